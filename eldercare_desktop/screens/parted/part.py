"""One part of a page of several: a list with its detail, told by a chip in the head."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.page import Page, Shell


class PartView(QWidget):
    """What the page asks of each of its parts. Forms open over `page` in a `SidePanel`.

    `counted` gives the number that stands on the chip of the part.
    """

    tables: ClassVar[frozenset[str]] = frozenset()
    """The tables that it shows, as `Page.tables`."""

    counted = Signal(int)

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__()
        self.shell = shell
        self.page = page

    def load(self) -> None:
        """Reads what is shown again, and counts."""
        raise NotImplementedError

    def search(self, typed: str) -> None:
        """Shows only what fits what was typed; the empty text shows all."""

    def shown(self, **args: Any) -> None:
        """The arguments of `Shell.navigate`, without `part`."""

    def focus_list(self) -> None:
        """Puts the cursor into the list."""

    def person_id(self) -> str | None:
        """The person in view."""
        return None

    def printable(self) -> Callable[[], object] | None:
        """What Ctrl+P does."""
        return None

    def back(self) -> bool:
        """Esc: closes a form; False if there was none."""
        return False

    def unsaved(self) -> bool:
        """Whether an open form holds something that would be lost."""
        return False

    def is_ready(self) -> bool:
        """Whether the list has come."""
        return True


@dataclass(frozen=True)
class Part:
    """A part before it is made: its module is loaded when somebody looks at it."""

    key: str
    title: str  # English source, in the translation context of the page (`PartedPage.context`)
    module: str
    name: str

    def open(self, shell: Shell, page: Page) -> PartView:
        """Makes the part."""
        made: PartView = getattr(importlib.import_module(self.module), self.name)(shell, page)
        return made
