"""A village's week of 1,280 changes, and the same facts as CSV with random ids.

400 visits with Chinese notes, 700 meals, 150 ledger entries, 30 profile edits. Invented.
"""

from __future__ import annotations

import csv
import io
import random
from datetime import datetime, timedelta, timezone
from typing import Any

from eldercare_desktop.store import ids
from eldercare_desktop.sync.batch import Change, TableShape

VILLAGE = "500113103221"
WRITER = "7c0e5a4d91b84f3fa6d2c8e90b1f2a37"
EARLIER = "19f3b6d0c25e47aab81d4e6f70a9c5d2"
ZONE = timezone(timedelta(hours=8))
TABLES = {
    "visit": TableShape(
        "fact", {"resident_id": "resident", "helper_id": "helper", "corrects_id": "visit"}
    ),
    "meal": TableShape("fact", {"resident_id": "resident", "site_id": "site"}),
    "ledger_entry": TableShape("fact", {"account_id": "account", "service_id": "visit"}),
    "person": TableShape("profile", {"group_id": "villager_group"}),
}

_OPENINGS = (
    "上门探望",
    "电话问候",
    "送药上门",
    "陪同聊天",
    "帮助打扫",
    "查看用电用气",
    "代买米面",
    "量血压",
)
_STATES = (
    "精神不错，能自己下地走动",
    "说夜里睡不好，腿有些肿",
    "血压{}/{}，嘱咐按时吃药",
    "胃口好，午饭吃了两碗",
    "儿子在外打工，过年才回来",
    "灶台漏气已报修，叮嘱先不用",
    "屋顶漏雨，已告知村委会",
    "耳朵背，要大声说话",
    "咳嗽{}天了，建议去卫生院",
    "院坝积水路滑，已撒灰渣",
    "低保金已到账，请帮忙取{}元",
    "想念孙女，帮着打了视频",
)
_ENDINGS = (
    "。",
    "，下周再来。",
    "，已告诉家属。",
    "，需要村医来看看。",
    "，一切正常。",
    "，约好{}号再来。",
)
_COMMON = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于"
    "着下自之年过发后作里用道行所然家种事成方多"
    "经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日"
    "军者意无力它与长把机十民第公此已工使情明性知全三"
    "又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果"
    "加西斯月话合回特代内信表化老给世位次度门任常先海"
    "通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何"
    "电数安少报才结反受目太量再感建务做接必场件计管期"
)


def note(dice: random.Random) -> str:
    "Some sentences as care assistants write"
    "them, few of them alike."
    text = dice.choice(_OPENINGS) + "，" + "；".join(dice.sample(_STATES, dice.randint(1, 3)))
    # Most notes also say something that no other note says.
    text += "，" + "".join(dice.choices(_COMMON, k=dice.choice([0, 6, 12, 20])))
    text += dice.choice(_ENDINGS)
    while "{}" in text:
        text = text.replace("{}", str(dice.randint(2, 180)), 1)
    return text


def _visit(dice: random.Random, day: str) -> dict[str, Any]:
    checks = {
        name: dice.choices(["good", "watch", "bad"], [90, 8, 2])[0]
        for name in ("health", "spirit", "safety", "hygiene", "housing")
    }
    return {
        "resident_id": ids.mint(EARLIER, dice.randint(1, 320)),
        "helper_id": ids.mint(EARLIER, dice.randint(400, 440)),
        "happened_on": day,
        "method": dice.choices(["in_person", "phone", "video"], [80, 18, 2])[0],
        **checks,
        "services": sorted(dice.sample(["home_care", "errands", "cleaning", "companionship"], 2)),
        "minutes": dice.choice([10, 15, 20, 30, 30, 45, 60]),
        "note": note(dice),
        "withdrawn": False,
        "corrects_id": None,
    }


def _meal(dice: random.Random, day: str) -> dict[str, Any]:
    return {
        "resident_id": ids.mint(EARLIER, dice.randint(1, 100)),
        "site_id": ids.mint(EARLIER, dice.choice([500, 501])),
        "served_on": day,
        "period": dice.choices(["lunch", "supper"], [80, 20])[0],
        "way": dice.choices(["canteen", "delivered"], [60, 40])[0],
        "price_fen": dice.choice([300, 500, 800]),
        "subsidy_fen": dice.choice([200, 300]),
        "withdrawn": False,
        "corrects_id": None,
    }


def _entry(dice: random.Random, visits: list[str]) -> dict[str, Any]:
    return {
        "account_id": ids.mint(EARLIER, dice.randint(600, 660)),
        "service_id": dice.choice(visits),
        "kind": "deposit",
        "minutes": dice.choice([15, 30, 45, 60, 90, 120]),
    }


def _edit(dice: random.Random) -> dict[str, Any]:
    choices: list[tuple[str, Any]] = [
        ("phone", f"13{dice.randint(10**8, 10**9 - 1)}"),
        ("living", dice.choice(["alone", "with_children"])),
        ("diet", dice.choice(["少盐", "不吃辣", "软烂", "糖尿病饮食"])),
        ("self_care", dice.choice(["semi_care", "full_care"])),
    ]
    return dict(dice.sample(choices, dice.randint(1, 2)))


def changes(seed: int = 7) -> list[Change]:
    "The week, in the order in which it was s"
    "aved; one local transaction each."
    dice = random.Random(seed)
    kinds = ["visit"] * 400 + ["meal"] * 700 + ["ledger_entry"] * 150 + ["person"] * 30
    start = datetime(2025, 6, 2, 8, 0, tzinfo=ZONE)
    dice.shuffle(kinds)
    visits = [ids.mint(EARLIER, 900)]
    made = []
    for seq, kind in enumerate(kinds, 1):
        at = start + timedelta(days=seq * 7 // 1281, seconds=seq * 7 * 36000 // 1281 % 36000)
        at += timedelta(seconds=dice.randint(0, 25))
        made.append(_change(dice, seq, kind, at, visits))
    return made


def _change(dice: random.Random, seq: int, kind: str, at: datetime, visits: list[str]) -> Change:
    day = (at.date() - timedelta(days=dice.choice([0, 0, 0, 1]))).isoformat()
    edit = kind == "person"
    values = {
        "visit": lambda: _visit(dice, day),
        "meal": lambda: _meal(dice, day),
        "ledger_entry": lambda: _entry(dice, visits),
        "person": lambda: _edit(dice),
    }[kind]()
    row_id = ids.mint(EARLIER, dice.randint(1, 320)) if edit else ids.mint(WRITER, seq)
    if kind == "visit":
        visits.append(row_id)
    bases = {name: (f"{EARLIER}:{dice.randint(1, 2000)}",) for name in values} if edit else {}
    return Change(
        writer=WRITER,
        seq=seq,
        tx=3000 + seq,
        table=kind,
        row_id=row_id,
        op="set" if edit else "insert",
        values=values,
        bases=bases,
        village=VILLAGE,
        user="care_assistant",
        at=at.isoformat(),
    )


def as_csv(week: list[Change], *, whole: bool = True, seed: int = 1) -> bytes:
    """The same facts as CSV, one section per table, with random UUIDs for all row ids.

    `whole` adds what every change says beside its fields: who saved it and when.
    """
    dice = random.Random(seed)
    fresh: dict[str, str] = {}

    def shown(value: Any) -> Any:
        if isinstance(value, str) and len(value) == 32:
            if value not in fresh:
                fresh[value] = f"{dice.getrandbits(128):032x}"
            return fresh[value]
        return "|".join(value) if isinstance(value, list) else value

    out = io.StringIO()
    writer = csv.writer(out)
    for table in TABLES:
        members = [c for c in week if c.table == table]
        names = sorted({name for c in members for name in c.values})
        writer.writerow(["id", *names, *(["user", "at"] if whole else [])])
        for c in members:
            cells = [shown(c.row_id), *(shown(c.values.get(name)) for name in names)]
            writer.writerow([*cells, *([c.user, c.at] if whole else [])])
    return out.getvalue().encode()
