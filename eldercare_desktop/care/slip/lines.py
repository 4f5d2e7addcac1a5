"""What a line of a slip asks the helper to look at, from what is known on the day it is made.

Codes only: health, mind … (the checks that gave cause for concern last time), `first_visit`,
`see_in_person` (the last contact was by phone or video), `open_need`, `open_incident`,
`missed_meal` (see `care/meal/delivery/missed.py`). No category of hardship: the paper goes
through many hands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select, tuple_

from eldercare_desktop.care.incident.record import Incident
from eldercare_desktop.care.meal.delivery.missed import missed_checks
from eldercare_desktop.care.need.record import OPEN_STATES, Need
from eldercare_desktop.care.visit.due import DueRow
from eldercare_desktop.care.visit.record import CHECKS, Visit, is_current_visit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

LOOK_AT = (*CHECKS, "first_visit", "see_in_person", "open_need", "open_incident", "missed_meal")
CHUNK = 400


def look_at(reader: Reader, rows: Sequence[DueRow]) -> dict[str, list[str]]:
    """Resident -> what to look at, in the order of `LOOK_AT`."""
    found: dict[str, set[str]] = {row.resident_id: set() for row in rows}
    for row in rows:
        if row.last_visit is None:
            found[row.resident_id].add("first_visit")
    last = {row.resident_id: row.last_visit for row in rows if row.last_visit}
    for resident_id, codes in _last_visits(reader, last):
        found[resident_id] |= codes
    known = (
        ("open_need", _needing(reader)),
        ("open_incident", _struck(reader)),
        ("missed_meal", _missing(reader, found)),
    )
    for code, residents in known:
        for resident_id in found.keys() & residents:
            found[resident_id].add(code)
    return {resident_id: sorted(codes, key=LOOK_AT.index) for resident_id, codes in found.items()}


def _last_visits(reader: Reader, last: Mapping[str, str]) -> Iterable[tuple[str, set[str]]]:
    v = table_of(Visit)
    pairs = sorted(last.items())
    for start in range(0, len(pairs), CHUNK):
        part = tuple_(v.c.resident_id, v.c.visited_on).in_(pairs[start : start + CHUNK])
        for row in reader.rows(select(v).where(part, is_current_visit(v))):
            codes = {name for name in CHECKS if getattr(row, name) == "concern"}
            yield (
                row.resident_id,
                codes | ({"see_in_person"} if row.method != "in_person" else set()),
            )


def _needing(reader: Reader) -> set[str]:
    n = table_of(Need)
    statement = select(n.c.resident_id).where(n.c.state.in_(OPEN_STATES), n.c.deleted == 0)
    return {row.resident_id for row in reader.rows(statement)}


def _struck(reader: Reader) -> set[str]:
    i = table_of(Incident)
    statement = select(i.c.resident_id).where(i.c.closed_on.is_(None), i.c.deleted == 0)
    return {row.resident_id for row in reader.rows(statement)}


def _missing(reader: Reader, residents: Iterable[str]) -> set[str]:
    found = missed_checks(reader, reader.today, residents=list(residents))
    return {check.resident_id for check in found}
