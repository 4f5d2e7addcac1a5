"""What a death or a move ends: serving as a volunteer, and belonging to teams."""

from __future__ import annotations

from sqlmodel import col

from eldercare_desktop.care.time_bank.volunteer.record import Team, TeamMember, Volunteer
from eldercare_desktop.care.time_bank.volunteer.rows import standing_of
from eldercare_desktop.care.time_bank.volunteer.teams import TeamOf
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work


def volunteers_ending(reader: Reader, person_id: str, on: str) -> list[Volunteer]:
    """The volunteer who a death or a move on a day would end, as one row: none or one."""
    standing = standing_of(reader, person_id)
    if standing is None:
        return []
    shown = standing.shown
    return [] if shown.state == "ended" and (shown.ended_on or "") <= on else [shown]


def end_volunteer(work: Work, person_id: str, on: str) -> list[Volunteer]:
    """End what `volunteers_ending` names; leaves the label of the work alone.

    Who was registered on a later day only, ends on that day: `register.after_death` says so.
    """
    standing = standing_of(work, person_id)
    if standing is None or not volunteers_ending(work, person_id, on):
        return []
    return [
        work.set(row, state="ended", ended_on=max(on, row.registered_on), paused_until=None)
        for row in standing.rows
        if row.state != "ended" or (row.ended_on or "") > on
    ]


def memberships_ending(reader: Reader, person_id: str, on: str) -> list[TeamOf]:
    """The teams that a death or a move on a day takes somebody out of; each membership once."""
    found: dict[str, TeamOf] = {}
    for member in _memberships(reader, person_id, on):
        team = reader.get(Team, member.team_id)
        if team is not None and not team.deleted:
            row = TeamOf(
                team.id, team.name, team.kind, member.role, member.since, member.until, member.id
            )
            found.setdefault(team.id, row)
    return list(found.values())


def end_memberships(work: Work, person_id: str, on: str) -> None:
    """End them; what had not begun by then is removed. Leaves the label of the work alone."""
    for member in _memberships(work, person_id, on):
        if member.since > on:
            work.delete(member)
        else:
            work.set(member, until=on)


def _memberships(reader: Reader, person_id: str, on: str) -> list[TeamMember]:
    mine = reader.find(
        TeamMember, col(TeamMember.person_id) == person_id, order_by=[col(TeamMember.id)]
    )
    return [member for member in mine if member.until is None or member.until > on]
