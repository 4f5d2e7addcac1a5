"""Rows that turned out to be one: all that refers to the other is seen at the one that is kept.

A person says so by a fact (`record.Same`). Nothing else is rewritten: the log, and so the
county, keep every row and every reference as it was written. Only the tables of this laptop,
which all lists and counts are read from, show

    references   to the row that is kept,
    `deleted`    for every other row of those that are one.

What such a row says itself is kept in `own_value`. So a visit that comes in late for the other
row is seen at the right one, whatever the order; and when the fact is withdrawn, all is as it
was. Which row is kept follows from the facts alone, so every laptop comes to the same one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, insert, select, tuple_, update

from eldercare_desktop.store import guard
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import (
    Profile,
    Record,
    Same,
    record_types,
    references,
    table_of,
)
from eldercare_desktop.store.schema import joined_table as jt
from eldercare_desktop.store.schema import own_value_table as ov

CHUNK = 400

Key = tuple[str, str]
"""Table and row id."""

Link = tuple[str, str]
"""Two row ids: the one to keep, the other."""


# -- reading -----------------------------------------------------------------------------


def kept(reader: Reader, table: str, row_id: str) -> str:
    """The row that stands for a row: itself as a rule."""
    query = select(jt.c.kept_id).where(jt.c.table == table, jt.c.row_id == row_id)
    return str(reader.scalar(query) or row_id)


def others(reader: Reader, table: str, kept_id: str) -> list[str]:
    """The rows that a row stands for, without itself."""
    query = select(jt.c.row_id).where(jt.c.table == table, jt.c.kept_id == kept_id)
    return [row.row_id for row in reader.rows(query.order_by(jt.c.row_id))]


def all_joined(reader: Reader) -> list[tuple[str, str, str]]:
    """Table, row id and the row that stands for it, of every row that another stands for."""
    query = select(jt.c.table, jt.c.row_id, jt.c.kept_id).order_by(jt.c.table, jt.c.row_id)
    return [(row.table, row.row_id, row.kept_id) for row in reader.rows(query)]


def links(reader: Reader, kind: type[Same]) -> list[Any]:
    """The facts of a kind that hold: neither withdrawn nor corrected."""
    table = table_of(kind)
    later = table.alias()
    corrected = select(later.c.id).where(later.c.corrects_id == table.c.id)
    query = select(table).where(table.c.withdrawn == 0, ~corrected.exists())
    return [kind(**row._mapping) for row in reader.rows(query.order_by(table.c.id))]


def own_rows(reader: Reader, rows: Mapping[Key, Mapping[str, Any]]) -> dict[Key, dict[str, Any]]:
    """Rows as they are in their tables -> as they say themselves."""
    found = {key: dict(row) for key, row in rows.items()}
    if reader.scalar(select(ov.c.row_id).limit(1)) is None:
        return found
    wanted = sorted(found)
    for start in range(0, len(wanted), CHUNK):
        part = wanted[start : start + CHUNK]
        for row in reader.rows(select(ov).where(tuple_(ov.c.table, ov.c.row_id).in_(part))):
            found[row.table, row.row_id][row.field] = row.value
    return found


# -- writing -----------------------------------------------------------------------------


class Joined:
    """Which rows are one, within one write transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[Key, str] | None = None
        self._kept: set[Key] = set()

    @property
    def known(self) -> Mapping[Key, str]:
        """Row -> the row that stands for it, of every row that another stands for."""
        if self._known is None:
            rows = self._connection.execute(select(jt)).all()
            self._know({(row.table, row.row_id): row.kept_id for row in rows})
        assert self._known is not None
        return self._known

    def _know(self, known: dict[Key, str]) -> None:
        self._known = known
        self._kept = {(table, kept_id) for (table, _), kept_id in known.items()}

    def concerns(self, table: str, row_id: str) -> bool:
        """Whether a row is one with another."""
        return (table, row_id) in self.known or (table, row_id) in self._kept

    def stands_aside(self, table: str, row_id: str) -> bool:
        """Whether another row stands for this one."""
        return (table, row_id) in self.known

    def shown(
        self, kind: type[Record], rows: Sequence[Mapping[str, Any]], *, new: bool = False
    ) -> list[dict[str, Any]]:
        """Rows as they say themselves -> as they are to stand in their table.

        Keeps what is hidden by that; whatever was kept of these rows before is forgotten
        (of `new` ones there is nothing).
        """
        if not self.known or issubclass(kind, Same):
            return [dict(row) for row in rows]
        table, refers, found, hidden = table_of(kind).name, references(kind), [], []
        for row in rows:
            seen, own = self._shown(kind, table, refers, row)
            found.append(seen)
            hidden += [
                {"table": table, "row_id": row["id"], "field": n, "value": v}
                for n, v in own.items()
            ]
        if not new:
            self._forget(table, [row["id"] for row in rows])
        if hidden:
            self._connection.execute(insert(ov), hidden)
        return found

    def _shown(
        self, kind: type[Record], table: str, refers: Mapping[str, str], row: Mapping[str, Any]
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        seen, own = dict(row), {}
        for name, other in refers.items():
            instead = self.known.get((other, row[name]))
            if instead is not None:
                seen[name], own[name] = instead, row[name]
        if issubclass(kind, Profile) and (table, row["id"]) in self.known:
            seen["deleted"], own["deleted"] = True, row["deleted"]
        return seen, own

    def own(self, table: str, row_id: str) -> dict[str, Any]:
        """What a row says itself where its table shows something else."""
        if not self.known:
            return {}
        query = select(ov.c.field, ov.c.value).where(ov.c.table == table, ov.c.row_id == row_id)
        return {row.field: row.value for row in self._connection.execute(query)}

    def renew(self) -> set[str]:
        """Follow the facts as they are now. Returns the tables that show something else since."""
        before = dict(self.known)
        after = self._wanted()
        changed = {key for key in {*before, *after} if before.get(key) != after.get(key)}
        if not changed:
            return set()
        affected = self._affected(changed)
        self._keep(after)
        for kind, rows in affected:
            self._write(kind, self.shown(kind, rows))
            if not after:  # `shown` has nothing to do where nothing is one any more
                self._forget(table_of(kind).name, [row["id"] for row in rows])
        return {table_of(kind).name for kind, _ in affected}

    def rename(self, table: str, old: str, new: str) -> None:
        """A row has got a new id (the references in the tables have followed)."""
        if not self.known:
            return
        for column, where in (
            (ov.c.row_id, and_(ov.c.table == table, ov.c.row_id == old)),
            (ov.c.value, ov.c.value == old),
        ):
            self._connection.execute(update(ov).where(where).values({column.name: new}))
        for name in ("row_id", "kept_id"):
            where = and_(jt.c.table == table, jt.c[name] == old)
            self._connection.execute(update(jt).where(where).values({name: new}))
        self._known = None
        self.renew()

    # -- the parts of it -----------------------------------------------------------------

    def _wanted(self) -> dict[Key, str]:
        """What the facts say: every row that is not kept -> the one that is."""
        reader, found = Reader(self._connection), {}
        for kind in _same_kinds():
            table = references(kind)["kept_id"]
            pairs = [(link.kept_id, link.other_id) for link in links(reader, kind)]
            gone = self._gone(table, {i for pair in pairs for i in pair})
            for row_id, kept_id in keepers(pairs, gone).items():
                if row_id != kept_id:
                    found[table, row_id] = kept_id
        return found

    def _gone(self, table: str, ids: Collection[str]) -> set[str]:
        """Those of these rows that somebody has removed, apart from their being one."""
        rows = self._by_ids(record_types()[table], ids)
        return {row_id for (_, row_id), row in rows.items() if row["deleted"]}

    def _by_ids(self, kind: type[Record], ids: Collection[str]) -> dict[Key, dict[str, Any]]:
        table, found, wanted = table_of(kind), {}, sorted(ids)
        for start in range(0, len(wanted), CHUNK):
            query = select(table).where(table.c.id.in_(wanted[start : start + CHUNK]))
            for row in self._connection.execute(query):
                found[table.name, row.id] = dict(row._mapping)
        return own_rows(Reader(self._connection), found)

    def _affected(
        self, changed: Collection[Key]
    ) -> list[tuple[type[Record], list[dict[str, Any]]]]:
        """The rows, as they say themselves, that are or refer to one of these."""
        found = []
        for kind in record_types().values():
            ids = set() if issubclass(kind, Same) else self._ids_affected(kind, changed)
            if ids:
                found.append((kind, list(self._by_ids(kind, ids).values())))
        return found

    def _ids_affected(self, kind: type[Record], changed: Collection[Key]) -> set[str]:
        table, ids = table_of(kind), set()
        if issubclass(kind, Profile):
            ids |= {row_id for name, row_id in changed if name == table.name}
        for field, other in references(kind).items():
            named = sorted(row_id for name, row_id in changed if name == other)
            for start in range(0, len(named), CHUNK):
                part = named[start : start + CHUNK]
                query = select(table.c.id).where(table.c[field].in_(part))
                ids |= {row.id for row in self._connection.execute(query)}
                same = and_(ov.c.table == table.name, ov.c.field == field, ov.c.value.in_(part))
                ids |= {r.row_id for r in self._connection.execute(select(ov.c.row_id).where(same))}
        return ids

    def _keep(self, after: Mapping[Key, str]) -> None:
        self._connection.execute(delete(jt))
        if after:
            rows = [{"table": t, "row_id": i, "kept_id": k} for (t, i), k in after.items()]
            self._connection.execute(insert(jt), rows)
        self._know(dict(after))

    def _write(self, kind: type[Record], rows: Sequence[Mapping[str, Any]]) -> None:
        table = table_of(kind)
        names = [*references(kind), *(["deleted"] if issubclass(kind, Profile) else [])]
        statement = update(table).where(table.c.id == bindparam("row"))
        statement = statement.values({name: bindparam(f"new_{name}") for name in names})
        values = [{"row": r["id"]} | {f"new_{n}": r[n] for n in names} for r in rows]
        with guard.opened(self._connection):
            self._connection.execute(statement, values)

    def _forget(self, table: str, ids: Sequence[str]) -> None:
        for start in range(0, len(ids), CHUNK):
            part = ids[start : start + CHUNK]
            mine = and_(ov.c.table == table, ov.c.row_id.in_(part))
            self._connection.execute(delete(ov).where(mine))


def keepers(pairs: Iterable[Link], gone: Collection[str]) -> dict[str, str]:
    """Every row of some (kept, other) pairs -> the row that stands for it.

    Of rows that are one, it is the one that nobody has put behind another. Where two were
    merged in opposite directions, or into two, it is the one with the lowest id; one that
    was removed (`gone`) only if all were.
    """
    found: dict[str, str] = {}
    pairs = list(pairs)
    behind = {other for _, other in pairs}
    for group in _groups(pairs):
        there = [row_id for row_id in group if row_id not in gone] or group
        ahead = [row_id for row_id in there if row_id not in behind] or there
        found |= dict.fromkeys(group, min(ahead))
    return found


def _groups(pairs: Iterable[Link]) -> Iterator[list[str]]:
    """Rows that hang together."""
    group_of: dict[str, list[str]] = {}
    for one, two in pairs:
        first, second = group_of.setdefault(one, [one]), group_of.setdefault(two, [two])
        if first is not second:
            first += second
            group_of.update(dict.fromkeys(second, first))
    seen: set[int] = set()
    for group in group_of.values():
        if id(group) not in seen:
            seen.add(id(group))
            yield group


def _same_kinds() -> list[type[Same]]:
    return [kind for kind in record_types().values() if issubclass(kind, Same)]
