"""Care profiles and helpers: self-care by six items, willingness, assessments, categories."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper, add_helper, edit_helper
from eldercare_desktop.care.resident import (
    SELF_CARE_ITEMS,
    Resident,
    add_resident,
    edit_resident,
    end_resident,
    resident_warnings,
)
from eldercare_desktop.care.resident.warnings import SCORES
from eldercare_desktop.store.store import Store
from tests import factories

TODAY = "2026-11-21"


def refused(code: str, doing: Callable[[], object]) -> CareError:
    with pytest.raises(CareError) as problem:
        doing()
    assert problem.value.code == code
    return problem.value


# -- taking in and leaving ---------------------------------------------------------------


def test_a_person_is_taken_in_and_leaves(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        resident = add_resident(work, Resident(person_id=who.id))
        assert (resident.village, resident.served_since) == (who.village, TODAY)
        refused("already_resident", lambda: add_resident(work, Resident(person_id=who.id)))
        gone = end_resident(work, resident, on=TODAY, reason="not_eligible")
        assert (gone.ended_on, gone.end_reason) == (TODAY, "not_eligible")
        refused("already_left", lambda: end_resident(work, gone, on=TODAY, reason="other"))


def test_who_had_left_is_taken_in_again_with_the_same_profile(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work, categories=["low_income"], ended_on="2025-01-01")
        again = add_resident(work, Resident(person_id=elder.person_id, categories=["disability"]))
    assert (again.id, again.ended_on, again.end_reason) == (elder.id, None, None)
    assert again.categories == ["disability"]


def test_days_are_in_order(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        early = Resident(person_id=who.id, served_since="2026-11-22")
        assert refused("date_in_future", lambda: add_resident(work, early)).params == {
            "field": "served_since"
        }
        elder = factories.resident(work, who, served_since="2026-01-05")
        refused(
            "date_in_future", lambda: end_resident(work, elder, on="2026-11-22", reason="other")
        )
        early_end = {"on": "2026-01-04", "reason": "other"}
        refused("left_before_joined", lambda: end_resident(work, elder, **early_end))  # type: ignore[arg-type]
        refused("date_in_future", lambda: edit_resident(work, elder, ability_on="2027-01-01"))


def test_nobody_is_taken_in_after_death(store: Store) -> None:
    with store.work() as work:
        dead = factories.person(work, life_status="deceased", death_date="2020-01-01")
        refused("person_deceased", lambda: add_resident(work, Resident(person_id=dead.id)))
        refused("person_deceased", lambda: add_helper(work, Helper(person_id=dead.id)))
        refused("row_gone", lambda: add_resident(work, Resident(person_id="0" * 32)))


def test_one_person_may_be_both(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        add_resident(work, Resident(person_id=who.id))
        helper = add_helper(work, Helper(person_id=who.id, kind="neighbour"))
        assert (helper.person_id, helper.village) == (who.id, who.village)
        refused("already_helper", lambda: add_helper(work, Helper(person_id=who.id)))


# -- self-care ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("failed", "level"),
    [(0, "full_self_care"), (1, "semi_care"), (3, "semi_care"), (4, "full_care"), (6, "full_care")],
)
def test_the_level_follows_the_items(store: Store, failed: int, level: str) -> None:
    items = list(SELF_CARE_ITEMS[:failed])
    with store.work() as work:
        who = factories.person(work)
        added = add_resident(work, Resident(person_id=who.id, self_care_failed=items))
        other = factories.resident(work, factories.person(work, "李四"), self_care="full_care")
        edited = edit_resident(work, other, self_care_failed=items)
    assert (added.self_care, edited.self_care) == (level, level)


def test_a_level_may_stand_without_items(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        added = add_resident(work, Resident(person_id=who.id, self_care="semi_care"))
        assert (added.self_care, added.self_care_failed) == ("semi_care", None)
        assert edit_resident(work, added, self_care="full_care").self_care == "full_care"


def test_a_level_against_the_items_is_refused(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work, self_care_failed=["bathing"], self_care="semi_care")
        problem = refused(
            "self_care_disagrees", lambda: edit_resident(work, elder, self_care="full_care")
        )
        assert problem.params == {"field": "self_care", "level": "semi_care", "failed": 1}
        both: dict[str, Any] = {"self_care": "full_care", "self_care_failed": None}
        assert edit_resident(work, elder, **both).self_care == "full_care"
        who = factories.person(work, "李四")
        wrong = Resident(person_id=who.id, self_care="full_self_care", self_care_failed=["eating"])
        refused("self_care_disagrees", lambda: add_resident(work, wrong))


# -- willingness -------------------------------------------------------------------------


def test_an_answer_has_its_day(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work, willingness="unknown")
        asked = edit_resident(work, elder, willingness="declines")
        assert (asked.willingness, asked.willingness_on) == ("declines", TODAY)
        assert work.label == "ask_willingness"
        again = edit_resident(work, asked, willingness="accepts", willingness_on="2026-11-01")
        assert again.willingness_on == "2026-11-01"


# -- helpers -----------------------------------------------------------------------------


def test_a_helper_goes_away_and_comes_back(store: Store) -> None:
    with store.work() as work:
        helper = factories.helper(work)
        away = edit_helper(work, helper, available=False)
        assert away.away_since == TODAY
        away = edit_helper(work, away, away_since="2026-02-20")
        assert away.away_since == "2026-02-20"
        back = edit_helper(work, away, available=True)
        assert (back.available, back.away_since) == (True, None)


# -- doubts ------------------------------------------------------------------------------


def doubts(birth: str | None = "1944-03-01", **values: Any) -> dict[str, str]:
    found = resident_warnings(Resident(**values), birth, today=TODAY)
    return {warning.code: warning.field for warning in found}


def test_an_ordinary_profile_raises_no_doubt() -> None:
    assert doubts(categories=["low_income", "disability"], self_care="semi_care") == {}


def test_destitute_support_and_low_income_together() -> None:
    for kind in ("destitute_dispersed", "destitute_centralized"):
        found = doubts(categories=["low_income", kind])
        assert found == {"destitute_and_low_income": "categories"}
        assert doubts(categories=["low_income_edge", kind]) == {}
    both = ["destitute_dispersed", "destitute_centralized"]
    assert doubts(categories=both) == {"destitute_two_ways": "categories"}


def test_a_level_of_disability_needs_its_assessment() -> None:
    whole: dict[str, Any] = {
        "ability_on": "2026-03-01",
        "ability_assessor": "区评估中心",
        "ability_score": 50,
    }
    assert doubts(ability="moderate", **whole) == {}
    for missing in whole:
        part = {name: value for name, value in whole.items() if name != missing}
        assert "ability_without_assessment" in doubts(ability="moderate", **part), missing
    assert doubts(ability="intact") == {}
    assert doubts() == {}


@pytest.mark.parametrize("level", SCORES)
def test_a_score_lies_within_its_level(level: Any) -> None:
    least, most = SCORES[level]
    known: dict[str, Any] = {
        "ability": level,
        "ability_on": "2026-03-01",
        "ability_assessor": "区评估中心",
    }
    for score in (least, most):
        assert doubts(**known, ability_score=score) == {}
    for score in (least - 1, most + 1):
        assert doubts(**known, ability_score=score) == {"ability_score_disagrees": "ability_score"}


def test_the_levels_share_all_points_among_them() -> None:
    points = [point for least, most in SCORES.values() for point in range(least, most + 1)]
    assert sorted(points) == list(range(91))


@pytest.mark.parametrize(
    ("kind", "birth", "code"),
    [
        ("elder", "1966-11-21", None),
        ("elder", "1966-11-22", "age_under_60"),
        ("elder", "1966", None),
        ("elder", "1967", "age_under_60"),
        ("elder", None, None),
        ("left_behind_child", "2008-11-22", None),
        ("left_behind_child", "2008-11-21", "child_grown_up"),
        ("child_in_need", "2008", None),
    ],
)
def test_age_fits_the_kind(kind: str, birth: str | None, code: str | None) -> None:
    known = {"parents_away": ["father"], "risks": ["poverty"]}
    assert list(doubts(birth, kind=kind, **known)) == ([code] if code else [])
