"""The side forms of a round: change it, close it, note a try, add somebody, a door's note."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.rounds import loading, saving
from eldercare_desktop.screens.rounds.loading import RoundDetail
from eldercare_desktop.screens.rounds.phrases import comma
from eldercare_desktop.screens.wording import choices, failure_text

Write = Callable[[Any, Mapping[str, Any]], object]


class RoundForms(QObject):
    """Opens forms over the page; each is saved as one action with one Undo.

    `removed` is emitted when the round of an open form was removed.
    """

    removed = Signal()
    slip_made = Signal(str)

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(page)
        self._shell = shell
        self.panel = SidePanel(page)
        self.panel.saved.connect(self._save)
        self._write: Write | None = None
        self._changes_only = False

    @property
    def form(self) -> Form | None:
        """The form that is open."""
        content = self.panel.content()
        return content.form if isinstance(content, Held) else None

    def change(self, found: RoundDetail) -> None:
        """Changes name, days and note of a round, or removes it."""
        seen = found.seen
        fields = [
            Field("name", self.tr("Name"), required=True, longest=40),
            Field("starts_on", self.tr("First day"), "date", required=True, width=8),
            Field("ends_on", self.tr("Last day"), "date", required=True, width=8),
            Field("note", self.tr("Note"), "lines", longest=500),
        ]
        values = {name: getattr(seen, name) for name in ("name", "starts_on", "ends_on", "note")}
        form = Form(fields, values)
        hint = self.tr("Whom the round asks for stays as it was when the list was made.")
        content = Held(form, hint)
        removing = button(self.tr("Remove this round"), "danger", "trash-2")
        removing.clicked.connect(lambda: self._remove(found))
        content.column.addWidget(removing)
        self._open(
            self.tr("Change the round"),
            content,
            lambda work, changes: saving.edit(work, seen, changes),
            changes_only=True,
        )

    def close_round(self, found: RoundDetail) -> None:
        """Closes a round, with why the others were not reached."""
        missed = [line for line in found.lines if line.waiting]
        row = found.row
        said = self.tr("Seen: {done} of {total}.").format(done=row.done, total=row.total)
        if missed:
            names = comma().join(line.name for line in missed[:20])
            said += " " + self.tr("Not seen yet: {names}.").format(names=names)
        fields = [
            Field(
                "close_note",
                self.tr("Why they were not reached") if missed else self.tr("What came of it"),
                "lines",
                required=any(not line.attempts for line in missed),
                longest=500,
            )
        ]
        self._open(
            self.tr("Close the round"),
            Held(Form(fields), said),
            lambda work, values: saving.close(work, found.seen, values["close_note"]),
            self.tr("Close the round"),
        )

    def attempt(self, line: Any, result: str, who: Mapping[str, Any]) -> None:
        """Notes that nobody was met; the line stays open."""
        fields = [
            Field(
                "result",
                self.tr("What happened"),
                "choice",
                required=True,
                choices=choices("round_missed"),
            ),
            Field(
                "note",
                self.tr("Note"),
                longest=200,
                hint=self.tr("For instance what a neighbour said."),
            ),
            Field("on", self.tr("Day"), "date", required=True, width=8),
        ]
        values = {"result": result, "on": who.get("on") or loading.today()}
        content = Held(Form(fields, values), self.tr("The line stays open."))
        self._open(
            line.name,
            content,
            lambda work, values: saving.attempt(
                work, line.entry_id, {**values, "by": who.get("visitor")}
            ),
        )
        content.form.input("note").setFocus()

    def door(self, resident_id: str, name: str, note: str | None) -> None:
        """Writes what to know at a door."""
        hint = self.tr(
            "It is printed: a dog, hard of hearing, the key is with the neighbour. Please nothing "
            "about illness or hardship."
        )
        form = Form([Field("note", self.tr("To know at the door"), longest=120)], {"note": note})
        self._open(
            name,
            Held(form, hint),
            lambda work, values: saving.note_door(work, resident_id, values["note"]),
        )

    def slip(self, found: RoundDetail, helpers: Sequence[tuple[str, str]]) -> None:
        """A paper with a code for one helper, of those who are still to be seen."""
        groups = dict.fromkeys(line.group for line in found.lines if line.waiting and line.group)
        fields = [
            Field(
                "helper",
                self.tr("For whom"),
                "choice",
                choices=helpers,
                chips_up_to=0,
                hint=self.tr("Nobody chosen: for yourself."),
            ),
            Field(
                "groups",
                self.tr("Only these groups"),
                "choices",
                choices=[(group, group) for group in groups],
                hint=self.tr("None chosen: all groups."),
            ),
        ]
        said = self.tr(
            "When the paper comes back, scan its code anywhere: all lines are ticked, and you take "
            "out the exceptions."
        )
        round_id = found.row.round_id
        self._open(
            self.tr("Slip with a code"),
            Held(Form(fields), said),
            lambda work, values: saving.make_slip(
                work, round_id, values["helper"], values["groups"]
            ),
            self.tr("Make the slip"),
        )

    def add(self, round_id: str) -> None:
        """Puts somebody on the list who is not on it."""
        picker = PersonPicker(self._shell, self.tr("Who"), loading.look_up)
        picker.chosen.connect(lambda who: self._add(round_id, who, picker))
        content = QWidget()
        column = QVBoxLayout(content)
        column.addWidget(text(self.tr("Enter puts the first one on the list."), "hint", wrap=True))
        column.addWidget(picker)
        column.addStretch(1)
        content.setFocusProxy(picker)
        self._write = None
        self.panel.open(self.tr("Add somebody"), content, self.tr("Done"))
        picker.setFocus()

    def _add(self, round_id: str, who: Someone | None, picker: PersonPicker) -> None:
        if who is None:
            return
        self._shell.background.operation(
            lambda work: saving.add(work, round_id, [who.id]),
            done=lambda added: self._added(who, int(added), picker),
            failed=lambda failure: picker.say(failure_text(failure)),
            owner=picker,
        )

    def _added(self, who: Someone, added: int, picker: PersonPicker) -> None:
        picker.set_value(None)
        picker.field.clear()
        picker.setFocus()
        if not added:
            picker.say(self.tr("{name} is on the list already.").format(name=who.name))

    def close(self) -> bool:
        """Leaves the form; False if none was open."""
        was_open = self.panel.isVisible()
        self.panel.leave()
        return was_open

    def unsaved(self) -> bool:
        """Whether an open form holds something that would be lost."""
        form = self.form
        return form is not None and form.dirty

    def _open(
        self, title: str, content: Held, write: Write, save: str = "", *, changes_only: bool = False
    ) -> None:
        self._write, self._changes_only = write, changes_only
        words = self.tr("{save} (Ctrl+Enter)").format(save=save or self.tr("Save"))
        self.panel.open(title, content, words)
        content.form.focus_first()

    def _save(self) -> None:
        form, write = self.form, self._write
        if form is None or write is None:
            self.panel.close_form()
        if form is None or write is None or not form.validate():
            return
        values = form.changes() if self._changes_only else form.values()
        self.panel.save_button.setEnabled(False)
        self._shell.background.operation(
            lambda work: write(work, values), done=self._saved, failed=self._refused, owner=self
        )

    def _saved(self, result: object) -> None:
        self.panel.save_button.setEnabled(True)
        self.panel.close_form()
        if isinstance(result, str):
            self.slip_made.emit(result)

    def _refused(self, failure: Failure) -> None:
        self.panel.save_button.setEnabled(True)
        if not self.panel.isVisible():
            self.panel.open_again()
        form, sentence = self.form, failure_text(failure)
        if form is None or not form.say(str(failure.params.get("field", "")), sentence):
            self.panel.banner.say(sentence)

    def _remove(self, found: RoundDetail) -> None:
        self.panel.close_form()
        self._shell.background.operation(
            lambda work: saving.remove(work, found.seen),
            done=lambda _: self.removed.emit(),
            owner=self,
        )


class Held(QWidget):
    """A form with a sentence above it."""

    def __init__(self, form: Form, sentence: str) -> None:
        super().__init__()
        self.form = form
        self.column = QVBoxLayout(self)
        self.column.setSpacing(theme.px(16))
        self.column.addWidget(text(sentence, "hint", wrap=True))
        self.column.addWidget(form)
        self.setFocusProxy(form)

    @property
    def dirty(self) -> bool:
        """Whether the person wrote something."""
        return self.form.dirty
