"""A slip that comes back, ready to be gone through: every line with what speaks against it.

Nothing is decided here: a line is unticked with its reason, and a person may tick it again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select

from eldercare_desktop.care.area import group_label
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.round.record import Round
from eldercare_desktop.care.slip.known import (
    Away,
    absences_of,
    away_on,
    known_people,
    name_of_helper,
)
from eldercare_desktop.care.slip.record import Slip, SlipLine
from eldercare_desktop.care.slip.states import (
    Confirmed,
    SlipState,
    confirmations,
    doubled_lines,
    lines_of,
    state_of,
)
from eldercare_desktop.care.slip.weeks import usual_day
from eldercare_desktop.care.visit.history import (
    VisitFilter,
    VisitRow,
    find_visits,
    visit_row,
)
from eldercare_desktop.care.visit.record import Visit, is_current_visit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

Reason = Literal["died", "left", "declines", "absent", "visited", "twice"]
"""What speaks against a visit on a day, told by what is known here."""

LEFT_OUT = ("not_visited", *("died", "left", "declines", "absent", "visited", "twice"))
"""Why no visit came of a line; `not_visited`: the paper says so, or a person unticked it."""


@dataclass(frozen=True)
class Doubt:
    """A reason with its day, and of an absence its kind; of a visit who came.

    `twice`: the line of that number (`detail`) is about the same person, since two records
    were made one.
    """

    reason: Reason
    day: str | None = None
    detail: str = ""


@dataclass(frozen=True)
class BatchLine:
    """A line of the paper and what is known of the elder or child meanwhile.

    `day` is the day proposed. `visit`: what came of it, once the slip is confirmed;
    `left_out`: why nothing did.
    """

    line_id: str
    number: int
    resident_id: str
    person_id: str
    name: str
    kind: str
    age: int | None
    group: str
    due_on: str | None
    look_at: tuple[str, ...]
    day: str
    died: str | None = None
    ended_on: str | None = None
    declines: bool = False
    absences: tuple[Away, ...] = ()
    visits: tuple[tuple[str, str, bool], ...] = ()
    twin: int | None = None
    visit: VisitRow | None = None
    left_out: str | None = None


@dataclass(frozen=True)
class Batch:
    """A slip with its lines. `helper` is a name, empty on the assistant's own slip."""

    slip: Slip
    state: SlipState
    helper: str
    lines: tuple[BatchLine, ...]
    confirmed: tuple[Confirmed, ...] = ()
    doubled: int = 0


def slip_batch(reader: Reader, slip_id: str, today: str) -> Batch:
    """A slip as it is opened. CareError: row_gone."""
    slip = reader.get(Slip, slip_id)
    if slip is None:
        raise CareError("row_gone")
    confirmed = tuple(confirmations(reader, [slip_id]).get(slip_id, ()))
    lines = lines_of(reader, [slip_id]).get(slip_id, [])
    known = _Known(reader, slip, [line.resident_id for line in lines], confirmed, today)
    return Batch(
        slip=slip,
        state=state_of(slip, confirmed),
        helper=name_of_helper(reader, slip.helper_id),
        lines=tuple(known.line(line) for line in lines if line.resident_id in known.persons),
        confirmed=confirmed,
        doubled=doubled_lines(reader, [slip_id]).get(slip_id, 0),
    )


def doubt_about(line: BatchLine, day: str) -> Doubt | None:
    """What speaks against a visit on a day; None: nothing.

    A visit that came of the line and was put right stays when the confirming is undone.
    """
    if line.visit is not None:
        return Doubt("visited", line.visit.visited_on, line.visit.visitor)
    if line.died is not None and (not line.died or day > line.died):
        return Doubt("died", line.died or None)
    if line.ended_on is not None and day > line.ended_on:
        return Doubt("left", line.ended_on)
    if line.twin is not None:
        return Doubt("twice", detail=str(line.twin))
    if away := away_on(line.absences, day):
        since, _, kind = away
        return Doubt("absent", since, kind)
    for on, who, same in line.visits:
        if same or on == day:
            return Doubt("visited", on, who)
    return Doubt("declines") if line.declines else None


class _Known:
    """What is known of those on a slip."""

    def __init__(
        self,
        reader: Reader,
        slip: Slip,
        residents: Collection[str],
        confirmed: Iterable[Confirmed],
        today: str,
    ) -> None:
        self.slip, self.today = slip, today
        of_round = reader.get(Round, slip.round_id) if slip.round_id else None
        self.round_ends = of_round.ends_on if of_round else None
        self.persons = known_people(reader, residents)
        self.absences = absences_of(reader, residents)
        self.made = _visits_of(reader, slip.id)
        self.left_out = {n: why for one in confirmed for n, why in one.left_out.items()}
        rows = _visits_since(reader, residents, min(slip.week or today, slip.issued_on))
        self.first: dict[str, int] = {}
        self.visits: dict[str, list[VisitRow]] = {}
        for row in rows:
            self.visits.setdefault(row.resident_id, []).append(row)

    def line(self, line: SlipLine) -> BatchLine:
        found = self.persons[line.resident_id]
        visit = self.made.get(line.id)
        first = self.first.setdefault(line.resident_id, line.number)
        slip = self.slip
        return BatchLine(
            line_id=line.id,
            number=line.number,
            resident_id=line.resident_id,
            person_id=found.person_id,
            name=found.name,
            kind=found.kind,
            age=age_on(found.birth, self.today),
            group=group_label(found.group_number, found.group_name),
            due_on=line.due_on,
            look_at=tuple(line.look_at),
            day=usual_day(
                line.due_on,
                week=slip.week,
                issued_on=slip.issued_on,
                today=self.today,
                round_ends=self.round_ends,
            ),
            died=(found.death_date or "") if found.life_status == "deceased" else None,
            ended_on="" if found.deleted else found.ended_on,
            declines=found.willingness == "declines",
            absences=self.absences.get(line.resident_id, ()),
            visits=tuple(self._visit(row) for row in self.visits.get(line.resident_id, ())),
            twin=first if first != line.number else None,
            visit=visit,
            left_out=None if visit else self.left_out.get(line.number),
        )

    def _visit(self, row: VisitRow) -> tuple[str, str, bool]:
        """Day, who came, and whether it was whose slip this is, since the slip was made."""
        same = row.helper_id == self.slip.helper_id and row.visited_on >= self.slip.issued_on
        return row.visited_on, row.visitor, same


def _visits_since(reader: Reader, residents: Collection[str], day: str) -> list[VisitRow]:
    rows: list[VisitRow] = []
    for resident_id in residents:
        rows += find_visits(reader, VisitFilter(resident_id=resident_id, since=day))
    return rows


def _visits_of(reader: Reader, slip_id: str) -> dict[str, VisitRow]:
    """Line -> the visit that came of it and counts."""
    v, line = table_of(Visit), table_of(SlipLine)
    joined = v.join(line, line.c.id == v.c.slip_line_id)
    wanted = (line.c.slip_id == slip_id, is_current_visit(v))
    rows = reader.rows(select(v.c.id, v.c.slip_line_id).select_from(joined).where(*wanted))
    found = {row.slip_line_id: visit_row(reader, row.id) for row in rows}
    return {line_id: visit for line_id, visit in found.items() if visit}
