"""The right side of the redemptions: who got what for how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from eldercare_desktop.screens.love_store.phrases import pieces
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.reading import RedemptionRow


class RedemptionSheet(Detail):
    """`wanted` gives what is to be done: again, receipt, back, person."""

    wanted = Signal(str)

    def __init__(self, row: RedemptionRow) -> None:
        super().__init__()
        self.add(text(row.name, "title", wrap=True))
        self.add(text(credit(row.amount, row.unit), "heading"))
        self.fact(self.tr("Day"), row.day)
        self.fact(self.tr("Fetched by"), row.handed_to or "")
        self.fact(self.tr("Note"), row.note or "")
        self.fact(self.tr("Entered by"), row.recorded_by)
        self._add_steps()
        self.heading(self.tr("Goods"))
        for got in row.goods:
            words = f"{got.name} {pieces(got.quantity, got.measure)}"
            each = self.tr("{price} each").format(price=credit(got.price, row.unit))
            self.line(words, each, None)
        self.end()

    def _add_steps(self) -> None:
        made = []
        for name, words, look, icon in (
            ("receipt", self.tr("Receipt (Ctrl+P)"), "", "printer"),
            ("again", self.tr("More for this person"), "quiet", "plus"),
            ("back", self.tr("Take back"), "quiet", "undo-2"),
            ("person", self.tr("To the person"), "quiet", "user"),
        ):
            one = button(words, look, icon)
            one.clicked.connect(lambda checked=False, name=name: self.wanted.emit(name))
            made.append(one)
        self.buttons(made)
