"""The rows below a heading of days: who, which meals, which totals, and who is nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from eldercare_desktop.care.identity import read_id
from eldercare_desktop.care.meal.terms import Period
from eldercare_desktop.rosters import row_kinds
from eldercare_desktop.rosters.building import letter
from eldercare_desktop.rosters.grid import Grid
from eldercare_desktop.rosters.mapping import Column
from eldercare_desktop.rosters.meal_calendar.headings import DayColumn, MonthHeading
from eldercare_desktop.rosters.meal_calendar.marks import period_of, read_marks
from eldercare_desktop.rosters.meal_calendar.outcome import (
    CalendarRow,
    RowKind,
    Tick,
    WrittenTotal,
)
from eldercare_desktop.rosters.meal_calendar.totals import totals_of
from eldercare_desktop.rosters.outcome import SkippedRow
from eldercare_desktop.rosters.reading import number_or_text, text_of
from eldercare_desktop.rosters.values.names import read_name
from eldercare_desktop.rosters.values.places import read_group

_SUM: Final = re.compile(
    r"(当[日天]|每[日天]|全[村月]|本[日月页])?(就餐|用餐|送餐|堂食|午餐|晚餐|早餐)?(总)?"
    r"(合计|小计|总计|共计|累计|人数|人次|份数|餐数|总数|计)(合计|总计|[:：].*)?(\(人\))?"
)
_TITLE: Final = re.compile(r"\d{4}年|\d月|[登签统].{1,2}表$|^第\d+页")
_GUEST: Final = re.compile(
    r"客人?|来客|来访.{0,3}|访客|散客|临时.{0,4}|外来.{0,4}|亲属|家属|子女|陪同.{0,3}|陪餐.{0,3}|其他(人员?)?|其它(人员?)?"
)
_STAFF: Final = re.compile(
    r".{0,4}(工作人员|志愿者|厨师|炊事员|员工|服务人员|村干部|送餐员|管理员)(餐|等|合计)?"
)


@dataclass
class _Block:
    """A person while the rows are gathered."""

    row: CalendarRow
    ticks: list[Tick] = field(default_factory=list)
    rows: list[tuple[int, Period | None]] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)


class RowsBelow:
    """Goes down the rows of one heading to the next (or the end)."""

    def __init__(self, grid: Grid, heading: MonthHeading, end: int, today: date) -> None:
        self._grid, self._heading, self._end, self._today = grid, heading, end, today
        self._name = heading.of("name")[0].index
        self._period = _period_column(grid, heading, end)
        self._section: int | str | None = None
        self._blocks: list[_Block] = []
        self.skipped: list[SkippedRow] = []

    def read(self) -> list[CalendarRow]:
        """Everybody below the heading."""
        for row in range(self._heading.bottom + 1, self._end):
            self._row(row)
        return [self._finished(block) for block in self._blocks]

    def _row(self, row: int) -> None:
        if not self._grid.filled(row):
            return
        shown = self._grid.text(row, self._name)
        why = self._nobody(row, shown)
        if why is not None:
            self._skip(row, why)
        elif shown:
            self._begin(row, shown)
        elif self._blocks and self._continues(row):
            self._add(self._blocks[-1], row)
        else:
            ticked = any(True for _ in self._ticks(row, self._period_at(row)))
            self._skip(row, "ticks without a name" if ticked else "blank")

    def _nobody(self, row: int, shown: str) -> str | None:
        """Why a row is neither a person nor guests."""
        plain = row_kinds.plain(shown)
        first = [row_kinds.plain(text) for text in self._grid.texts(row)[:2]]
        if _SUM.fullmatch(plain) or any(_SUM.fullmatch(text) for text in first):
            return "total"
        if plain and self._is_sure(row, plain):
            return None
        if len(self._grid.filled(row)) == 1 and _TITLE.search(first[0]):
            return "title"
        lone = row_kinds.lone_text(self._grid, row)
        if lone is not None:
            self._section = lone[1].group or self._section
            return "note" if lone[0] == "title" else lone[0]
        if self._same_as_heading(row):
            return "repeated header"
        return row_kinds.nobody(self._grid, row)

    def _is_sure(self, row: int, plain: str) -> bool:
        """A name with something in the squares, whatever else stands in the row."""
        named = bool(re.fullmatch(r"[^\W\d_·]{2,15}[^:：]{0,12}", plain))
        return named and any(
            self._grid.value(row, day.index) is not None for day in self._heading.days
        )

    def _same_as_heading(self, row: int) -> bool:
        return self._grid.text(row, self._name) == self._grid.text(self._heading.top, self._name)

    def _continues(self, row: int) -> bool:
        """The row below of the same person: by a merged name, or by another meal."""
        merge = self._grid.merge_at(row, self._name)
        above, _ = self._blocks[-1].rows[-1]
        if merge is not None:
            return merge.top < row and merge.top <= above <= merge.bottom
        if self._goes_on(self._blocks[-1], row):
            return True
        if self._period is None or above != row - 1:
            return False
        periods = {period for _, period in self._blocks[-1].rows}
        return self._period_at(row) not in {None, *periods}

    def _goes_on(self, block: _Block, row: int) -> bool:
        """Whether the second half of the month of a person stands here."""
        unfinished = len(block.rows) % len(self._heading.lines) != 0
        return unfinished and block.rows[-1][0] == row - 1

    # -- who ---------------------------------------------------------------------------------

    def _begin(self, row: int, shown: str) -> None:
        last = self._blocks[-1] if self._blocks else None
        if last is not None and self._repeats(last, row, shown):
            self._add(last, row)
            return
        kind = _kind(row_kinds.plain(shown))
        name = read_name(shown)
        codes = [] if kind != "person" else [*name.codes, *(["name_missing"] * (not name.name))]
        number, problem = self._number(row)
        numbers = [day.day for day in self._heading.days]
        made = CalendarRow(
            sheet=self._grid.sheet.name,
            row=row + 1,
            kind=kind,
            name=name.name if kind == "person" else shown.strip(),
            shown_name=shown.strip(),
            id_number=number,
            card=self._card(row),
            phone=self._said(row, "phone"),
            group=self._group(row) or self._section,
            hidden=row in self._grid.sheet.hidden_rows,
            days=(min(numbers), max(numbers)),
            lines=len(self._heading.lines),
        )
        self._blocks.append(_Block(made, codes=[*codes, *([problem] if problem else [])]))
        self._add(self._blocks[-1], row)

    def _repeats(self, last: _Block, row: int, shown: str) -> bool:
        """The name written once more beside the next meal, or the second half of the month."""
        if last.row.shown_name == shown and self._goes_on(last, row):
            return True
        if self._period is None or last.rows[-1][0] != row - 1 or last.row.shown_name != shown:
            return False
        period = self._period_at(row)
        serials = self._heading.of("serial")
        counted = serials and self._grid.text(row, serials[0].index)
        return period not in {None, *(p for _, p in last.rows)} and not counted

    def _number(self, row: int) -> tuple[str | None, str | None]:
        columns = self._heading.of("id_number")
        value = self._grid.seen(row, columns[0].index) if columns else None
        if value is None:
            return None, None
        plain = number_or_text(value)
        if isinstance(plain, date):
            return None, "id_characters_invalid"
        read = read_id(plain, today=self._today)
        return read.number, None if read.state in ("complete", "missing") else read.problem

    def _group(self, row: int) -> int | str | None:
        """A merged cell tells the group of all rows beside it."""
        columns = self._heading.of("group")
        return read_group(text_of(self._grid.seen(row, columns[0].index))) if columns else None

    def _card(self, row: int) -> str | None:
        written = self._said(row, "card")
        if written is None:
            return None
        from eldercare_desktop.care.card import CODE  # loads what a mere preview can do without

        return CODE.read(written)

    def _said(self, row: int, field: str) -> str | None:
        columns = self._heading.of(field)
        return self._grid.text(row, columns[0].index) or None if columns else None

    # -- squares -----------------------------------------------------------------------------

    def _add(self, block: _Block, row: int) -> None:
        period = self._period_at(row)
        line = len(block.rows) % len(self._heading.lines)
        block.rows.append((row, period))
        block.ticks += self._ticks(row, period, line)
        if any(self._is_wide(row, day) for day in self._heading.days):
            block.codes.append("merged_squares")

    def _ticks(self, row: int, period: Period | None, line: int = 0) -> Iterator[Tick]:
        for day in self._heading.lines[line]:
            merge = self._grid.merge_at(row, day.index)
            below = merge is not None and merge.top < row  # told with the row above
            for mark in read_marks(None if below else self._grid.seen(row, day.index)):
                meals = mark.periods or (day.period or period,)
                for meal in meals:
                    yield Tick(
                        row + 1,
                        letter(day.index),
                        day.day,
                        mark.sign,
                        mark.portions,
                        meal,
                        day.outcome,
                    )

    def _is_wide(self, row: int, day: DayColumn) -> bool:
        merge = self._grid.merge_at(row, day.index)
        return merge is not None and merge.right > merge.left and merge.top == row

    def _period_at(self, row: int) -> Period | None:
        if self._period is None:
            return None
        return period_of(str(self._grid.seen(row, self._period) or ""))

    # -- the end -----------------------------------------------------------------------------

    def _finished(self, block: _Block) -> CalendarRow:
        totals = tuple(self._totals(block))
        return replace(
            block.row,
            ticks=tuple(block.ticks),
            totals=totals,
            codes=tuple(dict.fromkeys(block.codes)),
        )

    def _totals(self, block: _Block) -> Iterator[WrittenTotal]:
        for column in self._heading.of("total"):
            if column.index != self._period:
                yield from totals_of(self._grid, column, block.rows)

    def _skip(self, row: int, why: str) -> None:
        self.skipped.append(SkippedRow(self._grid.sheet.name, row + 1, why))


def _kind(plain: str) -> RowKind:
    if _GUEST.fullmatch(plain):
        return "guest"
    return "staff" if _STAFF.fullmatch(plain) else "person"


def _period_column(grid: Grid, heading: MonthHeading, end: int) -> int | None:
    """The column that names the meal of each row, whatever its heading."""
    named = [c.index for c in heading.of("period")]
    days = {day.index for day in heading.days}
    others = [c for c in range(min(days)) if c not in named and not _is_kept(heading.columns, c)]
    for column in (*named, *others):
        seen = [str(grid.seen(row, column) or "").strip() for row in range(heading.bottom + 1, end)]
        filled = [text for text in seen if text]
        periods = sum(period_of(text) is not None for text in filled)
        if periods and periods * 3 >= len(filled) * 2:
            return column
    return None


def _is_kept(columns: tuple[Column, ...], index: int) -> bool:
    kept = ("name", "id_number", "card", "phone", "never_store")
    return any(column.index == index and column.field in kept for column in columns)
