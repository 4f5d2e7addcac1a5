"""How a voucher is spoken of: its number, its state as a badge, and what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.voucher.reading import AcceptedRow, IssuedRow
    from eldercare_desktop.screens.time_bank.voucher_loading import Looked

translate = QCoreApplication.translate

_ISSUED = {"out": "accent", "overdue": "due", "spent_too": "danger"}
_ACCEPTED = {"waiting": "accent", "refused": "danger"}


def spaced(serial: str) -> str:
    """A serial in groups of four, as it is printed."""
    return " ".join(serial[start : start + 4] for start in range(0, len(serial), 4))


def issued_badge(row: IssuedRow) -> Badge:
    """The state of a voucher of this village."""
    return Badge(word("voucher_issued", row.state), _ISSUED.get(row.state, ""))


def accepted_badge(row: AcceptedRow) -> Badge:
    """The state of a voucher of another village."""
    said = row.outcome if row.state == "refused" else row.state
    return Badge(word("voucher_accepted", said), _ACCEPTED.get(row.state, ""))


def issued_advice(row: IssuedRow, other: str) -> str:
    """What has become of it, and what can be done."""
    said = {
        "out": translate(
            "VoucherPhrases",
            "Whoever holds the paper can spend it in another village of the county until {until}. "
            "If it is brought back unspent, take it back.",
        ),
        "expired": translate(
            "VoucherPhrases",
            "Nothing was heard of it. A village without a line may still have accepted it in time: "
            "without the paper it can be taken back after {free}.",
        ),
        "overdue": translate(
            "VoucherPhrases", "Nothing was heard of it for long. Take it back: the hours return."
        ),
        "accepted": translate(
            "VoucherPhrases", "It was accepted in {other}; the county has not cleared it yet."
        ),
        "cleared": translate("VoucherPhrases", "It was spent in {other}. Nothing is to be done."),
        "taken_back": translate(
            "VoucherPhrases", "The hours are on the account again. The paper is void."
        ),
        "spent_too": translate(
            "VoucherPhrases",
            "It was taken back here, but it had been spent in {other} before. Please reverse the "
            "taking back: the hours were spent.",
        ),
    }[row.state]
    return said.format(until=row.valid_until, free=row.free_after, other=other)


def accepted_advice(row: AcceptedRow, home: str) -> str:
    """What the county says of it, and what is to be done."""
    if row.state == "refused":
        said = {
            "already_spent": translate(
                "VoucherPhrases",
                "The county does not cover it: it was spent in another village before. Please "
                "reverse the acceptance, and tell who brought it.",
            ),
            "not_covered": translate(
                "VoucherPhrases",
                "The county does not cover it: {home} had taken it back before. Please reverse "
                "the acceptance, and tell who brought it.",
            ),
        }.get(
            str(row.outcome),
            translate(
                "VoucherPhrases",
                "The county does not cover it: what was scanned is not what {home} issued. Please "
                "reverse the acceptance and call the township.",
            ),
        )
        return said.format(home=home)
    said = {
        "waiting": translate(
            "VoucherPhrases",
            "The county clears it when {home} and this village have both exchanged. Nothing is to "
            "be done.",
        ),
        "cleared": translate("VoucherPhrases", "The county has cleared it with {home}."),
        "reversed": translate("VoucherPhrases", "The acceptance was reversed; nothing was gained."),
    }[row.state]
    return said.format(home=home)


def looked_words(found: Looked, hours: str) -> str:
    """The sentence for a voucher that may be accepted."""
    said = translate(
        "VoucherPhrases",
        "Genuine: {hours} of {home}, valid until {until}, not seen here before. You may accept it.",
    )
    return said.format(hours=hours, home=found.home, until=found.valid_until)
