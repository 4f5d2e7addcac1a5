"""The left side of the prices: the lists by their first day."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts.price_loading import PriceRow
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import word

translate = QCoreApplication.translate

BADGES = {"now": "accent", "coming": "due"}


class PriceTable(Table):
    """Lists of prices: since when, what they are called, how they stand."""

    def __init__(self) -> None:
        since, state = translate("PriceTable", "Since"), translate("PriceTable", "State")
        super().__init__(
            [
                Column("since", since, value=lambda row: row.held.starts_on, hint=_name, width=8,
                       stretch=True),
                Column("state", state, value=_state, badge=_badge, width=4),
            ]
        )  # fmt: skip


class PriceListing(QWidget):
    """The table with the button that begins a new list."""

    def __init__(self, table: PriceTable) -> None:
        super().__init__()
        self.new_button = button(self.tr("New prices (N)"), "primary", "plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(table, 1)
        column.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignLeft)


def _name(row: PriceRow) -> str:
    if not row.held.site_id:
        return row.held.name
    return translate("PriceTable", "{name} (only here)").format(name=row.held.name)


def _state(row: PriceRow) -> str:
    return word("meal_price_state", row.state)


def _badge(row: PriceRow) -> Badge:
    return Badge(_state(row), BADGES.get(row.state, ""))
