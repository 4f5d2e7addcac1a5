"""What a preview holds: rows with reasons, and everything that would not be imported."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from eldercare_desktop.rosters.limits import Limits
from eldercare_desktop.rosters.output import as_json, counts_of
from eldercare_desktop.rosters.pairs import GridRow, PairingRow
from eldercare_desktop.rosters.people import PersonRow
from eldercare_desktop.rosters.roster_words import RosterWords


@dataclass(frozen=True)
class Note:
    """Something to say about the file or a sheet: a code and plain parameters."""

    code: str
    sheet: str | None = None
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class ColumnNote:
    """A column by its letter and heading."""

    sheet: str
    column: str
    label: str


@dataclass(frozen=True)
class SkippedRow:
    """A row that holds nobody. `row` counts from 1."""

    sheet: str
    row: int
    why: str


@dataclass(frozen=True)
class SheetPreview:
    """What a sheet is. `kind` is resident_roster, one_to_one, grid, helper_roster or none;
    `read` tells whether its rows are in the preview."""

    name: str
    kind: str
    read: bool
    hidden: bool = False
    header_rows: tuple[int, ...] = ()
    first_data_row: int | None = None
    column_map: dict[str, str | None] = field(default_factory=dict)
    hidden_rows: tuple[int, ...] = ()
    words: RosterWords = field(default_factory=RosterWords)


@dataclass(frozen=True)
class Preview:
    """Everything that a file would bring, and everything that it would not."""

    file: str
    file_kind: str
    kind: str
    as_of: date
    as_of_from_file: bool
    encoding: str | None = None
    line_ending: str | None = None
    by_record: bool = False
    sheets: tuple[SheetPreview, ...] = ()
    persons: tuple[PersonRow, ...] = ()
    pairings: tuple[PairingRow, ...] = ()
    grids: tuple[GridRow, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    dropped_columns: tuple[ColumnNote, ...] = ()
    ignored_columns: tuple[ColumnNote, ...] = ()
    notes: tuple[Note, ...] = ()
    distinct_elders: int = 0
    active_load: dict[str, int] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)

    @property
    def words(self) -> RosterWords:
        """Village and town as the first sheet with data names them."""
        return next((s.words for s in self.sheets if s.read), RosterWords())

    def counts(self) -> dict[str, Any]:
        """How many rows of each kind and status."""
        return counts_of(self)

    def to_json(self) -> dict[str, Any]:
        """Plain values for `json.dumps`, as the command prints them."""
        return as_json(self)
