"""Tables that follow from others: kept right by construction, thrown away and rebuilt at will.

A list that people open every minute must not work everything out from a million rows. What
it needs is kept in a table of its own, which holds nothing that is not said elsewhere. It is
no record: never logged, sent or merged.

    declared   by `register(Derived(...))`: its table, what it follows from, how it is computed
    marked     triggers on the sources note the keys that are out of date in `stale`. So
               whoever writes is heard: a use case, sync, undo, a row that takes a new id
    refreshed  `Work.commit` computes the marked keys anew, in the same transaction
    rebuilt    where its declaration has changed, and after a migration, on opening

A derived table may follow from another that was registered before it: its triggers hang on
that one too. They are refreshed in the order of their registration until nothing is stale, and
what follows from a table that is built anew is built anew as well.

Within a `Work` that is not committed yet, some keys are stale: who reads there asks
`stale_keys` and computes these on the fly, or has them computed ahead of the end (`catch_up`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, MetaData, Table, and_, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.schema import CreateIndex, CreateTable

from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.schema import derived_table as dt
from eldercare_desktop.store.schema import stale_table as st

CHUNK = 400
"""How many keys are computed at once."""

PREFIX = "derive_"
"""What the names of the triggers begin with."""

metadata = MetaData()
"""Where derived tables are declared: apart from those that migrations take care of."""

Compute = Callable[[Reader, Sequence[str] | None, str], Iterable[Mapping[str, Any]]]
"""(reader, keys or None for all, today YYYY-MM-DD) -> the rows of these keys."""


@dataclass(frozen=True)
class Source:
    """A table that a derived one follows from.

    keys:    SQL that selects the keys that a row concerns; `{row}` is the row, as it was or
             as it is: "SELECT id FROM resident WHERE person_id = {row}.id"
    columns: the columns that matter when a row is changed; none: all do
    when:    SQL condition for rows that matter at all, with `{row}` too
    """

    table: str
    keys: str
    columns: tuple[str, ...] = ()
    when: str = ""


@dataclass(frozen=True)
class Derived:
    """A derived table. `key` is the column that its rows are refreshed by: a row id as a rule.

    A key may have no row or several; one that is no row id is a text, kept as one is (see
    `key_of`). `version` goes up when `compute` gives other rows.
    """

    table: Table
    key: str
    sources: tuple[Source, ...]
    compute: Compute
    version: int = 1

    @property
    def name(self) -> str:
        """The name of the table."""
        return self.table.name


_REGISTERED: dict[str, Derived] = {}


def register(derived: Derived) -> Derived:
    """Have a table kept; from the next opening of a store on.

    What it follows from is registered before it.
    """
    assert not any(derived.name in _followed(other) for other in _REGISTERED.values()), derived.name
    _REGISTERED[derived.name] = derived
    return derived


def registered() -> Mapping[str, Derived]:
    """All derived tables by name."""
    return _REGISTERED


def _followed(derived: Derived) -> set[str]:
    """Names of the tables that one follows from."""
    return {source.table for source in derived.sources}


def key_of(said: str) -> str:
    """The key that is a text, in the form of a row id; in SQL: CAST(text AS BLOB)."""
    return said.encode().hex()


def text_of(key: str) -> str:
    """The text that a key of `key_of` is."""
    return bytes.fromhex(key).decode()


# -- keeping -----------------------------------------------------------------------------


def refresh(connection: Connection, today: str) -> None:
    """Compute what is stale. Called at the end of every `Work`."""
    while (derived := _next_stale(connection)) is not None:
        _refresh(connection, derived, today)


def catch_up(work: Reader, *some: Derived, begins: str | None = None) -> None:
    """Have these tables right within a `Work`, before its end. Nothing to do for a reader.

    `begins`: only where the key is a text that begins with it.
    """
    for derived in some:
        if stale_keys(work, derived, begins):
            _refresh(work.connection, derived, work.today, begins)


def _next_stale(connection: Connection) -> Derived | None:
    """The first table, in the order of registration, that is out of date somewhere."""
    names = set(connection.execute(select(st.c.name).distinct()).scalars())
    return next((one for name, one in _REGISTERED.items() if name in names), None)


def _refresh(
    connection: Connection, derived: Derived, today: str, begins: str | None = None
) -> None:
    reader, column = Reader(connection), derived.table.c[derived.key]
    keys = sorted(stale_keys(reader, derived, begins))
    for start in range(0, len(keys), CHUNK):
        part = keys[start : start + CHUNK]
        connection.execute(delete(derived.table).where(column.in_(part)))
        _keep(connection, derived, derived.compute(reader, part, today))
        right = and_(st.c.name == derived.name, st.c.key.in_(part))
        connection.execute(delete(st).where(right))


def _keep(connection: Connection, derived: Derived, rows: Iterable[Mapping[str, Any]]) -> None:
    fresh = [dict(row) for row in rows]
    if fresh:
        connection.execute(insert(derived.table), fresh)


def mark(connection: Connection, derived: Derived, keys: Iterable[str]) -> None:
    """Have keys computed anew at the end of this work, though no source has changed."""
    rows = [{"name": derived.name, "key": key} for key in keys]
    if rows:
        connection.execute(upsert(st).on_conflict_do_nothing(), rows)


def stale_keys(reader: Reader, derived: Derived, begins: str | None = None) -> list[str]:
    """Keys whose rows are out of date just now; none outside a `Work` that has written.

    `begins`: only those texts (see `key_of`) that begin with it.
    """
    query = select(st.c.key).where(st.c.name == derived.name)
    if begins is not None:
        first = key_of(begins)
        query = query.where(st.c.key.between(first, first + "ff"))
    return [row.key for row in reader.rows(query)]


# -- setting up --------------------------------------------------------------------------


def is_up(connection: Connection) -> bool:
    """Whether every derived table stands as it is declared here."""
    return not _missing(connection)


def set_up(connection: Connection, today: str) -> None:
    """Build anew whatever does not stand as it is declared. Does not commit."""
    for derived in _missing(connection):
        _build(connection, derived, today)


def _missing(connection: Connection) -> list[Derived]:
    """What was declared in another way, or lacks its table, an index or a trigger.

    And what follows from such a table: it has lost its triggers there.
    """
    query = select(dt.c.name, dt.c.declared)
    said = {row.name: row.declared for row in connection.execute(query)}
    there = set(connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())
    found: dict[str, Derived] = {}
    for name, one in _REGISTERED.items():
        stands = said.get(name) == _declared(one) and there.issuperset(_names(one))
        if not stands or not found.keys().isdisjoint(_followed(one)):
            found[name] = one
    return list(found.values())


def _build(connection: Connection, derived: Derived, today: str) -> None:
    _drop_triggers(connection, f"{PREFIX}{derived.name}.")
    connection.exec_driver_sql(f'DROP TABLE IF EXISTS "{derived.name}"')
    for statement in _statements(derived):
        connection.exec_driver_sql(statement)
    _keep(connection, derived, derived.compute(Reader(connection), None, today))
    connection.execute(delete(st).where(st.c.name == derived.name))
    values = {"name": derived.name, "declared": _declared(derived)}
    fresh = upsert(dt).values(values)
    connection.execute(fresh.on_conflict_do_update(["name"], set_=values))


def take_down(connection: Connection) -> None:
    """Before a migration: no trigger stands in its way, and all is built anew afterwards."""
    _drop_triggers(connection, PREFIX)
    for table in (dt, st):
        query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
        if connection.exec_driver_sql(query, (table.name,)).first():
            connection.execute(delete(table))


def _drop_triggers(connection: Connection, prefix: str) -> None:
    query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (name,) in connection.exec_driver_sql(query).all():
        if name.startswith(prefix):
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def _declared(derived: Derived) -> str:
    """What tells one declaration from another."""
    said = "\n".join([str(derived.version), *_statements(derived)])
    return sha256(said.encode()).hexdigest()


def _statements(derived: Derived) -> list[str]:
    """Table, indexes, triggers."""
    from sqlalchemy.dialects.sqlite import dialect

    found = [str(CreateTable(derived.table).compile(dialect=dialect()))]
    indexes = sorted(derived.table.indexes, key=lambda index: str(index.name))
    found += [str(CreateIndex(index).compile(dialect=dialect())) for index in indexes]
    for number, source in enumerate(derived.sources):
        found += _triggers(derived, number, source)
    return found


def _names(derived: Derived) -> list[str]:
    """What the file holds of a derived table by name: itself, its indexes, its triggers."""
    indexes = [str(index.name) for index in derived.table.indexes]
    numbers, events = range(len(derived.sources)), ("insert", "update", "delete")
    triggers = [
        f"{PREFIX}{derived.name}.{number}.{event}" for number in numbers for event in events
    ]
    return [derived.name, *indexes, *triggers]


def _triggers(derived: Derived, number: int, source: Source) -> list[str]:
    return [
        _trigger(derived, number, source, "INSERT", ["NEW"]),
        _trigger(derived, number, source, "UPDATE", ["OLD", "NEW"]),
        _trigger(derived, number, source, "DELETE", ["OLD"]),
    ]


def _trigger(derived: Derived, number: int, source: Source, event: str, versions: list[str]) -> str:
    name = f"{PREFIX}{derived.name}.{number}.{event.lower()}"
    of, conditions = "", []
    if source.when:
        either = " OR ".join(f"({source.when.format(row=row)})" for row in versions)
        conditions.append(f"({either})")
    if event == "UPDATE" and source.columns:
        of = " OF " + ", ".join(f'"{column}"' for column in source.columns)
        differs = " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in source.columns)
        conditions.append(f"({differs})")
    when = f" WHEN {' AND '.join(conditions)}" if conditions else ""
    # Not "INSERT OR IGNORE": there the statement that set the trigger off has the last word.
    marks = " ".join(
        f"INSERT INTO stale (name, \"key\") SELECT '{derived.name}', * "
        f"FROM ({source.keys.format(row=row)}) WHERE true ON CONFLICT DO NOTHING;"
        for row in versions
    )
    return f'CREATE TRIGGER "{name}" AFTER {event}{of} ON "{source.table}"{when} BEGIN {marks} END'
