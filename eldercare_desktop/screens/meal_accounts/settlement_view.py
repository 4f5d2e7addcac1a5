"""The settlement of a month: every number opens its names, every name its single meals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts import settlement_loading as loading
from eldercare_desktop.screens.meal_accounts.settlement_head import MonthHead
from eldercare_desktop.screens.meal_accounts.settlement_sheet import (
    CheckSheet,
    CorrectionSheet,
    DaySheet,
    DifferenceSheet,
    LeftOutSheet,
    LineSheet,
    MonthSheet,
)
from eldercare_desktop.screens.meal_accounts.settlement_steps import SettlementSteps
from eldercare_desktop.screens.meal_accounts.settlement_tables import (
    check_columns,
    correction_columns,
    day_columns,
    difference_columns,
    left_columns,
    line_columns,
    rows_of,
)
from eldercare_desktop.screens.meals.site_choice import SiteRow, no_site
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.table_view import Table

LIST, DETAIL = 620, 470
KEYS = {
    Qt.Key.Key_T: "pay",
    Qt.Key.Key_C: "correct",
    Qt.Key.Key_B: "book",
    Qt.Key.Key_V: "late",
}
LOW = 420
"""A view that is lower, in pixels at 100 %, needs its room for the list."""


class SettlementView(PartView):
    """A month of the site in view. T takes money, C corrects, V notes a forgotten meal of a

    closed month, B books what came in later. Enter goes to the single meals.
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("site", "meal_serving", "meal_price", "meal_price_line", "meal_status"),
            *("meal_payment", "meal_closing", "meal_closed_line", "meal_adjustment"),
            *("resident", "person", "villager_group", "slip", "slip_confirmation"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self._ready = False
        self._month = ""
        self._typed = ""
        self._like: frozenset[str] = frozenset()
        self._wanted_key = ""
        self.found: loading.MonthFound | None = None
        self.sheet: MonthSheet | None = None
        self.steps = SettlementSteps(shell, self)
        self.editing = self.steps.editing
        self.editing.saved.connect(lambda row_id: self.load())
        self.head = MonthHead()
        self.head.month_wanted.connect(self.open_month)
        self.head.show_changed.connect(self._show_list)
        self.head.wanted.connect(self.step)
        self.lists = self._make_lists()
        self.split = ListDetail(self._listing(), EmptyState("wallet", self.tr("Choose a line")))
        self.split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        self.nothing = no_site(shell)
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.head)
        column.addWidget(self.stack, 1)
        for keys, by in (("Alt+Left", -1), ("Alt+Right", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.head.turn(by))

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
        month = self._month or self._usual()
        self.shell.background.query(
            lambda read: loading.month(read, site.id, month),
            done=self._show,
            owner=self,
            latest="month",
        )

    def shown(self, **args: Any) -> None:
        """Arguments: `month` (YYYY-MM), `show` (a number that is opened), `resident` (an id)."""
        self._wanted_key = args.get("resident", "")
        if show := args.get("show"):
            self.head.open_number(show)
        if month := args.get("month"):
            self.open_month(month)
        elif self.found is not None:
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

    def _show_like(self, like: frozenset[str]) -> None:
        self._like = like
        self._show_list()

    def focus_list(self) -> None:
        if self.site() is None:
            self.nothing.setFocus()
        else:
            self.table.setFocus()

    def person_id(self) -> str | None:
        row = self.table.current()
        who = getattr(row, "who", None) or getattr(row, "serving", None)
        return getattr(who, "person_id", None)

    def printable(self) -> Callable[[], object] | None:
        return lambda: self.step("print")

    def back(self) -> bool:
        if self.editing.close():
            return True
        if self.sheet is not None and self.sheet.servings and self.sheet.servings.view.hasFocus():
            self.table.setFocus()
            return True
        if self.head.show_wanted():
            self.head.open_number()
            self._show_list()
            return True
        return False

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self._ready

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.head.set_low(self.height() < theme.px(LOW))

    # -- the month -------------------------------------------------------------------------

    def open_month(self, month: str) -> None:
        """Shows another month."""
        self._month = month
        self.load()

    def _usual(self) -> str:
        """Until the middle of a month one settles the month before."""
        today = loading.now().date()
        first = today.replace(day=1)
        before = first.fromordinal(first.toordinal() - 1)
        return f"{before if today.day <= 15 else today:%Y-%m}"

    def _show(self, found: loading.MonthFound | None) -> None:
        self._ready, self.found = True, found
        if found is None:
            return
        self._month = found.settlement.month
        self.counted.emit(len(found.settlement.lines))
        self.head.show_month(found)
        self._show_list()

    # -- the lists -------------------------------------------------------------------------

    @property
    def table(self) -> Table:
        """The list in view."""
        return self.lists[self.head.show_wanted()]

    def _make_lists(self) -> dict[str, Table]:
        lines = Table(line_columns(), key="key")
        others = {
            "days": Table(day_columns(), key="key"),
            "left_out": Table(left_columns(), key="key"),
            "differences": Table(difference_columns(), key="key"),
            "corrections": Table(correction_columns(lambda: self._month), key="key"),
            "checks": Table(check_columns(), key="code"),
        }
        named = ("", "servings", "government", "collective", "donation", "own", "arrears")
        found = dict.fromkeys((*named, "give_back"), lines) | others
        for table in (lines, *others.values()):
            table.view.installEventFilter(self)
            table.activated.connect(self._into_servings)
            table.current_changed.connect(self._chosen)
        return found

    def _listing(self) -> QStackedWidget:
        listing = QStackedWidget()
        for table in dict.fromkeys(self.lists.values()):
            listing.addWidget(table)
        return listing

    def _show_list(self) -> None:
        if self.found is None:
            return
        listing = self.split.listing
        assert isinstance(listing, QStackedWidget)
        listing.setCurrentWidget(self.table)
        rows = rows_of(self.found, self.head.show_wanted())
        if self._typed:
            rows = [row for row in rows if self._fits(row)]
        self.table.set_empty(self._empty())
        self.table.set_rows(rows)
        self.split.show_right(bool(rows))
        if self._wanted_key and self.table.select(self._wanted_key):
            self._wanted_key = ""
        elif self.table.current() is None:
            self.table.select_first()
        self._chosen(self.table.current())

    def _fits(self, row: Any) -> bool:
        who = getattr(row, "who", None) or getattr(row, "serving", None)
        if who is None:
            return self._typed in getattr(row, "day", "")
        return who.person_id in self._like or self._typed in (who.name or "")

    def _chosen(self, row: Any) -> None:
        if row is None or self.found is None:
            self.sheet = None
            self.split.show_empty()
            return
        self.sheet = self._sheet_of(row)
        self.sheet.wanted.connect(self.step)
        self.sheet.serving_opened.connect(self._open_serving)
        self.split.show_detail(self.sheet)

    def _sheet_of(self, row: Any) -> MonthSheet:
        assert self.found is not None
        match self.head.show_wanted():
            case "days":
                return DaySheet(row)
            case "left_out":
                return LeftOutSheet(self.found, row)
            case "differences":
                return DifferenceSheet(self.found, row)
            case "corrections":
                return CorrectionSheet(self.found, row)
            case "checks":
                return CheckSheet(row)
            case _:
                return LineSheet(self.found, row)

    def _into_servings(self, row: Any) -> None:
        if self.sheet is not None and self.sheet.servings is not None:
            self.sheet.servings.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and not event.modifiers() and (step := KEYS.get(Qt.Key(event.key()))):  # type: ignore[attr-defined]
            self.step(step)
            return True
        return super().eventFilter(watched, event)

    def step(self, name: str) -> None:
        """One thing that is done with the month or with the line in view."""
        if self.found is not None:
            self.steps.go(name, self.found, self.table.current())

    def _open_serving(self, serving: Any) -> None:
        if self.found is not None:
            self.steps.open_serving(self.found, serving)

    # -- what stands there -----------------------------------------------------------------

    def _empty(self) -> EmptyState:
        if self._typed:
            return EmptyState("search", self.tr("Nobody of that name"))
        if self.head.show_wanted():
            return EmptyState("circle-check", self.tr("Nothing here in this month"))
        return EmptyState(
            "utensils",
            self.tr("Nothing was eaten in this month"),
            self.tr("Meals that are noted at the check-in are settled here by themselves."),
            self.tr("To the check-in"),
            lambda: self.shell.navigate("meals", part="check_in"),
        )
