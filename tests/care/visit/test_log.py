"""Logging, correcting and withdrawing visits."""

from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import Person, Resident, Visit
from eldercare_desktop.care.visit.history import VisitFilter, find_visits, visit_row
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit, withdraw_visit
from eldercare_desktop.care.visit.record import ELDER_CHECKS
from eldercare_desktop.care.visit.warnings import visit_warnings
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

WELL: Any = dict.fromkeys(ELDER_CHECKS, "well")


def refused(work: Work, entry: VisitEntry) -> CareError:
    with pytest.raises(CareError) as caught:
        log_visit(work, entry)
    return caught.value


def current(work: Work, resident: Resident) -> list[Any]:
    return find_visits(work, VisitFilter(resident_id=resident.id))


def test_a_visit_of_today_by_the_user(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        entry = VisitEntry(elder.id, checks=WELL, services=("cleaning",), minutes=30, note="换药")
        visit = log_visit(work, entry)
        done = work.commit()
    with store.read() as reader:
        kept = visit_row(reader, visit.id)
    assert done.label == "log_visit"
    assert kept is not None
    assert (kept.visited_on, kept.recorded_at) == ("2026-11-21", "2026-11-21T08:00:00+08:00")
    assert (kept.visitor, kept.services, kept.minutes) == ("陈天芬", ("cleaning",), 30)
    assert (kept.checks, kept.concerns, kept.late) == (WELL, (), False)
    assert kept.village == elder.village


def test_what_was_not_asked_is_not_checked(store: Store) -> None:
    with store.work() as work:
        visit = log_visit(work, VisitEntry(factories.resident(work).id, checks={"mind": "concern"}))
        row = visit_row(work, visit.id)
    assert row is not None
    assert row.concerns == ("mind",)
    assert row.checks["health"] == "not_checked"


def test_a_helper_stands_for_the_visitor(store: Store) -> None:
    with store.work() as work:
        elder, helper = factories.resident(work), factories.helper(work)
        log_visit(work, VisitEntry(elder.id, helper_id=helper.id))
        log_visit(work, VisitEntry(elder.id, visitor="张医生", method="phone"))
        assert {row.visitor for row in current(work, elder)} == {"李国碧", "张医生"}


def test_a_late_entry_counts_for_its_day_and_shows_as_late(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        visit = log_visit(work, VisitEntry(elder.id, visited_on="2026-11-19"))
        row = visit_row(work, visit.id)
    assert row is not None
    assert (row.visited_on, row.late) == ("2026-11-19", True)


def test_no_visit_lies_ahead(store: Store) -> None:
    with store.work() as work:
        problem = refused(work, VisitEntry(factories.resident(work).id, visited_on="2026-11-22"))
    assert problem.code == "date_in_future"


@pytest.mark.parametrize(
    ("visited_on", "code"), [("2026-11-10", None), ("2026-11-11", "dated_after_death")]
)
def test_nothing_is_dated_after_a_death(store: Store, visited_on: str, code: str | None) -> None:
    with store.work() as work:
        who = factories.person(work, life_status="deceased", death_date="2026-11-10")
        elder = factories.resident(work, who)
        entry = VisitEntry(elder.id, visited_on=visited_on)
        if code:
            assert refused(work, entry).code == code
        else:
            assert log_visit(work, entry).visited_on == visited_on


def test_a_death_without_a_date_asks_for_the_date_first(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work, factories.person(work, life_status="deceased"))
        entry = VisitEntry(elder.id, visited_on="2020-01-01")
        assert refused(work, entry).code == "visit_death_date_missing"


def test_a_helper_does_not_visit_after_death(store: Store) -> None:
    with store.work() as work:
        late = factories.person(work, "李国碧", life_status="deceased", death_date="2026-11-01")
        helper = factories.helper(work, late)
        entry = VisitEntry(factories.resident(work).id, helper_id=helper.id)
        assert refused(work, entry).code == "dated_after_death"


def test_who_left_the_register_is_visited_no_more(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work, ended_on="2026-11-15", end_reason="other")
        problem = refused(work, VisitEntry(elder.id))
        assert (problem.code, problem.params["day"]) == ("visit_after_leaving", "2026-11-15")
        log_visit(work, VisitEntry(elder.id, visited_on="2026-11-15"))
        away = factories.resident(work, factories.person(work, life_status="moved_away"))
        assert refused(work, VisitEntry(away.id)).code == "visit_moved_away"


def test_whoever_is_not_there_cannot_be_visited(store: Store) -> None:
    with store.work() as work:
        elder, other = factories.resident(work), factories.resident(work)
        work.delete(elder)
        work.delete(work.get(Person, other.person_id) or other)
        assert refused(work, VisitEntry(elder.id)).code == "row_gone"
        assert refused(work, VisitEntry(other.id)).code == "row_gone"
        assert refused(work, VisitEntry("f" * 32)).code == "row_gone"


def test_nobody_visits_themselves(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        elder, helper = factories.resident(work, who), factories.helper(work, who)
        assert refused(work, VisitEntry(elder.id, helper_id=helper.id)).code == "visit_self"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"minutes": 0}, "invalid_minutes"),
        ({"minutes": 1441}, "invalid_minutes"),
        ({"method": "letter"}, "invalid_method"),
        ({"services": ("dancing",)}, "invalid_services"),
        ({"checks": {"weather": "well"}}, "invalid_checks"),
        ({"checks": {"mind": "sad"}}, "invalid_checks"),
        ({"visited_on": "2026-02-30"}, "invalid_visited_on"),
    ],
)
def test_values_that_make_no_sense(store: Store, values: dict[str, Any], code: str) -> None:
    with store.work() as work:
        assert refused(work, VisitEntry(factories.resident(work).id, **values)).code == code


def test_a_correction_takes_the_place_of_the_visit(store: Store, clock: Any) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        first = log_visit(work, VisitEntry(elder.id, minutes=10))
        work.commit()
    clock.advance(days=2)
    with store.work() as work:
        entry = VisitEntry(elder.id, visited_on="2026-11-20", minutes=20)
        second = correct_visit(work, first.id, entry)
        work.commit()
    with store.work() as work:
        (row,) = current(work, elder)
        assert (row.id, row.minutes, row.visited_on) == (second.id, 20, "2026-11-20")
        assert row.recorded_at == first.recorded_at  # when it was first said, not corrected
        assert row.corrected
        with pytest.raises(CareError, match="visit_changed_since"):
            correct_visit(work, first.id, VisitEntry(elder.id))


def test_a_correction_keeps_to_its_elder_and_to_the_rules(store: Store) -> None:
    with store.work() as work:
        visit = log_visit(work, VisitEntry(factories.resident(work).id))
        with pytest.raises(CareError, match="visit_other_resident"):
            correct_visit(work, visit.id, VisitEntry(factories.resident(work).id))
        with pytest.raises(CareError, match="date_in_future"):
            correct_visit(work, visit.id, VisitEntry(visit.resident_id, visited_on="2027-01-01"))


def test_a_withdrawn_visit_says_nothing_more(store: Store) -> None:
    with store.work() as work:
        visit = log_visit(work, VisitEntry(factories.resident(work).id))
        withdraw_visit(work, visit.id)
        assert find_visits(work, VisitFilter()) == []
        assert visit_row(work, visit.id) is None
        for wrong in (visit.id, work.find(Visit, Visit.withdrawn)[0].id):
            with pytest.raises(CareError):
                withdraw_visit(work, wrong)


def test_undo_of_a_correction_and_of_a_withdrawal(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        first = log_visit(work, VisitEntry(elder.id, minutes=10))
        work.commit()
    with store.work() as work:
        correct_visit(work, first.id, VisitEntry(elder.id, minutes=20))
        corrected = work.commit()
    store.undo(corrected.tx or 0)
    with store.work() as work:
        (row,) = current(work, elder)
        withdraw_visit(work, row.id)
        withdrawn = work.commit()
    store.undo(withdrawn.tx or 0)
    with store.work() as work:
        assert [row.minutes for row in current(work, elder)] == [10]


def warned(work: Work, entry: VisitEntry, **more: Any) -> dict[str, Any]:
    found = visit_warnings(work, entry, today=work.today, **more)
    return {warning.code: dict(warning.params) for warning in found}


def test_the_same_visit_twice_is_doubted(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        entry = VisitEntry(elder.id)
        assert warned(work, entry) == {}
        visit = log_visit(work, entry)
        assert warned(work, entry) == {"visit_twice": {"by": "陈天芬", "method": "in_person"}}
        assert warned(work, VisitEntry(elder.id, method="phone")) == {}
        assert warned(work, VisitEntry(elder.id, visited_on="2026-11-20")) == {}
        assert warned(work, entry, correcting=visit.id) == {}
        withdraw_visit(work, visit.id)
        assert warned(work, entry) == {}


def test_who_declines_and_what_is_long_ago_is_doubted(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work, willingness="declines")
        found = warned(work, VisitEntry(elder.id, visited_on="2026-09-21"))
        assert found == {"visit_declined": {}, "visit_long_ago": {"days": 61}}
        assert set(warned(work, VisitEntry(elder.id, visited_on="2026-09-22"))) == {
            "visit_declined"
        }


def test_high_risk_is_not_left_to_the_phone(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work, dementia=True)
        call = VisitEntry(elder.id, method="phone")
        assert warned(work, call) == {"visit_only_by_phone": {"days": 30}}
        log_visit(work, VisitEntry(elder.id, visited_on="2026-10-22"))
        assert set(warned(work, call)) == {"visit_only_by_phone"}
        log_visit(work, VisitEntry(elder.id, visited_on="2026-10-23"))
        assert warned(work, call) == {}
        assert warned(work, VisitEntry(factories.resident(work).id, method="phone")) == {}
