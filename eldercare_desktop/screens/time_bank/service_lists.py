"""The two lists: services, and what is proposed. Lines are marked with Space or the mouse."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column, value_of
from eldercare_desktop.screens.time_bank.service_phrases import (
    LONG_WAIT,
    kind_words,
    short_day,
    times,
    wait_words,
    waited,
)
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.service.proposing import Proposal
    from eldercare_desktop.care.time_bank.service.reading import ServiceRow

translate = QCoreApplication.translate


class MarkedTable(Table):
    """A table whose lines have a mark. Space marks one, Ctrl+A all of them, or none.

    `pressed` gives the key that was pressed in the list, if it is one of `keys`.
    """

    marks_changed = Signal()
    pressed = Signal(object)

    def __init__(self, columns: Sequence[Column], *, key: str, keys: Sequence[Qt.Key] = ()) -> None:
        self.marks: set[str] = set()
        self._keys = set(keys)
        mark = Column(
            "mark", "", value=lambda row: "", width=1.2,
            icon=lambda row: _mark(value_of(row, key) in self.marks),
            sort=lambda row: value_of(row, key) not in self.marks,
        )  # fmt: skip
        super().__init__([mark, *columns], key=key)
        self.view.installEventFilter(self)
        self.view.clicked.connect(self._clicked)

    def chosen(self) -> list[Any]:
        """The marked lines, or else the one under the cursor."""
        rows = self.model.rows()
        marked = [row for row in rows if value_of(row, self.model.key) in self.marks]
        current = self.current()
        return marked or ([current] if current is not None else [])

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Fills the list; marks stay on the lines that are still there."""
        self.marks &= {str(value_of(row, self.model.key)) for row in rows}
        self.set_rows(rows)

    def mark_all(self, on: bool | None = None) -> None:
        """Marks all lines; without `on` none if all are marked."""
        every = {str(value_of(row, self.model.key)) for row in self.model.rows()}
        wanted = self.marks != every if on is None else on
        self._set_marks(every if wanted else set())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.mark_all()
            return True
        if event.modifiers():
            return super().eventFilter(watched, event)
        if key == Qt.Key.Key_Space:
            self._turn(self.view.currentIndex().row())
            self.view.go_to(min(self.view.currentIndex().row() + 1, self.model.rowCount() - 1))
            return True
        if key in self._keys:
            self.pressed.emit(key)
            return True
        return super().eventFilter(watched, event)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._turn(index.row())

    def _turn(self, line: int) -> None:
        if 0 <= line < self.model.rowCount():
            key = str(value_of(self.model.row(line), self.model.key))
            self._set_marks(self.marks ^ {key})

    def _set_marks(self, marks: set[str]) -> None:
        self.marks = marks
        self.view.viewport().update()
        self.marks_changed.emit()


def service_columns(
    villages: Callable[[], Mapping[str, str]], today: Callable[[], str]
) -> list[Column]:
    """Who served whom, when, how long, and how long that has waited."""

    def where(row: ServiceRow) -> str:
        return " · ".join(
            part for part in (villages().get(row.village, ""), kind_words(row)) if part
        )

    def long(row: ServiceRow) -> tuple[str, str] | None:
        long_ago = row.state == "pending" and waited(row, today()) >= LONG_WAIT
        return ("clock", "due") if long_ago else None

    return [
        Column(
            "volunteer", translate("ServiceLists", "Volunteer"), hint=where, width=6,
            stretch=True,
        ),
        Column(
            "beneficiary", translate("ServiceLists", "Served"), width=8.5,
            hint=lambda row: f"{short_day(row.day)} {times(row)}", sort=lambda row: row.beneficiary,
        ),
        Column(
            "minutes", translate("ServiceLists", "Hours"), value=lambda row: hours(row.minutes),
            width=6.5, hint=lambda row: wait_words(row, today()), icon=long,
            sort=lambda row: row.recorded_at,
        ),
    ]  # fmt: skip


def proposal_columns() -> list[Column]:
    """What was found in the records: by whom, for whom, when."""
    return [
        Column(
            "volunteer", translate("ServiceLists", "Volunteer"), width=6, stretch=True,
            hint=lambda row: word("need_kind", row.entry.kind),
        ),
        Column(
            "beneficiary", translate("ServiceLists", "Served"), width=7.5,
            hint=lambda row: word("service_source", row.source),
        ),
        Column(
            "when", translate("ServiceLists", "When"), width=6,
            value=lambda row: short_day(row.entry.day),
            hint=_proposed_times, sort=lambda row: (row.entry.day, row.entry.began),
        ),
    ]  # fmt: skip


def _proposed_times(row: Proposal) -> str:
    return f"{row.entry.began}–{row.entry.ended}"


def _mark(on: bool) -> tuple[str, str]:
    return ("circle-check", "accent") if on else ("circle", "muted")
