"""The settlement of an open month: lines, payers, balances, and what is left out."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.settlement.amounts import Amounts
from eldercare_desktop.care.meal.settlement.balances import first_month
from eldercare_desktop.care.meal.settlement.doubts import review_closing
from eldercare_desktop.care.meal.settlement.months import is_month
from eldercare_desktop.care.meal.settlement.reckoning import balances_of, month_settlement
from eldercare_desktop.store.store import Store
from tests import factories as make
from tests.care.meal.settlement.kitchen import (
    LAST,
    NOW,
    OLD,
    YOUNG,
    Kitchen,
    elder,
    line_of,
    times,
)


def test_a_line_a_person_with_each_payers_share(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        old, young = elder(work), elder(work, "李正华", birth="1956-01-01")
        for day in ("2026-10-08", "2026-10-09"):
            kitchen.ate(work, old, day)
        kitchen.ate(work, young, "2026-10-08", outcome="delivered")
        settled = month_settlement(work, kitchen.site.id, LAST)
        assert line_of(settled, old).amounts == times(OLD, 2)
        brought = Amounts(1, 1, 1300, 300, 100, 0, 900)
        assert line_of(settled, young).amounts == brought
        assert settled.total == times(OLD, 2) + brought
        assert settled.agrees
        assert not settled.left_out
        assert [check.code for check in settled.checks] == [
            "payers", "balance", "days", "servings"
        ]  # fmt: skip


def test_a_birthday_inside_the_month_changes_the_price_on_its_day(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        becomes_80 = elder(work, birth="1946-10-09")
        kitchen.ate(work, becomes_80, "2026-10-08")
        kitchen.ate(work, becomes_80, "2026-10-09")
        settled = month_settlement(work, kitchen.site.id, LAST)
        assert line_of(settled, becomes_80).amounts == YOUNG + OLD


def test_guests_pay_the_full_price_at_the_table(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        kitchen.ate(work, None, "2026-10-08", guest="镇上的小周")
        kitchen.ate(work, elder(work), "2026-10-08")
        settled = month_settlement(work, kitchen.site.id, LAST)
        guests = settled.lines[-1]
        assert guests.who.resident_id is None
        assert guests.amounts == Amounts(1, 0, 1100, 0, 0, 0, 1100)
        assert (guests.opening, guests.paid, guests.balance) == (0, 1100, 0)


def test_a_further_portion_is_in_the_persons_line_at_the_full_price(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        old = elder(work)
        kitchen.ate(work, old, "2026-10-08")
        kitchen.ate(work, old, "2026-10-08", extra=True)
        settled = month_settlement(work, kitchen.site.id, LAST)
        assert line_of(settled, old).amounts == OLD + Amounts(1, 0, 1100, 0, 0, 0, 1100)


def test_what_is_left_out_is_said_with_its_reason(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        dead = elder(work, "赵秀兰", death_date="2026-10-08", life_status="deceased")
        old, nobody_home = elder(work), elder(work, "李正华")
        kitchen.ate(work, old, "2026-10-08")
        kitchen.ate(work, old, "2026-10-08")
        kitchen.ate(work, nobody_home, "2026-10-08", outcome="nobody_home")
        kitchen.ate(work, dead, "2026-10-09")
        kitchen.ate(work, old, "2026-10-09", price_set="no such set")
        settled = month_settlement(work, kitchen.site.id, LAST)
        assert sorted((one.serving.name, one.left) for one in settled.left_out) == [
            ("李正华", "nobody_home"),
            ("王桂芳", "doubled"),
            ("王桂芳", "no_price"),
            ("赵秀兰", "after_death"),
        ]
        assert [line.who.name for line in settled.lines] == ["王桂芳"]
        assert settled.total == OLD
        assert settled.agrees


def test_of_one_meal_at_two_sites_one_counts(store: Store) -> None:
    with store.work() as work:
        here, there = Kitchen.opened(work), Kitchen.opened(work, name="红光村食堂")
        old = elder(work)
        here.ate(work, old, "2026-10-08", recorded_at="2026-10-08T12:00:00+08:00")
        there.ate(work, old, "2026-10-08", recorded_at="2026-10-08T12:05:00+08:00")
        there.ate(work, old, "2026-10-09")
        assert month_settlement(work, here.site.id, LAST).total == OLD
        elsewhere = month_settlement(work, there.site.id, LAST)
        assert elsewhere.total == OLD
        assert [one.left for one in elsewhere.left_out] == ["doubled"]


def test_opening_and_payments_and_own_share_make_the_balance(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        old = elder(work)
        kitchen.paid(work, old, "2026-09-15", 1000)
        kitchen.ate(work, old, "2026-09-16")
        kitchen.paid(work, old, "2026-10-02", 5000, kind="opening")
        kitchen.paid(work, old, "2026-10-20", 200)
        kitchen.ate(work, old, "2026-10-08")
        kitchen.ate(work, old, "2026-11-03")
        line = line_of(month_settlement(work, kitchen.site.id, LAST), old)
        assert (line.opening, line.paid, line.balance) == (700 + 5000, 200, 5900 - 300)
        after = line_of(month_settlement(work, kitchen.site.id, NOW), old)
        assert (after.opening, after.paid, after.balance) == (5600, 0, 5300)
        assert [b.fen for b in balances_of(work, old.person_id)] == [5300]


def test_who_only_owes_something_has_a_line_without_meals(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        old, square = elder(work), elder(work, "李正华")
        kitchen.ate(work, old, "2026-09-16")
        kitchen.ate(work, square, "2026-09-16")
        kitchen.paid(work, square, "2026-09-20", 300)
        settled = month_settlement(work, kitchen.site.id, LAST)
        assert [line.who.name for line in settled.lines] == ["王桂芳"]
        assert settled.lines[0].amounts == Amounts()
        assert settled.lines[0].balance == -300


def test_a_dead_persons_money_is_to_be_given_back(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        dead = elder(work, death_date="2026-10-08", life_status="deceased")
        kitchen.paid(work, dead, "2026-10-01", 1000)
        kitchen.ate(work, dead, "2026-10-08")
        line = line_of(month_settlement(work, kitchen.site.id, LAST), dead)
        assert line.balance == 700
        assert line.to_give_back
        kitchen.paid(work, dead, "2026-10-20", -700, kind="paid_back")
        line = line_of(month_settlement(work, kitchen.site.id, LAST), dead)
        assert line.balance == 0
        assert not line.to_give_back


def test_a_person_at_two_sites_has_an_account_at_each(store: Store) -> None:
    with store.work() as work:
        here, there = Kitchen.opened(work), Kitchen.opened(work, name="红光村食堂")
        old = elder(work)
        here.paid(work, old, "2026-10-01", 1000)
        here.ate(work, old, "2026-10-08")
        there.ate(work, old, "2026-10-09")
        found = {one.site.name: one.fen for one in balances_of(work, old.person_id)}
        assert found == {"海棠村幸福院": 700, "红光村食堂": -300}


def test_somebody_without_meals_has_no_balance(store: Store) -> None:
    with store.work() as work:
        Kitchen.opened(work)
        assert balances_of(work, elder(work).person_id) == []
        assert balances_of(work, make.person(work).id) == []


def test_an_empty_month_agrees(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        settled = month_settlement(work, kitchen.site.id, LAST)
        assert not settled.lines
        assert settled.agrees
        assert settled.total == Amounts()


def test_the_accounts_begin_with_the_first_meal_that_holds(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        assert first_month(work, kitchen.site.id) is None
        work.withdraw(kitchen.ate(work, elder(work), "2026-06-01"))
        kitchen.ate(work, elder(work), "2026-10-08")
        assert first_month(work, kitchen.site.id) == LAST


def test_a_meal_of_a_wrong_year_stops_nothing(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        kitchen.ate(work, elder(work), "0202-10-08")
        old = elder(work)
        kitchen.ate(work, old, "2026-10-08")
        assert line_of(month_settlement(work, kitchen.site.id, LAST), old).amounts == OLD
        (first, *others) = review_closing(work, kitchen.site.id, LAST).objections
        assert (first.code, first.names, others) == ("earlier_open", ("0202-10",), [])


def test_what_is_no_month_is_passed_over() -> None:
    assert is_month("2026-10")
    for words in ("2026-13", "2026-1", "0202", "soon", "２０２６-10", "2026-10-08"):
        assert not is_month(words)


def test_a_site_that_is_gone_is_refused(store: Store) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        work.delete(kitchen.site)
        with pytest.raises(CareError) as refused:
            month_settlement(work, kitchen.site.id, LAST)
        assert refused.value.code == "row_gone"
