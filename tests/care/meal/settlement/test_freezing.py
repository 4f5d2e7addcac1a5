"""Closing a month freezes it; it is reopened with a reason only."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.settlement.closing import closed_month, closing_story
from eldercare_desktop.care.meal.settlement.correcting import (
    Correction,
    book_differences,
    correct_by_hand,
    months_for_corrections,
    withdraw_correction,
)
from eldercare_desktop.care.meal.settlement.doubts import review_closing
from eldercare_desktop.care.meal.settlement.freezing import close_month, reopen_month
from eldercare_desktop.care.meal.settlement.reckoning import (
    Settlement,
    balances_of,
    month_settlement,
)
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories as make
from tests.care.meal.settlement.kitchen import (
    LAST,
    NOW,
    OLD,
    Kitchen,
    elder,
    line_of,
    times,
)


def said(settled: Settlement) -> list[tuple[Any, ...]]:
    """All that the lines of a settlement say."""
    return [
        (line.key, line.amounts, line.adjusted, line.opening, line.paid, line.balance)
        for line in settled.lines
    ]


def refusal(call: Any, *args: Any, **more: Any) -> CareError:
    with pytest.raises(CareError) as refused:
        call(*args, **more)
    return refused.value


def test_a_closed_month_keeps_its_lines(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        old = elder(work)
        kitchen.paid(work, old, "2026-10-01", 1000)
        kitchen.ate(work, old, "2026-10-08")
        kitchen.ate(work, None, "2026-10-09", guest="小周")
        open_ = month_settlement(work, kitchen.site.id, LAST)
        closing = close_month(work, kitchen.site.id, LAST)
        assert (closing.servings, closing.price, closing.closed_by) == (2, 2200, work.user)
        settled = month_settlement(work, kitchen.site.id, LAST)
        assert said(settled) == said(open_)
        assert settled.closing == closing
        assert settled.agrees
        assert not settled.differences


def test_what_comes_in_later_is_a_difference_and_changes_no_line(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        old, forgotten = elder(work), elder(work, "李正华")
        kitchen.ate(work, old, "2026-10-08")
        first = kitchen.ate(work, old, "2026-10-09")
        close_month(work, kitchen.site.id, LAST)
        before = month_settlement(work, kitchen.site.id, LAST)
        kitchen.ate(work, forgotten, "2026-10-08")
        kitchen.paid(work, forgotten, "2026-10-08", 400)
        work.withdraw(first)
        after = month_settlement(work, kitchen.site.id, LAST)
        assert said(after) == said(before)
        assert after.total == before.total
        assert {one.who.name: one.amounts for one in after.differences} == {
            "王桂芳": times(OLD, -1),
            "李正华": OLD,
        }
        assert [(one.who.name, one.fen) for one in after.late_money] == [("李正华", 400)]
        assert [b.fen for b in balances_of(work, forgotten.person_id)] == [400]


def test_prices_that_are_changed_later_do_not_touch_a_closed_month(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        kitchen.ate(work, elder(work), "2026-10-08")
        close_month(work, kitchen.site.id, LAST)
        dearer = make.meal_price(work, site_id=kitchen.site.id, starts_on="2026-10-01")
        make.meal_price_line(work, dearer, price=1500)
        settled = month_settlement(work, kitchen.site.id, LAST)
        assert settled.total == OLD
        assert settled.differences[0].amounts.price == 400


def test_differences_are_booked_in_an_open_month_with_a_reason(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        old = elder(work)
        kitchen.ate(work, old, "2026-10-08")
        close_month(work, kitchen.site.id, LAST)
        kitchen.ate(work, old, "2026-10-09", outcome="delivered")
        site = kitchen.site.id
        assert refusal(book_differences, work, site, LAST, NOW, "  ").code == "meal_reason_missing"
        assert refusal(book_differences, work, site, NOW, NOW, "漏记").code == "meal_month_open"
        closed = refusal(book_differences, work, site, LAST, LAST, "漏记")
        assert closed.code == "meal_correct_elsewhere"
        (booked,) = book_differences(work, site, LAST, NOW, "漏记一份")
        assert (booked.for_month, booked.month, booked.own, booked.delivered) == (LAST, NOW, 500, 1)
        assert not month_settlement(work, site, LAST).differences
        line = line_of(month_settlement(work, site, NOW), old)
        assert line.adjusted == 500
        assert line.amounts.servings == 1
        assert line.balance == -800
        again = refusal(book_differences, work, site, LAST, NOW, "漏记")
        assert again.code == "meal_no_difference"


def test_only_chosen_differences_are_booked(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        close_month(work, kitchen.site.id, LAST)
        one, other = elder(work), elder(work, "李正华")
        for who in (one, other):
            kitchen.ate(work, who, "2026-10-08")
        book_differences(work, kitchen.site.id, LAST, NOW, "漏记", [one.id])
        left = month_settlement(work, kitchen.site.id, LAST).differences
        assert [d.who.name for d in left] == ["李正华"]


def test_a_correction_can_be_taken_back_while_its_month_is_open(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        close_month(work, kitchen.site.id, LAST)
        kitchen.ate(work, elder(work), "2026-10-08")
        (booked,) = book_differences(work, kitchen.site.id, LAST, NOW, "漏记")
        withdraw_correction(work, booked.id)
        assert month_settlement(work, kitchen.site.id, LAST).differences
        assert not month_settlement(work, kitchen.site.id, NOW).lines
        assert refusal(withdraw_correction, work, "0" * 32).code == "row_gone"


def test_a_month_that_is_not_over_is_not_closed(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        refused = refusal(close_month, work, kitchen.site.id, NOW)
        assert refused.code == "meal_month_not_over"
        assert refused.params == {"month": NOW, "day": "2026-11-30"}


def test_an_earlier_month_is_closed_first_and_empty_ones_close_along(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        old = elder(work)
        kitchen.ate(work, old, "2026-08-05")
        kitchen.ate(work, old, "2026-10-08")
        refused = refusal(close_month, work, kitchen.site.id, LAST)
        assert refused.code == "meal_earlier_open"
        assert refused.params == {"month": "2026-08"}
        close_month(work, kitchen.site.id, "2026-08")
        close_month(work, kitchen.site.id, LAST)
        assert closed_month(work, kitchen.site.id, "2026-09") is not None
        line = line_of(month_settlement(work, kitchen.site.id, LAST), old)
        assert (line.opening, line.balance) == (-300, -600)


def test_meals_without_a_price_forbid_closing(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work, priced=False)
        kitchen.ate(work, elder(work), "2026-10-08")
        refused = refusal(close_month, work, kitchen.site.id, LAST)
        assert refused.code == "meal_no_price"
        assert refused.params["names"] == "2026-10-08 王桂芳"
        kitchen.prices(work)
        close_month(work, kitchen.site.id, LAST)


def test_sheets_that_are_out_are_doubtful(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        sheet: dict[str, Any] = {
            "kind": "meals",
            "site_id": kitchen.site.id,
            "week": None,
            "period": "lunch",
        }
        out = make.slip(work, day="2026-10-09", printed_on="2026-10-08", **sheet)
        make.slip(work, day="2026-10-12", **sheet)
        back = make.slip(work, day="2026-10-13", printed_on="2026-10-12", **sheet)
        make.slip_confirmation(work, back)
        kitchen.ate(work, elder(work), "2026-10-08")
        doubts = {one.code: one.names for one in review_closing(work, kitchen.site.id, LAST).doubts}
        assert doubts == {"sheets_out": ("2026-10-09",)}
        assert refusal(close_month, work, kitchen.site.id, LAST).code == "meal_closing_doubts"
        close_month(work, kitchen.site.id, LAST, anyway=True)
        assert out.day == "2026-10-09"


def test_days_with_orders_and_nothing_noted_are_doubtful(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        old = elder(work)
        make.meal_plan(work, kitchen.site, old, since="2026-10-28", weekdays=["3", "4"])
        kitchen.ate(work, old, "2026-10-28")
        doubts = {one.code: one.names for one in review_closing(work, kitchen.site.id, LAST).doubts}
        assert doubts == {"nothing_noted": ("2026-10-29",)}


def test_corrections_that_wait_are_doubtful(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        old = elder(work)
        kitchen.ate(work, old, "2026-09-08")
        close_month(work, kitchen.site.id, "2026-09")
        kitchen.ate(work, old, "2026-09-09")
        doubts = {one.code: one.names for one in review_closing(work, kitchen.site.id, LAST).doubts}
        assert doubts == {"corrections_waiting": ("2026-09",)}


def test_a_month_is_closed_once(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        close_month(work, kitchen.site.id, LAST)
        refused = refusal(close_month, work, kitchen.site.id, LAST)
        assert refused.code == "meal_closed_already"
        assert refused.params == {"month": LAST, "by": work.user, "day": "2026-11-21"}


def test_reopening_needs_a_reason_and_leaves_a_trace(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        old = elder(work)
        kitchen.ate(work, old, "2026-10-08")
        site = kitchen.site.id
        assert refusal(reopen_month, work, site, LAST, "x").code == "meal_month_open"
        close_month(work, site, LAST)
        assert refusal(reopen_month, work, site, LAST, " ").code == "meal_reason_missing"
        kitchen.ate(work, old, "2026-10-09")
        book_differences(work, site, LAST, NOW, "漏记")
        assert reopen_month(work, site, LAST, "漏了一整天") == 1
        assert month_settlement(work, site, LAST).total == times(OLD, 2)
        assert month_settlement(work, site, LAST).closing is None
        assert line_of(month_settlement(work, site, NOW), old).balance == -600
        story = [(one.withdrawn, one.note) for one in closing_story(work, site, LAST)]
        assert story == [(False, None), (True, "漏了一整天")]
        close_month(work, site, LAST)
        assert month_settlement(work, site, LAST).total == times(OLD, 2)


def test_the_last_closed_month_is_reopened_first(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        for month in ("2026-09", LAST):
            kitchen.ate(work, elder(work), f"{month}-08")
            close_month(work, kitchen.site.id, month)
        refused = refusal(reopen_month, work, kitchen.site.id, "2026-09", "错了")
        assert refused.code == "meal_later_closed"
        assert refused.params == {"month": LAST}


def test_reopening_can_be_undone(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        old = elder(work)
        kitchen.ate(work, old, "2026-10-08")
        close_month(work, kitchen.site.id, LAST)
        work.commit()
    with store.work() as work:
        reopen_month(work, kitchen.site.id, LAST, "错了")
        done = work.commit()
    assert done.tx is not None
    store.undo(done.tx, "陈天芬")
    with store.read() as reader:
        settled = month_settlement(reader, kitchen.site.id, LAST)
        assert settled.closing is not None
        assert settled.total == OLD
        assert settled.agrees


def test_a_correction_by_hand_changes_an_open_month_and_freezes_with_it(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        old = elder(work)
        site = kitchen.site.id
        kitchen.ate(work, old, "2026-10-08")
        given = Correction(site, old.id, LAST, "村里免一餐", collective=300, own=-300)
        correct_by_hand(work, given)
        line = line_of(month_settlement(work, site, LAST), old)
        assert (line.amounts.own, line.amounts.collective, line.adjusted) == (0, 500, -300)
        assert month_settlement(work, site, LAST).agrees
        close_month(work, site, LAST)
        settled = month_settlement(work, site, LAST)
        assert not settled.differences
        assert line_of(settled, old).balance == 0
        assert refusal(correct_by_hand, work, given).code == "meal_month_closed"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"reason": " "}, "meal_reason_missing"),
        ({"own": 0}, "meal_correction_empty"),
        ({"month": "2026-12"}, "meal_month_ahead"),
        ({"month": "2026-1"}, "invalid_for_month"),
        ({"resident_id": "0" * 32}, "row_gone"),
    ],
)
def test_a_correction_by_hand_that_makes_no_sense_is_refused(
    store: Store, change: dict[str, Any], code: str
) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        entry: dict[str, Any] = {"site_id": kitchen.site.id, "month": LAST}
        entry |= {"resident_id": elder(work).id}
        entry |= {"reason": "免一餐", "own": -300, **change}
        assert refusal(correct_by_hand, work, Correction(**entry)).code == code


def test_months_for_corrections_are_the_open_ones_that_follow(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        kitchen.ate(work, elder(work), "2026-08-05")
        for month in ("2026-08", "2026-09"):
            close_month(work, kitchen.site.id, month)
        assert months_for_corrections(work, kitchen.site.id, "2026-08") == [LAST, NOW]


def test_lines_below_zero_and_of_nothing_are_settled(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        old = elder(work)
        wrong = kitchen.ate(work, old, "2026-10-08")
        _close_and_take_back(work, kitchen, wrong)
        settled = month_settlement(work, kitchen.site.id, NOW)
        assert line_of(settled, old).amounts == times(OLD, -1)
        assert settled.agrees
        kitchen.ate(work, old, "2026-11-02")
        settled = month_settlement(work, kitchen.site.id, NOW)
        line = line_of(settled, old)
        assert not line.amounts
        assert (line.adjusted, line.opening, line.balance) == (-300, -300, -300)


def _close_and_take_back(work: Work, kitchen: Kitchen, serving: Any) -> None:
    close_month(work, kitchen.site.id, LAST)
    work.withdraw(serving)
    book_differences(work, kitchen.site.id, LAST, NOW, "没吃")
