"""Search: one text per person in which characters, pinyin, initials and digits are found.

People type what costs them least: 王秀英, wangxiuying, wangxy, wxy, or the last digits of
an ID or phone number. Each person carries a search key that holds all of these, so that
one LIKE finds them, whichever was typed.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, and_, literal
from sqlmodel import col

if TYPE_CHECKING:
    from eldercare_desktop.care.person import Person

TAIL = 6
"""So many last digits of ID and phone numbers can be searched for."""

MOST_READINGS = 8
"""A name of several characters with two readings each is kept to this many spellings."""


def search_key(person: Person) -> str:
    """`|`-separated spellings of a person's names and the tails of the numbers."""
    words: list[str] = []
    for name in filter(None, (person.name, person.nickname)):
        words += [fold(name), *_spellings(name)]
    tails = (person.id_number, person.phone, person.phone_alt)
    words += ["#" + fold(number)[-TAIL:] for number in tails if number]
    return "|" + "|".join(dict.fromkeys(words)) + "|"


def fold(text: str) -> str:
    """Lower case, half width, without blanks, dots and other signs."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return "".join(c for c in folded if c.isalnum())


def matches(typed: str) -> ColumnElement[bool]:
    """Condition on `Person` for what was typed; blanks separate words that must all match.

    Digits are looked for at the end of ID and phone numbers. Letters match from the start
    of a name in full pinyin, initials, or full first and initial further syllables.
    """
    from eldercare_desktop.care.person import Person

    column = col(Person.search_key)
    found: list[ColumnElement[bool]] = []
    for word in filter(None, (fold(w) for w in typed.split())):
        if re.fullmatch(r"\d+x?", word):
            found.append(column.like(f"%#%{word}|%"))
        elif word.isascii():
            found.append(column.like(f"%|{word}%"))
        else:
            found.append(column.like(f"%{word}%"))
    return and_(*found) if found else literal(True)


def _spellings(name: str) -> list[str]:
    """Full pinyin, initials, and surname in full with the other initials."""
    spelled: list[str] = []
    for syllables in itertools.islice(itertools.product(*_readings(name)), MOST_READINGS):
        initials = "".join(s[0] for s in syllables)
        spelled += ["".join(syllables), initials, syllables[0] + initials[1:]]
    return spelled


def _readings(name: str) -> list[list[str]]:
    """Readings of each character, the likeliest first; the first also as a surname."""
    from pypinyin import Style, pinyin  # 0.4 s, only when a person is written
    from pypinyin.contrib.tone_convert import to_normal

    cleaned = fold(name)
    readings: list[list[str]] = []
    for part in pinyin(list(cleaned), style=Style.NORMAL, heteronym=True):
        readings.append([to_normal(r).lower() for r in part if r] or [""])
    if readings:
        readings[0] = list(dict.fromkeys([*_surname(cleaned), *readings[0]]))
    return [r for r in readings if r[0]]


def _surname(name: str) -> list[str]:
    """How the first character reads as a surname (单 shan, 曾 zeng), where that is special."""
    return [SURNAMES[name[0]]] if name and name[0] in SURNAMES else []


SURNAMES = {
    "单": "shan",
    "曾": "zeng",
    "解": "xie",
    "仇": "qiu",
    "朴": "piao",
    "查": "zha",
    "任": "ren",
    "区": "ou",
    "盖": "ge",
    "尉": "yu",
    "万": "wan",
    "洗": "xian",
    "冼": "xian",
    "翟": "zhai",
    "覃": "qin",
    "召": "shao",
    "折": "she",
    "缪": "miao",
    "乐": "yue",
    "员": "yun",
    "黑": "he",
    "秘": "bi",
    "重": "chong",
    "晁": "chao",
    "牟": "mu",
    "郇": "xun",
    "那": "na",
    "宓": "mi",
}
"""Characters that read otherwise as a surname."""
