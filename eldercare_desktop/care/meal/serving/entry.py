"""A serving as a person has it in mind, before it is kept."""

from __future__ import annotations

from dataclasses import dataclass

from eldercare_desktop.care.meal.terms import Outcome, Period


@dataclass(frozen=True)
class ServingEntry:
    """One meal of `day` (YYYY-MM-DD). Without `resident_id` it is a guest's, and `guest` may

    say whose. `extra`: a further portion, at the full price as a guest's. `price_set`: code of
    the set, None the usual one. `slip_line_id` is the printed line of a sheet that says so (it
    stands for one serving and one further portion at most); `slip_id` and `slip_row` the sheet
    and its empty line.
    """

    resident_id: str | None
    site_id: str
    day: str
    period: Period
    outcome: Outcome = "served"
    price_set: str | None = None
    extra: bool = False
    guest: str | None = None
    helper_id: str | None = None
    note: str | None = None
    slip_line_id: str | None = None
    slip_id: str | None = None
    slip_row: int | None = None

    @property
    def subsidised(self) -> bool:
        """The one meal of a person that somebody else may pay a part of."""
        return self.resident_id is not None and not self.extra
