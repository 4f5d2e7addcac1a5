"""What only a newer app says, or makes no sense, comes in by sync: nothing here stops at it."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.entitlement.listing import LIST_STATES, EntitledFilter, find_entitled
from eldercare_desktop.care.incident.listing import find_incidents
from eldercare_desktop.care.pairing.kept_gaps import gap_table
from eldercare_desktop.care.register.page import person_page
from eldercare_desktop.care.slip.sheets import week_sheets
from eldercare_desktop.care.timeline.reading import events_of
from eldercare_desktop.care.today.overview import today_besides, today_overview
from eldercare_desktop.store import derived, rows
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

NEWER = "of_a_newer_app"


def _comes(work: Work, row: Any, **values: Any) -> None:
    """Through the door of sync, which looks only at the types."""
    rows.write(work, type(row), [{**row.model_dump(), **values}])


def test_a_birth_that_is_none_does_not_keep_the_store_from_following(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        factories.resident(work, who, living=["living_alone"])
        _comes(work, who, birth="Spring")
        derived.refresh(work.connection, work.today)
        (kept,) = work.rows(gap_table.select())
        fresh = list(derived.registered()["pairing_gap"].compute(work, None, work.today))
        assert fresh == [dict(kept._mapping)]


def test_an_incident_of_another_level_is_listed_among_the_gravest(store: Store) -> None:
    with store.work() as work:
        factories.incident(work, level="general")
        _comes(work, factories.incident(work), level=NEWER)
        found = find_incidents(work, now=work.now)
        assert [row.incident.level for row in found] == [NEWER, "general"]


def test_a_claim_in_another_state_is_not_missing(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work, factories.person(work, birth="1930-01-01"))
        every = EntitledFilter(states=LIST_STATES)
        before = {row.code for row in find_entitled(work, every, today=work.today).rows}
        _comes(work, factories.claim(work, elder, code="base_pension"), state=NEWER)
        after = {row.code for row in find_entitled(work, every, today=work.today).rows}
        assert before - after == {"base_pension"}


def test_a_need_in_another_state_keeps_its_steps(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        _comes(work, factories.need(work, elder, assigned_on=work.today), state=NEWER)
        codes = {event.code for event in events_of(work, elder.person_id).events}
        assert {"discovered", "assigned"} <= codes


def test_other_reasons_on_a_slip_tell_of_no_line(store: Store) -> None:
    with store.work() as work:
        slip = factories.slip(work, factories.helper(work))
        factories.slip_line(work, slip)
        _comes(work, factories.slip_confirmation(work, slip), left_out=[NEWER, "1:not_visited"])
        sheets = week_sheets(work, "2026-11-16", work.today)
        assert [one.state for one in sheets if one.slip_id == slip.id] == ["confirmed"]


@pytest.mark.parametrize("level", [NEWER, "intact"])
def test_another_ability_level_is_no_warning(store: Store, level: str) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        _comes(work, elder, ability=level, ability_score=70)
        page = person_page(work, elder.person_id, today=work.today)
        assert page is not None


@pytest.mark.parametrize("junk", ["Spring", "2026-11-20T08:00", "2026-02-31"])
def test_moments_and_days_that_are_none_do_not_stop_today(store: Store, junk: str) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        for field in ("found_at", "opened_at"):
            _comes(work, factories.incident(work, elder), **{field: junk})
        step = factories.incident_step(work, factories.incident(work, elder))
        _comes(work, step, done_at=junk)
        _comes(work, factories.need(work, elder), wanted_by=junk)
        _comes(work, factories.round_(work), ends_on=junk)
        shown = today_overview(work, work.today, now=work.now)
        besides = today_besides(work, work.today)
        assert (len(shown.incidents), len(besides.needs)) == (3, 1)
