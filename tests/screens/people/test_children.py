"""Children on the people page: what is asked of them, who answers for them, coming of age."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlmodel import col

from eldercare_desktop.care.person import Contact, Person
from eldercare_desktop.care.records import Resident
from eldercare_desktop.care.resident.children import CHILDREN_ALONE, ELDERS_ALONE
from eldercare_desktop.screens.people import PeoplePage
from eldercare_desktop.screens.people.leaving_form import LeavingEditor
from eldercare_desktop.screens.people.person_form import PersonEditor
from eldercare_desktop.screens.people.person_sections import CareSection
from eldercare_desktop.screens.people.role_forms import ResidentEditor
from eldercare_desktop.screens.people.small_forms import ContactEditor
from eldercare_desktop.store.store import Store
from tests import factories
from tests.screens.people.village import (
    Village,
    editor,
    fill,
    names,
    opened,
    press,
    said,
    saved,
    village,
)


@pytest.fixture
def people(store: Store) -> Village:
    return village(store)


def asked(form: Any) -> set[str]:
    """The fields that are in view."""
    return {name for name, row in form.form.rows.items() if row.isVisible()}


def kept(store: Store, person_id: str) -> Resident:
    with store.read() as reader:
        return reader.find(Resident, col(Resident.person_id) == person_id)[0]


def has(page: PeoplePage, words: str) -> bool:
    return page.detail is not None and words in said(page.detail)


def test_nothing_of_an_elder_is_asked_of_a_child(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    opened(qtbot, page, people.child.person_id)._want("edit_resident", None)
    form = editor(qtbot, page, ResidentEditor)
    elder = {*ELDERS_ALONE, "items_known", "categories"}
    assert not asked(form) & elder
    assert set(CHILDREN_ALONE) - {"parents_place", "parents_since"} <= asked(form)
    fill(form, parents_away=["father", "mother"])
    assert {"parents_place", "parents_since"} <= asked(form)
    fill(form, kind="elder")
    assert not asked(form) & {*CHILDREN_ALONE, "child_categories"}
    assert {"living", "willingness", "ability", "categories"} <= asked(form)


def test_what_is_known_of_a_child_is_kept_and_shown(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    assert "which of the parents" in said(opened(qtbot, page, people.child.person_id))
    assert page.detail is not None
    page.detail._want("edit_resident", None)
    form = editor(qtbot, page, ResidentEditor)
    fill(
        form,
        parents_away=["father", "mother"],
        parents_place="广东东莞",
        parents_since="2024-02",
        school="界石镇中心小学",
        school_class="三年级2班",
        boarding=True,
        child_categories=["low_income"],
        risks=["poverty"],
    )
    saved(qtbot, page)
    child = kept(store, people.child.person_id)
    assert (child.school, child.school_class, child.boarding) == (
        "界石镇中心小学",
        "三年级2班",
        True,
    )
    assert (child.parents_away, child.parents_since) == (["father", "mother"], "2024-02")
    assert (child.categories, child.risks) == (["low_income"], ["poverty"])
    qtbot.waitUntil(lambda: has(page, "广东东莞 · since 2024-02"))
    assert has(page, "Poor family")
    assert page.detail is not None
    (care,) = [one for one in page.detail.sections if isinstance(one, CareSection)]
    assert "Wishes to be visited" not in said(care)
    assert not has(page, "which of the parents")


def test_a_day_that_is_still_to_come(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    opened(qtbot, page, people.child.person_id)._want("edit_resident", None)
    form = editor(qtbot, page, ResidentEditor)
    fill(form, parents_away=["father"], parents_since="2027")
    page.panel.save_button.click()
    qtbot.waitUntil(lambda: "still to come" in form.form.rows["parents_since"].error.text())


def test_a_new_child_comes_with_a_guardian(qtbot: QtBot, page: PeoplePage, store: Store) -> None:
    page.shown(new=True)
    form = editor(qtbot, page, PersonEditor)
    assert "guardian_name" not in asked(form)
    fill(form, name="周小雨", birth="2017-04-01", kind="child_in_need")
    assert not asked(form) & {"living", "willingness", "categories", "guardian_phone"}
    fill(form, risks=["no_guardian"], child_categories=["destitute_dispersed"])
    fill(form, school="界石镇中心小学", guardian_name="周大爷")
    fill(form, guardian_relation="祖父", guardian_phone="13912345678", guardian_lives_with=True)
    saved(qtbot, page)
    with store.read() as reader:
        who = reader.find(Person, col(Person.name) == "周小雨")[0]
        (contact,) = reader.find(Contact, col(Contact.person_id) == who.id)
    assert (contact.role, contact.name, contact.relation) == ("guardian", "周大爷", "祖父")
    assert contact.lives_with is True
    child = kept(store, who.id)
    assert (child.kind, child.risks) == ("child_in_need", ["no_guardian"])
    assert child.categories == ["destitute_dispersed"]
    qtbot.waitUntil(lambda: has(page, "lives in the same house"))


def test_who_answers_for_a_child(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    opened(qtbot, page, people.child.person_id)._want("edit_contact", None)
    form = editor(qtbot, page, ContactEditor)
    roles = [value for value, _ in form.form.rows["role"].field.choices]
    assert roles == ["guardian", "care_provider", "emergency_contact"]
    fill(form, role="guardian", name="丁大明", relation="父亲", lives_with=False)
    saved(qtbot, page)
    qtbot.waitUntil(lambda: has(page, "lives elsewhere"))


def test_somebody_not_of_age_is_taken_in_as_a_child(
    qtbot: QtBot, page: PeoplePage, store: Store
) -> None:
    with store.work() as work:
        young = factories.person(work, "周小雨", birth="2015-01-01")
        work.commit()
    opened(qtbot, page, young.id)._want("edit_resident", None)
    form = editor(qtbot, page, ResidentEditor)
    assert form.form.input("kind").value() == "left_behind_child"


def test_coming_of_age_is_decided_by_a_person(qtbot: QtBot, page: PeoplePage, store: Store) -> None:
    with store.work() as work:
        young = factories.person(work, "周小雨", birth="2008-11-21")
        factories.resident(work, young, kind="left_behind_child", parents_away=["father"])
        work.commit()
    detail = opened(qtbot, page, young.id)
    assert "18 years old" in said(detail)
    press(detail, "Stays for now …")
    form = editor(qtbot, page, ResidentEditor)
    assert page.window().focusWidget() is form.form.input("stays_until").focusProxy()
    fill(form, stays_until="2027-07-01")
    saved(qtbot, page)
    assert kept(store, young.id).stays_until == "2027-07-01"
    qtbot.waitUntil(lambda: not has(page, "18 years old"))
    with store.work() as work:
        work.set(kept(store, young.id), stays_until=None)
        work.commit()
    page.refresh(frozenset({"resident"}))
    qtbot.waitUntil(lambda: has(page, "18 years old"))
    assert page.detail is not None
    press(page.detail, "No longer served")
    leaving = editor(qtbot, page, LeavingEditor)
    assert leaving.form.input("reason").value() == "not_eligible"
    saved(qtbot, page)
    assert kept(store, young.id).end_reason == "not_eligible"


def test_the_list_shows_one_kind_of_children(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    with store.work() as work:
        young = factories.person(work, "周小雨", birth="2015-01-01")
        factories.resident(work, young, kind="child_in_need", risks=["poverty"])
        work.commit()
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: len(names(page)) >= 4)
    assert not page.list.kinds.isVisible()
    page.list.roles.choose(2)
    qtbot.waitUntil(lambda: names(page) == ["丁小宝", "周小雨"])
    assert page.list.kinds.isVisible()
    qtbot.waitUntil(
        lambda: (
            [c.text().strip() for c in page.list.kinds.chips]
            == ["All children 2", "Left behind 1", "In need 1"]
        )
    )
    page.list.kinds.choose(2)
    qtbot.waitUntil(lambda: names(page) == ["周小雨"])
    page.list.reset()
    qtbot.waitUntil(lambda: len(names(page)) >= 4)
