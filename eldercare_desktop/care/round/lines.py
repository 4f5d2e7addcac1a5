"""The list of one round, line by line, with who was there and who tried."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Contact, Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.round.away import away_on
from eldercare_desktop.care.round.record import Missed, Round, RoundAttempt, RoundEntry
from eldercare_desktop.care.round.states import (
    WAITING,
    Gone,
    State,
    is_current_attempt,
    line_states,
)
from eldercare_desktop.care.visit.record import Method, Visit, is_current_visit
from eldercare_desktop.care.walk.doors import door_notes
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class LineVisit:
    """A visit that ticks a line."""

    visit_id: str
    visited_on: str
    method: Method
    visitor: str


@dataclass(frozen=True)
class LineAttempt:
    """A try that met nobody."""

    attempt_id: str
    tried_on: str
    tried_by: str
    result: Missed
    note: str | None


@dataclass(frozen=True)
class EmergencyContact:
    """Whom to call for somebody."""

    name: str
    relation: str | None
    phone: str | None


@dataclass(frozen=True)
class RoundLine:
    """One resident on the list.

    `number` counts from 1 in the order of the list. `visits` and `attempts` are the newest
    last; more than one visit (two laptops, or seen twice) still is one line done. `back_on`
    as in `Candidate`. `door` is what to know at the door.
    """

    number: int
    entry_id: str
    resident_id: str
    person_id: str
    name: str
    sex: str | None
    age: int | None
    lunar_birthday: str | None
    group: str
    address: str | None
    phone: str | None
    kind: str
    state: State
    gone: Gone
    back_on: str | None
    visits: tuple[LineVisit, ...]
    attempts: tuple[LineAttempt, ...]
    contact: EmergencyContact | None
    door: str | None

    @property
    def waiting(self) -> bool:
        """Whether somebody still has to go there."""
        return self.state in WAITING


def round_lines(reader: Reader, chosen: Round, *, today: str) -> list[RoundLine]:
    """The list of a round in its order."""
    states = line_states(reader, [chosen], today=today)
    people = {row.resident_id: row for row in reader.rows(_people(chosen))}
    visits, attempts = _visits(reader, chosen, today), _attempts(reader, chosen)
    contacts = _contacts(reader, chosen)
    doors = door_notes(reader, [line.resident_id for line in states])
    away = away_on(reader, chosen.closed_on or today)
    lines = []
    for number, line in enumerate(states, 1):
        who = people[line.resident_id]
        lines.append(
            RoundLine(
                number=number,
                entry_id=line.entry_id,
                resident_id=line.resident_id,
                person_id=who.person_id,
                name=who.name,
                sex=who.sex,
                age=age_on(who.birth, today),
                lunar_birthday=who.lunar_birthday,
                group=group_label(who.group_number, who.group_name),
                address=who.address,
                phone=who.phone or who.phone_alt,
                kind=who.kind,
                state=line.state,
                gone=line.gone,
                back_on=away.get(line.resident_id),
                visits=tuple(visits[line.resident_id]),
                attempts=tuple(attempts[line.resident_id]),
                contact=contacts.get(who.person_id),
                door=doors.get(line.resident_id),
            )
        )
    return lines


def _entries(chosen: Round) -> Select[Any]:
    e = table_of(RoundEntry)
    return select(e.c.resident_id).where(e.c.round_id == chosen.id, e.c.deleted == 0)


def _people(chosen: Round) -> Select[Any]:
    r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
    return (
        select(
            r.c.id.label("resident_id"), r.c.kind, p.c.id.label("person_id"), p.c.name, p.c.sex,
            p.c.birth, p.c.lunar_birthday, p.c.address, p.c.phone, p.c.phone_alt,
            g.c.number.label("group_number"), g.c.name.label("group_name"),
        )
        .select_from(r.join(p, p.c.id == r.c.person_id).outerjoin(g, g.c.id == p.c.group_id))
        .where(r.c.id.in_(_entries(chosen)))
    )  # fmt: skip


_VISITOR = table_of(Person).alias("round_visitor")


def _visits(reader: Reader, chosen: Round, today: str) -> defaultdict[str, list[LineVisit]]:
    """Resident -> the visits that tick the line: of its days, or said to answer it."""
    v, h, e = table_of(Visit), table_of(Helper), table_of(RoundEntry)
    columns = (
        v.c.id, v.c.resident_id, v.c.visited_on, v.c.recorded_at, v.c.method, v.c.visitor,
        _VISITOR.c.name,
    )  # fmt: skip
    by = v.outerjoin(h, h.c.id == v.c.helper_id)
    by = by.outerjoin(_VISITOR, _VISITOR.c.id == h.c.person_id)
    holds = and_(v.c.visited_on <= today, is_current_visit(v))
    of_days = (
        select(*columns)
        .select_from(by)
        .where(v.c.resident_id.in_(_entries(chosen)), holds)
        .where(v.c.visited_on >= chosen.starts_on, v.c.visited_on <= chosen.ends_on)
    )
    # Two statements, each with its own index of the million visits.
    answers = (
        select(*columns)
        .select_from(by.join(e, e.c.id == v.c.round_entry_id))
        .where(e.c.round_id == chosen.id, v.c.resident_id == e.c.resident_id, holds)
    )
    rows = {row.id: row for part in (of_days, answers) for row in reader.rows(part)}
    found: defaultdict[str, list[LineVisit]] = defaultdict(list)
    for row in sorted(rows.values(), key=lambda row: (row.visited_on, row.recorded_at, row.id)):
        who = row.name or row.visitor or ""
        found[row.resident_id].append(LineVisit(row.id, row.visited_on, row.method, who))
    return found


def _attempts(reader: Reader, chosen: Round) -> defaultdict[str, list[LineAttempt]]:
    a, e = table_of(RoundAttempt), table_of(RoundEntry)
    statement = (
        select(a, e.c.resident_id)
        .select_from(a.join(e, e.c.id == a.c.entry_id))
        .where(e.c.round_id == chosen.id, is_current_attempt())
        .order_by(a.c.tried_on, a.c.id)
    )
    found: defaultdict[str, list[LineAttempt]] = defaultdict(list)
    for row in reader.rows(statement):
        tried = LineAttempt(row.id, row.tried_on, row.tried_by or "", row.result, row.note)
        found[row.resident_id].append(tried)
    return found


_ORDER = ("emergency_contact", "guardian", "supporter", "care_provider")


def _contacts(reader: Reader, chosen: Round) -> dict[str, EmergencyContact]:
    """Person -> whom to call: the emergency contact, else who answers for them and has a phone."""
    c, r = table_of(Contact), table_of(Resident)
    people = select(r.c.person_id).where(r.c.id.in_(_entries(chosen)))
    statement = select(c).where(c.c.person_id.in_(people), c.c.deleted == 0).order_by(c.c.id)
    return nearest_contacts(reader.rows(statement))


def nearest_contacts(rows: Sequence[Any]) -> dict[str, EmergencyContact]:
    """Person -> the contact to call first, of rows of the contact table."""
    ranked = sorted(rows, key=lambda row: (_rank(row.role), not row.phone))
    found: dict[str, EmergencyContact] = {}
    for row in ranked:
        if row.phone or row.role == "emergency_contact":
            found.setdefault(row.person_id, EmergencyContact(row.name, row.relation, row.phone))
    return found


def _rank(role: str) -> int:
    return _ORDER.index(role) if role in _ORDER else len(_ORDER)
