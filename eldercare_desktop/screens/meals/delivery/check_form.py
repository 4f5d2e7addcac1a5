"""The answer to missed meals: how they are, and what comes of it in the same step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.meals.delivery import loading, saving
from eldercare_desktop.screens.meals.delivery.phrases import (
    ate_words,
    helper_words,
    joined,
    missed_words,
)
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.wording import choices

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.delivery.missed import MissedCheck

translate = QCoreApplication.translate

AWAY, EMERGENCY = "away", "emergency"


class CheckForm(StepForm):
    """All well, away (which can be noted as an absence), helped, or an emergency, which is put

    down in the same step.
    """

    fields_at = {
        "kind": "absence_kind",
        "since": "absence_since",
        "until": "absence_until",
        "what": "what",
        "helper_id": "checked_by",
        "incident_kind": "incident_kind",
    }

    def __init__(self, shell: Shell, check: MissedCheck, today: str) -> None:
        elder = check.elder
        about = joined(elder.group, elder.phone, missed_words(check), ate_words(check))
        super().__init__(shell, "", about)
        self.title = self.tr("How is {name}?").format(name=elder.name)
        self.check, self._today = check, today
        self._values: dict[str, Any] = {}
        self._user = str(shell.settings.value("user_name") or "")
        fields = [self._how(), *self._absence(), *self._incident(), *self._who()]
        self.set_fields(fields, self._begin(check))

    def _begin(self, check: MissedCheck) -> dict[str, Any]:
        """Away is thought of as since the first meal that was missed."""
        return {
            "note_absence": True,
            "absence_since": check.since,
            "incident_kind": "no_answer",
            "level": "serious",
            "by": "helper" if check.helper.helper_id else "me",
            "checked_on": self._today,
        }

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        told = self._values
        return saving.log_check(work, self._check(told), _absence(told), _emergency(told))

    def _check(self, told: dict[str, Any]) -> dict[str, Any]:
        by = {"me": {}, "helper": {"helper_id": self.check.helper.helper_id}}
        somebody = {"checked_by": told.get("checked_by")}
        return {
            "resident_id": self.check.resident_id,
            "result": told["result"],
            "checked_on": told["checked_on"],
            "note": told.get("note"),
            **by.get(told["by"], somebody),
        }

    # -- the fields ------------------------------------------------------------------------

    def _how(self) -> Field:
        return Field(
            "result", self.tr("How are they?"), "choice", required=True,
            choices=choices("meal_check"),
        )  # fmt: skip

    def _absence(self) -> list[Field]:
        def away(values: Any) -> bool:
            return values.get("result") == AWAY

        def noted(values: Any) -> bool:
            return away(values) and bool(values.get("note_absence"))

        return [
            Field("note_absence", self.tr("Note that they are away: visits and meals pause"),
                  "toggle", show_if=away),
            Field("absence_kind", self.tr("Where to"), "choice", required=True, show_if=noted,
                  choices=choices("absence_kind")),
            Field("absence_since", self.tr("Away since"), "date", required=True, show_if=noted),
            Field("absence_until", self.tr("Back on"), "date", show_if=noted,
                  hint=self.tr("Leave it empty if nobody knows yet")),
        ]  # fmt: skip

    def _incident(self) -> list[Field]:
        def grave(values: Any) -> bool:
            return values.get("result") == EMERGENCY

        return [
            Field("incident_kind", self.tr("What happened"), "choice", required=True,
                  choices=choices("incident_kind"), show_if=grave),
            Field("level", self.tr("Level"), "choice", required=True, choices=choices("level"),
                  show_if=grave),
            Field("what", self.tr("In words"), "lines", longest=1000, show_if=grave),
        ]  # fmt: skip

    def _who(self) -> list[Field]:
        helper = self.check.helper
        who = [("helper", helper.name)] if helper.helper_id else []
        who += [("me", self._user or self.tr("I myself")), ("other", self.tr("Somebody else"))]
        return [
            Field("by", self.tr("Who looked after them"), "choice", required=True, choices=who,
                  hint=helper_words(helper) if helper.helper_id else ""),
            Field("checked_by", self.tr("Name"), required=True, longest=60,
                  show_if=lambda values: values.get("by") == "other"),
            Field("checked_on", self.tr("On"), "date", required=True),
            Field("note", self.tr("Note"), "lines", longest=500),
        ]  # fmt: skip


def _absence(told: dict[str, Any]) -> dict[str, Any] | None:
    if told["result"] != AWAY or not told.get("note_absence"):
        return None
    return {
        "kind": told["absence_kind"],
        "since": told["absence_since"],
        "until": told.get("absence_until"),
    }


def _emergency(told: dict[str, Any]) -> dict[str, Any] | None:
    if told["result"] != EMERGENCY:
        return None
    return {"kind": told["incident_kind"], "level": told["level"], "what": told.get("what")}


def open_check(page: Any, editing: Any, resident_id: str) -> None:
    """Opens the form for somebody, if they are still to be looked after."""

    def show(found: tuple[MissedCheck, str] | None) -> None:
        if found is not None:
            editing.open(CheckForm(page.shell, *found))
        else:
            page.shell.toast(translate("CheckForm", "Somebody has answered this already."))

    page.shell.background.query(
        lambda read: loading.missed_of(read, resident_id), done=show, owner=page, latest="check"
    )
