"""Statements and holdings."""

from __future__ import annotations

from eldercare_desktop.care.time_bank.ledger.account import OPENING, balance, of_person
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.ledger.reading import holding_of, lines_of
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.store.store import Store
from tests.factories import VILLAGE, ledger_entry, person


def test_a_statement_says_what_stood_there_before_and_after(store: Store) -> None:
    with store.work() as work:
        one, other = person(work, name="罗秀英"), person(work, name="罗桂芳")
        ledger_entry(work, one, amount=90, day="2026-10-02")
        there = of_person(one.id)
        gift = post(
            work, VILLAGE, Posting("transfer", 30, there, of_person(other.id), "transfer:1")
        )
        reverse(work, gift.id, "说错了")
        whole = lines_of(work, there, VILLAGE)
        assert [(line.kind, line.amount, line.balance) for line in whole.lines] == [
            ("opening", 90, 90),
            ("transfer", -30, 60),
            ("reversal", 30, 90),
        ]
        assert (whole.opening, whole.closing) == (0, 90)
        assert whole.lines[1].other_name == "罗桂芳"
        assert whole.lines[1].reversed_by == whole.lines[2].entry_id
        assert whole.lines[0].other == OPENING
        later = lines_of(work, there, VILLAGE, first="2026-10-03")
        assert (later.opening, len(later.lines), later.closing) == (90, 2, 90)
        assert balance(work, there, VILLAGE) == 90
        assert holding_of(work, one.id).minutes == 90
