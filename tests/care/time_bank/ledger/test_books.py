"""The books' check finds what is wrong, each thing by its name, and nothing where all is right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from eldercare_desktop.care.time_bank.ledger.account import of_person
from eldercare_desktop.care.time_bank.ledger.books import Books, check_books
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.store import guard
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories


def small(work: Work) -> dict[str, str]:
    """A deposit for a verified service, a transfer and its reversal, something twice."""
    by = factories.helper(work, factories.person(work, "罗秀英"))
    service = factories.service_record(work, by)
    factories.service_check(work, service)
    deposit = factories.ledger_entry(
        work, to_person_id=by.person_id, kind="deposit", from_kind="issue",
        service_id=service.id, cause=f"service:{service.id}",
    )  # fmt: skip
    who = factories.person(work, "罗桂芳")
    gift = factories.ledger_entry(
        work, who, kind="transfer", from_kind="person", from_person_id=by.person_id,
        cause="transfer:1", amount=20,
    )  # fmt: skip
    back = reverse(work, gift.id, "说错了")
    opening = factories.ledger_entry(work, who)
    copy = factories.ledger_entry(work, who)
    ids = {"deposit": deposit, "gift": gift, "back": back, "opening": opening, "copy": copy}
    return {name: entry.id for name, entry in ids.items()} | {"by": by.person_id}


def checked(store: Store, damage: Callable[[Work, dict[str, str]], None] | None = None) -> Books:
    """The books once all is saved, and then something happens to the file; not committed."""
    with store.work() as work:
        ids = small(work)
        work.commit()
    with store.work() as work:
        if damage is not None:
            with guard.opened(work.connection):
                damage(work, ids)
        return check_books(work)


def test_right_books(store: Store) -> None:
    books = checked(store)
    assert books.problems == []
    assert books.trial == {"minute": 0, "point": 0}
    assert sum(books.accounts.values()) == 0
    assert books.right


def test_what_stands_on_each_account_is_said(store: Store) -> None:
    with store.work() as work:
        ids = small(work)
        books = check_books(work)
        assert books.accounts[of_person(ids["by"]), "", "minute"] == 60


DAMAGE = {
    "trial_balance": "UPDATE ledger_sum SET net = net + 1 WHERE kind = 'issue'",
    "balance_differs": "UPDATE ledger_sum SET net = net + 1 WHERE kind = 'issue'",
    "suspense_differs": "DELETE FROM ledger_suspense",
    "counted_twice": "DELETE FROM ledger_suspense",
    "legs_wrong": "UPDATE ledger_entry SET from_kind = 'store' WHERE id = :deposit",
    "entry_withdrawn": "UPDATE ledger_entry SET withdrawn = 1 WHERE id = :opening",
    "amount_wrong": "UPDATE ledger_entry SET amount = -60 WHERE id = :opening",
    "reversal_wrong": "UPDATE ledger_entry SET amount = 19 WHERE id = :back",
    "reversal_of_nothing": "UPDATE ledger_entry SET corrects_id = NULL WHERE id = :back",
    "reversal_of_reversal": "UPDATE ledger_entry SET corrects_id = :back WHERE id = :copy",
    "deposit_unverified": "UPDATE service_check SET result = 'rejected'",
    "service_earned_more": "UPDATE ledger_entry SET amount = 61 WHERE id = :deposit",
    "service_not_deposited": "UPDATE ledger_entry SET service_id = NULL WHERE id = :deposit",
}
ABOUT = {
    "legs_wrong": "deposit",
    "entry_withdrawn": "opening",
    "amount_wrong": "opening",
    "reversal_wrong": "back",
    "reversal_of_nothing": "back",
    "reversal_of_reversal": "copy",
    "deposit_unverified": "deposit",
    "service_earned_more": "deposit",
    "suspense_differs": "copy",
}


@pytest.mark.parametrize("code", DAMAGE)
def test_what_is_wrong_is_found_and_named(store: Store, code: str) -> None:
    found: dict[str, str] = {}

    def damage(work: Work, ids: dict[str, str]) -> None:
        found.update(ids)
        told: dict[str, Any] = {name: bytes.fromhex(i) for name, i in ids.items()}
        named = {name: value for name, value in told.items() if f":{name}" in DAMAGE[code]}
        work.connection.exec_driver_sql(DAMAGE[code], named)

    books = checked(store, damage)
    problems = [one for one in books.problems if one.code == code]
    assert problems, books.problems
    assert not books.right
    if code in ABOUT:
        assert found[ABOUT[code]] in problems[0].entry_ids
