"""What is handed over: a small function for each noun."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import col

from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.card import Card, card_rows
from eldercare_desktop.care.entitlement.listing import EntitledFilter, find_entitled
from eldercare_desktop.care.handover import meals, time_bank
from eldercare_desktop.care.handover.parts import HandoverLine, Moment, Source
from eldercare_desktop.care.incident.listing import find_incidents
from eldercare_desktop.care.need.listing import NeedFilter, NeedRow, find_needs
from eldercare_desktop.care.pairing.loads import helper_loads
from eldercare_desktop.care.pairing.reading import find_pairings
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import PeopleFilter, people_by_id
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.round.overview import list_rounds
from eldercare_desktop.care.slip.making import Bearer
from eldercare_desktop.care.slip.sheets import bearer_names, open_slips
from eldercare_desktop.care.slip.states import lines_of
from eldercare_desktop.care.visit.due import DueFilter, due_list
from eldercare_desktop.store.reader import Reader

Lines = Sequence[HandoverLine]


def _incidents(reader: Reader, at: Moment) -> Lines:
    """Emergencies that are not closed."""
    return [
        HandoverLine(
            row.name,
            row.group,
            (("incident_kind", row.incident.kind), ("level", row.incident.level)),
            row.incident.what or "",
            row.incident.found_at[:10],
            row.responsible,
        )
        for row in find_incidents(reader, now=at.now)
    ]


def _needs(reader: Reader, at: Moment) -> Lines:
    """Needs that wait for help, and those that wait to be asked back (回访)."""
    open_ones = find_needs(reader, NeedFilter(show="open"), today=at.today)
    done = find_needs(reader, NeedFilter(show="to_follow_up"), today=at.today)
    return [_need(row) for row in (*open_ones, *done)]


def _need(row: NeedRow) -> HandoverLine:
    return HandoverLine(
        row.name,
        row.group,
        (("need_kind", row.need.kind), ("need_state", row.need.state)),
        row.need.what or "",
        row.need.wanted_by,
        row.assigned,
    )


def _visits(reader: Reader, at: Moment) -> Lines:
    """Visits that are due or overdue."""
    return [
        HandoverLine(
            row.name,
            row.group,
            (("tier", row.tier),),
            day=row.due_on,
            who=next((helper.name for helper in row.helpers), ""),
            number=row.overdue_days,
        )
        for row in due_list(reader, at.today, DueFilter(state="due"))
    ]


def _slips(reader: Reader, at: Moment) -> Lines:
    """Slips that are out."""
    slips = open_slips(reader)
    names = bearer_names(reader, [Bearer(slip.helper_id, slip.village) for slip in slips])
    lines = lines_of(reader, [slip.id for slip in slips])
    return [
        HandoverLine(
            name=names.get(slip.helper_id or "", ("", None))[0],
            note=" ".join(slip.token[n : n + 4] for n in range(0, 16, 4)),
            day=slip.week or slip.issued_on,
            number=len(lines.get(slip.id, ())),
        )
        for slip in slips
    ]


def _rounds(reader: Reader, at: Moment) -> Lines:
    """Rounds that go on."""
    return [
        HandoverLine(
            row.name, words=(("round_kind", row.kind),), day=row.ends_on, number=row.waiting
        )
        for row in list_rounds(reader, today=at.today)
    ]


def _absences(reader: Reader, at: Moment) -> Lines:
    """Who is away now."""
    order = (col(Absence.since), col(Absence.id))
    rows = [
        row
        for row in reader.find(Absence, col(Absence.since) <= at.today, order_by=order)
        if row.until is None or row.until > at.today
    ]
    residents = reader.find(Resident, col(Resident.id).in_([row.resident_id for row in rows]))
    persons = {r.id: r.person_id for r in residents if r.ended_on is None}
    people = people_by_id(reader, list(persons.values()), today=at.today)
    lines = []
    for row in rows:
        if person := people.get(persons.get(row.resident_id, "")):
            kind = (("absence_kind", row.kind),)
            lines.append(
                HandoverLine(
                    person.name, person.group, kind, row.note or "", row.since, row.until or ""
                )
            )
    return lines


def _pairs(reader: Reader, at: Moment) -> Lines:
    """Pairings that hold."""
    return [
        HandoverLine(
            row.resident.name,
            row.resident.group,
            (("mode", row.mode), ("agreement", row.agreement)),
            row.helper.phone or "",
            row.start,
            row.helper.name,
        )
        for row in find_pairings(reader, today=at.today)
    ]


def _helpers(reader: Reader, at: Moment) -> Lines:
    """Helpers, and how many elders each has."""
    return [
        HandoverLine(
            row.name,
            row.group,
            (("helper_kind", row.kind), ("presence", row.presence)),
            row.phone or "",
            row.away_since,
            number=row.elders,
        )
        for row in helper_loads(reader, today=at.today)
    ]


def _entitlements(reader: Reader, at: Moment) -> Lines:
    """What was applied for and not answered."""
    wanted = EntitledFilter(states=("applied", "waiting"))
    return [
        HandoverLine(
            row.name,
            row.group,
            () if row.terms and row.terms.name else (("entitlement", row.code),),
            (row.terms.name or "") if row.terms else "",
            row.applied_on,
            number=row.waiting_days,
        )
        for row in find_entitled(reader, wanted, today=at.today).rows
    ]


def _cards(reader: Reader, at: Moment) -> Lines:
    """Cards that were issued and not printed, and those that are held by who has left."""
    gone = reader.find(Person, col(Person.life_status) != "living")
    left = {person.id for person in gone}
    return [
        HandoverLine(row.name, row.group, (("card_state", row.state),), day=row.issued_on)
        for row in card_rows(reader, PeopleFilter(life_status=None), today=at.today)
        if row.state == "issued" or (row.state == "printed" and row.person_id in left)
    ]


def _count_cards(reader: Reader, at: Moment) -> dict[str, int]:
    """Cards that are valid, and those that were revoked."""
    cards = reader.find(Card)
    revoked = sum(card.revoked_on is not None for card in cards)
    return {"valid": len(cards) - revoked, "revoked": revoked}


def _count_late(reader: Reader, at: Moment) -> dict[str, int]:
    """Visits that are overdue."""
    return {"late": len(due_list(reader, at.today, DueFilter(state="overdue")))}


SOURCES = (
    Source("incidents", _incidents, "needs", {"part": "incidents"}),
    Source("needs", _needs, "needs", {"part": "needs"}),
    Source("missed_meals", meals.missed, "meals", {"part": "delivery"}),
    Source("visits", _visits, "visits", {"part": "log", "state": "due"}, _count_late),
    Source("slips", _slips, "visits", {"part": "slips"}),
    Source("rounds", _rounds, "rounds"),
    Source("absences", _absences, "people"),
    Source("entitlements", _entitlements, "needs", {"part": "entitlements"}),
    Source("pairs", _pairs, "pairing", {"part": "ledger"}),
    Source("helpers", _helpers, "pairing", {"part": "helpers"}),
    Source("eaters", meals.eaters, "meals", {"part": "week"}),
    Source("meal_sheets", meals.sheets, "meals", {"part": "sheets"}),
    Source("meal_money", meals.money, "meal_accounts", {"part": "payments"}),
    Source("samples", meals.samples, "meals", {"part": "samples"}),
    Source("services", time_bank.services, "time_bank", {"part": "services"}),
    Source("ledger_cases", time_bank.cases, "time_bank", {"part": "cases"}),
    Source("volunteers", time_bank.people, "volunteers"),
    Source("hours", time_bank.accounts, "time_bank", {"part": "accounts"}),
    Source("vouchers", time_bank.vouchers, "time_bank", {"part": "vouchers"}),
    Source("goods", time_bank.goods, "store", {"part": "goods"}),
    Source("cards", _cards, "cards", count=_count_cards),
)
"""In the order of the pack: what cannot wait comes first."""
