"""Whether somebody meets the conditions of an entitlement: a table of cases."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eldercare_desktop.care.entitlement.builtin import BUILTIN
from eldercare_desktop.care.entitlement.claims import Claim, state_on, strongest
from eldercare_desktop.care.entitlement.terms import (
    About,
    Terms,
    completed_on,
    missed,
    reached_on,
    verdict,
)
from eldercare_desktop.care.resident.record import CATEGORIES, LIVING

TODAY = "2026-11-21"
WANG = About("elder", "1944-03-01")


def case(code: str, **about: object) -> str:
    return verdict(BUILTIN[code], replace(WANG, **about), TODAY)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "about", "expected"),
    [
        # 高龄津贴: full years, the birthday itself completes the year
        ("advanced_age_80", {"birth": "1946-11-21"}, "yes"),
        ("advanced_age_80", {"birth": "1946-11-22"}, "no"),
        ("advanced_age_80", {"birth": "1936-11-22"}, "yes"),
        ("advanced_age_80", {"birth": "1936-11-21"}, "no"),
        ("advanced_age_90", {"birth": "1936-11-21"}, "yes"),
        ("advanced_age_100", {"birth": "1926-11-21"}, "yes"),
        ("advanced_age_100", {"birth": "1906-01-01"}, "yes"),
        ("advanced_age_80", {"birth": None}, "no"),
        ("advanced_age_80", {"kind": "left_behind_child"}, "no"),
        # a birth known in part: surely, perhaps, surely not
        ("advanced_age_80", {"birth": "1945"}, "yes"),
        ("advanced_age_80", {"birth": "1946"}, "perhaps"),
        ("advanced_age_80", {"birth": "1946-11"}, "perhaps"),
        ("advanced_age_80", {"birth": "1946-10"}, "yes"),
        ("advanced_age_80", {"birth": "1946-12"}, "no"),
        ("advanced_age_80", {"birth": "1947"}, "no"),
        ("advanced_age_80", {"birth": "1936"}, "yes"),  # 89 at the least: not yet 90 for sure
        ("advanced_age_90", {"birth": "1936"}, "perhaps"),
        # 29 February is completed on 1 March
        ("base_pension", {"birth": "1966-11-21"}, "yes"),
        ("base_pension", {"birth": "1966-11-22"}, "no"),
        # 特困: at home or in a home, by self-care
        ("destitute_support", {"categories": ["destitute_centralized"]}, "yes"),
        ("destitute_support", {"categories": ["low_income"]}, "no"),
        ("destitute_support", {"kind": "child_in_need", "categories": ["destitute_dispersed"]},
         "yes"),
        ("destitute_care_semi_care",
         {"categories": ["destitute_dispersed"], "self_care": "semi_care"}, "yes"),
        ("destitute_care_full_care",
         {"categories": ["destitute_dispersed"], "self_care": "semi_care"}, "no"),
        ("destitute_care_full_care", {"self_care": "full_care"}, "no"),
        # 经济困难失能: poor, and either sign of dependence
        ("dependent_care", {"categories": ["low_income"], "self_care": "full_care"}, "yes"),
        ("dependent_care", {"categories": ["low_income"], "ability": "severe"}, "yes"),
        ("dependent_care", {"categories": ["low_income"], "ability": "moderate"}, "no"),
        ("dependent_care", {"ability": "complete"}, "no"),
        ("elder_services", {"categories": ["low_income_edge"]}, "yes"),
        ("care_voucher", {"ability": "moderate"}, "yes"),
        ("care_voucher", {"ability": "mild"}, "no"),
        # 残疾人两项补贴: poor and disabled; severely disabled
        ("disability_living", {"categories": ["low_income", "disability"]}, "yes"),
        ("disability_living", {"categories": ["disability"]}, "no"),
        ("disability_living", {"categories": ["low_income"]}, "no"),
        ("disability_care", {"categories": ["severe_disability"], "kind": "child_in_need"}, "yes"),
        ("disability_care", {"categories": ["disability"]}, "no"),
        ("family_planning", {"categories": ["family_planning_special"]}, "yes"),
        ("health_check", {"birth": "1961-11-21"}, "yes"),
        ("health_check", {"birth": "1961-11-22"}, "no"),
        ("child_living", {"kind": "child_in_need", "birth": "2008-11-22"}, "yes"),
        ("child_living", {"kind": "child_in_need", "birth": "2008-11-21"}, "no"),
        ("child_living", {"kind": "left_behind_child", "birth": "2016-01-01"}, "no"),
        ("child_living", {"kind": "child_in_need", "birth": None}, "no"),
    ],
)  # fmt: skip
def test_the_built_in_ones(code: str, about: dict[str, object], expected: str) -> None:
    assert case(code, **about) == expected


@pytest.mark.parametrize(
    ("terms", "about", "lacks"),
    [
        (Terms("x"), {}, ()),
        (Terms("x", living=("living_alone",)), {"living": ["left_behind", "living_alone"]}, ()),
        (Terms("x", living=("living_alone",)), {"living": ["with_family"]}, ("living",)),
        (Terms("x", dementia=True), {"dementia": True}, ()),
        (Terms("x", dementia=True), {}, ("care",)),
        (Terms("x", dementia=True, ability=("severe",)), {"ability": "severe"}, ()),
        (Terms("x", dementia=True, ability=("severe",)), {"dementia": True}, ()),
        (Terms("x", ability=("severe",)), {"dementia": True}, ("care",)),
        (Terms("x", self_care=("semi_care",)), {"self_care": None}, ("care",)),
        (Terms("x", age_to=79), {}, ("age",)),
        (Terms("x", age_from=82, age_to=82), {}, ()),
        (Terms("x", kinds=("child_in_need",), age_to=17), {}, ("kind", "age")),
        (Terms("x", categories=("low_income",), also_categories=("disability",)), {},
         ("categories",)),
    ],
)  # fmt: skip
def test_conditions_and_what_is_not_met(
    terms: Terms, about: dict[str, object], lacks: tuple[str, ...]
) -> None:
    known = replace(WANG, **about)  # type: ignore[arg-type]
    assert missed(terms, known, TODAY) == lacks
    assert (verdict(terms, known, TODAY) == "no") == bool(lacks)


def test_built_in_ones_name_only_what_the_register_knows() -> None:
    for code, terms in BUILTIN.items():
        assert terms.code == code
        assert {*terms.categories, *terms.also_categories} <= {*CATEGORIES}
        assert {*terms.living} <= {*LIVING}
        assert terms.source
        assert terms.per
        assert terms.starts_on == ""


@pytest.mark.parametrize(
    ("birth", "years", "day"),
    [
        ("1946-11-21", 80, "2026-11-21"),
        ("1944-02-29", 80, "2024-02-29"),
        ("1944-02-29", 82, "2026-03-01"),
        ("1840-02-29", 60, "1900-03-01"),
    ],
)
def test_the_day_on_which_years_are_completed(birth: str, years: int, day: str) -> None:
    assert completed_on(birth, years) == day


def test_when_the_age_was_reached() -> None:
    at_80 = BUILTIN["advanced_age_80"]
    assert reached_on(at_80, "1944-03-01") == "2024-03-01"
    assert reached_on(at_80, "1944") is None
    assert reached_on(at_80, None) is None
    assert reached_on(BUILTIN["destitute_support"], "1944-03-01") is None


def test_an_entitlement_holds_from_its_first_day_until_the_day_before_its_end() -> None:
    terms = Terms("x", starts_on="2026-01-01", ends_on="2026-07-01")
    days = ("2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01")
    assert [terms.holds_on(day) for day in days] == [False, True, True, False]
    assert not replace(terms, off=True).holds_on("2026-02-01")


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (Claim("applied", applied_on="2026-11-21"), "applied"),
        (Claim("applied", applied_on="2026-11-22"), None),
        (Claim("receiving", since="2026-11-21"), "receiving"),
        (Claim("receiving", since="2026-12-01"), None),
        (Claim("receiving", since="2026-12-01", applied_on="2026-11-01"), "applied"),
        (Claim("receiving", since="2026-12-01", applied_on="2026-11-30"), None),
        (Claim("refused", since="2026-11-20", applied_on="2026-11-01"), "refused"),
        (Claim("declines", since="2026-01-01"), "declines"),
        (Claim("receiving"), "receiving"),
        (Claim("receiving", since="2026-01-01", ended_on="2026-11-21"), None),
        (Claim("receiving", since="2026-01-01", ended_on="2026-11-22"), "receiving"),
    ],
)
def test_how_somebody_stood_on_a_day(claim: Claim, expected: str | None) -> None:
    assert state_on(claim, TODAY) == expected


def test_of_two_notes_the_stronger_counts() -> None:
    applied, has = Claim("applied", applied_on="2026-11-01"), Claim("receiving", since="2026-10-01")
    assert strongest([applied, has], TODAY) == (has, "receiving")
    assert strongest([replace(has, ended_on="2026-11-01"), applied], TODAY) == (applied, "applied")
    assert strongest([], TODAY) is None
