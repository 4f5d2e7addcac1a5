"""The answer to missed meals, with what comes of it in the same step."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from eldercare_desktop.care.absence.noting import AbsenceEntry
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.incident.opening import IncidentEntry
from eldercare_desktop.care.meal.delivery.checking import (
    CheckEntry,
    checks_of,
    checks_since,
    log_check,
    withdraw_check,
)
from eldercare_desktop.care.meal.delivery.missed import missed_checks
from eldercare_desktop.care.records import Absence, Incident, MealCheck, Resident
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories as make

TODAY = "2026-11-21"


def _missed(work: Work) -> Resident:
    site = make.site(work, meal_weekdays=["6"])
    elder = make.resident(work)
    make.meal_plan(work, site, elder, mode="delivery", weekdays=["6"])
    make.meal_serving(work, site, elder, outcome="nobody_home")
    assert missed_checks(work, TODAY)
    return elder


@pytest.mark.parametrize("result", ["well", "helped"])
def test_an_answer_ends_the_signal(store: Store, result: str) -> None:
    with store.work("陈天芬") as work:
        elder = _missed(work)
        log_check(work, CheckEntry(elder.id, result, note="在邻居家"))  # type: ignore[arg-type]
        assert missed_checks(work, TODAY) == []
        (row,) = checks_of(work, elder.id)
        assert (row.name, row.result, row.by, row.note) == ("王秀英", result, "陈天芬", "在邻居家")


def test_taken_back_it_is_open_again(store: Store) -> None:
    with store.work("陈天芬") as work:
        elder = _missed(work)
        check = log_check(work, CheckEntry(elder.id))
        withdraw_check(work, check.id)
        assert missed_checks(work, TODAY)
        assert checks_since(work, "2026-11-01") == []
        with pytest.raises(CareError) as caught:
            withdraw_check(work, check.id)
        assert caught.value.code == "row_gone"


def test_who_is_away_is_noted_as_away(store: Store) -> None:
    with store.work("陈天芬") as work:
        elder = _missed(work)
        absence = AbsenceEntry("", "with_children", until="2026-11-30")
        log_check(work, CheckEntry(elder.id, "away", absence=absence))
        (noted,) = work.find(Absence)
        assert (noted.resident_id, noted.kind, noted.until) == (
            elder.id, "with_children", "2026-11-30",
        )  # fmt: skip


def test_an_emergency_is_opened_in_the_same_step(store: Store) -> None:
    with store.work("陈天芬") as work:
        elder = _missed(work)
        with pytest.raises(CareError) as caught:
            log_check(work, CheckEntry(elder.id, "emergency"))
        assert caught.value.code == "check_what_happened"
        work.commit()
    with store.work("陈天芬") as work:
        entry = IncidentEntry("", "fall", "serious", what="倒在厨房")
        log_check(work, CheckEntry(elder.id, "emergency", incident=entry))
        done = work.commit()
    assert {"incident", "meal_check"} <= set(done.tables)
    assert done.tx is not None
    store.undo(done.tx, "陈天芬")
    with store.read() as reader:
        open_ones = reader.rows(
            select(table_of(Incident).c.id).where(table_of(Incident).c.deleted == 0)
        )
        assert len(open_ones) == 0
        assert checks_of(reader, elder.id) == []
        assert missed_checks(reader, TODAY)


def test_a_death_does_not_speak_against_who_looked(store: Store) -> None:
    """Who looks after somebody may find them dead."""
    with store.work("陈天芬") as work:
        elder = _missed(work)
        incident = IncidentEntry("", "found_dead", "critical")
        log_check(work, CheckEntry(elder.id, "emergency", incident=incident))
        assert len(work.find(MealCheck)) == 1


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"result": "fine"}, "invalid_result"),
        ({"checked_on": "2026-11-22"}, "date_in_future"),
        ({"helper_id": "0" * 32}, "row_gone"),
        ({"helper_id": "0" * 32, "checked_by": "李国碧"}, "helper_and_name"),
    ],
)
def test_what_makes_no_sense_is_refused(store: Store, values: dict[str, str], code: str) -> None:
    with store.work("陈天芬") as work:
        elder = make.resident(work)
        with pytest.raises(CareError) as caught:
            log_check(work, CheckEntry(elder.id, **values))  # type: ignore[arg-type]
        assert caught.value.code == code
        assert work.find(MealCheck) == []
