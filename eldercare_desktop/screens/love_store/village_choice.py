"""Whose store is in view: a list in the head, on the laptop of a township only."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.drop_down import DropDown

WIDTH = 220


class VillageChoice(QWidget):
    """The list; hidden where there is no choice."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._chosen: str | None = None
        self.box = DropDown([], blank=None)
        self.box.setAccessibleName(self.tr("Village"))
        self.box.setToolTip(self.tr("Village"))
        self.box.setMaximumWidth(theme.px(WIDTH))
        self.box.activated.connect(lambda: self.choose(self.box.value()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        self.hide()

    def village(self) -> str | None:
        """The village that was chosen; None until somebody does."""
        return self._chosen

    def choose(self, village: str) -> None:
        """Puts a village's store in view."""
        if village != self._chosen:
            self._chosen = village
            self.box.set_value(village)
            self.changed.emit()

    def load(self) -> None:
        """Reads which villages there are."""
        self._shell.background.query(_villages, done=self._show, owner=self, latest="villages")

    def _show(self, villages: list[tuple[str, str]]) -> None:
        self.box.set_choices(villages)
        self.box.set_value(self._chosen or (villages[0][0] if villages else None))
        self.setVisible(len(villages) > 1)


def _villages(read: Any) -> list[tuple[str, str]]:
    from eldercare_desktop.screens.love_store.loading import villages

    return villages(read)
