"""From the cells of a grid row to a helper with the elders that one cell lists."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from eldercare_desktop.care.chinese_dates import number_of
from eldercare_desktop.rosters.account_numbers import without_account_numbers
from eldercare_desktop.rosters.pairing_reading import PairDraft, read_pairing
from eldercare_desktop.rosters.pairs import GridElder
from eldercare_desktop.rosters.person_reading import RosterContext
from eldercare_desktop.rosters.raw_rows import RawRow
from eldercare_desktop.rosters.values.categories import categories_in, says_disabled
from eldercare_desktop.rosters.values.names import read_name
from eldercare_desktop.rosters.values.phones import read_phones, without_numbers

_BRACKETED: Final = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]?")
_MARKS: Final = "、，,;；/|。"
_NUMBERING: Final = re.compile(
    r"(?:^|(?<=[、，,;；\s]))\s*[(（]?\d{1,2}[)）.．、:：]\s*(?=[一-鿿])"
)
_AND_OTHERS: Final = re.compile(r"等?(共计?)?\d*[一二三四五六七八九十]*(名|位|人|户)(老人)?$|等$")
_NOBODY: Final = frozenset({"", "无", "/", "-", "—", "——", "暂无", "空"})


@dataclass
class GridDraft:
    """A grid row being read: the helper's side as of a pairing, and the elders."""

    pairing: PairDraft
    elders: tuple[GridElder, ...] = ()
    count: int | None = None
    codes: list[str] = field(default_factory=list)

    @property
    def values(self) -> dict[str, Any]:
        """The helper's side."""
        return self.pairing.values


def read_grid(raw: RawRow, context: RosterContext, as_of: date) -> GridDraft:
    """Reads one row; what concerns several rows is judged later."""
    column = "elders" if raw.has("elders") else "name"
    pairing = read_pairing(raw, context, as_of, "grid")
    draft = GridDraft(pairing, split_elders(raw.text(column)), _count(raw))
    keep = re.compile(r"helper_|phone_|date_|visit_|start_in|end_|pairing_|formula|bank")
    draft.codes = [c for c in pairing.codes if keep.match(c)]
    if not draft.elders:
        draft.codes.append("empty_grid")
    if draft.count is not None and draft.count != len(draft.elders):
        draft.codes.append("count_mismatch")
    names = [elder.name for elder in draft.elders]
    if len(set(names)) < len(names):
        draft.codes.append("elder_listed_twice")
    return draft


def split_elders(written: str) -> tuple[GridElder, ...]:
    """The names of a cell, whatever parts them; brackets stay with their name."""
    text = written.strip()
    if text in _NOBODY:
        return ()
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[0])
        return f"\x00{len(kept) - 1}\x01"

    # Brackets are set aside first: （特困、失能） holds marks that part no names.
    text = _BRACKETED.sub(keep, text)
    text = _NUMBERING.sub("、", text)
    pieces = [p.strip() for p in re.split(f"[{_MARKS}\r\n]+", text) if p.strip()]
    if not re.search(f"[{_MARKS}]", text):
        pieces = _joined(text.split())
    restored = (re.sub("\x00(\\d+)\x01", lambda m: kept[int(m[1])], piece) for piece in pieces)
    return tuple(elder for elder in map(_elder, restored) if elder is not None)


def _joined(words: list[str]) -> list[str]:
    """田 军 is one name with a gap; a bracket belongs to the name before it."""
    found: list[str] = []
    open_single = False
    for word in words:
        single = len(word) == 1
        if found and (word.startswith("\x00") or (single and open_single)):
            found[-1] += word
            open_single = False
        else:
            found.append(word)
            open_single = single
    return found


def _elder(written: str) -> GridElder | None:
    written = " ".join(written.split())
    bare = _AND_OTHERS.sub("", written)
    if not bare:
        return None
    phones = read_phones(written).numbers
    name = read_name(without_numbers(bare) if phones else bare)
    remark = without_account_numbers(name.remark or "")[0]
    return GridElder(
        written=bare,
        name=name.name,
        categories=categories_in(remark),
        disabled=says_disabled(remark),
        phone=phones[0] if phones else None,
        remark=remark or None,
    )


def _count(raw: RawRow) -> int | None:
    plain = "".join(unicodedata.normalize("NFKC", raw.text("elder_count")).split())
    match = re.fullmatch(
        r"共?(\d{1,4}|[一二三四五六七八九十]{1,3})(?:\.0+)?(?:人|户|名|位)?", plain
    )
    return number_of(match[1]) if match else None
