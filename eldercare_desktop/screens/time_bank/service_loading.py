"""What the services' part reads, in a worker: plain values out, no widget touched.

The care modules are imported inside the functions: they load sqlmodel, and the window
comes first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.pairing.loading import Someone

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.service.history import Step
    from eldercare_desktop.care.time_bank.service.proposing import Proposal
    from eldercare_desktop.care.time_bank.service.reading import ServiceRow

SHOWS = ("pending", "proposed", "verified", "rejected")
PERIODS = ("month", "quarter", "year", "all")
BACK = {"month": 31, "quarter": 92, "year": 366}
"""So many days are looked back."""
PROPOSED_DAYS = 31
EARLIEST = "2000-01-01"
MOST_LINES = 1000
MOST_HITS = 6


@dataclass(frozen=True)
class ServicesFound:
    """What a list shows, and how many wait. `villages`: names by code, if there are several."""

    show: str
    rows: list[ServiceRow] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    waiting: int = 0
    villages: Mapping[str, str] = field(default_factory=dict)
    day: str = ""


@dataclass(frozen=True)
class ServiceView:
    """One service with its story."""

    row: ServiceRow
    story: list[Step]
    day: str


@dataclass(frozen=True)
class Target:
    """Who stands in the form at first: one person may be a volunteer, be served, or both."""

    volunteer: Someone | None
    resident: Someone | None


def now() -> datetime:
    """The local time, aware of its offset."""
    return datetime.now().astimezone().replace(microsecond=0)


def services(read: Any, show: str, period: str) -> ServicesFound:
    """One of the lists."""
    from eldercare_desktop.care.area import area_names
    from eldercare_desktop.care.time_bank.service.reading import count_waiting

    own = str(read.setting("village") or "")
    found: dict[str, Any] = {"show": show, "day": read.today}
    found["villages"] = area_names(read) if own.endswith("000") else {}
    rows, proposed = _listed(read, show, period)
    waiting = len(rows) if show == "pending" else count_waiting(read)[0]
    return ServicesFound(rows=rows[:MOST_LINES], proposals=proposed, waiting=waiting, **found)


def _listed(read: Any, show: str, period: str) -> tuple[list[ServiceRow], list[Proposal]]:
    from eldercare_desktop.care.time_bank.service.proposing import proposals
    from eldercare_desktop.care.time_bank.service.reading import (
        services_between,
        waiting_services,
    )

    if show == "pending":
        return waiting_services(read), []
    if show == "proposed":
        first = _before(read.today, PROPOSED_DAYS)
        return [], proposals(read, first, read.today, latest=now().strftime("%H:%M"))
    first = _before(read.today, BACK[period]) if period in BACK else EARLIEST
    rows = services_between(read, first, read.today, state=show)  # type: ignore[arg-type]
    return rows[::-1], []


def _before(day: str, days: int) -> str:
    return (date.fromisoformat(day) - timedelta(days=days)).isoformat()


def service(read: Any, service_id: str) -> ServiceView | None:
    """One service; None if it was removed or put right meanwhile."""
    from eldercare_desktop.care.time_bank.service.history import story_of
    from eldercare_desktop.care.time_bank.service.reading import service_row

    row = service_row(read, service_id)
    return None if row is None else ServiceView(row, story_of(read, service_id), read.today)


def group(read: Any, service_id: str) -> list[ServiceRow]:
    """The services of one group that wait."""
    from eldercare_desktop.care.time_bank.service.reading import services_by_id
    from eldercare_desktop.care.time_bank.service.verifying import group_of

    found = services_by_id(read, group_of(read, service_id)).values()
    return sorted(found, key=lambda row: (row.volunteer, row.id))


def people_like(read: Any, typed: str) -> frozenset[str]:
    """Person ids of everybody who matches what was typed."""
    from eldercare_desktop.care.register import PeopleFilter, find_people

    rows = find_people(read, PeopleFilter(typed=typed), today=read.today, limit=500)
    return frozenset(row.person_id for row in rows)


def look_up_volunteers(read: Any, typed: str) -> list[Someone]:
    """Volunteers who serve, by name or pinyin; nobody before something was typed."""
    from eldercare_desktop.care.time_bank.volunteer.reading import (
        VolunteerFilter,
        find_volunteers,
    )

    if not typed.strip():
        return []
    rows = find_volunteers(read, VolunteerFilter(typed=typed, state=None))
    wanted = [row for row in rows if row.state != "ended"]
    return [_volunteer(row) for row in wanted[:MOST_HITS]]


def look_up_verifiers(read: Any, typed: str, first: str | None) -> list[Someone]:
    """Anybody on the register, by person; whoever was served (`first`) before typing."""
    from eldercare_desktop.care.register import PeopleFilter, find_people, person_row

    if not typed.strip():
        row = person_row(read, first, today=read.today) if first else None
        return [_person(row)] if row is not None and row.life_status == "living" else []
    rows = find_people(read, PeopleFilter(typed=typed), today=read.today, limit=4 * MOST_HITS)
    return [_person(row) for row in rows if row.life_status == "living"][:MOST_HITS]


def target_of(read: Any, person_id: str) -> Target | None:
    """A person as volunteer and as somebody who is served; None if they are neither."""
    from eldercare_desktop.care.register import person_row
    from eldercare_desktop.care.time_bank.volunteer.reading import volunteer_person

    row = person_row(read, person_id, today=read.today)
    if row is None or row.life_status != "living":
        return None
    volunteer = volunteer_person(read, person_id)
    serves = volunteer is not None and volunteer.state != "ended"
    resident = None
    if row.resident_id:
        resident = Someone(
            row.resident_id, row.person_id, row.name, row.group, row.age, row.lunar_birthday
        )
    return Target(_volunteer(volunteer) if serves else None, resident)


def someone_of(read: Any, person_id: str) -> Someone | None:
    """A living person, by person."""
    from eldercare_desktop.care.register import person_row

    row = person_row(read, person_id, today=read.today)
    return _person(row) if row is not None and row.life_status == "living" else None


def _volunteer(row: Any) -> Someone:
    return Someone(row.helper_id, row.person_id, row.name, row.group, row.age, row.lunar_birthday)


def _person(row: Any) -> Someone:
    return Someone(row.person_id, row.person_id, row.name, row.group, row.age, row.lunar_birthday)
