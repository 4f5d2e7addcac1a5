"""A toast: what was just done, and Undo, at the foot of the window for some seconds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.text import text

SECONDS = 8


class Toast(QWidget):
    """Lies over the foot of its parent. It waits while the mouse or the focus is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme.role(self, "toast").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(8))
        self.words = text()
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._pressed)
        row.addWidget(self.words)
        row.addWidget(self.button)
        self._action: Callable[[], object] | None = None
        self._indent = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self._leave)
        parent.installEventFilter(self)
        self.hide()

    def set_indent(self, pixels: int) -> None:
        """Keeps it off what stands at the left of the window."""
        self._indent = pixels

    def say(self, words: str, button: str = "", action: Callable[[], object] | None = None) -> None:
        """Shows words and perhaps a button; takes the place of what it showed before."""
        self._action = action
        self.words.setText(words)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.show()
        self._place()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self.words.setMaximumWidth(parent.width() // 2)
        self.adjustSize()
        foot = parent.height() - self.height() - theme.px(24)
        self.move(theme.px(24) + self._indent, foot)

    def _leave(self) -> None:
        if self.underMouse() or self.button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _pressed(self) -> None:
        self.hide()
        if self._action:
            self._action()
