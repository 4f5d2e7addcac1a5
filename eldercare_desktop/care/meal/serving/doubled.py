"""Meals that were written down twice, as by two laptops that did not know of each other.

Each counts once. A person may leave it at that, say that the second was a further portion, or
take one of the two back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select

from eldercare_desktop.care.meal.serving.dining import Kept, kept_of
from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work

KEPT = "meals_doubled_kept"
"""The setting of this laptop that holds the servings of which somebody has said: leave it."""


@dataclass(frozen=True)
class Doubled:
    """A serving that does not count, and the one that counts in its place."""

    lost: Kept
    counted: Kept | None

    @property
    def key(self) -> str:
        """The id of the serving that does not count."""
        return self.lost.row.id


def doubled_between(reader: Reader, first: str, last: str, *, site_id: str) -> list[Doubled]:
    """The doubled servings of a site that nobody has looked at, the latest first.

    A meal that was brought in vain before its person came and ate is none of them: both
    happened, and nothing is charged for the first.
    """
    seen = set(reader.setting(KEPT) or ())
    rows: list[ServingRow] = []
    for day in suspect_days(reader, first, last):
        rows += servings_between(reader, day, day)
    by_id = {row.id: row for row in rows}
    pairs = [
        (row, by_id.get(row.instead))
        for row in rows
        if row.why == "doubled" and row.eaten and row.site_id == site_id and row.id not in seen
    ]
    kept = {k.row.id: k for k in kept_of(reader, _each(pairs))}
    found = [Doubled(kept[r.id], kept[o.id] if o else None) for r, o in pairs]
    return sorted(found, key=lambda one: (one.lost.row.day, one.lost.row.recorded_at), reverse=True)


def suspect_days(reader: Reader, first: str, last: str) -> list[str]:
    """The days on which something may be doubled. Few, and found without reading all servings:

    the same meal of a person, the same place on a sheet, or the same serving corrected twice.
    """
    s = table_of(MealServing).c
    kept = and_(s.day.between(first, last), s.withdrawn == 0)
    same: tuple[tuple[ColumnElement[bool], tuple[ColumnElement[Any], ...]], ...] = (
        (and_(s.resident_id.is_not(None), s.extra == 0), (s.resident_id, s.period)),
        (s.slip_id.is_not(None), (s.slip_id, s.slip_row)),
        (s.slip_line_id.is_not(None), (s.slip_line_id, s.extra)),
        (s.corrects_id.is_not(None), (s.corrects_id,)),
    )
    days = set()
    for where, by in same:
        query = select(s.day).where(kept, where).group_by(s.day, *by).having(func.count() > 1)
        days |= {row.day for row in reader.rows(query)}
    return sorted(days)


def keep_doubled(work: Work, serving_id: str) -> None:
    """Leave it as it is: counted once, and not asked about again on this laptop."""
    work.label = "keep_doubled"
    seen = [i for i in work.setting(KEPT) or () if i != serving_id]
    work.set_setting(KEPT, [*seen, serving_id][-500:])


def _each(pairs: list[tuple[ServingRow, ServingRow | None]]) -> list[ServingRow]:
    found = {row.id: row for pair in pairs for row in pair if row is not None}
    return list(found.values())
