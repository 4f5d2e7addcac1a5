"""The lines of a file with their ticks, and the filter over them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing.planned.words import said
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column


class PlanLineList(QWidget):
    """Space or a click on the mark ticks a line; Enter asks for its details.

    `ticked` says which lines are ticked anew, and how; `current_changed` gives the line under
    the cursor or None; `details_wanted` asks to go to the details. `statuses` are those of a
    line, `in_words` puts one into words; `columns` follow the one with the tick.
    """

    ticked = Signal(object, bool)
    current_changed = Signal(object)
    details_wanted = Signal()

    def __init__(
        self,
        statuses: Sequence[str],
        in_words: Callable[[str], str],
        columns: Sequence[Column],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.review: Any = None
        self._statuses, self._in_words = tuple(statuses), in_words
        chips = [("all", ""), *((status, "") for status in self._statuses)]
        self.chips = Chips(chips, single=True, optional=False)
        self.chips.set_values(["all"])
        tick = Column("tick", "", lambda line: "", width=1.2, icon=self._tick_icon)
        self.table = Table([tick, *columns], key="key")
        self.head = QWidget()
        self.all_button = button(said("tick_all"), "quiet", "list-checks")
        self.chips.changed.connect(self._filtered)
        self.table.current_changed.connect(self.current_changed)
        self.table.activated.connect(self.details_wanted)
        self.table.view.clicked.connect(self._clicked)
        self.table.view.installEventFilter(self)
        self.all_button.clicked.connect(self._tick_shown)
        self._lay_out()

    def show_review(self, review: Any) -> None:
        """Shows the lines; the filter and the cursor stay where they can."""
        self.review = review
        self.table.set_rows(review.lines)
        self.update_states()

    def show_group(self, status: str) -> None:
        """Shows only lines of a status, or `all`."""
        self.chips.set_values([status])
        self._filter()

    def update_states(self) -> None:
        """What the lines come to has changed."""
        review = self.review
        if review is None:
            return
        for status, chip in zip(("all", *self._statuses), self.chips.chips, strict=True):
            count = len(review.lines) if status == "all" else review.count(status)
            name = said("all") if status == "all" else self._in_words(status)
            mark = " " if chip.isChecked() else ""
            chip.setText(f"{mark}{name} {count}")
            chip.setVisible(bool(count) or chip.isChecked())
            chip.setEnabled(chip.isVisibleTo(self.head))
        self._filtered()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            line = self.table.current()
            if event.key() == Qt.Key.Key_Space and line is not None:
                self._toggle(line)
                return True
            if event.matches(QKeySequence.StandardKey.SelectAll):
                self._tick_shown()
                return True
        return super().eventFilter(watched, event)

    def _toggle(self, line: Any) -> None:
        if self.review is not None and line.can_tick:
            self.ticked.emit([line], not self.review.is_ticked(line))

    def _clicked(self, index: QModelIndex) -> None:
        if self.table.model.columns[index.column()].name == "tick":
            self._toggle(self.table.model.row(index.row()))

    def _tick_shown(self) -> None:
        shown = self.table.model.rows()
        self.ticked.emit(shown, not self._all_ticked(shown))

    def _all_ticked(self, lines: list[Any]) -> bool:
        able = [line for line in lines if line.can_tick]
        review = self.review
        return review is not None and bool(able) and all(map(review.is_ticked, able))

    def _filter(self) -> None:
        wanted = self.chips.value() or "all"
        kept = self.table.current()  # the line in view stays while it is being answered
        key = kept.key if kept is not None else None
        if wanted == "all":
            self.table.set_filter(None)
        else:
            self.table.set_filter(lambda line: line.key == key or line.status == wanted)

    def _filtered(self) -> None:
        self._filter()
        shown = self.table.model.rows()
        told = said("tick_none") if self._all_ticked(shown) else said("tick_all")
        self.all_button.setText(f" {told}")
        self.all_button.setAccessibleName(told)
        self.all_button.setEnabled(any(line.can_tick for line in shown))

    def _tick_icon(self, line: Any) -> tuple[str, str] | None:
        if not line.can_tick:
            return ("ban", "muted")
        on = self.review is not None and self.review.is_ticked(line)
        return ("circle-check", "accent") if on else ("circle", "edge")

    def _lay_out(self) -> None:
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme.px(8))
        head.addWidget(self.chips, 1)
        head.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.setFocusProxy(self.table)
