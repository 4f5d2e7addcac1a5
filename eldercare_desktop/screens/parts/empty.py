"""What stands where nothing is: why, and what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.parts.text import text

LEAST, LEAST_WITH_BUTTON = 48, 96
"""Heights in pixels at 100 %."""


class EmptyState(QWidget):
    """An icon, a heading, a sentence and perhaps one thing to do."""

    def __init__(
        self,
        icon: str,
        heading: str,
        sentence: str = "",
        button: str = "",
        action: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(8))
        column.setSpacing(theme.px(8))
        self.picture = text()
        self.picture.setPixmap(icons.pixmap(icon, "edge", 40))
        self.heading = text(heading, "heading", wrap=True)
        self.sentence = text(sentence, "hint", wrap=True)
        column.addStretch(1)
        for label in (self.picture, self.heading, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        self.sentence.setVisible(bool(sentence))
        self.button = theme.role(QPushButton(button), "primary")
        if not button:
            self.button.hide()  # shown without a parent, it would be a window for a moment
        if action:
            self.button.clicked.connect(action)
        column.addSpacing(theme.px(8))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def minimumSizeHint(self) -> QSize:
        """What cannot be left out: the heading and the button."""
        least = LEAST_WITH_BUTTON if not self.button.isHidden() else LEAST
        return QSize(super().minimumSizeHint().width(), theme.px(least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leaves out the icon, then the sentence, where there is no room for them."""
        for icon, sentence in ((True, True), (False, True), (False, False)):
            self.picture.setVisible(icon)
            self.sentence.setVisible(sentence and bool(self.sentence.text()))
            self._column.invalidate()
            if self._column.totalHeightForWidth(self.width()) <= self.height():
                return

    def say(self, heading: str, sentence: str = "") -> None:
        """Says something else."""
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        self._fit()
