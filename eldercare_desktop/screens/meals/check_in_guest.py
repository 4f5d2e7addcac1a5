"""The form for guests: whoever eats here and is not on the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.meals import check_in_saving as saving
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.words.money import yuan

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.serving.dining import Dining


class GuestForm(StepForm):
    """Meals at the full price for the meal in view."""

    def __init__(self, shell: Shell, dining: Dining, name: str = "") -> None:
        super().__init__(
            shell,
            self.tr("Guests"),
            self.tr("A guest is not on the register and pays the full price."),
        )
        self._dining = dining
        self._values: dict[str, Any] = {}
        sets = [(one.code, f"{one.name} {yuan(one.price)}") for one in dining.sets]
        first = sets[0][0] if sets else None
        fields = [
            Field("guest", self.tr("Who"), hint=self.tr("May stay empty"), longest=40),
            Field(
                "number",
                self.tr("How many"),
                "number",
                required=True,
                least=1,
                most=saving.MOST_GUESTS,
                width=4,
            ),
        ]
        if len(sets) > 1:
            fields.append(Field("price_set", self.tr("Set"), "choice", choices=sets))
        self.set_fields(fields, {"guest": name, "number": 1, "price_set": first})

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        told = self._values
        return saving.guests(
            work, self._dining, told["guest"], told["number"], told.get("price_set")
        )
