"""Closing a month, and opening it again.

Closing writes every line down. From then on the month says what these lines say; what comes in
later is booked as a correction in an open month (see `correcting.py`). Months are closed in
their order, those in which nothing happened along with the next, and opened again from the last
one back, so that no closed month has an open one before it.
"""

from __future__ import annotations

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.settlement.amounts import AMOUNTS
from eldercare_desktop.care.meal.settlement.closing import closed_month, closed_months, closings
from eldercare_desktop.care.meal.settlement.doubts import Review, review_closing
from eldercare_desktop.care.meal.settlement.reckoning import Settlement, SettlementLine
from eldercare_desktop.care.meal.settlement.record import (
    MealAdjustment,
    MealClosedLine,
    MealClosing,
    still_holds,
)
from eldercare_desktop.store.work import Work


def close_month(
    work: Work, site_id: str, month: str, *, anyway: bool = False, note: str | None = None
) -> MealClosing:
    """Close a month (YYYY-MM) of a site with the lines it has now.

    `anyway`: whoever closes it has seen what is doubtful (see `doubts.py`).
    CareError: row_gone, meal_closed_already (month, by, day), meal_month_not_over (month, day),
    meal_earlier_open (month), meal_no_price (names), meal_totals_differ (names),
    meal_closing_doubts (month).
    """
    work.label = "close_meal_month"
    _refuse_closed_already(work, site_id, month)
    review = review_closing(work, site_id, month)
    _refuse(review, month)
    if review.doubts and not anyway:
        raise CareError("meal_closing_doubts", month=month)
    for empty in review.empty_before:
        _freeze(work, Settlement(review.settlement.site, empty, (), ()), None)
    return _freeze(work, review.settlement, note)


def reopen_month(work: Work, site_id: str, month: str, reason: str) -> int:
    """Take the closing of a month back; returns how many corrections of it went with it.

    Corrections of the month that were booked in open ones are taken back too: the month itself
    is right again. CareError: meal_reason_missing, meal_month_open (month),
    meal_later_closed (month).
    """
    work.label = "reopen_meal_month"
    if not reason.strip():
        raise CareError("meal_reason_missing", field="reason")
    held = closings(work, site_id, month)
    if not held:
        raise CareError("meal_month_open", month=month)
    later = [one for one in closed_months(work, site_id) if one > month]
    if later:
        raise CareError("meal_later_closed", month=max(later))
    for closing in held:
        work.insert(_taken_back(work, closing, reason))
    booked = _corrections_of(work, site_id, month)
    for one in booked:
        work.withdraw(one)
    return len(booked)


def _refuse_closed_already(work: Work, site_id: str, month: str) -> None:
    held = closed_month(work, site_id, month)
    if held is not None:
        day = held.recorded_at[:10]
        raise CareError("meal_closed_already", month=month, by=held.closed_by, day=day)


def _refuse(review: Review, month: str) -> None:
    for one in review.objections:
        if one.hard:
            raise CareError(one.refusal, **{"month": month, **one.params})


def _freeze(work: Work, settled: Settlement, note: str | None) -> MealClosing:
    values = {name: value for name, value in settled.total.values().items() if name in _TOTALS}
    closing = work.insert(
        MealClosing(
            village=settled.site.village,
            site_id=settled.site.id,
            month=settled.month,
            closed_by=work.user,
            recorded_at=work.now.isoformat(),
            note=note,
            **values,
        )
    )
    for line in settled.lines:
        work.insert(_closed_line(closing, line))
    return closing


_TOTALS = tuple(name for name in AMOUNTS if name in MealClosing.model_fields)


def _closed_line(closing: MealClosing, line: SettlementLine) -> MealClosedLine:
    return MealClosedLine(
        village=closing.village,
        closing_id=closing.id,
        resident_id=line.who.resident_id,
        adjusted=line.adjusted,
        opening=line.opening,
        paid=line.paid,
        balance=line.balance,
        **line.amounts.values(),
    )


def _taken_back(work: Work, closing: MealClosing, reason: str) -> MealClosing:
    """A fact that takes a closing back and says who did it, when and why."""
    said = {"closed_by": work.user, "recorded_at": work.now.isoformat(), "note": reason}
    return closing.model_copy(update={"corrects_id": closing.id, "withdrawn": True, **said})


def _corrections_of(work: Work, site_id: str, month: str) -> list[MealAdjustment]:
    return work.find(
        MealAdjustment,
        col(MealAdjustment.site_id) == site_id,
        col(MealAdjustment.for_month) == month,
        col(MealAdjustment.month) != month,
        still_holds(MealAdjustment),
        order_by=(MealAdjustment.id,),
    )
