"""Who should have what, noted by one key; the table behind it; the list on paper."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.entitlement.reading import TermsBook
from eldercare_desktop.care.records import Entitlement, EntitlementClaim, Resident
from eldercare_desktop.screens.entitlements import loading
from eldercare_desktop.screens.entitlements.phrases import (
    amount_words,
    conditions_line,
    read_yuan,
    yuan,
)
from eldercare_desktop.screens.entitlements.view import EntitlementsView
from eldercare_desktop.screens.forms import Form
from eldercare_desktop.screens.needs import NeedsPage
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE
from tests.screens.entitlements.conftest import TODAY


def names(view: EntitlementsView) -> list[tuple[str, str]]:
    return [(row.name, row.code) for row in view.lists.table.model.rows()]


def said(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def rest(qtbot: QtBot, view: EntitlementsView) -> None:
    qtbot.waitUntil(lambda: not view.shell.background.is_working())


def press(qtbot: QtBot, view: EntitlementsView, key: Qt.Key) -> None:
    qtbot.keyClick(view.lists.table.view, key)
    rest(qtbot, view)


def only(qtbot: QtBot, view: EntitlementsView, code: str, show: str = "missing") -> None:
    view.shown(show=show, code=code)
    rest(qtbot, view)
    view.focus_list()


def claims(store: Store) -> list[EntitlementClaim]:
    with store.read() as read:
        return read.find(EntitlementClaim, order_by=["id"])


def form_of(view: EntitlementsView) -> Form:
    form = view.panel.content()
    assert isinstance(form, Form)
    return form


def in_force(view: EntitlementsView) -> bool | None:
    row = view.terms.current()
    return None if row is None else row.in_force


def test_the_list_says_who_should_have_what(qtbot: QtBot, view: EntitlementsView) -> None:
    assert names(view)[:2] == [("李大山", "advanced_age_80"), ("王秀英", "advanced_age_80")]
    chips = [chip.text().strip() for chip in view.lists.states.chips]
    assert chips == ["Missing 11", "Applied 0", "No longer 0", "Has it 0", "Refused 0"]
    perhaps, wang = view.lists.table.model.rows()[:2]
    assert (perhaps.perhaps, wang.perhaps) == (True, False)
    only(qtbot, view, "advanced_age_80")
    assert names(view) == [("李大山", "advanced_age_80"), ("王秀英", "advanced_age_80")]


def test_one_key_notes_an_application_and_undo_takes_it_back(
    qtbot: QtBot, view: EntitlementsView, store: Store, elders: dict[str, Resident]
) -> None:
    only(qtbot, view, "advanced_age_80")
    view.lists.table.select(f"{elders['王秀英'].id}:advanced_age_80")
    press(qtbot, view, Qt.Key.Key_A)
    (claim,) = claims(store)
    assert (claim.resident_id, claim.state, claim.applied_on) == (
        elders["王秀英"].id, "applied", TODAY,
    )  # fmt: skip
    qtbot.waitUntil(lambda: names(view) == [("李大山", "advanced_age_80")])
    current = view.lists.table.current()
    assert current is not None
    assert current.name == "李大山"
    view.shell.background.undo()
    qtbot.waitUntil(lambda: len(names(view)) == 2)


def test_many_lines_at_once_are_one_step(
    qtbot: QtBot, view: EntitlementsView, store: Store
) -> None:
    only(qtbot, view, "base_pension")
    qtbot.keyClick(view.lists.table.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Chosen lines: 3" in said(view.lists.split))
    press(qtbot, view, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: names(view) == [])
    assert {claim.state for claim in claims(store)} == {"receiving"}
    assert "Everybody has what they should have" in said(view.lists.table)
    view.shell.background.undo()
    qtbot.waitUntil(lambda: len(names(view)) == 3)


def test_hundreds_of_lines_show_progress_and_can_be_cancelled(
    qtbot: QtBot, view: EntitlementsView, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "MANY", 2)
    reached, go_on = Event(), Event()

    def slowly(work: Any, job: Any, *more: Any) -> int:
        reached.set()
        go_on.wait()
        return mark_many(work, job, *more)

    mark_many = loading.mark_many
    monkeypatch.setattr(loading, "mark_many", slowly)
    only(qtbot, view, "base_pension")
    for cancel in (True, False):
        reached.clear()
        go_on.clear()
        view.lists.table.view.selectAll()
        qtbot.keyClick(view.lists.table.view, Qt.Key.Key_R)
        qtbot.waitUntil(reached.is_set)
        assert view.progress.isVisible()
        if cancel:
            view.progress.button.click()
        go_on.set()
        rest(qtbot, view)
        qtbot.waitUntil(lambda: not view.progress.isVisible())
        assert len(claims(store)) == (0 if cancel else 3)


def test_a_refusal_has_a_reason_and_a_day(
    qtbot: QtBot, view: EntitlementsView, store: Store
) -> None:
    only(qtbot, view, "base_pension")
    view.lists.table.select_first()
    press(qtbot, view, Qt.Key.Key_F)
    form = form_of(view)
    form.input("on").set_value("2026-11-22")
    form.input("reason").set_value("已领职工养老保险")
    view.panel.save_button.click()
    rest(qtbot, view)
    assert view.panel.isVisible()
    assert form.rows["on"].error.text()
    form.input("on").set_value("2026-11-10")
    view.panel.save_button.click()
    qtbot.waitUntil(lambda: not view.panel.isVisible())
    (claim,) = claims(store)
    assert (claim.state, claim.since, claim.reason) == (
        "refused", "2026-11-10", "已领职工养老保险",
    )  # fmt: skip
    only(qtbot, view, "base_pension", "closed")
    assert len(names(view)) == 1
    press(qtbot, view, Qt.Key.Key_Delete)
    assert claims(store) == []


def test_who_should_not_have_it_any_more_is_ended(
    qtbot: QtBot, view: EntitlementsView, store: Store, elders: dict[str, Resident]
) -> None:
    with store.work() as work:
        factories.claim(work, elders["张桂芳"], code="low_income_support")
        work.commit()
    view.shown(show="lost")
    rest(qtbot, view)
    assert names(view) == [("张桂芳", "low_income_support")]
    qtbot.waitUntil(
        lambda: any("no longer in the category" in words for words in said(view.lists.split))
    )
    press(qtbot, view, Qt.Key.Key_E)
    qtbot.waitUntil(view.panel.isVisible)
    view.panel.save_button.click()
    qtbot.waitUntil(lambda: names(view) == [])
    (claim,) = claims(store)
    assert (claim.ended_on, claim.end_reason) == (TODAY, "not_eligible")


def test_the_search_field_of_the_page_finds_people(
    qtbot: QtBot, page: NeedsPage, view: EntitlementsView
) -> None:
    page.search.setText("zgf")
    page.search.searched.emit("zgf")
    qtbot.waitUntil(lambda: {name for name, _ in names(view)} == {"张桂芳"})


def test_conditions_are_changed_from_a_day_on(
    qtbot: QtBot, view: EntitlementsView, store: Store
) -> None:
    view.shown(table=True)
    rest(qtbot, view)
    qtbot.keyClick(view.terms.table.view, Qt.Key.Key_Return)
    form = form_of(view)
    assert form.values()["age_from"] == 80
    form.input("age_from").set_value(95)
    view.panel.save_button.click()
    rest(qtbot, view)
    assert form.rows["age_to"].error.text()
    form.input("age_from").set_value(75)
    form.input("amount").set_value("50.5")
    form.input("per").set_value("month")
    form.input("starts_on").set_value("2026-12-01")
    view.panel.save_button.click()
    qtbot.waitUntil(lambda: not view.panel.isVisible())
    with store.read() as read:
        book = TermsBook(read)
        now, then = (book.on(VILLAGE, day)["advanced_age_80"] for day in (TODAY, "2026-12-01"))
    assert (now.age_from, then.age_from, then.amount) == (80, 75, 5050)
    assert then.name is None
    assert then.family == "advanced_age"


def test_an_entitlement_is_added_switched_off_and_given_again(
    qtbot: QtBot, view: EntitlementsView, store: Store
) -> None:
    view.shown(table=True)
    rest(qtbot, view)
    view.terms.new_button.click()
    form = form_of(view)
    view.panel.save_button.click()
    assert form.rows["name"].error.text()
    form.input("name").set_value("村里重阳慰问")
    form.input("age_from").set_value(80)
    view.panel.save_button.click()
    qtbot.waitUntil(lambda: not view.panel.isVisible())
    rest(qtbot, view)
    with store.read() as read:
        (own,) = read.find(Entitlement)
    assert view.terms.table.select(own.code)
    qtbot.keyClick(view.terms.table.view, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: in_force(view) is False)
    qtbot.keyClick(view.terms.table.view, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: in_force(view) is True)
    qtbot.keyClick(view.terms.table.view, Qt.Key.Key_L)
    rest(qtbot, view)
    assert names(view) == [("李大山", own.code), ("王秀英", own.code)]
    assert view.back() is False


def test_a_form_with_something_in_it_keeps_the_window(
    qtbot: QtBot, page: NeedsPage, view: EntitlementsView
) -> None:
    only(qtbot, view, "base_pension")
    view.lists.table.select_first()
    press(qtbot, view, Qt.Key.Key_T)
    assert page.may_leave()
    form_of(view).input("on").set_value("2026-01-01")
    assert not page.may_leave()
    assert page.back()
    assert page.may_leave()


def test_the_list_on_paper_goes_from_door_to_door(qtbot: QtBot, view: EntitlementsView) -> None:
    only(qtbot, view, "advanced_age_80")
    view.lists.print_button.click()
    qtbot.waitUntil(lambda: view.preview.paper() is not None)
    paper: Any = view.preview.paper()
    assert paper.title == "Allowance at 80: Should have it and has not"
    assert [row[:3] for row in paper.rows] == [["1", "1组", "李大山"], ["2", "2组", "王秀英"]]
    assert paper.rows[1][8] == "since 2024-03-01"
    assert paper.pages() == 1
    assert view.printable() is not None
    assert view.back()
    assert view.stack.currentWidget() is view.lists


@pytest.mark.parametrize(
    ("typed", "fen"),
    [("120", 12_000), ("88.5", 8_850), ("88.50", 8_850), ("0.05", 5), ("", None), (None, None)],
)
def test_amounts_are_read_in_yuan(typed: str | None, fen: int | None) -> None:
    assert read_yuan(typed) == fen
    if fen:
        assert read_yuan(yuan(fen)) == fen


@pytest.mark.parametrize("typed", ["-1", "12.345", "1,000", "八十", "1.2.3", "."])
def test_what_is_no_amount_is_said(typed: str) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        read_yuan(typed)


def test_conditions_in_words(qtbot: QtBot, view: EntitlementsView, store: Store) -> None:
    with store.read() as read:
        given = TermsBook(read).on(VILLAGE, TODAY)
    assert conditions_line(given["advanced_age_100"]) == "Elder · 100 years and older"
    assert conditions_line(given["disability_living"]) == (
        "one of: Severe disability or Disability · and one of: Low income or Near low income"
    ).replace("Severe disability or Disability", "Disability or Severe disability")
    assert amount_words(given["base_pension"]) == "143 yuan a month"
    assert amount_words(given["courtesy_card"]) == ""
