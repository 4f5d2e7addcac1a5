"""The stops of one route, in walking order, marked by keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.care.meal.delivery.routes import Stop
from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.delivery.loading import DeliveryDay, RouteLine
from eldercare_desktop.screens.meals.delivery.phrases import (
    avoid_words,
    joined,
    route_name,
    stop_badge,
    who_goes,
)
from eldercare_desktop.screens.parts.buttons import button, show_words
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column

NARROW = 780
"""Fewer pixels than this, at 100 %, have no room for the words of the buttons."""
LOW = 300
"""Lower than this, in pixels at 100 %, there is room for little but the stops."""


class StopSheet(QWidget):
    """`marked` gives resident ids and what became of them ("" takes it back); `wanted` a step:

    rest, who, edit, move, print.
    """

    marked = Signal(object, str)
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.line: RouteLine | None = None
        self._marks = False
        self.name, self.who = text("", "heading"), ElidedLabel("", "hint")
        self.rest = button(self.tr("All others delivered (Ctrl+Enter)"), "primary", "check")
        self.going = button(self.tr("Who goes …"), "", "users")
        self.editing = button(self.tr("Change …"), "", "pencil")
        self.moving = button(self.tr("Another route (M)"), "", "arrow-right")
        self.paper = button(self.tr("Print the sheet"), "", "printer")
        self.legend = text(
            self.tr("Space: delivered · N: nobody home · Backspace: not noted · Shift: several"),
            "hint",
            wrap=True,
        )
        self.table = Table(self._columns(), key="resident_id", several=True)
        self.table.activated.connect(lambda _row: self._mark("delivered"))
        self._lay_out()
        self._connect()

    def show_route(self, line: RouteLine, day: DeliveryDay) -> None:
        """Shows the stops of a route; what lies ahead cannot be marked yet."""
        self.line = line
        self.name.setText(route_name(line))
        self.who.setText(joined(who_goes(line.route), line.route.note if line.route else ""))
        past = day.day <= day.today
        self.rest.setVisible(past and bool(line.left))
        for part in (self.going, self.editing):
            part.setVisible(line.route is not None)
        others = any(one.route and one.id != line.id for one in day.lines)
        self.moving.setVisible(others and bool(line.stops))
        self.paper.setVisible(bool(line.stops))
        self._marks = past and bool(line.stops)
        self._save_height()
        self.table.set_empty(self._nothing(line, day))
        self.table.set_rows(line.found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= theme.px(NARROW)
        for made in (self.paper, self.going, self.moving, self.editing):
            show_words(made, wide)
        self._save_height()

    def _save_height(self) -> None:
        """In a low window the list of routes alone says which one it is, and who goes."""
        high = self.height() >= theme.px(LOW)
        self.head.setVisible(high)
        self.legend.setVisible(high and self._marks)

    def residents(self) -> list[str]:
        """Who is chosen: the lines that are, else the one under the cursor."""
        return [stop.resident_id for stop in self.chosen()]

    def chosen(self) -> list[Stop]:
        """The stops that are chosen."""
        current = self.table.current()
        return self.table.selected() or ([current] if current else [])

    def _mark(self, outcome: str) -> None:
        if chosen := self.residents():
            self.marked.emit(chosen, outcome)

    def _nothing(self, line: RouteLine, day: DeliveryDay) -> EmptyState:
        if line.stops:
            return EmptyState("search", self.tr("Nobody like this on the route"))
        if not day.open:
            return EmptyState("calendar", self.tr("There are no meals on this day"))
        return EmptyState(
            "house",
            self.tr("Nothing is to be brought on this route"),
            self.tr("Who is to be brought a meal is put down in the week; put them on the route "
                    "from the list of those without one."),
        )  # fmt: skip

    def _columns(self) -> list[Column]:
        return [
            Column("number", self.tr("No."), width=2, align="right"),
            Column("name", self.tr("Name"), width=9, hint=lambda stop: joined(
                stop.group, stop.address)),
            Column("state", self.tr("Delivery"), value=lambda stop: "", badge=stop_badge,
                   width=6.5),
            Column("avoid", self.tr("Does not eat"), value=avoid_words, width=6, stretch=True),
            Column("door", self.tr("At the door"), value=lambda stop: stop.door or "",
                   hint=lambda stop: stop.phone or "", width=7, optional=True),
        ]  # fmt: skip

    def _connect(self) -> None:
        steps: dict[str, QWidget] = {
            "rest": self.rest, "who": self.going, "edit": self.editing,
            "move": self.moving, "print": self.paper,
        }  # fmt: skip
        for step, made in steps.items():
            made.clicked.connect(partial(self.wanted.emit, step))  # type: ignore[attr-defined]
        keys: dict[str, Callable[[], None]] = {
            "Space": partial(self._mark, "delivered"),
            "N": partial(self._mark, "nobody_home"),
            "Backspace": partial(self._mark, ""),
            "M": partial(self._step, "move", self.moving),
        }
        for key, action in keys.items():
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _step(self, step: str, made: QWidget) -> None:
        if not made.isHidden():
            self.wanted.emit(step)

    def _lay_out(self) -> None:
        self.head = QWidget()
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme.px(12))
        head.addWidget(self.name)
        head.addWidget(self.who, 1)
        holder = QWidget()
        line = FlowLayout(holder, 8)
        for part in (
            self.rest, self.paper, self.going, self.moving, self.editing
        ):  # fmt: skip
            line.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.head)
        column.addWidget(holder)
        column.addWidget(self.table, 1)
        column.addWidget(self.legend)
