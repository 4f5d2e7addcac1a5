"""Meal sheets on paper: what stands on them, on how many pages, and that the code is read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.slip.record import SHEET_CODE
from eldercare_desktop.care.token import grouped
from eldercare_desktop.printing import slip_frame
from eldercare_desktop.printing.meal_sheets import (
    EMPTY,
    LEAST_ROW,
    MealSheetPaper,
    SheetLinePrint,
    SheetPrint,
    _pages_of,
)
from eldercare_desktop.printing.pdf import pdf_bytes
from tests.printing.reading import characters_of, decoded, picture_of, words_of

NAMES = ("王秀英", "阿依古丽·买买提", "买买提·吐尔逊·阿卜杜拉", "刘𬭎", "居来提·阿不都热合曼江")
MUCH = "Allergic: peanuts, shrimp and crab, fish, eggs, milk, soy · 不吃羊肉、香菜、动物内脏"


def sheet(count: int, *, brings: bool = False) -> SheetPrint:
    lines = tuple(
        SheetLinePrint(
            number=n,
            name=NAMES[n % len(NAMES)],
            facts=f"{n % 9 + 1}组{n}号 · 81",
            phone=f"1380000{n:04}" if brings else "",
            door="院里有狗，先喊一声再进去" if brings and n % 4 == 0 else "",
            never=MUCH if n % 7 == 0 else "Allergic: peanuts" if n % 3 == 0 else "",
            rather="软食、低盐" if n % 2 == 0 else "",
        )
        for n in range(1, count + 1)
    )
    counts = f"Ordered: {count} · 普通餐 30 · 营养餐 10 · 软食 3 · 低盐 4 · 控糖 2 · 清真 1"
    place = ("2026-11-23 Mo · 海棠村", counts)
    return SheetPrint(SHEET_CODE.mint(), "Lunch", "海棠村幸福院", *place, lines, brings)


@pytest.mark.parametrize(
    ("count", "pages"), [(0, 1), (1, 1), (16, 1), (17, 2), (40, 2), (41, 3), (64, 3), (200, 9)]
)
def test_forty_people_and_the_empty_lines_are_on_two_pages(count: int, pages: int) -> None:
    made = _pages_of(sheet(count))
    assert len(made) == pages
    rows = [line for page in made for line in page.lines]
    empty = [row for row in rows if isinstance(row, int)]
    assert len(rows) == count + len(empty)
    assert len(empty) >= EMPTY
    assert empty == list(range(count + 1, count + 1 + len(empty)))
    for page in made:
        room = slip_frame.SIGNED_HEIGHT if page.number == page.count else 0
        bottom = 56.6 + len(page.lines) * page.row + room
        assert bottom <= slip_frame.BOTTOM + 0.01
        assert page.row >= LEAST_ROW


@pytest.mark.parametrize("brings", [False, True])
def test_every_page_has_the_code_and_all_that_is_to_be_known(qtbot: QtBot, brings: bool) -> None:
    one = sheet(40, brings=brings)
    pdf = pdf_bytes(MealSheetPaper([one]))
    texts = words_of(pdf)
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {len(texts)}" in text
        assert grouped(one.token) in text
        assert decoded(picture_of(pdf, number - 1)) == [SHEET_CODE.payload(one.token)]
    shown = "".join("".join(text.split()) for text in texts)
    for line in one.lines:
        for words in (line.name, line.phone, line.door, line.never, line.rather):
            assert "".join(words.split()) in shown
    assert shown.count("Nobody") >= (46 if brings else 0)


@pytest.mark.parametrize("brings", [False, True])
@pytest.mark.parametrize("count", [0, 14, 40])
def test_nothing_is_cut_off_or_lies_over_something_else(
    qtbot: QtBot, count: int, brings: bool
) -> None:
    paper = MealSheetPaper([sheet(count, brings=brings)])
    pdf, code = pdf_bytes(paper), slip_frame.QR_BOX
    for page in range(paper.pages()):
        boxes = [box for sign, box in characters_of(pdf, page) if sign.strip()]
        for left, top, right, bottom in boxes:
            assert left >= slip_frame.SIDE - 0.6
            assert right <= 210 - slip_frame.SIDE + 0.6
            assert bottom < 297 - 6
            beside = right <= code.left() or left >= code.right()
            assert beside or bottom <= code.top() or top >= code.bottom()
        assert overlapping(boxes) == []


def overlapping(boxes: list[tuple[float, float, float, float]]) -> list[tuple[int, int]]:
    """Characters of which one covers the middle of another."""
    found = []
    for one, (left, top, right, bottom) in enumerate(boxes):
        for other, box in enumerate(boxes):
            x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
            if one != other and left < x < right and top < y < bottom:
                found.append((one, other))
    return found


def test_each_sheet_begins_on_a_page_of_its_own(qtbot: QtBot) -> None:
    some = [sheet(3), sheet(30), sheet(5, brings=True)]
    paper = MealSheetPaper(some)
    assert paper.pages() == 4
    pdf = pdf_bytes(paper)
    found = [decoded(picture_of(pdf, page))[0] for page in range(4)]
    tokens = [SHEET_CODE.payload(one.token) for one in some]
    assert found == [tokens[0], tokens[1], tokens[1], tokens[2]]


def test_what_must_not_be_eaten_is_larger_than_the_rest(qtbot: QtBot) -> None:
    one = replace(sheet(1), lines=(SheetLinePrint(1, "王秀英", never="花生", rather="软食"),))
    boxes = dict(characters_of(pdf_bytes(MealSheetPaper([one])), 0))
    assert width(boxes["花"]) > width(boxes["软"]) * 1.1


def width(box: tuple[float, float, float, float]) -> float:
    return box[2] - box[0]


def test_no_sheets_make_no_paper() -> None:
    with pytest.raises(ValueError, match="no sheets"):
        MealSheetPaper([])
