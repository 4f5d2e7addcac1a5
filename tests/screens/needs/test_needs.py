"""Needs on the screen: each step by keyboard, its refusals, undo, filters, paper."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.need import record
from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.records import Helper, Incident, Person, Resident
from eldercare_desktop.screens.needs import NeedsPage, need_form
from eldercare_desktop.screens.needs.need_form import NeedForm
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.store.store import Store
from tests import factories
from tests.screens.needs.using import (
    button,
    choose,
    enter,
    open_form,
    pick,
    rest,
    rows,
    save,
    type_in,
    view,
    words,
)


@pytest.fixture
def needs(qtbot: QtBot, page: NeedsPage) -> NeedsPage:
    page.shown(part="needs")
    rest(qtbot, page)
    return page


def put_down(store: Store, **values: object) -> Need:
    with store.work() as work:
        elder = work.find(Resident)[0]
        need = factories.need(work, elder, **values)
        work.commit()
    return need


def now(store: Store, need: Need) -> Need:
    with store.read() as reader:
        found = reader.get(Need, need.id)
    assert found is not None
    return found


def read_again(qtbot: QtBot, page: NeedsPage) -> None:
    view(page).load()
    rest(qtbot, page)


def test_a_need_goes_its_whole_way_by_keyboard(
    qtbot: QtBot, needs: NeedsPage, store: Store
) -> None:
    needs.shown(new="need")
    form = open_form(qtbot, needs)
    assert isinstance(form, NeedForm)
    choose(qtbot, form.resident, "wxy")
    rest(qtbot, needs)
    pick(form, "kind", 5)
    type_in(qtbot, form, "what", "rice and oil")
    save(qtbot, needs)
    (row,) = rows(needs)
    assert (row.name, row.need.kind, row.need.what) == ("王秀英", "shopping", "rice and oil")
    assert row.need.wanted_by == "2026-12-05"

    enter(qtbot, needs)
    form = open_form(qtbot, needs)
    picker = form.pickers[0]
    qtbot.waitUntil(lambda: not picker.hits.isHidden())
    first = picker.hits.model.row(0)
    assert first.name == "李国碧", "whoever looks after the elder comes first"
    qtbot.keyClick(picker.field, Qt.Key.Key_Down)
    qtbot.keyClick(picker.hits.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: picker.value() is not None)
    save(qtbot, needs)
    assert now(store, row.need).state == "assigned"

    enter(qtbot, needs)
    type_in(qtbot, open_form(qtbot, needs), "note", "two bags")
    save(qtbot, needs)
    assert now(store, row.need).state == "done"
    assert rows(needs) == []

    view(needs).shown(show="to_follow_up")
    rest(qtbot, needs)
    enter(qtbot, needs)
    form = open_form(qtbot, needs)
    pick(form, "satisfaction", 3)
    save(qtbot, needs)
    assert now(store, row.need).satisfaction == "dissatisfied"
    view(needs).shown(show="open")
    rest(qtbot, needs)
    (again,) = rows(needs)
    assert again.need.again_of_id == row.id


def test_every_step_is_taken_back_by_undo(qtbot: QtBot, needs: NeedsPage, store: Store) -> None:
    need = put_down(store)
    read_again(qtbot, needs)
    enter(qtbot, needs)
    form = open_form(qtbot, needs)
    type_in(qtbot, form, "provider", "clinic")
    save(qtbot, needs)
    assert now(store, need).provider == "clinic"
    qtbot.waitUntil(needs.shell.background.can_undo)
    needs.shell.background.undo()
    qtbot.waitUntil(lambda: now(store, need) == need)
    qtbot.waitUntil(lambda: bool(rows(needs)) and rows(needs)[0].need.state == "discovered")


def test_the_next_helper_is_one_click_away(qtbot: QtBot, needs: NeedsPage, store: Store) -> None:
    need = put_down(store)
    read_again(qtbot, needs)
    qtbot.waitUntil(lambda: "Who could do it" in words(needs))
    qtbot.mouseClick(button(needs, "Assign"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: now(store, need).state == "assigned")
    qtbot.waitUntil(lambda: "Assigned: 李国碧" in words(needs))


def test_a_refusal_stands_beside_its_field(qtbot: QtBot, needs: NeedsPage, store: Store) -> None:
    put_down(store, state="assigned", provider="clinic", assigned_on="2026-11-20")
    read_again(qtbot, needs)
    enter(qtbot, needs)
    form = open_form(qtbot, needs)
    type_in(qtbot, form, "on", "2026-11-19")
    form.form.input("note").setFocus()
    view(needs).editing.panel.saved.emit()
    qtbot.waitUntil(lambda: "2026-11-20" in form.form.rows["on"].error.text())
    assert form.isVisible(), "nothing that was typed is lost"


def test_the_day_follows_the_urgency_until_somebody_chooses(qtbot: QtBot, needs: NeedsPage) -> None:
    needs.shown(new="need")
    form = open_form(qtbot, needs)
    rest(qtbot, needs)
    wanted = form.form.input("wanted_by")
    assert not form.dirty, "what the form fills in by itself is nothing to lose"
    pick(form, "urgency", 1)
    assert wanted.value() == "2026-11-22"
    type_in(qtbot, form, "wanted_by", "2026-11-30")
    pick(form, "urgency", 2)
    assert wanted.value() == "2026-11-30"


def test_a_child_is_asked_for_what_children_need(
    qtbot: QtBot, needs: NeedsPage, store: Store
) -> None:
    needs.shown(new="need")
    form = open_form(qtbot, needs)
    assert isinstance(form, NeedForm)
    choose(qtbot, form.resident, "cxy")
    qtbot.waitUntil(lambda: not form.form.rows["child_kind"].isHidden())
    assert form.form.rows["kind"].isHidden()
    pick(form, "child_kind", 1)
    save(qtbot, needs)
    assert rows(needs)[0].need.kind == "study_help"


def test_the_kinds_of_the_form_are_those_of_the_record() -> None:
    assert set(need_form.ELDER_KINDS) == set(record.ELDER_KINDS)
    assert set(need_form.CHILD_KINDS) == set(record.CHILD_KINDS)


def test_without_a_person_nothing_is_saved(qtbot: QtBot, needs: NeedsPage, store: Store) -> None:
    needs.shown(new="need")
    form = open_form(qtbot, needs)
    view(needs).editing.panel.saved.emit()
    assert "Please choose who needs it." in words(form)
    assert "Please fill in" in words(form)
    with store.read() as reader:
        assert reader.find(Need) == []


def test_the_person_in_view_comes_along(qtbot: QtBot, needs: NeedsPage, store: Store) -> None:
    with store.read() as reader:
        person = reader.find(Person, Person.name == "王秀英")[0]
    needs.shown(new="need", person=person.id)
    form = open_form(qtbot, needs)
    assert isinstance(form, NeedForm)
    chosen = form.resident.value()
    assert chosen is not None
    assert chosen.name == "王秀英"


def test_filters_say_how_many_and_what_an_empty_list_means(
    qtbot: QtBot, needs: NeedsPage, store: Store
) -> None:
    assert "Nobody waits for anything" in words(needs)
    put_down(store, discovered_on="2026-11-01", wanted_by="2026-11-10")
    put_down(store, urgency="critical", what="doctor")
    read_again(qtbot, needs)
    shown = [chip.text().strip() for chip in view(needs).filters.show_chips.chips]
    assert shown == ["Open 2", "Overdue 1", "Township's list 1", "To ask back 0", "Closed 0"]
    view(needs).shown(show="escalated")
    rest(qtbot, needs)
    assert [row.days_over for row in rows(needs)] == [11]
    view(needs).shown(show="closed")
    rest(qtbot, needs)
    qtbot.waitUntil(lambda: "No need was closed yet" in words(needs))


def test_search_and_escape(qtbot: QtBot, needs: NeedsPage, store: Store) -> None:
    put_down(store, what="doctor")
    read_again(qtbot, needs)
    assert needs.find_here()
    qtbot.keyClicks(needs.search, "zzz")
    qtbot.waitUntil(lambda: rows(needs) == [])
    assert needs.back()
    qtbot.waitUntil(lambda: len(rows(needs)) == 1)


def test_two_who_were_named_at_once_are_asked_about(
    qtbot: QtBot, needs: NeedsPage, store: Store
) -> None:
    with store.read() as reader:
        helper = reader.find(Helper)[0]
    put_down(
        store, state="assigned", helper_id=helper.id, provider="clinic", assigned_on="2026-11-20"
    )
    read_again(qtbot, needs)
    qtbot.waitUntil(lambda: "Two laptops gave it to different people" in words(needs))
    qtbot.mouseClick(button(needs, "Assign …"), Qt.MouseButton.LeftButton)
    assert open_form(qtbot, needs).title == "Who does it"


def test_the_list_is_printed_as_it_is_shown(qtbot: QtBot, needs: NeedsPage, store: Store) -> None:
    put_down(store, what="doctor")
    read_again(qtbot, needs)
    printing = needs.printable()
    assert printing is not None
    printing()
    assert needs.paper is not None
    paper = needs.paper.paper()
    assert [row[1] for row in paper.rows] == ["王秀英"]
    rest(qtbot, needs)
    assert needs.back(), "Esc leads back to the list"
    assert not needs.paper.isVisible()


def test_what_a_visit_gave_cause_for_is_tied_to_it(
    qtbot: QtBot, page: NeedsPage, store: Store
) -> None:
    """Who was there and when stands in the records already: nobody types it again."""
    with store.work() as work:
        elder, helper = factories.resident(work), factories.helper(work)
        was = factories.visit(work, elder, visited_on="2026-11-18", helper_id=helper.id)
        work.commit()
    page.shown(new="need", person=elder.person_id, visit=was.id)
    form = open_form(qtbot, page)
    said = form.form.values()
    assert (said["how"], said["discovered_on"]) == ("visit", "2026-11-18")
    assert said["found_by"] == "李国碧"
    pick(form, "kind", 2)
    save(qtbot, page)
    page.shown(new="incident", person=elder.person_id, visit=was.id)
    form = open_form(qtbot, page)
    pick(form, "kind", 1)
    save(qtbot, page)
    with store.read() as reader:
        (need,), (incident,) = reader.find(Need), reader.find(Incident)
    for found in (need, incident):
        assert (found.visit_id, found.found_by_id, found.found_by) == (was.id, helper.id, None)


def test_something_unsaved_keeps_the_window_open(
    qtbot: QtBot, needs: NeedsPage, shell: Shell
) -> None:
    assert needs.may_leave()
    needs.shown(new="need")
    type_in(qtbot, open_form(qtbot, needs), "what", "rice")
    assert not needs.may_leave()


def test_a_township_sees_whose_village_it_is(qtbot: QtBot, needs: NeedsPage, store: Store) -> None:
    with store.work() as work:
        work.set_setting("village", "500113103000")
        work.commit()
    put_down(store, discovered_on="2026-11-01", wanted_by="2026-11-10")
    read_again(qtbot, needs)
    qtbot.waitUntil(lambda: "The village:" in words(needs))


def test_a_township_begins_with_its_own_list(qtbot: QtBot, page: NeedsPage, store: Store) -> None:
    with store.work() as work:
        work.set_setting("village", "500113103000")
        work.commit()
    put_down(store, discovered_on="2026-11-01", wanted_by="2026-11-10")
    put_down(store)
    page.shown(part="needs")
    qtbot.waitUntil(lambda: view(page).filters.shown == "escalated")
    qtbot.waitUntil(lambda: [row.days_over for row in rows(page)] == [11])
