"""For other views: which sheets are out, as a button that leads to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.meals.sheets import PART, loading, phrases
from eldercare_desktop.screens.meals.site_choice import SitedPage

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.sheets.listing import MealSheet


class SheetsOut(QPushButton):
    """Hidden while none is out; amber when the day of one is over. Call `load` with the view."""

    def __init__(self, page: SitedPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.sheets: list[MealSheet] = []
        self.setAutoDefault(False)
        self.setIconSize(icons.icon_size(16))
        self.clicked.connect(self._show_oldest)
        self.hide()

    def load(self) -> None:
        """Asks which are out at the site in view."""
        site = self._page.site()
        if site is None:
            self._show([])
            return
        self._page.shell.background.query(
            lambda read: loading.count_out(read, site.id),
            done=self._show,
            owner=self,
            latest="out",
        )

    def _show(self, sheets: list[MealSheet]) -> None:
        self.sheets = sheets
        late = sum(sheet.late for sheet in sheets)
        words = self.tr("Sheets that are out: {n}").format(n=len(sheets))
        if late:
            words = self.tr("Sheets of earlier days not back: {n}").format(n=late)
        self.setText(f" {words}")
        self.setIcon(icons.icon("hourglass", "due" if late else "muted"))
        theme.role(self, "chip-due" if late else "chip")
        told = (f"{phrases.short_day(s.day)} · {phrases.sheet_words(s)}" for s in sheets)
        self.setToolTip("\n".join(told))
        self.setVisible(bool(sheets))

    def _show_oldest(self) -> None:
        if self.sheets:
            oldest, came_from = self.sheets[0], str(self._page.parts.value())
            self._page.shell.navigate(
                "meals", part=PART, day=oldest.day, row=oldest.slip_id, came_from=came_from
            )
