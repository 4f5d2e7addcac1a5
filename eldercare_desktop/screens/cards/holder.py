"""Above the pages: who is meant, and what can be done with one person's card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.cards.card_list import WITHOUT
from eldercare_desktop.screens.parts.buttons import button, show_words
from eldercare_desktop.screens.parts.text import ElidedLabel
from eldercare_desktop.screens.wording import word


class Holder(QWidget):
    """One line about the chosen people; for a single one also Open, New card and Revoke."""

    open_wanted = Signal()
    reissue_wanted = Signal()
    revoke_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ElidedLabel("", "heading")
        self.facts = ElidedLabel("", "hint")
        self.open_button = button(self.tr("Open"), "quiet", "user")
        self.reissue_button = button(self.tr("New card …"), "quiet", "refresh-cw")
        self.revoke_button = button(self.tr("Revoke …"), "quiet", "ban")
        self.open_button.clicked.connect(self.open_wanted)
        self.reissue_button.clicked.connect(self.reissue_wanted)
        self.revoke_button.clicked.connect(self.revoke_wanted)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.facts)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.px(4))
        for part in (self.open_button, self.reissue_button, self.revoke_button):
            self._buttons.addWidget(part)
        self._buttons.addStretch(1)
        box = self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(4))
        box.addLayout(words, 1)
        box.addLayout(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_people(self, rows: Sequence[Any]) -> None:
        """Says who is meant; hidden when that is nobody."""
        self.setVisible(bool(rows))
        single = rows[0] if len(rows) == 1 else None
        holds = single is not None and single.state not in WITHOUT
        self.open_button.setVisible(single is not None)
        self.reissue_button.setVisible(holds)
        self.revoke_button.setVisible(holds)
        if single is not None:
            self.name.setText(single.name)
            self.facts.setText(self._facts(single))
        elif rows:
            self.name.setText(self.tr("Chosen: {n}").format(n=len(rows)))
            without = sum(row.state in WITHOUT for row in rows)
            self.facts.setText(self.tr("Without a card: {n}").format(n=without) if without else "")
        self.facts.setVisible(bool(self.facts.text()))
        self._fit()

    def _fit(self) -> None:
        """Puts the buttons below where the name would not fit beside them.

        Only where even then there is no room they lose their words.
        """
        buttons = (self.open_button, self.reissue_button, self.revoke_button)
        for part in buttons:
            show_words(part, True)
        shown = [part for part in buttons if not part.isHidden()]
        taken = sum(part.sizeHint().width() for part in shown) + theme.px(4) * len(shown)
        words = max(label.sizeHint().width() for label in (self.name, self.facts))
        beside = words + taken + theme.px(24) <= self.width()
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        for part in buttons:
            show_words(part, taken <= self.width())

    def _facts(self, row: Any) -> str:
        if row.state == "none":
            return self.tr("No card yet")
        if row.state == "revoked":
            words = self.tr("Revoked on {day}: {reason}")
            return words.format(
                day=row.revoked_on, reason=word("revoke_reason", row.revoke_reason) or "–"
            )
        if row.state == "issued":
            return self.tr("Issued on {day}, not printed yet").format(day=row.issued_on)
        return self.tr("Printed on {day}").format(day=row.printed_on)
