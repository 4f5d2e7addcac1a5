"""Servings as they hold: neither withdrawn nor corrected, each with whether it counts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, or_, select

from eldercare_desktop.care.meal.serving.counting import Why, judged
from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.meal.terms import Outcome, Period
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

CHUNK = 400
"""So many ids are named in one statement."""


@dataclass(slots=True)
class ServingRow:
    """A serving, whose it was, and whether it counts. Fields as in `MealServing`.

    `name`: of the resident, or what is known of a guest. `died`: the day, where it is known.
    `why` it does not count, and `instead`: the id of the serving that counts in its place.
    """

    id: str
    village: str
    resident_id: str | None
    person_id: str | None
    name: str
    died: str | None
    site_id: str
    day: str
    period: Period
    outcome: Outcome
    price_set: str | None
    extra: bool
    walk_in: bool
    guest: str | None
    helper_id: str | None
    recorded_at: str
    note: str | None
    slip_line_id: str | None
    slip_id: str | None
    slip_row: int | None
    corrects_id: str | None
    why: Why = ""
    instead: str = ""

    @property
    def counts(self) -> bool:
        """Whether it is reckoned with. Something was eaten only if it is `eaten` as well."""
        return not self.why

    @property
    def eaten(self) -> bool:
        """Served or delivered; not brought in vain."""
        return self.outcome != "nobody_home"

    @property
    def subsidised(self) -> bool:
        """A resident's first portion; guests and further portions are at the full price."""
        return self.resident_id is not None and not self.extra

    @property
    def late(self) -> bool:
        """Written down on a later day than it happened."""
        return self.recorded_at[:10] > self.day


def servings_between(
    reader: Reader,
    first: str,
    last: str,
    *,
    site_id: str | None = None,
    residents: Collection[str] | None = None,
) -> list[ServingRow]:
    """Servings of the days `first` to `last` (both YYYY-MM-DD, both included), by day and time.

    All of them, those that do not count as well. Whether one counts is judged over all sites,
    whichever `site_id` or `residents` are asked for.
    """
    found: list[Any] = []
    for condition in _conditions(site_id, residents, first, last):
        found += reader.rows(_statement(first, last, condition))
    lost = judged(found, _roots(reader, found))
    rows = [_row(r, *lost.get(r.id, ("", ""))) for r in found if site_id in (None, r.site_id)]
    if residents is not None and len(residents) > CHUNK:
        rows.sort(key=lambda row: (row.day, row.recorded_at, row.id))
    return rows


def serving_row(reader: Reader, serving_id: str) -> ServingRow | None:
    """One serving as it holds; None where it was withdrawn, corrected or never was."""
    serving = reader.get(MealServing, serving_id)
    if serving is None:
        return None
    residents = None if serving.resident_id is None else [serving.resident_id]
    day = serving.day
    rows = servings_between(reader, day, day, site_id=serving.site_id, residents=residents)
    return next((row for row in rows if row.id == serving_id), None)


def _conditions(
    site_id: str | None, residents: Collection[str] | None, first: str, last: str
) -> Iterator[ColumnElement[bool] | None]:
    """Which rows are read: a site's come with those of its people at other sites."""
    s = table_of(MealServing).c
    if residents is not None:
        ids = sorted(residents)
        for start in range(0, len(ids), CHUNK):
            yield s.resident_id.in_(ids[start : start + CHUNK])
    elif site_id is None:
        yield None
    else:
        here = table_of(MealServing).alias("here")
        eaters = select(here.c.resident_id).where(
            here.c.day.between(first, last),
            here.c.site_id == site_id,
            here.c.resident_id.is_not(None),
        )
        yield or_(s.site_id == site_id, s.resident_id.in_(eaters))


def _statement(first: str, last: str, condition: ColumnElement[bool] | None) -> Select[Any]:
    serving, r, p = table_of(MealServing), table_of(Resident), table_of(Person)
    s, later = serving.c, serving.alias("later")
    # Only the indexed column is named, so that the index alone answers.
    corrected = select(later.c.corrects_id).where(later.c.corrects_id == s.id)
    joined = serving.outerjoin(r, r.c.id == s.resident_id).outerjoin(p, p.c.id == r.c.person_id)
    statement = (
        select(
            s.id, s.village, s.resident_id, r.c.person_id, p.c.name, p.c.death_date.label("died"),
            s.site_id, s.day, s.period, s.outcome, s.price_set, s.extra, s.walk_in, s.guest,
            s.helper_id, s.recorded_at, s.note, s.slip_line_id, s.slip_id,
            s.slip_row, s.corrects_id,
        )
        .select_from(joined)
        .where(
            s.day.between(first, last),
            and_(s.withdrawn == 0, ~corrected.correlate_except(later).exists()),
        )
        .order_by(s.day, s.recorded_at, s.id)
    )  # fmt: skip
    return statement if condition is None else statement.where(condition)


def _roots(reader: Reader, found: Sequence[Row[Any]]) -> dict[str, str]:
    """Id of a correction -> id of what was written down first. Corrections are few."""
    s = table_of(MealServing).c
    before: dict[str, str] = {r.id: r.corrects_id for r in found if r.corrects_id}
    asked = sorted(set(before.values()))
    while asked:
        more: dict[str, str] = {}
        for start in range(0, len(asked), CHUNK):
            query = select(s.id, s.corrects_id).where(s.id.in_(asked[start : start + CHUNK]))
            more |= {r.id: r.corrects_id for r in reader.rows(query) if r.corrects_id}
        asked = sorted({old for new, old in more.items() if new not in before})
        before |= more
    return {r.id: _follow(before, r.id) for r in found if r.corrects_id}


def _follow(before: dict[str, str], serving_id: str) -> str:
    seen = {serving_id}
    while (old := before.get(serving_id)) is not None and old not in seen:
        seen.add(old)
        serving_id = old
    return serving_id


def _row(found: Any, why: Why, instead: str) -> ServingRow:
    (
        row_id, village, resident_id, person_id, name, died, site_id, day, period, outcome,
        price_set, extra, walk_in, guest, helper_id, recorded_at, note, line, slip_id,
        slip_row, corrects_id,
    ) = found  # fmt: skip
    return ServingRow(
        row_id, village, resident_id, person_id, name or guest or "", died, site_id, day, period,
        outcome, price_set, extra, walk_in, guest, helper_id, recorded_at, note, line, slip_id,
        slip_row, corrects_id, why, instead,
    )  # fmt: skip
