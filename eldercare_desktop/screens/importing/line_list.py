"""The lines of a file with their ticks, and the filter over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing import phrases
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column

if TYPE_CHECKING:
    from eldercare_desktop.rosters.applying import Line
    from eldercare_desktop.screens.importing.review import Review


class LineList(QWidget):
    """Space or a click on the mark ticks a line; Enter asks for its details.

    `head` holds the filter: the page puts it above list and details. `ticked` says that ticks
    changed, `current_changed` gives the line under the cursor or None, `details_wanted` asks
    to go to the details.
    """

    ticked = Signal()
    current_changed = Signal(object)
    details_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review: Review | None = None
        self.chips = Chips(
            [("all", ""), *((g, "") for g in phrases.GROUPS)], single=True, optional=False
        )
        self.chips.set_values(["all"])
        self.table = Table(self._columns(), key="key")
        self.head = QWidget()
        self.all_button = button(self.tr("Tick all"), "quiet", "list-checks")
        self._connect()
        self._lay_out()

    def show_review(self, review: Review) -> None:
        """Shows the lines of a plan; the filter and the cursor stay where they can."""
        self.review = review
        self.table.set_rows(review.plan.lines)
        self.update_states()

    def show_group(self, group: str) -> None:
        """Shows only lines of a group, or `all`."""
        self.chips.set_values([group])
        self._filter()

    def update_states(self) -> None:
        """What the lines come to has changed."""
        review = self.review
        if review is None:
            return
        total = len(review.plan.lines)
        for group, chip in zip(("all", *phrases.GROUPS), self.chips.chips, strict=True):
            count = total if group == "all" else review.count(group)
            name = self.tr("All") if group == "all" else phrases.group_word(group)
            mark = " " if chip.isChecked() else ""
            chip.setText(f"{mark}{name} {count}")
            chip.setVisible(bool(count) or chip.isChecked())
            chip.setEnabled(chip.isVisibleTo(self.head))  # digit keys pass over what is not there
        self._filter()
        self._name_button()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            line = self.table.current()
            if event.key() == Qt.Key.Key_Space and line is not None:
                self.toggle(line)
                return True
            if event.matches(QKeySequence.StandardKey.SelectAll):
                self._tick_shown()
                return True
        return super().eventFilter(watched, event)

    def toggle(self, line: Line) -> None:
        """Ticks a line, or leaves it out."""
        assert self.review is not None, "there are no lines without a review"
        self.review.tick([line], not self.review.is_ticked(line))
        self.ticked.emit()

    def _clicked(self, index: QModelIndex) -> None:
        if self.table.model.columns[index.column()].name == "tick":
            self.toggle(self.table.model.row(index.row()))

    def _tick_shown(self) -> None:
        if self.review is not None:
            shown = self.table.model.rows()
            self.review.tick(shown, not self._all_ticked(shown))
            self.ticked.emit()

    def _all_ticked(self, lines: list[Any]) -> bool:
        assert self.review is not None
        able = [line for line in lines if line.can_tick]
        return bool(able) and all(self.review.is_ticked(line) for line in able)

    def _filter(self) -> None:
        review, wanted = self.review, self.chips.value() or "all"
        if review is None:
            return
        if wanted == "all":
            self.table.set_filter(None)
            return
        # The line in view stays while it is being answered, though it now is of another group.
        kept = self.table.current()
        self.table.set_filter(lambda line: line is kept or review.group(line) == wanted)

    def _name_button(self) -> None:
        assert self.review is not None
        shown = self.table.model.rows()
        every = self._all_ticked(shown)
        words = self.tr("Tick none") if every else self.tr("Tick all")
        self.all_button.setText(f" {words}")
        self.all_button.setAccessibleName(words)
        self.all_button.setEnabled(any(line.can_tick for line in shown))

    def _filtered(self) -> None:
        self._filter()
        self._name_button()

    def _connect(self) -> None:
        self.chips.changed.connect(self._filtered)
        self.table.current_changed.connect(self.current_changed)
        self.table.activated.connect(self.details_wanted)
        self.table.view.clicked.connect(self._clicked)
        self.table.view.installEventFilter(self)
        self.all_button.clicked.connect(self._tick_shown)

    def _columns(self) -> list[Column]:
        return [
            Column("tick", "", self._tick_words, width=1.2, icon=self._tick_icon),
            Column(
                "name",
                self.tr("Name"),
                phrases.line_name,
                width=5.4,
                hint=phrases.line_hint,
                sort=lambda line: line.name,
                stretch=True,
            ),
            Column(
                "date",
                self.tr("Born / since"),
                phrases.line_date,
                width=5.6,
                hint=self._side,
                optional=True,
            ),
            Column("state", self.tr("Status"), self._group_words, width=4.6, badge=self._badge),
            Column("reasons", self.tr("Reasons"), self._reasons, width=11, optional=True),
        ]

    def _tick_words(self, line: Line) -> str:
        return ""

    def _tick_icon(self, line: Line) -> tuple[str, str] | None:
        if not line.can_tick:
            return ("ban", "muted")
        on = self.review is not None and self.review.is_ticked(line)
        return ("circle-check", "accent") if on else ("circle", "edge")

    def _side(self, line: Line) -> str:
        return phrases.line_side(self.review, line) if self.review else ""

    def _group_words(self, line: Line) -> str:
        return phrases.group_word(self.review.group(line)) if self.review else ""

    def _badge(self, line: Line) -> Any:
        return phrases.badge(self.review.group(line)) if self.review else None

    def _reasons(self, line: Line) -> str:
        return phrases.reasons_line(self.review, line) if self.review else ""

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
