"""Putting somebody on the register with what they are there for, as one action."""

from __future__ import annotations

from collections.abc import Collection

from eldercare_desktop.care.helper import Helper, add_helper
from eldercare_desktop.care.person import Person, register_person
from eldercare_desktop.care.resident import Resident, add_resident
from eldercare_desktop.store.work import Work


def admit(
    work: Work,
    person: Person,
    *,
    resident: Resident | None = None,
    helper: Helper | None = None,
    not_same_as: Collection[str] = (),
) -> Person:
    """Register a person together with the roles they come for; one person may have both.

    CareError: as `register_person`, `add_resident` and `add_helper`.
    """
    added = register_person(work, person, not_same_as=not_same_as)
    if resident is not None:
        add_resident(work, resident.model_copy(update={"person_id": added.id}))
    if helper is not None:
        add_helper(work, helper.model_copy(update={"person_id": added.id}))
    work.label = "add_person"
    return added
