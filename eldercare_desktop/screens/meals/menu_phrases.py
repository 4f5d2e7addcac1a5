"""How meals, dishes and who may not eat them are said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.meal_accounts.site_phrases import day_words
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.kitchen.clashes import Clash
    from eldercare_desktop.care.meal.kitchen.dishes import DishRow
    from eldercare_desktop.screens.meals.menu_loading import MealLine

translate = QCoreApplication.translate


def week_words(monday: date, sunday: date) -> str:
    """A week by its first and last day."""
    said = translate("MenuWords", "{first} to {last}")
    return said.format(first=monday.isoformat(), last=f"{sunday:%m-%d}")


def meal_words(day: str, period: str) -> str:
    """A day and a meal."""
    return " ".join(part for part in (day_words(day), word("meal_period", period)) if part)


def day_line(line: MealLine) -> str:
    """The date, and how many have ordered, in short."""
    day = f"{date.fromisoformat(line.day):%m-%d}"
    ordered = line.dine_in + line.delivery
    if not ordered:
        return day
    return translate("MenuWords", "{day} · {n} meals").format(day=day, n=ordered)


def ordered_words(line: MealLine) -> str:
    """How many have ordered a meal, and where they eat it."""
    if not line.dine_in + line.delivery:
        return translate("MenuWords", "nobody has ordered") if line.period else ""
    if not line.delivery:
        return translate("MenuWords", "ordered: {n}").format(n=line.dine_in)
    said = translate("MenuWords", "ordered: {n}, of these brought: {brought}")
    return said.format(n=line.dine_in + line.delivery, brought=line.delivery)


def dishes_words(line: MealLine) -> str:
    """The dishes of a meal in one line."""
    return translate("MenuWords", ", ").join(shown.dish.name for shown in line.dishes)


def closed_words(line: MealLine) -> str:
    """Why there are no meals on a day."""
    served = line.served
    parts = [word("public_holiday", served.holiday), served.reason]
    said = ", ".join(part for part in parts if part) or word("serving_day", served.why)
    return translate("MenuWords", "No meals: {why}").format(why=said)


def warned_badge(line: MealLine) -> Badge | None:
    """That somebody may not eat something of a meal, or that the meal is not served."""
    if line.period and line.period not in line.served.periods:
        return Badge(translate("MenuWords", "Not served"), "due", "ban")
    if line.warned:
        said = translate("MenuWords", "Not for {n}").format(n=line.warned)
        return Badge(said, "danger", "triangle-alert")
    if line.unmet:
        return Badge(translate("MenuWords", "Diet not met"), "due", "circle-alert")
    return None


def clash_words(clash: Clash) -> str:
    """Who may not eat a dish, and why."""
    why = words("allergen", clash.allergens) or clash.words
    return translate("MenuWords", "{name} ({why})").format(name=clash.eater.name, why=why)


def clashes_words(clashes: Iterable[Clash]) -> str:
    """Everybody who may not eat a dish."""
    return translate("MenuWords", ", ").join(clash_words(clash) for clash in clashes)


def dish_facts(dish: DishRow) -> str:
    """What is in a dish, before anything that a narrow line may cut off; its kind, its diets."""
    holds = words("allergen", dish.allergens)
    parts = [word("dish_kind", dish.kind)]
    if holds:
        parts.insert(0, translate("MenuWords", "contains {allergens}").format(allergens=holds))
    if dish.diets:
        parts.append(words("diet", dish.diets))
    return " · ".join(parts)
