"""The accounts of the demo village's kitchen: money paid in, the months before this one closed."""

from __future__ import annotations

from datetime import timedelta

from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.meal.settlement.balances import balances_now
from eldercare_desktop.care.meal.settlement.doubts import beginning
from eldercare_desktop.care.meal.settlement.freezing import close_month
from eldercare_desktop.care.meal.settlement.months import first_day, month_after, months_between
from eldercare_desktop.care.meal.settlement.payments import PaymentEntry, take_payment
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.demo.people import Village
from eldercare_desktop.store.work import Work

PAPER = (32_000, 28_650, 0, 40_200, -1_300, 45_000, 26_400)
"""What the paper accounts stood at, one after the other, in fen."""
PAID_IN = (20_000, 30_000, 15_000)


def add_accounts(work: Work, village: Village) -> None:
    """Paper accounts taken over, some money this month, all months before this one closed."""
    site_id = meal_sites(work)[0].id
    first = beginning(work, site_id)
    if first is None:
        return
    eaters = sorted(balances_now(work, site_id))
    _take_over(work, site_id, eaters, first)
    this = f"{village.today:%Y-%m}"
    for month in months_between(first, month_after(this, -1)):
        close_month(work, site_id, month, anyway=True)
    _pay_in(work, village, site_id, eaters)
    if first < this:
        _come_late(work, site_id, eaters, month_after(this, -1))


def _take_over(work: Work, site_id: str, eaters: list[str], first: str) -> None:
    for number, resident_id in enumerate(eaters):
        if fen := PAPER[number % len(PAPER)]:
            entry = PaymentEntry(resident_id, site_id, first_day(first), fen, "opening")
            take_payment(work, entry)


def _pay_in(work: Work, village: Village, site_id: str, eaters: list[str]) -> None:
    """Every third came with money in the first days of the month, as far as they are over."""
    for number, resident_id in enumerate(eaters[::3]):
        day = village.today.replace(day=1) + timedelta(days=number % 8)
        if day >= village.today:
            continue
        fen = PAID_IN[number % len(PAID_IN)]
        receipt = f"{day.year}-{number + 1:03d}"
        entry = PaymentEntry(resident_id, site_id, day.isoformat(), fen, receipt=receipt)
        take_payment(work, entry)


def _come_late(work: Work, site_id: str, eaters: list[str], month: str) -> None:
    """A meal of the closed month came in from another laptop."""
    like = work.find(MealServing, MealServing.outcome == "served", limit=1)[0]
    again = {"id": "", "resident_id": eaters[0], "day": f"{month}-28", "extra": True}
    recorded = {"recorded_at": f"{month}-28T12:10:00+08:00"}
    work.insert(like.model_copy(update={**again, **recorded}))
