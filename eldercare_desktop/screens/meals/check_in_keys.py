"""The keys of the check-in: of its list, of the whole page, and letters that begin a search."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class CheckInKeys(QObject):
    """`typed` gives a letter that was typed in the list: names begin wherever the cursor is.

    The keys of the page are on only while the check-in is in view: who types a name is in the
    search field of the page.
    """

    typed = Signal(str)

    def __init__(
        self,
        listing: QWidget,
        page: QWidget,
        of_list: Mapping[str, Callable[[], object]],
        of_page: Mapping[str, Callable[[], object]],
    ) -> None:
        super().__init__(listing)
        for key, action in of_list.items():
            _shortcut(key, listing, action)
        self._of_page = [_shortcut(key, page, action) for key, action in of_page.items()]
        self.set_on(False)

    def set_on(self, on: bool) -> None:
        """Whether the keys of the page mean something."""
        for key in self._of_page:
            key.setEnabled(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() & ~(
                Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
            )
            if not plain and event.text().isalnum():
                self.typed.emit(event.text())
                return True
        return super().eventFilter(watched, event)


def _shortcut(key: str, where: QWidget, action: Callable[[], object]) -> QShortcut:
    made = QShortcut(QKeySequence(key), where)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(action)
    return made
