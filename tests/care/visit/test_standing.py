"""The kept standings at the edges: days without a write, rows from elsewhere, wrong clocks."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.records import Absence, Person, Resident, Visit
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.care.visit.due import DueFilter, due_list, due_of
from eldercare_desktop.care.visit.log import VisitEntry, log_visit
from eldercare_desktop.care.visit.rates import month_rate
from eldercare_desktop.care.visit.standing.kept import renew, standing_table
from eldercare_desktop.store import rows
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.schema import change_table
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import TestClock

TODAY = "2026-11-21"
NEVER = "9999-12-31"


def _elder(work: Work, birth: str | None = "1956-01-01", **values: Any) -> Resident:
    who = factories.person(work, birth=birth)
    return factories.resident(work, who, **{"served_since": "2026-11-01", **values})


def _kept(store: Store, who: Resident) -> Any:
    with store.read() as reader:
        mine = standing_table.c.resident_id == who.id
        (found,) = reader.rows(standing_table.select().where(mine))
        return found


@pytest.mark.parametrize(
    ("birth", "until"),
    [
        ("1946-11-22", "2026-11-22"),
        ("1946-11-21", NEVER),  # eighty today
        ("1946", "2026-12-31"),
        ("1946-11", "2026-11-28"),
        ("1948-02-29", "2028-02-29"),
        ("1947-02-28", "2027-02-28"),
        (None, NEVER),
    ],
)
def test_a_birthday_ends_a_standing(store: Store, birth: str | None, until: str) -> None:
    with store.work() as work:
        who = _elder(work, birth, living=["living_alone"])
        work.commit()
    assert (_kept(store, who).as_of, _kept(store, who).until) == (TODAY, until)


def test_born_on_29_february_one_is_eighty_on_1_march(store: Store) -> None:
    with store.work() as work:
        set_rule(work, "visit.high_risk_age", 79)
        who = _elder(work, "1948-02-29", living=["living_alone"])
        work.commit()
    assert _kept(store, who).until == "2027-03-01"
    with store.read() as reader:
        tiers = [due_of(reader, who.id, today=day) for day in ("2027-02-28", "2027-03-01")]
    assert [row and row.tier for row in tiers] == ["general", "high_risk"]


def test_other_days_that_end_a_standing(store: Store) -> None:
    with store.work() as work:
        paired, away, ahead, plain = (_elder(work) for _ in range(4))
        factories.pairing(work, paired, visit_every_days=5, ended_on="2027")
        factories.absence(work, away, since="2026-12-05", until="2026-12-09")
        factories.visit(work, ahead, visited_on="2026-12-03")
        work.commit()
    found = [_kept(store, one).until for one in (paired, away, ahead, plain)]
    assert found == ["2027-01-01", "2026-12-05", "2026-12-03", "2036-01-01"]  # eighty
    with store.work() as work:
        set_rule(work, "visit.key_days", 20, starts_on="2026-12-01")
        set_rule(work, "need.days_normal", 20, starts_on="2026-11-30")
        work.commit()
    assert {_kept(store, one).until for one in (paired, away, ahead, plain)} == {"2026-12-01"}


def test_renewing_touches_what_has_run_out_and_nothing_else(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        today, later = _elder(work, served_since=None), _elder(work)
        work.commit()
    clock.advance(days=1)
    with store.work() as work:
        changes = len(work.rows(change_table.select()))
        assert renew(work) == 1
        done = work.commit()
        assert (done.tx, done.tables) == (None, frozenset({"standing"}))
    assert [_kept(store, one).as_of for one in (today, later)] == ["2026-11-22", TODAY]
    with store.work() as work:
        assert renew(work) == 0
        assert work.commit().tables == frozenset()
        assert len(work.rows(change_table.select())) == changes


def test_a_clock_that_was_years_ahead_leaves_nothing_wrong_behind(
    store: Store, clock: TestClock
) -> None:
    with store.work() as work:
        who = _elder(work, "1950-05-05", living=["living_alone"])
        work.commit()
    clock.advance(days=5 * 365)
    with store.work() as work:
        log_visit(work, VisitEntry(who.id))
        work.commit()
    assert _kept(store, who).tier_no == 0  # 81 by then
    clock.advance(days=-5 * 365)
    with store.read() as reader:
        row = due_of(reader, who.id, today=TODAY)
        assert row is not None
        assert (row.tier, row.last_visit, row.due_on) == ("general", None, "2026-12-01")
        rate = month_rate(reader, "2026-11", today=TODAY)
        assert (rate.roster, rate.visited) == (1, 0)


def test_what_makes_no_sense_does_not_stop_an_exchange(store: Store) -> None:
    """Another program's rows come in through sync's door, which looks only at their types."""
    with store.work() as work:
        first, second = _elder(work), _elder(work)
        away = factories.absence(work, first)
        born = work.get(Person, first.person_id)
        assert born is not None
        person = {**born.model_dump(), "birth": "Spring"}
        resident = {**second.model_dump(), "served_since": "9999-12-31"}
        visit = factories.visit(work, first).model_dump()
        for kind, row in (
            (Person, person),
            (Resident, resident),
            (Absence, {**away.model_dump(), "since": "soon", "until": "2026-99-99"}),
            (Visit, {**visit, "id": "e" * 32, "visited_on": "2026-02-31"}),
            (Visit, {**visit, "id": "f" * 32, "visited_on": "later"}),
        ):
            assert set(row) == set(table_of(kind).c.keys())
            rows.write(work, kind, [row])
        factories.rule_value(work, "visit.general_days", value=-5)
        found = {row.resident_id: row for row in due_list(work, TODAY, DueFilter(state=None))}
        assert found[first.id].every_days == 1  # the least that makes sense
        assert found[first.id].last_visit == TODAY
        assert found[second.id].due_on == NEVER
        assert month_rate(work, "2026-11", today=TODAY).roster == 1
