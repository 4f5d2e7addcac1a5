"""The right side of the sites: one site, what can be done with it, and its month."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts.site_loading import SiteLine, SiteMonth
from eldercare_desktop.screens.meal_accounts.site_month import MonthCalendar
from eldercare_desktop.screens.meal_accounts.site_phrases import (
    cutoff_line,
    day_words,
    days_line,
    meals_line,
    why_words,
)
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.site.record import Site


class SiteSheet(Detail):
    """One site. `wanted` gives what is to be done: edit, close, reopen, remove, days.

    The calendar asks for days and months itself: `toggled`, `days_wanted`, `month_wanted`;
    `usual_wanted` gives a day about which nothing is to be decided any more.
    """

    wanted = Signal(str)
    toggled = Signal(str)
    days_wanted = Signal(str)
    usual_wanted = Signal(str)
    month_wanted = Signal(int, int)

    def __init__(self, line: SiteLine) -> None:
        super().__init__()
        self.shown = line
        self.month: SiteMonth | None = None
        self._show_head(line)
        self._add_buttons(line)
        site = line.site
        if site.meal_periods:
            self._show_meals(site)
        self.calendar = MonthCalendar()
        self.title = text("", "heading")
        self.said = text("", wrap=True)
        self.unofficial = text("", "hint", wrap=True)
        self.usual = button(self.tr("As usual again"), "quiet", "undo-2")
        if site.meal_periods:
            self._lay_out_month()
        self._contact(site)
        self.end()

    def show_month(self, found: SiteMonth, today: date) -> None:
        """Fills the calendar."""
        self.month = found
        self.title.setText(
            self.tr("{year}-{month}").format(year=found.year, month=f"{found.month:02d}")
        )
        self.unofficial.setText(
            ""
            if found.announced
            else self.tr(
                "The holidays of {year} are not announced yet: these are the days by law, "
                "without the days moved around them."
            ).format(year=found.year)
        )
        self.unofficial.setVisible(not found.announced)
        self.calendar.show_month(found, today)
        self._say_day()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
            and not self.usual.isHidden()
        ):
            self.usual_wanted.emit(self.calendar.day())
            return True
        return super().eventFilter(watched, event)

    def _say_day(self, day: str = "") -> None:
        """What is served on the day under the cursor, and how many have ordered."""
        found = self.month
        served = found.days.get(self.calendar.day()) if found else None
        if found is None or served is None:
            return
        parts = [f"{day_words(served.day)} · {why_words(served)}"]
        if ordered := found.ordered.get(served.day, 0):
            parts.append(self.tr("Ordered: {n}").format(n=ordered))
        if served.day in found.full:
            most = found.site.capacity
            parts.append(self.tr("More eat there than the {n} places.").format(n=most))
        self.said.setText("\n".join(parts))
        self.usual.setVisible(served.why == "exception")

    def _show_head(self, line: SiteLine) -> None:
        kind = word("site_kind", line.site.kind)
        hint = " · ".join(part for part in (line.village_name, kind) if part)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(text(line.name, "title", wrap=True), 1)
        row.addWidget(text(hint, "hint"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        if line.site.closed_on:
            words = self.tr("Closed since {day}") if not line.open else self.tr("Closes on {day}")
            self.add(text(words.format(day=line.site.closed_on), "due", wrap=True))

    def _add_buttons(self, line: SiteLine) -> None:
        named = [("edit", self.tr("Change"), "", "pencil")]
        if line.site.meal_periods and line.open:
            named.append(("days", self.tr("Days out of turn (D)"), "", "calendar"))
        if line.site.closed_on:
            named.append(("reopen", self.tr("Open again"), "quiet", "undo-2"))
        else:
            named.append(("close", self.tr("Close for good"), "quiet", "ban"))
        named.append(("remove", self.tr("Remove"), "quiet", "trash-2"))
        made = []
        for name, words, role, icon in named:
            one = button(words, role, icon)
            one.clicked.connect(lambda checked=False, name=name: self.wanted.emit(name))
            made.append(one)
        self.buttons(made)

    def _show_meals(self, site: Site) -> None:
        parts = [meals_line(site), days_line(site), self.tr("order {until}")]
        parts[-1] = parts[-1].format(until=cutoff_line(site))
        if site.capacity:
            parts.append(self.tr("{n} places").format(n=site.capacity))
        self.add(text(" · ".join(part for part in parts if part), wrap=True))

    def _contact(self, site: Site) -> None:
        self.fact(self.tr("Address"), site.address or "")
        who = " · ".join(part for part in (site.contact, site.phone) if part)
        self.fact(self.tr("In charge"), who)
        self.fact(self.tr("Note"), site.note or "")

    def _lay_out_month(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        earlier = icon_button(self.tr("Month before (Page Up)"), "chevron-left")
        later = icon_button(self.tr("Month after (Page Down)"), "chevron-right")
        earlier.clicked.connect(lambda: self._turn(-1))
        later.clicked.connect(lambda: self._turn(1))
        row.addWidget(earlier)
        row.addWidget(self.title)
        row.addWidget(later)
        row.addStretch(1)
        self.add(head)
        self.add(self.calendar)
        self.add(self.said)
        self.usual.hide()
        self.usual.clicked.connect(lambda: self.usual_wanted.emit(self.calendar.day()))
        self.column.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.unofficial)
        keys = self.tr(
            "Space opens or closes the day, Enter decides with a reason, Delete as usual again."
        )
        self.add(text(keys, "hint", wrap=True))
        self.calendar.day_changed.connect(self._say_day)
        self.calendar.toggled.connect(self.toggled)
        self.calendar.opened.connect(self.days_wanted)
        self.calendar.month_wanted.connect(lambda year, month, day: self._ask(year, month))
        self.calendar.installEventFilter(self)

    def _turn(self, step: int) -> None:
        if self.month is not None:
            month = self.month.year * 12 + self.month.month - 1 + step
            self._ask(month // 12, month % 12 + 1)

    def _ask(self, year: int, month: int) -> None:
        self.month_wanted.emit(year, month)
