"""Conflicts: two people have set one field differently without knowing of each other.

The value that stands and the others are all kept until somebody chooses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.resident import Resident, self_care_level
from eldercare_desktop.care.settling.authors import NOBODY, Author, author_of, authors_of
from eldercare_desktop.care.settling.shown import shown_value
from eldercare_desktop.store import joining
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Plain, Profile, record_types, table_of
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class Candidate:
    """A value that somebody gave.

    `change` is the id of its change, None for the value that stands now. `shown` is the
    value as it may be seen: references by name, ID numbers masked.
    """

    change: str | None
    shown: Plain
    author: Author = NOBODY

    @property
    def user(self) -> str:
        """Who gave it; empty where that is not known."""
        return self.author.user

    @property
    def at(self) -> str:
        """When, as ISO text; empty where that is not known."""
        return self.author.at


@dataclass(frozen=True)
class Conflict:
    """One field with several values, the one that stands first; `label` is the English one.

    Of the field `deleted` it is a removal against an edit: `edited` has the labels of what
    was changed meanwhile, and `editor` who did it.
    """

    table: str
    row_id: str
    field: str
    label: str
    candidates: tuple[Candidate, ...]
    edited: tuple[str, ...] = ()
    editor: Author = NOBODY

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from others."""
        return self.table, self.row_id, self.field

    @property
    def remover(self) -> Author | None:
        """Who wanted the record removed, if that is what it is about."""
        if self.field != "deleted":
            return None
        return next((c.author for c in self.candidates if c.shown), None)


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
            alive = not row.deleted or joining.kept(reader, table, row_id) != row_id
            found += [c for c in _conflicts(reader, row) if alive or c.field == "deleted"]
    return found


def keep_value(work: Work, table: str, row_id: str, field: str, change: str | None) -> Profile:
    """Let one candidate stand (`change` None: what stands now) and close the others.

    CareError: row_gone, conflict_settled (somebody else was quicker).
    """
    work.label = "resolve_conflict"
    kind = record_types()[table]
    seen = work.get(kind, row_id)
    aside = work.joined.stands_aside(table, row_id)
    if not isinstance(seen, Profile) or (seen.deleted and field != "deleted" and not aside):
        raise CareError("row_gone")
    others = work.conflicts_of(type(seen), row_id).get(field)
    if others is None or (change is not None and change not in others):
        raise CareError("conflict_settled")
    own = work.joined.own(table, row_id)
    now = own.get(field, getattr(seen, field))
    kept = work.resolve(seen, field, now if change is None else others[change])
    if isinstance(kept, Resident) and kept.self_care_failed is not None and not aside:
        # The level follows the six items, whichever of the two was in conflict.
        return work.set(kept, self_care=self_care_level(kept.self_care_failed))
    return kept


def keep_values(work: Work, table: str, row_id: str, kept: Mapping[str, str | None]) -> None:
    """Settle several fields of a record at once: field -> the change that holds (see above).

    CareError: row_gone, conflict_settled.
    """
    # Whether it is removed comes last: of a removed record nothing else can be settled.
    for field in sorted(kept, key=lambda name: name == "deleted"):
        keep_value(work, table, row_id, field, kept[field])


def _conflicts(reader: Reader, row: Profile) -> Iterator[Conflict]:
    table = table_of(type(row))
    found = reader.conflicts_of(type(row), row.id)
    authors = authors_of(reader, table.name, row.id) if found else {}
    said = _said_itself(reader, row) if found else {}
    for field, others in sorted(found.items()):
        if field not in table.columns:
            continue  # of a newer app: it is settled where it is known
        now = reader.origin_of(type(row), row.id, field)
        origin = next((authors[change] for change in now if change in authors), NOBODY)
        standing = Candidate(None, shown_value(reader, field, said[field]), origin)
        rest = [
            Candidate(change, shown_value(reader, field, value), author_of(authors, change, field))
            for change, value in sorted(others.items())
        ]
        label = table.columns[field].info["label"]
        made = Conflict(table.name, row.id, field, label, (standing, *rest))
        yield _with_edits(reader, row, made, authors) if field == "deleted" else made


def _said_itself(reader: Reader, row: Profile) -> dict[str, Plain]:
    key = (table_of(type(row)).name, row.id)
    return joining.own_rows(reader, {key: {n: getattr(row, n) for n in type(row).model_fields}})[
        key
    ]


def _with_edits(
    reader: Reader, row: Profile, conflict: Conflict, authors: Mapping[str, Author]
) -> Conflict:
    """What was written into a row by others than those whom its remover had read."""
    remover, columns = conflict.remover, table_of(type(row)).columns
    if remover is None:
        return conflict
    edited: dict[str, Author] = {}
    for column in columns:
        made = reader.origin_of(type(row), row.id, column.name)
        unseen = column.name not in ("id", "deleted") and not remover.saw(column.name, made)
        if unseen and not column.info.get("local"):
            edited[column.info["label"]] = next((authors[i] for i in made if i in authors), NOBODY)
    editor = next(iter(edited.values()), NOBODY)
    return replace(conflict, edited=tuple(edited), editor=editor)
