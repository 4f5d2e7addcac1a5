"""Volunteers on the screen: registering, changing, consent, pausing, by keyboard; undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Helper, Person, Volunteer
from eldercare_desktop.care.time_bank.volunteer.reading import VolunteerRow, volunteers
from eldercare_desktop.care.time_bank.volunteer.record import FREE_TIMES, PARTS_OF_DAY
from eldercare_desktop.screens.needs.list_view import ListView
from eldercare_desktop.screens.volunteers import VolunteersPage, phrases
from eldercare_desktop.screens.volunteers.volunteer_fields import SKILLS
from eldercare_desktop.store.store import Store
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


def by_name(store: Store, name: str) -> VolunteerRow:
    with store.read() as reader:
        return next(row for row in volunteers(reader, state=None) if row.name == name)


def select(qtbot: QtBot, page: VolunteersPage, store: Store, name: str) -> ListView:
    listed = view(page)
    assert listed.table.select(by_name(store, name).id)
    qtbot.waitUntil(lambda: name in words(listed.split))
    rest(qtbot, page)
    return listed


def test_somebody_of_the_register_is_registered_by_keyboard(
    qtbot: QtBot, page: VolunteersPage, store: Store
) -> None:
    page.shown(new=True)
    form = open_form(qtbot, page)
    choose(qtbot, form.pickers[0], "wxy")
    rest(qtbot, page)
    pick(form, "kind", 2)
    pick(form, "skills", 3)
    pick(form, "pm", 2)
    type_in(qtbot, form, "weekly", "2.5")
    save(qtbot, page)
    row = by_name(store, "王秀英")
    assert (row.kind, row.skills, row.free_times) == ("party_member", ("cleaning",), ("2pm",))
    assert row.weekly_minutes == 150
    assert [one.name for one in rows(page)] == ["向德芬", "王秀英", "陈小雨"]
    qtbot.waitUntil(page.shell.background.can_undo)
    page.shell.background.undo()
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    with store.read() as reader:
        assert len(reader.find(Helper)) == 2


def test_a_new_person_is_registered_and_a_look_alike_is_asked_about(
    qtbot: QtBot, page: VolunteersPage, store: Store
) -> None:
    page.shown(new=True)
    form = open_form(qtbot, page)
    form.form.input("name").edit.setText("王秀英")  # type: ignore[attr-defined]
    form.form.look_again()
    form.form.input("birth").edit.setText("1941-01-01")  # type: ignore[attr-defined]
    pick(form, "kind", 3)
    panel = view(page).editing.panel
    panel.saved.emit()
    qtbot.waitUntil(lambda: form.banner.isVisible())
    assert "looks alike" in words(form.banner)
    panel.saved.emit()
    qtbot.waitUntil(lambda: view(page).editing.content is None)
    rest(qtbot, page)
    with store.read() as reader:
        assert len([p for p in reader.find(Person) if p.name == "王秀英"]) == 2
    assert by_name(store, "王秀英").kind == "woman"


def test_nobody_is_named_is_said_beside_the_field(qtbot: QtBot, page: VolunteersPage) -> None:
    page.shown(new=True)
    form = open_form(qtbot, page)
    pick(form, "kind", 1)
    assert not form.validate()
    assert "write a name" in words(form)


def test_enter_changes_what_is_known(qtbot: QtBot, page: VolunteersPage, store: Store) -> None:
    select(qtbot, page, store, "向德芬")
    enter(qtbot, page)
    form = open_form(qtbot, page)
    pick(form, "am", 7)
    type_in(qtbot, form, "weekly", "abc")
    assert not form.validate()
    type_in(qtbot, form, "weekly", "3")
    save(qtbot, page)
    row = by_name(store, "向德芬")
    assert row.free_times == ("2pm", "4pm", "7am")
    assert row.weekly_minutes == 180
    assert row.skills == ("cleaning", "companionship")


def test_the_pupils_line_leads_to_the_guardians_consent(
    qtbot: QtBot, page: VolunteersPage, store: Store
) -> None:
    listed = select(qtbot, page, store, "陈小雨")
    assert "cannot be recorded" in words(listed.split)
    enter(qtbot, page)
    form = open_form(qtbot, page)
    type_in(qtbot, form, "by", "Chen")
    save(qtbot, page)
    row = by_name(store, "陈小雨")
    assert not row.consent_missing
    assert (row.seen.consent_by, row.seen.consent_on) == ("Chen", "2026-11-21")


def test_a_pause_and_the_end_leave_the_list_and_are_taken_back(
    qtbot: QtBot, page: VolunteersPage, store: Store
) -> None:
    listed = select(qtbot, page, store, "向德芬")
    qtbot.waitUntil(lambda: button(listed.split, "Pause …").isEnabled())
    button(listed.split, "Pause …").click()
    type_in(qtbot, open_form(qtbot, page), "paused_until", "2026-12-24")
    save(qtbot, page)
    assert [row.name for row in rows(page)] == ["陈小雨"]
    listed.shown(show="paused")
    rest(qtbot, page)
    qtbot.waitUntil(lambda: "Paused until 2026-12-24" in words(listed.split))
    button(listed.split, "Serves again").click()
    qtbot.waitUntil(lambda: by_name(store, "向德芬").state == "active")
    rest(qtbot, page)
    listed.shown(show="active")
    rest(qtbot, page)
    select(qtbot, page, store, "向德芬")
    button(listed.split, "Leaves …").click()
    type_in(qtbot, open_form(qtbot, page), "reason", "moved to town")
    save(qtbot, page)
    assert by_name(store, "向德芬").seen.end_reason == "moved to town"


def test_search_and_filters_find_volunteers(qtbot: QtBot, page: VolunteersPage) -> None:
    qtbot.keyClicks(page.search, "xdf")
    qtbot.waitUntil(lambda: [row.name for row in rows(page)] == ["向德芬"])
    page.search.clear()
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    view(page).shown(show="consent_missing")
    qtbot.waitUntil(lambda: [row.name for row in rows(page)] == ["陈小雨"])
    view(page).shown(show="paused")
    qtbot.waitUntil(lambda: "Nobody pauses" in words(view(page)))


def test_a_person_is_opened_from_elsewhere(
    qtbot: QtBot, page: VolunteersPage, store: Store
) -> None:
    with store.work() as work:
        seen = work.find(Volunteer)[0]
        work.set(seen, state="paused")
        work.commit()
    page.shown(person=by_name(store, "向德芬").person_id)
    qtbot.waitUntil(lambda: view(page).filters.shown == "paused")
    qtbot.waitUntil(lambda: [row.name for row in rows(page)] == ["向德芬"])


def test_the_share_stands_in_the_head_and_opens_the_names(
    qtbot: QtBot, page: VolunteersPage
) -> None:
    qtbot.waitUntil(page.share.isVisible)
    assert page.share.text().strip() == "100 % of the elders"
    page.shown(part="share")
    qtbot.waitUntil(lambda: "Elders on the register: 2" in words(page.view()))
    assert "王秀英" in words(page.view())
    qtbot.waitUntil(lambda: page.view().table.view.hasFocus())  # type: ignore[attr-defined]


def test_the_list_is_printed(qtbot: QtBot, page: VolunteersPage) -> None:
    run = page.printable()
    assert run is not None
    run()
    assert page.paper is not None
    assert page.paper.isVisible()
    assert page.back()


@pytest.mark.parametrize(
    ("times", "said"),
    [
        ((), ""),
        (("1am",), "Mo Morning"),
        (("1am", "3am", "7evening"), "Mo/We Morning; Su Evening"),
    ],
)
def test_free_times_in_words(page: VolunteersPage, times: tuple[str, ...], said: str) -> None:
    assert phrases.free_words(times) == said


def test_the_forms_know_what_care_knows() -> None:
    from eldercare_desktop.care.need.record import NEED_KINDS

    assert phrases.PARTS_OF_DAY == PARTS_OF_DAY
    assert set(SKILLS) == set(NEED_KINDS)
    assert len(phrases.free_choices()) == len(FREE_TIMES)


def test_ctrl_enter_saves_from_any_field(qtbot: QtBot, page: VolunteersPage, store: Store) -> None:
    select(qtbot, page, store, "向德芬")
    enter(qtbot, page)
    form = open_form(qtbot, page)
    edit = form.form.input("note").edit  # type: ignore[attr-defined]
    edit.setFocus()
    qtbot.keyClicks(edit, "ok")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view(page).editing.content is None)
    assert by_name(store, "向德芬").seen.note == "ok"
