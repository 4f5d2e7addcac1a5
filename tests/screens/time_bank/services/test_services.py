"""Services on the screen: noted, verified one by one and together, proposed, printed."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import LedgerEntry, Person, ServiceRecord
from eldercare_desktop.care.time_bank.service.logging import withdraw_service
from eldercare_desktop.care.time_bank.service.reading import ServiceRow, services_between
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.time_bank import TimeBankPage
from eldercare_desktop.screens.time_bank.service_check_forms import ServiceVerifyForm
from eldercare_desktop.screens.time_bank.service_form import ServiceForm
from eldercare_desktop.store.store import Store
from tests.screens.time_bank.services.using import (
    ask_to_save,
    button,
    choose,
    open_form,
    press,
    rest,
    rows,
    save,
    type_in,
    view,
    words,
)


def kept(store: Store) -> list[ServiceRow]:
    with store.read() as reader:
        return services_between(reader, "2026-11-01", "2026-11-30")


def person(store: Store, name: str) -> Person:
    with store.read() as reader:
        return next(one for one in reader.find(Person) if one.name == name)


def show(qtbot: QtBot, page: TimeBankPage, which: str) -> None:
    page.shown(part="services", show=which)
    rest(qtbot, page)


def test_noted_by_keyboard_for_whoever_is_typed(
    qtbot: QtBot, page: TimeBankPage, store: Store
) -> None:
    press(qtbot, page, Qt.Key.Key_N)
    form = open_form(qtbot, page)
    assert isinstance(form, ServiceForm)
    choose(qtbot, form.people.picker, "lxy", "罗秀英")
    qtbot.waitUntil(lambda: [one.name for one in form.people.values()] == ["罗秀英"])
    choose(qtbot, form.resident, "lds", "李大山")
    qtbot.waitUntil(lambda: form.resident.value() is not None)
    form.form.input("kind").chips.choose(1)  # type: ignore[attr-defined]
    type_in(qtbot, form, "day", "2026-11-20")
    type_in(qtbot, form, "began", "1530")
    type_in(qtbot, form, "ended", "17:00")
    type_in(qtbot, form, "minutes", "1:15")
    save(qtbot, page)
    row = next(row for row in kept(store) if row.beneficiary == "李大山")
    assert (row.kind, row.began, row.ended, row.minutes) == ("cleaning", "15:30", "17:00", 75)
    assert len(rows(page)) == 3


@pytest.mark.long
def test_a_refusal_stands_where_it_belongs(qtbot: QtBot, page: TimeBankPage, store: Store) -> None:
    press(qtbot, page, Qt.Key.Key_N)
    form = open_form(qtbot, page)
    ask_to_save(qtbot, page)
    assert "Please choose who served." in words(form)
    choose(qtbot, form.people.picker, "lxy", "罗秀英")
    qtbot.waitUntil(lambda: bool(form.people.values()))
    choose(qtbot, form.resident, "lds", "李大山")
    qtbot.waitUntil(lambda: form.resident.value() is not None)
    form.form.input("kind").chips.choose(1)
    type_in(qtbot, form, "day", "2026-11-20")
    type_in(qtbot, form, "began", "830")
    type_in(qtbot, form, "ended", "later")
    ask_to_save(qtbot, page)
    assert form.form.rows["ended"].error.text() == "Please write a time such as 0830 or 8:30."
    type_in(qtbot, form, "ended", "1000")
    ask_to_save(qtbot, page)
    qtbot.waitUntil(lambda: "served 王桂芳 on 2026-11-20 from 08:00" in words(form))
    assert len(kept(store)) == 2


def _as_many(form: ServiceForm, number: int) -> bool:
    return len(form.people.values()) == number


def test_several_did_it_together(qtbot: QtBot, page: TimeBankPage, store: Store) -> None:
    page.shown(part="services", new=True)
    form = open_form(qtbot, page)
    for initials, name, number in (("lxy", "罗秀英", 1), ("zdh", "周大海", 2)):
        choose(qtbot, form.people.picker, initials, name)
        qtbot.waitUntil(partial(_as_many, form, number))
    assert form.form.rows["earns"].isHidden()
    form.form.input("group_earns").chips.choose(1)
    edit = form.form.input("for_whom").edit
    qtbot.keyClicks(edit, "all elders")
    form.form.input("kind").chips.choose(0)
    type_in(qtbot, form, "day", "2026-11-19")
    type_in(qtbot, form, "began", "9")
    type_in(qtbot, form, "ended", "9:45")
    save(qtbot, page)
    group = [row for row in kept(store) if row.group_key]
    assert [(row.volunteer, row.minutes, row.beneficiary) for row in group] == [
        ("周大海", 22, "all elders"),
        ("罗秀英", 23, "all elders"),
    ]
    assert view(page).table().current() in group
    view(page).table().select(group[0].id)
    press(qtbot, page, Qt.Key.Key_V)
    check = open_form(qtbot, page)
    assert [row.volunteer for row in check.rows] == ["周大海", "罗秀英"]
    type_in(qtbot, check, "verified_by", "Zhou")
    save(qtbot, page)
    assert {row.state for row in kept(store) if row.group_key} == {"verified"}


def test_verified_by_whoever_was_served(qtbot: QtBot, page: TimeBankPage, store: Store) -> None:
    press(qtbot, page, Qt.Key.Key_Return)
    form = open_form(qtbot, page)
    assert isinstance(form, ServiceVerifyForm)
    qtbot.waitUntil(lambda: not form.verifier.hits.isHidden())
    assert form.verifier.hits.model.row(0).name == "王桂芳"
    qtbot.keyClick(form.verifier.field, Qt.Key.Key_Down)
    qtbot.keyClick(form.verifier.hits.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.verifier.value() is not None)
    save(qtbot, page)
    assert [row.state for row in kept(store)] == ["verified", "pending"]
    page.shell.background.undo()
    qtbot.waitUntil(lambda: [row.state for row in kept(store)] == ["pending", "pending"])


def test_many_at_once_and_those_that_could_not_be_are_told(
    qtbot: QtBot, page: TimeBankPage, store: Store, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(shell, "error", told.append)
    with store.work() as work:
        poor = next(row for row in work.find(ServiceRecord) if row.began == "14:00")
        work.insert(
            poor.model_copy(update={"id": "", "paid_by": "beneficiary", "corrects_id": poor.id})
        )
        work.commit()
    view(page).load()
    rest(qtbot, page)
    press(qtbot, page, Qt.Key.Key_A, ctrl=True)
    assert "Chosen: 2, together 2 h 30 min" in words(view(page))
    press(qtbot, page, Qt.Key.Key_V)
    form = open_form(qtbot, page)
    type_in(qtbot, form, "verified_by", "Zhou")
    save(qtbot, page)
    assert sorted(row.state for row in kept(store)) == ["pending", "verified"]
    (sentence,) = told
    assert "Not verified: 1." in sentence
    assert "王桂芳: there is 0 h, the service takes 1 h 30 min." in sentence


def test_the_volunteer_cannot_confirm_it(qtbot: QtBot, page: TimeBankPage, store: Store) -> None:
    press(qtbot, page, Qt.Key.Key_V)
    form = open_form(qtbot, page)
    choose(qtbot, form.verifier, "lxy", "罗秀英")
    qtbot.waitUntil(lambda: form.verifier.value() is not None)
    ask_to_save(qtbot, page)
    qtbot.waitUntil(lambda: "罗秀英 is the one who served." in words(form))
    assert {row.state for row in kept(store)} == {"pending"}


def test_a_scanned_card_confirms_it(
    qtbot: QtBot, page: TimeBankPage, store: Store, shell: Shell
) -> None:
    assert (shell.card_place, shell.card_args) == ("time_bank", {"part": "services"})
    press(qtbot, page, Qt.Key.Key_V)
    form = open_form(qtbot, page)
    page.shown(person=person(store, "王桂芳").id, **shell.card_args)
    qtbot.waitUntil(lambda: form.verifier.value() is not None)
    assert form.form.values()["how"] == "card"
    save(qtbot, page)
    row = next(row for row in kept(store) if row.state == "verified")
    assert (row.verified_by, row.how) == ("王桂芳", "card")


@pytest.mark.long
def test_a_scanned_card_begins_a_service(qtbot: QtBot, page: TimeBankPage, store: Store) -> None:
    page.shown(part="services", person=person(store, "王桂芳").id)
    form = open_form(qtbot, page)
    assert form.resident.value().name == "王桂芳"
    assert view(page).back()
    assert view(page).steps.editing.content is None


@pytest.mark.long
def test_rejected_put_right_taken_back(qtbot: QtBot, page: TimeBankPage, store: Store) -> None:
    qtbot.waitUntil(lambda: "History" in words(view(page)))
    button(view(page), "Reject …").click()
    form = open_form(qtbot, page)
    qtbot.keyClicks(form.form.input("reason").edit, "nobody came")
    type_in(qtbot, form, "verified_by", "Zhou")
    save(qtbot, page)
    show(qtbot, page, "rejected")
    qtbot.waitUntil(lambda: "nobody came" in words(view(page)))
    button(view(page), "Put right …").click()
    form = open_form(qtbot, page)
    type_in(qtbot, form, "ended", "8:30")
    save(qtbot, page)
    assert [(row.state, row.minutes) for row in kept(store)] == [("pending", 30), ("pending", 90)]
    show(qtbot, page, "pending")
    press(qtbot, page, Qt.Key.Key_V)
    form = open_form(qtbot, page)
    type_in(qtbot, form, "verified_by", "Zhou")
    save(qtbot, page)
    show(qtbot, page, "verified")
    qtbot.waitUntil(lambda: "Verified by Zhou (Signed on paper)" in words(view(page)))
    assert "罗秀英: +30 min" in words(view(page))
    button(view(page), "Take the verification back …").click()
    form = open_form(qtbot, page)
    qtbot.keyClicks(form.form.input("reason").edit, "a mistake")
    save(qtbot, page)
    with store.read() as reader:
        assert sorted(entry.kind for entry in reader.find(LedgerEntry)) == ["deposit", "reversal"]
    assert {row.state for row in kept(store)} == {"pending"}


def test_what_is_proposed_becomes_services(qtbot: QtBot, page: TimeBankPage, store: Store) -> None:
    show(qtbot, page, "proposed")
    (one,) = rows(page)
    assert (one.volunteer, one.beneficiary, one.entry.minutes or one.entry.time) == (
        "周大海",
        "李大山",
        25,
    )
    press(qtbot, page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(kept(store)) == 3)
    rest(qtbot, page)
    qtbot.waitUntil(lambda: rows(page) == [])
    assert "Nothing to propose" in words(view(page))


@pytest.mark.long
def test_space_marks_and_esc_takes_the_marks_back(qtbot: QtBot, page: TimeBankPage) -> None:
    press(qtbot, page, Qt.Key.Key_Space)
    press(qtbot, page, Qt.Key.Key_Space)
    table = view(page).table()
    assert len(table.chosen()) == len(table.marks) == 2
    assert page.back()
    assert not table.marks
    assert len(table.chosen()) == 1


@pytest.mark.long
def test_found_by_pinyin_and_by_kind(qtbot: QtBot, page: TimeBankPage) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, "lds")
    qtbot.waitUntil(lambda: rows(page) == [])
    page.search.clear()
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    view(page).head.kinds.set_value("shopping")
    view(page).head.kinds.activated.emit(0)
    assert [row.kind for row in rows(page)] == ["shopping"]


def test_the_sheet_to_sign(qtbot: QtBot, page: TimeBankPage) -> None:
    printing = page.printable()
    assert printing is not None
    printing()
    assert page.paper is not None
    assert page.paper.isVisible()
    paper = page.paper.paper()
    assert [row[1:4] for row in paper.rows[:2]] == [
        ["罗秀英", "王桂芳", "Cleaning"],
        ["罗秀英", "王桂芳", "Shopping"],
    ]
    assert page.back()
    show(qtbot, page, "verified")
    view(page).head.sheet_button.click()
    assert not any(any(row) for row in page.paper.paper().rows)


def test_the_first_one_is_under_the_cursor(qtbot: QtBot, page: TimeBankPage, store: Store) -> None:
    """The list was empty, and could not hold the cursor while the form was open."""
    with store.work() as work:
        for service in work.find(ServiceRecord):
            withdraw_service(work, service.id)
        work.commit()
    view(page).load()
    qtbot.waitUntil(lambda: rows(page) == [])
    page.shown(part="services", new=True)
    form = open_form(qtbot, page)
    choose(qtbot, form.people.picker, "lxy", "罗秀英")
    qtbot.waitUntil(lambda: bool(form.people.values()))
    choose(qtbot, form.resident, "lds", "李大山")
    qtbot.waitUntil(lambda: form.resident.value() is not None)
    form.form.input("kind").chips.choose(1)
    for field, typed in (("day", "2026-11-20"), ("began", "830"), ("ended", "1000")):
        type_in(qtbot, form, field, typed)
    save(qtbot, page)
    qtbot.waitUntil(lambda: view(page).services.view.hasFocus())
    assert [row.beneficiary for row in view(page).chosen()] == ["李大山"]
