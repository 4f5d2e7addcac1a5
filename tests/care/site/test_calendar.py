"""On which days a site serves which meals, and until when they are ordered."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.site.calendar import (
    begins_at,
    cutoff_at,
    past_cutoff,
    period_at,
    serving_days,
)
from eldercare_desktop.care.site.editing import (
    add_site,
    close_site,
    decide_days,
    edit_site,
    remove_site,
    reopen_site,
    withdraw_days,
)
from eldercare_desktop.care.site.holidays import is_announced, public_days
from eldercare_desktop.care.site.reading import meal_sites, site_of
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE
from tests.store_fixtures import CHINA, TestClock

MONDAY, SATURDAY = "2026-11-23", "2026-11-21"


def one(reader: Reader, site: Site, day: str) -> tuple[tuple[str, ...], str]:
    found = serving_days(reader, site, day, day)[day]
    return found.periods, found.why


def test_a_week_serves_on_its_days(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        days = serving_days(work, site, "2026-11-16", "2026-11-22")
    assert [day.open for day in days.values()] == [True] * 5 + [False] * 2
    assert days["2026-11-16"].periods == ("lunch",)
    assert days["2026-11-21"].why == "weekday"


def test_public_holidays_close_and_the_days_worked_for_them_open(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        days = serving_days(work, site, "2026-09-19", "2026-10-10")
        never = factories.site(work, name="周末不开", meal_workdays=False)
        always = factories.site(work, name="节日也开", meal_holidays="open")
        assert one(work, never, "2026-09-20") == ((), "weekday")
        assert one(work, always, "2026-10-01") == (("lunch",), "")
        assert one(work, always, "2026-10-03") == ((), "weekday")
    assert days["2026-10-01"].why == "holiday"
    assert days["2026-10-01"].holiday == "national_day"
    assert days["2026-09-19"].why == "weekday"
    assert days["2026-09-20"].open
    assert days["2026-09-20"].worked
    assert days["2026-10-08"].open
    assert days["2026-10-08"].holiday is None
    assert days["2026-10-10"].open, "a Saturday that is worked for the holiday"


def test_a_year_without_a_notice_has_the_days_by_law(store: Store) -> None:
    """Days by law of years whose notice is known are all days of the notice, too."""
    assert not is_announced(2028)
    assert is_announced(2026)
    known = public_days(2028)
    assert len(known) == 12, "13 days, and Mid-Autumn falls on the third of October"
    assert not any(day.worked or day.official for day in known.values())
    assert known["2028-01-25"].holiday == "spring_festival", "New Year's Eve of the lunar year"
    assert known["2028-04-04"].holiday == "tomb_sweeping"
    assert known["2028-05-28"].holiday == "dragon_boat"
    with store.work() as work:
        site = factories.site(work)
        day = serving_days(work, site, "2028-10-02", "2028-10-02")["2028-10-02"]
    assert day.why == "holiday"
    assert not day.official


def test_a_decision_for_a_day_goes_before_the_week(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work, meal_periods=["lunch", "dinner"])
        decide_days(work, site, SATURDAY, SATURDAY, open=True, periods=["lunch"], reason="重阳")
        decide_days(work, site, MONDAY, MONDAY, open=False)
        decide_days(work, site, "2026-11-24", "2026-11-24", open=False, periods=["dinner"])
        decide_days(work, site, "2026-11-25", "2026-11-25", open=True, periods=["breakfast"])
        assert one(work, site, SATURDAY) == (("lunch",), "exception")
        assert serving_days(work, site, SATURDAY, SATURDAY)[SATURDAY].reason == "重阳"
        assert one(work, site, MONDAY) == ((), "exception")
        assert one(work, site, "2026-11-24") == (("lunch",), "exception")
        assert one(work, site, "2026-11-25") == (("breakfast", "lunch", "dinner"), "exception")


def test_of_several_decisions_the_last_holds_and_all_are_taken_back(
    store: Store, clock: TestClock
) -> None:
    with store.work() as work:
        site = factories.site(work)
        decide_days(work, site, MONDAY, MONDAY, open=False)
        work.commit()
    clock.advance(hours=1)
    with store.work() as work:
        decide_days(work, site, MONDAY, MONDAY, open=True)
        assert one(work, site, MONDAY) == (("lunch",), "exception")
        assert withdraw_days(work, site, [MONDAY]) == 1
        assert one(work, site, MONDAY) == (("lunch",), "")
        with pytest.raises(CareError, match="row_gone"):
            withdraw_days(work, site, [MONDAY])


def test_a_span_leaves_days_alone_that_are_so_already(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        written = decide_days(work, site, "2026-11-20", "2026-11-24", open=False)
        assert [day.day for day in written] == ["2026-11-20", "2026-11-23", "2026-11-24"]
        with pytest.raises(CareError, match="site_days_unchanged"):
            decide_days(work, site, "2026-11-20", "2026-11-24", open=False)
        with pytest.raises(CareError, match="site_days_order"):
            decide_days(work, site, "2026-11-24", "2026-11-20", open=False)
        with pytest.raises(CareError, match="site_days_too_many"):
            decide_days(work, site, "2026-01-01", "2026-11-20", open=False)


def test_a_site_that_has_closed_serves_nothing(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        decide_days(work, site, "2026-11-28", "2026-11-28", open=True)
        shut = close_site(work, site, "2026-11-24")
        assert one(work, shut, MONDAY) == (("lunch",), "")
        assert one(work, shut, "2026-11-24") == ((), "site_closed")
        assert one(work, shut, "2026-11-28") == ((), "site_closed"), "whatever was decided before"
        assert meal_sites(work) == [shut], "not before its day"
        with pytest.raises(CareError, match="site_closed_since"):
            decide_days(work, shut, "2026-11-28", "2026-11-28", open=True)
        work.set(shut, closed_on="2026-11-21")
        assert meal_sites(work) == []
        assert [found.id for found in meal_sites(work, closed=True)] == [site.id]
        assert reopen_site(work, site_of(work, site.id)).closed_on is None
        assert len(meal_sites(work)) == 1


def test_orders_are_taken_until_the_cutoff(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work, cutoff_days=1, cutoff_time="16:30")
    assert cutoff_at(site, MONDAY) == datetime(2026, 11, 22, 16, 30)
    assert not past_cutoff(site, MONDAY, datetime(2026, 11, 22, 16, 29, tzinfo=CHINA))
    assert past_cutoff(site, MONDAY, datetime(2026, 11, 22, 16, 30, tzinfo=CHINA))


@pytest.mark.parametrize(
    ("hour", "minute", "expected"),
    [
        (5, 0, "breakfast"), (9, 0, "breakfast"), (10, 29, "breakfast"), (10, 30, "lunch"),
        (15, 0, "lunch"), (16, 30, "dinner"), (23, 30, "dinner"),
    ],
)  # fmt: skip
def test_the_meal_that_is_meant_at_a_time(
    store: Store, hour: int, minute: int, expected: str
) -> None:
    with store.work() as work:
        site = factories.site(work, meal_periods=["breakfast", "lunch", "dinner"])
        only = factories.site(work, name="只有午餐")
    now = datetime(2026, 11, 23, hour, minute, tzinfo=CHINA)
    assert period_at(site, now) == expected
    assert period_at(only, now) == "lunch"
    assert begins_at(site, "lunch") == "11:30"


def test_a_site_is_refused_what_makes_no_sense(store: Store) -> None:
    with store.work() as work:
        site = add_site(work, VILLAGE, name="幸福院", meal_periods=["lunch"], meal_weekdays=["1"])
        refused: list[tuple[dict[str, Any], str]] = [
            ({"name": "幸福院"}, "site_name_taken"),
            ({"meal_periods": ["lunch"], "meal_weekdays": []}, "site_weekdays_missing"),
            ({"capacity": 0}, "site_capacity"),
            ({"cutoff_days": 40}, "site_cutoff_days"),
            ({"meal_periods": ["lunch", "dinner"], "meal_weekdays": ["1"], "dinner_at": "09:00"},
             "site_meal_times"),
            ({"lunch_at": "25:00"}, "invalid_lunch_at"),
        ]  # fmt: skip
        for values, code in refused:
            with pytest.raises(CareError, match=code):
                add_site(work, VILLAGE, **{"name": "另一处", **values})
        with pytest.raises(CareError, match="site_meal_times"):
            edit_site(work, site, meal_periods=["breakfast", "lunch"], breakfast_at="12:00")
        assert edit_site(work, site, name="幸福院", capacity=40).capacity == 40


def test_only_a_site_of_which_nothing_is_noted_is_removed(store: Store) -> None:
    with store.work() as work:
        used, unused = factories.site(work), factories.site(work, name="写错了")
        factories.menu_item(work, used)
        with pytest.raises(CareError, match="site_in_use"):
            remove_site(work, used)
        remove_site(work, unused)
        assert [site.id for site in meal_sites(work)] == [used.id]
        with pytest.raises(CareError, match="row_gone"):
            site_of(work, unused.id)


def test_what_a_newer_laptop_says_does_not_stop_the_calendar(store: Store) -> None:
    """A meal, a time or a day of the week that are not known here are passed over."""
    with store.work() as work:
        site = factories.site(work, meal_periods=["lunch", "supper"], meal_weekdays=["1", "x"])
        odd = site.model_copy(update={"cutoff_time": "noon", "lunch_at": "?"})
        assert one(work, odd, MONDAY) == (("lunch",), "")
        assert cutoff_at(odd, MONDAY).hour == 9
        factories.site_day(work, site, day=MONDAY, open=False, periods=["supper"])
        assert one(work, site, MONDAY) == (("lunch",), "exception"), "not about a meal known here"
        assert period_at(odd, datetime(2026, 11, 23, 8, 0)) == "lunch"
