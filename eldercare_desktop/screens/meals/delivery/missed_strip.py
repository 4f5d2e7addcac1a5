"""Who is to be looked after, in one line above the routes; a button leads to the answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.delivery.phrases import helper_words, joined, missed_words
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import ElidedLabel, picture

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.delivery.missed import MissedCheck


class MissedStrip(QWidget):
    """Hidden while all is well. In a narrow window the whole sentence is its tooltip."""

    def __init__(self, action: Callable[[], object]) -> None:
        super().__init__()
        theme.role(self, "banner-due").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.said = ElidedLabel()
        self.button = button(self.tr("Answer"))
        self.button.clicked.connect(lambda: action())
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme.px(12), theme.px(4)] * 2)
        row.setSpacing(theme.px(10))
        row.addWidget(picture("bell", "due"))
        row.addWidget(self.said, 1)
        row.addWidget(self.button)
        self.hide()

    def show_missed(self, found: Sequence[MissedCheck], today: str) -> None:
        """The most pressing one, and how many there are."""
        self.setVisible(bool(found))
        if not found:
            return
        first = found[0]
        about = joined(missed_words(first, today), helper_words(first.helper))
        said = self.tr("To be looked after: {name} ({about})")
        if len(found) > 1:
            said = self.tr("To be looked after: {n}, first {name} ({about})")
        self.said.setText(said.format(name=first.elder.name, about=about, n=len(found)))
