"""The entries of accounts as moves: those that count, without what was reversed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import or_, select

from eldercare_desktop.care.time_bank.expiring.fifo import Move
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.sums import counting
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

COMES_BACK = ("reversal", "release", "return_voucher")
"""Entries that bring something back; of that, nobody was told before."""


@dataclass
class Moves:
    """What moved on somebody's account.

    back:    (recorded at, amount) of what came back: of it a notice of before says nothing
    expired: days for which something has expired already, with the time of the last entry
    """

    moves: list[Move] = field(default_factory=list)
    back: list[tuple[str, int]] = field(default_factory=list)
    expired: dict[str, str] = field(default_factory=dict)

    def back_since(self, recorded_at: str) -> int:
        """How much has come back since a moment."""
        return sum(amount for at, amount in self.back if at > recorded_at)


def moves_of(reader: Reader, unit: Unit, people: Collection[str] | None = None) -> dict[str, Moves]:
    """Person -> what moved on what they may spend, of these people or of all."""
    found: defaultdict[str, Moves] = defaultdict(Moves)
    rows = _entries(reader, unit, people)
    reversed_ids = {row.corrects_id for row in rows if row.corrects_id}
    for row in rows:
        for person, sign in ((row.from_person_id, -1), (row.to_person_id, 1)):
            if person is None or (row.from_kind if sign < 0 else row.to_kind) != "person":
                continue
            if people is None or person in people:
                over = row.corrects_id is not None or row.id in reversed_ids
                _add(found[person], row, sign, over=over)
    return dict(found)


def _add(to: Moves, row: Any, sign: int, *, over: bool) -> None:
    if sign > 0 and row.kind in COMES_BACK:
        to.back.append((row.recorded_at, row.amount))
    if row.kind == "expiry":
        day = row.cause.split(":")[3] if row.cause.count(":") >= 3 else row.day
        to.expired[day] = max(row.recorded_at, to.expired.get(day, ""))
    if not over:
        to.moves.append(Move(row.day, sign * row.amount, _aside(row)))


def _aside(row: Any) -> str:
    if row.kind in ("hold", "release"):
        return "hold"
    if row.kind in ("issue_voucher", "return_voucher"):
        return row.voucher_serial or "voucher"
    return ""


def _entries(reader: Reader, unit: Unit, people: Collection[str] | None) -> list[Any]:
    e = table_of(LedgerEntry).c
    query = select(
        e.id, e.kind, e.amount, e.day, e.cause, e.recorded_at, e.voucher_serial, e.corrects_id,
        e.from_kind, e.from_person_id, e.to_kind, e.to_person_id,
    ).where(e.unit == unit, e.withdrawn == 0, counting())  # fmt: skip
    if people is not None:
        ids = sorted(people)
        query = query.where(or_(e.from_person_id.in_(ids), e.to_person_id.in_(ids)))
    return list(reader.rows(query.order_by(e.day, e.recorded_at, e.id)))
