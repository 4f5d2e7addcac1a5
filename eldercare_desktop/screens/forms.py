"""Forms declared as a table of fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.fields import Field, Input, input_for
from eldercare_desktop.screens.parts.text import picture, text

__all__ = ["Field", "Form"]


class FieldRow(QWidget):
    """A field as it stands in a form: label, input, hint, what is wrong, what is doubtful."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.input: Input = input_for(field)
        self.label = text("", "label")
        self.hint = text(field.hint, "hint", wrap=True)
        self.error = text("", "error", wrap=True)
        self.warning = text("", "due", wrap=True)
        self.trouble = self._sentence_row(self.error, "circle-alert", "danger")
        self.doubt = self._sentence_row(self.warning, "triangle-alert", "due")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        if field.kind != "toggle":
            column.addWidget(self.label)
        for part in (self.input, self.hint, self.trouble, self.doubt):
            column.addWidget(part)
        self.label.setText(self._label_text())
        self.label.setBuddy(self.input)
        self.input.setAccessibleName(field.label)
        self.say("")
        self.warn("")

    def say(self, sentence: str) -> None:
        """Shows what is wrong and what to do; the empty text takes it away."""
        self.error.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        self.hint.setVisible(bool(self.field.hint) and not sentence)
        self.input.set_wrong(bool(sentence))

    def warn(self, sentence: str) -> None:
        """Shows a doubt, with which the person may go on; the empty text takes it away."""
        self.warning.setText(sentence)
        self.doubt.setVisible(bool(sentence))

    def problem(self, values: Mapping[str, Any]) -> str:
        """The first thing that is wrong with the value, or the empty text."""
        if found := self.input.problem():
            return found
        value = self.input.value()
        if self.field.required and value in (None, []):
            return self.tr("Please fill in: {label}").format(label=self.field.label)
        return self.field.check(value, values) if self.field.check else ""

    def _label_text(self) -> str:
        if self.field.required:
            return self.tr("{label} (needed)").format(label=self.field.label)
        return self.field.label

    def _sentence_row(self, sentence: QWidget, icon: str, tint: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(6))
        line.addWidget(picture(icon, tint, 18), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(sentence, 1)
        return row


class Form(QWidget):
    """Fields one below the other, with their values as a plain mapping.

    `changed` is emitted when the person changes something, not when `set_values` does.
    """

    changed = Signal()

    def __init__(
        self,
        fields: Sequence[Field],
        values: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = {field.name: FieldRow(field) for field in fields}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(16))
        for row in self.rows.values():
            row.input.changed.connect(self._edited)
            self._column.addWidget(row)
        self._column.addStretch(1)
        self.set_values(values or {})

    def values(self) -> dict[str, Any]:
        """Field name -> value, of the fields in view. Empty is None, or [] of `choices`."""
        every = self._every_value()
        return {name: every[name] for name in self.rows if self._wanted(name, every)}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Fills the form anew; what it holds then counts as unchanged."""
        for name, row in self.rows.items():
            row.input.set_value(values.get(name))
            row.say("")
            row.warn("")
        self._show_wanted()
        self._before = self._every_value()

    def input(self, name: str) -> Input:
        """The widget of a field."""
        return self.rows[name].input

    def changes(self) -> dict[str, Any]:
        """The values that differ from what the form was filled with."""
        return {n: v for n, v in self.values().items() if v != self._before[n]}

    @property
    def dirty(self) -> bool:
        """Whether the person changed something, be it unreadable."""
        return bool(self.changes()) or any(row.input.problem() for row in self.rows.values())

    def validate(self) -> bool:
        """Shows a sentence at every field that is wrong and goes to the first of them."""
        values = self.values()
        wrong = {name: self.rows[name].problem(values) for name in values}
        for name, row in self.rows.items():
            row.say(wrong.get(name, ""))
        first = next((name for name in values if wrong[name]), None)
        if first:
            self.rows[first].input.setFocus()
        return first is None

    def say(self, name: str, sentence: str) -> bool:
        """Shows a refusal of the use case at its field; False if there is no such field."""
        if name not in self.rows or self.rows[name].isHidden():
            return False
        self.rows[name].say(sentence)
        self.rows[name].input.setFocus()
        return True

    def warn(self, sentences: Mapping[str, str]) -> None:
        """Shows doubts at their fields, by name, in place of those before."""
        for name, row in self.rows.items():
            row.warn(sentences.get(name, ""))

    def look_again(self) -> None:
        """Shows the fields that are wanted now, where `show_if` asks for more than the values."""
        self._show_wanted()

    def focus_first(self) -> None:
        """Puts the cursor where typing begins."""
        for row in self.rows.values():
            if not row.isHidden():
                row.input.setFocus()
                return

    def _every_value(self) -> dict[str, Any]:
        return {name: row.input.value() for name, row in self.rows.items()}

    def _wanted(self, name: str, values: Mapping[str, Any]) -> bool:
        wanted = self.rows[name].field.show_if
        return wanted is None or wanted(values)

    def show_wanted(self) -> None:
        """Shows the fields that are wanted now, when something beside the form decides that."""
        self._show_wanted()

    def _show_wanted(self) -> None:
        values = self._every_value()
        for name, row in self.rows.items():
            row.setVisible(self._wanted(name, values))

    def _edited(self) -> None:
        for row in self.rows.values():
            # A sentence goes when what it spoke of is mended, and none comes while typing.
            if row.input is self.sender() and row.error.text():
                row.say(row.problem(self.values()))
        self._show_wanted()
        self.changed.emit()
