"""The list of a day's sheets: of which meal or route, how many lines, where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.meals.sheets import phrases
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.slips.phrases import state_words
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.sheets.listing import MealSheet

translate = QCoreApplication.translate

LOOKS = {
    "none": ("due", "plus"),
    "open": ("", "hourglass"),
    "confirmed": ("accent", "check"),
    "cancelled": ("", "ban"),
}


class SheetDayTable(Table):
    """Rows are those of `care.meal.sheets.listing`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        columns = [
            Column(
                "kind",
                translate("Sheets", "Sheet"),
                phrases.kind_words,
                8,
                hint=_stand,
                stretch=True,
            ),
            Column("lines", translate("Sheets", "Lines"), width=2.5, align="right"),
            Column("state", translate("Sheets", "Paper"), _state, 4.5, badge=_badge),
        ]
        super().__init__(columns, key="key", parent=parent)
        self.view.setSortingEnabled(False)  # meal by meal, the sign-in sheet before the routes
        self.say_why("")

    def say_why(self, why: str) -> None:
        """Why there is nothing, if it is nothing: the code by which the site is closed."""
        about = self.tr("Sheets list who has ordered; who eats here, and each route by itself.")
        self.set_empty(
            EmptyState(
                "clipboard-list",
                self.tr("No meals on this day"),
                word("serving_day", why) if why else about,
            )
        )


def _stand(sheet: MealSheet) -> str:
    parts = [word("meal_period", sheet.period), *([sheet.helper] if sheet.helper else [])]
    if sheet.missing:
        parts.append(translate("Sheets", "not on paper: {n}").format(n=len(sheet.missing)))
    elif sheet.confirmed:
        one = sheet.confirmed[0]
        parts.append(f"{one.by}, {phrases.moment(one.at)}")
    elif sheet.printed_on:
        day = phrases.short_day(sheet.printed_on)
        parts.append(translate("Sheets", "printed on {day}").format(day=day))
    return " · ".join(parts)


def _state(sheet: MealSheet) -> str:
    if sheet.state == "open" and not sheet.printed_on:
        return translate("Sheets", "To print")  # nobody has it yet, so it is not out
    return state_words(sheet.state)


def _badge(sheet: MealSheet) -> Badge:
    if sheet.late:
        return Badge(_state(sheet), "due", "hourglass")
    return Badge(_state(sheet), *LOOKS[sheet.state])
