"""银龄互助: a young-old, healthy helper for a child. What speaks for a look at such a pairing.

Everybody may help a child. But whoever is old or needs care should not carry that alone, a
child itself cannot, and the guardian is who signs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlmodel import col

from eldercare_desktop.care.pairing.draft import PairingDraft, PairingWarning
from eldercare_desktop.care.pairing.need import DEPENDENT_ABILITY
from eldercare_desktop.care.pairing.refusals import Parties
from eldercare_desktop.care.person import Contact, Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import GROWN_UP, Resident, is_child
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.store.reader import Reader

OLDEST: Final = "pairing.oldest_child_helper"


@dataclass(frozen=True)
class Fitness:
    """How a helper suits a child: `young_old` is 60 to the oldest age, and cares for themselves.

    `too_old`, `needs_care` and `too_young` speak against it.
    """

    age: int | None
    young_old: bool
    too_old: bool
    too_young: bool
    needs_care: bool

    @property
    def fits(self) -> bool:
        """Whether nothing speaks against it."""
        return not (self.too_old or self.too_young or self.needs_care)


def fitness(reader: Reader, person: Person, *, today: str) -> Fitness:
    """How somebody suits a child as a helper."""
    age, oldest = age_on(person.birth, today), rule(reader, OLDEST, today)
    needs = any(
        _needs_care(resident)
        for resident in reader.find(Resident, col(Resident.person_id) == person.id)
    )
    elder = age is not None and age >= rule(reader, "person.elder_age", today)
    too_old = age is not None and age > oldest
    too_young = age is not None and age < GROWN_UP
    return Fitness(age, elder and not too_old and not needs, too_old, too_young, needs)


def warnings_for_child(
    reader: Reader, draft: PairingDraft, parties: Parties, *, today: str
) -> Iterator[PairingWarning]:
    """What should be known before somebody is paired with a child; nothing for an elder."""
    if not is_child(parties.resident):
        return
    helper = parties.helper_person
    found, name = fitness(reader, helper, today=today), {"name": helper.name}
    if found.too_old:
        oldest = rule(reader, OLDEST, today)
        yield PairingWarning("child_helper_old", name | {"age": found.age or 0, "oldest": oldest})
    if found.needs_care:
        yield PairingWarning("child_helper_needs_care", name)
    if found.too_young:
        yield PairingWarning("child_helper_young", name)
    if not guardians_of(reader, parties.resident_person.id):
        yield PairingWarning("child_without_guardian", {"name": parties.resident_person.name})
    elif draft.agreement == "signed" and not draft.agreement_by:
        yield PairingWarning("guardian_has_not_signed")


def guardians_of(reader: Reader, person_id: str) -> list[Contact]:
    """The guardians of a child, whoever lives with it first."""
    found = reader.find(
        Contact,
        col(Contact.person_id) == person_id,
        col(Contact.role) == "guardian",
        order_by=[col(Contact.id)],
    )
    return sorted(found, key=lambda contact: not contact.lives_with)


def _needs_care(resident: Resident) -> bool:
    """Not healthy enough for it: 失能, 失智, 重病, or not caring for themselves."""
    if is_child(resident):
        return False
    dependent = resident.ability in DEPENDENT_ABILITY
    alone = resident.self_care in (None, "full_self_care")
    return dependent or not alone or resident.dementia or resident.severe_illness
