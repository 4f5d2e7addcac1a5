"""Who belongs to which team: teams of volunteers, mutual-aid groups, the elders' association."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, or_, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.search.key import fold
from eldercare_desktop.care.time_bank.volunteer.record import (
    MEMBER_ROLES,
    TEAM_KINDS,
    Team,
    TeamMember,
)
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class TeamOf:
    """A team that somebody belongs to, as what and since when; `until`: no more since then."""

    id: str
    name: str
    kind: str
    role: str
    since: str
    until: str | None
    member_id: str


@dataclass(frozen=True)
class TeamRow:
    """A team with the names of its leaders; `twins`: others of that name, kind and village."""

    id: str
    name: str
    kind: str
    village: str
    group: str
    founded_on: str | None
    ended_on: str | None
    members: int
    leaders: tuple[str, ...]
    twins: tuple[str, ...]
    note: str | None
    seen: Team

    @property
    def ended(self) -> bool:
        """Whether it was dissolved."""
        return self.ended_on is not None


@dataclass(frozen=True)
class MemberRow:
    """One person in a team. `gone`: has died or moved away; `seen`: the row that is changed."""

    id: str
    person_id: str
    name: str
    sex: str | None
    age: int | None
    lunar_birthday: str | None
    group: str
    phone: str | None
    role: str
    since: str
    until: str | None
    gone: bool
    seen: TeamMember


def teams_of(reader: Reader, person_id: str) -> list[TeamOf]:
    """The teams that a person belongs to today; each once, though two laptops wrote it."""
    return list(teams_by_person(reader, person_id).get(person_id, ()))


def teams_by_person(reader: Reader, person_id: str | None = None) -> dict[str, tuple[TeamOf, ...]]:
    """Person -> the teams they belong to today; of one person, or of all."""
    found: defaultdict[str, dict[str, TeamOf]] = defaultdict(dict)
    one = [table_of(TeamMember).c.person_id == person_id] if person_id else []
    for row in reader.rows(_memberships(reader.today, *one)):
        found[row.person_id].setdefault(row.id, _team_of(row))
    return {person: tuple(teams.values()) for person, teams in found.items()}


def find_teams(
    reader: Reader, *, typed: str = "", village: str | None = None, ended: bool = False
) -> list[TeamRow]:
    """Teams by kind and name: those that are there, or those that were dissolved."""
    order = (table_of(Team).c.name, table_of(Team).c.id)
    where = [table_of(Team).c.village == village] if village else []
    teams = reader.find(Team, *where, order_by=order)
    groups = {group.id: group for group in reader.find(VillagerGroup, deleted=True)}
    members = _present(reader)
    wanted = fold(typed)
    rows = [
        _team_row(team, groups.get(team.group_id or ""), members[team.id], teams)
        for team in teams
        if (team.ended_on is not None) == ended and wanted in fold(team.name)
    ]
    return sorted(rows, key=lambda row: (TEAM_KINDS.index(row.seen.kind), row.name, row.id))


def team_row(reader: Reader, team_id: str) -> TeamRow | None:
    """One team as a list shows it."""
    team = reader.get(Team, team_id)
    if team is None or team.deleted:
        return None
    rows = find_teams(reader, village=team.village, ended=team.ended_on is not None)
    return next((row for row in rows if row.id == team_id), None)


def members_of(reader: Reader, team_id: str, *, former: bool = False) -> list[MemberRow]:
    """Who belongs to a team today, leaders first; with `former` also who has left, last.

    Each person once, though two laptops wrote it.
    """
    found: dict[str, MemberRow] = {}
    for row in reader.rows(_members(team_id)):
        member = _member_row(row, reader.today)
        known = found.get(member.person_id)
        if known is None or (known.until is not None and _here(member, reader.today)):
            found[member.person_id] = member
    rows = [m for m in found.values() if former or _here(m, reader.today)]
    roles = list(reversed(MEMBER_ROLES))
    return sorted(
        rows,
        key=lambda m: (not _here(m, reader.today), roles.index(m.seen.role), m.name, m.person_id),
    )


def _here(member: MemberRow, today: str) -> bool:
    return not member.gone and (member.until is None or member.until > today)


def holds(since: Any, until: Any, day: str) -> ColumnElement[bool]:
    """Whether a membership holds on a day: not any more on the day on which it ends."""
    started: ColumnElement[bool] = since <= day
    return started & or_(until.is_(None), until > day)


def _memberships(today: str, *where: ColumnElement[bool]) -> Any:
    m, t = table_of(TeamMember), table_of(Team)
    return (
        select(
            m.c.person_id, m.c.role, m.c.since, m.c.until, m.c.id.label("member_id"),
            t.c.id, t.c.name, t.c.kind,
        )
        .select_from(m.join(t, t.c.id == m.c.team_id))
        .where(m.c.deleted == 0, t.c.deleted == 0, holds(m.c.since, m.c.until, today), *where)
        .where(or_(t.c.ended_on.is_(None), t.c.ended_on > today))
        .order_by(t.c.name, t.c.id, m.c.id)
    )  # fmt: skip


def _team_of(row: Any) -> TeamOf:
    return TeamOf(row.id, row.name, row.kind, row.role, row.since, row.until, row.member_id)


def _present(reader: Reader) -> defaultdict[str, dict[str, tuple[str, str]]]:
    """Team -> person -> role and name, of who belongs to it today."""
    m, p = table_of(TeamMember), table_of(Person)
    statement = (
        select(m.c.team_id, m.c.person_id, m.c.role, p.c.name)
        .select_from(m.join(p, p.c.id == m.c.person_id))
        .where(m.c.deleted == 0, p.c.deleted == 0, p.c.life_status == "living")
        .where(holds(m.c.since, m.c.until, reader.today))
        .order_by(m.c.id)
    )
    found: defaultdict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    for row in reader.rows(statement):
        found[row.team_id].setdefault(row.person_id, (row.role, row.name))
    return found


def _team_row(
    team: Team,
    group: VillagerGroup | None,
    members: dict[str, tuple[str, str]],
    teams: Iterable[Team],
) -> TeamRow:
    roles = Counter(role for role, _ in members.values())
    first = "leader" if roles["leader"] else "deputy"
    return TeamRow(
        id=team.id,
        name=team.name,
        kind=team.kind,
        village=team.village,
        group=group_label(group.number, group.name) if group else "",
        founded_on=team.founded_on,
        ended_on=team.ended_on,
        members=len(members),
        leaders=tuple(sorted(name for role, name in members.values() if role == first)),
        twins=tuple(other.id for other in teams if other.id != team.id and alike(team, other)),
        note=team.note,
        seen=team,
    )


def alike(team: Team, other: Team) -> bool:
    """Whether two laptops may have founded one team: same village, kind and name, both there."""
    same = (team.village, team.kind, fold(team.name)) == (
        other.village,
        other.kind,
        fold(other.name),
    )
    return same and team.ended_on is None and other.ended_on is None


def _members(team_id: str) -> Any:
    m, p, g = table_of(TeamMember), table_of(Person), table_of(VillagerGroup)
    return (
        select(
            m, p.c.name, p.c.sex, p.c.birth, p.c.lunar_birthday, p.c.phone, p.c.life_status,
            g.c.number.label("group_number"), g.c.name.label("group_name"),
        )
        .select_from(
            m.join(p, p.c.id == m.c.person_id).outerjoin(g, g.c.id == p.c.group_id)
        )
        .where(m.c.deleted == 0, p.c.deleted == 0, m.c.team_id == team_id)
        .order_by(m.c.until.is_not(None), m.c.id)
    )  # fmt: skip


def _member_row(row: Any, today: str) -> MemberRow:
    columns = table_of(TeamMember).columns
    seen = TeamMember.model_construct(**{c.name: row._mapping[c] for c in columns})
    return MemberRow(
        id=seen.id,
        person_id=seen.person_id,
        name=row.name,
        sex=row.sex,
        age=age_on(row.birth, today),
        lunar_birthday=row.lunar_birthday,
        group=group_label(row.group_number, row.group_name),
        phone=row.phone,
        role=seen.role,
        since=seen.since,
        until=seen.until,
        gone=row.life_status != "living",
        seen=seen,
    )
