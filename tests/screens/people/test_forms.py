"""The forms over the people page: what is typed, what is doubted, refused and saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import col

from eldercare_desktop.care.area import groups_of
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.person import Contact, NotSamePerson, Person
from eldercare_desktop.care.records import Helper, Resident
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.people import PeoplePage
from eldercare_desktop.screens.people.editing import Editor
from eldercare_desktop.screens.people.leaving_form import ComingBackEditor, LeavingEditor
from eldercare_desktop.screens.people.person_fields import NEW_GROUP
from eldercare_desktop.screens.people.person_form import PersonEditor
from eldercare_desktop.screens.people.role_forms import HelperEditor, ResidentEditor
from eldercare_desktop.screens.people.small_forms import ContactEditor, GroupsEditor
from eldercare_desktop.store.store import Store
from tests import factories
from tests.screens.people.village import (
    NUMBER,
    Village,
    editor,
    fill,
    opened,
    press,
    said,
    saved,
    shows,
    village,
)

OTHER_NUMBER = NUMBER[:14] + "3383"  # a man of the same day


@pytest.fixture
def people(store: Store) -> Village:
    return village(store)


def new(qtbot: QtBot, page: PeoplePage) -> PersonEditor:
    page.shown(new=True)
    found = editor(qtbot, page, PersonEditor)
    assert isinstance(found, PersonEditor)
    return found


def edit(qtbot: QtBot, page: PeoplePage, person_id: str, what: str, kind: type[Editor]) -> Any:
    opened(qtbot, page, person_id)._want(what, None)
    return editor(qtbot, page, kind)


def found(store: Store, name: str) -> Person:
    with store.read() as reader:
        return reader.find(Person, col(Person.name) == name)[0]


def role(store: Store, kind: type[Any], person_id: str) -> Any:
    with store.read() as reader:
        return next(iter(reader.find(kind, col(kind.person_id) == person_id)), None)


def told(form: Editor, name: str) -> str:
    """The doubt beside a field."""
    return form.form.rows[name].warning.text()


def wrong(form: Editor, name: str) -> str:
    """The sentence at a field that is wrong."""
    return form.form.rows[name].error.text()


# -- a new person ------------------------------------------------------------------------


def test_somebody_is_put_on_the_register_with_the_keyboard(
    qtbot: QtBot,
    page: PeoplePage,
    store: Store,
    type_chinese: Callable[[QWidget, str], None],
) -> None:
    page.refresh(frozenset())
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    form = new(qtbot, page)
    first = page.window().focusWidget()
    assert first is form.form.input("name").focusProxy()
    type_chinese(first, "张桂兰")
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    qtbot.keyClicks(page.window().focusWidget(), NUMBER)
    assert form.form.input("birth").value() == "1944-03-01"
    assert form.form.input("sex").value() == "female"
    here = page.window().focusWidget()
    qtbot.keyClick(here, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not page.panel.isVisible())
    who = found(store, "张桂兰")
    assert (who.id_number, who.birth, who.sex) == (NUMBER, "1944-03-01", "female")
    assert role(store, Resident, who.id).kind == "elder"
    qtbot.waitUntil(lambda: shows(page, who.id))
    qtbot.waitUntil(lambda: page.list.table.model.rowCount() == 1)


def test_one_person_may_be_served_and_help(
    qtbot: QtBot, page: PeoplePage, store: Store, shell: Shell
) -> None:
    form = new(qtbot, page)
    values = {"categories": ["disability"], "willingness": "accepts", "lunar_birthday": "腊月初八"}
    fill(form, name="张桂兰", helps=True, helper_kind="neighbour", **values)
    fill(form, group_id=NEW_GROUP, new_group="3组")
    with qtbot.waitSignal(shell.background.committed) as done:
        saved(qtbot, page)
    assert done.args[0].label == "add_person"
    who = found(store, "张桂兰")
    assert who.lunar_birthday == "12-08"
    assert role(store, Helper, who.id).kind == "neighbour"
    served = role(store, Resident, who.id)
    assert (served.categories, served.willingness) == (["disability"], "accepts")
    with store.read() as reader:
        assert [(g.id, g.number) for g in groups_of(reader)] == [(who.group_id, 3)]
    shell.background.undo()
    qtbot.waitUntil(lambda: page.detail is None)


def test_somebody_who_only_helps(qtbot: QtBot, page: PeoplePage, store: Store) -> None:
    form = new(qtbot, page)
    assert not form.form.rows["helper_kind"].isVisible()
    fill(form, name="李村医", kind=None, helps=True, helper_kind="village_doctor")
    assert not form.form.rows["categories"].isVisible()
    saved(qtbot, page)
    who = found(store, "李村医")
    assert role(store, Resident, who.id) is None
    assert role(store, Helper, who.id).kind == "village_doctor"


def test_what_is_wrong_is_said_beside_its_field(qtbot: QtBot, page: PeoplePage) -> None:
    form = new(qtbot, page)
    fill(form, id_number=NUMBER[:17] + "1", lunar_birthday="13-01")
    birth = form.form.input("birth").focusProxy()
    assert isinstance(birth, QLineEdit)
    birth.setText("1938-02-30")
    page.panel.save_button.click()
    assert "fill in" in wrong(form, "name")
    assert "slip" in wrong(form, "id_number")
    assert "lunar calendar" in wrong(form, "lunar_birthday")
    assert wrong(form, "birth")
    assert page.panel.isVisible()


def test_a_number_that_is_not_complete_is_kept_as_written(
    qtbot: QtBot, page: PeoplePage, store: Store
) -> None:
    form = new(qtbot, page)
    fill(form, name="张桂兰", id_number=NUMBER[:15] + "000")
    assert not form.keep_button.isVisible()
    page.panel.save_button.click()
    assert form.keep_button.isVisible()
    form.keep_button.click()
    assert "listed" in told(form, "id_number")
    saved(qtbot, page)
    who = found(store, "张桂兰")
    assert (who.id_number, who.id_as_written) == (None, NUMBER[:15] + "000")
    assert (who.id_problem, who.birth) == ("id_precision_lost", "1944-03-01")
    qtbot.waitUntil(lambda: page.detail is not None and "lost the last" in said(page.detail))


def test_doubts_come_while_one_types(qtbot: QtBot, page: PeoplePage, store: Store) -> None:
    form = new(qtbot, page)
    fill(form, name="张桂兰", id_number=NUMBER, sex="male", birth="1944-03-02", phone="12345")
    qtbot.waitUntil(lambda: "1944-03-01" in told(form, "birth"))
    assert "otherwise" in told(form, "sex")
    assert "one network" in told(form, "phone")
    saved(qtbot, page)  # a doubt is no refusal
    assert found(store, "张桂兰").birth == "1944-03-02"


# -- the same person? --------------------------------------------------------------------


def test_a_number_that_is_there_leads_to_its_person(
    qtbot: QtBot, page: PeoplePage, people: Village
) -> None:
    form = new(qtbot, page)
    fill(form, name="王秀瑛", id_number=NUMBER)
    qtbot.waitUntil(form.alike.isVisible)
    assert "on the register already" in said(form.alike)
    page.panel.save_button.click()
    qtbot.waitUntil(lambda: "王秀英 has this ID number" in wrong(form, "id_number"))
    press(form.alike, "Yes, open")
    qtbot.waitUntil(lambda: shows(page, people.elder.person_id))
    assert not page.panel.isVisible()


def test_somebody_else_of_the_same_name_is_remembered(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    form = new(qtbot, page)
    fill(form, name="王秀英", birth="1944")
    qtbot.waitUntil(form.alike.isVisible)
    assert "lunar 12/8" in said(form.alike)
    page.panel.save_button.click()
    qtbot.waitUntil(lambda: "whether" in said(page.panel.banner) or page.panel.banner.isVisible())
    assert page.panel.isVisible()
    press(form.alike, "No, somebody else")
    assert not form.alike.isVisible()
    saved(qtbot, page)
    with store.read() as reader:
        kept = reader.find(NotSamePerson)
    assert [fact.other_id for fact in kept] == [people.elder.person_id]


def test_the_refusal_asks_even_if_nobody_had_looked(
    qtbot: QtBot, page: PeoplePage, people: Village
) -> None:
    form = new(qtbot, page)
    form.form.input("name").set_value("王秀英")  # as quickly as nobody types
    form.form.input("birth").set_value("1944-03-01")
    form.save()
    qtbot.waitUntil(form.alike.isVisible)
    assert "82 years" in said(form.alike)


# -- correcting --------------------------------------------------------------------------


def test_only_what_changed_is_written(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    form = edit(qtbot, page, people.elder.person_id, "edit_person", PersonEditor)
    assert form.form.input("id_number").value() == NUMBER
    assert form.form.input("lunar_birthday").value() == "12/8"
    assert "kind" not in form.form.rows
    fill(form, phone="13912345678", lunar_birthday="12-09")
    saved(qtbot, page)
    with store.read() as reader:
        last = reader.changes_of([("person", people.elder.person_id)])[-1]
    assert last.values == {"phone": "13912345678", "lunar_birthday": "12-09"}


def test_a_damaged_number_need_not_be_mended_now(
    qtbot: QtBot, page: PeoplePage, store: Store
) -> None:
    with store.work() as work:
        who = factories.person(work, id_as_written="5001", id_problem="id_length_invalid")
        work.commit()
    form = edit(qtbot, page, who.id, "edit_person", PersonEditor)
    fill(form, nickname="幺婆婆")
    saved(qtbot, page)
    form = edit(qtbot, page, who.id, "edit_person", PersonEditor)
    fill(form, id_number=NUMBER)
    saved(qtbot, page)
    with store.read() as reader:
        kept = reader.get(Person, who.id)
    assert kept is not None
    assert (kept.nickname, kept.id_number, kept.id_problem) == ("幺婆婆", NUMBER, None)


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    form = edit(qtbot, page, people.elder.person_id, "edit_person", PersonEditor)
    with store.work() as work:
        seen = work.get(Person, people.elder.person_id)
        assert seen is not None
        work.set(seen, phone="13900000001")
        work.commit()
    fill(form, phone="13900000002")
    page.panel.save_button.click()
    qtbot.waitUntil(page.panel.banner.isVisible)
    assert "meanwhile" in said(page.panel.banner)
    assert found(store, "李国碧").phone is None


def test_a_form_that_was_left_can_be_opened_again(
    qtbot: QtBot, page: PeoplePage, people: Village, shell: Shell
) -> None:
    form = edit(qtbot, page, people.elder.person_id, "edit_person", PersonEditor)
    fill(form, phone="13900000002")
    assert not page.may_leave()
    with qtbot.waitSignal(shell.toasted) as offered:
        assert page.back()
    assert not page.panel.isVisible()
    assert page.may_leave()
    offered.args[2]()
    again = editor(qtbot, page, PersonEditor)
    assert again is form
    assert again.form.input("phone").value() == "13900000002"


# -- roles -------------------------------------------------------------------------------


def test_the_level_of_self_care_follows_the_items(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    form = edit(qtbot, page, people.elder.person_id, "edit_resident", ResidentEditor)
    assert form.form.rows["self_care"].isVisible()
    fill(form, items_known=True, self_care_failed=["eating", "bathing"])
    assert not form.form.rows["self_care"].isVisible()
    assert "Needs some care" in form.form.rows["self_care_failed"].hint.text()
    saved(qtbot, page)
    kept = role(store, Resident, people.elder.person_id)
    assert (kept.self_care, kept.self_care_failed) == ("semi_care", ["eating", "bathing"])
    form = edit(qtbot, page, people.elder.person_id, "edit_resident", ResidentEditor)
    fill(form, items_known=False, self_care="full_care")
    saved(qtbot, page)
    kept = role(store, Resident, people.elder.person_id)
    assert (kept.self_care, kept.self_care_failed) == ("full_care", None)


def test_doubts_about_a_care_profile(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    form = edit(qtbot, page, people.namesake.person_id, "edit_resident", ResidentEditor)
    fill(form, categories=["low_income", "destitute_dispersed"], ability="severe")
    qtbot.waitUntil(lambda: "together" in told(form, "categories"))
    assert "assessment" in told(form, "ability")
    fill(form, ability_score=80)
    qtbot.waitUntil(lambda: "30 to 45" in told(form, "ability_score"))
    saved(qtbot, page)
    assert role(store, Resident, people.namesake.person_id).ability == "severe"
    form = edit(qtbot, page, people.namesake.person_id, "edit_resident", ResidentEditor)
    fill(form, ability=None)
    saved(qtbot, page)
    kept = role(store, Resident, people.namesake.person_id)
    assert (kept.ability, kept.ability_score) == (None, None)


def test_a_helper_is_taken_in_as_a_resident_and_an_elder_helps(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    form = edit(qtbot, page, people.helper.person_id, "edit_resident", ResidentEditor)
    assert form.title == "Take in as a resident"
    saved(qtbot, page)
    assert role(store, Resident, people.helper.person_id).served_since == "2026-11-21"
    form = edit(qtbot, page, people.elder.person_id, "edit_helper", HelperEditor)
    fill(form, kind="neighbour", organisation="老年协会")
    saved(qtbot, page)
    assert role(store, Helper, people.elder.person_id).organisation == "老年协会"


def test_a_helper_goes_away(qtbot: QtBot, page: PeoplePage, people: Village, store: Store) -> None:
    form = edit(qtbot, page, people.helper.person_id, "edit_helper", HelperEditor)
    assert not form.form.rows["away_since"].isVisible()
    fill(form, available=False, away_since="2026-02-20")
    saved(qtbot, page)
    kept = role(store, Helper, people.helper.person_id)
    assert (kept.available, kept.away_since) == (False, "2026-02-20")
    qtbot.waitUntil(lambda: page.detail is not None and "Helper away" in said(page.detail))


# -- contacts, leaving, groups -----------------------------------------------------------


def test_a_child_gets_a_guardian(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    child = people.child.person_id
    assert "needs a guardian" in said(opened(qtbot, page, child))
    form = edit(qtbot, page, child, "edit_contact", ContactEditor)
    assert not form.remove_button.isVisible()
    page.panel.save_button.click()
    assert wrong(form, "role")
    fill(form, role="guardian", name="丁大明", relation="父亲", phone="13912345678")
    saved(qtbot, page)
    qtbot.waitUntil(lambda: page.detail is not None and "丁大明 · 父亲" in said(page.detail))
    assert page.detail is not None
    assert "needs a guardian" not in said(page.detail)
    page.detail._want("edit_contact", page.detail.page.contacts[0])
    again = editor(qtbot, page, ContactEditor)
    assert isinstance(again, ContactEditor)
    fill(again, phone="13912345679")
    saved(qtbot, page)
    assert role(store, Contact, child).phone == "13912345679"
    qtbot.waitUntil(lambda: page.detail is not None and "13912345679" in said(page.detail))
    page.detail._want("edit_contact", page.detail.page.contacts[0])
    again = editor(qtbot, page, ContactEditor)
    assert isinstance(again, ContactEditor)
    again.remove_button.click()
    qtbot.waitUntil(lambda: role(store, Contact, child) is None)


def test_a_death_ends_what_hangs_on_a_person(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    with store.work() as work:
        factories.pairing(work, people.elder, people.helper)
        factories.visit(work, people.elder, visited_on="2026-11-10")
        work.commit()
    form = edit(qtbot, page, people.elder.person_id, "deceased", LeavingEditor)
    assert form.form.input("death_date").value() == "2026-11-21"
    qtbot.waitUntil(lambda: "李国碧" in said(form))
    fill(form, death_date="2026-11-09")
    qtbot.waitUntil(lambda: "Visit on 2026-11-10" in said(form))
    page.panel.save_button.click()
    qtbot.waitUntil(lambda: "2026-11-10" in wrong(form, "death_date"))
    fill(form, death_date="2026-11-20")
    saved(qtbot, page)
    qtbot.waitUntil(lambda: page.detail is not None and "deceased 2026-11-20" in said(page.detail))
    with store.read() as reader:
        assert [p.end_reason for p in reader.find(Pairing)] == ["resident_died"]
    assert page.detail is not None
    page.detail._want("living", None)
    back = editor(qtbot, page, ComingBackEditor)
    assert isinstance(back, ComingBackEditor)
    assert [box.text() for box in back.boxes.values()] == [
        "Pairing with 李国碧 · One to one · since 2026-01-05"
    ]
    saved(qtbot, page)
    qtbot.waitUntil(lambda: page.detail is not None and "deceased" not in said_heading(page))
    with store.read() as reader:
        assert [p.end_reason for p in reader.find(Pairing)] == [None]


def said_heading(page: PeoplePage) -> str:
    assert page.detail is not None
    return page.detail.page.row.life_status


def test_somebody_is_no_longer_served(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    form = edit(qtbot, page, people.elder.person_id, "end_service", LeavingEditor)
    page.panel.save_button.click()
    assert wrong(form, "reason")
    fill(form, reason="not_eligible")
    saved(qtbot, page)
    kept = role(store, Resident, people.elder.person_id)
    assert (kept.ended_on, kept.end_reason) == ("2026-11-21", "not_eligible")


def test_groups_are_added_and_renamed(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    page._edit_groups()
    form = editor(qtbot, page, GroupsEditor)
    with store.read() as reader:
        one, two = groups_of(reader)
    fill(form, **{one.id: "2组"})
    page.panel.save_button.click()
    qtbot.waitUntil(page.panel.banner.isVisible)
    assert "2组" in said(page.panel.banner)
    fill(form, **{one.id: "红岩湾", "new": "十二组"})
    saved(qtbot, page)
    with store.read() as reader:
        labels = {group.id: group.label() for group in groups_of(reader)}
    assert (labels[one.id], labels[two.id]) == ("红岩湾", "2组")
    assert "12组" in labels.values()
