"""The payments: who has how much in hand, who owes, to whom something is to be given back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts import payment_loading as loading
from eldercare_desktop.screens.meal_accounts import settlement_loading
from eldercare_desktop.screens.meal_accounts import settlement_saving as saving
from eldercare_desktop.screens.meal_accounts.payment_forms import PaymentForm, open_payment
from eldercare_desktop.screens.meal_accounts.payment_paper import accounts_paper, receipt_paper
from eldercare_desktop.screens.meal_accounts.payment_sheet import AccountSheet
from eldercare_desktop.screens.meals.site_choice import SiteRow, no_site
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.money import amount

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.settlement.accounts import AccountRow

SHOWS = ("all", "arrears", "give_back")
LIST, DETAIL = 580, 500


class PaymentsView(PartView):
    """The accounts of the site in view. T takes money, N of anybody, G gives back."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("site", "meal_serving", "meal_price", "meal_price_line", "meal_status"),
            *("meal_payment", "meal_closing", "meal_closed_line", "meal_adjustment"),
            *("resident", "person", "villager_group"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self._ready = False
        self._typed, self._like = "", frozenset[str]()
        self._wanted_key = ""
        self.found: loading.AccountsFound | None = None
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(lambda row_id: self.load())
        self.shows = Chips([(show, word("account_show", show)) for show in SHOWS], single=True,
                           optional=False)  # fmt: skip
        self.shows.set_values(["all"])
        self.shows.changed.connect(self._show_list)
        self.new_button = button(self.tr("Take money (N)"), "primary", "wallet")
        self.new_button.clicked.connect(self.open_new)
        self.table = Table(self._columns(), key="key")
        self.table.view.installEventFilter(self)
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(lambda row: self.step("pay"))
        self.split = ListDetail(self.table, EmptyState("wallet", self.tr("Choose an account")))
        self.split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        self.head = QWidget()
        self.nothing = no_site(shell)
        self._lay_out()

    # -- what the page asks ----------------------------------------------------------------

    def site(self) -> SiteRow | None:
        """The site in view."""
        found: SiteRow | None = self.page.site()  # type: ignore[attr-defined]  # a SitedPage
        return found

    def load(self) -> None:
        site = self.site()
        self.head.setVisible(site is not None)
        self.stack.setCurrentIndex(0 if site else 1)
        if site is None:
            self._ready = True
            return
        self.shell.background.query(
            lambda read: loading.accounts(read, site.id),
            done=self._show,
            owner=self,
            latest="accounts",
        )

    def shown(self, **args: Any) -> None:
        """Arguments: `show` (a list), `resident` (an id), `new` opens the form."""
        self._wanted_key = args.get("resident", "")
        if show := args.get("show"):
            self.shows.set_values([show])
        self._show_list()
        if args.get("new"):
            self.open_new()

    def search(self, typed: str) -> None:
        self._typed = typed
        if not typed:
            self._like = frozenset()
            self._show_list()
            return
        self.shell.background.query(
            lambda read: settlement_loading.people_like(read, typed),
            done=self._show_like,
            owner=self,
            latest="like",
        )

    def focus_list(self) -> None:
        (self.table if self.site() is not None else self.nothing).setFocus()

    def person_id(self) -> str | None:
        row = self.table.current()
        found: str | None = row.who.person_id if row else None
        return found

    def printable(self) -> Callable[[], object] | None:
        return self._print

    def back(self) -> bool:
        return self.editing.close()

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self._ready

    # -- the list --------------------------------------------------------------------------

    def _show(self, found: loading.AccountsFound) -> None:
        self._ready, self.found = True, found
        rows = found.accounts
        numbers = {
            "all": len(rows),
            "arrears": sum(row.in_arrears for row in rows),
            "give_back": sum(row.to_give_back for row in rows),
        }
        self.counted.emit(numbers["all"])
        self.shows.set_words([f"{word('account_show', show)} {numbers[show]}" for show in SHOWS])
        self._show_list()

    def _show_like(self, like: frozenset[str]) -> None:
        self._like = like
        self._show_list()

    def _rows(self) -> list[AccountRow]:
        if self.found is None:
            return []
        show = self.shows.value()
        return [
            row
            for row in self.found.accounts
            if (show != "arrears" or row.in_arrears)
            and (show != "give_back" or row.to_give_back)
            and (not self._typed or row.who.person_id in self._like)
        ]

    def _show_list(self) -> None:
        if self.found is None:
            return
        rows = self._rows()
        self.table.set_empty(self._empty())
        self.table.set_rows(rows)
        self.split.show_right(bool(rows))
        if self._wanted_key and self.table.select(self._wanted_key):
            self._wanted_key = ""
        elif self.table.current() is None:
            self.table.select_first()
        self._chosen(self.table.current())

    def _chosen(self, row: AccountRow | None) -> None:
        if row is None or self.found is None:
            self.split.show_empty()
            return
        sheet = AccountSheet(self.found, row)
        sheet.wanted.connect(self.step)
        sheet.payment_wanted.connect(self._step_of_payment)
        self.split.show_detail(sheet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys: dict[Qt.Key, Callable[[], object]] = {
                Qt.Key.Key_N: self.open_new,
                Qt.Key.Key_T: lambda: self.step("pay"),
                Qt.Key.Key_G: lambda: self.step("give_back"),
            }
            if (act := keys.get(Qt.Key(event.key()))) and not event.modifiers():
                act()
                return True
        return super().eventFilter(watched, event)

    # -- steps -----------------------------------------------------------------------------

    def open_new(self) -> None:
        """The form of a payment of anybody."""
        if site := self.site():
            open_payment(self.shell, self.editing, site.id)

    def step(self, name: str) -> None:
        """One thing that is done with the account in view."""
        row, site = self.table.current(), self.site()
        if row is None or site is None:
            return
        if name == "pay":
            owed = -row.fen if row.in_arrears else 0
            open_payment(self.shell, self.editing, site.id, row.who, fen=owed)
        elif name == "give_back" and row.fen > 0:
            open_payment(self.shell, self.editing, site.id, row.who, kind="paid_back", fen=row.fen)
        elif name == "person":
            self.shell.navigate("people", person=row.who.person_id)

    def _step_of_payment(self, payment_id: str, name: str) -> None:
        site, found = self.site(), self.found
        if site is None or found is None:
            return
        payment = next(one for one in found.payments if one.id == payment_id)
        if name == "change":
            self.editing.open(PaymentForm(self.shell, site.id, payment=payment))
        elif name == "withdraw":
            self.shell.background.operation(
                lambda work: saving.withdraw_payment(work, payment_id), owner=self
            )
        elif name == "receipt":
            user = str(self.shell.settings.value("user_name") or "")
            paper = receipt_paper(payment, site.name, found.village_name, user)
            self.page.show_paper(paper)  # type: ignore[attr-defined]  # a PartedPage

    def _print(self) -> None:
        site, found = self.site(), self.found
        if site is not None and found is not None:
            show = str(self.shows.value())
            today = settlement_loading.now().date().isoformat()
            paper = accounts_paper(self._rows(), show, site.name, found.village_name, today)
            self.page.show_paper(paper)  # type: ignore[attr-defined]  # a PartedPage

    # -- what stands there -----------------------------------------------------------------

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.shows, 1)
        row.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignTop)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.head)
        column.addWidget(self.stack, 1)

    def _empty(self) -> EmptyState:
        if self._typed:
            return EmptyState("search", self.tr("No account like this"))
        words = {
            "arrears": self.tr("Nobody owes anything"),
            "give_back": self.tr("Nothing is to be given back"),
        }
        if sentence := words.get(str(self.shows.value())):
            return EmptyState("circle-check", sentence)
        return EmptyState(
            "wallet",
            self.tr("No accounts yet"),
            self.tr("Who pays in or eats here has an account. Begin with the paper accounts."),
            self.tr("Take money"),
            self.open_new,
        )

    def _columns(self) -> list[Column]:
        return [
            Column(
                "name", self.tr("Name"), value=lambda row: row.who.name,
                hint=lambda row: row.who.group, width=6, stretch=True,
                sort=lambda row: row.who.name,
            ),
            Column(
                "balance", self.tr("Balance"), value=lambda row: amount(row.fen),
                hint=self._hint, icon=_icon, sort=lambda row: row.fen, width=6, align="right",
            ),
            Column("last_paid_on", self.tr("Last payment"), width=6, optional=True),
            Column("last_meal_on", self.tr("Last meal"), width=6, optional=True),
        ]  # fmt: skip

    def _hint(self, row: AccountRow) -> str:
        if row.to_give_back:
            return self.tr("give back")
        return self.tr("owes") if row.in_arrears else ""


def _icon(row: Any) -> tuple[str, str] | None:
    if row.to_give_back:
        return "undo-2", "due"
    return ("circle-alert", "due") if row.in_arrears else None
