"""On the laptop of a township the village is chosen in the head; each store is its own."""

from __future__ import annotations

from pytestqt.qtbot import QtBot
from sqlalchemy import column, table

from eldercare_desktop.screens.love_store import StorePage
from eldercare_desktop.screens.love_store.goods_forms import GoodsForm
from eldercare_desktop.screens.love_store.redeem_forms import RedeemForm
from eldercare_desktop.store.store import Store
from tests import factories
from tests.care.love_store.shop import saver, shelf
from tests.screens.love_store.using import choose, enter, form_of, part, rows, save, type_in

TOWNSHIP, OTHER = "500113103000", "500113103221"


def test_each_village_has_its_own_store(qtbot: QtBot, page: StorePage, store: Store) -> None:
    assert not page.choice.isVisible()  # in a village there is no choice
    with store.work() as work:
        areas = table("area", *map(column, ("code", "name", "level")))
        for code, name in ((factories.VILLAGE, "海棠村"), (OTHER, "钟湾村")):
            statement = areas.insert().values(code=code, name=name, level="village")
            work.connection.execute(statement)
        work.set_setting("village", TOWNSHIP)
        saver(work, 40, "李秀兰", village=OTHER)
        shelf(work, "雨伞", 3, points=10, village=OTHER)
        work.commit()
    page.refresh(frozenset())
    qtbot.waitUntil(page.choice.isVisible)
    view = part(qtbot, page, "goods")
    qtbot.waitUntil(lambda: [row[0] for row in rows(view.table)] == ["毛巾", "洗衣粉"])
    page.choice.choose(OTHER)
    qtbot.waitUntil(lambda: [row[0] for row in rows(view.table)] == ["雨伞"])
    view.open_new()
    form = form_of(qtbot, view, GoodsForm)
    type_in(qtbot, form, "name", "Soap")
    save(qtbot, view)
    qtbot.waitUntil(lambda: {row[0] for row in rows(view.table)} == {"Soap", "雨伞"})
    redeem = part(qtbot, page, "redeem")
    qtbot.waitUntil(lambda: redeem.found.place.name == "钟湾村")
    redeem.open_new()
    form = form_of(qtbot, redeem, RedeemForm)
    qtbot.keyClicks(form.person.field, "wgf")  # she is of the other village
    qtbot.waitUntil(form.person.nobody.isVisible)
    form.person.field.clear()
    choose(qtbot, form.person, "lxl")
    qtbot.keyClicks(form.basket.field, "ys")
    enter(qtbot, form.basket.field)
    save(qtbot, redeem)
    qtbot.waitUntil(lambda: [row[:2] for row in rows(redeem.table)] == [["李秀兰", "10 points"]])
    page.shown(part="goods", village=factories.VILLAGE)
    qtbot.waitUntil(lambda: "毛巾" in {row[0] for row in rows(view.table)})
