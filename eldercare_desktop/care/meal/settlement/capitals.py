"""Amounts in the capital figures of receipts (大写): they cannot be changed with a stroke.

[会计基础工作规范: 壹佰零伍元整, 叁元贰角伍分; 整 after yuan and jiao, not after fen.]
"""

from __future__ import annotations

DIGITS = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("", "拾", "佰", "仟")
GROUPS = ("", "万", "亿")


def capitals(fen: int) -> str:
    """An amount in fen in words; below zero with 负 before it."""
    sign = "负" if fen < 0 else ""
    whole, rest = divmod(abs(fen), 100)
    jiao, cents = divmod(rest, 10)
    words = f"{_whole(whole)}元" if whole or not rest else ""
    if not rest:
        return f"{sign}{words}整"
    if jiao:
        words += f"{DIGITS[jiao]}角"
    elif words:
        words += "零"
    return sign + words + (f"{DIGITS[cents]}分" if cents else "整")


def _whole(number: int) -> str:
    """Whole yuan: in groups of four digits, with one 零 for each gap."""
    if number == 0:
        return DIGITS[0]
    words, gap = "", False
    for group in reversed(range(len(GROUPS))):
        four = number // 10_000**group % 10_000
        if not four:
            gap = bool(words)
            continue
        if words and (gap or four < 1000):
            words += DIGITS[0]
        words += _four(four) + GROUPS[group]
        gap = False
    return words


def _four(number: int) -> str:
    words, gap = "", False
    for place in reversed(range(len(PLACES))):
        digit = number // 10**place % 10
        if not digit:
            gap = bool(words)
            continue
        words += (DIGITS[0] if gap else "") + DIGITS[digit] + PLACES[place]
        gap = False
    return words
