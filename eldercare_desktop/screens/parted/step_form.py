"""What side forms of parted pages have in common: fields, pickers, saving, refusals."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.forms import Field, Form
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.pairing.picker import PersonPicker
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.side_panel import SidePanel
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import failure_text

_TIME = re.compile(r"([01]?\d|2[0-3])[:.：]?([0-5]\d)")


class StepForm(QWidget):
    """A form in the side panel. `save(work)` runs in a worker, after `prepare` in the window.

    `fields_at` says at which field of the form a refusal stands that names another. What is
    not `undoable` has a way back of its own, and no Undo.
    """

    fields_at: Mapping[str, str] = {}
    undoable = True

    def __init__(self, shell: Shell, title: str, about: str = "") -> None:
        super().__init__()
        self.shell, self.title = shell, title
        self.banner = Banner()
        self.pickers: list[PersonPicker] = []
        self.form = Form([])
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(16))
        self.column.addWidget(self.banner)
        self.banner.hide()
        if about:
            self.column.addWidget(text(about, "hint", wrap=True))

    def set_fields(self, fields: Sequence[Field], values: Mapping[str, Any]) -> None:
        """Puts the fields in, below what is there already."""
        self.form = Form(fields, values)
        self.column.addWidget(self.form)

    def picker(self, label: str, look_up: Any, placeholder: str = "") -> PersonPicker:
        """A field that holds one person, below what is there already."""
        return self.add_picker(PersonPicker(self.shell, label, look_up, placeholder=placeholder))

    def add_picker(self, made: PersonPicker) -> PersonPicker:
        """One that was made already, because the fields ask it."""
        self.pickers.append(made)
        self.column.addWidget(made)
        return made

    @property
    def dirty(self) -> bool:
        """Whether the person wrote something."""
        return self.form.dirty or any(picker.field.text().strip() for picker in self.pickers)

    def validate(self) -> bool:
        """Shows what is missing, and goes there."""
        return self.form.validate()

    def prepare(self) -> None:
        """In the window, just before `save`: keeps the values that `save` is to write."""
        raise NotImplementedError

    def save(self, work: Any) -> str:
        """In a worker: the use case. Returns the id of what is shown then."""
        raise NotImplementedError

    def refuse(self, failure: Failure) -> None:
        """Shows a refusal where it belongs."""
        field = str(failure.params.get("field") or "")
        at = self.fields_at.get(field, field)
        if not self.form.say(at, failure_text(failure)):
            self.banner.say(failure_text(failure))

    def focus_first(self) -> None:
        """Puts the cursor where typing begins."""
        self.form.focus_first()


class StepEditing(QObject):
    """Opens forms over a page. `saved` gives the id that the form's use case returned."""

    saved = Signal(str)

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(page)
        self._shell = shell
        self.panel = SidePanel(page)
        self.panel.saved.connect(self._save)

    @property
    def content(self) -> StepForm | None:
        """The form that is open."""
        content = self.panel.content()
        return content if isinstance(content, StepForm) else None

    def open(self, form: StepForm) -> None:
        """Shows a form."""
        self.panel.open(form.title, form)
        self.panel.save_button.setText(self.tr("Save (Ctrl+Enter)"))
        form.focus_first()

    def close(self) -> bool:
        """Leaves the form; False if none was open."""
        was_open = self.panel.isVisible()
        self.panel.leave()
        return was_open

    def unsaved(self) -> bool:
        """Whether an open form holds something that would be lost."""
        return self.content is not None and self.content.dirty

    def _save(self) -> None:
        form = self.content
        if form is None or not self.panel.save_button.isEnabled() or not form.validate():
            return
        form.prepare()
        self.panel.save_button.setEnabled(False)
        self._shell.background.operation(
            form.save,
            done=partial(self._saved, form),
            failed=partial(self._refused, form),
            owner=form,
            undoable=form.undoable,
        )

    def _saved(self, form: StepForm, row_id: str) -> None:
        self.panel.save_button.setEnabled(True)
        self.panel.close_form()
        self.saved.emit(row_id)

    def _refused(self, form: StepForm, failure: Failure) -> None:
        self.panel.save_button.setEnabled(True)
        if not self.panel.isVisible():
            self.panel.open_again()
        form.refuse(failure)
        self.panel.show_trouble()


def time_of(typed: str | None) -> str | None:
    """A time as it is typed, as HH:MM: 9:05, 905, 9.05, 21：30. None when it is none."""
    found = _TIME.fullmatch((typed or "").strip())
    return f"{int(found[1]):02d}:{found[2]}" if found else None


def check_time(value: Any, values: Mapping[str, Any]) -> str:
    """The sentence for something that is no time."""
    if value is None or time_of(value) is not None:
        return ""
    return QCoreApplication.translate("StepForm", "Please write a time like 9:05 or 21:30.")
