"""Keeping servings: what is let through, what is refused and with which words, taking back."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.serving.logging import (
    ServingEntry,
    correct_serving,
    log_serving,
    log_servings,
    make_further,
    refusals_of,
    withdraw_serving,
)
from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.care.records import MealServing, Resident, Site
from eldercare_desktop.store.store import Store
from tests import factories
from tests.store_fixtures import TestClock

FRIDAY, SATURDAY = "2026-11-20", "2026-11-21"
"""Yesterday, a day on which lunch is served, and today."""


def entry(elder: Resident | None, site: Site, **values: Any) -> ServingEntry:
    who = elder.id if elder else None
    return ServingEntry(
        **{"resident_id": who, "site_id": site.id, "day": FRIDAY, **values}, **PLAIN
    )


PLAIN: dict[str, Any] = {"period": "lunch"}


def rows(store: Store, **values: Any) -> list[ServingRow]:
    with store.read() as reader:
        return servings_between(reader, "2026-11-01", "2026-11-30", **values)


def log(store: Store, *entries: ServingEntry) -> list[MealServing]:
    with store.work() as work:
        kept = log_servings(work, entries)
        work.commit()
    return kept


def refused(store: Store, made: ServingEntry) -> CareError:
    with store.work() as work, pytest.raises(CareError) as told:
        log_serving(work, made)
    return told.value


class Table:
    """A site, and two elders of whom the first has ordered lunch."""

    def __init__(self, store: Store) -> None:
        with store.work() as work:
            self.site = factories.site(work)
            self.other = factories.site(work, name="石桥驿站")
            self.wang = factories.resident(work, factories.person(work, "王桂芳"))
            self.zhang = factories.resident(work, factories.person(work, "张秀英"))
            factories.meal_plan(work, self.site, self.wang)
            work.commit()


@pytest.fixture
def table(store: Store) -> Table:
    return Table(store)


def test_who_ordered_and_who_just_came(store: Store, table: Table) -> None:
    log(
        store,
        entry(table.wang, table.site),
        entry(table.zhang, table.site),
        entry(table.wang, table.site, extra=True),
        entry(None, table.site, guest="王桂芳的儿子"),
    )
    told = [(row.name, row.walk_in, row.extra, row.counts, row.late) for row in rows(store)]
    assert sorted(told) == [
        ("张秀英", True, False, True, True),
        ("王桂芳", False, False, True, True),
        ("王桂芳", False, True, True, True),
        ("王桂芳的儿子", False, False, True, True),
    ]
    with store.read() as reader:
        assert reader.rows(_servings_of_user()) != []


def _servings_of_user() -> Any:
    from sqlalchemy import select

    from eldercare_desktop.store.record import table_of

    return select(table_of(MealServing)).where(table_of(MealServing).c.village == factories.VILLAGE)


def test_a_second_meal_is_refused_with_who_when_and_where(store: Store, table: Table) -> None:
    (first,) = log(store, entry(table.wang, table.site))
    told = refused(store, entry(table.wang, table.other))
    assert told.code == "meal_had_already"
    assert told.params == {
        "name": "王桂芳",
        "resident_id": table.wang.id,
        "serving_id": first.id,
        "day": FRIDAY,
        "period": "lunch",
        "site": "海棠村幸福院",
        "at": "2026-11-21 08:00",
        "by": "陈天芬",
    }
    log(store, entry(table.wang, table.other, extra=True))
    assert [row.counts for row in rows(store)] == [True, True]


def test_nor_twice_in_one_list(store: Store, table: Table) -> None:
    with store.work() as work, pytest.raises(CareError, match="meal_had_already"):
        log_servings(work, [entry(table.wang, table.site)] * 2)
    assert rows(store) == []
    with store.read() as reader:
        twice = [entry(table.wang, table.site)] * 2 + [entry(table.wang, table.site, extra=True)]
        told = refusals_of(reader, twice, today=SATURDAY)
        assert [problem and problem.code for problem in told] == [None, "meal_had_already", None]


def test_who_was_not_met_may_still_come_and_eat(store: Store, table: Table) -> None:
    log(store, entry(table.wang, table.site, outcome="nobody_home"))
    told = refused(store, entry(table.wang, table.site, outcome="nobody_home"))
    assert told.code == "meal_nobody_home_already"
    log(store, entry(table.wang, table.site))
    assert [(r.outcome, r.why) for r in rows(store)] == [("nobody_home", "doubled"), ("served", "")]
    told = refused(store, entry(table.wang, table.site, outcome="nobody_home"))
    assert told.code == "meal_had_already"


def test_days_that_cannot_be(store: Store, table: Table) -> None:
    assert refused(store, entry(table.wang, table.site, day="2026-11-22")).code == "meal_day_ahead"
    assert refused(store, entry(table.wang, table.site, day="2026-02-30")).code == "invalid_day"
    with store.work() as work:
        factories.meal_closing(work, table.site, month="2026-10")
        gone = factories.site(work, closed_on=FRIDAY)
        work.commit()
    told = refused(store, entry(table.wang, table.site, day="2026-10-09"))
    assert (told.code, told.params["month"]) == ("meal_month_closed", "2026-10")
    assert refused(store, entry(table.wang, gone)).code == "meal_site_closed"
    log(store, entry(table.wang, gone, day="2026-11-19"))


def test_people_who_cannot_eat(store: Store, table: Table) -> None:
    with store.work() as work:
        dead = factories.person(work, "李明富", life_status="deceased", death_date="2026-11-19")
        died = factories.resident(work, dead)
        lost = factories.resident(work, factories.person(work, "赵四", life_status="deceased"))
        left = factories.resident(
            work, factories.person(work, "孙二"), ended_on="2026-11-10", end_reason="moved_away"
        )
        far = factories.resident(work, factories.person(work, "周五", village="500113103218"))
        by = factories.helper(work, dead)
        work.commit()
    assert refused(store, entry(died, table.site)).code == "dated_after_death"
    log(store, entry(died, table.site, day="2026-11-19"))
    log(store, entry(died, table.site, outcome="nobody_home"))
    assert refused(store, entry(lost, table.site)).code == "meal_death_date_missing"
    assert refused(store, entry(left, table.site)).code == "meal_after_leaving"
    assert refused(store, entry(far, table.site)).code == "meal_other_village"
    brought = entry(table.wang, table.site, outcome="delivered", helper_id=by.id)
    assert refused(store, brought).code == "dated_after_death"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"outcome": "lost"}, "invalid_outcome"),
        ({"outcome": "nobody_home", "extra": True}, "invalid_outcome"),
        ({"guest": "谁"}, "invalid_guest"),
        ({"site_id": "f" * 32}, "row_gone"),
        ({"resident_id": "f" * 32}, "row_gone"),
        ({"helper_id": "f" * 32}, "row_gone"),
    ],
)
def test_what_makes_no_sense(store: Store, table: Table, values: dict[str, Any], code: str) -> None:
    assert refused(store, entry(table.wang, table.site, **values)).code == code


def test_taking_back_and_undoing(store: Store, table: Table) -> None:
    (kept,) = log(store, entry(table.wang, table.site))
    with store.work() as work:
        withdraw_serving(work, kept.id)
        done = work.commit()
    assert rows(store) == []
    with store.work() as work, pytest.raises(CareError, match="meal_changed_since"):
        withdraw_serving(work, kept.id)
    assert done.tx is not None
    store.undo(done.tx)
    (again,) = rows(store)
    assert (again.name, again.counts) == ("王桂芳", True)
    with store.work() as work, pytest.raises(CareError, match="meal_changed_since"):
        correct_serving(work, kept.id, note="x")


def test_a_correction_keeps_when_it_was_written_down(
    store: Store, table: Table, clock: TestClock
) -> None:
    (kept,) = log(store, entry(table.wang, table.site))
    clock.advance(hours=3)
    with store.work() as work:
        correct_serving(work, kept.id, outcome="delivered", price_set="B")
        work.commit()
    (row,) = rows(store)
    assert (row.outcome, row.price_set, row.recorded_at) == ("delivered", "B", kept.recorded_at)
    assert not row.walk_in


def test_nothing_is_put_right_in_a_closed_month(store: Store, table: Table) -> None:
    (kept,) = log(store, entry(table.wang, table.site, day="2026-10-09"))
    with store.work() as work:
        factories.meal_closing(work, table.site, month="2026-10")
        work.commit()
    with store.work() as work:
        with pytest.raises(CareError, match="meal_month_closed"):
            withdraw_serving(work, kept.id)
        with pytest.raises(CareError, match="meal_month_closed"):
            correct_serving(work, kept.id, price_set="B")


def test_a_doubled_one_becomes_a_further_portion(
    store: Store, table: Table, clock: TestClock
) -> None:
    log(store, entry(table.wang, table.site))
    with store.work() as work:  # as another laptop would have written it
        second = factories.meal_serving(work, table.other, table.wang, day=FRIDAY)
        work.commit()
    assert [row.why for row in rows(store)] == ["", "doubled"]
    assert [row.instead for row in rows(store, site_id=table.other.id)] == [rows(store)[0].id]
    with store.work() as work:
        correct_serving(work, second.id, note="说不清")
        work.commit()
    held = rows(store)[1]
    assert held.why == "doubled"
    with store.work() as work:
        make_further(work, held.id)
        work.commit()
    assert [(row.extra, row.counts) for row in rows(store)] == [(False, True), (True, True)]
    with store.work() as work, pytest.raises(CareError, match="meal_had_already"):
        correct_serving(work, rows(store)[1].id, extra=False)
