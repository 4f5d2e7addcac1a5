"""The grid walk by its keys: look, move a door, write what to know, print one slip a group."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import column, table

from eldercare_desktop.care.records import Door
from eldercare_desktop.printing.pdf import pdf_bytes
from eldercare_desktop.screens.rounds import RoundsPage
from tests import factories
from tests.printing.reading import words_of
from tests.screens.rounds.village import Village

Key = Qt.Key


def shown(qtbot: QtBot, page: RoundsPage) -> list[str]:
    page.shown(part="walk")
    qtbot.waitUntil(page.walks.is_ready)
    qtbot.waitUntil(lambda: not page.shell.background.is_working())
    return names(page)


def names(page: RoundsPage) -> list[str]:
    return [door.name for door in page.walks.sheet.table.model.rows()]


def test_no_pairing_no_walk(qtbot: QtBot, page: RoundsPage) -> None:
    assert shown(qtbot, page) == []
    assert page.printable() is None


def test_a_township_is_told_whose_walk_it_is(
    qtbot: QtBot, page: RoundsPage, village: Village
) -> None:
    shown(qtbot, page)
    walks = page.walks.table
    assert "海棠村" not in page.walks._hint(walks.model.rows()[0])
    with village.store.work() as work:
        work.set_setting("village", "500113103000")
        areas = table("area", *map(column, ("code", "name", "level")))
        for code, name in ((factories.VILLAGE, "海棠村"), ("500113103218", "沿河村")):
            statement = areas.insert().values(code=code, name=name, level="village")
            work.connection.execute(statement)
        elsewhere = factories.person(work, "何泽民", village="500113103218")
        helper = factories.helper(work, factories.person(work, "周大勇", village="500113103218"))
        factories.pairing(work, factories.resident(work, elsewhere), helper, mode="grid")
        work.commit()
    page.walks.load()
    qtbot.waitUntil(lambda: walks.model.rowCount() == 2)
    hints = [page.walks._hint(head).split(" · ")[0] for head in walks.model.rows()]
    assert sorted(hints) == ["沿河村", "海棠村"]


def test_from_an_open_list_to_a_walk_and_back(
    qtbot: QtBot, page: RoundsPage, village: Village
) -> None:
    """Called from another page while a list is open: each part keeps its own head."""
    page.shown(new=True)
    assert page.header.isHidden(), "what is new has its own head"
    shown(qtbot, page)
    assert page.header.isVisible()
    assert page.parts.value() == "walk"
    page.go("rounds")
    assert page.header.isHidden()
    assert page.back()
    assert page.header.isVisible()


def test_doors_in_their_order(qtbot: QtBot, page: RoundsPage, village: Village) -> None:
    """Paired elders, and those with whom nobody is paired though somebody should be."""
    assert shown(qtbot, page) == ["张素珍", "李国华", "王秀英", "刘桂芳"]
    doors = {door.name: door.assigned for door in page.walks.sheet.table.model.rows()}
    assert doors == {"张素珍": True, "李国华": False, "王秀英": True, "刘桂芳": False}


def test_a_door_is_moved_with_alt_and_an_arrow(
    qtbot: QtBot, page: RoundsPage, village: Village
) -> None:
    shown(qtbot, page)
    table = page.walks.sheet.table
    table.select(village.elders["王秀英"].id)
    table.view.setFocus()
    qtbot.keyClick(table.view, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: names(page) == ["张素珍", "王秀英", "李国华", "刘桂芳"])
    door: Any = table.current()
    assert door.name == "王秀英", "the cursor goes along"
    qtbot.keyClick(table.view, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: names(page)[0] == "王秀英")
    page.shell.background.undo()
    qtbot.waitUntil(lambda: names(page) == ["张素珍", "王秀英", "李国华", "刘桂芳"])


def test_what_to_know_is_written_and_printed(
    qtbot: QtBot, page: RoundsPage, village: Village, type_chinese: Any
) -> None:
    with village.store.work() as work:
        factories.need(work, village.elders["王秀英"], kind="shopping")
        work.set(village.elders["王秀英"], categories=["low_income"])
        work.commit()
    shown(qtbot, page)
    table = page.walks.sheet.table
    table.select(village.elders["王秀英"].id)
    table.view.setFocus()
    qtbot.keyClick(table.view, Key.Key_D)
    form = page.walks.forms.form
    assert form is not None
    type_chinese(form.input("note").focusProxy(), "钥匙在隔壁")
    qtbot.keyClick(page.walks.forms.panel, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "钥匙在隔壁" in page.walks.sheet.know.text())
    with village.store.read() as reader:
        assert [door.note for door in reader.find(Door)] == ["钥匙在隔壁"]
    action = page.printable()
    assert action is not None
    action()
    preview = page.walks.desk.preview
    qtbot.waitUntil(lambda: preview.paper() is not None)
    pages = words_of(pdf_bytes(preview.paper()))
    assert len(pages) == 1, "one slip for the one group"
    text = pages[0].replace("\n", "").replace(" ", "")
    for words in ("桥头", "1组", "王秀英", "钥匙在隔壁", "Shopping", "pairedwithnobody", "李国碧"):
        assert words in text, words
    assert "Lowincome" not in text
    assert page.back()


def test_only_who_is_due(qtbot: QtBot, page: RoundsPage, village: Village) -> None:
    with village.store.work() as work:
        factories.visit(work, village.elders["王秀英"], visited_on="2026-11-20")
        work.commit()
    shown(qtbot, page)
    page.walks.sheet.show_chips.choose(1)
    assert "王秀英" not in names(page)
    assert "张素珍" in names(page)
