"""The forms of leaving and of coming back: the day, what comes of it, one button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from eldercare_desktop.screens.fields import Field
from eldercare_desktop.screens.forms import Form
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.people import loading, saving
from eldercare_desktop.screens.people.editing import Editor
from eldercare_desktop.screens.people.leaving_review import ReviewBox
from eldercare_desktop.screens.people.leaving_words import closed_line
from eldercare_desktop.screens.people.loading import today
from eldercare_desktop.screens.wording import choices

if TYPE_CHECKING:
    from eldercare_desktop.care.register.leaving import Hanging
    from eldercare_desktop.care.register.page import OpenPerson

END_REASONS = ("institution", "not_eligible", "entered_by_mistake", "other")


class LeavingEditor(Editor):
    """A death, a move, or the end of being served. `opened` gives a record to look at."""

    opened = Signal(object)

    def __init__(self, shell: Shell, seen: OpenPerson, what: str, reason: str = "") -> None:
        self._seen, self._what = seen, what
        super().__init__(shell, Form(self._fields(), self._start(reason)))
        titles = {
            "deceased": self.tr("{name} died"),
            "moved_away": self.tr("{name} moved away"),
            "end_service": self.tr("{name} is no longer served"),
        }
        self.title = titles[what].format(name=seen.person.name)
        self.save_words = self._save_words()
        self.box = ReviewBox()
        self.column.insertWidget(1, self.box)
        self.column.setStretch(0, 0)
        self.column.addStretch(1)
        self.form.changed.connect(self._look)
        self.box.kept.connect(self._look)
        self.box.opened.connect(self.opened)
        shell.background.changed.connect(self._look)
        self._look()

    def write(self) -> Callable[[Any], Any]:
        values, seen, keep = self.form.values(), self._seen, frozenset(self.box.keep)
        resident, on = seen.resident, values[self._day()]
        if self._what == "end_service" and resident is not None:
            reason = values["reason"]
            return lambda work: saving.end_service(work, resident, on, reason, keep)
        status = self._what
        return lambda work: saving.leave(work, seen.person, status, on, keep)

    @property
    def dirty(self) -> bool:
        return False  # a day is typed again in a moment

    def _look(self, *_: object) -> None:
        """Asks what would happen on the day that stands there now."""
        values = {name: row.input.value() for name, row in self.form.rows.items()}
        on, person_id, keep = values[self._day()], self._seen.person.id, frozenset(self.box.keep)
        served = self._what == "end_service"
        reason = (values["reason"] or "other") if served else self._what
        if on:
            self.shell.background.query(
                lambda read: loading.leaving_review(read, person_id, on, reason, keep),
                done=self._show,
                owner=self,
                latest="review",
            )

    def _show(self, review: Any) -> None:
        if review is not None and not self._saving:
            self.box.show_review(review)

    def _start(self, reason: str) -> dict[str, Any]:
        day = self._seen.person.death_date or today()
        return {self._day(): day, "reason": reason or None}

    def _day(self) -> str:
        return "death_date" if self._what == "deceased" else "ended_on"

    def _fields(self) -> list[Field]:
        label = self.tr("On which day?")
        fields = [Field(self._day(), label, "date", required=True, width=10)]
        if self._what == "end_service":
            reasons = choices("leave_reason", END_REASONS)
            fields.append(
                Field("reason", self.tr("Why?"), "choice", choices=reasons, required=True)
            )
        return fields

    def _save_words(self) -> str:
        if self._what == "deceased" and self._seen.person.life_status == "deceased":
            return self.tr("Put the day right")
        words = {
            "deceased": self.tr("Note the death"),
            "moved_away": self.tr("Note the move"),
            "end_service": self.tr("Take off the register"),
        }
        return words[self._what]


class ComingBackEditor(Editor):
    """They live here after all: what their leaving had closed can be opened again."""

    def __init__(self, shell: Shell, seen: OpenPerson, closed: Sequence[Hanging] = ()) -> None:
        self._seen = seen
        super().__init__(shell, Form([]))
        self.title = self.tr("{name} lives here after all").format(name=seen.person.name)
        self.save_words = self.tr("Note it")
        self.boxes: dict[str, QCheckBox] = {}
        head = (
            self.tr("This was closed then. What is ticked is as it was before.")
            if closed
            else self.tr("Nothing else was closed that nobody has changed since.")
        )
        said = [text(head, wrap=True), *(self._box(thing) for thing in closed)]
        said.append(text(self.tr("They are on the register again."), "hint", wrap=True))
        for place, widget in enumerate(said):
            self.column.insertWidget(place, widget)
        self.column.addStretch(1)

    def write(self) -> Callable[[Any], Any]:
        person = self._seen.person
        back = [row_id for row_id, box in self.boxes.items() if box.isChecked()]
        return lambda work: saving.come_back(work, person, back)

    @property
    def dirty(self) -> bool:
        return False

    def focus_first(self) -> None:
        for box in self.boxes.values():
            box.setFocus()
            return

    def _box(self, thing: Hanging) -> QCheckBox:
        box = QCheckBox(closed_line(thing))
        box.setChecked(True)
        self.boxes[thing.row_id] = box
        return box
