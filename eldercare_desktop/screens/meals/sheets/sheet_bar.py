"""Above a sheet's preview: what can be done with it, and what to know of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.sheets import phrases
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.button_row import ButtonRow
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.slips.phrases import cancel_words

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.sheets.listing import MealSheet

MOST_NAMES = 8


class MealSheetBar(QWidget):
    """Buttons for one sheet, and for all of the day that are out."""

    all_wanted = Signal()
    open_wanted = Signal(object)
    replace_wanted = Signal(object)
    cancel_wanted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: MealSheet | None = None
        self.open_button = button(self.tr("Go through it"), "", "list-checks")
        self.all_button = button(self.tr("All sheets"), "quiet", "copy")
        self.replace_button = button(self.tr("Print anew"), "quiet", "refresh-cw")
        self.cancel_button = button(self.tr("Cancel the sheet"), "quiet", "ban")
        self.cancel_menu = QMenu(self.cancel_button)
        for reason, words in (
            ("lost", self.tr("The paper was lost")),
            ("not_needed", self.tr("It is not needed")),
        ):
            self.cancel_menu.addAction(words).setData(reason)
        self.cancel_button.setMenu(self.cancel_menu)
        self.banner = Banner(closable=False)
        self.row = ButtonRow(
            [self.open_button, self.all_button, self.replace_button, self.cancel_button]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.row)
        column.addWidget(self.banner)
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(self._sheet))
        self.all_button.clicked.connect(self.all_wanted)
        self.replace_button.clicked.connect(lambda: self.replace_wanted.emit(self._sheet))
        self.cancel_menu.triggered.connect(self._cancelled)

    def show_sheet(self, sheet: MealSheet | None, out: Sequence[str]) -> None:
        """Says what can be done with a sheet; `out` are all of the day that are out."""
        self._sheet = sheet
        is_open = sheet is not None and sheet.state == "open"
        came_back = sheet is not None and sheet.state == "confirmed"
        words = self.tr("Look at it") if came_back else self.tr("Go through it")
        self.open_button.setVisible(is_open or came_back)
        self.open_button.setAccessibleName(words)
        self.open_button.setText(f" {words}")
        self.all_button.setVisible(len(out) > 1)
        self.replace_button.setVisible(is_open)
        self.cancel_button.setVisible(is_open)
        self._say(sheet)
        self.row.fit()

    def _say(self, sheet: MealSheet | None) -> None:
        if sheet is not None and sheet.state == "cancelled":
            words = self.tr("Cancelled on {day}: {reason}. It is not taken any more.")
            day = phrases.short_day(sheet.cancelled_on) if sheet.cancelled_on else "–"
            reason = cancel_words(sheet.cancel_reason or "")
            self.banner.say(words.format(day=day, reason=reason), "info")
        elif sheet is not None and (sheet.missing or sheet.called_off):
            self.banner.say(self._since(sheet), "due")
        else:
            self.banner.hide()

    def _since(self, sheet: MealSheet) -> str:
        parts = []
        if sheet.missing:
            words = self.tr("Ordered since it was made, not on paper: {names}")
            parts.append(words.format(names=_some(sheet.missing)))
        if sheet.called_off:
            words = self.tr("Called off since: {names}")
            parts.append(words.format(names=_some(sheet.called_off)))
        return "\n".join(parts)

    def _cancelled(self, action: Any) -> None:
        self.cancel_wanted.emit(self._sheet, action.data())


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:MOST_NAMES]) + (" …" if len(names) > MOST_NAMES else "")
