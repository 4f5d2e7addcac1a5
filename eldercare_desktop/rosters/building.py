"""Building a preview: sheet after sheet, then what shows only when rows stand together."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.account_numbers import is_account_number
from eldercare_desktop.rosters.ages import judge_ages, year_by_ages
from eldercare_desktop.rosters.codes import judged
from eldercare_desktop.rosters.contact_reading import contacts_of
from eldercare_desktop.rosters.cover import cover_texts, stated_day, words_with_cover
from eldercare_desktop.rosters.duplicates import Place, Seen
from eldercare_desktop.rosters.grid_reading import read_grid
from eldercare_desktop.rosters.ledger import Ledger
from eldercare_desktop.rosters.limits import Limits
from eldercare_desktop.rosters.mapping import Block, Column
from eldercare_desktop.rosters.outcome import ColumnNote, Note, Preview, SheetPreview, SkippedRow
from eldercare_desktop.rosters.pairing_reading import read_pairing
from eldercare_desktop.rosters.pairs import GridRow, Mode, PairingRow
from eldercare_desktop.rosters.people import PersonRow
from eldercare_desktop.rosters.person_reading import (
    Draft,
    RosterContext,
    read_id_cell,
    read_person,
)
from eldercare_desktop.rosters.raw_rows import RawRow
from eldercare_desktop.rosters.reading import TableFile, text_of
from eldercare_desktop.rosters.sheet_table import SheetTable, take_apart


class Builder:
    """Takes the sheets apart, reads their rows, and sets them beside each other."""

    def __init__(
        self,
        name: str,
        table: TableFile,
        limits: Limits,
        *,
        as_of: date | None,
        today: date,
        include_hidden: bool,
    ) -> None:
        self._name, self._table, self._limits = name, table, limits
        self._apart = [take_apart(sheet) for sheet in table.sheets]
        self._read = [s for s in self._apart if _is_read(s, include_hidden)]
        if not any(s.kind != "none" for s in self._apart):
            raise CareError("roster_header_not_found", sheets=[s.name for s in table.sheets])
        self._cover = cover_texts(self._apart)
        stated = stated_day(self._read, self._cover)
        self._stated = stated is not None and as_of is None
        self._as_of = as_of or stated or today
        self._latest = max(self._as_of, today)
        self._notes: list[Note] = [Note(code) for code in table.notes]
        self._dropped: dict[int, set[int]] = {}

    def build(self) -> Preview:
        """The preview. May be called once: reading empties what must not be kept."""
        for index, sheet in enumerate(self._read):
            self._dropped[index] = _account_columns(sheet)
            _forget(sheet, self._dropped[index])
        persons = tuple(self._persons())
        ledger = Ledger(self._limits)
        pairings = tuple(self._pairings(ledger))
        grids = tuple(self._grids(ledger))
        self._say_what_is_hidden()
        return Preview(
            file=self._name,
            file_kind=self._table.kind,
            kind=_kind_of(self._read),
            as_of=self._as_of,
            as_of_from_file=self._stated,
            encoding=self._table.encoding,
            line_ending=self._table.line_ending,
            by_record=self._table.by_record,
            sheets=tuple(self._sheet(s) for s in self._apart),
            persons=persons,
            pairings=pairings,
            grids=grids,
            skipped=tuple(self._skipped()),
            dropped_columns=tuple(self._columns("never_store")),
            ignored_columns=tuple(self._columns(None)),
            notes=tuple(self._notes),
            distinct_elders=ledger.distinct_elders(),
            active_load=ledger.active_load(),
            limits=self._limits,
        )

    def _of_kind(self, *kinds: str) -> list[SheetTable]:
        return [s for s in self._read if s.kind in kinds]

    def _context(self, sheet: SheetTable, *, damaged: bool) -> RosterContext:
        return RosterContext(
            self._latest, words_with_cover(sheet, self._cover), self._limits, damaged
        )

    def _persons(self) -> Iterator[PersonRow]:
        rosters = self._of_kind("resident_roster")
        damaged = any(_has_damaged_ids(s, self._latest) for s in rosters)
        seen = Seen()
        for sheet in rosters:
            context = self._context(sheet, damaged=damaged)
            drafts = [(raw, _with_more(raw, sheet, context)) for raw in sheet.rows]
            year = None if self._stated else year_by_ages(draft for _, draft in drafts)
            for raw, draft in drafts:
                judge_ages(draft, context.words, self._limits, self._as_of, year)
                yield self._person(sheet, raw, draft, seen)

    def _person(self, sheet: SheetTable, raw: RawRow, draft: Draft, seen: Seen) -> PersonRow:
        place = (sheet.sheet.name, raw.row + 1)
        repeated, namesake = seen.meet(draft, place)
        status, codes = judged(draft.codes)
        entry = next((e for e in raw.entries if e.column.field == "name"), raw.entries[0])
        return PersonRow(
            sheet=sheet.sheet.name,
            row=raw.row + 1,
            column=letter(entry.column.index),
            shown_name=draft.shown_name,
            status=status,
            codes=codes,
            person=draft.data(),
            hidden=raw.hidden,
            duplicate_of=repeated,
            same_name_as=namesake,
        )

    def _pairings(self, ledger: Ledger) -> Iterator[PairingRow]:
        for sheet in self._of_kind("one_to_one"):
            context, mode = self._context(sheet, damaged=False), _mode(sheet)
            for raw in sheet.rows:
                draft = read_pairing(raw, context, self._as_of, mode)
                place: Place = (sheet.sheet.name, raw.row + 1)
                repeated = ledger.add_pair(draft, place)
                status, codes = judged(draft.codes)
                yield PairingRow(*place, status, codes, draft.data(), raw.hidden, repeated)

    def _grids(self, ledger: Ledger) -> Iterator[GridRow]:
        for sheet in self._of_kind("grid"):
            context = self._context(sheet, damaged=False)
            for raw in sheet.rows:
                draft = read_grid(raw, context, self._as_of)
                ledger.add_grid(draft)
                status, codes = judged(draft.codes)
                side = draft.pairing.data()
                yield GridRow(
                    sheet=sheet.sheet.name,
                    row=raw.row + 1,
                    status=status,
                    codes=codes,
                    helper=side.helper,
                    helper_role=side.helper_role,
                    helper_kind=side.helper_kind,
                    helper_phone=side.helper_phone,
                    patrol_area=side.patrol_area,
                    elders=draft.elders,
                    elder_count_written=draft.count,
                    frequency_as_written=side.frequency_as_written,
                    visits_per_month=side.visits_per_month,
                    services=side.services,
                    start=side.start,
                    note=side.note,
                    extra=side.extra,
                    hidden=raw.hidden,
                )

    def _sheet(self, sheet: SheetTable) -> SheetPreview:
        first = min((raw.row + 1 for raw in sheet.rows), default=None)
        return SheetPreview(
            name=sheet.sheet.name,
            kind=sheet.kind,
            read=sheet in self._read,
            hidden=sheet.sheet.hidden,
            header_rows=tuple(sheet.header_rows) if sheet.headers else (),
            first_data_row=first,
            column_map=_column_map(sheet.blocks),
            hidden_rows=tuple(sorted({raw.row + 1 for raw in sheet.rows if raw.hidden})),
            words=words_with_cover(sheet, self._cover),
        )

    def _skipped(self) -> Iterator[SkippedRow]:
        for sheet in self._read:
            for skipped in sheet.skipped:
                yield SkippedRow(sheet.sheet.name, skipped.row + 1, skipped.why)

    def _columns(self, kind: str | None) -> Iterator[ColumnNote]:
        for index, sheet in enumerate(self._read):
            for column in _all_columns(sheet.blocks + sheet.later_blocks):
                dropped = column.field == "never_store" or column.index in self._dropped[index]
                if dropped if kind else (column.field is None and not dropped):
                    yield ColumnNote(sheet.sheet.name, letter(column.index), column.label)

    def _say_what_is_hidden(self) -> None:
        for sheet in self._apart:
            name = sheet.sheet.name
            if sheet.sheet.hidden and sheet not in self._read:
                self._notes.append(Note("hidden_sheet_not_imported", name))
            elif sheet.kind == "helper_roster":
                self._notes.append(Note("helper_roster_not_imported", name))
        for sheet in self._read:
            self._about_sheet(sheet)

    def _about_sheet(self, sheet: SheetTable) -> None:
        name = sheet.sheet.name
        hidden = sorted({raw.row + 1 for raw in sheet.rows if raw.hidden})
        columns = [letter(c) for c in sorted(sheet.sheet.hidden_columns)]
        if hidden:
            self._notes.append(Note("hidden_rows_imported", name, {"rows": hidden}))
        if columns:
            self._notes.append(Note("hidden_columns_imported", name, {"columns": columns}))
        if len(sheet.blocks) > 1:
            self._notes.append(Note("side_by_side_tables", name, {"tables": len(sheet.blocks)}))
        if any("serial" in raw.lacks for raw in sheet.rows):
            self._notes.append(Note("serial_formula_without_value", name))
        if sheet.kind == "resident_roster" and not any(r.has("id_number") for r in sheet.rows[:1]):
            self._notes.append(Note("id_column_missing", name))


def letter(index: int) -> str:
    """The spreadsheet's letter of a column that counts from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _is_read(sheet: SheetTable, include_hidden: bool) -> bool:
    readable = sheet.kind in ("resident_roster", "one_to_one", "grid")
    return readable and (include_hidden or not sheet.sheet.hidden)


def _kind_of(sheets: list[SheetTable]) -> str:
    kinds = {"resident_roster" if s.kind == "resident_roster" else "pairing_ledger" for s in sheets}
    return kinds.pop() if len(kinds) == 1 else "mixed" if kinds else "none"


def _mode(sheet: SheetTable) -> Mode:
    """One elder a row, yet shared by area: 网格化 with a line for everybody."""
    title = sheet.title
    gridded = any(word in title for word in ("网格", "片区", "划片")) and "一对一" not in title
    return "grid" if gridded else "one_to_one"


def _all_columns(blocks: tuple[Block, ...]) -> list[Column]:
    return [column for block in blocks for column in block.columns]


def _column_map(blocks: tuple[Block, ...]) -> dict[str, str | None]:
    return {letter(column.index): column.field for column in _all_columns(blocks)}


def _with_more(raw: RawRow, sheet: SheetTable, context: RosterContext) -> Draft:
    """The person of a row, with the contacts that the lines below add."""
    draft = read_person(raw, context)
    more = [
        contact
        for below in sheet.continued.get((raw.row, raw.block), ())
        for contact in contacts_of(below)[0]
    ]
    if more:
        known = draft.values["contacts"]
        draft.values["contacts"] = known + tuple(c for c in more if c not in known)
    return draft


def _has_damaged_ids(sheet: SheetTable, latest: date) -> bool:
    return any(read_id_cell(raw, latest).state == "precision_lost" for raw in sheet.rows)


def _account_columns(sheet: SheetTable) -> set[int]:
    """Columns whose headings say nothing, but whose cells are bank cards."""
    found = set()
    for place, column in enumerate(sheet.rows[0].entries if sheet.rows else ()):
        if column.column.field in (None, "serial"):
            texts = [
                text_of(raw.entries[place].value)
                for raw in sheet.rows
                if place < len(raw.entries) and raw.entries[place].value is not None
            ]
            cards = sum(is_account_number(text) for text in texts)
            if cards and cards * 2 >= len(texts):
                found.add(column.column.index)
    return found


def _forget(sheet: SheetTable, columns: set[int]) -> None:
    """Empties the cells that must not be read, before anything reads them."""
    sheet.rows = [
        dataclasses.replace(
            raw,
            entries=tuple(
                e
                for e in raw.entries
                if e.column.field != "never_store" and e.column.index not in columns
            ),
        )
        for raw in sheet.rows
    ]
