"""The side form of a ruling: what somebody decided in a case, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.time_bank import account_saving as saving
from eldercare_desktop.screens.time_bank.case_phrases import told
from eldercare_desktop.screens.wording import choices

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.ledger.cases import Case


class RulingForm(StepForm):
    """It stands, or it is explained; by a named person."""

    def __init__(self, shell: Shell, case: Case) -> None:
        super().__init__(shell, "", told(case))
        self.title = self.tr("Decide a case")
        self._key = case.key
        user = str(shell.settings.value("user_name") or "")
        self.set_fields(
            [
                Field("ruling", self.tr("Decision"), "choice", required=True,
                      choices=choices("ruling")),
                Field("reason", self.tr("Why"), "lines", required=True, longest=200),
                Field("ruled_by", self.tr("Decided by"), required=True, longest=40, width=8),
            ],
            {"ruling": "accepted", "ruled_by": user},
        )  # fmt: skip

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        values = {name: str(value or "") for name, value in self._values.items()}
        saving.rule(work, self._key, values["ruling"], values["reason"], values["ruled_by"])
        return self._key

    def focus_first(self) -> None:
        self.form.input("reason").setFocus()
