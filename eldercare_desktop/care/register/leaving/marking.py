"""Noting a death, a move, the end of being served, and that it was not so."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.after_death import dated_after
from eldercare_desktop.care.register.leaving.closed import (
    bring_back,
    closed_by_leaving,
    move_ends,
)
from eldercare_desktop.care.register.leaving.ending import GONE, Leaving
from eldercare_desktop.care.register.leaving.endings import endings_for
from eldercare_desktop.care.resident import LeaveReason, Resident, end_resident
from eldercare_desktop.care.resident.readmitting import readmit
from eldercare_desktop.store.work import Work


def mark_deceased(
    work: Work, seen: Person, *, on: str | None, keep: Collection[str] = ()
) -> Person:
    """Note a death on a day: what hangs on the person ends (see `endings`).

    Said again with another day, it corrects the day, also of what the death had ended.
    Nothing is dated after a death. Where the day is not known (None), all ends today. `keep`
    names endings that are left for a person to close.
    CareError: date_in_future, death_before_birth (`day`), records_after_death (`count`,
    `last`), changed_meanwhile, row_gone, invalid_death_date.
    """
    if on is not None:
        _refuse_day_of_death(work, seen, on)
    closed = closed_by_leaving(work, seen.id) if seen.life_status == "deceased" else []
    gone = work.set(seen, life_status="deceased", death_date=on)
    day = on or work.today
    move_ends(work, closed, day)
    leave_register(work, seen.id, day, "deceased", keep)
    work.label = "mark_deceased"
    return gone


def mark_moved_away(work: Work, seen: Person, *, on: str, keep: Collection[str] = ()) -> Person:
    """Note that a person has left the village for good: as a death, without its date.

    CareError: date_in_future, person_deceased (`name`, `day`), changed_meanwhile, row_gone.
    """
    if on > work.today:
        raise CareError("date_in_future", field="ended_on")
    if seen.life_status == "deceased":
        raise CareError("person_deceased", name=seen.name, day=seen.death_date or "")
    gone = work.set(seen, life_status="moved_away")
    leave_register(work, seen.id, on, "moved_away", keep)
    work.label = "mark_moved_away"
    return gone


def mark_living(work: Work, seen: Person, *, back: Collection[str] = ()) -> Person:
    """They came back, or it was a mistake.

    `back` names rows that the leaving had closed (see `closed_by_leaving`): they are as they
    were before. All others stay ended. Who had moved away and gets nothing back is on the
    register again from today; in all other cases they had never left it.
    CareError: changed_meanwhile, row_gone.
    """
    returned = seen.life_status == "moved_away" and not back
    closed = [one for one in closed_by_leaving(work, seen.id) if one.row_id in back]
    living = work.set(seen, life_status="living", death_date=None)
    for resident in work.find(Resident, col(Resident.person_id) == seen.id):
        if resident.end_reason in GONE:
            readmit(work, resident, on=work.today if returned else resident.ended_on)
    bring_back(work, closed)
    work.label = "mark_living"
    return living


def end_service(
    work: Work, seen: Resident, *, on: str, reason: LeaveReason, keep: Collection[str] = ()
) -> Resident:
    """They are no longer served, but live here: what they were given ends, their own role

    as a helper and their card stay. CareError: those of `end_resident`.
    """
    ended = end_resident(work, seen, on=on, reason=reason)
    leave_register(work, seen.person_id, on, reason, keep)
    work.label = "end_resident"
    return ended


def leave_register(
    work: Work, person_id: str, on: str, reason: LeaveReason, keep: Collection[str] = ()
) -> None:
    """End on a day what hangs on a person. The label of the work stays as it is."""
    label, leaving = work.label, Leaving(person_id, on, reason, frozenset(keep))
    for ending in endings_for(leaving):
        ending.end(work, leaving)
    work.label = label


def _refuse_day_of_death(work: Work, seen: Person, on: str) -> None:
    if on > work.today:
        raise CareError("date_in_future", field="death_date")
    if seen.birth and on < seen.birth:
        raise CareError("death_before_birth", field="death_date", day=seen.birth)
    later = dated_after(work, seen.id, on)
    if later:
        known = {"count": len(later), "last": max(late.day for late in later)}
        raise CareError("records_after_death", field="death_date", **known)
