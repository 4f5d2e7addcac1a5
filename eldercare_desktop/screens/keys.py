"""All keys on one sheet, from the menus themselves."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.text import text


class KeysDialog(QDialog):
    """A list of what every key does."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(16))
        column.addWidget(text(self.tr("All keys"), "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(24))
        grid.setVerticalSpacing(theme.px(6))
        shown = [(a.shortcut(), a.text()) for a in actions if not a.shortcut().isEmpty()]
        half = (len(shown) + 1) // 2
        for place, (key, words) in enumerate(shown):
            line, side = place % half, place // half * 2
            name = key.toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(text(name, "key"), line, side)
            grid.addWidget(text(words), line, side + 1)
        column.addLayout(grid)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
