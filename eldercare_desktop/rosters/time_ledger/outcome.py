"""What a paper ledger says, before it is set beside the register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from eldercare_desktop.rosters.outcome import ColumnNote, Note, SkippedRow
from eldercare_desktop.rosters.time_ledger.amounts import Measure, Written

TableShape = Literal["person", "list", "summary"]
"""The pages of one person; one long list with a column of names; a line per person with sums."""

LineKind = Literal["move", "carried", "total"]
"""Something earned or used; what was carried over from an older page; the sums of a person."""


@dataclass(frozen=True)
class PaperOwner:
    """Whose a line is, as the file says it. `id_number` is complete or None; `id_tail`: its

    last digits. `row` counts from 1.
    """

    sheet: str
    row: int
    name: str | None
    shown_name: str
    id_number: str | None = None
    id_tail: str | None = None
    card: str | None = None
    phone: str | None = None
    group: int | str | None = None
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class PaperMove:
    """An amount of a line: +1 earned, -1 used. `measure`: what its column counts, if it says."""

    sign: int
    written: Written
    measure: Measure | None = None
    from_duration: bool = False


@dataclass(frozen=True)
class PaperBalance:
    """A balance as it stands on a line."""

    written: Written
    measure: Measure | None = None


@dataclass(frozen=True)
class PaperLine:
    """One line. `shape`: of the table in which it stands; `owner`: whose it is.

    `day` is YYYY-MM-DD or None, and `day_code` says why. `text`: what was done and for whom;
    `lasted`: how long, where that is told beside what was earned.
    """

    sheet: str
    row: int
    shape: TableShape
    owner: PaperOwner
    kind: LineKind
    day: str | None
    day_shown: str = ""
    day_code: str = ""
    text: str = ""
    began: str | None = None
    ended: str | None = None
    lasted: PaperBalance | None = None
    moves: tuple[PaperMove, ...] = ()
    balances: tuple[PaperBalance, ...] = ()
    codes: tuple[str, ...] = ()
    hidden: bool = False

    @property
    def key(self) -> str:
        """What tells it apart within the file."""
        return f"{self.sheet}!{self.row}"


@dataclass(frozen=True)
class LedgerSheet:
    """A sheet of the file. `measure`: what its bare numbers count, None if nothing says so;

    `bare`: whether there are any. `stated_day`: the day for which it was made, if it says.
    """

    name: str
    shapes: tuple[TableShape, ...]
    title: str = ""
    measure: Measure | None = None
    bare: bool = False
    stated_day: str | None = None
    hidden: bool = False
    header_rows: tuple[int, ...] = ()
    column_map: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True)
class LedgerPreview:
    """A whole file; `lines` in the order of the file."""

    file: str
    sheets: tuple[LedgerSheet, ...]
    lines: tuple[PaperLine, ...]
    today: str
    dropped_columns: tuple[ColumnNote, ...] = ()
    ignored_columns: tuple[ColumnNote, ...] = ()
    notes: tuple[Note, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()

    def sheet(self, name: str) -> LedgerSheet:
        """A sheet by its name. KeyError."""
        return next(sheet for sheet in self.sheets if sheet.name == name)
