"""Putting a need down, and putting right what was put down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.incident.record import Incident
from eldercare_desktop.care.need.record import HowFound, Need, NeedKind, Urgency, WishedSex
from eldercare_desktop.care.need.whom import (
    Whom,
    one_of,
    refuse_gone,
    refuse_helper,
    refuse_self,
    whom,
)
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.care.visit.record import Visit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import check_day
from eldercare_desktop.store.work import Work

FARTHEST_DAYS = 366
"""How far ahead a day can lie by which something is wanted."""


@dataclass(frozen=True)
class NeedEntry:
    """A need as a person has it in mind. `discovered_on` None is today.

    `wanted_by` None takes the usual days for its urgency (`usual_day`). Who discovered it is
    `found_by_id` (a helper) or a name in `found_by`; with neither it was the user. With
    `helper_id` or `provider` it is assigned at once. `from_time` to `to_time`: HH:MM, on the day by
    which it is wanted, as far as known; `helper_sex`: whom they wish for.
    """

    resident_id: str
    kind: NeedKind
    what: str | None = None
    urgency: Urgency = "normal"
    discovered_on: str | None = None
    how: HowFound = "visit"
    found_by_id: str | None = None
    found_by: str | None = None
    visit_id: str | None = None
    incident_id: str | None = None
    again_of_id: str | None = None
    wanted_by: str | None = None
    helper_sex: WishedSex | None = None
    from_time: str | None = None
    to_time: str | None = None
    helper_id: str | None = None
    provider: str | None = None


def open_need(work: Work, entry: NeedEntry) -> Need:
    """Put a need down that was discovered today or earlier.

    CareError: row_gone, date_in_future, wanted_before_discovered, wanted_too_far, need_what
    (kind other says nothing by itself), need_times, helper_and_name, helps_self, those of
    `refuse_gone`, invalid_<field>.
    """
    work.label = "open_need"
    about = whom(work, entry.resident_id)
    on = entry.discovered_on or work.today
    _refuse_no_day(on)
    if on > work.today:
        raise CareError("date_in_future", field="discovered_on")
    refuse_gone(work, about, on, "discovered_on")
    _refuse(work, entry, on)
    wanted = entry.wanted_by or usual_day(work, entry.urgency, on, about.person.village)
    _refuse_wanted(wanted, on)
    assigned = bool(entry.helper_id or entry.provider)
    if assigned:
        _refuse_assigned(work, entry, about)
    return work.insert(_need(work, entry, about, on, wanted, assigned))


def _refuse_no_day(discovered_on: str) -> None:
    try:
        check_day(discovered_on)
    except ValueError as problem:
        raise CareError("invalid_discovered_on", field="discovered_on") from problem


def _refuse_assigned(work: Work, entry: NeedEntry, about: Whom) -> None:
    one_of(entry.helper_id, entry.provider, "provider")
    refuse_self(work, entry.helper_id, about, "helper_id")
    refuse_helper(work, entry.helper_id, work.today, "helper_id")
    refuse_gone(work, about, work.today, "assigned_on")


def _need(work: Work, entry: NeedEntry, about: Whom, on: str, wanted: str, assigned: bool) -> Need:
    return Need(
        village=about.person.village,
        resident_id=about.resident.id,
        kind=entry.kind,
        what=entry.what,
        urgency=entry.urgency,
        state="assigned" if assigned else "discovered",
        discovered_on=on,
        how=entry.how,
        found_by_id=entry.found_by_id,
        found_by=entry.found_by or (None if entry.found_by_id else work.user),
        visit_id=entry.visit_id,
        incident_id=entry.incident_id,
        again_of_id=entry.again_of_id,
        wanted_by=wanted,
        helper_sex=entry.helper_sex,
        from_time=entry.from_time,
        to_time=entry.to_time,
        helper_id=entry.helper_id,
        provider=entry.provider,
        assigned_on=work.today if assigned else None,
    )


EDITED = (
    *("kind", "what", "urgency", "discovered_on", "how", "wanted_by"),
    *("helper_sex", "from_time", "to_time"),
)
"""What can be put right of a need without taking a step."""


def edit_need(work: Work, seen: Need, **values: Any) -> Need:
    """Put right what was put down of a need; the steps are in `care.need.steps`.

    CareError: those of `open_need`, need_step_before (a step is dated before the new day of
    its discovery), changed_meanwhile.
    """
    assert set(values) <= set(EDITED), "steps are taken, not typed"
    work.label = "edit_need"
    wanted = seen.model_copy(update=values)
    _refuse_no_day(wanted.discovered_on)
    if wanted.discovered_on > work.today:
        raise CareError("date_in_future", field="discovered_on")
    if "discovered_on" in values:
        refuse_gone(work, whom(work, seen.resident_id), wanted.discovered_on, "discovered_on")
        steps = [seen.assigned_on, seen.done_on, seen.followed_up_on, seen.ended_on]
        first = min([day for day in steps if day], default=wanted.discovered_on)
        if wanted.discovered_on > first:
            raise CareError("need_step_before", field="discovered_on", day=first)
    if {"wanted_by", "discovered_on"} & values.keys():
        _refuse_wanted(wanted.wanted_by, wanted.discovered_on)
    if wanted.kind == "other" and not (wanted.what or "").strip():
        raise CareError("need_what", field="what")
    _refuse_times(wanted.from_time, wanted.to_time)
    return work.set(seen, **values)


def usual_day(reader: Reader, urgency: Urgency, discovered_on: str, village: str) -> str:
    """The day by which a need of that urgency is met as a rule."""
    if urgency not in ("normal", "urgent", "critical"):
        raise CareError("invalid_urgency", field="urgency")
    days = rule(reader, f"need.days_{urgency}", discovered_on, village)
    return (date.fromisoformat(discovered_on) + timedelta(days=days)).isoformat()


def _refuse(reader: Reader, entry: NeedEntry, on: str) -> None:
    one_of(entry.found_by_id, entry.found_by, "found_by")
    refuse_helper(reader, entry.found_by_id, on, "found_by_id")
    if entry.kind == "other" and not (entry.what or "").strip():
        raise CareError("need_what", field="what")
    _refuse_times(entry.from_time, entry.to_time)
    for kind, row_id in (
        (Visit, entry.visit_id),
        (Incident, entry.incident_id),
        (Need, entry.again_of_id),
    ):
        row = reader.get(kind, row_id) if row_id else None
        if row_id and (row is None or getattr(row, "resident_id", None) != entry.resident_id):
            raise CareError("row_gone")


def _refuse_times(from_time: str | None, to_time: str | None) -> None:
    """Something is wanted on one day: it does not end before it begins."""
    if from_time is not None and to_time is not None and to_time <= from_time:
        raise CareError("need_times", field="to_time", time=from_time)


def _refuse_wanted(wanted_by: str, discovered_on: str) -> None:
    try:
        wanted, found = date.fromisoformat(wanted_by), date.fromisoformat(discovered_on)
    except ValueError as problem:
        raise CareError("invalid_wanted_by", field="wanted_by") from problem
    if wanted < found:
        raise CareError("wanted_before_discovered", field="wanted_by", day=discovered_on)
    if wanted > found + timedelta(days=FARTHEST_DAYS):
        raise CareError("wanted_too_far", field="wanted_by")
