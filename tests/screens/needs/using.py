"""What a person does on a page of several parts, in keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.needs.list_view import ListView
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.parted.page import PartedPage
from eldercare_desktop.screens.parted.step_form import StepForm


def view(page: PartedPage) -> ListView:
    """The part in view."""
    found = page.view()
    assert isinstance(found, ListView)
    return found


def open_form(qtbot: QtBot, page: PartedPage) -> StepForm:
    """The form at the side, once it is there."""
    qtbot.waitUntil(lambda: view(page).editing.content is not None)
    form = view(page).editing.content
    assert form is not None
    return form


def choose(qtbot: QtBot, picker: PersonPicker, initials: str) -> None:
    """Types initials and takes the first with Enter."""
    qtbot.keyClicks(picker.field, initials)
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: picker.value() is not None)


def pick(form: StepForm, field: str, number: int) -> None:
    """Chooses the chip of that number, from 1, with its digit."""
    form.form.input(field).chips.choose(number - 1)  # type: ignore[attr-defined]


def type_in(qtbot: QtBot, form: StepForm, field: str, words: str) -> None:
    """Types over what stands in a field."""
    edit = form.form.input(field).edit  # type: ignore[attr-defined]
    edit.selectAll()
    qtbot.keyClicks(edit, words)


def save(qtbot: QtBot, page: PartedPage) -> None:
    """Ctrl+Enter; comes back when the form has closed and the list has been read again."""
    before = view(page).editing
    inside = before.panel.content()
    assert inside is not None
    where = QApplication.focusWidget()
    at = where if where is not None and inside.isAncestorOf(where) else before.panel
    qtbot.keyClick(at, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: before.content is None)
    rest(qtbot, page)


def rest(qtbot: QtBot, page: PartedPage) -> None:
    """Waits until nothing is being read."""
    qtbot.waitUntil(lambda: not page.shell.background.is_working())
    QApplication.processEvents()  # what was read comes as an event
    qtbot.waitUntil(lambda: not page.shell.background.is_working())


def words(widget: QWidget) -> str:
    """Everything that can be read, in one line."""
    shown = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return " | ".join(shown)


def button(widget: QWidget, text: str) -> QPushButton:
    """The button that says this."""
    return next(b for b in widget.findChildren(QPushButton) if b.text().strip() == text)


def rows(page: PartedPage) -> list[Any]:
    """The lines of the list."""
    return list(view(page).table.model.rows())


def enter(qtbot: QtBot, page: PartedPage) -> None:
    """Enter in the list."""
    table = view(page).table
    qtbot.waitUntil(lambda: table.current() is not None)
    table.setFocus()
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
