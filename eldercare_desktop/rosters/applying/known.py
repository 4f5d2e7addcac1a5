"""What the register holds of the people whom a file names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Select, select
from sqlmodel import col

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.person import Contact, Person
from eldercare_desktop.care.register import groups_of
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.search import fold
from eldercare_desktop.rosters.applying.facts import (
    ContactFacts,
    Facts,
    GroupRef,
    Value,
    said,
)
from eldercare_desktop.store.reader import Reader

AT_ONCE = 500
"""Rows asked for in one statement."""

_PERSON = (
    "name", "sex", "ethnicity", "birth", "birth_as_written", "lunar_birthday", "id_number",
    "id_as_written", "id_problem", "phone", "phone_alt", "address", "death_date",
)  # fmt: skip
_RESIDENT = (
    "kind", "categories", "living", "self_care", "ability", "dementia", "health_note", "note",
    "school", "school_class",
)  # fmt: skip
_HELPER = ("kind", "note")

T = TypeVar("T")


@dataclass(frozen=True)
class Known:
    """A person of the register with roles. `ended_on` is when they left it as a resident.

    `by_items`: the level of self-care follows from the six items, so no file can set it.
    """

    person_id: str
    village: str
    facts: Facts
    life_status: str = "living"
    resident_id: str | None = None
    helper_id: str | None = None
    ended_on: str | None = None
    by_items: bool = False

    @property
    def name(self) -> str:
        """The name on the register."""
        return self.facts.text("person.name") or ""

    @property
    def served(self) -> bool:
        """Whether they are living, here, and a resident."""
        here = self.life_status == "living" and self.resident_id is not None
        return here and self.ended_on is None


@dataclass(frozen=True)
class KnownPairing:
    """A pairing of the register."""

    id: str
    resident_id: str
    helper_id: str
    values: dict[str, Value]


@dataclass(frozen=True)
class Register:
    """The part of the register that a file speaks of."""

    village: str
    groups: tuple[GroupRef, ...] = ()
    people: dict[str, Known] = field(default_factory=dict)
    by_number: dict[str, str] = field(default_factory=dict)
    by_name: dict[str, tuple[str, ...]] = field(default_factory=dict)
    pairings: tuple[KnownPairing, ...] = ()

    def named(self, name: str) -> list[Known]:
        """People of that name in this village."""
        return [self.people[i] for i in self.by_name.get(fold(name), ())]

    def numbered(self, number: str | None) -> Known | None:
        """Who has that ID number."""
        found = self.by_number.get(number) if number else None
        return self.people[found] if found else None


def load_register(reader: Reader, names: Iterable[str], numbers: Iterable[str]) -> Register:
    """Everybody with one of the names (in this village) or ID numbers, and their pairings."""
    village = str(reader.setting("village", ""))
    wanted, ids = {fold(name) for name in names}, set(numbers)
    by_name: dict[str, list[str]] = {}
    by_number: dict[str, str] = {}
    columns: tuple[Any, ...] = (
        col(Person.id),
        col(Person.name),
        col(Person.id_number),
        col(Person.village),
    )
    statement: Select[Any] = select(*columns).where(col(Person.deleted) == 0)
    for row in reader.rows(statement):
        if row.id_number in ids:
            by_number[row.id_number] = row.id
        if row.village == village and fold(row.name) in wanted:
            by_name.setdefault(fold(row.name), []).append(row.id)
    found = {*by_number.values(), *(i for same in by_name.values() for i in same)}
    groups = tuple(GroupRef(g.id, g.number, g.name, g.label()) for g in groups_of(reader, village))
    people = {known.person_id: known for known in _people(reader, sorted(found))}
    return Register(
        village=village,
        groups=groups,
        people=people,
        by_number=by_number,
        by_name={name: tuple(sorted(same)) for name, same in by_name.items()},
        pairings=tuple(_pairings(reader, people.values())),
    )


def _people(reader: Reader, ids: Sequence[str]) -> Iterator[Known]:
    residents = _one_each(_of(reader, Resident, ids))
    helpers = _one_each(_of(reader, Helper, ids))
    contacts: dict[str, list[Contact]] = {}
    for contact in _of(reader, Contact, ids):
        contacts.setdefault(contact.person_id, []).append(contact)
    for some in _parts(ids):
        for person in reader.find(Person, col(Person.id).in_(some), order_by=[col(Person.id)]):
            yield _known(
                person,
                residents.get(person.id),
                helpers.get(person.id),
                contacts.get(person.id, []),
            )


def _of(reader: Reader, kind: type[Any], person_ids: Sequence[str]) -> list[Any]:
    return [
        row
        for some in _parts(person_ids)
        for row in reader.find(kind, col(kind.person_id).in_(some), order_by=[col(kind.id)])
    ]


def _one_each(rows: Iterable[Any]) -> dict[str, Any]:
    """Two laptops may both have given somebody a role before they met: the first counts."""
    found: dict[str, Any] = {}
    for row in rows:
        found.setdefault(row.person_id, row)
    return found


def _known(
    person: Person, resident: Resident | None, helper: Helper | None, contacts: list[Contact]
) -> Known:
    group = {"person.group": f"id:{person.group_id}"} if person.group_id else {}
    gone = {"person.life_status": person.life_status} if person.life_status != "living" else {}
    values = _values("person", person, _PERSON) | group | gone
    if resident is not None:
        values |= _values("resident", resident, _RESIDENT)
    if helper is not None:
        values |= _values("helper", helper, _HELPER) | {"helper.role": True}
    kept = tuple(ContactFacts(c.role, c.name, c.relation, c.phone, c.note, c.id) for c in contacts)
    return Known(
        person_id=person.id,
        village=person.village,
        facts=Facts(said(values), kept),
        life_status=person.life_status,
        resident_id=resident.id if resident else None,
        helper_id=helper.id if helper else None,
        ended_on=resident.ended_on if resident else None,
        by_items=resident is not None and resident.self_care_failed is not None,
    )


def _values(table: str, record: Any, names: Iterable[str]) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for name in names:
        value = getattr(record, name)
        found[f"{table}.{name}"] = tuple(value) if isinstance(value, list) else value
    return found


def _pairings(reader: Reader, people: Iterable[Known]) -> Iterator[KnownPairing]:
    ids = sorted(known.resident_id for known in people if known.resident_id)
    names = (
        "mode", "services", "start", "ended_on", "end_reason", "agreement", "agreement_on",
        "visit_every_days", "patrol_area", "note",
    )  # fmt: skip
    for some in _parts(ids):
        condition = col(Pairing.resident_id).in_(some)
        for row in reader.find(Pairing, condition, order_by=[col(Pairing.id)]):
            values = {n.partition(".")[2]: v for n, v in _values("pairing", row, names).items()}
            yield KnownPairing(row.id, row.resident_id, row.helper_id, values)


def _parts(values: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(values), AT_ONCE):
        yield values[start : start + AT_ONCE]
