"""What was redeemed: for lists, a receipt, the notice of a month."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlmodel import col

from eldercare_desktop.care.love_store.holding import holds
from eldercare_desktop.care.love_store.record import Goods, Redemption, StockMove
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

CHUNK = 400
"""So many ids are asked for in one statement."""


@dataclass(frozen=True)
class Got:
    """So many of some goods, at the price of one."""

    goods_id: str
    name: str
    measure: str
    quantity: int
    price: int


@dataclass(frozen=True)
class RedemptionRow:
    """A redemption that holds. `id`: as the ledger's entry and the goods name it."""

    id: str
    village: str
    person_id: str
    name: str
    day: str
    unit: Unit
    amount: int
    handed_to: str | None
    note: str | None
    recorded_by: str
    recorded_at: str
    goods: Sequence[Got]


def redemptions_between(reader: Reader, village: str, first: str, last: str) -> list[RedemptionRow]:
    """The redemptions of a village on these days, the newest first."""
    of_village = col(Redemption.village) == village
    return _read(reader, of_village, col(Redemption.day).between(first, last))


def redemptions_of(reader: Reader, person_id: str) -> list[RedemptionRow]:
    """What one person has got, the newest first."""
    return _read(reader, col(Redemption.person_id) == person_id)


def redemption_row(reader: Reader, redemption_id: str) -> RedemptionRow | None:
    """One of them; None if it was taken back or never was."""
    row = reader.get(Redemption, redemption_id)
    rows = redemptions_of(reader, row.person_id) if row else []
    return next((one for one in rows if one.id == redemption_id), None)


def _read(reader: Reader, *where: ColumnElement[bool]) -> list[RedemptionRow]:
    found = reader.find(Redemption, *where, holds(Redemption))
    first = {one.id: _first(reader, one) for one in found}
    goods = _goods(reader, set(first.values()))
    names = _names(reader, {one.person_id for one in found})
    rows = [
        RedemptionRow(
            first[one.id], one.village, one.person_id, names.get(one.person_id, ""), one.day,
            one.unit, one.amount, one.handed_to, one.note, one.recorded_by, one.recorded_at,
            goods.get(first[one.id], ()),
        )
        for one in found
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (row.day, row.recorded_at, row.id), reverse=True)


def _first(reader: Reader, redemption: Redemption) -> str:
    """The id by which a redemption is known, also when it was taken back and that undone."""
    while redemption.corrects_id is not None:
        before = reader.get(Redemption, redemption.corrects_id)
        if before is None:
            break
        redemption = before
    return redemption.id


def _goods(reader: Reader, redemptions: Collection[str]) -> dict[str, Sequence[Got]]:
    m, g = table_of(StockMove).c, table_of(Goods).c
    found: dict[str, list[Got]] = {}
    ids = sorted(redemptions)
    for start in range(0, len(ids), CHUNK):
        query = (
            select(m.redemption_id, m.goods_id, g.name, g.measure, m.quantity, m.price)
            .join_from(table_of(StockMove), table_of(Goods), g.id == m.goods_id)
            .where(m.redemption_id.in_(ids[start : start + CHUNK]), holds(StockMove))
            .order_by(g.name, m.id)
        )
        for row in reader.rows(query):
            got = Got(row.goods_id, row.name, row.measure, -row.quantity, row.price or 0)
            found.setdefault(row.redemption_id, []).append(got)
    return {key: tuple(value) for key, value in found.items()}


def _names(reader: Reader, people: Collection[str]) -> dict[str, str]:
    p = table_of(Person).c
    ids = sorted(people)
    named: dict[str, str] = {}
    for start in range(0, len(ids), CHUNK):
        query = select(p.id, p.name).where(p.id.in_(ids[start : start + CHUNK]))
        named |= {row.id: row.name for row in reader.rows(query)}
    return named
