"""What becomes of needs when somebody dies or leaves: theirs end, what they do is free again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import col

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.need.record import OPEN_STATES, Need, NeedEnd
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

ENDS: Mapping[str, NeedEnd] = {
    "deceased": "died",
    "moved_away": "moved",
    "institution": "elsewhere",
    "not_eligible": "not_needed",
    "entered_by_mistake": "entered_by_mistake",
    "other": "not_needed",
}
"""Reason for leaving the register -> why a need ends with it."""


@dataclass(frozen=True)
class NeedsEnding:
    """What would change: open needs of the person, and needs of others assigned to them."""

    own: tuple[Need, ...]
    assigned: tuple[Need, ...]

    @property
    def count(self) -> int:
        """How many needs are concerned."""
        return len(self.own) + len(self.assigned)


def review_needs(reader: Reader, person_id: str) -> NeedsEnding:
    """The needs that end, or are free again, when the person dies or leaves."""
    residents = [r.id for r in reader.find(Resident, col(Resident.person_id) == person_id)]
    helpers = [h.id for h in reader.find(Helper, col(Helper.person_id) == person_id)]
    is_open, order = col(Need.state).in_(OPEN_STATES), [col(Need.wanted_by), col(Need.id)]
    own = reader.find(Need, is_open, col(Need.resident_id).in_(residents), order_by=order)
    theirs = reader.find(Need, is_open, col(Need.helper_id).in_(helpers), order_by=order)
    return NeedsEnding(tuple(own), tuple(n for n in theirs if n.resident_id not in residents))


def end_needs(work: Work, person_id: str, on: str, reason: str) -> int:
    """End the open needs of a person; what was assigned to them waits for somebody else.

    `reason` is that of leaving the register. Returns how many needs were changed. The label
    of the work stays as it is.
    """
    found = review_needs(work, person_id)
    for need in found.own:
        last = max(on, need.assigned_on or need.discovered_on)
        why = ENDS.get(reason, "not_needed")
        work.set(need, state="ended", ended_on=min(last, work.today), end_reason=why)
    for need in found.assigned:
        work.set(need, state="discovered", helper_id=None, assigned_on=None)
    return found.count
