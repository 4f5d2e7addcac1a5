"""The rows that an import leaves out, as a table to correct and to import again.

Its headings are those that the importer reads. Cells that a spreadsheet would take for a
formula are defused: they begin with = + - @ TAB CR LF or the full-width forms.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.applying.from_rows import LEFT_OUT_HEADINGS
from eldercare_desktop.rosters.applying.plan import ImportPlan, Line
from eldercare_desktop.rosters.pairs import GridRow, PairingRow
from eldercare_desktop.rosters.people import PersonData, PersonRow

_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SEXES: Final = {"male": "男", "female": "女"}

PERSON_HEADINGS: Final = (
    "姓名", "性别", "身份证号", "出生日期", "组别", "家庭住址", "联系电话", "类别", "居住情况",
    "健康状况", "监护人姓名", "与老人关系", "监护人联系电话", "备注",
)  # fmt: skip
PAIRING_HEADINGS: Final = (
    "老人姓名", "老人身份证号", "组别", "老人类别", "帮扶人姓名", "帮扶人身份", "帮扶人联系电话",
    "结对时间", "结束时间", "服务内容", "服务频次", "是否签订协议", "备注",
)  # fmt: skip
Word = Callable[[str], str]
Tables = dict[str, list[list[str]]]
"""Name of a sheet -> its rows, the headings first."""


def left_out_tables(plan: ImportPlan, left: Mapping[str, str], word: Word) -> Tables:
    """People and pairings that are left out. `left`: key of a line -> code of a refusal,

    empty for none; `word` puts a code into words.
    """
    lines = [line for line in plan.lines if line.key in left]
    people = [line for line in lines if isinstance(line.source, PersonRow)]
    pairs = [line for line in lines if not isinstance(line.source, PersonRow)]
    tables: Tables = {}
    if people:
        rows = [[*_person(line), *_place(line, left, word)] for line in people]
        tables["未导入的人员"] = [[*PERSON_HEADINGS, *LEFT_OUT_HEADINGS], *rows]
    if pairs:
        rows = [[*_pairing(line), *_place(line, left, word)] for line in pairs]
        tables["未导入的结对"] = [[*PAIRING_HEADINGS, *LEFT_OUT_HEADINGS], *rows]
    return tables


def save_tables(tables: Tables, path: Path) -> None:
    """Writes an .xlsx with a sheet each, or a .csv that Excel and WPS read as UTF-8.

    CareError: file_not_written.
    """
    safe = {name: [[defused(cell) for cell in row] for row in t] for name, t in tables.items()}
    try:
        if path.suffix.lower() == ".csv":
            _save_csv([row for table in safe.values() for row in table], path)
        else:
            path.write_bytes(_xlsx(safe))
    except OSError as problem:
        raise CareError("file_not_written", file=path.name) from problem


def defused(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell


def _save_csv(rows: Iterable[Sequence[str]], path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


def _xlsx(tables: Tables) -> bytes:
    from openpyxl import Workbook  # 0.3 s, only when a file is saved
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    for name, table in tables.items():
        sheet = book.create_sheet(name)
        for row in table:
            cells = [WriteOnlyCell(sheet, text) for text in row]
            for cell in cells:
                # As text: a number of 18 digits would lose its last three.
                cell.number_format = "@"
                cell.data_type = "s"
            sheet.append(cells)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _place(line: Line, left: Mapping[str, str], word: Word) -> list[str]:
    codes = [code for code in (left[line.key], *line.codes) if code]
    return [line.sheet, str(line.row), "；".join(dict.fromkeys(map(word, codes)))]


def _person(line: Line) -> list[str]:
    assert isinstance(line.source, PersonRow)
    data = line.source.person
    guardian = next((c for c in data.contacts if c.role in ("guardian", "supporter")), None)
    return [
        line.source.shown_name or data.name or "",
        _SEXES.get(data.sex or "", ""),
        data.id_number or data.id_as_written or "",
        _birth(data),
        _group(data.group),
        data.address or "",
        data.phone or data.phone_as_written or "",
        data.category_as_written or "",
        data.living_as_written or "",
        data.health_note or "",
        (guardian.name if guardian else None) or "",
        (guardian.relation if guardian else None) or "",
        (guardian.phone if guardian else None) or "",
        data.note or "",
    ]


def _birth(data: PersonData) -> str:
    """As somebody wrote it, where that is not simply the date in the ID number."""
    return data.birth_as_written or data.birth or ""


def _group(group: int | str | None) -> str:
    return f"{group}组" if isinstance(group, int) else group or ""


def _pairing(line: Line) -> list[str]:
    if isinstance(line.source, PairingRow):
        return _one_to_one(line.source)
    assert isinstance(line.source, GridRow)
    grid = line.source
    return [
        line.name or "",
        *[""] * 3,
        grid.helper or "",
        grid.helper_role or "",
        grid.helper_phone or "",
        grid.start or "",
        "",
        "",
        grid.frequency_as_written or "",
        "",
        grid.note or "",
    ]


def _one_to_one(row: PairingRow) -> list[str]:
    data = row.pairing
    return [
        data.elder or "",
        data.elder_id or data.elder_id_as_written or "",
        _group(data.group),
        data.category_as_written or "",
        data.helper or "",
        data.helper_role or "",
        data.helper_phone or data.helper_phone_as_written or "",
        data.start_as_written or "",
        data.end_as_written or "",
        data.services_as_written or "",
        data.frequency_as_written or "",
        data.agreement_as_written or "",
        data.note or "",
    ]
