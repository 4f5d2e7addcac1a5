"""Entries of a passbook in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import credit

UNDO = "undo"
"""The reason of a reversal by Undo; the same as `care.time_bank.ledger.reversing.UNDO`."""

translate = QCoreApplication.translate


def entry_words(
    kind: str,
    amount: int,
    other_name: str = "",
    *,
    reason: str = "",
    service: str = "",
) -> str:
    """What an entry was, in one line. `amount` is signed; `service`: a kind of need."""
    said = word("entry_kind", kind)
    if kind == "transfer" and other_name:
        said = translate("PassbookWords", "Transfer to {name}")
        if amount > 0:
            said = translate("PassbookWords", "Transfer from {name}")
        return said.format(name=other_name)
    if kind in ("hold", "release"):
        return said  # the other account is the holder's own; why concerns others and stays inside
    if kind == "reversal":
        about = translate("PassbookWords", "taken back at once") if reason == UNDO else reason
    else:
        about = word("need_kind", service) or other_name
    if not about:
        return said
    return translate("PassbookWords", "{what}: {about}").format(what=said, about=about)


def in_and_out(amount: int, unit: str) -> tuple[str, str]:
    """What stands in the columns paid in and taken out."""
    said = credit(abs(amount), unit)
    return (said, "") if amount > 0 else ("", said)
