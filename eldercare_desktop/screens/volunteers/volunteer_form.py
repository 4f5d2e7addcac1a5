"""The form of a volunteer: somebody of the register or a new person, or one put right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.forms import Field
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.screens.people.words import label_word
from eldercare_desktop.screens.volunteers import loading, saving
from eldercare_desktop.screens.volunteers.volunteer_fields import (
    PARTS_OF_DAY,
    consent_fields,
    last_fields,
    read_values,
    shown_values,
    volunteer_fields,
)
from eldercare_desktop.screens.wording import choices, sentence

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.volunteer.reading import VolunteerRow

PERSON = ("name", "sex", "birth", "phone")
OF_AGE = 18


class VolunteerForm(StepForm):
    """Who volunteers: chosen from the register, or written down as a new person."""

    fields_at: Mapping[str, str] = {"weekly_minutes": "weekly", "free_times": "am"}

    def __init__(self, shell: Shell, someone: Someone | None = None) -> None:
        super().__init__(shell, "")
        self.title = self.tr("New volunteer")
        self._not_same_as: tuple[str, ...] = ()
        self._begun_with = someone
        self.person = self.picker(self.tr("Somebody on the register"), loading.look_up_people)
        self.person.set_value(someone)
        self.person.chosen.connect(self._chosen)
        values = {"registered_on": loading.today(), "kind": None}
        fields = [*self._person_fields(), *volunteer_fields(), *consent_fields(self._is_minor)]
        self.set_fields([*fields, *last_fields()], values)

    @property
    def dirty(self) -> bool:
        return super().dirty or self.person.value() is not self._begun_with

    def validate(self) -> bool:
        named = self.person.value() is not None or bool(self.form.values().get("name"))
        self.person.say("" if named else sentence("volunteer_missing"))
        fields = self.form.validate()
        if not named:
            self.person.setFocus()
        return named and fields

    def prepare(self) -> None:
        values, someone = self.form.values(), self.person.value()
        self._person = {name: values.pop(name) for name in PERSON if name in values}
        self._person_id = someone.person_id if someone else ""
        read = read_values(values)
        read["skills"], read["free_times"] = tuple(read["skills"]), tuple(read["free_times"])
        self._values = read

    def save(self, work: Any) -> str:
        if self._person_id:
            return saving.register(work, self._person_id, self._values)
        return saving.register_new(work, self._person, self._values, self._not_same_as)

    def refuse(self, failure: Failure) -> None:
        if failure.code != "possible_duplicate":
            super().refuse(failure)
            return
        ids = failure.params.get("person_ids")
        self._not_same_as = tuple(ids) if isinstance(ids, (list, tuple)) else ()
        self.banner.say(
            self.tr(
                "Somebody who looks alike is on the register. Please choose them above. If it is "
                "somebody else, save once more."
            ),
            "due",
        )
        self.person.setFocus()

    def focus_first(self) -> None:
        if self.person.value() is None:
            self.person.setFocus()
        else:
            self.form.focus_first()

    def _person_fields(self) -> list[Field]:
        def new(values: Mapping[str, Any]) -> bool:
            return self.person.value() is None

        hint = self.tr("Only if they are not on the register yet.")
        return [
            Field("name", self.tr("Or a new person: name"), longest=40, hint=hint, show_if=new),
            Field("sex", label_word("Sex"), "choice", choices=choices("sex"), show_if=_named(new)),
            Field("birth", label_word("Date of birth"), "partial_date", show_if=_named(new)),
            Field("phone", label_word("Phone"), longest=30, show_if=_named(new)),
        ]

    def _is_minor(self, values: Mapping[str, Any]) -> bool:
        someone = self.person.value()
        age = someone.age if someone else _age(values.get("birth"))
        return age is not None and age < OF_AGE

    def _chosen(self, someone: Someone | None) -> None:
        self._not_same_as = ()
        self.person.say("")
        self.form.look_again()
        if someone is not None:
            self.form.focus_first()


class EditVolunteerForm(StepForm):
    """What is known of a volunteer, put right."""

    fields_at: Mapping[str, str] = VolunteerForm.fields_at

    def __init__(self, shell: Shell, row: VolunteerRow) -> None:
        super().__init__(shell, "", row.name)
        self.title = self.tr("Change the volunteer")
        self._seen = row.seen
        known = row.minor or bool(row.seen.consent_by)
        consent = consent_fields() if known else []
        self.set_fields([*volunteer_fields(), *consent, *last_fields()], shown_values(row.seen))

    def prepare(self) -> None:
        values, changes = self.form.values(), self.form.changes()
        if any(part in changes for part in PARTS_OF_DAY):
            changes |= {part: values[part] for part in PARTS_OF_DAY}
        if {"consent_by", "consent_on"} & changes.keys():
            changes |= {name: values[name] for name in ("consent_by", "consent_on")}
        self._values = read_values(changes)

    def save(self, work: Any) -> str:
        return saving.edit(work, self._seen, self._values)


def _named(new: Any) -> Any:
    return lambda values: new(values) and bool(values.get("name"))


def _age(birth: str | None) -> int | None:
    """Full years today, as far as the form can tell; the rule itself is care's."""
    if not birth or not birth[:4].isdigit():
        return None
    today = loading.today()
    return int(today[:4]) - int(birth[:4]) - (today[5:] < (birth[5:] or "12-31"))
