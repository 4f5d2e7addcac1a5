"""The side forms of a closed month: a meal that was forgotten, a meal that never was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.meal_accounts import settlement_saving as saving
from eldercare_desktop.screens.meal_accounts.settlement_phrases import (
    meal_words,
    month_words,
    name_words,
)
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.wording import choices

if TYPE_CHECKING:
    from eldercare_desktop.screens.meal_accounts.settlement_loading import MonthFound

translate = QCoreApplication.translate

PERIODS = ("breakfast", "lunch", "dinner")
"""In the order of the day."""


class LateMealForm(StepForm):
    """Somebody ate in a closed month, and nobody had noted it."""

    def __init__(self, shell: Shell, found: MonthFound, who: Any) -> None:
        about = translate(
            "LateMealForm",
            "The meal is noted on its day. The closed lines stay; its price is booked as a "
            "correction in an open month.",
        )
        super().__init__(shell, "", about)
        settled = found.settlement
        self.title = self.tr("A forgotten meal of {name}").format(name=name_words(who))
        self._where = {"site_id": settled.site.id, "resident_id": who.resident_id}
        periods = [p for p in PERIODS if p in settled.site.meal_periods] or [*PERIODS]
        day = Field("day", self.tr("Day"), "date", required=True, width=10)
        period = Field(
            "period", self.tr("Meal"), "choice", required=True,
            choices=choices("meal_period", periods),
        )  # fmt: skip
        outcome = Field(
            "outcome", self.tr("What happened"), "choice", required=True,
            choices=choices("meal_outcome", ("served", "delivered")),
        )  # fmt: skip
        kind = Field(
            "price_set", self.tr("Set"), "choice", choices=found.sets,
            show_if=lambda values: len(found.sets) > 1,
        )  # fmt: skip
        extra = Field("extra", self.tr("A further portion, at the full price"), "toggle")
        usual = "lunch" if "lunch" in periods else periods[0]
        values = {"period": usual, "outcome": "served", "extra": False, **_into(found)}
        self.set_fields([day, period, kind, outcome, extra, *_booking(found)], values)

    def prepare(self) -> None:
        values = self.form.values()
        self._into, self._reason = values.pop("into"), values.pop("reason")
        self._values = {**self._where, **values, "extra": bool(values["extra"])}

    def save(self, work: Any) -> str:
        return saving.note_late(work, dict(self._values), self._into, self._reason)


class NeverWasForm(StepForm):
    """A meal of a closed month was not had."""

    def __init__(self, shell: Shell, found: MonthFound, serving: Any) -> None:
        row = serving.serving
        name = row.name or translate("MealMonth", "Guests")
        super().__init__(shell, "", f"{name} · {row.day} · {meal_words(serving)}")
        self.title = self.tr("This meal never was")
        self._id = row.id
        self.set_fields(_booking(found), _into(found))

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        values = self._values
        return saving.withdraw_late(work, self._id, values["into"], values["reason"])


def _booking(found: MonthFound) -> list[Field]:
    """Where the difference is booked, and why."""
    months = [(month, month_words(month)) for month in found.bookable]
    return [
        Field(
            "into", translate("BookForm", "Book it in"), "choice", required=True,
            choices=months, chips_up_to=3,
        ),
        Field("reason", translate("BookForm", "Why"), required=True, longest=200),
    ]  # fmt: skip


def _into(found: MonthFound) -> dict[str, Any]:
    return {"into": found.bookable[0] if found.bookable else None}
