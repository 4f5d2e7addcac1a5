"""The menus: everything that the window can do, each with its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from eldercare_desktop.screens import icons
from eldercare_desktop.screens.navigation import keyed
from eldercare_desktop.screens.page import Place
from eldercare_desktop.screens.wording import translated


class Doings(QObject):
    """What the menus call; the window fills it in.

    `do` gives the window a name: print, quit, undo, find, visit, person, pairing, need,
    incident, round, meal, service, redeem, back, larger, smaller, full_screen, keys.
    """

    def __init__(
        self,
        places: Sequence[Place],
        do: Callable[[str], object],
        go: Callable[[str], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._places, self._do, self._go = places, do, go
        self.actions: dict[str, QAction] = {}

    def fill(self, bar: QMenuBar) -> None:
        """Puts the menus into a bar."""
        self._record(bar.addMenu(self.tr("&Record")))
        self._edit(bar.addMenu(self.tr("&Edit")))
        self._places_menu(bar.addMenu(self.tr("&Go to")))
        self._view(bar.addMenu(self.tr("&View")))
        self._help(bar.addMenu(self.tr("&Help")))

    def _record(self, menu: QMenu) -> None:
        self._add(menu, "visit", self.tr("Log a visit"), "F3", "footprints")
        self._add(menu, "person", self.tr("New person"), "Ctrl+N", "user-plus")
        self._add(menu, "pairing", self.tr("New pairing"), "Ctrl+K", "handshake")
        self._add(menu, "meal", self.tr("Check in at a meal"), "F4", "utensils")
        self._add(menu, "service", self.tr("Note a service"), "F5", "heart")
        self._add(menu, "redeem", self.tr("Redeem goods"), "F9", "shopping-basket")
        self._add(menu, "need", self.tr("Note a need"), "F6", "hand-helping")
        self._add(menu, "incident", self.tr("Report an emergency"), "F7", "siren")
        self._add(menu, "round", self.tr("New round"), "F8", "clipboard-list")
        menu.addSeparator()
        for place in self._places:
            if place.group == "menu":
                self._add_place(menu, place, self.tr("{place} …"))
        self._add(menu, "print", self.tr("Print …"), "Ctrl+P", "printer")
        menu.addSeparator()
        self._add(menu, "quit", self.tr("Quit"), "Ctrl+Q", "log-out")

    def _edit(self, menu: QMenu) -> None:
        self._add(menu, "undo", self.tr("Undo"), "Ctrl+Z", "undo-2")
        menu.addSeparator()
        self._add(menu, "find", self.tr("Find a person"), "F2", "search")
        self._add(menu, "back", self.tr("Close the form or go back"), "Esc", "arrow-left")

    def _places_menu(self, menu: QMenu) -> None:
        for place, key in keyed(self._places):
            action = self._add_place(menu, place)
            if key:
                action.setShortcut(QKeySequence(key))

    def _add_place(self, menu: QMenu, place: Place, words: str = "{place}") -> QAction:
        action = QAction(words.format(place=translated("Place", place.title)), menu)
        action.setIcon(icons.icon(place.icon))
        action.setData(place.key)
        action.triggered.connect(self._gone)
        menu.addAction(action)
        self.actions[f"go-{place.key}"] = action
        return action

    def _view(self, menu: QMenu) -> None:
        self._add(menu, "larger", self.tr("Larger"), "Ctrl++", "plus")
        self._add(menu, "smaller", self.tr("Smaller"), "Ctrl+-", "minus")
        self._add(menu, "full_screen", self.tr("Full screen"), "F11", "external-link")

    def _help(self, menu: QMenu) -> None:
        self._add(menu, "keys", self.tr("All keys"), "F1", "circle-help")

    def _add(self, menu: QMenu, name: str, words: str, key: str, icon: str) -> None:
        action = QAction(icons.icon(icon), words, menu)
        keys = [QKeySequence(key)] + ([QKeySequence("Ctrl+=")] if key == "Ctrl++" else [])
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setData(name)
        action.triggered.connect(self._done)
        menu.addAction(action)
        self.actions[name] = action

    def _done(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._do(action.data())

    def _gone(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._go(action.data())
