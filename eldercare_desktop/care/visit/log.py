"""Logging a visit, correcting it and taking it back. Facts are only added, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.visit.record import (
    CHECKS,
    FINDINGS,
    METHODS,
    VISIT_SERVICES,
    Finding,
    Method,
    Visit,
    checks_of,
)
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

LONGEST_MINUTES = 24 * 60


@dataclass(frozen=True)
class VisitEntry:
    """A visit as a person has it in mind. `visited_on` None is today; `minutes` whole minutes.

    `checks` maps names of `checks_of(kind of resident)` to findings, by default not checked.
    Who came is `helper_id`, or a name in `visitor`; with neither it was the user.
    `round_entry_id` is the line of a round that it answers (see `care/round/ticking.py`),
    `slip_line_id` that of a slip which came back (see `care/slip/confirming.py`).
    """

    resident_id: str
    visited_on: str | None = None
    method: Method = "in_person"
    checks: Mapping[str, Finding] = field(default_factory=dict)
    services: tuple[str, ...] = ()
    minutes: int | None = None
    note: str | None = None
    helper_id: str | None = None
    visitor: str | None = None
    round_entry_id: str | None = None
    slip_line_id: str | None = None


@dataclass(frozen=True)
class Visited:
    """The elder (or child) of an entry, and whose visit it was."""

    resident: Resident
    person: Person


def log_visit(work: Work, entry: VisitEntry) -> Visit:
    """Keep a visit that happened today or earlier.

    CareError: see `refuse_visit`; invalid_<field>.
    """
    work.label = "log_visit"
    visited = refuse_visit(work, entry, today=work.today)
    return work.insert(_visit(work, entry, visited, recorded_at=work.now.isoformat()))


def correct_visit(work: Work, visit_id: str, entry: VisitEntry) -> Visit:
    """Put a visit right: a new fact that takes the place of the old one.

    It keeps the time at which the visit was first recorded; when it was corrected stands in
    the change log. What an older app had noted of a check that is not asked of this kind of
    resident stays. CareError: row_gone, visit_changed_since, visit_other_resident (take it
    back and log it anew), and those of `refuse_visit`.
    """
    work.label = "correct_visit"
    old = _current(work, visit_id)
    if entry.resident_id != old.resident_id:
        raise CareError("visit_other_resident")
    visited = refuse_visit(work, entry, today=work.today)
    new = _visit(work, entry, visited, recorded_at=old.recorded_at)
    kept = {name: getattr(old, name) for name in _never_asked(visited.resident)}
    kept |= {"round_entry_id": old.round_entry_id, "slip_line_id": old.slip_line_id}
    kept["corrects_id"] = old.id
    return work.insert(new.model_copy(update=kept))


def withdraw_visit(work: Work, visit_id: str) -> Visit:
    """Take a visit back that did not happen. CareError: row_gone, visit_changed_since."""
    work.label = "withdraw_visit"
    return work.withdraw(_current(work, visit_id))


def refuse_visit(reader: Reader, entry: VisitEntry, *, today: str) -> Visited:
    """Check an entry; returns whom it is about.

    CareError: row_gone (no such resident or helper), date_in_future, dated_after_death
    (`name`, `day`), visit_death_date_missing (`name`), visit_after_leaving (`name`, `day`),
    visit_moved_away (`name`), visit_self (`name`), invalid_<field>.
    """
    visited = _visited(reader, entry)
    on = entry.visited_on or today
    if on > today:
        raise CareError("date_in_future", field="visited_on")
    _refuse_gone(reader, visited, on)
    _refuse_helper(reader, entry, visited, on)
    _refuse_values(entry, visited.resident.kind)
    return visited


def _visited(reader: Reader, entry: VisitEntry) -> Visited:
    resident = reader.get(Resident, entry.resident_id)
    person = reader.get(Person, resident.person_id) if resident else None
    if resident is None or person is None or resident.deleted or person.deleted:
        raise CareError("row_gone")
    return Visited(resident, person)


def _refuse_gone(reader: Reader, visited: Visited, on: str) -> None:
    """Nothing is dated after a death, nor after somebody left the register."""
    person, resident = visited.person, visited.resident
    if person.life_status == "deceased" and person.death_date is None:
        raise CareError("visit_death_date_missing", field="visited_on", name=person.name)
    refuse_after_death(reader, person.id, on)
    if resident.ended_on and on > resident.ended_on:
        left = {"name": person.name, "day": resident.ended_on}
        raise CareError("visit_after_leaving", field="visited_on", **left)
    if person.life_status == "moved_away" and not resident.ended_on:
        raise CareError("visit_moved_away", name=person.name)


def _refuse_helper(reader: Reader, entry: VisitEntry, visited: Visited, on: str) -> None:
    if entry.helper_id is None:
        return
    helper = reader.get(Helper, entry.helper_id)
    if helper is None or helper.deleted:
        raise CareError("row_gone")
    if helper.person_id == visited.person.id:
        raise CareError("visit_self", field="helper_id", name=visited.person.name)
    refuse_after_death(reader, helper.person_id, on)


def _refuse_values(entry: VisitEntry, kind: str) -> None:
    if entry.minutes is not None and not 1 <= entry.minutes <= LONGEST_MINUTES:
        raise CareError("invalid_minutes", field="minutes")
    if entry.method not in METHODS:
        raise CareError("invalid_method", field="method")
    if unknown := set(entry.services).difference(VISIT_SERVICES):
        raise CareError("invalid_services", field="services", services=sorted(unknown))
    asked = set(checks_of(kind))
    if not set(entry.checks) <= asked or not set(entry.checks.values()) <= set(FINDINGS):
        raise CareError("invalid_checks", field="checks")


def _visit(work: Work, entry: VisitEntry, visited: Visited, *, recorded_at: str) -> Visit:
    named = entry.visitor or (None if entry.helper_id else work.user)
    found = {name: entry.checks.get(name, "not_checked") for name in CHECKS}
    return Visit(
        village=visited.person.village,
        resident_id=visited.resident.id,
        helper_id=entry.helper_id,
        visitor=named,
        visited_on=entry.visited_on or work.today,
        recorded_at=recorded_at,
        method=entry.method,
        services=list(entry.services),
        minutes=entry.minutes,
        note=entry.note,
        health=found["health"],
        mind=found["mind"],
        safety=found["safety"],
        hygiene=found["hygiene"],
        housing=found["housing"],
        study=found["study"],
        care=found["care"],
        round_entry_id=entry.round_entry_id,
        slip_line_id=entry.slip_line_id,
    )


def _never_asked(resident: Resident) -> list[str]:
    """The checks that belong to residents of another kind."""
    return [name for name in CHECKS if name not in checks_of(resident.kind)]


def _current(work: Work, visit_id: str) -> Visit:
    """The visit, if nobody has corrected or withdrawn it meanwhile."""
    visit = work.get(Visit, visit_id)
    if visit is None or visit.withdrawn:
        raise CareError("row_gone")
    if work.find(Visit, col(Visit.corrects_id) == visit_id, limit=1):
        raise CareError("visit_changed_since")
    return visit
