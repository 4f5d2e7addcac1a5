"""Which month is in view: the one before, the one after, never one that has not begun."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.love_store.loading import now
from eldercare_desktop.screens.parts.buttons import icon_button
from eldercare_desktop.screens.parts.text import text

WIDTH = 92


class MonthStep(QWidget):
    """`moved` says that another month is in view."""

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._month = f"{now():%Y-%m}"
        self.earlier = icon_button(self.tr("Month before"), "chevron-left")
        self.later = icon_button(self.tr("Month after"), "chevron-right")
        self.words = text("", "label")
        self.words.setMinimumWidth(theme.px(WIDTH))
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.earlier.clicked.connect(lambda: self._step(-1))
        self.later.clicked.connect(lambda: self._step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        for one in (self.earlier, self.words, self.later):
            row.addWidget(one)
        self._show()

    def month(self) -> str:
        """The month in view, YYYY-MM."""
        return self._month

    def go(self, month: str) -> None:
        """Shows another month."""
        if month != self._month:
            self._month = month
            self._show()
            self.moved.emit()

    def _step(self, by: int) -> None:
        year, number = map(int, self._month.split("-"))
        count = year * 12 + number - 1 + by
        month = f"{count // 12:04d}-{count % 12 + 1:02d}"
        if month <= f"{now():%Y-%m}":
            self.go(month)

    def _show(self) -> None:
        self.words.setText(month_words(self._month))
        self.later.setEnabled(self._month < f"{now():%Y-%m}")


def month_words(month: str) -> str:
    """A month YYYY-MM as it is said."""
    year, number = month.split("-")
    words = QCoreApplication.translate("StoreMonth", "{year}-{month}")
    return words.format(year=year, month=number.lstrip("0") if "月" in words else number)
