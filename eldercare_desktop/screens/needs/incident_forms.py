"""The side forms of an emergency: put it down, what was done, how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.needs import loading, saving
from eldercare_desktop.screens.needs.loading import Target
from eldercare_desktop.screens.needs.phrases import incident_words
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.parted.step_form import StepForm, check_time, time_of
from eldercare_desktop.screens.wording import choices, sentence

if TYPE_CHECKING:
    from eldercare_desktop.screens.needs.loading import IncidentView

translate = QCoreApplication.translate


class IncidentForm(StepForm):
    """Whom it happened to, what, how grave it is, when it was found, and who answers for it."""

    fields_at = {
        "found_at": "day",
        "found_by_id": "found_by",
        "responsible_id": "responsible",
    }

    def __init__(self, shell: Shell, target: Target | None = None) -> None:
        super().__init__(shell, "")
        self.title = self.tr("New emergency")
        self.resident = self.picker(self.tr("To whom"), loading.look_up_residents)
        self.resident.set_value(target.someone if target else None)
        self.resident.chosen.connect(self._resident_chosen)
        self._begun_with = self.resident.value()
        self._visit = target.visit if target else None
        found = {"found_by": self._visit.visitor} if self._visit else {}
        user = str(shell.settings.value("user_name") or "")
        self.set_fields(
            [*_what_fields(), *_when_fields(self.tr("Found on")), *_who_fields()],
            {"level": "serious", "responsible": user, **_right_now(), **found},
        )

    @property
    def dirty(self) -> bool:
        return super().dirty or self.resident.value() is not self._begun_with

    def validate(self) -> bool:
        there = self.resident.value() is not None
        self.resident.say("" if there else sentence("resident_missing_incident"))
        fields = self.form.validate()
        if not there:
            self.resident.setFocus()
        return there and fields

    def prepare(self) -> None:
        resident = self.resident.value()
        self._values = _with_moment(self.form.values(), "found_at")
        self._values["resident_id"] = resident.id if resident else ""
        self._values |= saving.of_visit(self._visit, self._values)

    def save(self, work: Any) -> str:
        return saving.open_incident(work, self._values)

    def focus_first(self) -> None:
        if self.resident.value() is None:
            self.resident.setFocus()
        else:
            self.form.focus_first()

    def _resident_chosen(self, someone: Someone | None) -> None:
        if someone is not None:
            self.form.focus_first()


class EditIncidentForm(StepForm):
    """What was put down, put right; or somebody else answers for it."""

    fields_at = {"found_at": "day", "responsible_id": "responsible"}

    def __init__(self, shell: Shell, view: IncidentView) -> None:
        super().__init__(shell, "", f"{view.detail.row.name} · {incident_words(view.detail.row)}")
        self.title = self.tr("Change the emergency")
        self._seen = seen = view.detail.seen
        values = {
            "kind": seen.kind,
            "level": seen.level,
            "what": seen.what,
            "day": seen.found_at[:10],
            "time": seen.found_at[11:16],
            "responsible": view.detail.row.responsible,
        }
        fields = [*_what_fields(), *_when_fields(self.tr("Found on"))]
        self.set_fields([*fields, *_who_fields(found=False)], values)

    def prepare(self) -> None:
        changes = self.form.changes()
        if {"day", "time"} & changes.keys():
            both = {name: self.form.values()[name] for name in ("day", "time")}
            changes = _with_moment({**changes, **both}, "found_at")
        if "responsible" in changes:
            changes["responsible_id"] = None
        self._values = changes

    def save(self, work: Any) -> str:
        return saving.edit_incident(work, self._seen, self._values)


class IncidentStepForm(StepForm):
    """What was done, when and by whom; and perhaps that this was the end of it."""

    fields_at = {"done_at": "day", "actions": "did", "done_by_id": "done_by", "closed_on": "day"}

    def __init__(self, shell: Shell, view: IncidentView) -> None:
        super().__init__(shell, "", f"{view.detail.row.name} · {incident_words(view.detail.row)}")
        self.title = self.tr("What was done")
        self._id = view.detail.seen.id
        is_open = view.detail.row.open
        user = str(shell.settings.value("user_name") or "")
        self.set_fields(
            [
                Field(
                    "actions", self.tr("What was done"), "choices",
                    choices=choices("incident_action"),
                ),
                Field(
                    "did", self.tr("In words"), "lines", longest=1000, check=_something_done,
                ),
                *_when_fields(self.tr("Done on")),
                Field("done_by", self.tr("Done by"), longest=60),
                *([Field("over", self.tr("That was the end of it"), "toggle")] if is_open else []),
                Field(
                    "result", self.tr("Result"), "choice", required=True, chips_up_to=8,
                    choices=choices("incident_result"),
                    show_if=lambda values: bool(values.get("over")),
                ),
            ],
            {"done_by": user, **_right_now()},
        )  # fmt: skip

    def prepare(self) -> None:
        values = _with_moment(self.form.values(), "done_at")
        over, result = values.pop("over", False), values.pop("result", None)
        self._values = {**values, "actions": tuple(values["actions"])}
        self._result = {"result": result} if over else None

    def save(self, work: Any) -> str:
        return saving.add_step(work, self._id, self._values, self._result)


class CloseForm(StepForm):
    """How it ended."""

    fields_at = {"closed_on": "on"}

    def __init__(self, shell: Shell, view: IncidentView) -> None:
        super().__init__(shell, "", f"{view.detail.row.name} · {incident_words(view.detail.row)}")
        self.title = self.tr("Close the emergency")
        self._seen = view.detail.seen
        self.set_fields(
            [
                Field(
                    "result", self.tr("Result"), "choice", required=True, chips_up_to=8,
                    choices=choices("incident_result"),
                ),
                Field("note", self.tr("Note"), "lines", longest=1000),
                Field("on", self.tr("Closed on"), "date", required=True, width=10),
            ],
            {"on": loading.now().date().isoformat()},
        )  # fmt: skip

    def prepare(self) -> None:
        self._values = self.form.values()

    def save(self, work: Any) -> str:
        return saving.close(work, self._seen, dict(self._values))


def _what_fields() -> list[Field]:
    return [
        Field(
            "kind", translate("NeedsForm", "What happened"), "choice", required=True,
            chips_up_to=13, choices=choices("incident_kind"),
        ),
        Field(
            "level", translate("NeedsForm", "Level"), "choice", required=True,
            choices=choices("level"),
        ),
        Field("what", translate("NeedsForm", "In words"), "lines", longest=1000),
    ]  # fmt: skip


def _when_fields(label: str) -> list[Field]:
    return [
        Field("day", label, "date", required=True, width=10),
        Field(
            "time", translate("NeedsForm", "At what time"), required=True, width=5, check=check_time
        ),
    ]


def _who_fields(*, found: bool = True) -> list[Field]:
    hint = translate("NeedsForm", "Leave it empty if it was you.")
    by = (
        [Field("found_by", translate("NeedsForm", "Found by"), hint=hint, longest=60)]
        if found
        else []
    )
    return [Field("responsible", translate("NeedsForm", "Who answers for it"), longest=60), *by]


def _right_now() -> dict[str, str]:
    at = loading.now()
    return {"day": at.date().isoformat(), "time": at.strftime("%H:%M")}


def _with_moment(values: dict[str, Any], name: str) -> dict[str, Any]:
    """Day and time of a form as one moment; the minute that runs counts as now."""
    day, time = values.pop("day"), time_of(values.pop("time")) or "00:00"
    at = loading.now()
    if (day, time) == (at.date().isoformat(), at.strftime("%H:%M")):
        return {**values, name: None}
    return {**values, name: saving.moment_of(day, time)}


def _something_done(value: Any, values: Any) -> str:
    return "" if value or values.get("actions") else sentence("step_nothing")
