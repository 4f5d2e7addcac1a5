"""One text per thing (a dish, goods) in which its name, pinyin and initials are found."""

from __future__ import annotations

from functools import lru_cache

from eldercare_desktop.care.search.key import fold


@lru_cache(maxsize=4096)
def thing_key(name: str) -> str:
    """How a thing is searched for: its name, its pinyin and the initials, between bars."""
    from pypinyin import lazy_pinyin  # 0.4 s, only where things are chosen

    syllables = [part for part in lazy_pinyin(fold(name)) if part]
    initials = "".join(part[0] for part in syllables)
    return f"|{fold(name)}|{fold(''.join(syllables))}|{fold(initials)}|"
