"""What the people of the demo village wait for, and what happened to some of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from eldercare_desktop.care.incident.record import (
    Incident,
    IncidentKind,
    IncidentStep,
    Level,
    Result,
)
from eldercare_desktop.care.need.opening import NeedEntry, open_need
from eldercare_desktop.care.need.record import HowFound, NeedKind, Satisfaction, Urgency
from eldercare_desktop.care.need.steps import assign, finish, follow_up
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.demo.people import VILLAGE, Village
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class _Wish:
    """A need, the days since it was discovered, and how far it came.

    `taken`, `met`, `asked`: days after that. `told` is what they said at the end.
    """

    kind: NeedKind
    what: str
    ago: int
    urgency: Urgency = "normal"
    how: HowFound = "visit"
    taken: int | None = None
    met: int | None = None
    asked: int | None = None
    told: Satisfaction = "satisfied"
    provider: str = ""


WISHES = (
    _Wish("medicine_delivery", "降压药只剩三天的量，请帮忙到镇卫生院开药", 4, "urgent"),
    _Wish("repair", "堂屋的灯坏了，晚上看不见路", 9, "urgent", "told_by_neighbour"),
    _Wish("bathing", "腿脚不便，一个月没洗澡了，想有人帮忙", 6, taken=1),
    _Wish("shopping", "买米买油，每次少买一点", 3, how="phone", taken=0),
    _Wish("farm_help", "菜籽要收了，一个人收不动", 12, taken=2, provider="互助小组"),
    _Wish("paperwork", "高龄津贴没到账，请帮忙问一问", 2),
    _Wish("cleaning", "屋里屋外打扫一次", 20, taken=1, met=6),
    _Wish("medical", "眼睛看不清，想去县医院看看", 25, taken=2, met=9, provider="村卫生室"),
    _Wish("companionship", "想有人常来说说话", 30, taken=1, met=5, asked=9),
    _Wish("errands", "代缴电费", 28, taken=0, met=1, asked=4),
    _Wish("mobility", "去镇上赶集要人接送", 33, taken=3, met=12, asked=15, told="dissatisfied"),
)


def add_needs(work: Work, village: Village) -> None:
    """Needs in every state, and emergencies, of people who accept visits."""
    people = _accepting(village)
    _add_incidents(work, village)
    for number, wish in enumerate(WISHES):
        resident = people[(number * 7) % len(people)]
        _add(work, village, resident, wish)


def _add_incidents(work: Work, village: Village) -> None:
    """One emergency of yesterday that nobody has answered, one in hand, one that is over."""
    people = _accepting(village)
    one, two, three = people[3], people[11], people[19]
    _incident(work, village, one, "fall", "serious", "在灶屋滑倒，左脚踝肿了，自己站不起来", 1)
    second = _incident(work, village, two, "no_answer", "general", "早上敲门没人应，电话也不接", 3)
    _step(work, second, 0, ["went_there", "told_family"], "在地里干活，手机没带；已告诉女儿")
    third = _incident(
        work,
        village,
        three,
        "illness",
        "critical",
        "胸口痛，出冷汗",
        16,
        closed=12,
        result="hospital",
    )
    _step(work, third, 0, ["called_120", "told_family", "neighbour_stays"], None)
    _step(work, third, 1, ["to_hospital"], "县医院住院，儿子已赶回来")


def _accepting(village: Village) -> list[Resident]:
    there = [r for p, r in village.elders if r.willingness == "accepts" and not r.ended_on]
    return there or [r for _, r in village.elders]


def _add(work: Work, village: Village, resident: Resident, wish: _Wish) -> None:
    def day(after: int) -> str:
        return (village.today - timedelta(days=wish.ago - after)).isoformat()

    need = open_need(
        work,
        NeedEntry(
            resident_id=resident.id,
            kind=wish.kind,
            what=wish.what,
            urgency=wish.urgency,
            how=wish.how,
            discovered_on=day(0),
        ),
    )
    if wish.taken is None:
        return
    paired = village.paired.get(resident.id)
    named = wish.provider or (None if paired else "村委会")
    taken = day(wish.taken)
    need = assign(work, need, helper_id=None if named else paired, provider=named, on=taken)
    if wish.met is not None:
        need = finish(work, need, on=day(wish.met))
    if wish.asked is not None:
        follow_up(work, need, wish.told, on=day(wish.asked))


def _incident(
    work: Work,
    village: Village,
    resident: Resident,
    kind: IncidentKind,
    level: Level,
    what: str,
    ago: int,
    closed: int | None = None,
    result: Result | None = None,
) -> Incident:
    since = work.now.date() - village.today + timedelta(days=ago)
    at = (work.now - since).isoformat()
    over = (village.today - timedelta(days=closed)).isoformat() if closed is not None else None
    return work.insert(
        Incident(
            village=VILLAGE,
            resident_id=resident.id,
            kind=kind,
            level=level,
            what=what,
            found_at=at,
            opened_at=at,
            found_by=work.user,
            responsible=work.user,
            closed_on=over,
            result=result,
        )
    )


def _step(work: Work, to: Incident, later: int, actions: list[str], did: str | None) -> None:
    at = (datetime.fromisoformat(to.found_at) + timedelta(days=later, hours=1)).isoformat()
    work.insert(
        IncidentStep(
            village=VILLAGE,
            incident_id=to.id,
            actions=actions,
            did=did,
            done_at=at,
            recorded_at=at,
            done_by=work.user,
        )
    )
