"""What a public notice (公示) of hours says: what everybody paid in and took out in a period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from eldercare_desktop.care.area import VillagerGroup, group_label, level_of
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.sums import counting
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class NoticeLine:
    """Somebody's period, in minutes or points.

    deposited: for services; `withdrawn`: for services received, > 0; `other`: transfers,
    donations, what was frozen or has expired, signed. What was reversed counts in the period
    of its reversal, with the other sign. `balance`: on the last day
    """

    person_id: str
    name: str
    group: str
    deposited: int
    withdrawn: int
    other: int
    balance: int


def notice_lines(
    reader: Reader, first: str, last: str, village: str, unit: Unit = "minute"
) -> list[NoticeLine]:
    """Everybody of a village (12-digit code) whose account moved from `first` to `last`, both

    included; by group and name. Of a township: everybody of its villages, one after another.
    """
    sums: defaultdict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for side, sign in (("from", -1), ("to", 1)):
        for row in reader.rows(_moves(side, first, last, unit)):
            sums[row.person][row.kind] += sign * int(row.minutes)
    standing = _standing(reader, last, unit)
    found = []
    for row in _people(reader, village):
        moved = sums.get(row.id)
        if moved is None:
            continue
        deposited, withdrawn = moved.pop("deposit", 0), -moved.pop("withdrawal", 0)
        group = group_label(row.number, row.group_name)
        other = sum(moved.values())
        line = (row.id, row.name, group, deposited, withdrawn, other, standing.get(row.id, 0))
        found.append(NoticeLine(*line))
    return found


def _moves(side: str, first: str, last: str, unit: Unit) -> Any:
    """By person and kind; a reversal by the kind of what it reverses."""
    e, of = table_of(LedgerEntry), table_of(LedgerEntry).alias("of")
    person, kind = e.c[f"{side}_person_id"], func.coalesce(of.c.kind, e.c.kind)
    return (
        select(person.label("person"), kind.label("kind"), func.sum(e.c.amount).label("minutes"))
        .select_from(e.outerjoin(of, of.c.id == e.c.corrects_id))
        .where(e.c.unit == unit, e.c[f"{side}_kind"] == "person", counting())
        .where(e.c.day >= first, e.c.day <= last)
        .group_by(person, kind)
    )


def _standing(reader: Reader, last: str, unit: Unit) -> dict[str, int]:
    """Person -> what stood on their account at the end of a day."""
    e, found = table_of(LedgerEntry), defaultdict[str, int](int)
    for side, sign in (("from", -1), ("to", 1)):
        person = e.c[f"{side}_person_id"]
        query = (
            select(person.label("person"), func.sum(e.c.amount).label("minutes"))
            .where(e.c.unit == unit, e.c[f"{side}_kind"] == "person", counting())
            .where(e.c.day <= last)
            .group_by(person)
        )
        for row in reader.rows(query):
            found[row.person] += sign * int(row.minutes)
    return found


def _people(reader: Reader, village: str) -> Sequence[Any]:
    p, g = table_of(Person), table_of(VillagerGroup)
    here = p.c.village == village
    if level_of(village) == "township":
        here = p.c.village.between(village, f"{village[:9]}999")
    return reader.rows(
        select(p.c.id, p.c.name, g.c.number, g.c.name.label("group_name"))
        .select_from(p.outerjoin(g, g.c.id == p.c.group_id))
        .where(p.c.deleted == 0, here)
        .order_by(p.c.village, g.c.number.nulls_last(), g.c.name, p.c.name, p.c.id)
    )
