"""The part "Sheets" of the meals page: the sheets of a day, or one that is gone through."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from eldercare_desktop.screens.meals.sheets import PART
from eldercare_desktop.screens.meals.sheets.batch_view import SheetBatchView
from eldercare_desktop.screens.meals.sheets.day_view import SheetDayView
from eldercare_desktop.screens.meals.site_choice import SitedPage, no_site
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView


class SheetsView(PartView):
    """Arguments of `Shell.navigate`: `sheet` (an id) opens one; `meal` (day, meal, route) makes

    and shows that of a meal, and `came_from` names the part to which Esc leads back; `day`
    shows those of a day.
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("slip", "slip_line", "slip_confirmation", "site", "site_day"),
            *("meal_plan", "meal_pause", "meal_order", "meal_serving", "meal_closing"),
            *("meal_route", "meal_stand_in", "meal_price", "meal_price_line", "door"),
            *("resident", "person", "helper", "absence", "villager_group"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        assert isinstance(page, SitedPage)
        self._sited = page
        self._came_from = ""
        self.day, self.batch = SheetDayView(shell, page), SheetBatchView(shell, page)
        self.none = no_site(shell)
        self.stack = QStackedWidget()
        for part in (self.day, self.batch, self.none):
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.day.opened.connect(self.open_sheet)
        self.day.counted.connect(self.counted)
        self.batch.left.connect(self.back)

    def load(self) -> None:
        if self._sited.site() is None:
            self.stack.setCurrentWidget(self.none)
            return
        if self.stack.currentWidget() is self.none:
            self.stack.setCurrentWidget(self.day)
        self.day.load()
        if self.stack.currentWidget() is self.batch:
            self.batch.load()

    def search(self, typed: str) -> None:
        self.batch.lines.search(typed)

    def shown(self, **args: Any) -> None:
        came_from = str(args.get("came_from") or "")
        self._came_from = came_from if came_from != PART else ""
        if sheet := args.get("sheet"):
            self.open_sheet(sheet)
        elif meal := args.get("meal"):
            self._show_day()
            self.day.make([meal])
        elif day := args.get("day"):
            self._show_day()
            self.day.show_day(day, args.get("row"))

    def open_sheet(self, slip_id: str) -> None:
        """Goes through a sheet, or shows what came of it."""
        self.stack.setCurrentWidget(self.batch)
        self.batch.open(slip_id)

    def focus_list(self) -> None:
        current = self.batch if self.stack.currentWidget() is self.batch else self.day
        current.setFocus()

    def back(self) -> bool:
        """Esc: from a sheet to its day; then to the part from which one came."""
        if self.batch.adding.close():
            return True
        if self.stack.currentWidget() is self.batch:
            self._back_to_day()
            return True
        came_from, self._came_from = self._came_from, ""
        if came_from:
            self._sited.go(came_from)
            self._sited.setFocus()
        return bool(came_from)

    def printable(self) -> Callable[[], object] | None:
        preview = self.day.preview
        in_day = self.stack.currentWidget() is self.day
        return preview.print_paper if in_day and preview.paper() else None

    def person_id(self) -> str | None:
        return self.batch.person_id() if self.stack.currentWidget() is self.batch else None

    def is_ready(self) -> bool:
        return self.day.ready or self.stack.currentWidget() is self.none

    def unsaved(self) -> bool:
        form = self.batch.adding.form()
        return form is not None and form.dirty

    def _show_day(self) -> None:
        self.stack.setCurrentWidget(self.day)

    def _back_to_day(self) -> None:
        slip_id, going = self.batch.slip_id, self.batch.going()
        self._show_day()
        if going is not None:  # it may be of another site than the one in view
            self._sited.choice.choose(going.batch.site.id)
            self.day.show_day(going.batch.slip.day, slip_id)
        self.day.setFocus()
