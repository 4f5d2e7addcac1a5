"""The side forms of routes: make or change one, who goes on a day, who belongs to which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.meals.delivery import loading, saving
from eldercare_desktop.screens.meals.delivery.loading import DeliveryDay, RouteLine
from eldercare_desktop.screens.meals.delivery.phrases import joined, meal_words, route_name
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.parted.step_form import StepForm

GOOD, ONCE = "good", "once"


class RouteForm(StepForm):
    """A route: what it is called, and who goes it."""

    fields_at = {"helper_id": "note"}

    def __init__(self, shell: Shell, site_id: str, seen: Any = None,
                 helper: Someone | None = None) -> None:  # fmt: skip
        super().__init__(shell, "")
        self.title = self.tr("Change the route") if seen else self.tr("New route")
        self._site_id, self._seen, self._began_with = site_id, seen, helper
        self._values: dict[str, Any] = {}
        self._removes = False
        self.helper = self.picker(self.tr("Who goes"), loading.look_up_helpers)
        self.helper.set_value(helper)
        fields = [
            Field("name", self.tr("Name of the route"), required=True, longest=20,
                  hint=self.tr("For example: East side, or groups 1 to 3")),
            Field("note", self.tr("Note"), longest=200),
        ]  # fmt: skip
        if seen is not None:
            gone = self.tr("Remove the route: nobody goes it any more")
            fields.append(Field("remove", gone, "toggle"))
        values = {"name": seen.name, "note": seen.note} if seen else {}
        self.set_fields(fields, values)

    @property
    def dirty(self) -> bool:
        return super().dirty or self.helper.value() is not self._began_with

    def prepare(self) -> None:
        helper = self.helper.value()
        self._values = {**self.form.values(), "helper_id": helper.id if helper else None}
        self._removes = bool(self._values.pop("remove", False))

    def save(self, work: Any) -> str:
        if self._seen is None:
            return saving.add_route(work, self._site_id, self._values)
        if self._removes:
            return saving.remove_route(work, self._seen.id)
        return saving.change_route(work, self._seen, self._values)

    def focus_first(self) -> None:
        self.form.focus_first()


class WhoGoesForm(StepForm):
    """Another helper goes: on this day only, or from now on."""

    def __init__(self, shell: Shell, day: DeliveryDay, line: RouteLine, seen: Any,
                 helper: Someone | None) -> None:  # fmt: skip
        super().__init__(shell, "", joined(route_name(line), meal_words(day.day, day.period)))
        self.title = self.tr("Who goes?")
        self._day, self._seen, self._began_with = day, seen, helper
        self._values: dict[str, Any] = {}
        self.helper = self.picker(self.tr("Who goes"), loading.look_up_helpers)
        self.helper.set_value(helper)
        how = [(ONCE, self.tr("Only on this day")), (GOOD, self.tr("From now on"))]
        self.set_fields(
            [Field("how", self.tr("For how long"), "choice", required=True, choices=how)],
            {"how": ONCE},
        )

    @property
    def dirty(self) -> bool:
        return super().dirty or self.helper.value() is not self._began_with

    def prepare(self) -> None:
        helper = self.helper.value()
        self._values = {**self.form.values(), "helper_id": helper.id if helper else None}

    def save(self, work: Any) -> str:
        helper_id = self._values["helper_id"]
        if self._values["how"] == ONCE:
            return saving.step_in(work, self._seen.id, self._day.day, helper_id)
        return saving.change_route(work, self._seen, {"helper_id": helper_id})

    def focus_first(self) -> None:
        self.helper.setFocus()


class MoveForm(StepForm):
    """Some people are brought their meals by another route."""

    def __init__(self, shell: Shell, day: DeliveryDay, residents: Sequence[str], about: str,
                 here: str) -> None:  # fmt: skip
        super().__init__(shell, "", joined(about, meal_words(day.day, day.period)))
        self.title = self.tr("Another route")
        self._day, self._residents = day, list(residents)
        self._values: dict[str, Any] = {}
        routes = [(one.id, one.route.name) for one in day.lines if one.route and one.id != here]
        how = [(GOOD, self.tr("From now on")), (ONCE, self.tr("Only for this meal"))]
        self.set_fields(
            [
                Field("route", self.tr("Route"), "choice", required=True, choices=routes),
                Field("how", self.tr("For how long"), "choice", required=True, choices=how),
            ],
            {"how": GOOD, "route": routes[0][0] if len(routes) == 1 else None},
        )

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        good = self._values["how"] == GOOD
        return saving.put_on_route(
            work, self._day, self._residents, self._values["route"], for_good=good
        )
