"""What the ledger itself has open: accounts below zero, entries that do not count, late entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select

from eldercare_desktop.care.area import level_of
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.after_death import late_records
from eldercare_desktop.care.time_bank.ledger.account import Account
from eldercare_desktop.care.time_bank.ledger.cases import Case
from eldercare_desktop.care.time_bank.ledger.reading import Line, lines_of, names_of
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.sums import SUMS, sum_table
from eldercare_desktop.care.time_bank.ledger.suspense import SUSPENSE, suspense_of, suspense_table
from eldercare_desktop.care.time_bank.service.record import ServiceRecord
from eldercare_desktop.care.time_bank.terms import NEVER_NEGATIVE
from eldercare_desktop.store import derived
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

MOST_SHOWN = 20
"""Of an account below zero so many of the last entries that took from it are named."""

_E = table_of(LedgerEntry)


# -- below zero --------------------------------------------------------------------------


def overdrafts(reader: Reader, village: str | None = None) -> list[Case]:
    """Accounts that laptops, not knowing of each other, have brought below zero.

    The township's pool is looked at where all of the township is known.
    """
    derived.catch_up(reader, SUSPENSE, SUMS)
    s = sum_table.c
    holder = func.substr(s.holder, 1, _length(s.kind)).label("holder")
    total, day = func.sum(s.net).label("total"), func.max(s.last_day).label("day")
    query = select(s.kind, holder, s.unit, total, day).where(s.kind.in_(_kinds(reader)))
    found = reader.rows(query.group_by(s.kind, holder, s.unit).having(total < 0))
    people = _people(reader, [row.holder for row in found if len(row.holder) == 32])
    cases = [_overdraft(reader, row, people.get(row.holder)) for row in found]
    return [case for case in cases if _in(case, village)]


def _kinds(reader: Reader) -> list[str]:
    alone = level_of(str(reader.setting("village") or "")) == "village"
    return [kind for kind in NEVER_NEGATIVE if not (alone and kind == "township_pool")]


def _length(kind: Any) -> Any:
    return func.iif(kind == "township_pool", 9, 32)


def _overdraft(reader: Reader, row: Row[Any], person: Row[Any] | None) -> Case:
    village = person.village if person else row.holder.ljust(12, "0")
    account = Account(row.kind, person.id if person else None)
    took = list(_took(lines_of(reader, account, village, row.unit).lines))[-MOST_SHOWN:]
    return Case(
        key=f"overdraft:{row.kind}:{row.holder}:{row.unit}",
        kind="overdraft",
        village=village,
        person_id=person.id if person else None,
        name=person.name if person else "",
        unit=row.unit,
        amount=-row.total,
        day=row.day,
        entry_ids=tuple(line.entry_id for line in took),
        service_ids=tuple(line.service_id for line in took if line.service_id),
        params={"account": row.kind},
    )


def _took(lines: Iterable[Line]) -> Iterator[Line]:
    """What took from the account since it was last above zero, and was not reversed."""
    since: list[Line] = []
    for line in lines:
        if line.amount < 0 and not line.reversed_by and not line.reverses:
            since.append(line)
        elif line.balance >= 0:
            since = [one for one in since if one.balance < 0]
    return iter(since)


# -- in suspense -------------------------------------------------------------------------


def in_suspense(reader: Reader, village: str | None = None) -> list[Case]:
    """Entries that are doubled or overlap and that nobody has reversed; one case per thing.

    A reversal that two people made is none: both wanted the same, and it is done once.
    """
    derived.catch_up(reader, SUSPENSE)
    s = suspense_table.c
    back = _E.alias("back")
    reversed_by = select(back.c.id).where(back.c.corrects_id == _E.c.id).correlate(_E).exists()
    query = (
        select(_E, s.why, s.because_id)
        .join(suspense_table, s.entry_id == _E.c.id)
        .where(_E.c.corrects_id.is_(None), ~reversed_by)
        .order_by(_E.c.recorded_at, _E.c.id)
    )
    things: dict[str, list[Row[Any]]] = {}
    for row in reader.rows(query):
        if village in (None, row.village):
            about = f"service:{row.service_id}" if row.service_id else row.cause
            things.setdefault(f"{row.why}:{row.village}:{about}", []).append(row)
    return list(_suspended(reader, things))


def _suspended(reader: Reader, things: Mapping[str, list[Row[Any]]]) -> Iterator[Case]:
    firsts = [_main(rows) for rows in things.values()]
    counting = _entries(reader, [row.because_id for row in firsts])
    holders = {i for row in firsts for i in (row.to_person_id, row.from_person_id) if i}
    names = names_of(reader, holders)
    services = [*firsts, *counting.values()]
    times = _services(reader, [row.service_id for row in services if row.service_id])
    for key, rows in things.items():
        yield _case_of(key, rows, counting[_main(rows).because_id], names, times)


def _main(rows: Sequence[Row[Any]]) -> Row[Any]:
    """The deposit, where a service has earned and somebody has paid for it."""
    return next((row for row in rows if row.kind == "deposit"), rows[0])


def _case_of(
    key: str,
    rows: list[Row[Any]],
    counting: Row[Any],
    names: Mapping[str, str],
    times: Mapping[str, Row[Any]],
) -> Case:
    first = _main(rows)
    person = first.to_person_id or first.from_person_id
    served = [row.service_id for row in (counting, first) if row.service_id]
    return Case(
        key=key,
        kind=first.why,
        village=first.village,
        person_id=person,
        name=names.get(person or "", ""),
        unit=first.unit,
        amount=first.amount,
        day=first.day,
        entry_ids=(counting.id, *(row.id for row in rows)),
        service_ids=tuple(dict.fromkeys(served)),
        params={
            "entry": first.kind,
            "first_by": counting.entered_by,
            "first_at": counting.recorded_at,
            "second_by": first.entered_by,
            "second_at": first.recorded_at,
            **_when("first", times.get(counting.service_id or "")),
            **_when("second", times.get(first.service_id or "")),
        },
    )


def _when(which: str, service: Row[Any] | None) -> dict[str, str]:
    if service is None:
        return {}
    times = f"{service.began}–{service.ended}"
    return {f"{which}_day": service.day, f"{which}_time": times}


# -- after a death -----------------------------------------------------------------------


def after_deaths(reader: Reader, village: str | None = None) -> list[Case]:
    """Entries dated after the death of whose account it is, that count and were not reversed."""
    late = late_records(reader, table="ledger_entry")
    ids = [one.row_id for one in late]
    gone = {*suspense_of(reader, ids), *_reversed(reader, ids)}
    entries = _entries(reader, ids)
    found = []
    for one in late:
        entry = entries[one.row_id]
        if one.row_id not in gone and village in (None, entry.village):
            found.append(
                Case(
                    key=f"after_death:{entry.id}:{one.person_id}",
                    kind="after_death",
                    village=entry.village,
                    person_id=one.person_id,
                    name=one.name,
                    unit=entry.unit,
                    amount=entry.amount,
                    day=one.day,
                    entry_ids=(entry.id,),
                    service_ids=(entry.service_id,) if entry.service_id else (),
                    params={"died": one.died, "entry": entry.kind},
                )
            )
    return found


# -- reading -----------------------------------------------------------------------------


def _entries(reader: Reader, ids: Iterable[str]) -> dict[str, Row[Any]]:
    return {row.id: row for row in _by(reader, select(_E), _E.c.id, ids)}


def _reversed(reader: Reader, ids: Iterable[str]) -> set[str]:
    query = select(_E.c.corrects_id).where(_E.c.withdrawn == 0)
    return {row.corrects_id for row in _by(reader, query, _E.c.corrects_id, ids)}


def _services(reader: Reader, ids: Iterable[str]) -> dict[str, Row[Any]]:
    s = table_of(ServiceRecord).c
    return {row.id: row for row in _by(reader, select(s.id, s.day, s.began, s.ended), s.id, ids)}


def _people(reader: Reader, ids: Iterable[str]) -> dict[str, Row[Any]]:
    p = table_of(Person).c
    return {row.id: row for row in _by(reader, select(p.id, p.name, p.village), p.id, ids)}


def _by(
    reader: Reader, query: Select[Any], column: ColumnElement[Any], ids: Iterable[str]
) -> Iterator[Row[Any]]:
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), derived.CHUNK):
        yield from reader.rows(query.where(column.in_(wanted[start : start + derived.CHUNK])))


def _in(case: Case, village: str | None) -> bool:
    return village is None or case.village == village
