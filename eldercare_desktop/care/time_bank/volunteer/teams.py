"""Teams of volunteers, mutual-aid groups and the elders' association, with their members."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, or_, select

from eldercare_desktop.care.time_bank.volunteer.record import Team, TeamMember
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
