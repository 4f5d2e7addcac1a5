"""What speaks against what is being written, beside the form while it is being written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.pairing.phrases import warning_sentence
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import picture, text
from eldercare_desktop.screens.wording import failure_text

if TYPE_CHECKING:
    from eldercare_desktop.care.pairing.draft import PairingWarning


class WarningsBox(QWidget):
    """A sentence for every warning; hidden when there is none.

    `take_over` gives the pairing that stands in the way, where the new helper could go on.
    """

    take_over = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, "banner-due").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[theme.px(12), theme.px(8)] * 2)
        self._column.setSpacing(theme.px(8))
        self._lines: list[QWidget] = []
        self.hide()

    def sentences(self) -> list[str]:
        """What it says now."""
        return [str(line.property("sentence")) for line in self._lines]

    def show_warnings(self, found: Sequence[PairingWarning]) -> None:
        """Says these and nothing else."""
        self._clear("banner-due")
        for warning in found:
            own = warning.code == "elder_has_two_active_one_to_one_helpers"
            offer = self._offer(str(warning.params["pairing_id"])) if own else None
            self._add(warning_sentence(warning), "triangle-alert", "due", offer)
        self.setVisible(bool(found))

    def show_refusal(self, failure: Failure) -> None:
        """Says why it cannot be saved like this."""
        self._clear("banner-danger")
        self._add(failure_text(failure), "circle-alert", "danger", None)
        self.show()

    def _offer(self, pairing_id: str) -> Callable[[], None]:
        return lambda: self.take_over.emit(pairing_id)

    def _clear(self, role: str) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = []
        theme.role(self, role)

    def _add(self, sentence: str, icon: str, tint: str, offer: Callable[[], None] | None) -> None:
        line = QWidget()
        line.setProperty("sentence", sentence)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(picture(icon, tint, 18), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        column.addWidget(text(sentence, wrap=True))
        if offer:
            made = button(self.tr("Let the new helper take over"))
            made.clicked.connect(offer)
            column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(column, 1)
        self._lines.append(line)
        self._column.addWidget(line)
        line.show()
