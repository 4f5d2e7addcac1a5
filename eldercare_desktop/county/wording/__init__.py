"""What the command line says, Chinese by default; ELDERCARE_LANG=en gives English."""

from __future__ import annotations

import os

from eldercare_desktop.county.wording import (
    administration,
    backups,
    board,
    books,
    courier,
    freshness,
)
from eldercare_desktop.county.wording.form import Sentences

_SENTENCES: Sentences = {
    **administration.SENTENCES,
    **freshness.SENTENCES,
    **backups.SENTENCES,
    **board.SENTENCES,
    **courier.SENTENCES,
    **books.SENTENCES,
}
"""Each noun that grows has a module of its own here."""


def in_english() -> bool:
    """Whether whoever runs the command asked for English."""
    return os.environ.get("ELDERCARE_LANG", "").startswith("en")


def sentence(key: str, **values: object) -> str:
    """A sentence in the language of the environment."""
    return told(key, in_english(), **values)


def told(key: str, english: bool, **values: object) -> str:
    """A sentence in the language named."""
    return _SENTENCES[key][english].format(**values)


def in_both(key: str, **values: object) -> tuple[str, str]:
    """A sentence in Chinese and in English: for a file that somebody else will read."""
    chinese, english = _SENTENCES[key]
    return chinese.format(**values), english.format(**values)
