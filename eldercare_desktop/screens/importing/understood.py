"""What a line says, as it was written and as it was understood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.importing.phrases import joined, masked, value_words
from eldercare_desktop.screens.importing.words import field_word
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.rosters.applying import Line
    from eldercare_desktop.screens.importing.review import Review

PERSON = (
    "person.name",
    "person.id_number",
    "person.birth",
    "person.lunar_birthday",
    "person.sex",
    "person.ethnicity",
    "person.group",
    "person.address",
    "person.phone",
    "person.phone_alt",
    "person.life_status",
    "person.death_date",
    "resident.categories",
    "resident.living",
    "resident.self_care",
    "resident.ability",
    "resident.dementia",
    "resident.health_note",
    "resident.school",
    "resident.school_class",
    "resident.note",
)
PAIRING = (
    "mode",
    "start",
    "ended_on",
    "end_reason",
    "agreement",
    "agreement_on",
    "services",
    "visit_every_days",
    "patrol_area",
    "note",
)


@dataclass(frozen=True)
class Fact:
    """A field, what the register would hold, and what the file says if that is not the same."""

    label: str
    value: str
    written: str = ""


def understood(review: Review, line: Line) -> Iterator[Fact]:
    """The facts of a line in their order: person, contacts, helper, pairing."""
    yield from _person(review, line)
    for contact in line.facts.contacts:
        told = (contact.name, contact.relation, contact.phone, contact.note)
        label = word("contact_role", contact.role)
        yield Fact(label, joined([part for part in told if part]))
    if line.pairing is not None:
        yield from _helper(review, line)
        yield from _pairing(review, line)


def _person(review: Review, line: Line) -> Iterator[Fact]:
    written = _written(line)
    for name in PERSON:
        value = value_words(review, name, line.facts.get(name))
        told = written.get(name, "")
        if value or told:
            yield Fact(field_word(name), value, told if told != value else "")


def _written(line: Line) -> dict[str, str]:
    """What the cells hold, by field, as far as the preview kept it. Numbers are masked."""
    facts, source = line.facts, line.source
    told = {"person.birth": facts.text("person.birth_as_written")}
    if number := facts.text("person.id_as_written"):
        told["person.id_number"] = masked(number)
    person = getattr(source, "person", None)
    if person is not None:
        told |= _of_row(source, person)
    pairing = getattr(source, "pairing", None)
    if pairing is not None:
        told["resident.categories"] = pairing.category_as_written
        told["resident.ability"] = pairing.disability_as_written
    return {name: " ".join(text.split()) for name, text in told.items() if text}


def _of_row(source: Any, person: Any) -> dict[str, str | None]:
    return {
        "person.name": source.shown_name,
        "person.birth": person.birth_as_written,
        "person.phone": person.phone_as_written,
        "resident.categories": person.category_as_written,
        "resident.living": person.living_as_written,
        "resident.ability": person.disability_as_written,
    }


def _helper(review: Review, line: Line) -> Iterator[Fact]:
    role = getattr(getattr(line.source, "pairing", line.source), "helper_role", None)
    kind = value_words(review, "helper.kind", line.helper_facts.get("helper.kind"))
    if line.helper_name:
        yield Fact(field_word("helper.role"), line.helper_name)
    if kind or role:
        yield Fact(field_word("helper.kind"), kind, role or "")
    if phone := line.helper_facts.text("person.phone"):
        yield Fact(field_word("person.phone"), phone)


def _pairing(review: Review, line: Line) -> Iterator[Fact]:
    written = getattr(line.source, "pairing", None)
    told = {
        "start": getattr(written, "start_as_written", None),
        "ended_on": getattr(written, "end_as_written", None),
        "services": getattr(written, "services_as_written", None),
        "visit_every_days": getattr(written or line.source, "frequency_as_written", None),
        "agreement": getattr(written, "agreement_as_written", None),
    }
    for name in PAIRING:
        value = value_words(review, f"pairing.{name}", getattr(line.pairing, name))
        beside = told.get(name) or ""
        if value or beside:
            yield Fact(field_word(f"pairing.{name}"), value, beside if beside != value else "")
