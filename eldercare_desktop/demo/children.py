"""The children of the demo village: school, parents, guardians, and a young-old helper for one.

All are invented, as everything in the demo village.
"""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import Any

from sqlmodel import col

from eldercare_desktop.care.absence.record import Absence, AbsenceKind
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.person import Contact, Person
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import CHILD_KINDS, Resident
from eldercare_desktop.demo import names
from eldercare_desktop.demo.people import VILLAGE, Village
from eldercare_desktop.store.work import Work

PLACES = ("广东东莞", "浙江义乌", "福建晋江", "重庆主城", "四川成都")
RISKS = (["poverty"], ["disability"], ["severe_illness", "poverty"], ["orphan"], ["dropped_out"])
AWAY: tuple[tuple[AbsenceKind, int, int | None], ...] = (
    ("hospital", 6, None),
    ("with_children", 20, 40),
    ("out", 45, 12),
)
"""Where to, since how many days, and how many days from the first until the return."""


def add_children(work: Work, village: Village) -> None:
    """Say of each child what is asked of it; one gets a helper, one has nobody at home."""
    chance = Random("海棠村的孩子")
    kinds = col(Resident.kind).in_(CHILD_KINDS)
    children = work.find(Resident, kinds, order_by=[col(Resident.id)])
    for place, child in enumerate(children):
        person = work.get(Person, child.person_id)
        assert person is not None, "foreign keys hold"
        _add_school(work, chance, child, person)
        _add_carers(work, chance, person, nobody=place == len(children) - 1)
    in_need = [child for child in children if child.kind == "child_in_need"]
    _add_helper(work, village, (in_need or children)[0])
    _add_absences(work, village)


def _add_school(work: Work, chance: Random, child: Resident, person: Person) -> None:
    age = age_on(person.birth, work.today) or 6
    values: dict[str, Any] = {"school": "海棠村幼儿园" if age < 6 else "界石镇中心小学"}
    if age >= 6:
        grade = "一二三四五六"[min(age - 6, 5)]
        values["school_class"] = f"{grade}年级{chance.randrange(1, 4)}班"
    if age >= 12:
        grade = "初" + "一二三"[min(age - 12, 2)]
        values |= {"school": "界石中学", "school_class": grade, "boarding": True}
    away = chance.choice((["father"], ["mother"], ["father", "mother"], ["father", "mother"]))
    if child.kind == "left_behind_child" or chance.random() < 0.4:
        since = f"{2019 + chance.randrange(6)}-02"
        values |= {"parents_away": away, "parents_place": chance.choice(PLACES)}
        values |= {"parents_since": since}
    if child.kind == "child_in_need":
        values |= {"risks": chance.choice(RISKS), "categories": ["low_income"]}
    work.set(child, **values)


def _add_carers(work: Work, chance: Random, person: Person, *, nobody: bool) -> None:
    """The parent who answers for the child from afar, and the grandparent who is there."""
    for contact in work.find(Contact, col(Contact.person_id) == person.id):
        parent: dict[str, Any] = {"role": "guardian", "relation": "父亲", "lives_with": False}
        work.set(contact, **parent, name=person.name[0] + chance.choice(names.MEN))
        break
    else:
        _add(work, chance, person, "guardian", "父亲", lives_with=False)
    if not nobody:
        _add(work, chance, person, "care_provider", "奶奶", lives_with=True)


def _add(
    work: Work, chance: Random, person: Person, role: str, relation: str, *, lives_with: bool
) -> None:
    given = names.WOMEN if relation == "奶奶" else names.MEN
    own: dict[str, Any] = {
        "name": person.name[0] + chance.choice(given),
        "phone": names.phone(chance),
    }
    told: dict[str, Any] = {"role": role, "relation": relation, "lives_with": lives_with}
    work.insert(Contact(village=VILLAGE, person_id=person.id, **own, **told))


def _add_helper(work: Work, village: Village, child: Resident) -> None:
    """银龄互助: the first helper between 60 and 70 who is well; the guardian has signed."""
    young_old = [
        helper
        for person, helper in village.helpers
        if 60 <= (age_on(person.birth, work.today) or 0) <= 70 and _is_well(work, person)
    ]
    guardian = work.find(Contact, col(Contact.person_id) == child.person_id, limit=1)
    if not young_old or not guardian:
        return
    since = (village.today - timedelta(days=120)).isoformat()
    agreement: dict[str, Any] = {
        "agreement": "signed",
        "agreement_on": since,
        "agreement_by": guardian[0].name,
    }
    parties: dict[str, Any] = {
        "resident_id": child.id,
        "helper_id": young_old[0].id,
        "mode": "one_to_one",
    }
    services = ["companionship", "homework_help", "safety_reminder"]
    work.insert(Pairing(village=VILLAGE, services=services, start=since, **parties, **agreement))


def _is_well(work: Work, person: Person) -> bool:
    held = work.find(Resident, col(Resident.person_id) == person.id)
    return all(
        one.self_care in (None, "full_self_care") and not (one.dementia or one.severe_illness)
        for one in held
    )


def _add_absences(work: Work, village: Village) -> None:
    """One in hospital, one with the children, one who came back some weeks ago."""
    for (_, resident), (kind, since, days) in zip(village.elders[40:], AWAY, strict=False):
        first = village.today - timedelta(days=since)
        until = None if days is None else (first + timedelta(days=days)).isoformat()
        where: dict[str, Any] = {
            "resident_id": resident.id,
            "kind": kind,
            "since": first.isoformat(),
        }
        work.insert(Absence(village=VILLAGE, until=until, **where))
