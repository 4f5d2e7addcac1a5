"""What the command line says, Chinese by default; ELDERCARE_LANG=en gives English."""

from __future__ import annotations

import os

from eldercare_desktop.county.wording import administration, courier
from eldercare_desktop.county.wording.form import Sentences

_SENTENCES: Sentences = {**administration.SENTENCES, **courier.SENTENCES}
"""Each noun that grows has a module of its own here."""


def sentence(key: str, **values: object) -> str:
    """A sentence in the language of the environment."""
    english = os.environ.get("ELDERCARE_LANG", "").startswith("en")
    return _SENTENCES[key][english].format(**values)


def in_both(key: str, **values: object) -> tuple[str, str]:
    """A sentence in Chinese and in English: for a file that somebody else will read."""
    chinese, english = _SENTENCES[key]
    return chinese.format(**values), english.format(**values)
