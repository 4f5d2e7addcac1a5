"""What of the settlement leaves the app: papers in the preview, a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from eldercare_desktop.screens.meal_accounts.settlement_loading import now
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.part import PartView

if TYPE_CHECKING:
    from eldercare_desktop.screens.meal_accounts.settlement_loading import MonthFound

# Printing and workbooks are imported when somebody wants one: the window comes first.


class SettlementOut(QObject):
    """Shows papers on the page of a view, saves workbooks."""

    def __init__(self, shell: Shell, view: PartView) -> None:
        super().__init__(view)
        self._shell, self._view = shell, view

    def go(self, name: str, found: MonthFound) -> None:
        """`name`: print (the list that is signed), notice (for the wall), excel."""
        from eldercare_desktop.screens.meal_accounts.settlement_paper import (
            month_paper,
            notice_paper,
        )

        if name == "excel":
            self._save(found)
        else:
            make = notice_paper if name == "notice" else month_paper
            self._show(make(found, _today()))

    def statement(self, found: MonthFound, line: Any) -> None:
        """A person's month, to be taken home."""
        from eldercare_desktop.screens.meal_accounts.settlement_paper import statement_paper

        self._show(statement_paper(found, line, _today()))

    def _show(self, paper: Any) -> None:
        self._view.page.show_paper(paper)  # type: ignore[attr-defined]  # a PartedPage

    def _save(self, found: MonthFound) -> None:
        from eldercare_desktop.rosters.money_book import save_money_book
        from eldercare_desktop.screens.meal_accounts.settlement_export import (
            ask_where,
            month_sheets,
        )
        from eldercare_desktop.screens.meal_accounts.settlement_paper import title_of

        path = ask_where(self._view, title_of(found))
        if path is None:
            return
        sheets = month_sheets(found, _today())
        self._shell.background.run(
            lambda job: save_money_book(sheets, path),
            done=lambda nothing: self._shell.toast(self.tr("Saved: {file}").format(file=path.name)),
            owner=self._view,
        )


def _today() -> str:
    return now().date().isoformat()
