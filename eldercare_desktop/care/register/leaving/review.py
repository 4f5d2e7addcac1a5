"""What will happen when somebody leaves, said before it is done."""

from __future__ import annotations

from dataclasses import dataclass

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.after_death import LateRecord, dated_after
from eldercare_desktop.care.register.leaving.ending import Hanging, Leaving
from eldercare_desktop.care.register.leaving.endings import endings_for
from eldercare_desktop.care.resident import LeaveReason
from eldercare_desktop.store.reader import Reader


@dataclass(frozen=True)
class LeavingReview:
    """What a leaving brings with it.

    `ending`: code of an ending -> what ends, in the order in which it is done; `staying` the
    same of what stays open although it hangs on the person. `against`: records dated after
    the day; against a death they must be put right first, against anything else they only
    speak.
    """

    leaving: Leaving
    name: str
    ending: tuple[tuple[str, tuple[Hanging, ...]], ...]
    staying: tuple[tuple[str, tuple[Hanging, ...]], ...]
    against: tuple[LateRecord, ...]

    @property
    def count(self) -> int:
        """How many things end."""
        return sum(len(things) for _, things in self.ending)

    @property
    def blocked(self) -> bool:
        """Whether the day cannot be: nothing is dated after a death."""
        return self.leaving.reason == "deceased" and bool(self.against)


def review_leaving(
    reader: Reader,
    person_id: str,
    on: str,
    reason: LeaveReason,
    keep: frozenset[str] = frozenset(),
) -> LeavingReview:
    """What will end, and what speaks against it. CareError: row_gone."""
    person = reader.get(Person, person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    leaving = Leaving(person_id, on, reason, keep)
    ending, staying = [], []
    for one in endings_for(leaving):
        found = one.review(reader, leaving)
        ends = tuple(thing for thing in found if not thing.stays)
        stays = tuple(thing for thing in found if thing.stays)
        ending += [(one.code, ends)] if ends else []
        staying += [(one.code, stays)] if stays else []
    against = tuple(dated_after(reader, person_id, on))
    return LeavingReview(leaving, person.name, tuple(ending), tuple(staying), against)
