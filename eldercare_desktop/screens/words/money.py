"""Amounts of money: kept in fen, shown and typed in yuan. No fraction is ever a float."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QCoreApplication

MOST_DIGITS = 9
"""More digits of yuan are a slip of the finger."""
_AMOUNT = re.compile(r"(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?")


def amount(fen: int) -> str:
    """An amount in yuan with two decimals, without the word: "12.50". For columns and fields."""
    whole, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{whole}.{rest:02d}"


def yuan(fen: int) -> str:
    """An amount as it is said: "12.50 元"."""
    return QCoreApplication.translate("Money", "{amount} yuan").format(amount=amount(fen))


def fen(text: str | None) -> int | None:
    """The fen of an amount typed in yuan; None for what is none, as for nothing typed.

    "12", "12.5", "１２．５０元", "¥1,200" and "-3.00" are amounts; "12.505" and "1.2.3" not.
    """
    typed = unicodedata.normalize("NFKC", text or "").strip().replace("。", ".").replace("−", "-")
    typed = typed.removeprefix("¥").removesuffix("元").removesuffix("yuan").strip()
    found = _AMOUNT.fullmatch(typed)
    if found is None or not found[0].isascii():
        return None
    sign, whole, part = found.groups()
    whole = whole.replace(",", "").lstrip("0") or "0"
    if len(whole) > MOST_DIGITS:
        return None
    amount_in_fen = int(whole) * 100 + int(((part or "") + "00")[:2])
    return -amount_in_fen if sign else amount_in_fen
