"""Conflicts: two people have set one field differently without knowing of each other.

The value that stands and the others are all kept until somebody chooses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from eldercare_desktop.care.area import VillagerGroup
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.identity import mask_id
from eldercare_desktop.care.register.subjects import name_of
from eldercare_desktop.care.resident import Resident, self_care_level
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Plain, Profile, record_types, table_of
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class Candidate:
    """A value that somebody gave; `user` and `at` are empty for one of unknown origin.

    `change` is the id of its change, None for the value that stands now. `shown` is the
    value as it may be seen: references by name, ID numbers masked.
    """

    change: str | None
    shown: Plain
    user: str = ""
    at: str = ""


@dataclass(frozen=True)
class Conflict:
    """One field with several values, the one that stands first; `label` is the English one.

    `origin`: who wrote the value that stands, and when; empty where it is not known.
    """

    table: str
    row_id: str
    field: str
    label: str
    candidates: tuple[Candidate, ...]
    origin: tuple[str, str] = ("", "")


def conflicts_of_row(reader: Reader, row: Profile) -> list[Conflict]:
    """The open conflicts of a record."""
    return list(_conflicts(reader, row))


def open_conflicts(reader: Reader) -> list[Conflict]:
    """All conflicts that are open, of whatever record."""
    kinds = record_types()
    found: list[Conflict] = []
    for table, row_id in reader.rows_in_conflict():
        row = reader.get(kinds[table], row_id) if table in kinds else None
        if isinstance(row, Profile):
            # What stood in conflict in a row that is removed now, troubles nobody.
            alive = not row.deleted
            found += [c for c in _conflicts(reader, row) if alive or c.field == "deleted"]
    return found


def keep_value(work: Work, table: str, row_id: str, field: str, change: str | None) -> Profile:
    """Let one candidate stand (`change` None: what stands now) and close the others.

    CareError: row_gone, conflict_settled (somebody else was quicker).
    """
    work.label = "resolve_conflict"
    kind = record_types()[table]
    seen = work.get(kind, row_id)
    if not isinstance(seen, Profile) or (seen.deleted and field != "deleted"):
        raise CareError("row_gone")
    others = work.conflicts_of(type(seen), row_id).get(field)
    if others is None or (change is not None and change not in others):
        raise CareError("conflict_settled")
    kept = work.resolve(seen, field, getattr(seen, field) if change is None else others[change])
    if isinstance(kept, Resident) and kept.self_care_failed is not None:
        # The level follows the six items, whichever of the two was in conflict.
        return work.set(kept, self_care=self_care_level(kept.self_care_failed))
    return kept


def _conflicts(reader: Reader, row: Profile) -> Iterator[Conflict]:
    table = table_of(type(row))
    found = reader.conflicts_of(type(row), row.id)
    authors = {}
    if found:
        changes = reader.changes_of([(table.name, row.id)])
        authors = {f"{c.writer}:{c.seq}": (str(c.user), str(c.at)) for c in changes}
    for field, others in sorted(found.items()):
        standing = Candidate(None, _shown(reader, field, getattr(row, field, None)))
        rest = [
            Candidate(change, _shown(reader, field, value), *authors.get(change, ("", "")))
            for change, value in sorted(others.items())
        ]
        if field not in table.columns:
            continue  # of a newer app: it is settled where it is known
        label = table.columns[field].info["label"]
        now = reader.origin_of(type(row), row.id, field)
        origin = next((authors[change] for change in now if change in authors), ("", ""))
        yield Conflict(table.name, row.id, field, label, (standing, *rest), origin)


def _shown(reader: Reader, field: str, value: Plain) -> Plain:
    if not isinstance(value, str):
        return value
    if field in ("id_number", "id_as_written"):
        return mask_id(value)
    if field == "group_id":
        group = reader.get(VillagerGroup, value)
        return group.label() if group else ""
    if field in ("person_id", "other_id"):
        return name_of(reader, "person", value)
    if field in ("resident_id", "helper_id"):
        return name_of(reader, field.removesuffix("_id"), value)
    return value
