"""The kinds of field that a form is declared from, and the widget of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.dates import read_date, step_day
from eldercare_desktop.screens.parts.chips import Chips, Choice
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.text import text

Kind = Literal[
    "text", "number", "date", "partial_date", "choice", "choices", "toggle", "lines", "pin"
]


@dataclass(frozen=True)
class Field:
    """One field of a form.

    `choices` are (value, text) pairs; up to `chips_up_to` of them are shown as chips, more
    as a list. `check` gets the value and all values, and returns a sentence or "".
    `show_if` hides the field, and leaves it out of the values, while it returns False.
    """

    name: str
    label: str
    kind: Kind = "text"
    required: bool = False
    hint: str = ""
    unit: str = ""
    choices: Sequence[Choice] = ()
    chips_up_to: int = 6
    least: int | None = None
    most: int | None = None
    longest: int = 0
    fixed: bool = False  # shown, not to be changed
    width: float = 0  # in Chinese characters; 0 takes the whole width
    check: Callable[[Any, Mapping[str, Any]], str] | None = None
    show_if: Callable[[Mapping[str, Any]], bool] | None = None


class Input(QWidget):
    """The widget of a field: a value in and out, and a sentence for what it cannot be.

    An empty text, number, date or choice is None; `choices` is a list, `toggle` a bool.
    """

    changed = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field

    def value(self) -> Any:
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        raise NotImplementedError

    def problem(self) -> str:
        """A sentence if what was typed is no value of this kind."""
        return ""

    def set_wrong(self, wrong: bool) -> None:
        """Shows that the sentence below is about this field."""
        edge = self.focusProxy() or self
        edge.setProperty("wrong", wrong)
        theme.restyle(edge)

    def _hold(self, widget: QWidget, after: str = "") -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(widget, 0 if self.field.width else 1)
        if after:
            row.addWidget(text(after, "hint"))
        if self.field.width:
            widget.setFixedWidth(round(self.field.width * theme.px(theme.TEXT_PX)) + theme.px(24))
            row.addStretch(1)
        self.setFocusProxy(widget)


class TextInput(Input):
    """One line of text."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.edit = QLineEdit()
        self.edit.setReadOnly(field.fixed)
        self.edit.textEdited.connect(self.changed)
        self._hold(self.edit, field.unit)

    def value(self) -> Any:
        return self.edit.text().strip() or None

    def set_value(self, value: Any) -> None:
        self.edit.setText("" if value is None else str(value))
        self.edit.setCursorPosition(0)

    def problem(self) -> str:
        # Counted in characters as a person counts them; Qt's own limit counts UTF-16 units.
        if self.field.longest and len(self.edit.text().strip()) > self.field.longest:
            return self.tr("Please write at most {most} characters.").format(
                most=self.field.longest
            )
        return ""


class PinInput(TextInput):
    """A PIN: shown as dots. What makes it a good one, the use case knows."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)


class NumberInput(TextInput):
    """A whole number, perhaps with a unit behind it."""

    def value(self) -> Any:
        return int(self._typed()) if self._readable() else None

    def problem(self) -> str:
        if not self._typed():
            return ""
        if not self._readable():
            return self.tr("Please write a whole number.")
        number, least, most = int(self._typed()), self.field.least, self.field.most
        if least is not None and number < least:
            return self.tr("It cannot be less than {least}.").format(least=least)
        if most is not None and number > most:
            return self.tr("It cannot be more than {most}.").format(most=most)
        return ""

    def _typed(self) -> str:
        return self.edit.text().strip()

    def _readable(self) -> bool:
        return self._typed().removeprefix("-").isdecimal()


class DateInput(TextInput):
    """A date as text. Up and Down go a day forth and back, T is today; partial if so declared."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.edit.installEventFilter(self)
        self.edit.editingFinished.connect(self._tidy)
        example = "1948 / 1948-03 / 1948-03-05" if self._partial else "2025-03-05"
        self.edit.setPlaceholderText(example)

    def value(self) -> Any:
        return read_date(self.edit.text(), date.today(), partial=self._partial)

    def problem(self) -> str:
        if not self.edit.text().strip() or self.value() is not None:
            return ""
        if self._partial:
            return self.tr("Please write a year, a month or a day: 1948, 1948-03 or 1948-03-05.")
        return self.tr("Please write a date like 2025-03-05, or 3.5 for a day of this year.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in steps and self.value():
            self._type(step_day(self.value(), steps[Qt.Key(event.key())]))
            return True
        if event.key() == Qt.Key.Key_T:
            self._type(date.today().isoformat())
            return True
        return super().eventFilter(watched, event)

    @property
    def _partial(self) -> bool:
        return self.field.kind == "partial_date"

    def _type(self, words: str) -> None:
        self.edit.setText(words)
        self.changed.emit()

    def _tidy(self) -> None:
        if found := self.value():
            self.edit.setText(found)


class LinesInput(Input):
    """Some lines of text; Tab leaves it."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(theme.px(88))
        self.edit.textChanged.connect(self.changed)
        self._hold(self.edit)

    def value(self) -> Any:
        return self.edit.toPlainText().strip() or None

    def set_value(self, value: Any) -> None:
        self.edit.setPlainText(value or "")


class ListInput(Input):
    """One of many choices, as a list that drops down."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.box = DropDown(field.choices)
        self.box.activated.connect(self.changed)
        self._hold(self.box)

    def value(self) -> Any:
        return self.box.value()

    def set_value(self, value: Any) -> None:
        self.box.set_value(value)


class ChipsInput(Input):
    """One or several of a few choices, all in view."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._several = field.kind == "choices"
        self.chips = Chips(field.choices, single=not self._several, optional=not field.required)
        self.chips.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chips)
        self.setFocusProxy(self.chips)

    def value(self) -> Any:
        return self.chips.values() if self._several else self.chips.value()

    def set_value(self, value: Any) -> None:
        self.chips.set_values(value or [] if self._several else [value])


class ToggleInput(Input):
    """Yes or no; the label of the field stands beside the box."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.box = QCheckBox(field.label)
        self.box.clicked.connect(self.changed)
        self._hold(self.box)

    def value(self) -> Any:
        return self.box.isChecked()

    def set_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))


def input_for(field: Field) -> Input:
    """The widget of a field."""
    if field.kind == "choice":
        few = 0 < len(field.choices) <= field.chips_up_to
        return ChipsInput(field) if few else ListInput(field)
    kinds: dict[str, type[Input]] = {
        "text": TextInput,
        "pin": PinInput,
        "number": NumberInput,
        "date": DateInput,
        "partial_date": DateInput,
        "choices": ChipsInput,
        "toggle": ToggleInput,
        "lines": LinesInput,
    }
    return kinds[field.kind](field)
