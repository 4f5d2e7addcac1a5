"""What the words around a table say: village, date, who is listed, from which age on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from eldercare_desktop.care.chinese_dates import NUMERAL, PartialDate, number_of
from eldercare_desktop.rosters.values.categories import categories_in, living_in
from eldercare_desktop.rosters.values.places import group_number, town_and_village

_DAY: Final = re.compile(r"((?:19|20)\d{2})[年./\-](\d{1,2})(?:[月./\-](\d{1,2})日?|月|(?!\d))")
_YEAR: Final = re.compile(r"(20\d{2})年(?!\d)")
_CHINESE_DAY: Final = re.compile(
    rf"([二〇○零{NUMERAL}]{{4}})年(?:([{NUMERAL}]{{1,3}})月(?:([{NUMERAL}]{{1,3}})日)?)?"
)
_FROM_AGE: Final = re.compile(r"(\d{2,3})周?岁\)?(?:及|\(含\))?以上")
_CHILDREN: Final = re.compile(r"儿童|未成年|少年|学生|孤儿|幼儿")


@dataclass(frozen=True)
class RosterWords:
    """What titles and sheet names tell about every row below them."""

    town: str | None = None
    village: str | None = None
    group: int | None = None
    from_age: int | None = None
    advanced_age: bool = False
    """Whether the list is one of the very old only (高龄), without saying from when on."""
    children: bool = False
    living: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()


def words_of(titles: Sequence[str], sheet_name: str) -> RosterWords:
    """Reads the texts above a heading and the name of the sheet."""
    texts = [*titles, sheet_name]
    places = [town_and_village(text) for text in texts]
    head = _plain(" ".join([*titles[:1], sheet_name]))
    age = _FROM_AGE.search(_plain(" ".join(texts)))
    return RosterWords(
        town=next((town for town, _ in places if town), None),
        village=next((village for _, village in places if village), None),
        group=group_number(sheet_name) or next(filter(None, map(group_number, texts[:1])), None),
        from_age=int(age[1]) if age else None,
        advanced_age=bool(re.search(r"高龄(?!、|和|及|独居|空巢|留守|特困)", head)),
        children=bool(_CHILDREN.search(head)),
        living=living_in(head),
        categories=categories_in(head),
    )


def date_of(texts: Iterable[str]) -> date | None:
    """The day on which a list was made: the most exact date in its titles and last lines.

    A month means its last day, a year its last day.
    """
    found = [partial for text in texts for partial in _dates_in(_plain(text))]
    if not found:
        return None
    return max(found, key=lambda d: (d.day is not None, d.month is not None)).last_day()


def _dates_in(text: str) -> list[PartialDate]:
    parts: list[tuple[int | None, int | None, int | None]] = [
        (int(m[1]), int(m[2]), int(m[3]) if m[3] else None) for m in _DAY.finditer(text)
    ]
    for m in _CHINESE_DAY.finditer(text):
        month, day = (number_of(m[i]) if m[i] else None for i in (2, 3))
        parts.append((number_of(m[1]), month, day))
    parts += [(int(m[1]), None, None) for m in _YEAR.finditer(text)]
    return [made for made in (_partial(*part) for part in parts) if made]


def _partial(year: int | None, month: int | None, day: int | None) -> PartialDate | None:
    if year is None or not 1990 <= year <= 2100:
        return None
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
