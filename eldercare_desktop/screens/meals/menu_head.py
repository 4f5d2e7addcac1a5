"""The line above the menu: which week, and what can be done with it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.screens.meals.menu_loading import WeekMenu
from eldercare_desktop.screens.meals.menu_phrases import week_words
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.text import text


class MenuHead(QWidget):
    """`stepped` gives how many weeks on, or back; the buttons are the view's to connect."""

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.title = text("", "heading")
        self.copy_button = button(self.tr("Copy the last menu"), "", "copy")
        self.copy_button.setToolTip(
            self.tr("Fills the meals that have no dishes yet from the latest week with a menu")
        )
        self.dishes_button = button(self.tr("Dishes"), "", "utensils")
        self.print_button = button(self.tr("Print (Ctrl+P)"), "", "printer")
        bar = FlowLayout(self, 8)
        for part in (self._walk(), self.copy_button, self.dishes_button, self.print_button):
            bar.addWidget(part)

    def show_week(self, found: WeekMenu) -> None:
        """Says which week it is, and whether there is one to copy."""
        self.title.setText(week_words(found.monday, found.monday + timedelta(days=6)))
        self.copy_button.setEnabled(found.copy_from is not None)

    def _walk(self) -> QWidget:
        walk = QWidget()
        row = QHBoxLayout(walk)
        row.setContentsMargins(0, 0, 0, 0)
        earlier = icon_button(self.tr("Week before (Left)"), "chevron-left")
        later = icon_button(self.tr("Week after (Right)"), "chevron-right")
        earlier.clicked.connect(lambda: self.stepped.emit(-1))
        later.clicked.connect(lambda: self.stepped.emit(1))
        row.addWidget(earlier)
        row.addWidget(self.title)
        row.addWidget(later)
        return walk
