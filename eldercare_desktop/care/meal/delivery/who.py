"""Who is to be looked after, and by whom: names and phones beside each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, case, or_, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.need import is_current
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.pairing.terms import active
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

CHUNK = 400
"""So many ids are named in one statement."""


@dataclass(frozen=True)
class Paired:
    """The helper who looks after somebody: their own before the one of the grid.

    `helper_id` "": nobody is paired with them.
    """

    helper_id: str = ""
    person_id: str = ""
    name: str = ""
    phone: str | None = None
    mode: str = ""


NOBODY = Paired()


@dataclass(frozen=True)
class Elder:
    """A resident on the register, with what a person needs to find them."""

    resident_id: str
    person_id: str
    name: str
    kind: str
    age: int | None
    group: str
    village: str
    address: str | None
    phone: str | None
    helper: Paired


def elders_of(reader: Reader, residents: Collection[str], today: str) -> dict[str, Elder]:
    """Resident -> who they are; only those who live and are on the register today."""
    helpers = paired_with(reader, residents, today)
    return {
        row.id: Elder(
            resident_id=row.id,
            person_id=row.person_id,
            name=row.name,
            kind=row.kind,
            age=age_on(row.birth, today),
            group=group_label(row.group_number, row.group_name),
            village=row.village,
            address=row.address,
            phone=row.phone,
            helper=helpers.get(row.id, NOBODY),
        )
        for ids in _chunks(residents)
        for row in reader.rows(_people(ids, today))
    }


def paired_with(reader: Reader, residents: Collection[str], today: str) -> dict[str, Paired]:
    """Resident -> the helper to be asked: who is not away, one's own, the newest pairing."""
    found: dict[str, Paired] = {}
    for ids in _chunks(residents):
        for row in reader.rows(_pairs(ids, today)):
            helper = Paired(row.id, row.person_id, row.name, row.phone, row.mode)
            found.setdefault(row.resident_id, helper)
    return found


def _people(ids: list[str], today: str) -> Select[Any]:
    r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
    return (
        select(
            r.c.id, r.c.person_id, r.c.kind, p.c.name, p.c.birth, p.c.village, p.c.address,
            p.c.phone, g.c.number.label("group_number"), g.c.name.label("group_name"),
        )
        .select_from(
            r.join(p, p.c.id == r.c.person_id).outerjoin(g, g.c.id == p.c.group_id)
        )
        .where(r.c.id.in_(ids), is_current(r, p, today))
    )  # fmt: skip


def _pairs(ids: list[str], today: str) -> Select[Any]:
    a, h, p = table_of(Pairing), table_of(Helper), table_of(Person)
    own = case((a.c.mode == "one_to_one", 0), else_=1)
    return (
        select(a.c.resident_id, a.c.mode, h.c.id, h.c.person_id, p.c.name, p.c.phone)
        .select_from(a.join(h, h.c.id == a.c.helper_id).join(p, p.c.id == h.c.person_id))
        .where(a.c.resident_id.in_(ids), a.c.deleted == 0, active(a, today))
        .where(h.c.deleted == 0, p.c.deleted == 0, p.c.life_status == "living")
        .where(or_(h.c.available == 1, h.c.available.is_(None)))
        .order_by(own, a.c.start.desc(), a.c.id)
    )


def _chunks(residents: Collection[str]) -> Iterator[list[str]]:
    ids = sorted(residents)
    yield from (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))
