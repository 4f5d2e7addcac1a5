"""The time line of a person, in parts of whole days, the newest first."""

from __future__ import annotations

from collections.abc import Collection

from eldercare_desktop.care.timeline.event import Event, Kind, Timeline, Whom
from eldercare_desktop.care.timeline.sources import SOURCES
from eldercare_desktop.store.reader import Reader

AT_ONCE = 40


def events_of(
    reader: Reader,
    person_id: str,
    *,
    kinds: Collection[Kind] = (),
    before: str | None = None,
    most: int = AT_ONCE,
) -> Timeline:
    """About `most` events of these kinds (none: of all) on days before `before`.

    A day is never cut in two: where more happened on one day, there are more.
    """
    whom, asked = Whom.of(reader, person_id), most
    while True:
        found, whole_after = _read(reader, whom, kinds, before, asked)
        events = [event for event in found if event.day > whole_after]
        if events or not whole_after:
            return _cut(sorted(events, key=lambda e: e.order, reverse=True), most, whole_after)
        asked *= 2


def kinds_of(reader: Reader, person_id: str) -> list[Kind]:
    """The kinds of which there is anything at all."""
    whom = Whom.of(reader, person_id)
    return [kind for kind, source in SOURCES.items() if source(reader, whom, None, 1)]


def _read(
    reader: Reader, whom: Whom, kinds: Collection[Kind], before: str | None, most: int
) -> tuple[list[Event], str]:
    """Events, and the day up to which a source may have more than it gave ("": none has)."""
    found: list[Event] = []
    whole_after = ""
    for kind, source in SOURCES.items():
        part = source(reader, whom, before, most) if not kinds or kind in kinds else ()
        found += part
        if len(part) >= most:
            whole_after = max(whole_after, part[-1].day)
    return found, whole_after


def _cut(events: list[Event], most: int, whole_after: str) -> Timeline:
    if len(events) <= most:
        return Timeline(tuple(events), events[-1].day if events and whole_after else None)
    last = events[most - 1].day
    kept = [event for event in events if event.day >= last]
    more = len(kept) < len(events) or whole_after
    return Timeline(tuple(kept), last if more else None)
