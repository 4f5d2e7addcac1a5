"""The cases of the ledger: what no rule may decide, and what was decided."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.time_bank import accounts_loading
from eldercare_desktop.screens.time_bank import cases_loading as loading
from eldercare_desktop.screens.time_bank.account_forms import ReverseEntryForm
from eldercare_desktop.screens.time_bank.case_form import RulingForm
from eldercare_desktop.screens.time_bank.case_phrases import entry_hint, entry_words, title
from eldercare_desktop.screens.time_bank.case_sheet import ENDED_BY_ENTRY, CaseSheet, PastSheet
from eldercare_desktop.screens.time_bank.cases_loading import CasesFound, EntryTold, Past
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.ledger.cases import Case

SHOWS = ("open", "past")


class CasesView(PartView):
    """Digits reverse the entries of the case in view, A decides, Enter opens the account.

    Arguments of `Shell.navigate`: `case` (a key), `person` (the first case of theirs).
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("ledger_entry", "ledger_ruling", "service_record", "service_check", "stock_move"),
            *("voucher", "voucher_acceptance", "voucher_answer", "redemption", "goods"),
            *("person", "rule_value"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self.found: CasesFound | None = None
        self.sheet: CaseSheet | None = None
        self._typed, self._like = "", frozenset[str]()
        self._wanted = ""
        self._line = 0
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(lambda row_id: self.load())
        self.shows = Chips(
            [(show, word("case_show", show)) for show in SHOWS], single=True, optional=False
        )
        self.shows.set_values(["open"])
        self.shows.changed.connect(self._show_list)
        self.table = Table(self._columns(), key="key")
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(lambda row: self.step("account"))
        self.table.view.installEventFilter(self)
        self.split = ListDetail(self.table, EmptyState("scale", self.tr("Choose a case")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.shows)
        column.addWidget(self.split, 1)

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        self.shell.background.query(loading.cases, done=self._show, owner=self, latest="cases")

    def shown(self, **args: Any) -> None:
        if args:
            self.shows.set_values(["open"])
        self._wanted = str(args.get("case") or args.get("person") or "")
        self._show_list()

    def search(self, typed: str) -> None:
        self._typed = typed
        if not typed:
            self._show_list()
            return
        self.shell.background.query(
            lambda read: accounts_loading.people_like(read, typed),
            done=self._show_like,
            owner=self,
            latest="like",
        )

    def focus_list(self) -> None:
        self.table.setFocus()

    def person_id(self) -> str | None:
        return getattr(self.table.current(), "person_id", None)

    def back(self) -> bool:
        return self.editing.close()

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self.found is not None

    # -- the list --------------------------------------------------------------------------

    def _show(self, found: CasesFound) -> None:
        self.found = found
        numbers = len(found.open), len(found.past)
        self.counted.emit(numbers[0])
        self.shows.set_words(
            [f"{word('case_show', show)} {n}" for show, n in zip(SHOWS, numbers, strict=True)]
        )
        self._show_list()

    def _show_like(self, like: frozenset[str]) -> None:
        self._like = like
        self._show_list()

    def _show_list(self) -> None:
        found = self.found
        if found is None:
            return
        rows: list[Any] = [*(found.open if self.shows.value() == "open" else found.past)]
        if self._typed:
            rows = [row for row in rows if getattr(row, "person_id", None) in self._like]
        line = self._line
        self.table.set_empty(self._empty())
        self.table.set_rows(rows)
        self.split.show_right(bool(rows))
        wanted = self._wanted
        about = [r for r in rows if wanted and wanted in (r.key, getattr(r, "person_id", None))]
        if about:
            self._wanted = ""
            self.table.select(about[0].key)
        elif rows and self.table.current() is None:
            # The next one comes under the cursor when one was settled.
            self.table.select(rows[min(line, len(rows) - 1)].key)
        self._chosen(self.table.current())

    def _chosen(self, row: Case | Past | None) -> None:
        self.sheet = None
        if row is None:
            self.split.show_empty()
            return
        self._line = self.table.model.line_of(row.key)
        if isinstance(row, Past):
            self.split.show_detail(PastSheet(row))
            return
        sheet = CaseSheet(row)
        sheet.wanted.connect(self.step)
        sheet.reversal_wanted.connect(self.reverse)
        self.sheet = sheet
        self.split.show_detail(sheet)
        ids = row.entry_ids
        self.shell.background.query(
            lambda read: loading.entries_told(read, ids),
            done=lambda entries: self._show_entries(sheet, entries),
            owner=self,
            latest="entries",
        )

    def _show_entries(self, sheet: CaseSheet, entries: list[EntryTold]) -> None:
        if sheet is self.sheet:
            sheet.show_entries(entries)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            number = event.key() - int(Qt.Key.Key_1)
            entries = self.sheet.entries if self.sheet else ()
            if not event.modifiers() and 0 <= number < len(entries):
                self.reverse(entries[number])
                return True
            if not event.modifiers() and event.key() == Qt.Key.Key_A:
                self.step("rule")
                return True
        return super().eventFilter(watched, event)

    # -- steps -----------------------------------------------------------------------------

    def reverse(self, entry: EntryTold) -> None:
        """Asks why an entry of the case is taken back."""
        if entry.reversed or entry.kind == "reversal":
            return
        said = f"{entry_words(entry)}\n{entry_hint(entry)}"
        self.editing.open(ReverseEntryForm(self.shell, entry.entry_id, said))

    def step(self, name: str) -> None:
        """One thing that is done with the case in view."""
        case = self.sheet.case if self.sheet else None
        if case is None:
            return
        if name == "rule":
            if case.kind not in ENDED_BY_ENTRY:
                self.editing.open(RulingForm(self.shell, case))
            return
        go = self.shell.navigate
        services, goods = case.service_ids, case.params.get("goods_id")
        serial = case.params.get("serial")
        elsewhere: dict[str, Callable[[], object]] = {
            "goods": lambda: go("store", part="goods", goods=goods, village=case.village),
            "vouchers": lambda: go("time_bank", part="vouchers", serial=serial),
        }
        if services:
            elsewhere["services"] = lambda: go("time_bank", part="services", service=services[0])
        if case.person_id:
            elsewhere["person"] = lambda: go("people", person=case.person_id)
            elsewhere["account"] = lambda: go(
                "time_bank", part="accounts", person=case.person_id, open=True
            )
        if name in elsewhere:
            elsewhere[name]()

    # -- what stands there -----------------------------------------------------------------

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), value=_name, hint=self._village, width=6,
                   stretch=True),
            Column("what", self.tr("What"), value=_amount, badge=_badge, width=8),
            Column("day", self.tr("Day"), width=5.5, optional=True),
        ]  # fmt: skip

    def _village(self, row: Case | Past) -> str:
        found = self.found
        return found.names.get(row.village, "") if found and found.several else _amount(row)

    def _empty(self) -> EmptyState:
        if self._typed:
            return EmptyState("search", self.tr("No case like this"))
        if self.shows.value() == "past":
            return EmptyState("scale", self.tr("Nothing had to be settled yet"))
        return EmptyState(
            "circle-check",
            self.tr("Nothing is open"),
            self.tr(
                "When two laptops enter the same before they meet, or an account falls below "
                "zero, it is asked here."
            ),
        )


def _name(row: Case | Past) -> str:
    return row.name if isinstance(row, Past) else title(row)


def _amount(row: Case | Past) -> str:
    return credit(row.amount, row.unit) if row.amount and row.kind != "stock" else ""


def _badge(row: Case | Past) -> Badge | None:
    if isinstance(row, Past):
        return Badge(word("ruling", row.ruling) if row.ruling else word("entry_kind", "reversal"))
    kind = "danger" if row.kind == "overdraft" else "due"
    return Badge(word("ledger_case", row.kind), kind)
