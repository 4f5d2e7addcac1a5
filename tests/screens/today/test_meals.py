"""Meals on the first page: who is to be looked after, today's meals, what was never ticked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.meal.delivery.checking import checks_of
from eldercare_desktop.care.records import Resident, Site
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.today import TodayPage
from eldercare_desktop.screens.today.card import Card
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

THURSDAY, YESTERDAY, TODAY = "2026-11-19", "2026-11-20", "2026-11-21"
Noted = tuple[Site, dict[str, Resident]]


@pytest.fixture
def kitchen(store: Store) -> Noted:
    """Lunch on every day since Thursday: two eat there, one is brought it."""
    people = {}
    with store.work() as work:
        site = factories.site(work, meal_weekdays=list("1234567"))
        for name, mode in (("王桂芳", "dine_in"), ("张素珍", "dine_in"), ("陈光明", "delivery")):
            people[name] = factories.resident(work, factories.person(work, name))
            factories.meal_plan(
                work, site, people[name], mode=mode, weekdays=list("1234567"), since=THURSDAY
            )
        work.commit()
    return site, people


def note(store: Store, fn: Callable[[Work], object]) -> None:
    with store.work() as work:
        fn(work)
        work.commit()


def served(kitchen: Noted, name: str, day: str, outcome: str = "served") -> Callable[[Work], Any]:
    site, people = kitchen
    return lambda work: factories.meal_serving(
        work, site, people[name], day=day, outcome=outcome, recorded_at=f"{day}T12:00:00+08:00"
    )


def rest(qtbot: QtBot, page: TodayPage) -> None:
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: page.is_ready() and not page.shell.background.is_working())


def lines(card: Card) -> list[list[str]]:
    return [
        [label.text() for label in row.findChildren(QLabel) if label.text()] for row in card.lines()
    ]


def press(qtbot: QtBot, card: Card, line: int) -> None:
    made = card.lines()[line].findChild(QPushButton)
    assert made is not None
    made.setFocus()
    qtbot.keyClick(made, Qt.Key.Key_Return)


@pytest.fixture
def went(page: TodayPage) -> list[tuple[str, dict[str, Any]]]:
    places: list[tuple[str, dict[str, Any]]] = []
    page.shell.navigation.connect(lambda key, args: places.append((key, args)))
    return places


def test_without_meals_nothing_is_there(qtbot: QtBot, page: TodayPage) -> None:
    rest(qtbot, page)
    assert page.meal_cards.meals.isHidden()
    assert page.meal_cards.missed.isHidden()


def test_todays_meals_and_where_they_lead(
    qtbot: QtBot, page: TodayPage, store: Store, kitchen: Noted, went: list[Any]
) -> None:
    for day in (THURSDAY, YESTERDAY):
        note(store, served(kitchen, "陈光明", day, "delivered"))
        for name in ("王桂芳", "张素珍"):
            note(store, served(kitchen, name, day))
    note(store, served(kitchen, "王桂芳", TODAY))
    rest(qtbot, page)
    found = lines(page.meal_cards.meals)
    assert found == [
        ["Lunch · 11:30", "ordered 2, here 1", "1 left"],
        ["Lunch", "to bring 1, delivered 0", "1 left"],
    ]
    press(qtbot, page.meal_cards.meals, 0)
    press(qtbot, page.meal_cards.meals, 1)
    about = {"site": kitchen[0].id, "day": TODAY, "period": "lunch"}
    assert went == [("meals", {"part": part, **about}) for part in ("check_in", "delivery")]


def test_what_was_never_ticked_is_asked_about(
    qtbot: QtBot, page: TodayPage, store: Store, kitchen: Noted, went: list[Any]
) -> None:
    for name in ("王桂芳", "张素珍"):
        note(store, served(kitchen, name, YESTERDAY))
    rest(qtbot, page)
    found = [line for line in lines(page.meal_cards.meals) if "Not ticked" in line]
    assert [line[:2] for line in found] == [
        ["yesterday Lunch", "Brought · people: 1"],
        ["11-19 Th Lunch", "Eats there · people: 2"],
        ["11-19 Th Lunch", "Brought · people: 1"],
    ]
    press(qtbot, page.meal_cards.meals, 0)
    assert went[0][1]["part"] == "delivery"
    assert went[0][1]["day"] == YESTERDAY


def test_who_missed_meals_is_answered_in_place(
    qtbot: QtBot, page: TodayPage, store: Store, kitchen: Noted
) -> None:
    elder = kitchen[1]["陈光明"]
    note(store, served(kitchen, "陈光明", YESTERDAY, "nobody_home"))
    note(store, lambda work: factories.pairing(
        work, elder, factories.helper(work, factories.person(work, "李国碧", phone="13900000001"))
    ))  # fmt: skip
    rest(qtbot, page)
    (line,) = lines(page.meal_cards.missed)
    assert line[0] == "陈光明"
    assert "13900000001" in line[1]
    assert page.shell.counts["meals"] == 1
    press(qtbot, page.meal_cards.missed, 0)
    qtbot.waitUntil(lambda: page.findChild(StepForm) is not None)
    form = page.findChild(StepForm)
    assert form is not None
    form.form.input("result").set_value("well")
    form.form.input("result").changed.emit()
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.meal_cards.missed.isHidden())
    with store.read() as reader:
        assert [row.by for row in checks_of(reader, elder.id)] == ["李国碧"]


def test_a_form_that_was_begun_keeps_the_window_open(
    qtbot: QtBot, page: TodayPage, store: Store, kitchen: Noted
) -> None:
    note(store, served(kitchen, "陈光明", YESTERDAY, "nobody_home"))
    rest(qtbot, page)
    press(qtbot, page.meal_cards.missed, 0)
    qtbot.waitUntil(lambda: page.findChild(StepForm) is not None)
    assert page.may_leave()
    form = page.findChild(StepForm)
    assert form is not None
    form.form.input("note").set_value("在地里干活")
    assert not page.may_leave()
    assert page.back()
    assert not page.back()
