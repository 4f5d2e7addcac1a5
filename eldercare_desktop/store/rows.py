"""Rows as sync writes them: what the change log says, fitted into the columns of today.

A newer app may send fields, values or tables that this one cannot hold. They are never
dropped: what does not fit is kept beside the row (`row_state.extra`), and put in its place
when an app knows it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Column, Integer, LargeBinary, Text, bindparam, select, text, tuple_, update
from sqlalchemy.dialects.sqlite import Insert, insert

from eldercare_desktop.store import guard, joining, rowstate
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import FlagType, JsonType, Record, RowIdType, Same, table_of
from eldercare_desktop.store.rowstate import RowState
from eldercare_desktop.store.schema import row_state_table as rs
from eldercare_desktop.store.work import Work

CHUNK = 400
WHOLE_ROW = "*"
"""In `extra`: the row itself is not in its table yet; the value is why."""

_EXTRA = text("extra <> '{}'")
"""As the partial index has it: a parameter would not be matched with it."""
_ID = re.compile(r"[0-9a-f]{32}")


@dataclass
class Fitted:
    """Values for the columns, and what found no place in them."""

    columns: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    """Columns that must have a value and got none: the row cannot stand in its table."""


def fit(kind: type[Record], row_id: str, values: Mapping[str, Any]) -> Fitted:
    """Fit the values of a row into the columns of its record."""
    fitted = Fitted({"id": row_id})
    columns = _columns(kind)
    for name, value in values.items():
        column = columns.get(name)
        if column is not None and _holds(column, value):
            fitted.columns[name] = value
        elif name != "id":
            fitted.extra[name] = value
    for name in columns.keys() - fitted.columns.keys():
        _fall_back(kind, name, fitted)
    return fitted


def derive(kind: type[Record], columns: dict[str, Any]) -> dict[str, Any]:
    """The columns with the local ones computed from the others."""
    if kind.derived is Record.derived:
        return columns  # most records have none; to make one takes as long as all the rest
    record = kind(**columns)
    return {**columns, **record.derived()}


def _fall_back(kind: type[Record], name: str, fitted: Fitted) -> None:
    """What a column holds for a row of an app that does not know it, or knows more of it."""
    info = kind.model_fields[name]
    if not info.is_required():
        fitted.columns[name] = info.get_default(call_default_factory=True)
    elif table_of(kind).columns[name].nullable:
        fitted.columns[name] = None
    else:
        fitted.missing.append(name)


@cache
def _columns(kind: type[Record]) -> dict[str, Column[Any]]:
    return {c.name: c for c in table_of(kind).columns if not c.info.get("local")}


def _holds(column: Column[Any], value: Any) -> bool:
    """Whether a column can hold a value: STRICT tables are strict."""
    if value is None:
        return bool(column.nullable)
    if isinstance(column.type, RowIdType):
        return isinstance(value, str) and _ID.fullmatch(value) is not None
    if isinstance(column.type, FlagType):
        return isinstance(value, bool)
    if isinstance(column.type, JsonType):
        return isinstance(value, list) and all(isinstance(v, str) for v in value)
    if isinstance(column.type, Integer):
        return type(value) is int
    assert isinstance(column.type, Text | LargeBinary)
    return isinstance(value, str)


# -- the tables --------------------------------------------------------------------------


def current(reader: Reader, kind: type[Record], ids: Iterable[str]) -> dict[str, Mapping[str, Any]]:
    """Those of these rows that are there, with all columns, as they say themselves."""
    table, wanted = table_of(kind), sorted(set(ids))
    found: dict[tuple[str, str], Mapping[str, Any]] = {}
    for start in range(0, len(wanted), CHUNK):
        query = select(table).where(table.c.id.in_(wanted[start : start + CHUNK]))
        found.update(((table.name, row.id), dict(row._mapping)) for row in reader.rows(query))
    return {row_id: row for (_, row_id), row in joining.own_rows(reader, found).items()}


def present(reader: Reader, kind: type[Record], ids: Iterable[str]) -> set[str]:
    """Which of these rows are there."""
    table, wanted, found = table_of(kind), sorted(set(ids)), set[str]()
    for start in range(0, len(wanted), CHUNK):
        query = select(table.c.id).where(table.c.id.in_(wanted[start : start + CHUNK]))
        found.update(row.id for row in reader.rows(query))
    return found


def write(work: Work, kind: type[Record], rows: Sequence[Mapping[str, Any]]) -> set[str]:
    """Insert rows or put them in place of what is there; each with all columns.

    Returns the tables that show something else since: more than one where rows are one.
    """
    if not rows:
        return set()
    table, joined = table_of(kind).name, work.joined
    with guard.opened(work.connection):
        work.connection.execute(_upsert(kind), joined.shown(kind, rows))
    touched = {table}
    if issubclass(kind, Same) or any(joined.concerns(table, row["id"]) for row in rows):
        touched |= joined.renew()
    for name in touched:
        work.touched(name, 0)
    return touched


def give_new_id(work: Work, kind: type[Record], old: str, new: str) -> None:
    """Rename a row; whatever refers to it follows."""
    table = table_of(kind)
    statement = update(table).where(table.c.id == bindparam("old")).values(id=bindparam("new"))
    with guard.opened(work.connection):
        work.connection.execute(statement, {"old": old, "new": new})
    mine = update(rs).where(rs.c.table == table.name, rs.c.row_id == old)
    work.connection.execute(mine.values(row_id=new))
    work.joined.rename(table.name, old, new)
    work.touched(table.name, 0)


def check_references_at_commit(work: Work) -> None:
    """Let rows of one transaction come in any order."""
    work.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")


@cache
def _upsert(kind: type[Record]) -> Insert:
    table = table_of(kind)
    fresh = insert(table)
    changed = {c.name: fresh.excluded[c.name] for c in table.columns if c.name != "id"}
    return fresh.on_conflict_do_update(["id"], set_=changed)


# -- row states --------------------------------------------------------------------------


def states(reader: Reader, keys: Collection[tuple[str, str]]) -> dict[tuple[str, str], RowState]:
    """The row states that are kept, of these rows."""
    found: dict[tuple[str, str], RowState] = {}
    wanted = sorted(keys)
    for start in range(0, len(wanted), CHUNK):
        part = wanted[start : start + CHUNK]
        for row in reader.rows(select(rs).where(tuple_(rs.c.table, rs.c.row_id).in_(part))):
            kept = {n: v for n, v in row._mapping.items() if n not in ("table", "row_id")}
            found[row.table, row.row_id] = RowState(**kept)
    return found


def save_states(work: Work, fresh: Mapping[tuple[str, str], RowState]) -> None:
    """Keep row states."""
    rowstate.save_all(work.connection, fresh)


def with_extra(reader: Reader) -> list[tuple[str, str]]:
    """Rows that hold something that found no place when they came."""
    query = select(rs.c.table, rs.c.row_id).where(_EXTRA)
    return [(row.table, row.row_id) for row in reader.rows(query)]
