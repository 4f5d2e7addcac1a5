"""A paper book that was taken over twice: its balance on one laptop, its lines on another; or

in full on both, under two records that turned out to be one person. One laptop alone refuses
that; two that do not know of each other cannot. Nobody knows which of the two is wanted, so
both count until a person reverses one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import and_, func, or_, select

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.cases import Case
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.suspense import SUSPENSE, suspense_table
from eldercare_desktop.store import derived, joining
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Plain, table_of

WRITER = 11
"""So many bytes of a row's id are those of the laptop that wrote it (see `store/ids.py`)."""

_E = table_of(LedgerEntry)


def taken_over_twice(reader: Reader, village: str | None = None) -> list[Case]:
    """Accounts with an opening balance beside imported lines of a paper book, both in force;

    and those of two records made one, of which each had brought its opening balance or lines.
    """
    derived.catch_up(reader, SUSPENSE)
    found = [*_balance_and_lines(reader)]
    kept = sorted({kept for table, _, kept in joining.all_joined(reader) if table == "person"})
    for person_id in kept:
        found += [*_balance_twice(reader, person_id), *_lines_twice(reader, person_id)]
    return [case for case in found if village in (None, case.village)]


def _balance_and_lines(reader: Reader) -> Iterator[Case]:
    opening, line, person = _E.alias("opening"), _E.alias("line"), table_of(Person)
    whose = or_(
        line.c.to_person_id == opening.c.to_person_id,
        line.c.from_person_id == opening.c.to_person_id,
    )
    query = (
        select(opening, person.c.name, func.count(line.c.id).label("lines"))
        .join(line, and_(whose, line.c.unit == opening.c.unit))
        .join(person, person.c.id == opening.c.to_person_id)
        .where(*_of("opening", opening), *_of("import", line))
        .group_by(opening.c.id)
    )
    for row in reader.rows(query):
        yield _case(f"paper_twice:{row.id}", [row], {"lines": row.lines})


def _balance_twice(reader: Reader, person_id: str) -> Iterator[Case]:
    """All opening balances of one unit but the first."""
    first: dict[str, str] = {}
    for row in _brought(reader, person_id, "opening"):
        if first.setdefault(row.unit, row.id) != row.id:
            yield _case(f"paper_twice:openings:{row.id}", [row], {"why": "openings"})


def _lines_twice(reader: Reader, person_id: str) -> Iterator[Case]:
    """Lines that say the same, and that another laptop brought than the one before."""
    first: dict[tuple[Any, ...], bytes] = {}
    again: dict[str, list[Any]] = {}
    for row in _brought(reader, person_id, "import"):
        told = (row.unit, row.day, row.amount, row.from_kind, row.to_kind, row.reason)
        laptop = bytes.fromhex(row.id)[:WRITER]
        if first.setdefault(told, laptop) != laptop:
            again.setdefault(row.unit, []).append(row)
    for rows in again.values():
        more: dict[str, Plain] = {"why": "lines", "lines": len(rows)}
        yield _case(f"paper_twice:lines:{rows[0].id}:{len(rows)}", rows, more)


def _brought(reader: Reader, person_id: str, kind: str) -> list[Any]:
    """What was brought to one account from paper, in the order it was written."""
    person = table_of(Person)
    holder = func.coalesce(_E.c.to_person_id, _E.c.from_person_id)
    query = select(_E, person.c.name).join(person, person.c.id == holder)
    mine = or_(_E.c.to_person_id == person_id, _E.c.from_person_id == person_id)
    query = query.where(mine, *_of(kind, _E)).order_by(_E.c.recorded_at, _E.c.id)
    return list(reader.rows(query))


def _of(kind: str, entry: Any) -> list[Any]:
    """Of a kind of cause, and in force. Between ":" and ";" the index on the cause answers."""
    return [entry.c.cause >= f"{kind}:", entry.c.cause < f"{kind};", *_in_force(entry)]


def _in_force(entry: Any) -> list[Any]:
    """Neither in suspense nor reversed."""
    back = _E.alias("back")
    return [
        entry.c.withdrawn == 0,
        ~select(back.c.id).where(back.c.corrects_id == entry.c.id).exists(),
        ~select(suspense_table.c.entry_id).where(suspense_table.c.entry_id == entry.c.id).exists(),
    ]


def _case(key: str, rows: Sequence[Any], params: dict[str, Plain]) -> Case:
    first = rows[0]
    return Case(
        key=key,
        kind="paper_twice",
        village=first.village,
        person_id=first.to_person_id or first.from_person_id,
        name=first.name,
        unit=first.unit,
        amount=sum(row.amount for row in rows),
        day=first.day,
        entry_ids=tuple(row.id for row in rows),
        params=params,
    )
