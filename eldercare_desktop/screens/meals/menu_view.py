"""The menu of a week."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QStackedLayout

from eldercare_desktop.screens.meals import menu_loading
from eldercare_desktop.screens.meals.site_choice import SitedPage, no_site
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import weekday_short, word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.site.calendar import ServingDay


class MenuView(PartView):
    """The days of a week, with what is served on each."""

    tables: ClassVar[frozenset[str]] = frozenset({"site", "site_day", "dish", "menu_item"})

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self._ready = False
        self.table = Table(
            [
                Column("day", self.tr("Day"), value=_day, width=10),
                Column("meals", self.tr("Meals"), value=_meals, width=10, stretch=True),
            ],
            key="day",
        )
        self.stack = QStackedLayout(self)
        self.stack.addWidget(self.table)
        self.stack.addWidget(no_site(shell))

    def load(self) -> None:
        assert isinstance(self.page, SitedPage)
        site = self.page.site()
        self.stack.setCurrentIndex(0 if site else 1)
        if site is None:
            self._ready = True
            return
        monday = menu_loading.monday_of(menu_loading.now().date())
        self.shell.background.query(
            lambda read: menu_loading.week(read, site.id, monday),
            done=self._show,
            owner=self,
            latest="menu",
        )

    def focus_list(self) -> None:
        self.table.setFocus()

    def is_ready(self) -> bool:
        return self._ready

    def _show(self, found: list[ServingDay]) -> None:
        self._ready = True
        self.table.set_rows(found)


def _day(row: Any) -> str:
    return f"{row.day} {weekday_short(date.fromisoformat(row.day).weekday())}"


def _meals(row: Any) -> str:
    return words("meal_period", row.periods) or word("serving_day", row.why)
