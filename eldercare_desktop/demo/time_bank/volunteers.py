"""The volunteers of the demo village, two teams and the elders' association."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.volunteer.founding import found_team, join_team
from eldercare_desktop.care.time_bank.volunteer.record import MemberRole, VolunteerKind
from eldercare_desktop.care.time_bank.volunteer.registering import (
    VolunteerEntry,
    pause_volunteer,
    register_volunteer,
    stop_volunteering,
)
from eldercare_desktop.demo import names
from eldercare_desktop.demo.people import VILLAGE, Village
from eldercare_desktop.store.work import Work

SKILLS: tuple[tuple[str, ...], ...] = (
    ("cleaning", "companionship", "shopping"),
    ("meal", "cleaning", "errands"),
    ("repair", "farm_help", "mobility"),
    ("medical", "medicine_delivery", "home_care"),
    ("companionship", "recreation", "study_help"),
    ("errands", "paperwork", "shopping", "medicine_delivery"),
    ("bathing", "home_care", "cleaning"),
)
TIMES: tuple[tuple[str, ...], ...] = (
    ("1am", "2am", "3am", "4am", "5am"),
    ("2pm", "4pm", "6am", "6pm"),
    ("1evening", "3evening", "5evening", "7pm"),
    ("1am", "1pm", "3am", "3pm", "5am", "5pm"),
    ("6am", "6pm", "7am", "7pm"),
    (),
)
OF_HELPERS = 9
"""So many of those who help already volunteer."""

_MEMBERS: tuple[MemberRole, ...] = ("member",) * 22

YOUNG_OLD = 3
"""So many elders of the register volunteer themselves."""


def add_volunteers(work: Work, village: Village) -> None:
    """A good dozen volunteers: helpers, young-old elders, and students of 16 and 17."""
    chance = Random("海棠村志愿者")
    willing = _willing(village)
    people = [person for person, _ in willing]
    for number, (person, helper) in enumerate(willing[:OF_HELPERS]):
        _register(work, village, person, _kind(village, person, helper), number)
    elders = _young_old(village)[:YOUNG_OLD]
    for number, person in enumerate(elders, OF_HELPERS):
        _register(work, village, person, "young_old", number)
    students = [_student(work, village, chance, years) for years in (16, 17)]
    _register(work, village, students[0], "student", 11, consent=True)
    _register(work, village, students[1], "student", 4)
    _pause_and_stop(work, village, people[OF_HELPERS:])
    _add_teams(work, village, [*people[:6], *elders], [*elders, *_elders(village)])


def _register(
    work: Work,
    village: Village,
    person: Person,
    kind: VolunteerKind,
    number: int,
    *,
    consent: bool = False,
) -> str:
    since = (village.today - timedelta(days=40 + 11 * number)).isoformat()
    entry = VolunteerEntry(
        kind=kind,
        registered_on=since,
        skills=SKILLS[number % len(SKILLS)],
        free_times=TIMES[number % len(TIMES)],
        weekly_minutes=240 if kind == "student" else None,
        consent_by="向德芬" if consent else None,
        consent_relation="外婆" if consent else None,
        consent_on=since if consent else None,
    )
    return register_volunteer(work, person_id=person.id, entry=entry).id


def _pause_and_stop(work: Work, village: Village, people: list[Person]) -> None:
    """One has gone to the children in town until spring, one is too busy."""
    until = village.today + timedelta(days=90)
    for number, person in enumerate(people[:2]):
        entry = VolunteerEntry(
            "other", (village.today - timedelta(days=200)).isoformat(), SKILLS[number]
        )
        seen = register_volunteer(work, person_id=person.id, entry=entry)
        if number == 0:
            pause_volunteer(work, seen, until=until.isoformat())
        else:
            stop_volunteering(work, seen, reason="到镇上上班，没有时间")


def _add_teams(work: Work, village: Village, serving: list[Person], elders: list[Person]) -> None:
    founded = (village.today - timedelta(days=400)).isoformat()
    team = found_team(work, VILLAGE, "海棠村志愿服务队", founded_on=founded)
    roles: tuple[MemberRole, ...] = ("leader", "deputy", *_MEMBERS)
    for person, role in zip(serving[:6], roles, strict=False):
        join_team(work, team.id, person.id, role=role, since=founded)
    group = found_team(
        work, VILLAGE, "大院子互助小组", "mutual_aid_group", group_id=village.groups[6].id
    )
    for person, role in zip(serving[4:8], (roles[0], *roles[2:5]), strict=False):
        join_team(work, group.id, person.id, role=role, since=founded)
    members = found_team(work, VILLAGE, "海棠村老年协会", "elders_association", founded_on=founded)
    for person, role in zip(elders[:24], roles, strict=False):
        join_team(work, members.id, person.id, role=role, since=founded)


def _willing(village: Village) -> list[tuple[Person, Helper]]:
    kinds = ("volunteer", "neighbour", "party_member", "village_doctor")
    return [(person, helper) for person, helper in village.helpers if helper.kind in kinds]


def _kind(village: Village, person: Person, helper: Helper) -> VolunteerKind:
    if helper.kind == "village_doctor":
        return "professional"
    if helper.kind == "party_member":
        return "party_member"
    if (person.birth or "9") < str(village.today.year - 60):
        return "young_old"
    return "woman" if person.sex == "female" else "other"


def _young_old(village: Village) -> list[Person]:
    """Elders of under 68 who look after themselves."""
    born = str(village.today.year - 68)
    helping = {person.id for person, _ in village.helpers}
    return [
        person
        for person, resident in village.elders
        if (person.birth or "") > born
        and resident.self_care == "full_self_care"
        and not resident.severe_illness
        and person.id not in helping
    ]


def _elders(village: Village) -> list[Person]:
    mine = {person.id for person in _young_old(village)[:YOUNG_OLD]}
    return [person for person, _ in village.elders[:30] if person.id not in mine]


def _student(work: Work, village: Village, chance: Random, years: int) -> Person:
    female = years % 2 == 0
    return work.insert(
        Person(
            village=VILLAGE,
            name=names.full_name(chance, female),
            sex="female" if female else "male",
            birth=f"{village.today.year - years}-03-{chance.randrange(10, 28)}",
            group_id=chance.choice(village.groups).id,
            phone=names.phone(chance),
        )
    )
