"""The grid walk: whose way it is at the left, the doors of that way at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.rounds import loading, papers
from eldercare_desktop.screens.rounds.paper_desk import PaperDesk
from eldercare_desktop.screens.rounds.phrases import comma
from eldercare_desktop.screens.rounds.round_forms import RoundForms
from eldercare_desktop.screens.rounds.view import View
from eldercare_desktop.screens.rounds.walk_sheet import WalkSheet
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column

if TYPE_CHECKING:
    from eldercare_desktop.care.walk.ground import WalkHead
    from eldercare_desktop.care.walk.walks import Walk


class WalksView(View):
    """Two things, one at a time: the walks, and the paper of one."""

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self.forms = RoundForms(shell, page)
        self._ready = False
        self._wanted_helper = ""
        self._villages: dict[str, str] = {}
        self.table = Table(self._columns(), key="key")
        self.table.set_empty(self._empty())
        self.sheet = WalkSheet(shell, self.forms)
        self.split = ListDetail(self.table, EmptyState("map-pin", self.tr("Choose a walk")))
        self.split.show_detail(self.sheet, scrolls=False)
        self.desk = PaperDesk(
            shell, [("who", [("all", self.tr("Every door")), ("due", self.tr("Only who is due"))])]
        )
        self.stack = QStackedWidget()
        for layer in (self.split, self.desk):
            self.stack.addWidget(layer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(lambda _: self.sheet.table.setFocus())
        self.sheet.print_wanted.connect(self.print_slips)
        self.desk.left.connect(self.back)

    def load(self) -> None:
        self.table.set_loading()
        self.shell.background.query(loading.walks, done=self._show, owner=self, latest="walks")

    def shown(self, **args: Any) -> None:
        self._wanted_helper = str(args.get("helper_id") or "")
        if self._wanted_helper:
            self.load()
        self.first().setFocus()

    def first(self) -> QWidget:
        return self.desk.preview if self.stack.currentWidget() is self.desk else self.table

    def print_slips(self) -> None:
        """Shows the slips of the walk under the cursor."""
        head = self.table.current()
        if head is None:
            return
        key = head.key

        def made(read: Any, chosen: dict[str, str]) -> Any:
            return papers.walk_paper(read, key, due_only=chosen["who"] == "due")

        self.desk.chips["who"].set_values([self.sheet.shown_doors()])
        self.desk.show_paper(made)
        self.stack.setCurrentWidget(self.desk)
        self.deeper.emit(True)
        self.first().setFocus()

    def back(self) -> bool:
        if self.forms.close():
            return True
        if self.stack.currentWidget() is self.desk:
            self.stack.setCurrentWidget(self.split)
            self.deeper.emit(False)
        elif self.sheet.table.view.hasFocus():
            pass
        else:
            return False
        self.table.setFocus()
        return True

    def printable(self) -> Callable[[], object] | None:
        if self.stack.currentWidget() is self.desk:
            return self.desk.preview.print_paper if self.desk.preview.paper() else None
        return self.print_slips if self.table.current() is not None else None

    def person_id(self) -> str | None:
        return self.sheet.person_id() if self.sheet.table.view.hasFocus() else None

    def unsaved(self) -> bool:
        return self.forms.unsaved()

    def is_ready(self) -> bool:
        return self._ready

    def _show(self, said: tuple[list[WalkHead], dict[str, str]]) -> None:
        self._ready = True
        found, self._villages = said
        self.table.set_rows(found)
        self.split.show_right(bool(found))
        wanted, self._wanted_helper = self._wanted_helper, ""
        of_helper = [head.key for head in found if head.helper_id == wanted]
        if of_helper:
            self.table.select(of_helper[0])
        if self.table.current() is None:
            self.table.select_first()
        else:
            self._chosen(self.table.current())

    def _chosen(self, head: WalkHead | None) -> None:
        if head is None:
            return
        self.shell.background.query(
            lambda read: loading.walk(read, head.key),
            done=self._show_walk,
            owner=self,
            latest="walk",
        )

    def _show_walk(self, found: Walk | None) -> None:
        if found is not None:
            self.sheet.show_walk(found)

    def _empty(self) -> EmptyState:
        return EmptyState(
            "map-pin",
            self.tr("No grid walk yet"),
            self.tr(
                "A walk comes of grid pairings: pair elders with a helper by grid, and write the "
                "patrol area there if there is one."
            ),
            self.tr("Go to pairing"),
            lambda: self.shell.navigate("pairing", part="gaps"),
        )

    def _columns(self) -> list[Column]:
        return [
            Column("helper", self.tr("Walk"), hint=self._hint, stretch=True, width=8),
            Column("elders", self.tr("Elders"), width=3, align="right"),
            Column("due", self.tr("Due"), width=3, align="right"),
            Column(
                "unassigned", self.tr("Paired with nobody"), width=4, align="right", optional=True
            ),
        ]

    def _hint(self, head: WalkHead) -> str:
        parts = (self._villages.get(head.village), head.area, comma().join(head.groups))
        return " · ".join(part for part in parts if part)
