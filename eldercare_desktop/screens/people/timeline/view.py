"""The time line: calendar, kinds to choose from, and all that happened, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.text import rule, text
from eldercare_desktop.screens.people.timeline.calendar_block import CalendarBlock
from eldercare_desktop.screens.people.timeline.event_row import EventRow
from eldercare_desktop.screens.people.timeline.phrases import (
    day_words,
    event_line,
    month_key,
    month_words,
)
from eldercare_desktop.screens.people.timeline.words import kind_word

if TYPE_CHECKING:
    from eldercare_desktop.care.timeline import Event, Kind, Timeline
    from eldercare_desktop.screens.people.timeline.loading import Life


class TimelineView(QWidget):
    """`life_wanted` asks for the beginning (from before a day, or ""), `older_wanted` for what

    lies before a day; `opened` gives the event that was chosen.
    """

    life_wanted = Signal(str)
    older_wanted = Signal(str)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: tuple[Kind, ...] = ()
        self._older: str | None = None
        self._before = ""
        self._shown: tuple[Event, ...] | None = None
        self._last_month = ""
        self._goes_on = False
        self.rows: list[EventRow] = []
        self.chips: Chips | None = None
        self.calendar = CalendarBlock()
        self.calendar.day_chosen.connect(self._from_day)
        self.newest_button = button(self.tr("Back to the newest"), "", "arrow-left")
        self.newest_button.clicked.connect(lambda: self.begin(""))
        self.older_button = button(self.tr("Show older"), "", "chevron-down")
        self.older_button.clicked.connect(self._ask_older)
        self.state = text("", "hint", wrap=True)
        self._lay_out()

    def kinds(self) -> list[Kind]:
        """The kinds that are chosen; none: all."""
        return self.chips.values() if self.chips else []

    def begin(self, before: str) -> None:
        """Shows the time line from its newest day, or from before a day."""
        self._before = before
        self.reload()

    def reload(self) -> None:
        """Asks again for what is in view."""
        if self._shown is None:
            self.state.setText(self.tr("One moment …"))
        self.life_wanted.emit(self._before)
        self.calendar.reload()

    def show_life(self, found: Life) -> None:
        """Shows the beginning; nothing moves where it is what stands here already."""
        self._show_kinds(found.kinds)
        same = self._shown is not None and self._shown == found.newest.events
        if not same:
            had = any(row.hasFocus() for row in self.rows)
            self._clear()
            self._shown = found.newest.events
            self._add(found.newest)
            if had and self.rows:
                self.rows[0].setFocus()
        self.newest_button.setVisible(bool(self._before))

    def show_older(self, found: Timeline) -> None:
        """Adds the next part below; the focus goes to the first line of it."""
        here = len(self.rows)
        self._add(found)
        self.older_button.setEnabled(True)
        if self._goes_on and here < len(self.rows):
            self.rows[here].setFocus(Qt.FocusReason.OtherFocusReason)

    # -- its parts ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        self._choices = QVBoxLayout()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column.addWidget(self.calendar)
        column.addWidget(rule())
        column.addLayout(self._choices)
        column.addWidget(self.newest_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._lines)
        column.addWidget(self.state)
        column.addWidget(self.older_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.newest_button.hide()
        self.older_button.hide()

    def _show_kinds(self, kinds: Sequence[Kind]) -> None:
        """A chip for each kind of which there is anything."""
        if tuple(kinds) == self._kinds:
            return
        chosen, before = self.kinds(), self.chips
        self._kinds = tuple(kinds)
        self.chips = Chips([(kind, kind_word(kind)) for kind in kinds])
        self.chips.set_values([kind for kind in chosen if kind in kinds])
        self.chips.changed.connect(lambda: self.begin(self._before))
        self._choices.addWidget(self.chips)
        if before is not None:
            before.hide()
            before.deleteLater()

    def _add(self, found: Timeline) -> None:
        for key, events in groupby(found.events, lambda event: month_key(event.day)):
            if key != self._last_month:
                self._last_month = key
                self._lines.addWidget(text(month_words(key), "label"))
            for event in events:
                self._add_row(event)
        self._older = found.older
        self.older_button.setVisible(found.older is not None)
        nothing = self.tr("Nothing yet.") if not self.rows else self.tr("That is all.")
        self.state.setText("" if found.older else nothing)
        if self.rows:
            self._stop_at(next((r for r in self.rows if r.hasFocus()), self.rows[0]))

    def _add_row(self, event: Event) -> None:
        row = EventRow(event_line(event))
        row.clicked.connect(lambda: self.opened.emit(event))
        row.step_wanted.connect(lambda step: self._step(row, step))
        self._lines.addWidget(row)
        self.rows.append(row)

    def _clear(self) -> None:
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.rows, self._last_month = [], ""

    def _ask_older(self) -> None:
        if self._older is not None:
            # It loses the focus while it waits.
            self._goes_on = self.window().focusWidget() is self.older_button
            self.older_button.setEnabled(False)
            self.older_wanted.emit(self._older)

    def _from_day(self, day: str) -> None:
        """From a day of the calendar on backwards."""
        after = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
        self.newest_button.setToolTip(day_words(day))
        self.begin(after)

    # -- the keyboard ------------------------------------------------------------------------

    def _step(self, row: EventRow, step: int) -> None:
        here, last = self.rows.index(row), len(self.rows) - 1
        to = {-2: 0, 2: last}.get(step, here + step)
        if not 0 <= to <= last:
            return
        self._stop_at(self.rows[to])
        self.rows[to].setFocus(Qt.FocusReason.TabFocusReason)
        self._bring_into_view(self.rows[to])

    def _stop_at(self, row: EventRow) -> None:
        """Tab comes to one line only; the arrows go on from there."""
        for other in self.rows:
            strong = Qt.FocusPolicy.StrongFocus if other is row else Qt.FocusPolicy.ClickFocus
            other.setFocusPolicy(strong)

    def _bring_into_view(self, row: EventRow) -> None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(row, 0, theme.px(24))
