"""Somebody takes goods: by pinyin, by card, by barcode, with the balance in view."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.love_store.reading import redemptions_between
from eldercare_desktop.care.person import Person
from eldercare_desktop.printing.paper import page_image
from eldercare_desktop.screens.love_store import StorePage
from eldercare_desktop.screens.love_store.matching import Typed, fits, read_typed
from eldercare_desktop.screens.love_store.redeem_forms import RedeemForm, TakeBackForm
from eldercare_desktop.store.store import Store
from tests.care.love_store.shop import stock
from tests.factories import VILLAGE
from tests.screens.love_store.using import (
    choose,
    enter,
    form_of,
    part,
    press_save,
    rows,
    save,
    type_in,
)


@pytest.fixture
def view(qtbot: QtBot, page: StorePage) -> Any:
    return part(qtbot, page, "redeem")


def redeemed(store: Store) -> list[tuple[str, int, str | None, list[tuple[str, int]]]]:
    with store.read() as reader:
        return [
            (row.name, row.amount, row.handed_to, [(got.name, got.quantity) for got in row.goods])
            for row in redemptions_between(reader, VILLAGE, "2026-11-01", "2026-11-30")
        ]


def person_id(store: Store, name: str) -> str:
    with store.read() as reader:
        return str(reader.find(Person, Person.name == name)[0].id)


def take(qtbot: QtBot, form: Any, typed: str) -> None:
    qtbot.keyClicks(form.basket.field, typed)
    enter(qtbot, form.basket.field)


def test_a_redemption_by_keyboard(qtbot: QtBot, page: StorePage, view: Any, store: Store) -> None:
    focus = QApplication.focusWidget()  # somewhere on the page: the list is empty
    assert focus is not None
    assert page.isAncestorOf(focus)
    qtbot.keyClick(focus, Qt.Key.Key_N)
    form = form_of(qtbot, view, RedeemForm)
    qtbot.waitUntil(form.person.field.hasFocus)
    choose(qtbot, form.person, "wgf")
    qtbot.waitUntil(lambda: "has 100 points" in form.sums.text())
    qtbot.waitUntil(form.basket.field.hasFocus)
    take(qtbot, form, "xyf*2")
    take(qtbot, form, "mj")
    assert form.basket.total() == 52
    assert form.sums.text() == "Total 52 points · has 100 points · 48 points left after"
    qtbot.keyClick(form.basket.field, Qt.Key.Key_Plus)  # one towel more
    assert "Only 1 条 in stock" in said(form.basket)
    qtbot.keyClick(form.basket.field, Qt.Key.Key_Minus)
    type_in(qtbot, form, "handed_to", "zhangs")
    save(qtbot, view)
    assert redeemed(store) == [("王桂芳", 52, "zhangs", [("毛巾", 1), ("洗衣粉", 2)])]
    qtbot.waitUntil(lambda: [row[:2] for row in rows(view.table)] == [["王桂芳", "52 points"]])


def said(widget: Any) -> str:
    shown = [one for one in widget.findChildren(QLabel) if not one.isHidden()]
    return "\n".join(one.text() for one in shown)


def test_a_barcode_goes_in_at_once(qtbot: QtBot, view: Any) -> None:
    view.open_new()
    form = form_of(qtbot, view, RedeemForm)
    take(qtbot, form, "6903148042441")
    take(qtbot, form, "6903148042441")
    assert list(form.basket.lines.values()) == [2]
    take(qtbot, form, "6900000000000")
    assert "No goods like this" in said(form.basket)


def test_what_is_too_dear_is_said_before_and_refused(qtbot: QtBot, view: Any, store: Store) -> None:
    view.open_new()
    form = form_of(qtbot, view, RedeemForm)
    press_save(qtbot, view)
    assert "who redeems first" in form.person.error.text()
    choose(qtbot, form.person, "zsz")
    press_save(qtbot, view)
    assert "choose goods first" in form.basket.error.text()
    take(qtbot, form, "xyf")
    qtbot.waitUntil(lambda: "5 points too little" in form.sums.text())
    press_save(qtbot, view)
    qtbot.waitUntil(lambda: "has 15 points" in form.banner.words.text())
    assert redeemed(store) == []
    assert form.dirty


def test_a_scanned_card_begins_with_its_person(
    qtbot: QtBot, page: StorePage, view: Any, store: Store
) -> None:
    assert page.shell.card_place == "store"
    who = person_id(store, "王桂芳")
    page.shown(person=who, **page.shell.card_args)
    form = form_of(qtbot, view, RedeemForm)
    qtbot.waitUntil(lambda: form.person.value() is not None)
    take(qtbot, form, "xyf")
    page.shown(person=person_id(store, "张素珍"), **page.shell.card_args)
    qtbot.waitUntil(lambda: form.person.value().name == "张素珍")
    assert list(form.basket.lines.values()) == [1]  # what lies there stays
    page.shown(part="goods")
    qtbot.waitUntil(lambda: page.shell.card_place == "people")


def redeem_one(qtbot: QtBot, view: Any) -> None:
    view.open_new()
    form = form_of(qtbot, view, RedeemForm)
    choose(qtbot, form.person, "wgf")
    take(qtbot, form, "xyf")
    save(qtbot, view)
    qtbot.waitUntil(lambda: view.table.model.rowCount() == 1)


def test_undo_takes_it_back(qtbot: QtBot, page: StorePage, view: Any, store: Store) -> None:
    redeem_one(qtbot, view)
    page.shell.background.undo()
    qtbot.waitUntil(lambda: view.table.model.rowCount() == 0)
    with store.read() as reader:
        assert stock(reader)["洗衣粉"] == 12


def test_a_receipt_is_printed(qtbot: QtBot, page: StorePage, view: Any) -> None:
    redeem_one(qtbot, view)
    run = page.printable()
    assert run is not None
    run()
    assert page.paper is not None
    paper = page.paper.paper()
    lines = dict(paper.face.lines)
    assert (lines["Name"], lines["Goods"], lines["For"]) == ("王桂芳", "洗衣粉 1 袋", "20 points")
    assert not page_image(paper, 0, 50).isNull()
    assert page.back()


def test_it_is_taken_back_with_a_reason(qtbot: QtBot, view: Any, store: Store) -> None:
    redeem_one(qtbot, view)
    view.table.select_first()
    view.step("back")
    form = form_of(qtbot, view, TakeBackForm)
    press_save(qtbot, view)
    assert redeemed(store) != []  # a reason is needed
    type_in(qtbot, form, "reason", "wrong one")
    save(qtbot, view)
    assert redeemed(store) == []
    qtbot.waitUntil(lambda: view.table.model.rowCount() == 0)


def test_how_goods_are_typed() -> None:
    assert read_typed("xyf*3") == Typed("xyf", 3)
    assert read_typed("3×洗衣粉") == Typed("洗衣粉", 3)
    assert read_typed(" 6903148042441 ") == Typed("6903148042441", 1)
    assert read_typed("xyf*0").quantity == 1
    assert fits("|洗衣粉|xiyifen|xyf|", "xiyi")
    assert fits("|洗衣粉|xiyifen|xyf|", "衣粉")
    assert not fits("|洗衣粉|xiyifen|xyf|", "yf")
