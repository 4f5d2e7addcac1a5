"""Tables for a terminal: columns that stand under one another, Chinese or not."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Sequence

from eldercare_desktop.county.command.speech import say
from eldercare_desktop.county.wording import sentence

_GAP = "  "


def show(heads: Sequence[str], rows: Iterable[Sequence[str | int]]) -> None:
    """Say a table; numbers stand on the right. Without rows it says that there are none."""
    found = list(rows)
    for line in table([sentence(head) for head in heads], found):
        say(line)
    if not found:
        say(sentence("no_rows"))


def show_json(rows: object) -> None:
    """Say it for another program."""
    say(json.dumps(rows, ensure_ascii=False, indent=1))


def table(heads: Sequence[str], rows: Sequence[Sequence[str | int]]) -> list[str]:
    """The lines of a table; a Chinese character takes two places."""
    cells = [[_plain(str(cell)) for cell in row] for row in [heads, *rows]]
    widths = [max(width(line[i]) for line in cells) for i in range(len(heads))]
    right = [bool(rows) and all(isinstance(row[i], int) for row in rows) for i in range(len(heads))]
    return [_GAP.join(map(_padded, line, widths, right)).rstrip() for line in cells]


def width(text: str) -> int:
    """How many places a text takes on a terminal."""
    return sum(_places(character) for character in text)


def _places(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _padded(text: str, places: int, right: bool) -> str:
    space = " " * (places - width(text))
    return space + text if right else text + space


def _plain(text: str) -> str:
    """A laptop chooses its own name: nothing in it may steer the terminal."""
    return "".join(c if c.isprintable() else "?" for c in text)
