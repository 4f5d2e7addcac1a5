"""Where somebody eats, and what is left of the money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eldercare_desktop.screens.people.loading import today
from eldercare_desktop.screens.people.sections import Section, Want
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import word, words
from eldercare_desktop.screens.words.money import yuan

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.record import MealPause
    from eldercare_desktop.care.register.meals import PersonMeals, PlanLine
    from eldercare_desktop.care.register.page import PersonPage


WEEKDAYS = "1234567"


class MealsSection(Section):
    """Standing orders, pauses, money; out of view for whom there was never a meal."""

    def __init__(self, page: PersonPage, want: Want) -> None:
        super().__init__(self.tr("Meals"))
        meals = page.meals
        living = page.row.life_status == "living"
        if living and page.resident is not None:
            self.add_action(self.tr("Order …"), lambda: want("meals", None), "utensils")
        if meals.money:
            self.add_action(self.tr("Money …"), lambda: want("meal_money", None))
        self._fill(meals)
        if not (meals.plans or meals.pauses or meals.money):
            self.hide()

    def _fill(self, meals: PersonMeals) -> None:
        for line in meals.plans:
            self._add_plan(line)
        for pause in meals.pauses:
            self._add_pause(pause)
        for site, fen in meals.money:
            said = self.tr("In hand: {amount}") if fen >= 0 else self.tr("Owed: {amount}")
            badge = Badge(self.tr("in arrears"), "due") if fen < 0 else None
            self.add_line(said.format(amount=yuan(abs(fen))), site, badge)

    def _add_plan(self, line: PlanLine) -> None:
        plan = line.plan
        what = (
            word("meal_period", plan.period),
            word("meal_mode", plan.mode),
            words("weekday", [int(day) - 1 for day in plan.weekdays if day in WEEKDAYS], " "),
        )
        since = self.tr("since {day}").format(day=plan.since)
        until = self.tr("until before {day}").format(day=plan.ended_on) if plan.ended_on else ""
        hint = (line.site, since, until, plan.note or "")
        badge = Badge(self.tr("not begun")) if plan.since > today() else None
        self.add_line(" · ".join(filter(None, what)), " · ".join(filter(None, hint)), badge)

    def _add_pause(self, pause: MealPause) -> None:
        which = words("meal_period", pause.periods) or self.tr("all meals")
        until = pause.until or self.tr("not known")
        said = self.tr("Paused: {which}, {since}, eats again: {until}")
        badge = Badge(self.tr("paused now"), "due") if pause.since <= today() else None
        line = said.format(which=which, since=pause.since, until=until)
        self.add_line(line, pause.reason or "", badge)
