"""What was found in a file, and what a person may say otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing.columns import note_words
from eldercare_desktop.screens.importing.phrases import joined
from eldercare_desktop.screens.importing.planned.words import said
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.text import picture, rule, text


class PlanFound(QWidget):
    """Choices of the whole file, then what is left out.

    `chosen` gives what was chosen (a field of `Choices`), for what, and the value.
    """

    chosen = Signal(str, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.fields: dict[tuple[str, str], DropDown] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme.px(16)] * 4)
        self.column.setSpacing(theme.px(8))
        self.column.addWidget(text(said("found"), "heading", wrap=True))

    def _field(
        self,
        form: QFormLayout,
        label: str,
        name: tuple[str, str],
        offered: Sequence[tuple[Any, str]],
        value: Any,
    ) -> None:
        field = DropDown(offered, blank=said("choose") if value is None else None)
        field.set_value(value)
        field.setMinimumContentsLength(6)
        field.setSizeAdjustPolicy(field.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setObjectName("|".join(name))
        field.setAccessibleName(label)
        field.activated.connect(lambda _: self._choose(name))
        self.fields[name] = field
        form.addRow(text(label), field)

    def _choose(self, name: tuple[str, str]) -> None:
        value = self.fields[name].value()
        if value is not None:
            self.chosen.emit(*name, value)

    def _left_out(self, preview: Any, ignored_words: str, loud: Sequence[str] = ()) -> None:
        """What is never read, not taken over, or nobody; `loud` are warnings of a kind of file."""
        dropped = joined([f"{c.column} · {c.label}" for c in preview.dropped_columns])
        ignored = joined([f"{c.column} · {c.label}" for c in preview.ignored_columns])
        skipped = joined([f"{s.sheet} {s.row}" for s in preview.skipped if s.why != "blank"])
        if dropped or ignored or skipped:
            self.column.addWidget(rule())
        if dropped:
            self._warn(said("dropped", names=dropped))
        for told in loud:
            self._warn(told)
        if ignored:
            self._say(ignored_words.format(names=ignored))
        if skipped:
            self._say(said("skipped", rows=skipped))
        for note in preview.notes:
            if told := note_words(note):
                self._say(told)

    def _say(self, told: str) -> None:
        self.column.addWidget(text(told, "hint", wrap=True))

    def _warn(self, told: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(picture("triangle-alert", "due", 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text(told, wrap=True), 1)
        self.column.addLayout(row)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(theme.px(12))
        form.setVerticalSpacing(theme.px(6))
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.column.addLayout(form)
        return form
