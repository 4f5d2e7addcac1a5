"""Teams, mutual-aid groups, the elders' association, and who belongs to them."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.time_bank.volunteer.founding import (
    edit_member,
    edit_team,
    end_team,
    found_team,
    join_team,
    leave_team,
    remove_member,
    reopen_team,
    unite_teams,
)
from eldercare_desktop.care.time_bank.volunteer.reading import (
    VolunteerFilter,
    find_volunteers,
)
from eldercare_desktop.care.time_bank.volunteer.record import Team, TeamMember
from eldercare_desktop.care.time_bank.volunteer.teams import (
    find_teams,
    members_of,
    team_row,
    teams_of,
)
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import VILLAGE


def refused(act: object) -> str:
    with pytest.raises(CareError) as error:
        act()  # type: ignore[operator]  # a lambda
    return error.value.code


def association(work: Work) -> Team:
    return found_team(work, VILLAGE, "海棠村老年协会", "elders_association")


def test_elders_belong_to_the_association_without_being_volunteers(store: Store) -> None:
    with store.work() as work:
        team = association(work)
        people = [factories.person(work, name) for name in ("冉启秀", "何田明")]
        join_team(work, team.id, people[0].id, role="leader", since="2026-01-01")
        join_team(work, team.id, people[1].id)
        [row] = find_teams(work)
        members = members_of(work, team.id)
        assert (row.members, row.leaders) == (2, ("冉启秀",))
        assert [(m.name, m.role) for m in members] == [("冉启秀", "leader"), ("何田明", "member")]
        assert [t.name for t in teams_of(work, people[0].id)] == ["海棠村老年协会"]


def test_a_team_of_that_name_is_there_already(store: Store) -> None:
    with store.work() as work:
        team = association(work)
        assert refused(lambda: association(work)) == "team_exists"
        other = found_team(work, VILLAGE, "第二支队", founded_on="2026-11-01")
        assert refused(lambda: edit_team(work, other, name=" ")) == "team_unnamed"
        same = {"name": team.name, "kind": team.kind}
        assert refused(lambda: edit_team(work, other, **same)) == "team_exists"


def test_nobody_joins_twice_or_from_elsewhere(store: Store) -> None:
    with store.work() as work:
        team, who = association(work), factories.person(work)
        join_team(work, team.id, who.id)
        assert refused(lambda: join_team(work, team.id, who.id)) == "team_member_already"
        guest = factories.person(work, village="500113103218")
        assert refused(lambda: join_team(work, team.id, guest.id)) == "team_other_village"
        late = factories.person(work, "晚到")
        assert refused(lambda: join_team(work, team.id, late.id, since="2026-11-22")) == (
            "date_in_future"
        )


def test_who_left_may_join_again_and_both_times_stay(store: Store) -> None:
    with store.work() as work:
        team, who = association(work), factories.person(work)
        seen = join_team(work, team.id, who.id, since="2026-01-01")
        assert refused(lambda: leave_team(work, seen, on="2025-12-31")) == "team_left_early"
        leave_team(work, seen, on="2026-06-01")
        assert members_of(work, team.id) == []
        assert [m.until for m in members_of(work, team.id, former=True)] == ["2026-06-01"]
        join_team(work, team.id, who.id, since="2026-07-01")
        assert [m.since for m in members_of(work, team.id)] == ["2026-07-01"]
        assert len(work.find(TeamMember)) == 2


def test_a_role_changes_and_a_mistake_is_removed(store: Store) -> None:
    with store.work() as work:
        team, who = association(work), factories.person(work)
        seen = join_team(work, team.id, who.id)
        seen = edit_member(work, seen, role="deputy", since="2026-05-01")
        assert team_row(work, team.id).leaders == (who.name,)  # type: ignore[union-attr]
        remove_member(work, seen)
        assert members_of(work, team.id, former=True) == []


def test_a_dissolved_team_keeps_its_past(store: Store) -> None:
    with store.work() as work:
        team, who = association(work), factories.person(work)
        join_team(work, team.id, who.id, since="2026-10-01")
        assert refused(lambda: end_team(work, team, on="2026-09-01")) == "team_ends_early"
        ended = end_team(work, team)
        assert find_teams(work) == []
        assert [row.id for row in find_teams(work, ended=True)] == [team.id]
        assert teams_of(work, who.id) == []
        assert refused(lambda: join_team(work, team.id, who.id)) == "team_ended"
        reopen_team(work, ended)
        assert [row.members for row in find_teams(work)] == [0]


def test_two_laptops_that_founded_one_team_make_it_one(store: Store) -> None:
    with store.work() as work:
        first = factories.team(work, "老年协会", founded_on="2026-02-01")
        second = factories.team(work, "老年 协会", founded_on="2026-01-01")
        both, one = factories.person(work, "两边都有"), factories.person(work, "只在一边")
        for team, who in ((first, both), (second, both), (second, one)):
            factories.team_member(work, team, who)
        twins = {row.id: row.twins for row in find_teams(work)}
        assert twins == {first.id: (second.id,), second.id: (first.id,)}
        unite_teams(work, first.id, second.id)
        [row] = find_teams(work)
        assert (row.members, row.founded_on, row.twins) == (2, "2026-01-01", ())
        assert [m.name for m in members_of(work, first.id)] == ["两边都有", "只在一边"]
        [seen] = [m.seen for m in members_of(work, first.id) if m.name == "两边都有"]
        leave_team(work, seen)
        assert [m.name for m in members_of(work, first.id)] == ["只在一边"]
        other = factories.team(work, "别的队")
        assert refused(lambda: unite_teams(work, first.id, other.id)) == "team_not_alike"


def test_who_has_died_is_no_member_any_more(store: Store) -> None:
    with store.work() as work:
        team, who = association(work), factories.person(work)
        join_team(work, team.id, who.id, role="leader", since="2026-01-01")
        work.set(who, life_status="deceased", death_date="2026-11-01")
        assert members_of(work, team.id) == []
        assert team_row(work, team.id).members == 0  # type: ignore[union-attr]


def test_volunteers_are_found_by_name_skill_time_team_and_state(store: Store) -> None:
    with store.work() as work:
        team = association(work)
        for name, skill, time, state in (
            ("向德芬", "cleaning", "2pm", "active"),
            ("秦大友", "repair", "6am", "active"),
            ("冉光明", "repair", "6am", "paused"),
        ):
            person = factories.person(work, name)
            helper = factories.helper(work, person)
            values = {"skills": [skill], "free_times": [time], "state": state}
            factories.volunteer(work, helper, **values)
            join_team(work, team.id, person.id)

        def names(**wanted: Any) -> list[str]:
            return [row.name for row in find_volunteers(work, VolunteerFilter(**wanted))]

        assert names(typed="xdf") == ["向德芬"]
        assert names(skill="repair") == ["秦大友"]
        assert names(skill="repair", state=None) == ["秦大友", "冉光明"]
        assert names(free="2pm") == ["向德芬"]
        assert len(names(team_id=team.id, state=None)) == 3
        assert names(village="500113103218") == []
