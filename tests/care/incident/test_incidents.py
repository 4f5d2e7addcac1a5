"""Incidents: put down with a clock, answered step by step, closed with a result."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.incident.ending import end_incidents, review_incidents
from eldercare_desktop.care.incident.listing import (
    IncidentFilter,
    IncidentRow,
    Show,
    count_incidents,
    find_incidents,
    incidents_of,
)
from eldercare_desktop.care.incident.opening import (
    IncidentEntry,
    add_step,
    close_incident,
    edit_incident,
    open_incident,
    reopen_incident,
    withdraw_step,
)
from eldercare_desktop.care.incident.reading import incident_detail
from eldercare_desktop.care.incident.record import Incident
from eldercare_desktop.care.need.opening import NeedEntry, open_need
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import CHINA, TestClock


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.work() as opened:
        yield opened
        opened.commit()


def a_fall(work: Work, **values: str) -> Incident:
    return open_incident(work, IncidentEntry(factories.resident(work).id, "fall", **values))  # type: ignore[arg-type]


def rows(store: Store, clock: TestClock, show: Show = "open") -> list[IncidentRow]:
    with store.read() as reader:
        return find_incidents(reader, IncidentFilter(show), now=clock.now)


def test_an_incident_is_put_down_now_and_waits_for_an_answer(
    store: Store, clock: TestClock
) -> None:
    with store.work() as work:
        incident = a_fall(work, what="左脚肿了")
        work.commit()
    assert incident.found_at == incident.opened_at == "2026-11-21T08:00:00+08:00"
    assert (incident.found_by, incident.responsible) == ("陈天芬", "陈天芬")
    for passed, left in ((0, 24 * 60), (23.5, 30), (24, 0), (24.5, -30), (72, -48 * 60)):
        now = clock.now + timedelta(hours=passed)
        with store.read() as reader:
            (row,) = find_incidents(reader, now=now)
            assert (row.minutes_left, row.unanswered, row.overdue) == (left, True, left < 0)


def test_the_hours_are_those_of_the_day_it_was_put_down(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        a_fall(work)
        work.commit()
    clock.advance(days=1)
    with store.work() as work:
        set_rule(work, "incident.answer_hours", 2)
        a_fall(work)
        work.commit()
    assert sorted(row.minutes_left or 0 for row in rows(store, clock)) == [0, 120]


def test_a_step_answers_it_and_taking_it_back_asks_again(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        incident = a_fall(work)
        work.commit()
    clock.advance(hours=30)
    with store.work() as work:
        step = add_step(work, incident.id, actions=("called_120",))
        work.commit()
    (row,) = rows(store, clock)
    assert (row.unanswered, row.minutes_left, row.steps) == (False, None, 1)
    assert row.last_step_at == "2026-11-22T14:00:00+08:00"
    assert rows(store, clock, "unanswered") == []
    with store.work() as work:
        withdraw_step(work, step.id)
        work.commit()
    assert [row.id for row in rows(store, clock, "unanswered")] == [incident.id]
    with store.work() as work, pytest.raises(CareError, match="row_gone"):
        withdraw_step(work, step.id)


def test_what_nobody_answered_stays_on_top_however_new_the_others_are(
    store: Store, clock: TestClock
) -> None:
    def put_down(level: str, answered: bool = False) -> str:
        with store.work() as work:
            incident = a_fall(work, level=level)
            if answered:
                add_step(work, incident.id, did="去看了")
            work.commit()
        clock.advance(hours=1)
        return incident.id

    old = put_down("general")
    answered = put_down("critical", answered=True)
    grave = put_down("critical")
    newer = put_down("general")
    quiet = put_down("serious", answered=True)
    with store.work() as work:
        closed = a_fall(work)
        close_incident(work, closed, "false_alarm")
        work.commit()
    shown = [row.id for row in rows(store, clock, "all")]
    assert shown == [grave, old, newer, answered, quiet, closed.id]


def test_found_days_ago_and_put_down_now(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        a_fall(work, found_at="2026-11-18T21:30:00+08:00")
        work.commit()
    (row,) = rows(store, clock)
    assert row.late_days == 3
    assert row.minutes_left == 24 * 60, "the answer is due from when it was put down"


def test_a_clock_that_runs_ahead_gives_nobody_more_time(store: Store, clock: TestClock) -> None:
    clock.advance(days=5)
    with store.work() as work:
        a_fall(work)
        work.commit()
    clock.now = datetime(2026, 11, 21, 8, 0, tzinfo=CHINA)
    (row,) = rows(store, clock)
    assert row.minutes_left == 24 * 60
    assert row.clock_doubtful
    with store.work() as work:
        step = add_step(work, row.id, did="去看了")
        assert step.done_at < row.incident.found_at, "the clock was wrong, not the step"
        work.commit()


def test_a_laptop_that_woke_up_in_2010_is_told_to_be_wrong(store: Store, clock: TestClock) -> None:
    clock.now = datetime(2010, 1, 1, 0, 5, tzinfo=CHINA)
    with store.work() as work:
        a_fall(work)
        work.commit()
    clock.now = datetime(2026, 11, 21, 8, 0, tzinfo=CHINA)
    (row,) = rows(store, clock)
    assert (row.clock_doubtful, row.overdue) == (True, True)


def test_it_is_closed_with_a_result_and_opened_again(work: Work) -> None:
    incident = a_fall(work)
    with pytest.raises(CareError, match="incident_unanswered"):
        close_incident(work, incident, "settled")
    add_step(work, incident.id, actions=("to_hospital",), did="县医院")
    for code, values in (
        ("date_in_future", {"on": "2026-11-22"}),
        ("closed_before_found", {"on": "2026-11-20"}),
    ):
        with pytest.raises(CareError, match=code):
            close_incident(work, incident, "hospital", **values)
    closed = close_incident(work, incident, "hospital", note="骨折")
    assert (closed.closed_on, closed.result) == ("2026-11-21", "hospital")
    with pytest.raises(CareError, match="incident_closed"):
        close_incident(work, closed, "settled")
    again = reopen_incident(work, closed)
    assert (again.closed_on, again.result, again.result_note) == (None, None, None)
    with pytest.raises(CareError, match="incident_is_open"):
        reopen_incident(work, again)


def test_what_was_done_late_is_put_down_after_the_end_too(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        incident = a_fall(work)
        close_incident(work, incident, "false_alarm")
        work.commit()
    clock.advance(days=2)
    with store.work() as work:
        add_step(work, incident.id, actions=("told_family",), done_by="张主任")
        open_need(work, NeedEntry(incident.resident_id, "meal", incident_id=incident.id))
        work.commit()
    with store.read() as reader:
        found = incident_detail(reader, incident.id, now=clock.now)
        assert found is not None
        assert [(s.by, s.after_close) for s in found.steps] == [("张主任", True)]
        assert [need.need.kind for need in found.needs] == ["meal"]


def test_what_cannot_be_is_refused(work: Work) -> None:
    elder = factories.resident(work)
    gone = factories.person(work, "李国强", life_status="deceased", death_date="2026-11-15")
    dead = factories.resident(work, gone)
    for code, entry in (
        ("date_in_future", IncidentEntry(elder.id, "fall", found_at="2026-11-21T08:00:01+08:00")),
        ("invalid_found_at", IncidentEntry(elder.id, "fall", found_at="yesterday")),
        ("incident_what", IncidentEntry(elder.id, "other")),
        ("invalid_level", IncidentEntry(elder.id, "fall", level="huge")),  # type: ignore[arg-type]
        ("dated_after_death", IncidentEntry(dead.id, "fall")),
        ("row_gone", IncidentEntry("ab" * 16, "fall")),
    ):
        with pytest.raises(CareError, match=f"^{code}$"):
            open_incident(work, entry)
    found = open_incident(work, IncidentEntry(dead.id, "found_dead"))
    assert found.kind == "found_dead", "who died alone is found later"
    incident = a_fall(work, found_at="2026-11-20T08:00:00+08:00")
    for code, values in (
        ("step_nothing", {"did": "  "}),
        ("invalid_actions", {"actions": ("danced",)}),
        ("step_before_found", {"did": "x", "done_at": "2026-11-20T07:59:00+08:00"}),
        ("date_in_future", {"did": "x", "done_at": "2026-11-21T08:01:00+08:00"}),
    ):
        with pytest.raises(CareError, match=f"^{code}$"):
            add_step(work, incident.id, **values)


def test_another_answers_for_it(work: Work) -> None:
    incident = a_fall(work)
    helper = factories.helper(work)
    changed = edit_incident(
        work, incident, responsible_id=helper.id, responsible=None, level="critical"
    )
    assert (changed.responsible_id, changed.level) == (helper.id, "critical")
    with pytest.raises(CareError, match="helper_and_name"):
        edit_incident(work, changed, responsible="张主任")


def test_at_a_death_only_what_was_answered_is_closed(store: Store) -> None:
    with store.work() as work:
        person = factories.person(work)
        elder, helper = factories.resident(work, person), factories.helper(work, person)
        silent = open_incident(work, IncidentEntry(elder.id, "illness"))
        answered = open_incident(work, IncidentEntry(elder.id, "fall"))
        add_step(work, answered.id, actions=("called_120",))
        other = a_fall(work, responsible_id=helper.id)
        found = review_incidents(work, person.id)
        assert [i.id for i in found.closing] == [answered.id]
        assert [i.id for i in found.staying] == [silent.id]
        assert [i.id for i in found.answering_for] == [other.id]
        assert end_incidents(work, person.id, "2026-11-21", "deceased") == 2
        kept = {i.id: i for i in work.find(Incident)}
        assert kept[answered.id].result == "died"
        assert kept[silent.id].closed_on is None
        assert (kept[other.id].responsible_id, kept[other.id].responsible) == (None, "陈天芬")
        work.commit()


def test_counts_agree_with_the_lists(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        first = a_fall(work, level="critical")
        add_step(work, a_fall(work).id, did="去看了")
        close_incident(work, a_fall(work), "false_alarm")
        work.commit()
    clock.advance(days=2)
    with store.read() as reader:
        counts = count_incidents(reader, now=clock.now)
        assert [i.id for i in incidents_of(reader, first.resident_id, now=clock.now)] == [first.id]
    assert counts.by_show == {"open": 2, "unanswered": 1, "closed": 1}
    assert (counts.by_level["critical"], counts.overdue) == (1, 1)
