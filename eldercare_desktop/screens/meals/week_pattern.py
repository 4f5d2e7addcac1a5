"""The pattern form: lunch, Monday to Friday, delivered; and the fields that it is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.meals import week_loading as loading
from eldercare_desktop.screens.meals import week_saving as saving
from eldercare_desktop.screens.needs.loading import look_up_residents
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.wording import choices, sentence, weekday_short

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.faces import Face
    from eldercare_desktop.care.meal.roster.week import Week

translate = QCoreApplication.translate

WEEKDAYS = ("1", "2", "3", "4", "5", "6", "7")


class PatternForm(StepForm):
    """Lunch, Monday to Friday, delivered: for the people who were chosen, or for one to add."""

    fields_at: Mapping[str, str] = {"day": "since"}

    def __init__(self, shell: Shell, week: Week, people: Sequence[Face]) -> None:
        about = people_words(people) if people else ""
        super().__init__(shell, "", about)
        self.title = self.tr("Standing order") if people else self.tr("Add a person")
        self._week, self._people = week, [face.resident_id for face in people]
        if not people:
            self.eater = self.picker(self.tr("Who eats"), look_up_residents)
        self.set_fields(_pattern_fields(week), _pattern_values(week))

    @property
    def dirty(self) -> bool:
        chosen = any(picker.value() is not None for picker in self.pickers)
        return super().dirty or chosen

    def validate(self) -> bool:
        there = bool(self._people) or self.eater.value() is not None
        if not there:
            self.eater.say(sentence("meal_nobody"))
        fields = self.form.validate()
        if not there:
            self.eater.setFocus()
        return there and fields

    def prepare(self) -> None:
        values = self.form.values()
        chosen = self.pickers[0].value() if self.pickers else None
        people = self._people or ([chosen.id] if chosen else [])
        values["residents"] = tuple(people)
        values["site_id"] = self._week.site_id
        values.setdefault("periods", list(self._week.periods))
        values["periods"] = tuple(values["periods"])
        values["weekdays"] = tuple(values["weekdays"])
        if values["lasting"] == "week":
            values["since"] = max(self._week.monday, loading.today())
        self._values = values

    def save(self, work: Any) -> str:
        return saving.pattern(work, self._values, self._week.monday)

    def focus_first(self) -> None:
        if self.pickers:
            self.pickers[0].setFocus()
        else:
            self.form.focus_first()


def people_words(people: Sequence[Face]) -> str:
    """The first names of some people, and how many more."""
    between = translate("MealWeek", ", ")
    names = between.join(face.name for face in people[:12])
    if len(people) <= 12:
        return names
    return translate("MealWeek", "{names} and {n} more").format(names=names, n=len(people) - 12)


def _pattern_fields(week: Week) -> list[Field]:
    lasting = [
        ("standing", translate("PatternForm", "Until it is ended")),
        ("week", translate("PatternForm", "Only in the week in view")),
    ]
    return [
        *what_fields(week, several=True),
        Field("lasting", translate("PatternForm", "How long"), "choice", choices=lasting),
        Field(
            "since",
            translate("PatternForm", "First day"),
            "date",
            required=True,
            width=8,
            show_if=_is_standing,
        ),
        Field(
            "ended_on",
            translate("PatternForm", "First day without"),
            "date",
            hint=translate("PatternForm", "Empty: until it is ended"),
            width=8,
            show_if=_is_standing,
        ),
    ]


def _is_standing(values: Mapping[str, Any]) -> bool:
    return values.get("lasting") != "week"


def _is_brought(values: Mapping[str, Any]) -> bool:
    return values.get("mode") == "delivery"


def what_fields(week: Week, *, several: bool) -> list[Field]:
    """What is ordered: meals (of `several`), days of the week, where, which set, by whom."""
    fields = []
    if several and len(week.periods) > 1:
        meals = choices("meal_period", week.periods)
        label = translate("PatternForm", "Which meals")
        fields.append(Field("periods", label, "choices", choices=meals, required=True))
    days = [(day, weekday_short(int(day) - 1)) for day in WEEKDAYS]
    fields += [
        Field(
            "weekdays",
            translate("PatternForm", "Days of the week"),
            "choices",
            choices=days,
            chips_up_to=7,
            required=True,
        ),
        Field(
            "mode",
            translate("PatternForm", "Where"),
            "choice",
            choices=choices("meal_mode"),
            required=True,
        ),
    ]
    if sets := _sets(week):
        usual = translate("PatternForm", "Set")
        fields.append(Field("price_set", usual, "choice", choices=sets))
    if week.routes:
        label = translate("PatternForm", "Brought by")
        routes = list(week.routes.items())
        fields.append(Field("route_id", label, "choice", choices=routes, show_if=_is_brought))
    return fields


def _sets(week: Week) -> list[tuple[Any, str]]:
    """The sets of all meals, each once; with a single one there is nothing to choose."""
    found = {one.code: one.name or one.code for sets in week.sets.values() for one in sets}
    return list(found.items()) if len(found) > 1 else []


def _pattern_values(week: Week) -> dict[str, Any]:
    open_days = [str(number) for number, day in enumerate(week.days, 1) if day.open]
    usual = [day for day in ("1", "2", "3", "4", "5") if day in open_days]
    lunch = ["lunch"] if "lunch" in week.periods else list(week.periods[:1])
    return {
        "periods": lunch,
        "weekdays": usual or open_days,
        "mode": "dine_in",
        "lasting": "standing",
        "since": max(week.monday, loading.today()),
    }
