"""What the needs page reads, in a worker: plain values out, no widget touched.

The care modules are imported inside the functions: they load sqlmodel, and the window
comes first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.pairing.loading import Someone

if TYPE_CHECKING:
    from eldercare_desktop.care.incident.listing import IncidentCounts, IncidentRow
    from eldercare_desktop.care.incident.reading import IncidentDetail
    from eldercare_desktop.care.need.listing import NeedCounts, NeedRow
    from eldercare_desktop.care.need.reading import NeedDetail
    from eldercare_desktop.care.need.suggesting import Candidate
    from eldercare_desktop.care.visit.history import VisitRow

MOST_LINES = 500
"""A list longer than this is searched, not read."""

MOST_HITS = 6


@dataclass(frozen=True)
class Villages:
    """Names of villages by code; `several`: this is the laptop of a township."""

    names: Mapping[str, str] = field(default_factory=dict)
    several: bool = False


@dataclass(frozen=True)
class NeedList:
    """The needs that a list shows, and the numbers on its filters."""

    rows: list[NeedRow]
    counts: NeedCounts
    villages: Villages


@dataclass(frozen=True)
class IncidentList:
    """The incidents that a list shows, and the numbers on its filters."""

    rows: list[IncidentRow]
    counts: IncidentCounts
    villages: Villages


@dataclass(frozen=True)
class NeedView:
    """One need as it is shown, with who could meet it."""

    detail: NeedDetail
    could: list[Candidate]
    villages: Villages


@dataclass(frozen=True)
class IncidentView:
    """One incident as it is shown."""

    detail: IncidentDetail
    villages: Villages


@dataclass(frozen=True)
class Target:
    """Somebody for whom something is put down: the role, and whether it is a child.

    `visit`: at which it was come upon, if it was at one that is in the records.
    """

    someone: Someone
    child: bool
    visit: VisitRow | None = None


def now() -> datetime:
    """The local time, aware of its offset."""
    return datetime.now().astimezone().replace(microsecond=0)


def needs(read: Any, wanted: dict[str, Any]) -> NeedList:
    """The needs that meet a filter (as `NeedFilter`), at most `MOST_LINES`."""
    from eldercare_desktop.care.need.listing import NeedFilter, count_needs, find_needs

    rows = find_needs(read, NeedFilter(**wanted), today=read.today, limit=MOST_LINES)
    return NeedList(rows, count_needs(read, today=read.today), _villages(read))


def need(read: Any, need_id: str) -> NeedView | None:
    """One need; None if it was removed meanwhile."""
    from eldercare_desktop.care.need.reading import need_detail
    from eldercare_desktop.care.need.suggesting import who_could

    detail = need_detail(read, need_id, today=read.today)
    if detail is None:
        return None
    wanted = detail.row.open
    could = who_could(read, detail.seen.resident_id, today=read.today) if wanted else []
    return NeedView(detail, could, _villages(read))


def incidents(read: Any, wanted: dict[str, Any]) -> IncidentList:
    """The incidents that meet a filter (as `IncidentFilter`), at most `MOST_LINES`."""
    from eldercare_desktop.care.incident.listing import (
        IncidentFilter,
        count_incidents,
        find_incidents,
    )

    at = now()
    rows = find_incidents(read, IncidentFilter(**wanted), now=at, limit=MOST_LINES)
    return IncidentList(rows, count_incidents(read, now=at), _villages(read))


def incident(read: Any, incident_id: str) -> IncidentView | None:
    """One incident; None if it was removed meanwhile."""
    from eldercare_desktop.care.incident.reading import incident_detail

    detail = incident_detail(read, incident_id, now=now())
    return None if detail is None else IncidentView(detail, _villages(read))


def count_waiting(read: Any) -> int:
    """What waits on this page: unanswered incidents, and needs past their day."""
    return counts(read)["waiting"]


def counts(read: Any) -> dict[str, int]:
    """What is open of each part of the page, and under `waiting` what waits too long."""
    from eldercare_desktop.care.incident.listing import count_incidents
    from eldercare_desktop.care.need.listing import count_needs

    incidents_, needs_ = count_incidents(read, now=now()), count_needs(read, today=read.today)
    return {
        "incidents": incidents_.by_show["open"],
        "needs": needs_.by_show["open"],
        "waiting": incidents_.by_show["unanswered"] + needs_.overdue,
    }


def look_up_residents(read: Any, typed: str) -> list[Someone]:
    """Elders and children who match what was typed."""
    from eldercare_desktop.care.register import PeopleFilter, find_people

    if not typed.strip():
        return []
    rows = find_people(read, PeopleFilter(typed=typed), today=read.today, limit=4 * MOST_HITS)
    found = [_resident(row) for row in rows if row.resident_id and row.life_status == "living"]
    return found[:MOST_HITS]


def look_up_helpers(read: Any, typed: str, resident_id: str | None) -> list[Someone]:
    """Helpers who match what was typed; who could help somebody, if nothing was typed."""
    from eldercare_desktop.care.need.suggesting import who_could
    from eldercare_desktop.care.pairing.loads import HelperFilter, helper_loads
    from eldercare_desktop.screens.pairing.loading import helper_of

    if resident_id:
        could = who_could(read, resident_id, today=read.today, typed=typed, most=MOST_HITS)
        return [helper_of(candidate.load) for candidate in could]
    if not typed.strip():
        return []
    loads = helper_loads(read, HelperFilter(typed=typed), today=read.today)
    return [helper_of(load) for load in loads[:MOST_HITS]]


def target_of(read: Any, person_id: str, visit_id: str | None = None) -> Target | None:
    """A person as somebody for whom something is put down; None without a care profile."""
    from eldercare_desktop.care.register import person_row
    from eldercare_desktop.care.visit.history import visit_row

    row = person_row(read, person_id, today=read.today)
    if row is None or not row.resident_id or row.life_status != "living":
        return None
    visit = visit_row(read, visit_id) if visit_id else None
    if visit is not None and visit.resident_id != row.resident_id:
        visit = None
    return Target(_resident(row), row.resident_kind != "elder", visit)


def is_child(read: Any, resident_id: str) -> bool:
    """Whether a resident is a child."""
    from eldercare_desktop.care.resident import Resident

    resident = read.get(Resident, resident_id)
    return resident is not None and resident.kind != "elder"


def usual_days(read: Any) -> dict[str, str]:
    """Urgency -> the day by which a need discovered today is met as a rule."""
    from eldercare_desktop.care.need.opening import usual_day
    from eldercare_desktop.care.need.record import URGENCIES

    village = str(read.setting("village") or "")
    return {urgency: usual_day(read, urgency, read.today, village) for urgency in URGENCIES}


def _villages(read: Any) -> Villages:
    from eldercare_desktop.care.area import area_names

    own = str(read.setting("village") or "")
    return Villages(area_names(read), own.endswith("000"))


def _resident(row: Any) -> Someone:
    return Someone(row.resident_id, row.person_id, row.name, row.group, row.age, row.lunar_birthday)
