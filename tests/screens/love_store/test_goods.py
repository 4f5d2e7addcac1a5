"""Goods are written down, come in, go out, and are counted."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.love_store import terms
from eldercare_desktop.care.love_store.stock import GoodsRow, goods_list
from eldercare_desktop.printing.paper import page_image
from eldercare_desktop.screens.love_store import StorePage, goods_forms
from eldercare_desktop.screens.love_store.goods_forms import CountForm, GoodsForm, MoveForm
from eldercare_desktop.store.store import Store
from tests.care.love_store.shop import stock
from tests.factories import VILLAGE
from tests.screens.love_store.using import form_of, part, press_save, rows, save, type_in


@pytest.fixture
def view(qtbot: QtBot, page: StorePage) -> Any:
    found = part(qtbot, page, "goods")
    qtbot.waitUntil(lambda: found.table.model.rowCount() == 2)
    return found


def goods(store: Store) -> dict[str, GoodsRow]:
    with store.read() as reader:
        return {row.name: row for row in goods_list(reader, VILLAGE, closed=True)}


def shelves(store: Store) -> dict[str, int]:
    with store.read() as reader:
        return stock(reader)


def test_a_form_that_is_asked_for_before_the_goods_are_read_opens_then(
    qtbot: QtBot, page: StorePage
) -> None:
    page.shown(part="goods", new="yes")
    view: Any = page.view("goods")
    qtbot.waitUntil(lambda: isinstance(view.editing.content, GoodsForm))


def test_what_runs_out_stands_first(view: Any) -> None:
    assert rows(view.table) == [["毛巾", "1", "Running out"], ["洗衣粉", "12", ""]]
    view.shows.choose(1)
    assert [row[0] for row in rows(view.table)] == ["毛巾"]


def test_goods_are_found_by_pinyin_and_barcode(qtbot: QtBot, page: StorePage, view: Any) -> None:
    for typed in ("xyf", "6903148042441"):
        page.search.setText(typed)
        qtbot.waitUntil(lambda: [row[0] for row in rows(view.table)] == ["洗衣粉"])
    page.search.setText("shuibei")
    qtbot.waitUntil(lambda: rows(view.table) == [])


def test_new_goods_by_keyboard(qtbot: QtBot, view: Any, store: Store) -> None:
    view.table.setFocus()
    qtbot.keyClick(view.table.view, Qt.Key.Key_N)
    form = form_of(qtbot, view, GoodsForm)
    type_in(qtbot, form, "name", "Soap")
    type_in(qtbot, form, "points", "6")
    type_in(qtbot, form, "minutes", "0.5")
    save(qtbot, view)
    made = goods(store)["Soap"]
    assert (made.points, made.minutes, made.measure) == (6, 30, "件")
    view.open_new()
    form = form_of(qtbot, view, GoodsForm)
    type_in(qtbot, form, "name", "soap")
    press_save(qtbot, view)
    qtbot.waitUntil(lambda: "on the list already" in form.form.rows["name"].error.text())


def test_goods_come_in_and_go_out(qtbot: QtBot, view: Any, store: Store) -> None:
    view.table.select(goods(store)["毛巾"].id)
    view.step("in")
    form = form_of(qtbot, view, MoveForm)
    type_in(qtbot, form, "quantity", "5")
    type_in(qtbot, form, "value", "62.5")
    save(qtbot, view)
    assert shelves(store)["毛巾"] == 6
    qtbot.waitUntil(lambda: view.table.current().stock == 6)
    view.step("out")
    form = form_of(qtbot, view, MoveForm)
    type_in(qtbot, form, "quantity", "9")
    type_in(qtbot, form, "reason", "visit")
    press_save(qtbot, view)
    qtbot.waitUntil(lambda: "not 9" in form.form.rows["quantity"].error.text())
    type_in(qtbot, form, "quantity", "2")
    save(qtbot, view)
    assert shelves(store)["毛巾"] == 4


def test_a_stock_count(qtbot: QtBot, view: Any, store: Store) -> None:
    view.open_count()
    form = form_of(qtbot, view, CountForm)
    press_save(qtbot, view)
    assert shelves(store) == {"毛巾": 1, "洗衣粉": 12}
    type_in(qtbot, form, goods(store)["洗衣粉"].id, "9")
    save(qtbot, view)
    assert shelves(store) == {"毛巾": 1, "洗衣粉": 9}
    assert goods(store)["毛巾"].counted_on is None


def test_a_move_is_taken_back(qtbot: QtBot, view: Any, store: Store) -> None:
    view.table.select(goods(store)["洗衣粉"].id)
    back: list[QToolButton] = []

    def shown() -> bool:
        buttons = view.findChildren(QToolButton)
        back[:] = [one for one in buttons if "Donated" in one.toolTip()]
        return len(back) == 1

    qtbot.waitUntil(shown)
    back[0].click()
    qtbot.waitUntil(lambda: shelves(store)["洗衣粉"] == 10)


def test_what_is_offered_no_more(qtbot: QtBot, view: Any, store: Store) -> None:
    view.table.select(goods(store)["毛巾"].id)
    view.step("close")
    qtbot.waitUntil(lambda: [row[0] for row in rows(view.table)] == ["洗衣粉"])
    view.shows.choose(2)
    view.table.select_first()
    view.step("reopen")
    qtbot.waitUntil(lambda: goods(store)["毛巾"].closed_on is None)


def test_the_list_to_count_by_hand(page: StorePage, view: Any) -> None:
    run = page.printable()
    assert run is not None
    run()
    assert page.paper is not None
    paper = page.paper.paper()
    assert [row[1] for row in paper.rows] == ["毛巾", "洗衣粉"]
    assert all(row[4] == "" for row in paper.rows), "who counts does not see what there should be"
    assert not page_image(paper, 0, 50).isNull()


def test_the_limits_of_the_form_are_those_of_the_rules() -> None:
    assert goods_forms.MOST_POINTS == terms.MOST_POINTS
    assert goods_forms.MOST_PIECES == terms.MOST_PIECES
