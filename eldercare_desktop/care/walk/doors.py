"""What to know at somebody's door, and where it comes in the walk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.walk.record import Door
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

IN_ONE_STATEMENT = 500
"""Up to so many ids are named one by one; for more, all rows are read."""


def doors_of(reader: Reader, resident_ids: Iterable[str]) -> dict[str, list[Door]]:
    """Resident -> what was written of the door; two laptops may each have written."""
    wanted = set(resident_ids)
    named = (col(Door.resident_id).in_(wanted),) if len(wanted) <= IN_ONE_STATEMENT else ()
    found: defaultdict[str, list[Door]] = defaultdict(list)
    for door in reader.find(Door, *named, order_by=[col(Door.id)]):
        if door.resident_id in wanted:
            found[door.resident_id].append(door)
    return dict(found)


def door_notes(reader: Reader, resident_ids: Iterable[str]) -> dict[str, str]:
    """Resident -> what to know at the door, for those of whom something is known."""
    found = {who: note_of(doors) for who, doors in doors_of(reader, resident_ids).items()}
    return {who: note for who, note in found.items() if note}


def note_of(doors: Sequence[Door]) -> str | None:
    """What two laptops wrote without knowing of each other is all kept, each once."""
    notes = dict.fromkeys(door.note for door in doors if door.note)
    return "; ".join(notes) or None


def place_of(doors: Sequence[Door]) -> int | None:
    """The place in the walk: of several the first that was made, the same on every laptop."""
    return next((door.place for door in doors if door.place is not None), None)


def note_door(work: Work, resident_id: str, note: str | None) -> None:
    """Write what to know at a door, in place of what stood there. None or blank: nothing.

    CareError: row_gone, invalid_note.
    """
    work.label = "note_door"
    first, *others = _doors(work, resident_id)
    work.set(first, note=note)
    for other in others:
        work.set(other, note=None)


def place_doors(work: Work, places: dict[str, int | None]) -> None:
    """Keep the places of some doors in the walk. CareError: row_gone."""
    known = doors_of(work, places)
    for resident_id, place in places.items():
        doors = known.get(resident_id, [])
        first = next((door for door in doors if door.place is not None), None)
        first = first or next(iter(doors), None) or _doors(work, resident_id)[0]
        work.set(first, place=place)


def _doors(work: Work, resident_id: str) -> list[Door]:
    """The rows of a door, one at the least."""
    if found := doors_of(work, [resident_id]).get(resident_id):
        return found
    resident = work.get(Resident, resident_id)
    if resident is None or resident.deleted:
        raise CareError("row_gone")
    return [work.insert(Door(village=resident.village, resident_id=resident_id))]
