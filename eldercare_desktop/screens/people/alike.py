"""Is it one of these? People on the register who look like the one being typed in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import picture, text
from eldercare_desktop.screens.people.phrases import facts_line

if TYPE_CHECKING:
    from eldercare_desktop.care.register import PersonRow


class AlikeBox(QWidget):
    """Hidden while there is nobody. `opened` gives the person to open instead; who was said

    to be somebody else is in `others`, and does not come up again.
    """

    opened = Signal(str)
    told_apart = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, "banner-due").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.others: set[str] = set()
        self._rows: list[PersonRow] = []
        self._same_number = False
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        row.setSpacing(theme.px(10))
        row.addWidget(picture("users", "due"), 0, Qt.AlignmentFlag.AlignTop)
        self._lines = QWidget()
        row.addWidget(self._lines, 1)
        self._holder = row
        self.hide()

    def show_rows(self, rows: Sequence[PersonRow], *, same_number: bool = False) -> None:
        """Asks about these people; with the same number there is nothing to ask."""
        rows = [row for row in rows if row.person_id not in self.others or same_number]
        if (rows, same_number) == (self._rows, self._same_number):
            return
        self._rows, self._same_number = rows, same_number
        self._build()
        self.setVisible(bool(rows))

    def focus_first(self) -> None:
        """Puts the cursor on the first answer."""
        self.setFocus()
        self.focusNextChild()

    def _build(self) -> None:
        self._holder.removeWidget(self._lines)
        self._lines.deleteLater()
        self._lines = QWidget()
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        head = self.tr("Is it one of these?")
        if self._same_number:
            head = self.tr("This ID number is on the register already:")
        column.addWidget(text(head, "label", wrap=True))
        for row in self._rows:
            column.addWidget(self._line(row))
        self._holder.addWidget(self._lines, 1)

    def _line(self, row: PersonRow) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(text(f"{row.name} · {facts_line(row)}", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        opening = button(self.tr("Yes, open"))
        opening.clicked.connect(lambda: self.opened.emit(row.person_id))
        buttons.addWidget(opening)
        if not self._same_number:
            apart = button(self.tr("No, somebody else"))
            apart.clicked.connect(lambda: self._apart(row.person_id))
            buttons.addWidget(apart)
        buttons.addStretch(1)
        column.addLayout(buttons)
        return line

    def _apart(self, person_id: str) -> None:
        self.others.add(person_id)
        self.show_rows(self._rows)
        self.told_apart.emit()
