"""The vouchers: hours of this village that are on paper, and those of others accepted here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.parted.page import PartedPage
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.time_bank import voucher_loading as loading
from eldercare_desktop.screens.time_bank.account_forms import ReverseEntryForm
from eldercare_desktop.screens.time_bank.voucher_forms import AcceptForm, IssueForm
from eldercare_desktop.screens.time_bank.voucher_paper import voucher_paper
from eldercare_desktop.screens.time_bank.voucher_phrases import spaced
from eldercare_desktop.screens.time_bank.voucher_sheet import (
    AcceptedSheet,
    IssuedSheet,
    VoucherSheet,
)
from eldercare_desktop.screens.time_bank.voucher_tables import accepted_table, issued_table
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.voucher.reading import AcceptedRow, IssuedRow

SHOWS = ("issued", "accepted")
LIST, DETAIL = 600, 460
PRINTED = ("out",)


class VouchersView(PartView):
    """N issues, A accepts, T takes back, P prints, R reverses.

    Arguments of `Shell.navigate`: `show` (one of `SHOWS`), `serial`, `new` opens the form of a
    new voucher (of `person`, an id).
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("voucher", "voucher_acceptance", "voucher_answer", "ledger_entry"),
            *("person", "villager_group", "rule_value", "setting"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        assert isinstance(page, PartedPage)
        self._paged = page
        self.found: loading.VouchersFound | None = None
        self._typed, self._wanted, self._fresh = "", "", ""
        self._new: Callable[[], object] | None = None
        self.sheet: VoucherSheet | None = None
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(self._saved)
        self.shows = Chips(
            [(show, word("voucher_show", show)) for show in SHOWS], single=True, optional=False
        )
        self.shows.set_values(["issued"])
        self.shows.changed.connect(self._show_list)
        self.new_button = button(self.tr("Issue (N)"), "primary", "plus")
        self.new_button.clicked.connect(self.open_new)
        self.accept_button = button(self.tr("Accept (A)"), "", "scan-line")
        self.accept_button.clicked.connect(self.open_accept)
        self.tables_of = {"issued": issued_table(), "accepted": accepted_table()}
        self.lists = QStackedWidget()
        for table in self.tables_of.values():
            table.view.installEventFilter(self)
            table.current_changed.connect(self._chosen)
            table.activated.connect(lambda row: self.step("print"))
            self.lists.addWidget(table)
        self.split = ListDetail(self.lists, EmptyState("qr-code", self.tr("Choose a voucher")))
        self.split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        self._lay_out()

    # -- what the page asks ----------------------------------------------------------------

    @property
    def table(self) -> Table:
        """The list in view."""
        return self.tables_of[str(self.shows.value())]

    def load(self) -> None:
        keys = self.shell.background.county.keys
        self.shell.background.query(
            lambda read: loading.vouchers(read, keys(read)),
            done=self._show,
            owner=self,
            latest="vouchers",
        )

    def shown(self, **args: Any) -> None:
        if show := args.get("show"):
            self.shows.set_values([show])
        self._wanted = args.get("serial", "")
        self._show_list()
        if args.get("new"):
            self._open_for(args.get("person", ""))

    def search(self, typed: str) -> None:
        self._typed = typed.strip()
        self._show_list()

    def focus_list(self) -> None:
        (self.table if self.stack.currentIndex() == 0 else self.nothing).setFocus()

    def person_id(self) -> str | None:
        row = self.table.current()
        found: str | None = row.person_id if row else None
        return found

    def printable(self) -> Callable[[], object] | None:
        row = self.table.current()
        return self._print if row is not None and row.state in PRINTED else None

    def back(self) -> bool:
        return self.editing.close()

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self.found is not None

    # -- the lists -------------------------------------------------------------------------

    def _show(self, found: loading.VouchersFound) -> None:
        self.found = found
        rows = {"issued": found.issued, "accepted": found.accepted}
        self.counted.emit(sum(row.state == "out" for row in found.issued))
        self.shows.set_words([f"{word('voucher_show', s)} {len(rows[s])}" for s in SHOWS])
        nothing = not found.joined and not (found.issued or found.accepted)
        self.stack.setCurrentIndex(1 if nothing else 0)
        self._show_list()
        if self._fresh:  # it was issued a moment ago: here is its paper
            self._fresh = ""
            self._print()
        if self._new is not None:
            opens, self._new = self._new, None
            opens()

    def _rows(self) -> list[IssuedRow | AcceptedRow]:
        if self.found is None:
            return []
        rows = self.found.issued if self.shows.value() == "issued" else self.found.accepted
        return [row for row in rows if self._fits(row)]

    def _fits(self, row: Any) -> bool:
        typed = "".join(self._typed.upper().split())
        names = self.found.names if self.found else {}
        said = (row.name, names.get(getattr(row, "home", ""), ""), row.serial)
        return not typed or any(typed in str(part).upper() for part in said)

    def _show_list(self) -> None:
        if self.found is None:
            return
        wanted = self._turn_to(self._wanted)
        rows = self._rows()
        table = self.table
        table.names = self.found.names  # type: ignore[attr-defined]  # of voucher_tables
        self.lists.setCurrentWidget(table)
        table.set_empty(self._empty())
        table.set_rows(rows)
        self.split.show_right(bool(rows))
        if wanted and table.select(wanted):
            self._wanted = ""
        elif table.current() is None:
            table.select_first()
        self._chosen(table.current())

    def _turn_to(self, serial: str) -> str:
        """Shows the list that has a serial, the one in view first; its key there, or nothing."""
        if self.found is None or not serial:
            return ""
        here = str(self.shows.value())
        keys = {
            "issued": [row.serial for row in self.found.issued if row.serial == serial],
            "accepted": [row.key for row in self.found.accepted if row.serial == serial],
        }
        for show in (here, *SHOWS):
            if keys[show]:
                self.shows.set_values([show])
                return keys[show][0]
        return ""

    def _chosen(self, row: Any) -> None:
        if row is None or self.found is None:
            self.sheet = None
            self.split.show_empty()
            return
        issued = self.shows.value() == "issued"
        self.sheet = IssuedSheet(self.found, row) if issued else AcceptedSheet(self.found, row)
        self.sheet.wanted.connect(self.step)
        self.split.show_detail(self.sheet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys: dict[Qt.Key, Callable[[], object]] = {
                Qt.Key.Key_N: self.open_new,
                Qt.Key.Key_A: self.open_accept,
                Qt.Key.Key_T: lambda: self.step("take_back"),
                Qt.Key.Key_P: lambda: self.step("print"),
                Qt.Key.Key_R: lambda: self.step("reverse"),
            }
            if (act := keys.get(Qt.Key(event.key()))) and not event.modifiers():
                act()
                return True
        return super().eventFilter(watched, event)

    # -- steps -----------------------------------------------------------------------------

    def open_new(self, whose: Someone | None = None) -> None:
        """The form of a new voucher."""
        if self.found is not None and self.found.joined:
            self.editing.open(IssueForm(self.shell, self.found, whose or None))

    def open_accept(self) -> None:
        """The form in which a voucher is scanned."""
        if self.found is not None and self.found.joined:
            self.editing.open(AcceptForm(self.shell, self.found))

    def step(self, name: str) -> None:
        """One thing that is done with the voucher in view."""
        row = self.table.current()
        if row is None:
            return
        if name == "print" and row.state in PRINTED:
            self._print()
        elif name == "take_back" and row.state in ("out", "expired", "overdue"):
            self._take_back(row.serial, paper_is_here=row.state != "overdue")
        elif name == "reverse":
            self._reverse(row)
        elif name == "person" and row.person_id:
            self.shell.navigate("time_bank", part="accounts", person=row.person_id)

    def _take_back(self, serial: str, *, paper_is_here: bool) -> None:
        self._wanted = serial
        self.shell.background.operation(
            lambda work: loading.take_back(work, serial, paper_is_here=paper_is_here),
            failed=self.shell.error,
            owner=self,
        )

    def _reverse(self, row: Any) -> None:
        issued = self.shows.value() == "issued"
        entry = row.back_entry_id if issued else row.entry_id
        if not entry or row.state not in ("spent_too", "waiting", "cleared", "refused"):
            return
        if issued and row.state != "spent_too":
            return
        said = f"{hours(row.minutes)} · {spaced(row.serial)}"
        self.editing.open(ReverseEntryForm(self.shell, entry, said, row.serial))

    def _print(self) -> None:
        row = self.table.current()
        if row is not None and self.found is not None and row.state in PRINTED:
            self._paged.show_paper(voucher_paper(row, self.found))

    def _saved(self, key: str) -> None:
        """`key`: the serial, behind "issued:" or "accepted:" for one that is new."""
        show, _, self._wanted = key.rpartition(":")
        if show:
            self.shows.set_values([show])
            self._fresh = self._wanted if show == "issued" else ""
        self.load()

    def _open_for(self, person_id: str) -> None:
        """The form of a new voucher of somebody, once both are read."""
        if not person_id:
            self._when_ready(self.open_new)
            return
        self.shell.background.query(
            lambda read: loading.someone(read, person_id),
            done=lambda whose: self._when_ready(lambda: self.open_new(whose)),
            owner=self,
            latest="whose",
        )

    def _when_ready(self, opens: Callable[[], object]) -> None:
        if self.found is not None:
            opens()
        else:
            self._new = opens

    # -- what stands there -----------------------------------------------------------------

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.shows, 1)
        for one in (self.accept_button, self.new_button):
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(row)
        column.addWidget(self.split, 1)
        self.nothing = EmptyState(
            "unlink",
            self.tr("Vouchers need the county"),
            self.tr(
                "An hour of this village can be spent in another one when the county clears it "
                "between them. Join the county first; everything else of the time bank works "
                "without."
            ),
            self.tr("To the page Sync"),
            lambda: self.shell.navigate("sync"),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(listing)
        self.stack.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def _empty(self) -> EmptyState:
        if self._typed:
            return EmptyState("search", self.tr("No voucher like this"))
        if self.shows.value() == "accepted":
            return EmptyState(
                "scan-line",
                self.tr("No voucher was accepted yet"),
                self.tr("Somebody of another village brings one? Scan it; no line is needed."),
                self.tr("Accept a voucher"),
                self.open_accept,
            )
        return EmptyState(
            "qr-code",
            self.tr("No voucher was issued yet"),
            self._first_step(),
            self.tr("Issue a voucher"),
            lambda: self.open_new(),
        )

    def _first_step(self) -> str:
        if self.found is not None and not self.found.certified:
            return self.tr(
                "The county has to certify this laptop first: please exchange once, then issue."
            )
        return self.tr("Hours that somebody wants to spend in another village go onto a paper.")
