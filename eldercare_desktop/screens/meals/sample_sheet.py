"""The right side of the food samples: one of them, or several chosen at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from eldercare_desktop.screens.meals.sample_phrases import (
    grams_words,
    meal_of,
    moment,
    state_badge,
    state_sentence,
)
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.kitchen.samples import SampleRow

SHOWN = 12


class SampleSheet(Detail):
    """`wanted` gives what is to be done: close, labels, edit, reopen, remove."""

    wanted = Signal(str)

    def __init__(self, rows: Sequence[SampleRow], now: datetime) -> None:
        super().__init__()
        self.made: dict[str, QPushButton] = {}
        if len(rows) == 1:
            self._show_one(rows[0], now)
        else:
            self._show_several(rows)
        self.end()

    def _show_one(self, row: SampleRow, now: datetime) -> None:
        sample = row.sample
        self.add(text(sample.dish_name, "title", wrap=True))
        self.column.addWidget(BadgeLabel(state_badge(row)), 0, Qt.AlignmentFlag.AlignLeft)
        self.add(text(state_sentence(row, now), wrap=True))
        self._add_buttons([row])
        self.fact(self.tr("Meal"), meal_of(row))
        self.fact(self.tr("Weight"), grams_words(row))
        self.fact(self.tr("Taken"), f"{moment(sample.taken_at)} · {sample.taken_by}")
        self.fact(self.tr("Kept where"), sample.place or "")
        self.fact(self.tr("Note"), sample.note or "")

    def _show_several(self, rows: Sequence[SampleRow]) -> None:
        self.add(text(self.tr("Chosen samples: {n}").format(n=len(rows)), "title", wrap=True))
        self._add_buttons(rows)
        names = [f"{row.sample.dish_name} · {meal_of(row)}" for row in rows[:SHOWN]]
        if len(rows) > SHOWN:
            names.append(self.tr("… and {n} more").format(n=len(rows) - SHOWN))
        self.add(text("\n".join(names), "hint", wrap=True))

    def _add_buttons(self, rows: Sequence[SampleRow]) -> None:
        is_open = all(row.state != "closed" for row in rows)
        named = []
        if is_open:
            may = all(row.state != "keep" for row in rows)
            named.append(
                ("close", self.tr("Thrown away (Enter)"), "primary" if may else "", "check")
            )
        named.append(("labels", self.tr("Labels (Ctrl+P)"), "", "printer"))
        if len(rows) == 1:
            if is_open:
                named.append(("edit", self.tr("Change"), "", "pencil"))
            else:
                named.append(("reopen", self.tr("It is still there"), "quiet", "undo-2"))
            named.append(("remove", self.tr("Remove"), "quiet", "trash-2"))
        for name, words, role, icon in named:
            made = button(words, role, icon)
            made.clicked.connect(lambda checked=False, name=name: self.wanted.emit(name))
            self.made[name] = made
        self.buttons(list(self.made.values()))
