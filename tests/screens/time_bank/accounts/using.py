"""What a person does with the accounts, in keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.account import balance, held_of, of_person
from eldercare_desktop.screens.parted.page import PartedPage
from eldercare_desktop.screens.parted.step_form import StepEditing, StepForm
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.store.store import Store
from tests.factories import VILLAGE

CTRL = Qt.KeyboardModifier.ControlModifier


def cells(table: Table) -> list[list[str]]:
    """What a table shows, cell by cell."""
    return [[column.text(row) for column in table.model.columns] for row in table.model.rows()]


def said(widget: QWidget) -> str:
    """Everything that can be read, in one line."""
    labels = widget.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible() and label.text())


def form_of(qtbot: QtBot, editing: StepEditing) -> StepForm:
    """The form at the side, once it is there."""
    qtbot.waitUntil(lambda: editing.content is not None)
    form = editing.content
    assert form is not None
    return form


def rest(qtbot: QtBot, page: PartedPage) -> None:
    """Waits until nothing is being read."""
    background = page.shell.background
    for _ in range(3):
        qtbot.waitUntil(lambda: not background.is_working())
        QApplication.processEvents()  # what was read comes as an event


def save(qtbot: QtBot, page: PartedPage, editing: StepEditing) -> None:
    """Ctrl+Enter, until the form has closed and all is read again."""
    press_save(qtbot, editing)
    qtbot.waitUntil(lambda: editing.content is None)
    rest(qtbot, page)


def press_save(qtbot: QtBot, editing: StepEditing) -> None:
    """Ctrl+Enter, wherever the cursor is."""
    panel = editing.panel
    where = QApplication.focusWidget()
    at = where if where is not None and panel.isAncestorOf(where) else panel
    qtbot.keyClick(at, Qt.Key.Key_Return, CTRL)


def stands(store: Store, name: str, unit: str = "minute") -> tuple[int, int]:
    """What somebody has: free, frozen."""
    with store.read() as reader:
        (who,) = reader.find(Person, Person.name == name)
        free = balance(reader, of_person(who.id), VILLAGE, unit)  # type: ignore[arg-type]  # plain text
        return free, balance(reader, held_of(who.id), VILLAGE, unit)  # type: ignore[arg-type]  # plain text
