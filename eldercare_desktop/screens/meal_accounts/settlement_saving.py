"""What the settlement and the payments write, in a worker: one use case each."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any


def close(work: Any, site_id: str, month: str, *, anyway: bool, note: str | None) -> str:
    """The month is closed; returns it."""
    from eldercare_desktop.care.meal.settlement.freezing import close_month

    return close_month(work, site_id, month, anyway=anyway, note=note).month


def reopen(work: Any, site_id: str, month: str, reason: str) -> str:
    """The closing is taken back."""
    from eldercare_desktop.care.meal.settlement.freezing import reopen_month

    reopen_month(work, site_id, month, reason)
    return month


def book(
    work: Any, site_id: str, month: str, into: str, reason: str, keys: Collection[str] | None
) -> str:
    """What came in later is booked in an open month."""
    from eldercare_desktop.care.meal.settlement.correcting import book_differences

    book_differences(work, site_id, month, into, reason, keys)
    return month


def note_late(work: Any, values: dict[str, Any], into: str, reason: str) -> str:
    """A forgotten meal of a closed month is noted and booked; returns the resident."""
    from eldercare_desktop.care.meal.serving.entry import ServingEntry
    from eldercare_desktop.care.meal.settlement.late import note_late_meal

    note_late_meal(work, ServingEntry(**values), into, reason)
    return str(values["resident_id"])


def withdraw_late(work: Any, serving_id: str, into: str, reason: str) -> str:
    """A meal of a closed month never was; that is booked."""
    from eldercare_desktop.care.meal.settlement.late import withdraw_late_meal

    withdraw_late_meal(work, serving_id, into, reason)
    return serving_id


def correct(work: Any, values: dict[str, Any]) -> str:
    """Somebody's open month is corrected; returns the resident."""
    from eldercare_desktop.care.meal.settlement.correcting import Correction, correct_by_hand

    correct_by_hand(work, Correction(**values))
    return str(values["resident_id"])


def withdraw_correction(work: Any, adjustment_id: str) -> str:
    """A correction is taken back."""
    from eldercare_desktop.care.meal.settlement import correcting

    correcting.withdraw_correction(work, adjustment_id)
    return adjustment_id


def pay(work: Any, values: dict[str, Any], payment_id: str | None = None) -> str:
    """A payment is noted, or one put right; returns its id."""
    from eldercare_desktop.care.meal.settlement.payments import (
        PaymentEntry,
        correct_payment,
        take_payment,
    )

    entry = PaymentEntry(**values)
    if payment_id is None:
        return take_payment(work, entry).id
    return correct_payment(work, payment_id, entry).id


def withdraw_payment(work: Any, payment_id: str) -> str:
    """A payment never was."""
    from eldercare_desktop.care.meal.settlement import payments

    payments.withdraw_payment(work, payment_id)
    return payment_id
