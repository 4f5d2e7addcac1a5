"""The form of a pairing: a new one, or an old one to change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing import loading, saving
from eldercare_desktop.screens.pairing.loading import PairingDetail, Someone
from eldercare_desktop.screens.pairing.panel_form import PanelForm, agreement_fields
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.pairing.saving import Outcome
from eldercare_desktop.screens.wording import choices, sentence

if TYPE_CHECKING:
    from eldercare_desktop.care.pairing.rows import Party

SERVICES = (
    "home_care",
    "medicine_delivery",
    "errands",
    "farm_help",
    "cleaning",
    "companionship",
    "rescue",
)
"""As in the ledger: those of a one_to_one helper first."""

CHILD_SERVICES = (
    *("homework_help", "companionship", "safety_reminder", "family_call", "school_contact"),
    "home_care",
)


class PairingForm(PanelForm):
    """Elder, helper, and how. With a `detail` it changes that pairing."""

    def __init__(
        self,
        shell: Shell,
        *,
        elder: Someone | None = None,
        helper: Someone | None = None,
        mode: str = "one_to_one",
        detail: PairingDetail | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(shell, "", parent)
        self.title = self.tr("Change the pairing") if detail else self.tr("New pairing")
        self._detail = detail
        self.elder = PersonPicker(shell, self.tr("Elder or child"), loading.look_up_residents)
        self.helper = PersonPicker(shell, self.tr("Helper"), self._look_up_helpers)
        self._child = self._about_child(detail, elder)
        self.form = Form(self._fields())
        for part in (self.elder, self.helper, self.box, self.form):
            self.column.addWidget(part)
        if detail:
            self.elder.set_value(_of_party(detail.row.resident), fixed=True)
            self.helper.set_value(_of_party(detail.row.helper, helper=True), fixed=True)
            self.form.set_values(_values_of(detail))
        else:
            self.elder.set_value(elder)
            self.helper.set_value(helper)
            self.form.set_values({"mode": mode, "agreement": "none", "start": loading.today()})
        self._begun_with = self.elder.value(), self.helper.value()
        self.elder.chosen.connect(self._elder_chosen)
        self.helper.chosen.connect(self._helper_chosen)
        self.form.changed.connect(self.edited)
        if elder and not helper:
            self.helper.suggest()
        self._ask_who_signs()
        self.check()

    def draft(self) -> dict[str, Any] | None:
        elder, helper = self.elder.value(), self.helper.value()
        if elder is None or helper is None:
            return None
        pairing_id = self._detail.row.id if self._detail else None
        people = {"resident_id": elder.id, "helper_id": helper.id, "pairing_id": pairing_id}
        return {**people, **self._plain(self.form.values())}

    def validate(self) -> bool:
        for picker, code in ((self.elder, "resident_missing"), (self.helper, "helper_missing")):
            picker.say("" if picker.value() else sentence(code))
        fields = self.form.validate()
        for picker in (self.helper, self.elder):
            if picker.value() is None:
                picker.setFocus()
        return fields and self.draft() is not None

    @property
    def dirty(self) -> bool:
        return self.form.dirty or self._begun_with != (self.elder.value(), self.helper.value())

    def prepare(self) -> None:
        self._draft = self.draft() or {}
        self._changes = self._plain(self.form.changes())
        self._known = self.read()

    def save(self, work: Any) -> Outcome:
        if self._detail is None:
            return saving.start(work, self._draft, self._known)
        return saving.edit(work, self._detail.seen, self._changes, self._known)

    def fields(self) -> Form | None:
        return self.form

    def focus_first(self) -> None:
        for picker in (self.elder, self.helper):
            if picker.value() is None:
                picker.setFocus()
                return
        self.form.focus_first()

    def _about_child(self, detail: PairingDetail | None, elder: Someone | None) -> bool:
        """Whether the pairing is one with a child; told by the record or by who was chosen."""
        if detail is not None:
            return detail.row.resident.kind != "elder"
        return elder is not None and elder.child

    def _ask_who_signs(self) -> None:
        """The guardian signs for a child: proposed where nobody is named yet."""
        someone = self.elder.value()
        if someone is not None and self._child and self._detail is None:
            self.shell.background.query(
                lambda read: loading.guardian_name(read, someone.person_id),
                done=self._propose_signer,
                owner=self,
                latest="guardian",
            )

    def _propose_signer(self, name: str | None) -> None:
        if name and self._child and not self.form.input("agreement_by").value():
            self.form.input("agreement_by").set_value(name)

    def _plain(self, values: dict[str, Any]) -> dict[str, Any]:
        """As the ledger takes it: the services of whichever of the two lists is in view."""
        plain = dict(values)
        for name in ("services", "child_services"):
            if name in plain:
                plain["services"] = tuple(plain.pop(name))
        return plain

    def _elder_chosen(self, someone: Someone | None) -> None:
        self._child = someone is not None and someone.child
        self.form.show_wanted()
        self._ask_who_signs()
        if someone and self.helper.value() is None:
            self.helper.setFocus()
            self.helper.suggest()
        elif someone:
            self.form.focus_first()
        self.edited.emit()

    def _helper_chosen(self, someone: Someone | None) -> None:
        if someone:
            self.form.focus_first()
        else:
            self.helper.suggest()
        self.edited.emit()

    def _look_up_helpers(self, read: Any, typed: str) -> list[Someone]:
        elder = self.elder.value()
        return loading.look_up_helpers(read, typed, elder.id if elder else None)

    def _fields(self) -> list[Field]:
        ended = self._detail is not None and self._detail.row.ended_on is not None
        return [
            Field(
                "mode", self.tr("Kind of pairing"), "choice", required=True,
                choices=choices("mode"),
            ),
            Field(
                "services", self.tr("Services"), "choices",
                choices=choices("service", only=SERVICES), chips_up_to=len(SERVICES),
                show_if=lambda values: not self._child,
            ),
            Field(
                "child_services", self.tr("Services"), "choices",
                choices=choices("service", only=CHILD_SERVICES), chips_up_to=len(CHILD_SERVICES),
                show_if=lambda values: self._child,
            ),
            Field(
                "start", self.tr("Since"), "partial_date", width=10,
                hint=self.tr("A year or a month is enough if the day is not known."),
            ),
            *agreement_fields(),
            Field(
                "agreement_by", self.tr("Signed by the guardian"), longest=40,
                show_if=lambda values: self._child and _is_signed(values),
            ),
            Field(
                "visit_every_days", self.tr("A visit every"), "number",
                unit=self.tr("days"), least=1, most=366, width=4,
            ),
            Field(
                "patrol_area", self.tr("Patrol area"), longest=40,
                show_if=lambda values: values.get("mode") == "grid",
            ),
            *(self._end_fields() if ended else []),
            Field("note", self.tr("Note"), "lines"),
        ]  # fmt: skip

    def _end_fields(self) -> list[Field]:
        return [
            Field("ended_on", self.tr("Until"), "partial_date", required=True, width=10),
            Field(
                "end_reason", self.tr("Reason for the end"), "choice", required=True,
                choices=choices("end_reason"), chips_up_to=0,
            ),
        ]  # fmt: skip


def _is_signed(values: Any) -> bool:
    return values.get("mode") == "one_to_one" and values.get("agreement") == "signed"


def _values_of(detail: PairingDetail) -> dict[str, Any]:
    row = detail.row
    names = ("mode", "start", "agreement", "agreement_on", "agreement_by", "visit_every_days")
    more = ("patrol_area", "note", "ended_on", "end_reason")
    values = {name: getattr(row, name) for name in (*names, *more)}
    return {**values, "services": list(row.services), "child_services": list(row.services)}


def _of_party(party: Party, *, helper: bool = False) -> Someone:
    return Someone(
        party.role_id,
        party.person_id,
        party.name,
        party.group,
        party.age,
        party.lunar_birthday,
        party.kind if helper else None,
        child=not helper and party.kind != "elder",
    )
