"""Emergencies on the screen: put down, answered, closed, by keyboard; the clock; the paper."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.incident.record import Incident, IncidentStep
from eldercare_desktop.care.records import Need, Resident
from eldercare_desktop.screens.needs import NeedsPage
from eldercare_desktop.screens.needs.incident_forms import IncidentForm
from eldercare_desktop.screens.needs.phrases import clock_words
from eldercare_desktop.screens.parted.step_form import time_of
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
from tests.store_fixtures import TestClock


def test_an_emergency_is_put_down_answered_and_closed_by_keyboard(
    qtbot: QtBot, page: NeedsPage, store: Store
) -> None:
    page.shown(new="incident")
    form = open_form(qtbot, page)
    assert isinstance(form, IncidentForm)
    choose(qtbot, form.resident, "wxy")
    pick(form, "kind", 1)
    save(qtbot, page)
    (row,) = rows(page)
    assert (row.name, row.incident.kind, row.unanswered) == ("王秀英", "fall", True)
    assert row.incident.found_at == row.incident.opened_at == "2026-11-21T08:00:00+08:00"
    qtbot.waitUntil(lambda: "24 h left" in words(page))

    enter(qtbot, page)
    form = open_form(qtbot, page)
    pick(form, "actions", 2)
    pick(form, "actions", 5)
    save(qtbot, page)
    with store.read() as reader:
        (step,) = reader.find(IncidentStep)
    assert (step.actions, step.done_by) == (["called_120", "told_family"], "李晓梅")
    assert not rows(page)[0].unanswered

    enter(qtbot, page)
    form = open_form(qtbot, page)
    type_in(qtbot, form, "did", "in hospital")
    form.form.input("over").box.click()  # type: ignore[attr-defined]
    pick(form, "result", 2)
    save(qtbot, page)
    with store.read() as reader:
        (closed,) = reader.find(Incident)
    assert (closed.result, closed.closed_on) == ("hospital", "2026-11-21")
    assert rows(page) == []


def test_found_days_ago_and_put_down_now(qtbot: QtBot, page: NeedsPage, store: Store) -> None:
    page.shown(new="incident")
    form = open_form(qtbot, page)
    assert isinstance(form, IncidentForm)
    choose(qtbot, form.resident, "wxy")
    pick(form, "kind", 1)
    type_in(qtbot, form, "day", "2026-11-18")
    type_in(qtbot, form, "time", "2130")
    save(qtbot, page)
    (row,) = rows(page)
    at = datetime.fromisoformat(row.incident.found_at)
    assert (at.date().isoformat(), at.strftime("%H:%M")) == ("2026-11-18", "21:30")
    qtbot.waitUntil(lambda: "Put down late, days: 3" in words(page))


def test_what_was_done_must_be_said(qtbot: QtBot, page: NeedsPage, store: Store) -> None:
    _put_down(store)
    _read_again(qtbot, page)
    enter(qtbot, page)
    form = open_form(qtbot, page)
    view(page).editing.panel.saved.emit()
    assert "Please choose what was done" in form.form.rows["did"].error.text()


def test_closing_what_nobody_answered_is_refused_with_what_to_do(
    qtbot: QtBot, page: NeedsPage, store: Store
) -> None:
    _put_down(store)
    _read_again(qtbot, page)
    qtbot.waitUntil(lambda: "Nothing yet." in words(page))
    qtbot.mouseClick(button(page, "Close …"), Qt.MouseButton.LeftButton)
    form = open_form(qtbot, page)
    pick(form, "result", 1)
    view(page).editing.panel.saved.emit()
    qtbot.waitUntil(lambda: "Please write a step first" in words(form))


def test_a_step_that_was_not_taken_is_taken_back(
    qtbot: QtBot, page: NeedsPage, store: Store
) -> None:
    incident = _put_down(store)
    with store.work() as work:
        factories.incident_step(work, incident)
        work.commit()
    _read_again(qtbot, page)
    qtbot.waitUntil(lambda: "Went there" in words(page))
    qtbot.mouseClick(button(page, "Take back"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(rows(page)) and rows(page)[0].unanswered)


def test_a_need_that_comes_from_it_is_linked(qtbot: QtBot, page: NeedsPage, store: Store) -> None:
    incident = _put_down(store)
    _read_again(qtbot, page)
    qtbot.waitUntil(lambda: "Nothing yet." in words(page))
    qtbot.mouseClick(button(page, "Note a need …"), Qt.MouseButton.LeftButton)
    form = open_form(qtbot, page)
    pick(form, "kind", 3)
    save(qtbot, page)
    with store.read() as reader:
        (need,) = reader.find(Need)
    assert (need.incident_id, need.how) == (incident.id, "incident")
    qtbot.waitUntil(lambda: "Needs that came from it" in words(page))


def test_time_goes_on_in_the_list(
    qtbot: QtBot, page: NeedsPage, store: Store, clock: TestClock
) -> None:
    _put_down(store)
    clock.advance(hours=25)
    _read_again(qtbot, page)
    assert rows(page)[0].overdue
    qtbot.waitUntil(lambda: "1 h over" in words(page))


def test_the_sheet_has_every_step_and_room_for_more(
    qtbot: QtBot, page: NeedsPage, store: Store
) -> None:
    incident = _put_down(store, what="in the kitchen")
    with store.work() as work:
        factories.incident_step(work, incident, did="brought to the doctor", done_by="陈天芬")
        work.commit()
    _read_again(qtbot, page)
    printing = page.printable()
    assert printing is not None
    printing()
    qtbot.waitUntil(lambda: page.paper is not None and page.paper.isVisible())
    assert page.paper is not None
    lines = page.paper.paper().rows
    assert any("in the kitchen" in line[1] for line in lines)
    assert any("brought to the doctor" in line[1] and "陈天芬" in line[1] for line in lines)
    assert len([line for line in lines if line[1] == ""]) >= 5
    rest(qtbot, page)


@pytest.mark.parametrize(
    ("typed", "time"),
    [("9:05", "09:05"), ("905", "09:05"), ("21：30", "21:30"), ("9.05", "09:05"), ("2461", None),
     ("24:00", None), ("", None), ("noon", None)],
)  # fmt: skip
def test_times_as_people_type_them(typed: str, time: str | None) -> None:
    assert time_of(typed) == time


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(1440, "24 h left"), (61, "1 h left"), (59, "59 min left"), (0, "0 min left"),
     (-1, "1 min over"), (-60, "1 h over"), (-1500, "25 h over")],
)  # fmt: skip
def test_the_clock_in_words(qapp: object, minutes: int, said: str) -> None:
    assert clock_words(minutes) == said


def _put_down(store: Store, **values: object) -> Incident:
    with store.work() as work:
        incident = factories.incident(work, work.find(Resident)[0], **values)
        work.commit()
    return incident


def _read_again(qtbot: QtBot, page: NeedsPage) -> None:
    view(page).load()
    rest(qtbot, page)
