"""A paper ledger as plain values and as lines of text, for the command line."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any, Final

from eldercare_desktop.rosters.time_ledger.outcome import LedgerPreview, PaperLine

_MEASURES: Final = {"hour": "小时", "minute": "分钟", "point": "积分", None: ""}
_SHAPES: Final = {"person": "一人一页", "list": "流水台账", "summary": "余额汇总"}


def ledger_json(preview: LedgerPreview) -> dict[str, Any]:
    """Everything that was understood, as plain values."""
    return {"kind": "time_ledger", **dataclasses.asdict(preview)}


def ledger_lines(preview: LedgerPreview) -> Iterator[str]:
    """The same in short, in Chinese; ID numbers are left out."""
    for sheet in preview.sheets:
        shapes = "、".join(_SHAPES[shape] for shape in sheet.shapes)
        unit = _MEASURES[sheet.measure] or "没有写明单位"
        yield f"{preview.file} {sheet.name}：时间银行台账，{shapes}，{unit}"
        for line in preview.lines:
            if line.sheet == sheet.name:
                yield "  ".join(filter(None, _line(line)))
    for column in preview.dropped_columns:
        yield f"没有读取（银行、社保等不保存）：{column.sheet} {column.column} 列 {column.label}"


def _line(line: PaperLine) -> Iterator[str]:
    yield f"{line.sheet} {line.row}".strip()
    yield line.owner.name or line.owner.shown_name or "（空）"
    yield line.day or line.day_shown or ""
    for move in line.moves:
        yield f"{'存入' if move.sign > 0 else '支取'} {move.written.shown}{_unit(move)}"
    for balance in line.balances:
        yield f"结余 {balance.written.shown}"
    yield line.text
    yield " ".join(filter(None, (line.day_code, *line.codes, *_unread(line))))


def _unit(move: Any) -> str:
    return _MEASURES[move.measure] if move.written.measure is None else ""


def _unread(line: PaperLine) -> Iterator[str]:
    yield from (move.written.code for move in line.moves if move.written.code)
