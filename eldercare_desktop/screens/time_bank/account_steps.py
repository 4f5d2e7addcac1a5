"""What can be done with an account: its name, its words, its key, its icon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

if TYPE_CHECKING:
    from eldercare_desktop.screens.time_bank.accounts_loading import AccountRow, AccountsFound

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Step:
    """One button. `words` name the key as well."""

    name: str
    words: str
    icon: str
    role: str = "quiet"


KEYS = {
    Qt.Key.Key_T: "transfer",
    Qt.Key.Key_D: "donate",
    Qt.Key.Key_G: "grant",
    Qt.Key.Key_W: "withdraw",
    Qt.Key.Key_F: "hold",
    Qt.Key.Key_R: "release",
    Qt.Key.Key_S: "settle",
    Qt.Key.Key_P: "passbook",
    Qt.Key.Key_V: "voucher",
    Qt.Key.Key_N: "opening",
    Qt.Key.Key_M: "move_pool",
}


def steps_for(row: AccountRow, found: AccountsFound) -> list[Step]:
    """What makes sense with an account as it stands."""
    if row.person_id is None:
        return _of_pool(row, found)
    if row.gone:
        return [*_after_death(row), *_papers()]
    steps = []
    if row.minutes > 0 or row.points > 0:
        steps += [
            Step("transfer", translate("AccountSteps", "Transfer (T)"), "arrow-left-right"),
            Step("donate", translate("AccountSteps", "Donate (D)"), "gift"),
        ]
    if row.minutes > 0:
        words = translate("AccountSteps", "Withdraw (W)")
        steps.append(Step("withdraw", words, "minus"))
    steps.append(Step("grant", translate("AccountSteps", "Grant (G)"), "hand-coins"))
    steps += _frozen(row)
    if row.minutes > 0:
        words = translate("AccountSteps", "Voucher (V)")
        steps.append(Step("voucher", words, "qr-code"))
    return [*steps, *_papers()]


def _of_pool(row: AccountRow, found: AccountsFound) -> list[Step]:
    steps = []
    known = row.name == "village_pool" or (row.name == "township_pool" and found.several)
    if known and row.minutes > 0:
        words = translate("AccountSteps", "Grant (G)")
        steps.append(Step("grant", words, "hand-coins", "primary"))
    if known and found.several:
        words = translate("AccountSteps", "Move between pools (M)")
        steps.append(Step("move_pool", words, "arrow-left-right"))
    return steps


def _after_death(row: AccountRow) -> list[Step]:
    steps = []
    if row.minutes or row.held or row.points or row.held_points:
        words = translate("AccountSteps", "Settle the account (S)")
        steps.append(Step("settle", words, "check", "primary"))
    return [*steps, *_frozen(row)]


def _frozen(row: AccountRow) -> list[Step]:
    steps = []
    if row.minutes > 0 or row.points > 0:
        steps.append(Step("hold", translate("AccountSteps", "Freeze (F)"), "lock"))
    if row.held or row.held_points:
        steps.append(Step("release", translate("AccountSteps", "Release (R)"), "lock-open"))
    return steps


def _papers() -> list[Step]:
    return [
        Step("passbook", translate("AccountSteps", "Passbook (P)"), "book-open-text"),
        Step("person", translate("AccountSteps", "To the person"), "user"),
    ]
