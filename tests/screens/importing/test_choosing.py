"""What a person decides on the page: ticks, who is who, which value holds; by key and mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eldercare_desktop.resources import resource
from eldercare_desktop.rosters.codes import SEVERITY
from eldercare_desktop.screens.importing import ImportPage, phrases, understood, words
from eldercare_desktop.screens.importing.detail import THEIRS
from eldercare_desktop.store.store import Store
from tests import factories
from tests.rosters.bringing import known, people, person, roster, row
from tests.rosters.making import A, B, wrong_check
from tests.screens.importing.using import chips, chosen, imported, line, opened, said

SAMPLE = resource("rosters", "sample_roster.xlsx")


def test_space_ticks_the_line_under_the_cursor(qtbot: QtBot, page: ImportPage) -> None:
    review = opened(qtbot, page, SAMPLE)
    chosen(page, "郎必成")
    table = page.review_view.list.table.view
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert review.is_ticked(line(page, "郎必成"))
    assert page.import_button.text().strip() == "Import rows: 24"
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert page.import_button.text().strip() == "Import rows: 23"


def test_a_click_on_the_mark_ticks_and_one_on_the_name_does_not(
    qtbot: QtBot, page: ImportPage
) -> None:
    review = opened(qtbot, page, SAMPLE)
    table = page.review_view.list.table
    first = table.model.row(0)
    for column, ticked in ((1, True), (0, False), (0, True)):
        place = table.view.visualRect(table.model.index(0, column)).center()
        qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert review.is_ticked(first) is ticked


def test_what_cannot_be_imported_cannot_be_ticked(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    roster(tmp_path, row("王秀英", A), row(None, B, 联系电话="19900000001"))
    review = opened(qtbot, page, tmp_path / "roster.xlsx")
    nameless = review.plan.lines[1]
    page.review_view.open_line(nameless.key)
    qtbot.keyClick(page.review_view.list.table.view, Qt.Key.Key_Space)
    assert not review.is_ticked(nameless)
    assert page.review_view.detail is not None
    assert not page.review_view.detail.tick.isEnabled()
    assert "No name" in said(page.review_view.detail)
    assert "correct the file" in said(page.review_view.detail)


def test_the_filter_shows_one_kind_and_ctrl_a_ticks_it(qtbot: QtBot, page: ImportPage) -> None:
    review = opened(qtbot, page, SAMPLE)
    view = page.review_view.list
    view.chips.choose(1 + phrases.GROUPS.index("number"))
    assert [one.name for one in view.table.model.rows()] == ["郎必成", "殷淑华"]
    qtbot.keyClick(view.table.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert all(review.is_ticked(one) for one in view.table.model.rows())
    assert view.all_button.text().strip() == "Tick none"


def test_everything_by_keys_alone(qtbot: QtBot, page: ImportPage, store: Store) -> None:
    opened(qtbot, page, SAMPLE)
    page.setFocus()
    chips_there = page.review_view.list.chips.chips
    assert QApplication.focusWidget() is chips_there[0]
    page.find_here()
    table = page.review_view.list.table.view
    assert QApplication.focusWidget() is table
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    detail = page.review_view.detail
    assert detail is not None
    assert QApplication.focusWidget() is detail.tick
    assert page.back()
    assert QApplication.focusWidget() is table
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.applied is not None)
    assert len(people(store)) == 22


def test_who_it_is_is_asked_and_the_answer_counts(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    who = known(store, birth="1945-03-01", group=1, phone=None)
    roster(tmp_path, row("王秀英", 组别="1组", 出生年月="1945.3.1", 联系电话="19900000001"))
    opened(qtbot, page, tmp_path / "roster.xlsx")
    assert chips(page) == {"All": "1", "Decide": "1"}
    assert not page.import_button.isEnabled()
    detail = chosen(page, "王秀英")
    [question] = detail.questions.values()
    assert list(question.buttons) == [f"person:{who.id}", "new"]
    assert not any(button.isChecked() for button in question.buttons.values())
    question.choose(f"person:{who.id}")
    assert page.review_view.detail is not None
    assert "Completes what is on the register" in said(page.review_view.detail)
    imported(qtbot, page)
    assert [p.phone for p in people(store)] == ["19900000001"]


def test_somebody_else_is_a_new_person(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    known(store, birth="1945-03-01", group=1)
    roster(tmp_path, row("王秀英", 组别="1组", 出生年月="1945.3.1"))
    opened(qtbot, page, tmp_path / "roster.xlsx")
    [question] = chosen(page, "王秀英").questions.values()
    question.choose("new")
    imported(qtbot, page)
    assert len(people(store)) == 2


def test_a_difference_is_kept_until_it_is_taken(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    who = known(store, id_number=A, birth="1945-01-01", phone="19911112222")
    roster(tmp_path, row("王秀英", A, 联系电话="19900000001"))
    opened(qtbot, page, tmp_path / "roster.xlsx")
    assert not page.import_button.isEnabled()
    detail = chosen(page, "王秀英")
    assert "Something else stands on the register" in said(detail)
    [(where, options)] = detail.differences.items()
    assert where == (f"person:{who.id}", "person.phone")
    assert "19911112222" in said(detail)
    options.choose(THEIRS)
    assert page.import_button.isEnabled()
    imported(qtbot, page)
    assert person(store, "王秀英").phone == "19900000001"


def test_the_cursor_stays_where_something_was_chosen(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    known(store, id_number=A, birth="1945-01-01", phone="19911112222")
    roster(tmp_path, row("王秀英", A, 联系电话="19900000001"))
    opened(qtbot, page, tmp_path / "roster.xlsx")
    before = chosen(page, "王秀英")
    before.focus_first()
    [options] = before.differences.values()
    options.buttons[THEIRS].setFocus()
    options.choose(THEIRS)
    after = page.review_view.detail
    assert after is not None
    assert after is not before
    [renewed] = after.differences.values()
    assert QApplication.focusWidget() is renewed.buttons[THEIRS]


def test_the_line_in_view_stays_while_it_is_answered(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    known(store, birth="1945-03-01", group=1)
    roster(tmp_path, row("王秀英", 组别="1组", 出生年月="1945.3.1"), row("田军"))
    opened(qtbot, page, tmp_path / "roster.xlsx")
    detail = chosen(page, "王秀英")
    view = page.review_view.list
    view.chips.choose(1 + phrases.GROUPS.index("ask"))
    assert [one.name for one in view.table.model.rows()] == ["王秀英"]
    [question] = detail.questions.values()
    question.choose("new")
    assert [one.name for one in view.table.model.rows()] == ["王秀英"]


def test_two_telephone_numbers_of_one_elder_in_one_file(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    roster(tmp_path, row("王秀英", A, 组别="1组"), row("王秀英", A, 组别="5组"))
    opened(qtbot, page, tmp_path / "roster.xlsx")
    assert chips(page) == {"All": "2", "Good": "1", "Twice": "1"}
    detail = chosen(page, "王秀英", 1)
    assert "Not the same as in the row before" in said(detail)
    [(where, options)] = detail.differences.items()
    assert where == (line(page, "王秀英", 1).key, "person.group")
    options.choose(THEIRS)
    assert page.review is not None
    [state] = page.review.settlement.people.values()
    assert state.facts.get("person.group") == "#5"


def test_id_numbers_are_never_shown_in_full(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    known(store, "田军", id_number=A, birth="1945-01-01")
    slip = wrong_check(A)
    roster(tmp_path, row("王秀英", slip), row("李国碧", A), row("卓永碧", "5001991945***"))
    opened(qtbot, page, tmp_path / "roster.xlsx")
    for name in ("王秀英", "李国碧"):
        shown = said(chosen(page, name)) + phrases.line_hint(line(page, name))
        assert slip not in shown
        assert A not in shown
        assert "**" in shown


def test_as_written_stands_beside_as_understood(qtbot: QtBot, page: ImportPage) -> None:
    opened(qtbot, page, SAMPLE)
    shown = said(chosen(page, "秦玉莲"))
    assert "1939-12-21" in shown
    assert "In the file: 农历1939年冬月十一" in shown
    assert "Destitute support, at home" in shown
    assert "In the file: 特困（分散）" in shown
    shown = said(chosen(page, "田军"))
    assert "In the file: 田　军" in shown or "In the file: 田 军" in shown


@pytest.mark.parametrize("code", sorted(SEVERITY))
def test_every_reason_has_words(code: str) -> None:
    assert words.reason(code) != code
    assert "…" not in words.reason(code)


def test_every_field_of_a_line_has_a_name() -> None:
    fields = [*understood.PERSON, *(f"pairing.{name}" for name in understood.PAIRING)]
    assert [name for name in fields if words.field_word(name) == name] == []
    assert words.field_word("contact:guardian:王强") == "Phone of 王强"


def test_every_kind_of_line_is_told_by_a_word_and_an_icon() -> None:
    badges = [phrases.badge(group) for group in phrases.GROUPS]
    assert len({badge.text for badge in badges}) == len(phrases.GROUPS)
    assert all(badge.icon for badge in badges), "never colour alone"


def test_candidates_are_told_apart(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    known(store, birth="1945", group=1)
    with store.work() as work:
        who = factories.person(work, "王秀英", birth="1945", phone="66128000")
        factories.helper(work, who, kind="cadre")
        work.commit()
    roster(tmp_path, row("王秀英", 出生年月="1945.3.1"))
    opened(qtbot, page, tmp_path / "roster.xlsx")
    detail = chosen(page, "王秀英")
    assert "王秀英, 1组, female, 1945" in said(detail)
    assert "王秀英, female, 1945, 66128000, Cadre" in said(detail)
