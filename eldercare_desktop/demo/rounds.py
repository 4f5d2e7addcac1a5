"""Rounds of the demo village: a cold wave half ticked off, and patrol areas to walk."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from random import Random

from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.round.candidates import find_candidates
from eldercare_desktop.care.round.closing import close_round
from eldercare_desktop.care.round.criteria import Criteria
from eldercare_desktop.care.round.lines import RoundLine, round_lines
from eldercare_desktop.care.round.making import RoundDraft, create_rounds
from eldercare_desktop.care.round.record import Round
from eldercare_desktop.care.round.ticking import Attempt, Tick, note_attempt, tick
from eldercare_desktop.care.walk.doors import note_door
from eldercare_desktop.demo.people import Village
from eldercare_desktop.store.work import Work

AREAS = ("桥头片区", "学校片区", "坡上片区", "河边片区")
DOORS = (
    "院里有狗，先喊一声",
    "耳背，大声敲门",
    "钥匙在隔壁家",
    "走后门，前门不开",
    "上午常在菜地",
)
TRIES = (
    ("nobody_home", "邻居说去镇上赶场了"),
    ("not_reached", "电话没人接，晚上再打"),
    ("nobody_home", "门锁着，问了侄子，在医院陪床"),
)


def add_areas(work: Work, village: Village) -> None:
    """Where the houses are, and which patrol area each helper walks."""
    # Of its own: what the other steps draw by lot stays as it is.
    chance, number = Random("rounds"), defaultdict[str, int](int)
    groups = {group.id: group for group in village.groups}
    for person, _ in village.elders:
        seen = work.get(Person, person.id)
        group = groups.get(person.group_id or "")
        if seen is None or group is None or seen.address:
            continue
        number[group.id] += chance.choice((1, 1, 2, 3))
        work.set(seen, address=f"{group.label()}{number[group.id]}号")
    helpers = {helper.id: place for place, (_, helper) in enumerate(village.helpers)}
    for pairing in work.find(Pairing):
        if pairing.mode == "grid":
            area = AREAS[helpers.get(pairing.helper_id, 0) % len(AREAS)]
            work.set(pairing, patrol_area=area)
    for person, resident in village.elders:
        if chance.random() < 0.12 and not person.death_date:
            note_door(work, resident.id, chance.choice(DOORS))


def add_rounds(work: Work, village: Village) -> None:
    """A cold wave that is being gone through, and last autumn's greetings, closed."""
    today = village.today.isoformat()
    first = (village.today - timedelta(days=1)).isoformat()
    criteria = Criteria(age_from=90, living=("living_alone",), conditions=("dementia",))
    wave = _make(work, RoundDraft("cold_wave", "寒潮走访", first, _later(village, 2), criteria))
    _go_round(work, village, wave, today)
    past = (village.today - timedelta(days=40)).isoformat()
    end = (village.today - timedelta(days=34)).isoformat()
    draft = RoundDraft("festival", "重阳走访慰问", past, end, Criteria(age_from=90))
    close_round(work, _make(work, draft), note="未见到的老人随子女外出，已电话告知家属。")


def _make(work: Work, draft: RoundDraft) -> Round:
    found = find_candidates(work, draft.criteria, today=work.today)
    fit = [one.resident_id for one in found if not one.left_out]
    return create_rounds(work, draft, fit)[0]


def _go_round(work: Work, village: Village, chosen: Round, today: str) -> None:
    """The first half is seen, some by phone; a few were not at home."""
    lines = [line for line in round_lines(work, chosen, today=today) if line.waiting]
    for place, line in enumerate(lines[: len(lines) // 2]):
        if place % 5 == 3:
            result, note = TRIES[place // 5 % len(TRIES)]
            note_attempt(work, line.entry_id, Attempt(result, note=note))  # type: ignore[arg-type]
        else:
            tick(work, line.entry_id, _how(village, line, place))


def _how(village: Village, line: RoundLine, place: int) -> Tick:
    own = {resident.id: person.id for person, resident in village.elders}
    others = [helper.id for who, helper in village.helpers if who.id != own.get(line.resident_id)]
    method = "phone" if place % 7 == 5 else "in_person"
    by = others[place % 6] if place % 2 else None
    return Tick(method=method, helper_id=by)  # type: ignore[arg-type]


def _later(village: Village, days: int) -> str:
    return (village.today + timedelta(days=days)).isoformat()
