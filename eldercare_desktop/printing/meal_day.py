"""The kitchen's sheet of a day: how many meals of what kind, and who must not eat what.

It hangs in the kitchen, so it says nothing of money or hardship. Who is allergic stands in
lines of their own, before everything else that concerns single people.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.printing.table import PrintColumn, TablePaper

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.day_sheet import DaySheet, Eats, MealSheet

translate = QCoreApplication.translate

Words = Callable[[str, str], str]
"""Table and code -> the word for it, as screens have them."""


def meal_day_paper(sheet: DaySheet, word: Words, *, village: str, filled_on: str) -> TablePaper:
    """The sheet as a paper; `village` is its name, `filled_on` YYYY-MM-DD."""
    day = date.fromisoformat(sheet.day.day)
    title = translate("MealDay", "Kitchen sheet: {year}-{month}-{day}")
    rows = [row for meal in sheet.meals for row in _meal_rows(meal, word)]
    if not rows:
        rows = [["", translate("MealDay", "No meals are served on this day"), "", ""]]
    return TablePaper(
        title.format(year=day.year, month=day.month, day=day.day),
        [
            PrintColumn(translate("MealDay", "Meal"), 6, "center"),
            PrintColumn(translate("MealDay", "What"), 13),
            PrintColumn(translate("MealDay", "Number"), 5, "center"),
            PrintColumn(translate("MealDay", "Who"), 27),
        ],
        rows,
        filled_by=" ".join(part for part in (village, sheet.site) if part),
        filled_on=filled_on,
        lead=_lead(sheet, day, word),
        note=translate(
            "MealDay",
            "{mark}: brought to the door, the box is marked. Numbers are the orders as they stood "
            "when this was printed.",
        ).format(mark=_mark()),
        signatures=(
            translate("MealDay", "Cook"),
            translate("MealDay", "Boxes checked by"),
            translate("MealDay", "Care assistant"),
        ),
    )


def _lead(sheet: DaySheet, day: date, word: Words) -> str:
    said = translate("MealDay", "{weekday}. Meals to be cooked: {n}").format(
        weekday=word("weekday", str(day.weekday())), n=sum(meal.total for meal in sheet.meals)
    )
    return f"{said}. {sheet.day.reason}" if sheet.day.reason else said


def _meal_rows(meal: MealSheet, word: Words) -> list[list[str]]:
    head = f"{word('meal_period', meal.period)}\n{meal.begins}"
    rows = [[head, translate("MealDay", "All meals"), str(meal.total), ""]]
    rows.append(["", word("meal_mode", "dine_in"), str(meal.dine_in), ""])
    rows.append(["", word("meal_mode", "delivery"), str(meal.delivery), _routes(meal)])
    if len(meal.sets) > 1:
        set_words = translate("MealDay", "Set: {name}")
        rows += [
            ["", set_words.format(name=name), str(n), ""] for name, n in meal.sets.items() if name
        ]
    allergic = translate("MealDay", "ALLERGIC to: {what}")
    for code, who in meal.allergens.items():
        rows.append(_named(allergic.format(what=word("allergen", code)), who))
    for code, who in meal.diets.items():
        rows.append(_named(word("diet", code), who))
    if meal.avoid:
        rows.append(
            ["", translate("MealDay", "Does not eat"), str(len(meal.avoid)), _avoided(meal.avoid)]
        )
    return rows


def _named(what: str, who: Sequence[Eats]) -> list[str]:
    between = translate("MealDay", ", ")
    return ["", what, str(len(who)), between.join(_name(eats) for eats in who)]


def _avoided(who: Sequence[Eats]) -> str:
    said = translate("MealDay", "{name}: {what}")
    return "\n".join(said.format(name=_name(eats), what=eats.diet) for eats in who)


def _name(eats: Eats) -> str:
    return f"{eats.name}{_mark()}" if eats.brought else eats.name


def _mark() -> str:
    return translate("MealDay", "(box)")


def _routes(meal: MealSheet) -> str:
    """How many boxes each route takes; those that nobody brings yet come last."""
    said = translate("MealDay", "{route}: {n}")
    nobody = translate("MealDay", "without a route")
    known = sorted(meal.routes.items(), key=lambda item: (not item[0], item[0]))
    if len(known) == 1 and not known[0][0]:
        return ""
    between = translate("MealDay", ", ")
    return between.join(said.format(route=name or nobody, n=number) for name, number in known)
