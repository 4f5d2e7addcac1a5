"""How accounts and their lines are said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import credit, hours, points

if TYPE_CHECKING:
    from eldercare_desktop.screens.time_bank.accounts_loading import AccountRow, AccountsFound

translate = QCoreApplication.translate


def row_name(row: AccountRow) -> str:
    """Whose account it is, or which of a village's."""
    return row.name if row.person_id else word("account_kind", row.name)


def row_hint(row: AccountRow, found: AccountsFound) -> str:
    """The village (on the laptop of a township), the group, and what is unusual."""
    parts = [row.village_name if found.several else "", row.group]
    if row.name == "township_pool" and not found.several:
        parts.append(translate("AccountPhrases", "this village's part"))
    if row.gone:
        parts.append(translate("AccountPhrases", "died"))
    return " · ".join(part for part in parts if part)


def held_words(row: Any) -> str:
    """What of an account is frozen; the empty text for nothing."""
    parts = [
        credit(amount, unit)
        for amount, unit in ((row.held, "minute"), (row.held_points, "point"))
        if amount
    ]
    return translate("AccountPhrases", " and ").join(parts)


def balance_words(row: AccountRow) -> str:
    """What can be spent: hours, and points if there are any."""
    if row.points:
        return f"{hours(row.minutes)} · {points(row.points)}"
    return hours(row.minutes)


def pending_words(row: AccountRow) -> str:
    """What waits for the word of a second person; the empty text for nothing."""
    return hours(row.pending) if row.pending else ""
