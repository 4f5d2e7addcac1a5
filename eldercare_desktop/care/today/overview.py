"""What stands on the first screen, as plain values of one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select

from eldercare_desktop.care.area import VillagerGroup, area_names, group_label
from eldercare_desktop.care.entitlement.coming import ComingYear, coming_years
from eldercare_desktop.care.entitlement.listing import waiting_claims
from eldercare_desktop.care.incident.listing import IncidentFilter, IncidentRow, find_incidents
from eldercare_desktop.care.need.listing import NeedFilter, NeedRow, find_needs
from eldercare_desktop.care.pairing.gaps import Gap, GapCounts, GapFilter, find_gaps, gap_counts
from eldercare_desktop.care.pairing.need import is_current
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import GrownUp, Resident, grown_up
from eldercare_desktop.care.round.overview import OpenRound, open_rounds
from eldercare_desktop.care.time_bank.service.reading import count_waiting
from eldercare_desktop.care.today.away import Away, who_is_away
from eldercare_desktop.care.today.birthdays import Birthday, birthdays
from eldercare_desktop.care.today.places import (
    Place,
    covers_many,
    places_of_groups,
    places_of_villages,
)
from eldercare_desktop.care.today.week import WeekLoad, week_plan
from eldercare_desktop.care.visit.due import DueOverview, due_overview
from eldercare_desktop.care.visit.rates import MonthRate, month_rate
from eldercare_desktop.care.visit.standing.kept import standings
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class Incomplete:
    """A resident whose ID number is missing, or written but wrong (`problem` is a code)."""

    person_id: str
    name: str
    age: int | None
    group: str
    village: str
    problem: str | None


@dataclass(frozen=True)
class Today:
    """What is to be done on the day `day`; `first_…` hold the first few, counts hold all.

    `villages`: code -> name where this laptop looks after several, else empty. `month` is the
    running month.
    """

    day: str
    villages: Mapping[str, str]
    due: DueOverview
    incidents: tuple[IncidentRow, ...]
    month: MonthRate
    gaps: GapCounts
    first_gaps: tuple[Gap, ...]


@dataclass(frozen=True)
class Besides:
    """What is good to know on the day `day`, and can come a moment later.

    `places`: what is due by group, or by village. `needs` are the open ones, the pressing
    first (on a township's laptop those that were escalated); `week` what everybody did since
    Monday and what is left; `coming` years with what they bring; `waiting`: applications for
    entitlements without an answer; `grown_up` children who have come of age; `services` of
    volunteers wait for a second person, the oldest since `services_since`.
    """

    day: str
    residents: int
    places: tuple[Place, ...]
    needs: tuple[NeedRow, ...]
    rounds: tuple[OpenRound, ...]
    away: tuple[Away, ...]
    week: tuple[WeekLoad, ...]
    coming: tuple[ComingYear, ...]
    birthdays: tuple[Birthday, ...]
    waiting: int
    grown_up: tuple[GrownUp, ...]
    incomplete: int
    first_incomplete: tuple[Incomplete, ...]
    services: int = 0
    services_since: str | None = None


def today_overview(
    reader: Reader,
    today: str,
    *,
    now: datetime | None = None,
    village: str | None = None,
    top: int = 8,
) -> Today:
    """What is to be done; `top` rows of each list, `village` None for all.

    `now` is the moment that the clocks of incidents are told by, with its offset.
    """
    willing = GapFilter(village=village, declining=False)
    many = covers_many(reader) and village is None
    moment = now or datetime.now().astimezone()
    incidents = find_incidents(reader, IncidentFilter(village=village), now=moment)
    return Today(
        day=today,
        villages=area_names(reader) if many else {},
        due=due_overview(reader, today, village=village, top=top),
        incidents=tuple(incidents),
        month=month_rate(reader, today[:7], today=today, village=village),
        gaps=gap_counts(reader, today=today, village=village),
        first_gaps=tuple(find_gaps(reader, willing, today=today, limit=top)),
    )


def today_besides(
    reader: Reader, today: str, *, village: str | None = None, top: int = 8
) -> Besides:
    """What is good to know; `top` rows of the incomplete, `village` None for all."""
    needs = find_needs(reader, NeedFilter(village=village), today=today)
    services, since = count_waiting(reader, village)
    if covers_many(reader):
        needs.sort(key=lambda row: not row.escalated)
    return Besides(
        day=today,
        residents=count_residents(reader, today, village=village),
        places=_places(reader, today, village),
        needs=tuple(needs),
        rounds=tuple(open_rounds(reader, today, village)),
        away=tuple(who_is_away(reader, today, village=village)),
        week=tuple(week_plan(reader, today, village=village)),
        coming=tuple(coming_years(reader, today, village=village)),
        birthdays=tuple(birthdays(reader, today, village=village)),
        waiting=waiting_claims(reader, today=today, village=village),
        grown_up=tuple(grown_up(reader, today, village=village)),
        incomplete=count_incomplete(reader, today, village=village),
        first_incomplete=tuple(incomplete_ids(reader, today, village=village, limit=top)),
        services=services,
        services_since=since,
    )


def _places(reader: Reader, today: str, village: str | None) -> tuple[Place, ...]:
    if covers_many(reader) and village is None:
        return places_of_villages(reader, today)
    counts = due_overview(reader, today, village=village, top=0).counts
    return places_of_groups(reader, counts)


def incomplete_ids(
    reader: Reader, today: str, *, village: str | None = None, limit: int | None = None
) -> list[Incomplete]:
    """Residents without a complete ID number, those with a wrong one first, by group and name."""
    p, g = table_of(Person), table_of(VillagerGroup)
    statement = (
        _residents(
            today, village,
            p.c.id, p.c.name, p.c.birth, p.c.village, p.c.id_problem,
            g.c.number.label("group_number"), g.c.name.label("group_name"),
        )
        .where(p.c.id_number.is_(None))
        .order_by(
            p.c.id_problem.is_(None), g.c.number.nulls_last(), g.c.name, p.c.name, p.c.id
        )
        .limit(limit)
    )  # fmt: skip
    return [
        Incomplete(
            person_id=row.id,
            name=row.name,
            age=age_on(row.birth, today),
            group=group_label(row.group_number, row.group_name),
            village=row.village,
            problem=row.id_problem,
        )
        for row in reader.rows(statement)
    ]


def count_incomplete(reader: Reader, today: str, *, village: str | None = None) -> int:
    """How many residents have no complete ID number."""
    p = table_of(Person)
    return _count(reader, _residents(today, village, p.c.id).where(p.c.id_number.is_(None)))


def count_residents(reader: Reader, today: str, *, village: str | None = None) -> int:
    """How many are on the register, elders and children."""
    now = standings(reader, today)
    statement = select(func.count()).select_from(now).where(now.c.present == 1)
    return int(reader.scalar(statement.where(now.c.village == village) if village else statement))


def _residents(today: str, village: str | None, *columns: Any) -> Select[Any]:
    """A select over those who are on the register, with their groups."""
    r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
    joined = r.join(p, p.c.id == r.c.person_id).outerjoin(g, g.c.id == p.c.group_id)
    statement = select(*columns).select_from(joined).where(is_current(r, p, today))
    return statement.where(p.c.village == village) if village else statement


def _count(reader: Reader, statement: Select[Any]) -> int:
    return int(reader.scalar(statement.with_only_columns(func.count())))
