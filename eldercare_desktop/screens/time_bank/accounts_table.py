"""The list of the accounts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.time_bank.account_phrases import (
    held_words,
    pending_words,
    row_hint,
    row_name,
)
from eldercare_desktop.screens.time_bank.accounts_loading import AccountRow, AccountsFound
from eldercare_desktop.screens.words.time_credit import hours

translate = QCoreApplication.translate


class AccountsTable(Table):
    """A line an account."""

    def __init__(self) -> None:
        self.found: AccountsFound | None = None
        super().__init__(self._columns(), key="key")

    def _columns(self) -> list[Column]:
        return [
            Column(
                "name", self.tr("Name"), value=row_name, hint=self._hint, width=6, stretch=True,
                sort=row_name,
            ),
            Column(
                "minutes", self.tr("Hours"), value=lambda row: hours(row.minutes),
                hint=self._held, width=7.5, align="right", sort=lambda row: row.minutes,
                icon=_icon,
            ),
            Column(
                "points", self.tr("Points"), width=3.5, align="right", optional=True,
                value=lambda row: row.points or "", sort=lambda row: row.points,
            ),
            Column(
                "pending", self.tr("To verify"), width=5, align="right", optional=True,
                value=pending_words, sort=lambda row: row.pending,
            ),
            Column("last_day", self.tr("Last entry"), width=5.5, optional=True),
        ]  # fmt: skip

    def _hint(self, row: AccountRow) -> str:
        return row_hint(row, self.found) if self.found else ""

    def _held(self, row: AccountRow) -> str:
        held = held_words(row)
        return self.tr("frozen: {amount}").format(amount=held) if held else ""


def _icon(row: AccountRow) -> tuple[str, str] | None:
    below = row.person_id is not None and (row.minutes < 0 or row.points < 0)
    return ("triangle-alert", "due") if below else None


def nothing(show: str, typed: str, open_new: Callable[[], object]) -> EmptyState:
    """What stands in place of an empty list."""
    if typed:
        return EmptyState("search", translate("AccountsTable", "No account like this"))
    words = {
        "held": translate("AccountsTable", "Nothing is frozen"),
        "pending": translate("AccountsTable", "No service waits to be verified"),
        "estate": translate("AccountsTable", "No account of anybody who has died is to be settled"),
    }
    if said := words.get(show):
        return EmptyState("circle-check", said)
    return EmptyState(
        "piggy-bank",
        translate("AccountsTable", "No accounts yet"),
        translate(
            "AccountsTable",
            "An account begins with the first verified service, or with what stands in a paper "
            "passbook.",
        ),
        translate("AccountsTable", "Opening balance"),
        open_new,
    )
