"""What the time line reads, in a worker: plain values out, no widget touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.people import loading

if TYPE_CHECKING:
    from eldercare_desktop.care.timeline import Coming, Kind, Timeline


@dataclass(frozen=True)
class Life:
    """The newest part of the time line, and the kinds of which there is anything."""

    newest: Timeline
    kinds: tuple[Kind, ...]


def now() -> datetime:
    """The time of today, with the local offset."""
    day = date.fromisoformat(loading.today())
    return datetime.now().astimezone().replace(year=day.year, month=day.month, day=day.day)


def coming(read: Any, person_id: str) -> list[Coming]:
    """What is due next."""
    from eldercare_desktop.care.timeline import coming_of  # sqlmodel: the window comes first

    return coming_of(read, person_id, now=now())


def life(read: Any, person_id: str, kinds: Sequence[Kind], before: str | None) -> Life:
    """The time line from its newest day, or from before a day."""
    from eldercare_desktop.care.timeline import events_of, kinds_of

    found = tuple(kinds_of(read, person_id))
    return Life(events_of(read, person_id, kinds=kinds, before=before), found)


def older(read: Any, person_id: str, kinds: Sequence[Kind], before: str) -> Timeline:
    """The next part of the time line."""
    from eldercare_desktop.care.timeline import events_of

    return events_of(read, person_id, kinds=kinds, before=before)


def marks(read: Any, person_id: str, year: int) -> dict[str, str]:
    """Day -> mark of a year."""
    from eldercare_desktop.care.timeline import marks_of

    return marks_of(read, person_id, f"{year}-01-01", f"{year}-12-31")
