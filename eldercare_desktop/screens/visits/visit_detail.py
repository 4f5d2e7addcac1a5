"""One visit: who, what was found, and the month around it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.month_dots import MonthDots
from eldercare_desktop.screens.parts.person_heading import PersonHeading
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.visits import loading
from eldercare_desktop.screens.visits.loading import Looked
from eldercare_desktop.screens.visits.phrases import facts, field_words, moment, services_line
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.visit.history import VisitRow

FINDING_LOOKS = {
    "well": ("accent", "check"),
    "concern": ("danger", "triangle-alert"),
    "not_checked": ("", ""),
}


class VisitDetail(QWidget):
    """Shows a visit; the buttons say what is wanted with it."""

    correct_wanted = Signal()
    withdraw_wanted = Signal()
    person_wanted = Signal(str)
    history_wanted = Signal(str)

    def __init__(self, found: Looked, photos: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person_id = found.hit.person_id
        row = found.row
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(16))
        column.addWidget(PersonHeading(row.name, facts(found.hit), self._badges(row)))
        column.addWidget(self._buttons())
        column.addWidget(self._checks(row))
        column.addLayout(self._facts(found))
        column.addWidget(photos)
        column.addWidget(text(self.tr("The month: {month}").format(month=found.month), "label"))
        year, month = (int(part) for part in found.month.split("-"))
        day = date.fromisoformat(loading.today())
        column.addWidget(
            MonthDots(year, month, found.marks, today=day), 0, Qt.AlignmentFlag.AlignLeft
        )
        legend = self.tr("● in person   ○ by phone or video   ■ concern")
        column.addWidget(text(legend, "hint", wrap=True))
        column.addStretch(1)

    def _badges(self, row: VisitRow) -> list[Badge]:
        found = [Badge(word("method", row.method))]
        if row.late:
            late = self.tr("entered {n} days late").format(n=row.late_days)
            found.append(Badge(late, "due", "history"))
        if row.corrected:
            found.append(Badge(self.tr("corrected"), "", "pencil"))
        return found

    def _buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        correct = button(self.tr("Correct (Enter)"), "", "pencil")
        correct.clicked.connect(self.correct_wanted)
        withdraw = button(self.tr("Take back"), "", "undo-2")
        withdraw.clicked.connect(self.withdraw_wanted)
        person = button(self.tr("Open person"), "quiet", "user")
        person.clicked.connect(lambda: self.person_wanted.emit(self._person_id))
        history = button(self.tr("All their visits"), "quiet", "history")
        history.clicked.connect(lambda: self.history_wanted.emit(self._person_id))
        for made in (correct, withdraw, person, history):
            flow.addWidget(made)
        return holder

    def _checks(self, row: VisitRow) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        for name, finding in row.checks.items():
            kind, icon = FINDING_LOOKS[finding]
            words = f"{word('check', name)} {word('finding', finding)}"
            flow.addWidget(BadgeLabel(Badge(words, kind, icon)))
        return holder

    def _facts(self, found: Looked) -> QGridLayout:
        row = found.row
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        minutes = self.tr("{n} minutes").format(n=row.minutes) if row.minutes else ""
        lines = (
            (self.tr("Happened"), row.visited_on),
            (self.tr("Recorded"), moment(row.recorded_at)),
            (self.tr("At the county"), self._received(found, 0)),
            *((self.tr("Corrected"), words) for words in self._corrections(found)),
            (self.tr("Visited by"), row.visitor),
            (self.tr("Length"), minutes),
            (self.tr("Services"), services_line(row.services)),
            (self.tr("Note"), row.note or ""),
        )
        for number, (label, value) in enumerate(line for line in lines if line[1]):
            grid.addWidget(text(label, "hint"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text(value, wrap=True), number, 1)
        return grid

    def _received(self, found: Looked, number: int) -> str:
        """When the county got an entry; nothing where there is no county."""
        if not found.joined or number >= len(found.entries):
            return ""
        entry = found.entries[number]
        if entry.received_at:
            return self.tr("received {when}").format(when=moment(entry.received_at))
        if entry.handed_over:
            return self.tr("received")
        return self.tr("not yet; only on this laptop")

    def _corrections(self, found: Looked) -> list[str]:
        lines = []
        for number, entry in enumerate(found.entries[1:], 1):
            what = field_words(entry.changed) or self.tr("nothing was changed")
            words = self.tr("{when} by {who}: {what}")
            said = words.format(when=moment(entry.at), who=entry.by, what=what)
            at_county = self._received(found, number)
            lines.append(said if at_county == self._received(found, 0) else f"{said} ({at_county})")
        return lines
