"""A day's sheets: which there are, who is not on them, and the papers as they are printed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.sheets import loading, phrases
from eldercare_desktop.screens.meals.sheets.day_table import SheetDayTable
from eldercare_desktop.screens.meals.sheets.papers import sheet_papers
from eldercare_desktop.screens.meals.sheets.sheet_bar import MealSheetBar
from eldercare_desktop.screens.meals.site_choice import SitedPage
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.preview import Preview
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.slips.loading import today
from eldercare_desktop.screens.slips.lookup import SlipLookup, open_paper

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.sheets.listing import MealSheet

Meal = tuple[str, str, str | None]
"""Day, meal, and the route as `make_meal_sheet` is asked for it."""


class SheetDayView(QWidget):
    """`opened` gives the id of a sheet that is to be gone through; `counted` how many are out."""

    opened = Signal(str)
    counted = Signal(int)

    def __init__(self, shell: Shell, page: SitedPage) -> None:
        super().__init__()
        self._shell, self._page = shell, page
        self.day: str | None = None
        self.ready = False
        self._shown: tuple[str, ...] = ()
        self._found: loading.SheetDay | None = None
        self._wanted: str | None = None
        self.title = text("", "heading")
        self.before = icon_button(self.tr("The day before"), "chevron-left")
        self.after = icon_button(self.tr("The day after"), "chevron-right")
        self.code = SearchField(
            self.tr("Scan a sheet that came back, or type its number"),
            short=self.tr("Number of a sheet"),
        )
        self.make_all = button(self.tr("Make sheets"), "primary", "plus")
        self.table = SheetDayTable()
        self.bar = MealSheetBar()
        self.preview = Preview(shell)
        self.unmade = EmptyState(
            "clipboard-list", "", "", self.tr("Make this sheet"), self._make_current
        )
        self.nothing = EmptyState("printer", self.tr("Choose a sheet at the left"))
        self.lookup = SlipLookup(shell, self)
        self._lay_out()
        self._connect()

    def load(self) -> None:
        """Reads the day anew."""
        site, day = self._page.site(), self.day
        if site is None:
            return
        self.table.set_loading()
        self._shell.background.query(
            lambda read: loading.load_day(read, site.id, day),
            done=self._show,
            owner=self,
            latest="day",
        )

    def find_here(self) -> None:
        """Puts the cursor where a number is typed."""
        self.code.setFocus()
        self.code.selectAll()

    def show_day(self, day: str, key: str | None = None) -> None:
        """Goes to a day, with the cursor on one of its sheets (its id)."""
        self.day, self._wanted = day, key
        self.load()

    def make(self, meals: list[Meal]) -> None:
        """Makes the sheets that are missing, and shows the first of them."""
        site = self._page.site()
        if site is not None and meals:
            self._shell.background.operation(
                lambda work: loading.make(work, site.id, meals),
                done=lambda made: self.show_day(meals[0][0], made[0]),
                owner=self,
            )

    # -- what is shown -------------------------------------------------------------------

    def _show(self, found: loading.SheetDay) -> None:
        if self.day not in (None, found.day):
            return
        self.ready, self._found, self.day = True, found, found.day
        self.title.setText(phrases.day_words(found.day, today()))
        unmade = len(self._unmade())
        self.make_all.setText(" " + self.tr("Make sheets: {n}").format(n=unmade))
        self.make_all.setVisible(unmade > 0)
        self.counted.emit(found.out)
        self.table.say_why(found.why)
        self.table.set_rows(found.sheets)
        if self._wanted and self.table.select(self._wanted):
            self._wanted = None
        elif self.table.current() is None:
            self.table.select_first()
        self._show_current()

    def _show_current(self) -> None:
        sheet = self.table.current()
        self.bar.show_sheet(sheet, self._out())
        if sheet is None:
            self._show_papers(())
            self.stack.setCurrentWidget(self.nothing)
        elif sheet.state == "none":
            self._show_papers(())
            words = self.tr("Ordered: {n}").format(n=sheet.lines)
            about = self.tr("There are empty lines at the end for walk-ins and guests.")
            self.unmade.say(words, "" if sheet.route_id is not None else about)
            self.stack.setCurrentWidget(self.unmade)
        else:
            self.stack.setCurrentWidget(self.preview)
            self._show_papers((sheet.slip_id,))

    def _show_papers(self, slip_ids: tuple[str, ...]) -> None:
        """Read anew each time: an allergy that was just written down must be on the paper."""
        self._shown = slip_ids
        if not slip_ids:
            self.preview.show_paper(None)
            return
        village = self._shell.settings.value("village_name") or ""
        self._shell.background.query(
            lambda read: sheet_papers(read, slip_ids, village),
            done=self._drawn,
            owner=self,
            latest="papers",
        )

    def _drawn(self, found: tuple[Any, str]) -> None:
        paper, missing = found
        shown = self.preview.paper()
        if not self._shown or (paper and shown and paper.sheets == shown.sheets):
            return
        self.preview.show_paper(paper, f"{paper.title} {self.day}" if paper else "")
        if missing:
            words = self.tr("No font of this computer has these characters: {characters}")
            self.preview.banner.say(words.format(characters=" ".join(missing)), "due")

    def _rows(self) -> list[MealSheet]:
        return self._found.sheets if self._found else []

    def _out(self) -> list[str]:
        return [s.slip_id for s in self._rows() if s.slip_id and s.state == "open"]

    def _unmade(self) -> list[Meal]:
        return [(s.day, s.period, s.route_id) for s in self._rows() if s.state == "none"]

    # -- what is done --------------------------------------------------------------------

    def _make_current(self) -> None:
        sheet = self.table.current()
        if sheet is not None:
            self.make([(sheet.day, sheet.period, sheet.route_id)])

    def _replace(self, sheet: MealSheet) -> None:
        slip_id = sheet.slip_id or ""
        self._shell.background.operation(
            lambda work: loading.replace(work, slip_id),
            done=lambda made: self.show_day(sheet.day, made),
            owner=self,
        )

    def _cancel(self, sheet: MealSheet, reason: str) -> None:
        slip_id = sheet.slip_id or ""
        self._shell.background.operation(
            lambda work: loading.cancel(work, slip_id, reason), owner=self
        )

    def _went_out(self, paper: Any) -> None:
        if paper is not None:
            self._shell.background.operation(
                lambda work: loading.note_printed(work, paper), owner=self, undoable=False
            )

    def _entered(self) -> None:
        if typed := self.code.text().strip():
            self.lookup.look(typed)

    def _looked_up(self, slip_id: str, kind: str) -> None:
        self.code.clear()
        open_paper(self._shell, slip_id, kind)

    def _open_row(self, sheet: MealSheet) -> None:
        if sheet.slip_id and sheet.state in ("open", "confirmed"):
            self.opened.emit(sheet.slip_id)
        elif sheet.state == "none":
            self._make_current()

    def _step(self, days: int) -> None:
        if self.day:
            self.show_day((date.fromisoformat(self.day) + timedelta(days)).isoformat())

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.code.entered.connect(self._entered)
        self.code.left_down.connect(self.table.setFocus)
        self.lookup.opened.connect(self._looked_up)
        self.lookup.refused.connect(self._shell.error)
        self.make_all.clicked.connect(lambda: self.make(self._unmade()))
        self.table.current_changed.connect(lambda _: self._show_current())
        self.table.activated.connect(self._open_row)
        self.preview.went_out.connect(self._went_out)
        self.bar.all_wanted.connect(lambda: self._show_papers(tuple(self._out())))
        self.bar.open_wanted.connect(self._open_row)
        self.bar.replace_wanted.connect(self._replace)
        self.bar.cancel_wanted.connect(self._cancel)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(4))
        for part in (self.before, self.title, self.after):
            head.addWidget(part)
        head.addSpacing(theme.px(8))
        head.addWidget(self.code, 1)
        left, right = QWidget(), QWidget()
        self.stack = QStackedWidget()
        for state in (self.nothing, self.unmade, self.preview):
            self.stack.addWidget(state)
        _put(left, self.table, self.make_all, most=self.table)
        _put(right, self.bar, self.stack, most=self.stack)
        pair = ListDetail(left, QWidget())
        pair.show_detail(right, scrolls=False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(8))
        whole.addLayout(head)
        whole.addWidget(pair, 1)
        self.setFocusProxy(self.code)


def _put(side: QWidget, *parts: QWidget, most: QWidget) -> None:
    """One below the other; `most` takes the room that is left."""
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(8))
    for part in parts:
        column.addWidget(part, int(part is most))
