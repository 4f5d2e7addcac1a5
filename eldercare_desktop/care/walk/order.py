"""The order of the doors of a group: by the address, unless a person knows better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eldercare_desktop.care.house_order import HouseKey

GAP = 1024
"""Between two places there is room for ten doors more, each moved into the middle."""

DoorKey = tuple[HouseKey, str, str]


@dataclass(frozen=True)
class Placed:
    """A door: `key` is where the address puts it, `place` where a person put it (None: nobody)."""

    resident_id: str
    key: DoorKey
    place: int | None


def in_order(doors: Sequence[Placed]) -> list[Placed]:
    """The doors as one walks. Who has no place of their own comes behind the house before."""
    found = sorted((d for d in doors if d.place is not None), key=lambda d: (d.place, d.key))
    for door in sorted((d for d in doors if d.place is None), key=lambda d: d.key):
        before = [d for d in found if d.key < door.key]
        at = found.index(max(before, key=lambda d: d.key)) + 1 if before else 0
        found.insert(at, door)
    return found


def moved(doors: Sequence[Placed], resident_id: str, beside: str, *, after: bool) -> dict[str, int]:
    """The places to keep so that one door comes just before (or after) another.

    Only that of the one, where there is room between its new neighbours; else all of them.
    """
    ids = [door.resident_id for door in in_order(doors) if door.resident_id != resident_id]
    at = ids.index(beside) + after
    places = {door.resident_id: door.place for door in doors}
    low = places[ids[at - 1]] if at else None
    high = places[ids[at]] if at < len(ids) else None
    known = all(places[other] is not None for other in ids)
    if known and (between := _between(low, high)) is not None:
        return {resident_id: between}
    ids.insert(at, resident_id)
    return {other: number * GAP for number, other in enumerate(ids, 1)}


def _between(low: int | None, high: int | None) -> int | None:
    """A number between two places, None where there is none; at the ends there always is."""
    if low is None:
        return None if high is None else high - GAP
    if high is None:
        return low + GAP
    middle = (low + high) // 2
    return middle if low < middle < high else None
