"""Above the grid: which week it is, and everything that can be done, with its key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.meals.week_phrases import span_words
from eldercare_desktop.screens.parts.buttons import button, icon_button, show_words
from eldercare_desktop.screens.parts.text import ElidedLabel

NARROW = 780
"""Below this width, in pixels at 100 %, two of the buttons are icons."""


class WeekHead(QWidget):
    """`asked` says what was chosen: a name of `WeekGrid.asked`, "print", or "order:…"."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.before = icon_button(self.tr("Week before (Ctrl+Page up)"), "chevron-left")
        self.after = icon_button(self.tr("Week after (Ctrl+Page down)"), "chevron-right")
        self.now = button(self.tr("This week"), "quiet")
        self.span = ElidedLabel("", "heading")
        self.add = button(self.tr("Add a person"), "", "user-plus")
        self.menu_button = self._menu_button()
        self.paper = button(self.tr("Kitchen sheet"), "", "printer")
        doors = {self.before: "back", self.after: "forth", self.now: "now", self.add: "add"}
        for made, name in {**doors, self.paper: "print"}.items():
            made.clicked.connect(partial(self.asked.emit, name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for made in (self.before, self.after, self.now):
            row.addWidget(made)
        row.addWidget(self.span, 1, Qt.AlignmentFlag.AlignVCenter)
        for last in (self.paper, self.add, self.menu_button):
            row.addWidget(last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for made in (self.paper, self.add):
            show_words(made, self.width() >= theme.px(NARROW))

    def show_week(self, monday: str, *, this_week: bool) -> None:
        """Says which week is in view."""
        self.span.setText(span_words(monday))
        self.now.setEnabled(not this_week)

    def _menu_button(self) -> QPushButton:
        made = button(self.tr("Order"), "primary", "chevron-down")
        menu = QMenu(made)
        lines = (
            ("order:dine_in", self.tr("Eats there"), "1", ""),
            ("order:delivery", self.tr("Brought"), "2", ""),
            ("order:none", self.tr("No meal"), "0", ""),
            ("order:standing", self.tr("As the standing order says"), "Backspace", ""),
            ("", "", "", ""),
            ("pattern", self.tr("Standing order for the chosen …"), "Return", "calendar"),
            ("pause", self.tr("No meals for a time …"), "F9", "ban"),
            ("person", self.tr("All orders of the person …"), "Space", "user"),
            ("", "", "", ""),
            ("copy", self.tr("Copy this week to the next …"), "F12", "copy"),
        )
        for name, said, key, icon in lines:
            if not name:
                menu.addSeparator()
                continue
            # The key is shown, not bound: the grid itself listens to it.
            action = QAction(f"{said}\t{QKeySequence(key).toString()}", menu)
            if icon:
                action.setIcon(icons.icon(icon))
            action.triggered.connect(partial(self.asked.emit, name))
            menu.addAction(action)
        made.setMenu(menu)
        return made
