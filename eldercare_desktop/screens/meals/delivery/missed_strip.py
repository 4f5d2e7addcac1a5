"""Who is to be looked after, above the routes: a few lines, each with its answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from eldercare_desktop.screens.meals.delivery.phrases import (
    helper_words,
    joined,
    missed_badge,
    missed_words,
)
from eldercare_desktop.screens.today.card import Card, Line

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.delivery.missed import MissedCheck

FEW = 2


class MissedStrip(Card):
    """`answer` asks for the form of somebody, `all_wanted` for the whole list. Hidden while

    all is well.
    """

    answer = Signal(str)
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", "bell", "", hides=True, tint="danger")
        self.heading.setText(self.tr("To be looked after: missed meals"))

    def show_missed(self, found: Sequence[MissedCheck], today: str) -> None:
        """Shows the first few."""
        self.show_lines([self._line(check, today) for check in found[:FEW]])
        more = self.tr("All {n}").format(n=len(found)) if len(found) > FEW else ""
        self.offer(more, self.all_wanted.emit)

    def _line(self, check: MissedCheck, today: str) -> Line:
        said = joined(missed_words(check, today), helper_words(check.helper))
        return Line(
            check.elder.name,
            said,
            lambda: self.answer.emit(check.resident_id),
            self.tr("Answer"),
            missed_badge(check),
        )
