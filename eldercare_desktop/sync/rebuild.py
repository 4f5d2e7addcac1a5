"""Bringing rows to what the log says, after changes have come in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from eldercare_desktop.care.records import RECORDS
from eldercare_desktop.store import changes, rows
from eldercare_desktop.store.changes import Logged, RowKey
from eldercare_desktop.store.record import Record, references, table_of
from eldercare_desktop.store.rows import WHOLE_ROW, Fitted
from eldercare_desktop.store.rowstate import RowState
from eldercare_desktop.store.work import Work
from eldercare_desktop.sync.confirmed import replay, shown

KNOWN = "known_fields"
"""Setting: what this app knew when it last put rows in their places."""


@dataclass
class Rebuilt:
    """What changed: tables written, fields that are newly in conflict, rows freed."""

    tables: set[str] = field(default_factory=set)
    conflicts: int = 0
    freed: int = 0

    def add(self, other: Rebuilt) -> None:
        """Count another rebuilding in."""
        self.tables |= other.tables
        self.conflicts += other.conflicts
        self.freed += other.freed


def rebuild(work: Work, keys: Collection[RowKey]) -> Rebuilt:
    """Write the rows anew from their changes, parents before children."""
    done = Rebuilt()
    if not keys:
        return done
    rows.check_references_at_commit(work)
    log = changes.of_rows(work, [key for key in keys if key[0] in RECORDS])
    before = rows.states(work, log)
    for table, kind in RECORDS.items():
        mine = {key: logged for key, logged in log.items() if key[0] == table}
        if mine:
            done.add(_Table(work, kind, table, mine, before).run())
    if done.freed:
        done.add(rebuild(work, set(rows.with_extra(work)) - {*log}))
    return done


def catch_up(work: Work) -> Rebuilt:
    """Put in its place what waited for a newer app, if this is one."""
    known = {name: sorted(kind.model_fields) for name, kind in RECORDS.items()}
    before = work.setting(KNOWN)
    if before == known:
        return Rebuilt()
    work.set_setting(KNOWN, known)
    if before is None:
        return Rebuilt()
    waiting = set(rows.with_extra(work))
    for table in known.keys() - before.keys():
        waiting.update(changes.rows_of_table(work, table))
    return rebuild(work, waiting)


@dataclass
class _Row:
    """One row on its way into its table."""

    key: RowKey
    fitted: Fitted
    state: RowState


class _Table:
    """The rows of one table that are to be written anew."""

    def __init__(
        self,
        work: Work,
        kind: type[Record],
        table: str,
        log: Mapping[RowKey, list[Logged]],
        before: Mapping[RowKey, RowState],
    ) -> None:
        self.work, self.kind, self.table = work, kind, table
        self.log, self.before = log, before
        self.there = rows.current(work, kind, [row_id for _, row_id in log])
        self.done = Rebuilt()

    def run(self) -> Rebuilt:
        waiting = list(self._rows())
        self._find_references(waiting)
        written = [row for row in waiting if WHOLE_ROW not in row.fitted.extra]
        self.done.tables |= rows.write(self.work, self.kind, list(self._columns(written)))
        rows.save_states(self.work, dict(self._states(waiting)))
        return self.done

    def _rows(self) -> Iterator[_Row]:
        for key, log in self.log.items():
            confirmed = replay(self.kind.merge, log)
            self._note_results(log, confirmed.results)
            row = shown(confirmed.state, log)
            if row.values is None:
                continue
            fitted = rows.fit(self.kind, key[1], row.values)
            if fitted.missing:
                fitted.extra[WHOLE_ROW] = "missing_field"
            yield _Row(key, fitted, row.state)

    def _note_results(self, log: list[Logged], results: Mapping[str, str]) -> None:
        """What was held in review and came free ends like any other change."""
        for change in log:
            result = results.get(change.id)
            if change.own and result == "conflict" and change.result != result:
                changes.note_result(self.work, change.writer_no, change.seq, change.seq, result)

    def _find_references(self, waiting: list[_Row]) -> None:
        """Hold back what refers to a row that is not here; until nothing more is held."""
        for name, table in references(self.kind).items():
            named = (row.fitted.columns.get(name) for row in waiting)
            present = rows.present(self.work, RECORDS[table], filter(None, named))
            if table == self.table:
                self._find_own(name, waiting, present)
            else:
                self._hold(name, waiting, present)

    def _find_own(self, name: str, waiting: list[_Row], present: set[str]) -> None:
        """References to rows of the same table, which may be among those on their way."""
        held = -1
        while held != (held := sum(WHOLE_ROW in row.fitted.extra for row in waiting)):
            coming = {row.key[1] for row in waiting if WHOLE_ROW not in row.fitted.extra}
            self._hold(name, waiting, present | coming)

    def _hold(self, name: str, waiting: list[_Row], present: set[str]) -> None:
        nullable = table_of(self.kind).columns[name].nullable
        for row in waiting:
            value = row.fitted.columns.get(name)
            if value is None or value in present:
                continue
            if nullable:
                row.fitted.columns[name] = None
                row.fitted.extra[name] = value
            else:
                row.fitted.extra[WHOLE_ROW] = "missing_reference"

    def _columns(self, written: list[_Row]) -> Iterator[Mapping[str, Any]]:
        """The rows that are not in their table as they should be."""
        for row in written:
            current = self.there.get(row.key[1], {})
            if any(current.get(n, _NOTHING) != v for n, v in row.fitted.columns.items()):
                self.done.tables.add(self.table)
                yield rows.derive(self.kind, row.fitted.columns)

    def _states(self, waiting: list[_Row]) -> Iterator[tuple[RowKey, RowState]]:
        for row in waiting:
            before = self.before.get(row.key)
            row.state.extra = row.fitted.extra
            if self.kind.merge == "fact" and before is None and not row.fitted.extra:
                continue  # of a fact nothing is to be known but that it is there
            known = before or RowState()
            self.done.conflicts += len(row.state.conflicts.keys() - known.conflicts.keys())
            if row.state.conflicts != known.conflicts:
                self.done.tables.add(self.table)
            if WHOLE_ROW in known.extra and WHOLE_ROW not in row.fitted.extra:
                self.done.freed += 1
            yield row.key, row.state


_NOTHING = object()
