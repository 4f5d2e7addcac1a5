"""Tiers and due days by hand: every line is one case that somebody could check on paper."""

from datetime import date
from typing import Any

import pytest

from eldercare_desktop.care.records import Resident
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.care.visit.tiers import (
    VisitRules,
    days_between,
    due_day,
    end_of_next_month,
    is_special,
    tier_of,
)
from eldercare_desktop.store.store import Store

TODAY = "2026-11-21"
RULES = VisitRules()


def elder(**values: Any) -> Resident:
    return Resident(village="500113103217", person_id="0" * 32, **values)


@pytest.mark.parametrize(
    ("birth", "values", "tier"),
    [
        ("1946-11-21", {"living": ["living_alone"]}, "high_risk"),  # 80 today
        ("1946-11-22", {"living": ["living_alone"]}, "general"),  # 80 tomorrow
        ("1946", {"living": ["empty_nest"]}, "general"),  # perhaps born in December
        ("1945", {"living": ["left_behind"]}, "high_risk"),
        (None, {"living": ["living_alone"]}, "general"),
        ("1930-01-01", {"living": ["with_family"]}, "general"),
        ("1960-01-01", {"dementia": True}, "high_risk"),
        ("1960-01-01", {"severe_illness": True}, "high_risk"),
        ("1960-01-01", {"ability": "moderate"}, "key"),
        ("1960-01-01", {"ability": "mild"}, "general"),
        ("1960-01-01", {"self_care": "semi_care"}, "key"),
        ("1960-01-01", {"categories": ["destitute_dispersed"]}, "key"),
        ("1960-01-01", {"categories": ["family_planning_special"]}, "key"),
        ("1960-01-01", {"categories": ["low_income"]}, "general"),
        ("1930-01-01", {"living": ["living_alone", "institution"]}, "general"),
        ("1960-01-01", {"dementia": True, "categories": ["destitute_centralized"]}, "general"),
    ],
)
def test_tier(birth: str | None, values: dict[str, Any], tier: str) -> None:
    assert tier_of(elder(**values), birth, TODAY, RULES) == tier


@pytest.mark.parametrize(
    ("values", "special"),
    [
        ({"living": ["living_alone"]}, True),
        ({"living": ["empty_nest"]}, True),
        ({"living": ["left_behind"]}, True),
        ({"ability": "complete"}, True),
        ({"self_care": "full_care"}, True),
        ({"categories": ["severe_disability"]}, True),
        ({"categories": ["family_planning_special"]}, True),
        ({"categories": ["destitute_dispersed"]}, False),
        ({"categories": ["disability"]}, False),
        ({"dementia": True, "living": ["with_family"]}, False),
        ({"living": ["living_alone", "institution"]}, False),
    ],
)
def test_who_is_seen_every_month(values: dict[str, Any], special: bool) -> None:
    assert is_special(elder(**values)) is special


@pytest.mark.parametrize(
    ("tier", "special", "promised", "days"),
    [
        ("high_risk", True, [], 7),
        ("key", False, [], 30),
        ("general", False, [], 90),
        ("general", True, [], 30),
        ("general", False, [14], 14),
        ("general", False, [60, 20], 20),
        ("high_risk", True, [14], 7),
    ],
)
def test_days_between(tier: Any, special: bool, promised: list[int], days: int) -> None:
    assert days_between(tier, special, promised, RULES) == days


@pytest.mark.parametrize(
    ("every", "special", "last", "since", "due"),
    [
        (7, True, "2026-11-14", None, "2026-11-21"),
        (90, False, "2026-01-31", None, "2026-05-01"),
        (30, False, "2026-01-31", None, "2026-03-02"),
        (30, True, "2026-01-31", None, "2026-02-28"),  # no February without a visit
        (30, True, "2028-01-31", None, "2028-02-29"),
        (30, True, "2026-01-15", None, "2026-02-14"),
        (30, False, None, "2026-11-01", "2026-12-01"),
        (30, False, "2026-10-01", "2026-11-01", "2026-10-31"),
        (90, False, None, None, TODAY),
    ],
)
def test_due_day(every: int, special: bool, last: str | None, since: str | None, due: str) -> None:
    assert due_day(every, special, last, since, TODAY) == due


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2026, 10, 1), date(2026, 11, 30)),
        (date(2026, 11, 30), date(2026, 12, 31)),
        (date(2026, 12, 5), date(2027, 1, 31)),
    ],
)
def test_end_of_next_month(day: date, end: date) -> None:
    assert end_of_next_month(day) == end


def test_a_county_chooses_its_own_numbers(store: Store) -> None:
    with store.work() as work:
        set_rule(work, "visit.high_risk_days", 5)
        set_rule(work, "visit.high_risk_age", 75)
        rules = VisitRules.of(work)
    assert (rules.high_risk_days, rules.high_risk_age, rules.key_days) == (5, 75, 30)
