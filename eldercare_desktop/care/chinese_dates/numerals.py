"""Chinese numerals as they stand in dates and group names: 十二, 廿三, 初五, 一九三八."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
}
_TENS: Final = {"十": 10, "拾": 10, "廿": 20, "卄": 20, "卅": 30}
NUMERAL: Final = "零〇○一二三四五六七八九十百两廿卄卅壹贰叁肆伍陆柒捌玖拾"
"""All characters that such a number may hold, for use in a character class."""


def number_of(text: str) -> int | None:
    """The value of 12, 十二, 二十三, 廿三, 初五, 一百零二 or 一九三八; None if it is no number."""
    if text.isascii() and text.isdigit():
        return int(text)
    text = text.removeprefix("初")
    if not text:
        return None
    if len(text) > 1 and all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    return _counted(text)


def _counted(text: str) -> int | None:
    """Numbers up to 999 that are spelt with tens and hundreds."""
    total, digit = 0, None
    for c in text:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _TENS:
            total += (digit if digit else 1) * _TENS[c]
            digit = None
        elif c == "百" and digit is not None:
            total, digit = total + digit * 100, None
        else:
            return None
    return total + (digit or 0)
