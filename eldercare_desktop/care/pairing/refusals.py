"""What cannot be written as a pairing at all: refusals, as errors that speak to a person."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.pairing.draft import PairingDraft
from eldercare_desktop.care.pairing.record import SERVICES, Pairing
from eldercare_desktop.care.pairing.terms import is_active, surely_before
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import check_day, check_partial_day


@dataclass(frozen=True)
class Parties:
    """The two of a pairing, each with their person."""

    resident: Resident
    resident_person: Person
    helper: Helper
    helper_person: Person


def refuse_pairing(reader: Reader, draft: PairingDraft, *, today: str) -> Parties:
    """The two parties, if the pairing can be written.

    CareError: resident_missing, helper_missing, self_pairing, unknown_service,
    invalid_start, invalid_ended_on, invalid_agreement_on, end_before_start,
    end_without_reason, reason_needs_note, reason_without_end, agreement_not_signed,
    agreement_in_future, visit_every_too_small, resident_deceased, resident_left,
    helper_deceased, start_after_death, dated_after_death, already_paired.
    """
    parties = _parties(reader, draft)
    if parties.resident.person_id == parties.helper.person_id:
        raise CareError("self_pairing")
    _refuse_values(draft, today)
    _refuse_dead(reader, draft, parties)
    if is_active(draft.ended_on, today) and draft.pairing_id is None:
        _refuse_gone(parties, today)
    if is_active(draft.ended_on, today):
        _refuse_twice(reader, draft, today)
    return parties


def _parties(reader: Reader, draft: PairingDraft) -> Parties:
    resident = reader.get(Resident, draft.resident_id)
    helper = reader.get(Helper, draft.helper_id)
    if resident is None or (resident.deleted and draft.pairing_id is None):
        raise CareError("resident_missing")
    if helper is None or (helper.deleted and draft.pairing_id is None):
        raise CareError("helper_missing")
    resident_person = reader.get(Person, resident.person_id)
    helper_person = reader.get(Person, helper.person_id)
    assert resident_person is not None, "foreign keys hold"
    assert helper_person is not None, "foreign keys hold"
    return Parties(resident, resident_person, helper, helper_person)


def _refuse_values(draft: PairingDraft, today: str) -> None:
    unknown = [s for s in draft.services if s not in SERVICES]
    if unknown:
        raise CareError("unknown_service", service=unknown[0])
    _refuse_dates(draft)
    if draft.ended_on is None and draft.end_reason is not None:
        raise CareError("reason_without_end")
    if draft.ended_on is not None and draft.end_reason is None:
        raise CareError("end_without_reason")
    if draft.end_reason == "other" and not (draft.note or "").strip():
        raise CareError("reason_needs_note")
    said = draft.agreement_on is not None or draft.agreement_by is not None
    if said and draft.agreement != "signed":
        raise CareError("agreement_not_signed")
    if draft.agreement_on is not None and draft.agreement_on > today:
        raise CareError("agreement_in_future", today=today)
    if draft.visit_every_days is not None and draft.visit_every_days < 1:
        raise CareError("visit_every_too_small")


def _refuse_dates(draft: PairingDraft) -> None:
    checks = {"start": check_partial_day, "ended_on": check_partial_day, "agreement_on": check_day}
    for name, check in checks.items():
        value = getattr(draft, name)
        try:
            _ = value is None or check(value)
        except ValueError as problem:
            raise CareError(f"invalid_{name}", field=name) from problem
    if draft.start and draft.ended_on and surely_before(draft.ended_on, draft.start):
        raise CareError("end_before_start", start=draft.start, end=draft.ended_on)


def _refuse_dead(reader: Reader, draft: PairingDraft, parties: Parties) -> None:
    """Nothing begins after a death, nor is anything signed."""
    for person in (parties.resident_person, parties.helper_person):
        if person.death_date and draft.start and surely_before(person.death_date, draft.start):
            raise CareError("start_after_death", name=person.name, day=person.death_date)
        if draft.agreement_on:
            refuse_after_death(reader, person.id, draft.agreement_on)


def _refuse_gone(parties: Parties, today: str) -> None:
    """No new pairing with somebody who is not there any more."""
    resident, person = parties.resident, parties.resident_person
    if person.life_status == "deceased":
        raise CareError("resident_deceased", name=person.name)
    ended = resident.ended_on is not None and resident.ended_on <= today
    if person.life_status != "living" or person.deleted or ended:
        raise CareError("resident_left", name=person.name)
    if parties.helper_person.life_status == "deceased":
        raise CareError("helper_deceased", name=parties.helper_person.name)


def _refuse_twice(reader: Reader, draft: PairingDraft, today: str) -> None:
    for other in others_of(reader, draft, today):
        if other.helper_id == draft.helper_id and other.mode == draft.mode:
            raise CareError("already_paired", since=other.start or "")


def others_of(reader: Reader, draft: PairingDraft, today: str) -> list[Pairing]:
    """The resident's other active pairings."""
    held = reader.find(
        Pairing, col(Pairing.resident_id) == draft.resident_id, order_by=[col(Pairing.start)]
    )
    own = (draft.pairing_id, draft.replaces)
    return [p for p in held if p.id not in own and is_active(p.ended_on, today)]
