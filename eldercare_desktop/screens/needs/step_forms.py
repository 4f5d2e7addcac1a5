"""The steps of a need as side forms: who does it, done, asked back, ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.needs import loading, saving
from eldercare_desktop.screens.needs.phrases import need_words
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.wording import choices, sentence

if TYPE_CHECKING:
    from eldercare_desktop.screens.needs.loading import NeedView


class _OfNeed(StepForm):
    """A step of one need."""

    def __init__(self, shell: Shell, view: NeedView) -> None:
        super().__init__(shell, "", f"{view.detail.row.name} · {need_words(view.detail.row)}")
        self.view, self.seen = view, view.detail.seen
        self.values: dict[str, Any] = {}

    def today(self) -> str:
        """The day that stands in the form at first."""
        return loading.now().date().isoformat()

    def look_up_helpers(self, read: Any, typed: str) -> list[Someone]:
        """Who looks after the person first, then who has room."""
        return loading.look_up_helpers(read, typed, self.seen.resident_id)


class AssignForm(_OfNeed):
    """Who takes the need: a helper of the register, or a unit by name."""

    fields_at = {"helper_id": "provider", "assigned_on": "on"}

    def __init__(self, shell: Shell, view: NeedView) -> None:
        super().__init__(shell, view)
        self.title = self.tr("Who does it")
        self.helper = self.picker(self.tr("Helper"), self.look_up_helpers)
        self.set_fields(
            [
                Field(
                    "provider", self.tr("Or a unit, or somebody who is not on the register"),
                    longest=60, show_if=lambda values: self.helper.value() is None,
                ),
                Field("on", self.tr("Assigned on"), "date", required=True, width=10),
            ],
            {"on": self.today()},
        )  # fmt: skip
        self.helper.chosen.connect(self._chosen)
        self.helper.suggest()

    @property
    def dirty(self) -> bool:
        return super().dirty or self.helper.value() is not None

    def validate(self) -> bool:
        named = self.helper.value() is not None or self.form.values().get("provider")
        self.helper.say("" if named else sentence("need_nobody"))
        if not named:
            self.helper.setFocus()
        return bool(named) and self.form.validate()

    def prepare(self) -> None:
        helper, values = self.helper.value(), self.form.values()
        self.values = {**values, "helper_id": helper.id if helper else None}

    def save(self, work: Any) -> str:
        return saving.assign(work, self.seen, self.values)

    def focus_first(self) -> None:
        self.helper.setFocus()

    def _chosen(self, someone: Someone | None) -> None:
        self.form.look_again()
        if someone is None:
            self.helper.suggest()
        else:
            self.form.focus_first()


class FinishForm(_OfNeed):
    """It was done: when, what, and by whom if it was somebody else than was thought."""

    fields_at = {"done_on": "on", "done_by_id": "done_by"}

    def __init__(self, shell: Shell, view: NeedView) -> None:
        super().__init__(shell, view)
        self.title = self.tr("Done")
        assigned = view.detail.row.assigned if self.seen.state == "assigned" else ""
        user = "" if assigned else str(shell.settings.value("user_name") or "")
        self.helper = PersonPicker(
            shell, self.tr("Or a helper of the register"), self.look_up_helpers
        )
        self.set_fields(
            [
                Field("on", self.tr("Done on"), "date", required=True, width=10),
                Field("note", self.tr("What was done"), "lines", longest=500),
                Field(
                    "done_by", self._label(assigned), longest=60,
                    show_if=lambda values: self.helper.value() is None,
                ),
            ],
            {"on": self.today(), "done_by": user},
        )  # fmt: skip
        self.add_picker(self.helper)
        self.helper.chosen.connect(lambda someone: self.form.look_again())

    def _label(self, assigned: str) -> str:
        if assigned:
            return self.tr("Done by somebody else than {name}").format(name=assigned)
        return self.tr("Who did it")

    def prepare(self) -> None:
        helper, values = self.helper.value(), self.form.values()
        self.values = {**values, "done_by_id": helper.id if helper else None}

    def save(self, work: Any) -> str:
        return saving.finish(work, self.seen, self.values)


class FollowUpForm(_OfNeed):
    """Asked back (回访): were they content; if not, it is opened again."""

    fields_at = {"followed_up_on": "on"}

    def __init__(self, shell: Shell, view: NeedView) -> None:
        super().__init__(shell, view)
        self.title = self.tr("Ask back")
        self.set_fields(
            [
                Field(
                    "satisfaction", self.tr("Were they content?"), "choice", required=True,
                    choices=choices("satisfaction"),
                ),
                Field("note", self.tr("What they said"), "lines", longest=500),
                Field(
                    "again", self.tr("Open the need again"), "toggle",
                    show_if=lambda values: values.get("satisfaction") == "dissatisfied",
                ),
                Field("on", self.tr("Asked on"), "date", required=True, width=10),
            ],
            {"on": self.today(), "again": True},
        )  # fmt: skip

    def prepare(self) -> None:
        self.values = self.form.values()

    def save(self, work: Any) -> str:
        return saving.follow_up(work, self.seen, dict(self.values))


class EndNeedForm(_OfNeed):
    """Nobody meets it, and nobody has to: why."""

    fields_at = {"ended_on": "on", "end_reason": "reason"}

    def __init__(self, shell: Shell, view: NeedView) -> None:
        super().__init__(shell, view)
        self.title = self.tr("End the need")
        self.set_fields(
            [
                Field(
                    "reason", self.tr("Why"), "choice", required=True,
                    choices=choices("need_end"), chips_up_to=8,
                ),
                Field("on", self.tr("Since"), "date", required=True, width=10),
                Field("note", self.tr("Note"), "lines", longest=500),
            ],
            {"on": self.today()},
        )  # fmt: skip

    def prepare(self) -> None:
        self.values = self.form.values()

    def save(self, work: Any) -> str:
        return saving.end(work, self.seen, dict(self.values))
