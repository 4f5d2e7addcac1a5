"""The list of a week's slips: for whom, how many are on it, where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.slips import phrases
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column

if TYPE_CHECKING:
    from eldercare_desktop.care.slip.sheets import Sheet

translate = QCoreApplication.translate

LOOKS = {
    "none": ("due", "plus"),
    "open": ("", "hourglass"),
    "confirmed": ("accent", "check"),
    "cancelled": ("", "ban"),
}


class SheetTable(Table):
    """Rows are those of `care.slip.sheets`. `villages`: code -> name, if there are several."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.villages: Mapping[str, str] = {}
        columns = [
            Column("name", translate("SheetTable", "For"), _name, 6, hint=self._hint, stretch=True),
            Column("lines", translate("SheetTable", "Lines"), width=2.5, align="right"),
            Column("state", translate("SheetTable", "Slip"), _state, 4.5, badge=_badge),
        ]
        super().__init__(columns, key="key", parent=parent)
        empty = EmptyState(
            "footprints",
            self.tr("Nobody is due in this week"),
            self.tr("Slips list those who are due until Sunday, helper by helper."),
        )
        self.set_empty(empty)

    def _hint(self, sheet: Sheet) -> str:
        """In a township the village, then where it stands; of two of one name also the phone."""
        namesakes = {row.bearer for row in self.model.rows() if row.name == sheet.name}
        phone = sheet.phone if len(namesakes) > 1 else None
        village = self.villages.get(sheet.bearer.village)
        return " · ".join(part for part in (village, phone, _stand(sheet)) if part)


def _name(sheet: Sheet) -> str:
    return sheet.name or translate("SheetTable", "My own slip")


def _stand(sheet: Sheet) -> str:
    if sheet.state != "none" and sheet.missing:
        return translate("SheetTable", "Not on paper: {n}").format(n=len(sheet.missing))
    if sheet.confirmed:
        one = sheet.confirmed[0]
        return f"{one.by}, {phrases.short_day(one.at[:10])}"
    if sheet.printed_on:
        day = phrases.short_day(sheet.printed_on)
        return translate("SheetTable", "Printed on {day}").format(day=day)
    return translate("SheetTable", "Not printed yet") if sheet.state == "open" else ""


def _state(sheet: Sheet) -> str:
    if sheet.state == "open" and not sheet.printed_on:
        return translate("SheetTable", "To print")  # nobody has it yet, so it is not out
    return phrases.state_words(sheet.state)


def _badge(sheet: Sheet) -> Badge:
    return Badge(_state(sheet), *LOOKS[sheet.state])
