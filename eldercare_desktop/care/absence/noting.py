"""Noting an absence, its end, a correction, and taking it back. Visits pause meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlmodel import col

from eldercare_desktop.care.absence.reading import absences_of
from eldercare_desktop.care.absence.record import ABSENCE_KINDS, Absence, AbsenceKind
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.resident.period import RegisterPeriod
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

AHEAD_DAYS = 366
"""So far ahead an absence may be announced; what lies later is a slip of the finger."""


@dataclass(frozen=True)
class AbsenceEntry:
    """An absence as a person has it in mind. `since` None is today, `until` None open.

    `until` is the day of the return: on it they are back.
    """

    resident_id: str
    kind: AbsenceKind = "hospital"
    since: str | None = None
    until: str | None = None
    note: str | None = None


def begin_absence(work: Work, entry: AbsenceEntry) -> Absence:
    """Note that somebody is or will be away; an absence of the past may be added too.

    CareError: see `refuse_absence`; invalid_<field>.
    """
    work.label = "begin_absence"
    refuse_absence(work, entry, today=work.today)
    resident = work.get(Resident, entry.resident_id)
    assert resident is not None, "an absence of nobody is refused"
    return work.insert(
        Absence(
            village=resident.village,
            resident_id=resident.id,
            kind=entry.kind,
            since=entry.since or work.today,
            until=entry.until,
            note=entry.note,
        )
    )


def end_absence(work: Work, seen: Absence, *, back_on: str | None = None) -> Absence:
    """They are back, today if not said otherwise, or will be on a day that is known now.

    CareError: absence_over (`day`: it had ended before), changed_meanwhile, row_gone, and
    those of `refuse_absence`.
    """
    if seen.until is not None and seen.until <= work.today:
        raise CareError("absence_over", field="until", day=seen.until)
    ended = change_absence(work, seen, until=back_on or work.today)
    work.label = "end_absence"
    return ended


def change_absence(work: Work, seen: Absence, **values: Any) -> Absence:
    """Put an absence right: `kind`, `since`, `until`, `note`.

    CareError: changed_meanwhile, row_gone, invalid_<field>, and those of `refuse_absence`.
    """
    work.label = "change_absence"
    wanted = seen.model_copy(update=values)
    said = {name: getattr(wanted, name) for name in AbsenceEntry.__dataclass_fields__}
    refuse_absence(work, AbsenceEntry(**said), today=work.today, changing=seen.id)
    return work.set(seen, **values)


def withdraw_absence(work: Work, seen: Absence) -> Absence:
    """Take an absence back that was noted by mistake. CareError: row_gone."""
    work.label = "withdraw_absence"
    return work.delete(seen)


def absences_ending(reader: Reader, person_id: str, on: str) -> list[Absence]:
    """The absences that a death or a move on a day would end: open, or lasting beyond it."""
    return [
        absence
        for resident in reader.find(Resident, col(Resident.person_id) == person_id)
        for absence in absences_of(reader, resident.id)
        if absence.until is None or absence.until > on
    ]


def end_absences(work: Work, person_id: str, on: str) -> list[Absence]:
    """End what a person's death or move on a day ends; what had not begun by then is removed."""
    return [
        work.set(absence, until=on) if absence.since < on else work.delete(absence)
        for absence in absences_ending(work, person_id, on)
    ]


def refuse_absence(
    reader: Reader, entry: AbsenceEntry, *, today: str, changing: str | None = None
) -> None:
    """Check an entry; `changing` is the absence that it corrects.

    CareError: row_gone, invalid_kind, invalid_since, invalid_until, absence_ends_before
    (`day` of its beginning), absence_far_ahead (`days`), dated_after_death (`name`, `day`),
    absence_after_leaving (`name`, `day`), absence_before_register (`name`, `day`),
    absence_overlaps (`since`, `until`, the latter "" for one without an end).
    """
    resident = reader.get(Resident, entry.resident_id)
    person = reader.get(Person, resident.person_id) if resident else None
    if resident is None or person is None or resident.deleted or person.deleted:
        raise CareError("row_gone")
    since = entry.since or today
    _refuse_values(entry, since, today)
    refuse_after_death(reader, person.id, since)
    _refuse_off_register(reader, entry, since, resident, person)
    _refuse_overlap(reader, entry, since, changing)


def _refuse_values(entry: AbsenceEntry, since: str, today: str) -> None:
    if entry.kind not in ABSENCE_KINDS:
        raise CareError("invalid_kind", field="kind")
    for name, day in (("since", since), ("until", entry.until)):
        if day is not None and not _is_day(day):
            raise CareError(f"invalid_{name}", field=name)
    if entry.until is not None and entry.until <= since:
        raise CareError("absence_ends_before", field="until", day=since)
    latest = (date.fromisoformat(today) + timedelta(days=AHEAD_DAYS)).isoformat()
    if since > latest or (entry.until or "") > latest:
        field = "since" if since > latest else "until"
        raise CareError("absence_far_ahead", field=field, days=AHEAD_DAYS)


def _refuse_off_register(
    reader: Reader, entry: AbsenceEntry, since: str, resident: Resident, person: Person
) -> None:
    """Who is not on the register has no visits that could pause."""
    if resident.ended_on is not None and since >= resident.ended_on:
        left = {"name": person.name, "day": resident.ended_on}
        raise CareError("absence_after_leaving", field="since", **left)
    first = _first_day(reader, resident)
    if first is not None and entry.until is not None and entry.until <= first:
        raise CareError("absence_before_register", field="until", name=person.name, day=first)


def _first_day(reader: Reader, resident: Resident) -> str | None:
    """The first day on the register; None: nobody knows."""
    earlier = reader.find(RegisterPeriod, col(RegisterPeriod.resident_id) == resident.id)
    days = [resident.served_since, *(period.since for period in earlier)]
    return None if None in days else min(day for day in days if day)


def _refuse_overlap(reader: Reader, entry: AbsenceEntry, since: str, changing: str | None) -> None:
    for other in absences_of(reader, entry.resident_id):
        if other.id == changing:
            continue
        before = other.until is not None and other.until <= since
        after = entry.until is not None and entry.until <= other.since
        if not (before or after):
            span = {"since": other.since, "until": other.until or ""}
            raise CareError("absence_overlaps", field="since", **span)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
