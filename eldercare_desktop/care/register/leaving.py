"""Death and moving away: one action that ends what hangs on a person, and keeps all of it."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlmodel import col

from eldercare_desktop.care.card import active_cards, revoke_card
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.ledger import end_pairings_of
from eldercare_desktop.care.pairing.record import EndReason
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import LeaveReason, Resident
from eldercare_desktop.care.visit.record import Visit, is_current_visit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work


def mark_deceased(work: Work, seen: Person, *, on: str | None) -> Person:
    """Note a death on a day: the person leaves the register, pairings end, cards are revoked.

    Said again with another day, it corrects the day. No visit is dated after a death. Where
    the day is not known (None), what hangs on the person ends today.
    CareError: date_in_future, death_before_birth (`day`), records_after_death (`count`,
    `last`), changed_meanwhile, row_gone, invalid_death_date.
    """
    if on is not None:
        _refuse_day_of_death(work, seen, on)
    gone = work.set(seen, life_status="deceased", death_date=on)
    leave_register(work, seen.id, on or work.today, "deceased", "resident_died")
    work.label = "mark_deceased"
    return gone


def mark_moved_away(work: Work, seen: Person, *, on: str) -> Person:
    """Note that a person has left the village for good: as a death, without its date.

    CareError: date_in_future, person_deceased (`name`, `day`), changed_meanwhile, row_gone.
    """
    if on > work.today:
        raise CareError("date_in_future", field="ended_on")
    if seen.life_status == "deceased":
        raise CareError("person_deceased", name=seen.name, day=seen.death_date or "")
    gone = work.set(seen, life_status="moved_away")
    leave_register(work, seen.id, on, "moved_away", "resident_moved")
    work.label = "mark_moved_away"
    return gone


def mark_living(work: Work, seen: Person) -> Person:
    """They came back, or it was a mistake. Ended pairings and revoked cards stay as they are.

    CareError: changed_meanwhile, row_gone.
    """
    back = work.set(seen, life_status="living", death_date=None)
    for resident in work.find(Resident, col(Resident.person_id) == seen.id):
        if resident.end_reason in ("deceased", "moved_away"):
            work.set(resident, ended_on=None, end_reason=None)
    work.label = "mark_living"
    return back


def _refuse_day_of_death(work: Work, seen: Person, on: str) -> None:
    if on > work.today:
        raise CareError("date_in_future", field="death_date")
    if seen.birth and on < seen.birth:
        raise CareError("death_before_birth", field="death_date", day=seen.birth)
    later = _visited_after(work, seen.id, on)
    if later:
        known = {"count": len(later), "last": later[-1]}
        raise CareError("records_after_death", field="death_date", **known)


def leave_register(
    work: Work, person_id: str, on: str, reason: LeaveReason, pairing_reason: EndReason
) -> None:
    """End what hangs on a person on a day: profile, pairings on either side, cards."""
    for resident in work.find(Resident, col(Resident.person_id) == person_id):
        if resident.ended_on is None or resident.end_reason == reason:
            work.set(resident, ended_on=on, end_reason=reason)
        end_pairings_of(work, reason=pairing_reason, ended_on=on, resident_id=resident.id)
    for helper in work.find(Helper, col(Helper.person_id) == person_id):
        end_pairings_of(work, reason="helper_left", ended_on=on, helper_id=helper.id)
    if active_cards(work, person_id):
        revoke_card(work, person_id, reason)


def _visited_after(reader: Reader, person_id: str, day: str) -> list[str]:
    """Days after `day` on which the person was visited, or is said to have visited somebody."""
    visit = table_of(Visit)
    served = select(col(Resident.id)).where(col(Resident.person_id) == person_id)
    serving = select(col(Helper.id)).where(col(Helper.person_id) == person_id)
    statement = (
        select(visit.c.visited_on)
        .where(
            or_(visit.c.resident_id.in_(served), visit.c.helper_id.in_(serving)),
            visit.c.visited_on > day,
            is_current_visit(visit),
        )
        .order_by(visit.c.visited_on)
    )
    return [row.visited_on for row in reader.rows(statement)]
