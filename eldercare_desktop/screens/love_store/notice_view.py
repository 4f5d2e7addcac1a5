"""The public notice of a month: what goes to the wall, as it will hang there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.love_store import notice_loading as loading
from eldercare_desktop.screens.love_store.months import MonthStep, month_words
from eldercare_desktop.screens.love_store.notice_paper import (
    donor_words,
    shelf_cells,
    shelf_titles,
    spent_words,
    value_words,
)
from eldercare_desktop.screens.love_store.phrases import goods_words, pieces
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.text import ElidedLabel
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import credit

SHOWS = ("redemptions", "gifts", "shelves")
NARROW = 420
"""In a lower window what is in doubt is said in the list of goods alone."""


class NoticeView(PartView):
    """Names are masked here already, so that who looks sees what will hang on the wall."""

    tables: ClassVar[frozenset[str]] = frozenset({"goods", "stock_move", "redemption", "person"})

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self.found: loading.NoticeFound | None = None
        self._typed = ""
        self.months = MonthStep()
        self.months.moved.connect(self.load)
        self.sums = ElidedLabel("", "hint")
        self.paper_button = button(self.tr("Public notice (Ctrl+P)"), "primary", "printer")
        self.excel_button = button(self.tr("Excel"), "", "file-spreadsheet")
        self.paper_button.clicked.connect(self._print)
        self.excel_button.clicked.connect(self._save)
        self.banner = Banner(closable=False)
        self.shows = Chips(
            [(show, word("notice_show", show)) for show in SHOWS], single=True, optional=False
        )
        self.shows.set_values(["redemptions"])
        self.shows.changed.connect(self._show_list)
        self.lists = {
            "redemptions": Table(self._of_redemptions()),
            "gifts": Table(self._of_gifts(), key="key"),
            "shelves": Table(self._of_shelves(), key="name"),
        }
        self.stack = QStackedWidget()
        for table in self.lists.values():
            self.stack.addWidget(table)
        self._lay_out()

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        village = self.page.village()  # type: ignore[attr-defined]  # a StorePage
        month = self.months.month()
        self.shell.background.query(
            lambda read: loading.notice(read, village, month),
            done=self._show,
            owner=self,
            latest="notice",
        )

    def shown(self, **args: Any) -> None:
        """Arguments: `month` (YYYY-MM), `show` (a list)."""
        if show := args.get("show"):
            self.shows.set_values([show])
            self._show_list()
        if month := args.get("month"):
            self.months.go(month)

    def focus_list(self) -> None:
        self.lists[str(self.shows.value())].setFocus()

    def printable(self) -> Callable[[], object] | None:
        return self._print

    def is_ready(self) -> bool:
        return self.found is not None

    # -- what is shown ---------------------------------------------------------------------

    def _show(self, found: loading.NoticeFound) -> None:
        self.found = found
        month = found.month
        numbers = (len(month.redemptions), len(month.gifts), len(month.shelves))
        self.shows.set_words(
            [f"{word('notice_show', show)} {n}" for show, n in zip(SHOWS, numbers, strict=True)]
        )
        self.sums.setText(spent_words(found))
        self._warn(found)
        self.lists["redemptions"].set_rows(month.redemptions)
        gifts = [
            {
                "key": number, "day": gift.day, "donor": donor_words(gift), "goods": gift.goods,
                "quantity": pieces(gift.quantity, gift.measure), "value": value_words(gift),
            }
            for number, gift in enumerate(month.gifts)
        ]  # fmt: skip
        self.lists["gifts"].set_rows(gifts)
        self.lists["shelves"].set_rows(month.shelves)
        self._show_list()

    def _warn(self, found: loading.NoticeFound) -> None:
        if not found.wrong or self.height() < theme.px(NARROW):
            self.banner.hide()
            return
        words = self.tr("The stock of these goods is in doubt, please count them first: {names}")
        self.banner.say(
            words.format(names=self.tr(", ").join(found.wrong)),
            "due",
            self.tr("To the goods"),
            lambda: self.shell.navigate("store", part="goods"),
        )

    def _show_list(self) -> None:
        show = str(self.shows.value())
        table = self.lists[show]
        table.set_empty(self._empty(show))
        self.stack.setCurrentWidget(table)
        if table.current() is None:
            table.select_first()

    # -- what goes out ---------------------------------------------------------------------

    def _print(self) -> None:
        from eldercare_desktop.screens.love_store.notice_paper import notice_paper

        if self.found is not None:
            self.page.show_paper(notice_paper(self.found))  # type: ignore[attr-defined]

    def _save(self) -> None:
        from eldercare_desktop.rosters.money_book import save_money_book
        from eldercare_desktop.screens.love_store.notice_export import ask_where, notice_sheets
        from eldercare_desktop.screens.love_store.notice_paper import title_of

        found = self.found
        path = ask_where(self, title_of(found)) if found is not None else None
        if found is None or path is None:
            return
        sheets = notice_sheets(found)
        self.shell.background.run(
            lambda job: save_money_book(sheets, path),
            done=lambda nothing: self.shell.toast(self.tr("Saved: {file}").format(file=path.name)),
            owner=self,
        )

    # -- what stands there -----------------------------------------------------------------

    def _empty(self, show: str) -> EmptyState:
        month = month_words(self.months.month())
        words = {
            "redemptions": self.tr("Nothing was redeemed in {month}"),
            "gifts": self.tr("Nothing was donated in {month}"),
            "shelves": self.tr("There was nothing on the shelf in {month}"),
        }
        return EmptyState("shopping-basket", words[show].format(month=month))

    def _lay_out(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self.months)
        row.addWidget(self.sums, 1)
        row.addWidget(self.excel_button)
        row.addWidget(self.paper_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for widget in (head, self.banner, self.shows):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)

    def _of_redemptions(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), value=_masked, width=5),
            Column("goods", self.tr("Goods"), value=goods_words, width=12, stretch=True),
            Column(
                "amount", self.tr("For"), value=lambda row: credit(row.amount, row.unit),
                width=6, align="right", sort=lambda row: row.amount,
            ),
            Column("day", self.tr("Day"), width=6, optional=True),
        ]  # fmt: skip

    def _of_gifts(self) -> list[Column]:
        return [
            Column("donor", self.tr("Given by"), width=9, stretch=True),
            Column("goods", self.tr("Goods"), width=9),
            Column("quantity", self.tr("How many"), width=5, align="right"),
            Column("value", self.tr("Value (yuan)"), width=6, align="right", optional=True),
            Column("day", self.tr("Day"), width=6, optional=True),
        ]

    def _of_shelves(self) -> list[Column]:
        names, measure, *numbers = shelf_titles()
        columns = [
            Column("name", names, value=lambda row: shelf_cells(row)[0], width=9, stretch=True),
            Column("measure", measure, width=4, optional=True),
        ]
        for place, words in enumerate(numbers, 2):
            last = place == len(numbers) + 1
            columns.append(
                Column(
                    f"number_{place}", words, value=_cell(place), width=4.5, align="right",
                    optional=not last and place != 2,
                )
            )  # fmt: skip
        return columns


def _cell(place: int) -> Callable[[Any], str]:
    return lambda shelf: shelf_cells(shelf)[place]


def _masked(row: Any) -> str:
    from eldercare_desktop.care.love_store.notice import public_name

    return public_name(row.name)
