"""The pairing page: what is missing, the ledger, the helpers; one side form for all three."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.pairing import loading
from eldercare_desktop.screens.pairing.editing import Editing
from eldercare_desktop.screens.pairing.gaps_view import GapsView
from eldercare_desktop.screens.pairing.helpers_view import HelpersView
from eldercare_desktop.screens.pairing.ledger_view import LedgerView
from eldercare_desktop.screens.pairing.loading import Counts, Someone
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.page_header import PageHeader
from eldercare_desktop.screens.parts.search_field import SearchField

View = GapsView | LedgerView | HelpersView


class PairingPage(Page):
    """Three parts, told by the chips above them: gaps, ledger, helpers."""

    tables = frozenset(
        {
            *("pairing", "helper", "resident", "person", "contact", "villager_group"),
            "rule_value",
        }
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.header = PageHeader(self.tr("Pairing"))
        self.header.add(self.tr("New pairing"), self._new, icon="plus", chief=True)
        self.parts = Chips(
            [
                ("gaps", self.tr("Gaps")),
                ("ledger", self.tr("Ledger")),
                ("helpers", self.tr("Helpers")),
            ],
            single=True,
            optional=False,
        )
        self.parts.set_values(["gaps"])
        self.search = SearchField(self.tr("Name or pinyin (F2)"))
        self.gaps, self.ledger = GapsView(shell), LedgerView(shell)
        self.helpers = HelpersView(shell)
        self._views: dict[str, View] = {
            "gaps": self.gaps,
            "ledger": self.ledger,
            "helpers": self.helpers,
        }
        self.stack = QStackedWidget()
        for view in self._views.values():
            self.stack.addWidget(view)
        self._lay_out()
        self.editing = Editing(shell, self)
        self.setFocusProxy(self.gaps.table)
        self._connect()

    def refresh(self, tables: frozenset[str]) -> None:
        self.shell.background.query(loading.counts, done=self._show_counts, owner=self)
        self._view().load()

    def shown(self, **args: Any) -> None:
        """Arguments: `part` (gaps, ledger, helpers), `pairing`, `helper_id`; `new` with perhaps

        `person` (an elder or a helper) or `resident_id`, to pair them in place.
        """
        if part := args.get("part"):
            self.go(part)
        if pairing_id := args.get("pairing"):
            self._open_pairing(pairing_id)
        elif helper_id := args.get("helper_id"):
            self.go("helpers")
            self.helpers.open_helper(helper_id)
        elif resident_id := args.get("resident_id"):
            self._new_for(lambda read: (loading.elder_of(read, resident_id), None))
        elif person_id := args.get("person"):
            self._new_for(lambda read: loading.roles_of(read, person_id))
        elif args.get("new"):
            self._new()
        else:
            self._view().table.setFocus()

    def go(self, part: str) -> None:
        """Shows one of the three parts."""
        self.parts.set_values([part])
        self._show_part()

    def find_here(self) -> bool:
        self.search.setFocus()
        self.search.selectAll()
        return True

    def back(self) -> bool:
        if self.editing.close():
            return True
        if self.search.text():
            self.search.clear()
            return True
        return False

    def may_leave(self) -> bool:
        if not self.editing.unsaved():
            return True
        self.shell.error(
            self.tr("A pairing is not saved yet. Please save it, or close the form first.")
        )
        return False

    def person_id(self) -> str | None:
        return self._view().person_id()

    def _view(self) -> View:
        return self._views[self.parts.value()]

    def _connect(self) -> None:
        self.parts.changed.connect(self._show_part)
        self.search.searched.connect(self._search)
        self.search.entered.connect(self._focus_list)
        self.search.left_down.connect(self._focus_list)
        self.gaps.pair_wanted.connect(self.editing.new)
        self.gaps.pairing_wanted.connect(self._open_pairing)
        self.ledger.change_wanted.connect(self.editing.change)
        self.ledger.end_wanted.connect(self.editing.end)
        self.ledger.take_over_wanted.connect(self.editing.take_over)
        self.helpers.pair_wanted.connect(self._new_with_helper)
        self.helpers.pairing_wanted.connect(self._open_pairing)
        for view in (self.ledger, self.helpers):
            view.person_wanted.connect(self._open_person)
        self.editing.saved.connect(self._saved)

    def _show_part(self) -> None:
        view = self._view()
        self.stack.setCurrentWidget(view)
        self.setFocusProxy(view.table)
        view.search(self.search.text().strip())

    def _search(self, typed: str) -> None:
        self._view().search(typed)

    def _focus_list(self) -> None:
        table = self._view().table
        if table.current() is None:
            table.select_first()
        table.setFocus()

    def _show_counts(self, counts: Counts) -> None:
        self.shell.set_count("pairing", counts.gaps)
        over = self.tr("Helpers with too many elders: {n}").format(n=counts.over)
        self.header.set_count(over if counts.over else "")
        numbers = (counts.gaps, counts.pairings, counts.helpers)
        names = (self.tr("Gaps"), self.tr("Ledger"), self.tr("Helpers"))
        pairs = zip(names, numbers, strict=True)
        self.parts.set_words([f"{name} {number}" for name, number in pairs])

    def _new(self) -> None:
        self.editing.new()

    def _new_with_helper(self, helper: Someone) -> None:
        self.editing.new(None, helper)

    def _new_for(self, roles: Any) -> None:
        def show(found: tuple[Someone | None, Someone | None]) -> None:
            elder, helper = found
            self.editing.new(elder, None if elder else helper)

        self.shell.background.query(roles, done=show, owner=self, latest="new")

    def _open_pairing(self, pairing_id: str) -> None:
        self.search.clear()
        self.go("ledger")
        self.ledger.open_pairing(pairing_id)

    def _open_person(self, person_id: str) -> None:
        self.shell.navigate("people", person=person_id)

    def _saved(self, pairing_id: str) -> None:
        """After saving, the cursor stays where the work is."""
        if self.parts.value() == "ledger":
            self.ledger.open_pairing(pairing_id)
        self._view().table.setFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addWidget(self.parts, 1, Qt.AlignmentFlag.AlignVCenter)
        self.search.setMinimumWidth(theme.px(160))
        self.search.setMaximumWidth(theme.px(320))
        row.addWidget(self.search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.header)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
