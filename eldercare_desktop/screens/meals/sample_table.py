"""The list of food samples, and what stands there when it is empty."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QItemSelectionModel

from eldercare_desktop.screens.meals.sample_loading import SampleList
from eldercare_desktop.screens.meals.sample_phrases import (
    grams_words,
    meal_of,
    state_badge,
    until_words,
)
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.kitchen.samples import SampleRow

translate = QCoreApplication.translate


class SampleTable(Table):
    """Samples, of which several can be chosen at once."""

    def __init__(self) -> None:
        super().__init__(_columns(), several=True)

    def chosen(self) -> list[SampleRow]:
        """The chosen samples; else the one under the cursor."""
        current = self.current()
        return self.selected() or ([current] if current is not None else [])

    def choose_with(self, sample_id: str) -> bool:
        """Chooses all that were noted together with this one, so that their labels are printed

        at once; False if it is not in the list.
        """
        rows: list[SampleRow] = self.model.rows()
        noted = next((row.sample for row in rows if row.id == sample_id), None)
        if noted is None:
            return False
        self.select(noted.id)
        flags = QItemSelectionModel.SelectionFlag
        for line, row in enumerate(rows):
            same = (row.sample.day, row.sample.period, row.sample.taken_at)
            if same == (noted.day, noted.period, noted.taken_at):
                index = self.model.index(line, 0)
                self.view.selectionModel().select(index, flags.Select | flags.Rows)
        return True


def empty_state(show: str, typed: str, found: SampleList, new: Callable[[], object]) -> EmptyState:
    """What stands in place of an empty list."""
    if typed:
        return EmptyState("search", translate("SampleTable", "No sample like this"))
    if show == "ready":
        words = translate("SampleTable", "Nothing is to be thrown away now")
        return EmptyState("circle-check", words)
    if show == "closed":
        return EmptyState("history", translate("SampleTable", "No sample was closed yet"))
    asked = translate(
        "SampleTable", "Of each dish {grams} g are kept in the cold for {hours} hours."
    )
    return EmptyState(
        "inbox",
        translate("SampleTable", "No samples in the cold"),
        asked.format(grams=found.grams, hours=found.hours),
        translate("SampleTable", "Note samples"),
        lambda: new(),
    )


def _columns() -> list[Column]:
    return [
        Column(
            "dish", translate("SampleTable", "Dish"), value=_dish, hint=meal_of, width=8,
            stretch=True,
        ),
        Column(
            "grams", translate("SampleTable", "Weight"), value=grams_words, width=4, optional=True
        ),
        Column("until", translate("SampleTable", "Until"), value=until_words, width=6),
        Column(
            "state", translate("SampleTable", "State"), value=lambda row: "", badge=state_badge,
            width=6.5,
        ),
    ]  # fmt: skip


def _dish(row: SampleRow) -> str:
    return row.sample.dish_name
