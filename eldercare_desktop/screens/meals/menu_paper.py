"""The menu of a week as a sheet to hang up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.printing.menu import MenuCell, MenuFace, MenuPaper
from eldercare_desktop.screens.meal_accounts.site_phrases import cutoff_line, weekday_name
from eldercare_desktop.screens.meals.menu_loading import MealLine, WeekMenu
from eldercare_desktop.screens.meals.menu_phrases import closed_words
from eldercare_desktop.screens.wording import word, words

translate = QCoreApplication.translate

_PERIODS = ("breakfast", "lunch", "dinner")


def menu_paper(week: WeekMenu) -> MenuPaper:
    """A column for each day on which there are meals, and for those that are closed by day.

    Days of the week on which there never are meals are left out.
    """
    lines = {(line.day, line.period): line for line in week.lines}
    shown = [line for line in week.lines if line.period or line.served.why != "weekday"]
    days = list(dict.fromkeys(line.day for line in shown))
    meals = [p for p in _PERIODS if any(line.period == p for line in shown)]
    cells = [[_cell(lines, day, meal) for day in days] for meal in meals]
    title = translate("MenuPaper", "Menu of {place}, {first} to {last}").format(
        place=week.site.name,
        first=week.monday.isoformat(),
        last=f"{week.monday + timedelta(days=6):%m-%d}",
    )
    heads = [_head(day) for day in days]
    names = [word("meal_period", meal) for meal in meals]
    return MenuPaper(MenuFace(title, heads, names, cells, _notes(week, shown)))


def _cell(lines: dict[tuple[str, str], MealLine], day: str, meal: str) -> MenuCell:
    line = lines.get((day, meal))
    if line is not None and line.dishes:
        return MenuCell([_dish(line, number) for number in range(len(line.dishes))])
    closed = lines.get((day, ""))
    return MenuCell(closed=closed_words(closed) if closed is not None else "")


def _dish(line: MealLine, number: int) -> tuple[str, str]:
    shown = line.dishes[number]
    name = dict(line.sets).get(shown.price_set or "")
    said = f"{name}: {shown.dish.name}" if name else shown.dish.name
    holds = words("allergen", shown.dish.allergens)
    told = translate("MenuPaper", " ({allergens})").format(allergens=holds) if holds else ""
    return said, told


def _head(day: str) -> tuple[str, str]:
    at = date.fromisoformat(day)
    return weekday_name(at.isoweekday()), f"{at:%m-%d}"


def _notes(week: WeekMenu, shown: Sequence[MealLine]) -> list[str]:
    order = translate("MenuPaper", "Orders {until}.").format(until=cutoff_line(week.site))
    if week.site.phone:
        order += " " + translate("MenuPaper", "Phone: {phone}").format(phone=week.site.phone)
    notes = [order]
    if any(dish.dish.allergens for line in shown for dish in line.dishes):
        notes.append(
            translate(
                "MenuPaper",
                "In brackets: what people may be allergic to. Please tell the kitchen if you are.",
            )
        )
    return notes
