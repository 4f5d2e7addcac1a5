"""What a file adds to what is known: gaps that it fills, and values that differ.

Nothing is overwritten by itself. A gap is a field without a value, or a date of which only
a part is known. A value that differs is kept as it is unless a person takes the other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Final

from eldercare_desktop.rosters.applying.facts import (
    ContactFacts,
    Facts,
    Value,
    lines,
    plain,
    with_values,
)

SETS: Final = ("resident.categories", "resident.living")
REMARKS: Final = ("resident.note", "helper.note")
PHONES: Final = ("person.phone", "person.phone_alt")
DATES: Final = ("person.birth",)
BESIDE: Final = ("person.birth_as_written", "person.id_as_written", "person.id_problem")
"""What was written, kept beside a value: it fills a gap, and never speaks against another."""
APART: Final = ("person.life_status", "person.death_date", "person.id_number")
"""Fields that are looked at by themselves."""


@dataclass(frozen=True)
class Difference:
    """A field of which the file says something else. `theirs` is what taking it would give:

    for sets of names and remarks both together. `field` is `table.field`, or
    `contact:role:name` for the telephone of a contact.
    """

    field: str
    ours: Value
    theirs: Value


@dataclass(frozen=True)
class ContactGap:
    """A contact that is known, with what the file adds to it."""

    contact: ContactFacts
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Comparison:
    """What the file adds: values for gaps, differences, contacts, and gaps of contacts."""

    gaps: dict[str, Value]
    differences: tuple[Difference, ...]
    contacts: tuple[ContactFacts, ...] = ()
    contact_gaps: tuple[ContactGap, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the file says nothing new at all."""
        return not (self.gaps or self.differences or self.adds_contacts)

    @property
    def adds_contacts(self) -> bool:
        """Whether there is a contact to add or to complete."""
        return bool(self.contacts or self.contact_gaps)

    @property
    def adds_roles(self) -> bool:
        """Whether somebody becomes a resident or a helper who was none."""
        return "resident.kind" in self.gaps or "helper.role" in self.gaps

    def taken(self, take: Collection[str]) -> dict[str, Value]:
        """The values of the differences that a person took."""
        return {d.field: d.theirs for d in self.differences if d.field in take}


def compare(ours: Facts, theirs: Facts) -> Comparison:
    """What `theirs` adds to `ours`."""
    gaps: dict[str, Value] = {}
    differences: list[Difference] = []
    for name, value in theirs.values.items():
        if name in APART:
            continue
        found = _judged(name, ours, value)
        if found is None:
            continue
        gap = name in BESIDE or ours.get(name) is None
        if gap or (name in DATES and _finer(ours, name, found)):
            gaps[name] = found
        else:
            differences.append(Difference(name, ours.get(name), found))
    gaps |= _number(ours, theirs)
    return _with_contacts(Comparison(gaps, tuple(differences)), ours, theirs)


def merge(base: Facts, more: Facts, take: Collection[str] = ()) -> Facts:
    """Both together: gaps of `base` are filled, and differing values stay unless taken."""
    found = compare(base, more)
    contacts = [*base.contacts, *found.contacts]
    for gap in found.contact_gaps:
        contacts[contacts.index(gap.contact)] = _filled(gap)
    status = {n: v for n, v in more.values.items() if n in APART[:2] and n not in base.values}
    merged = with_values(base, {**found.gaps, **status, **found.taken(take)})
    codes = tuple(dict.fromkeys((*base.codes, *more.codes)))
    return replace(merged, contacts=tuple(contacts), codes=codes)


def same_digits(one: Value, other: Value) -> bool:
    """Whether two telephone numbers are one, however they are spaced."""
    return bool(digits(one)) and digits(one) == digits(other)


def digits(phone: Value) -> str:
    """The digits of a telephone number."""
    return re.sub(r"\D", "", phone) if isinstance(phone, str) else ""


def agree(one: str | None, other: str | None) -> bool | None:
    """Whether two dates agree as far as both are known; None if one is not known."""
    if not one or not other:
        return None
    return one.startswith(other) or other.startswith(one)


def _judged(name: str, ours: Facts, value: Value) -> Value:
    """The value to have after taking it; None where it says nothing new."""
    known = ours.get(name)
    if name in SETS and isinstance(value, tuple):
        both = tuple(sorted({*_names(known), *value}))
        return both if both != known else None
    if name in REMARKS:
        both_lines = lines(_text(known), _text(value))
        return both_lines if plain(both_lines) != plain(known) else None
    if name in PHONES:
        return None if any(same_digits(ours.get(other), value) for other in PHONES) else value
    if name in DATES and agree(_text(known), _text(value)):
        return value if len(str(value)) > len(str(known)) else None
    if name in BESIDE:
        return value if known is None and _still_needed(name, ours) else None
    return value if known is None or plain(known) != plain(value) else None


def _still_needed(name: str, ours: Facts) -> bool:
    """What was written is needed only where there is no value yet."""
    needed_for = "person.birth" if name == "person.birth_as_written" else "person.id_number"
    return ours.get(needed_for) is None


def _finer(ours: Facts, name: str, value: Value) -> bool:
    return bool(agree(ours.text(name), _text(value)))


def _number(ours: Facts, theirs: Facts) -> dict[str, Value]:
    """A complete number for somebody without one; two different ones are two people."""
    number = theirs.get("person.id_number")
    return {"person.id_number": number} if number and not ours.get("person.id_number") else {}


def _with_contacts(found: Comparison, ours: Facts, theirs: Facts) -> Comparison:
    new: list[ContactFacts] = []
    gaps: list[ContactGap] = []
    differences = list(found.differences)
    for contact in theirs.contacts:
        if plain(contact.name) in (
            plain(ours.get("person.name")),
            plain(theirs.get("person.name")),
        ):
            continue
        same = next((c for c in (*ours.contacts, *new) if _same_contact(c, contact)), None)
        if same is None:
            new.append(contact)
        elif same not in new:
            gaps += _contact_gaps(same, contact)
            differences += _contact_differences(same, contact)
    return replace(
        found, contacts=tuple(new), contact_gaps=tuple(gaps), differences=tuple(differences)
    )


def _filled(gap: ContactGap) -> ContactFacts:
    more = dict(gap.values)
    known = gap.contact
    return replace(
        known,
        relation=more.get("relation", known.relation),
        phone=more.get("phone", known.phone),
        note=more.get("note", known.note),
    )


def _same_contact(one: ContactFacts, other: ContactFacts) -> bool:
    return one.role == other.role and plain(one.name) == plain(other.name)


def _contact_gaps(known: ContactFacts, contact: ContactFacts) -> Iterator[ContactGap]:
    values = {n: getattr(contact, n) for n in ("relation", "phone", "note")}
    filled = tuple((n, v) for n, v in values.items() if v and not getattr(known, n))
    if filled:
        yield ContactGap(known, filled)


def _contact_differences(known: ContactFacts, contact: ContactFacts) -> Iterator[Difference]:
    if known.phone and contact.phone and not same_digits(known.phone, contact.phone):
        yield Difference(contact_field(known), known.phone, contact.phone)


def contact_field(contact: ContactFacts) -> str:
    """The name of a difference in the telephone of a contact."""
    return f"contact:{contact.role}:{contact.name}"


def _names(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None
