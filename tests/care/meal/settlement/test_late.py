"""A meal of a closed month that was forgotten, or that never was."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.serving.entry import ServingEntry
from eldercare_desktop.care.meal.settlement.freezing import close_month
from eldercare_desktop.care.meal.settlement.late import note_late_meal, withdraw_late_meal
from eldercare_desktop.care.meal.settlement.reckoning import month_settlement
from eldercare_desktop.store.store import Store
from tests.care.meal.settlement.kitchen import LAST, NOW, OLD, Kitchen, elder, line_of, times


def refusal(call: Any, *args: Any) -> CareError:
    with pytest.raises(CareError) as refused:
        call(*args)
    return refused.value


def test_a_forgotten_meal_is_noted_and_booked_at_once(store: Store) -> None:
    with store.work() as work:
        kitchen, old = Kitchen.opened(work), elder(work)
        kitchen.ate(work, old, "2026-10-08")
        close_month(work, kitchen.site.id, LAST)
        entry = ServingEntry(old.id, kitchen.site.id, "2026-10-09", "lunch")
        (booked,) = note_late_meal(work, entry, NOW, "漏记")
        assert (booked.month, booked.for_month, booked.servings, booked.own) == (NOW, LAST, 1, 300)
        settled = month_settlement(work, kitchen.site.id, LAST)
        assert settled.total == OLD
        assert not settled.differences
        assert line_of(month_settlement(work, kitchen.site.id, NOW), old).amounts == OLD


def test_what_the_check_in_refuses_is_refused_here(store: Store) -> None:
    with store.work() as work:
        kitchen, old = Kitchen.opened(work), elder(work)
        kitchen.ate(work, old, "2026-10-08")
        close_month(work, kitchen.site.id, LAST)
        entry = ServingEntry(old.id, kitchen.site.id, "2026-10-08", "lunch")
        assert refusal(note_late_meal, work, entry, NOW, "漏记").code == "meal_had_already"
        other = replace(entry, day="2026-10-09")
        assert refusal(note_late_meal, work, other, NOW, " ").code == "meal_reason_missing"


def test_a_meal_that_never_was_is_taken_back_and_booked(store: Store) -> None:
    with store.work() as work:
        kitchen, old = Kitchen.opened(work), elder(work)
        wrong = kitchen.ate(work, old, "2026-10-08")
        close_month(work, kitchen.site.id, LAST)
        (booked,) = withdraw_late_meal(work, wrong.id, NOW, "没来吃")
        assert (booked.servings, booked.price) == (-1, -1100)
        line = line_of(month_settlement(work, kitchen.site.id, NOW), old)
        assert (line.amounts, line.balance) == (times(OLD, -1), 0)
        assert refusal(withdraw_late_meal, work, wrong.id, NOW, "x").code == "meal_changed_since"


def test_taking_back_the_second_of_two_changes_no_money(store: Store) -> None:
    with store.work() as work:
        kitchen, old = Kitchen.opened(work), elder(work)
        kitchen.ate(work, old, "2026-10-08", recorded_at="2026-10-08T12:00:00+08:00")
        second = kitchen.ate(work, old, "2026-10-08", recorded_at="2026-10-08T12:09:00+08:00")
        close_month(work, kitchen.site.id, LAST)
        assert withdraw_late_meal(work, second.id, NOW, "重复") == []
