"""What was changed about a person: who, when, what. Read from the change log.

Field labels come from the declaration of the records, in English as the source.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select
from sqlmodel import col

from eldercare_desktop.care.area import VillagerGroup
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.identity import mask_id
from eldercare_desktop.care.person import Contact, Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.settling.record import SamePerson
from eldercare_desktop.store import joining
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Plain, Profile, table_of

KINDS: dict[str, type[Profile]] = {
    "person": Person,
    "resident": Resident,
    "helper": Helper,
    "contact": Contact,
}
"""The tables whose fields are a person's history, by name."""

_SILENT = ("id", "village", "person_id", "other_id")
_NOTHING: tuple[Plain, ...] = (None, [], False, "")


@dataclass(frozen=True)
class FieldChange:
    """One field of one change: `label` is the English one of the record.

    References are given as the name of what they refer to, ID numbers masked.
    """

    table: str
    name: str
    label: str
    before: Plain
    after: Plain


@dataclass(frozen=True)
class HistoryEntry:
    """One saved action on a person. `label` is its code, known only for this laptop's own.

    `confirmed`: the county has it. `doubtful`: the clock was wrong. `added`, `removed`:
    tables in which a row of the person was put or marked as deleted.
    """

    at: str
    user: str
    label: str
    own: bool
    confirmed: bool
    doubtful: bool
    added: tuple[str, ...]
    removed: tuple[str, ...]
    fields: tuple[FieldChange, ...]


def history_of(reader: Reader, person_id: str) -> list[HistoryEntry]:
    """The actions on a person's record, roles and contacts, the newest first.

    Of somebody who was made one of several records: those on all of them.
    """
    changes = reader.changes_of(_rows_of(reader, person_id))
    groups = {g.id: g.label() for g in reader.find(VillagerGroup, deleted=True)}
    held: dict[tuple[str, str], dict[str, Plain]] = {}
    actions: dict[tuple[str, int], list[tuple[Any, tuple[FieldChange, ...]]]] = {}
    for change in changes:
        row = held.setdefault((change.table, change.row_id), {})
        fields = tuple(_fields(change, row, groups))
        row.update(change.values)
        actions.setdefault((change.writer, change.tx or change.seq), []).append((change, fields))
    newest_first = [_entry(parts) for parts in reversed(actions.values())]
    return sorted(newest_first, key=lambda entry: entry.at, reverse=True)


def _rows_of(reader: Reader, person_id: str) -> list[tuple[str, str]]:
    ids = [person_id, *joining.others(reader, "person", person_id)]
    rows = [("person", row_id) for row_id in ids]
    same = table_of(SamePerson)
    said = select(same.c.id).where(or_(same.c.kept_id.in_(ids), same.c.other_id.in_(ids)))
    rows += [(same.name, row.id) for row in reader.rows(said)]
    for kind in (Resident, Helper, Contact):
        found = reader.find(kind, col(kind.person_id) == person_id, deleted=True)
        rows += [(table_of(kind).name, row.id) for row in found]
    return rows


def _fields(change: Any, row: dict[str, Plain], groups: dict[str, str]) -> Iterable[FieldChange]:
    if change.table not in KINDS:
        return
    for column in table_of(KINDS[change.table]).columns:
        name = column.name
        if name in _SILENT or name == "deleted" or name not in change.values:
            continue
        if change.bases.get(name) == []:  # a question that was asked again, not an answer
            continue
        before, after = row.get(name), change.values[name]
        if before == after or (change.op == "insert" and after in _NOTHING):
            continue
        shown = (_shown(name, value, groups) for value in (before, after))
        yield FieldChange(change.table, name, column.info["label"], *shown)


def _shown(name: str, value: Plain, groups: dict[str, str]) -> Plain:
    if isinstance(value, str) and name in ("id_number", "id_as_written"):
        return mask_id(value)
    return groups.get(str(value), value) if name == "group_id" else value


def _entry(parts: Sequence[tuple[Any, tuple[FieldChange, ...]]]) -> HistoryEntry:
    """One entry of all changes of one transaction."""
    last = parts[-1][0]
    restored = {c.table for c, _ in parts if c.op == "set" and c.values.get("deleted") is False}
    return HistoryEntry(
        at=last.at,
        user=last.user,
        label=last.label or "",
        own=bool(last.own),
        confirmed=all(change.position is not None for change, _ in parts),
        doubtful=any(change.clock_doubtful for change, _ in parts),
        added=tuple(sorted(restored | {c.table for c, _ in parts if c.op == "insert"})),
        removed=tuple(sorted({c.table for c, _ in parts if c.op == "delete"})),
        fields=tuple(field for _, fields in parts for field in fields),
    )
