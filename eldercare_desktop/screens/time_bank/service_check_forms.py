"""A second person's word as side forms: verified, rejected, or their word taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.time_bank import service_loading as loading
from eldercare_desktop.screens.time_bank import service_saving as saving
from eldercare_desktop.screens.time_bank.service_phrases import about
from eldercare_desktop.screens.wording import choices, failure_text, sentence
from eldercare_desktop.screens.words.time_credit import hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.service.reading import ServiceRow


class ServiceCheckForm(StepForm):
    """Who says so, how, and when."""

    fields_at = {"verifier_id": "verified_by"}

    def __init__(self, shell: Shell, rows: Sequence[ServiceRow], title: str) -> None:
        super().__init__(shell, title, self._about(rows))
        self.title = title
        self.rows = list(rows)
        served = {row.beneficiary_id for row in rows}
        self._served = served.pop() if len(served) == 1 else None
        self._values: dict[str, Any] = {}
        self.verifier = self.picker(self._asked(), self._look_up)
        self.set_fields(
            self._fields(), {"how": "signature", "checked_on": loading.now().date().isoformat()}
        )
        self.verifier.chosen.connect(self._chosen)
        self.verifier.suggest()

    @property
    def dirty(self) -> bool:
        return super().dirty or self.verifier.value() is not None

    def take_person(self, someone: Someone) -> None:
        """Somebody whose card was scanned."""
        self.verifier.set_value(someone)
        self.form.set_values({**self.form.values(), "how": "card"})
        self.form.look_again()

    def validate(self) -> bool:
        named = self.verifier.value() is not None or self.form.values().get("verified_by")
        self.verifier.say("" if named else sentence("check_nobody"))
        fields = self.form.validate()
        if not named:
            self.verifier.setFocus()
        return bool(named and fields)

    def prepare(self) -> None:
        typed, someone = self.form.values(), self.verifier.value()
        self._reason = str(typed.get("reason") or "")
        self._values = {
            "verified_by": someone.name if someone else typed.get("verified_by") or "",
            "verifier_id": someone.person_id if someone else None,
            "how": typed["how"],
            "checked_on": typed["checked_on"],
        }

    def refuse(self, failure: Failure) -> None:
        if failure.params.get("field") == "verified_by" and self.verifier.value() is not None:
            self.verifier.say(failure_text(failure))
        else:
            super().refuse(failure)

    def focus_first(self) -> None:
        self.verifier.setFocus()

    def _asked(self) -> str:
        return self.tr("Who confirms it")

    def _about(self, rows: Sequence[ServiceRow]) -> str:
        if len(rows) == 1:
            return about(rows[0])
        return self.tr("Services: {n}, together {hours}").format(
            n=len(rows), hours=hours(sum(row.minutes for row in rows))
        )

    def _look_up(self, read: Any, typed: str) -> list[Someone]:
        return loading.look_up_verifiers(read, typed, self._served)

    def _chosen(self, someone: Someone | None) -> None:
        self.form.look_again()
        if someone is None:
            self.verifier.suggest()
        else:
            self.form.input("how").setFocus()

    def _fields(self) -> list[Field]:
        return [
            Field(
                "verified_by", self.tr("Or the name of somebody who is not on the register"),
                longest=40, show_if=lambda values: self.verifier.value() is None,
            ),
            Field(
                "how", self.tr("How"), "choice", required=True, choices=choices("check_way"),
                hint=self.tr("A card that is scanned now is taken as their word."),
            ),
            Field("checked_on", self.tr("On"), "date", required=True, width=10),
        ]  # fmt: skip


class ServiceVerifyForm(ServiceCheckForm):
    """Verifies one service or many. `refused`: those that could not be, after saving."""

    def __init__(self, shell: Shell, rows: Sequence[ServiceRow]) -> None:
        super().__init__(shell, rows, "")
        self.title = self.tr("Verify") if len(rows) == 1 else self.tr("Verify together")
        self.refused: list[Any] = []

    def save(self, work: Any) -> str:
        self.refused = saving.verify(work, [row.id for row in self.rows], self._values)
        return self.rows[0].id


class ServiceRejectForm(ServiceCheckForm):
    """Somebody says that it was not so."""

    def __init__(self, shell: Shell, row: ServiceRow) -> None:
        super().__init__(shell, [row], "")
        self.title = self.tr("Reject")

    def save(self, work: Any) -> str:
        return saving.reject(work, self.rows[0].id, self._values, self._reason)

    def _asked(self) -> str:
        return self.tr("Who says so")

    def _fields(self) -> list[Field]:
        why = Field("reason", self.tr("Why it was not so"), "lines", required=True, longest=200)
        return [why, *super()._fields()]


class ServiceTakeBackForm(StepForm):
    """Takes back what a second person said; what was deposited is reversed."""

    def __init__(self, shell: Shell, row: ServiceRow) -> None:
        super().__init__(shell, "", about(row))
        self.title = self.tr("Take the verification back")
        self._row = row
        hint = self.tr("What was deposited is reversed, and the service waits again.")
        self.set_fields(
            [Field("reason", self.tr("Why"), "lines", required=True, longest=200, hint=hint)], {}
        )

    def prepare(self) -> None:
        self._reason = str(self.form.values()["reason"])

    def save(self, work: Any) -> str:
        return saving.take_back(work, self._row.id, self._reason)
