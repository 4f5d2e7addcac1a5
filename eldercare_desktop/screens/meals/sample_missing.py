"""Meals that were served and of which no sample was noted: the latest, with what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.sample_loading import LOOKED_BACK
from eldercare_desktop.screens.meals.sample_phrases import unsampled_words
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import ElidedLabel, picture, text

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.kitchen.samples import Unsampled


class MissingSamples(QWidget):
    """`wanted` gives the day and the meal whose samples are to be noted after all."""

    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.meals: Sequence[Unsampled] = ()
        theme.role(self, "sunken").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.said = ElidedLabel("", "due")
        self.more = text("", "hint")
        self.button = button(self.tr("Note them"), "quiet")
        self.button.clicked.connect(self._want)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), 0, theme.px(8), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(picture("triangle-alert", "due", 18))
        row.addWidget(self.said, 1)
        row.addWidget(self.more)
        row.addWidget(self.button)
        self.hide()

    def show_meals(self, meals: Sequence[Unsampled]) -> None:
        """Points at the latest of these meals, and says how many there are."""
        self.meals = meals
        self.setVisible(bool(meals))
        if not meals:
            return
        words = unsampled_words(meals[0])
        self.said.setText(words)
        self.button.setAccessibleName(f"{self.tr('Note them')}: {words}")
        more = self.tr("{n} such meals in {days} days")
        self.more.setText(more.format(n=len(meals), days=LOOKED_BACK) if len(meals) > 1 else "")

    def _want(self) -> None:
        self.wanted.emit(self.meals[0].day, self.meals[0].period)
