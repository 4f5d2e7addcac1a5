"""Whether a helper is a relative who has to support the resident anyway.

Supporting one's parents is a duty, not help from the village: such a pairing is allowed
but said aloud. It is told from the helper's kind, and from the contacts of both.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from sqlalchemy import and_, or_
from sqlmodel import col

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Contact, Person
from eldercare_desktop.store.reader import Reader

SUPPORTING = ("guardian", "supporter")

_KIN = re.compile(
    "[长大次二三四五六幺小独养继][子女]|儿|子女|媳|婿|丈夫|妻|配偶|老伴|爱人"
    "|孙|兄|弟|姐|妹|侄|甥|父|母|叔|伯|姑|舅|姨|嫂"
)
"""Words by which people write down a relation."""


def kinship(reader: Reader, resident: Person, helper: Helper, helper_person: Person) -> str | None:
    """How a helper is related to a resident, as it was written down or as a role.

    None for no relative; "kin" where only the helper's kind says so.
    """
    for contact in _contacts(reader, resident, helper_person):
        if _is_same(contact, resident, helper_person) and _is_relative(contact):
            return contact.relation or contact.role
    return "kin" if helper.kind == "kin" else None


def relations(
    reader: Reader, person_id: str, others: Mapping[str, tuple[str, Collection[str | None]]]
) -> dict[str, str]:
    """Of many others (person -> name and phones) those who are relatives of one person, with

    the relation as it was written down or as a role. What a helper's kind says is not asked.
    """
    linked = or_(col(Contact.person_id) == person_id, col(Contact.other_id) == person_id)
    named: dict[str, list[str]] = {}
    for other_id, (name, _) in others.items():
        named.setdefault(name, []).append(other_id)
    found: dict[str, str] = {}
    for contact in reader.find(Contact, linked, order_by=[col(Contact.id)]):
        for other_id in _meant(contact, person_id, named, others) if _is_relative(contact) else ():
            found.setdefault(other_id, contact.relation or contact.role)
    return found


def _meant(
    contact: Contact,
    person_id: str,
    named: Mapping[str, list[str]],
    others: Mapping[str, tuple[str, Collection[str | None]]],
) -> list[str]:
    """Whom of the others a contact of the person, or of one of them, means."""
    if contact.person_id != person_id:
        return [contact.person_id] if contact.person_id in others else []
    if contact.other_id is not None:
        return [contact.other_id] if contact.other_id in others else []
    return [
        other_id
        for other_id in named.get(contact.name, ())
        if not contact.phone or not others[other_id][1] or contact.phone in others[other_id][1]
    ]


def _contacts(reader: Reader, resident: Person, helper: Person) -> list[Contact]:
    """Contacts of the one that may be the other, by link or by name."""
    of_resident = and_(
        col(Contact.person_id) == resident.id,
        or_(col(Contact.other_id) == helper.id, col(Contact.name) == helper.name),
    )
    of_helper = and_(col(Contact.person_id) == helper.id, col(Contact.other_id) == resident.id)
    return reader.find(Contact, or_(of_resident, of_helper))


def _is_same(contact: Contact, resident: Person, helper: Person) -> bool:
    """A linked contact is that person; a name alone only where no phone speaks against it."""
    if contact.other_id is not None:
        return contact.other_id in (resident.id, helper.id)
    known = {helper.phone, helper.phone_alt} - {None}
    return not contact.phone or not known or contact.phone in known


def _is_relative(contact: Contact) -> bool:
    if contact.relation:
        # 妇女主任 is an office; all other words with these characters are relatives.
        return bool(_KIN.search(contact.relation.replace("妇女", "")))
    return contact.role in SUPPORTING
