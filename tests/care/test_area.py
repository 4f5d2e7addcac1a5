"""Areas: levels of codes, and the villager groups of a village."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.area import (
    VillagerGroup,
    add_group,
    check_code,
    group_for,
    groups_of,
    in_scope,
    level_of,
    rename_group,
    scope_prefix,
)
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE


@pytest.mark.parametrize(
    ("code", "level", "prefix"),
    [
        ("500113000000", "county", "500113"),
        ("500113103000", "township", "500113103"),
        ("500113103217", "village", "500113103217"),
    ],
)
def test_levels(code: str, level: str, prefix: str) -> None:
    assert (level_of(code), scope_prefix(code)) == (level, prefix)
    assert in_scope(VILLAGE, code)
    assert not in_scope("500114103217", code)


def test_codes_have_twelve_digits() -> None:
    assert check_code(VILLAGE)
    assert not check_code(VILLAGE[:-1])
    assert not check_code("５００１１３１０３２１７")


def test_groups_are_listed_by_number_then_name(store: Store) -> None:
    with store.work() as work:
        add_group(work, VILLAGE, name="红岩湾")
        add_group(work, VILLAGE, number=10)
        add_group(work, VILLAGE, number=2)
        add_group(work, "500113103218", number=1)
        assert [g.label() for g in groups_of(work, VILLAGE)] == ["2组", "10组", "红岩湾"]
        assert len(groups_of(work)) == 4


def test_a_group_is_there_once(store: Store) -> None:
    with store.work() as work:
        third = add_group(work, VILLAGE, number=3)
        for again in ({"number": 3}, {"number": 3, "name": "三组"}):
            with pytest.raises(CareError, match="group_exists") as problem:
                add_group(work, VILLAGE, **again)
            assert problem.value.params["label"] == "3组"
        add_group(work, "500113103218", number=3)
        assert rename_group(work, third, number=3, name="红岩湾").label() == "红岩湾"


@pytest.mark.parametrize(
    ("number", "name", "code"),
    [
        (None, " ", "group_unnamed"),
        (0, None, "group_number_wrong"),
        (-3, None, "group_number_wrong"),
    ],
)
def test_a_group_has_a_sensible_name(
    store: Store, number: int | None, name: str | None, code: str
) -> None:
    with store.work() as work, pytest.raises(CareError, match=code):
        add_group(work, VILLAGE, number=number, name=name)


def test_renaming_keeps_the_people(store: Store) -> None:
    with store.work() as work:
        group = factories.group(work, 4)
        who = factories.person(work, group_id=group.id)
        renamed = rename_group(work, group, number=5)
        assert (renamed.id, renamed.label(), who.group_id) == (group.id, "5组", group.id)
        other = factories.group(work, 4)
        with pytest.raises(CareError, match="group_exists"):
            rename_group(work, other, number=5)


def test_the_importer_finds_or_adds_a_group(store: Store) -> None:
    with store.work() as work:
        assert group_for(work, VILLAGE) is None
        third = group_for(work, VILLAGE, number=3)
        named = group_for(work, VILLAGE, name="红岩湾")
        assert group_for(work, VILLAGE, number=3) == third
        assert group_for(work, VILLAGE, name="红岩湾") == named
        assert len(work.find(VillagerGroup)) == 2
