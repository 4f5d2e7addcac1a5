"""A month's rate with all the names behind it: who was visited, and who was not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import icon_button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.visits import loading
from eldercare_desktop.screens.visits.loading import MonthLines
from eldercare_desktop.screens.visits.phrases import month_state, percent
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.rates import MonthElder

PARTS = ("missed", "visited", "phone", "every")


class MonthView(QWidget):
    """`picked` gives a person id: Enter on somebody begins a visit."""

    picked = Signal(str)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.month = loading.today()[:7]
        self.title = text("", "heading")
        self.rate = text("", "hint", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.before = icon_button(self.tr("The month before"), "chevron-left")
        self.after = icon_button(self.tr("The month after"), "chevron-right")
        names = (
            self.tr("Not visited"),
            self.tr("Visited"),
            self.tr("Only by phone"),
            self.tr("Everybody"),
        )
        self._names = dict(zip(PARTS, names, strict=True))
        self.parts = Chips(list(self._names.items()), single=True, optional=False)
        self.parts.set_values(["missed"])
        self.table = Table(self._columns(), key="resident_id")
        self._rows: list[MonthElder] = []
        self._lay_out()
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.parts.changed.connect(self._show_part)
        self.table.activated.connect(lambda row: self.picked.emit(row.person_id))

    def load(self) -> None:
        """Reads the month anew."""
        month = self.month
        self.table.set_loading()
        self._shell.background.query(
            lambda read: loading.month(read, month), done=self._show, owner=self, latest="month"
        )

    def person_id(self) -> str | None:
        """Who is under the cursor."""
        row = self.table.current()
        return row.person_id if row else None

    def _show(self, found: MonthLines) -> None:
        rate = found.rate
        self._rows = found.rows
        self.title.setText(rate.month)
        self.after.setEnabled(rate.month < loading.today()[:7])
        words = self.tr("{visited} of {roster} visited, {rate}").format(
            visited=rate.visited, roster=rate.roster, rate=percent(rate.per_mille)
        )
        special = self.tr("of those seen every month {visited} of {roster}, {rate}").format(
            visited=rate.special_visited,
            roster=rate.special_roster,
            rate=percent(rate.special_per_mille),
        )
        self.rate.setText(f"{words} · {special}")
        self.bar.setRange(0, max(rate.roster, 1))
        self.bar.setValue(rate.visited)
        missed = rate.roster - rate.visited
        numbers = (missed, rate.visited, rate.only_by_phone, rate.roster)
        pairs = zip(PARTS, numbers, strict=True)
        self.parts.set_words([f"{self._names[part]} {number}" for part, number in pairs])
        self._show_part()

    def _show_part(self) -> None:
        part = self.parts.value()
        all_seen = EmptyState("circle-check", self.tr("Everybody was visited this month"))
        nobody = EmptyState("inbox", self.tr("Nobody"))
        self.table.set_empty(all_seen if part == "missed" and self._rows else nobody)
        self.table.set_rows([row for row in self._rows if _belongs(row, part)])

    def _step(self, months: int) -> None:
        first = date.fromisoformat(f"{self.month}-01")
        there = first - timedelta(days=1) if months < 0 else first + timedelta(days=31)
        self.month = there.isoformat()[:7]
        self.load()

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), hint=lambda row: row.group, stretch=True, width=7),
            Column("state", self.tr("This month"), value=month_state, badge=_badge, width=6),
            Column("tier", self.tr("Tier"), value=_tier, width=4.5, optional=True),
            Column("special", self.tr("Seen monthly"), value=_special, width=5, optional=True),
            Column("visits", self.tr("Visits"), width=3, align="right", optional=True),
            Column("in_person", self.tr("In person"), width=4, align="right", optional=True),
        ]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        for part in (self.before, self.title, self.after):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addSpacing(theme.px(8))
        head.addWidget(self.rate, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.parts)
        column.addWidget(self.table, 1)


def _belongs(row: MonthElder, part: str) -> bool:
    if part == "phone":
        return row.only_by_phone
    return part == "every" or (row.visits > 0) == (part == "visited")


def _badge(row: MonthElder) -> Badge:
    words = month_state(row)
    if row.only_by_phone:
        return Badge(words, "due", "phone")
    if row.visits:
        return Badge(words, "accent", "check")
    return Badge(words, "" if row.declines else "due")


def _tier(row: MonthElder) -> str:
    return word("tier", row.tier)


def _special(row: MonthElder) -> str:
    return "✓" if row.special else ""
