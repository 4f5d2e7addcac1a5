"""In the head of the page: sheets whose day is over and that have not come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.meals.sheets import PART, loading, phrases
from eldercare_desktop.screens.meals.site_choice import SitedPage

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.sheets.listing import MealSheet

MOST_TOLD = 12


class SheetsOut(QPushButton):
    """Hidden while none is late; leads to the oldest. `counted`: how many are out at all."""

    counted = Signal(int)

    def __init__(self, page: SitedPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.late: list[MealSheet] = []
        self.setAutoDefault(False)
        self.setIconSize(icons.icon_size(16))
        self.setIcon(icons.icon("hourglass", "due"))
        theme.role(self, "chip-due")
        self.clicked.connect(self._show_oldest)
        self.hide()

    def load(self) -> None:
        """Asks which are out at the site in view."""
        site = self._page.site()
        if site is None:
            self._show([])
            return
        self._page.shell.background.query(
            lambda read: loading.sheets_out_of(read, site.id),
            done=self._show,
            owner=self,
            latest="out",
        )

    def _show(self, sheets: list[MealSheet]) -> None:
        self.late = [sheet for sheet in sheets if sheet.late]
        words = self.tr("Sheets not back: {n}").format(n=len(self.late))
        self.setText(f" {words}")
        told = [f"{phrases.short_day(s.day)} · {phrases.sheet_words(s)}" for s in self.late]
        self.setToolTip("\n".join(told[:MOST_TOLD]) + ("\n…" if len(told) > MOST_TOLD else ""))
        self.setVisible(bool(self.late))
        self.counted.emit(len(sheets))

    def _show_oldest(self) -> None:
        if self.late:
            oldest, came_from = self.late[0], str(self._page.parts.value())
            self._page.shell.navigate(
                "meals", part=PART, day=oldest.day, row=oldest.slip_id, came_from=came_from
            )
