"""The accounts: who may spend how much, what is frozen, what waits for verification."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.page import PartedPage
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.time_bank import accounts_loading as loading
from eldercare_desktop.screens.time_bank import statement_loading
from eldercare_desktop.screens.time_bank.account_doing import AccountDoing, has_vouchers
from eldercare_desktop.screens.time_bank.account_sheet import CreditSheet
from eldercare_desktop.screens.time_bank.account_steps import KEYS
from eldercare_desktop.screens.time_bank.accounts_loading import AccountRow, AccountsFound, among
from eldercare_desktop.screens.time_bank.accounts_table import AccountsTable, nothing
from eldercare_desktop.screens.time_bank.books_banner import BooksBanner
from eldercare_desktop.screens.time_bank.statement_loading import LineRow, StatementFound
from eldercare_desktop.screens.time_bank.statement_view import StatementView
from eldercare_desktop.screens.wording import word

SHOWS = ("people", "held", "pending", "estate", "village")
LIST, DETAIL = 560, 500


class AccountsView(PartView):
    """The list, or the account that was opened from it.

    Arguments of `Shell.navigate`: `person` (an id: their account; with `open` its statement),
    `account` (a key of the list), `show` (one of `SHOWS`), `do` (a step of `account_steps`, on
    the account that is chosen then), `new` opens the opening balance.
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("ledger_entry", "ledger_ruling", "service_record", "service_check"),
            *("volunteer", "helper", "person", "villager_group"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        assert isinstance(page, PartedPage)
        self.found: AccountsFound | None = None
        self._typed, self._like = "", frozenset[str]()
        self._wanted, self._step = "", ""
        self.sheet: CreditSheet | None = None
        self.editing = StepEditing(shell, page)
        self.doing = AccountDoing(shell, page, self.editing)
        self.editing.saved.connect(self._saved)
        self.shows = Chips(
            [(show, word("ledger_show", show)) for show in SHOWS], single=True, optional=False
        )
        self.shows.set_values(["people"])
        self.shows.changed.connect(self._show_list)
        self.new_button = button(self.tr("Opening balance (N)"), "", "plus")
        self.new_button.clicked.connect(self.open_new)
        self.check_button = icon_button(self.tr("Check the books (B)"), "scale")
        self.books = BooksBanner(shell)
        self.check_button.clicked.connect(self.books.check)
        self.table = AccountsTable()
        self.table.view.installEventFilter(self)
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(lambda row: self.step("open"))
        self.split = ListDetail(self.table, EmptyState("piggy-bank", self.tr("Choose an account")))
        self.split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        self.statement = StatementView(shell)
        self.statement.left.connect(self.back)
        self.statement.wanted.connect(self.step)
        self.statement.reversal_wanted.connect(self._reverse)
        self._lay_out()

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        self.shell.background.query(
            loading.accounts, done=self._show, owner=self, latest="accounts"
        )

    def shown(self, **args: Any) -> None:
        if args:
            self._close_statement()
        if show := args.get("show"):
            self.shows.set_values([show])
        if key := args.get("account"):
            self.shows.set_values(["people" if key.startswith("person:") else "village"])
            self._wanted = key
        if person := args.get("person"):
            self.shows.set_values(["people"])
            self._wanted = loading.person_key(person)
        self._step = "open" if args.get("open") else str(args.get("do") or "")
        if args.get("new"):
            self._step = "new"
        self._show_list()

    def search(self, typed: str) -> None:
        self._typed = typed
        if not typed:
            self._like = frozenset()
            self._show_list()
            return
        self._close_statement()
        self.shell.background.query(
            lambda read: loading.people_like(read, typed),
            done=self._show_like,
            owner=self,
            latest="like",
        )

    def focus_list(self) -> None:
        (self.statement if self.in_statement() else self.table).setFocus()

    def person_id(self) -> str | None:
        row = self.row()
        return row.person_id if row else None

    def printable(self) -> Callable[[], object] | None:
        row = self.row()
        return None if row is None or row.person_id is None else lambda: self.step("passbook")

    def back(self) -> bool:
        if self.editing.close():
            return True
        if self.in_statement():
            self._close_statement()
            self.table.setFocus()
            return True
        return False

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self.found is not None

    # -- the list --------------------------------------------------------------------------

    def in_statement(self) -> bool:
        """Whether an account is open."""
        return self.stack.currentWidget() is self.statement

    def row(self) -> AccountRow | None:
        """The account in view."""
        if self.in_statement():
            return self.statement.row
        row: AccountRow | None = self.table.current()
        return row

    def _show(self, found: AccountsFound) -> None:
        self.found = found
        self.table.found = found
        numbers = [sum(among(row, show) for row in found.rows) for show in SHOWS]
        self.counted.emit(numbers[0])
        self.shows.set_words(
            [f"{word('ledger_show', show)} {n}" for show, n in zip(SHOWS, numbers, strict=True)]
        )
        self._show_list()
        if self.in_statement() and self.statement.row is not None:
            again = found.row(self.statement.row.key)
            if again is not None:
                self.statement.open(again, found, vouchers=has_vouchers())

    def _show_like(self, like: frozenset[str]) -> None:
        self._like = like
        self._show_list()

    def _rows(self) -> list[AccountRow]:
        show = str(self.shows.value())
        rows = self.found.rows if self.found else ()
        return [
            row
            for row in rows
            if among(row, show) and (not self._typed or row.person_id in self._like)
        ]

    def _show_list(self) -> None:
        if self.found is None:
            return
        rows = self._rows()
        self.table.set_empty(nothing(str(self.shows.value()), self._typed, self.open_new))
        self.table.set_rows(rows)
        self.split.show_right(bool(rows))
        if self._wanted and self.table.select(self._wanted):
            self._wanted = ""
        elif self.table.current() is None:
            self.table.select_first()
        self._chosen(self.table.current())
        name, self._step = self._step, ""
        if name:
            self.step(name)

    def _chosen(self, row: AccountRow | None) -> None:
        if row is None or self.found is None:
            self.sheet = None
            self.split.show_empty()
            return
        sheet = CreditSheet(self.found, row, vouchers=has_vouchers())
        sheet.wanted.connect(self.step)
        self.sheet = sheet
        self.split.show_detail(sheet)
        unit = "point" if row.points and not row.minutes else "minute"
        first = None if row.person_id else f"{self.found.today[:7]}-01"  # as in the statement
        self.shell.background.query(
            lambda read: statement_loading.statement(
                read, row.account, row.village, unit, first, None
            ),
            done=self._show_last,
            owner=self,
            latest="last",
        )

    def _show_last(self, found: StatementFound) -> None:
        row = self.table.current()
        if self.sheet is not None and row is not None and row.account == found.account:
            self.sheet.show_last(found.rows(), found.unit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if not event.modifiers() and key == Qt.Key.Key_B:
                self.books.check()
                return True
            if not event.modifiers() and (name := KEYS.get(key)):
                self.step(name)
                return True
        return super().eventFilter(watched, event)

    # -- steps -----------------------------------------------------------------------------

    def open_new(self) -> None:
        """The opening balance of anybody."""
        if self.found is not None:
            self.doing.open_new(self.found)

    def step(self, name: str) -> None:
        """One thing that is done with the account in view."""
        row, found = self.row(), self.found
        if found is None:
            return
        if name in ("opening", "new"):
            self.doing.open_new(found, row if self.in_statement() else None)
        elif row is not None and name == "open":
            self.statement.open(row, found, vouchers=has_vouchers())
            self.stack.setCurrentWidget(self.statement)
            self.statement.setFocus()
        elif row is not None:
            self.doing.do(name, row, found)

    def _reverse(self, line: LineRow) -> None:
        if self.statement.row is not None:
            self.doing.reverse(line, self.statement.row)

    def _saved(self, key: str) -> None:
        self._wanted = key
        self.load()

    def _close_statement(self) -> None:
        self.stack.setCurrentIndex(0)

    # -- what stands there -----------------------------------------------------------------

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.shows, 1)
        for one in (self.check_button, self.new_button):
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(row)
        column.addWidget(self.books)
        column.addWidget(self.split, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(listing)
        self.stack.addWidget(self.statement)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
