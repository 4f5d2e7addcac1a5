"""What is looked at before a month is closed: what forbids it, and what is only doubtful."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import func, select
from sqlmodel import col

from eldercare_desktop.care.meal.roster.reading import ordered_meals
from eldercare_desktop.care.meal.settlement.balances import busy_months
from eldercare_desktop.care.meal.settlement.closing import closed_months
from eldercare_desktop.care.meal.settlement.months import (
    first_day,
    is_month,
    last_day,
    month_after,
    months_between,
)
from eldercare_desktop.care.meal.settlement.reckoning import Settlement, month_settlement
from eldercare_desktop.care.meal.settlement.record import MealPayment, still_holds
from eldercare_desktop.care.slip.record import Slip
from eldercare_desktop.care.slip.states import confirmations
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

ObjectionCode = Literal[
    "not_over", "earlier_open", "no_price", "totals_differ", "sheets_out", "nothing_noted",
    "corrections_waiting",
]  # fmt: skip
"""The month is not over; an earlier month is open; meals lack a price; the cross-checks do not
agree; sheets that were printed have not come back; meals were ordered for days on which nothing
is noted; something came in for an earlier closed month and is not booked."""

_REFUSALS: dict[ObjectionCode, str] = {
    "not_over": "meal_month_not_over",
    "earlier_open": "meal_earlier_open",
    "no_price": "meal_no_price",
    "totals_differ": "meal_totals_differ",
}


@dataclass(frozen=True)
class Objection:
    """Something that speaks against closing. `hard`: it cannot be closed so.

    `names`: persons, days or months, as the code says.
    """

    code: ObjectionCode
    names: tuple[str, ...] = ()
    params: dict[str, Any] = field(default_factory=dict)

    @property
    def hard(self) -> bool:
        """Whether it forbids closing."""
        return self.code in _REFUSALS

    @property
    def refusal(self) -> str:
        """The code of the CareError of a hard one."""
        return _REFUSALS[self.code]


@dataclass(frozen=True)
class Review:
    """A month before it is closed. `empty_before`: months without anything that close with it."""

    settlement: Settlement
    objections: tuple[Objection, ...]
    empty_before: tuple[str, ...] = ()

    @property
    def doubts(self) -> list[Objection]:
        """What one may close the month in spite of."""
        return [one for one in self.objections if not one.hard]

    @property
    def refused(self) -> bool:
        """Whether it cannot be closed as it stands."""
        return any(one.hard for one in self.objections)


def review_closing(reader: Reader, site_id: str, month: str) -> Review:
    """What speaks against closing a month, the worst first. CareError: row_gone."""
    settled = month_settlement(reader, site_id, month)
    busy, empty = _open_before(reader, site_id, month)
    found = [
        *_not_over(reader, month),
        *([Objection("earlier_open", tuple(busy), {"month": busy[0]})] if busy else []),
        *_no_price(settled),
        *_totals(settled),
        *_sheets_out(reader, site_id, month),
        *_nothing_noted(reader, settled),
        *_waiting(reader, site_id, month),
    ]
    return Review(settled, tuple(found), tuple(empty))


def _not_over(reader: Reader, month: str) -> Iterator[Objection]:
    last = last_day(month)
    if reader.today <= last:
        yield Objection("not_over", params={"day": last})


def _no_price(settled: Settlement) -> Iterator[Objection]:
    without = [one.serving for one in settled.left_out if one.left == "no_price"]
    if without:
        names = tuple(dict.fromkeys(f"{row.day} {row.name}".strip() for row in without))
        yield Objection("no_price", names, {"names": _some(names), "n": len(without)})


def _totals(settled: Settlement) -> Iterator[Objection]:
    wrong = [check for check in settled.checks if not check.agrees]
    if wrong:
        names = tuple(dict.fromkeys(name for check in wrong for name in check.names))
        yield Objection("totals_differ", names, {"names": _some(names)})


def _some(names: tuple[str, ...]) -> str:
    """The first few, in one line."""
    return "、".join(names[:3]) + ("…" if len(names) > 3 else "")


def _sheets_out(reader: Reader, site_id: str, month: str) -> Iterator[Objection]:
    """Sheets of the month's meals that are printed and neither came back nor were called off."""
    slips = reader.find(
        Slip,
        col(Slip.site_id) == site_id,
        col(Slip.day).between(first_day(month), last_day(month)),
        col(Slip.printed_on).is_not(None),
        col(Slip.cancelled_on).is_(None),
        order_by=(Slip.day, Slip.id),
    )
    back = confirmations(reader, [slip.id for slip in slips])
    days = tuple(dict.fromkeys(str(slip.day) for slip in slips if slip.id not in back))
    if days:
        yield Objection("sheets_out", days)


def _nothing_noted(reader: Reader, settled: Settlement) -> Iterator[Objection]:
    month = settled.month
    noted = {one.serving.day for one in settled.servings}
    meals = ordered_meals(reader, first_day(month), last_day(month), site_id=settled.site.id)
    days = tuple(sorted({meal.day for meal in meals if meal.day <= reader.today} - noted))
    if days:
        yield Objection("nothing_noted", days)


def _waiting(reader: Reader, site_id: str, month: str) -> Iterator[Objection]:
    """The months closed before, of which corrections are not booked yet."""
    before = [one for one in closed_months(reader, site_id) if one < month][-LOOKED_BACK:]
    waiting = [one for one in before if month_settlement(reader, site_id, one).differences]
    if waiting:
        yield Objection("corrections_waiting", tuple(waiting))


LOOKED_BACK = 3
"""So many closed months before are held against what has come in since."""


def _open_before(reader: Reader, site_id: str, month: str) -> tuple[list[str], list[str]]:
    """The open months before one: those in which something happened, and the others."""
    happened = _months_of_accounts(reader, site_id)
    closed = closed_months(reader, site_id)
    between = months_between(min(happened, default=month), month_after(month, -1))
    open_ = [one for one in between if one not in closed]
    return [m for m in open_ if m in happened], [m for m in open_ if m not in happened]


def _months_of_accounts(reader: Reader, site_id: str) -> set[str]:
    """The months in which something was eaten, corrected or paid."""
    p = table_of(MealPayment).c
    month = func.substr(p.paid_on, 1, 7).label("month")
    query = select(month).where(p.site_id == site_id, still_holds(MealPayment)).distinct()
    paid = {row.month for row in reader.rows(query) if is_month(row.month)}
    return {*busy_months(reader, site_id), *paid}


def beginning(reader: Reader, site_id: str) -> str | None:
    """The month in which a site's accounts begin."""
    return min(_months_of_accounts(reader, site_id), default=None)
