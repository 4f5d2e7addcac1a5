"""Resident identity numbers: reading them as people and spreadsheets leave them.

An 18-digit number is 6 digits of area, 8 of birth date, 3 of sequence (odd = male) and a
check digit [GB 11643-1999]. A number is never repaired: it is complete, or it is refused
with the reason, and what a person wrote stays beside it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from eldercare_desktop.care.surnames import DOUBLE

IdState = Literal[
    "complete",
    "missing",
    "masked",
    "precision_lost",
    "length_invalid",
    "characters_invalid",
    "birthdate_implausible",
    "checksum_invalid",
    "15_digits",
]

OLDEST_AGE: Final = 120
"""Years above which a birth date in an ID number is held to be a slip of the pen."""

_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS: Final = "10X98765432"
_PROVINCES: Final = frozenset(
    [
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "50",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "81",
        "82",
        "83",
        "91",
    ]
)
_SCIENTIFIC: Final = re.compile(r"\d(\.\d+)?E\+?\d{1,2}")
_FLOAT_TAIL: Final = re.compile(r"\d{16,18}\.0+")
_REMARK: Final = re.compile(r"\([^()0-9]*\)$")  # 5001… (过期)
_QUOTES: Final = "'\"‘’“”`"


@dataclass(frozen=True)
class IdReading:
    """What a written ID number tells.

    `number` is given only for a complete one, and is then the written text itself (after
    NFKC, without white space, x as X). `birth` and `sex` are what its digits say; unless
    the state is complete they are hints. `as_written` is the text to keep for a person.
    """

    state: IdState
    as_written: str | None = None
    number: str | None = None
    birth: date | None = None
    sex: Literal["male", "female"] | None = None
    area: str | None = None

    @property
    def problem(self) -> str | None:
        """The code of the problem (`id_missing`, `id_checksum_invalid` …), None if complete."""
        return None if self.state == "complete" else f"id_{self.state}"

    @property
    def province_known(self) -> bool:
        """Whether the first two digits are a province's [GB/T 2260]."""
        return self.area is None or self.area[:2] in _PROVINCES


def check_digit(first_17: str) -> str:
    """The 18th digit of the number that begins with these 17 [GB 11643: ISO 7064 mod 11-2]."""
    total = sum(int(digit) * weight for digit, weight in zip(first_17, _WEIGHTS, strict=True))
    return _CHECK_DIGITS[total % 11]


def plain_id(written: str) -> str:
    """The text without what typing leaves: NFKC, no white space or marks, x as X."""
    folded = unicodedata.normalize("NFKC", written)
    kept = "".join(c for c in folded if unicodedata.category(c)[0] not in "ZC")
    if kept.startswith("="):  # ="5001…", how an export forces text
        kept = kept[1:]
    return kept.strip(_QUOTES).upper()


def read_id(written: str | float | None, *, today: date, oldest: int = OLDEST_AGE) -> IdReading:
    """Classifies what stands in an ID cell; a number (not text) has lost digits 16 to 18.

    `today` bounds the birth date, `oldest` is the greatest age in years.
    """
    if written is None:
        return IdReading("missing")
    if not isinstance(written, str):
        return _read_numeric(written, today, oldest)
    text = _REMARK.sub("", plain_id(written))
    if not any(c.isdigit() for c in text) or not text.strip("0"):
        return IdReading("missing", as_written=text or None)
    if _SCIENTIFIC.fullmatch(text) or _FLOAT_TAIL.fullmatch(text):
        return _damaged(text, _digits_of(text), today, oldest)
    return _read_text(text, today, oldest)


def masked_name(name: str) -> str:
    """The name for a public notice: the surname alone, 王** or 欧阳**."""
    surname = name[:2] if name[:2] in DOUBLE and len(name) > 2 else name[:1]
    return surname + "*" * max(len(name) - len(surname), 1)


def mask_id(number: str) -> str:
    """The number for a public notice: first and last two digits."""
    return number[:2] + "*" * max(len(number) - 4, 0) + number[-2:] if len(number) > 4 else "****"


def _read_numeric(value: float, today: date, oldest: int) -> IdReading:
    # A spreadsheet keeps 15 significant digits; the rest of the binary number is noise.
    digits = _digits_of(f"{value:.15g}")
    if len(digits) == 18:
        return _damaged(digits, digits, today, oldest)
    return read_id(digits, today=today, oldest=oldest)


def _digits_of(number: str) -> str:
    value = Decimal(number)
    return str(int(value)) if 0 <= value < Decimal(10) ** 30 else ""


def _damaged(written: str, digits: str, today: date, oldest: int) -> IdReading:
    """15 digits survive: area and birth date, neither sex nor check digit."""
    if len(digits) != 18:
        return IdReading("length_invalid", as_written=written)
    known = len(digits.rstrip("0")) >= 13  # 1.99E+17 keeps not even the birth date
    birth = _birth(digits[6:14], today, oldest) if known else None
    return IdReading("precision_lost", written, birth=birth, area=digits[:6] if known else None)


def _read_text(text: str, today: date, oldest: int) -> IdReading:
    if "*" in text:
        return IdReading("masked", as_written=text)
    if not re.fullmatch(r"[0-9]+X?", text):
        return IdReading("characters_invalid", as_written=text)
    if len(text) == 15 and text.isdigit():
        return _read_15(text, today, oldest)
    if len(text) != 18:
        return IdReading("length_invalid", as_written=text)
    return _read_18(text, today, oldest)


def _read_15(text: str, today: date, oldest: int) -> IdReading:
    """The form before 1999: two digits of year, no check digit. Not valid since 2013."""
    birth = _birth("19" + text[6:12], today, oldest)
    if birth is None:
        return IdReading("length_invalid", as_written=text)
    return IdReading("15_digits", text, birth=birth, sex=_sex(text[14]), area=text[:6])


def _read_18(text: str, today: date, oldest: int) -> IdReading:
    birth = _birth(text[6:14], today, oldest)
    if birth is None:
        return IdReading("birthdate_implausible", as_written=text)
    checked = check_digit(text[:17]) == text[17]
    if not checked and text.endswith("000"):
        return IdReading("precision_lost", text, birth=birth, area=text[:6])
    if not checked:
        return IdReading("checksum_invalid", text, birth=birth, area=text[:6])
    return IdReading("complete", text, text, birth, _sex(text[16]), text[:6])


def _sex(digit: str) -> Literal["male", "female"]:
    return "male" if int(digit) % 2 else "female"


def _birth(digits: str, today: date, oldest: int) -> date | None:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None
    return born if today.year - oldest <= born.year and born <= today else None
