"""Redemption: goods for points, quickly by keyboard, card and barcode."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.love_store import loading as people
from eldercare_desktop.screens.love_store import redeem_loading as loading
from eldercare_desktop.screens.love_store.letters import Letters
from eldercare_desktop.screens.love_store.months import MonthStep, month_words
from eldercare_desktop.screens.love_store.phrases import goods_words
from eldercare_desktop.screens.love_store.redeem_forms import RedeemForm, TakeBackForm
from eldercare_desktop.screens.love_store.redeem_sheet import RedemptionSheet
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.text import ElidedLabel
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.reading import RedemptionRow

LIST, DETAIL = 580, 500


class RedeemView(PartView):
    """N somebody takes goods; here a scanned card begins with its person.

    It names nobody as in view: who comes next is somebody else.

    Arguments of `Shell.navigate`: `person` (an id) begins with that person, `redemption` (an
    id) is looked at, `new` begins.
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {"goods", "stock_move", "redemption", "ledger_entry", "person"}
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self.found: loading.RedeemFound | None = None
        self._typed, self._like = "", frozenset[str]()
        self._wanted = ""
        self._waits: Callable[[], object] | None = None
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(self._saved)
        self.months = MonthStep()
        self.months.moved.connect(self.load)
        self.sums = ElidedLabel("", "hint")
        self.new_button = button(self.tr("Redeem (N)"), "primary", "shopping-basket")
        self.new_button.clicked.connect(lambda: self.open_new())
        self.table = Table(self._columns())
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(lambda row: self.step("receipt"))
        self.split = ListDetail(
            self.table, EmptyState("shopping-basket", self.tr("Choose a redemption"))
        )
        self.split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        Letters(self, {"N": self.open_new}, self.editing.panel.isVisible)
        self._lay_out()

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        village = self.page.village()  # type: ignore[attr-defined]  # a StorePage
        month = self.months.month()
        self.shell.background.query(
            lambda read: loading.redemptions(read, village, month),
            done=self._show,
            owner=self,
            latest="redemptions",
        )

    def search(self, typed: str) -> None:
        self._typed = typed
        if not typed:
            self._like = frozenset()
            self._show_list()
            return
        self.shell.background.query(
            lambda read: people.people_like(read, typed),
            done=self._show_like,
            owner=self,
            latest="like",
        )

    def shown(self, **args: Any) -> None:
        """See the class."""
        if redemption_id := args.get("redemption"):
            self._look_at(redemption_id)
        elif person_id := args.get("person"):
            self.begin_with(person_id)
        elif args.get("new"):
            self.open_new()

    def focus_list(self) -> None:
        self.table.setFocus()

    def printable(self) -> Callable[[], object] | None:
        return lambda: self.step("receipt")

    def back(self) -> bool:
        return self.editing.close()

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self.found is not None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shell.card_place = "store"  # here a scanned card begins a redemption
        self.shell.card_args = {"part": "redeem"}

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.shell.card_place == "store":  # the next page may be in view already
            self.shell.card_place, self.shell.card_args = "people", {}

    # -- the list --------------------------------------------------------------------------

    def _show(self, found: loading.RedeemFound) -> None:
        self.found = found
        self.counted.emit(len(found.rows))
        self.sums.setText(self._sum_words(found))
        self._show_list()
        waiting, self._waits = self._waits, None
        if waiting is not None:
            waiting()

    def _sum_words(self, found: loading.RedeemFound) -> str:
        spent = {
            unit: sum(row.amount for row in found.rows if row.unit == unit)
            for unit in ("point", "minute")
        }
        said = [credit(amount, unit) for unit, amount in spent.items() if amount]
        return " · ".join([self.tr("Redemptions: {n}").format(n=len(found.rows)), *said])

    def _show_like(self, like: frozenset[str]) -> None:
        self._like = like
        self._show_list()

    def _show_list(self) -> None:
        if self.found is None:
            return
        rows = [row for row in self.found.rows if not self._typed or row.person_id in self._like]
        self.table.set_empty(self._empty())
        self.table.set_rows(rows)
        self.split.show_right(bool(rows))
        if self._wanted and self.table.select(self._wanted):
            self._wanted = ""
        elif self.table.current() is None:
            self.table.select_first()
        self._chosen(self.table.current())

    def _chosen(self, row: RedemptionRow | None) -> None:
        if row is None:
            self.split.show_empty()
            return
        sheet = RedemptionSheet(row)
        sheet.wanted.connect(self.step)
        self.split.show_detail(sheet)

    # -- steps -----------------------------------------------------------------------------

    def open_new(self, who: Someone | None = None) -> None:
        """The form in which somebody takes goods."""
        if self.found is None:
            self._waits = lambda: self.open_new(who)
            return
        form = self.editing.content
        if isinstance(form, RedeemForm) and self.editing.panel.isVisible():
            if who is not None:
                form.take_person(who)
            return
        if all(row.stock <= 0 for row in self.found.goods):
            self.shell.toast(
                self.tr("There is nothing on the shelf. First note what came in."),
                self.tr("To the goods"),
                lambda: self.shell.navigate("store", part="goods"),
            )
            return
        self.editing.open(RedeemForm(self.shell, self.found, who))

    def begin_with(self, person_id: str) -> None:
        """The form with somebody in it, as after a scan of their card."""
        self.shell.background.query(
            lambda read: people.someone(read, person_id),
            done=lambda who: self.open_new(who) if who else None,
            owner=self,
            latest="someone",
        )

    def step(self, name: str) -> None:
        """One thing that is done with the redemption under the cursor."""
        row = self.table.current()
        if row is None:
            return
        if name == "receipt":
            self._print(row)
        elif name == "again":
            self.begin_with(row.person_id)
        elif name == "back":
            self.editing.open(TakeBackForm(self.shell, row))
        elif name == "person":
            self.shell.navigate("people", person=row.person_id)

    def _saved(self, redemption_id: str) -> None:
        self._wanted = redemption_id
        self.months.go(f"{people.now():%Y-%m}")
        self.load()
        self.table.setFocus()

    def _look_at(self, redemption_id: str) -> None:
        def show(month: str | None) -> None:
            if month is not None:
                self._wanted = redemption_id
                self.months.go(month)
                self.load()

        self.shell.background.query(
            lambda read: loading.month_of(read, redemption_id), done=show, owner=self, latest="one"
        )

    def _print(self, row: RedemptionRow) -> None:
        from eldercare_desktop.screens.love_store.redeem_paper import receipt_paper

        if self.found is not None:
            user = str(self.shell.settings.value("user_name") or "")
            paper = receipt_paper(row, self.found.place.name, user)
            self.page.show_paper(paper)  # type: ignore[attr-defined]  # a PartedPage

    # -- what stands there -----------------------------------------------------------------

    def _empty(self) -> EmptyState:
        if self._typed:
            return EmptyState("search", self.tr("Nobody like this has redeemed in this month"))
        month = month_words(self.months.month())
        return EmptyState(
            "shopping-basket",
            self.tr("Nothing was redeemed in {month}").format(month=month),
            self.tr("Press N, or scan a card; then the goods by name, pinyin or barcode."),
            self.tr("Redeem (N)"),
            self.open_new,
        )

    def _lay_out(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self.months)
        row.addWidget(self.sums, 1)
        row.addWidget(self.new_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(head)
        column.addWidget(self.split, 1)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), hint=goods_words, width=8, stretch=True),
            Column(
                "amount", self.tr("For"), value=lambda row: credit(row.amount, row.unit),
                width=5, align="right", sort=lambda row: row.amount,
            ),
            Column("day", self.tr("Day"), width=6, optional=True),
        ]  # fmt: skip
