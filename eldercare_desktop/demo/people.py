"""The people of the demo village: elders, children, helpers and those who answer for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from eldercare_desktop.care.area import VillagerGroup
from eldercare_desktop.care.helper import Helper, HelperKind
from eldercare_desktop.care.person import Contact, ContactRole, Person
from eldercare_desktop.care.resident import (
    SELF_CARE_ITEMS,
    Resident,
    ResidentKind,
    self_care_level,
)
from eldercare_desktop.demo import names
from eldercare_desktop.store.work import Work

VILLAGE = "500113103217"
"""海棠村, 界石镇: from the public table of villages; its people here are invented."""

GROUPS = (
    (1, None),
    (2, None),
    (3, None),
    (4, None),
    (5, None),
    (6, None),
    (None, "大院子"),
    (None, "老屋基"),
)
ELDERS, CHILDREN, HELPERS = 236, 18, 34

HELPER_KINDS: tuple[HelperKind, ...] = (
    "volunteer",
    "neighbour",
    "village_doctor",
    "grid_worker",
    "cadre",
    "party_member",
)
CHILD_KINDS: tuple[ResidentKind, ...] = ("left_behind_child", "left_behind_child", "child_in_need")
CONTACT_ROLES: tuple[ContactRole, ...] = ("supporter", "emergency_contact")


@dataclass
class Village:
    """What has been written so far, for the steps that follow."""

    chance: Random
    today: date
    groups: list[VillagerGroup] = field(default_factory=list)
    elders: list[tuple[Person, Resident]] = field(default_factory=list)
    helpers: list[tuple[Person, Helper]] = field(default_factory=list)
    paired: dict[str, str] = field(default_factory=dict)


def add_people(work: Work, village: Village) -> None:
    """Write groups, elders, children and helpers; `village` remembers them."""
    for number, name in GROUPS:
        village.groups.append(work.insert(VillagerGroup(village=VILLAGE, number=number, name=name)))
    for _ in range(ELDERS):
        _add_elder(work, village)
    for _ in range(CHILDREN):
        _add_child(work, village)
    for order in range(HELPERS):
        _add_helper(work, village, order)


def _add_elder(work: Work, village: Village) -> None:
    chance = village.chance
    female = chance.random() < 0.54
    years = min(102, 60 + int(chance.expovariate(1 / 11)))
    birth = village.today - timedelta(days=int(years * 365.25) + chance.randrange(365))
    person = work.insert(
        Person(
            village=VILLAGE,
            name=names.full_name(chance, female),
            sex="female" if female else "male",
            ethnicity="汉族",
            birth=birth.isoformat(),
            lunar_birthday=f"{chance.randrange(1, 13):02d}-{chance.randrange(1, 30):02d}"
            if chance.random() < 0.45
            else None,
            group_id=chance.choice(village.groups).id,
            phone=names.phone(chance) if chance.random() < 0.7 else None,
            **_id_fields(chance, birth.isoformat(), female),
        )
    )
    village.elders.append((person, work.insert(_care_profile(chance, person, years))))
    if chance.random() < 0.6:
        _add_contact(work, chance, person)


def _id_fields(chance: Random, birth: str, female: bool) -> dict[str, Any]:
    """Mostly a complete ID number; a few that a spreadsheet damaged, a few missing."""
    number = names.id_number(chance, birth, female)
    luck = chance.random()
    if luck < 0.02:
        return {"id_as_written": number[:15] + "000", "id_problem": "id_precision_lost"}
    if luck < 0.04:
        return {"id_problem": "id_missing"}
    return {"id_number": number}


def _care_profile(chance: Random, person: Person, years: int) -> Resident:
    frail = chance.random() < max(0.03, (years - 68) / 70)
    failed = chance.sample(SELF_CARE_ITEMS, chance.choice((1, 2, 2, 3, 4, 6))) if frail else []
    return Resident(
        village=VILLAGE,
        person_id=person.id,
        categories=_categories(chance),
        living=_living(chance, years),
        self_care_failed=failed,
        self_care=self_care_level(failed),
        dementia=years > 80 and chance.random() < 0.06,
        severe_illness=chance.random() < 0.03,
        health_note=chance.choice(("高血压", "糖尿病", "风湿", "慢支", "白内障"))
        if chance.random() < 0.4
        else None,
        diet="青霉素过敏" if chance.random() < 0.02 else None,
        willingness="declines" if chance.random() < 0.04 else "accepts",
        served_since=f"{2019 + chance.randrange(7)}-0{chance.randrange(1, 10)}-01",
    )


def _categories(chance: Random) -> list[str]:
    luck = chance.random()
    steps = (
        (0.06, "destitute_dispersed"),
        (0.18, "low_income"),
        (0.21, "low_income_edge"),
        (0.23, "family_planning_special"),
        (0.25, "near_poverty"),
        (0.30, "preferential_treatment"),
    )
    found = [name for limit, name in steps if luck < limit][:1]
    return found + (["severe_disability"] if chance.random() < 0.05 else [])


def _living(chance: Random, years: int) -> list[str]:
    luck = chance.random() - (0.1 if years >= 80 else 0)
    if luck < 0.16:
        return ["living_alone"] + (["left_behind"] if chance.random() < 0.4 else [])
    if luck < 0.34:
        return ["empty_nest"]
    return ["with_spouse"] if luck < 0.55 else ["with_family"]


def _add_contact(work: Work, chance: Random, person: Person) -> None:
    relation, female = chance.choice((("儿子", False), ("女儿", True), ("侄子", False)))
    given = chance.choice(names.WOMEN if female else names.MEN)
    work.insert(
        Contact(
            village=VILLAGE,
            person_id=person.id,
            role=chance.choice(CONTACT_ROLES),
            name=person.name[0] + given,
            relation=relation,
            phone=names.phone(chance),
        )
    )


def _add_child(work: Work, village: Village) -> None:
    chance = village.chance
    female = chance.random() < 0.5
    birth = village.today - timedelta(days=chance.randrange(4 * 365, 15 * 365))
    person = work.insert(
        Person(
            village=VILLAGE,
            name=names.child_name(chance),
            sex="female" if female else "male",
            birth=birth.isoformat(),
            id_number=names.id_number(chance, birth.isoformat(), female),
            group_id=chance.choice(village.groups).id,
        )
    )
    work.insert(
        Resident(
            village=VILLAGE,
            person_id=person.id,
            kind=chance.choice(CHILD_KINDS),
            willingness="accepts",
        )
    )
    _add_contact(work, chance, person)


def _add_helper(work: Work, village: Village, order: int) -> None:
    """Some helpers are young-old residents themselves, most are others."""
    chance = village.chance
    young_old = [p for p, _ in village.elders if (p.birth or "") > f"{village.today.year - 70}"]
    if order < 8:
        person = young_old[order]
    else:
        female = chance.random() < 0.55
        birth = village.today - timedelta(days=chance.randrange(28 * 365, 58 * 365))
        person = work.insert(
            Person(
                village=VILLAGE,
                name=names.full_name(chance, female),
                sex="female" if female else "male",
                birth=birth.isoformat(),
                id_number=names.id_number(chance, birth.isoformat(), female),
                group_id=chance.choice(village.groups).id,
                phone=names.phone(chance),
            )
        )
    away = order in (14, 22)
    helper = Helper(
        village=VILLAGE,
        person_id=person.id,
        kind="care_assistant" if order == 8 else HELPER_KINDS[order % len(HELPER_KINDS)],
        available=not away,
        away_since=(village.today - timedelta(days=40)).isoformat() if away else None,
    )
    village.helpers.append((person, work.insert(helper)))
