"""The records of a volunteer, a team, and a member of it."""

from __future__ import annotations

from typing import Literal, get_args

from eldercare_desktop.store.record import (
    CleanText,
    Day,
    Names,
    OptionalText,
    Profile,
    names,
    number,
    ref,
    text,
)

VolunteerState = Literal["active", "paused", "ended"]
VOLUNTEER_STATES: tuple[VolunteerState, ...] = get_args(VolunteerState)

VolunteerKind = Literal["young_old", "party_member", "woman", "student", "professional", "other"]
VOLUNTEER_KINDS: tuple[VolunteerKind, ...] = get_args(VolunteerKind)
"""低龄健康老人, 党员, 巾帼, 学生, 专业人员, 其他."""

PARTS_OF_DAY = ("am", "pm", "evening")
FREE_TIMES: tuple[str, ...] = tuple(f"{day}{part}" for day in range(1, 8) for part in PARTS_OF_DAY)
"""When somebody has time: "1am" is Monday morning, "7evening" Sunday evening."""

TeamKind = Literal["volunteer_team", "mutual_aid_group", "elders_association"]
TEAM_KINDS: tuple[TeamKind, ...] = get_args(TeamKind)
"""志愿队伍, 互助服务小组, 老年协会."""

MemberRole = Literal["member", "deputy", "leader"]
MEMBER_ROLES: tuple[MemberRole, ...] = get_args(MemberRole)


class Volunteer(Profile, table=True):
    """A helper who is registered with the time bank; one a helper.

    `skills`: kinds of needs (`care.need.record.NEED_KINDS`) that they can serve. `free_times`:
    see `FREE_TIMES`; none: not asked. `weekly_minutes`: so much a week and no more. Who is
    under 18 serves with a guardian's consent only.
    """

    __tablename__ = "volunteer"

    helper_id: str = ref("helper", "Helper")
    kind: VolunteerKind = text("Kind", default="other")
    registered_on: Day = text("Registered on", required=True)
    skills: Names = names("Skills")
    free_times: Names = names("Free times")
    weekly_minutes: int | None = number("Minutes a week at most")
    state: VolunteerState = text("State", default="active")
    paused_until: Day | None = text("Paused until")
    ended_on: Day | None = text("Ended on")
    end_reason: OptionalText = text("Why it ended")
    consent_by: OptionalText = text("Guardian who agrees", sensitive=True)
    consent_relation: OptionalText = text("Relation of the guardian")
    consent_on: Day | None = text("Agreed on")
    note: OptionalText = text("Note", sensitive=True)


class Team(Profile, table=True):
    """A team of volunteers, a mutual-aid group of neighbours, or the elders' association."""

    __tablename__ = "team"

    name: CleanText = text("Name", required=True)
    kind: TeamKind = text("Kind", default="volunteer_team")
    group_id: str | None = ref("villager_group", "Group", required=False)
    founded_on: Day | None = text("Founded on")
    ended_on: Day | None = text("Ended on")
    note: OptionalText = text("Note")


class TeamMember(Profile, table=True):
    """A person belongs to a team; elders of the association need not be volunteers."""

    __tablename__ = "team_member"

    team_id: str = ref("team", "Team")
    person_id: str = ref("person", "Person")
    role: MemberRole = text("Role", default="member")
    since: Day = text("Since", required=True)
    until: Day | None = text("Until")
