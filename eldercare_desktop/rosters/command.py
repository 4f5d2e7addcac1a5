"""`eldercare-desktop import FILE --preview`: what a file would bring, without a store.

Speaks Chinese like the app does; `--json` prints plain values for programs. Nothing is
written anywhere. Exit code 0, or 2 with one sentence and its code on the error output.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, TextIO

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.identity import mask_id
from eldercare_desktop.rosters.meal_calendar.outcome import CalendarPreview
from eldercare_desktop.rosters.meal_calendar.telling import calendar_json, calendar_lines
from eldercare_desktop.rosters.outcome import ColumnNote, Preview
from eldercare_desktop.rosters.time_ledger.outcome import LedgerPreview
from eldercare_desktop.rosters.time_ledger.telling import ledger_json, ledger_lines

_SENTENCES: Final = {
    "roster_not_found": "找不到这个文件。请检查文件名和所在的文件夹。",
    "roster_is_a_folder": "这是一个文件夹。请选择里面的一个文件。",
    "roster_not_readable": "读不了这个文件。它可能正被别的程序打开，或者没有权限。",
    "roster_empty": "这个文件是空的。",
    "roster_too_large": "这个文件太大，不像一份花名册。没有读取任何内容。",
    "roster_encrypted": "这个文件加了密码。请先在表格软件里取消密码，另存后再导入。",
    "roster_damaged": "这个文件损坏了，打不开。请用表格软件打开并另存一份再试。",
    "roster_not_a_table": "这不是表格文件。请选择 Excel 表格或 CSV 文件。",
    "roster_header_not_found": "没有找到表头（例如“姓名”“身份证号”这一行），所以没有读取。",
    "store_needed": "写入数据请在软件窗口里导入；这里只能用 --preview 预览。",
}
_KINDS: Final = {
    "resident_roster": "花名册",
    "pairing_ledger": "结对台账",
    "mixed": "花名册和结对台账",
    "none": "没有可导入的内容",
}
_STATUSES: Final = {"ok": "可导入", "warn": "需核对", "error": "不能导入", "duplicate": "重复"}
_NOTES: Final = {
    "hidden_sheet_not_imported": "隐藏的工作表没有读取（加 --include-hidden 可读取）",
    "hidden_rows_imported": "隐藏的行也读取了",
    "hidden_columns_imported": "隐藏的列也读取了",
    "helper_roster_not_imported": "这是帮扶人员名单，不作为老人导入",
    "side_by_side_tables": "一张表里并排放着几份名单，都读取了",
    "serial_formula_without_value": "序号是公式，没有算好的结果，不影响导入",
    "id_column_missing": "这份名单没有身份证号一列",
    "characters_unreadable": "有些字读不出来，文件可能不完整",
}
Row = Sequence[str]


def main(argv: Sequence[str]) -> int:
    """Runs the command; returns the exit code."""
    output = _utf8(sys.stdout)
    try:
        arguments = _parser().parse_args(argv)
        if not arguments.preview:
            raise CareError("store_needed")
        preview = _preview(arguments)
    except CareError as error:
        _say(error)
        return 2
    if arguments.json:
        json.dump(_plain(preview), output, ensure_ascii=False, indent=1)
        output.write("\n")
    elif isinstance(preview, Preview):
        _print_table(preview, output)
    else:
        output.writelines(f"{line}\n" for line in _lines(preview))
    output.flush()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="eldercare-desktop import",
        description="Show what a roster, a pairing ledger, a month of meals or a "
        "ledger of hours would bring; "
        "nothing is changed.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="xlsx, xls, ods, csv or html table")
    parser.add_argument("--preview", action="store_true", help="show, change nothing")
    parser.add_argument("--json", action="store_true", help="plain values for programs, UTF-8")
    parser.add_argument(
        "--as-of",
        type=date.fromisoformat,
        metavar="YYYY-MM-DD",
        help="day for which ages are judged (default: the date in the file, else today)",
    )
    parser.add_argument("--include-hidden", action="store_true", help="read hidden sheets too")
    return parser


def _preview(arguments: argparse.Namespace) -> Preview | CalendarPreview | LedgerPreview:
    from eldercare_desktop.rosters.opening import open_list  # --help needs none of it

    return open_list(
        arguments.file,
        today=date.today(),
        as_of=arguments.as_of,
        include_hidden=arguments.include_hidden,
    )


def _plain(preview: Preview | CalendarPreview | LedgerPreview) -> dict[str, Any]:
    if isinstance(preview, LedgerPreview):
        return ledger_json(preview)
    return preview.to_json() if isinstance(preview, Preview) else calendar_json(preview)


def _lines(preview: CalendarPreview | LedgerPreview) -> Iterable[str]:
    if isinstance(preview, LedgerPreview):
        return ledger_lines(preview)
    return calendar_lines(preview)


def _utf8(stream: TextIO) -> TextIO:
    """The stream in UTF-8 whatever the locale; names hold characters that others lack."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream


def _say(error: CareError) -> None:
    sentence = _SENTENCES.get(error.code, "出错了，没有读取任何内容。")
    stream = _utf8(sys.stderr)
    stream.write(f"{sentence} [{error.code}]\n")
    stream.flush()


def _print_table(preview: Preview, output: TextIO) -> None:
    words = preview.words
    place = "".join(filter(None, (words.town, words.village))) or "（未写明村名）"
    output.write(f"{preview.file}：{_KINDS[preview.kind]}，{place}，截至 {preview.as_of}\n\n")
    for row in _aligned(list(_person_lines(preview)) + list(_pairing_lines(preview))):
        output.write(row + "\n")
    for line in _grid_lines(preview):
        output.write(line + "\n")
    output.write("\n" + "，".join(_count_words(preview)) + "\n")
    for column in preview.dropped_columns:
        output.write(f"没有读取（银行、社保等不保存）：{_column_words(column)}\n")
    for column in preview.ignored_columns:
        output.write(f"没有看懂的列，原样保留：{_column_words(column)}\n")
    for note in preview.notes:
        detail = "、".join(str(v) for values in note.params.values() for v in _listed(values))
        about = "：".join(filter(None, (note.sheet, _NOTES.get(note.code, note.code))))
        output.write(f"{about} {detail}".rstrip() + "\n")


def _column_words(column: ColumnNote) -> str:
    return f"{column.sheet} {column.column} 列 {column.label}".strip()


def _person_lines(preview: Preview) -> Iterable[Row]:
    if preview.persons:
        yield ("行", "状态", "姓名", "性别", "身份证号", "出生", "组", "电话", "原因")
    for row in preview.persons:
        person = row.person
        yield (
            f"{row.sheet} {row.row}".strip(),
            _STATUSES[row.status],
            person.name or "（空）",
            {"male": "男", "female": "女"}.get(person.sex or "", ""),
            mask_id(person.id_number) if person.id_number else "",
            person.birth or "",
            str(person.group or ""),
            person.phone or "",
            " ".join(row.codes),
        )


def _pairing_lines(preview: Preview) -> Iterable[Row]:
    if preview.pairings:
        yield ("行", "状态", "老人", "帮扶人", "身份", "开始", "结束", "协议", "原因")
    for row in preview.pairings:
        pairing = row.pairing
        yield (
            f"{row.sheet} {row.row}",
            _STATUSES[row.status],
            pairing.elder or "（空）",
            pairing.helper or "（空）",
            pairing.helper_role or "",
            pairing.start or "",
            pairing.end or "",
            {True: "有", False: "无", None: ""}[pairing.agreement],
            " ".join(row.codes),
        )


def _grid_lines(preview: Preview) -> Iterable[str]:
    for row in preview.grids:
        names = "、".join(elder.name or elder.written for elder in row.elders) or "（无）"
        codes = " ".join(row.codes)
        status = _STATUSES[row.status]
        place = f"{row.sheet} {row.row}".strip()
        helper = row.helper or "（空）"
        yield f"{place}  {status}  {helper}：{names}  {codes}".rstrip()


def _count_words(preview: Preview) -> Iterable[str]:
    for key, value in preview.counts().items():
        if isinstance(value, int):
            yield f"{_STATUSES.get(key) or _COUNTS.get(key, key)} {value}"


_COUNTS: Final = {
    "person_rows": "人员行",
    "distinct_residents_after_import": "导入后共",
    "active_residents": "其中在册",
    "one_to_one_rows": "一对一行",
    "grid_pairing_rows": "网格化行",
    "grid_rows": "网格行",
    "distinct_elders": "老人数",
}


def _listed(value: object) -> Iterable[object]:
    return value if isinstance(value, list | tuple) else (value,)


def _aligned(rows: list[Row]) -> Iterable[str]:
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (c + " " * (w - _width(c)) for c, w in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _width(text: str) -> int:
    """Columns of a terminal: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
