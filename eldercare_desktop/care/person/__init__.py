"""Persons: who they are, whom one can turn to for them, and who may be the same person."""

from eldercare_desktop.care.person.contacts import add_contact, edit_contact, remove_contact
from eldercare_desktop.care.person.duplicates import mark_not_same, possible_duplicates
from eldercare_desktop.care.person.record import (
    Contact,
    ContactRole,
    LifeStatus,
    LunarDay,
    NotSamePerson,
    Person,
    Sex,
)
from eldercare_desktop.care.person.registering import edit_person, register_person
from eldercare_desktop.care.person.warnings import PersonWarning, person_warnings

__all__ = [
    "Contact",
    "ContactRole",
    "LifeStatus",
    "LunarDay",
    "NotSamePerson",
    "Person",
    "PersonWarning",
    "Sex",
    "add_contact",
    "edit_contact",
    "edit_person",
    "mark_not_same",
    "person_warnings",
    "possible_duplicates",
    "register_person",
    "remove_contact",
]
