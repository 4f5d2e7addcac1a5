"""The empty forms: empty to the importer, and understood once they are filled in."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from eldercare_desktop.resources import resource
from eldercare_desktop.rosters.preview import preview_file

FILLED = {
    "roster.xlsx": "1|田军|男|50019919550814133X|1955-08-14|汉族|2组||19900020106|独居|低保"
    "|半护理|风湿|田小燕|女儿|19900010106|",
    "pairing_ledger.xlsx": "1|田军|50019919550814133X|2组|何建英|养老助理|19900030001"
    "|2026-01-05||代买代缴|每周1次|是|",
}


@pytest.mark.parametrize("name", FILLED)
def test_an_empty_form_holds_nobody(name: str) -> None:
    preview = preview_file(resource("templates", name))
    assert not preview.persons
    assert not preview.pairings


@pytest.mark.parametrize("name", FILLED)
def test_a_filled_form_is_understood_whole(name: str, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(resource("templates", name))
    for column, value in enumerate(FILLED[name].split("|"), 1):
        book.worksheets[0].cell(3, column, value or None)
    book.save(tmp_path / name)
    preview = preview_file(tmp_path / name)
    understood = [(r.status, r.codes) for r in preview.persons]
    understood += [(r.status, r.codes) for r in preview.pairings]
    assert understood == [("ok", ())]
    assert preview.ignored_columns == ()


@pytest.mark.parametrize("name", FILLED)
def test_numbers_are_typed_as_text(name: str) -> None:
    """Otherwise a spreadsheet takes the last three digits off every ID number."""
    sheet = openpyxl.load_workbook(resource("templates", name)).worksheets[0]
    heads = [cell.value for cell in sheet[2]]
    column = heads.index("身份证号" if name == "roster.xlsx" else "老人身份证号") + 1
    assert {sheet.cell(row, column).number_format for row in range(3, 100)} == {"@"}
