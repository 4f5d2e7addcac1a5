"""A field to search in: with an icon, a cross to empty it, and a pause before it asks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import icon_button
from eldercare_desktop.screens.parts.text import picture

PAUSE_MS = 60
"""A syllable of pinyin is typed faster than this; one question answers all of it."""


class SearchField(QLineEdit):
    """`searched` gives what was typed, a moment after the last key; Enter asks at once.

    Down leaves for the list below (`left_down`), Esc empties the field. `short` is shown in
    place of the placeholder where that would be cut off, and the whole as a tooltip.
    """

    searched = Signal(str)
    left_down = Signal()
    entered = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None, *, short: str = "") -> None:
        super().__init__(parent)
        theme.role(self, "find")
        self._whole, self._short = placeholder, short
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        # Own children, because the icons that Qt puts into a field do not grow with the text.
        self._glass = picture("search", "muted", 18)
        self._glass.setParent(self)
        self._clear = icon_button(self.tr("Empty the field"), "x")
        self._clear.setParent(self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._leave_room()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._typed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._short:
            self._choose_placeholder()
        side, middle = theme.px(24), self.height() // 2
        self._glass.move(theme.px(12), middle - self._glass.height() // 2)
        self._clear.setGeometry(self.width() - side - theme.px(8), middle - side // 2, side, side)

    def event(self, event: QEvent) -> bool:
        # Esc empties the field first; only an empty field leaves Esc to the window.
        if event.type() == QEvent.Type.ShortcutOverride and self.text() and _is_escape(event):
            event.accept()
            return True
        # So does Ctrl+Z: what was just saved is taken back, not what was searched before that.
        if event.type() == QEvent.Type.ShortcutOverride and not self.text() and _is_undo(event):
            event.ignore()
            return False
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

    def _choose_placeholder(self) -> None:
        frame = theme.px(24)  # the padding of the style sheet, with the border
        room = self.width() - self.textMargins().left() - self.textMargins().right() - frame
        fits = self.fontMetrics().horizontalAdvance(self._whole) <= room
        self.setPlaceholderText(self._whole if fits else self._short)
        self.setToolTip("" if fits else self._whole)

    def _leave_room(self) -> None:
        """For the glass, and for the cross while it is there."""
        self.setTextMargins(theme.px(22), 0, theme.px(22) if self.text() else 0, 0)

    def _typed(self, words: str) -> None:
        self._clear.setVisible(bool(words))
        self._leave_room()
        self._pause.start()

    def _ask(self) -> None:
        self.searched.emit(self.text().strip())


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


def _is_undo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
