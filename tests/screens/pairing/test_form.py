"""The form of a pairing: choosing people, warnings beside it, what is refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.pairing import PairingPage, loading
from eldercare_desktop.screens.pairing.ending_forms import TakeOverForm
from eldercare_desktop.screens.pairing.loading import Someone
from eldercare_desktop.screens.pairing.pairing_form import PairingForm
from eldercare_desktop.screens.pairing.phrases import facts_line
from eldercare_desktop.store.store import Store
from tests.screens.pairing.people import Village, pair, pairings, village


@pytest.fixture
def people(store: Store) -> Village:
    return village(store)


def form(page: PairingPage) -> PairingForm:
    content = page.editing.content
    assert isinstance(content, PairingForm)
    return content


def open_for(qtbot: QtBot, page: PairingPage, **args: object) -> PairingForm:
    page.shown(**args)
    qtbot.waitUntil(lambda: page.editing.panel.isVisible())
    return form(page)


def choose_helper(store: Store, page: PairingPage, helper_id: str) -> None:
    with store.read() as reader:
        load = loading.helper_detail(reader, helper_id)
    assert load is not None
    form(page).helper._take(loading.helper_of(load.load))


def test_two_of_the_same_name_are_told_apart(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village
) -> None:
    picker = open_for(qtbot, page, new=True).elder
    qtbot.keyClicks(picker.field, "wangxy")
    qtbot.waitUntil(lambda: len(picker.hits.model.rows()) == 2)
    assert [facts_line(row) for row in picker.hits.model.rows()] == [
        "1组 · 76 years · lunar 2/7",
        "2组 · 86 years",
    ]
    qtbot.keyClick(picker.field, Qt.Key.Key_Down)
    qtbot.keyClick(picker.hits.view, Qt.Key.Key_Down)
    qtbot.keyClick(picker.hits.view, Qt.Key.Key_Return)
    chosen = picker.value()
    assert chosen is not None
    assert chosen.id == people.namesake.id
    # With the elder known, the nearest helpers are offered before anything is typed.
    hits = form(page).helper.hits
    qtbot.waitUntil(lambda: [row.name for row in hits.model.rows()] == ["李国碧", "周天福"])


def test_nobody_under_a_name(qtbot: QtBot, page: PairingPage, people: Village) -> None:
    picker = open_for(qtbot, page, new=True).elder
    qtbot.keyClicks(picker.field, "zzz")
    qtbot.waitUntil(lambda: picker.nobody.isVisible())
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert picker.value() is None


def test_a_choice_can_be_taken_back(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village
) -> None:
    picker = open_for(qtbot, page, resident_id=people.alone.id).elder
    assert picker.value() is not None
    picker.card.change.click()
    assert picker.value() is None
    assert picker.field.isVisible()


def test_people_are_asked_for_before_saving(qtbot: QtBot, page: PairingPage) -> None:
    opened = open_for(qtbot, page, new=True)
    page.editing.panel.save_button.click()
    assert opened.elder.error.text() == "Please choose the elder."
    assert opened.helper.error.text() == "Please choose the helper."
    assert page.editing.panel.isVisible()


@pytest.mark.parametrize("argument", ["person", "resident_id"])
def test_a_deep_link_opens_the_form_for_an_elder(
    qtbot: QtBot, page: PairingPage, people: Village, argument: str
) -> None:
    elder = people.destitute
    values = {"person": elder.person_id, "resident_id": elder.id}
    opened = open_for(qtbot, page, new=True, **{argument: values[argument]})
    chosen = opened.elder.value()
    assert chosen is not None
    assert (chosen.id, chosen.name) == (elder.id, "金应碧")
    assert opened.helper.value() is None


def test_a_deep_link_opens_the_form_for_a_helper(
    qtbot: QtBot, page: PairingPage, people: Village
) -> None:
    opened = open_for(qtbot, page, new=True, person=people.doctor.person_id)
    chosen = opened.helper.value()
    assert chosen is not None
    assert (chosen.id, chosen.kind) == (people.doctor.id, "village_doctor")


def test_warnings_follow_what_is_chosen(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village
) -> None:
    opened = open_for(qtbot, page, resident_id=people.destitute.id)
    choose_helper(store, page, people.son.id)
    qtbot.waitUntil(lambda: bool(opened.box.sentences()))
    assert opened.box.sentences() == [
        "宋建国 is a relative (Relative) who has to support the elder anyway. Better choose "
        "somebody else."
    ]
    warning = opened.form.rows["agreement"].warning
    assert warning.text() == "A one-to-one pairing needs a signed agreement."
    opened.form.input("agreement").set_value("signed")
    opened.form.changed.emit()
    qtbot.waitUntil(lambda: warning.text() == "")
    opened.form.input("mode").set_value("grid")
    opened.form.changed.emit()
    qtbot.waitUntil(lambda: len(opened.box.sentences()) == 2)
    assert "A grid is not enough here (Destitute support, at home)" in opened.box.sentences()[1]


def test_a_warning_that_was_not_in_view_holds_saving_back_once(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village, shell: Shell
) -> None:
    opened = open_for(qtbot, page, resident_id=people.alone.id)
    choose_helper(store, page, people.doctor.id)
    opened.form.input("agreement").set_value("signed")
    opened.form.changed.emit()
    qtbot.waitUntil(lambda: opened.read() == frozenset())
    qtbot.waitUntil(lambda: opened.form.rows["agreement"].warning.text() == "")
    with store.work() as work:  # meanwhile, on the same laptop: the doctor goes away
        from eldercare_desktop.care.helper import edit_helper

        edit_helper(work, people.doctor, available=False)
        work.commit()
    page.editing.panel.save_button.click()
    qtbot.waitUntil(lambda: page.editing.panel.save_button.text() == "Save all the same")
    assert pairings(store) == []
    assert opened.box.sentences() == ["李国碧 is away at the moment. Who looks in meanwhile?"]
    with qtbot.waitSignal(shell.background.committed):
        page.editing.panel.save_button.click()
    assert len(pairings(store)) == 1


def test_a_refusal_is_told_at_once_and_saves_nothing(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village
) -> None:
    pair(store, people.alone, people.doctor, mode="one_to_one")
    opened = open_for(qtbot, page, resident_id=people.alone.id)
    choose_helper(store, page, people.doctor.id)
    sentence = "These two are paired like this already. Nothing was saved."
    qtbot.waitUntil(lambda: opened.box.sentences() == [sentence])
    page.editing.panel.save_button.click()
    qtbot.waitUntil(lambda: page.editing.panel.save_button.isEnabled())
    assert len(pairings(store)) == 1
    assert page.editing.panel.isVisible()


def test_a_refusal_of_a_field_stands_at_the_field(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village
) -> None:
    opened = open_for(qtbot, page, resident_id=people.alone.id)
    choose_helper(store, page, people.doctor.id)
    opened.form.set_values(
        {"mode": "one_to_one", "agreement": "signed", "agreement_on": "2027-01-01"}
    )
    page.editing.panel.save_button.click()
    error = opened.form.rows["agreement_on"].error
    qtbot.waitUntil(lambda: bool(error.text()))
    assert error.text().startswith("The agreement cannot be signed on a day")
    assert pairings(store) == []


def test_the_new_helper_takes_over_from_the_first(
    qtbot: QtBot, store: Store, page: PairingPage, people: Village, shell: Shell
) -> None:
    first = pair(store, people.alone, people.neighbour, start="2025-01-01")
    opened = open_for(qtbot, page, resident_id=people.alone.id)
    choose_helper(store, page, people.doctor.id)
    qtbot.waitUntil(lambda: len(opened.box.sentences()) == 1)
    opened.box.take_over.emit(first.id)
    qtbot.waitUntil(lambda: isinstance(page.editing.content, TakeOverForm))
    taking = page.editing.content
    assert isinstance(taking, TakeOverForm)
    assert taking.helper.value() == Someone(
        people.doctor.id, people.doctor.person_id, "李国碧", "2组", 56, None,
        "village_doctor", 0, 10,
    )  # fmt: skip
    page.editing.panel.save_button.click()
    assert taking.form.rows["reason"].error.text(), "the reason is asked for"
    taking.form.input("reason").set_value("helper_left")
    qtbot.waitUntil(lambda: bool(taking.form.rows["agreement"].warning.text()))
    with qtbot.waitSignal(shell.background.committed) as committed:
        page.editing.panel.save_button.click()
    assert committed.args is not None
    assert committed.args[0].label == "replace_helper"
    kept = {p.helper_id: (p.ended_on, p.end_reason) for p in pairings(store)}
    assert kept == {
        people.neighbour.id: ("2026-11-21", "helper_left"),
        people.doctor.id: (None, None),
    }


def test_a_form_that_was_closed_by_mistake_comes_back(
    qtbot: QtBot, page: PairingPage, people: Village, shell: Shell
) -> None:
    said: list[tuple[str, str, object]] = []
    shell.toasted.connect(lambda *what: said.append(what))
    opened = open_for(qtbot, page, resident_id=people.alone.id)
    opened.form.input("note").set_value("周三上门")
    assert not page.may_leave()
    assert page.back()
    assert not page.editing.panel.isVisible()
    assert page.may_leave()
    [(words, word, again)] = said
    assert (words, word) == ("Closed without saving", "Open again")
    assert callable(again)
    again()
    assert page.editing.panel.isVisible()
    assert form(page).form.values()["note"] == "周三上门"
    chosen = form(page).elder.value()
    assert chosen is not None
    assert chosen.name == "王秀英"


def test_an_untouched_form_closes_without_a_word(
    qtbot: QtBot, page: PairingPage, people: Village, shell: Shell
) -> None:
    said: list[object] = []
    shell.toasted.connect(lambda *what: said.append(what))
    open_for(qtbot, page, resident_id=people.alone.id)
    assert page.back()
    assert said == []
    assert not page.back()
