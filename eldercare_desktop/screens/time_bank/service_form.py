"""The form of a service: who served whom, what, from when to when; new, or put right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.care.time_bank.service.times import read_time
from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.needs.loading import look_up_residents
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.time_bank import service_loading as loading
from eldercare_desktop.screens.time_bank import service_saving as saving
from eldercare_desktop.screens.time_bank.service_people import ServiceVolunteers
from eldercare_desktop.screens.time_bank.service_phrases import about
from eldercare_desktop.screens.wording import choices, failure_text, sentence
from eldercare_desktop.screens.words.time_credit import clock_of, minutes_of

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.service.reading import ServiceRow
    from eldercare_desktop.screens.time_bank.service_loading import Target

translate = QCoreApplication.translate

KINDS = (
    *("companionship", "cleaning", "meal", "shopping", "errands", "medicine_delivery", "medical"),
    *("bathing", "home_care", "mobility", "farm_help", "recreation", "repair", "paperwork"),
    *("study_help", "emergency_aid", "rescue", "other"),
)
"""What volunteers do, the most frequent first."""

WRITTEN = ("for_whom", "day", "kind", "evidence", "evidence_note", "note", "paid_by")
"""Fields whose values are kept as they are."""


class ServiceForm(StepForm):
    """A new service, or one that is put right (`row`): of the same volunteer."""

    fields_at = {"resident_id": "for_whom"}

    def __init__(
        self, shell: Shell, target: Target | None = None, row: ServiceRow | None = None
    ) -> None:
        super().__init__(shell, "", about(row) if row else "")
        self.title = self.tr("Put the service right") if row else self.tr("New service")
        self._row = row
        self._values: dict[str, Any] = {}
        self.people = ServiceVolunteers(shell, loading.look_up_volunteers)
        self.people.changed.connect(self._people_changed)
        self.pickers.append(self.people.picker)
        self.column.addWidget(self.people)
        self.people.setVisible(row is None)
        self.resident = self.picker(self.tr("Whom they served"), look_up_residents)
        self.set_fields(self._fields(), _filled(row))
        self.resident.chosen.connect(self._resident_chosen)
        if target is not None and row is None:
            self.take_person(target)
        if row is not None and row.resident_id and row.beneficiary_id:
            self.resident.set_value(
                Someone(row.resident_id, row.beneficiary_id, row.beneficiary, "", None, None)
            )
            self.form.look_again()
        self._begun = (self.people.values(), self.resident.value())

    @property
    def dirty(self) -> bool:
        return super().dirty or (self.people.values(), self.resident.value()) != self._begun

    def take_person(self, target: Target) -> None:
        """Somebody whose card was scanned, or who was in view: served, or else serving."""
        if target.resident is not None and self.resident.value() is None:
            self.resident.set_value(target.resident)
            self._resident_chosen(target.resident)
        elif target.volunteer is not None:
            self.people.take([target.volunteer])

    def validate(self) -> bool:
        served = self._row is not None or bool(self.people.values())
        self.people.say("" if served else sentence("service_volunteer_missing"))
        whom = self.resident.value() is not None or self.form.values().get("for_whom")
        self.resident.say("" if whom else sentence("service_whom_missing"))
        fields = self.form.validate()
        if not served:
            self.people.setFocus()
        elif not whom:
            self.resident.setFocus()
        return bool(served and whom and fields)

    def prepare(self) -> None:
        typed, resident = self.form.values(), self.resident.value()
        values = {name: typed.get(name) for name in WRITTEN}
        values["began"] = read_time(typed["began"])
        values["ended"] = read_time(typed["ended"])
        values["minutes"] = minutes_of(typed.get("minutes"))
        values["resident_id"] = resident.id if resident else None
        if self._row is None or self._row.group_key is None:
            values["earns"] = typed.get("group_earns") or typed.get("earns") or "own"
        self._values = values

    def save(self, work: Any) -> str:
        if self._row is not None:
            return saving.correct(work, self._row.id, self._values)
        helpers = [someone.id for someone in self.people.values()]
        return saving.log(work, helpers, self._values)

    def refuse(self, failure: Failure) -> None:
        field = failure.params.get("field")
        if field == "helper_id" and self._row is None:
            self.people.say(failure_text(failure))
        elif field == "resident_id":
            self.resident.say(failure_text(failure))
        else:
            super().refuse(failure)

    def focus_first(self) -> None:
        if self._row is not None:
            self.form.input("began").setFocus()
        elif not self.people.values():
            self.people.setFocus()
        elif self.resident.value() is None:
            self.resident.setFocus()
        else:
            self.form.input("began").setFocus()

    def _people_changed(self) -> None:
        self.form.look_again()
        if len(self.people.values()) == 1 and self.resident.value() is None:
            self.resident.setFocus()

    def _resident_chosen(self, someone: Someone | None) -> None:
        self.form.look_again()
        if someone is not None:
            self.form.input("kind").setFocus()

    def _several(self) -> bool:
        return len(self.people.values()) > 1

    def _fields(self) -> list[Field]:
        alone = self._row is None or self._row.group_key is None
        return [
            Field(
                "for_whom", self.tr("Or whom it was for"), longest=60,
                hint=self.tr("If it was for several: all elders, the aid point …"),
                show_if=lambda values: self.resident.value() is None,
            ),
            Field(
                "kind", self.tr("What was done"), "choice", required=True,
                choices=choices("need_kind", only=KINDS), chips_up_to=len(KINDS),
            ),
            Field("day", self.tr("Day"), "date", required=True, width=10),
            Field(
                "began", self.tr("From"), required=True, width=6, check=_time,
                hint=self.tr("0830 or 8:30"),
            ),
            Field("ended", self.tr("To"), required=True, width=6, check=_time),
            Field(
                "minutes", self.tr("Hours that count"), width=8, check=_length,
                hint=self.tr("Left empty: the whole time"),
            ),
            Field(
                "group_earns", self.tr("Whose the hours are"), "choice", required=True,
                choices=[
                    ("own", self.tr("Each their own time")),
                    *choices("earns", only=("shared", "pool")),
                ],
                show_if=lambda values: self._several(),
            ),
            Field(
                "earns", self.tr("Whose the hours are"), "choice", required=True,
                choices=choices("earns", only=("own", "pool")),
                show_if=lambda values: alone and not self._several(),
            ),
            Field(
                "paid_by", self.tr("Who gives the hours"), "choice", required=True,
                choices=choices("paid_by"),
            ),
            Field("evidence", self.tr("What proves it"), "choice", choices=choices("evidence")),
            Field(
                "evidence_note", self.tr("Where that is"), longest=100,
                show_if=lambda values: values.get("evidence") in ("signature", "photo", "witness"),
            ),
            Field("note", self.tr("Note"), "lines", longest=500),
        ]  # fmt: skip


def _filled(row: ServiceRow | None) -> dict[str, Any]:
    """What stands in the form at first."""
    if row is None:
        day = loading.now().date().isoformat()
        return {
            "day": day, "earns": "own", "group_earns": "own", "paid_by": "bank", "evidence": "none",
        }  # fmt: skip
    values = {name: getattr(row, name, None) for name in (*WRITTEN, "began", "ended", "earns")}
    values["for_whom"] = None if row.resident_id else row.beneficiary
    values["minutes"] = clock_of(row.minutes) if row.minutes < row.span[1] - row.span[0] else None
    return values


def _time(value: Any, values: Mapping[str, Any]) -> str:
    return "" if value is None or read_time(value) else sentence("service_time_missing")


def _length(value: Any, values: Mapping[str, Any]) -> str:
    if value is None or minutes_of(value):
        return ""
    return translate("ServiceForm", "Please write a time such as 1:30 or 1.5.")
