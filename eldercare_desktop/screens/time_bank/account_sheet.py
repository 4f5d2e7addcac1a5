"""The right side of the accounts: what somebody has, what can be done, the last lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.time_bank.account_phrases import (
    held_words,
    pending_words,
    row_hint,
    row_name,
)
from eldercare_desktop.screens.time_bank.account_steps import steps_for
from eldercare_desktop.screens.time_bank.statement_table import more, what
from eldercare_desktop.screens.words.time_credit import credit, hours, points

if TYPE_CHECKING:
    from eldercare_desktop.screens.time_bank.accounts_loading import AccountRow, AccountsFound
    from eldercare_desktop.screens.time_bank.statement_loading import LineRow

LAST = 6
"""So many lines are shown beside the list."""
GIVING = frozenset({"issue", "opening", "conversion", "clearing"})
"""Accounts that give out what others receive: below zero they are in order."""


class CreditSheet(Detail):
    """`wanted` gives what is to be done: "open", or the name of a step (`account_steps`)."""

    wanted = Signal(str)

    def __init__(self, found: AccountsFound, row: AccountRow, *, vouchers: bool) -> None:
        super().__init__()
        self.of_village = row.person_id is None
        self.add(text(row_name(row), "title", wrap=True))
        if hint := row_hint(row, found):
            self.add(text(hint, "hint", wrap=True))
        self.add(text(hours(row.minutes), "display"))
        if row.points or row.held_points:
            self.add(text(points(row.points), "heading"))
        self.fact(self.tr("Frozen"), held_words(row))
        self.fact(self.tr("To verify"), pending_words(row))
        self.fact(self.tr("Died on"), row.died or "")
        self._add_notes(row)
        self._add_steps(row, found, vouchers=vouchers)

    def show_last(self, rows: Sequence[LineRow], unit: str) -> None:
        """The last lines, the newest first."""
        self.heading(self.tr("Last entries"))
        lines = [row for row in rows if row.line is not None][-LAST:]
        if not lines:
            said = self.tr("Nothing has been entered yet.")
            if self.of_village:
                said = self.tr("Nothing has been entered this month.")
            self.add(text(said, "hint", wrap=True))
        for row in reversed(lines):
            self._add_line(row, unit)
        self.end()

    def _add_line(self, row: LineRow, unit: str) -> None:
        line = row.line
        assert line is not None
        sign = "+" if line.stated > 0 else "−"
        said = f"{sign}{credit(abs(line.stated), unit)} · {what(row)}"
        badge = None
        if not line.counts:
            badge = Badge(self.tr("does not count"), "due", "triangle-alert")
        elif line.reversed_by:
            badge = Badge(self.tr("reversed"))
        hint = " · ".join(part for part in (line.day, more(row)) if part)
        self.line(said, hint, badge)

    def _add_notes(self, row: AccountRow) -> None:
        below = row.minutes < 0 or row.points < 0
        if below and row.account.kind in GIVING:
            words = self.tr(
                "Below zero is in order here: this is where the hours and points of the accounts "
                "came from. With theirs it adds up to nothing."
            )
            self.add(text(words, "hint", wrap=True))
        elif below:
            words = self.tr(
                "The account is below zero: two laptops gave out the same hours before they met. "
                "Please look at the open cases."
            )
            self.add(text(words, "due", wrap=True))
        if row.person_id and row.gone and (row.minutes or row.points or row.held):
            words = self.tr("What is left has to be settled: to heirs, to the pool, or it ends.")
            self.add(text(words, "due", wrap=True))

    def _add_steps(self, row: AccountRow, found: AccountsFound, *, vouchers: bool) -> None:
        steps = steps_for(row, found)
        chief = "" if any(step.role == "primary" for step in steps) else "primary"
        opening = button(self.tr("Open (Enter)"), chief, "book-open-text")
        opening.clicked.connect(self._asking("open"))
        made = [opening]
        for step in steps:
            if step.name == "voucher" and not vouchers:
                continue
            one = button(step.words, step.role, step.icon)
            one.clicked.connect(self._asking(step.name))
            made.append(one)
        self.buttons(made)

    def _asking(self, name: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(name)
