"""Where meals are served: the empty page leads there; a form, then a day out of turn by key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from eldercare_desktop.care.records import Site, SiteDay
from eldercare_desktop.screens.meal_accounts.site_forms import SiteForm
from eldercare_desktop.screens.meal_accounts.sites_view import SitesView
from eldercare_desktop.tour.hands import check, click, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop

CTRL = Qt.KeyboardModifier.ControlModifier
EVERY_DAY = (6, 7)
"""Added to Monday to Friday: the village of the tour eats on whatever day it is."""


def set_up(laptop: Laptop, name: str) -> None:
    """A place that serves lunch every day, holidays too; one day ahead is closed and opened."""
    menu = laptop.page("meals", part="menu").view("menu")
    shown = [made for made in menu.findChildren(QPushButton) if made.isVisible()]
    click(next(made for made in shown if "primary" in (made.property("role") or "")))
    laptop.rest()
    view = laptop.page().view()
    check(isinstance(view, SitesView), "the places for meals are in view")
    form = wait(lambda: view.editing.content, "the form is open")
    check(isinstance(form, SiteForm), "a place can be set up")
    type_text(name, form.form.input("name"))
    for number in EVERY_DAY:
        form.form.input("meal_weekdays").chips.choose(number - 1)
    form.form.input("meal_holidays").chips.choose(1)
    laptop.picture("meals-site-form")
    press(Qt.Key.Key_Return, CTRL, widget=form)
    wait(lambda: laptop.read(lambda r: r.find(Site)), "the place is there")
    laptop.rest()
    _close_and_open_a_day(laptop, view)
    laptop.report.say(f"{laptop.name}: {name} serves lunch, a day is closed and opened by keys")


def _close_and_open_a_day(laptop: Laptop, view: SitesView) -> None:
    press(Qt.Key.Key_Right, widget=view.table.view)
    calendar = view.sheet.calendar if view.sheet else None
    check(calendar is not None and calendar.hasFocus(), "the cursor is in the month")
    press(Qt.Key.Key_Right, widget=calendar)
    laptop.rest()
    press(Qt.Key.Key_Space, widget=calendar)
    wait(lambda: laptop.read(lambda r: r.find(SiteDay)), "the day is closed")
    laptop.rest()
    laptop.picture("meals-site-calendar")
    press(Qt.Key.Key_Delete, widget=calendar)
    wait(
        lambda: any(day.withdrawn for day in laptop.read(lambda r: r.find(SiteDay))),
        "the day is as usual again",
    )
    laptop.rest()
