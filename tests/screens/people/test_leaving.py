"""A death on the people page: said beforehand, links to what speaks against it, what is left."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Incident, Need, Person
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.people import PeoplePage
from eldercare_desktop.screens.people.leaving_form import ComingBackEditor, LeavingEditor
from eldercare_desktop.store.store import Store
from tests import factories
from tests.screens.people.village import (
    Village,
    editor,
    fill,
    opened,
    press,
    said,
    saved,
    village,
)


@pytest.fixture
def people(store: Store) -> Village:
    return village(store)


def has(page: PeoplePage, words: str) -> bool:
    return page.detail is not None and words in said(page.detail)


def rows(store: Store, kind: type[Any]) -> list[Any]:
    with store.read() as reader:
        return reader.find(kind)


def leaving(qtbot: QtBot, page: PeoplePage, person_id: str, what: str) -> LeavingEditor:
    opened(qtbot, page, person_id)._want(what, None)
    form = editor(qtbot, page, LeavingEditor)
    assert isinstance(form, LeavingEditor)
    # A widget put into a layout that is in view shows itself an event later.
    qtbot.waitUntil(lambda: form.box.review is not None and bool(said(form.box)))
    return form


def test_emergencies_are_closed_with_a_death_or_left_open(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    with store.work() as work:
        answered = factories.incident(work, people.elder)
        factories.incident_step(work, answered)
        factories.incident(work, people.elder, kind="illness")
        factories.need(work, people.elder)
        work.commit()
    form = leaving(qtbot, page, people.elder.person_id, "deceased")
    assert "Emergencies are closed, with the death" in said(form)
    assert "stay open: please say what was done" in said(form)
    (box,) = form.box.findChildren(QCheckBox)
    box.click()
    qtbot.waitUntil(lambda: "Emergencies are closed" not in said(form))
    saved(qtbot, page)
    assert {one.closed_on for one in rows(store, Incident)} == {None}
    assert [one.end_reason for one in rows(store, Need)] == ["died"]


def test_what_speaks_against_the_day_is_opened_and_put_right(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store, shell: Shell
) -> None:
    with store.work() as work:
        visit = factories.visit(work, people.elder, visited_on="2026-11-20")
        work.commit()
    form = leaving(qtbot, page, people.elder.person_id, "deceased")
    assert "Visit on 2026-11-20" not in said(form)
    fill(form, death_date="2026-11-19")
    qtbot.waitUntil(lambda: "Visit on 2026-11-20" in said(form))
    with qtbot.waitSignal(shell.navigation) as went:
        press(form, "Open")
    assert went.args == ["visits", {"visit": visit.id}]
    with store.work() as work:  # put right on the other page
        work.withdraw(visit)
        done = work.commit()
    shell.background.changed.emit(done.tables)
    qtbot.waitUntil(lambda: "Visit on 2026-11-20" not in said(form))
    saved(qtbot, page)


def test_a_move_is_only_warned_about(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    with store.work() as work:
        factories.visit(work, people.elder, visited_on="2026-11-20")
        work.commit()
    form = leaving(qtbot, page, people.elder.person_id, "moved_away")
    fill(form, ended_on="2026-11-19")
    qtbot.waitUntil(lambda: "Visit on 2026-11-20" in said(form))
    saved(qtbot, page)
    assert has(page, "moved away") or rows(store, Person)


def test_the_day_of_a_death_is_put_right(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    form = leaving(qtbot, page, people.gone.id, "deceased")
    assert form.save_words == "Put the day right"
    assert form.form.input("death_date").value() == "2026-01-01"
    fill(form, death_date="2026-01-03")
    saved(qtbot, page)
    qtbot.waitUntil(lambda: has(page, "deceased 2026-01-03"))


def test_what_came_in_after_the_death_is_said_and_closed(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store, shell: Shell
) -> None:
    with store.work() as work:
        late = factories.resident(work, people.gone, ended_on="2026-01-01", end_reason="deceased")
        visit = factories.visit(work, late, visited_on="2026-01-05")
        factories.pairing(work, late, people.helper, start="2025-06-01")
        work.commit()
    detail = opened(qtbot, page, people.gone.id)
    assert "dated after the death of 周老汉 (2026-01-01)" in said(detail)
    assert "still open although 周老汉 is gone" in said(detail)
    with qtbot.waitSignal(shell.navigation) as went:
        press(detail, "Open")
    assert went.args == ["visits", {"visit": visit.id}]
    press(detail, "Close them with it")
    qtbot.waitUntil(lambda: not has(page, "still open although"))
    assert has(page, "dated after the death")
    press(page.detail, "Put the day of death right")  # type: ignore[arg-type]
    form = editor(qtbot, page, LeavingEditor)
    fill(form, death_date="2026-01-06")
    saved(qtbot, page)
    qtbot.waitUntil(lambda: not has(page, "dated after the death"))


def test_only_what_is_ticked_comes_back(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    with store.work() as work:
        factories.need(work, people.elder)
        factories.absence(work, people.elder, since="2026-11-01", until=None)
        work.commit()
    leaving(qtbot, page, people.elder.person_id, "deceased")
    saved(qtbot, page)
    qtbot.waitUntil(lambda: has(page, "deceased 2026-11-21"))
    assert page.detail is not None
    page.detail._want("living", None)
    form = editor(qtbot, page, ComingBackEditor)
    assert isinstance(form, ComingBackEditor)
    words = [box.text() for box in form.boxes.values()]
    assert len(words) == 2
    assert words[1] == "Absence: In hospital · since 2026-11-01"
    next(iter(form.boxes.values())).setChecked(False)
    saved(qtbot, page)
    assert [one.state for one in rows(store, Need)] == ["ended"]
    qtbot.waitUntil(lambda: has(page, "In hospital"))
