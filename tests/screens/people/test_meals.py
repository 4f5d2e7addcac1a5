"""What a person's page says of meals."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.people import PeoplePage
from eldercare_desktop.screens.people.meals_section import MealsSection
from eldercare_desktop.store.store import Store
from tests import factories
from tests.screens.people.village import opened, press, said, village


def section(qtbot: QtBot, page: PeoplePage, person_id: str) -> MealsSection:
    detail = opened(qtbot, page, person_id)
    (found,) = (one for one in detail.sections if isinstance(one, MealsSection))
    return found


def test_orders_pauses_and_money_are_said(
    qtbot: QtBot, page: PeoplePage, store: Store, gone_to: list[tuple[str, dict[str, Any]]]
) -> None:
    people = village(store)
    with store.work() as work:
        kitchen = factories.site(work, name="海棠幸福院")
        factories.meal_plan(work, kitchen, people.elder, mode="delivery", weekdays=["1", "3"])
        factories.meal_plan(work, kitchen, people.elder, period="dinner", ended_on="2026-11-02")
        factories.meal_pause(work, people.elder, since="2026-11-20", until="2026-11-30")
        factories.meal_payment(work, kitchen, people.elder, amount=-350, kind="opening")
        work.commit()
    found = section(qtbot, page, people.elder.person_id)
    words = said(found)
    assert "Lunch · Brought · Mo We" in words
    assert "海棠幸福院 · since 2026-11-01" in words
    assert "Dinner" not in words, "that is over"
    assert "Paused: all meals, 2026-11-20, eats again: 2026-11-30" in words
    assert "Owed: 3.50 yuan" in words
    press(found, "Money …")
    press(found, "Order …")
    assert [(key, args["part"]) for key, args in gone_to] == [
        ("meal_accounts", "payments"),
        ("meals", "week"),
    ]


def test_who_never_ate_here_has_no_such_section(
    qtbot: QtBot, page: PeoplePage, store: Store
) -> None:
    people = village(store)
    assert section(qtbot, page, people.elder.person_id).isHidden()


def test_who_missed_meals_is_to_be_looked_after(
    qtbot: QtBot, page: PeoplePage, store: Store, gone_to: list[tuple[str, dict[str, Any]]]
) -> None:
    people = village(store)
    with store.work() as work:
        factories.meal_serving(work, None, people.elder, outcome="nobody_home")
        work.commit()
    detail = opened(qtbot, page, people.elder.person_id)
    assert "To be looked after: missed meals" in said(detail)
    press(detail, "Answer")
    assert gone_to == [("meals", {"part": "missed", "answer": people.elder.id})]
