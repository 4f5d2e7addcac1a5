"""Who this is: the name large, and what tells people of the same name apart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.tables import Badge


class Initial(QWidget):
    """The surname in a circle: a place for the eye to begin."""

    def __init__(self, name: str, size: float = 48, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = name[:1].upper()
        self._size = size
        self.setFixedSize(theme.px(size), theme.px(size))

    def paintEvent(self, event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawEllipse(self.rect())
            painter.setFont(theme.font(self._size * 0.45, bold=True))
            painter.setPen(theme.colour("accent_strong"))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._letter)


class PersonHeading(QWidget):
    """Name, a line such as "Group 3 · 82 years · lunar birthday 12-08", and badges."""

    def __init__(
        self,
        name: str,
        facts: Sequence[str],
        badges: Sequence[Badge] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(Initial(name), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        self.name = text(name, "title", wrap=True)
        self.facts = text(" · ".join(fact for fact in facts if fact), "hint", wrap=True)
        column.addWidget(self.name)
        column.addWidget(self.facts)
        if badges:
            holder = QWidget()
            flow = FlowLayout(holder, 6)
            for badge in badges:
                flow.addWidget(BadgeLabel(badge))
            column.addWidget(holder)
        row.addLayout(column, 1)
