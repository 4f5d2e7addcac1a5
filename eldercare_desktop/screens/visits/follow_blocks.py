"""A need or an emergency on its way, as a part of the form of a visit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import icon_button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.text import text

LONGEST_WHAT = 200


class Block(QWidget):
    """A need or an emergency on its way: its kind, how grave it is, and what is to be said."""

    changed = Signal()
    left_out = Signal()

    def __init__(self, title: str, grades: Sequence[tuple[str, str]], hint: str) -> None:
        super().__init__()
        theme.role(self, "sunken").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = title
        self.kind = DropDown([], blank=None)
        self.kind.setAccessibleName(title)
        self.grade = Chips(grades, single=True, optional=False)
        self.what = QLineEdit()
        self.what.setPlaceholderText(hint)
        self.what.setAccessibleName(hint)
        self.what.setMaxLength(LONGEST_WHAT)
        self.error = text("", "error", wrap=True)
        self.leave = icon_button(self.tr("Leave out"), "x")
        self.lines = QVBoxLayout(self)
        self._lay_out()
        self.kind.activated.connect(self.changed)
        self.grade.changed.connect(self.changed)
        self.what.textEdited.connect(self.changed)
        self.leave.clicked.connect(self.left_out)

    def values(self) -> dict[str, Any]:
        """Kind, grade and words."""
        words_ = self.what.text().strip() or None
        return {"kind": self.kind.value(), "grade": self.grade.value(), "what": words_}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Shows what a draft says, or what is proposed."""
        self.kind.set_value(values.get("kind"))
        self.grade.set_values([values.get("grade")])
        self.what.setText(values.get("what") or "")
        self.say("")

    def problem(self) -> tuple[QWidget, str] | None:
        """The field where something is missing, and a sentence."""
        if self.kind.value() == "other" and not self.what.text().strip():
            return self.what, self.tr("Please say in a few words what it is.")
        return None

    def set_today(self, today: bool) -> None:
        """Whether the visit was today."""

    def typed(self) -> list[QLineEdit]:
        """The fields that text is typed into."""
        return [self.what]

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self.kind, *self.grade.chips, self.what, self.leave]

    def say(self, sentence: str) -> None:
        """Shows a sentence below."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        self.lines.setContentsMargins(*[theme.px(10)] * 4)
        self.lines.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.addWidget(text(self.title, "label"))
        head.addWidget(self.kind, 1)
        head.addWidget(self.leave)
        self.lines.addLayout(head)
        for part in (self.grade, self.what, self.error):
            self.lines.addWidget(part)
        self.kind.setMinimumWidth(theme.px(96))


class EmergencyBlock(Block):
    """Besides, about what time it was; for a visit of today that is now."""

    def __init__(self, title: str, grades: Sequence[tuple[str, str]], hint: str) -> None:
        super().__init__(title, grades, hint)
        self.today = True
        self.at = QLineEdit()
        self.at.setFixedWidth(theme.px(72))
        self.at.setPlaceholderText("9:30")
        self.at.setAccessibleName(self.tr("Time of day"))
        self.now = text(self.tr("now, if left empty"), "hint")
        line = QHBoxLayout()
        line.addWidget(text(self.tr("Found at"), "label"))
        line.addWidget(self.at)
        line.addWidget(self.now, 1)
        self.lines.insertLayout(2, line)
        self.at.textEdited.connect(self.changed)

    def set_today(self, today: bool) -> None:
        self.today = today
        self.now.setVisible(today)

    def typed(self) -> list[QLineEdit]:
        return [self.at, self.what]

    def stops(self) -> list[QWidget]:
        return [self.kind, *self.grade.chips, self.at, self.what, self.leave]

    def values(self) -> dict[str, Any]:
        return {**super().values(), "at": self.at.text().strip() or None}

    def set_values(self, values: Mapping[str, Any]) -> None:
        super().set_values(values)
        self.at.setText(values.get("at") or "")

    def problem(self) -> tuple[QWidget, str] | None:
        typed = self.at.text().strip().replace("：", ":")
        if typed and not QTime.fromString(typed, "H:m").isValid():
            return self.at, self.tr("Please write the time of day like 9:30 or 14:05.")
        if not typed and not self.today:
            return self.at, self.tr("Please write about what time it was, for instance 9:30.")
        return super().problem()
