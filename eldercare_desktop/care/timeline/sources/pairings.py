"""Pairings on either side: when one began, was signed, and ended."""

from __future__ import annotations

from collections.abc import Iterator

from eldercare_desktop.care.pairing.reading import pairings_of_person
from eldercare_desktop.care.pairing.rows import PairingRow
from eldercare_desktop.care.timeline.event import Event, Whom, newest
from eldercare_desktop.store.reader import Reader


def events(reader: Reader, whom: Whom, before: str | None, most: int) -> list[Event]:
    """`code`: began, signed, ended; `side` is what the person is in it. Days may be partial.

    A pairing whose beginning nobody knows begins with the day on which it was written down.
    """
    today = reader.today
    rows = pairings_of_person(reader, whom.person_id, today=today)
    noted = _noted(reader, [row.id for row in rows if not row.start])
    lines = (event for row in rows for event in _events(row, whom, noted.get(row.id)))
    return newest((event for event in lines if event.day <= today), before, most)


def _noted(reader: Reader, ids: list[str]) -> dict[str, str]:
    changes = reader.changes_of([("pairing", row_id) for row_id in ids]) if ids else ()
    return {change.row_id: change.at[:10] for change in changes if change.op == "insert"}


def _events(row: PairingRow, whom: Whom, noted: str | None) -> Iterator[Event]:
    helped = row.resident.person_id == whom.person_id
    other = row.helper if helped else row.resident
    side = "helped" if helped else "helps"
    values = {"side": side, "name": other.name, "mode": row.mode}
    if day := row.start or noted:
        yield Event("pairing", "began", day, row.id, values=values)
    if row.agreement_on:
        yield Event("pairing", "signed", row.agreement_on, row.id, values=values)
    if row.ended_on:
        why = {**values, "reason": row.end_reason}
        yield Event("pairing", "ended", row.ended_on, row.id, values=why)
