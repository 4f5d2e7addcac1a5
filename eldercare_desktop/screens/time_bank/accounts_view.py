"""The accounts: who may spend how much, what is frozen, what waits for verification."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.time_bank import accounts_loading as loading
from eldercare_desktop.screens.time_bank.account_phrases import held_words, row_hint, row_name
from eldercare_desktop.screens.time_bank.accounts_loading import AccountRow, AccountsFound
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import hours

SHOWS = ("people", "held", "pending", "village")


class AccountsView(PartView):
    """Arguments of `Shell.navigate`: `person` (an id), `show` (a list)."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("ledger_entry", "ledger_ruling", "service_record", "service_check"),
            *("volunteer", "helper", "person", "villager_group"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self.found: AccountsFound | None = None
        self._typed, self._like = "", frozenset[str]()
        self._wanted = ""
        self.shows = Chips(
            [(show, word("ledger_show", show)) for show in SHOWS], single=True, optional=False
        )
        self.shows.set_values(["people"])
        self.shows.changed.connect(self._show_list)
        self.table = Table(self._columns(), key="key")
        self._lay_out()

    def load(self) -> None:
        self.shell.background.query(
            loading.accounts, done=self._show, owner=self, latest="accounts"
        )

    def shown(self, **args: Any) -> None:
        if show := args.get("show"):
            self.shows.set_values([show])
        if person := args.get("person"):
            self.shows.set_values(["people"])
            self._wanted = loading.person_key(person)
        self._show_list()

    def search(self, typed: str) -> None:
        self._typed = typed
        if not typed:
            self._like = frozenset()
            self._show_list()
            return
        self.shell.background.query(
            lambda read: loading.people_like(read, typed),
            done=self._show_like,
            owner=self,
            latest="like",
        )

    def focus_list(self) -> None:
        self.table.setFocus()

    def person_id(self) -> str | None:
        row = self.table.current()
        found: str | None = row.person_id if row else None
        return found

    def is_ready(self) -> bool:
        return self.found is not None

    def _show(self, found: AccountsFound) -> None:
        self.found = found
        numbers = [sum(_among(row, show) for row in found.rows) for show in SHOWS]
        self.counted.emit(numbers[0])
        self.shows.set_words(
            [f"{word('ledger_show', show)} {n}" for show, n in zip(SHOWS, numbers, strict=True)]
        )
        self._show_list()

    def _show_like(self, like: frozenset[str]) -> None:
        self._like = like
        self._show_list()

    def _rows(self) -> list[AccountRow]:
        show = str(self.shows.value())
        rows = self.found.rows if self.found else ()
        return [
            row
            for row in rows
            if _among(row, show) and (not self._typed or row.person_id in self._like)
        ]

    def _show_list(self) -> None:
        if self.found is None:
            return
        self.table.set_empty(EmptyState("piggy-bank", self.tr("No account like this")))
        self.table.set_rows(self._rows())
        if self._wanted and self.table.select(self._wanted):
            self._wanted = ""
        elif self.table.current() is None:
            self.table.select_first()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.shows, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(row)
        column.addWidget(self.table, 1)

    def _columns(self) -> list[Column]:
        return [
            Column(
                "name", self.tr("Name"), value=row_name, hint=self._hint, width=6, stretch=True,
                sort=row_name,
            ),
            Column(
                "minutes", self.tr("Hours"), value=lambda row: hours(row.minutes),
                hint=self._held, width=6.5, align="right", sort=lambda row: row.minutes,
            ),
            Column("points", self.tr("Points"), width=4, align="right", optional=True),
            Column(
                "pending", self.tr("To verify"), width=5, align="right", optional=True,
                value=lambda row: hours(row.pending) if row.pending else "",
                sort=lambda row: row.pending,
            ),
            Column("last_day", self.tr("Last entry"), width=6, optional=True),
        ]  # fmt: skip

    def _hint(self, row: AccountRow) -> str:
        return row_hint(row, self.found) if self.found else ""

    def _held(self, row: AccountRow) -> str:
        held = held_words(row)
        return self.tr("frozen: {amount}").format(amount=held) if held else ""


def _among(row: AccountRow, show: str) -> bool:
    if show == "village" or row.person_id is None:
        return show == "village" and row.person_id is None
    if show == "held":
        return bool(row.held or row.held_points)
    return show != "pending" or row.pending > 0
