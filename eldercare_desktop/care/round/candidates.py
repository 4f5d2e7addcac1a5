"""Who meets the criteria of a round, the most urgent first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.house_order import house_key
from eldercare_desktop.care.pairing.need import (
    DEPENDENT_ABILITY,
    DEPENDENT_SELF_CARE,
    is_current,
)
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.round.away import away_on
from eldercare_desktop.care.round.criteria import Criteria, Facts, criteria_of, reasons
from eldercare_desktop.care.round.record import Round, RoundEntry
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.care.visit.due import DueFilter, due_list
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

LAST_GROUP = 1_000_000
"""Groups without a number come after all that have one."""


@dataclass(frozen=True)
class Candidate:
    """Somebody for the list of a round.

    `marks`: which of living_alone, advanced_age, dependent hold, whatever the criteria ask
    for; who has more of them comes first. `reasons`: why the criteria ask for them (none for
    somebody who was added by hand). `left_out`: declines (visits), institution (looked after
    there) or empty: whether a person has to decide that they are asked all the same.
    `back_on`: the day of the return of somebody who is away, "" if nobody knows it; None: here.
    """

    resident_id: str
    person_id: str
    name: str
    sex: str | None
    age: int | None
    lunar_birthday: str | None
    group: str
    address: str | None
    village: str
    kind: str
    marks: tuple[str, ...]
    reasons: tuple[str, ...]
    left_out: str
    back_on: str | None


def find_candidates(
    reader: Reader, criteria: Criteria, *, today: str, village: str | None = None
) -> list[Candidate]:
    """Everybody on the register who meets the criteria, in the order of the list."""
    return _candidates(reader, criteria, today, village, None)


def candidates_of(
    reader: Reader, resident_ids: Iterable[str], *, today: str, criteria: Criteria | None = None
) -> list[Candidate]:
    """Certain residents, as far as they are on the register, in the order of the list."""
    return _candidates(reader, criteria or Criteria(), today, None, set(resident_ids))


def new_candidates(reader: Reader, chosen: Round, *, today: str) -> list[Candidate]:
    """Who has come to meet the criteria of a round since its list was made.

    Nobody whom a person has taken out, and nobody who has to be decided about.
    """
    entry = table_of(RoundEntry)
    known = select(entry.c.resident_id).where(entry.c.round_id == chosen.id, entry.c.deleted == 0)
    listed = {row.resident_id for row in reader.rows(known)}
    found = find_candidates(reader, criteria_of(chosen), today=today, village=chosen.village)
    return [c for c in found if c.resident_id not in listed and not c.left_out]


def _candidates(
    reader: Reader,
    criteria: Criteria,
    today: str,
    village: str | None,
    wanted: set[str] | None,
) -> list[Candidate]:
    """Those who meet the criteria; or, whether they do or not, the `wanted` ones."""
    advanced, tiers = rule(reader, "person.advanced_age"), _tiers(reader, criteria, today, village)
    away = away_on(reader, today)
    made: dict[str, tuple[Any, Candidate]] = {}
    for row in reader.rows(_people(today, village)):
        facts = _facts(row, today, tiers.get(row.resident_id))
        why = reasons(criteria, facts)
        if row.resident_id not in wanted if wanted is not None else not why:
            continue
        candidate = _candidate(row, facts, why, advanced, away)
        made[row.resident_id] = (_urgency(row, candidate), candidate)
    return [candidate for _, candidate in sorted(made.values(), key=lambda pair: pair[0])]


def _tiers(reader: Reader, criteria: Criteria, today: str, village: str | None) -> dict[str, str]:
    """Resident -> tier, where the criteria ask for it."""
    if not criteria.tiers:
        return {}
    wanted = DueFilter(state=None, village=village)
    return {row.resident_id: row.tier for row in due_list(reader, today, wanted)}


def _people(today: str, village: str | None) -> Select[Any]:
    r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
    statement = (
        select(
            r.c.id.label("resident_id"), r.c.kind, r.c.living, r.c.categories, r.c.ability,
            r.c.self_care, r.c.dementia, r.c.severe_illness, r.c.willingness,
            p.c.id.label("person_id"), p.c.name, p.c.sex, p.c.birth, p.c.lunar_birthday,
            p.c.address, p.c.village,
            g.c.number.label("group_number"), g.c.name.label("group_name"),
        )
        .select_from(r.join(p, p.c.id == r.c.person_id).outerjoin(g, g.c.id == p.c.group_id))
        .where(is_current(r, p, today))
    )  # fmt: skip
    return statement.where(p.c.village == village) if village else statement


def _facts(row: Any, today: str, tier: str | None) -> Facts:
    return Facts(
        kind=row.kind,
        age=age_on(row.birth, today),
        living=row.living or (),
        categories=row.categories or (),
        dependent=row.ability in DEPENDENT_ABILITY or row.self_care in DEPENDENT_SELF_CARE,
        dementia=bool(row.dementia),
        severe_illness=bool(row.severe_illness),
        tier=tier,
        group=group_label(row.group_number, row.group_name),
    )


def _candidate(
    row: Any, facts: Facts, why: tuple[str, ...], advanced: int, away: dict[str, str]
) -> Candidate:
    return Candidate(
        resident_id=row.resident_id,
        person_id=row.person_id,
        name=row.name,
        sex=row.sex,
        age=facts.age,
        lunar_birthday=row.lunar_birthday,
        group=facts.group,
        address=row.address,
        village=row.village,
        kind=row.kind,
        marks=_marks(facts, advanced),
        reasons=why,
        left_out=_left_out(row, facts),
        back_on=away.get(row.resident_id),
    )


def _marks(facts: Facts, advanced: int) -> tuple[str, ...]:
    """Rule 18: 独居, 高龄, 失能 first."""
    held = {
        "living_alone": "living_alone" in facts.living,
        "advanced_age": facts.age is not None and facts.age >= advanced,
        "dependent": facts.dependent,
    }
    return tuple(name for name, holds in held.items() if holds)


def _left_out(row: Any, facts: Facts) -> str:
    if "institution" in facts.living or "destitute_centralized" in facts.categories:
        return "institution"
    return "declines" if row.willingness == "declines" else ""


def _urgency(row: Any, candidate: Candidate) -> tuple[object, ...]:
    number = row.group_number if row.group_number is not None else LAST_GROUP
    house = house_key(candidate.address)
    group = (candidate.village, number, row.group_name or "", house)
    return (-len(candidate.marks), *group, candidate.name, candidate.resident_id)
