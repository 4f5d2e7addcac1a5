"""One text per person in which characters, pinyin, initials and digits are found."""

from __future__ import annotations

import itertools
import unicodedata
from typing import TYPE_CHECKING

from eldercare_desktop.care.surnames import DOUBLE, SINGLE

if TYPE_CHECKING:
    from eldercare_desktop.care.person import Person

TAIL = 6
"""So many last digits of ID and phone numbers are in the key."""

END = "#"
"""Stands behind the tail of a number, so that its last digits are told from others."""

MOST_READINGS = 8
"""A name of several characters with two readings each is kept to this many spellings."""


def search_key(person: Person) -> str:
    """`|`-separated spellings of a person's names and the tails of the numbers."""
    words: list[str] = []
    for name in filter(None, (person.name, person.nickname)):
        words += [fold(name), *_spellings(name)]
    tails = (person.id_number, person.phone, person.phone_alt)
    words += [fold(number)[-TAIL:] + END for number in tails if number]
    return "|" + "|".join(dict.fromkeys(words)) + "|"


def fold(text: str) -> str:
    """Lower case, half width, without tone marks, blanks, dots and other signs; ü is v."""
    whole = unicodedata.normalize("NFKD", text).lower().replace("u\u0308", "v")
    # A character that this Python has not heard of yet may well stand in somebody's name.
    return "".join(c for c in whole if c.isalnum() or unicodedata.category(c) in ("Co", "Cn"))


def _spellings(name: str) -> list[str]:
    """Full pinyin, initials, and surname in full with the other initials."""
    spelled: list[str] = []
    long = 2 if fold(name)[:2] in DOUBLE else 1
    for syllables in _combined(_readings(name)):
        initials = "".join(s[0] for s in syllables)
        spelled += ["".join(syllables), initials, "".join(syllables[:long]) + initials[long:]]
    return spelled


def _combined(readings: list[list[str]]) -> list[tuple[str, ...]]:
    """Whole names from the readings of their characters, the likeliest first."""
    # Few readings of the first six characters: a long name would have millions otherwise.
    few = [part[: 3 if place < 6 else 1] for place, part in enumerate(readings)]
    numbered = itertools.product(*(tuple(enumerate(part)) for part in few))
    ranked = sorted(numbered, key=lambda name: sum(rank for rank, _ in name))
    return [tuple(spelling for _, spelling in name) for name in ranked[:MOST_READINGS]]


def _readings(name: str) -> list[list[str]]:
    """Readings of each character, the likeliest first; the surname's own before all."""
    from pypinyin import Style, pinyin  # 0.4 s, only when a person is written

    cleaned = fold(name)
    found = pinyin(list(cleaned), style=Style.NORMAL, heteronym=True)
    readings = [[spelling for r in part for spelling in _typeable(r)] for part in found]
    for place, surname in enumerate(_surname(cleaned)):
        readings[place] = list(dict.fromkeys([surname, *readings[place]]))
    return [r for r in readings if r]


def _typeable(reading: str) -> list[str]:
    """How a reading is typed: without tones, and lü as lv, lyu (on a passport) or lu."""
    plain = fold(reading)
    if plain[:2] in ("lv", "nv"):
        return [plain, plain.replace("v", "yu"), plain.replace("v", "u")]
    return [plain] if plain else []


def _surname(name: str) -> tuple[str, ...]:
    """How the first characters read as a surname (单 shan, 尉迟 yu chi), where that is special."""
    if len(name) > 2 and name[:2] in DOUBLE:
        return DOUBLE[name[:2]]
    return (SINGLE[name[0]],) if name and name[0] in SINGLE else ()
