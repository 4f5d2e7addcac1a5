"""Children on the register: doubts, coming of age, and nothing lost when the kind changes."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import Resident
from eldercare_desktop.care.register import PeopleFilter, count_people, find_people
from eldercare_desktop.care.resident import CATEGORIES, CHILD_CATEGORIES, edit_resident, grown_up
from eldercare_desktop.care.resident.children import (
    CHILDREN_ALONE,
    ELDERS_ALONE,
    child_warnings,
    is_grown_up,
)
from eldercare_desktop.store.store import Store
from tests import factories

TODAY = "2026-11-21"


def codes(birth: str | None = "2016-01-01", **values: Any) -> list[str]:
    return [w.code for w in child_warnings(Resident(**values), birth, today=TODAY)]


def test_fields_belong_to_a_kind_or_to_all() -> None:
    assert set(CHILD_CATEGORIES) < set(CATEGORIES)
    assert not set(ELDERS_ALONE) & set(CHILDREN_ALONE)
    assert {*ELDERS_ALONE, *CHILDREN_ALONE} <= set(Resident.model_fields)


def test_doubts_ask_for_what_makes_the_kind() -> None:
    assert codes(kind="left_behind_child") == ["parents_away_missing"]
    assert codes(kind="left_behind_child", parents_away=["mother"]) == []
    assert codes(kind="child_in_need") == ["risks_missing"]
    assert codes(kind="child_in_need", risks=["dropped_out"]) == []
    assert codes(kind="child_in_need", categories=["low_income"]) == []


@pytest.mark.parametrize(
    ("birth", "today", "of_age"),
    [
        ("2008-11-21", TODAY, True),
        ("2008-11-22", TODAY, False),
        ("2008-11", TODAY, False),
        ("2008-10", TODAY, True),
        ("2008", TODAY, False),
        ("2007", TODAY, True),
        (None, TODAY, False),
        ("2010-02-28", "2028-02-29", True),
        ("2008-02-29", "2026-02-28", False),
        ("2008-02-29", "2026-03-01", True),
    ],
)
def test_coming_of_age(birth: str | None, today: str, of_age: bool) -> None:
    assert is_grown_up(birth, today) is of_age


def test_who_has_come_of_age_is_listed_until_somebody_decides(store: Store) -> None:
    with store.work() as work:

        def child(name: str, birth: str, **values: Any) -> Resident:
            who = factories.person(work, name, birth=birth)
            return factories.resident(work, who, kind="left_behind_child", **values)

        grown = child("甲", "2008-11-21")
        child("乙", "2008-11-22")
        child("丙", "2005", stays_until="2026-11-21")
        stayed = child("丁", "2005", stays_until="2026-11-20")
        child("戊", "2000-01-01", ended_on="2026-01-01")
        factories.resident(work, factories.person(work, "己", birth="1990-01-01"))
        assert [(g.name, g.resident_id) for g in grown_up(work, TODAY)] == [
            ("丁", stayed.id),
            ("甲", grown.id),
        ]
        assert grown_up(work, TODAY, village="500113103221") == []


def test_changing_the_kind_keeps_what_is_known(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work, birth="2008-01-01")
        child = factories.resident(work, who, kind="left_behind_child", school="一小")
        changed = edit_resident(work, child, kind="child_in_need", risks=["orphan"])
        assert (changed.school, changed.risks) == ("一小", ["orphan"])
        with pytest.raises(CareError, match="date_in_future"):
            edit_resident(work, changed, parents_since="2026-12")


def test_children_are_counted_by_kind(store: Store) -> None:
    with store.work() as work:
        for kind in ("left_behind_child", "left_behind_child", "child_in_need", "elder"):
            factories.resident(work, factories.person(work, kind), kind=kind)
        counts = count_people(work, PeopleFilter())
        assert [counts.of(r) for r in ("child", "left_behind_child", "child_in_need")] == [3, 2, 1]
        wanted = PeopleFilter(role="child_in_need")
        assert [p.name for p in find_people(work, wanted, today=TODAY)] == ["child_in_need"]
