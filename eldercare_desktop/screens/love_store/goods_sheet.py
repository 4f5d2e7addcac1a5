"""The right side of the goods: how many there are, what can be done, what moved them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.love_store.phrases import (
    advice,
    move_hint,
    move_words,
    pieces,
    price_words,
)
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.text import text

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.stock import GoodsRow, MoveRow

LONGEST_HISTORY = 60
"""So many moves are shown; what lies before is in the months of the notice."""


class GoodsSheet(Detail):
    """`wanted` gives what is to be done (in, out, change, close, reopen), `withdrawn` the id

    of a move that never was, `redemption_wanted` that of a redemption to be looked at.
    """

    wanted = Signal(str)
    withdrawn = Signal(str)
    redemption_wanted = Signal(str)

    def __init__(self, row: GoodsRow, moves: Sequence[MoveRow]) -> None:
        super().__init__()
        self.add(text(row.name, "title", wrap=True))
        stock = self.tr("{stock} in stock").format(stock=pieces(row.stock, row.measure))
        self.add(text(stock, "due" if row.wrong or row.short else "heading", wrap=True))
        if said := advice(row):
            self.add(text(said, "due", wrap=True))
        self.fact(self.tr("Price"), price_words(row))
        if row.least_stock:
            self.fact(self.tr("Reorder at"), pieces(row.least_stock, row.measure))
        self.fact(self.tr("Barcode"), row.barcode or "")
        self.fact(self.tr("Last counted"), row.counted_on or self.tr("never"))
        self.fact(self.tr("Not offered since"), row.closed_on or "")
        self.fact(self.tr("Note"), row.note or "")
        self._add_steps(row)
        self.heading(self.tr("What came in and went out"))
        if not moves:
            self.add(text(self.tr("Nothing yet. Note what came in first (A)."), "hint", wrap=True))
        for move in moves[:LONGEST_HISTORY]:
            self._move(move)
        self.end()

    def _add_steps(self, row: GoodsRow) -> None:
        closed = row.closed_on is not None
        steps = [
            ("in", self.tr("Came in (A)"), "quiet" if closed else "primary", "plus"),
            ("out", self.tr("Went out (D)"), "quiet", "minus"),
            ("change", self.tr("Change (E)"), "quiet", "pencil"),
        ]
        if closed:
            steps.append(("reopen", self.tr("Offer again"), "quiet", "undo-2"))
        else:
            steps.append(("close", self.tr("Offer no more"), "quiet", "ban"))
        made = []
        for name, words, role, icon in steps:
            one = button(words, role, icon)
            one.clicked.connect(lambda checked=False, name=name: self.wanted.emit(name))
            made.append(one)
        self.buttons(made)

    def _move(self, move: MoveRow) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(text(move_words(move), wrap=True))
        names.addWidget(text(move_hint(move), "hint", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        row.addLayout(names, 1)
        row.addWidget(text(self.tr("then {n}").format(n=move.stock), "hint"))
        if move.free:
            back = icon_button(self.tr("Take back: {move}").format(move=move_words(move)), "undo-2")
            back.clicked.connect(lambda: self.withdrawn.emit(move.id))
            row.addWidget(back)
        else:
            look = icon_button(self.tr("To the redemption"), "arrow-right")
            look.clicked.connect(lambda: self.redemption_wanted.emit(move.redemption_id or ""))
            row.addWidget(look)
        self.column.addLayout(row)
