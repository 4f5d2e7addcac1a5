"""What sheets without people say of those with them: a cover names the village and the day."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from datetime import date
from typing import Final

from eldercare_desktop.rosters.grid import Grid
from eldercare_desktop.rosters.roster_words import RosterWords, date_of, words_of
from eldercare_desktop.rosters.sheet_table import SheetTable

_MOST_TEXTS: Final = 20  # more is no cover but a table of its own


def cover_texts(sheets: Iterable[SheetTable]) -> list[str]:
    """The texts of covers: visible sheets with a few words and no list."""
    found: list[str] = []
    for sheet in sheets:
        if sheet.kind == "none" and not sheet.sheet.hidden:
            grid = Grid(sheet.sheet)
            texts = [text for row in range(grid.height) for text in grid.texts(row)]
            found += texts if len(texts) <= _MOST_TEXTS else []
    return found


def stated_day(read: list[SheetTable], cover: list[str]) -> date | None:
    """The day of a file: by the words around its tables, its sheets' names, its cover."""
    around = date_of(text for s in read for text in (*s.titles, *s.footers))
    return around or date_of(s.sheet.name for s in read) or date_of(cover)


def words_with_cover(sheet: SheetTable, cover: list[str]) -> RosterWords:
    """What is said of a sheet; the place is the cover's if the sheet itself names none."""
    words = words_of(sheet.titles, sheet.sheet.name)
    if words.village is not None or not cover:
        return words
    place = words_of(cover, "")
    return dataclasses.replace(words, village=place.village, town=words.town or place.town)
