"""One account, opened: what stands there, the statement of a period, what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.button_row import ButtonRow
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.time_bank import statement_loading as loading
from eldercare_desktop.screens.time_bank.account_phrases import (
    balance_words,
    held_words,
    row_hint,
    row_name,
)
from eldercare_desktop.screens.time_bank.account_steps import KEYS, steps_for
from eldercare_desktop.screens.time_bank.statement_period import PeriodBar
from eldercare_desktop.screens.time_bank.statement_table import StatementTable
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.screens.time_bank.accounts_loading import AccountRow, AccountsFound


LEAST_BUTTON = 40
"""A button without its words, in pixels."""


class StatementView(QWidget):
    """`left` goes back to the list, `wanted` names a step, `reversal_wanted` gives a line."""

    left = Signal()
    wanted = Signal(str)
    reversal_wanted = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.row: AccountRow | None = None
        self.found: loading.StatementFound | None = None
        self.accounts: AccountsFound | None = None
        self.vouchers = False
        self.back_button = button(self.tr("All accounts (Esc)"), "quiet", "arrow-left")
        self.back_button.clicked.connect(self.left)
        self.name = ElidedLabel("", "heading")
        self.balance = ElidedLabel("", "title")
        self.held = text("", "hint")
        self.period = PeriodBar()
        self.period.changed.connect(self.load)
        self.sums = ElidedLabel("", "hint")
        self.table = StatementTable()
        self.table.set_empty(EmptyState("book-open-text", self.tr("No entries in this time")))
        self.table.view.installEventFilter(self)
        self.reverse_button: QPushButton | None = None
        self.table.current_changed.connect(self._offer_reversal)
        self._steps = QHBoxLayout()
        self._row_of_steps: ButtonRow | None = None
        self.setFocusProxy(self.table)
        self._lay_out()

    def open(self, row: AccountRow, accounts: AccountsFound, *, vouchers: bool) -> None:
        """Shows an account from the beginning of the year on; one of a village, of the month."""
        other = self.row is None or self.row.key != row.key
        self.row, self.accounts, self.vouchers = row, accounts, vouchers
        points = bool(row.points or row.held_points)
        # What all people move goes through an account of the village: a year of it is long.
        usual = "year" if row.person_id else "month"
        self.period.begin(accounts.today, points=points, anew=other, usual=usual)
        self._show_head()
        self.load()

    def load(self) -> None:
        """Reads the lines again."""
        row = self.row
        if row is None:
            return
        unit, (first, last) = self.period.unit(), self.period.days()
        self._shell.background.query(
            lambda read: loading.statement(read, row.account, row.village, unit, first, last),
            done=self._show,
            owner=self,
            latest="statement",
        )

    def current(self) -> loading.LineRow | None:
        """The line under the cursor."""
        found: loading.LineRow | None = self.table.current()
        return found

    def ask_reversal(self) -> None:
        """The line under the cursor is to be reversed."""
        if (row := self.current()) is not None:
            self.reversal_wanted.emit(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters in the table: the steps of the account, X for the line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if not event.modifiers() and (name := KEYS.get(key)):
                self.wanted.emit(name)
                return True
            if not event.modifiers() and key in (Qt.Key.Key_X, Qt.Key.Key_Delete):
                self.ask_reversal()
                return True
        return super().eventFilter(watched, event)

    # -- what stands there -----------------------------------------------------------------

    def _show(self, found: loading.StatementFound) -> None:
        self.found = found
        self.table.unit = found.unit
        before = self.table.current()
        rows = found.rows()
        self.table.set_rows(rows)
        kept = before is not None and any(row.key == before.key for row in rows)
        if rows and not kept:
            self.table.select(rows[-1].key)
        parts = (
            self.tr("Before: {amount}").format(amount=credit(found.statement.opening, found.unit)),
            self.tr("in {amount}").format(amount=credit(found.came_in, found.unit)),
            self.tr("out {amount}").format(amount=credit(found.went_out, found.unit)),
            self.tr("stands at {amount}").format(
                amount=credit(found.statement.closing, found.unit)
            ),
        )
        self.sums.setText(" · ".join(parts))
        self._offer_reversal(self.table.current())

    def _show_head(self) -> None:
        row, accounts = self.row, self.accounts
        if row is None or accounts is None:
            return
        hint = row_hint(row, accounts)
        self.name.setText(" · ".join(part for part in (row_name(row), hint) if part))
        self.balance.setText(balance_words(row))
        held = held_words(row)
        self.held.setText(self.tr("frozen: {amount}").format(amount=held) if held else "")
        self.held.setVisible(bool(held))
        steps = [s for s in steps_for(row, accounts) if s.name != "voucher" or self.vouchers]
        self.reverse_button = button(self.tr("Reverse (X)"), "quiet", "undo-2")
        self.reverse_button.setAccessibleName(self.tr("Reverse (X)"))
        self.reverse_button.clicked.connect(self.ask_reversal)
        made = [self.reverse_button]
        for step in steps:
            one = button(step.words, step.role, step.icon)
            one.setAccessibleName(step.words)
            one.clicked.connect(lambda checked=False, name=step.name: self.wanted.emit(name))
            made.append(one)
        if self._row_of_steps is not None:
            self._steps.removeWidget(self._row_of_steps)
            self._row_of_steps.hide()
            self._row_of_steps.deleteLater()
        self._row_of_steps = ButtonRow(made)
        self._row_of_steps.setMinimumWidth(theme.px(LEAST_BUTTON) * len(made))
        self._steps.addWidget(self._row_of_steps, 1)

    def _offer_reversal(self, row: loading.LineRow | None) -> None:
        line = row.line if row else None
        if self.reverse_button is None:
            return
        self.reverse_button.setEnabled(
            line is not None and not line.reversed_by and line.kind != "reversal"
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self.back_button)
        head.addWidget(self.name, 1)
        head.addWidget(self.held)
        head.addWidget(self.balance)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addLayout(self._steps)
        column.addWidget(self.period)
        column.addWidget(self.sums)
        column.addWidget(self.table, 1)
