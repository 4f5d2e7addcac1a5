"""The kitchen's sheet: every number and every allergy is on it, nothing leaves the page."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from eldercare_desktop.care.meal.roster.day_sheet import DaySheet, Eats, MealSheet
from eldercare_desktop.care.site.calendar import ServingDay
from eldercare_desktop.printing.meal_day import meal_day_paper
from eldercare_desktop.printing.pdf import pdf_bytes
from eldercare_desktop.screens.wording import word
from tests.printing.reading import characters_of, words_of

MONDAY = ServingDay("2026-11-23", ("lunch",), "")


def flat(text: str) -> str:
    return "".join(text.split())


def lunch(**values: object) -> MealSheet:
    held: dict[str, object] = {
        "period": "lunch",
        "begins": "11:30",
        "dine_in": 31,
        "delivery": 12,
        "sets": {"普通餐": 40, "加肉餐": 3},
        "routes": {"东片": 10, "": 2},
        "allergens": {"peanuts": [Eats("王秀英", brought=True)]},
        "diets": {"soft": [Eats(f"李{chr(0x4E00 + n)}", brought=False) for n in range(60)]},
        "avoid": [Eats("张三", brought=False, diet="不吃葱")],
    }
    return MealSheet(**{**held, **values})  # type: ignore[arg-type]


def test_everything_is_on_the_sheet(qtbot: QtBot) -> None:
    sheet = DaySheet("幸福院", "500113103217", MONDAY, (lunch(),))
    paper = meal_day_paper(sheet, word, village="海棠村", filled_on="2026-11-22")
    pdf = pdf_bytes(paper)
    text = flat(words_of(pdf)[0])
    for wanted in (
        *("海棠村幸福院", "43", "31", "12", "普通餐", "加肉餐", "东片:10", "withoutaroute:2"),
        *("ALLERGICto:Peanuts", "王秀英(box)", "张三:不吃葱", "Cook"),
    ):
        assert wanted in text, wanted
    for character, (left, top, right, bottom) in characters_of(pdf, 0):
        assert 14.9 <= left <= right <= 210 - 14.9, character
        assert 13 <= top <= bottom <= 297 - 4, character


def test_one_set_and_no_routes_are_not_told_of(qtbot: QtBot) -> None:
    meal = lunch(sets={"普通餐": 43}, routes={"": 12})
    sheet = DaySheet("幸福院", "", MONDAY, (meal,))
    text = flat(words_of(pdf_bytes(meal_day_paper(sheet, word, village="", filled_on="")))[0])
    assert "普通餐" not in text
    assert "withoutaroute" not in text


def test_a_closed_day_says_so(qtbot: QtBot) -> None:
    closed = ServingDay("2026-11-28", (), "exception", reason="电网检修")
    sheet = DaySheet("幸福院", "", closed, ())
    text = flat(words_of(pdf_bytes(meal_day_paper(sheet, word, village="", filled_on="")))[0])
    assert "Nomealsareserved" in text
    assert "电网检修" in text
