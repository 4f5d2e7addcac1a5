"""Delivery in words: what was missed, who goes, what to know of a stop."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import translated, weekday_short, word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.delivery.judging import Miss
    from eldercare_desktop.care.meal.delivery.missed import MissedCheck
    from eldercare_desktop.care.meal.delivery.routes import RouteRow, Stop
    from eldercare_desktop.care.meal.delivery.who import Paired
    from eldercare_desktop.screens.meals.delivery.loading import RouteLine

translate = QCoreApplication.translate


def joined(*parts: str | None) -> str:
    """What there is of several facts."""
    return " · ".join(part for part in parts if part)


def day_words(day: str) -> str:
    """A day of these weeks: 11-20 Fri."""
    weekday = weekday_short(date.fromisoformat(day).weekday())
    return translate("DeliveryWords", "{day} {weekday}").format(day=day[5:], weekday=weekday)


def meal_words(day: str, period: str, today: str = "") -> str:
    """A meal of a day."""
    said = translate("DeliveryWords", "today") if day == today else day_words(day)
    return f"{said} {word('meal_period', period)}"


def missed_words(check: MissedCheck, today: str = "", *, beside_badge: bool = False) -> str:
    """What was missed: nobody home at which meal, or how many in a row since when.

    `beside_badge`: the badge says already that nobody was home; the meal is enough.
    """
    if check.nobody_home:
        last = [miss for miss in check.misses if miss.how == "nobody_home"][-1]
        if beside_badge:
            return meal_words(last.day, last.period, today)
        day = translate("DeliveryWords", "today") if last.day == today else day_words(last.day)
        said = translate("DeliveryWords", "nobody home: {meal}, {day}")
        return said.format(meal=word("meal_period", last.period), day=day)
    said = translate("DeliveryWords", "{n} meals in a row missed, since {day}")
    return said.format(n=len(check.misses), day=day_words(check.since))


def missed_badge(check: MissedCheck) -> Badge:
    """The signal, told at a glance."""
    if check.nobody_home:
        return Badge(word("meal_outcome", "nobody_home"), "danger", "house")
    said = translate("DeliveryWords", "{n} missed").format(n=len(check.misses))
    return Badge(said, "due", "utensils")


def ate_words(check: MissedCheck) -> str:
    """When they last ate."""
    if check.ate_on is None:
        return translate("DeliveryWords", "no meal noted for a month")
    return translate("DeliveryWords", "last ate on {day}").format(day=day_words(check.ate_on))


def misses_list(misses: tuple[Miss, ...]) -> str:
    """All meals that were missed, the last one first."""
    said = [
        joined(meal_words(miss.day, miss.period), word("missed_how", miss.how))
        for miss in reversed(misses)
    ]
    return translated("list", ", ").join(said)


def helper_words(helper: Paired) -> str:
    """Who is to look after them, with the phone; or that nobody is paired with them."""
    if not helper.helper_id:
        return translate("DeliveryWords", "no helper is paired with them")
    return joined(helper.name, helper.phone)


def route_name(line: RouteLine) -> str:
    """What a route is called."""
    return line.route.name if line.route else translate("DeliveryWords", "Without a route")


def who_goes(route: RouteRow | None) -> str:
    """The helper of a route on the day, and what is to be known about that."""
    if route is None:
        return translate("DeliveryWords", "nobody brings these yet")
    if not route.helper:
        return translate("DeliveryWords", "no helper yet")
    if route.gone:
        return translate("DeliveryWords", "{name} cannot go").format(name=route.helper)
    if route.stand_in:
        said = translate("DeliveryWords", "{name}, on this day only")
        return joined(said.format(name=route.helper), route.phone)
    return joined(route.helper, route.phone)


def progress_badge(line: RouteLine) -> Badge | None:
    """How far a route has come."""
    total = len(line.stops)
    if not total:
        return Badge(translate("DeliveryWords", "none"))
    done = f"{total - line.left}/{total}"
    trouble = any(stop.outcome == "nobody_home" for stop in line.stops)
    if line.route is None:
        return Badge(done, "due", "triangle-alert")
    return Badge(done, "due" if trouble else "" if line.left else "accent",
                 "house" if trouble else "" if line.left else "check")  # fmt: skip


def stop_badge(stop: Stop) -> Badge | None:
    """What became of a stop."""
    if stop.outcome == "delivered":
        return Badge(word("meal_outcome", "delivered"), "accent", "check")
    if stop.outcome == "nobody_home":
        return Badge(word("meal_outcome", "nobody_home"), "danger", "house")
    if stop.outcome == "served":
        return Badge(translate("DeliveryWords", "Ate there"), "", "utensils")
    return None


def avoid_words(stop: Stop) -> str:
    """What they must not or do not eat."""
    return joined(words("allergen", stop.allergens), words("diet", stop.diets), stop.diet)
