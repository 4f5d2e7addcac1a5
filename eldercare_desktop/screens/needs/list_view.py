"""What the list of needs and that of emergencies have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.needs.filters import Filters
from eldercare_desktop.screens.needs.loading import MOST_LINES, Target, Villages, target_of
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column

LIST, DETAIL = 580, 500
"""How list and detail share the width, in pixels at 100 %."""


class ListView(PartView):
    """A list with search, filters and counts, a detail beside it, and side forms.

    `new` is the word by which `Shell.navigate` asks for a new one, and for one by its id.
    """

    new = ""

    def __init__(self, shell: Shell, page: Page, filters: Filters, columns: list[Column]) -> None:
        super().__init__(shell, page)
        self.filters = filters
        self.typed = ""
        self.villages = Villages()
        self._wanted_id = ""
        self._line = 0
        self._ready = False
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(self._saved)
        self.table = Table(columns)
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(self.enter)
        self.cut = text("", "hint", wrap=True)
        self.split = ListDetail(self._listing(), self.nothing_chosen())
        self.split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        self.filters.changed.connect(self.load)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.filters)
        column.addWidget(self.split, 1)

    # -- what differs ----------------------------------------------------------------------

    def nothing_chosen(self) -> EmptyState:
        """What stands at the right before a line is chosen."""
        raise NotImplementedError

    def empty(self) -> EmptyState:
        """What stands in place of an empty list."""
        raise NotImplementedError

    def read_detail(self, row_id: str) -> Callable[[Any], Any]:
        """What reads one of them, in a worker."""
        raise NotImplementedError

    def show_detail(self, found: Any) -> None:
        """Shows one of them at the right."""
        raise NotImplementedError

    def enter(self, row: Any) -> None:
        """Enter in the list."""
        raise NotImplementedError

    def open_new(self, target: Target | None) -> None:
        """The form for a new one."""
        raise NotImplementedError

    def is_open(self, found: Any) -> bool:
        """Whether what was read belongs to the first list."""
        raise NotImplementedError

    # -- what the page asks ----------------------------------------------------------------

    def search(self, typed: str) -> None:
        self.typed = typed
        self.load()

    def shown(self, **args: Any) -> None:
        """Arguments: `new` (with perhaps `person`, and the `visit` that it comes of), an id

        under its name, `show`.
        """
        visit_id = args.get("visit")
        if show := args.get("show"):
            self.filters.show_only(show)
            self.load()
        if row_id := args.get(self.new):
            self.open_row(row_id)
        elif args.get("new") and (person_id := args.get("person")):
            self.shell.background.query(
                lambda read: target_of(read, person_id, visit_id),
                done=self.open_new,
                owner=self,
                latest="target",
            )
        elif args.get("new"):
            self.open_new(None)

    def focus_list(self) -> None:
        if self.table.current() is None:
            self.table.select_first()
        self.table.setFocus()

    def person_id(self) -> str | None:
        row = self.table.current()
        return row.person_id if row else None

    def back(self) -> bool:
        return self.editing.close()

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self._ready

    # -- the list --------------------------------------------------------------------------

    def open_row(self, row_id: str) -> None:
        """Shows one of them, whatever the filters are now."""
        self._wanted_id = row_id

        def show(found: Any) -> None:
            if found is None:
                self._wanted_id = ""
                return
            self.filters.show_only("open" if self.is_open(found) else "closed")
            self.typed = ""
            self.load()

        self.shell.background.query(self.read_detail(row_id), done=show, owner=self, latest="go")

    def show_rows(self, rows: list[Any], villages: Villages) -> None:
        """Fills the list; the cursor stays, or comes to the next line where one has left."""
        self._ready, self.villages = True, villages
        had = self.table.current()
        self.table.set_empty(self.empty())
        self.table.set_rows(rows)
        cut = len(rows) >= MOST_LINES
        sentence = self.tr("The first {n} are shown. Type a name to see others.")
        self.cut.setText(sentence.format(n=MOST_LINES) if cut else "")
        self.cut.setVisible(cut)
        self.split.show_right(bool(rows))
        kept = had is not None and any(row.id == had.id for row in rows)
        if self._wanted_id and self.table.select(self._wanted_id):
            self._wanted_id = ""
            self._chosen(self.table.current())
        elif not rows:
            self.split.show_empty()
        elif kept:
            self._chosen(self.table.current())
        else:
            self.table.select(rows[min(self._line, len(rows) - 1)].id)

    def _chosen(self, row: Any) -> None:
        if row is None:
            self.split.show_empty()
            return
        self._line = self.table.model.line_of(row.id)
        self.shell.background.query(
            self.read_detail(row.id), done=self._show_detail, owner=self, latest="detail"
        )

    def _show_detail(self, found: Any) -> None:
        if found is None:
            self.split.show_empty()
        else:
            self.show_detail(found)

    def _saved(self, row_id: str) -> None:
        """After saving, the cursor goes to what was written, if the list still shows it."""
        self._wanted_id = row_id
        self.load()
        self.table.setFocus()

    def _listing(self) -> QWidget:
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.cut)
        self.cut.hide()
        return listing
