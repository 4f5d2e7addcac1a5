"""Tables on paper: every cell whole, the head on every page, signatures never alone."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.printing.pdf import pdf_bytes
from eldercare_desktop.printing.table import PrintColumn, TablePaper
from tests.printing.reading import characters_of, words_of

COLUMNS = [
    PrintColumn("序号", 4, "center"),
    PrintColumn("姓名", 8),
    PrintColumn("帮扶人", 12),
    PrintColumn("服务内容", 16),
]
SERVICES = "居家照料、寻医送药、代买代缴、春种秋收、家政保洁、精神慰藉"


def rows(count: int) -> list[list[str]]:
    return [
        [str(n + 1), f"王秀{chr(0x4E00 + n)}", "阿依古丽·买买提", SERVICES[: n % 28 + 1]]
        for n in range(count)
    ]


def flat(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("landscape", [False, True])
def test_every_cell_is_there_and_the_head_is_on_every_page(qtbot: QtBot, landscape: bool):
    content = rows(70)
    paper = TablePaper("结对帮扶台账", COLUMNS, content, landscape=landscape)
    texts = [flat(text) for text in words_of(pdf_bytes(paper))]
    assert len(texts) == paper.pages() > 2
    for number, text in enumerate(texts):
        assert "姓名" in text
        assert "服务内容" in text
        assert f"Page{number + 1}of{len(texts)}" in text
    assert [("结对帮扶台账" in text) for text in texts] == [True] + [False] * (len(texts) - 1)
    whole = "".join(texts)
    for row in content:
        assert row[1] in whole


def test_nothing_leaves_the_sheet_or_runs_into_the_page_number(qtbot: QtBot):
    paper = TablePaper("台账", COLUMNS, rows(70), signatures=["填表人"], note="注" * 200)
    pdf = pdf_bytes(paper)
    for page in range(paper.pages()):
        footer = f"Page{page + 1}of{paper.pages()}"
        drawn = characters_of(pdf, page)
        for character, (left, top, right, bottom) in drawn[: -len(footer)]:
            assert left >= 14.9, character
            assert right <= 195.1, character
            assert top >= 13, character
            assert bottom <= 297 - 16, character


def test_long_cells_wrap_and_stay_in_their_column(qtbot: QtBot):
    long = [["1", "王", "李", SERVICES * 3]]
    paper = TablePaper("台账", COLUMNS, long)
    left_edge = 15 + 180 * 24 / 40
    body = [c for c in characters_of(pdf_bytes(paper)) if c[0] in SERVICES and c[0] != "服"]
    assert len({round(box[1]) for _, box in body}) > 3
    assert all(box[0] > left_edge for _, box in body if box[1] > 46)


def test_a_cell_longer_than_a_page_is_made_smaller(qtbot: QtBot):
    words = SERVICES * 60
    paper = TablePaper("台账", COLUMNS, [["1", "王", "李", words]])
    assert paper.pages() == 1
    assert words in flat(words_of(pdf_bytes(paper))[0])


def test_who_and_when(qtbot: QtBot):
    paper = TablePaper("台账", COLUMNS, rows(1), filled_by="海棠村", filled_on="2026-01-05")
    text = flat(words_of(pdf_bytes(paper))[0])
    assert "Filledinby:海棠村" in text
    assert "Filledinon:2026-1-5" in text
    blank = words_of(pdf_bytes(TablePaper("台账", COLUMNS, rows(1))))[0]
    assert "Filled in on: ____-__-__" in blank


@pytest.mark.parametrize("count", range(20, 60))
def test_signatures_come_with_at_least_one_row(qtbot: QtBot, count: int):
    paper = TablePaper("台账", COLUMNS, rows(count), signatures=["填表人", "审核人"])
    last = paper._pages[-1]
    assert last.signed
    assert len(last.rows) >= 1
    covered = [number for page in paper._pages for number in page.rows]
    assert covered == list(range(count))


def test_signatures_stand_on_the_last_page_only(qtbot: QtBot):
    paper = TablePaper("台账", COLUMNS, rows(60), signatures=["填表人", "审核人"], note="一式两份")
    texts = [flat(text) for text in words_of(pdf_bytes(paper))]
    assert ["填表人" in t and "审核人" in t and "一式两份" in t for t in texts] == [
        page == len(texts) - 1 for page in range(len(texts))
    ]


def test_an_empty_table_has_room_to_write(qtbot: QtBot):
    assert TablePaper("签到表", COLUMNS, []).pages() == 1
    assert TablePaper("签到表", COLUMNS, [], blank_rows=100).pages() > 2


def test_a_row_with_a_missing_cell_is_refused():
    with pytest.raises(ValueError, match="every column"):
        TablePaper("台账", COLUMNS, [["1", "王"]])
