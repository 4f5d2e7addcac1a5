"""The time bank: whom somebody served, who served them, and what else moved on their account.

What a service earned or cost stands with the service: it is no line of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, or_, select

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.slip.states import stands
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.service.record import ServiceRecord
from eldercare_desktop.care.timeline.event import Event, Whom, newest
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


def events(reader: Reader, whom: Whom, before: str | None, most: int) -> list[Event]:
    """`code`: served, was_served (`name` of the other, `minutes`, `kind`), in, out (`kind` of

    entry, `amount`, `unit`, `name` of the other).
    """
    found = [
        *_served(reader, whom, before, most),
        *_was_served(reader, whom, before, most),
        *_entries(reader, whom, before, most),
    ]
    return newest((event for event in found if event.day <= reader.today), before, most)


def _served(reader: Reader, whom: Whom, before: str | None, most: int) -> Iterator[Event]:
    s, r, p = table_of(ServiceRecord), table_of(Resident), table_of(Person)
    joined = s.outerjoin(r, r.c.id == s.c.resident_id).outerjoin(p, p.c.id == r.c.person_id)
    query = select(s, p.c.name).select_from(joined).where(s.c.helper_id.in_(whom.helpers))
    for row in _newest_rows(reader, s, query, before, most):
        yield _service("served", row, row.name or row.for_whom or "")


def _was_served(reader: Reader, whom: Whom, before: str | None, most: int) -> Iterator[Event]:
    s, h, p = table_of(ServiceRecord), table_of(Helper), table_of(Person)
    joined = s.join(h, h.c.id == s.c.helper_id).join(p, p.c.id == h.c.person_id)
    query = select(s, p.c.name).select_from(joined).where(s.c.resident_id.in_(whom.residents))
    for row in _newest_rows(reader, s, query, before, most):
        yield _service("was_served", row, row.name)


def _service(code: str, row: Any, name: str) -> Event:
    return Event(
        kind="time_bank",
        code=code,
        day=row.day,
        about=row.id,
        at=row.began,
        note=row.note or "",
        late=row.recorded_at[:10] > row.day,
        values={"kind": row.kind, "minutes": row.minutes, "name": name},
    )


def _entries(reader: Reader, whom: Whom, before: str | None, most: int) -> Iterator[Event]:
    """What has no service: given, given away, spent, held, reversed."""
    e, p = table_of(LedgerEntry), table_of(Person)
    mine = or_(e.c.from_person_id == whom.person_id, e.c.to_person_id == whom.person_id)
    query = select(e).where(mine, e.c.service_id.is_(None))
    rows = _newest_rows(reader, e, query, before, most, facts=False)
    others = {_other(row, whom.person_id) for row in rows} - {None, whom.person_id}
    people = reader.rows(select(p.c.id, p.c.name).where(p.c.id.in_(sorted(filter(None, others)))))
    names = {row.id: row.name for row in people}
    for row in rows:
        values = {"kind": row.kind, "amount": row.amount, "unit": row.unit}
        values["name"] = names.get(_other(row, whom.person_id) or "", "")
        code = "in" if _comes_in(row, whom.person_id) else "out"
        yield Event("time_bank", code, row.day, row.id, row.recorded_at[11:16], values=values)


def _comes_in(row: Any, person_id: str) -> bool:
    """What is released from a hold comes in, what is held goes out."""
    return bool(row.to_person_id == person_id and row.to_kind == "person")


def _other(row: Any, person_id: str) -> str | None:
    other: str | None = row.from_person_id if row.to_person_id == person_id else row.to_person_id
    return other


def _newest_rows(
    reader: Reader,
    table: Any,
    query: Select[Any],
    before: str | None,
    most: int,
    *,
    facts: bool = True,
) -> list[Any]:
    """The newest rows, one more than asked for, so that it is known whether there are more."""
    if facts:
        query = query.where(stands(table))
    if before is not None:
        query = query.where(table.c.day < before)
    return list(reader.rows(query.order_by(table.c.day.desc(), table.c.id.desc()).limit(most + 1)))
