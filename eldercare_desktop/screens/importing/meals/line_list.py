"""The people of a month of meals, with their ticks, and the filter over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.importing.meals import words
from eldercare_desktop.screens.importing.planned.line_list import PlanLineList
from eldercare_desktop.screens.tables import Column

if TYPE_CHECKING:
    from eldercare_desktop.rosters.meals import MealLine


class MealLineList(PlanLineList):
    """Each row of the file with what becomes of its meals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tuple(words.STATUSES), words.status_word, self._columns(), parent)

    def _columns(self) -> list[Column]:
        return [
            Column(
                "name",
                self.tr("Name"),
                words.line_name,
                width=6.6,
                hint=words.line_hint,
                sort=words.line_name,
                stretch=True,
            ),
            Column("meals", self.tr("Meals"), words.count_words, width=6.4, sort=_new),
            Column("state", self.tr("Status"), _status, width=4.6, badge=_badge),
            Column("reasons", self.tr("Reasons"), self._reasons, width=11, optional=True),
        ]

    def _reasons(self, line: MealLine) -> str:
        return words.reasons_line(self.review.plan, line) if self.review else ""


def _new(line: MealLine) -> int:
    return line.count("new")


def _status(line: MealLine) -> str:
    return words.status_word(line.status)


def _badge(line: MealLine) -> Any:
    return words.badge(line.status)
