"""The paper of a voucher, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.time_bank.voucher_phrases import spaced
from eldercare_desktop.screens.words.time_credit import hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.voucher.reading import IssuedRow
    from eldercare_desktop.screens.time_bank.voucher_loading import VouchersFound

translate = QCoreApplication.translate


def voucher_paper(row: IssuedRow, found: VouchersFound) -> Any:
    """The voucher to print, with its stub. The voucher names no person; the stub does."""
    from eldercare_desktop.printing.voucher import VoucherFace, VoucherPaper  # only to print

    village = found.names.get(row.village, row.village)
    number = (translate("VoucherPaper", "Number"), spaced(row.serial))
    face = VoucherFace(
        title=translate("VoucherPaper", "Time bank voucher"),
        worth=hours(row.minutes),
        code=row.code,
        lines=[
            number,
            (translate("VoucherPaper", "Issued by"), village),
            (translate("VoucherPaper", "Issued on"), row.issued_on),
            (translate("VoucherPaper", "Valid until"), row.valid_until),
        ],
        rules=[
            translate(
                "VoucherPaper",
                "Can be spent once, whole, in any other village of this county that keeps a time "
                "bank: as a service, or into an account. No cash.",
            ),
            translate(
                "VoucherPaper",
                "Whoever holds it may spend it: keep it like money. Do not fold or write across "
                "the square code. Not spent? Bring it back: the hours return to the account.",
            ),
        ],
        stub_title=translate("VoucherPaper", "Stub of the voucher, for the file"),
        stub=[
            number,
            (translate("VoucherPaper", "Account of"), row.name),
            (translate("VoucherPaper", "Worth"), hours(row.minutes)),
            (translate("VoucherPaper", "Issued on"), row.issued_on),
            (translate("VoucherPaper", "Valid until"), row.valid_until),
        ],
        signatures=[
            translate("VoucherPaper", "Issued by: {name}").format(name=row.issued_by),
            translate("VoucherPaper", "Received by:"),
        ],
        stamp=translate("VoucherPaper", "Stamp of the village"),
        cut=translate("VoucherPaper", "Cut here. The upper part is the voucher."),
    )
    return VoucherPaper(face)
