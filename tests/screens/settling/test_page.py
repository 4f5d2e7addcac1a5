"""The settling page: what waits is settled with keys or buttons, and comes back with Undo."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Card, Pairing, Person, Resident
from eldercare_desktop.care.settling.waiting import count_waiting
from eldercare_desktop.screens import language
from eldercare_desktop.screens.settling import words
from eldercare_desktop.screens.settling.details import ConflictDetail, MergedDetail, PairDetail
from eldercare_desktop.screens.settling.page import SettlingPage
from eldercare_desktop.screens.wording import translated
from eldercare_desktop.store.store import Store
from tests.screens.settling.conftest import Met

BADGES = [
    "Two values",
    "Removed?",
    "Two values",
    "Written later",
    "Two care profiles",
    "Same person?",
]


def opened(qtbot: QtBot, page: SettlingPage, number: int, kind: type[Any]) -> Any:
    """The detail of a line of the list."""
    row = page.table.model.rows()[number]
    page.table.select(row.key)
    qtbot.waitUntil(lambda: isinstance(page.detail, kind) and page.detail.item.key == row.key)
    return page.detail


def at_rest(qtbot: QtBot, page: SettlingPage, waiting: int) -> None:
    """Everything is saved and shown again."""
    background = page.shell.background
    qtbot.waitUntil(lambda: not background.is_working() and rows(page) == waiting)


def rows(page: SettlingPage) -> int:
    return page.table.model.rowCount()


def said(page: SettlingPage) -> str:
    """All words at the right."""
    assert page.detail is not None
    return "\n".join(label.text() for label in page.detail.findChildren(QLabel))


def key(page: SettlingPage, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(page.table.view, one)


def person(store: Store, person_id: str) -> Person:
    with store.read() as reader:
        found = reader.get(Person, person_id)
    assert found is not None
    return found


def test_everything_that_waits_is_listed(page: SettlingPage, store: Store) -> None:
    assert [words.badge_words(item) for item in page.table.model.rows()] == BADGES
    assert page.shell.counts["settling"] == len(BADGES)
    with store.read() as reader:
        assert count_waiting(reader) == len(BADGES)


def test_every_value_stands_with_who_wrote_it_and_where(qtbot: QtBot, page: SettlingPage) -> None:
    opened(qtbot, page, 0, ConflictDetail)
    text = said(page)
    for part in ("13900000002", "13900000003", "李国碧", "陈天芬", "this laptop",
                 "another laptop", "stands now"):  # fmt: skip
        assert part in text


def test_values_are_chosen_and_kept_by_keys(
    qtbot: QtBot, page: SettlingPage, store: Store, met: Met
) -> None:
    """Address and phone: the first as it stands, of the second the other one."""
    opened(qtbot, page, 0, ConflictDetail)
    key(page, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Return)
    at_rest(qtbot, page, len(BADGES) - 1)
    who = person(store, met[1].phone)
    assert (who.phone, (who.address or "")[:8]) == ("13900000003", "海棠村3组15号")
    current = page.table.current()
    assert current is not None, "the next one comes by itself"
    assert current.row_id == met[1].removed
    page.shell.background.undo()
    at_rest(qtbot, page, len(BADGES))


def test_all_that_one_person_wrote_is_taken_at_once(
    qtbot: QtBot, page: SettlingPage, store: Store, met: Met
) -> None:
    detail = opened(qtbot, page, 0, ConflictDetail)
    taker = next(b for b in detail.takers if "陈天芬" in b.text())
    taker.click()
    detail.keep_button.click()
    at_rest(qtbot, page, len(BADGES) - 1)
    who = person(store, met[1].phone)
    assert (who.phone, who.address) == ("13900000003", "海棠村3组16号")


@pytest.mark.parametrize(("digit", "removed"), [(Qt.Key.Key_1, False), (Qt.Key.Key_2, True)])
def test_a_removal_says_what_was_changed_meanwhile(
    qtbot: QtBot, page: SettlingPage, store: Store, met: Met, digit: Qt.Key, removed: bool
) -> None:
    opened(qtbot, page, 1, ConflictDetail)
    assert "陈天芬 removed this record; meanwhile 李国碧 changed: Phone, Note." in said(page)
    key(page, digit, Qt.Key.Key_Return)
    at_rest(qtbot, page, len(BADGES) - 1)
    assert person(store, met[1].removed).deleted is removed


def test_other_records_are_settled_as_well(
    qtbot: QtBot, page: SettlingPage, store: Store, met: Met
) -> None:
    opened(qtbot, page, 2, ConflictDetail)
    assert "Cleaning, Company" in said(page)
    key(page, Qt.Key.Key_2, Qt.Key.Key_Return)
    at_rest(qtbot, page, len(BADGES) - 1)
    with store.read() as reader:
        pairing = reader.get(Pairing, met[1].pairing)
    assert pairing is not None
    assert pairing.services == ["errands", "home_care"]


def test_what_was_written_after_a_merge_is_asked_about(
    qtbot: QtBot, page: SettlingPage, store: Store
) -> None:
    detail = opened(qtbot, page, 3, PairDetail)
    assert detail.found.pair.why == "late"
    kept = detail.found.pair.kept_id
    key(page, Qt.Key.Key_2, Qt.Key.Key_Return)
    at_rest(qtbot, page, len(BADGES) - 1)
    assert person(store, kept).phone == "13600000009"


def test_two_profiles_of_one_person_are_made_one(
    qtbot: QtBot, page: SettlingPage, store: Store, met: Met
) -> None:
    opened(qtbot, page, 4, PairDetail)
    key(page, Qt.Key.Key_Return)
    at_rest(qtbot, page, len(BADGES) - 1)
    with store.read() as reader:
        (profile,) = reader.find(Resident, Resident.person_id == met[1].two_roles)
    assert (profile.categories, profile.living) == (["low_income"], ["empty_nest"])


def test_two_records_are_compared_and_made_one(
    qtbot: QtBot, page: SettlingPage, store: Store, met: Met
) -> None:
    """The proposed values hold: each record says something that the other does not."""
    detail = opened(qtbot, page, 5, PairDetail)
    assert "Visits: 2" in said(page)
    assert "Cards: 1" in said(page)
    key(page, Qt.Key.Key_Return)
    assert rows(page) == len(BADGES), "whether they are one is not said by Enter alone"
    detail.merge_button.click()
    at_rest(qtbot, page, len(BADGES) - 1)
    who = person(store, met[1].twice)
    assert (who.phone, who.nickname, who.address) == ("13700000007", "陈二嬢", "海棠村3组12号")
    with store.read() as reader:
        assert [c.person_id for c in reader.find(Card)] == [who.id]
    page.shell.background.undo()
    at_rest(qtbot, page, len(BADGES))
    assert person(store, met[1].twice).nickname is None


def test_not_the_same_person_is_not_asked_again(qtbot: QtBot, page: SettlingPage) -> None:
    opened(qtbot, page, 5, PairDetail).apart_button.click()
    at_rest(qtbot, page, len(BADGES) - 1)
    assert "Same person?" not in [words.badge_words(item) for item in page.table.model.rows()]
    page.shell.background.undo()
    at_rest(qtbot, page, len(BADGES))


def test_the_other_record_may_stay(qtbot: QtBot, page: SettlingPage, met: Met) -> None:
    first = opened(qtbot, page, 5, PairDetail)
    assert first.found.pair.kept_id == met[1].twice
    first.turn_button.click()
    qtbot.waitUntil(lambda: page.detail is not first)
    assert isinstance(page.detail, PairDetail)
    assert page.detail.found.pair.other_id == met[1].twice


def test_later_puts_it_to_the_end(qtbot: QtBot, page: SettlingPage) -> None:
    opened(qtbot, page, 3, PairDetail).later_button.click()
    badges = [words.badge_words(item) for item in page.table.model.rows()]
    assert badges == [*BADGES[:3], *BADGES[4:], "Written later"]


def test_a_merge_is_taken_apart(qtbot: QtBot, page: SettlingPage, store: Store) -> None:
    page.shown(part="merged")
    qtbot.waitUntil(lambda: rows(page) == 1)
    detail = opened(qtbot, page, 0, MergedDetail)
    detail.part_button.click()
    at_rest(qtbot, page, 0)
    with store.read() as reader:
        names = {p.name for p in reader.find(Person)}
    assert {"李素华", "李素花"} <= names


def test_another_page_leads_to_the_line(qtbot: QtBot, page: SettlingPage, met: Met) -> None:
    page.shown(person=met[1].twice)
    qtbot.waitUntil(lambda: isinstance(page.detail, PairDetail))
    current = page.table.current()
    assert current is not None
    assert current.pair is not None
    assert current.pair.why == "same_name"


def is_shown(page: SettlingPage, left: int) -> bool:
    return rows(page) == left and page.detail is not None


def test_nothing_to_settle_is_said(qtbot: QtBot, page: SettlingPage, store: Store) -> None:
    for left in range(len(BADGES), 0, -1):
        qtbot.waitUntil(partial(is_shown, page, left))
        qtbot.waitUntil(lambda: not page.shell.background.is_working())
        assert page.detail is not None
        if not page.detail.settle():
            assert isinstance(page.detail, PairDetail)
            page.detail.merge()
        at_rest(qtbot, page, left - 1)
    assert page.shell.counts["settling"] == 0
    assert page.detail is None


def test_every_word_has_its_chinese(qapp: Any) -> None:
    language.install(qapp, "zh_CN")
    try:
        found = [translated("Settling", source) for source in words.PHRASES.values()]
        assert [text for text in found if text.isascii()] == []
    finally:
        language.install(qapp, "en")
