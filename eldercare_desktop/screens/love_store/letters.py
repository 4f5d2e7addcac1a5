"""Single letters as keys of a part, wherever the focus is on the page, also beside an empty list.

Who types into a field writes letters; and while a form is open, the part behind it rests.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from eldercare_desktop.screens.parted.part import PartView


class Letters(QObject):
    """The letters mean something while the part is in view; `rests` says when they do not."""

    def __init__(
        self,
        view: PartView,
        letters: Mapping[str, Callable[[], object]],
        rests: Callable[[], bool],
    ) -> None:
        super().__init__(view)
        self._rests = rests
        self._keys = [QShortcut(QKeySequence(letter), view.page) for letter in letters]
        for key, act in zip(self._keys, letters.values(), strict=True):
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(partial(self._pressed, act))
            key.setEnabled(False)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            for key in self._keys:  # several parts have the same letters
                key.setEnabled(event.type() == QEvent.Type.Show)
        return super().eventFilter(watched, event)

    def _pressed(self, act: Callable[[], object]) -> None:
        if not self._rests():
            act()
