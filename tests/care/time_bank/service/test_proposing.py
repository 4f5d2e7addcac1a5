"""What is in the records already is proposed as a service, once."""

from __future__ import annotations

from dataclasses import replace

from eldercare_desktop.care.time_bank.service.logging import log_service, log_services
from eldercare_desktop.care.time_bank.service.proposing import proposals
from eldercare_desktop.care.time_bank.service.reading import count_waiting
from eldercare_desktop.care.time_bank.service.times import read_time
from eldercare_desktop.store.store import Store
from tests import factories
from tests.care.time_bank.service.parties import DAY, TODAY, elder, served, volunteer


def test_visits_meals_and_needs_by_volunteers_one_step_makes_records(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        nobody = factories.helper(work)
        visit = factories.visit(
            work, to, helper_id=by.id, visited_on=DAY, minutes=40, services=["cleaning"],
            recorded_at=f"{DAY}T10:00:00+08:00",
        )  # fmt: skip
        factories.visit(work, to, helper_id=nobody.id, visited_on=DAY)
        meal = factories.meal_serving(
            work, elder=to, day=DAY, outcome="delivered", helper_id=by.id, period="lunch"
        )
        need = factories.need(
            work, to, state="done", done_by_id=by.id, done_on=DAY, kind="repair",
            from_time="09:30", to_time="10:15",
        )  # fmt: skip
        found = proposals(work, DAY, TODAY)
        told = [(p.source, p.entry.kind, p.entry.began, p.entry.ended, p.known) for p in found]
        assert told == [
            ("visit", "cleaning", "09:20", "10:00", True),
            ("need", "repair", "10:00", "10:45", False),
            ("serving", "meal", "11:30", "11:40", False),
        ]
        assert {p.key for p in found} == {
            f"visit:{visit.id}",
            f"serving:{meal.id}",
            f"need:{need.id}",
        }
        kept = log_services(work, [p.entry for p in found])
        assert [one.evidence for one in kept] == ["visit", "none", "delivery"]
        assert proposals(work, DAY, TODAY) == []
        work.commit()
    with store.read() as reader:
        assert count_waiting(reader, factories.VILLAGE) == (3, DAY)
        assert count_waiting(reader, "500113103218") == (0, None)


def test_times_go_round_what_is_there_already(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        log_service(work, served(by, to, began="08:50", ended="09:30"))
        for _ in range(2):
            factories.visit(work, to, helper_id=by.id, visited_on=DAY)
        found = proposals(work, DAY, DAY)
        assert [(p.entry.began, p.entry.ended) for p in found] == [
            ("09:30", "10:00"),
            ("10:00", "10:30"),
        ]
        assert proposals(work, DAY, DAY, village="500113103218") == []


def test_what_is_not_over_is_proposed_later(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        factories.meal_serving(work, elder=to, outcome="delivered", helper_id=by.id)
        assert proposals(work, TODAY, TODAY, latest="11:35") == []
        assert len(proposals(work, TODAY, TODAY, latest="11:40")) == 1


def test_who_serves_no_more_is_left_out(store: Store) -> None:
    with store.work() as work:
        by, to = volunteer(work), elder(work)
        factories.visit(work, to, helper_id=by.id, visited_on=DAY)
        (found,) = proposals(work, DAY, DAY)
        own = factories.resident(work, factories.person(work, name="自己"))
        assert replace(found.entry, resident_id=own.id) != found.entry
        from eldercare_desktop.care.time_bank.volunteer.record import Volunteer

        (row,) = work.find(Volunteer)
        work.set(row, state="ended", ended_on="2026-11-01")
        assert proposals(work, DAY, DAY) == []


def test_times_as_people_type_them() -> None:
    assert {t: read_time(t) for t in ("0830", "830", "8:30", "８：３０", "8.30", "8点半", "8")} == {
        "0830": "08:30", "830": "08:30", "8:30": "08:30", "８：３０": "08:30", "8.30": "08:30",
        "8点半": "08:30", "8": "08:00",
    }  # fmt: skip
    assert [read_time(t) for t in ("", "25:00", "8:70", "99", "abc", "12345")] == [None] * 6
