"""What a page is, and what the window gives to a page."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.jobs import Failure


class Settings(Protocol):
    """Preferences and what stands in the header. `value` never waits for the disk.

    Names: language, theme, scale, village_name, user_name, county_address, data_folder.
    """

    def value(self, name: str) -> Any: ...
    def change(self, values: Mapping[str, Any]) -> None:
        """Saves some of them; called from a worker."""

    def change_pin(self, old: str, new: str) -> None:
        """Gives the store a new PIN; CareError wrong_pin. Called from a worker."""


class Shell(QObject):
    """What every page may ask of the window around it."""

    navigation = Signal(str, object)  # page key, arguments for `shown`
    toasted = Signal(str, str, object)  # text, the word on its button, what the button does
    trouble = Signal(str)  # a sentence that stays until it is closed
    restyled = Signal()  # language, theme or scale changed: the window builds itself anew
    counts_changed = Signal()

    def __init__(
        self, background: Background, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.background = background
        self.settings = settings
        self.counts: dict[str, int] = {}
        self.sync_state = "idle"
        self.card_place = "people"  # the page that a scanned card opens the person on
        self.card_args: dict[str, Any] = {}  # what that page is told besides the person

    def navigate(self, key: str, **args: Any) -> None:
        """Shows a page; it gets `shown(**args)`."""
        self.navigation.emit(key, args)

    def toast(
        self, text: str, button: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Says something for some seconds, perhaps with one thing to do about it.

        An operation of the background has its toast with Undo already.
        """
        self.toasted.emit(text, button, action)

    def error(self, failure: Failure | str) -> None:
        """Shows a failure as a banner that stays."""
        from eldercare_desktop.screens.wording import sentence  # 40 tables, at the first error

        if isinstance(failure, Failure):
            failure = sentence(failure.code, failure.params)
        self.trouble.emit(failure)

    def set_count(self, key: str, number: int) -> None:
        """The number beside a page in the navigation, for instance visits that are due.

        The key `pending` is the number of changes that only this laptop holds.
        """
        if self.counts.get(key, 0) != number:
            self.counts[key] = number
            self.counts_changed.emit()

    def set_sync_state(self, state: str) -> None:
        """How it stands with the county: idle, running or offline."""
        if state != self.sync_state:
            self.sync_state = state
            self.counts_changed.emit()


class Page(QWidget):
    """One place of the navigation.

    A page is made when it is first shown. It asks the background for rows in `refresh`
    and never touches the store itself.
    """

    tables: ClassVar[frozenset[str]] = frozenset()
    """The tables that it shows; a change of others does not refresh it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._first: QWidget | None = None

    def setFocusProxy(self, first: QWidget | None) -> None:
        """Where the keyboard begins.

        Not by Qt's own proxy: with one inside, Tab never comes to what stands before it.
        """
        self._first = first

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Hands the focus to where the keyboard begins."""
        if self._first is None:
            super().setFocus(reason)
        else:
            self._first.setFocus(reason)

    def refresh(self, tables: frozenset[str]) -> None:
        """Loads what is shown again; `tables` is empty when the page was just opened."""

    def shown(self, **args: Any) -> None:
        """It came into view; `args` are those of `Shell.navigate`."""

    def is_ready(self) -> bool:
        """Whether it shows what was loaded; the start is measured up to this."""
        return True

    def find_here(self) -> bool:
        """F2 on this page; False hands it to the find field of the window."""
        return False

    def back(self) -> bool:
        """Esc on this page: closes its form or its selection. False if there was nothing."""
        return False

    def printable(self) -> Callable[[], object] | None:
        """What Ctrl+P does here."""
        return None

    def may_leave(self) -> bool:
        """Whether the window may close; False keeps it open and shows why."""
        return True

    def person_id(self) -> str | None:
        """The person in view, for the keys that begin something with a person (F3)."""
        return None


@dataclass(frozen=True)
class Place:
    """A page in the navigation, before it is made."""

    key: str
    title: str  # English source, in the translation context "Place"
    icon: str
    module: str
    name: str
    group: str = "day"  # a line stands between groups; "end" stays at the bottom, "menu" in it

    def open(self, shell: Shell) -> Page:
        """Makes the page; its module is loaded now, so that the window came first."""
        return getattr(importlib.import_module(self.module), self.name)(shell)
