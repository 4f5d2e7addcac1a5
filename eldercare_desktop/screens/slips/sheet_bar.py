"""Above a slip's preview: what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.button_row import ButtonRow
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.slips import phrases

if TYPE_CHECKING:
    from eldercare_desktop.care.slip.sheets import Sheet


class SheetBar(QWidget):
    """Buttons for one slip, and for all that are out; a sentence where something is to know."""

    all_wanted = Signal()
    open_wanted = Signal(object)
    replace_wanted = Signal(object)
    cancel_wanted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self.open_button = button(self.tr("Go through it"), "", "list-checks")
        self.all_button = button(self.tr("All slips"), "quiet", "copy")
        self.replace_button = button(self.tr("Print anew"), "quiet", "refresh-cw")
        self.cancel_button = button(self.tr("Cancel the slip"), "quiet", "ban")
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
        self._lay_out()
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(self._sheet))
        self.all_button.clicked.connect(self.all_wanted)
        self.replace_button.clicked.connect(lambda: self.replace_wanted.emit(self._sheet))
        self.cancel_menu.triggered.connect(self._cancelled)

    def show_sheet(self, sheet: Sheet | None, open_slips: Sequence[str]) -> None:
        """Says what can be done with a slip; `open_slips` are all that are out this week."""
        self._sheet = sheet
        is_open = sheet is not None and sheet.state == "open"
        came_back = sheet is not None and sheet.state == "confirmed"
        self.open_button.setVisible(is_open or came_back)
        words = self.tr("Look at it") if came_back else self.tr("Go through it")
        self.open_button.setAccessibleName(words)
        self.open_button.setText(f" {words}")
        self.all_button.setVisible(len(open_slips) > 1)
        self.replace_button.setVisible(is_open)
        self.cancel_button.setVisible(is_open)
        self._say(sheet)
        self.row.fit()

    def _say(self, sheet: Sheet | None) -> None:
        if sheet is None or sheet.state == "none":
            self.banner.hide()
        elif sheet.state == "cancelled":
            self.banner.say(self._cancelled_words(sheet), "info")
        elif sheet.doubled:
            words = self.tr(
                "Confirmed on two laptops: {n} visits came twice. Each counts once, as it was "
                "recorded first."
            )
            self.banner.say(words.format(n=sheet.doubled), "info")
        elif sheet.missing:
            words = self.tr("Due since it was printed, not on paper: {names}")
            names = ", ".join(row.name for row in sheet.missing[:8])
            more = " …" if len(sheet.missing) > 8 else ""
            self.banner.say(words.format(names=names + more), "due")
        else:
            self.banner.hide()

    def _cancelled_words(self, sheet: Sheet) -> str:
        words = self.tr("Cancelled on {day}: {reason}. It is not taken any more.")
        day = phrases.short_day(sheet.cancelled_on) if sheet.cancelled_on else "–"
        return words.format(day=day, reason=phrases.cancel_words(sheet.cancel_reason or ""))

    def _cancelled(self, action: Any) -> None:
        self.cancel_wanted.emit(self._sheet, action.data())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.row)
        column.addWidget(self.banner)
