"""The menu of a week: a line for each meal, filled by keyboard; and the list of dishes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts.site_phrases import weekday_name
from eldercare_desktop.screens.meals import menu_loading, menu_saving
from eldercare_desktop.screens.meals.dish_form import DishForm
from eldercare_desktop.screens.meals.dish_list import DishList
from eldercare_desktop.screens.meals.menu_head import MenuHead
from eldercare_desktop.screens.meals.menu_keys import MenuKeys
from eldercare_desktop.screens.meals.menu_loading import MealLine, WeekMenu
from eldercare_desktop.screens.meals.menu_phrases import (
    closed_words,
    day_line,
    dishes_words,
    warned_badge,
)
from eldercare_desktop.screens.meals.menu_saving import Chosen
from eldercare_desktop.screens.meals.menu_sheet import MenuSheet
from eldercare_desktop.screens.meals.site_choice import SitedPage, SiteRow, no_site
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.screens.parted.part import PartView
from eldercare_desktop.screens.parted.step_form import StepEditing
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.kitchen.dishes import DishRow

LIST, DETAIL = 560, 520


class MenuView(PartView):
    """Up and Down walk through the meals, Left and Right through the weeks.

    Enter, or a letter, goes to where dishes are typed; Ctrl+C and Ctrl+V take the dishes of one
    meal to another.
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("site", "site_day", "dish", "menu_item", "resident", "person", "absence"),
            *("meal_plan", "meal_pause", "meal_order", "meal_price", "meal_price_line"),
        }
    )

    def __init__(self, shell: Shell, page: Page) -> None:
        super().__init__(shell, page)
        self._ready = False
        self._typed = ""
        self._copied: list[Chosen] = []
        self.week: WeekMenu | None = None
        self.monday = menu_loading.monday_of(menu_loading.now().date())
        self.editing = StepEditing(shell, page)
        self.editing.saved.connect(self._saved)
        self.sheet = MenuSheet()
        self.table = Table(self._columns(), key="key")
        self.dish_list = DishList(shell)
        self.stack = QStackedWidget()
        self.head = MenuHead()
        self._lay_out()
        self._connect()

    # -- what the page asks ----------------------------------------------------------------

    def load(self) -> None:
        site = self._site()
        if site is None:
            self._ready = True
            self.stack.setCurrentWidget(self._none)
            return
        if self.stack.currentWidget() is self._none:
            self.stack.setCurrentIndex(0)
        if self.stack.currentWidget() is self.dish_list:
            self.dish_list.load(site.village)
        monday = self.monday
        self.shell.background.query(
            lambda read: menu_loading.week(read, site.id, monday),
            done=self._show,
            owner=self,
            latest="menu",
        )

    def shown(self, **args: Any) -> None:
        """Arguments: `day` shows its week, `dishes` the list of dishes."""
        if day := args.get("day"):
            self._go_to(menu_loading.monday_of(date.fromisoformat(day)))
        if args.get("dishes"):
            self.open_dishes()

    def search(self, typed: str) -> None:
        self._typed = typed
        if self.stack.currentWidget() is self.dish_list:
            self.dish_list.search(typed)
        elif self.week is not None:  # an empty table would hand the focus on
            self._filter()

    def focus_list(self) -> None:
        at_dishes = self.stack.currentWidget() is self.dish_list
        table = self.dish_list.table if at_dishes else self.table
        if table.current() is None:
            table.select_first()
        table.setFocus()

    def back(self) -> bool:
        if self.editing.close():
            return True
        if self.stack.currentWidget() is self.dish_list:
            self._leave_dishes()
            return True
        if self.sheet.isAncestorOf(self.focusWidget() or self):
            self.table.setFocus()
            return True
        return False

    def unsaved(self) -> bool:
        return self.editing.unsaved()

    def is_ready(self) -> bool:
        return self._ready

    def printable(self) -> Callable[[], object] | None:
        return self.print_week

    # -- the week --------------------------------------------------------------------------

    def _show(self, found: WeekMenu) -> None:
        first = self.week is None or self.week.monday != found.monday
        self._ready, self.week = True, found
        sunday = found.monday + timedelta(days=6)
        self.head.show_week(found)
        self._filter()
        self.table.set_rows(found.lines)
        if first or self.table.current() is None:
            today = menu_loading.now().date().isoformat()
            day = today if found.monday.isoformat() <= today <= sunday.isoformat() else None
            line = next((x for x in found.lines if x.period and x.day == day), None)
            if line is None or not self.table.select(line.key):
                self.table.select_first()
        self._chosen(self.table.current())

    def _filter(self) -> None:
        typed = self._typed
        wanted = (lambda row: typed in dishes_words(row)) if typed else None
        self.table.set_filter(wanted)

    def _chosen(self, row: MealLine | None) -> None:
        if row is not None and self.week is not None:
            self.sheet.show_meal(row, self.week)

    def _go_to(self, monday: date) -> None:
        self.monday = monday
        self.load()

    def _step(self, weeks: int) -> None:
        self._go_to(self.monday + timedelta(weeks=weeks))

    # -- what is done ----------------------------------------------------------------------

    def _do(self, step: Callable[..., None], *what: Any) -> None:
        """Changes the menu of the meal in view; `step` is told which meal that is."""
        line, week = self.sheet.shown, self.week
        if line is None or week is None or not line.period:
            return
        site, day, period = week.site, line.day, line.period
        self.shell.background.operation(
            lambda work: step(work, site, day, period, *what), owner=self
        )

    def _take_off_last(self) -> None:
        if chosen := self.sheet.chosen():
            self._do(menu_saving.take_off, chosen[-1])

    def copy_last(self) -> None:
        """The menu of the latest week before this one, where this one has none yet."""
        week = self.week
        if week is None or week.copy_from is None:
            return
        site, source, to = week.site, week.copy_from, week.monday.isoformat()
        self.shell.background.operation(
            lambda work: menu_saving.copy_week(work, site, source, to), owner=self
        )

    def _new_dish(self, name: str) -> None:
        line, week = self.sheet.shown, self.week
        if line is not None and week is not None:
            onto = (week.site, line.day, line.period, self.sheet.price_set())
            form = DishForm(self.shell, week.site.village, name=name, onto=onto)
            self.editing.open(form)

    def _edit_dish(self, dish: DishRow | None) -> None:
        if (site := self._site()) is not None:
            self.editing.open(DishForm(self.shell, site.village, dish))

    def _remove_dish(self, dish: DishRow) -> None:
        self.shell.background.operation(
            lambda work: menu_saving.remove_dish(work, dish), owner=self
        )

    def _saved(self, dish_id: str) -> None:
        if self.stack.currentWidget() is self.dish_list:
            self.dish_list.select(dish_id)
            self.dish_list.table.setFocus()
        else:
            self.sheet.input.setFocus()

    def _paste(self) -> None:
        if self._copied:
            self._do(menu_saving.add, self._copied)

    def _copy(self) -> None:
        self._copied = self.sheet.chosen()
        if self._copied:
            words = self.tr("Dishes copied: {n}. Ctrl+V puts them on another meal.")
            self.shell.toast(words.format(n=len(self._copied)))

    def print_week(self) -> None:
        """The menu of the week, to hang it up."""
        from eldercare_desktop.screens.meals.menu_paper import menu_paper  # printing comes late

        if self.week is None or not any(line.dishes for line in self.week.lines):
            self.shell.toast(self.tr("There is no dish on the menu of this week yet."))
            return
        assert isinstance(self.page, SitedPage)
        self.page.show_paper(menu_paper(self.week))

    # -- the dishes ------------------------------------------------------------------------

    def open_dishes(self) -> None:
        """The list of all dishes."""
        if (site := self._site()) is not None:
            self.stack.setCurrentWidget(self.dish_list)
            self.dish_list.load(site.village)
            self.dish_list.table.setFocus()

    def _leave_dishes(self) -> None:
        self.stack.setCurrentIndex(0)
        self.load()
        self.table.setFocus()

    # -- keys and looks --------------------------------------------------------------------

    def _type(self, letter: str) -> None:
        """A letter in the list begins the name of a dish."""
        if self.sheet.shown is not None and self.sheet.shown.period:
            self.sheet.input.setFocus()
            self.sheet.input.field.insert(letter)

    def _into_sheet(self) -> None:
        if self.sheet.shown is not None and self.sheet.shown.period:
            self.sheet.input.setFocus()

    def _site(self) -> SiteRow | None:
        assert isinstance(self.page, SitedPage)
        return self.page.site()

    def _connect(self) -> None:
        self.head.stepped.connect(self._step)
        self.head.copy_button.clicked.connect(self.copy_last)
        self.head.dishes_button.clicked.connect(self.open_dishes)
        self.head.print_button.clicked.connect(self.print_week)
        keys = MenuKeys(self.table.view)
        keys.stepped.connect(self._step)
        keys.copied.connect(self._copy)
        keys.pasted.connect(self._paste)
        keys.taken_off.connect(self._take_off_last)
        keys.typed.connect(self._type)
        self.table.current_changed.connect(self._chosen)
        self.table.activated.connect(lambda row: self._into_sheet())
        self.sheet.added.connect(lambda one: self._do(menu_saving.add, [one]))
        self.sheet.taken_off.connect(lambda one: self._do(menu_saving.take_off, one))
        self.sheet.moved.connect(lambda one, steps: self._do(menu_saving.move, one, steps))
        self.sheet.new_wanted.connect(self._new_dish)
        self.sheet.edit_wanted.connect(self._edit_dish)
        self.sheet.left.connect(self.table.setFocus)
        self.dish_list.left.connect(self._leave_dishes)
        self.dish_list.edit_wanted.connect(self._edit_dish)
        self.dish_list.remove_wanted.connect(self._remove_dish)

    def _lay_out(self) -> None:
        self.split = ListDetail(self.table, EmptyState("utensils", self.tr("Choose a meal")))
        self.split.setSizes([theme.px(LIST), theme.px(DETAIL)])
        self.split.show_detail(self.sheet)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.head)
        column.addWidget(self.split, 1)
        self._none = no_site(self.shell)
        for state in (whole, self.dish_list, self._none):
            self.stack.addWidget(state)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _columns(self) -> list[Column]:
        return [
            Column("key", self.tr("Meal"), value=_meal, hint=day_line, width=7.5),
            Column("dishes", self.tr("Dishes"), value=_dishes, width=10, stretch=True),
            Column("warned", "", value=lambda row: "", badge=warned_badge, width=5.5),
        ]


def _meal(row: MealLine) -> str:
    weekday = weekday_name(date.fromisoformat(row.day).isoweekday())
    return f"{weekday} {word('meal_period', row.period)}".strip()


def _dishes(row: MealLine) -> str:
    return dishes_words(row) if row.period else closed_words(row)
