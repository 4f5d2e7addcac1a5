"""Changes of the record and of the contacts: who wrote what, and when. From the change log."""

from __future__ import annotations

from collections.abc import Iterator

from eldercare_desktop.care.register.history import HistoryEntry, history_of
from eldercare_desktop.care.timeline.event import Event, Kind, Whom, newest
from eldercare_desktop.store.reader import Reader


def record_events(reader: Reader, whom: Whom, before: str | None, most: int) -> list[Event]:
    """Changes of the person and of the roles; `code` is the label of what was done, if known."""
    return newest(_events(reader, whom, "record"), before, most)


def contact_events(reader: Reader, whom: Whom, before: str | None, most: int) -> list[Event]:
    """Changes that were about contacts alone."""
    return newest(_events(reader, whom, "contact"), before, most)


def _events(reader: Reader, whom: Whom, kind: Kind) -> Iterator[Event]:
    for number, entry in enumerate(history_of(reader, whom.person_id)):
        if (_is_contact(entry)) == (kind == "contact"):
            yield Event(
                kind=kind,
                code=entry.label,
                day=entry.at[:10],
                about=whom.person_id,
                at=f"{entry.at} {999_999 - number:06d}",
                by=entry.user,
                entry=entry,
            )


def _is_contact(entry: HistoryEntry) -> bool:
    tables = {*entry.added, *entry.removed, *(field.table for field in entry.fields)}
    return tables == {"contact"}
