"""What stands in the square of a day: a tick, a word, a number of portions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from eldercare_desktop.care.meal.terms import Outcome, Period
from eldercare_desktop.rosters.reading import Value, text_of

Meaning = Literal["served", "delivered", "nobody_home", "none"]
MEANINGS: Final[tuple[Meaning, ...]] = ("served", "delivered", "nobody_home", "none")
"""Eaten at the site (or fetched from it), brought, brought in vain, no meal."""

MOST_PORTIONS: Final = 9
"""A greater number in a square is no count of portions but an amount, a code or a slip."""

LONGEST_SIGN: Final = 12

_SURE: Final[dict[Meaning, str]] = {
    "served": "√ ✓ ✔ ☑ ✅ ü v 对 勾 1 + 是 有 吃 到 已 就餐 用餐 已就餐 已用餐 到店 堂 堂食 堂吃 "
    "自 自取 自提 取餐 打包 外带 ● ■ ⬤ 餐",
    "delivered": "送 送餐 已送 外送 配送 外卖 上门 送到 已送达 送达 送上门",
    "nobody_home": "无人 没人 不在家 家中无人 敲门无人",
    "none": "× x ✕ ✗ ✘ ✖ ☒ ☐ □ / \\ - -- — —— – _ 0 无 空 空白 否 没 未 不 缺 休 休息 假 请假 停 "
    "停餐 未吃 不吃 没吃 没来 未来 未就餐 未用餐 不用餐 不就餐 外出 住院 走亲 走亲戚 回家 取消 "
    "退 退餐",
}
_BY_SIGN: Final[dict[str, Meaning]] = {
    sign: meaning for meaning, signs in _SURE.items() for sign in signs.split()
}
_DRAWN: Final = "√✓✔☑✅●○◯〇◎△▲▽◇◆□■☆★×✕✗✘✖xv⊙⊕"
_ROUND: Final = {"◯": "○", "〇": "○", "o": "○", "О".casefold(): "○", "х": "×", "∨": "√"}
"""Signs that look like another, as they come out of input methods."""

PERIOD_WORDS: Final[dict[str, Period]] = {
    **dict.fromkeys(("早", "早餐", "早饭", "早点"), "breakfast"),
    **dict.fromkeys(("中", "午", "中餐", "午餐", "中饭", "午饭", "中午"), "lunch"),
    **dict.fromkeys(("晚", "晚餐", "晚饭", "夜", "夜餐", "晚上"), "dinner"),
}
_PERIODS: Final = r"(?:[早中午晚][餐饭]?)+"
_PERIODS_FIRST: Final = re.compile(rf"({_PERIODS})[:：]?(.*)")
_PERIODS_LAST: Final = re.compile(rf"(.+?)\(?({_PERIODS})\)?")
_COUNTED: Final = re.compile(r"(.*?[^\d.])[x×*]?([1-9])[份个]?餐?")
_NUMBER: Final = re.compile(r"(\d{1,2})(?:\.0+)?[份个]?餐?")
_PARTS: Final = re.compile(r"[、,;+&]|(?<=[^/])/(?=[^/])")


@dataclass(frozen=True)
class Mark:
    """One sign of a square. `sign` is what a person may be asked about; `periods` are meals

    that stand beside it in the square itself.
    """

    sign: str
    portions: int = 1
    periods: tuple[Period, ...] = ()


def plain_sign(text: str) -> str:
    """A sign without differences of width, case and blanks; look-alikes are one."""
    folded = "".join(unicodedata.normalize("NFKC", text).split()).casefold()
    return _ROUND.get(folded, folded)


def read_marks(value: Value) -> tuple[Mark, ...]:
    """The signs of a square; none if it is empty."""
    text = plain_sign(text_of(value))
    if not text:
        return ()
    if text in _BY_SIGN or len(text) > LONGEST_SIGN:
        return (Mark(text[: LONGEST_SIGN + 1]),)
    parts = [part for part in _PARTS.split(text) if part]
    return tuple(_mark(part) for part in parts) or (Mark(text),)


def period_of(text: str) -> Period | None:
    """The meal that a word names: 午, 中餐, 晚饭 …; None if it is another word."""
    return PERIOD_WORDS.get(re.sub(r"[\s()（）:：]", "", unicodedata.normalize("NFKC", text)))


def _mark(part: str) -> Mark:
    if part in _BY_SIGN:
        return Mark(part)
    if number := _NUMBER.fullmatch(part):
        return _number(part, int(number[1]))
    if found := _PERIODS_FIRST.fullmatch(part):
        return _with_periods(part, found[1], found[2])
    if found := _PERIODS_LAST.fullmatch(part):
        return _with_periods(part, found[2], found[1])
    counted = _COUNTED.fullmatch(part)
    if counted and (counted[1] in _BY_SIGN or counted[1] in _DRAWN):
        return Mark(counted[1], int(counted[2]))
    if len(set(part)) == 1 and part[0] in _DRAWN:  # √√: two of them, of whatever it is
        return Mark(part, len(part))
    return Mark(part)


def _number(part: str, number: int) -> Mark:
    if number == 0:
        return Mark("0")
    return Mark("1", number) if number <= MOST_PORTIONS else Mark(part)


def _with_periods(part: str, words: str, rest: str) -> Mark:
    periods = tuple(dict.fromkeys(PERIOD_WORDS[char] for char in words if char in "早中午晚"))
    if not rest:
        return Mark("餐", 1, periods)
    inner = _mark(rest)
    return Mark(inner.sign, inner.portions, periods) if not inner.periods else Mark(part)


def meanings_of(signs: Iterable[str], legend: Mapping[str, Meaning]) -> dict[str, Meaning | None]:
    """What each sign of a file means; None where a person has to say.

    The file's own legend goes first. ○ and △ mean something else in every village: alone in
    a file, with nothing but signs for "no meal", such a sign is the tick.
    """
    found: dict[str, Meaning | None] = {
        sign: legend.get(sign, _BY_SIGN.get(sign)) for sign in dict.fromkeys(signs)
    }
    open_signs = [sign for sign, meaning in found.items() if meaning is None]
    others = {meaning for meaning in found.values() if meaning is not None}
    if len(open_signs) == 1 and open_signs[0] in _DRAWN and others <= {"none"}:
        found[open_signs[0]] = "served"
    return found


_SAYS: Final[tuple[tuple[Meaning, re.Pattern[str]], ...]] = (
    ("nobody_home", re.compile(r"无人|没人|不在家")),
    ("none", re.compile(r"未|没|不|缺|停|请假|外出|休|无餐|取消|退餐")),
    ("delivered", re.compile(r"送|上门|外卖")),
    ("served", re.compile(r"堂|到店|到场|就餐|用餐|已吃|自取|到餐|在食堂")),
)
_DRAWN_IN: Final = re.compile(r"[√✓✔☑●○◯〇◎△▲▽◇◆□■☆★×✕✗✘✖]")
_WRAPPED: Final = re.compile(r"[(\[\"“'‘]" + f"({_DRAWN_IN.pattern})" + r"[)\]\"”'’]")
_BETWEEN: Final = re.compile(r"[，,；;、。|()（）]")


def legend_of(texts: Iterable[str]) -> dict[str, Meaning]:
    """What the words around a table say of its signs: √堂食 ○送餐 ×未就餐, or 堂食（√）."""
    found: dict[str, Meaning] = {}
    for text in texts:
        plain = "".join(unicodedata.normalize("NFKC", text).split())
        for part in _BETWEEN.split(_WRAPPED.sub(r"\1", plain)):
            for piece in _pieces(part):
                _learn(piece, found)
    return found


def _pieces(part: str) -> list[str]:
    """One sign with its word each, whichever of the two stands first."""
    signs = list(_DRAWN_IN.finditer(part))
    if len(signs) < 2:
        return [part]
    word_first = any(pattern.search(part[: signs[0].start()]) for _, pattern in _SAYS)
    cuts = [sign.end() if word_first else sign.start() for sign in signs]
    return [part[a:b] for a, b in zip([0, *cuts], [*cuts, len(part)], strict=True)]


def _learn(piece: str, found: dict[str, Meaning]) -> None:
    signs = set(_DRAWN_IN.findall(piece))
    meaning = next((m for m, pattern in _SAYS if pattern.search(piece)), None)
    if len(signs) == 1 and meaning is not None:
        found.setdefault(plain_sign(signs.pop()), meaning)


def outcome_of(meaning: Meaning) -> Outcome | None:
    """What is written for a meaning; None for no meal."""
    return None if meaning == "none" else meaning
