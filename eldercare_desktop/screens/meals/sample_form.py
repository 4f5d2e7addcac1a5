"""The side forms of the food samples: those of a meal at once, and one that is put right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.meals import sample_loading, sample_saving
from eldercare_desktop.screens.meals.sample_loading import MealDishes, SampleList
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm, check_time, time_of
from eldercare_desktop.screens.wording import choices, word

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.kitchen.record import FoodSample

NAMED = 8
"""So many dishes are named in the form that closes them."""

USUAL_GRAMS = 150
"""Proposed: with a little more than is asked for, no scale is in dispute."""


class SamplesForm(StepForm):
    """The samples of one meal: one of each dish that is ticked, all of one weight.

    What is kept already is not offered. A dish that is not on the menu is written down.
    """

    fields_at = {"dish_name": "other", "day": "time"}

    def __init__(
        self,
        shell: Shell,
        found: SampleList,
        day: str,
        meals: list[MealDishes],
        period: str,
    ) -> None:
        super().__init__(shell, "", day)
        self.title = self.tr("Food samples of a meal")
        self._site_id, self._day, self._meals = found.site.id, day, meals
        offered = {meal.period for meal in meals}
        chosen = period if period in offered else meals[0].period if meals else "lunch"
        self.set_fields(
            [
                Field(
                    "period", self.tr("Meal"), "choice", required=True,
                    choices=choices("meal_period", [meal.period for meal in meals] or None),
                ),
                *(self._dishes(meal) for meal in meals),
                Field(
                    "other", self.tr("Another dish"), longest=30,
                    hint=self.tr("Only if it is not on the menu."),
                ),
                Field(
                    "grams", self.tr("Weight of each"), "number", required=True, least=1,
                    most=2000, unit=self.tr("grams"), width=4,
                    hint=self.tr("At least {n} grams.").format(n=found.grams),
                ),
                Field("time", self.tr("Taken at"), required=True, width=5, check=check_time),
                Field("taken_by", self.tr("Taken by"), required=True, longest=40),
                Field("place", self.tr("Kept where"), longest=40),
                Field("note", self.tr("Note"), longest=100),
            ],
            {
                "period": chosen,
                "grams": max(USUAL_GRAMS, found.grams),
                "time": f"{sample_loading.now():%H:%M}",
                "taken_by": found.taker() or str(shell.settings.value("user_name") or ""),
                "place": found.place(),
                **{f"dishes_{meal.period}": _open(meal) for meal in meals},
            },
        )  # fmt: skip

    def prepare(self) -> None:
        values = self.form.values()
        period = values["period"]
        meal = next((one for one in self._meals if one.period == period), None)
        names = dict(meal.dishes) if meal else {}
        said = {name: values[name] for name in ("grams", "taken_by", "place", "note")}
        said |= {"site_id": self._site_id, "day": self._day, "period": period}
        said["taken_at"] = _moment(self._day, time_of(values["time"]) or "00:00")
        chosen = [(dish, names[dish]) for dish in values.get(f"dishes_{period}", ())]
        more = [(None, values["other"])] if values["other"] else []
        self._entries = [
            {**said, "dish_id": dish, "dish_name": name} for dish, name in [*chosen, *more]
        ]

    def save(self, work: Any) -> str:
        return sample_saving.log(work, self._entries)

    def focus_first(self) -> None:
        self.form.input("grams").setFocus()

    def _dishes(self, meal: MealDishes) -> Field:
        kept = self.tr("Kept already: {dishes}")
        offered = [dish for dish in meal.dishes if dish[1] not in meal.kept]
        if meal.kept:
            hint = kept.format(dishes=", ".join(meal.kept))
        else:
            hint = (
                "" if offered else self.tr("There is no menu of this meal: write the dish below.")
            )
        return Field(
            f"dishes_{meal.period}",
            self.tr("Dishes of the {meal}").format(meal=word("meal_period", meal.period)),
            "choices",
            choices=offered,
            hint=hint,
            show_if=lambda values: values.get("period") == meal.period,
        )


class SampleForm(StepForm):
    """One sample that is put right."""

    def __init__(self, shell: Shell, seen: FoodSample) -> None:
        super().__init__(shell, "", f"{seen.day} · {word('meal_period', seen.period)}")
        self.title = seen.dish_name
        self._seen = seen
        names = ("dish_name", "grams", "taken_by", "place", "note")
        values = {name: getattr(seen, name) for name in names}
        self.set_fields(
            [
                Field("dish_name", self.tr("Dish"), required=True, longest=30),
                Field(
                    "grams", self.tr("Weight"), "number", required=True, least=1, most=2000,
                    unit=self.tr("grams"), width=4,
                ),
                Field("taken_by", self.tr("Taken by"), required=True, longest=40),
                Field("place", self.tr("Kept where"), longest=40),
                Field("note", self.tr("Note"), longest=100),
            ],
            values,
        )  # fmt: skip

    def prepare(self) -> None:
        self._values = self.form.changes()

    def save(self, work: Any) -> str:
        return sample_saving.edit(work, self._seen, self._values)


class CloseSamplesForm(StepForm):
    """Who threw samples away."""

    def __init__(self, shell: Shell, samples: Sequence[FoodSample], by: str) -> None:
        names = ", ".join(sample.dish_name for sample in samples[:NAMED])
        super().__init__(shell, "", names + (" …" if len(samples) > NAMED else ""))
        self.title = self.tr("Thrown away: {n}").format(n=len(samples))
        self._samples = list(samples)
        self.set_fields(
            [Field("by", self.tr("Thrown away by"), required=True, longest=40)],
            {"by": by or str(shell.settings.value("user_name") or "")},
        )

    def prepare(self) -> None:
        self._by = str(self.form.values()["by"])

    def save(self, work: Any) -> str:
        sample_saving.close(work, self._samples, self._by)
        return self._samples[0].id


def _open(meal: MealDishes) -> list[str]:
    """The dishes of a meal of which none is kept: all are ticked at first."""
    return [dish for dish, name in meal.dishes if name not in meal.kept]


def _moment(day: str, time: str) -> str:
    hour, minute = (int(part) for part in time.split(":"))
    at = datetime.fromisoformat(day).replace(hour=hour, minute=minute)
    zone = sample_loading.now().tzinfo
    return at.replace(tzinfo=zone).isoformat()
