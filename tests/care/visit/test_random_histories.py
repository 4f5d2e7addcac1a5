"""Whatever is logged in whatever order: due days and rates agree with a slow re-computation.

The re-computation below keeps plain lists, adds one day at a time and knows nothing of the
product's own rules, tables or indexes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import Person, Resident
from eldercare_desktop.care.register.leaving import mark_deceased, mark_moved_away
from eldercare_desktop.care.visit.due import DueFilter, due_list, due_overview
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit, withdraw_visit
from eldercare_desktop.care.visit.rates import month_rate
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.care.visit import slow

TODAY = date(2026, 11, 21)
MONTHS = ("2026-08", "2026-09", "2026-10", "2026-11")

CATEGORIES = (
    "destitute_dispersed",
    "destitute_centralized",
    "family_planning_special",
    "severe_disability",
    "low_income",
)
DAYS_AGO = st.integers(0, 130)
ELDER = st.fixed_dictionaries(
    {
        "birth": st.sampled_from(
            [None, "1946", "1946-11", "1946-11-21", "1946-11-22", "1938-02", "1960-05-06"]
        ),
        "living": st.lists(
            st.sampled_from(["living_alone", "empty_nest", "left_behind", "institution"]),
            max_size=2,
        ),
        "categories": st.lists(st.sampled_from(CATEGORIES), max_size=2),
        "ability": st.sampled_from([None, "intact", "mild", "moderate", "complete"]),
        "self_care": st.sampled_from([None, "full_self_care", "semi_care", "full_care"]),
        "dementia": st.booleans(),
        "severe_illness": st.booleans(),
        "willingness": st.sampled_from(["accepts", "unknown", "declines"]),
        "since": st.none() | DAYS_AGO,
        "promised": st.none() | st.sampled_from([3, 14, 45]),
    }
)
METHODS = st.sampled_from(["in_person", "phone"])
STEP = st.one_of(
    st.tuples(
        st.just("visit"), st.integers(0, 3), DAYS_AGO, st.sampled_from(["in_person", "phone"])
    ),
    st.tuples(st.just("correct"), st.integers(0, 20), DAYS_AGO, st.just("video")),
    st.tuples(st.just("withdraw"), st.integers(0, 20), st.just(0), st.just("")),
    st.tuples(st.sampled_from(["die", "move"]), st.integers(0, 3), st.integers(0, 60), st.just("")),
)


@dataclass
class Model:
    """An elder as the slow computation sees it."""

    about: dict[str, Any]
    resident: Resident
    since: date | None
    visits: dict[str, tuple[date, str]] = field(default_factory=dict)
    died: date | None = None
    moved: date | None = None

    def days(self, until: date) -> list[date]:
        return [day for day, _ in self.visits.values() if day <= until]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


# -- the slow and obvious rules -----------------------------------------------------------


def slow_due(model: Model) -> date:
    """Go on from the last visit, or from when they came on the register."""
    since = max(model.days(TODAY), default=model.since)
    if since is None:
        return TODAY
    every = {"high_risk": 7, "key": 30, "general": 90}[slow.tier(model.about, TODAY)]
    if slow.special(model.about):
        every = min(every, 30)
    if model.about["promised"]:
        every = min(every, model.about["promised"])
    return slow.count_on(since, every, slow.special(model.about))


def slow_rate(models: list[Model], month: str) -> tuple[int, int, int, int]:
    first = date.fromisoformat(f"{month}-01")
    days = [first + timedelta(days=n) for n in range(31)]
    days = [day for day in days if day.month == first.month and day <= TODAY]
    roster = [model for model in models if any(_on_register(model, day) for day in days)]
    seen = [model for model in roster if set(model.days(TODAY)) & set(days)]
    special = [model for model in roster if slow.special(model.about)]
    return len(roster), len(seen), len(special), len([m for m in special if m in seen])


def _on_register(model: Model, day: date) -> bool:
    """Served that day: since they came, until the day on which they died or left."""
    came = model.since is None or model.since <= day
    left = [gone for gone in (model.died, model.moved) if gone]
    return came and all(day < gone for gone in left)


# -- the two side by side -----------------------------------------------------------------


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(ELDER, min_size=1, max_size=4), st.lists(STEP, max_size=25))
def test_due_days_and_rates(
    store: Store, elders: list[dict[str, Any]], steps: list[tuple[str, int, int, str]]
) -> None:
    with store.work() as work:  # never committed: each example begins with an empty store
        models = [_enrol(work, about) for about in elders]
        for step in steps:
            _do(work, models, *step)
        _compare_due(work, models)
        for month in MONTHS:
            rate = month_rate(work, month, today=TODAY.isoformat())
            found = (rate.roster, rate.visited, rate.special_roster, rate.special_visited)
            assert found == slow_rate(models, month), month


def _enrol(work: Work, about: dict[str, Any]) -> Model:
    since = None if about["since"] is None else ago(about["since"])
    who = factories.person(work, birth=about["birth"])
    own = {name: about[name] for name in about if name not in ("birth", "since", "promised")}
    resident = factories.resident(work, who, served_since=since and since.isoformat(), **own)
    if about["promised"]:
        factories.pairing(work, resident, visit_every_days=about["promised"])
    return Model(about, resident, since)


def _do(work: Work, models: list[Model], what: str, which: int, days: int, method: str) -> None:
    if what in ("correct", "withdraw"):
        _change(work, models, what, which, ago(days), method)
        return
    model = models[which % len(models)]
    gone = model.died or model.moved
    if what == "visit":
        entry = _entry(model, ago(days), method)
        if gone and ago(days) > gone:
            with pytest.raises(CareError):
                log_visit(work, entry)
        else:
            model.visits[log_visit(work, entry).id] = (ago(days), method)
    elif not gone:
        _leave(work, model, what, ago(days))


def _change(work: Work, models: list[Model], what: str, which: int, on: date, method: str) -> None:
    all_visits = [(model, key) for model in models for key in model.visits]
    if not all_visits:
        return
    model, key = all_visits[which % len(all_visits)]
    gone = model.died or model.moved
    if what == "withdraw":
        withdraw_visit(work, key)
        del model.visits[key]
    elif not (gone and on > gone):
        corrected = correct_visit(work, key, _entry(model, on, method))
        del model.visits[key]
        model.visits[corrected.id] = (on, method)


def _entry(model: Model, on: date, method: str) -> VisitEntry:
    return VisitEntry(model.resident.id, visited_on=on.isoformat(), method=method)  # type: ignore[arg-type]


def _leave(work: Work, model: Model, what: str, on: date) -> None:
    if max(model.days(TODAY), default=on) > on or (model.since and model.since > on):
        return
    person = work.get(Person, model.resident.person_id)
    assert person is not None
    if what == "die":
        mark_deceased(work, person, on=on.isoformat())
        model.died = on
    else:
        mark_moved_away(work, person, on=on.isoformat())
        model.moved = on


def _compare_due(work: Work, models: list[Model]) -> None:
    living = [m for m in models if not (m.died or m.moved)]
    willing = [m for m in living if m.about["willingness"] != "declines"]
    wanted = {m.resident.id: (slow_due(m), slow.tier(m.about, TODAY)) for m in willing}
    today = TODAY.isoformat()
    every = due_list(work, today, DueFilter(state=None))
    assert {row.resident_id for row in every} == {m.resident.id for m in living}
    found = {row.resident_id: row for row in every if row.due_on}
    assert {key: (row.due_on, row.tier) for key, row in found.items()} == {
        key: (due.isoformat(), tier) for key, (due, tier) in wanted.items()
    }
    for days in (-1, 0, 7, 40):  # the condition on the table says the same as the days
        state: Any = {-1: "overdue", 0: "due"}.get(days, "soon")
        listed = due_list(work, today, DueFilter(state=state, ahead=days))
        limit = TODAY + timedelta(days=days)
        assert {row.resident_id for row in listed} == {
            key for key, (due, _) in wanted.items() if due <= limit
        }
    counted = due_overview(work, today)
    assert counted.total("overdue") == sum(due < TODAY for due, _ in wanted.values())
    assert counted.total("today") == sum(due == TODAY for due, _ in wanted.values())
