"""A village's week, typed in as it would be, and the same facts as CSV. All invented.

Half a year of other weeks before it can be had as well. Until the app records meals and the
time bank, visits stand in their place: 400 with notes, 850 with a few words or none, and 30
changes of people's data.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from random import Random
from typing import Any

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.visit.record import CHECKS, VISIT_SERVICES, Visit
from eldercare_desktop.demo import names
from eldercare_desktop.demo.people import VILLAGE, Village, add_people
from eldercare_desktop.store import changes
from eldercare_desktop.store.changes import Logged
from eldercare_desktop.store.store import Store

__all__ = ["VILLAGE", "Calendar", "as_csv", "before", "known", "people", "week", "written_since"]

CHINA = timezone(timedelta(hours=8))
MONDAY = datetime(2026, 11, 16, 8, 0, tzinfo=CHINA)
USERS = ("陈天芬", "陈天芬", "陈天芬", "李国碧")
WITH_NOTES, WITHOUT, EDITS = 400, 850, 30
_AT_ONCE = 2000

_OPENINGS = (
    "上门探望{}", "{}在院坝晒太阳", "电话问候{}", "给{}送药上门", "陪{}摆龙门阵", "帮{}打扫堂屋",
    "查看{}家用电用气", "给{}代买米和盐", "给{}量血压", "到{}家吃转转会",
    "{}在地里扯草，喊回来歇气",
)  # fmt: skip
_STATES = (
    "精神不错，能自己下地走动", "说夜里睡不好，腿有些肿", "血压{}/{}，嘱咐按时吃药",
    "胃口好，中午吃了两碗", "{}在外打工，过年才回来", "灶台漏气已报修，叮嘱先不用",
    "屋顶漏雨，已告知村委会", "耳朵背，要大声说话", "咳嗽{}天了，建议去卫生院",
    "院坝积水路滑，已撒灰渣", "低保金已到账，请帮忙取{}元", "想念孙女，帮着打了视频",
    "体温{}度，多喝水", "膝盖疼，走不远，买菜靠{}", "热水器打不燃，换了电池",
    "昨晚停电，冰箱里的肉化了", "说{}答应的柴还没送来", "眼睛花，药盒上的字看不清，用大字写了",
    "猪圈边的坎子垮了一截，绕开走", "和{}为地界闹别扭，劝了几句", "电热毯旧了，线头发烫，已拔掉",
    "假牙松了，想去镇上修", "脚上的伤口结痂了，换了药", "米还有{}斤，油快见底",
    "老年卡丢了，约好{}号去补办", "狗把鸡咬死两只，怄气", "下个月满{}岁，想吃长寿面",
)  # fmt: skip
_ENDINGS = (
    "。", "，下周再来。", "，已告诉{}。", "，需要村医来看看。", "，一切正常。",
    "，约好{}号再来。", "，请{}多看一眼。",
)  # fmt: skip
_HABITS = ("听力差，敲门要重", "钥匙放在隔壁", "怕狗，先打电话", "上午下地，下午在家")
_SHORT = (
    "正常",
    "在家",
    "平安",
    "已送到",
    "午饭",
    "晚饭",
    "赶场去了，隔壁代收",
    "没在家，打了电话",
)


class Calendar:
    """The clock of whoever types: it goes on when it is told to."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def people(store: Store, calendar: Calendar) -> Village:
    """Write the people of the village: the same each time."""
    calendar.now = MONDAY - timedelta(days=400)
    village = Village(Random("海棠村"), MONDAY.date())
    with store.work(label="people") as work:
        add_people(work, village)
        work.commit()
    return village


def known(store: Store) -> Village:
    """The village as `people` left it in a store, as far as a week needs it."""
    village = Village(Random("海棠村"), MONDAY.date())
    from eldercare_desktop.care.helper import Helper
    from eldercare_desktop.care.resident import Resident

    with store.read() as reader:
        persons = {p.id: p for p in reader.find(Person)}
        village.elders = [(persons[r.person_id], r) for r in reader.find(Resident)]
        village.helpers = [(persons[h.person_id], h) for h in reader.find(Helper)]
    village.elders.sort(key=lambda pair: pair[1].id)
    village.helpers.sort(key=lambda pair: pair[1].id)
    return village


def before(store: Store, calendar: Calendar, village: Village, count: int) -> None:
    """Type in `count` older visits, many at once, as if over the last year."""
    chance = Random(count)
    for start in range(0, count, _AT_ONCE):
        day = 390 - 380 * start // count
        calendar.now = MONDAY - timedelta(days=day)
        with store.work(label="log_visits") as work:
            for _ in range(min(_AT_ONCE, count - start)):
                work.insert(_visit(chance, village, calendar.now, noted=chance.random() < 0.3))
            work.commit()


def week(store: Store, calendar: Calendar, village: Village, share: float = 1.0) -> int:
    """Type in the week, one entry after the other; returns how many. `share`: a part of it."""
    chance = Random(7)
    kinds = ["noted"] * int(WITH_NOTES * share) + ["plain"] * int(WITHOUT * share)
    kinds += ["edit"] * int(EDITS * share)
    chance.shuffle(kinds)
    for number, kind in enumerate(kinds):
        # Seven days of eight hours each.
        day, second = divmod(number * 7 * 28_800 // len(kinds), 28_800)
        calendar.now = MONDAY + timedelta(days=day, seconds=second + chance.randrange(60))
        with store.work(chance.choice(USERS), label="log_visit") as work:
            if kind == "edit":
                person = work.get(Person, chance.choice(village.elders)[0].id)
                assert person is not None
                work.set(person, **_edit(chance))
            else:
                work.insert(_visit(chance, village, calendar.now, noted=kind == "noted"))
            work.commit()
    return len(kinds)


def written_since(store: Store, seq: int) -> list[Logged]:
    """The changes of the present writer after number `seq`."""
    with store.read() as reader:
        return changes.unsealed(reader, changes.own_writer(reader)[0], seq)


def as_csv(written: Sequence[Logged], *, random_ids: bool) -> bytes:
    """What was written as CSV, a section for each table; ids as they are, or random UUIDs."""
    chance = Random(1)
    fresh: dict[str, str] = {}

    def shown(value: Any) -> Any:
        if random_ids and isinstance(value, str) and len(value) == 32:
            return fresh.setdefault(value, f"{chance.getrandbits(128):032x}")
        return "|".join(value) if isinstance(value, list) else value

    out = io.StringIO()
    lines = csv.writer(out)
    for table in dict.fromkeys(change.table for change in written):
        members = [change for change in written if change.table == table]
        columns = sorted({name for change in members for name in change.values})
        lines.writerow(["id", *columns])
        for change in members:
            cells = [shown(change.values.get(name)) for name in columns]
            lines.writerow([shown(change.row_id), *cells])
    return out.getvalue().encode()


# -- what is in an entry ---------------------------------------------------------------


def _visit(chance: Random, village: Village, now: datetime, *, noted: bool) -> Visit:
    person, resident = chance.choice(village.elders)
    helper = chance.choice(village.helpers)[1].id if chance.random() < 0.8 else None
    findings = {
        c: chance.choices(("well", "concern", "not_checked"), (88, 5, 7))[0] for c in CHECKS
    }
    seen = Visit(
        village=VILLAGE,
        resident_id=resident.id,
        helper_id=helper,
        visitor=None if helper else chance.choice(USERS),
        visited_on=(now.date() - timedelta(days=chance.choice((0, 0, 0, 1, 2)))).isoformat(),
        recorded_at=now.isoformat(),
        method=chance.choices(("in_person", "phone", "video"), (80, 18, 2))[0],
        services=sorted(chance.sample(VISIT_SERVICES, chance.choice((0, 1, 1, 2)))),
        minutes=chance.choice((None, 5, 10, 15, 20, 30, 30, 45, 60, 90)),
        note=_note(chance, person) if noted else _few_words(chance),
    )
    return seen.model_copy(update=findings)


def _few_words(chance: Random) -> str | None:
    return chance.choice(_SHORT) if chance.random() < 0.3 else None


def _note(chance: Random, person: Person) -> str:
    """Some sentences as care assistants write them, with names and numbers; few are alike."""
    called = chance.choice((f"{person.name[0]}婆婆", f"{person.name[0]}大爷", person.name))
    text = _filled(chance, chance.choice(_OPENINGS), called)
    parts = [_filled(chance, s) for s in chance.sample(_STATES, chance.randint(1, 3))]
    return f"{text}，{'；'.join(parts)}{_filled(chance, chance.choice(_ENDINGS))}"


def _filled(chance: Random, text: str, *first: str) -> str:
    """Every gap filled: with a name where one is spoken of, with a number elsewhere."""
    words = iter(first)
    numbers = any(mark in text for mark in ("血压", "天了", "元", "体温", "斤", "号", "岁"))
    while "{}" in text:
        some = str(chance.randint(2, 180)) if numbers else names.full_name(chance, True)
        text = text.replace("{}", next(words, some), 1)
    return text


def _edit(chance: Random) -> dict[str, Any]:
    choices: list[tuple[str, Any]] = [
        ("phone", names.phone(chance)),
        ("address", f"{chance.randint(1, 8)}组{chance.randint(1, 120)}号"),
        ("note", f"{chance.choice(_HABITS)}，女儿每月{chance.randint(1, 28)}号回来"),
    ]
    return dict(chance.sample(choices, chance.randint(1, 2)))
