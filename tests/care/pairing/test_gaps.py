"""Gaps: who lacks which pairing. The SQL is held against the rule said in plain Python."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eldercare_desktop.care.pairing.gaps import GapFilter, find_gaps, gap_counts
from eldercare_desktop.care.pairing.need import need_of
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import CATEGORIES, LIVING
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

TODAY = "2026-11-21"


def elder(work: Work, birth: str | None = "1960-01-01", person: dict | None = None, **values):
    who = factories.person(work, birth=birth, **(person or {}))
    return factories.resident(work, who, **values)


def gaps(work: Work, **wanted: object) -> list[tuple[str, tuple[str, ...]]]:
    found = find_gaps(work, GapFilter(**wanted), today=TODAY)  # type: ignore[arg-type]
    return [(gap.mode, gap.reasons) for gap in found]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, []),
        ({"categories": ["destitute_dispersed"]}, [("one_to_one", ("destitute_at_home",))]),
        ({"categories": ["destitute_dispersed"], "living": ["institution"]}, []),
        ({"categories": ["destitute_centralized"], "birth": "1930-01-01"}, []),
        ({"categories": ["low_income"]}, []),
        (
            {"categories": ["low_income"], "ability": "moderate"},
            [("one_to_one", ("dependent_low_income",))],
        ),
        ({"categories": ["low_income"], "ability": "mild"}, []),
        (
            {"categories": ["low_income_edge"], "self_care": "semi_care"},
            [("one_to_one", ("dependent_low_income",))],
        ),
        ({"categories": ["low_income"], "self_care": "full_self_care"}, []),
        (
            {"categories": ["family_planning_special"], "self_care": "full_care"},
            [("one_to_one", ("dependent_family_planning",))],
        ),
        ({"ability": "complete", "self_care": "full_care"}, []),
        ({"living": ["living_alone"]}, [("grid", ("living_alone",))]),
        ({"living": ["left_behind"]}, [("grid", ("left_behind",))]),
        ({"living": ["empty_nest"]}, []),
        ({"living": ["empty_nest", "living_alone"]}, [("grid", ("living_alone",))]),
        ({"birth": "1946-11-21"}, [("grid", ("advanced_age",))]),
        ({"birth": "1946-11-22"}, []),
        ({"birth": "1946"}, []),
        ({"birth": "1945"}, [("grid", ("advanced_age",))]),
        ({"birth": None}, []),
        (
            {"birth": "1930-01-01", "living": ["living_alone", "left_behind"]},
            [("grid", ("advanced_age", "living_alone", "left_behind"))],
        ),
        (
            {"birth": "1930-01-01", "categories": ["destitute_dispersed"]},
            [("one_to_one", ("destitute_at_home",))],
        ),
        ({"birth": "1930-01-01", "kind": "child_in_need"}, []),
        ({"birth": "1930-01-01", "ended_on": "2026-11-21"}, []),
        ({"birth": "1930-01-01", "ended_on": "2026-11-22"}, [("grid", ("advanced_age",))]),
        ({"birth": "1930-01-01", "person": {"life_status": "deceased"}}, []),
        ({"birth": "1930-01-01", "person": {"life_status": "moved_away"}}, []),
    ],
)
def test_who_needs_which_pairing_and_why(store: Store, values: dict, expected: list) -> None:
    with store.work() as work:
        who = elder(work, **values)
        assert gaps(work) == expected
        need = need_of(work, who.id, today=TODAY)
        assert [(need.mode, need.reasons)] == expected if need else expected == []


def test_the_age_is_a_setting(store: Store) -> None:
    with store.work() as work:
        elder(work, birth="1944-01-01")
        set_rule(work, "person.advanced_age", 85)
        assert gaps(work) == []


@pytest.mark.parametrize(
    ("categories", "held", "closed"),
    [
        ([], {"mode": "grid"}, True),
        ([], {"mode": "one_to_one"}, True),
        (["destitute_dispersed"], {"mode": "one_to_one"}, True),
        (["destitute_dispersed"], {"mode": "grid"}, False),
        ([], {"mode": "grid", "ended_on": "2026-11-21", "end_reason": "replaced"}, False),
        ([], {"mode": "grid", "ended_on": "2026-11-22", "end_reason": "replaced"}, True),
        ([], {"mode": "grid", "ended_on": "2026", "end_reason": "replaced"}, False),
        ([], {"mode": "grid", "start": "2027"}, True),
    ],
)
def test_a_gap_stays_until_the_right_pairing_holds(
    store: Store, categories: list[str], held: dict, closed: bool
) -> None:
    with store.work() as work:
        who = elder(work, living=["living_alone"], categories=categories)
        factories.pairing(work, who, **held)
        found = find_gaps(work, today=TODAY)
        assert (found == []) is closed
        assert [gap.has_grid for gap in found] == ([] if closed else [bool(categories)])


@pytest.mark.parametrize("gone", [{"life_status": "deceased"}, {"life_status": "moved_away"}])
def test_a_helper_who_is_gone_closes_no_gap(store: Store, gone: dict) -> None:
    with store.work() as work:
        helper = factories.helper(work, factories.person(work, "李国碧", birth="1970", **gone))
        factories.pairing(work, elder(work, living=["living_alone"]), helper)
        assert gaps(work) == [("grid", ("living_alone",))]


def test_a_pairing_that_was_taken_back_closes_no_gap(store: Store) -> None:
    with store.work() as work:
        pairing = factories.pairing(work, elder(work, living=["living_alone"]))
        assert gaps(work) == []
        work.delete(pairing)
        assert gaps(work) == [("grid", ("living_alone",))]


def test_who_declines_stays_listed_last_and_is_counted_apart(store: Store) -> None:
    with store.work() as work:
        elder(work, categories=["destitute_dispersed"], willingness="declines")
        elder(work, living=["living_alone"])
        found = find_gaps(work, today=TODAY)
        assert [gap.declines for gap in found] == [False, True]
        counts = gap_counts(work, today=TODAY)
        assert (counts.one_to_one, counts.grid, counts.declining, counts.open) == (0, 1, 1, 1)
        assert gaps(work, declining=True) == [("one_to_one", ("destitute_at_home",))]
        assert gaps(work, declining=False) == [("grid", ("living_alone",))]


def test_key_targets_come_first_then_the_groups(store: Store) -> None:
    with store.work() as work:
        second, first = factories.group(work, 2), factories.group(work, 1)
        for name, group, categories in (
            ("王一", second.id, []),
            ("王二", first.id, []),
            ("王三", None, []),
            ("王四", second.id, ["destitute_dispersed"]),
        ):
            person = {"name": name, "group_id": group}
            elder(work, person=person, living=["left_behind"], categories=categories)
        found = find_gaps(work, today=TODAY)
        assert [(gap.name, gap.group) for gap in found] == [
            ("王四", "2组"), ("王二", "1组"), ("王一", "2组"), ("王三", ""),
        ]  # fmt: skip
        assert [g.name for g in find_gaps(work, GapFilter(typed="wang3"), today=TODAY)] == []
        assert [g.name for g in find_gaps(work, GapFilter(typed="wangs"), today=TODAY)] == [
            "王四",
            "王三",
        ]
        wanted = GapFilter(mode="grid", group_id=second.id)
        assert [g.name for g in find_gaps(work, wanted, today=TODAY)] == ["王一"]
        assert len(find_gaps(work, today=TODAY, limit=2)) == 2


def test_another_village_has_its_own_gaps(store: Store) -> None:
    with store.work() as work:
        elder(work, living=["living_alone"], person={"village": "500113103218"})
        assert gaps(work, village=factories.VILLAGE) == []
        assert gap_counts(work, today=TODAY, village=factories.VILLAGE).open == 0
        assert gap_counts(work, today=TODAY).open == 1


# -- the rule once more, in plain Python ---------------------------------------------------


@dataclass(frozen=True)
class Case:
    birth: str | None
    life_status: str
    kind: str
    categories: frozenset[str]
    living: frozenset[str]
    self_care: str | None
    ability: str | None
    held: frozenset[str]
    willingness: str


CASES = st.builds(
    Case,
    birth=st.sampled_from([None, "1930", "1946", "1946-11", "1946-11-21", "1946-11-22", "1960"]),
    life_status=st.sampled_from(["living", "living", "living", "deceased", "moved_away"]),
    kind=st.sampled_from(["elder", "elder", "elder", "left_behind_child"]),
    categories=st.frozensets(st.sampled_from(CATEGORIES), max_size=3),
    living=st.frozensets(st.sampled_from(LIVING), max_size=2),
    self_care=st.sampled_from([None, "full_self_care", "semi_care", "full_care"]),
    ability=st.sampled_from([None, "intact", "mild", "moderate", "severe", "complete"]),
    held=st.frozensets(st.sampled_from(["one_to_one", "grid"])),
    willingness=st.sampled_from(["accepts", "declines", "unknown"]),
)


def expected(case: Case) -> tuple[str, tuple[str, ...]] | None:
    if case.kind != "elder" or case.life_status != "living":
        return None
    if "institution" in case.living or "destitute_centralized" in case.categories:
        return None
    dependent = case.ability in ("moderate", "severe", "complete") or case.self_care in (
        "semi_care",
        "full_care",
    )
    own = []
    if "destitute_dispersed" in case.categories:
        own.append("destitute_at_home")
    if dependent and case.categories & {"low_income", "low_income_edge"}:
        own.append("dependent_low_income")
    if dependent and "family_planning_special" in case.categories:
        own.append("dependent_family_planning")
    if own:
        return None if "one_to_one" in case.held else ("one_to_one", tuple(own))
    grid = []
    age = age_on(case.birth, TODAY)
    if age is not None and age >= 80:
        grid.append("advanced_age")
    grid += [name for name in ("living_alone", "left_behind") if name in case.living]
    return ("grid", tuple(grid)) if grid and not case.held else None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cases=st.lists(CASES, min_size=1, max_size=12))
def test_the_gaps_are_those_of_the_rule(store: Store, cases: list[Case]) -> None:
    with store.work() as work:
        helper = factories.helper(work)
        wanted = {}
        for number, case in enumerate(cases):
            name = f"王{number}"
            who = elder(
                work,
                birth=case.birth,
                person={"name": name, "life_status": case.life_status},
                kind=case.kind,
                categories=list(case.categories),
                living=list(case.living),
                self_care=case.self_care,
                ability=case.ability,
                willingness=case.willingness,
            )
            for mode in case.held:
                factories.pairing(work, who, helper, mode=mode)
            if (gap := expected(case)) is not None:
                wanted[name] = gap
        found = find_gaps(work, today=TODAY)
        assert {gap.name: (gap.mode, gap.reasons) for gap in found} == wanted
        counts = gap_counts(work, today=TODAY)
        assert counts.open + counts.declining == len(found)
        assert counts.one_to_one == sum(
            gap.mode == "one_to_one" and not gap.declines for gap in found
        )
