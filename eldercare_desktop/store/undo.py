"""Undo: a whole transaction is taken back as one step, by new changes.

Nothing is erased. What was inserted is marked as deleted (or withdrawn), what was set
goes back to what it was. A row that somebody has touched since keeps what they did.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, or_, select

from eldercare_desktop.store import rowstate
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.record import Fact, Profile, Record, record_types, references, table_of
from eldercare_desktop.store.schema import change_table as ch
from eldercare_desktop.store.schema import tx_table, writer_table
from eldercare_desktop.store.work import Work

Kinds = Mapping[str, type[Record]]
"""Record classes by the name of their table."""


@dataclass(frozen=True)
class Undone:
    """How many rows went back, and how many stay because they were used since."""

    rows: int
    kept: int


def undo(work: Work, tx: int) -> Undone:
    """Take back transaction `tx`. CareError: nothing_to_undo, already_undone."""
    record = work.connection.execute(select(tx_table).where(tx_table.c.no == tx)).one_or_none()
    if record is None or record.undoes is not None:
        raise CareError("nothing_to_undo")
    if record.undone_by is not None:
        raise CareError("already_undone")
    work.mark_undo_of(tx)
    changes = work.rows(
        select(ch, writer_table.c.id.label("writer"))
        .join(writer_table, writer_table.c.no == ch.c.writer_no)
        .where(ch.c.tx == tx, writer_table.c.own == 1)
        .order_by(ch.c.seq.desc())
    )
    undone = {f"{c.writer}:{c.seq}" for c in changes}
    kinds = record_types()  # once: an import has thousands of changes
    results = [_undo_change(work, change, undone, kinds) for change in changes]
    if not any(results):
        raise CareError("used_since")
    return Undone(rows=sum(results), kept=len(results) - sum(results))


def _undo_change(
    work: Work, change: Row[tuple[object, ...]], undone: set[str], kinds: Kinds
) -> bool:
    kind = kinds[change.table]
    record = work.get(kind, change.row_id)
    if record is None:
        return False
    if isinstance(record, Fact):
        return _withdraw(work, record)
    assert isinstance(record, Profile)
    state = rowstate.load(work.connection, change.table, change.row_id)
    if change.op == "insert":
        return _remove(work, record, state, undone, kinds)
    if not all(_ours(work, state.base(name), undone) for name in change.before):
        return False
    if change.op == "delete":
        work.restore(record)
    elif change.op == "resolve":
        _ask_again(work, record, change)
    else:
        work.set(record, **change.before)
    return True


def _ask_again(work: Work, record: Profile, change: Any) -> None:
    """A conflict that was settled is open again, with all the values that it had."""
    for name, value in change.before.items():
        if value != change.values[name]:
            record = _set_back(work, record, name, value)
        for other in _settled_against(work, change, name):
            if other != value:
                work.reopen(record, name, other)


def _set_back(work: Work, record: Profile, name: str, value: Any) -> Profile:
    if name == "deleted":
        if value is False:
            return work.restore(record)
        work.delete(record)
        return record
    return work.set(record, **{name: value})


def _settled_against(work: Work, change: Any, name: str) -> list[Any]:
    """The values of a field, each once, that whoever settled it has seen."""
    seen = set(change.bases.get(name, ()))
    found: list[Any] = []
    for made in work.changes_of([(change.table, change.row_id)]):
        if f"{made.writer}:{made.seq}" not in seen:
            continue
        value = True if made.op == "delete" else made.values.get(name)
        if value not in found and (made.op == "delete" or name in made.values):
            found.append(value)
    return found


def _ours(work: Work, ids: list[str], undone: set[str]) -> bool:
    """Whether a value comes from what is being undone, or from the undoing itself."""
    return any(i in undone or work.made(i) for i in ids)


def _withdraw(work: Work, fact: Fact) -> bool:
    """Take a fact back; what it had corrected or withdrawn holds again, as a new fact."""
    if fact.for_good:
        instead = fact.taken_back(work)
        if instead is not None:
            work.insert(instead)
        return instead is not None
    table = table_of(type(fact))
    if work.rows(select(table.c.id).where(table.c.corrects_id == fact.id)):
        return False
    before = work.get(type(fact), fact.corrects_id) if fact.corrects_id else None
    if before is None or before.withdrawn:
        work.withdraw(fact)
    else:
        work.insert(before.model_copy(update={"id": "", "corrects_id": fact.id}))
    return True


def _remove(
    work: Work, record: Profile, state: rowstate.RowState, undone: set[str], kinds: Kinds
) -> bool:
    """Remove an inserted row, unless it was edited or is referred to from elsewhere."""
    edited = not all(_ours(work, ids, undone) for ids in state.bases().values())
    if record.deleted or edited or _referred_to(work, record, kinds):
        return False
    work.delete(record)
    return True


def _referred_to(work: Work, record: Record, kinds: Kinds) -> bool:
    name = table_of(type(record)).name
    return any(
        _refers(work, kind, fields, record.id)
        for kind in kinds.values()
        if (fields := [f for f, table in references(kind).items() if table == name])
    )


def _refers(work: Work, kind: type[Record], fields: list[str], row_id: str) -> bool:
    """Whether a living row of `kind` refers to the row (rows of this undo are gone by now)."""
    table = table_of(kind)
    statement = select(table.c.id).where(or_(*(table.c[f] == row_id for f in fields)))
    if issubclass(kind, Profile):
        statement = statement.where(table.c.deleted == 0)
    else:
        correction = table.alias()
        corrected = select(correction.c.id).where(correction.c.corrects_id == table.c.id)
        statement = statement.where(table.c.withdrawn == 0, ~corrected.exists())
    return bool(work.rows(statement.limit(1)))
