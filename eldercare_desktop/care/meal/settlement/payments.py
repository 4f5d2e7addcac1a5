"""Money for meals: paid in, paid back, and what a paper account stood at."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pydantic import ValidationError
from sqlalchemy import ColumnElement
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.settlement.balances import balances_now
from eldercare_desktop.care.meal.settlement.closing import refuse_closed
from eldercare_desktop.care.meal.settlement.months import first_day, last_day
from eldercare_desktop.care.meal.settlement.names import NOBODY, Named, names_of
from eldercare_desktop.care.meal.settlement.record import (
    MealPayment,
    PaymentKind,
    PaymentMethod,
    still_holds,
)
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.site.reading import site_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work

MOST = 10_000_000
"""No payment is above 100,000 yuan: it would be a slip of the hand. In fen."""


@dataclass(frozen=True)
class PaymentEntry:
    """A payment as it is typed. `amount` in fen, above zero; of an `opening` below zero, if it

    was owed. `paid_on`: YYYY-MM-DD.
    """

    resident_id: str
    site_id: str
    paid_on: str
    amount: int
    kind: PaymentKind = "paid_in"
    method: PaymentMethod = "cash"
    receipt: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class PaymentRow:
    """A payment on a list, with whose it is. `amount` in fen as it counts in the balance."""

    id: str
    who: Named
    site_id: str
    paid_on: str
    kind: PaymentKind
    amount: int
    method: PaymentMethod
    receipt: str | None
    note: str | None
    recorded_at: str
    corrected: bool


def take_payment(work: Work, entry: PaymentEntry) -> MealPayment:
    """Note a payment.

    CareError: row_gone, meal_account_elsewhere (name), invalid_<field>, date_in_future,
    meal_month_closed (month, site), meal_amount_missing, meal_amount_too_big,
    meal_receipt_used (receipt, name, day), meal_back_too_much (name, amount in yuan),
    meal_opening_known (name, day).
    """
    work.label = "take_meal_payment"
    _check(work, entry, before=None)
    return work.insert(_record(work, entry))


def correct_payment(work: Work, payment_id: str, entry: PaymentEntry) -> MealPayment:
    """Put a payment right: the new one takes the place of the old one.

    CareError: as `take_payment`; both months must be open.
    """
    work.label = "correct_meal_payment"
    before = _there(work, payment_id)
    refuse_closed(work, before.site_id, before.paid_on)
    _check(work, entry, before=before)
    return work.insert(_record(work, entry).model_copy(update={"corrects_id": before.id}))


def withdraw_payment(work: Work, payment_id: str) -> None:
    """Take a payment back that never was. CareError: row_gone, meal_month_closed."""
    work.label = "withdraw_meal_payment"
    before = _there(work, payment_id)
    refuse_closed(work, before.site_id, before.paid_on)
    work.withdraw(before)


def payments_of(
    reader: Reader, site_id: str, *, month: str | None = None, resident_id: str | None = None
) -> list[PaymentRow]:
    """Payments at a site (of a month, of a resident), the newest first."""
    where: list[ColumnElement[bool]] = [col(MealPayment.site_id) == site_id]
    if month is not None:
        where.append(col(MealPayment.paid_on).between(first_day(month), last_day(month)))
    if resident_id is not None:
        where.append(col(MealPayment.resident_id) == resident_id)
    newest = [col(name).desc() for name in (MealPayment.paid_on, MealPayment.recorded_at)]
    order = (*newest, col(MealPayment.id).desc())
    found = reader.find(MealPayment, *where, still_holds(MealPayment), order_by=order)
    names = names_of(reader, {one.resident_id for one in found})
    return [_row(one, names.get(one.resident_id, NOBODY)) for one in found]


def payment_row(reader: Reader, payment_id: str) -> PaymentRow | None:
    """One payment; None if it was taken back, corrected, or never was."""
    row = reader.get(MealPayment, payment_id)
    if row is None:
        return None
    rows = payments_of(reader, row.site_id, resident_id=row.resident_id)
    return next((one for one in rows if one.id == payment_id), None)


def next_receipt(reader: Reader, site_id: str, year: str) -> str:
    """The number that follows the highest one of a year: "2026-007"."""
    where = (col(MealPayment.site_id) == site_id, col(MealPayment.receipt).startswith(f"{year}-"))
    numbers = [
        int(tail)
        for row in reader.find(MealPayment, *where)
        if (tail := str(row.receipt).partition("-")[2]).isascii() and tail.isdecimal()
    ]
    return f"{year}-{max(numbers, default=0) + 1:03d}"


def refuse_elsewhere(reader: Reader, resident_id: str, village: str) -> None:
    """An account is kept in the village of the person: another one does not have its rows.

    CareError: row_gone, meal_account_elsewhere (name).
    """
    resident = reader.get(Resident, resident_id)
    if resident is None:
        raise CareError("row_gone")
    if resident.village != village:
        name = names_of(reader, {resident_id})[resident_id].name
        raise CareError("meal_account_elsewhere", name=name)


def _there(work: Work, payment_id: str) -> MealPayment:
    found = work.find(
        MealPayment, table_of(MealPayment).c.id == payment_id, still_holds(MealPayment)
    )
    if not found:
        raise CareError("row_gone")
    return found[0]


def _record(work: Work, entry: PaymentEntry) -> MealPayment:
    site = site_of(work, entry.site_id)
    amount = -abs(entry.amount) if entry.kind == "paid_back" else entry.amount
    values = {**vars(replace(entry, amount=amount)), "village": site.village}
    try:
        return MealPayment.model_validate({**values, "recorded_at": work.now.isoformat()})
    except ValidationError as problem:
        field = str(problem.errors()[0]["loc"][0])
        raise CareError(f"invalid_{field}", field=field) from problem


def _check(work: Work, entry: PaymentEntry, before: MealPayment | None) -> None:
    record = _record(work, entry)
    refuse_elsewhere(work, entry.resident_id, record.village)
    if entry.amount == 0 or (entry.amount < 0 and entry.kind != "opening"):
        raise CareError("meal_amount_missing", field="amount")
    if abs(entry.amount) > MOST:
        raise CareError("meal_amount_too_big", field="amount")
    if record.paid_on > work.today:
        raise CareError("date_in_future", field="paid_on")
    refuse_closed(work, entry.site_id, record.paid_on)
    _refuse_used_receipt(work, record, before)
    if entry.kind == "opening":
        _refuse_second_opening(work, record, before)
    if entry.kind == "paid_back":
        _refuse_too_much(work, record, before)


def _refuse_used_receipt(work: Work, record: MealPayment, before: MealPayment | None) -> None:
    """A receipt of a booklet is given once."""
    if record.receipt is None:
        return
    same = (
        col(MealPayment.site_id) == record.site_id,
        col(MealPayment.receipt) == record.receipt,
        still_holds(MealPayment),
    )
    for one in work.find(MealPayment, *same):
        if before is None or one.id != before.id:
            name = names_of(work, {one.resident_id})[one.resident_id].name
            where = {"receipt": record.receipt, "name": name, "day": one.paid_on}
            raise CareError("meal_receipt_used", field="receipt", **where)


def _refuse_second_opening(work: Work, record: MealPayment, before: MealPayment | None) -> None:
    """An account begins once."""
    for row in payments_of(work, record.site_id, resident_id=record.resident_id):
        if row.kind == "opening" and (before is None or row.id != before.id):
            raise CareError("meal_opening_known", field="kind", name=row.who.name, day=row.paid_on)


def _refuse_too_much(work: Work, record: MealPayment, before: MealPayment | None) -> None:
    """No more is paid back than there is."""
    held = balances_now(work, record.site_id, [record.resident_id]).get(record.resident_id, 0)
    if before is not None and before.resident_id == record.resident_id:
        held -= before.amount
    if -record.amount > held:
        name = names_of(work, {record.resident_id})[record.resident_id].name
        left = max(held, 0)
        amount = f"{left // 100}.{left % 100:02d}"
        raise CareError("meal_back_too_much", field="amount", name=name, amount=amount)


def _row(one: MealPayment, who: Named) -> PaymentRow:
    return PaymentRow(
        one.id, who, one.site_id, one.paid_on, one.kind, one.amount, one.method, one.receipt,
        one.note, one.recorded_at, one.corrects_id is not None,
    )  # fmt: skip
