"""Two records that are perhaps, or surely, one: what waits for a person's word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import func, select
from sqlmodel import col

from eldercare_desktop.care.card import Card
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.reading import (
    pairings_of_helper,
    pairings_of_person,
    pairings_of_resident,
)
from eldercare_desktop.care.pairing.rows import PairingRow
from eldercare_desktop.care.person import Contact, Person
from eldercare_desktop.care.person.duplicates import possible_pairs
from eldercare_desktop.care.register import PersonRow, person_row
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.settling.comparing import (
    SAME,
    Difference,
    differences,
    fields_to_compare,
    fingerprint,
    is_empty,
    said_itself,
)
from eldercare_desktop.care.visit.history import VisitFilter, count_visits
from eldercare_desktop.store import joining
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Profile, record_types, table_of

Why = Literal["same_number", "same_name", "two_roles", "late"]


@dataclass(frozen=True)
class Pair:
    """Two rows of a table. `kept_id` is the one that stays if nobody says otherwise.

    why: same_number, same_name: possibly one person; two_roles: two care profiles or helping
         roles of one person; late: they were made one, and the other was written to since
    """

    table: str
    kept_id: str
    other_id: str
    why: Why

    def turned(self) -> Pair:
        """With the other one staying."""
        return replace(self, kept_id=self.other_id, other_id=self.kept_id)


@dataclass(frozen=True)
class Belongings:
    """How much refers to a record: of a person, with what refers to their roles."""

    visits: int = 0
    pairings: int = 0
    cards: int = 0
    contacts: int = 0

    @property
    def total(self) -> int:
        """All of it."""
        return self.visits + self.pairings + self.cards + self.contacts


@dataclass(frozen=True)
class Compared:
    """A pair with all that a person needs to decide.

    kept, other: whom they are about; what either brings along; where they differ. `doubled`
    are pairings with the same helper that both hold: one of each two ends.
    """

    pair: Pair
    kept: PersonRow
    other: PersonRow
    kept_has: Belongings
    other_has: Belongings
    differences: tuple[Difference, ...]
    doubled: tuple[str, ...] = ()


def pairs_to_settle(reader: Reader) -> list[Pair]:
    """All that waits: what was written late first, then sure ones, then possible ones."""
    people = [
        Pair("person", one, two, "same_number" if sure else "same_name")
        for one, two, sure in possible_pairs(reader)
    ]
    people.sort(key=lambda pair: pair.why, reverse=True)
    return [*_late(reader), *_two_roles(reader), *people]


def fuller_first(reader: Reader, pair: Pair) -> Pair:
    """The pair with the record staying that more refers to; as it is if that is equal."""
    if pair.why == "late":
        return pair
    if pair.table == "person":
        has = [_belongings(reader, i, "9999-12-31") for i in (pair.kept_id, pair.other_id)]
    else:
        has = [_of_role(reader, pair.table, i) for i in (pair.kept_id, pair.other_id)]
    return pair.turned() if has[1].total > has[0].total else pair


def made_one(reader: Reader) -> list[str]:
    """Ids of the persons who were made one of several records."""
    return sorted({kept for table, _, kept in joining.all_joined(reader) if table == "person"})


def compared(reader: Reader, pair: Pair, *, today: str) -> Compared | None:
    """A pair in full; None when it does not wait any more."""
    kind = _kind(pair.table)
    kept, other = reader.get(kind, pair.kept_id), reader.get(kind, pair.other_id)
    if kept is None or other is None or kept.deleted or (other.deleted and pair.why != "late"):
        return None
    if pair.why == "late":
        fields = _written_since(reader, kept, other, joining.links(reader, SAME[kind]))
        found = differences(reader, kept, said_itself(reader, other), fields)
        return _shown(reader, pair, found, today)
    found = differences(reader, kept, other)
    if pair.table == "person":
        for role in (Resident, Helper):
            own, theirs = _roles(reader, role, kept.id), _roles(reader, role, other.id)
            if own and theirs:
                found += differences(reader, own[0], theirs[0])
    return _shown(reader, pair, found, today)


def _shown(reader: Reader, pair: Pair, found: list[Difference], today: str) -> Compared | None:
    people = [_person_of(reader, pair.table, i) for i in (pair.kept_id, pair.other_id)]
    rows = [person_row(reader, person_id, today=today) for person_id in people]
    rows = [rows[0], rows[1] or rows[0]]
    if rows[0] is None or rows[1] is None:
        return None
    has = [Belongings(), Belongings()]
    doubled: tuple[str, ...] = ()
    if pair.why in ("same_number", "same_name"):
        has = [_belongings(reader, person_id, today) for person_id in people]
        doubled = _doubled(reader, people, today)
    elif pair.why == "two_roles":
        has = [_of_role(reader, pair.table, row_id) for row_id in (pair.kept_id, pair.other_id)]
    return Compared(pair, rows[0], rows[1], has[0], has[1], tuple(found), doubled)


# -- what waits --------------------------------------------------------------------------


def _late(reader: Reader) -> Iterator[Pair]:
    links: dict[type[Profile], list[Any]] = {}
    for table, other_id, kept_id in joining.all_joined(reader):
        kind = _kind(table)
        kept, other = reader.get(kind, kept_id), reader.get(kind, other_id)
        if kept is None or other is None or kept.deleted:
            continue
        if kind not in links:
            links[kind] = joining.links(reader, SAME[kind])
        if _written_since(reader, kept, other, links[kind]):
            yield Pair(table, kept_id, other_id, "late")


def _written_since(
    reader: Reader, kept: Profile, other: Profile, links: list[Any]
) -> frozenset[str]:
    """Fields that the other record says differently, and nobody who joined the two has seen.

    Where the kept one was put behind the other as well (merged in opposite directions), all
    that differs.
    """
    kind = type(kept)
    other = said_itself(reader, other)
    opposite = any((link.kept_id, link.other_id) == (other.id, kept.id) for link in links)
    seen = {said for link in links if link.other_id == other.id for said in link.seen}
    if other.deleted:
        return frozenset()
    return frozenset(
        name
        for name in fields_to_compare(kind)
        if getattr(kept, name) != (value := getattr(other, name))
        and (fingerprint(name, value) not in seen or (opposite and not _empty(other, name)))
        and not (_empty(other, name) and not any(one.startswith(f"{name}:") for one in seen))
    )


def _empty(row: Profile, name: str) -> bool:
    return is_empty(type(row), name, getattr(row, name))


def _two_roles(reader: Reader) -> Iterator[Pair]:
    """Two laptops may each have given a person the same role before they met."""
    for kind in (Resident, Helper):
        table = table_of(kind)
        several = select(table.c.person_id).where(table.c.deleted == 0)
        several = several.group_by(table.c.person_id).having(func.count() > 1)
        query = select(table.c.id, table.c.person_id).where(table.c.deleted == 0)
        query = query.where(table.c.person_id.in_(several))
        held: dict[str, list[str]] = {}
        for row in reader.rows(query.order_by(table.c.id)):
            held.setdefault(row.person_id, []).append(row.id)
        for first, *others in held.values():
            yield from (Pair(table.name, first, other, "two_roles") for other in others)


# -- what a record brings along ----------------------------------------------------------


def _belongings(reader: Reader, person_id: str, today: str) -> Belongings:
    return Belongings(
        visits=count_visits(reader, VisitFilter(person_id=person_id)),
        pairings=len(pairings_of_person(reader, person_id, today=today)),
        cards=len(reader.find(Card, col(Card.person_id) == person_id)),
        contacts=len(reader.find(Contact, col(Contact.person_id) == person_id)),
    )


def _of_role(reader: Reader, table: str, row_id: str) -> Belongings:
    if table == "resident":
        pairings = pairings_of_resident(reader, row_id, today="9999-12-31")
        visits = count_visits(reader, VisitFilter(resident_id=row_id))
    else:
        pairings = pairings_of_helper(reader, row_id, today="9999-12-31")
        visits = count_visits(reader, VisitFilter(helper_id=row_id))
    return Belongings(visits=visits, pairings=len(pairings))


def _doubled(reader: Reader, people: list[str], today: str) -> tuple[str, ...]:
    """Names of the helpers (or elders) with whom both are paired in the same way today."""
    held = [
        {key: name for row in pairings_of_person(reader, i, today=today) if row.active
         for key, name in [_with_whom(row, i)]}
        for i in people
    ]  # fmt: skip
    return tuple(sorted(held[0][key] for key in held[0].keys() & held[1].keys()))


def _with_whom(row: PairingRow, person_id: str) -> tuple[tuple[str, str, str], str]:
    served = row.resident.person_id == person_id
    other = row.helper if served else row.resident
    return ("served" if served else "serving", other.role_id, row.mode), other.name


def _roles(reader: Reader, kind: type[Any], person_id: str) -> list[Any]:
    found: list[Any] = reader.find(kind, kind.person_id == person_id, order_by=[kind.id])
    return found


def _person_of(reader: Reader, table: str, row_id: str) -> str:
    row: Any = reader.get(_kind(table), row_id)
    return str(row.id if isinstance(row, Person) else row.person_id) if row else ""


def _kind(table: str) -> type[Profile]:
    kind = record_types()[table]
    assert issubclass(kind, Profile), table
    return kind
