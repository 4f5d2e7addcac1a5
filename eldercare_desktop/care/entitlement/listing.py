"""应享尽享 as lists of names: who should have what and has not, and who has what they should not.

Everybody on the register is held against every entitlement of their village in one pass; the
conditions are those of `terms`, the notes those of `claims`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from sqlalchemy import ColumnElement, select

from eldercare_desktop.care.area import group_label
from eldercare_desktop.care.entitlement.claims import Claim, claim_of
from eldercare_desktop.care.entitlement.judging import Line, ListState, is_late, judged_lines
from eldercare_desktop.care.entitlement.reading import TermsBook, place_of
from eldercare_desktop.care.entitlement.record import EntitlementClaim
from eldercare_desktop.care.entitlement.roster import (
    about,
    days_between,
    is_there,
)
from eldercare_desktop.care.entitlement.terms import (
    Terms,
    missed,
    reached_on,
)
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.listing import age_on
from eldercare_desktop.care.rule_settings import in_force
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.care.search import matches
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

LIST_STATES: tuple[ListState, ...] = (
    "missing", "waiting", "lost", "applied", "receiving", "refused", "declines",
)  # fmt: skip
"""Should have it and has not; asked and was not answered for long; has it but should not; asked;
has it; was refused; does not want it."""

Lost = Literal["kind", "age", "categories", "living", "care", "left", "not_given"]
"""Why somebody should not have it: a condition, they left, or nobody is given it any more."""


@dataclass(frozen=True)
class EntitledRow:
    """A resident and an entitlement. `perhaps`: only an incomplete date of birth stands against

    it. `reached_on`: the day on which its age was completed. `waiting_days` since the
    application. `why`: what is not met any more. `terms` None: this laptop does not know it.
    """

    resident_id: str
    person_id: str
    name: str
    sex: str | None
    age: int | None
    birth: str | None
    lunar_birthday: str | None
    group_id: str | None
    group: str
    village: str
    phone: str | None
    life_status: str
    code: str
    terms: Terms | None
    state: ListState
    perhaps: bool = False
    reached_on: str | None = None
    claim_id: str | None = None
    applied_on: str | None = None
    since: str | None = None
    reason: str | None = None
    waiting_days: int | None = None
    why: tuple[Lost, ...] = ()

    @property
    def key(self) -> str:
        """What tells a line from others."""
        return f"{self.resident_id}:{self.code}"


@dataclass(frozen=True)
class EntitledFilter:
    """Which lines a list shows; None means whatever."""

    states: tuple[ListState, ...] = ("missing",)
    code: str | None = None
    group_id: str | None = None
    village: str | None = None
    typed: str = ""
    person_id: str | None = None


@dataclass(frozen=True)
class Entitled:
    """The lines of a list, `total` of them if not all are here, and the numbers beside it.

    `states` and `codes` each count under the other filters: states for the chosen entitlement,
    entitlements for the chosen states. `groups` counts what is listed, by group id.
    """

    rows: tuple[EntitledRow, ...]
    total: int
    states: Mapping[str, int] = field(default_factory=dict)
    codes: Mapping[str, int] = field(default_factory=dict)
    groups: Mapping[str | None, int] = field(default_factory=dict)
    names: Mapping[str, Terms] = field(default_factory=dict)


def find_entitled(
    reader: Reader,
    wanted: EntitledFilter | None = None,
    *,
    today: str,
    limit: int | None = None,
) -> Entitled:
    """The lines that meet the filter, by state, entitlement, village, group and name."""
    wanted = wanted or EntitledFilter()
    book = TermsBook(reader)
    states: Counter[str] = Counter()
    codes: Counter[str] = Counter()
    found: list[Line] = []
    for line in judged_lines(reader, book, _conditions(wanted), today):
        right_code = wanted.code in (None, line.code)
        states[line.state] += right_code
        if line.state in wanted.states:
            codes[line.code] += 1
            if right_code:
                found.append(line)
    _sort(found)
    rows = tuple(_row(line, today) for line in found[:limit])
    groups = Counter(line.who.group_id for line in found)
    return Entitled(rows, len(found), states, codes, groups, _names(book, today, found))


def entitled_of(reader: Reader, person_id: str, *, today: str) -> tuple[EntitledRow, ...]:
    """Every line of one person: what they have, should have, asked for, or have in vain."""
    wanted = EntitledFilter(states=LIST_STATES, person_id=person_id)
    return find_entitled(reader, wanted, today=today).rows


def count_entitled(reader: Reader, *, today: str, village: str | None = None) -> Mapping[str, int]:
    """How many lines there are in each state."""
    return find_entitled(reader, EntitledFilter(village=village), today=today, limit=0).states


def waiting_claims(reader: Reader, *, today: str, village: str | None = None) -> int:
    """How many applications were not answered for longer than they should (a quick count)."""
    rules, c = Rulebook.of(reader, "entitlement.answer_days"), table_of(EntitlementClaim)
    query = select(c).where(c.c.deleted == 0, c.c.state == "applied", c.c.ended_on.is_(None))
    query = query.where(c.c.village == village) if village else query
    return sum(
        is_late(
            claim_of(row), today, in_force(rules, "entitlement.answer_days", today, row.village)
        )
        for row in reader.rows(query)
    )


def _conditions(wanted: EntitledFilter) -> list[ColumnElement[bool]]:
    p = table_of(Person)
    asked = (
        (p.c.village, wanted.village), (p.c.group_id, wanted.group_id), (p.c.id, wanted.person_id)
    )  # fmt: skip
    found: list[ColumnElement[bool]] = [column == value for column, value in asked if value]
    return [*found, matches(wanted.typed)] if wanted.typed.strip() else found


# -- rows --------------------------------------------------------------------------------


def _sort(lines: list[Line]) -> None:
    """By state and entitlement; within these they stay as the people were read."""
    terms = {line.code: line.terms or Terms(line.code) for line in lines}
    places = {code: place_of(found) for code, found in terms.items()}
    ranks = {state: rank for rank, state in enumerate(LIST_STATES)}
    lines.sort(key=lambda line: (ranks[line.state], places[line.code]))


def _row(line: Line, today: str) -> EntitledRow:
    who, claim = line.who, line.claim
    return EntitledRow(
        resident_id=who.resident_id,
        person_id=who.person_id,
        name=who.name,
        sex=who.sex,
        age=age_on(who.birth, today),
        birth=who.birth,
        lunar_birthday=who.lunar_birthday,
        group_id=who.group_id,
        group=group_label(who.group_number, who.group_name),
        village=who.village,
        phone=who.phone,
        life_status=who.life_status,
        code=line.code,
        terms=line.terms,
        state=line.state,
        perhaps=line.verdict == "perhaps",
        reached_on=reached_on(line.terms, who.birth) if line.terms else None,
        claim_id=claim.id if claim else None,
        applied_on=claim.applied_on if claim else None,
        since=claim.since if claim else None,
        reason=claim.reason if claim else None,
        waiting_days=_waiting_days(claim, today),
        why=_why(line, today) if line.state == "lost" else (),
    )


def _why(line: Line, today: str) -> tuple[Lost, ...]:
    if not is_there(line.who, today):
        return ("left",)
    if line.terms is None or not line.terms.holds_on(today):
        return ("not_given",)
    return missed(line.terms, about(line.who), today)


def _waiting_days(claim: Claim | None, today: str) -> int | None:
    return days_between(claim.applied_on, today) if claim and claim.applied_on else None


def _names(book: TermsBook, today: str, found: Sequence[Line]) -> Mapping[str, Terms]:
    villages = {line.who.village for line in found}
    return book.terms_by_code(today, villages)
