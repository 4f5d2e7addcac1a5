"""Telephone numbers as they are typed: two in a cell, hyphens, none, damaged, too short."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from eldercare_desktop.rosters.reading import Value, text_of

_NONE: Final = re.compile(
    r"(无|没有|暂无|不详|未知|不清楚|没|空|空号|停机|已停机|欠费停机|/|\\|-|—|–|——|x|0|无号码|同上)?"
    r"(手机|电话|联系电话|联系方式|号码)?|不会用手机|无法联系"
)
_GAP: Final = r"[-\s—–.]?"
_NUMBER: Final = re.compile(
    rf"(?<!\d)(?:\+?0{{0,2}}86[-\s]?)?(?P<mobile>1[3-9]\d{_GAP}\d{{4}}{_GAP}\d{{4}})(?!\d)"
    rf"|(?<!\d)\(?(?P<area>0(?:10|2\d|[3-9]\d\d))\)?[-\s—–]{{0,2}}(?P<local>[2-9]\d{{6,7}})(?!\d)"
    r"|(?<!\d)(?P<service>[48]00[-\s]?\d{3}[-\s]?\d{4})(?!\d)"
    r"|(?<![\d-])(?P<bare>[2-8]\d{6,7})(?!\d)"
)
_SCIENTIFIC: Final = re.compile(r"\d(\.\d+)?E\+?\d{1,2}", re.I)


@dataclass(frozen=True)
class ReadPhones:
    """The numbers of a cell in their order, and what to look at.

    `as_written` is kept where the cell holds more than its numbers.
    """

    numbers: tuple[str, ...] = ()
    code: str | None = None
    as_written: str | None = None


def read_phones(value: Value) -> ReadPhones:
    """Codes: phone_missing, phone_precision_lost, phone_is_short_number, phone_invalid."""
    written = text_of(value).strip()
    text = re.sub(r"\.0+$", "", unicodedata.normalize("NFKC", written).strip("'\"‘’ "))
    if _NONE.fullmatch("".join(text.split()).lower()):
        return ReadPhones(code="phone_missing", as_written=written or None)
    if _SCIENTIFIC.fullmatch(text):
        return ReadPhones(code="phone_precision_lost", as_written=written)
    numbers = tuple(dict.fromkeys(_plain(match) for match in _NUMBER.finditer(text)))
    rest = re.sub(r"[、,;/|()\s·.\-]|手机|电话|或", "", _NUMBER.sub("", text))
    if numbers:
        return ReadPhones(numbers, None, written if rest else None)
    digits = re.sub(r"\D", "", text)
    if not digits:
        return ReadPhones(code="phone_missing", as_written=written)
    short = 3 <= len(digits) <= 6
    return ReadPhones(
        code="phone_is_short_number" if short else "phone_invalid", as_written=written
    )


def without_numbers(text: str) -> str:
    """The text around the numbers: 黄永福19900009760 leaves 黄永福."""
    return _NUMBER.sub(" ", unicodedata.normalize("NFKC", text)).strip()


def _plain(match: re.Match[str]) -> str:
    if match["mobile"]:
        return re.sub(r"\D", "", match["mobile"])
    if match["area"]:
        return f"{match['area']}-{match['local']}"
    return re.sub(r"\s", "", match["service"] or match["bare"])
