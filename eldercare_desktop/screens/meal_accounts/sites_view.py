"""The places for meals: where, on which days, until when to order; days out of turn."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from eldercare_desktop.screens.meal_accounts import site_loading
from eldercare_desktop.screens.meal_accounts.site_loading import SiteLine
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import word, words


class SitesView(PartView):
    """The list of sites with the one that was chosen."""

    tables: ClassVar[frozenset[str]] = frozenset({"site", "site_day"})

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self._ready = False
        self.table = Table(
            [
                Column("name", self.tr("Name"), width=10, stretch=True),
                Column("kind", self.tr("Kind"), value=_kind, width=6),
                Column("meals", self.tr("Meals"), value=_meals, width=8),
            ]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def load(self) -> None:
        self.shell.background.query(site_loading.sites, done=self._show, owner=self, latest="sites")

    def focus_list(self) -> None:
        self.table.setFocus()

    def is_ready(self) -> bool:
        return self._ready

    def _show(self, found: list[SiteLine]) -> None:
        self._ready = True
        self.counted.emit(len(found))
        self.table.set_rows(found)


def _kind(row: Any) -> str:
    return word("site_kind", row.site.kind)


def _meals(row: Any) -> str:
    return words("meal_period", row.site.meal_periods)
