"""The week of meals: somebody is added by pinyin, a cell is filled, the kitchen gets its sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt

from eldercare_desktop.care.meal.roster.record import MealOrder, MealPlan
from eldercare_desktop.screens.meals.week_pattern import PatternForm
from eldercare_desktop.screens.meals.week_view import WeekView
from eldercare_desktop.tour.hands import check, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop

CTRL = Qt.KeyboardModifier.ControlModifier


def fill(laptop: Laptop, initials: str) -> None:
    """A standing order for one person from today on; next week one box by a single key."""
    page = laptop.page("meals", part="week")
    view = page.view("week")
    check(isinstance(view, WeekView), "the week of meals is in view")
    wait(lambda: view.week is not None, "the week is there")
    view.do("add")
    form = wait(lambda: view.doors.editing.content, "the form is open")
    check(isinstance(form, PatternForm), "a person can be added")
    name = _choose(laptop, form, initials)
    laptop.picture("meals-week-pattern")
    press(Qt.Key.Key_Return, CTRL, widget=form)
    wait(lambda: laptop.read(lambda r: r.find(MealPlan)), "the standing order is there")
    laptop.rest()
    _next_week(laptop, view, name)
    press(Qt.Key.Key_2, widget=view.grid)
    wait(lambda: laptop.read(lambda r: r.find(MealOrder)), "the box is ordered")
    laptop.rest()
    laptop.picture("meals-week")
    view.do("print")
    wait(lambda: page.paper is not None and page.paper.isVisible(), "the sheet is shown")
    laptop.rest()
    laptop.picture("meals-kitchen-sheet")
    press(Qt.Key.Key_Escape)
    laptop.rest()
    laptop.report.say(f"{laptop.name}: {name} ordered meals by keyboard, the kitchen has its sheet")


def _choose(laptop: Laptop, form: PatternForm, initials: str) -> str:
    """Types who it is; returns the name."""
    type_text(initials, form.eater.field)
    wait(lambda: form.eater.hits.current() is not None, "the person is found")
    press(Qt.Key.Key_Return, widget=form.eater.field)
    chosen = wait(form.eater.value, "the person is chosen")
    laptop.rest()
    assert chosen is not None
    return chosen.name


def _next_week(laptop: Laptop, view: WeekView, name: str) -> None:
    """The next week, with the cursor on the first meal that is served to somebody."""
    before = view.monday
    press(Qt.Key.Key_PageDown, CTRL, widget=view.grid)
    wait(lambda: view.week is not None and view.week.monday > before, "the next week is there")
    laptop.rest()
    names = [row.face.name for row in view.model.rows]
    check(name in names, f"{name} is in the week")
    line = names.index(name)
    cells = view.model.rows[line].cells
    view.grid.go_to(line, next(n for n, cell in enumerate(cells) if cell.mode is not None))
    laptop.rest()
