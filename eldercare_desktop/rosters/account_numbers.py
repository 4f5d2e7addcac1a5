"""Account numbers in running text: they are never read, wherever they stand [PIPL 28]."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from eldercare_desktop.care.identity import check_digit

_LONG: Final = re.compile(r"(?<!\d)\d(?:[ \-]?\d){14,18}(?!\d)")
_NAMED: Final = re.compile(
    r"((?:银行|一卡通|社保|医保|存折|卡|帐|账)[^\d;；,，。]{0,8}?(?:号|码)?[:：]?\s*)"
    r"(\d(?:[ \-]?\d){7,20})"
)
LEFT_OUT: Final = "…"


def is_account_number(text: str) -> bool:
    """Whether a text is a bank card's number: 16 to 19 digits with a Luhn check, no ID."""
    digits = re.sub(r"[ \-]", "", unicodedata.normalize("NFKC", text))
    if not re.fullmatch(r"\d{16,19}", digits) or _is_id_number(digits):
        return False
    return digits.startswith("62") or _luhn(digits)


def without_account_numbers(text: str) -> tuple[str, bool]:
    """The text with account numbers left out, and whether there were any."""
    cut = _NAMED.sub(lambda m: m[0] if _is_id_number(m[2]) else m[1] + LEFT_OUT, text)
    cut = _LONG.sub(lambda m: LEFT_OUT if is_account_number(m[0]) else m[0], cut)
    return cut, cut != text


def _is_id_number(digits: str) -> bool:
    return len(digits) == 18 and digits.isdigit() and check_digit(digits[:17]) == digits[17]


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
