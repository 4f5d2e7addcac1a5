"""Founding a team, its members, and its end."""

from __future__ import annotations

from typing import Any

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.time_bank.volunteer.record import MemberRole, Team, TeamKind, TeamMember
from eldercare_desktop.care.time_bank.volunteer.teams import alike
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import check_day
from eldercare_desktop.store.work import Work


def found_team(
    work: Work,
    village: str,
    name: str,
    kind: TeamKind = "volunteer_team",
    *,
    group_id: str | None = None,
    founded_on: str | None = None,
    note: str | None = None,
) -> Team:
    """Found a team. CareError: team_unnamed, team_exists (`name`), date_in_future,
    invalid_<field>."""
    work.label = "found_team"
    team = Team(
        village=village, name=name, kind=kind, group_id=group_id, founded_on=founded_on, note=note
    )
    _refuse_team(work, team)
    return work.insert(team)


def edit_team(work: Work, seen: Team, **values: Any) -> Team:
    """Put right what is known of a team: `name`, `kind`, `group_id`, `founded_on`, `note`.

    CareError: those of `found_team`, changed_meanwhile, row_gone.
    """
    assert "ended_on" not in values, "see end_team"
    work.label = "edit_team"
    _refuse_team(work, seen.model_copy(update=values), but=seen.id)
    return work.set(seen, **values)


def end_team(work: Work, seen: Team, *, on: str | None = None) -> Team:
    """A team is dissolved on a day (today), and nobody belongs to it any more.

    CareError: date_in_future, team_ends_early (`day` on which the last member came),
    changed_meanwhile, row_gone.
    """
    work.label = "end_team"
    day = on or work.today
    _refuse_day(day, "ended_on", work.today)
    there = [m for m in _all_members(work, seen.id) if m.until is None or m.until > day]
    last = max((member.since for member in there), default=seen.founded_on or day)
    if day < last:
        raise CareError("team_ends_early", field="ended_on", day=last)
    for member in there:
        work.set(member, until=day)
    return work.set(seen, ended_on=day)


def reopen_team(work: Work, seen: Team) -> Team:
    """A dissolved team is there again; who belongs to it is said anew.

    CareError: team_exists (`name`), changed_meanwhile, row_gone.
    """
    work.label = "reopen_team"
    _refuse_team(work, seen.model_copy(update={"ended_on": None}), but=seen.id)
    return work.set(seen, ended_on=None)


def unite_teams(work: Work, kept_id: str, other_id: str) -> Team:
    """Two laptops founded one team: the members of the other come to the one that is kept.

    CareError: row_gone, team_not_alike.
    """
    work.label = "unite_teams"
    kept, other = _team(work, kept_id), _team(work, other_id)
    if kept.id == other.id or not alike(kept, other):
        raise CareError("team_not_alike")
    for member in _all_members(work, other.id):
        work.set(member, team_id=kept.id)
    days = [day for day in (kept.founded_on, other.founded_on) if day]
    kept = work.set(kept, founded_on=min(days, default=None), note=kept.note or other.note)
    work.delete(other)
    return kept


def join_team(
    work: Work,
    team_id: str,
    person_id: str,
    *,
    role: MemberRole = "member",
    since: str | None = None,
) -> TeamMember:
    """Somebody joins, since a day (today). They need not be a volunteer.

    CareError: row_gone, team_ended (`name`, `day`), team_member_already (`name`, `team`),
    team_other_village (`name`), date_in_future, dated_after_death (`name`, `day`),
    person_deceased (`name`, `day`), invalid_since.
    """
    work.label = "join_team"
    team, person, day = _team(work, team_id), work.get(Person, person_id), since or work.today
    if person is None or person.deleted:
        raise CareError("row_gone")
    if team.ended_on is not None:
        raise CareError("team_ended", name=team.name, day=team.ended_on)
    _refuse_day(day, "since", work.today)
    refuse_after_death(work, person_id, day)
    if person.life_status == "deceased" and person.death_date is None:
        raise CareError("person_deceased", name=person.name, day="")
    if person.village != team.village:
        raise CareError("team_other_village", name=person.name)
    own = [m for m in _all_members(work, team_id) if m.person_id == person_id]
    if any(m.until is None or m.until > day for m in own):
        raise CareError("team_member_already", name=person.name, team=team.name)
    return work.insert(
        TeamMember(village=team.village, team_id=team_id, person_id=person_id, role=role, since=day)
    )


def edit_member(work: Work, seen: TeamMember, **values: Any) -> TeamMember:
    """Another role, or another day of joining.

    CareError: date_in_future, dated_after_death, team_joined_late (`day`), changed_meanwhile,
    row_gone, invalid_<field>.
    """
    assert values.keys() <= {"role", "since"}, "see leave_team"
    work.label = "edit_member"
    if since := values.get("since"):
        _refuse_day(since, "since", work.today)
        refuse_after_death(work, seen.person_id, since)
        if seen.until is not None and since > seen.until:
            raise CareError("team_joined_late", field="since", day=seen.until)
    return work.set(seen, **values)


def leave_team(work: Work, seen: TeamMember, *, on: str | None = None) -> TeamMember:
    """Somebody leaves, on a day (today); what two laptops wrote of them both ends.

    CareError: date_in_future, team_left_early (`day` of joining), changed_meanwhile, row_gone.
    """
    work.label = "leave_team"
    day = on or work.today
    _refuse_day(day, "until", work.today)
    if day < seen.since:
        raise CareError("team_left_early", field="until", day=seen.since)
    for twin in _all_members(work, seen.team_id):
        same = twin.person_id == seen.person_id and twin.id != seen.id
        if same and (twin.until is None or twin.until > day):
            work.set(twin, until=max(day, twin.since))
    return work.set(seen, until=day)


def remove_member(work: Work, seen: TeamMember) -> TeamMember:
    """Somebody never belonged to it: entered by mistake. CareError: row_gone."""
    work.label = "remove_member"
    for twin in _all_members(work, seen.team_id):
        if twin.person_id == seen.person_id and twin.id != seen.id:
            work.delete(twin)
    return work.delete(seen)


def _team(reader: Reader, team_id: str) -> Team:
    team = reader.get(Team, team_id)
    if team is None or team.deleted:
        raise CareError("row_gone")
    return team


def _all_members(reader: Reader, team_id: str) -> list[TeamMember]:
    return reader.find(
        TeamMember, col(TeamMember.team_id) == team_id, order_by=[col(TeamMember.id)]
    )


def _refuse_team(work: Work, wanted: Team, but: str = "") -> None:
    if not (wanted.name or "").strip():
        raise CareError("team_unnamed", field="name")
    if wanted.founded_on is not None:
        _refuse_day(wanted.founded_on, "founded_on", work.today)
    for other in work.find(Team, col(Team.village) == wanted.village):
        if other.id != but and alike(wanted, other):
            raise CareError("team_exists", field="name", name=other.name)


def _refuse_day(day: str, field: str, today: str) -> None:
    try:
        check_day(day)
    except ValueError as problem:
        raise CareError(f"invalid_{field}", field=field) from problem
    if day > today:
        raise CareError("date_in_future", field=field)
