"""A small village for the people page, and how tests look at the page. All are invented."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.identity import check_digit
from eldercare_desktop.care.records import Helper, Person, Resident
from eldercare_desktop.screens.people import PeoplePage
from eldercare_desktop.screens.people.detail import PersonDetail
from eldercare_desktop.screens.people.editing import Editor
from eldercare_desktop.store.store import Store
from tests import factories

TODAY = "2026-11-21"
NUMBER = "50019919440301316" + check_digit("50019919440301316")
"""A woman born on 1 March 1944."""


@dataclass(frozen=True)
class Village:
    """Three elders, two of one name; a child; a helper; somebody who has died."""

    elder: Resident
    namesake: Resident
    child: Resident
    helper: Helper
    gone: Person


def village(store: Store) -> Village:
    """Everybody but one lives here."""
    with store.work(label="import_roster") as work:
        one, two = factories.group(work, 1), factories.group(work, 2)
        first = factories.person(
            work, "王秀英", group_id=one.id, lunar_birthday="12-08", id_number=NUMBER
        )
        second = factories.person(work, "王秀英", group_id=two.id, birth="1950-01-01")
        young = factories.person(work, "丁小宝", birth="2016-05-01")
        made = Village(
            elder=factories.resident(work, first, living=["living_alone"]),
            namesake=factories.resident(work, second, categories=["low_income"]),
            child=factories.resident(work, young, kind="left_behind_child"),
            helper=factories.helper(work, factories.person(work, "李国碧", group_id=one.id)),
            gone=factories.person(work, "周老汉", life_status="deceased", death_date="2026-01-01"),
        )
        work.commit()
    return made


def names(page: PeoplePage) -> list[str]:
    """The names in the list."""
    return [row.name for row in page.list.table.model.rows()]


def opened(qtbot: QtBot, page: PeoplePage, person_id: str) -> PersonDetail:
    """The page of a person, once it is there."""
    page.open_person(person_id)
    qtbot.waitUntil(lambda: shows(page, person_id))
    assert page.detail is not None
    return page.detail


def shows(page: PeoplePage, person_id: str) -> bool:
    """Whether a person is in view."""
    return page.detail is not None and page.detail.page.row.person_id == person_id


def editor(qtbot: QtBot, page: PeoplePage, kind: type[Editor]) -> Editor:
    """The form that was asked for, once it is open."""
    qtbot.waitUntil(lambda: isinstance(page.panel.content(), kind))
    found = page.panel.content()
    assert isinstance(found, kind)
    return found


def fill(form: Editor, **values: object) -> None:
    """Types values into a form, as far as it is told."""
    for name, value in values.items():
        form.form.input(name).set_value(value)
        form.form.input(name).changed.emit()


def saved(qtbot: QtBot, page: PeoplePage) -> None:
    """Presses Save and waits until the form is gone."""
    page.panel.save_button.click()
    qtbot.waitUntil(lambda: not page.panel.isVisible())


def said(widget: QWidget) -> str:
    """All text that is in view within a widget."""
    shown = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in shown)


def press(widget: QWidget, words: str) -> None:
    """Presses the button that says this."""
    for button in widget.findChildren(QPushButton):
        if button.text().strip() == words and button.isVisibleTo(widget):
            button.click()
            return
    raise AssertionError(f"no button says {words}")
