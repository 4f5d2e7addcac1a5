"""A banner: a sentence across the page that stays until it is settled."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.parts.buttons import icon_button
from eldercare_desktop.screens.parts.text import text

LOOKS = {
    "info": ("info", "accent_strong"),
    "due": ("triangle-alert", "due"),
    "danger": ("circle-alert", "danger"),
}


class Banner(QWidget):
    """Kinds: info, due (offline, something waits), danger (an error). Hidden when empty."""

    def __init__(self, parent: QWidget | None = None, *, closable: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(12))
        self.picture = text()
        self.words = text(wrap=True)
        self.button = QPushButton()
        self.button.clicked.connect(self._pressed)
        self.closing = icon_button(self.tr("Close"), "x")
        if not closable:  # showing it before it has a place would open a window of its own
            self.closing.hide()
        self.closing.clicked.connect(self.hide)
        row.addWidget(self.picture)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        row.addWidget(self.closing)
        self._action: Callable[[], object] | None = None
        self.hide()

    def say(
        self,
        words: str,
        kind: str = "danger",
        button: str = "",
        action: Callable[[], object] | None = None,
    ) -> None:
        """Shows a sentence, and perhaps what can be done about it."""
        icon, ink = LOOKS[kind]
        theme.role(self, f"banner-{kind}")
        self.picture.setPixmap(icons.pixmap(icon, ink))
        self.words.setText(words)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._action = action
        self.setVisible(bool(words))
        theme.restyle(self.words)

    def _pressed(self) -> None:
        if self._action:
            self._action()
