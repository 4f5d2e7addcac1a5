"""The form of a person: a new one with what they are there for, or one that is corrected."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from eldercare_desktop.care.identity import IdReading, read_id
from eldercare_desktop.screens.forms import Form
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Choice
from eldercare_desktop.screens.people import loading, saving
from eldercare_desktop.screens.people.alike import AlikeBox
from eldercare_desktop.screens.people.editing import Editor
from eldercare_desktop.screens.people.loading import Doubts
from eldercare_desktop.screens.people.person_fields import (
    GUARDIAN_FIELDS,
    HELPER_FIELDS,
    NEW_GROUP,
    RESIDENT_FIELDS,
    PersonFields,
)
from eldercare_desktop.screens.wording import lunar_day, sentence

if TYPE_CHECKING:
    from eldercare_desktop.care.register.page import OpenPerson

TELLING = ("name", "birth", "group_id", "id_number", "sex", "phone", "phone_alt")


class PersonEditor(Editor):
    """Asks about look-alikes while one types; `opened` gives the person to open instead."""

    opened = Signal(str)

    def __init__(
        self, shell: Shell, groups: Sequence[Choice], seen: OpenPerson | None = None
    ) -> None:
        self._seen = seen.person if seen else None
        self._as_written = False
        self._fields = PersonFields(groups, new=seen is None, check_id=self._check_id)
        super().__init__(shell, Form(self._fields.fields(), self._start()))
        self.title = self.tr("New person") if seen is None else self.tr("Edit the person")
        self.alike = AlikeBox()
        self.column.insertWidget(0, self.alike)
        self.keep_button = button(self.tr("Keep it as written and complete it later"), "link")
        self.keep_button.hide()
        self._row("id_number").addWidget(self.keep_button)
        self.keep_button.clicked.connect(self._keep_as_written)
        self.alike.opened.connect(self.opened)
        self.form.changed.connect(self._changed)
        self.form.input("id_number").changed.connect(self._number_changed)
        if seen is not None:
            self._look_for_doubts()

    def save(self) -> None:
        super().save()
        self._offer_keeping()

    def write(self) -> Callable[[Any], Any]:
        apart, seen = frozenset(self.alike.others), self._seen
        if seen is not None:
            changes = self._plain(self.form.changes())
            return lambda work: saving.edit_person(work, seen, changes, apart)
        values = self.form.values()
        roles = {*RESIDENT_FIELDS, *HELPER_FIELDS, *GUARDIAN_FIELDS, "helps"}
        person = self._plain({n: v for n, v in values.items() if n not in roles})
        resident = self._fields.resident_values(values)
        helper = self._fields.helper_values(values)
        guardian = self._fields.guardian_values(values)
        return lambda work: saving.add_person(work, person, resident, helper, apart, guardian)

    def show_doubts(self, doubts: Doubts) -> None:
        super().show_doubts(doubts)
        if self._as_written:
            self._warn_as_written()
        self.alike.show_rows(doubts.alike, same_number=doubts.same_number)

    def refused(self, failure: Failure) -> None:
        if failure.code == "possible_duplicate":
            ids = tuple(str(one) for one in failure.params.get("person_ids", ()))  # type: ignore[attr-defined]
            self.shell.background.query(
                lambda read: loading.rows(read, ids), done=self._ask_about, owner=self
            )
            return
        super().refused(failure)

    def _start(self) -> dict[str, Any]:
        if self._seen is None:
            return {"kind": "elder", "willingness": "unknown", "helper_kind": "volunteer"}
        person = self._seen
        values = {name: getattr(person, name) for name in type(person).model_fields}
        written = person.id_number or person.id_as_written
        return values | {"id_number": written, "lunar_birthday": lunar_day(person.lunar_birthday)}

    def _plain(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """What the use case takes, from what the form holds."""
        from eldercare_desktop.care.person.birthdays import read_lunar_birthday

        plain = dict(values)
        if plain.get("group_id") == NEW_GROUP:
            del plain["group_id"]
        if "lunar_birthday" in plain:
            plain["lunar_birthday"] = read_lunar_birthday(plain["lunar_birthday"] or "")
        if "id_number" in plain:
            written = plain["id_number"] if self._as_written else None
            plain["id_as_written"] = written
            plain["id_number"] = None if written else plain["id_number"]
        return plain

    # -- the ID number -----------------------------------------------------------------

    def _check_id(self, value: Any, values: Mapping[str, Any]) -> str:
        unchanged = self._seen is not None and value == self._start()["id_number"]
        if not value or unchanged or self._as_written:
            return ""
        reading = self._reading(str(value))
        return sentence(reading.problem, {}) if reading.problem else ""

    def _reading(self, written: str) -> IdReading:
        return read_id(written, today=date.today())

    def _number_changed(self) -> None:
        self._as_written = False
        self.keep_button.hide()
        reading = self._reading(self.form.input("id_number").value() or "")
        if reading.number is None or reading.birth is None:
            return
        for name, told in (("birth", reading.birth.isoformat()), ("sex", reading.sex)):
            if self.form.input(name).value() is None:
                self.form.input(name).set_value(told)

    def _offer_keeping(self) -> None:
        wrong = self.form.rows["id_number"].error.text()
        self.keep_button.setVisible(bool(wrong and self.form.input("id_number").value()))

    def _keep_as_written(self) -> None:
        self._as_written = True
        self.keep_button.hide()
        self.form.rows["id_number"].say("")
        self._warn_as_written()

    def _warn_as_written(self) -> None:
        self.form.rows["id_number"].warn(self.tr("Kept as written. It is listed for completing."))

    # -- look-alikes -------------------------------------------------------------------

    def _changed(self) -> None:
        self.keep_button.hide()
        self._look_for_doubts()

    def _look_for_doubts(self) -> None:
        values = self._plain(self.form.values())
        values = {name: values[name] for name in TELLING if name in values}
        person_id = self._seen.id if self._seen else None
        self.ask(lambda read: loading.person_doubts(read, values, person_id))

    def _ask_about(self, rows: list[Any]) -> None:
        self.alike.show_rows(rows)
        self.troubled.emit(sentence("possible_duplicate"))
        self.alike.focus_first()

    def _row(self, name: str) -> Any:
        return self.form.rows[name].layout()
