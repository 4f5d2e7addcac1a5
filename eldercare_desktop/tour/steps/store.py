"""The love supermarket: goods come in, points are given, something is redeemed and made public."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from eldercare_desktop.care.love_store.reading import redemptions_between
from eldercare_desktop.care.love_store.stock import goods_list
from eldercare_desktop.care.records import StockMove
from eldercare_desktop.demo.people import VILLAGE
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.tour.hands import check, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop

CTRL = Qt.KeyboardModifier.ControlModifier
GOODS, POINTS = "洗衣粉 1kg", 50


def stock_up(laptop: Laptop) -> None:
    """Goods are written down, then what came in."""
    page = laptop.page("store", part="goods")
    view = page.view("goods")
    form = _open(view, view.open_new)
    form.form.set_values({"name": GOODS, "measure": "袋", "points": 20, "least_stock": 5})
    _save(laptop, view)
    wait(lambda: view.table.current() is not None, "the goods stand in the list")
    form = _open(view, lambda: view.step("in"))
    form.form.input("quantity").setFocus()
    type_text("10")
    _save(laptop, view)
    (move,) = laptop.read(lambda r: r.find(StockMove))
    check(move.quantity == 10, "ten pieces came in")


def redeem(laptop: Laptop, initials: str, name: str) -> None:
    """Points for somebody; two bags for them, with the balance in view; the notice."""
    _give(laptop, initials)
    page = laptop.page("store", part="redeem")
    view = page.view("redeem")
    form: Any = _open(view, view.open_new)
    _choose(form.person, initials)
    wait(lambda: str(POINTS) in form.sums.text(), "the balance is in view")
    type_text("xyf*2", form.basket.field)
    press(Qt.Key.Key_Return, widget=form.basket.field)
    check(form.basket.total() == 40, "two bags are 40 points")
    laptop.rest()
    laptop.picture("store-redeem")
    _save(laptop, view)
    rows = laptop.read(lambda r: redemptions_between(r, VILLAGE, "2000-01-01", "2999-12-31"))
    check([row.amount for row in rows] == [40], "40 points were spent")
    (goods,) = laptop.read(lambda r: goods_list(r, VILLAGE))
    check(goods.stock == 8, "eight bags are left")
    laptop.picture("store-redeemed")
    _notice(laptop)
    laptop.report.say(f"{laptop.name}: {name} redeemed two bags for 40 points")


def _give(laptop: Laptop, initials: str) -> None:
    view = laptop.page("store", part="points").view("points")
    form: Any = _open(view, view.open_new)
    _choose(form.people.picker, initials)
    wait(lambda: len(form.people.people) == 1, "somebody gets points")
    form.form.set_values({**form.form.values(), "reason": "good_deed", "points": POINTS})
    _save(laptop, view)
    wait(lambda: view.table.model.rowCount() == 1, "the entry stands in the list")
    laptop.picture("store-points")


def _notice(laptop: Laptop) -> None:
    page = laptop.page("store", part="notice")
    view = page.view("notice")
    wait(lambda: view.found is not None and view.found.month.redemptions, "the month is read")
    press(Qt.Key.Key_P, CTRL, widget=view)
    wait(lambda: page.paper is not None and page.paper.isVisible(), "the notice is shown")
    laptop.rest()
    laptop.picture("store-notice")
    press(Qt.Key.Key_Escape)
    laptop.rest()


def _open(view: Any, action: Any) -> StepForm:
    wait(view.is_ready, "the part is ready")
    action()
    form = wait(lambda: view.editing.content, "the form is open")
    assert isinstance(form, StepForm)
    return form


def _choose(picker: Any, initials: str) -> None:
    type_text(initials, picker.field)
    wait(lambda: picker.hits.current() is not None, "somebody is found")
    press(Qt.Key.Key_Return, widget=picker.field)


def _save(laptop: Laptop, view: Any) -> None:
    press(Qt.Key.Key_Return, CTRL, widget=view.editing.panel)
    wait(lambda: view.editing.content is None, "it is saved")
    laptop.rest()
