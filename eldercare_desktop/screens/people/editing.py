"""A form in the side panel: what all of them have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.forms import Form
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.people.loading import Doubts
from eldercare_desktop.screens.people.words import warning_sentence
from eldercare_desktop.screens.wording import failure_text


class Editor(QWidget):
    """`done` gives the id of the person that was saved, `troubled` a sentence that belongs

    to no field, `busy` whether saving is under way.
    """

    done = Signal(object)
    troubled = Signal(str)
    busy = Signal(bool)

    title = ""
    save_words = ""

    def __init__(self, shell: Shell, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell, self.form = shell, form
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(12))
        self.column.addWidget(form, 1)
        self.setFocusProxy(form)
        self._saving = False

    def save(self) -> None:
        """Saves if nothing is wrong; otherwise goes to the first thing that is."""
        if self._saving or not self.form.validate():
            return
        self._saving = True
        self.busy.emit(True)
        self.shell.background.operation(
            self.write(), done=self._saved, failed=self._failed, owner=self
        )

    def write(self) -> Callable[[Any], Any]:
        """The operation that saves what the form holds now; it runs in a worker."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Puts the cursor where typing begins."""
        self.form.focus_first()

    @property
    def dirty(self) -> bool:
        """Whether something would be lost."""
        return not self._saving and self.form.dirty

    def ask(self, question: Callable[[Any], Doubts]) -> None:
        """Looks for doubts in a worker, the newest question only."""
        self.shell.background.query(question, done=self.show_doubts, owner=self, latest="doubts")

    def show_doubts(self, doubts: Doubts) -> None:
        """Puts doubts beside their fields."""
        said: dict[str, str] = {}
        for warning in doubts.warnings:
            sentence = warning_sentence(warning.code, warning.params)
            said[warning.field] = " ".join(filter(None, (said.get(warning.field), sentence)))
        self.form.warn(said)

    def refused(self, failure: Failure) -> None:
        """Shows why it was not saved: beside the field if it is about one."""
        sentence = failure_text(failure)
        if not self.form.say(str(failure.params.get("field", "")), sentence):
            self.troubled.emit(sentence)

    def _saved(self, result: Any) -> None:
        self.form.set_values(self.every_value())  # nothing is lost any more
        self.busy.emit(False)
        self.done.emit(result)

    def _failed(self, failure: Failure) -> None:
        self._saving = False
        self.busy.emit(False)
        self.refused(failure)

    def every_value(self) -> Mapping[str, Any]:
        """What all fields hold, those out of view as well."""
        return {name: row.input.value() for name, row in self.form.rows.items()}
