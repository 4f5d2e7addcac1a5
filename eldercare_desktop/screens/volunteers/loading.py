"""What the page of volunteers reads, in a worker: plain values out, no widget touched.

The care modules are imported inside the functions: they load sqlmodel, and the window
comes first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.needs.loading import Villages
from eldercare_desktop.screens.pairing.loading import Someone

if TYPE_CHECKING:
    from eldercare_desktop.care.need.listing import NeedRow
    from eldercare_desktop.care.register import PersonRow
    from eldercare_desktop.care.time_bank.volunteer.reading import VolunteerRow
    from eldercare_desktop.care.time_bank.volunteer.share import Share
    from eldercare_desktop.care.time_bank.volunteer.teams import MemberRow, TeamRow

MOST_LINES = 500
MOST_HITS = 6


@dataclass(frozen=True)
class Overview:
    """The numbers of the page, and the share of each village."""

    active: int
    teams: int
    shares: Sequence[Share]
    villages: Villages


@dataclass(frozen=True)
class VolunteerList:
    """The volunteers that a list shows, numbers by state, and the teams to choose from."""

    rows: list[VolunteerRow]
    counts: dict[str, int]
    teams: list[tuple[str, str]]
    villages: Villages


@dataclass(frozen=True)
class VolunteerView:
    """One volunteer as shown; `needs`: what they were given and have not met."""

    row: VolunteerRow
    needs: list[NeedRow]
    villages: Villages

    @property
    def id(self) -> str:
        """The volunteer's id."""
        return self.row.id


@dataclass(frozen=True)
class TeamList:
    """The teams that a list shows, and how many there are and were."""

    rows: list[TeamRow]
    counts: tuple[int, int]
    villages: Villages


@dataclass(frozen=True)
class TeamView:
    """One team with its members, also those who have left."""

    row: TeamRow
    members: list[MemberRow]
    former: list[MemberRow]
    villages: Villages


@dataclass(frozen=True)
class ShareNames:
    """The names behind the two numbers of a village."""

    share: Share
    elders: list[PersonRow]


def today() -> str:
    """The local date, YYYY-MM-DD."""
    return date.today().isoformat()


def overview(read: Any) -> Overview:
    """The numbers of the page."""
    from eldercare_desktop.care.time_bank.volunteer.share import shares
    from eldercare_desktop.care.time_bank.volunteer.teams import find_teams

    found = shares(read)
    active = sum(len(share.volunteers) for share in found)
    return Overview(active, len(find_teams(read)), found, villages(read))


def volunteers(read: Any, wanted: dict[str, Any]) -> VolunteerList:
    """The volunteers that meet a filter (as `VolunteerFilter`), at most `MOST_LINES`."""
    from eldercare_desktop.care.time_bank.volunteer.reading import (
        VolunteerFilter,
        count_states,
        find_volunteers,
    )
    from eldercare_desktop.care.time_bank.volunteer.teams import find_teams

    rows = find_volunteers(read, VolunteerFilter(**wanted))[:MOST_LINES]
    teams = [(team.id, team.name) for team in find_teams(read)]
    return VolunteerList(rows, count_states(read), teams, villages(read))


def volunteer(read: Any, row_id: str) -> VolunteerView | None:
    """One volunteer by the id of the row; None if it was removed meanwhile."""
    from eldercare_desktop.care.need.listing import NeedFilter, find_needs
    from eldercare_desktop.care.time_bank.volunteer.reading import volunteer_of
    from eldercare_desktop.care.time_bank.volunteer.record import Volunteer

    found = read.get(Volunteer, row_id)
    row = volunteer_of(read, found.helper_id) if found is not None else None
    if row is None:
        return None
    given = NeedFilter(show="assigned", helper_id=row.helper_id)
    return VolunteerView(row, find_needs(read, given, today=read.today), villages(read))


def volunteer_id_of(read: Any, person_id: str) -> str | None:
    """The row of somebody who is a volunteer."""
    from eldercare_desktop.care.time_bank.volunteer.reading import volunteer_person

    row = volunteer_person(read, person_id)
    return row.id if row else None


def teams(read: Any, wanted: dict[str, Any]) -> TeamList:
    """The teams that a list shows: `typed`, `ended`."""
    from eldercare_desktop.care.time_bank.volunteer.teams import find_teams

    counts = (len(find_teams(read)), len(find_teams(read, ended=True)))
    return TeamList(find_teams(read, **wanted), counts, villages(read))


def team(read: Any, team_id: str) -> TeamView | None:
    """One team; None if it was removed meanwhile."""
    from eldercare_desktop.care.time_bank.volunteer.teams import members_of, team_row

    row = team_row(read, team_id)
    if row is None:
        return None
    present = members_of(read, team_id)
    known = {member.person_id for member in present}
    every = members_of(read, team_id, former=True)
    former = [member for member in every if member.person_id not in known]
    return TeamView(row, present, former, villages(read))


def names_behind(read: Any, village: str) -> ShareNames | None:
    """Who is counted in a village, on both sides."""
    from eldercare_desktop.care.register import people_by_id
    from eldercare_desktop.care.time_bank.volunteer.share import shares

    share = next((one for one in shares(read) if one.village == village), None)
    if share is None:
        return None
    known = people_by_id(read, share.elder_ids, today=read.today)
    return ShareNames(share, [known[one] for one in share.elder_ids if one in known])


def groups(read: Any) -> list[tuple[str, str]]:
    """The villager groups, to choose from."""
    from eldercare_desktop.care.register import groups_of

    village = own_village(read)
    return [(group.id, group.label()) for group in groups_of(read, village)]


def own_village(read: Any) -> str | None:
    """The village of this laptop; None on that of a township."""
    own = str(read.setting("village") or "")
    return None if own.endswith("000") else own


def look_up_people(read: Any, typed: str) -> list[Someone]:
    """Living people of the register who match what was typed."""
    from eldercare_desktop.care.register import PeopleFilter, find_people

    if not typed.strip():
        return []
    rows = find_people(read, PeopleFilter(typed=typed), today=read.today, limit=4 * MOST_HITS)
    found: dict[str, Someone] = {}
    for row in rows:
        if row.life_status == "living":
            found.setdefault(row.person_id, someone(row))
    return list(found.values())[:MOST_HITS]


def person(read: Any, person_id: str) -> Someone | None:
    """One person, to begin a form with."""
    from eldercare_desktop.care.register import person_row

    row = person_row(read, person_id, today=read.today)
    return someone(row) if row else None


def someone(row: PersonRow) -> Someone:
    """A person as a field holds one, by the id of the person."""
    return Someone(row.person_id, row.person_id, row.name, row.group, row.age, row.lunar_birthday)


def villages(read: Any) -> Villages:
    """The names of the villages, and whether this laptop sees several."""
    from eldercare_desktop.care.area import area_names

    return Villages(area_names(read), own_village(read) is None)
