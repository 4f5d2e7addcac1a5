"""From a file to what its paper ledgers say. Pure: the register is not asked."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.account_numbers import is_account_number
from eldercare_desktop.rosters.building import letter
from eldercare_desktop.rosters.grid import Grid
from eldercare_desktop.rosters.outcome import ColumnNote, Note, SkippedRow
from eldercare_desktop.rosters.reading import Sheet, TableFile
from eldercare_desktop.rosters.roster_words import date_of
from eldercare_desktop.rosters.time_ledger.amounts import Measure, Written
from eldercare_desktop.rosters.time_ledger.columns import measure_in
from eldercare_desktop.rosters.time_ledger.headings import (
    LedgerHeading,
    find_ledger_headings,
    holds_amounts,
)
from eldercare_desktop.rosters.time_ledger.outcome import (
    LedgerPreview,
    LedgerSheet,
    PaperLine,
    PaperOwner,
)
from eldercare_desktop.rosters.time_ledger.owners import (
    person_in_sheet_name,
    person_in_titles,
)
from eldercare_desktop.rosters.time_ledger.rows import LinesBelow

FIRST_ROWS: Final = 60
"""Where the first heading stands, whatever is above it."""

_TIME: Final = re.compile(
    r"时间银行|时间存折|时间储蓄|志愿|互助|积分|时长|小时|工时|服务时间|时间币|爱心(银行|超市|存折)|存折|时数"
)
_OTHER: Final = re.compile(
    r"餐费|饭卡|伙食|工资|考勤|电费|水费|现金|银行日记|收支明细|党费|补贴发放"
)
_STATED: Final = re.compile(r"截[至止]|制表|填表|填报|统计")
_YEAR: Final = re.compile(r"(?<!\d)(20\d{2})(?=年|[-./]\d|$|\D)")


def is_time_ledger(file: str, table: TableFile) -> bool:
    """Whether a file is a ledger of hours or points: amounts in and out, and such words."""
    for sheet in table.sheets:
        if sheet.hidden:
            continue
        grid = Grid(sheet)
        headings = find_ledger_headings(grid, FIRST_ROWS)
        held = [heading for heading in headings if holds_amounts(grid, heading)]
        if held and _speaks_of_time(file, grid, held[0]):
            return True
    return False


def _speaks_of_time(file: str, grid: Grid, heading: LedgerHeading) -> bool:
    labels = [column.label for column in heading.columns]
    words = " ".join([*_titles(grid, heading.top), grid.sheet.name, file])
    if _OTHER.search(words) or any(column.field == "money" for column in heading.columns):
        return False
    ways = {"credit", "debit", "balance"} & {column.field for column in heading.columns}
    if heading.shape == "summary" and not (ways or "total" in {c.field for c in heading.columns}):
        return bool(re.search(r"时间银行|时间存折|积分", words)) and len(labels) <= 10
    return bool(_TIME.search(words) or _TIME.search(" ".join(labels)))


def read_time_ledger(
    file: str, table: TableFile, *, today: date, include_hidden: bool = False
) -> LedgerPreview:
    """What the sheets of a file say. CareError: time_ledger_not_found."""
    builder = _Builder(file, table, today, include_hidden)
    if not builder.sheets:
        raise CareError("time_ledger_not_found", file=file)
    return builder.preview()


def _titles(grid: Grid, top: int, floor: int = 0) -> list[str]:
    above = [text for row in range(floor, top) for text in grid.texts(row)]
    return [*(grid.sheet.above if floor == 0 else ()), *above]


class _Builder:
    def __init__(self, file: str, table: TableFile, today: date, include_hidden: bool) -> None:
        self._file, self._table, self._today = file, table, today
        self.sheets: list[LedgerSheet] = []
        self._lines: list[PaperLine] = []
        self._skipped: list[SkippedRow] = []
        self._dropped: list[ColumnNote] = []
        self._ignored: list[ColumnNote] = []
        self._notes: list[Note] = []
        for sheet in table.sheets:
            self._sheet(sheet, include_hidden)

    def preview(self) -> LedgerPreview:
        """Everything together."""
        return LedgerPreview(
            file=self._file,
            sheets=tuple(self.sheets),
            lines=tuple(self._lines),
            today=self._today.isoformat(),
            dropped_columns=tuple(dict.fromkeys(self._dropped)),
            ignored_columns=tuple(dict.fromkeys(self._ignored)),
            notes=(*(Note(code) for code in self._table.notes), *self._notes),
            skipped=tuple(self._skipped),
        )

    def _sheet(self, sheet: Sheet, include_hidden: bool) -> None:
        grid = Grid(sheet)
        headings = find_ledger_headings(grid)
        if not headings:
            return
        if sheet.hidden and not include_hidden:
            self._notes.append(Note("hidden_sheet_not_imported", sheet.name))
            return
        grid = _without_accounts(grid, headings)
        lines: list[PaperLine] = []
        owner: PaperOwner | None = None
        floor = 0
        for heading, end in zip(headings, _ends(headings, grid.height), strict=True):
            owner = self._owner(grid, heading, floor) or owner
            below = self._below(grid, heading, end, owner, floor)
            lines += below.lines
            self._skipped += below.skipped
            owner, floor = below.owner, heading.bottom + 1
            self._columns(sheet.name, heading)
        self._lines += lines
        self.sheets.append(self._described(grid, headings, lines))

    def _below(
        self, grid: Grid, heading: LedgerHeading, end: int, owner: PaperOwner | None, floor: int
    ) -> LinesBelow:
        titles = _titles(grid, heading.top)[-12:]
        heading = _whom_not_name(grid, heading, owner, end)
        texts = [*_titles(grid, heading.top, floor), *titles, grid.sheet.name, self._file]
        year = next((int(m[1]) for text in texts if (m := _YEAR.search(text))), None)
        below = LinesBelow(grid, heading, end, owner=owner, today=self._today, year=year)
        below.read()
        return below

    def _owner(self, grid: Grid, heading: LedgerHeading, floor: int) -> PaperOwner | None:
        """The nearest line above the heading that names somebody, else the sheet's name."""
        if heading.shape == "summary":
            return None
        name = grid.sheet.name
        for row in range(heading.top - 1, floor - 1, -1):
            named = person_in_titles(grid.texts(row), self._today)
            if named is not None:
                return named.as_owner(name, row + 1)
        if (
            heading.shape == "person"
            and floor == 0
            and (named := person_in_sheet_name(name, self._today))
        ):
            return named.as_owner(name, 1)
        return None

    def _described(
        self, grid: Grid, headings: list[LedgerHeading], lines: list[PaperLine]
    ) -> LedgerSheet:
        titles = _titles(grid, headings[0].top)
        words = [*titles, grid.sheet.name, self._file]
        hidden = sorted(line.row for line in lines if line.hidden)
        if hidden:
            self._notes.append(Note("hidden_rows_imported", grid.sheet.name, {"rows": hidden}))
        ends = [s for s in self._skipped if s.sheet == grid.sheet.name]
        footers = [text for s in ends for text in grid.texts(s.row - 1)]
        stated = date_of(text for text in [*titles, *footers] if _STATED.search(text))
        return LedgerSheet(
            name=grid.sheet.name,
            shapes=tuple(dict.fromkeys(heading.shape for heading in headings)),
            title=" ".join(titles[:2]),
            measure=_measure(words, headings, lines),
            bare=any(w.number is not None and w.measure is None for w in _bare(lines)),
            stated_day=stated.isoformat() if stated else None,
            hidden=grid.sheet.hidden,
            header_rows=tuple(r + 1 for h in headings for r in range(h.top, h.bottom + 1)),
            column_map={letter(c.index): c.field for h in headings for c in h.columns},
        )

    def _columns(self, sheet: str, heading: LedgerHeading) -> None:
        for column in heading.columns:
            note = ColumnNote(sheet, letter(column.index), column.label)
            if column.field == "never_store":
                self._dropped.append(note)
            elif column.field in (None, "handler", "money") and column.label:
                self._ignored.append(note)


def _ends(headings: list[LedgerHeading], height: int) -> list[int]:
    return [*(heading.top for heading in headings[1:]), height]


def _whom_not_name(
    grid: Grid, heading: LedgerHeading, owner: PaperOwner | None, end: int
) -> LedgerHeading:
    """A column 姓名 on the pages of one person who does not stand in it names whom they served."""
    column = heading.first("name")
    if heading.shape != "list" or owner is None or column is None or owner.name is None:
        return heading
    names = [grid.text(row, column) for row in range(heading.bottom + 1, end)]
    title = " ".join(grid.texts(owner.row - 1)) if owner.row <= heading.top else ""
    own = re.search(r"存折|账页|个人", title) and heading.first("whom") is None
    if not own or any(owner.name in name for name in names):
        return heading
    columns = tuple(
        dataclasses.replace(c, field="whom") if c.index == column else c for c in heading.columns
    )
    return dataclasses.replace(heading, columns=columns, shape="person")


def _bare(lines: Iterable[PaperLine]) -> list[Written]:
    """The amounts whose column does not say what it counts."""
    found = [m.written for line in lines for m in line.moves if m.measure is None]
    return found + [b.written for line in lines for b in line.balances if b.measure is None]


def _measure(
    words: list[str], headings: list[LedgerHeading], lines: list[PaperLine]
) -> Measure | None:
    """What bare numbers of a sheet count; None where a person has to say."""
    said = {column.measure for heading in headings for column in heading.columns} - {None}
    timed = said - {"point"}
    if len(timed) == 1:
        return timed.pop()
    titled = [told for text in words if (told := measure_in(text)) is not None]
    if titled:
        return titled[0]
    if said == {"point"} or timed:
        return None
    spoken = bool(re.search(r"时间银行|时间存折|时间储蓄|工时|服务时间", " ".join(words)))
    return "hour" if spoken and not _look_like_minutes(lines) else None


def _look_like_minutes(lines: list[PaperLine]) -> bool:
    """Whole numbers of 30 and more, all divisible by five: 60, 90, 120 are hardly hours."""
    numbers = [
        m.written.number
        for line in lines
        if line.kind == "move"
        for m in line.moves
        if m.measure is None and m.written.measure is None and m.written.number
    ]
    many = Counter(number >= 30 and number % 5 == 0 for number in numbers)
    return many[True] * 2 > len(numbers)


def _without_accounts(grid: Grid, headings: list[LedgerHeading]) -> Grid:
    """The sheet with the columns emptied that are never read, and with no bank card anywhere."""
    rows = []
    for number, row in enumerate(grid.sheet.rows):
        above = [h for h in headings if h.bottom < number]
        columns = above[-1].columns if above else ()
        never = {c.index for c in columns if c.field == "never_store"}
        kept = {c.index for c in columns if c.field in ("id_number", "card")}
        rows.append(
            tuple(
                None if c in never or (c not in kept and _is_card(value)) else value
                for c, value in enumerate(row)
            )
        )
    return Grid(dataclasses.replace(grid.sheet, rows=tuple(rows)))


def _is_card(value: object) -> bool:
    return isinstance(value, str | int | float) and (
        len(str(value)) >= 16
        and is_account_number(f"{value:.0f}" if isinstance(value, float) else str(value))
    )
