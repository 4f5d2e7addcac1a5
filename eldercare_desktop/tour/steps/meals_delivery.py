"""Meals to the door: a route is made, nobody is home, Today asks how they are and is answered."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from sqlalchemy import select
from sqlmodel import col

from eldercare_desktop.care.meal.delivery.missed import missed_checks
from eldercare_desktop.care.meal.roster.ordering import OrderChange, order_meals
from eldercare_desktop.care.records import MealCheck, MealRoute, Person, Resident
from eldercare_desktop.care.search import matches
from eldercare_desktop.care.site.calendar import serving_days
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.screens.meals.delivery.check_form import CheckForm
from eldercare_desktop.screens.meals.delivery.forms import MoveForm, RouteForm
from eldercare_desktop.screens.meals.delivery.view import DeliveryView
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.tour.hands import check, click, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop

CTRL = Qt.KeyboardModifier.ControlModifier
LOOK_BACK = 14
"""The longest public holiday is shorter."""


def bring(laptop: Laptop, route: str, initials: str) -> None:
    """A box ordered for the last day with meals: put on a new route, brought in vain, answered."""
    day = _order(laptop, initials)
    view = laptop.page("meals", part="delivery", day=day, period="lunch").view("delivery")
    assert isinstance(view, DeliveryView), "delivery is in view"
    wait(lambda: view.found is not None and view.found.day == day, "the meal is there")
    _new_route(laptop, view, route)
    _put_on(laptop, view)
    laptop.picture("meals-delivery")
    press(Qt.Key.Key_N, widget=view.sheet.table.view)
    wait(lambda: _missed(laptop), "nobody home is noted")
    laptop.rest()
    _answer(laptop)
    laptop.report.say(f"{laptop.name}: nobody home on route {route}, looked after on the same day")


def _order(laptop: Laptop, initials: str) -> str:
    """The box was ordered before; returns the day."""

    def order(work: Any) -> str:
        day, site = _last_day(work)
        ids = select(table_of(Person).c.id).where(matches(initials))
        who = work.find(Resident, col(Resident.person_id).in_(ids), limit=1)
        change = OrderChange(who[0].id, day, "lunch", "delivery")
        order_meals(work, site, [change])
        return day

    done: list[str] = []
    laptop.page("today").shell.background.operation(order, done=done.append, owner=laptop.window)
    return str(wait(lambda: done and done[0], "the box is ordered"))


def _last_day(reader: Reader) -> tuple[str, str]:
    site = meal_sites(reader)[0]
    first = (date.fromisoformat(reader.today) - timedelta(days=LOOK_BACK)).isoformat()
    days = serving_days(reader, site, first, reader.today)
    return max(name for name, one in days.items() if "lunch" in one.periods), site.id


def _new_route(laptop: Laptop, view: DeliveryView, route: str) -> None:
    click(view.new)
    form = wait(lambda: view.editing.content, "the form of a route is open")
    assert isinstance(form, RouteForm), "a route can be made"
    type_text(route, form.form.input("name"))
    press(Qt.Key.Key_Return, CTRL, widget=form)
    wait(lambda: laptop.read(lambda r: r.find(MealRoute)), "the route is there")
    laptop.rest()


def _put_on(laptop: Laptop, view: DeliveryView) -> None:
    """Who is on no route yet is put on the new one."""
    check(view.routes.select(""), "somebody is on no route")
    press(Qt.Key.Key_Return, widget=view.routes.view)
    wait(lambda: view.sheet.table.current(), "the stop is there")
    press(Qt.Key.Key_M, widget=view.sheet.table.view)
    form = wait(lambda: view.editing.content, "the form is open")
    assert isinstance(form, MoveForm), "the stop can be put on a route"
    press(Qt.Key.Key_Return, CTRL, widget=form)
    wait(lambda: view.editing.content is None, "it is on the route")
    laptop.rest()
    wait(lambda: view.sheet.table.current(), "the stop is on the route")


def _answer(laptop: Laptop) -> None:
    """On Today, where it stands on top."""
    page = laptop.page("today")
    card = page.meal_cards.missed
    wait(card.isVisible, "Today says who is to be looked after")
    laptop.rest()
    laptop.picture("meals-today")
    press(Qt.Key.Key_Return, widget=card.tab_stops()[1])
    form = wait(lambda: page.findChild(CheckForm), "the answer is asked for")
    laptop.rest()
    press(Qt.Key.Key_1)  # all well
    check(form.form.input("result").value() == "well", "the first answer is chosen")
    laptop.picture("meals-missed-answer")
    press(Qt.Key.Key_Return, CTRL, widget=form)
    wait(lambda: laptop.read(lambda r: r.find(MealCheck)), "the answer is kept")
    laptop.rest()
    check(not _missed(laptop), "nobody is to be looked after any more")


def _missed(laptop: Laptop) -> Any:
    return laptop.read(lambda r: missed_checks(r, r.today))
