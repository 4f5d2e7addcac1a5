"""The answer to missed meals: somebody looked after them, and how it was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Select, func, select
from sqlmodel import col

from eldercare_desktop.care.absence.noting import AbsenceEntry, begin_absence
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.incident.opening import IncidentEntry, open_incident
from eldercare_desktop.care.meal.delivery.record import CHECK_RESULTS, CheckResult, MealCheck
from eldercare_desktop.care.need.whom import one_of, refuse_helper, whom
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.slip.states import stands
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class CheckEntry:
    """An answer as a person has it in mind. `checked_on` None is today.

    Who looked is `helper_id`, or a name in `checked_by`; with neither it was the user. What
    comes of it is noted in the same step: `absence` (they are away), `incident` (an emergency).
    """

    resident_id: str
    result: CheckResult = "well"
    checked_on: str | None = None
    helper_id: str | None = None
    checked_by: str | None = None
    note: str | None = None
    absence: AbsenceEntry | None = None
    incident: IncidentEntry | None = None


@dataclass(frozen=True)
class CheckRow:
    """An answer that holds, with whose it is and who looked."""

    id: str
    resident_id: str
    person_id: str
    name: str
    village: str
    checked_on: str
    result: CheckResult
    by: str
    note: str | None


def log_check(work: Work, entry: CheckEntry) -> MealCheck:
    """Keep an answer; it ends the signal (see `judging.py`).

    CareError: row_gone, invalid_result, date_in_future, helper_and_name, helper's
    dated_after_death, check_what_happened (an emergency without its incident), and those of
    `begin_absence` and `open_incident`.
    """
    about = whom(work, entry.resident_id)
    on = entry.checked_on or work.today
    _refuse(work, entry, on)
    if entry.result == "away" and entry.absence is not None:
        begin_absence(work, replace(entry.absence, resident_id=entry.resident_id))
    if entry.result == "emergency" and entry.incident is not None:
        open_incident(work, replace(entry.incident, resident_id=entry.resident_id))
    work.label = "log_meal_check"
    return work.insert(
        MealCheck(
            village=about.person.village,
            resident_id=about.resident.id,
            checked_on=on,
            result=entry.result,
            helper_id=entry.helper_id,
            checked_by=entry.checked_by or (None if entry.helper_id else work.user),
            note=entry.note,
            recorded_at=work.now.isoformat(),
        )
    )


def withdraw_check(work: Work, check_id: str) -> MealCheck:
    """Take an answer back: nobody looked. CareError: row_gone."""
    work.label = "withdraw_meal_check"
    check = work.get(MealCheck, check_id)
    later = work.find(MealCheck, col(MealCheck.corrects_id) == check_id, limit=1)
    if check is None or check.withdrawn or later:
        raise CareError("row_gone")
    return work.withdraw(check)


def checks_since(reader: Reader, day: str, *, village: str | None = None) -> list[CheckRow]:
    """The answers since a day, the newest first."""
    c = table_of(MealCheck)
    where = [c.c.checked_on >= day] + ([c.c.village == village] if village else [])
    return [CheckRow(**row._mapping) for row in reader.rows(_checks().where(*where))]


def checks_of(reader: Reader, resident_id: str) -> list[CheckRow]:
    """The answers about one resident, the newest first."""
    c = table_of(MealCheck)
    found = reader.rows(_checks().where(c.c.resident_id == resident_id))
    return [CheckRow(**row._mapping) for row in found]


def _checks() -> Select[Any]:
    c, r, p, h = (table_of(kind) for kind in (MealCheck, Resident, Person, Helper))
    by = table_of(Person).alias("by")
    return (
        select(
            c.c.id, c.c.resident_id, r.c.person_id, p.c.name, c.c.village, c.c.checked_on,
            c.c.result, func.coalesce(by.c.name, c.c.checked_by, "").label("by"), c.c.note,
        )
        .select_from(
            c.join(r, r.c.id == c.c.resident_id).join(p, p.c.id == r.c.person_id)
            .outerjoin(h, h.c.id == c.c.helper_id).outerjoin(by, by.c.id == h.c.person_id)
        )
        .where(stands(c))
        .order_by(c.c.checked_on.desc(), c.c.recorded_at.desc(), c.c.id.desc())
    )  # fmt: skip


def _refuse(work: Work, entry: CheckEntry, on: str) -> None:
    if entry.result not in CHECK_RESULTS:
        raise CareError("invalid_result", field="result")
    if on > work.today:
        raise CareError("date_in_future", field="checked_on")
    if entry.result == "emergency" and entry.incident is None:
        raise CareError("check_what_happened", field="incident_kind")
    one_of(entry.helper_id, entry.checked_by, "checked_by")
    refuse_helper(work, entry.helper_id, on, "helper_id")
