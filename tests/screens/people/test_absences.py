"""Away and back again, on a person's page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.people import PeoplePage
from eldercare_desktop.screens.people.absence_form import AbsenceEditor
from eldercare_desktop.store.store import Store
from tests import factories
from tests.screens.people.village import (
    Village,
    editor,
    fill,
    opened,
    press,
    said,
    saved,
    shows,
    village,
)


@pytest.fixture
def people(store: Store) -> Village:
    return village(store)


def absences(store: Store) -> list[tuple[str, str, str | None]]:
    with store.read() as reader:
        return [(a.kind, a.since, a.until) for a in reader.find(Absence)]


def has(page: PeoplePage, words: str) -> bool:
    return page.detail is not None and words in said(page.detail)


def test_away_and_back_by_one_key(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store, shell: Shell
) -> None:
    page.refresh(frozenset())
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    detail = opened(qtbot, page, people.elder.person_id)
    assert "Away from home" not in said(detail)
    qtbot.keyClick(page.list.table.view, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    form = editor(qtbot, page, AbsenceEditor)
    assert form.form.input("since").value() == "2026-11-21"
    fill(form, kind="with_children", since="2026-11-10", until="2026-11-10")
    page.panel.save_button.click()
    assert "after the day" in form.form.rows["until"].error.text()
    fill(form, until=None, note="大儿子家")
    with qtbot.waitSignal(shell.background.committed) as done:
        saved(qtbot, page)
    assert done.args[0].label == "begin_absence"
    assert absences(store) == [("with_children", "2026-11-10", None)]
    qtbot.waitUntil(lambda: has(page, "since 2026-11-10, return not known"))
    assert has(page, "With the children")
    qtbot.keyClick(page.list.table.view, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: absences(store) == [("with_children", "2026-11-10", "2026-11-21")])
    qtbot.waitUntil(lambda: not has(page, "away now"))
    assert has(page, "2026-11-10 until the return on 2026-11-21")
    shell.background.undo()
    qtbot.waitUntil(lambda: has(page, "away now"))


def test_back_on_the_day_of_going(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    with store.work() as work:
        factories.absence(work, people.elder, kind="out", since="2026-11-21", until=None)
        work.commit()
    detail = opened(qtbot, page, people.elder.person_id)
    press(detail, "Came back")
    qtbot.waitUntil(lambda: absences(store) == [])


def test_an_absence_is_put_right_or_taken_back(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    with store.work() as work:
        factories.absence(work, people.elder, since="2026-11-01", until="2026-11-05")
        factories.absence(work, people.elder, since="2026-12-01", until=None)
        work.commit()
    detail = opened(qtbot, page, people.elder.person_id)
    assert "announced" in said(detail)
    assert "came_back" not in detail.buttons
    detail._want("edit_absence", detail.page.absences[1])
    form = editor(qtbot, page, AbsenceEditor)
    assert isinstance(form, AbsenceEditor)
    fill(form, until="2026-12-10")
    page.panel.save_button.click()
    qtbot.waitUntil(lambda: "noted for this time" in form.form.rows["since"].error.text())
    fill(form, until="2026-11-06")
    saved(qtbot, page)
    assert ("hospital", "2026-11-01", "2026-11-06") in absences(store)
    qtbot.waitUntil(lambda: has(page, "until the return on 2026-11-06"))
    assert page.detail is not None
    page.detail._want("edit_absence", page.detail.page.absences[0])
    again = editor(qtbot, page, AbsenceEditor)
    assert isinstance(again, AbsenceEditor)
    again.remove_button.click()
    qtbot.waitUntil(lambda: len(absences(store)) == 1)


def test_a_child_is_with_the_parents(qtbot: QtBot, page: PeoplePage, people: Village) -> None:
    opened(qtbot, page, people.child.person_id)._want("away", None)
    form = editor(qtbot, page, AbsenceEditor)
    choices = dict(form.form.rows["kind"].field.choices)
    assert choices["with_children"] == "With the parents"
    assert shows(page, people.child.person_id)
