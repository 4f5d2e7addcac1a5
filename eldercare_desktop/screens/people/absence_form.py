"""The form of an absence: where to, since when, and back on which day if that is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from eldercare_desktop.screens.fields import Field
from eldercare_desktop.screens.forms import Form
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.people import saving
from eldercare_desktop.screens.people.editing import Editor
from eldercare_desktop.screens.people.loading import today
from eldercare_desktop.screens.people.words import label_word
from eldercare_desktop.screens.wording import choices, word

if TYPE_CHECKING:
    from eldercare_desktop.care.absence.record import Absence
    from eldercare_desktop.care.register.page import OpenPerson


class AbsenceEditor(Editor):
    """Somebody is, was or will be away; while they are, no visit is due."""

    def __init__(self, shell: Shell, person: OpenPerson, seen: Absence | None = None) -> None:
        self._person, self._seen = person, seen
        super().__init__(shell, Form(self._fields(), self._start(seen)))
        words = self.tr("{name} is away") if seen is None else self.tr("Absence of {name}")
        self.title = words.format(name=person.person.name)
        said = self.tr("Visits and meals pause while somebody is away, and go on after the return.")
        self.column.insertWidget(0, text(said, "hint", wrap=True))
        self.remove_button = button(self.tr("Remove this absence"), "danger", "trash-2")
        if seen is None:
            self.remove_button.hide()
        self.remove_button.clicked.connect(self._remove)
        self.column.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)

    def write(self) -> Callable[[Any], Any]:
        seen, resident = self._seen, self._person.resident
        assert resident is not None, "only who is served has visits that pause"
        values = self.form.values() if seen is None else self.form.changes()
        return lambda work: saving.save_absence(work, resident, seen, values)

    def _remove(self) -> None:
        seen, person_id = self._seen, self._person.person.id
        if seen is not None:
            self.shell.background.operation(
                lambda work: saving.remove_absence(work, seen, person_id),
                done=self.done.emit,
                failed=self.refused,
                owner=self,
            )

    def _start(self, seen: Absence | None) -> dict[str, Any]:
        if seen is None:
            return {"kind": "hospital", "since": today()}
        return {name: getattr(seen, name) for name in ("kind", "since", "until", "note")}

    def _fields(self) -> list[Field]:
        open_end = self.tr("The day of the return. Left empty, nobody knows yet.")
        child = self._person.resident is not None and self._person.resident.kind != "elder"
        return [
            Field("kind", label_word("Where to"), "choice", required=True,
                  choices=kinds(child=child)),
            Field("since", label_word("Away since"), "date", required=True, width=10),
            Field("until", label_word("Back on"), "date", width=10, hint=open_end,
                  check=self._check_until),
            Field("note", label_word("Note"), "lines"),
        ]  # fmt: skip

    def _check_until(self, value: Any, values: Mapping[str, Any]) -> str:
        if not value or not values.get("since") or value > values["since"]:
            return ""
        return self.tr("The return lies after the day on which the absence began.")


def kinds(*, child: bool = False) -> list[tuple[str, str]]:
    """Where to: a child goes to the parents, an elder to the children."""
    return [(value, kind_word(value, child=child)) for value, _ in choices("absence_kind")]


def kind_word(kind: str, *, child: bool = False) -> str:
    """The word for a kind of absence."""
    return word("child_absence_kind" if child else "absence_kind", kind)
