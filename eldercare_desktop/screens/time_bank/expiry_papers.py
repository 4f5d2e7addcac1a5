"""Papers of hours that expire: a letter to everybody, and the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.time_bank.expiry_loading import ExpiryFound
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import credit, hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.expiring.reading import Expiring

translate = QCoreApplication.translate


def letters(found: ExpiryFound, rows: Sequence[Expiring]) -> Any:
    """A letter to each of them."""
    from eldercare_desktop.printing.time_letter import LetterPaper

    return LetterPaper([_letter(found, row) for row in rows])


def _letter(found: ExpiryFound, row: Expiring) -> Any:
    from eldercare_desktop.printing.time_letter import LetterFace

    amount = credit(row.amount, row.unit)
    expire = translate(
        "ExpiryLetter",
        "Of your hours at the time bank {amount} can be spent until {day}, and expire after that.",
    )
    until = translate(
        "ExpiryLetter",
        "Until then you may have a service for them, give them to kin or a friend, or donate "
        "them to the village's pool. What is frozen does not expire.",
    )
    ask = translate("ExpiryLetter", "Whoever has a question or does not agree asks the village.")
    if found.phone:
        ask = translate(
            "ExpiryLetter",
            "Whoever has a question or does not agree asks the village, phone {phone}.",
        ).format(phone=found.phone)
    receipt = translate("ExpiryLetter", "Receipt: {name} knows that {amount} expire after {day}.")
    to = translate("ExpiryLetter", "To {name}:")
    if row.group:
        to = translate("ExpiryLetter", "To {name}, {group}:")
    return LetterFace(
        translate("ExpiryLetter", "Your hours at the time bank expire soon"),
        to.format(name=row.name, group=row.group),
        [expire.format(amount=amount, day=row.expires_on), until, ask],
        found.village_name,
        found.today,
        receipt.format(name=row.name, amount=amount, day=row.expires_on),
    )


def listing(found: ExpiryFound, rows: Sequence[Expiring]) -> Any:
    """The list, to go from door to door with."""
    from eldercare_desktop.printing.table import PrintColumn, TablePaper

    total = sum(row.amount for row in rows)
    cells = [_cells(number, row) for number, row in enumerate(rows, 1)]
    cells.append(["", "", translate("ExpiryList", "Total"), "", hours(total), "", "", ""])
    return TablePaper(
        translate("ExpiryList", "Hours of the time bank that expire"),
        [
            PrintColumn(translate("ExpiryList", "No."), 3, "center"),
            PrintColumn(translate("ExpiryList", "Group"), 5),
            PrintColumn(translate("ExpiryList", "Name"), 6),
            PrintColumn(translate("ExpiryList", "Phone"), 8),
            PrintColumn(translate("ExpiryList", "Hours"), 7, "right"),
            PrintColumn(translate("ExpiryList", "Spend by"), 7, "center"),
            PrintColumn(translate("ExpiryList", "Told"), 9),
            PrintColumn(translate("ExpiryList", "Signature"), 9),
        ],
        cells,
        filled_by=found.village_name,
        filled_on=found.today,
        signatures=(translate("ExpiryList", "Told by"), translate("ExpiryList", "Checked by")),
        landscape=True,
    )


def _cells(number: int, row: Expiring) -> list[str]:
    return [
        str(number), row.group, row.name, row.phone or "", credit(row.amount, row.unit),
        row.expires_on, told_words(row), "",
    ]  # fmt: skip


def told_words(row: Expiring) -> str:
    """How it stands with the notice."""
    if row.told_on is None:
        return word("expiry_state", "untold")
    told = translate("ExpiryList", "{day}, {how}")
    how = word("notice_way", row.how)
    return told.format(day=row.told_on, how=how)
