"""The list of people: search, roles, filters, counts, and what stands where nobody is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.people import PeoplePage, loading
from eldercare_desktop.screens.people.phrases import list_hint
from eldercare_desktop.store.store import Store
from tests.screens.people.village import Village, names, said, shows, village


@pytest.fixture
def people(store: Store) -> Village:
    return village(store)


@pytest.fixture
def listed(qtbot: QtBot, page: PeoplePage, people: Village) -> PeoplePage:
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: page.is_ready() and "4" in page.list.roles.chips[0].text())
    return page


def test_the_living_are_listed_by_group_with_counts(listed: PeoplePage) -> None:
    assert names(listed) == ["李国碧", "王秀英", "王秀英", "丁小宝"]
    words = [chip.text().strip() for chip in listed.list.roles.chips]
    assert words == ["All 4", "Elders 2", "Children 1", "Helpers 1"]
    assert listed.header.count.text() == "4 of 5"


def test_two_of_one_name_are_told_apart(listed: PeoplePage) -> None:
    table = listed.list.table.model
    hints = [list_hint(row) for row in table.rows()]
    assert table.columns[0].hint is list_hint
    assert hints == ["1组", "1组  lunar: 12/8", "2组", ""]


@pytest.mark.parametrize("typed", ["wxy", "wangxiu", "WXY", " w x y "])
def test_typing_pinyin_finds_people(qtbot: QtBot, listed: PeoplePage, typed: str) -> None:
    qtbot.keyClicks(listed.list.field, typed)
    qtbot.waitUntil(lambda: names(listed) == ["王秀英", "王秀英"])
    qtbot.waitUntil(lambda: listed.header.count.text() == "2 of 5")


def test_enter_goes_to_the_first_even_before_the_answer(
    qtbot: QtBot, listed: PeoplePage, people: Village
) -> None:
    qtbot.keyClicks(listed.list.field, "dxb")
    qtbot.keyClick(listed.list.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shows(listed, people.child.person_id))
    assert listed.person_id() == people.child.person_id


def test_a_role_and_a_filter_narrow_the_list(
    qtbot: QtBot, listed: PeoplePage, people: Village
) -> None:
    filters = listed.list.filters
    listed.list.roles.chips[1].click()
    qtbot.waitUntil(lambda: names(listed) == ["王秀英", "王秀英"])
    filters.category.set_value("low_income")
    filters.changed.emit()
    qtbot.waitUntil(lambda: names(listed) == ["王秀英"])
    assert listed.list.filter_button.text().strip() == "Filter: 1"
    qtbot.waitUntil(lambda: filters.group.count() == 3)
    filters.group.setCurrentIndex(1)
    filters.changed.emit()
    qtbot.waitUntil(lambda: names(listed) == [])
    listed.list.reset()
    qtbot.waitUntil(lambda: len(names(listed)) == 4)
    assert listed.list.filter_button.text().strip() == "Filter"


def test_who_is_gone_is_shown_on_request(qtbot: QtBot, listed: PeoplePage) -> None:
    filters = listed.list.filters
    assert not filters.isVisible()
    listed.list.filter_button.click()
    assert filters.isVisible()
    filters.status.set_value("deceased")
    filters.changed.emit()
    qtbot.waitUntil(lambda: names(listed) == ["周老汉"])
    filters.status.set_value("*")
    filters.changed.emit()
    qtbot.waitUntil(lambda: len(names(listed)) == 5)


def test_a_search_that_finds_nobody_offers_everybody(qtbot: QtBot, listed: PeoplePage) -> None:
    listed.list.field.setText("qqq")
    qtbot.waitUntil(lambda: names(listed) == [])
    state = _state(listed)
    assert "Nobody found" in said(state)
    state.button.click()
    qtbot.waitUntil(lambda: len(names(listed)) == 4)


def test_an_empty_register_says_how_to_begin(qtbot: QtBot, page: PeoplePage, shell: Shell) -> None:
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: "Nobody is on the register yet" in said(page))
    with qtbot.waitSignal(shell.navigation) as went:
        _state(page).button.click()
    assert went.args == ["import", {}]


def test_a_list_that_cannot_be_read_says_so_and_tries_again(
    qtbot: QtBot, page: PeoplePage, people: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(read: object, wanted: object) -> None:
        raise CareError("store_damaged")

    with monkeypatch.context() as broken:
        broken.setattr(loading, "people", refuse)
        page.refresh(frozenset())
        qtbot.waitUntil(lambda: "could not be read" in said(page))
    _state(page).button.click()
    qtbot.waitUntil(lambda: len(names(page)) == 4)


def test_a_long_list_says_that_there_are_more(
    qtbot: QtBot, page: PeoplePage, people: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "MOST_LINES", 2)
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: len(names(page)) == 2)
    assert "first 2" in page.list.more.text()
    assert page.list.more.isVisible()


def test_f2_finds_here(listed: PeoplePage) -> None:
    assert listed.find_here()
    assert listed.window().focusWidget() is listed.list.field


def _state(page: PeoplePage) -> EmptyState:
    states = page.list.table.findChildren(EmptyState)
    return next(state for state in states if state.isVisible())
