"""The goods: how many there are, what they cost, what has to be got or counted again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.love_store import goods_loading as loading
from eldercare_desktop.screens.love_store import saving
from eldercare_desktop.screens.love_store.goods_forms import CountForm, GoodsForm, MoveForm
from eldercare_desktop.screens.love_store.goods_sheet import GoodsSheet
from eldercare_desktop.screens.love_store.letters import Letters
from eldercare_desktop.screens.love_store.matching import fits
from eldercare_desktop.screens.love_store.phrases import price_words, stock_badge
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

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.stock import GoodsRow, MoveRow

SHOWS = ("offered", "short", "closed")
LIST, DETAIL = 560, 520
COMES, GOES = ("bought", "donated"), ("spoiled", "given")


class GoodsView(PartView):
    """N new goods, A came in, D went out, E change, C stock count.

    Arguments of `Shell.navigate`: `goods` (an id), `new` opens the form.
    """

    tables: ClassVar[frozenset[str]] = frozenset({"goods", "stock_move", "redemption"})

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self.found: loading.GoodsFound | None = None
        self._typed, self._wanted, self._begins = "", "", ""
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(self._saved)
        self.shows = Chips([(show, word("goods_show", show)) for show in SHOWS], single=True,
                           optional=False)  # fmt: skip
        self.shows.set_values(["offered"])
        self.shows.changed.connect(self._show_list)
        self.new_button = button(self.tr("New goods (N)"), "primary", "plus")
        self.count_button = button(self.tr("Stock count (C)"), "", "list-checks")
        self.new_button.clicked.connect(self.open_new)
        self.count_button.clicked.connect(self.open_count)
        self.table = Table(self._columns())
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(lambda row: self.step("in"))
        self.split = ListDetail(self.table, EmptyState("shopping-basket", self.tr("Choose goods")))
        self.split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        letters = {
            "N": self.open_new,
            "C": self.open_count,
            "A": lambda: self.step("in"),
            "D": lambda: self.step("out"),
            "E": lambda: self.step("change"),
        }
        Letters(self, letters, self.editing.panel.isVisible)
        self._lay_out()

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        village = self.page.village()  # type: ignore[attr-defined]  # a StorePage
        self.shell.background.query(
            lambda read: loading.goods(read, village),
            done=self._show,
            owner=self,
            latest="goods",
        )

    def search(self, typed: str) -> None:
        self._typed = typed
        self._show_list()

    def shown(self, **args: Any) -> None:
        if wanted := args.get("goods"):
            self._wanted = wanted
            self.shows.set_values(["offered"])
            self._show_list()
        self._begins = next((name for name in ("new", "count") if args.get(name)), "")
        self._begin()

    def _begin(self) -> None:
        """Opens the form that was asked for, when it is known what there is."""
        if self.found is None or not self._begins:
            return
        begins, self._begins = self._begins, ""
        (self.open_new if begins == "new" else self.open_count)()

    def focus_list(self) -> None:
        self.table.setFocus()

    def printable(self) -> Callable[[], object] | None:
        return self._print

    def back(self) -> bool:
        return self.editing.close()

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self.found is not None

    # -- the list --------------------------------------------------------------------------

    def _show(self, found: loading.GoodsFound) -> None:
        self.found = found
        numbers = [len(self._among(show)) for show in SHOWS]
        self.counted.emit(numbers[0])
        self.shows.set_words(
            [f"{word('goods_show', show)} {n}" for show, n in zip(SHOWS, numbers, strict=True)]
        )
        self.count_button.setEnabled(bool(found.offered))
        self._show_list()
        self._begin()

    def _among(self, show: str) -> list[GoodsRow]:
        if self.found is None:
            return []
        if show == "closed":
            return [row for row in self.found.rows if row.closed_on is not None]
        if show == "short":
            return [row for row in self.found.offered if row.short or row.wrong]
        return self.found.offered

    def _show_list(self) -> None:
        if self.found is None:
            return
        rows = [
            row
            for row in self._among(str(self.shows.value()))
            if not self._typed or fits(row.key, self._typed)
        ]
        self.table.set_empty(self._empty())
        self.table.set_rows(rows)
        self.split.show_right(bool(rows))
        if self._wanted and self.table.select(self._wanted):
            self._wanted = ""
        elif self.table.current() is None:
            self.table.select_first()
        self._chosen(self.table.current())

    def _chosen(self, row: GoodsRow | None) -> None:
        if row is None:
            self.split.show_empty()
            return
        self.shell.background.query(
            lambda read: loading.history(read, row.id),
            done=lambda moves: self._show_detail(row, moves),
            owner=self,
            latest="history",
        )

    def _show_detail(self, row: GoodsRow, moves: list[MoveRow]) -> None:
        sheet = GoodsSheet(row, moves)
        sheet.wanted.connect(self.step)
        sheet.withdrawn.connect(self._withdraw)
        sheet.redemption_wanted.connect(self._to_redemption)
        self.split.show_detail(sheet)

    # -- steps -----------------------------------------------------------------------------

    def open_new(self) -> None:
        """The form of new goods."""
        if self.found is not None:
            self.editing.open(GoodsForm(self.shell, self.found.place.village))

    def open_count(self) -> None:
        """The form of a stock count, of all that is offered."""
        if self.found is not None and self.found.offered:
            rows = sorted(self.found.offered, key=lambda row: (row.name, row.id))
            self.editing.open(CountForm(self.shell, rows))

    def step(self, name: str) -> None:
        """One thing that is done with the goods under the cursor."""
        row = self.table.current()
        if row is None or self.found is None:
            return
        if name in ("in", "out"):
            self.editing.open(MoveForm(self.shell, row, COMES if name == "in" else GOES))
        elif name == "change":
            self.editing.open(GoodsForm(self.shell, row.village, row))
        else:
            self.shell.background.operation(
                lambda work: saving.offer(work, row.id, offered=name == "reopen"), owner=self
            )

    def _withdraw(self, move_id: str) -> None:
        self.shell.background.operation(
            lambda work: saving.withdraw_move(work, move_id), owner=self
        )

    def _to_redemption(self, redemption_id: str) -> None:
        self.shell.navigate("store", part="redeem", redemption=redemption_id)

    def _saved(self, goods_id: str) -> None:
        self._wanted = goods_id
        self.load()
        self.table.setFocus()

    def _print(self) -> None:
        from eldercare_desktop.screens.love_store.goods_paper import count_paper

        if self.found is not None:
            self.page.show_paper(count_paper(self.found))  # type: ignore[attr-defined]

    # -- what stands there -----------------------------------------------------------------

    def _empty(self) -> EmptyState:
        if self._typed or self.shows.value() != "offered":
            return EmptyState("search", self.tr("No goods like this"))
        return EmptyState(
            "shopping-basket",
            self.tr("No goods yet"),
            self.tr("Write down what is on the shelf, what it costs, then what came in."),
            self.tr("New goods"),
            self.open_new,
        )

    def _lay_out(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.shows, 1)
        for made in (self.count_button, self.new_button):
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(head)
        column.addWidget(self.split, 1)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Goods"), hint=price_words, width=8, stretch=True),
            Column(
                "stock", self.tr("Stock"), width=4, align="right",
                hint=lambda row: row.measure, sort=lambda row: row.stock, icon=_mark,
            ),
            Column("state", "", value=_state, badge=stock_badge, width=6, optional=True),
        ]  # fmt: skip


def _mark(row: GoodsRow) -> tuple[str, str] | None:
    """In a small window there is no room for the words."""
    badge = stock_badge(row)
    return (badge.icon, badge.kind) if badge and badge.kind else None


def _state(row: GoodsRow) -> str:
    badge = stock_badge(row)
    return badge.text if badge else ""
