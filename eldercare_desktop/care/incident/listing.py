"""Incidents as lists show them: with their clock, and what nobody has answered on top."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, func, or_, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.incident.opening import instant
from eldercare_desktop.care.incident.record import LEVELS, Incident, IncidentStep, Level
from eldercare_desktop.care.need.names import HelperName, helper_names, shown_name
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.rule_settings import in_force
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.care.search import matches
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

Show = Literal["open", "unanswered", "closed", "all"]

RANK: Mapping[str, int] = {level: rank for rank, level in enumerate(LEVELS)}


@dataclass(frozen=True)
class IncidentRow:
    """One incident with the person and its clock.

    `minutes_left`: until the answer is due, less than 0 when that is past; None once it is
    answered or closed. `late_days`: days between its being found and being put down.
    `clock_doubtful`: the laptop that put it down had a wrong clock, or it lies ahead of now.
    """

    incident: Incident
    person_id: str
    name: str
    age: int | None
    lunar_birthday: str | None
    group: str
    group_id: str | None
    village: str
    phone: str | None
    found_by: str
    responsible: str
    responsible_phone: str | None
    steps: int
    last_step_at: str | None
    minutes_left: int | None
    late_days: int
    clock_doubtful: bool
    disputed: bool

    @property
    def id(self) -> str:
        """The incident's id."""
        return self.incident.id

    @property
    def open(self) -> bool:
        """Whether it is not closed."""
        return self.incident.closed_on is None

    @property
    def unanswered(self) -> bool:
        """Whether nothing was done about it yet."""
        return self.open and self.steps == 0

    @property
    def overdue(self) -> bool:
        """Whether the time for an answer has passed without one."""
        return self.minutes_left is not None and self.minutes_left < 0


@dataclass(frozen=True)
class IncidentFilter:
    """Which incidents are listed; None and empty mean "whatever"."""

    show: Show = "open"
    typed: str = ""
    level: Level | None = None
    incident_kind: str | None = None
    group_id: str | None = None
    village: str | None = None
    resident_id: str | None = None
    person_id: str | None = None


@dataclass(frozen=True)
class IncidentCounts:
    """How many there are: by what a list can show, and the open ones by level."""

    by_show: Mapping[str, int] = field(default_factory=dict)
    by_level: Mapping[str, int] = field(default_factory=dict)
    overdue: int = 0


def find_incidents(
    reader: Reader,
    wanted: IncidentFilter | None = None,
    *,
    now: datetime,
    limit: int | None = None,
) -> list[IncidentRow]:
    """Incidents that meet a filter: the unanswered on top, then the open, then the newest."""
    return _rows(reader, _conditions(wanted or IncidentFilter()), now, limit)


def incidents_of(reader: Reader, resident_id: str, *, now: datetime) -> list[IncidentRow]:
    """All incidents of a resident, the open ones first."""
    return find_incidents(reader, IncidentFilter("all", resident_id=resident_id), now=now)


def incident_row(reader: Reader, incident_id: str, *, now: datetime) -> IncidentRow | None:
    """One incident as a list shows it; None when it is not here."""
    found = _rows(reader, [table_of(Incident).c.id == incident_id], now, 1)
    return found[0] if found else None


def count_incidents(reader: Reader, *, now: datetime, village: str | None = None) -> IncidentCounts:
    """How many there are of each sort."""
    rows = find_incidents(reader, IncidentFilter(village=village), now=now)
    closed = _incidents(func.count()).where(*_conditions(IncidentFilter("closed", village=village)))
    shows = {
        "open": len(rows),
        "unanswered": len([row for row in rows if row.unanswered]),
        "closed": int(reader.scalar(closed) or 0),
    }
    levels: dict[str, int] = {
        level: len([r for r in rows if r.incident.level == level]) for level in LEVELS
    }
    return IncidentCounts(shows, levels, overdue=len([row for row in rows if row.overdue]))


def minutes_left(opened_at: str, hours: int, now: datetime) -> int:
    """Minutes until an answer is due that was asked for at `opened_at`; below 0 when past.

    A clock that ran ahead gives nobody more time than the rule does.
    """
    opened = min(instant(opened_at), now)
    return int((opened + timedelta(hours=hours) - now).total_seconds() // 60)


def _incidents(*columns: Any) -> Select[Any]:
    i, r, p, g = (table_of(kind) for kind in (Incident, Resident, Person, VillagerGroup))
    joined = i.join(r, r.c.id == i.c.resident_id).join(p, p.c.id == r.c.person_id)
    return (
        select(*columns)
        .select_from(joined.outerjoin(g, g.c.id == p.c.group_id))
        .where(i.c.deleted == 0, r.c.deleted == 0, p.c.deleted == 0)
    )


def _rows(
    reader: Reader, where: Iterable[ColumnElement[bool]], now: datetime, limit: int | None
) -> list[IncidentRow]:
    i, p, g = (table_of(kind) for kind in (Incident, Person, VillagerGroup))
    columns = (
        i, p.c.id.label("person_id"), p.c.name, p.c.group_id, p.c.phone, p.c.birth,
        p.c.lunar_birthday, g.c.number.label("group_number"), g.c.name.label("group_name"),
    )  # fmt: skip
    newest = (i.c.closed_on.is_not(None), i.c.opened_at.desc(), i.c.id.desc())
    found = reader.rows(_incidents(*columns).where(*where).order_by(*newest).limit(limit))
    made = [Incident(**{c.name: row._mapping[c] for c in i.columns}) for row in found]
    ids = {x for m in made for x in (m.found_by_id, m.responsible_id)}
    known = _Known(
        names=helper_names(reader, ids),
        steps=_steps(reader, [m.id for m in made]),
        doubtful=_doubtful(reader, [m.id for m in made if m.closed_on is None]),
        in_conflict={i for table, i in reader.rows_in_conflict() if table == "incident"},
        book=Rulebook.of(reader, "incident.answer_hours"),
        now=now,
    )
    rows = [_row(row, incident, known) for row, incident in zip(found, made, strict=True)]
    return sorted(rows, key=pressing)


def pressing(row: IncidentRow) -> tuple[int, int, int]:
    """The order of a list: unanswered by level and clock, then open by level, then the rest."""
    rank = RANK.get(row.incident.level, 0)  # a level of a newer app: as the gravest, to be seen
    if row.unanswered:
        return 0, rank, row.minutes_left or 0
    return (1, rank, 0) if row.open else (2, 0, 0)


@dataclass(frozen=True)
class _Known:
    names: dict[str, HelperName]
    steps: dict[str, tuple[int, str]]
    doubtful: set[str]
    in_conflict: set[str]
    book: Rulebook
    now: datetime


def _row(row: Any, incident: Incident, known: _Known) -> IncidentRow:
    steps, last = known.steps.get(incident.id, (0, None))
    waits = incident.closed_on is None and not steps
    ahead = instant(incident.opened_at) > known.now + timedelta(minutes=5)
    found, opened = instant(incident.found_at).date(), instant(incident.opened_at).date()
    hours = in_force(known.book, "incident.answer_hours", opened.isoformat(), incident.village)
    answering = known.names.get(incident.responsible_id or "")
    return IncidentRow(
        incident=incident,
        person_id=row.person_id,
        name=row.name,
        age=age_on(row.birth, known.now.date().isoformat()),
        lunar_birthday=row.lunar_birthday,
        group=group_label(row.group_number, row.group_name),
        group_id=row.group_id,
        village=incident.village,
        phone=row.phone,
        found_by=shown_name(known.names, incident.found_by_id, incident.found_by),
        responsible=shown_name(known.names, incident.responsible_id, incident.responsible),
        responsible_phone=answering.phone if answering else None,
        steps=steps,
        last_step_at=last,
        minutes_left=minutes_left(incident.opened_at, hours, known.now) if waits else None,
        late_days=max((opened - found).days, 0),
        clock_doubtful=incident.id in known.doubtful or ahead,
        disputed=incident.id in known.in_conflict,
    )


def _steps(reader: Reader, ids: list[str]) -> dict[str, tuple[int, str]]:
    """Incident -> how many steps hold, and when the last one was taken."""
    s = table_of(IncidentStep)
    later = s.alias("later")
    corrected = select(later.c.id).where(later.c.corrects_id == s.c.id)
    found: dict[str, tuple[int, str]] = {}
    for start in range(0, len(ids), 400):
        statement = select(s.c.incident_id, s.c.done_at).where(
            s.c.incident_id.in_(ids[start : start + 400]),
            s.c.withdrawn == 0,
            ~corrected.correlate(s).exists(),
        )
        for row in reader.rows(statement):
            count, last = found.get(row.incident_id, (0, row.done_at))
            found[row.incident_id] = count + 1, max(last, row.done_at, key=instant)
    return found


def _doubtful(reader: Reader, ids: list[str]) -> set[str]:
    """Those that were put down by a laptop whose clock was plainly wrong."""
    changes = reader.changes_of([("incident", row_id) for row_id in ids]) if ids else []
    return {c.row_id for c in changes if c.op == "insert" and c.clock_doubtful}


def _conditions(wanted: IncidentFilter) -> list[ColumnElement[bool]]:
    i, r, p = table_of(Incident), table_of(Resident), table_of(Person)
    found: list[ColumnElement[bool]] = _shown(wanted.show)
    if wanted.typed.strip():
        words = i.c.what.contains(wanted.typed.strip(), autoescape=True)
        found.append(or_(matches(wanted.typed), words))
    for column, value in (
        (i.c.level, wanted.level),
        (i.c.kind, wanted.incident_kind),
        (i.c.village, wanted.village),
        (i.c.resident_id, wanted.resident_id),
        (p.c.group_id, wanted.group_id),
        (r.c.person_id, wanted.person_id),
    ):
        if value:
            found.append(column == value)
    return found


def _shown(show: Show) -> list[ColumnElement[bool]]:
    i, s = table_of(Incident), table_of(IncidentStep)
    if show == "all":
        return []
    if show == "closed":
        return [i.c.closed_on.is_not(None)]
    if show == "open":
        return [i.c.closed_on.is_(None)]
    later = s.alias("later")
    corrected = select(later.c.id).where(later.c.corrects_id == s.c.id)
    holds = (s.c.incident_id == i.c.id, s.c.withdrawn == 0, ~corrected.correlate(s).exists())
    return [i.c.closed_on.is_(None), ~select(s.c.id).where(*holds).correlate(i).exists()]
