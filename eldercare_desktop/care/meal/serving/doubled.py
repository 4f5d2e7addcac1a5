"""Meals that were written down twice, as by two laptops that did not know of each other.

Each counts once. A person may leave it at that, say that the second was a further portion, or
take one of the two back.
"""

from __future__ import annotations

from dataclasses import dataclass

from eldercare_desktop.care.meal.serving.dining import Kept, kept_of
from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.store.reader import Reader
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
    rows = servings_between(reader, first, last, site_id=site_id)
    seen = set(reader.setting(KEPT) or ())
    lost = [r for r in rows if r.why == "doubled" and r.eaten and r.id not in seen]
    residents = {row.resident_id for row in lost if row.resident_id}
    by_id = {row.id: row for row in rows}
    if residents:
        everywhere = servings_between(reader, first, last, residents=residents)
        by_id |= {row.id: row for row in everywhere}
    pairs = [(row, by_id.get(row.instead)) for row in lost]
    kept = {k.row.id: k for k in kept_of(reader, _each(pairs))}
    found = [Doubled(kept[r.id], kept[o.id] if o else None) for r, o in pairs]
    return sorted(found, key=lambda one: (one.lost.row.day, one.lost.row.recorded_at), reverse=True)


def keep_doubled(work: Work, serving_id: str) -> None:
    """Leave it as it is: counted once, and not asked about again on this laptop."""
    work.label = "keep_doubled"
    seen = [i for i in work.setting(KEPT) or () if i != serving_id]
    work.set_setting(KEPT, [*seen, serving_id][-500:])


def _each(pairs: list[tuple[ServingRow, ServingRow | None]]) -> list[ServingRow]:
    found = {row.id: row for pair in pairs for row in pair if row is not None}
    return list(found.values())
