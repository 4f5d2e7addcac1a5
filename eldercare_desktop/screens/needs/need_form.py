"""The form of a need: a new one, or what was put down put right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.needs import loading, match_fields, saving
from eldercare_desktop.screens.needs.loading import Target
from eldercare_desktop.screens.needs.phrases import need_words
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.wording import choices, sentence

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.history import VisitRow
    from eldercare_desktop.screens.needs.loading import NeedView

translate = QCoreApplication.translate

ELDER_KINDS = (
    *("meal", "medical", "cleaning", "bathing", "shopping", "recreation", "emergency_aid"),
    *("mobility", "home_care", "medicine_delivery", "errands", "farm_help", "companionship"),
    *("rescue", "repair", "paperwork", "other"),
)
"""As care has them: care loads the records, and the form comes first. A test compares them."""

CHILD_KINDS = (
    *("study_help", "companionship", "guardian_contact", "school", "medical", "meal"),
    *("errands", "paperwork", "rescue", "other"),
)


class NeedForm(StepForm):
    """Who needs what, how urgent it is, and perhaps who does it."""

    fields_at = {"found_by_id": "found_by", "provider": "found_by"}

    def __init__(
        self, shell: Shell, target: Target | None = None, incident_id: str | None = None
    ) -> None:
        super().__init__(shell, "")
        self.title = self.tr("New need")
        self._incident_id = incident_id
        self._child = target.child if target else False
        self._visit = target.visit if target else None
        self._usual: dict[str, str] = {}
        self._urgency = ""
        self.resident = self.picker(self.tr("Who needs it"), loading.look_up_residents)
        self.resident.set_value(target.someone if target else None)
        self.resident.chosen.connect(self._resident_chosen)
        how = "incident" if incident_id else "visit"
        values = {
            "urgency": "normal",
            "how": how,
            "discovered_on": loading.now().date().isoformat(),
            **_at_visit(self._visit),
        }
        self.set_fields([*_what_fields(self._is_child), *_found_fields()], values)
        self.form.changed.connect(self._follow_urgency)
        self.helper = self.picker(
            self.tr("Who does it (if that is known already)"), self._look_up_helpers
        )
        self._begun_with = self.resident.value()
        if target:
            self.helper.suggest()
        shell.background.query(loading.usual_days, done=self._know_days, owner=self)

    @property
    def dirty(self) -> bool:
        chosen = self.resident.value() is not self._begun_with or self.helper.value() is not None
        return super().dirty or chosen

    def validate(self) -> bool:
        there = self.resident.value() is not None
        self.resident.say("" if there else sentence("resident_missing_need"))
        fields = self.form.validate()
        if not there:
            self.resident.setFocus()
        return there and fields

    def prepare(self) -> None:
        values, helper = self.form.values(), self.helper.value()
        resident = self.resident.value()
        values["kind"] = values.pop("child_kind", None) or values.pop("kind", None)
        values["resident_id"] = resident.id if resident else ""
        values["helper_id"] = helper.id if helper else None
        values |= match_fields.read_times(values)
        values["incident_id"] = self._incident_id
        values |= saving.of_visit(self._visit, values)
        self._values = values

    def save(self, work: Any) -> str:
        return saving.open_need(work, self._values)

    def focus_first(self) -> None:
        if self.resident.value() is None:
            self.resident.setFocus()
        else:
            self.form.focus_first()

    def _is_child(self) -> bool:
        return self._child

    def _resident_chosen(self, someone: Someone | None) -> None:
        if someone is None:
            return
        resident_id = someone.id
        self.shell.background.query(
            lambda read: loading.is_child(read, resident_id),
            done=self._know_child,
            owner=self,
            latest="child",
        )

    def _know_child(self, child: bool) -> None:
        self._child = child
        self.form.look_again()
        self.form.focus_first()
        self.helper.suggest()

    def _look_up_helpers(self, read: Any, typed: str) -> list[Someone]:
        resident = self.resident.value()
        return loading.look_up_helpers(read, typed, resident.id if resident else None)

    def _know_days(self, usual: dict[str, str]) -> None:
        self._usual = usual
        fresh = not self.form.dirty
        self._follow_urgency()
        if fresh:  # what the form fills in by itself is nothing to lose
            self.form.set_values({**self.form.values(), "child_kind": None})

    def _follow_urgency(self) -> None:
        """The day follows the urgency as long as nobody has chosen another one."""
        wanted, urgency = self.form.input("wanted_by"), self.form.values().get("urgency") or ""
        usual = self._usual.get(urgency, "")
        if urgency == self._urgency:
            return  # something else is being typed, perhaps the day itself
        self._urgency = urgency if usual else ""
        if usual and wanted.value() in (None, *self._usual.values()):
            wanted.set_value(usual)


class EditNeedForm(StepForm):
    """What was put down of a need, put right; its steps stay."""

    def __init__(self, shell: Shell, view: NeedView) -> None:
        super().__init__(shell, "", f"{view.detail.row.name} · {need_words(view.detail.row)}")
        self.title = self.tr("Change the need")
        self._seen = view.detail.seen
        child = view.detail.row.resident_kind != "elder"
        fields = [*_what_fields(lambda: child), *_found_fields(by=False)]
        values = {field.name: getattr(self._seen, field.name, None) for field in fields}
        self.set_fields(fields, {**values, "child_kind": self._seen.kind})

    def prepare(self) -> None:
        values = self.form.changes()
        values |= match_fields.read_times(values)
        kind = values.pop("child_kind", None)
        self._values = {**values, "kind": kind} if kind else values

    def save(self, work: Any) -> str:
        return saving.edit_need(work, self._seen, self._values)


def _at_visit(visit: VisitRow | None) -> dict[str, Any]:
    """What is known of a need that was discovered at a visit."""
    if visit is None:
        return {}
    how = "visit" if visit.method == "in_person" else "phone"
    return {"how": how, "discovered_on": visit.visited_on, "found_by": visit.visitor}


def _what_fields(is_child: Any) -> list[Field]:
    """What is needed, how urgent it is, and by when."""
    label = translate("NeedsForm", "What is needed")
    return [
        Field(
            "kind", label, "choice", required=True, chips_up_to=len(ELDER_KINDS),
            choices=choices("need_kind", only=ELDER_KINDS), show_if=lambda values: not is_child(),
        ),
        Field(
            "child_kind", label, "choice", required=True, chips_up_to=len(CHILD_KINDS),
            choices=choices("need_kind", only=CHILD_KINDS), show_if=lambda values: is_child(),
        ),
        Field("what", translate("NeedsForm", "In their words"), "lines", longest=500),
        Field(
            "urgency", translate("NeedsForm", "Urgency"), "choice", required=True,
            choices=choices("urgency"),
        ),
        Field("wanted_by", translate("NeedsForm", "Wanted by"), "date", width=10),
        *match_fields.wish_fields(),
    ]  # fmt: skip


def _found_fields(*, by: bool = True) -> list[Field]:
    """How and when it was discovered."""
    found = [
        Field(
            "how", translate("NeedsForm", "How it was discovered"), "choice", required=True,
            chips_up_to=0, choices=choices("how_found"),
        ),
        Field(
            "discovered_on", translate("NeedsForm", "Discovered on"), "date", required=True,
            width=10,
        ),
    ]  # fmt: skip
    if by:
        hint = translate("NeedsForm", "Leave it empty if it was you.")
        found.append(
            Field("found_by", translate("NeedsForm", "Discovered by"), hint=hint, longest=40)
        )
    return found
