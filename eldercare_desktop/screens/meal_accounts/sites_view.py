"""The places for meals: where, on which days, until when to order; days out of turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts import site_loading, site_saving
from eldercare_desktop.screens.meal_accounts.site_forms import CloseSiteForm, DaysForm, SiteForm
from eldercare_desktop.screens.meal_accounts.site_loading import SiteLine, SiteList, SiteMonth
from eldercare_desktop.screens.meal_accounts.site_phrases import weekday_words
from eldercare_desktop.screens.meal_accounts.site_sheet import SiteSheet
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import word, words

LIST, DETAIL = 440, 620


class SitesView(PartView):
    """The list of sites with the one that was chosen. Enter changes it, N sets up a new one."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"site", "site_day", "meal_plan", "meal_pause", "meal_order", "absence"}
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self._ready = False
        self._new_waits = False
        self._wanted_id = ""
        self._typed = ""
        self._found: SiteList | None = None
        self._month: tuple[int, int] | None = None
        self.sheet: SiteSheet | None = None
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(self._saved)
        self.table = Table(self._columns())
        self.table.view.installEventFilter(self)
        self.table.activated.connect(lambda row: self._step("edit"))
        self.table.current_changed.connect(self._chosen)
        self.new_button = button(self.tr("New place (N)"), "primary", "plus")
        self.new_button.clicked.connect(self.open_new)
        nothing = EmptyState("utensils", self.tr("Choose a place"))
        self.split = ListDetail(self._listing(), nothing)
        self.split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split, 1)

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        self.shell.background.query(site_loading.sites, done=self._show, owner=self, latest="sites")

    def shown(self, **args: Any) -> None:
        """Arguments: `new` opens the form of a new site, `open` (an id) shows one."""
        self._wanted_id = args.get("open", "")
        if args.get("new"):
            self.open_new()

    def search(self, typed: str) -> None:
        self._typed = typed.casefold()
        if self._found is not None:  # an empty table would hand the focus on
            self._filter()

    def focus_list(self) -> None:
        if self.table.current() is None:
            self.table.select_first()
        self.table.setFocus()

    def back(self) -> bool:
        if self.editing.close():
            return True
        if self.sheet is not None and self.sheet.calendar.hasFocus():
            self.table.setFocus()
            return True
        return False

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self._ready

    # -- the list --------------------------------------------------------------------------

    def _filter(self) -> None:
        typed = self._typed
        self.table.set_filter(
            (lambda row: typed in f"{row.name} {row.village_name}".casefold()) if typed else None
        )

    def _show(self, found: SiteList) -> None:
        self._ready, self._found = True, found
        self.counted.emit(sum(line.open for line in found.lines))
        self.table.set_empty(self._empty())
        self.table.set_rows(found.lines)
        self.split.show_right(bool(found.lines))
        if not found.lines:
            self._drop_sheet()
        elif not (self._wanted_id and self.table.select(self._wanted_id)):
            if self.table.current() is None:
                self.table.select_first()
            else:
                self._chosen(self.table.current())
        self._wanted_id = ""
        if self._new_waits:
            self._new_waits = False
            self.open_new()

    def _chosen(self, row: SiteLine | None) -> None:
        if row is None:
            self._drop_sheet()
            return
        if self.sheet is None or not self.sheet.shown.is_like(row):
            self._make_sheet(row)
        self._load_month()

    def _make_sheet(self, row: SiteLine) -> None:
        old = self.sheet
        had_focus = old is not None and old.calendar.hasFocus()
        same = old is not None and old.shown.id == row.id
        at, day = self.split.scrolled(), old.calendar.day() if old and same else None
        sheet = SiteSheet(row)
        sheet.wanted.connect(self._step)
        sheet.toggled.connect(self._toggle)
        sheet.days_wanted.connect(self._open_days)
        sheet.usual_wanted.connect(self._as_usual)
        sheet.month_wanted.connect(self._turn_to)
        self.sheet = sheet
        self.split.show_detail(sheet)
        if same:
            self.split.scroll_to(at)
        if day:
            sheet.calendar.go(day)
        if had_focus:
            sheet.calendar.setFocus()

    def _drop_sheet(self) -> None:
        self.sheet = None
        self.split.show_empty()

    # -- the month -------------------------------------------------------------------------

    def _turn_to(self, year: int, month: int) -> None:
        self._month = (year, month)
        self._load_month()

    def _load_month(self) -> None:
        if self.sheet is None or not self.sheet.shown.site.meal_periods:
            return
        site_id, today = self.sheet.shown.id, site_loading.now().date()
        year, month = self._month or (today.year, today.month)
        self.shell.background.query(
            lambda read: site_loading.month(read, site_id, year, month),
            done=self._show_month,
            owner=self,
            latest="month",
        )

    def _show_month(self, found: SiteMonth | None) -> None:
        if found is not None and self.sheet is not None and self.sheet.shown.id == found.site.id:
            self.sheet.show_month(found, site_loading.now().date())

    def _toggle(self, day: str) -> None:
        if self.sheet is not None:
            site = self.sheet.shown.site
            self._do(lambda work: site_saving.toggle(work, site, day))

    def _as_usual(self, day: str) -> None:
        if self.sheet is not None:
            site = self.sheet.shown.site
            self._do(lambda work: site_saving.withdraw(work, site, [day]))

    def _open_days(self, day: str) -> None:
        if self.sheet is None:
            return
        month = self.sheet.month
        served = month.days.get(day) if month else None
        form = DaysForm(
            self.shell, self.sheet.shown.site, day, open_day=served is None or served.open
        )
        self.editing.open(form)

    # -- steps -----------------------------------------------------------------------------

    def open_new(self) -> None:
        """The form of a new site, once it is known in which villages there can be one."""
        if self._found is None:
            self._new_waits = True
        else:
            self.editing.open(SiteForm(self.shell, None, self._found.villages))

    def _step(self, name: str) -> None:
        row = self.table.current()
        if row is None or self._found is None:
            return
        site = row.site
        if name == "edit":
            self.editing.open(SiteForm(self.shell, site, self._found.villages))
        elif name == "days" and self.sheet is not None:
            self._open_days(self.sheet.calendar.day())
        elif name == "close":
            self.editing.open(CloseSiteForm(self.shell, site))
        elif name == "reopen":
            self._do(lambda work: site_saving.reopen(work, site))
        elif name == "remove":
            self._do(lambda work: site_saving.remove(work, site))

    def _do(self, fn: Callable[[Any], str]) -> None:
        self.shell.background.operation(fn, owner=self)

    def _saved(self, row_id: str) -> None:
        """A new site comes under the cursor; after days were decided it stays in the month."""
        if self.sheet is not None and len(row_id) == len("2026-11-21"):
            self.sheet.calendar.go(row_id)
            self.sheet.calendar.setFocus()
        else:
            self._wanted_id = row_id
            self.load()
            self.table.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys: dict[Qt.Key, Callable[[], object]] = {
                Qt.Key.Key_N: self.open_new,
                Qt.Key.Key_D: lambda: self._step("days"),
                Qt.Key.Key_Right: self._into_month,
            }
            if (act := keys.get(Qt.Key(event.key()))) and not event.modifiers():
                act()
                return True
        return super().eventFilter(watched, event)

    def _into_month(self) -> None:
        if self.sheet is not None:
            self.sheet.calendar.setFocus(Qt.FocusReason.TabFocusReason)

    # -- what stands there -----------------------------------------------------------------

    def _listing(self) -> QWidget:
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addWidget(self.new_button)
        row.addStretch(1)
        column.addLayout(row)
        return listing

    def _empty(self) -> EmptyState:
        return EmptyState(
            "utensils",
            self.tr("No place for meals yet"),
            self.tr("Where are meals served, on which days, and until when are they ordered?"),
            self.tr("Set up a place"),
            self.open_new,
        )

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), hint=_where, width=9, stretch=True),
            Column("meals", self.tr("Meals"), value=_meals, hint=_days, width=7),
            Column("state", "", value=lambda row: "", badge=self._state, width=4, optional=True),
        ]

    def _state(self, row: SiteLine) -> Badge | None:
        return None if row.open else Badge(self.tr("Closed"), "", "ban")


def _where(row: SiteLine) -> str:
    kind = word("site_kind", row.site.kind)
    return f"{row.village_name} · {kind}" if row.village_name else kind


def _meals(row: SiteLine) -> str:
    periods = [p for p in ("breakfast", "lunch", "dinner") if p in row.site.meal_periods]
    return words("meal_period", periods)


def _days(row: SiteLine) -> str:
    return weekday_words(row.site.meal_weekdays) if row.site.meal_periods else ""
