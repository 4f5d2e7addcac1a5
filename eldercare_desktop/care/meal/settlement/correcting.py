"""Corrections: what came in for a closed month is booked in a month that is open."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.settlement.amounts import Amounts
from eldercare_desktop.care.meal.settlement.closing import closed_month
from eldercare_desktop.care.meal.settlement.months import month_after, months_between
from eldercare_desktop.care.meal.settlement.payments import refuse_elsewhere
from eldercare_desktop.care.meal.settlement.reckoning import month_settlement
from eldercare_desktop.care.meal.settlement.record import MealAdjustment
from eldercare_desktop.care.site.reading import site_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class Correction:
    """A correction by hand, in the account of a month: fen, below zero takes away.

    Meals that were forgotten are no correction: they are noted, and the rest follows.
    """

    site_id: str
    resident_id: str
    month: str
    reason: str
    government: int = 0
    collective: int = 0
    donation: int = 0
    own: int = 0


def months_for_corrections(reader: Reader, site_id: str, for_month: str) -> list[str]:
    """The open months in which a correction of a month can be booked, the next one first."""
    months = months_between(month_after(for_month), reader.today[:7])
    return [month for month in months if closed_month(reader, site_id, month) is None]


def book_differences(
    work: Work,
    site_id: str,
    for_month: str,
    into: str,
    reason: str,
    keys: Collection[str] | None = None,
) -> list[MealAdjustment]:
    """Book what came in for a closed month as corrections in an open one, a line a person.

    `keys`: of these persons only (see `Difference.key`). CareError: row_gone,
    meal_reason_missing, meal_month_open, meal_correct_elsewhere (month), meal_no_difference.
    """
    work.label = "book_meal_corrections"
    _refuse_without_reason(reason)
    if closed_month(work, site_id, for_month) is None:
        raise CareError("meal_month_open", month=for_month)
    _refuse_month(work, site_id, for_month, into)
    settled = month_settlement(work, site_id, for_month)
    wanted = [one for one in settled.differences if keys is None or one.key in keys]
    if not wanted:
        raise CareError("meal_no_difference", month=for_month)
    return [
        work.insert(
            MealAdjustment(
                village=settled.site.village,
                site_id=site_id,
                resident_id=one.who.resident_id,
                for_month=for_month,
                month=into,
                reason=reason,
                adjusted_by=work.user,
                recorded_at=work.now.isoformat(),
                **one.amounts.values(),
            )
        )
        for one in wanted
    ]


def correct_by_hand(work: Work, entry: Correction) -> MealAdjustment:
    """Change what somebody's open month comes to, by a reason that no serving tells.

    CareError: row_gone, meal_reason_missing, meal_month_closed (month, site),
    meal_month_ahead, meal_correction_empty, invalid_<field>.
    """
    work.label = "correct_meal_account"
    _refuse_without_reason(entry.reason)
    site = site_of(work, entry.site_id)
    refuse_elsewhere(work, entry.resident_id, site.village)
    if entry.month > work.today[:7]:
        raise CareError("meal_month_ahead", field="month")
    if closed_month(work, site.id, entry.month) is not None:
        raise CareError("meal_month_closed", month=entry.month, site=site.name)
    amounts = _amounts(entry)
    if not amounts:
        raise CareError("meal_correction_empty", field="own")
    return work.insert(
        MealAdjustment(
            village=site.village,
            site_id=site.id,
            resident_id=entry.resident_id,
            for_month=entry.month,
            month=entry.month,
            reason=entry.reason,
            adjusted_by=work.user,
            recorded_at=work.now.isoformat(),
            **amounts.values(),
        )
    )


def withdraw_correction(work: Work, adjustment_id: str) -> None:
    """Take a correction back, as long as the month in which it was booked is open.

    CareError: row_gone, meal_month_closed (month, site).
    """
    work.label = "withdraw_meal_correction"
    found = work.get(MealAdjustment, adjustment_id)
    if found is None or found.withdrawn:
        raise CareError("row_gone")
    if closed_month(work, found.site_id, found.month) is not None:
        site = site_of(work, found.site_id)
        raise CareError("meal_month_closed", month=found.month, site=site.name)
    work.withdraw(found)


def _amounts(entry: Correction) -> Amounts:
    parts = (entry.government, entry.collective, entry.donation, entry.own)
    return Amounts(0, 0, sum(parts), *parts)


def _refuse_without_reason(reason: str) -> None:
    if not reason.strip():
        raise CareError("meal_reason_missing", field="reason")


def _refuse_month(work: Work, site_id: str, for_month: str, into: str) -> None:
    allowed = months_for_corrections(work, site_id, for_month)
    if into not in allowed:
        raise CareError("meal_correct_elsewhere", month=into, field="into")
