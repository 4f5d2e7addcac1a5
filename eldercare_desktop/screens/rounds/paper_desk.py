"""A paper with what may be chosen about it, above its preview."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips, Choice
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.preview import Preview

Made = Callable[[Any, dict[str, str]], Any]


class PaperDesk(QWidget):
    """`left` is emitted by the way back. `choices` are named rows of chips."""

    left = Signal()

    def __init__(self, shell: Shell, choices: Sequence[tuple[str, Sequence[Choice]]]) -> None:
        super().__init__()
        self._shell = shell
        self._make: Made | None = None
        self.back_button = button(self.tr("Back (Esc)"), "quiet", "arrow-left")
        self.back_button.clicked.connect(self.left)
        self.chips: dict[str, Chips] = {}
        self.preview = Preview(
            shell, EmptyState("circle-check", self.tr("Nobody is left for this paper"))
        )
        holder = QWidget()
        flow = FlowLayout(holder, 12)
        flow.addWidget(self.back_button)
        for name, offered in choices:
            made = self.chips[name] = Chips(offered, single=True, optional=False)
            made.set_values([offered[0][0]])
            made.setFixedSize(made.one_line())
            made.changed.connect(self._renew)
            flow.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(holder)
        column.addWidget(self.preview, 1)

    def show_paper(self, make: Made, *, choices: bool = True) -> None:
        """Shows the paper that `make(read, chosen)` gives in a worker; None says: nobody."""
        self._make = make
        for chips in self.chips.values():
            chips.setVisible(choices)
        self.preview.show_paper(None)
        self._renew()

    def _renew(self) -> None:
        make = self._make
        if make is None:
            return
        chosen = {name: str(chips.value()) for name, chips in self.chips.items()}
        self._shell.background.query(
            lambda read: make(read, chosen),
            done=self.preview.show_paper,
            owner=self,
            latest="paper",
        )
