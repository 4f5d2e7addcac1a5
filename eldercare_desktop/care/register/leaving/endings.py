"""The list of what ends with a person. A new noun adds its ending here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy import ColumnElement
from sqlmodel import col

from eldercare_desktop.care.absence.noting import absences_ending, end_absences
from eldercare_desktop.care.card import active_cards, grouped, revoke_card
from eldercare_desktop.care.entitlement.claims import end_claims_of, review_claims
from eldercare_desktop.care.entitlement.record import ClaimEnd
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.incident.ending import end_incidents, review_incidents
from eldercare_desktop.care.incident.record import Incident
from eldercare_desktop.care.meal.roster.ordering import end_plans, plans_ending
from eldercare_desktop.care.meal.settlement.balances import balances_of
from eldercare_desktop.care.need.ending import end_needs, review_needs
from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.pairing.ledger import end_whatever_its_start, never_begins
from eldercare_desktop.care.pairing.record import EndReason, Pairing
from eldercare_desktop.care.pairing.terms import is_active
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.leaving.ending import Ending, Hanging, Leaving
from eldercare_desktop.care.register.subjects import name_of
from eldercare_desktop.care.resident import LeaveReason, Resident
from eldercare_desktop.care.time_bank.ledger.account import balance, held_of, of_person
from eldercare_desktop.care.time_bank.terms import UNITS
from eldercare_desktop.care.time_bank.volunteer.ending import (
    end_memberships,
    end_volunteer,
    memberships_ending,
    volunteers_ending,
)
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

# -- the care profile ---------------------------------------------------------------------


def residents_of(reader: Reader, person_id: str) -> list[Resident]:
    """The care profiles of a person: one as a rule, two until they are made one."""
    return reader.find(Resident, col(Resident.person_id) == person_id)


def _review_profile(reader: Reader, leaving: Leaving) -> list[Hanging]:
    return [
        Hanging("resident", resident.id, what=resident.kind, day=resident.served_since or "")
        for resident in residents_of(reader, leaving.person_id)
        if resident.ended_on is None
    ]


def _end_profile(work: Work, leaving: Leaving) -> None:
    for resident in residents_of(work, leaving.person_id):
        if resident.ended_on is None or resident.end_reason == leaving.reason:
            work.set(resident, ended_on=leaving.on, end_reason=leaving.reason)


# -- pairings, on either side -------------------------------------------------------------

_PAIRING_ENDS: Final[dict[LeaveReason, EndReason]] = {
    "deceased": "resident_died",
    "moved_away": "resident_moved",
    "institution": "resident_moved",
    "entered_by_mistake": "entered_by_mistake",
}


def _helped(reader: Reader, leaving: Leaving) -> list[Pairing]:
    ids = [resident.id for resident in residents_of(reader, leaving.person_id)]
    return _active(reader, col(Pairing.resident_id).in_(ids), leaving)


def _helping(reader: Reader, leaving: Leaving) -> list[Pairing]:
    helpers = reader.find(Helper, col(Helper.person_id) == leaving.person_id)
    return _active(reader, col(Pairing.helper_id).in_([h.id for h in helpers]), leaving)


def _active(reader: Reader, whose: ColumnElement[bool], leaving: Leaving) -> list[Pairing]:
    found = reader.find(Pairing, whose, order_by=[col(Pairing.start), col(Pairing.id)])
    return [pairing for pairing in found if is_active(pairing.ended_on, leaving.on)]


def _pairing(reader: Reader, pairing: Pairing, other: str, leaving: Leaving) -> Hanging:
    what = "never_begins" if never_begins(pairing, leaving.on) else pairing.mode
    who = name_of(reader, other, getattr(pairing, f"{other}_id"))
    return Hanging("pairing", pairing.id, who=who, what=what, day=pairing.start or "")


def _review_helped(reader: Reader, leaving: Leaving) -> list[Hanging]:
    return [_pairing(reader, p, "helper", leaving) for p in _helped(reader, leaving)]


def _end_helped(work: Work, leaving: Leaving) -> None:
    reason = _PAIRING_ENDS.get(leaving.reason, "resident_left")
    for pairing in _helped(work, leaving):
        end_whatever_its_start(work, pairing, reason, leaving.on)


def _review_helping(reader: Reader, leaving: Leaving) -> list[Hanging]:
    return [_pairing(reader, p, "resident", leaving) for p in _helping(reader, leaving)]


def _end_helping(work: Work, leaving: Leaving) -> None:
    for pairing in _helping(work, leaving):
        end_whatever_its_start(work, pairing, "helper_left", leaving.on)


# -- needs and incidents ------------------------------------------------------------------


def _review_needs(reader: Reader, leaving: Leaving) -> list[Hanging]:
    return [_need(need) for need in review_needs(reader, leaving.person_id).own]


def _review_assigned(reader: Reader, leaving: Leaving) -> list[Hanging]:
    found = review_needs(reader, leaving.person_id).assigned
    return [_need(need, name_of(reader, "resident", need.resident_id)) for need in found]


def _need(need: Need, who: str = "") -> Hanging:
    return Hanging("need", need.id, who=who, what=need.kind, day=need.discovered_on)


def _end_needs(work: Work, leaving: Leaving) -> None:
    end_needs(work, leaving.person_id, leaving.on, leaving.reason)


def _review_incidents(reader: Reader, leaving: Leaving) -> list[Hanging]:
    found = review_incidents(reader, leaving.person_id)
    closing = [_incident(one, stays=leaving.reason != "deceased") for one in found.closing]
    return [*closing, *(_incident(one, stays=True) for one in found.staying)]


def _review_answering(reader: Reader, leaving: Leaving) -> list[Hanging]:
    found = review_incidents(reader, leaving.person_id).answering_for
    return [_incident(one, name_of(reader, "resident", one.resident_id)) for one in found]


def _incident(incident: Incident, who: str = "", *, stays: bool = False) -> Hanging:
    day = incident.found_at[:10]
    return Hanging("incident", incident.id, who=who, what=incident.kind, day=day, stays=stays)


def _end_incidents(work: Work, leaving: Leaving) -> None:
    end_incidents(work, leaving.person_id, leaving.on, leaving.reason)


def _nothing(work: Work, leaving: Leaving) -> None:
    """What another ending of the same noun has done as well."""


# -- meals --------------------------------------------------------------------------------


def _review_meals(reader: Reader, leaving: Leaving) -> list[Hanging]:
    return [
        Hanging("meal_plan", plan.id, what=plan.period, day=plan.since)
        for plan in plans_ending(reader, leaving.person_id, leaving.on)
    ]


def _end_meals(work: Work, leaving: Leaving) -> None:
    end_plans(work, leaving.person_id, leaving.on)


def _review_meal_money(reader: Reader, leaving: Leaving) -> list[Hanging]:
    """What is left is given back, what is owed is asked for: by a person, not by itself."""
    return [
        Hanging("meal_money", one.site.id, who=one.site.name, what=str(one.fen), stays=True)
        for one in balances_of(reader, leaving.person_id)
        if one.fen
    ]


# -- hours and points ---------------------------------------------------------------------


def _review_time_credit(reader: Reader, leaving: Leaving) -> list[Hanging]:
    """Whose they are from now on, is said by a person: an heir, the pool, or nobody."""
    person = reader.get(Person, leaving.person_id)
    if person is None:
        return []
    accounts = (of_person(person.id), held_of(person.id))
    left = {
        unit: sum(balance(reader, account, person.village, unit) for account in accounts)
        for unit in UNITS
    }
    return [
        Hanging("ledger_entry", person.id, who=unit, what=str(amount), stays=True)
        for unit, amount in left.items()
        if amount
    ]


def _review_volunteer(reader: Reader, leaving: Leaving) -> list[Hanging]:
    person_id, on = leaving.person_id, leaving.on
    serving = [
        Hanging("volunteer", row.id, what=row.kind, day=row.registered_on)
        for row in volunteers_ending(reader, person_id, on)
    ]
    return serving + [
        Hanging("team_member", team.member_id, who=team.name, what=team.role, day=team.since)
        for team in memberships_ending(reader, person_id, on)
    ]


def _end_volunteer(work: Work, leaving: Leaving) -> None:
    end_volunteer(work, leaving.person_id, leaving.on)
    end_memberships(work, leaving.person_id, leaving.on)


# -- absences, entitlements, cards --------------------------------------------------------


def _review_absences(reader: Reader, leaving: Leaving) -> list[Hanging]:
    return [
        Hanging("absence", absence.id, what=absence.kind, day=absence.since)
        for absence in absences_ending(reader, leaving.person_id, leaving.on)
    ]


def _end_absences(work: Work, leaving: Leaving) -> None:
    end_absences(work, leaving.person_id, leaving.on)


_CLAIM_ENDS: Final[dict[LeaveReason, ClaimEnd]] = {
    "deceased": "deceased",
    "moved_away": "moved_away",
}


def _review_claims(reader: Reader, leaving: Leaving) -> list[Hanging]:
    return [
        Hanging("entitlement_claim", c.claim_id, who=c.name or "", what=c.code)
        for c in review_claims(reader, leaving.person_id, leaving.on)
    ]


def _end_claims(work: Work, leaving: Leaving) -> None:
    reason = _CLAIM_ENDS[leaving.reason]
    end_claims_of(work, leaving.person_id, on=leaving.on, reason=reason)


def _review_cards(reader: Reader, leaving: Leaving) -> list[Hanging]:
    return [
        Hanging("card", card.id, what=grouped(card.token), day=card.issued_on)
        for card in active_cards(reader, leaving.person_id)
    ]


def _end_cards(work: Work, leaving: Leaving) -> None:
    if active_cards(work, leaving.person_id):
        revoke_card(work, leaving.person_id, leaving.reason)


ENDINGS: Final[tuple[Ending, ...]] = (
    Ending("profile", _review_profile, _end_profile),
    Ending("helped", _review_helped, _end_helped),
    Ending("helping", _review_helping, _end_helping, only_gone=True),
    Ending("needs", _review_needs, _end_needs),
    Ending("needs_assigned", _review_assigned, _nothing),
    Ending("incidents", _review_incidents, _end_incidents, only_gone=True),
    Ending("incidents_answering", _review_answering, _nothing, only_gone=True),
    Ending("meals", _review_meals, _end_meals),
    Ending("meal_money", _review_meal_money, _nothing),
    Ending("volunteer", _review_volunteer, _end_volunteer, only_gone=True),
    Ending("time_credit", _review_time_credit, _nothing, only_gone=True),
    Ending("absences", _review_absences, _end_absences),
    Ending("claims", _review_claims, _end_claims, only_gone=True),
    Ending("cards", _review_cards, _end_cards, only_gone=True),
)
"""In the order in which they are shown and done."""


def endings_for(leaving: Leaving) -> Iterator[Ending]:
    """The endings that a leaving brings with it."""
    for ending in ENDINGS:
        if ending.code not in leaving.keep and (leaving.gone or not ending.only_gone):
            yield ending
