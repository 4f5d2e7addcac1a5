"""The forms of the week: a pause, copying, what was begun put right, what ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.meals import week_loading as loading
from eldercare_desktop.screens.meals import week_saving as saving
from eldercare_desktop.screens.meals.week_pattern import people_words, what_fields
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.wording import choices

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.faces import Face
    from eldercare_desktop.care.meal.roster.record import MealPause, MealPlan
    from eldercare_desktop.care.meal.roster.week import Week

translate = QCoreApplication.translate

MOST_WEEKS = 8


class PlanForm(StepForm):
    """A standing order put right, for all of its time."""

    def __init__(self, shell: Shell, week: Week, plan: MealPlan, name: str) -> None:
        super().__init__(shell, "", name)
        self.title = self.tr("Standing order")
        self._seen = plan
        fields = [
            *what_fields(week, several=False),
            Field("since", self.tr("First day"), "date", required=True, width=8),
            Field(
                "ended_on",
                self.tr("First day without"),
                "date",
                hint=self.tr("Empty: until it is ended"),
                width=8,
            ),
        ]
        names = ("mode", "price_set", "route_id", "since", "ended_on")
        values = {name: getattr(plan, name) for name in names}
        self.set_fields(fields, {**values, "weekdays": list(plan.weekdays)})

    def prepare(self) -> None:
        values = self.form.values()
        if values.get("mode") == "dine_in":
            values["route_id"] = None
        self._values = values

    def save(self, work: Any) -> str:
        return saving.change_plan(work, self._seen, self._values)


class PauseForm(StepForm):
    """No meals for a time: of the people who were chosen, or a pause put right."""

    def __init__(
        self,
        shell: Shell,
        week: Week,
        people: Sequence[Face],
        pause: MealPause | None = None,
        day: str | None = None,
    ) -> None:
        super().__init__(shell, "", people_words(people))
        self.title = self.tr("No meals for a time")
        self._people = tuple(face.resident_id for face in people)
        self._seen = pause
        fields = [
            Field("since", self.tr("No meals since"), "date", required=True, width=8),
            Field(
                "until",
                self.tr("Eats again on"),
                "date",
                hint=self.tr("Empty: nobody knows yet"),
                width=8,
            ),
            Field(
                "reason",
                self.tr("Why"),
                longest=60,
                hint=self.tr("Who is in hospital or away is noted on the page of the person."),
            ),
        ]
        if len(week.periods) > 1:
            fields.insert(
                2,
                Field(
                    "periods",
                    self.tr("Which meals"),
                    "choices",
                    choices=choices("meal_period", week.periods),
                    hint=self.tr("None chosen: all of them"),
                ),
            )
        values: dict[str, Any] = {"since": day or loading.today()}
        if pause is not None:
            names = ("since", "until", "periods", "reason")
            values = {name: getattr(pause, name) for name in names}
        self.set_fields(fields, values)

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        if self._seen is not None:
            return saving.change_pause(work, self._seen, self._values)
        values = {**self._values, "residents": self._people}
        values["periods"] = tuple(values.get("periods") or ())
        return saving.pause(work, values)


class EndForm(StepForm):
    """From which day on a standing order or a pause is over."""

    fields_at: Mapping[str, str] = {"ended_on": "on", "until": "on"}

    def __init__(self, shell: Shell, row: MealPlan | MealPause, name: str, *, pause: bool) -> None:
        super().__init__(shell, "", name)
        self._seen, self._pause = row, pause
        self.title = self.tr("Eats again") if pause else self.tr("End the standing order")
        label = self.tr("Eats again on") if pause else self.tr("First day without")
        self.set_fields(
            [Field("on", label, "date", required=True, width=8)], {"on": loading.today()}
        )

    def prepare(self) -> None:
        self._on = self.form.values()["on"]

    def save(self, work: Any) -> str:
        if self._pause:
            return saving.end_pause(work, self._seen, self._on)
        return saving.end_plan(work, self._seen, self._on)


class CopyForm(StepForm):
    """Into how many of the next weeks the single orders of this one are copied."""

    def __init__(self, shell: Shell, week: Week) -> None:
        super().__init__(
            shell,
            "",
            QCoreApplication.translate(
                "CopyForm",
                "What was ordered for single meals of this week is ordered again. Standing orders "
                "go on by themselves; what is ordered in a later week already stays.",
            ),
        )
        self.title = self.tr("Copy this week")
        self._week = week
        field = Field(
            "weeks",
            self.tr("Into the next"),
            "number",
            required=True,
            unit=self.tr("weeks"),
            least=1,
            most=MOST_WEEKS,
            width=4,
        )
        self.set_fields([field], {"weeks": 1})
        self.copied: Any = None

    def prepare(self) -> None:
        self._weeks = int(self.form.values()["weeks"])

    def save(self, work: Any) -> str:
        self.copied = saving.copy(work, self._week.site_id, self._week.monday, self._weeks)
        return ""
