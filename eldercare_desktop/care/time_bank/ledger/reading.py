"""Statements of an account: its entries in their order, and what stands on it after each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Row, and_, func, select

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.account import Account, balance_before, leg
from eldercare_desktop.care.time_bank.ledger.holding import Holding, holding_of, holdings
from eldercare_desktop.care.time_bank.ledger.judging import Why, county_order
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.suspense import SUSPENSE, suspense_table
from eldercare_desktop.care.time_bank.terms import EntryKind, Unit
from eldercare_desktop.store import derived
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

__all__ = ["Holding", "Line", "Statement", "Why", "holding_of", "holdings", "lines_of"]

CHUNK = 400

_E = table_of(LedgerEntry)


@dataclass(frozen=True)
class Line:
    """An entry as one account has it, in minutes or points.

    amount:  what it does to the account, signed; 0 in suspense
    stated:  what is written, signed
    balance: what stands on the account after it
    other:   the account on the other side; `other_name`: whose it is, "" if nobody's
    why:     why it is in suspense; "" if it `counts`
    """

    entry_id: str
    unit: Unit
    kind: EntryKind
    day: str
    recorded_at: str
    entered_by: str
    reason: str | None
    amount: int
    stated: int
    balance: int
    other: Account
    other_name: str
    service_id: str | None
    redemption_id: str | None
    voucher_serial: str | None
    counts: bool
    why: Why | Literal[""]
    reverses: str | None
    reversed_by: str | None


@dataclass(frozen=True)
class Statement:
    """What stood on an account before, the lines, and what stood on it after them."""

    opening: int
    lines: list[Line]
    closing: int


def lines_of(
    reader: Reader,
    account: Account,
    village: str,
    unit: Unit = "minute",
    *,
    first: str | None = None,
    last: str | None = None,
) -> Statement:
    """The entries of an account from the day `first` to the day `last`, both included.

    By day, and of one day in the county's order. `village`: 12-digit code.
    """
    opening = balance_before(reader, account, village, unit, first) if first else 0
    rows = _entries(reader, account, village, unit, first, last)
    lines = list(_lines(reader, account, rows, opening))
    return Statement(opening, lines, lines[-1].balance if lines else opening)


def _entries(
    reader: Reader,
    account: Account,
    village: str,
    unit: Unit,
    first: str | None,
    last: str | None,
) -> list[Row[Any]]:
    derived.catch_up(reader, SUSPENSE)
    s, back = suspense_table.c, _E.alias("back")
    reversed_by = select(func.min(back.c.id)).where(back.c.corrects_id == _E.c.id)
    columns = (_E, s.why, reversed_by.scalar_subquery().label("reversed_by"))
    found: dict[str, Row[Any]] = {}
    for side in ("from", "to"):
        query = select(*columns).outerjoin_from(_E, suspense_table, s.entry_id == _E.c.id)
        query = query.where(_E.c.unit == unit, _E.c.withdrawn == 0, leg(side, account, village))
        if first:
            query = query.where(_E.c.day >= first)
        if last:
            query = query.where(_E.c.day <= last)
        found |= {row.id: row for row in reader.rows(query)}
    days = Counter(row.day for row in found.values())
    unsure = [row.id for row in found.values() if days[row.day] > 1]
    places = reader.places_of(LedgerEntry, unsure)
    return sorted(found.values(), key=lambda row: (row.day, *county_order(places.get(row.id), row)))


def _lines(
    reader: Reader, account: Account, rows: Sequence[Row[Any]], balance: int
) -> Iterator[Line]:
    names = _names(reader, rows)
    for row in rows:
        whence = Account(row.from_kind, row.from_person_id)
        to = Account(row.to_kind, row.to_person_id)
        stated = row.amount * ((to == account) - (whence == account))
        other = to if whence == account else whence
        why: Why | Literal[""] = row.why or ""
        amount = 0 if why else stated
        balance += amount
        yield Line(
            entry_id=row.id, unit=row.unit, kind=row.kind, day=row.day,
            recorded_at=row.recorded_at, entered_by=row.entered_by, reason=row.reason,
            amount=amount, stated=stated, balance=balance,
            other=other, other_name=names.get(other.person_id or "", ""),
            service_id=row.service_id, redemption_id=row.redemption_id,
            voucher_serial=row.voucher_serial, counts=not why, why=why,
            reverses=row.corrects_id, reversed_by=row.reversed_by,
        )  # fmt: skip


def _names(reader: Reader, rows: Iterable[Row[Any]]) -> dict[str, str]:
    wanted = {i for row in rows for i in (row.from_person_id, row.to_person_id) if i}
    return names_of(reader, wanted)


def names_of(reader: Reader, person_ids: Collection[str]) -> dict[str, str]:
    """Person -> name."""
    p, found = table_of(Person).c, dict[str, str]()
    for part in _chunks(sorted(person_ids)):
        found |= {r.id: r.name for r in reader.rows(select(p.id, p.name).where(p.id.in_(part)))}
    return found


def reversals_of(reader: Reader, entry_ids: Sequence[str]) -> dict[str, str]:
    """Entry -> the one that reverses it."""
    e, found = table_of(LedgerEntry).c, dict[str, str]()
    for part in _chunks(entry_ids):
        query = select(e.id, e.corrects_id).where(and_(e.corrects_id.in_(part), e.withdrawn == 0))
        for row in reader.rows(query.order_by(e.recorded_at.desc(), e.id.desc())):
            found[row.corrects_id] = row.id
    return found


def _chunks(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]
