"""Meals on the first page: who is to be looked after, and how today's meals stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from eldercare_desktop.screens.meals.delivery.phrases import (
    day_words,
    helper_words,
    joined,
    missed_badge,
    missed_words,
)
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.today.card import Card, Line
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.delivery.missed import MissedCheck
    from eldercare_desktop.care.today.meals import MealsToday, MealToday, Unticked

FEW = 3
MOST_MEALS = 6


class MealCards(QObject):
    """`missed` lies on top of the page while anybody is to be looked after; `meals` tells of

    today's meals, and of those of the last days that nobody ticked. `answer` asks for the form
    of somebody (resident id).
    """

    answer = Signal(str)

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._villages: Mapping[str, str] = {}
        self._day = ""
        self.missed = Card(
            self.tr("To be looked after: missed meals"), "bell", "", hides=True, tint="danger"
        )
        self.meals = Card(self.tr("Today's meals"), "utensils", "", hides=True)

    def show_meals(self, found: MealsToday, villages: Mapping[str, str]) -> None:
        """What was read; `villages`: names where there are several."""
        self._villages, self._day = villages, found.day
        lines = [self._missed(check, found.day) for check in found.missed[:FEW]]
        self.missed.show_lines(lines)
        more = self.tr("All {n}").format(n=len(found.missed)) if len(found.missed) > FEW else ""
        self.missed.offer(more, self._going(part="missed"))
        self._show_today(found)

    def _show_today(self, found: MealsToday) -> None:
        several = (
            len({row.site_id for row in found.meals} | {row.site_id for row in found.unticked}) > 1
        )
        lines = [line for row in found.meals for line in self._meal(row, several=several)]
        left = sum(row.missing for row in found.meals)
        late = [self._unticked(row, found.day, several=several) for row in found.unticked]
        shown = [*late[:FEW], *lines][:MOST_MEALS]
        words = self.tr("still expected: {n}").format(n=left) if left else ""
        self.meals.show_lines(shown, words)
        hidden = len(late) + len(lines) > len(shown)
        self.meals.offer(self.tr("All") if hidden else "", self._going(part="check_in"))

    # -- lines -----------------------------------------------------------------------------

    def _missed(self, check: MissedCheck, today: str) -> Line:
        elder = check.elder
        said = joined(
            self._villages.get(elder.village, ""), elder.group,
            missed_words(check, today, beside_badge=True), helper_words(check.helper),
        )  # fmt: skip
        return Line(
            elder.name,
            said,
            lambda: self.answer.emit(check.resident_id),
            self.tr("Answer"),
            missed_badge(check),
        )

    def _meal(self, row: MealToday, *, several: bool) -> list[Line]:
        """A line for those who eat there, and one for those who are brought it."""
        here, brought = row.ordered - row.delivery, row.delivery
        lines = []
        if here or row.here:
            said = self.tr("ordered {n}, here {here}").format(n=here, here=row.here)
            expected = row.missing - row.missing_delivery
            lines.append(self._line(row, several, said, expected, "check_in"))
        if brought or row.brought or row.in_vain:
            said = self.tr("to bring {n}, delivered {done}").format(n=brought, done=row.brought)
            lines.append(self._line(row, several, said, row.missing_delivery, "delivery"))
        return lines

    def _line(self, row: MealToday, several: bool, said: str, left: int, part: str) -> Line:
        names = {"check_in": self.tr("Check in"), "delivery": self.tr("Deliver")}
        meal = joined(word("meal_period", row.period), row.begins if part == "check_in" else "")
        badge = Badge(self.tr("{n} left").format(n=left), "due") if left else None
        full = {"check_in": self.tr("all here"), "delivery": self.tr("all brought")}
        wanted = row.delivery if part == "delivery" else row.ordered - row.delivery
        done = Badge(full[part], "accent", "check") if wanted else None
        if row.in_vain and part == "delivery":
            done = Badge(self.tr("nobody home {n}").format(n=row.in_vain), "danger", "house")
        return Line(
            meal,
            joined(self._place(row) if several else "", said),
            self._going(part=part, site=row.site_id, day=self._day, period=row.period),
            names[part],
            badge or done,
        )

    def _unticked(self, row: Unticked, today: str, *, several: bool) -> Line:
        part = "delivery" if row.delivery else "check_in"
        day = self.tr("yesterday") if row.day == _before(today) else day_words(row.day)
        way = word("meal_mode", "delivery" if row.delivery else "dine_in")
        people = self.tr("people: {n}").format(n=row.people)
        return Line(
            f"{day} {word('meal_period', row.period)}",
            joined(self._place(row) if several else "", way, people),
            self._going(part=part, site=row.site_id, day=row.day, period=row.period),
            self.tr("Tick"),
            Badge(self.tr("Not ticked"), "due", "triangle-alert"),
        )

    def _place(self, row: MealToday | Unticked) -> str:
        return joined(self._villages.get(row.village, ""), row.site)

    def _going(self, **args: Any) -> Callable[[], None]:
        return lambda: self._shell.navigate("meals", **args)


def _before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
