"""A field to search in: with an icon, a cross to empty it, and a pause before it asks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from eldercare_desktop.screens import icons, theme

PAUSE_MS = 60
"""A syllable of pinyin is typed faster than this; one question answers all of it."""


class SearchField(QLineEdit):
    """`searched` gives what was typed, a moment after the last key; Enter asks at once.

    Down leaves for the list below (`left_down`), Esc empties the field.
    """

    searched = Signal(str)
    left_down = Signal()
    entered = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, "find")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(icons.icon("x", "muted"), self.tr("Empty the field"), self)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._typed)

    def event(self, event: QEvent) -> bool:
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        # Esc empties the field first; only an empty field leaves Esc to the window.
        if is_key and event.key() == Qt.Key.Key_Escape and self.text():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():
                self._pause.stop()
                self._ask()
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _typed(self, words: str) -> None:
        self._clear.setVisible(bool(words))
        self._pause.start()

    def _ask(self) -> None:
        self.searched.emit(self.text().strip())
