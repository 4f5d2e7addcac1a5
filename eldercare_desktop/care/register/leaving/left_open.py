"""What is still open of somebody who is gone: another laptop did not know of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, or_, select

from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.card import Card
from eldercare_desktop.care.entitlement.claims import HAVING
from eldercare_desktop.care.entitlement.record import EntitlementClaim
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.incident.record import Incident
from eldercare_desktop.care.meal.roster.record import MealPlan
from eldercare_desktop.care.need.record import OPEN_STATES, Need
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.leaving.ending import Hanging, Leaving
from eldercare_desktop.care.register.leaving.endings import endings_for
from eldercare_desktop.care.register.leaving.marking import leave_register
from eldercare_desktop.care.resident import LeaveReason, Resident
from eldercare_desktop.care.time_bank.volunteer.record import TeamMember, Volunteer
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Profile, table_of
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class LeftOpen:
    """Somebody who is gone, and what was not ended with them: code of an ending -> things."""

    leaving: Leaving
    name: str
    ending: tuple[tuple[str, tuple[Hanging, ...]], ...]

    @property
    def count(self) -> int:
        """How many things there are."""
        return sum(len(things) for _, things in self.ending)


def left_open(reader: Reader, person_id: str | None = None) -> list[LeftOpen]:
    """What is still open of those who died or moved away (of one person), by name."""
    found = (_left_open(reader, person) for person in _gone(reader, person_id))
    return [one for one in found if one.ending]


def close_left_open(work: Work, person_id: str) -> None:
    """End what was left open, as of the day on which the person died or moved away.

    CareError: row_gone, not_gone (the person is living here).
    """
    person = work.get(Person, person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    if person.life_status == "living":
        raise CareError("not_gone", name=person.name)
    leaving = _leaving(work, person)
    leave_register(work, person_id, leaving.on, leaving.reason)
    work.label = "close_left_open"


def _left_open(reader: Reader, person: Person) -> LeftOpen:
    leaving, ending = _leaving(reader, person), []
    for one in endings_for(leaving):
        things = tuple(thing for thing in one.review(reader, leaving) if not thing.stays)
        ending += [(one.code, things)] if things and one.code != "profile" else []
    return LeftOpen(leaving, person.name, tuple(ending))


def _leaving(reader: Reader, person: Person) -> Leaving:
    reason: LeaveReason = "deceased" if person.life_status == "deceased" else "moved_away"
    profiles = table_of(Resident)
    ended = reader.scalar(
        select(profiles.c.ended_on)
        .where(profiles.c.person_id == person.id, profiles.c.deleted == 0)
        .order_by(profiles.c.ended_on)
        .limit(1)
    )
    return Leaving(person.id, person.death_date or ended or _today(reader), reason)


def _today(reader: Reader) -> str:
    return reader.today if isinstance(reader, Work) else date.today().isoformat()


def _gone(reader: Reader, person_id: str | None) -> list[Person]:
    """Those who are gone and of whom something is open: few of many, found by their rows."""
    p = table_of(Person)
    open_of = or_(*(p.c.id.in_(persons) for persons in _persons_with_open()))
    where = [p.c.life_status.in_(("deceased", "moved_away")), open_of]
    where += [p.c.id == person_id] if person_id is not None else []
    return reader.find(Person, *where, order_by=[p.c.name, p.c.id])


def _persons_with_open() -> Iterator[Select[tuple[str]]]:
    """For each kind of row that a leaving ends: whom an open one belongs to."""
    for kind, role, field, is_open in _OPEN:
        rows = table_of(kind)
        if role is None:
            yield select(rows.c[field]).where(rows.c.deleted == 0, is_open)
            continue
        roles = table_of(role)
        joined = rows.join(roles, roles.c.id == rows.c[field])
        yield select(roles.c.person_id).select_from(joined).where(rows.c.deleted == 0, is_open)


_pairing, _need, _claim = table_of(Pairing).c, table_of(Need).c, table_of(EntitlementClaim).c
_OPEN: tuple[tuple[type[Profile], type[Resident] | type[Helper] | None, str, ColumnElement[bool]],
             ...] = (
    (Pairing, Resident, "resident_id", _pairing.ended_on.is_(None)),
    (Pairing, Helper, "helper_id", _pairing.ended_on.is_(None)),
    (Need, Resident, "resident_id", _need.state.in_(OPEN_STATES)),
    (Need, Helper, "helper_id", _need.state.in_(OPEN_STATES)),
    (Incident, Helper, "responsible_id", table_of(Incident).c.closed_on.is_(None)),
    (MealPlan, Resident, "resident_id", table_of(MealPlan).c.ended_on.is_(None)),
    (Volunteer, Helper, "helper_id", table_of(Volunteer).c.state != "ended"),
    (TeamMember, None, "person_id", table_of(TeamMember).c.until.is_(None)),
    (Absence, Resident, "resident_id", table_of(Absence).c.until.is_(None)),
    (EntitlementClaim, Resident, "resident_id",
     and_(_claim.ended_on.is_(None), _claim.state.in_(HAVING))),
    (Card, None, "person_id", table_of(Card).c.revoked_on.is_(None)),
)  # fmt: skip
