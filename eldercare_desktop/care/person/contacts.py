"""Contacts of a person: guardians, supporting relatives, emergency contacts, carers."""

from __future__ import annotations

from typing import Any

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person.record import Contact, Person
from eldercare_desktop.care.search import fold, named
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work


def add_contact(work: Work, contact: Contact) -> Contact:
    """Add a contact to the person `contact.person_id`, in that person's village.

    Where exactly one registered person has this name and phone, the contact is linked to
    them. CareError: row_gone, contact_is_self, invalid_<field>.
    """
    work.label = "add_contact"
    person = work.get(Person, contact.person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    other = contact.other_id or _registered_as(work, contact)
    if other == person.id:
        raise CareError("contact_is_self", field="name")
    return work.insert(contact.model_copy(update={"village": person.village, "other_id": other}))


def edit_contact(work: Work, seen: Contact, **values: Any) -> Contact:
    """Change a contact.

    CareError: contact_is_self, changed_meanwhile, row_gone, invalid_<field>.
    """
    work.label = "edit_contact"
    wanted = seen.model_copy(update=values)
    if {"name", "phone"} & values.keys() and "other_id" not in values:
        values["other_id"] = _registered_as(work, wanted)
    if values.get("other_id") == seen.person_id:
        raise CareError("contact_is_self", field="name")
    return work.set(seen, **values)


def remove_contact(work: Work, seen: Contact) -> None:
    """Take a contact off. CareError: row_gone."""
    work.label = "remove_contact"
    work.delete(seen)


def _registered_as(reader: Reader, contact: Contact) -> str | None:
    """The one person on the register with this name and phone."""
    phone = fold(contact.phone or "")
    if not phone:
        return None
    name = (contact.name or "").strip()
    found = [person for person in reader.find(Person, named(name)) if person.name == name]
    same = [p for p in found if phone in (fold(p.phone or ""), fold(p.phone_alt or ""))]
    return same[0].id if len(same) == 1 else None
