"""What is due by tier and group (or village): a small table whose numbers open the names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.today.card import QuickButton
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.today import Place

TIERS = ("high_risk", "key", "general")
MOST = 12
"""So many places are shown at once."""
COLUMN = 60
"""Pixels at 100 % that a column has at the least, so that heads stand apart."""


class PlacesCard(QWidget):
    """`wanted` gives the arguments for the visits page. Hidden while nothing is due."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._all = False
        self._places: tuple[Place, ...] = ()
        self._many = False
        self._shown: list[tuple[str | None, str]] = []
        self._cells: dict[tuple[int, str], QuickButton] = {}
        self.heading = text("", "heading")
        self.more = QuickButton("", "link")
        self.more.set_action(self._show_all)
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[theme.px(16), theme.px(10)] * 2)
        self._column.setSpacing(theme.px(4))
        self._column.addWidget(self.heading)
        self._column.addWidget(self._holder)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_places(self, places: Sequence[Place], *, many: bool) -> None:
        """Shows other numbers; the table is made anew only for other places."""
        self._places, self._many = tuple(places), many
        rows = self._rows()
        names = [(place.id, place.label) for place in rows]
        if names != self._shown:
            self._shown = names
            self._make(rows)
        for number, place in enumerate(rows):
            self._say(number, place)
        self._one_stop()
        by_village = self.tr("Due by tier and village")
        self.heading.setText(by_village if many else self.tr("Due by tier and group"))
        self.more.setText(self.tr("All {n}").format(n=len(self._places)))
        self.more.setVisible(len(rows) < len(self._places))
        self.setVisible(bool(rows))

    def cell(self, row: int, column: str) -> QuickButton:
        """The number of a row, of a tier or of the "week"."""
        return self._cells[row, column]

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [*self._cells.values(), self.more]

    def _rows(self) -> tuple[Place, ...]:
        return self._places if self._all else self._places[:MOST]

    def _show_all(self) -> None:
        self._all = True
        self.show_places(self._places, many=self._many)

    def _make(self, rows: Sequence[Place]) -> None:
        self._column.removeWidget(self._holder)
        self._holder.deleteLater()
        self._holder = QWidget()
        self._grid = grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(0)
        self._column.insertWidget(1, self._holder)
        self._cells = {}
        for column, title in enumerate(self._titles(), 1):
            grid.addWidget(title, 0, column, Qt.AlignmentFlag.AlignRight)
            grid.setColumnMinimumWidth(column, theme.px(COLUMN))
        grid.setColumnStretch(0, 1)
        for number, place in enumerate(rows):
            label = place.label or self.tr("Without a group")
            grid.addWidget(ElidedLabel(label, "label"), number + 1, 0)
            for column, key in enumerate((*TIERS, "week"), 1):
                made = _Number("", "link")
                made.set_action(self._open(place, key))
                grid.addWidget(made, number + 1, column, Qt.AlignmentFlag.AlignRight)
                self._cells[number, key] = made

    def _titles(self) -> list[QLabel]:
        names = [word("tier", tier) for tier in TIERS]
        return [text(name, "hint") for name in [*names, self.tr("Next 7 days")]]

    def _say(self, number: int, place: Place) -> None:
        late = self.tr("{n} ({late} late)")
        named = self.tr("{place}, {column}: {n}")
        titles = {tier: word("tier", tier) for tier in TIERS} | {"week": self.tr("Next 7 days")}
        for key in (*TIERS, "week"):
            at: Any = None if key == "week" else place.at(key)  # type: ignore[arg-type]
            due = place.week if at is None else at.due
            words = late.format(n=due, late=at.late) if at is not None and at.late else str(due)
            cell = self._cells[number, key]
            cell.setText(words)
            cell.setVisible(bool(due))
            spoken = named.format(place=place.label, column=titles[key], n=words)
            cell.setAccessibleName(spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk through the numbers; Up and Down leave at the ends."""
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
        }
        step = steps.get(Qt.Key(event.key()))
        here = next((place for place, cell in self._cells.items() if cell.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        ahead = [cell for place, cell in self._cells.items() if _beyond(here, place, step)]
        seen = [cell for cell in ahead if not cell.isHidden()]
        if seen:
            seen[0 if sum(step) > 0 else -1].setFocus(Qt.FocusReason.TabFocusReason)
        elif step[0]:
            self._leave(step[0] > 0)

    def _leave(self, forward: bool) -> None:
        cells = [cell for cell in self._cells.values() if not cell.isHidden()]
        cells[-1 if forward else 0].setFocus()
        self.focusNextPrevChild(forward)

    def _one_stop(self) -> None:
        """Tab comes to the first number only; the arrows lead to the others."""
        first = next((cell for cell in self._cells.values() if not cell.isHidden()), None)
        for cell in self._cells.values():
            tab = Qt.FocusPolicy.StrongFocus if cell is first else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(tab)

    def _open(self, place: Place, key: str) -> Callable[[], None]:
        args: dict[str, Any] = {"state": "later" if key == "week" else "due"}
        args |= {} if key == "week" else {"tier": key}
        args |= {"village": place.village} if self._many else {"group": place.id}
        return lambda: self.wanted.emit(args)


class _Number(QuickButton):
    """A number of the table: the arrows belong to the table."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _beyond(here: tuple[int, str], place: tuple[int, str], step: tuple[int, int]) -> bool:
    """Whether a cell lies in the direction of a step, in the same row or column."""
    columns = (*TIERS, "week")
    rows, across = place[0] - here[0], columns.index(place[1]) - columns.index(here[1])
    return (across == 0 and rows * step[0] > 0) or (rows == 0 and across * step[1] > 0)
