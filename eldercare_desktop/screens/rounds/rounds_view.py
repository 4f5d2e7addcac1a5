"""The rounds: the list of them, one list to tick off, a new one, and the paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.rounds import papers, saving
from eldercare_desktop.screens.rounds.new_round import NewRound
from eldercare_desktop.screens.rounds.overview import Overview
from eldercare_desktop.screens.rounds.paper_desk import PaperDesk
from eldercare_desktop.screens.rounds.round_forms import RoundForms
from eldercare_desktop.screens.rounds.round_sheet import RoundSheet
from eldercare_desktop.screens.rounds.view import View


class RoundsView(View):
    """Four things, one at a time: overview, sheet, new, paper. Esc goes one step back."""

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self.forms = RoundForms(shell, page)
        self.overview = Overview(shell, self.forms)
        self.sheet = RoundSheet(shell, self.forms)
        self.new = NewRound(shell)
        self.desk = PaperDesk(
            shell,
            [
                (
                    "who",
                    [("open", self.tr("Still to be seen")), ("whole", self.tr("The whole list"))],
                ),
                (
                    "order",
                    [("urgent", self.tr("Most urgent first")), ("house", self.tr("By house"))],
                ),
            ],
        )
        self.stack = QStackedWidget()
        self._layers: tuple[QWidget, ...] = (self.overview, self.sheet, self.new, self.desk)
        for layer in self._layers:
            self.stack.addWidget(layer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._before_paper: QWidget = self.overview
        self._slip_id = ""
        self._connect()

    def load(self) -> None:
        layer = self.stack.currentWidget()
        if layer is self.sheet:
            self.sheet.load()
        elif layer is self.new:
            self.new.load()
        else:
            self.overview.load()

    def shown(self, **args: Any) -> None:
        if round_id := args.get("round"):
            self.open(str(round_id))
        elif args.get("new"):
            self.begin()
        else:
            self.first().setFocus()

    def first(self) -> QWidget:
        layer = self.stack.currentWidget()
        firsts: dict[QWidget | None, QWidget] = {
            self.sheet: self.sheet.table,
            self.new: self.new.form,
            self.desk: self.desk.preview,
        }
        return firsts.get(layer, self.overview.table)

    def open(self, round_id: str) -> None:
        """Shows the list of one round, to tick it off."""
        self.sheet.open(round_id)
        self._show(self.sheet)

    def begin(self) -> None:
        """A new round."""
        self.new.begin()
        self._show(self.new)

    def print_list(self, round_id: str) -> None:
        """Shows the paper of a round."""
        layer = self.stack.currentWidget()
        if layer is not None and layer is not self.desk:
            self._before_paper = layer

        def made(read: Any, chosen: dict[str, str]) -> Any:
            whole, by_house = chosen["who"] == "whole", chosen["order"] == "house"
            return papers.round_paper(read, round_id, whole=whole, by_house=by_house)

        self._slip_id = ""
        self.desk.show_paper(made)
        self._show(self.desk)

    def print_slip(self, slip_id: str) -> None:
        """Shows a slip with its code."""
        self._before_paper = self.overview
        self._slip_id = slip_id
        self.desk.show_paper(lambda read, chosen: papers.slip_paper(read, slip_id), choices=False)
        self._show(self.desk)

    def _went_out(self, _paper: object) -> None:
        if slip_id := self._slip_id:
            self.shell.background.operation(
                lambda work: saving.slip_printed(work, slip_id), undoable=False
            )

    def find_here(self) -> bool:
        if self.stack.currentWidget() is self.sheet:
            self.sheet.head.search.setFocus()
            self.sheet.head.search.selectAll()
            return True
        return False

    def back(self) -> bool:
        layer = self.stack.currentWidget()
        if self.forms.close():
            return True
        if layer is self.desk:
            self._show(self._before_paper)
        elif layer is self.sheet:
            if not self.sheet.back():
                self._to_overview(self.sheet.round_id)
        elif layer is self.new:
            if not self.new.back():
                self._to_overview()
        else:
            return False
        return True

    def printable(self) -> Callable[[], object] | None:
        layer = self.stack.currentWidget()
        if layer is self.desk:
            return self.desk.preview.print_paper if self.desk.preview.paper() else None
        round_id = self.sheet.round_id if layer is self.sheet else self.overview.round_id()
        if layer is self.new or not round_id:
            return None
        return lambda: self.print_list(round_id)

    def person_id(self) -> str | None:
        return self.sheet.person_id() if self.stack.currentWidget() is self.sheet else None

    def unsaved(self) -> bool:
        return self.forms.unsaved()

    def is_ready(self) -> bool:
        return self.overview.is_ready()

    def _connect(self) -> None:
        self.overview.open_wanted.connect(self.open)
        self.overview.new_wanted.connect(self.begin)
        self.overview.print_wanted.connect(self.print_list)
        self.overview.slip_wanted.connect(self.print_slip)
        self.sheet.print_wanted.connect(self.print_list)
        self.sheet.left.connect(self._to_overview)
        self.new.made.connect(self._made)
        self.new.left.connect(self._to_overview)
        self.desk.left.connect(self.back)
        self.desk.preview.went_out.connect(self._went_out)
        self.forms.removed.connect(self._to_overview)
        self.forms.slip_made.connect(self.print_slip)

    def _made(self, round_ids: list[str]) -> None:
        """One list is opened at once; of several, a township sees how each begins."""
        if len(round_ids) == 1:
            self.open(round_ids[0])
        else:
            self._to_overview(round_ids[0])

    def _to_overview(self, round_id: str = "") -> None:
        self._show(self.overview)
        self.overview.load(round_id)

    def _show(self, layer: QWidget) -> None:
        self.stack.setCurrentWidget(layer)
        self.deeper.emit(layer is not self.overview)
        self.first().setFocus()
