"""The periods that one asks for: a month, a quarter, a year, or all there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from eldercare_desktop.care.meal.settlement.months import first_day, last_day, month_after

Span = Literal["month", "quarter", "year", "ever"]
SPANS: tuple[Span, ...] = get_args(Span)

_MONTHS: dict[Span, int] = {"month": 1, "quarter": 3, "year": 12}


@dataclass(frozen=True)
class Period:
    """`first` and `last` day, YYYY-MM-DD; None: ever."""

    span: Span
    first: str | None = None
    last: str | None = None

    @classmethod
    def of(cls, span: Span, day: str) -> Period:
        """The one that a day lies in."""
        if span == "ever":
            return cls(span)
        length = _MONTHS[span]
        month = int(day[5:7]) - 1
        begin = f"{day[:4]}-{month // length * length + 1:02d}"
        return cls(span, first_day(begin), last_day(month_after(begin, length - 1)))

    def moved(self, by: int) -> Period:
        """The one so many later; before, when `by` is below zero."""
        if self.first is None:
            return self
        begin = month_after(self.first[:7], by * _MONTHS[self.span])
        return Period.of(self.span, first_day(begin))
