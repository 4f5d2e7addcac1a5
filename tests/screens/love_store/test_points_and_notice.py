"""Points are given and taken back; the month goes to the wall with masked names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.love_store.points import award, awards_between
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.records import Goods
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.care.time_bank.ledger.moving import open_with
from eldercare_desktop.printing.paper import page_image
from eldercare_desktop.screens.love_store import StorePage, notice_export
from eldercare_desktop.screens.love_store.points_forms import AwardForm, ConvertForm, ReverseForm
from eldercare_desktop.screens.wording import word
from eldercare_desktop.store.store import Store
from tests.care.love_store.shop import buy, points_of
from tests.factories import VILLAGE
from tests.screens.love_store.using import (
    choose,
    form_of,
    part,
    press_save,
    rows,
    save,
    type_in,
)


@pytest.fixture
def view(qtbot: QtBot, page: StorePage) -> Any:
    return part(qtbot, page, "points")


def given(store: Store) -> list[tuple[str, int, str, bool]]:
    with store.read() as reader:
        return [
            (row.name, row.points, row.reason, row.taken_back)
            for row in awards_between(reader, VILLAGE, "2026-11-01", "2026-11-30")
        ]


def people(store: Store) -> dict[str, Person]:
    with store.read() as reader:
        return {one.name: one for one in reader.find(Person)}


def set_reason(form: Any, value: str) -> None:
    form.form.input("reason").set_value(value)
    form.form.input("reason").changed.emit()


def test_points_for_several_at_once(qtbot: QtBot, view: Any, store: Store) -> None:
    view.table.setFocus()
    qtbot.keyClick(view.table.view, Qt.Key.Key_N)
    form = form_of(qtbot, view, AwardForm)
    choose(qtbot, form.people.picker, "wgf")
    qtbot.waitUntil(lambda: len(form.people.people) == 1)
    choose(qtbot, form.people.picker, "zsz")
    qtbot.waitUntil(lambda: len(form.people.people) == 2)
    set_reason(form, "meeting")
    assert form.form.values()["points"] == 2  # what is usual
    type_in(qtbot, form, "points", "3")
    save(qtbot, view)
    reason = word("points_reason", "meeting")
    assert given(store)[:2] == [("张素珍", 3, reason, False), ("王桂芳", 3, reason, False)]
    qtbot.waitUntil(lambda: view.table.model.rowCount() == 4)


def test_who_has_it_already_is_named_before(qtbot: QtBot, view: Any, store: Store) -> None:
    with store.work() as work:
        award(work, people(store)["王桂芳"].id, 2, word("points_reason", "meeting"))
        work.commit()
    view.open_new()
    form = form_of(qtbot, view, AwardForm)
    press_save(qtbot, view)
    assert "who gets the points" in form.people.picker.error.text()
    choose(qtbot, form.people.picker, "wgf")
    set_reason(form, "meeting")
    qtbot.waitUntil(lambda: "gets none again: 王桂芳" in form.had.text())
    press_save(qtbot, view)
    qtbot.waitUntil(lambda: "already" in form.banner.words.text())


def test_an_award_is_taken_back(qtbot: QtBot, view: Any, store: Store) -> None:
    qtbot.waitUntil(lambda: view.table.model.rowCount() == 2)
    view.table.select_first()
    name = view.table.current().name
    view.step("back")
    form = form_of(qtbot, view, ReverseForm)
    type_in(qtbot, form, "reason", "typo")
    save(qtbot, view)
    with store.read() as reader:
        assert points_of(reader, people(store)[name]) == 0


def test_hours_into_points_only_where_it_is_on(
    qtbot: QtBot, page: StorePage, view: Any, store: Store
) -> None:
    told: list[str] = []
    page.shell.toasted.connect(lambda words, *rest: told.append(words))
    view.open_convert()
    assert "do not become points here" in told[0]
    assert view.editing.content is None
    with store.work() as work:
        set_rule(work, "points.per_hour", 10)
        open_with(work, people(store)["王桂芳"].id, 90)
        work.commit()
    page.refresh(frozenset({"rule_value"}))
    qtbot.waitUntil(lambda: view.found.per_hour == 10)
    view.open_convert()
    form = form_of(qtbot, view, ConvertForm)
    choose(qtbot, form.person, "wgf")
    type_in(qtbot, form, "minutes", "1:04")
    qtbot.waitUntil(lambda: "60 minutes become 10 points." in form.becomes.text())
    assert "4 minutes do not divide" in form.becomes.text()
    save(qtbot, view)
    with store.read() as reader:
        assert points_of(reader, people(store)["王桂芳"]) == 110


def test_the_points_of_the_month_on_paper(qtbot: QtBot, page: StorePage, view: Any) -> None:
    run = page.printable()
    assert run is not None
    run()
    assert page.paper is not None
    assert page.paper.paper().rows[-1][4] == "115"


@pytest.fixture
def month(qtbot: QtBot, page: StorePage, store: Store) -> Any:
    with store.work() as work:
        powder = work.find(Goods, Goods.name == "洗衣粉")[0]
        buy(work, people(store)["王桂芳"], powder, 2)
        work.commit()
    return part(qtbot, page, "notice")


def test_names_are_masked_wherever_the_notice_is_seen(
    qtbot: QtBot, page: StorePage, month: Any
) -> None:
    qtbot.waitUntil(lambda: month.lists["redemptions"].model.rowCount() == 1)
    assert rows(month.lists["redemptions"])[0][:3] == ["王**", "洗衣粉 2 袋", "40 points"]
    assert rows(month.lists["gifts"])[0][:4] == ["粮油店", "洗衣粉", "2 袋", "40.00"]
    run = page.printable()
    assert run is not None
    run()
    assert page.paper is not None
    paper = page.paper.paper()
    assert paper.pages() == 3
    cells = [cell for one in paper.papers for row in one.rows for cell in row]
    assert "王**" in cells
    assert not any("桂芳" in cell for cell in cells)
    assert not page_image(paper, 0, 50).isNull()


def test_the_workbook(
    qtbot: QtBot, month: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: Store
) -> None:
    with store.work() as work:
        work.set(work.find(Goods, Goods.name == "毛巾")[0], name="=cmd()")
        work.commit()
    path = tmp_path / "notice.xlsx"
    monkeypatch.setattr(notice_export, "ask_where", lambda parent, name: path)
    month.page.refresh(frozenset({"goods"}))
    qtbot.waitUntil(lambda: month.found.month.shelves[0].name == "=cmd()")
    month.excel_button.click()
    qtbot.waitUntil(path.exists)
    book = load_workbook(path)
    texts = [str(cell.value) for sheet in book for row in sheet for cell in row if cell.value]
    assert "王**" in texts
    assert not any("桂芳" in words for words in texts)
    assert not any(words.startswith("=") for words in texts)
    assert any("=cmd()" in words for words in texts)


def test_a_month_without_anything(qtbot: QtBot, month: Any) -> None:
    month.months.earlier.click()
    qtbot.waitUntil(lambda: month.found.month.month == "2026-10")
    assert month.lists["redemptions"].model.rowCount() == 0
    month.months.later.click()
    assert not month.months.later.isEnabled()  # no month that has not begun
