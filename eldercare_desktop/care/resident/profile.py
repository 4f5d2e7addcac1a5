"""The care profile: taking somebody in, keeping it right, and their leaving the register."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.resident.readmitting import readmit
from eldercare_desktop.care.resident.record import LeaveReason, Resident, self_care_level
from eldercare_desktop.store.work import Work

DAYS = ("served_since", "ability_on", "willingness_on", "parents_since")
"""Days of what has happened: none of them lies ahead."""


def add_resident(work: Work, resident: Resident) -> Resident:
    """Take the person `resident.person_id` in, on the register since today if not said otherwise.

    A person has one profile: who had left is taken in again with what is known now.
    CareError: row_gone, person_deceased (`name`, `day`), already_resident (`name`),
    self_care_disagrees, date_in_future, invalid_<field>.
    """
    work.label = "add_resident"
    person = work.get(Person, resident.person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    if person.life_status == "deceased":
        raise CareError("person_deceased", name=person.name, day=person.death_date or "")
    fixed = {"village": person.village, "served_since": resident.served_since or work.today}
    wanted = resident.model_copy(update=fixed)
    wanted = wanted.model_copy(update=_self_care(wanted, {"self_care": wanted.self_care}))
    _refuse_days(wanted, work.today)
    held = work.find(Resident, col(Resident.person_id) == person.id, limit=1)
    if not held:
        return work.insert(wanted)
    if held[0].ended_on is None:
        raise CareError("already_resident", name=person.name)
    own = {n: getattr(wanted, n) for n in Resident.model_fields if n not in ("id", "deleted")}
    return readmit(work, held[0], on=wanted.served_since, **own)


def edit_resident(work: Work, seen: Resident, **values: Any) -> Resident:
    """Change the profile. The level of self-care follows the six items where they are known.

    CareError: self_care_disagrees (`level`, `failed` items), date_in_future,
    dated_after_death (`name`, `day`), changed_meanwhile, row_gone, invalid_<field>.
    """
    only_asked = values.keys() <= {"willingness", "willingness_on"}
    work.label = "ask_willingness" if only_asked else "edit_resident"
    if values.get("willingness", "unknown") not in ("unknown", seen.willingness):
        values.setdefault("willingness_on", work.today)
    wanted = seen.model_copy(update=values)
    values |= _self_care(wanted, values)
    _refuse_days(wanted, work.today)
    for name in {"willingness_on", "ability_on"} & values.keys():
        if day := values[name]:
            refuse_after_death(work, seen.person_id, day)
    return work.set(seen, **values)


def end_resident(work: Work, seen: Resident, *, on: str, reason: LeaveReason) -> Resident:
    """They are no longer served from `on`; the profile and its history stay.

    CareError: date_in_future, left_before_joined (`day`), already_left, invalid_<field>.
    """
    work.label = "end_resident"
    if seen.ended_on is not None:
        raise CareError("already_left", day=seen.ended_on)
    if on > work.today:
        raise CareError("date_in_future", field="ended_on")
    if seen.served_since and on < seen.served_since:
        raise CareError("left_before_joined", field="ended_on", day=seen.served_since)
    return work.set(seen, ended_on=on, end_reason=reason)


def _self_care(wanted: Resident, values: Mapping[str, Any]) -> dict[str, Any]:
    """The level that follows from the six items [特困人员认定办法]; nothing if they are unknown."""
    if wanted.self_care_failed is None:
        return {}
    level = self_care_level(wanted.self_care_failed)
    if values.get("self_care") not in (None, level):
        failed = len(wanted.self_care_failed)
        raise CareError("self_care_disagrees", field="self_care", level=level, failed=failed)
    return {"self_care": level}


def _refuse_days(wanted: Resident, today: str) -> None:
    for name in DAYS:
        if (getattr(wanted, name) or "") > today:
            raise CareError("date_in_future", field=name)
