"""One sentence that leads on, where something waits; not there otherwise."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import picture, text


class Notice(QWidget):
    """An icon, a sentence and a button; hidden while there is nothing to say."""

    def __init__(self, icon: str, words: str, action: Callable[[], object]) -> None:
        super().__init__()
        theme.role(self, "banner-due").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme.px(12), theme.px(6)] * 2)
        row.setSpacing(theme.px(10))
        row.addWidget(picture(icon, "due"))
        self.said = text("", wrap=True)
        row.addWidget(self.said, 1)
        self.button = button(words)
        self.button.clicked.connect(lambda: action())
        row.addWidget(self.button)
        self.hide()

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops."""
        return [self.button]

    def show_words(self, words: str) -> None:
        """Says something; the empty text hides it."""
        self.said.setText(words)
        self.setVisible(bool(words))
