"""The list of a round and the slips of a walk: everything is on them, nothing leaves the sheet."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.printing.pdf import pdf_bytes
from eldercare_desktop.printing.round_list import RoundPrint, round_list
from eldercare_desktop.printing.sheets import Sheets
from eldercare_desktop.printing.table import PrintColumn, TablePaper
from eldercare_desktop.printing.walk_slips import DoorPrint, walk_slips
from tests.printing.reading import characters_of, words_of


def flat(text: str) -> str:
    return "".join(text.split())


def line(number: int, **values: str) -> RoundPrint:
    kept = {
        "group": "3组",
        "address": f"3组{number}号",
        "phone": "13900000000",
        "contact": "王建国 儿子 13811110000",
        "door": "",
    }
    return RoundPrint(number, f"王秀{chr(0x4E00 + number)}", 86, **{**kept, **values})


def test_a_long_list_is_whole_on_every_page(qtbot: QtBot) -> None:
    lines = [line(n, door="院里有狗，先喊一声" if n % 3 == 0 else "") for n in range(1, 61)]
    paper = round_list(
        "寒潮走访",
        "11月21日",
        ["炉灶烟道", "棉被"],
        lines,
        village="海棠村",
        filled_on="2026-11-21",
    )
    pdf = pdf_bytes(paper)
    pages = [flat(text) for text in words_of(pdf)]
    assert len(pages) > 3
    assert "炉灶烟道" in pages[0]
    assert all("Emergencycontact" in page for page in pages)
    for one in lines:
        assert any(one.name in page for page in pages)
    assert "Careassistant" in pages[-1]
    for page in range(len(pages)):
        for character, (left, top, right, bottom) in characters_of(pdf, page):
            assert 14.9 <= left <= right <= 297 - 14.9, character
            assert 13 <= top <= bottom <= 210 - 4, character


def test_who_was_seen_has_no_boxes(qtbot: QtBot) -> None:
    paper = round_list("寒潮", "", [], [line(1, seen="11月21日，陈天芬")], village="")
    text = flat(words_of(pdf_bytes(paper))[0])
    assert "11月21日，陈天芬" in text
    assert "□" not in text


@pytest.mark.parametrize(
    ("group", "address", "shown"),
    [
        ("3组", "3组5号", "3组5号"),
        ("3组", "河边5号", "3组\n河边5号"),
        ("3组", "", "3组"),
        ("", "x", "x"),
    ],
)
def test_group_and_house_each_once(group: str, address: str, shown: str) -> None:
    paper = round_list("x", "", [], [line(1, group=group, address=address)], village="")
    assert paper.rows[0][2] == shown


def door(number: int) -> DoorPrint:
    return DoorPrint(f"李国{number}", 70, f"{number}号", "", "耳背", "today")


def test_one_slip_a_group_each_on_its_own_page(qtbot: QtBot) -> None:
    groups = [("1组", [door(n) for n in range(3)]), ("2组", [door(n) for n in range(3, 35)])]
    paper = walk_slips("桥头片区", "李国碧 139", groups, village="海棠村")
    pages = [flat(text) for text in words_of(pdf_bytes(paper))]
    assert len(pages) == paper.pages() > 2
    assert "1组" in pages[0]
    assert "2组" not in pages[0]
    assert "2组" in pages[1]
    assert "Page1of1" in pages[0]
    assert all("李国碧" in page for page in pages[:2])


def test_no_group_is_no_paper() -> None:
    with pytest.raises(ValueError, match="papers of one kind"):
        walk_slips("", "", [])


def test_papers_of_one_document_lie_the_same_way() -> None:
    upright, flat_ = (
        TablePaper("x", [PrintColumn("x", 1)], [["x"]], landscape=way) for way in (False, True)
    )
    with pytest.raises(ValueError, match="papers of one kind"):
        Sheets("x", [upright, flat_])


def test_what_leads_a_table_has_its_room(qtbot: QtBot) -> None:
    """The head of the table begins below it, however long it is."""
    column, row = [PrintColumn("柱", 1)], [["行"]]
    pdf = pdf_bytes(TablePaper("表", column, row, lead="先看这里。" * 60))
    boxes = characters_of(pdf)
    lowest = max(box[3] for character, box in boxes if character == "先")
    head = next(box for character, box in boxes if character == "柱")
    assert head[1] > lowest
