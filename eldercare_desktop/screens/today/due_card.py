"""Who is to be visited first: Enter begins the visit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.text import picture, text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.today.card import QuickButton
from eldercare_desktop.screens.visits.phrases import (
    due_badge,
    due_words,
    facts_line,
    last_words,
    tier_badge,
)
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.due import DueOverview, DueRow

TIERS = ("high_risk", "key", "general")
LINES = 4


class DueCard(QWidget):
    """`picked` gives a person id; `wanted` a tier whose names are to be opened ("" for all)."""

    picked = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tiers = {tier: QuickButton("", "link") for tier in TIERS}
        self.every = QuickButton(self.tr("All who are due"), "link")
        self._villages: Mapping[str, str] = {}
        self.table = self._made_table()
        self._show_all_done(0)
        self.log_button = button(self.tr("Log a visit (F3)"), "primary", "footprints")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16), theme.px(10)] * 2)
        column.setSpacing(theme.px(4))
        column.addLayout(self._head())
        column.addLayout(self._by_tier())
        column.addWidget(self.table, 1)

    def _made_table(self) -> Table:
        made = Table(self._columns(), key="resident_id", header=False)
        made.view.setProperty("role", "plain")
        # A table asks for little by itself; four lines of it are what the page is for.
        made.setMinimumHeight(LINES * made.view.verticalHeader().defaultSectionSize())
        made.activated.connect(self._open)
        return made

    def name_villages(self, villages: Mapping[str, str]) -> bool:
        """Gives the table a column for the villages, if there are several; True if it is new."""
        if bool(villages) == bool(self._villages):
            return False
        self._villages = villages
        old, self.table = self.table, self._made_table()
        self._column.replaceWidget(old, self.table)
        old.deleteLater()
        return True

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops: the list is last, so that Down leads on from its end."""
        return [self.log_button, *self.tiers.values(), self.every, self.table.view]

    def _show_all_done(self, week: int) -> None:
        if week:
            done = self.tr("Nobody is waiting for a visit today")
            then = self.tr("Within the next seven days: {n}").format(n=week)
        else:
            done = self.tr("All visits of this week are done")
            then = self.tr("A visit can be logged at any time (F3).")
        self.table.set_empty(EmptyState("circle-check", done, then))

    def show_due(self, due: DueOverview) -> None:
        """Shows the first who are due, and how many there are by tier."""
        for tier, made in self.tiers.items():
            number = due.total("overdue", tier) + due.total("today", tier)  # type: ignore[arg-type]
            made.setText(f"{word('tier', tier)} {number}")
            made.setVisible(number > 0)
        if not due.first:
            self._show_all_done(due.total("week"))
        self.table.set_rows(due.first)
        if due.first and self.table.current() is None:
            self.table.select_first()

    def person_id(self) -> str | None:
        """Who is under the cursor."""
        row = self.table.current()
        return row.person_id if row else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down leave the list at its ends for what stands before and after it."""
        steps = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}
        forward = steps.get(Qt.Key(event.key()))
        if forward is None:
            super().keyPressEvent(event)
        else:
            self.focusNextPrevChild(forward)

    def _open(self, row: DueRow) -> None:
        self.picked.emit(row.person_id)

    def _want(self, tier: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(tier)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(picture("footprints", "accent", 20))
        row.addWidget(text(self.tr("Visit first"), "heading"))
        row.addStretch(1)
        row.addWidget(self.log_button)
        return row

    def _by_tier(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.every.set_action(self._want(""))
        for tier, made in self.tiers.items():
            made.set_action(self._want(tier))
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self.every)
        return row

    def _columns(self) -> list[Column]:
        villages = self._villages
        village = Column(
            "village", self.tr("Village"), value=lambda row: villages.get(row.village, ""), width=5
        )
        return [
            Column("name", self.tr("Name"), hint=facts_line, stretch=True, width=12),
            *([village] if villages else []),
            Column("due", self.tr("Due"), value=due_words, badge=due_badge, width=6),
            Column("tier", self.tr("Tier"), value=_tier, badge=tier_badge, width=3, optional=True),
            Column("last", self.tr("Last visit"), value=last_words, width=6.5, optional=True),
            Column("helpers", self.tr("Helper"), value=_helpers, width=4, optional=True),
        ]


def _tier(row: DueRow) -> str:
    return word("tier", row.tier)


def _helpers(row: DueRow) -> str:
    return ", ".join(helper.name for helper in row.helpers)
