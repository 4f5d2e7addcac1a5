"""Slips in a township: each says of which village it is, in the list and on paper."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot
from sqlalchemy import column, table

from eldercare_desktop.screens.slips import loading
from eldercare_desktop.screens.slips.view import SlipsView
from tests import factories
from tests.care.slip.village import MONDAY, SlipVillage

OTHER = "500113103218"


def test_a_slip_says_of_which_village_it_is(
    qtbot: QtBot, make_view: Callable[[], SlipsView], village: SlipVillage
) -> None:
    with village.store.work() as work:
        work.set_setting("village", "500113103000")
        areas = table("area", *map(column, ("code", "name", "level")))
        for code, name in ((factories.VILLAGE, "海棠村"), (OTHER, "沿河村")):
            statement = areas.insert().values(code=code, name=name, level="village")
            work.connection.execute(statement)
        elsewhere = factories.person(work, "何泽民", village=OTHER)
        factories.resident(work, elsewhere)
        work.commit()
    week = make_view().week
    qtbot.waitUntil(lambda: week.table.model.rowCount() == 4)
    own = [sheet for sheet in week.table.model.rows() if not sheet.name]
    said = {week.table._hint(sheet).split(" · ")[0] for sheet in own}
    assert said == {"海棠村", "沿河村"}
    village.print_for(village.li)
    with village.store.work() as work:
        loading.make(work, MONDAY, [sheet.bearer for sheet in own])
        work.commit()
    with village.store.read() as reader:
        ids = [s.slip_id for s in loading.week(reader, MONDAY).sheets if s.slip_id]
        paper, _ = loading.papers(reader, ids, "某某街道")
    places = sorted((face.place, face.helper) for face in paper.faces)
    assert places == [("沿河村", ""), ("海棠村", ""), ("海棠村", "李国碧")]


def test_in_a_village_nobody_need_be_told(
    qtbot: QtBot, view: SlipsView, village: SlipVillage
) -> None:
    qtbot.waitUntil(lambda: view.week.table.model.rowCount() == 3)
    own = next(sheet for sheet in view.week.table.model.rows() if not sheet.name)
    assert "海棠村" not in view.week.table._hint(own)
