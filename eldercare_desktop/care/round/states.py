"""How each line of a round stands: one definition, for a single list and for all of them.

A line is done by any visit of the resident within the days of the round, whoever logged it
and whenever it came in, and by a visit that says that it answers the line. So it does not
matter in which order two laptops learn of a round, of a visit and of each other.

Who died, left or is away is not asked; a visit that took place still counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Exists, Select, and_, case, func, literal, or_, select

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.round.away import away_on
from eldercare_desktop.care.round.record import Round, RoundAttempt, RoundEntry
from eldercare_desktop.care.visit.record import Visit, is_current_visit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

State = Literal["done", "tried", "open", "away", "gone"]
STATES: tuple[State, ...] = ("done", "tried", "open", "away", "gone")
WAITING: tuple[State, ...] = ("tried", "open")
"""The states in which somebody still has to go there."""

Gone = Literal["deceased", "moved_away", "left", ""]


@dataclass(frozen=True)
class LineState:
    """One resident on the list of one round; `gone`: why nobody is asked any more, or ""."""

    round_id: str
    entry_id: str
    resident_id: str
    name: str
    state: State
    gone: Gone


def line_states(reader: Reader, rounds: Sequence[Round], *, today: str) -> list[LineState]:
    """The lines of some rounds in their order; a resident counts once, however often listed.

    A closed round stands as on the day on which it was closed.
    """
    if not rounds:
        return []
    away = {day: away_on(reader, day) for day in {r.closed_on or today for r in rounds}}
    days = {r.id: r.closed_on or today for r in rounds}
    ids = [r.id for r in rounds]
    answered, tried = _answered(reader, ids, today), _tried(reader, ids)
    found: dict[tuple[str, str], LineState] = {}
    for row in reader.rows(_lines(ids, today)):
        key = (row.round_id, row.resident_id)
        absent = row.resident_id in away[days[row.round_id]]
        state = state_of(bool(row.seen) or key in answered, key in tried, row.gone, absent)
        line = LineState(row.round_id, row.entry_id, row.resident_id, row.name, state, row.gone)
        found.setdefault(key, line)
    return list(found.values())


def state_of(done: bool, tried: bool, gone: str, away: bool) -> State:
    """The state of a line, from what is known of it."""
    if done:
        return "done"
    if gone:
        return "gone"
    if away:
        return "away"
    return "tried" if tried else "open"


def _lines(round_ids: Sequence[str], today: str) -> Select[Any]:
    o, e, r, p = (table_of(kind) for kind in (Round, RoundEntry, Resident, Person))
    return (
        select(
            e.c.round_id,
            e.c.id.label("entry_id"),
            e.c.resident_id,
            p.c.name,
            _seen_in_its_days(today).label("seen"),
            _gone(func.coalesce(o.c.closed_on, today)).label("gone"),
        )
        .select_from(
            e.join(o, o.c.id == e.c.round_id)
            .join(r, r.c.id == e.c.resident_id)
            .join(p, p.c.id == r.c.person_id)
        )
        .where(e.c.round_id.in_(round_ids), e.c.deleted == 0, e.c.taken_out == 0)
        .order_by(e.c.round_id, e.c.place, p.c.name, e.c.resident_id, e.c.id)
    )


_DAYS, _LINE = table_of(Visit).alias("of_days"), table_of(Visit).alias("of_line")


def _seen_in_its_days(today: str) -> Exists:
    """Whether the resident was visited within the days; none that lies ahead (a wrong clock)."""
    v, o, e = _DAYS, table_of(Round), table_of(RoundEntry)
    return (
        select(literal(1))
        .where(
            v.c.resident_id == e.c.resident_id,
            v.c.visited_on >= o.c.starts_on,
            v.c.visited_on <= func.min(o.c.ends_on, today),
            is_current_visit(v),
        )
        .exists()
    )


def _answered(reader: Reader, round_ids: Sequence[str], today: str) -> set[tuple[str, str]]:
    """Round and resident of every line that a visit says it answers.

    Asked for itself: of a million visits few name a line, and an index holds only those.
    """
    v, e = _LINE, table_of(RoundEntry)
    statement = (
        select(e.c.round_id, e.c.resident_id, v.c.resident_id.label("visited"))
        .select_from(e.join(v, v.c.round_entry_id == e.c.id))
        .where(e.c.round_id.in_(round_ids), v.c.visited_on <= today, is_current_visit(v))
    )
    rows = reader.rows(statement)
    return {(row.round_id, row.resident_id) for row in rows if row.visited == row.resident_id}


_CORRECTION = table_of(RoundAttempt).alias("corrected_attempt")


def is_current_attempt() -> ColumnElement[bool]:
    """Whether a try still says something: neither withdrawn nor corrected."""
    a, by = table_of(RoundAttempt), _CORRECTION.c.corrects_id
    corrected = select(by).where(by == a.c.id).correlate_except(_CORRECTION)
    return and_(a.c.withdrawn == 0, ~corrected.exists())


def _tried(reader: Reader, round_ids: Sequence[str]) -> set[tuple[str, str]]:
    """Round and resident of every line at which somebody tried."""
    a, e = table_of(RoundAttempt), table_of(RoundEntry)
    statement = (
        select(e.c.round_id, e.c.resident_id)
        .select_from(e.join(a, a.c.entry_id == e.c.id))
        .where(e.c.round_id.in_(round_ids), is_current_attempt())
    )
    return {(row.round_id, row.resident_id) for row in reader.rows(statement)}


def _gone(day: ColumnElement[str]) -> ColumnElement[str]:
    """Why somebody is not asked any more on a day: deceased, moved_away, left, or ""."""
    r, p = table_of(Resident), table_of(Person)
    died = and_(
        p.c.life_status == "deceased",
        func.coalesce(p.c.death_date, r.c.ended_on, "") <= day,
    )
    moved = and_(p.c.life_status == "moved_away", func.coalesce(r.c.ended_on, "") <= day)
    left = or_(r.c.deleted == 1, p.c.deleted == 1, r.c.ended_on <= day)
    return case((died, "deceased"), (moved, "moved_away"), (left, "left"), else_="")
