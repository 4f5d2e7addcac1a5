"""The time line: every noun has its lines, and parts of it are the whole cut by days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from eldercare_desktop.care.person import Contact
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.timeline import KINDS, Event, Kind, events_of, kinds_of
from eldercare_desktop.care.timeline.sources import SOURCES
from eldercare_desktop.care.visit.log import withdraw_visit
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories


def lines(store: Store, person_id: str, *kinds: Kind) -> list[tuple[str, str, str]]:
    with store.read() as reader:
        found = events_of(reader, person_id, kinds=kinds, most=1000)
    assert found.older is None
    return [(event.day, event.kind, event.code) for event in found.events]


def some_of_everything(work: Work) -> Resident:
    who = factories.person(work, "王秀英", birth="1944-03-01")
    elder = factories.resident(work, who, served_since="2024-05-01")
    factories.register_period(work, elder)
    seen = factories.visit(work, elder, visited_on="2026-11-02", safety="concern")
    factories.photo(work, seen)
    factories.photo(work, seen, sha256="cd" * 32)
    factories.need(
        work,
        elder,
        state="followed_up",
        discovered_on="2026-11-02",
        assigned_on="2026-11-03",
        done_on="2026-11-05",
        followed_up_on="2026-11-12",
        satisfaction="satisfied",
    )
    fall = factories.incident(
        work,
        elder,
        found_at="2026-11-10T07:00:00+08:00",
        opened_at="2026-11-11T09:00:00+08:00",
        closed_on="2026-11-12",
        result="hospital",
    )
    factories.incident_step(work, fall, done_at="2026-11-11T09:30:00+08:00")
    factories.absence(work, elder, since="2026-11-11", until="2026-11-18")
    factories.pairing(
        work,
        elder,
        start="2025",
        agreement_on="2026-01-06",
        ended_on="2026-11-20",
        end_reason="replaced",
    )
    line = factories.round_entry(work, factories.round_(work, starts_on="2026-11-15"), elder)
    factories.round_attempt(work, line, tried_on="2026-11-16")
    factories.claim(work, elder, applied_on="2025-12-01")
    card = factories.card(work, who, issued_on="2026-10-01")
    work.set(card, revoked_on="2026-11-01", revoke_reason="lost")
    kitchen = factories.site(work)
    factories.meal_plan(work, kitchen, elder, since="2026-09-01", ended_on="2026-11-15")
    factories.meal_serving(work, kitchen, elder, day="2026-11-05")
    factories.meal_serving(work, kitchen, elder, day="2026-11-05")
    factories.meal_serving(work, kitchen, elder, day="2026-11-06", outcome="delivered")
    factories.meal_serving(work, kitchen, elder, day="2026-11-09", outcome="nobody_home")
    factories.meal_check(work, elder, checked_on="2026-11-09", result="helped")
    service = factories.service_record(work, elder=elder, day="2026-11-08", minutes=90)
    factories.ledger_entry(work, who, day="2026-11-07", amount=30)
    factories.ledger_entry(
        work, who, kind="withdrawal", day="2026-11-08", service_id=service.id, cause="paid:1",
        from_kind="person", from_person_id=who.id, to_kind="issue", to_person_id=None,
    )  # fmt: skip
    return elder


def test_every_noun_has_its_lines(store: Store) -> None:
    with store.work(label="add_person") as work:
        elder = some_of_everything(work)
        work.commit()
    with store.work(label="add_contact") as work:
        village, who = elder.village, elder.person_id
        work.insert(Contact(village=village, person_id=who, name="王建国"))
        work.commit()
    found = lines(store, elder.person_id)
    assert found == [
        ("2026-11-21", "contact", "add_contact"),
        ("2026-11-21", "record", "add_person"),
        ("2026-11-20", "pairing", "ended"),
        ("2026-11-18", "absence", "returned"),
        ("2026-11-16", "round", "tried"),
        ("2026-11-15", "round", "listed"),
        ("2026-11-15", "meal", "ended"),
        ("2026-11-12", "need", "followed_up"),
        ("2026-11-12", "incident", "closed"),
        ("2026-11-11", "incident", "step"),
        ("2026-11-11", "absence", "left"),
        ("2026-11-10", "incident", "happened"),
        ("2026-11-09", "meal", "checked"),
        ("2026-11-09", "meal", "nobody_home"),
        ("2026-11-08", "time_bank", "was_served"),
        ("2026-11-07", "time_bank", "in"),
        ("2026-11-06", "meal", "week"),
        ("2026-11-05", "need", "done"),
        ("2026-11-03", "need", "assigned"),
        ("2026-11-02", "visit", "in_person"),
        ("2026-11-02", "photo", "taken"),
        ("2026-11-02", "need", "discovered"),
        ("2026-11-01", "card", "revoked"),
        ("2026-10-01", "card", "issued"),
        ("2026-09-01", "meal", "began"),
        ("2026-01-06", "pairing", "signed"),
        ("2026-01-01", "entitlement", "receiving"),
        ("2025-12-01", "entitlement", "applied"),
        ("2025", "pairing", "began"),
        ("2024-05-01", "register", "taken_in"),
        ("2022-01-01", "register", "left"),
        ("2020-01-01", "register", "taken_in"),
    ]
    assert {kind for _, kind, _ in found} == set(KINDS) == set(SOURCES)
    with store.read() as reader:
        assert kinds_of(reader, elder.person_id) == list(KINDS)
        every = {e.day: e for e in events_of(reader, elder.person_id, most=99).events}
        photos = events_of(reader, elder.person_id, kinds=["photo"]).events
    assert photos[0].values["n"] == 2
    assert every["2026-11-06"].values == {"n": 2, "brought": 1}
    assert every["2026-11-08"].values == {"kind": "cleaning", "minutes": 90, "name": "李国碧"}
    assert every["2026-11-07"].values == {
        "kind": "opening",
        "amount": 30,
        "unit": "minute",
        "name": "",
    }
    assert every["2026-11-10"].late
    assert every["2026-11-10"].grave
    assert not every["2026-11-20"].late
    assert every["2026-11-20"].values["reason"] == "replaced"


def test_a_helper_sees_the_visits_that_were_made(store: Store) -> None:
    with store.work() as work:
        by = factories.helper(work)
        elder = factories.resident(work)
        factories.visit(work, elder, helper_id=by.id)
        factories.pairing(work, elder, by)
        work.commit()
    assert lines(store, by.person_id, "visit", "pairing") == [
        ("2026-11-21", "visit", "made"),
        ("2026-01-05", "pairing", "began"),
    ]


def test_whoever_serves_has_a_line_and_a_gift_has_one_on_both_sides(store: Store) -> None:
    with store.work() as work:
        elder, helper = factories.resident(work), factories.helper(work)
        factories.service_record(work, helper, elder, day="2026-11-20")
        factories.service_record(
            work, helper, day="2026-11-19", resident_id=None, for_whom="幸福院"
        )
        giver: dict[str, Any] = {"from_kind": "person", "from_person_id": helper.person_id}
        factories.ledger_entry(
            work, to_person_id=elder.person_id, kind="transfer", cause="transfer:1", **giver
        )
        work.commit()
    with store.read() as reader:
        gave = events_of(reader, helper.person_id, kinds=["time_bank"]).events
        got = events_of(reader, elder.person_id, kinds=["time_bank"]).events
    assert [(e.code, e.values["name"]) for e in gave] == [
        ("out", "王秀英"),
        ("served", "王秀英"),
        ("served", "幸福院"),
    ]
    assert [(e.code, e.values["name"]) for e in got] == [("in", "李国碧"), ("was_served", "李国碧")]


def test_a_step_that_was_taken_back_and_one_that_was_withdrawn_are_no_lines(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        factories.need(work, elder, state="discovered", assigned_on="2026-11-20")
        step = factories.incident_step(work, factories.incident(work, elder))
        work.withdraw(step)
        withdraw_visit(work, factories.visit(work, elder).id)
        work.commit()
    assert lines(store, elder.person_id, "need", "incident", "visit") == [
        ("2026-11-21", "incident", "happened"),
        ("2026-11-21", "need", "discovered"),
    ]


def test_two_records_of_one_person_have_one_time_line(store: Store) -> None:
    with store.work() as work:
        first, second = factories.person(work), factories.person(work)
        one, two = factories.resident(work, first), factories.resident(work, second)
        factories.visit(work, one, visited_on="2026-11-01")
        factories.visit(work, two, visited_on="2026-11-02")
        factories.absence(work, two, since="2026-11-03")
        merge_persons(work, first.id, second.id)
        work.commit()
    expected = [
        ("2026-11-03", "absence", "left"),
        ("2026-11-02", "visit", "in_person"),
        ("2026-11-01", "visit", "in_person"),
    ]
    for person_id in (first.id, second.id):
        assert lines(store, person_id, "visit", "absence") == expected


@pytest.mark.parametrize("seed", range(4))
def test_parts_of_it_are_the_whole_cut_between_days(store: Store, seed: int) -> None:
    chance = Random(seed)
    with store.work() as work:
        elder = factories.resident(work)
        for _ in range(70):
            day = f"2026-{chance.randrange(9, 11):02d}-{chance.randrange(1, 13):02d}"
            match chance.randrange(4):
                case 0 | 1:
                    factories.visit(work, elder, visited_on=day)
                case 2:
                    factories.need(work, elder, discovered_on=day)
                case 3:
                    start = chance.choice((day, day[:7], day[:4]))
                    factories.pairing(work, elder, factories.helper(work), start=start)
        work.commit()
    whole: Sequence[Event] = ()
    for kinds in ((), ("visit", "pairing")):
        with store.read() as reader:
            whole = events_of(reader, elder.person_id, kinds=kinds, most=10_000).events
            for most in (1, 3, 10, 200):
                parts: list[Sequence[Event]] = []
                before: str | None = None
                while True:
                    part = events_of(
                        reader,
                        elder.person_id,
                        kinds=kinds,
                        before=before,
                        most=most,
                    )
                    parts.append(part.events)
                    before = part.older
                    if before is None:
                        break
                assert [event for part in parts for event in part] == list(whole)
                days = [{event.day for event in part} for part in parts]
                assert sum(map(len, days)) == len(set().union(*days))
    assert len(whole) > 40


def test_two_lines_of_one_round_are_one_event(store: Store) -> None:
    """As after two records of a person, both on the list, were made one."""
    with store.work() as work:
        elder, chosen = factories.resident(work), factories.round_(work)
        for _ in range(2):
            factories.round_entry(work, chosen, elder)
        work.commit()
    with store.read() as reader:
        found = events_of(reader, elder.person_id, kinds=["round"]).events
    assert [event.about for event in found] == [chosen.id]


def test_a_year_of_meals_is_a_line_a_week_wherever_it_is_cut(store: Store) -> None:
    chance = Random(7)
    with store.work() as work:
        kitchen, elder = factories.site(work), factories.resident(work)
        first = date(2025, 11, 3)
        days = [first + timedelta(days=n) for n in range(370) if chance.random() < 0.7]
        for day in days:
            for period in ("lunch", "dinner"):
                factories.meal_serving(work, kitchen, elder, day=day.isoformat(), period=period)
        work.commit()
    weeks: dict[tuple[int, int], list[date]] = {}
    for day in days:
        weeks.setdefault(day.isocalendar()[:2], []).append(day)
    wanted = [(max(found).isoformat(), 2 * len(found)) for found in weeks.values()]
    with store.read() as reader:
        got: list[tuple[str, object]] = []
        before: str | None = None
        for _ in range(100):
            part = events_of(reader, elder.person_id, kinds=["meal"], most=5, before=before)
            got += [(event.day, event.values["n"]) for event in part.events]
            before = part.older
            if before is None:
                break
    assert got == sorted(wanted, reverse=True)
