"""The rounds page: one-off lists in heat, in cold and before festivals; the grid walk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.rounds.rounds_view import RoundsView
from eldercare_desktop.screens.rounds.view import View
from eldercare_desktop.screens.rounds.walks_view import WalksView


class RoundsPage(Page):
    """Two parts, told by the chips in the head: rounds, grid walk."""

    tables = frozenset(
        {
            *("round", "round_entry", "round_attempt", "door", "visit", "absence", "need"),
            *("slip", "slip_line", "slip_confirmation", "rule_value"),
            *("resident", "person", "contact", "pairing", "helper", "villager_group"),
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.header = PageHeader(self.tr("Rounds"))
        self.parts = Chips(
            [("rounds", self.tr("Rounds")), ("walk", self.tr("Grid walk"))],
            single=True,
            optional=False,
        )
        self.parts.set_values(["rounds"])
        self.parts.setFixedWidth(self.parts.one_line().width())
        self.header.add_widget(self.parts)
        self.header.add(self.tr("New round"), self._new, icon="plus", chief=True)
        self.rounds, self.walks = RoundsView(shell, self), WalksView(shell, self)
        self._views: dict[str, View] = {"rounds": self.rounds, "walk": self.walks}
        self.stack = QStackedWidget()
        self._deep: set[View] = set()
        for view in self._views.values():
            self.stack.addWidget(view)
            view.deeper.connect(lambda deeper, view=view: self._make_room(view, deeper))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)
        self.parts.changed.connect(self._show_part)

    def refresh(self, tables: frozenset[str]) -> None:
        self.view().load()

    def shown(self, **args: Any) -> None:
        """Arguments: `part` (rounds, walk), `round` (an id: opens its list), `new`,

        `helper_id` (that helper's walk).
        """
        part = args.pop("part", None)
        if "helper_id" in args:
            part = "walk"
        if part:
            self.go(part)
        if args.get("round") or args.get("new"):
            self.go("rounds")
        self.view().shown(**args)

    def go(self, part: str) -> None:
        """Shows one of the two parts."""
        self.parts.set_values([part])
        self._show_part()

    def view(self) -> View:
        """The part in view."""
        return self._views[str(self.parts.value())]

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.view().first().setFocus(reason)

    def find_here(self) -> bool:
        return self.view().find_here()

    def back(self) -> bool:
        return self.view().back()

    def printable(self) -> Callable[[], object] | None:
        return self.view().printable()

    def person_id(self) -> str | None:
        return self.view().person_id()

    def is_ready(self) -> bool:
        return self.view().is_ready()

    def may_leave(self) -> bool:
        if not any(view.unsaved() for view in self._views.values()):
            return True
        self.shell.error(
            self.tr("Something is not saved yet. Please save it, or close the form first.")
        )
        return False

    def _show_part(self) -> None:
        view = self.view()
        self.stack.setCurrentWidget(view)
        self.header.setVisible(view not in self._deep)
        self.view().load()
        self.view().first().setFocus()

    def _make_room(self, view: View, deeper: bool) -> None:
        """Each part has a head of its own or not; the other one keeps that of the page."""
        if deeper:
            self._deep.add(view)
        else:
            self._deep.discard(view)
        self.header.setVisible(self.view() not in self._deep)

    def _new(self) -> None:
        self.shown(new=True)
