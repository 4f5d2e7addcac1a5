"""The kitchen: dishes typed onto the menu, the sheet to hang up, samples that are kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from eldercare_desktop.care.records import Dish, FoodSample, MenuItem
from eldercare_desktop.screens.meals.dish_form import DishForm
from eldercare_desktop.screens.meals.menu_view import MenuView
from eldercare_desktop.screens.meals.samples_view import SamplesView
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.tour.hands import check, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop

CTRL = Qt.KeyboardModifier.ControlModifier


def cook(laptop: Laptop, dishes: tuple[str, ...]) -> None:
    """Today's menu by keyboard; the week on paper."""
    page = laptop.page("meals", part="menu")
    view = page.view("menu")
    check(isinstance(view, MenuView), "the menu is in view")
    for number, name in enumerate(dishes, 1):
        press(Qt.Key.Key_Return, widget=view.table.view)
        type_text(name, view.sheet.input)
        press(Qt.Key.Key_Return, widget=view.sheet.input.field)
        form = wait(lambda: view.editing.content, "a new dish is written down")
        check(isinstance(form, DishForm), "the form of a dish is open")
        if number == len(dishes):
            laptop.picture("meals-dish")
        press(Qt.Key.Key_Return, CTRL, widget=form)
        wait(partial(_is_on, laptop, number), "the dish is on the menu")
        laptop.rest()
    check(len(laptop.read(lambda r: r.find(Dish))) == len(dishes), "each dish is written once")
    laptop.picture("meals-menu")
    page.printable()()
    wait(lambda: page.paper is not None and page.paper.isVisible(), "the sheet is shown")
    laptop.rest()
    laptop.picture("meals-menu-sheet")
    press(Qt.Key.Key_Escape)
    laptop.rest()


def _is_on(laptop: Laptop, number: int) -> bool:
    return len(laptop.read(lambda r: r.find(MenuItem))) == number


def keep_samples(laptop: Laptop) -> None:
    """A sample of each dish; thrown away too early is refused with a sentence."""
    page = laptop.page("meals", part="samples")
    view = page.view("samples")
    check(isinstance(view, SamplesView), "the food samples are in view")
    view.new_button.click()
    form = wait(lambda: view.editing.content, "the form is open")
    press(Qt.Key.Key_Return, CTRL, widget=form)
    wait(lambda: laptop.read(lambda r: r.find(FoodSample)), "the samples are noted")
    laptop.rest()
    press(Qt.Key.Key_Return, widget=view.table.view)
    banners = laptop.window.findChildren(Banner)
    wait(lambda: any(b.isVisible() for b in banners), "closing them now is refused")
    laptop.rest()
    laptop.picture("meals-samples")
    kept = laptop.read(lambda r: r.find(FoodSample))
    check(not any(sample.discarded_at for sample in kept), "all are kept")
    laptop.report.say(f"{laptop.name}: a menu by keyboard, {len(kept)} food samples kept")
