"""Which closing of a month holds."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.settlement.closing import (
    closed_month,
    closed_months,
    refuse_closed,
)
from eldercare_desktop.store.store import Store
from tests import factories as make


def test_a_month_that_nobody_closed_is_open(store: Store) -> None:
    with store.work() as work:
        site = make.site(work)
        assert closed_month(work, site.id, "2026-10") is None
        refuse_closed(work, site.id, "2026-10-31")


def test_nothing_is_noted_in_a_closed_month_of_the_site(store: Store) -> None:
    with store.work() as work:
        site, other = make.site(work), make.site(work, name="红光村食堂")
        closing = make.meal_closing(work, site, month="2026-10")
        assert closed_month(work, site.id, "2026-10") == closing
        with pytest.raises(CareError) as refused:
            refuse_closed(work, site.id, "2026-10-31")
        assert refused.value.code == "meal_month_closed"
        assert refused.value.params == {"month": "2026-10", "site": "海棠村幸福院"}
        refuse_closed(work, site.id, "2026-11-01")
        refuse_closed(work, other.id, "2026-10-31")


def test_of_two_closings_the_one_recorded_first_holds(store: Store) -> None:
    with store.work() as work:
        site = make.site(work)
        make.meal_closing(work, site, month="2026-10", recorded_at="2026-11-03T10:00:00+08:00")
        first = make.meal_closing(
            work, site, month="2026-10", recorded_at="2026-11-02T10:00:00+08:00"
        )
        assert closed_months(work, site.id) == {"2026-10": first}


def test_a_closing_that_was_taken_back_does_not_hold(store: Store) -> None:
    with store.work() as work:
        site = make.site(work)
        work.withdraw(make.meal_closing(work, site, month="2026-10"))
        assert closed_month(work, site.id, "2026-10") is None
        refuse_closed(work, site.id, "2026-10-31")
