"""Volunteers as lists show them: one line a person, with teams and what they do already."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.need.suggesting import open_needs
from eldercare_desktop.care.pairing.loads import HelperFilter, helper_loads
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.search import matches
from eldercare_desktop.care.time_bank.volunteer.record import Volunteer, VolunteerState
from eldercare_desktop.care.time_bank.volunteer.rows import Standing, standings
from eldercare_desktop.care.time_bank.volunteer.standing import consented, is_minor, state_on
from eldercare_desktop.care.time_bank.volunteer.teams import TeamOf, teams_by_person
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

ORDER: dict[str, int] = {"active": 0, "paused": 1, "ended": 2}


@dataclass(frozen=True)
class VolunteerRow:
    """One volunteer. `state` holds today; `consent_missing`: a minor without a guardian's word.

    `age` None: unknown, so nobody can say whether a consent is needed. `away`: the helper is
    not available. `pair_load`: elders they look after; `open_needs`: needs they were given.
    `seen`: what all rows say together, for `registering.edit_volunteer`.
    """

    id: str
    helper_id: str
    person_id: str
    name: str
    sex: str | None
    age: int | None
    lunar_birthday: str | None
    group: str
    group_id: str | None
    village: str
    phone: str | None
    kind: str
    skills: tuple[str, ...]
    free_times: tuple[str, ...]
    weekly_minutes: int | None
    state: VolunteerState
    paused_until: str | None
    registered_on: str
    away: bool
    minor: bool
    consent_missing: bool
    teams: tuple[TeamOf, ...]
    pair_load: int
    open_needs: int
    seen: Volunteer


@dataclass(frozen=True)
class VolunteerFilter:
    """Which volunteers a list shows; None and empty mean "whatever"."""

    typed: str = ""
    state: VolunteerState | None = "active"
    skill: str | None = None
    free: str | None = None
    team_id: str | None = None
    kind: str | None = None
    village: str | None = None
    consent_missing: bool = False


def volunteers(
    reader: Reader, village: str | None = None, *, state: VolunteerState | None = "active"
) -> list[VolunteerRow]:
    """The volunteers of a village (of all), by name; `state` None: also who paused and ended."""
    return find_volunteers(reader, VolunteerFilter(village=village, state=state))


def find_volunteers(reader: Reader, wanted: VolunteerFilter) -> list[VolunteerRow]:
    """Volunteers who meet a filter: active ones first, by name."""
    found = _rows(reader, *_conditions(wanted))
    return sorted((row for row in found if _fits(row, wanted)), key=_by_name)


def volunteer_of(reader: Reader, helper_id: str) -> VolunteerRow | None:
    """The volunteer who is that helper; None for one who is not registered with the bank."""
    helper = reader.get(Helper, helper_id)
    return volunteer_person(reader, helper.person_id) if helper else None


def volunteer_person(reader: Reader, person_id: str) -> VolunteerRow | None:
    """The volunteer who is that person; None for somebody else."""
    return next(iter(_rows(reader, table_of(Person).c.id == person_id, one=person_id)), None)


def count_states(reader: Reader, village: str | None = None) -> dict[str, int]:
    """How many volunteers there are in each state, and under "consent_missing" of the active."""
    rows = find_volunteers(reader, VolunteerFilter(village=village, state=None))
    counts = {state: sum(row.state == state for row in rows) for state in ORDER}
    active = [row for row in rows if row.state == "active"]
    return counts | {"consent_missing": sum(row.consent_missing for row in active)}


def _conditions(wanted: VolunteerFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.typed.strip():
        found.append(matches(wanted.typed))
    if wanted.village:
        found.append(table_of(Person).c.village == wanted.village)
    return found


def _fits(row: VolunteerRow, wanted: VolunteerFilter) -> bool:
    return (
        (wanted.state is None or row.state == wanted.state)
        and (wanted.skill is None or wanted.skill in row.skills)
        and (wanted.free is None or wanted.free in row.free_times)
        and (wanted.kind is None or wanted.kind == row.kind)
        and (wanted.team_id is None or any(team.id == wanted.team_id for team in row.teams))
        and (row.consent_missing or not wanted.consent_missing)
    )


def _by_name(row: VolunteerRow) -> tuple[int, str, str]:
    return ORDER[row.state], row.name, row.person_id


def _rows(
    reader: Reader, *where: ColumnElement[bool], one: str | None = None
) -> list[VolunteerRow]:
    found = standings(reader, *where)
    if not found:
        return []
    persons = {row.id: row for row in reader.rows(_persons(where))}
    helpers = [standing.shown.helper_id for standing in found]
    loads = _loads(reader, helpers if one else ())
    needs = open_needs(reader, helpers)
    teams = teams_by_person(reader, one)
    return [
        _row(standing, persons[standing.person_id], loads, needs, teams, reader.today)
        for standing in found
    ]


def _persons(where: Collection[ColumnElement[bool]]) -> Any:
    h, p, g = table_of(Helper), table_of(Person), table_of(VillagerGroup)
    return (
        select(
            p.c.id, p.c.name, p.c.sex, p.c.birth, p.c.lunar_birthday, p.c.village, p.c.phone,
            p.c.life_status, p.c.group_id, g.c.number, g.c.name.label("group_name"),
            h.c.available,
        )
        .select_from(h.join(p, p.c.id == h.c.person_id).outerjoin(g, g.c.id == p.c.group_id))
        .where(h.c.deleted == 0, p.c.deleted == 0, *where)
        .order_by(h.c.id.desc())
    )  # fmt: skip


def _loads(reader: Reader, helper_ids: Collection[str]) -> dict[str, int]:
    wanted = HelperFilter(helper_ids=tuple(helper_ids))
    return {one.helper_id: one.elders for one in helper_loads(reader, wanted, today=reader.today)}


def _row(
    standing: Standing,
    person: Any,
    loads: dict[str, int],
    needs: dict[str, int],
    teams: dict[str, tuple[TeamOf, ...]],
    today: str,
) -> VolunteerRow:
    shown = standing.shown
    minor = is_minor(person.birth, today)
    return VolunteerRow(
        id=shown.id,
        helper_id=shown.helper_id,
        person_id=standing.person_id,
        name=person.name,
        sex=person.sex,
        age=age_on(person.birth, today),
        lunar_birthday=person.lunar_birthday,
        group=group_label(person.number, person.group_name),
        group_id=person.group_id,
        village=person.village,
        phone=person.phone,
        kind=shown.kind,
        skills=tuple(shown.skills),
        free_times=tuple(shown.free_times),
        weekly_minutes=shown.weekly_minutes,
        state=state_on(shown, today, gone=person.life_status != "living"),
        paused_until=shown.paused_until,
        registered_on=shown.registered_on,
        away=not person.available,
        minor=minor,
        consent_missing=minor and not consented(shown),
        teams=teams.get(standing.person_id, ()),
        pair_load=loads.get(shown.helper_id, 0),
        open_needs=needs.get(shown.helper_id, 0),
        seen=shown,
    )
