"""What the page asks of each of its two parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.page import Page, Shell


class View(QWidget):
    """One part of the page. Forms open over `page`.

    `deeper` says whether something has its own head now: that of the page makes room.
    """

    deeper = Signal(bool)

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__()
        self.shell = shell
        self.page = page

    def load(self) -> None:
        """Reads what is shown again."""
        raise NotImplementedError

    def shown(self, **args: Any) -> None:
        """The arguments of `Shell.navigate`, without `part`."""

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        raise NotImplementedError

    def find_here(self) -> bool:
        """F2; False where there is nothing to search in."""
        return False

    def back(self) -> bool:
        """Esc: one step back; False if there was none."""
        return False

    def printable(self) -> Callable[[], object] | None:
        """What Ctrl+P does."""
        return None

    def person_id(self) -> str | None:
        """The person in view."""
        return None

    def unsaved(self) -> bool:
        """Whether something would be lost."""
        return False

    def is_ready(self) -> bool:
        """Whether what it shows has come."""
        return True
