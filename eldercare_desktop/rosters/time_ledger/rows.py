"""The rows below a heading: what was earned and used, by whom, and what is nobody's."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time
from typing import Final

from eldercare_desktop.care.identity import read_id
from eldercare_desktop.rosters import row_kinds
from eldercare_desktop.rosters.account_numbers import without_account_numbers
from eldercare_desktop.rosters.grid import Grid
from eldercare_desktop.rosters.outcome import SkippedRow
from eldercare_desktop.rosters.reading import Value, number_or_text, text_of
from eldercare_desktop.rosters.time_ledger.amounts import Measure, Written, read_amount
from eldercare_desktop.rosters.time_ledger.columns import LedgerColumn
from eldercare_desktop.rosters.time_ledger.days import NO_DAY, ReadDay, is_ditto, read_day
from eldercare_desktop.rosters.time_ledger.headings import LedgerHeading
from eldercare_desktop.rosters.time_ledger.outcome import (
    LineKind,
    PaperBalance,
    PaperLine,
    PaperMove,
    PaperOwner,
)
from eldercare_desktop.rosters.time_ledger.owners import (
    NamedPerson,
    person_in_cell,
    person_in_titles,
)
from eldercare_desktop.rosters.time_ledger.times import period_minutes, times_of
from eldercare_desktop.rosters.values.places import read_group

_SUM: Final = re.compile(
    r"(本[页月年季周日]|当[月年日]|全[村年]|[第]?\d{0,2}(月|季度|年))?(总)?(合计|小计|总计|共计|累计|汇总|合\s*计)(时间|小时|积分|时长)?[:：]?.{0,8}"
)
_CARRIED: Final = re.compile(
    r"承前页?|承上页?|接上页|上页结转|上年(结转|结余|余额|转入)|上期(结转|结余|余额)|上月(结转|结余)|期初|年初(余额|结余)|结转(?!下)"
    r"|旧(存?折|账)(结余|转入|余额)?|原(存?折|账)(结余|转入|余额)?"
)
_HANDED_ON: Final = re.compile(r"过次页|转下页|转次页|结转下[页年]|转下年|以下空白|本页已满")
_MAY_BE_SUM: Final = re.compile(r"计|汇|页|次|白|满|转")
_MAY_CARRY: Final = re.compile(r"承|结|余|旧|原|期初")
_OUT: Final = re.compile(r"支|取|出|换|用|减|费|扣")
_IN: Final = re.compile(r"存|收|入|得|增|奖|加")


class LinesBelow:
    """Goes down the rows of one heading to the next (or the end)."""

    def __init__(
        self,
        grid: Grid,
        heading: LedgerHeading,
        end: int,
        *,
        owner: PaperOwner | None,
        today: date,
        year: int | None,
    ) -> None:
        self._grid, self._heading, self._end = grid, heading, end
        self._today, self._year = today, year
        self.owner = owner
        self._above: str | None = None
        self._named: Value = None
        self._amount_columns = self._columns_of_amounts()
        self._seen_names: dict[str, NamedPerson] = {}
        self._here: tuple[int, dict[int, Written | None]] = (-1, {})
        self.lines: list[PaperLine] = []
        self.skipped: list[SkippedRow] = []

    def read(self) -> None:
        """Every line below the heading."""
        for row in range(self._heading.bottom + 1, self._end):
            self._row(row)

    def _row(self, row: int) -> None:
        if not self._grid.filled(row):
            return
        texts = self._grid.texts(row)
        why = self._nobody(row, texts)
        if why is not None:
            self._skip(row, why)
            return
        if self._heading.shape == "person" and self._is_title(row, texts):
            return
        line = self._line(row, texts)
        if line is None:
            self._skip(row, row_kinds.nobody(self._grid, row) or "blank")
        else:
            self.lines.append(line)

    # -- rows that are no line ------------------------------------------------------------------

    def _nobody(self, row: int, texts: list[str]) -> str | None:
        plain = [row_kinds.plain(text) for text in texts if _MAY_BE_SUM.search(text)]
        first = {row_kinds.plain(text) for text in texts[:3]} if plain else set()
        if any(_SUM.fullmatch(text) and text in first for text in plain):
            return "total"
        if any(_HANDED_ON.fullmatch(text) for text in plain):
            return "total"
        heads = [self._grid.text(self._heading.top, c) for c in self._grid.filled(row)]
        if texts == heads:
            return "repeated header"
        return None if self._amounts(row) else self._words_alone(row)

    def _words_alone(self, row: int) -> str | None:
        """A signature line, a note; a title of the next person is none of these."""
        if self._heading.shape == "person" and person_in_titles(self._grid.texts(row), self._today):
            return None
        return row_kinds.nobody(self._grid, row)

    def _is_title(self, row: int, texts: list[str]) -> bool:
        """The pages of the next person begin, without a heading of their own."""
        if self._amounts(row) or self._day_at(row).day is not None:
            return False
        named = person_in_titles(texts, self._today)
        if named is None:
            return False
        self.owner = named.as_owner(self._grid.sheet.name, row + 1)
        self._above = None
        self._skip(row, "title")
        return True

    # -- a line ---------------------------------------------------------------------------------

    def _line(self, row: int, texts: list[str]) -> PaperLine | None:
        codes: list[str] = []
        moves, lasted = self._with_duration(row, self._moves(row))
        balances = self._balances(row)
        day = self._day_at(row)
        text = self._text(row)
        owner = self._owner(row, codes)
        told = bool(moves or balances)
        if not told and not (day.day and (text or self._heading.shape == "list")):
            return None
        if owner is None:
            codes.append("owner_missing")
            owner = PaperOwner(self._grid.sheet.name, row + 1, None, "", codes=("name_missing",))
        kind = self._kind(texts, moves)
        if day.day is not None:
            self._above = day.day
        if day.assumed and day.day:
            codes.append("year_assumed")
        if not moves and kind == "move":
            codes.append("amount_missing")
        if any((row, c.index) in self._grid.sheet.unevaluated for c in self._amount_columns):
            codes.append("formula_without_value")
        began, ended = times_of(*(self._seen(row, f) for f in ("period", "began", "ended")))
        return PaperLine(
            sheet=self._grid.sheet.name,
            row=row + 1,
            shape=self._heading.shape,
            owner=owner,
            kind=kind,
            day=day.day,
            day_shown=day.shown,
            day_code="" if day.day or self._heading.shape == "summary" else day.code,
            text=text,
            began=began,
            ended=ended,
            lasted=lasted,
            moves=tuple(moves),
            balances=tuple(balances),
            codes=tuple(dict.fromkeys(codes)),
            hidden=row in self._grid.sheet.hidden_rows,
        )

    def _kind(self, texts: list[str], moves: list[PaperMove]) -> LineKind:
        if self._heading.shape == "summary":
            return "total"
        if any(_CARRIED.fullmatch(row_kinds.plain(t)) for t in texts if _MAY_CARRY.search(t)):
            return "carried"
        return "move"

    def _owner(self, row: int, codes: list[str]) -> PaperOwner | None:
        column = self._heading.first("name")
        if column is None or self._heading.shape == "person":
            return self.owner
        value = self._grid.seen(row, column)
        if value is None or is_ditto(value):
            if self._named is None:
                return None
            if self._grid.merge_at(row, column) is None and not is_ditto(value):
                codes.append("name_from_above")
            return self.owner
        self._named = value
        self.owner = self._read_owner(row, text_of(value).strip())
        return self.owner

    def _read_owner(self, row: int, shown: str) -> PaperOwner:
        named = self._seen_names.get(shown)
        if named is None:
            named = self._seen_names[shown] = person_in_cell(shown, self._today)
        number, problem = self._number(row)
        group = self._seen(row, "group")
        tail = re.search(r"(\d{3,6}[\dXx])$", text_of(self._seen(row, "id_tail")).strip())
        return PaperOwner(
            self._grid.sheet.name,
            row + 1,
            named.name,
            named.shown,
            number or named.id_number,
            tail[1].upper() if tail else named.id_tail,
            self._card(row),
            text_of(self._seen(row, "phone")).strip() or None,
            (read_group(text_of(group)) if group is not None else None) or named.group,
            (*named.codes, *([problem] if problem else [])),
        )

    def _number(self, row: int) -> tuple[str | None, str | None]:
        value = self._seen(row, "id_number")
        if value is None:
            return None, None
        plain = number_or_text(value)
        if isinstance(plain, date):
            return None, "id_characters_invalid"
        read = read_id(plain, today=self._today)
        return read.number, None if read.state in ("complete", "missing") else read.problem

    def _card(self, row: int) -> str | None:
        written = text_of(self._seen(row, "card")).strip()
        if not written:
            return None
        from eldercare_desktop.care.card import CODE  # loads what a mere preview can do without

        return CODE.read(written)

    def _day_at(self, row: int) -> ReadDay:
        column = self._heading.first("day")
        if column is None:
            return NO_DAY
        return read_day(self._grid.seen(row, column), self._today, self._year, self._above)

    def _text(self, row: int) -> str:
        """What was done, for whom, and the note; account numbers are left out."""
        parts = [
            text_of(self._grid.seen(row, column.index)).strip()
            for field in ("text", "whom", "note")
            for column in self._heading.of(field)
        ]
        told = " · ".join(dict.fromkeys(" ".join(part.split()) for part in parts if part))
        return without_account_numbers(told)[0][:200]

    # -- amounts --------------------------------------------------------------------------------

    def _columns_of_amounts(self) -> list[LedgerColumn]:
        fields = {*self._ways, "balance", "duration"}
        return [column for column in self._heading.columns if column.field in fields]

    @property
    def _ways(self) -> dict[str, int]:
        return _SUMMED if self._heading.shape == "summary" else _MOVING

    def _amounts(self, row: int) -> bool:
        """Whether any number stands in the columns of amounts."""
        told = (self._amount(row, column) for column in self._amount_columns)
        return any(amount is not None and amount.number is not None for amount in told)

    def _amount(self, row: int, column: LedgerColumn) -> Written | None:
        """Only a cell's own amount: merged downward it is told once."""
        if self._here[0] != row:
            self._here = (row, {})
        known = self._here[1]
        if column.index not in known:
            value = self._grid.value(row, column.index)
            dated = isinstance(value, date | datetime)
            known[column.index] = None if dated else read_amount(value)
        return known[column.index]

    def _moves(self, row: int) -> list[PaperMove]:
        found: list[PaperMove] = []
        for column in self._heading.columns:
            sign = self._ways.get(str(column.field))
            if sign is not None and (written := self._amount(row, column)) is not None:
                found.append(self._move(row, column, written, sign))
        return found

    def _move(self, row: int, column: LedgerColumn, written: Written, sign: int) -> PaperMove:
        """An amount with its way: by column, by a minus, by a word like 支取 beside it."""
        if column.field == "change":
            sign = self._direction(row) or sign
        if written.number is not None and written.number < 0:
            written = replace(written, number=-written.number)
            sign = -1
        return PaperMove(sign, written, column.measure)

    def _direction(self, row: int) -> int:
        told = row_kinds.plain(text_of(self._seen(row, "direction")))
        if not told:
            return 0
        return -1 if _OUT.search(told) and not _IN.match(told) else 1

    def _with_duration(
        self, row: int, moves: list[PaperMove]
    ) -> tuple[list[PaperMove], PaperBalance | None]:
        """How long it took is what was earned where nothing else says so."""
        lasted, measure = self._lasted(row)
        if lasted is None:
            return moves, None
        if any(move.measure != "point" for move in moves):
            return moves, PaperBalance(lasted, measure)
        sign = self._direction(row) or 1
        return [*moves, PaperMove(sign, lasted, measure, from_duration=True)], None

    def _lasted(self, row: int) -> tuple[Written | None, Measure | None]:
        for column in self._heading.of("duration"):
            value = self._grid.value(row, column.index)
            if (written := self._amount(row, column)) is not None:
                return written, column.measure
            minutes = period_minutes(value, None, None)
            if minutes is not None:
                return Written(text_of(value), minutes, "minute"), "minute"
        minutes = period_minutes(*(self._own(row, f) for f in ("period", "began", "ended")))
        if minutes is None:
            return None, None
        shown = text_of(self._own(row, "period") or "")
        return Written(shown or str(minutes), minutes, "minute"), "minute"

    def _balances(self, row: int) -> list[PaperBalance]:
        return [
            PaperBalance(written, column.measure)
            for column in self._balance_columns()
            if (written := self._amount(row, column)) is not None
        ]

    def _balance_columns(self) -> list[LedgerColumn]:
        """A running total of what was earned is the balance where nothing is used."""
        own = self._heading.of("balance")
        used = self._heading.of("debit") or self._heading.of("change")
        if own or used or self._heading.shape == "summary":
            return own
        return self._heading.of("total")

    # -- cells ----------------------------------------------------------------------------------

    def _seen(self, row: int, field: str) -> Value:
        column = self._heading.first(field)
        return None if column is None else self._grid.seen(row, column)

    def _own(self, row: int, field: str) -> Value | time:
        column = self._heading.first(field)
        return None if column is None else self._grid.value(row, column)

    def _skip(self, row: int, why: str) -> None:
        self.skipped.append(SkippedRow(self._grid.sheet.name, row + 1, why))


_MOVING: Final = {"credit": 1, "debit": -1, "change": 1}
_SUMMED: Final = {**_MOVING, "total": 1, "used": -1}
