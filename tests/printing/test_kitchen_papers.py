"""The menu to hang up and the labels of food samples: everything is on them, nothing leaves."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.printing.menu import MenuCell, MenuFace, MenuPaper
from eldercare_desktop.printing.pdf import pdf_bytes
from eldercare_desktop.printing.sample_labels import LabelFace, SampleLabels
from tests.printing.reading import characters_of, words_of

DAYS = [(f"周{name}", f"11-{23 + n}") for n, name in enumerate("一二三四五六日")]


def flat(text: str) -> str:
    return "".join(text.split())


def menu(dishes: int, meals: int = 3, days: int = 7) -> MenuPaper:
    names = [f"花生炖猪蹄{number}" for number in range(dishes)]
    cell = MenuCell([(name, "（花生、大豆）") for name in names])
    rows = [[cell] * (days - 1) + [MenuCell(closed="停餐：国庆")]] * meals
    meal_names = ["早餐", "午餐", "晚餐"][:meals]
    face = MenuFace(
        "海棠村幸福院一周菜谱", DAYS[:days], meal_names, rows, ["订餐：当天 09:00 截止"]
    )
    return MenuPaper(face)


@pytest.mark.parametrize("dishes", [1, 4, 10])
def test_a_full_week_is_whole_on_one_sheet(qtbot: QtBot, dishes: int) -> None:
    pdf = pdf_bytes(menu(dishes))
    (page,) = words_of(pdf)
    text = flat(page)
    assert text.count(f"花生炖猪蹄{dishes - 1}") == 6 * 3
    for words in ("海棠村幸福院一周菜谱", "周日", "11-29", "晚餐", "停餐：国庆", "09:00截止"):
        assert words in text
    for character, (left, top, right, bottom) in characters_of(pdf):
        assert 11 <= left <= right <= 297 - 11, character
        assert 8 <= top <= bottom <= 210 - 5, character


def test_a_light_menu_is_set_large(qtbot: QtBot) -> None:
    """Characters of one dish a day are at least 5 mm high: read from two metres."""
    found = characters_of(pdf_bytes(menu(1, meals=1, days=5)))
    tall = [bottom - top for character, (_, top, _, bottom) in found if character == "猪"]
    assert tall
    assert min(tall) > 5


def test_every_row_of_a_menu_has_all_days() -> None:
    with pytest.raises(ValueError, match="every day"):
        MenuPaper(MenuFace("x", DAYS, ["午餐"], [[MenuCell()]]))


def label(number: int) -> LabelFace:
    lines = [
        f"2026-11-{number:02d} 午餐",
        "11-23 11:20 留样 · 熊福旺 · 150 克",
        "保存到 11-25 11:20 以后",
    ]
    return LabelFace("食品留样 · 海棠村幸福院", f"红烧肉{number}", lines)


def test_labels_lie_in_their_places(qtbot: QtBot) -> None:
    """24 on a sheet of 70 × 37 mm; each character lies in the label of its own."""
    paper = SampleLabels("留样标签", [label(number) for number in range(1, 26)])
    pdf = pdf_bytes(paper)
    assert paper.pages() == 2
    first, second = (flat(page) for page in words_of(pdf))
    assert "红烧肉24" in first
    assert "红烧肉25" in second
    assert first.count("熊福旺") == 24
    for character, (left, top, right, bottom) in characters_of(pdf):
        assert left // 70 == right // 70, character
        assert top // 37.125 == bottom // 37.125, character
        assert 5 <= left <= right <= 205, character
        assert 3 <= top <= bottom <= 294, character


def test_a_long_name_is_never_cut(qtbot: QtBot) -> None:
    name = "黄豆花生核桃仁炖猪蹄配时令青菜与手工面片"
    pdf = pdf_bytes(SampleLabels("留样标签", [LabelFace("留样", name, ["午餐"])]))
    assert name in flat(words_of(pdf)[0])
    assert max(right for _, (_, _, right, _) in characters_of(pdf)) < 70


def test_without_samples_there_are_no_labels() -> None:
    with pytest.raises(ValueError, match="no labels"):
        SampleLabels("留样标签", [])
