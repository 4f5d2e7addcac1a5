"""One rule: its number, where it comes from, and all that was or will be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import rule, text
from eldercare_desktop.screens.rules import phrases

if TYPE_CHECKING:
    from eldercare_desktop.care.rule_lines import RuleLine, RuleStep


class RuleDetail(QWidget):
    """`changing` asks for the form, `taken_back` names a choice that was a mistake."""

    changing = Signal()
    taken_back = Signal(str)

    def __init__(self, line: RuleLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(text(phrases.name(line.setting), "heading", wrap=True))
        column.addWidget(text(phrases.amount(line.setting, line.value), "title"))
        source = self.tr("Default {value}, after {source}").format(
            value=phrases.amount(line.setting, line.setting.default), source=line.setting.source
        )
        column.addWidget(text(source, "hint", wrap=True))
        if line.differs:
            said = self.tr("Not every village has the same number.")
            column.addWidget(text(said, "due", wrap=True))
        self.change_button = button(self.tr("Choose another number"), "primary", "pencil")
        self.change_button.clicked.connect(self.changing)
        column.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(rule())
        self.back_buttons = [self._add(step) for step in line.steps]
        column.addStretch(1)

    def _add(self, step: RuleStep) -> QWidget:
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        said = QVBoxLayout()
        said.setSpacing(theme.px(2))
        words = f"{phrases.step_day(step)}: {phrases.step_words(self._line, step)}"
        state = phrases.step_state(step)
        said.addWidget(text(f"{words} · {state}" if state else words, "label", wrap=True))
        about = " · ".join(filter(None, (step.user, step.note)))
        if about:
            said.addWidget(text(about, "hint", wrap=True))
        row.addLayout(said, 1)
        back = button(self.tr("Take back"), "", "undo-2")
        back.setVisible(False)
        if step.id is not None:
            back.clicked.connect(partial(self.taken_back.emit, step.id))
            row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
            back.setVisible(True)
        self._column.addLayout(row)
        return back
