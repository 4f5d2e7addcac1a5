"""The week of meals: people, days, meals; by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.meals import week_loading as loading
from eldercare_desktop.screens.meals import week_saving as saving
from eldercare_desktop.screens.meals.site_choice import SitedPage, no_site
from eldercare_desktop.screens.meals.week_counts import CountTable
from eldercare_desktop.screens.meals.week_doors import WeekDoors
from eldercare_desktop.screens.meals.week_grid import WeekGrid
from eldercare_desktop.screens.meals.week_head import WeekHead
from eldercare_desktop.screens.meals.week_model import WeekModel
from eldercare_desktop.screens.meals.week_notes import note_of
from eldercare_desktop.screens.meals.week_pressing import Press, marks_of
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.text import ElidedLabel

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.week import Week


LOW = 360
"""Below this height, in pixels at 100 %, the numbers take one line, for the sake of the people."""


class WeekView(PartView):
    """The grid with its numbers, and one line that says what the cell under the cursor holds.

    Arguments of `Shell.navigate`: `day` (YYYY-MM-DD) puts a day in view, `resident` (an id)
    somebody; `new` opens the form that adds a person.
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("site", "site_day", "meal_plan", "meal_pause", "meal_order", "meal_route"),
            *("meal_price", "meal_price_line", "resident", "person", "absence", "villager_group"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        assert isinstance(page, SitedPage)
        self._sited: SitedPage = page
        self.monday = loading.monday_of(loading.today())
        self.head = WeekHead()
        self.banner = Banner()
        self.model = WeekModel(self)
        self.grid = WeekGrid(self.model)
        self.counts = CountTable(self.grid)
        self.line = ElidedLabel("", "hint")
        self.doors = WeekDoors(shell, page, self)
        self._wanted: tuple[str | None, str | None] = (None, None)
        self._opens = ""
        self._under_way = 0
        self._ready = False
        self._lay_out()
        self.head.asked.connect(self.do)
        self.grid.asked.connect(self.do)
        self.grid.ordered.connect(self.order)
        self.grid.lettered.connect(self._choose_set)
        self.grid.moved.connect(self._tell)
        self.grid.verticalHeader().sectionDoubleClicked.connect(lambda _: self.do("person"))
        self.counts.opened.connect(self.doors.names)

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        site = self._sited.site()
        self.body.setCurrentIndex(0 if site else 1)
        if site is None:
            self._ready = True
            self.model.set_week(None)
            return
        monday, site_id = self.monday, site.id
        self.shell.background.query(
            lambda read: loading.load(read, site_id, monday),
            done=self._show,
            owner=self,
            latest="week",
        )

    def search(self, typed: str) -> None:
        self.model.set_filter(typed)
        self._show_state()
        if self.model.rows and typed:
            self.grid.go_to(0, max(0, self.model.column_of(loading.today())))

    def shown(self, **args: Any) -> None:
        """See the class."""
        day = args.get("day")
        if day or args.get("resident"):
            self._wanted = (args.get("resident"), day)
            self.go_to_week(loading.monday_of(day) if day else self.monday)
        if args.get("new"):
            self._opens = "add"
            self._open_wanted()

    def focus_list(self) -> None:
        self.grid.setFocus()

    def person_id(self) -> str | None:
        here = self.grid.currentIndex()
        return self.model.rows[here.row()].face.person_id if here.isValid() else None

    def printable(self) -> Callable[[], object] | None:
        return partial(self.do, "print") if self.week is not None else None

    def back(self) -> bool:
        return self.doors.close()

    def unsaved(self) -> bool:
        return self.doors.unsaved()

    def is_ready(self) -> bool:
        return self._ready

    def find_again(self, resident_id: str) -> None:
        """Puts the cursor on somebody once the week has been read again."""
        self._wanted = (resident_id, None)
        self.load()

    # -- what is shown ---------------------------------------------------------------------

    @property
    def week(self) -> Week | None:
        """The week in view, as it was read last."""
        return self.model.week

    def day(self) -> str:
        """The day under the cursor; today, or the first of the week, without one."""
        here = self.grid.currentIndex()
        if here.isValid():
            return self.model.columns[here.column()][0].day
        today = loading.today()
        return today if loading.monday_of(today) == self.monday else self.monday

    def go_to_week(self, monday: str) -> None:
        """Puts another week in view."""
        self.monday = monday
        self.banner.hide()
        self.load()

    def _show(self, week: Week) -> None:
        site = self._sited.site()
        if site is None or (week.site_id, week.monday) != (site.id, self.monday):
            return
        here = self.grid.currentIndex()
        kept = (self.person_key(), here.column() if here.isValid() else None)
        self.model.set_week(week, keep=self._under_way > 0)
        self.head.show_week(
            week.monday, this_week=week.monday == loading.monday_of(loading.today())
        )
        self.grid.head.today = loading.today()
        now = loading.now().replace(tzinfo=None).isoformat()
        self.grid.head.late = frozenset(day for day, end in week.cutoffs.items() if end <= now)
        self.grid.fit_columns()
        self._put_cursor(*kept)
        self._count()
        self._show_state()
        self._tell()
        self._ready = True
        self._open_wanted()

    def _open_wanted(self) -> None:
        """What was asked for before the week was there."""
        if self._opens and self.week is not None:
            name, self._opens = self._opens, ""
            self.do(name)

    def person_key(self) -> str | None:
        """The resident under the cursor."""
        here = self.grid.currentIndex()
        valid = here.isValid() and here.row() < len(self.model.rows)
        return self.model.rows[here.row()].face.resident_id if valid else None

    def _put_cursor(self, resident: str | None, column: int | None) -> None:
        wanted, day = self._wanted
        self._wanted = (None, None)
        line = self.model.line_of(wanted or resident or "")
        place = self.model.column_of(day or loading.today()) if day or column is None else column
        if wanted or day or not self.grid.currentIndex().isValid():
            self.grid.go_to(max(0, line), max(0, place))

    def _count(self) -> None:
        """The numbers, with what was just pressed."""
        week = self.week
        if week is None:
            return
        from eldercare_desktop.care.meal.roster.counting import headcounts  # loaded by now

        columns = [(day.day, period) for day, period in self.model.columns]
        counts = headcounts(week, self.model.shown_rows())
        self.counts.set_counts(columns, counts, week.capacity)
        self.counted.emit(len(week.rows))

    def _show_state(self) -> None:
        empty = not self.model.rows
        self.grids.setCurrentIndex(1 if empty else 0)
        self.counts.setVisible(not empty)
        if empty and self.week is not None and self.week.rows:
            self.nobody.say(self.tr("Nobody fits what was typed"))
        elif empty:
            self.nobody.say(
                self.tr("Nobody eats here this week"),
                self.tr("Add a person, and say on which days they eat."),
            )

    def _tell(self) -> None:
        here = self.grid.currentIndex()
        self.line.setText(self.model.sentence(here) if here.isValid() else "")

    # -- what is done ----------------------------------------------------------------------

    def do(self, name: str) -> None:
        """What a key, a button or the menu asks for (see `WeekGrid` and `WeekHead`)."""
        if name.startswith("order:"):
            self.order(name.removeprefix("order:"))
        elif name in ("back", "forth"):
            self.go_to_week(loading.later(self.monday, 7 if name == "forth" else -7))
        elif name == "now":
            self.go_to_week(loading.monday_of(loading.today()))
        elif self.week is not None:
            self.doors.open(name, self.week, [row.face for row in self.grid.chosen_rows()])

    def order(self, ordered: str) -> None:
        """Orders for the chosen cells: "dine_in", "delivery", "none", "standing"."""
        self._write(marks_of(self.model, self.grid.chosen(), ordered=ordered))

    def _choose_set(self, letter: str) -> None:
        self._write(marks_of(self.model, self.grid.chosen(), letter=letter))

    def _write(self, press: Press) -> None:
        week = self.week
        if week is None:
            return
        if not press.marks:
            self.banner.say(press.why or "", "info")
            return
        self.model.press(press.shown)
        self._count()
        self._tell()
        words = note_of(week, press, self.model.shown_rows(), loading.now())
        self.banner.say(words, "due")
        self._under_way += 1
        site_id, marks = week.site_id, press.marks
        self.shell.background.operation(
            lambda work: saving.order(work, site_id, marks),
            done=self._written,
            failed=self._refused,
            owner=self,
        )

    def _written(self, changed: int) -> None:
        self._under_way -= 1
        if not changed:  # nothing was written, so nothing else reads the week again
            self.load()

    def _refused(self, failure: Failure) -> None:
        self._under_way -= 1
        self.shell.error(failure)
        self.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.counts.set_low(self.height() < theme.px(LOW))

    # -- the widgets -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.nobody = EmptyState(
            "utensils", "", "", self.tr("Add a person"), partial(self.do, "add")
        )
        holder = QWidget()
        self.grids = QStackedLayout(holder)
        self.grids.addWidget(self.grid)
        self.grids.addWidget(self.nobody)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.head)
        column.addWidget(self.banner)
        column.addWidget(self.line)  # not at the foot: the toast of what was pressed lies there
        column.addWidget(holder, 1)
        column.addWidget(self.counts)
        self.body = QStackedLayout(self)
        self.body.addWidget(sheet)
        self.body.addWidget(no_site(self.shell))
