"""What a death or a move ends, and the share of volunteers."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.care.time_bank.volunteer.ending import (
    end_memberships,
    end_volunteer,
    memberships_ending,
    volunteers_ending,
)
from eldercare_desktop.care.time_bank.volunteer.reading import volunteers
from eldercare_desktop.care.time_bank.volunteer.record import TeamMember, Volunteer
from eldercare_desktop.care.time_bank.volunteer.share import Share, shares
from eldercare_desktop.care.time_bank.volunteer.teams import teams_of
from eldercare_desktop.store.store import Store
from tests import factories

DIED = "2026-11-10"


def test_a_death_ends_serving_and_belonging(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        helper = factories.helper(work, who)
        for _ in range(2):  # as two laptops wrote it
            factories.volunteer(work, helper, registered_on="2026-01-01")
        team = factories.team(work)
        factories.team_member(work, team, who, since="2026-01-01")
        factories.team_member(work, factories.team(work, "以后的队"), who, since="2026-11-20")
        assert len(volunteers_ending(work, who.id, DIED)) == 1
        assert [one.name for one in memberships_ending(work, who.id, DIED)] == [
            "海棠志愿服务队",
            "以后的队",
        ]
        end_volunteer(work, who.id, DIED)
        end_memberships(work, who.id, DIED)
        assert {row.ended_on for row in work.find(Volunteer)} == {DIED}
        assert [(m.team_id, m.until) for m in work.find(TeamMember)] == [(team.id, DIED)]
        assert volunteers_ending(work, who.id, DIED) == []
        assert memberships_ending(work, who.id, DIED) == []
        assert volunteers(work) == []
        assert teams_of(work, who.id) == []


def test_who_had_left_before_is_left_alone(store: Store) -> None:
    with store.work() as work:
        helper = factories.helper(work)
        factories.volunteer(work, helper, state="ended", ended_on="2026-10-01")
        assert end_volunteer(work, helper.person_id, DIED) == []
        assert work.find(Volunteer)[0].ended_on == "2026-10-01"


@pytest.mark.parametrize(
    ("elders", "serving", "percent", "wanted"),
    [(0, 0, 30, 0), (1, 0, 30, 1), (10, 3, 30, 3), (11, 3, 30, 4), (236, 14, 30, 71)],
)
def test_a_part_of_a_volunteer_is_nobody(
    elders: int, serving: int, percent: int, wanted: int
) -> None:
    nobody: Any = None
    share = Share("v", (nobody,) * serving, ("e",) * elders, percent)
    assert share.wanted == wanted
    assert share.missing == max(0, wanted - serving)


def test_the_share_counts_active_volunteers_and_elders_on_the_register(store: Store) -> None:
    with store.work() as work:
        young_old = factories.person(work, "低龄老人", birth="1962-01-01")
        factories.resident(work, young_old)
        factories.volunteer(work, factories.helper(work, young_old))
        for number in range(4):
            factories.resident(work, factories.person(work, f"老人{number}"))
        factories.resident(work, factories.person(work, "小孩"), kind="left_behind_child")
        factories.resident(work, factories.person(work, "离册"), ended_on="2026-10-01")
        factories.volunteer(work, factories.helper(work), state="paused")
        gone = factories.person(work, "去世", life_status="deceased", death_date="2026-10-01")
        factories.volunteer(work, factories.helper(work, gone))
        [share] = shares(work)
        assert [row.name for row in share.volunteers] == ["低龄老人"]
        assert len(share.elder_ids) == 5
        assert (share.percent, share.wanted, share.missing) == (20.0, 2, 1)
        set_rule(work, "volunteer.share_percent", 20)
        assert shares(work)[0].missing == 0


def test_a_township_has_a_line_for_each_village(store: Store) -> None:
    with store.work() as work:
        other = factories.person(work, "外村", village="500113103218")
        factories.resident(work, other, village="500113103218")
        factories.volunteer(work, factories.helper(work))
        found = shares(work)
    assert [(share.village[-3:], share.missing) for share in found] == [("218", 1), ("217", 0)]
    assert found[1].percent is None
