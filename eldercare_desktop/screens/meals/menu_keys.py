"""The keys of the list of meals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class MenuKeys(QObject):
    """Left and Right go through the weeks (`stepped`), Ctrl+C and Ctrl+V take dishes along,

    Delete takes the last dish off, a letter begins the name of one (`typed`).
    """

    stepped = Signal(int)
    copied = Signal()
    pasted = Signal()
    taken_off = Signal()
    typed = Signal(str)

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if act := self._key(event):
            act()
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copied.emit
        if event.matches(QKeySequence.StandardKey.Paste):
            return self.pasted.emit
        does: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Left: lambda: self.stepped.emit(-1),
            Qt.Key.Key_Right: lambda: self.stepped.emit(1),
            Qt.Key.Key_Delete: self.taken_off.emit,
        }
        if not event.modifiers() and (act := does.get(Qt.Key(event.key()))):
            return act
        typed, control = event.text(), Qt.KeyboardModifier.ControlModifier
        if typed.isalpha() and not event.modifiers() & control:
            return lambda: self.typed.emit(typed)
        return None
