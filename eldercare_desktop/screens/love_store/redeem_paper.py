"""The receipt of a redemption, for who redeemed and for the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.love_store.phrases import goods_words
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.reading import RedemptionRow

translate = QCoreApplication.translate

# Printing is imported when somebody prints: the window comes first.


def receipt_paper(row: RedemptionRow, village: str, user: str) -> Any:
    """Two copies on one sheet, to be signed by who fetched the goods."""
    from eldercare_desktop.printing.receipt import ReceiptFace, ReceiptPaper

    lines = [
        (translate("StoreReceipt", "Store"), village),
        (translate("StoreReceipt", "Name"), row.name),
        (translate("StoreReceipt", "Goods"), goods_words(row)),
        (translate("StoreReceipt", "For"), credit(row.amount, row.unit)),
        (translate("StoreReceipt", "Day"), row.day),
    ]
    if row.handed_to:
        lines.insert(2, (translate("StoreReceipt", "Fetched by"), row.handed_to))
    by = translate("StoreReceipt", "Handed out by")
    face = ReceiptFace(
        translate("StoreReceipt", "Receipt of the love supermarket"),
        translate("StoreReceipt", "No. {number}").format(number=row.id[-8:].upper()),
        lines,
        [f"{by}：{user}", translate("StoreReceipt", "Signature or thumb print") + "："],
        (
            translate("StoreReceipt", "For who redeemed"),
            translate("StoreReceipt", "For the file"),
        ),
        translate("StoreReceipt", "Goods are not exchanged for cash."),
    )
    return ReceiptPaper(face)
