"""Search: one text per person in which characters, pinyin, initials and digits are found.

People type what costs them least: 王秀英, wangxiuying, wangxy, wxy, 王xy, or the last digits
of an ID or phone number. Each person carries a search key that holds all of these, so that
one look through the keys finds them, whichever was typed (20,000 in 3 ms).
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, and_, case, func, literal, or_
from sqlmodel import col

from eldercare_desktop.care.surnames import DOUBLE, SINGLE

if TYPE_CHECKING:
    from eldercare_desktop.care.person import Person

TAIL = 6
"""So many last digits of ID and phone numbers are in the key."""

END = "#"
"""Stands behind the tail of a number, so that its last digits are told from others."""

MOST_READINGS = 8
"""A name of several characters with two readings each is kept to this many spellings."""

_RUNS = re.compile(r"[0-9]+x?(?![a-z])|[a-z]+|[^0-9a-z]+")
_NUMBER = re.compile(r"[0-9]+x?")


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


def matches(typed: str) -> ColumnElement[bool]:
    """Condition on `Person` for what was typed; blanks separate words that must all match.

    Digits are looked for at the end of ID and phone numbers. Letters match from the start
    of a name in full pinyin, initials, or full first and initial further syllables; they
    may be split by blanks (wang xiu ying) and mixed with characters (王xy).
    """
    words = [word for word in map(fold, typed.split()) if word]
    letters = [word for word in words if word.isascii() and word.isalpha()]
    numbers = [word for word in words if _NUMBER.fullmatch(word)]
    others = [word for word in words if word not in letters and word not in numbers]
    found = [condition for word in others for condition in _runs(word)]
    if letters:
        # Behind a character they go on with the name: 王 xy.
        begin = "" if any(not word.isascii() for word in others) else "|"
        found.append(_together(letters, lambda word: _holds(begin + word)))
    if numbers:
        found.append(_together(numbers, _number))
    return and_(*found) if found else literal(True)


def _together(
    words: list[str], condition: Callable[[str], ColumnElement[bool]]
) -> ColumnElement[bool]:
    """Words that are one word with blanks in it, or one by one."""
    whole = condition("".join(words))
    return whole if len(words) == 1 else or_(whole, and_(*map(condition, words)))


def named(name: str) -> ColumnElement[bool]:
    """Condition on `Person` for this name, however it is spaced or dotted; uses the index."""
    from eldercare_desktop.care.person import Person

    key = col(Person.search_key)
    # A key begins with the name between two bars; "}" is what follows the bar.
    return and_(key >= f"|{fold(name)}|", key < f"|{fold(name)}}}")


def closeness(typed: str) -> ColumnElement[int]:
    """0 where a name was typed whole, 1 where it begins so, 2 elsewhere: for the order."""
    word = "".join(filter(None, map(fold, typed.split())))
    return case((_holds(f"|{word}|"), 0), (_holds(f"|{word}"), 1), else_=2)


def _holds(part: str) -> ColumnElement[bool]:
    """Persons whose key has `part` in it. Half the time of a LIKE, which folds case as well."""
    from eldercare_desktop.care.person import Person  # persons derive their key from here

    return func.instr(col(Person.search_key), part) > 0


def _runs(word: str) -> Iterator[ColumnElement[bool]]:
    """Conditions of one word that has characters or digits in it, with letters or without."""
    for found in _RUNS.finditer(word):
        run, begins = found[0], found.start() == 0
        if _NUMBER.fullmatch(run):
            yield _number(run)
        elif run.isascii() and begins:
            yield _holds(f"|{run}")
        else:
            yield _holds(run)


def _number(digits: str) -> ColumnElement[bool]:
    """Persons whose ID or phone number ends in these digits; a whole number may be given."""
    from eldercare_desktop.care.person import Person

    ends = _holds(digits[-TAIL:] + END)
    if len(digits) <= TAIL:
        return ends
    numbers = (col(Person.id_number), col(Person.phone), col(Person.phone_alt))
    plain = (func.replace(func.replace(number, "-", ""), " ", "") for number in numbers)
    return and_(ends, or_(*(number.like(f"%{digits}") for number in plain)))


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
