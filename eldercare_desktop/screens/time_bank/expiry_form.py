"""The side form: people were told that hours expire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.time_bank import expiry_loading as loading
from eldercare_desktop.screens.wording import choices
from eldercare_desktop.screens.words.time_credit import hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.expiring.reading import Expiring


translate = QCoreApplication.translate


class TellForm(StepForm):
    """One or several people at once."""

    def __init__(self, shell: Shell, rows: Sequence[Expiring], found: loading.ExpiryFound) -> None:
        minutes = hours(sum(row.amount for row in rows))
        if len(rows) == 1:
            about = f"{rows[0].name} · {minutes}"
        else:
            about = translate("TellForm", "People: {n}, together {amount}").format(
                n=len(rows), amount=minutes
            )
        super().__init__(shell, "", about)
        self.title = self.tr("They were told")
        self._people = [row.person_id for row in rows]
        self._said: Mapping[str, Any] = {}
        hint = self.tr(
            "The hours can be spent until the end of the month that is {days} days after this day."
        ).format(days=found.notice_days)
        fields = [
            Field("told_on", self.tr("Told on"), "date", required=True, width=10, hint=hint),
            Field("how", self.tr("How"), "choice", required=True, choices=choices("notice_way")),
            Field("told_by", self.tr("Told by"), required=True, longest=40),
        ]
        user = shell.settings.value("user_name") or None
        self.set_fields(fields, {"told_on": found.today, "how": "in_person", "told_by": user})

    def prepare(self) -> None:
        self._said = self.form.values()

    def save(self, work: Any) -> str:
        return loading.tell(work, self._people, self._said)
