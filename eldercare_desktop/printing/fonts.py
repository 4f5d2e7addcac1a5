"""The font of all papers, as Qt knows it: the same on every machine, screen and printer."""

from __future__ import annotations

import threading
from functools import lru_cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from eldercare_desktop.printing.fontfile import FAMILY, made_from

PER_MM = 100
"""Logical units a millimetre: fine enough that text is set the same at every resolution."""

POINT = 25.4 / 72
"""A typographic point in millimetres."""

RARE = ("Noto Sans CJK SC", "PingFang SC", "SimSun-ExtB", "HanaMinA", "HanaMinB")
"""Where the system has one of these, it helps out with characters that our font lacks."""

_loading = threading.Lock()


def font(points: float) -> QFont:
    """The font in this size, for a painter whose unit is 1/`PER_MM` of a millimetre."""
    families, _ = _loaded()
    made = QFont(list(families))
    made.setPixelSize(max(1, round(points * POINT * PER_MM)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def drawn(words: str) -> str:
    """The characters to draw for a text (see `printing/fontfile.py`)."""
    _, characters = _loaded()
    return words.translate(characters)


def original(character: int) -> int:
    """The character of the text for one that was drawn."""
    return _originals().get(character, character)


def missing(words: str) -> str:
    """The characters of a text that no font here has: they would print as empty boxes."""
    metrics = QFontMetricsF(font(10))
    shown = (c for c in dict.fromkeys(words) if c.isprintable() and not c.isspace())
    return "".join(c for c in shown if not metrics.inFontUcs4(ord(drawn(c))))


@lru_cache(maxsize=1)
def _originals() -> dict[int, int]:
    _, characters = _loaded()
    return {drawn: c for c, drawn in characters.items() if c > 0xFFFF and drawn <= 0xFFFF}


def _loaded() -> tuple[tuple[str, ...], dict[int, int]]:
    # Papers are drawn in a worker and measured in the window: load once, whoever comes first.
    with _loading:
        return _load()


@lru_cache(maxsize=1)
def _load() -> tuple[tuple[str, ...], dict[int, int]]:
    from pylopdf_fonts_zh_cn import sans_path  # the first paper needs it, not the first window

    made = made_from(sans_path().read_bytes())
    number = QFontDatabase.addApplicationFontFromData(QByteArray(made.data))
    own = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if FAMILY not in own:
        raise RuntimeError("the print font could not be loaded")
    there = set(QFontDatabase.families())
    return (FAMILY, *(name for name in RARE if name in there)), dict(made.characters)
