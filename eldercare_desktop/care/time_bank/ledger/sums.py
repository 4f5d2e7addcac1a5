"""What stands on the accounts, as a table of sums that is kept right (see `store/derived.py`).

A person's account has one sum a month, the others, on which far more is going on, one a day.
What is in suspense is in no sum, so the table follows from that one too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Index,
    Integer,
    Select,
    Table,
    Text,
    and_,
    bindparam,
    case,
    func,
    select,
    type_coerce,
)

from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.suspense import SUSPENSE, suspense_table
from eldercare_desktop.store import derived
from eldercare_desktop.store.derived import Derived, Source, key_of, text_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import RowIdType, table_of

sum_table = Table(
    "ledger_sum",
    derived.metadata,
    Column("key", RowIdType, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("holder", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("net", Integer, nullable=False),
    Column("last_day", Text, nullable=False),
    Index("ix_ledger_sum_account", "kind", "holder", "unit", "period", "net", "last_day"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""What came in less what went out, by account, unit and period. `holder`: a person's id, or the

code of the village (the township's pool is that of all its villages together).
"""


def _key_sql(row: str, side: str) -> str:
    kind, person = f"{row}.{side}_kind", f"{row}.{side}_person_id"
    holder = f"iif({person} IS NULL, {row}.village, lower(hex({person})))"
    period = f"substr({row}.day, 1, iif({person} IS NULL, 10, 7))"
    parts = " || '|' || ".join((kind, holder, f"{row}.unit", period))
    return f"CAST({parts} AS BLOB)"


_SUSPENDED = "FROM ledger_entry e WHERE e.id = {row}.entry_id"
_SOURCES = (
    Source(
        "ledger_entry",
        f"SELECT {_key_sql('{row}', 'from')} UNION SELECT {_key_sql('{row}', 'to')}",
        columns=(
            *("village", "unit", "amount", "from_kind", "from_person_id", "to_kind"),
            *("to_person_id", "day", "withdrawn", "id"),
        ),
    ),
    Source(
        "ledger_suspense",
        f"SELECT {_key_sql('e', 'from')} {_SUSPENDED} UNION "
        f"SELECT {_key_sql('e', 'to')} {_SUSPENDED}",
    ),
)

_E, _S = table_of(LedgerEntry), suspense_table


def counting() -> ColumnElement[bool]:
    """Whether an entry counts: it is not in suspense (nor withdrawn, as no entry ever is)."""
    suspended = select(_S.c.entry_id).where(_S.c.entry_id == _E.c.id)
    return and_(_E.c.withdrawn == 0, ~suspended.exists())


def _compute(reader: Reader, keys: Sequence[str] | None, today: str) -> Iterator[Mapping[str, Any]]:
    found: dict[str, tuple[int, str]] = {}
    for side, sign in (("from", -1), ("to", 1)):
        for row in _totals(reader, side, keys):
            net, last = found.get(row.key, (0, ""))
            found[row.key] = net + sign * row.total, max(last, row.last)
    for said, (net, last) in found.items():
        kind, holder, unit, period = said.split("|")
        account = {"kind": kind, "holder": holder, "unit": unit, "period": period}
        yield {"key": key_of(said), **account, "net": net, "last_day": last}


def _totals(reader: Reader, side: str, keys: Sequence[str] | None) -> Iterator[Any]:
    if keys is None:
        yield from reader.rows(_all(side))
        return
    asked = [text_of(key).split("|") for key in keys]
    for own in (True, False):
        wanted = [parts for parts in asked if (len(parts[3]) == 7) == own]
        if wanted:
            yield from reader.rows(_of(side, own, wanted))


def _all(side: str) -> Select[Any]:
    person, kind = _E.c[f"{side}_person_id"], _E.c[f"{side}_kind"]
    nobody = person.is_(None)
    holder = case((nobody, _E.c.village), else_=func.lower(func.hex(person)))
    period = func.substr(_E.c.day, 1, case((nobody, 10), else_=7))
    key = kind + "|" + holder + "|" + _E.c.unit + "|" + period
    total, last = func.sum(_E.c.amount).label("total"), func.max(_E.c.day).label("last")
    return select(key.label("key"), total, last).where(counting()).group_by(key)


def _of(side: str, own: bool, wanted: Sequence[Sequence[str]]) -> Select[Any]:
    """The totals of these accounts and periods, by the index on their people or on the day."""
    said = [["|".join(parts), *parts] for parts in wanted]
    each = func.json_each(bindparam(None, json.dumps(said))).table_valued("value")
    key, kind, holder, unit, period = (
        func.json_extract(each.c.value, f"$[{number}]") for number in range(5)
    )
    total, last = func.sum(_E.c.amount).label("total"), func.max(_E.c.day).label("last")
    of = (_E.c[f"{side}_kind"] == kind, _E.c.unit == unit)
    where = _in_month(side, holder, period) if own else _on_day(holder, period)
    # CROSS JOIN: the wanted ones first, each looked up.
    joined = each.join(_E, where, isouter=False)
    return (
        select(key.label("key"), total, last)
        .select_from(joined)
        .where(*of, counting())
        .group_by(key)
    )


def _in_month(side: str, holder: Any, period: Any) -> ColumnElement[bool]:
    person = type_coerce(func.unhex(holder), RowIdType)
    return and_(
        _E.c[f"{side}_person_id"] == person,
        _E.c.day >= period + "-01",
        _E.c.day <= period + "-31",
    )


def _on_day(holder: Any, period: Any) -> ColumnElement[bool]:
    # Not by the index on the village: nearly all is of one.
    return and_(_E.c.day == period, _E.c.village.concat("") == holder)


SUMS = derived.register(Derived(sum_table, "key", _SOURCES, _compute))


# -- reading -----------------------------------------------------------------------------


def net(reader: Reader, kind: str, holder: str, unit: str, *, before: str | None = None) -> int:
    """What stands on an account; with `before`, what its periods before that one come to.

    holder: a person's id, a village, or the first 9 digits of a township's code. Right within
    a `Work` too.
    """
    derived.catch_up(reader, SUSPENSE)
    derived.catch_up(reader, SUMS, begins=f"{kind}|{holder}")
    s = sum_table.c
    query = select(func.sum(s.net)).where(s.kind == kind, s.unit == unit, _held_by(holder))
    if before is not None:
        query = query.where(s.period < before)
    return int(reader.scalar(query) or 0)


def _held_by(holder: str) -> ColumnElement[bool]:
    s = sum_table.c
    if len(holder) == 9:
        return s.holder.between(holder, holder + "999")
    return s.holder == holder
