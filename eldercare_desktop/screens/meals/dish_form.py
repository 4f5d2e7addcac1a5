"""The side form of a dish: its name, what may be in it, whom it suits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.meals import menu_saving
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.wording import choices

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.kitchen.dishes import DishRow


class DishForm(StepForm):
    """A new dish, or one that is changed.

    Of a new one the kind and the allergens are proposed by its name, to be looked at.
    `onto` (site, day, period, set) puts a new one on that menu at once.
    """

    def __init__(
        self,
        shell: Shell,
        village: str,
        seen: DishRow | None = None,
        *,
        name: str = "",
        onto: Any = None,
    ) -> None:
        super().__init__(shell, "")
        self.title = self.tr("Dish") if seen else self.tr("New dish")
        self._village, self._seen, self._onto = village, seen, onto
        self._proposed: dict[str, Any] = {}
        self.set_fields(self._fields(), self._values_of(seen, name))
        if seen is None:
            self.form.input("name").changed.connect(self._propose)

    def prepare(self) -> None:
        self._values = self.form.values() if self._seen is None else self.form.changes()

    def save(self, work: Any) -> str:
        if self._seen is None:
            return menu_saving.add_dish(work, self._village, dict(self._values), self._onto)
        return menu_saving.edit_dish(work, self._seen, self._values)

    def focus_first(self) -> None:
        """At the allergens, where the name is there already: they are what is to be checked."""
        if self._seen is None and self.form.values()["name"]:
            self.form.input("allergens").setFocus()
        else:
            super().focus_first()

    def _fields(self) -> list[Field]:
        new = self._seen is None
        hint = self.tr("Proposed by the name: please look whether it is right.") if new else ""
        return [
            Field("name", self.tr("Name"), required=True, longest=30),
            Field(
                "kind", self.tr("Kind"), "choice", required=True, choices=choices("dish_kind"),
            ),
            Field(
                "allergens", self.tr("Contains"), "choices", choices=choices("allergen"), hint=hint,
            ),
            Field("diets", self.tr("Suits"), "choices", choices=choices("diet")),
            Field("note", self.tr("Note"), "lines", longest=300),
        ]  # fmt: skip

    def _values_of(self, seen: DishRow | None, name: str) -> dict[str, Any]:
        if seen is None:
            self._proposed = _proposal(name)
            return {"name": name, **self._proposed}
        values = {"name": seen.name, "kind": seen.kind, "note": seen.note or None}
        return {**values, "allergens": list(seen.allergens), "diets": list(seen.diets)}

    def _propose(self) -> None:
        """Proposes anew while the name is written, as long as nobody chose otherwise."""
        fresh = _proposal(self.form.values()["name"] or "")
        for name, value in fresh.items():
            field = self.form.input(name)
            if field.value() == self._proposed.get(name):
                field.set_value(value)
        self._proposed = fresh


def _proposal(name: str) -> dict[str, Any]:
    from eldercare_desktop.care.meal.kitchen.dishes import likely_allergens, likely_kind

    return {"kind": likely_kind(name), "allergens": likely_allergens(name)}
