"""A workbook of accounts: amounts are numbers, texts are no formulas, the page is set up."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.money_book import Money, MoneySheet, money_book, save_money_book


def sheet(*rows: list[object]) -> MoneySheet:
    return MoneySheet(
        "结算", "十月结算", ["填报单位"], ["姓名", "金额"], rows, (10, 10), ["签字"], totals=True  # type: ignore[arg-type]
    )  # fmt: skip


def test_amounts_are_numbers_to_the_fen() -> None:
    page = openpyxl.load_workbook(io.BytesIO(money_book([sheet(["王桂芳", Money(-1205)])]))).active
    assert page is not None
    assert [cell.value for cell in page[4]] == ["王桂芳", -12.05]
    assert page.cell(4, 2).number_format == "#,##0.00"
    assert page.cell(1, 1).value == "十月结算"
    assert page.cell(6, 1).value == "签字"


@pytest.mark.parametrize("name", ["=1+1", "+86", "-x", "@a", "＝甲", "\t甲"])
def test_no_text_is_a_formula(name: str) -> None:
    page = openpyxl.load_workbook(io.BytesIO(money_book([sheet([name, 3])]))).active
    assert page is not None
    assert page.cell(4, 1).data_type == "s"
    assert str(page.cell(4, 1).value).startswith("'")


def test_a_sheet_prints_on_a4_across() -> None:
    page = openpyxl.load_workbook(io.BytesIO(money_book([sheet()]))).active
    assert page is not None
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert page.print_title_rows == "$3:$3"


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(CareError) as refused:
        save_money_book([sheet()], tmp_path / "nowhere" / "x.xlsx")
    assert refused.value.code == "file_not_written"
