"""What is due next of one person, and the year in marks."""

from __future__ import annotations

from typing import Any

from eldercare_desktop.care.need.reading import follow_up_by
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.timeline import coming_of, marks_of
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import TestClock


def coming(store: Store, clock: TestClock, person_id: str) -> list[tuple[str, str | None, object]]:
    with store.read() as reader:
        return [(c.what, c.day, c.days) for c in coming_of(reader, person_id, now=clock())]


def _elsewhere(work: Work) -> Person:
    return factories.person(work, "张玉兰", village="500113103218")


def test_what_comes_by_day_emergencies_first(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        who = factories.person(work, birth="1956-12-01")
        elder = factories.resident(work, who)
        factories.visit(work, elder, visited_on="2026-11-01")
        factories.incident(work, elder)
        factories.need(work, elder, wanted_by="2026-11-19")
        factories.need(work, elder, state="done", done_on="2026-11-16")
        factories.need(work, elder, state="followed_up", done_on="2026-11-01")
        work.commit()
    assert coming(store, clock, who.id) == [
        ("incident", "2026-11-21", 0),
        ("need", "2026-11-19", -2),
        ("follow_up", "2026-11-23", 2),
        ("birthday", "2026-12-01", 10),
        ("visit", "2027-01-30", 70),
    ]


def test_when_to_ask_back_is_the_day_that_the_page_of_needs_says(
    store: Store, clock: TestClock
) -> None:
    """By the rule of the day on which it was done, in the village of the need."""
    with store.work() as work:
        done = {"state": "done", "discovered_on": "2026-11-01", "done_on": "2026-11-16"}
        days: dict[str, Any] = {"code": "need.follow_up_days", "starts_on": "2026-11-01"}
        who = [factories.resident(work), factories.resident(work, _elsewhere(work))]
        needs = [factories.need(work, elder, **done) for elder in who]
        factories.rule_value(work, **{**days, "value": 20, "starts_on": "2026-11-17"})
        factories.rule_value(work, **{**days, "value": 3, "village": who[1].village})
        work.commit()
    with store.read() as reader:
        assert [follow_up_by(reader, need) for need in needs] == ["2026-11-23", "2026-11-19"]
    for elder, day in zip(who, ("2026-11-23", "2026-11-19"), strict=True):
        assert ("follow_up", day) in [c[:2] for c in coming(store, clock, elder.person_id)]


def test_away_comes_back_and_nothing_comes_after_a_death(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        who = factories.person(work, birth="1944-03-01")
        elder = factories.resident(work, who)
        factories.absence(work, elder, since="2026-11-20", until=None)
        work.commit()
    assert coming(store, clock, who.id)[-1] == ("return", None, None)
    with store.work() as work:
        work.set(who, life_status="deceased", death_date="2026-11-21")
        work.commit()
    assert coming(store, clock, who.id) == []


def test_a_lunar_birthday_goes_before_the_solar_one(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        who = factories.person(work, birth="1944-02-29", lunar_birthday="10-20")
        solar = factories.person(work, birth="1944-02-29")
        work.commit()
    assert coming(store, clock, who.id) == [("birthday", "2026-11-28", 7)]
    assert coming(store, clock, solar.id) == []
    clock.advance(days=60)
    assert coming(store, clock, solar.id) == [("birthday", "2027-03-01", 40)]


def test_a_year_in_marks(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        elder = factories.resident(work, who)
        factories.visit(work, elder, visited_on="2026-10-02")
        factories.visit(work, elder, visited_on="2026-10-02", method="phone")
        factories.visit(work, elder, visited_on="2026-10-05", method="phone")
        factories.visit(work, elder, visited_on="2026-10-07", hygiene="concern")
        factories.visit(work, elder, visited_on="2025-12-31")
        factories.incident(work, elder, found_at="2026-10-09T08:00:00+08:00")
        factories.absence(work, elder, since="2026-10-09", until="2026-10-12")
        factories.absence(work, elder, since="2026-11-20", until=None)
        work.commit()
    with store.read() as reader:
        found = marks_of(reader, who.id, "2026-01-01", "2026-12-31")
    assert found == {
        "2026-10-02": "visit",
        "2026-10-05": "call",
        "2026-10-07": "concern",
        "2026-10-09": "concern",
        "2026-10-10": "away",
        "2026-10-11": "away",
        "2026-11-20": "away",
        "2026-11-21": "away",
    }
