"""What was typed, as conditions on the search keys.

Digits are looked for at the end of ID and phone numbers. Letters match from the start of a
name in full pinyin, initials, or full first and initial further syllables; they may be split
by blanks (wang xiu ying) and mixed with characters (王xy).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement, and_, case, func, literal, or_
from sqlmodel import col

from eldercare_desktop.care.search.key import END, TAIL, fold

_RUNS = re.compile(r"[0-9]+x?(?![a-z])|[a-z]+|[^0-9a-z]+")
_NUMBER = re.compile(r"[0-9]+x?")


@dataclass(frozen=True)
class Piece:
    """One thing to look for: at the beginning of a name, anywhere, or at a number's end."""

    kind: Literal["begins", "anywhere", "number"]
    text: str

    def condition(self) -> ColumnElement[bool]:
        """Condition on `Person`."""
        if self.kind == "number":
            return _number(self.text)
        return _holds(f"|{self.text}" if self.kind == "begins" else self.text)


Ways = list[list[Piece]]
"""Ways in which one thing that was typed may be meant; of each way all pieces must be found."""


def asked(typed: str) -> list[Ways]:
    """All that was typed, each with its ways. Blanks separate words that must all match."""
    words = folded(typed)
    letters = [word for word in words if word.isascii() and word.isalpha()]
    numbers = [word for word in words if _NUMBER.fullmatch(word)]
    others = [word for word in words if word not in letters and word not in numbers]
    found: list[Ways] = [[[piece]] for word in others for piece in _runs(word)]
    if letters:
        # Behind a character they go on with the name: 王 xy.
        goes_on = any(not word.isascii() for word in others)
        found.append(_together([Piece("anywhere" if goes_on else "begins", w) for w in letters]))
    if numbers:
        found.append(_together([Piece("number", word) for word in numbers]))
    return found


def folded(typed: str) -> list[str]:
    """The words that were typed, as they stand in the keys."""
    return [word for word in map(fold, typed.split()) if word]


def matches(typed: str) -> ColumnElement[bool]:
    """Condition on `Person` for what was typed."""
    found = [
        or_(*(and_(*(piece.condition() for piece in way)) for way in ways)) for ways in asked(typed)
    ]
    return and_(*found) if found else literal(True)


def named(name: str) -> ColumnElement[bool]:
    """Condition on `Person` for this name, however it is spaced or dotted; uses the index."""
    from eldercare_desktop.care.person import Person

    key = col(Person.search_key)
    # A key begins with the name between two bars; "}" is what follows the bar.
    return and_(key >= f"|{fold(name)}|", key < f"|{fold(name)}}}")


def closeness(typed: str) -> ColumnElement[int]:
    """0 where a name was typed whole, 1 where it begins so, 2 elsewhere: for the order."""
    word = "".join(folded(typed))
    return case((_holds(f"|{word}|"), 0), (_holds(f"|{word}"), 1), else_=2)


def _together(pieces: list[Piece]) -> Ways:
    """Words that are one word with blanks in it, or one by one."""
    whole = Piece(pieces[0].kind, "".join(piece.text for piece in pieces))
    return [[whole]] if len(pieces) == 1 else [[whole], pieces]


def _runs(word: str) -> Iterator[Piece]:
    """The pieces of one word that has characters or digits in it, with letters or without."""
    for found in _RUNS.finditer(word):
        run, begins = found[0], found.start() == 0
        if _NUMBER.fullmatch(run):
            yield Piece("number", run)
        else:
            yield Piece("begins" if run.isascii() and begins else "anywhere", run)


def _holds(part: str) -> ColumnElement[bool]:
    """Persons whose key has `part` in it. Half the time of a LIKE, which folds case as well."""
    from eldercare_desktop.care.person import Person  # persons derive their key from here

    return func.instr(col(Person.search_key), part) > 0


def _number(digits: str) -> ColumnElement[bool]:
    """Persons whose ID or phone number ends in these digits; a whole number may be given."""
    from eldercare_desktop.care.person import Person

    ends = _holds(digits[-TAIL:] + END)
    if len(digits) <= TAIL:
        return ends
    numbers = (col(Person.id_number), col(Person.phone), col(Person.phone_alt))
    plain = (func.replace(func.replace(number, "-", ""), " ", "") for number in numbers)
    return and_(ends, or_(*(number.like(f"%{digits}") for number in plain)))
