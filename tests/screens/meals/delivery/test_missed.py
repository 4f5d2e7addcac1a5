"""Missed meals on the screen: told with helper and phone, answered, taken back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.meal.delivery.checking import checks_of
from eldercare_desktop.care.meal.delivery.missed import missed_checks
from eldercare_desktop.care.records import Absence, Incident, Person
from eldercare_desktop.care.register.leaving import mark_deceased
from eldercare_desktop.screens.meals import MealsPage
from eldercare_desktop.screens.meals.delivery.check_form import CheckForm
from eldercare_desktop.screens.meals.delivery.missed_view import ANSWERED, MissedView
from tests import factories
from tests.screens.meals.delivery.conftest import TODAY, YESTERDAY, Kitchen

NAME = "王桂芳"


@pytest.fixture
def view(qtbot: QtBot, page: MealsPage, kitchen: Kitchen) -> MissedView:
    kitchen.in_vain(NAME)
    with kitchen.store.work() as work:
        factories.pairing(work, kitchen.people[NAME], kitchen.helper)
        work.commit()
    page.shown(part="missed")
    qtbot.waitUntil(lambda: isinstance(page.view(), MissedView) and page.is_ready())
    made = page.view()
    assert isinstance(made, MissedView)
    qtbot.waitUntil(lambda: names(made) == [NAME])
    return made


def names(view: MissedView) -> list[str]:
    return [row.elder.name for row in view.open.model.rows()]


def answer(qtbot: QtBot, view: MissedView, **values: Any) -> None:
    view.open.setFocus()
    qtbot.keyClick(view.open.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(view.editing.content, CheckForm))
    made = view.editing.content
    assert isinstance(made, CheckForm)
    for field, value in {"result": "well", **values}.items():
        made.form.rows[field].input.set_value(value)
        made.form.rows[field].input.changed.emit()
    qtbot.mouseClick(view.editing.panel.save_button, Qt.MouseButton.LeftButton)


def test_told_with_helper_and_phone(view: MissedView) -> None:
    cells = [column.text(view.open.model.row(0)) for column in view.open.model.columns]
    hints = [c.hint(view.open.model.row(0)) for c in view.open.model.columns if c.hint]
    assert "李国碧" in cells
    assert "13900000001" in hints
    assert any("nobody home" in cell for cell in cells)


def test_all_well_by_the_helper(qtbot: QtBot, view: MissedView, kitchen: Kitchen) -> None:
    answer(qtbot, view, note="去女儿家了，刚回来")
    qtbot.waitUntil(lambda: names(view) == [])
    with kitchen.store.read() as reader:
        (row,) = checks_of(reader, kitchen.people[NAME].id)
    assert (row.result, row.by, row.checked_on) == ("well", "李国碧", TODAY)


def test_nobody_is_well_by_a_key_pressed_too_soon(
    qtbot: QtBot, view: MissedView, kitchen: Kitchen
) -> None:
    answer(qtbot, view, result=None)
    assert names(view) == [NAME]
    form = view.editing.content
    assert form is not None
    assert not form.form.rows["result"].error.isHidden()
    with kitchen.store.read() as reader:
        assert checks_of(reader, kitchen.people[NAME].id) == []


def test_away_is_noted_as_an_absence(qtbot: QtBot, view: MissedView, kitchen: Kitchen) -> None:
    answer(qtbot, view, result="away", absence_kind="with_children", by="me")
    qtbot.waitUntil(lambda: names(view) == [])
    with kitchen.store.read() as reader:
        (absence,) = reader.find(Absence)
    assert (absence.kind, absence.since) == ("with_children", YESTERDAY)


def test_an_emergency_is_opened(qtbot: QtBot, view: MissedView, kitchen: Kitchen) -> None:
    answer(qtbot, view, result="emergency", incident_kind="fall", what="倒在灶屋")
    qtbot.waitUntil(lambda: names(view) == [])
    with kitchen.store.read() as reader:
        (incident,) = reader.find(Incident)
    assert (incident.kind, incident.what) == ("fall", "倒在灶屋")


def test_an_answer_is_taken_back(qtbot: QtBot, view: MissedView, kitchen: Kitchen) -> None:
    answer(qtbot, view)
    qtbot.waitUntil(lambda: names(view) == [])
    view.chips.set_values([ANSWERED])
    view.chips.changed.emit()
    qtbot.waitUntil(lambda: len(view.answered.model.rows()) == 1)
    view.focus_list()
    qtbot.keyClick(view.answered.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(view) == [NAME])


def test_answered_meanwhile_elsewhere(
    qtbot: QtBot, page: MealsPage, view: MissedView, kitchen: Kitchen
) -> None:
    said: list[str] = []
    page.shell.toasted.connect(lambda words, *_: said.append(words))
    with kitchen.store.work() as work:
        factories.meal_check(work, kitchen.people[NAME])
        work.commit()
    page.shown(part="missed", answer=kitchen.people[NAME].id)
    qtbot.waitUntil(lambda: said == ["Somebody has answered this already."])


def test_of_which_a_death_is_learned_nobody_is_missed(
    qtbot: QtBot, page: MealsPage, view: MissedView, kitchen: Kitchen
) -> None:
    with kitchen.store.work() as work:
        seen = work.get(Person, kitchen.people[NAME].person_id)
        assert seen is not None
        mark_deceased(work, seen, on=YESTERDAY)
        work.commit()
    page.refresh(frozenset({"person"}))
    qtbot.waitUntil(lambda: names(view) == [])
    with kitchen.store.read() as reader:
        assert missed_checks(reader, TODAY) == []
