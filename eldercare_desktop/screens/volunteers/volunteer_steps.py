"""The steps of a volunteer as side forms: a guardian agrees, a pause, the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.volunteers import loading, saving

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.volunteer.reading import VolunteerRow


class ConsentForm(StepForm):
    """Who agrees that somebody under 18 serves, and since when."""

    fields_at = {"consent_by": "by", "consent_on": "on"}

    def __init__(self, shell: Shell, row: VolunteerRow) -> None:
        super().__init__(shell, "", row.name)
        self.title = self.tr("A guardian agrees")
        self._seen = row.seen
        self.set_fields(
            [
                Field("by", self.tr("Guardian who agrees"), required=True, longest=40),
                Field("relation", self.tr("Relation"), longest=20, width=8),
                Field("on", self.tr("Agreed on"), "date", required=True, width=10),
            ],
            {
                "by": row.seen.consent_by,
                "relation": row.seen.consent_relation,
                "on": row.seen.consent_on or loading.today(),
            },
        )

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        return saving.consent(work, self._seen, self._values)


class PauseForm(StepForm):
    """They do not serve for a while."""

    def __init__(self, shell: Shell, row: VolunteerRow) -> None:
        super().__init__(shell, "", row.name)
        self.title = self.tr("Pause")
        self._seen = row.seen
        self.set_fields(
            [
                Field(
                    "paused_until", self.tr("Back on"), "date", width=10,
                    hint=self.tr("Leave it empty if nobody knows yet."),
                )
            ],
            {"paused_until": row.seen.paused_until},
        )  # fmt: skip

    def prepare(self) -> None:
        self._until = self.form.values()["paused_until"]

    def save(self, work: Any) -> str:
        return saving.pause(work, self._seen, self._until)


class StopForm(StepForm):
    """They serve no more; their hours stay theirs."""

    fields_at = {"ended_on": "on"}

    def __init__(self, shell: Shell, row: VolunteerRow) -> None:
        super().__init__(shell, "", row.name)
        self.title = self.tr("Leaves the volunteers")
        self._seen = row.seen
        self.set_fields(
            [
                Field("on", self.tr("Since"), "date", required=True, width=10),
                Field("reason", self.tr("Why"), longest=100),
            ],
            {"on": loading.today()},
        )

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        return saving.stop(work, self._seen, self._values)
