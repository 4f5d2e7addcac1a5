"""At lunch: F4, a few letters, Enter; a second meal is refused; taken back and done again."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.screens.meals.check_in_view import CheckInView
from eldercare_desktop.tour.hands import check, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop

CTRL = Qt.KeyboardModifier.ControlModifier


def check_in(laptop: Laptop, initials: str, name: str) -> None:
    """Whoever comes is found by initials, whether they ordered or not."""
    laptop.page("today")
    press(Qt.Key.Key_F4)
    laptop.rest()
    view = _view(laptop)
    _come(laptop, view, initials, name)
    wait(lambda: len(_servings(laptop)) == 1, "the meal is written down")
    laptop.rest()
    laptop.picture("meals-check-in")
    _come(laptop, view, initials, name)
    wait(view.banner.isVisible, "a second meal is refused")
    check(len(_servings(laptop)) == 1, "nothing more is written down")
    laptop.picture("meals-second-refused")
    press(Qt.Key.Key_Plus, widget=view.table.view)
    wait(lambda: len(_servings(laptop)) == 2, "a further portion is written down")
    laptop.rest()
    laptop.window.do("undo")
    wait(lambda: len(_servings(laptop)) == 1, "it is taken back")
    laptop.rest()
    laptop.report.say(f"{laptop.name}: {name} checked in by keyboard, the second meal refused")


def _come(laptop: Laptop, view: CheckInView, initials: str, name: str) -> None:
    """Types who it is, and presses Enter twice: to find them, to check them in."""
    page: Any = view.page
    type_text(initials, page.search)
    press(Qt.Key.Key_Return, widget=page.search)
    laptop.rest()
    found = view.list.diner()
    check(found is not None and found.name == name, f"{name} is found, with the cursor there")
    press(Qt.Key.Key_Return, widget=view.table.view)
    laptop.rest()


def _view(laptop: Laptop) -> CheckInView:
    page = laptop.page()
    view = page.view()
    check(isinstance(view, CheckInView), "the check-in is in view")
    wait(lambda: view.loaded is not None, "the meal of the hour is there")
    assert isinstance(view, CheckInView)
    return view


def _servings(laptop: Laptop) -> list[ServingRow]:
    return laptop.read(lambda r: servings_between(r, r.today, r.today))  # type: ignore[no-any-return]
