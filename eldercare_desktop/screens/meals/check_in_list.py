"""The people of a meal as a list, and who is under the cursor at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.check_in_phrases import (
    hint,
    is_doubled,
    mind_badge,
    name_of,
    state_badge,
)
from eldercare_desktop.screens.meals.check_in_sheet import DinerSheet, TwiceSheet
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.serving.dining import Diner, Dining
    from eldercare_desktop.care.meal.serving.doubled import Doubled

LIST, DETAIL = 560, 520
"""How list and detail share the width, in pixels at 100 %."""

STATES = {
    "waiting": ("waiting",),
    "here": ("here", "guest"),
    "delivery": ("to_bring", "brought", "nobody_home"),
}
"""Filter -> whom it shows; another one shows everybody."""


class CheckInList(ListDetail):
    """`asked` names what a button at the right is for: here, brought, further, leave, back, day,

    person. `take_back` gives a serving, `set_chosen` the code of a set.
    """

    asked = Signal(str)
    take_back = Signal(str)
    set_chosen = Signal(object)

    def __init__(self) -> None:
        self.table = Table(_columns(), key="key")
        choose = QCoreApplication.translate("CheckInList", "Choose a person")
        super().__init__(self.table, EmptyState("utensils", choose))
        self.setSizes([theme.px(LIST), theme.px(DETAIL)])
        self._dining: Dining | None = None
        self._sets: dict[str, str] = {}
        self.table.current_changed.connect(self._chosen)

    def diner(self) -> Diner | None:
        """Who is under the cursor, if it is somebody of the meal."""
        row = self.table.current()
        return None if row is None or is_doubled(row) else row

    def doubled(self) -> Doubled | None:
        """The meal under the cursor, if it is one that was written down twice."""
        row = self.table.current()
        return row if row is not None and is_doubled(row) else None

    def show_rows(self, dining: Dining, rows: list[Any], wanted: str, sets: dict[str, str]) -> bool:
        """Fills the list; the cursor stays, or goes to `wanted`. Whether that is there."""
        self._dining, self._sets = dining, sets
        had = self.table.current()
        line = self.table.model.line_of(had.key) if had is not None else 0
        self.table.set_rows(rows)
        self.show_right(bool(rows))
        found = bool(wanted) and self.table.select(wanted)
        if self.table.current() is None and rows:
            self.table.select(rows[min(max(line, 0), len(rows) - 1)].key)
        self._chosen(self.table.current())
        return found

    def _chosen(self, row: Any) -> None:
        if row is None or self._dining is None:
            self.show_empty()
            return
        sheet: DinerSheet | TwiceSheet
        if is_doubled(row):
            sheet = TwiceSheet(row)
        else:
            sheet = DinerSheet(row, self._dining, chosen=self._sets.get(row.key))
            sheet.take_back.connect(self.take_back)
            sheet.set_chosen.connect(self.set_chosen)
        for name, made in sheet.made.items():
            self._connect(name, made)
        self.show_detail(sheet)

    def _connect(self, name: str, made: QPushButton) -> None:
        made.clicked.connect(lambda: self.asked.emit(name))


def nobody(
    typed: str, shown: str, guest: Callable[[], object], week: Callable[[], object]
) -> QWidget:
    """What stands in place of an empty list: what was typed, or which filter is on, says why."""
    translate = QCoreApplication.translate
    if typed:
        return EmptyState(
            "search",
            translate("CheckInList", "Nobody like this"),
            translate("CheckInList", "Who is not on the register is a guest."),
            translate("CheckInList", "Guest (Ctrl+G)"),
            guest,
        )
    if shown != "all":
        return EmptyState("circle-check", translate("CheckInList", "Nobody here"))
    return EmptyState(
        "utensils",
        translate("CheckInList", "Nobody has ordered this meal"),
        translate("CheckInList", "Type a name or scan a card to check somebody in all the same."),
        translate("CheckInList", "To the week"),
        week,
    )


def _columns() -> list[Column]:
    translate = QCoreApplication.translate
    return [
        Column(
            "name",
            translate("CheckInList", "Name"),
            value=name_of,
            hint=hint,
            stretch=True,
            width=7,
        ),
        Column(
            "mind",
            translate("CheckInList", "To mind"),
            value=partial(_words, mind_badge),
            badge=partial(_badge, mind_badge),
            width=9,
        ),
        Column(
            "state",
            translate("CheckInList", "State"),
            value=partial(_words, state_badge),
            badge=partial(_badge, state_badge),
            width=7,
        ),
    ]


def _badge(of: Callable[[Any], Badge | None], row: Any) -> Badge | None:
    return None if is_doubled(row) else of(row)


def _words(of: Callable[[Any], Badge | None], row: Any) -> str:
    badge = _badge(of, row)
    return badge.text if badge else ""
