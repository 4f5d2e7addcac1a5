"""The same person twice, and different people of one name, within a file.

One person is one record: found by ID number, else by name, birth date and group. The same
name alone says nothing; a person decides.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from eldercare_desktop.care.chinese_dates import PartialDate
from eldercare_desktop.rosters.codes import SEVERITY
from eldercare_desktop.rosters.person_reading import Draft

Place = tuple[str, int]


@dataclass
class Seen:
    """People met so far in a file, and where."""

    by_id: dict[str, tuple[Draft, Place]] = field(default_factory=dict)
    by_name: dict[str, list[tuple[Draft, Place]]] = field(default_factory=dict)
    by_birth: dict[tuple[str, PartialDate], list[tuple[Draft, Place]]] = field(default_factory=dict)

    def meet(self, draft: Draft, place: Place) -> tuple[Place | None, Place | None]:
        """Adds codes to a draft; gives the place it repeats, and that of a namesake."""
        repeated = self._by_id(draft) or self._by_name(draft)
        namesake = None if repeated else self._namesake(draft)
        self._remember(draft, place, repeated)
        return repeated, namesake

    def _by_id(self, draft: Draft) -> Place | None:
        number = draft.id_reading.number
        if number is None or number not in self.by_id:
            return None
        other, place = self.by_id[number]
        if not _is_importable(other) and "same_id_different_name" not in other.codes:
            self.by_id[number] = (draft, place)  # that row brings nobody, so this one may
            return None
        mine, theirs = draft.values.get("name"), other.values.get("name")
        if mine and theirs and mine != theirs:
            draft.codes.append("same_id_different_name")
        elif mine:
            draft.codes.append("duplicate_in_file")
        return place

    def _by_name(self, draft: Draft) -> Place | None:
        key = _name_and_day(draft)
        for other, place in self.by_birth.get(key, ()) if key else ():
            both = other.id_reading.number and draft.id_reading.number
            if not (both or _group_differs(draft, other)) and _is_importable(other):
                draft.codes.append("probable_duplicate_same_name_birthdate")
                return place
        return None

    def _namesake(self, draft: Draft) -> Place | None:
        for other, place in self._namesakes(draft):
            if other.values.get("village") != draft.values.get("village"):
                continue
            if other.id_reading.number and draft.id_reading.number:
                draft.codes.append("same_name_different_id")
                return place
            if _may_agree(draft.birth, other.birth):
                draft.codes.append("possible_duplicate_same_name")
                return place
        return None

    def _namesakes(self, draft: Draft) -> list[tuple[Draft, Place]]:
        return self.by_name.get(draft.values.get("name") or "", [])

    def _remember(self, draft: Draft, place: Place, repeated: Place | None) -> None:
        number, name = draft.id_reading.number, draft.values.get("name")
        if number and number not in self.by_id:
            self.by_id[number] = (draft, place)
        if name and repeated is None:
            self.by_name.setdefault(name, []).append((draft, place))
            key = _name_and_day(draft)
            if key:
                self.by_birth.setdefault(key, []).append((draft, place))


def _name_and_day(draft: Draft) -> tuple[str, PartialDate] | None:
    """Name and birth date, where both are known to the day."""
    name = draft.values.get("name")
    whole = draft.birth is not None and draft.birth.day is not None
    return (name, draft.birth) if name and whole and draft.birth else None


def _may_agree(one: PartialDate | None, other: PartialDate | None) -> bool:
    if one is None or other is None:
        return True
    return one.first_day() <= other.last_day() and other.first_day() <= one.last_day()


def _group_differs(one: Draft, other: Draft) -> bool:
    mine, theirs = one.values.get("group"), other.values.get("group")
    return mine is not None and theirs is not None and mine != theirs


def _is_importable(draft: Draft) -> bool:
    return not any(SEVERITY[code] == "error" for code in draft.codes)
