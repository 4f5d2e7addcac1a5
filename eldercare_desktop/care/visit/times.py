"""The three times of a visit, kept apart: happened, recorded, received by the county.

A correction has its own: when it was typed in, by whom, and when the county got it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from eldercare_desktop.care.visit.record import CHECKS, Visit
from eldercare_desktop.store.reader import Reader

SAID = ("visited_on", "method", *CHECKS, "services", "minutes", "note", "helper_id", "visitor")
"""What a visit says, as far as a correction may change it."""


@dataclass(frozen=True)
class Entered:
    """One entry about a visit: the first, or a correction that took its place.

    at:          when it was typed in: local time with offset, ISO
    received_at: when the county received it, in the same local time; None where it has not,
                 or where this laptop was not told when
    handed_over: whether the county has it
    changed:     of a correction, the names of what it says otherwise than the entry before
    """

    visit_id: str
    at: str
    by: str
    received_at: str | None
    handed_over: bool
    changed: tuple[str, ...] = ()


def entries_of(reader: Reader, visit_id: str) -> list[Entered]:
    """The entries behind a visit, the first one first; empty where there is no such visit."""
    chain = list(_chain(reader, visit_id))[::-1]
    inserts = {
        change.row_id: change
        for change in reader.changes_of([("visit", visit.id) for visit in chain])
        if change.op == "insert"
    }
    before: Sequence[Visit | None] = [None, *chain]
    pairs = zip(before, chain, strict=False)
    return [_entered(reader, old, new, inserts.get(new.id)) for old, new in pairs]


def _chain(reader: Reader, visit_id: str) -> Iterator[Visit]:
    """A visit and what it took the place of, back to the first entry."""
    seen: set[str] = set()
    wanted: str | None = visit_id
    while wanted and wanted not in seen:
        seen.add(wanted)
        visit = reader.get(Visit, wanted)
        if visit is None:
            return
        yield visit
        wanted = visit.corrects_id


def _entered(reader: Reader, old: Visit | None, new: Visit, change: Any) -> Entered:
    differs = [name for name in SAID if old and getattr(old, name) != getattr(new, name)]
    if change is None:  # no log is without the change that made a row; a torn one may be
        return Entered(new.id, new.recorded_at, "", None, False, tuple(differs))
    received = reader.received_at(change)
    return Entered(
        visit_id=new.id,
        at=change.at,
        by=change.user,
        received_at=local_time(received, change.at) if received else None,
        handed_over=bool(received or change.result or change.position or not change.own),
        changed=tuple(differs),
    )


def local_time(at: str, like: str) -> str:
    """A moment in the offset of another one, to the second: both ISO with offset."""
    zone = datetime.fromisoformat(like).tzinfo
    return datetime.fromisoformat(at).astimezone(zone).replace(microsecond=0).isoformat()
