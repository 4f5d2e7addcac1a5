"""Single letters as keys of a part, also while its list is empty."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def set_letters(view: QWidget, letters: Mapping[str, Callable[[], object]]) -> None:
    """Lets letters do something while the focus is in the part; forms lie beside it."""
    for letter, act in letters.items():
        key = QShortcut(QKeySequence(letter), view)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(act)
