"""The ledger of the demo village: paper passbooks taken over, and what has moved since."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import col

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.moving import (
    donate,
    grant,
    hold,
    open_with,
    transfer,
    withdraw_hours,
)
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.care.time_bank.volunteer.reading import volunteers
from eldercare_desktop.demo.people import VILLAGE, Village
from eldercare_desktop.store.work import Work

PAPER = (1_530, 2_220, 750, 3_105, 1_860, 480, 990, 2_640, 1_215, 600, 345)
"""What stood in the paper passbooks, one after the other, in minutes."""
POINTS = (120, 0, 85, 240, 0, 60)
SERVICES = ("理发", "打扫屋子", "陪去镇上看病", "拆洗被褥")


def add_ledger(work: Work, village: Village) -> None:
    """Hours from paper, gifts, what was spent, a dispute, and a death; one entry came twice."""
    people = [work.get(Person, row.person_id) for row in volunteers(work, VILLAGE, state=None)]
    holders = [person for person in people if person is not None][: len(PAPER)]
    first = village.today - timedelta(days=160)
    for number, person in enumerate(holders):
        open_with(work, person.id, PAPER[number], day=first.isoformat(), note="纸质存折转入")
        if points := POINTS[number % len(POINTS)]:
            open_with(work, person.id, points, "point", first.isoformat(), "纸质积分本转入")
    if len(holders) < 4:
        return
    _give(work, village, holders)
    _spend(work, village, holders)
    _dispute(work, village, holders)
    _die(work, village, first.isoformat())
    _enter_twice(work, holders[-1])


def _day(village: Village, before: int) -> str:
    return (village.today - timedelta(days=before)).isoformat()


def _give(work: Work, village: Village, holders: list[Person]) -> None:
    elders = [person for person, _ in village.elders if person.life_status == "living"]
    own = [elder for elder in elders if elder.id not in {one.id for one in holders}]
    transfer(work, holders[0].id, own[0].id, 300, reason="转给婆婆", day=_day(village, 92))
    transfer(work, holders[3].id, own[1].id, 240, reason="转给邻居", day=_day(village, 41))
    donate(work, holders[1].id, 600, reason="捐给有困难的老人", day=_day(village, 75))
    donate(work, holders[3].id, 900, day=_day(village, 33))
    donate(work, holders[2].id, 40, "point", day=_day(village, 20))
    grant(work, own[2].id, 360, "village_pool", "独居，行动不便，村委会议定", day=_day(village, 30))


def _spend(work: Work, village: Village, holders: list[Person]) -> None:
    spent = [
        withdraw_hours(work, holders[n].id, 60 + 30 * n, service, day=_day(village, 60 - 9 * n))
        for n, service in enumerate(SERVICES[: len(holders)])
    ]
    reverse(work, spent[1].id, "记错了人，应为同名的另一位")


def _dispute(work: Work, village: Village, holders: list[Person]) -> None:
    day = _day(village, 6)
    hold(work, holders[1].id, 120, "minute", "受助人说当天没有上门，正在核实", day=day)


def _die(work: Work, village: Village, first: str) -> None:
    """Somebody who served for years died lately; nobody has said who is to have the hours."""
    person = work.insert(
        Person(
            village=VILLAGE,
            name="谭兴林",
            sex="male",
            birth="1951-04",
            group_id=village.groups[2].id,
        )
    )
    open_with(work, person.id, 420, day=first, note="纸质存折转入")
    died = _day(village, 12)
    work.set(person, life_status="deceased", death_date=died)


def _enter_twice(work: Work, person: Person) -> None:
    """The same paper passbook was typed on the other laptop as well."""
    where = (col(LedgerEntry.to_person_id) == person.id, col(LedgerEntry.unit) == "minute")
    for entry in work.find(LedgerEntry, *where, limit=1):
        later = (work.now + timedelta(minutes=7)).isoformat()
        update = {"id": "", "entered_by": "周小琴", "recorded_at": later}
        work.insert(entry.model_copy(update=update))
