"""Two records side by side: where they differ, who wrote which, and which value is likely right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Final, Literal, TypeVar

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.settling.authors import NOBODY, Author, authors_of
from eldercare_desktop.care.settling.record import SameHelper, SamePerson, SameResident
from eldercare_desktop.care.settling.shown import shown_value
from eldercare_desktop.store import joining
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import (
    Plain,
    Profile,
    Same,
    references,
    sent_fields,
    table_of,
    to_json,
)

P = TypeVar("P", bound=Profile)
Choice = Literal["kept", "other"]

SAME: Final[Mapping[type[Profile], type[Same]]] = MappingProxyType(
    {Person: SamePerson, Resident: SameResident, Helper: SameHelper}
)
"""The records of which two rows can be one, and the fact that says so."""

BELONG_TOGETHER: Final = (
    ("id_number", "id_as_written", "id_problem"),
    ("birth", "birth_as_written"),
    ("life_status", "death_date"),
    ("self_care_failed", "self_care"),
    ("ability", "ability_on", "ability_assessor", "ability_score"),
    ("willingness", "willingness_on"),
    ("ended_on", "end_reason"),
    ("available", "away_since"),
)
"""Fields that make sense only together; the first one names them."""

UNITED: Final = ("allergens", "diets")
"""What one record says is added to what the other says, and nobody is asked: an allergy that is
lost with a choice may cost a life."""


@dataclass(frozen=True)
class Said:
    """What one record says: of the field itself, and of those that belong to it (by label)."""

    shown: Plain
    author: Author = NOBODY
    besides: tuple[tuple[str, str, Plain], ...] = ()


@dataclass(frozen=True)
class Difference:
    """One field, with all that belongs to it, that two records say differently.

    `choice` is the likely right one; `label` the English one of the record.
    """

    table: str
    field: str
    label: str
    kept: Said
    other: Said
    choice: Choice


def fields_to_compare(kind: type[Profile]) -> list[str]:
    """The fields of a record that say something of the person."""
    joinable = {table_of(one).name for one in SAME}
    refers = {name for name, table in references(kind).items() if table in joinable}
    return [n for n in sent_fields(kind) if n not in ("village", "deleted") and n not in refers]


def together(field: str) -> tuple[str, ...]:
    """The fields that are kept or taken together with one; itself first."""
    return next((some for some in BELONG_TOGETHER if field == some[0]), (field,))


def differences(
    reader: Reader, kept: P, other: P, only: frozenset[str] | None = None
) -> list[Difference]:
    """Where two records differ, in the order of the fields (`only` these)."""
    made = _Comparing(reader, kept, other)
    asked = [n for n in _leads(type(kept)) if only is not None or n not in UNITED]
    return [made.difference(field) for field in asked if made.differs(field, only)]


def fingerprints(row: Profile) -> list[str]:
    """What a record says now, field by field, told without saying it."""
    return sorted(fingerprint(n, getattr(row, n)) for n in fields_to_compare(type(row)))


def fingerprint(field: str, value: Plain) -> str:
    """A field and a digest of its value: enough to see whether it is still the same."""
    return f"{field}:{sha256(to_json(value).encode()).hexdigest()[:8]}"


def said_itself(reader: Reader, row: P) -> P:
    """A record as it says itself, also where another stands for it (see `store/joining.py`)."""
    key = (table_of(type(row)).name, row.id)
    columns = {name: getattr(row, name) for name in type(row).model_fields}
    return type(row)(**joining.own_rows(reader, {key: columns})[key])


def is_empty(kind: type[Profile], field: str, value: Plain) -> bool:
    """Whether a value says nothing: there is none, or the one that nobody has touched."""
    info = kind.model_fields[field]
    untouched = None if info.is_required() else info.get_default(call_default_factory=True)
    return value in (None, "", []) or value == untouched


def _leads(kind: type[Profile]) -> Iterator[str]:
    behind = {name for some in BELONG_TOGETHER for name in some[1:]}
    return (name for name in fields_to_compare(kind) if name not in behind)


class _Comparing:
    """Two rows of one table."""

    def __init__(self, reader: Reader, kept: Profile, other: Profile) -> None:
        self.reader, self.kept, self.other = reader, kept, other
        self.kind = type(kept)
        self.table = table_of(self.kind)
        self.authors = {
            row.id: authors_of(reader, self.table.name, row.id) for row in (kept, other)
        }

    def differs(self, lead: str, only: frozenset[str] | None) -> bool:
        fields = together(lead)
        if only is not None and only.isdisjoint(fields):
            return False
        return any(getattr(self.kept, n) != getattr(self.other, n) for n in fields)

    def difference(self, field: str) -> Difference:
        kept, other = self._said(self.kept, field), self._said(self.other, field)
        choice: Choice = "other" if self._other_is_likelier(field, kept, other) else "kept"
        return Difference(self.table.name, field, self._label(field), kept, other, choice)

    def _said(self, row: Profile, field: str) -> Said:
        values: dict[str, Any] = {n: getattr(row, n) for n in together(field)}
        besides = tuple(
            (n, self._label(n), shown_value(self.reader, n, values[n]))
            for n in together(field)[1:]
            if not is_empty(self.kind, n, values[n])
        )
        shown = shown_value(self.reader, field, values[field])
        written = [self._author(row, n) for n in together(field)]
        latest = max(written, key=lambda author: author.at)
        return Said(shown, latest, besides)

    def _author(self, row: Profile, field: str) -> Author:
        known = self.authors[row.id]
        made = self.reader.origin_of(self.kind, row.id, field)
        return next((known[change] for change in made if change in known), NOBODY)

    def _other_is_likelier(self, field: str, kept: Said, other: Said) -> bool:
        """The fuller one; of two that say as much, the newer, if both clocks can be trusted."""
        fuller = self._fuller(field)
        if fuller is not None:
            return fuller is self.other
        one, two = kept.author.moment, other.author.moment
        return one is not None and two is not None and two > one

    def _fuller(self, field: str) -> Profile | None:
        """The row that says more; None where that cannot be told."""
        for name in together(field):
            kept, other = getattr(self.kept, name), getattr(self.other, name)
            empty = [is_empty(self.kind, name, value) for value in (kept, other)]
            if empty[0] != empty[1]:
                return self.other if empty[0] else self.kept
            if kept != other and type(kept) is type(other) and isinstance(kept, str | list):
                return self._longer(kept, other)
        return None

    def _longer(self, kept: str | list[str], other: str | list[str]) -> Profile | None:
        if isinstance(kept, str) and isinstance(other, str):
            within = kept in other, other in kept
        else:
            within = set(kept) < set(other), set(other) < set(kept)
        return {(True, False): self.other, (False, True): self.kept}.get(within)

    def _label(self, field: str) -> str:
        return str(self.table.columns[field].info["label"])
