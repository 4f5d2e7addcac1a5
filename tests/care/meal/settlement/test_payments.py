"""Money for meals is noted, put right, taken back; the lists of balances and arrears."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.settlement.accounts import account_list, shown
from eldercare_desktop.care.meal.settlement.freezing import close_month
from eldercare_desktop.care.meal.settlement.payments import (
    PaymentEntry,
    correct_payment,
    next_receipt,
    payment_row,
    payments_of,
    take_payment,
    withdraw_payment,
)
from eldercare_desktop.care.meal.settlement.reckoning import balances_of
from eldercare_desktop.store.store import Store
from tests.care.meal.settlement.kitchen import LAST, Kitchen, elder


def refusal(call: Any, *args: Any) -> CareError:
    with pytest.raises(CareError) as refused:
        call(*args)
    return refused.value


def test_a_payment_is_in_the_list_and_in_the_balance(store: Store) -> None:
    with store.work() as work:
        kitchen, old = Kitchen.opened(work), elder(work)
        entry = PaymentEntry(old.id, kitchen.site.id, "2026-11-20", 5000, receipt="2026-001")
        made = take_payment(work, entry)
        (row,) = payments_of(work, kitchen.site.id)
        assert (row.id, row.who.name, row.amount, row.receipt) == (
            made.id, "王桂芳", 5000, "2026-001"
        )  # fmt: skip
        assert payment_row(work, made.id) == row
        assert [one.fen for one in balances_of(work, old.person_id)] == [5000]


def test_what_is_paid_back_is_less(store: Store) -> None:
    with store.work() as work:
        kitchen, old = Kitchen.opened(work), elder(work)
        entry = PaymentEntry(old.id, kitchen.site.id, "2026-11-20", 5000)
        take_payment(work, entry)
        kitchen.ate(work, old, "2026-11-19")
        too_much = replace(entry, kind="paid_back", amount=4800)
        refused = refusal(take_payment, work, too_much)
        assert refused.code == "meal_back_too_much"
        assert refused.params["amount"] == "47.00"
        made = take_payment(work, replace(too_much, amount=4700))
        assert made.amount == -4700
        assert [one.fen for one in balances_of(work, old.person_id)] == [0]
        correct_payment(work, made.id, replace(too_much, amount=4600))
        assert [one.fen for one in balances_of(work, old.person_id)] == [100]


def test_a_paper_account_may_begin_with_a_debt_and_begins_once(store: Store) -> None:
    with store.work() as work:
        kitchen, old = Kitchen.opened(work), elder(work)
        entry = PaymentEntry(old.id, kitchen.site.id, "2026-11-01", -1250, "opening")
        take_payment(work, entry)
        assert [one.fen for one in balances_of(work, old.person_id)] == [-1250]
        assert refusal(take_payment, work, entry).code == "meal_opening_known"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"amount": 0}, "meal_amount_missing"),
        ({"amount": -100}, "meal_amount_missing"),
        ({"amount": 10_000_001}, "meal_amount_too_big"),
        ({"paid_on": "2026-11-22"}, "date_in_future"),
        ({"paid_on": "2026-11-31"}, "invalid_paid_on"),
        ({"resident_id": "0" * 32}, "row_gone"),
        ({"site_id": "0" * 32}, "row_gone"),
        ({"kind": "given"}, "invalid_kind"),
    ],
)
def test_what_makes_no_sense_is_refused(store: Store, change: dict[str, Any], code: str) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        entry = PaymentEntry(elder(work).id, kitchen.site.id, "2026-11-20", 5000)
        assert refusal(take_payment, work, replace(entry, **change)).code == code


def test_nobody_of_another_village_has_an_account(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        there = elder(work, village="500113103218")
        entry = PaymentEntry(there.id, kitchen.site.id, "2026-11-20", 5000)
        assert refusal(take_payment, work, entry).code == "meal_account_elsewhere"


def test_a_receipt_is_given_once_and_numbers_go_on(store: Store) -> None:
    with store.work() as work:
        kitchen, old = Kitchen.opened(work), elder(work)
        assert next_receipt(work, kitchen.site.id, "2026") == "2026-001"
        entry = PaymentEntry(old.id, kitchen.site.id, "2026-11-20", 5000, receipt="2026-009")
        made = take_payment(work, entry)
        assert next_receipt(work, kitchen.site.id, "2026") == "2026-010"
        refused = refusal(take_payment, work, entry)
        assert refused.code == "meal_receipt_used"
        assert refused.params["name"] == "王桂芳"
        correct_payment(work, made.id, replace(entry, amount=6000))
        (row,) = payments_of(work, kitchen.site.id)
        assert (row.amount, row.corrected) == (6000, True)


def test_a_payment_of_a_closed_month_stays_as_it_is(store: Store) -> None:
    with store.work() as work:
        kitchen, old = Kitchen.opened(work), elder(work)
        entry = PaymentEntry(old.id, kitchen.site.id, "2026-10-20", 5000)
        made = take_payment(work, entry)
        close_month(work, kitchen.site.id, LAST)
        assert refusal(take_payment, work, entry).code == "meal_month_closed"
        assert refusal(withdraw_payment, work, made.id).code == "meal_month_closed"
        moved = replace(entry, paid_on="2026-11-02")
        assert refusal(correct_payment, work, made.id, moved).code == "meal_month_closed"


def test_a_payment_that_never_was_is_taken_back(store: Store) -> None:
    with store.work() as work:
        kitchen, old = Kitchen.opened(work), elder(work)
        entry = PaymentEntry(old.id, kitchen.site.id, "2026-11-20", 5000)
        made = take_payment(work, entry)
        withdraw_payment(work, made.id)
        assert payments_of(work, kitchen.site.id) == []
        assert refusal(withdraw_payment, work, made.id).code == "row_gone"
        assert refusal(correct_payment, work, made.id, entry).code == "row_gone"


def test_who_owes_and_to_whom_something_is_given_back(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        owes, even, dead = elder(work), elder(work, "李正华"), elder(
            work, "赵秀兰", life_status="deceased", death_date="2026-11-02"
        )  # fmt: skip
        for who in (owes, even, dead):
            kitchen.ate(work, who, "2026-11-02")
        kitchen.paid(work, even, "2026-11-03", 300)
        kitchen.paid(work, dead, "2026-10-03", 1300)
        rows = account_list(work, kitchen.site.id)
        assert {row.who.name: row.fen for row in rows} == {
            "王桂芳": -300, "李正华": 0, "赵秀兰": 1000
        }  # fmt: skip
        assert [row.who.name for row in shown(rows, "arrears")] == ["王桂芳"]
        (left,) = shown(rows, "give_back")
        assert (left.who.name, left.last_paid_on, left.last_meal_on) == (
            "赵秀兰", "2026-10-03", "2026-11-02"
        )  # fmt: skip
