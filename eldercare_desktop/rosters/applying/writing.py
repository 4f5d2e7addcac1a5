"""Carrying out an import: one transaction, through the use cases of the register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper, add_helper, edit_helper
from eldercare_desktop.care.person import (
    Contact,
    Person,
    add_contact,
    edit_contact,
    edit_person,
    register_person,
)
from eldercare_desktop.care.register import group_for
from eldercare_desktop.care.register.leaving import mark_deceased, mark_living
from eldercare_desktop.care.resident import Resident, add_resident, edit_resident
from eldercare_desktop.care.resident.readmitting import readmit
from eldercare_desktop.rosters.applying.facts import (
    ContactFacts,
    Value,
    number_and_name,
)
from eldercare_desktop.rosters.applying.plan import NEW, Choices, ImportPlan
from eldercare_desktop.rosters.applying.settling import PersonState, Settlement
from eldercare_desktop.store.work import Work

TELLING = ("person.birth", "person.group", "person.id_number")
"""Fields that could make somebody look like another person of the register."""
STATUS = "person.life_status"


@dataclass
class Written:
    """Who stands behind a reference now."""

    person_id: str
    resident_id: str | None = None
    helper_id: str | None = None


@dataclass
class Tally:
    """What was really written."""

    people: int = 0
    deceased: int = 0
    helpers: int = 0
    groups: int = 0
    contacts: int = 0
    updated: int = 0
    pairings: int = 0
    pairings_updated: int = 0
    refused: dict[str, str] = field(default_factory=dict)
    """Line -> the code of what refused it."""


class PeopleWriter:
    """Writes the people of a settlement; `people` then tells who they are."""

    def __init__(
        self, work: Work, plan: ImportPlan, settlement: Settlement, choices: Choices
    ) -> None:
        self._work, self._plan = work, plan
        self._settlement, self._choices = settlement, choices
        self._groups: dict[str, str] = {}
        self.people: dict[str, Written] = {}
        self.tally = Tally()

    def write(self, step: Callable[[], None]) -> None:
        """Groups first, then everybody in the order of the file; `step` counts them."""
        for token in self._settlement.new_groups:
            number, name = number_and_name(token)
            group = group_for(self._work, self._plan.register.village, number=number, name=name)
            assert group is not None, "a new group has a number or a name"
            self._groups[token] = group.id
            self.tally.groups += 1
        for state in self._settlement.people.values():
            step()
            if state.known is None:
                self._add(state)
            else:
                self._complete(state)

    def _add(self, state: PersonState) -> None:
        values = self._person_values(state.facts.of("person"))
        person = Person(village=self._plan.register.village, **values)
        try:
            added = register_person(self._work, person, not_same_as=self._told_apart(state.ref))
        except CareError as refusal:
            self.tally.refused |= dict.fromkeys(state.lines, refusal.code)
            return
        written = self.people[state.ref] = Written(added.id)
        if "resident.kind" in state.facts.values:
            written.resident_id = self._admit(added, state.facts.of("resident"))
        if "helper.role" in state.facts.values:
            written.helper_id = self._enlist(added.id, state.facts.of("helper"))
        for contact in state.comparison.contacts:
            self._add_contact(added.id, contact)

    def _told_apart(self, ref: str) -> list[str]:
        """Records of whom somebody has said that they are other people."""
        key = ref.partition(":")[2]
        person = self._plan.people[key]
        if self._choices.same_as.get(key) != NEW:
            return []
        found = []
        for candidate in person.candidates:
            kind, _, rest = candidate.partition(":")
            written = self.people.get(candidate if kind == "person" else f"new:{rest}")
            found += [rest] if kind == "person" else [written.person_id] if written else []
        return found

    def _admit(self, person: Person, values: Mapping[str, Value]) -> str:
        """On the register as a resident; who has died is kept without being served."""
        self.tally.people += 1
        resident = Resident(village=person.village, person_id=person.id, **_listed(values))
        if person.life_status != "deceased":
            return add_resident(self._work, resident).id
        self.tally.deceased += 1
        gone = {"ended_on": person.death_date, "end_reason": "deceased"}
        return self._work.insert(resident.model_copy(update=gone)).id

    def _enlist(self, person_id: str, values: Mapping[str, Value]) -> str:
        self.tally.helpers += 1
        own: dict[str, Any] = {name: value for name, value in values.items() if name != "role"}
        village = self._plan.register.village
        return add_helper(self._work, Helper(village=village, person_id=person_id, **own)).id

    def _add_contact(self, person_id: str, contact: ContactFacts) -> None:
        self.tally.contacts += 1
        village = self._plan.register.village
        own = {n: getattr(contact, n) for n in ("role", "name", "relation", "phone", "note")}
        add_contact(self._work, Contact(village=village, person_id=person_id, **own))

    # -- people of the register ----------------------------------------------------------

    def _complete(self, state: PersonState) -> None:
        """Gaps are filled, and what a person took is set."""
        known = state.known
        assert known is not None
        self.people[state.ref] = Written(known.person_id, known.resident_id, known.helper_id)
        if not state.writes:
            return
        self.tally.updated += 1
        values = {**state.comparison.gaps, **state.taken}
        self._edit_person(known.person_id, values)
        self._edit_roles(state, values)
        self._edit_contacts(state, values)
        self._edit_presence(state)

    def _edit_person(self, person_id: str, values: Mapping[str, Value]) -> None:
        own = {n: v for n, v in values.items() if n.startswith("person.") and n != STATUS}
        if not own:
            return
        person = self._work.get(Person, person_id)
        assert person is not None, "the plan was just made again"
        try:
            edit_person(self._work, person, **self._person_values(_fields(own)))
        except CareError as refusal:
            if refusal.code != "possible_duplicate":
                raise
            # Completed, they would look like somebody else: that is for a person to sort out.
            rest = {n: v for n, v in own.items() if n not in TELLING}
            edit_person(self._work, person, **self._person_values(_fields(rest)))

    def _edit_roles(self, state: PersonState, values: Mapping[str, Value]) -> None:
        written, known = self.people[state.ref], state.known
        assert known is not None
        resident, helper = (
            {n.partition(".")[2]: v for n, v in values.items() if n.startswith(f"{table}.")}
            for table in ("resident", "helper")
        )
        resident.pop("ended_on", None)
        if written.resident_id is None and resident:
            person = self._work.get(Person, known.person_id)
            assert person is not None
            written.resident_id = self._admit(person, resident)
        elif written.resident_id is not None and resident:
            seen = self._work.get(Resident, written.resident_id)
            assert seen is not None
            edit_resident(self._work, seen, **_listed(resident))
        if written.helper_id is None and helper:
            written.helper_id = self._enlist(known.person_id, helper)
        elif written.helper_id is not None and helper:
            held = self._work.get(Helper, written.helper_id)
            assert held is not None
            edit_helper(self._work, held, **helper)

    def _edit_contacts(self, state: PersonState, values: Mapping[str, Value]) -> None:
        assert state.known is not None
        for contact in state.comparison.contacts:
            self._add_contact(state.known.person_id, contact)
        changes: dict[str, dict[str, Any]] = {}
        for gap in state.comparison.contact_gaps:
            changes.setdefault(gap.contact.id, {}).update(gap.values)
        for contact in state.known.facts.contacts:
            phone = values.get(f"contact:{contact.role}:{contact.name}")
            if phone is not None:
                changes.setdefault(contact.id, {})["phone"] = phone
        for contact_id, own in changes.items():
            seen = self._work.get(Contact, contact_id)
            assert seen is not None
            edit_contact(self._work, seen, **own)

    def _edit_presence(self, state: PersonState) -> None:
        """A death, a return: only where a person took what the file says."""
        assert state.known is not None
        if STATUS in state.taken:
            self._edit_status(state, state.known.person_id)
        elif "resident.ended_on" in state.taken and state.known.resident_id:
            resident = self._work.get(Resident, state.known.resident_id)
            assert resident is not None
            readmit(self._work, resident)

    def _edit_status(self, state: PersonState, person_id: str) -> None:
        person = self._work.get(Person, person_id)
        assert person is not None
        try:
            if state.taken[STATUS] == "deceased":
                mark_deceased(self._work, person, on=state.facts.text("person.death_date"))
            else:
                mark_living(self._work, person)
        except CareError as refusal:
            self.tally.refused[state.lines[0]] = refusal.code

    def _person_values(self, values: Mapping[str, Value]) -> dict[str, Any]:
        """Values for the record: the group by its id, a death only on a day that can be."""
        found: dict[str, Any] = _listed(values)
        token = found.pop("group", None)
        if token is not None:
            found["group_id"] = self._groups.get(str(token)) or str(token).removeprefix("id:")
        died = found.get("death_date")
        born = found.get("birth") or ""
        if died is not None and (died > self._work.today or died < born):
            found["death_date"] = None
        return found


def _fields(values: Mapping[str, Value]) -> dict[str, Value]:
    return {name.partition(".")[2]: value for name, value in values.items()}


def _listed(values: Mapping[str, Value]) -> dict[str, Any]:
    return {n: list(v) if isinstance(v, tuple) else v for n, v in values.items()}
