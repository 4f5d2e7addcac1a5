"""What a person does with services, in keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.time_bank import TimeBankPage
from eldercare_desktop.screens.time_bank.services_view import ServicesView


def view(page: TimeBankPage) -> ServicesView:
    """The part in view."""
    found = page.view()
    assert isinstance(found, ServicesView)
    return found


def rest(qtbot: QtBot, page: TimeBankPage) -> None:
    """Waits until nothing is being read."""
    for _ in range(2):
        qtbot.waitUntil(lambda: not page.shell.background.is_working())
        QApplication.processEvents()  # what was read comes as an event
    qtbot.waitUntil(lambda: not page.shell.background.is_working())


def rows(page: TimeBankPage) -> list[Any]:
    """The lines of the list."""
    return list(view(page).table().model.rows())


def press(qtbot: QtBot, page: TimeBankPage, key: Qt.Key, *, ctrl: bool = False) -> None:
    """A key in the list."""
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    table = view(page).table()
    qtbot.waitUntil(lambda: table.current() is not None)
    qtbot.keyClick(table.view, key, modifier)


def open_form(qtbot: QtBot, page: TimeBankPage) -> Any:
    """The form at the side, once it is there."""
    editing = view(page).steps.editing
    qtbot.waitUntil(lambda: editing.content is not None)
    return editing.content


def choose(qtbot: QtBot, picker: PersonPicker, initials: str, name: str) -> None:
    """Types initials and takes the first with Enter, once it is there."""
    qtbot.keyClicks(picker.field, initials)
    qtbot.waitUntil(lambda: [row.name for row in picker.hits.model.rows()] == [name])
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)


def type_in(qtbot: QtBot, form: StepForm, field: str, words: str) -> None:
    """Types over what stands in a field."""
    edit = form.form.input(field).edit  # type: ignore[attr-defined]
    edit.selectAll()
    qtbot.keyClicks(edit, words)


def ask_to_save(qtbot: QtBot, page: TimeBankPage) -> None:
    """Ctrl+Enter."""
    panel = view(page).steps.editing.panel
    qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def save(qtbot: QtBot, page: TimeBankPage) -> None:
    """Ctrl+Enter; comes back when the form has closed and the list has been read again."""
    ask_to_save(qtbot, page)
    qtbot.waitUntil(lambda: view(page).steps.editing.content is None)
    rest(qtbot, page)


def words(widget: QWidget) -> str:
    """Everything that can be read, in one line."""
    return " | ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def button(widget: QWidget, text: str) -> QPushButton:
    """The button that says this."""
    return next(b for b in widget.findChildren(QPushButton) if b.text().strip() == text)
