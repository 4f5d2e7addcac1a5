"""Hours that expire soon: whose, how many, when, and since when they know.

A notice names a day and what expires then. What nobody was told of in time does not expire on
its day, but is told of for the end of a later month [rule 28].
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import select
from sqlmodel import col

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.expiring.fifo import Lot, lots_left
from eldercare_desktop.care.time_bank.expiring.moving import Moves, moves_of
from eldercare_desktop.care.time_bank.expiring.terms import Terms
from eldercare_desktop.care.time_bank.ledger.record import ExpiryNotice
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class Expiring:
    """What of somebody's hours expires after a day (YYYY-MM-DD, still to be spent on it).

    amount:  in minutes
    told_on: when they were told; None: nobody has told them, and `expires_on` is the day to
             tell them if that is done today
    """

    person_id: str
    name: str
    group: str
    phone: str | None
    village: str
    unit: Unit
    amount: int
    expires_on: str
    told_on: str | None = None
    how: str | None = None
    told_by: str | None = None

    @property
    def key(self) -> str:
        """How it is told apart on a list."""
        return f"{self.person_id}:{self.expires_on}:{self.told_on or ''}"

    def is_due(self, today: str) -> bool:
        """Whether it may be posted as expired."""
        return self.told_on is not None and self.expires_on < today


def expiring(
    reader: Reader,
    today: str,
    *,
    unit: Unit = "minute",
    people: Collection[str] | None = None,
) -> list[Expiring]:
    """What expires and has been told, and what is to be told now; by day, then by name.

    Nothing where hours do not expire. Nothing of the dead: their hours are settled.
    """
    persons = _persons(reader, unit)
    villages = {who.village for who in persons.values()}
    terms = {village: Terms.of(reader, today, village) for village in villages}
    if not any(one.months for one in terms.values()):
        return []
    notices = notices_of(reader, unit, people)
    found: list[Expiring] = []
    for person_id, moves in moves_of(reader, unit, people).items():
        who = persons.get(person_id)
        if who is not None and terms[who.village].months:
            said = notices.get(person_id, [])
            found += _of_one(who, moves, said, terms[who.village], today)
    return sorted(found, key=lambda row: (row.expires_on, row.name, row.person_id, row.key))


def notices_of(
    reader: Reader, unit: Unit, people: Collection[str] | None = None
) -> dict[str, list[ExpiryNotice]]:
    """Person -> the notices that hold, in the order in which they were written down."""
    where = [] if people is None else [col(ExpiryNotice.person_id).in_(sorted(people))]
    order = (col(ExpiryNotice.recorded_at), col(ExpiryNotice.id))
    every = reader.find(ExpiryNotice, col(ExpiryNotice.unit) == unit, *where, order_by=order)
    corrected = {notice.corrects_id for notice in every}
    found: dict[str, list[ExpiryNotice]] = {}
    for notice in every:
        if not notice.withdrawn and notice.id not in corrected:
            found.setdefault(notice.person_id, []).append(notice)
    return found


def _of_one(
    who: Expiring, moves: Moves, notices: Sequence[ExpiryNotice], terms: Terms, today: str
) -> Iterator[Expiring]:
    left = [(terms.expires_on(lot.day), lot) for lot in lots_left(moves.moves)]
    covered = 0
    for notice in _told(moves, notices, terms, today):
        until = sum(lot.amount for expires_on, lot in left if expires_on <= notice.expires_on)
        # What came back since they were told, they were told of as spent.
        part = min(notice.amount, until - covered - moves.back_since(notice.recorded_at))
        if part > 0:
            covered += part
            yield _row(who, part, notice.expires_on, notice)
    first = terms.first_day_for(today)
    untold = sum(lot.amount for expires_on, lot in left if expires_on <= first) - covered
    if untold > 0:
        yield _row(who, untold, first)


def _told(
    moves: Moves, notices: Sequence[ExpiryNotice], terms: Terms, today: str
) -> Iterator[ExpiryNotice]:
    """Day by day the notice that says most. It is used up when something has expired for its

    day.
    """
    good = [
        notice
        for notice in notices
        if notice.told_on <= today
        and terms.in_time(notice.told_on, notice.expires_on)
        and moves.expired.get(notice.expires_on, "") < notice.recorded_at
    ]
    for _, same in groupby(sorted(good, key=_day), key=_day):
        yield max(same, key=lambda notice: (notice.amount, notice.recorded_at, notice.id))


def _day(notice: ExpiryNotice) -> str:
    return notice.expires_on


def _row(
    who: Expiring, amount: int, expires_on: str, notice: ExpiryNotice | None = None
) -> Expiring:
    told = (notice.told_on, notice.how, notice.told_by) if notice else (None, None, None)
    known = (who.person_id, who.name, who.group, who.phone, who.village, who.unit)
    return Expiring(*known, amount, expires_on, *told)


def _persons(reader: Reader, unit: Unit) -> dict[str, Expiring]:
    """Everybody who lives, with what tells them apart."""
    p, g = table_of(Person), table_of(VillagerGroup)
    query = (
        select(p.c.id, p.c.name, p.c.phone, p.c.village, g.c.number, g.c.name.label("group_name"))
        .select_from(p.outerjoin(g, g.c.id == p.c.group_id))
        .where(p.c.deleted == 0, p.c.life_status != "deceased")
    )
    return {
        row.id: Expiring(
            row.id, row.name, group_label(row.number, row.group_name),
            row.phone, row.village, unit, 0, "",
        )
        for row in reader.rows(query)
    }  # fmt: skip


def lots_of(reader: Reader, person_id: str, unit: Unit = "minute") -> list[Lot]:
    """What somebody has left of what they earned, by the day it was earned, the oldest first."""
    moved = moves_of(reader, unit, [person_id]).get(person_id)
    return lots_left(moved.moves) if moved else []
