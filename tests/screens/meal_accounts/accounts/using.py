"""What a person does on the page of the meals' accounts, in keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.meal_accounts import MealAccountsPage
from eldercare_desktop.screens.meal_accounts.payments_view import PaymentsView
from eldercare_desktop.screens.meal_accounts.settlement_view import SettlementView
from eldercare_desktop.screens.parted.step_form import StepForm

View = SettlementView | PaymentsView


def rows(view: View) -> list[list[str]]:
    """What the list in view shows, cell by cell."""
    model = view.table.model
    return [[column.text(row) for column in model.columns] for row in model.rows()]


def form_of(qtbot: QtBot, view: View) -> StepForm:
    """The form at the side, once it is there."""
    qtbot.waitUntil(lambda: view.editing.content is not None)
    form = view.editing.content
    assert form is not None
    return form


def type_in(qtbot: QtBot, form: StepForm, field: str, typed: str) -> None:
    """Types over what stands in a field."""
    edit = form.form.input(field).edit  # type: ignore[attr-defined]
    edit.selectAll()
    qtbot.keyClicks(edit, typed)


def save(qtbot: QtBot, page: MealAccountsPage, view: View) -> None:
    """Ctrl+Enter, until the form has closed and all is read again."""
    panel = view.editing.panel
    where = QApplication.focusWidget()
    at = where if where is not None and panel.isAncestorOf(where) else panel
    qtbot.keyClick(at, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.editing.content is None)
    background = page.shell.background
    qtbot.waitUntil(lambda: not background.is_working())
    QApplication.processEvents()  # what was read comes as an event
    qtbot.waitUntil(lambda: not background.is_working())
