"""A page of several parts: what is the same in all of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import Part, PartView
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.parts.preview import Preview
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.wording import translated


class PartedPage(Page):
    """A head, chips for the parts of `PARTS`, a search field, and the part in view.

    A page names its `PARTS` and the translation context of their titles, adds its buttons to
    `header`, and may override `count_parts` and `args_taken`.
    """

    PARTS: ClassVar[tuple[Part, ...]] = ()
    context: ClassVar[str] = ""
    search_in_head: ClassVar[bool] = False
    """Where there are many parts, the search stands beside the title, and they fit one line."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        title, search = self.words()
        self.header = PageHeader(title)
        self._titles = [translated(self.context, part.title) for part in self.PARTS]
        self.parts = Chips(
            [(part.key, said) for part, said in zip(self.PARTS, self._titles, strict=True)],
            single=True,
            optional=False,
        )
        self.parts.set_values([self.PARTS[0].key])
        self.parts.changed.connect(self._show_part)
        self.search = SearchField(search, short=self.tr("Find (F2)"))
        self.stack = QStackedWidget()
        self.paper: Preview | None = None
        self._sheet: QWidget | None = None
        self._views: dict[str, PartView] = {}
        self._counts: dict[str, int] = {}
        self._lay_out()
        self.search.searched.connect(self._search)
        self.search.entered.connect(self._focus_list)
        self.search.left_down.connect(self._focus_list)

    def words(self) -> tuple[str, str]:
        """The title of the page, and what the empty search field says."""
        raise NotImplementedError

    def count_parts(self) -> None:
        """Asks for the numbers on the chips that no view in sight gives; see `show_counts`."""

    def args_taken(self, args: dict[str, Any]) -> str | None:
        """The part that the arguments of `Shell.navigate` are for, if they do not name it."""
        return None

    def show_counts(self, found: dict[str, int]) -> None:
        """Puts numbers on the chips of the parts that they are for."""
        for part in self.PARTS:
            if part.key in found:
                self._count(part.key, found[part.key])

    # -- what the window asks --------------------------------------------------------------

    def refresh(self, tables: frozenset[str]) -> None:
        self.count_parts()
        view = self.view()
        for made in self._views.values():
            if made is view or not tables or made.tables & tables:
                made.load()

    def shown(self, **args: Any) -> None:
        """Arguments: `part` (a key of `PARTS`); others go to the part as they are."""
        part = args.pop("part", None) or self.args_taken(args)
        if part:
            self.go(part)
        self.view().shown(**args)
        if not args:
            self._focus_list()

    def go(self, part: str) -> None:
        """Shows one of the parts."""
        self.parts.set_values([part])
        self._show_part()

    def find_here(self) -> bool:
        self.search.setFocus()
        self.search.selectAll()
        return True

    def back(self) -> bool:
        if self.close_paper() or self.view().back():
            return True
        if self.search.text():
            self.search.clear()
            return True
        return False

    def may_leave(self) -> bool:
        if not any(view.unsaved() for view in self._views.values()):
            return True
        self.shell.error(
            self.tr("Something is not saved yet. Please save it, or close the form first.")
        )
        return False

    def printable(self) -> Callable[[], object] | None:
        if self.paper is not None and self.paper.isVisible():
            return self.paper.print_paper
        return self.view().printable()

    def show_paper(self, paper: Any) -> None:
        """Shows a paper in place of the list, until Esc."""
        if self.paper is None or self._sheet is None:
            self.paper = Preview(self.shell)
            self._sheet = self._with_way_back(self.paper)
            self.stack.addWidget(self._sheet)
        self.paper.show_paper(paper)
        self.stack.setCurrentWidget(self._sheet)
        self.paper.setFocus()

    def _with_way_back(self, paper: QWidget) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        back = button(self.tr("Back (Esc)"), "quiet", "arrow-left")
        back.clicked.connect(self.close_paper)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(paper, 1)
        return sheet

    def close_paper(self) -> bool:
        """Back from the paper to the list; False if there was none."""
        if self.paper is None or self.stack.currentWidget() is not self._sheet:
            return False
        self.stack.setCurrentWidget(self.view())
        self.view().focus_list()
        return True

    def person_id(self) -> str | None:
        return self.view().person_id()

    def is_ready(self) -> bool:
        return self.view().is_ready()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.view().focus_list()

    # -- the parts -------------------------------------------------------------------------

    def view(self, key: str | None = None) -> PartView:
        """The part in view (or another one); made when it is first asked for."""
        key = key or str(self.parts.value())
        if key not in self._views:
            part = next(part for part in self.PARTS if part.key == key)
            made = part.open(self.shell, self)
            made.counted.connect(partial(self._count, key))
            self._views[key] = made
            self.stack.addWidget(made)
        return self._views[key]

    def _show_part(self) -> None:
        view = self.view()
        self.stack.setCurrentWidget(view)
        view.search(self.search.text().strip())
        view.load()

    def _search(self, typed: str) -> None:
        self.view().search(typed)

    def _focus_list(self) -> None:
        self.view().focus_list()

    def _count(self, key: str, number: int) -> None:
        self._counts[key] = number
        words = [
            f"{title} {self._counts[part.key]}" if part.key in self._counts else title
            for part, title in zip(self.PARTS, self._titles, strict=True)
        ]
        self.parts.set_words(words)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addWidget(self.parts, 4, Qt.AlignmentFlag.AlignVCenter)
        self.search.setMinimumWidth(theme.px(160))
        self.search.setMaximumWidth(theme.px(320))
        if self.search_in_head:
            self.search.setMinimumWidth(theme.px(240))
            self.header.add_widget(self.search)
        else:
            row.addWidget(self.search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.header)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
