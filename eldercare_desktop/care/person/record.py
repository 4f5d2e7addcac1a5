"""Persons: one ID card = one person = one record, whatever their roles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import StringConstraints

from eldercare_desktop.store.record import (
    CleanText,
    Day,
    Fact,
    OptionalText,
    PartialDay,
    Plain,
    Profile,
    flag,
    ref,
    text,
)

Sex = Literal["male", "female"]
LifeStatus = Literal["living", "deceased", "moved_away"]
LunarDay = Annotated[str, StringConstraints(pattern=r"^L?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|30)$")]
"""Lunar month and day, MM-DD; a leading L marks a leap month."""


class Person(Profile, table=True):
    """A human being. Being served (`Resident`) and serving (`Helper`) are roles beside it."""

    __tablename__ = "person"

    name: CleanText = text("Name", required=True)
    nickname: OptionalText = text("Nickname")
    sex: Sex | None = text("Sex")
    ethnicity: OptionalText = text("Ethnicity")
    birth: PartialDay | None = text("Date of birth", index=True)
    birth_as_written: OptionalText = text("Date of birth as written")
    lunar_birthday: LunarDay | None = text("Lunar birthday", index=True)
    id_number: OptionalText = text("ID number", sensitive=True, index=True)
    id_as_written: OptionalText = text("ID number as written", sensitive=True)
    id_problem: OptionalText = text("What is wrong with the ID number")
    phone: OptionalText = text("Phone", sensitive=True)
    phone_alt: OptionalText = text("Second phone", sensitive=True)
    address: OptionalText = text("Address", sensitive=True)
    group_id: str | None = ref("villager_group", "Group", required=False)
    life_status: LifeStatus = text("Life status", default="living")
    death_date: Day | None = text("Date of death")
    consent_on: Day | None = text("Consent given on")
    note: OptionalText = text("Note", sensitive=True)
    search_key: str = text("Search key", default="", local=True, index=True)

    def derived(self) -> Mapping[str, Plain]:
        """The search key (see `care/search`)."""
        from eldercare_desktop.care.search import search_key  # pypinyin: 0.4 s, only on writes

        return {"search_key": search_key(self)}


ContactRole = Literal["guardian", "supporter", "emergency_contact", "care_provider"]


class Contact(Profile, table=True):
    """Somebody who answers for a person: guardian, supporter, emergency contact, carer."""

    __tablename__ = "contact"

    person_id: str = ref("person", "Person")
    role: ContactRole = text("Role", default="guardian")
    name: CleanText = text("Name", required=True)
    relation: OptionalText = text("Relation")
    phone: OptionalText = text("Phone", sensitive=True)
    lives_with: bool | None = flag("Lives in the same house", default=None)
    other_id: str | None = ref("person", "Registered as", required=False)
    note: OptionalText = text("Note", sensitive=True)


class NotSamePerson(Fact, table=True):
    """A person's word that two records which look alike are two people (never asked again)."""

    __tablename__ = "not_same_person"

    person_id: str = ref("person", "Person")
    other_id: str = ref("person", "Other person")
    corrects_id: str | None = ref("not_same_person", "Corrects", required=False)
