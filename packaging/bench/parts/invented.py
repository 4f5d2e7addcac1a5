"""Invented people of a township and the visits to them, in the proportions of a real register."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.area import VillagerGroup
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.incident.record import Incident
from eldercare_desktop.care.need.record import NEED_KINDS, Need
from eldercare_desktop.care.pairing.record import SERVICES_GRID, SERVICES_ONE_TO_ONE, Pairing
from eldercare_desktop.care.person import Contact, Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.visit.record import CHECKS, VISIT_SERVICES, Visit
from eldercare_desktop.demo import names

if TYPE_CHECKING:
    from bench.parts.township import Row, Township

VILLAGE = "500199101{:03d}"
PER_VILLAGE, GROUPS = 650, 8
DAYS = 1_100
"""Visits lie in about three years."""
COMMON = "王李张刘陈杨"
"""Six surnames that a third of the people have; the others share what names there are."""
GIVEN = (
    "秀英桂玉兰芳珍素淑华琼碧清明德成光正世国建永兴万天仁义文学忠孝安全福贵荣昌林森树云龙凤春夏秋冬"
    "梅竹菊莲香翠红霞丽美娟燕平和顺利达通远志强刚勇军民泽先开元维绍尚武必登克应朝显家富松柏石山川江海"
    "河波涛雪霜露金银铜铁宝珠才能智慧贤良善祥瑞吉庆喜乐欢康健寿长久高厚重广大"
)
CATEGORIES = (
    *(("destitute_dispersed",),) * 3,
    *(("low_income",),) * 8,
    *(("low_income_edge",),) * 2,
    ("family_planning_special",),
    *(("severe_disability",),) * 3,
    *(("disability", "low_income"),) * 2,
    *(("preferential_treatment",),) * 2,
    ("unstable_lifted",),
    *((),) * 77,
)
LIVING = (
    *(("living_alone",),) * 12,
    *(("living_alone", "left_behind"),) * 4,
    *(("empty_nest",),) * 14,
    *(("left_behind",),) * 6,
    *(("with_spouse",),) * 30,
    *(("with_family",),) * 32,
    *(("institution",),) * 2,
)
SELF_CARE = (*("full_self_care",) * 85, *("semi_care",) * 11, *("full_care",) * 4)
WILLING = (*("accepts",) * 60, *("unknown",) * 37, *("declines",) * 3)


@dataclass(frozen=True)
class Served:
    """A resident who is visited, and by whom."""

    resident_id: str
    village: str
    helper_id: str | None


def people(made: Township, count: int) -> list[Served]:
    """Villages with groups, helpers and `count` residents."""
    served: list[Served] = []
    for number in range(1, 2 + (count - 1) // PER_VILLAGE):
        village = VILLAGE.format(number)
        groups = [made.add(VillagerGroup, village=village, number=n + 1) for n in range(GROUPS)]
        here = min(PER_VILLAGE, count - len(served))
        helpers = [_helper(made, village, made.chance.choice(groups)) for _ in range(here // 12)]
        for _ in range(here):
            resident = _resident(made, village, made.chance.choice(groups))
            helper = made.chance.choice(helpers) if made.chance.random() < 0.3 else None
            if helper:
                _pair(made, resident, helper)
            served.append(Served(resident["id"], village, helper["id"] if helper else None))
        for _ in range(here // 20):  # who has died or left stays in the files
            gone = _resident(made, village, made.chance.choice(groups), gone=True)
            assert gone["ended_on"]
    return served


def visits(made: Township, served: list[Served], count: int) -> None:
    """`count` visits over three years, day after day, as they would have been typed in."""
    chance, seldom = made.chance, max(1, DAYS * len(served) // count)
    when: list[tuple[int, int]] = []
    for number in range(len(served)):
        share = count // len(served) + (number < count % len(served))
        last = chance.randrange(0, 2 * seldom)
        when += [(last + DAYS * visit // share, number) for visit in range(share)]
    for days, number in sorted(when, reverse=True):
        on = made.ago(days)
        times = {"visited_on": on, "recorded_at": f"{on}T16:30:00+08:00"}
        made.add(Visit, **_visit(chance, served[number]), **times)


def worries(made: Township, served: list[Served]) -> None:
    """Needs, emergencies and absences, as many as there are of them at a time."""
    chance = made.chance
    for one in served:
        whose: dict[str, Any] = {"village": one.village, "resident_id": one.resident_id}
        if chance.random() < 0.05:
            found = chance.randrange(400)
            state = "discovered" if found < 20 else "followed_up"
            days = {"discovered_on": made.ago(found), "wanted_by": made.ago(found - 14)}
            made.add(Need, **whose, **days, kind=chance.choice(NEED_KINDS), state=state)
        if chance.random() < 0.02:
            ago = chance.randrange(400)
            moment = f"{made.ago(ago)}T07:30:00+08:00"
            closed = made.ago(ago - 1) if ago else None
            times = {"found_at": moment, "opened_at": moment, "closed_on": closed}
            made.add(Incident, **whose, **times, kind="fall", result="settled" if closed else None)
        if chance.random() < 0.01:
            made.add(Absence, **whose, since=made.ago(chance.randrange(60)), kind="hospital")


def full_name(chance: Random) -> str:
    """A name: one in eight has a single character behind the surname."""
    surname = chance.choice(COMMON if chance.random() < 0.33 else names.SURNAMES)
    return surname + "".join(chance.choices(GIVEN, k=1 if chance.random() < 0.12 else 2))


def _visit(chance: Random, served: Served) -> dict[str, Any]:
    found: dict[str, Any] = dict.fromkeys(CHECKS, "well")
    if chance.random() < 0.06:
        found[chance.choice(CHECKS)] = "concern"
    noted = chance.random() < 0.25
    return found | {
        "village": served.village,
        "resident_id": served.resident_id,
        "helper_id": served.helper_id,
        "visitor": None if served.helper_id else "村干部",
        "method": "in_person" if chance.random() < 0.8 else "phone",
        "services": [chance.choice(VISIT_SERVICES)] if chance.random() < 0.4 else [],
        "minutes": chance.randrange(10, 60),
        "note": "精神不错，院子里晒太阳，血压偏高，提醒按时吃药。" if noted else None,
    }


def _person(made: Township, village: str, group: Row, born: str, **values: Any) -> Row:
    chance, female = made.chance, made.chance.random() < 0.52
    lunar = f"{chance.randrange(1, 13):02d}-{chance.randrange(1, 30):02d}"
    number = names.id_number(chance, born, female) if chance.random() < 0.97 else None
    return made.add(
        Person,
        village=village,
        group_id=group["id"],
        name=full_name(chance),
        sex="female" if female else "male",
        birth=born,
        lunar_birthday=lunar if chance.random() < 0.5 else None,
        id_number=number,
        phone=f"199000{chance.randrange(100_000):05d}" if chance.random() < 0.8 else None,
        **values,
    )


def _resident(made: Township, village: str, group: Row, *, gone: bool = False) -> Row:
    chance = made.chance
    child = chance.random() < 0.04
    born = made.ago(chance.randrange(6 * 365, 16 * 365) if child else _old(chance))
    left = made.ago(chance.randrange(1, DAYS)) if gone else None
    life = {"life_status": "deceased", "death_date": left} if gone else {}
    person = _person(made, village, group, born, **life)
    if chance.random() < 0.2:
        role, name = ("guardian" if child else "supporter"), full_name(chance)
        made.add(Contact, village=village, person_id=person["id"], role=role, name=name)
    return made.add(
        Resident,
        village=village,
        person_id=person["id"],
        kind="left_behind_child" if child else "elder",
        categories=sorted(chance.choice(CATEGORIES)),
        living=["with_family"] if child else sorted(chance.choice(LIVING)),
        self_care=None if child else chance.choice(SELF_CARE),
        dementia=not child and chance.random() < 0.02,
        severe_illness=not child and chance.random() < 0.04,
        willingness=chance.choice(WILLING),
        served_since=made.ago(DAYS + chance.randrange(700)),
        ended_on=left,
        end_reason="deceased" if gone else None,
    )


def _old(chance: Random) -> int:
    """An age of 60 to 100 in days; the older, the fewer."""
    return int(365.25 * (60 + 40 * chance.random() ** 1.7)) + chance.randrange(365)


def _helper(made: Township, village: str, group: Row) -> Row:
    person = _person(made, village, group, made.ago(made.chance.randrange(30 * 365, 60 * 365)))
    kind = made.chance.choice(("volunteer", "village_doctor", "grid_worker", "cadre", "neighbour"))
    return made.add(Helper, village=village, person_id=person["id"], kind=kind)


def _pair(made: Township, resident: Row, helper: Row) -> None:
    own = made.chance.random() < 0.5
    made.add(
        Pairing,
        village=resident["village"],
        resident_id=resident["id"],
        helper_id=helper["id"],
        mode="one_to_one" if own else "grid",
        services=sorted(SERVICES_ONE_TO_ONE if own else SERVICES_GRID),
        start=made.ago(made.chance.randrange(30, 700)),
        visit_every_days=made.chance.choice((None, None, 7, 14, 30)),
    )
