"""Whom a row of any table is about: so that a list of changes can be read by people."""

from __future__ import annotations

from dataclasses import dataclass

from eldercare_desktop.care.area import VillagerGroup
from eldercare_desktop.care.person import Person
from eldercare_desktop.store.joining import kept
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Record, record_types, references

_LEADS_ON = (
    *("person_id", "to_person_id", "from_person_id", "helper_id", "resident_id", "service_id"),
    *("visit_id", "incident_id", "dish_id", "site_id", "team_id", "goods_id"),
)
"""The reference that leads to the person, or to what has a name, nearest first."""


@dataclass(frozen=True)
class Subject:
    """Whom a row is about: the name, and the person to open if there is one."""

    name: str
    person_id: str | None = None


def subject_of(reader: Reader, table: str, row_id: str) -> Subject:
    """Whom a row is about; the empty name when the row is not here, or about nobody."""
    kind = record_types().get(table)
    row = reader.get(kind, row_id) if kind else None
    if row is None:
        return Subject("")
    if isinstance(row, Person):
        return Subject(row.name, kept(reader, table, row.id))
    if isinstance(row, VillagerGroup):
        return Subject(row.label())
    return _lead_on(reader, row)


def name_of(reader: Reader, table: str, row_id: str) -> str:
    """The name of whom a row is about."""
    return subject_of(reader, table, row_id).name


def _lead_on(reader: Reader, row: Record) -> Subject:
    for field in _LEADS_ON:
        leads = getattr(row, field, None)
        if leads:
            return subject_of(reader, references(type(row))[field], leads)
    return Subject(getattr(row, "name", None) or "")
