"""The desk: header, navigation and the pages, which are made when somebody goes there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QMenuBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.header import Header
from eldercare_desktop.screens.menus import Doings
from eldercare_desktop.screens.navigation import Navigation
from eldercare_desktop.screens.page import Page, Place, Shell
from eldercare_desktop.screens.parts.banner import Banner

NARROW_BELOW = 1080
"""A window of fewer pixels at 100 % leaves out keys and shortens the find field."""

BEGUN = frozenset(
    {
        *("visit", "person", "pairing", "need", "incident", "round", "meal", "service"),
        "redeem",
    }
)
"""What begins with a form, from anywhere."""


class Desk(QWidget):
    """What one works at once the data is open."""

    do_requested = Signal(str)

    def __init__(self, shell: Shell, places: Sequence[Place], parent: QWidget) -> None:
        super().__init__(parent)
        theme.role(self, "ground")
        self.shell = shell
        self._places = {place.key: place for place in places}
        self._pages: dict[str, Page] = {}
        self._stale: dict[str, frozenset[str]] = {}
        self._doings = Doings(places, self.do_requested.emit, self._go_to, self)
        menus = QMenuBar()
        menus.setNativeMenuBar(False)
        self._doings.fill(menus)
        self.header = Header(shell, menus)
        self.navigation = Navigation(places)
        self.navigation.chosen.connect(self._go_to)
        self.banner = Banner()
        self.stack = QStackedWidget()
        self._lay_out()
        shell.counts_changed.connect(self._show_counts)
        self._show_counts()

    def page(self) -> Page | None:
        """The page in view."""
        page = self.stack.currentWidget()
        return page if isinstance(page, Page) else None

    def place(self) -> str:
        """The key of the page in view."""
        return next((key for key, page in self._pages.items() if page is self.page()), "today")

    def go(self, key: str, args: dict[str, Any]) -> None:
        """Shows a page and gives it its arguments; loads it first if need be."""
        page = self._pages.get(key)
        if page is None:
            page = self._pages[key] = self._places[key].open(self.shell)
            self.stack.addWidget(page)
            self._stale[key] = frozenset()
        self.stack.setCurrentWidget(page)
        self.navigation.show_place(key)
        self.banner.hide()
        if key in self._stale:
            page.refresh(self._stale.pop(key))
        page.setFocus()
        page.shown(**args)

    def changed(self, tables: frozenset[str]) -> None:
        """Refreshes the page in view if it shows one of the tables, and others later."""
        for key, page in self._pages.items():
            touched = page.tables & tables
            if touched and page is self.page():
                page.refresh(touched)
            elif touched:
                self._stale[key] = self._stale.get(key, frozenset()) | touched

    def may_leave(self) -> bool:
        """Whether all pages let the window close."""
        return all(page.may_leave() for page in self._pages.values())

    def fit(self) -> None:
        """Suits header and navigation to the width of the window."""
        room = self.window().width() * 100 / theme.current().scale
        self.navigation.set_narrow(room < NARROW_BELOW)
        self.header.set_room(room)

    def do(self, name: str) -> None:
        """Does what a menu or a key asks for."""
        page = self.page()
        if name in BEGUN:
            self._begin(name, page)
        elif name == "find" and not (page and page.find_here()):
            self.header.find_field.setFocus()
            self.header.find_field.selectAll()
        elif name == "back" and page and not page.back():
            page.setFocus()
        elif name == "print":
            self._print(page)
        elif name == "undo":
            self._undo()
        else:
            self._view(name)

    def _begin(self, name: str, page: Page | None) -> None:
        places = {
            "visit": "visits",
            "person": "people",
            "pairing": "pairing",
            "round": "rounds",
            "meal": "meals",
            "service": "time_bank",
            "redeem": "store",
        }
        args: dict[str, Any] = {"new": True if name in places else name}
        if name == "meal":
            args["part"] = "check_in"
        if name == "service":
            args["part"] = "services"
        if name == "redeem":
            args["part"] = "redeem"
        if name != "person" and page and (person := page.person_id()):
            args["person"] = person
        self.go(places.get(name, "needs"), args)

    def _print(self, page: Page | None) -> None:
        printing = page.printable() if page else None
        if printing:
            printing()
        else:
            self.shell.toast(self.tr("There is nothing to print on this page."))

    def _undo(self) -> None:
        if self.shell.background.can_undo():
            self.shell.background.undo()
        else:
            self.shell.toast(self.tr("There is nothing to undo."))

    def _view(self, name: str) -> None:
        window = self.window()
        if name == "quit":
            window.close()
        elif name == "full_screen":
            window.showNormal() if window.isFullScreen() else window.showFullScreen()
        elif name in ("larger", "smaller"):
            self._change_scale(1 if name == "larger" else -1)
        elif name == "keys":
            from eldercare_desktop.screens.keys import KeysDialog  # opened seldom

            KeysDialog(self._doings.actions.values(), self).show()

    def _change_scale(self, step: int) -> None:
        number = theme.SCALES.index(theme.current().scale) + step
        if 0 <= number < len(theme.SCALES):
            values = {"scale": theme.SCALES[number]}
            change = self.shell.settings.change
            self.shell.background.run(
                lambda job: change(values), done=lambda _: self.shell.restyled.emit(), owner=self
            )

    def _go_to(self, key: str) -> None:
        self.go(key, {})

    def _show_counts(self) -> None:
        self.navigation.show_counts(self.shell.counts)
        self.header.show_state()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.header, 0, 0, 1, 2)
        grid.addWidget(self.navigation, 1, 0)
        right = QVBoxLayout()
        right.setContentsMargins(*[theme.px(16)] * 4)
        right.setSpacing(theme.px(8))
        right.addWidget(self.banner)
        right.addWidget(self.stack, 1)
        grid.addLayout(right, 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        self.fit()
