"""The papers of the payments: a receipt, and a list of accounts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.money import amount

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.settlement.accounts import AccountRow
    from eldercare_desktop.care.meal.settlement.payments import PaymentRow

translate = QCoreApplication.translate

# Printing is imported when somebody prints: the window comes first.


def receipt_paper(payment: PaymentRow, site: str, village: str, user: str) -> Any:
    """A receipt of a payment, for who paid and for the file."""
    from eldercare_desktop.care.meal.settlement.capitals import capitals
    from eldercare_desktop.printing.receipt import ReceiptFace, ReceiptPaper

    back = payment.kind == "paid_back"
    fen = abs(payment.amount)
    sums = translate("MealReceipt", "{amount} yuan ({words})")
    who = " ".join(part for part in (payment.who.name, payment.who.group) if part)
    unit = site if not village or site.startswith(village) else f"{village} {site}"
    lines = [
        (translate("MealReceipt", "Unit"), unit),
        (
            translate("MealReceipt", "Paid to") if back else translate("MealReceipt", "From"),
            who,
        ),
        (translate("MealReceipt", "For"), _purpose(payment)),
        (translate("MealReceipt", "Amount"), sums.format(amount=amount(fen), words=capitals(fen))),
        (translate("MealReceipt", "How"), word("payment_method", payment.method)),
        (translate("MealReceipt", "Day"), payment.paid_on),
    ]
    title = (
        translate("MealReceipt", "Receipt for money paid back")
        if back
        else translate("MealReceipt", "Receipt")
    )
    taken = translate("MealReceipt", "Paid out by") if back else translate("MealReceipt", "Cashier")
    face = ReceiptFace(
        title,
        translate("MealReceipt", "No. {number}").format(number=payment.receipt or "________"),
        lines,
        [f"{taken}：{user}", translate("MealReceipt", "Signature or thumb print") + "："],
        (
            translate("MealReceipt", "For who paid"),
            translate("MealReceipt", "For the file"),
        ),
        translate("MealReceipt", "Valid with the stamp of the unit."),
    )
    return ReceiptPaper(face)


def accounts_paper(
    rows: Sequence[AccountRow], show: str, site: str, village: str, today: str
) -> Any:
    """The accounts of a list, to collect what is owed or to give back what is left."""
    from eldercare_desktop.printing.table import PrintColumn, TablePaper
    from eldercare_desktop.screens.meal_accounts.settlement_paper import signers

    total = sum(row.fen for row in rows)
    cells = [_cells(number, row) for number, row in enumerate(rows, 1)]
    cells.append(["", "", translate("MealPaper", "Total"), "", amount(total), "", ""])
    return TablePaper(
        translate("MealAccountsPaper", "Meal accounts: {list}").format(
            list=word("account_show", show)
        ),
        [
            PrintColumn(translate("MealPaper", "No."), 3, "center"),
            PrintColumn(translate("MealPaper", "Group"), 5),
            PrintColumn(translate("MealPaper", "Name"), 6),
            PrintColumn(translate("MealAccountsPaper", "Phone"), 8),
            PrintColumn(translate("MealPaper", "Balance"), 6, "right"),
            PrintColumn(translate("MealAccountsPaper", "Last payment"), 7, "center"),
            PrintColumn(translate("MealAccountsPaper", "Done on, signature"), 11),
        ],
        cells,
        filled_by=site if not village or site.startswith(village) else f"{village} {site}",
        filled_on=today,
        signatures=signers(),
        landscape=True,
        stamped=True,
    )


def _cells(number: int, row: AccountRow) -> list[str]:
    who = row.who
    paid = row.last_paid_on or ""
    return [str(number), who.group, who.name, who.phone or "", amount(row.fen), paid, ""]


def _purpose(payment: PaymentRow) -> str:
    if payment.kind == "paid_back":
        return payment.note or translate("MealReceipt", "What was left of the money for meals")
    return payment.note or translate("MealReceipt", "Money for meals, paid in advance")
