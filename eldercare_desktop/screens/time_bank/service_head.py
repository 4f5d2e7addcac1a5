"""The line above the services: which list, which kind, which time; and what stands in an empty

list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.time_bank.service_loading import SHOWS
from eldercare_desktop.screens.wording import choices, word

translate = QCoreApplication.translate

WIDEST = 124


class ServiceHead(QWidget):
    """`list_changed`: another list; `narrowed`: another kind; `period_changed`: another time."""

    list_changed = Signal()
    narrowed = Signal()
    period_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shows = Chips(
            [(show, word("service_show", show)) for show in SHOWS], single=True, optional=False
        )
        self.shows.set_values(["pending"])
        self.kinds = DropDown(choices("need_kind"), self.tr("Kind"))
        self.kinds.setAccessibleName(self.tr("Kind"))
        further = [
            ("quarter", self.tr("3 months")),
            ("year", self.tr("A year")),
            ("all", self.tr("Since ever")),
        ]
        self.periods = DropDown(further, self.tr("A month"))
        self.periods.setAccessibleName(self.tr("Time"))
        self.new_button = button(self.tr("New (F5)"), "primary", "plus")
        self.sheet_button = icon_button(self.tr("Print the sheet to sign (Ctrl+P)"), "printer")
        self.shows.changed.connect(self._changed)
        self.kinds.activated.connect(self.narrowed)
        self.periods.activated.connect(self.period_changed)
        self._lay_out()

    def show_now(self) -> str:
        """Which list is shown."""
        return str(self.shows.value())

    def set_show(self, show: str, period: str = "") -> None:
        """Another list, perhaps of another time."""
        self.shows.set_values([show])
        if period:
            self.periods.set_value(period)
        self._changed()

    def period(self) -> str:
        """How far the list looks back."""
        return str(self.periods.value() or "month")

    def kind(self) -> str:
        """The kind of service that is asked for; "" for all."""
        return str(self.kinds.value() or "")

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """The numbers on the chips, as far as they are known."""
        self.shows.set_words(
            [f"{word('service_show', show)} {counts.get(show, '')}".strip() for show in SHOWS]
        )

    def _changed(self) -> None:
        self.periods.setVisible(self.show_now() in ("verified", "rejected"))
        self.list_changed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.shows, 1)
        for part in (self.kinds, self.periods):
            part.setMaximumWidth(theme.px(WIDEST))
        for made in (self.kinds, self.periods, self.sheet_button, self.new_button):
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        self.periods.hide()


def nothing_there(show: str, *, narrowed: bool, new: Callable[[], object]) -> EmptyState:
    """What stands in place of an empty list; `new` opens the form."""
    if narrowed:
        return EmptyState("search", translate("ServiceHead", "No service like this"))
    words = {
        "proposed": (
            translate("ServiceHead", "Nothing to propose"),
            translate(
                "ServiceHead",
                "Visits, meals that were brought, and needs that volunteers met in the last month "
                "stand here until they are services.",
            ),
        ),
        "verified": (translate("ServiceHead", "Nothing was verified in this time"), ""),
        "rejected": (translate("ServiceHead", "Nothing was rejected in this time"), ""),
    }
    if said := words.get(show):
        return EmptyState("circle-check", *said)
    return EmptyState(
        "heart",
        translate("ServiceHead", "No service waits for a second person"),
        translate(
            "ServiceHead",
            "Note what a volunteer did; when a second person confirms it, it is deposited.",
        ),
        translate("ServiceHead", "New service"),
        new,
    )
