"""What a person does on the page: types, chooses, saves."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.love_store import StorePage
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.table_view import Table


def part(qtbot: QtBot, page: StorePage, key: str) -> Any:
    """One of the parts, in view and with its rows."""
    page.shown(part=key)
    view = page.view()
    qtbot.waitUntil(view.is_ready)
    return view


def rows(table: Table) -> list[list[str]]:
    """The texts of the rows of a table."""
    columns = table.model.columns
    return [[column.text(row) for column in columns] for row in table.model.rows()]


def form_of(qtbot: QtBot, view: Any, kind: type[StepForm]) -> Any:
    """The form that is open."""
    qtbot.waitUntil(lambda: isinstance(view.editing.content, kind))
    qtbot.waitUntil(view.editing.panel.isVisible)
    return view.editing.content


def type_in(qtbot: QtBot, form: StepForm, field: str, typed: str) -> None:
    """Types into a field in place of what stood there."""
    edit = form.form.input(field).findChild(QLineEdit)
    assert edit is not None
    edit.clear()
    qtbot.keyClicks(edit, typed)


def enter(qtbot: QtBot, widget: QWidget) -> None:
    """Enter."""
    qtbot.keyClick(widget, Qt.Key.Key_Return)


def choose(qtbot: QtBot, picker: Any, typed: str) -> None:
    """Chooses somebody by what is typed, with Enter."""
    qtbot.keyClicks(picker.field, typed)
    qtbot.waitUntil(lambda: picker.hits.model.rowCount() > 0)
    enter(qtbot, picker.field)


def press_save(qtbot: QtBot, view: Any) -> None:
    """Ctrl+Enter."""
    panel, focus = view.editing.panel, QApplication.focusWidget()
    at = focus if focus is not None and panel.isAncestorOf(focus) else panel
    qtbot.keyClick(at, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def save(qtbot: QtBot, view: Any) -> None:
    """Ctrl+Enter, and it was saved."""
    with qtbot.waitSignal(view.editing.saved):
        press_save(qtbot, view)
    qtbot.waitUntil(lambda: not view.editing.panel.isVisible())
