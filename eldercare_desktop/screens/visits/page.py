"""The visits page: the due list beside the quick log, and the history of what was logged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.photos.adding import PhotoAdding
from eldercare_desktop.screens.slips.view import SlipsView
from eldercare_desktop.screens.visits.due_view import DueView
from eldercare_desktop.screens.visits.history_view import HistoryView
from eldercare_desktop.screens.visits.loading import DueLines
from eldercare_desktop.screens.visits.log_form import LogForm
from eldercare_desktop.screens.visits.month_view import MonthView

NARROW = 820
"""Fewer pixels than this, at 100 %, have no room for the list beside the checks."""


class VisitsPage(Page):
    """Four parts, told by the chips in the head: log, history, month, slips."""

    tables = frozenset(
        {
            *("visit", "photo", "photo_file"),
            *("resident", "person", "pairing", "helper", "villager_group", "absence"),
            "rule_value",
            *SlipsView.tables,
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.header = PageHeader(self.tr("Visits"))
        self.parts = Chips(
            [
                ("log", self.tr("Log a visit")),
                ("history", self.tr("History")),
                ("month", self.tr("Month")),
                ("slips", self.tr("Slips")),
            ],
            single=True,
            optional=False,
        )
        self.parts.set_values(["log"])
        self.parts.setFixedWidth(self.parts.one_line().width())
        self.header.add_widget(self.parts)
        self.due, self.form = DueView(shell), LogForm(shell)
        self.adding = PhotoAdding(shell, self)
        self.form.photos.adding = self.adding
        self.history, self.month = HistoryView(shell, self, self.adding), MonthView(shell)
        self.slips: SlipsView | None = None  # made when somebody goes there
        self._lay_out()
        self._asked_draft = self._ready = False
        self._next: str | None = None
        self.parts.changed.connect(self._show_part)
        self.due.picked.connect(self.form.pick)
        self.due.loaded.connect(self._due_loaded)
        self.form.leaving.connect(self._offer_next)
        self.form.began.connect(self._fit)
        self.month.picked.connect(self._begin_with)

    def refresh(self, tables: frozenset[str]) -> None:
        self.due.load()
        self._load_part()
        if not self._asked_draft:
            self._asked_draft = True
            self.form.restore()

    def shown(self, **args: Any) -> None:
        """Arguments: `person`, perhaps with `round_entry` (the line of a round), begins a visit;

        `visit` or `history` (a person) open the history; `slip` opens a slip; `part` is log,
        history, month or slips; `state`, `tier`, `group` choose what the due list shows.
        """
        self.adding.close()  # it was about the visit in view before
        if visit_id := args.get("visit"):
            self.go("history")
            self.history.open_visit(visit_id)
        elif slip_id := args.get("slip"):
            self.go("slips")
            self._slips().open_slip(slip_id)
        elif person_id := args.get("history"):
            self.go("history")
            self.history.show_person(person_id)
        else:
            self.go(args.get("part", "log"))
            if state := args.get("state"):
                self.due.show_state(state, args.get("tier"), args.get("group"), args.get("village"))
            if person_id := args.get("person"):
                self.form.pick_person(person_id, args.get("round_entry"))
            elif self.parts.value() == "log":
                self.form.begin()

    def go(self, part: str) -> None:
        """Shows one of the two parts."""
        self.parts.set_values([part])
        self._show_part()

    def find_here(self) -> bool:
        if self.parts.value() == "history":
            self.history.search.setFocus()
            self.history.search.selectAll()
        elif self.parts.value() == "slips":
            self._slips().find_here()
        elif self.parts.value() != "log" or self.form.person_id():
            return False
        else:
            self.form.begin()
        return True

    def back(self) -> bool:
        if self.adding.close():
            return True
        if self.parts.value() == "history":
            return self.history.back()
        if self.parts.value() == "slips":
            return self._slips().back()
        return self.parts.value() == "log" and self.form.put_aside()

    def person_id(self) -> str | None:
        part = self.parts.value()
        if part == "slips":
            return self._slips().person_id()
        if part == "log":
            return self.form.person_id()
        return (self.history if part == "history" else self.month).person_id()

    def printable(self) -> Callable[[], object] | None:
        return self._slips().printable() if self.parts.value() == "slips" else None

    def may_leave(self) -> bool:
        """The draft stays on the disk, so nothing has to be asked."""
        self.form.flush()
        return True

    def is_ready(self) -> bool:
        """Whether the list of those who are due has come."""
        return self._ready

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self.parts.value() == "log":
            self.form.begin()
        elif self.parts.value() == "slips":
            self._slips().setFocus(reason)
        else:
            (self.history if self.parts.value() == "history" else self.month).table.setFocus(reason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shell.card_place = "visits"  # here a scanned card begins a visit

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.shell.card_place == "visits":  # the next page may be in view already
            self.shell.card_place = "people"

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a small window the form takes the place of the list while a visit is written."""
        narrow = self.width() < theme.px(NARROW)
        self.due.set_narrow(narrow)
        self.due.setVisible(not (narrow and self.form.person_id()))

    def _slips(self) -> SlipsView:
        if self.slips is None:
            self.slips = SlipsView(self.shell)
            self.stack.addWidget(self.slips)
        return self.slips

    def _show_part(self) -> None:
        if self.parts.value() == "slips":
            self.stack.setCurrentWidget(self._slips())
            self._slips().setFocus()
        else:
            self.stack.setCurrentIndex(("log", "history", "month").index(self.parts.value()))
        self._load_part()
        if self.parts.value() == "log":
            self.form.begin()

    def _load_part(self) -> None:
        if self.parts.value() == "history":
            self.history.load()
        elif self.parts.value() == "month":
            self.month.load()
        elif self.parts.value() == "slips":
            self._slips().load()

    def _begin_with(self, person_id: str) -> None:
        self.go("log")
        self.form.pick_person(person_id)

    def _due_loaded(self, found: DueLines) -> None:
        self._ready = True
        late = self.tr("{late} late, {today} due today")
        self.header.set_count(
            late.format(late=found.counts["overdue"], today=found.counts["today"])
        )
        self.form.offer(self.due.row_of(self._next) or self.due.next_after(None))

    def _offer_next(self, resident_id: str) -> None:
        """Offers the line below; the list will be read anew, without the one that is saved."""
        row = self.due.next_after(resident_id)
        self._next = row.resident_id if row else None
        self.form.offer(row)

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(theme.px(16))
        splitter.addWidget(self.due)
        splitter.addWidget(self.form)
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 6)
        splitter.setSizes([theme.px(500), theme.px(600)])
        self.stack = QStackedWidget()
        self.stack.addWidget(splitter)
        self.stack.addWidget(self.history)
        self.stack.addWidget(self.month)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)
