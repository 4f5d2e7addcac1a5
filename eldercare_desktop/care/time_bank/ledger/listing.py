"""What lists of accounts and statements say beside the sums: who somebody is, what was served."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.time_bank.ledger.account import balance, held_of
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.service.record import ServiceRecord
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

CHUNK = 400


@dataclass(frozen=True)
class HolderTold:
    """What tells the holders of accounts apart; `died`: the day, if it is known."""

    group: str
    life_status: str
    died: str | None


@dataclass(frozen=True)
class ServiceTold:
    """A service as a line says it: who served whom (a person, or what was written)."""

    kind: str
    day: str
    by_person_id: str
    by: str
    served: str


def holders_told(reader: Reader) -> dict[str, HolderTold]:
    """Person -> what tells them apart."""
    p, g = table_of(Person), table_of(VillagerGroup)
    rows = reader.rows(
        select(p.c.id, p.c.life_status, p.c.death_date, g.c.number, g.c.name)
        .select_from(p.outerjoin(g, g.c.id == p.c.group_id))
        .where(p.c.deleted == 0)
    )
    return {
        r.id: HolderTold(group_label(r.number, r.name), r.life_status, r.death_date) for r in rows
    }


def held_points(reader: Reader) -> dict[str, int]:
    """Person -> points that are frozen; so few that they are asked for one by one."""
    e = table_of(LedgerEntry).c
    who = select(e.to_person_id, e.village).where(e.kind == "hold", e.unit == "point").distinct()
    found = {
        r.to_person_id: balance(reader, held_of(r.to_person_id), r.village, "point")
        for r in reader.rows(who)
    }
    return {person_id: amount for person_id, amount in found.items() if amount}


def services_told(reader: Reader, ids: Sequence[str]) -> dict[str, ServiceTold]:
    """Service -> what a line says of it."""
    s, h, r = table_of(ServiceRecord), table_of(Helper), table_of(Resident)
    by, elder = table_of(Person).alias("by"), table_of(Person).alias("elder")
    joined = (
        s.join(h, h.c.id == s.c.helper_id)
        .join(by, by.c.id == h.c.person_id)
        .outerjoin(r, r.c.id == s.c.resident_id)
        .outerjoin(elder, elder.c.id == r.c.person_id)
    )
    query = select(
        s.c.id, s.c.kind, s.c.day, s.c.for_whom,
        by.c.id.label("by_id"), by.c.name.label("by_name"), elder.c.name,
    ).select_from(joined)  # fmt: skip
    found: dict[str, ServiceTold] = {}
    for start in range(0, len(ids), CHUNK):
        for row in reader.rows(query.where(s.c.id.in_(list(ids[start : start + CHUNK])))):
            served = row.name or row.for_whom or ""
            found[row.id] = ServiceTold(row.kind, row.day, row.by_id, row.by_name, served)
    return found


def count_entries(reader: Reader) -> int:
    """How many entries there are."""
    return int(reader.scalar(select(func.count()).select_from(table_of(LedgerEntry))) or 0)
