"""Sentences of the views of meal sheets."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.slips.phrases import moment, short_day
from eldercare_desktop.screens.wording import word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.sheets.batch import MealBatch, MealDoubt, MealLine
    from eldercare_desktop.care.meal.sheets.listing import MealSheet

translate = QCoreApplication.translate

__all__ = ["against", "kind_words", "left_out_words", "moment", "short_day"]


def kind_words(sheet: MealSheet) -> str:
    """Which sheet of a meal it is."""
    return _kind(sheet.route_id, sheet.route)


def sheet_words(sheet: MealSheet) -> str:
    """Which sheet of a day it is."""
    return f"{word('meal_period', sheet.period)} · {kind_words(sheet)}"


def batch_words(batch: MealBatch) -> str:
    """The same, once it is opened."""
    route = (batch.slip.route_id or "") if batch.brings else None
    return f"{word('meal_period', batch.period)} · {_kind(route, batch.route)}"


def _kind(route_id: str | None, route: str) -> str:
    if route_id is None:
        return translate("Sheets", "Sign-in sheet")
    if not route_id:
        return translate("Sheets", "Boxes on no route")
    return translate("Sheets", "Route {name}").format(name=route)


def day_words(day: str, today: str) -> str:
    """A day as a title; today and tomorrow are called so."""
    apart = (date.fromisoformat(day) - date.fromisoformat(today)).days
    said = short_day(day)
    if apart == 0:
        return translate("Sheets", "Today, {day}").format(day=said)
    return translate("Sheets", "Tomorrow, {day}").format(day=said) if apart == 1 else said


def food_words(line: MealLine) -> str:
    """Allergies first, then what they would rather not eat."""
    parts = []
    if line.allergens:
        said = translate("Sheets", "Allergic to: {what}")
        parts.append(said.format(what=words("allergen", line.allergens)))
    parts += [words("diet", line.diets)] if line.diets else []
    parts += [line.diet] if line.diet else []
    return " · ".join(parts)


def facts_of(line: MealLine) -> str:
    """Group and age below a name."""
    age = translate("Sheets", "{n} years").format(n=line.age) if line.age is not None else ""
    return " · ".join(part for part in (line.group, age) if part)


def against(doubt: MealDoubt) -> str:
    """Why a line is not ticked."""
    told = doubt.params
    day = short_day(told["day"]) if told.get("day") else ""
    match doubt.reason:
        case "had":
            return translate("Sheets", "Noted already: {at}, {site}, by {by}").format(**_who(told))
        case "brought_in_vain":
            said = translate("Sheets", "Brought in vain already: {at}, by {by}")
            return said.format(**_who(told))
        case "died" if day:
            return translate("Sheets", "Died on {day}").format(day=day)
        case "left" if day:
            return translate("Sheets", "Left the register on {day}").format(day=day)
        case "absent":
            where = word("absence_kind", told.get("kind"))
            return translate("Sheets", "{where} since {day}").format(where=where, day=day)
        case "twice":
            return translate("Sheets", "The same person as line {n}").format(n=told["line"])
    return left_out_words(doubt.reason)


def _who(told: Any) -> dict[str, str]:
    at = str(told.get("at") or "")
    return {"at": at[5:], "site": str(told.get("site") or ""), "by": str(told.get("by") or "–")}


def left_out_words(reason: str) -> str:
    """Why nothing came of a line."""
    said = {
        "not_come": translate("Sheets", "Did not come"),
        "not_brought": translate("Sheets", "Not brought"),
        "had": translate("Sheets", "Was noted already"),
        "brought_in_vain": translate("Sheets", "Was brought in vain already"),
        "died": translate("Sheets", "Has died"),
        "left": translate("Sheets", "No longer on the register"),
        "month_closed": translate("Sheets", "The month is closed"),
        "twice": translate("Sheets", "Stood on the sheet twice"),
        "absent": translate("Sheets", "Was away"),
        "called_off": translate("Sheets", "Called off after it was printed"),
        "moved": translate("Sheets", "Ordered otherwise since: on another sheet"),
        "taken_back": translate("Sheets", "Taken back since"),
        "refused": translate("Sheets", "Cannot be noted"),
    }
    return said.get(reason, reason)


def outcome_words(outcome: str) -> str:
    """What happened, in the words of the paper."""
    return {
        "served": translate("Sheets", "Came"),
        "delivered": translate("Sheets", "Delivered"),
        "nobody_home": translate("Sheets", "Nobody home"),
    }.get(outcome, outcome)
