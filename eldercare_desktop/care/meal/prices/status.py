"""What somebody counted as on a day: from papers that came late, else from the register.

The register says what holds now; what held on a day is read from the change log, field by
field, as it stood at the end of that day (before the first change: as it was first known).
A `MealStatus` says it of the days from its own on, until the register is changed later than
the status was typed in: who is struck off in June does not stay on by a paper of April.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Text, column, select, table

from eldercare_desktop.care.meal.prices.line import Status
from eldercare_desktop.care.meal.prices.record import MealStatus
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import RowIdType, table_of

FIELDS = ("categories", "living", "self_care", "ability")
CHUNK = 400

_change = table("change", column("table", Text), column("row_id", RowIdType()), column("op", Text))

EVER = ""
"""Before every day."""


@dataclass(frozen=True)
class Step:
    """From the day `since` on a field holds `value`, as was typed in at the moment `at`."""

    since: str
    at: str
    value: Any


class StatusBook:
    """What residents counted as, by day."""

    def __init__(self, known: Mapping[str, Sequence[tuple[str, Status]]]) -> None:
        """`known`: resident -> what they counted as, each with its first day, in order."""
        self._days = {key: [since for since, _ in steps] for key, steps in known.items()}
        self._steps = {key: [status for _, status in steps] for key, steps in known.items()}

    @classmethod
    def of(cls, reader: Reader, residents: Collection[str]) -> StatusBook:
        """What these residents count as and counted as."""
        known: dict[str, Sequence[tuple[str, Status]]] = {}
        wanted = sorted(residents)
        for start in range(0, len(wanted), CHUNK):
            known |= _of_some(reader, wanted[start : start + CHUNK])
        return cls(known)

    def on(self, resident_id: str, day: str) -> Status:
        """What somebody counted as at the end of a day."""
        days = self._days.get(resident_id)
        if not days:
            return Status()
        return self._steps[resident_id][max(bisect_right(days, day) - 1, 0)]

    def steps(self, resident_id: str) -> list[tuple[str, Status]]:
        """What somebody counted as and since when ("" for ever), the earliest first."""
        days = self._days.get(resident_id, [])
        return list(zip(days, self._steps.get(resident_id, []), strict=True))


def _of_some(reader: Reader, residents: Sequence[str]) -> dict[str, list[tuple[str, Status]]]:
    changes, facts = _changes(reader, residents), _facts(reader, residents)
    r = table_of(Resident)
    query = select(r.c.id, *(r.c[name] for name in FIELDS)).where(r.c.id.in_(residents))
    found = {}
    for row in reader.rows(query):
        now = {name: getattr(row, name) for name in FIELDS}
        logged, said = changes.get(row.id, ()), facts.get(row.id, ())
        found[row.id] = _together(now, logged, said)
    return found


def _together(
    now: Mapping[str, Any], logged: Sequence[Any], said: Sequence[Any]
) -> list[tuple[str, Status]]:
    """What somebody counted as, from the row, the changes of the row, and the papers."""
    registered = {name: list(_registered(name, now[name], logged)) for name in FIELDS}
    days = {step.since for steps in registered.values() for step in steps}
    days |= {fact.starts_on for fact in said}
    return [(day, _status(day, registered, said)) for day in sorted(days)]


def _registered(name: str, now: Any, logged: Sequence[Any]) -> Iterator[Step]:
    """What the register said of a field: since ever what was first known, then each change.

    The row itself has the last word (of two laptops' values one may stand beside the other).
    """
    seen = [
        (at, change)
        for at, change in _in_order(logged)
        if name in change.values and change.bases.get(name) != []  # that is a question
    ]
    if not seen:
        yield Step(EVER, EVER, now)
        return
    for number, (at, change) in enumerate(seen, start=1):
        value = now if number == len(seen) else change.values[name]
        first = number == 1
        yield Step(EVER if first else at[:10], EVER if first else at, value)


def _in_order(logged: Sequence[Any]) -> list[tuple[str, Any]]:
    """The changes of a row with the moment from which each counts, in that order.

    A clock that was wrong puts no change before the one that the county has ahead of it.
    """
    found: list[tuple[str, Any]] = []
    before = EVER
    for change in logged:
        at = EVER if change.op == "insert" else change.at
        before = max(at, before, key=_instant) if change.clock_doubtful else at
        found.append((before, change))
    return sorted(found, key=lambda pair: _instant(pair[0]))


def _status(day: str, registered: Mapping[str, Sequence[Step]], said: Sequence[Any]) -> Status:
    papers = [fact for fact in said if fact.starts_on <= day]
    paper = papers[-1] if papers else None
    held = {name: _value(name, day, steps, paper) for name, steps in registered.items()}
    return Status(
        tuple(held["categories"] or ()),
        tuple(held["living"] or ()),
        held["self_care"],
        held["ability"],
    )


def _value(name: str, day: str, steps: Sequence[Step], paper: Any) -> Any:
    """A field on a day: by the paper, unless the register was changed after it was typed in."""
    begun = [step for step in steps if step.since <= day]
    if paper is not None:
        typed = _instant(paper.recorded_at)
        begun = [s for s in begun if s.since >= paper.starts_on and _instant(s.at) > typed]
        if not begun:
            return getattr(paper, name)
    return begun[-1].value


def _instant(at: str) -> float:
    """A moment to compare by; of one that another program sent and that is none: before all."""
    try:
        return datetime.fromisoformat(at).timestamp() if at else float("-inf")
    except ValueError:
        return float("-inf")


def _changes(reader: Reader, residents: Sequence[str]) -> dict[str, list[Any]]:
    """The changes of those residents whose rows were changed since they were added."""
    c = _change.c
    query = select(c.row_id).distinct().where(c.table == "resident", c.op != "insert")
    rows = reader.rows(query.where(c.row_id.in_(residents)))
    found: dict[str, list[Any]] = defaultdict(list)
    for change in reader.changes_of([("resident", row.row_id) for row in rows]):
        found[change.row_id].append(change)
    return found


def _facts(reader: Reader, residents: Sequence[str]) -> dict[str, list[Any]]:
    """What papers said of residents, in the order of the days from which they hold."""
    t = table_of(MealStatus)
    later = t.alias()
    corrected = select(later.c.id).where(later.c.corrects_id == t.c.id).exists()
    query = select(t).where(t.c.withdrawn == 0, ~corrected, t.c.resident_id.in_(residents))
    found: dict[str, list[Any]] = defaultdict(list)
    for row in reader.rows(query.order_by(t.c.starts_on, t.c.recorded_at, t.c.id)):
        found[row.resident_id].append(row)
    return found
