"""Whether goods are what was typed: a part of the name, pinyin, initials, or the barcode."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.stock import GoodsRow

_SOME = re.compile(r"(?:(\d{1,4})[*x×])?(.*?)(?:[*x×](\d{1,4}))?")


@dataclass(frozen=True)
class Typed:
    """What was typed for goods: which, and how many."""

    words: str
    quantity: int = 1


def read_typed(typed: str) -> Typed:
    """ "xyf*3", "3*xyf" and "洗衣粉×3" are three; without a number it is one."""
    folded = unicodedata.normalize("NFKC", typed).lower().strip()
    found = _SOME.fullmatch(folded.replace(" ", ""))
    if found is None or not found[2]:
        return Typed(folded)
    number = int(found[1] or found[3] or 1)
    return Typed(found[2], max(number, 1))


def fits(key: str, typed: str) -> bool:
    """Whether a search key holds what was typed: letters from the beginning of a spelling."""
    words = "".join(unicodedata.normalize("NFKC", typed).lower().split())
    if words.isascii() and words.isalpha():
        return f"|{words}" in key
    return words in key


def goods_like(rows: Sequence[GoodsRow], typed: str) -> list[GoodsRow]:
    """The goods that are meant; one of exactly that barcode or name stands alone."""
    words = read_typed(typed).words
    if not words:
        return []
    exact = [row for row in rows if row.barcode == words or row.name == typed.strip()]
    return exact or [row for row in rows if fits(row.key, words)]
