"""A month of meals as plain values and as lines of text, for the command line."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any, Final

from eldercare_desktop.care.identity import mask_id
from eldercare_desktop.rosters.meal_calendar.marks import meanings_of
from eldercare_desktop.rosters.meal_calendar.outcome import CalendarPreview, CalendarRow
from eldercare_desktop.rosters.meal_calendar.totals import disagreeing

_MEANINGS: Final = {
    "served": "堂食",
    "delivered": "送餐",
    "nobody_home": "送餐无人",
    "none": "没有用餐",
    None: "不明",
}
_KINDS: Final = {"person": "", "guest": "客人", "staff": "工作人员"}


def calendar_json(preview: CalendarPreview) -> dict[str, Any]:
    """Everything that was understood, as plain values."""
    return {"kind": "meal_calendar", **dataclasses.asdict(preview)}


def calendar_lines(preview: CalendarPreview) -> Iterator[str]:
    """The same in short, in Chinese; ID numbers are masked."""
    meanings = meanings_of(preview.signs, preview.legend)
    for sheet in preview.sheets:
        yield f"{preview.file} {sheet.name}：用餐月历，{sheet.found.month or '月份不明'}"
        for row in preview.rows:
            if row.sheet == sheet.name:
                wrong = disagreeing(row, meanings, sheet.period)
                told = [f"{t.label} {t.number}，实数 {count}" for t, count in wrong]
                yield "  ".join(filter(None, (*_row(row), *told)))
    for sign, meaning in meanings.items():
        yield f"记号 {sign}：{_MEANINGS[meaning]}，{preview.signs[sign]} 处"
    for column in preview.dropped_columns:
        yield f"没有读取（银行、社保等不保存）：{column.sheet} {column.column} 列 {column.label}"


def _row(row: CalendarRow) -> Iterator[str]:
    yield f"{row.sheet} {row.row}"
    yield row.name or row.shown_name
    yield _KINDS[row.kind]
    yield mask_id(row.id_number) if row.id_number else ""
    yield f"记号 {len(row.ticks)}"
    yield " ".join(row.codes)
