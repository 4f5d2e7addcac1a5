"""The love supermarket of the demo village: ten kinds of goods, points, redemptions, a count."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from eldercare_desktop.care.love_store.goods import GoodsEntry, add_goods
from eldercare_desktop.care.love_store.moving import MoveEntry, count_stock, move_stock
from eldercare_desktop.care.love_store.points import award_many
from eldercare_desktop.care.love_store.redeeming import Line, redeem
from eldercare_desktop.care.love_store.returning import take_back
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.records import Goods
from eldercare_desktop.care.time_bank.ledger.account import balance, of_person
from eldercare_desktop.demo.people import VILLAGE, Village
from eldercare_desktop.store.work import Work

GOODS = (
    GoodsEntry("洗衣粉 1kg", "袋", 20, None, 5, "6903148042441"),
    GoodsEntry("香皂", "块", 6, None, 10, "6902088702828"),
    GoodsEntry("食盐 400g", "包", 3, None, 10, "6901029300017"),
    GoodsEntry("菜籽油 1.8L", "桶", 60, None, 3, "6948195800118"),
    GoodsEntry("大米 5kg", "袋", 50, None, 4),
    GoodsEntry("挂面 800g", "把", 10, None, 8, "6926410321274"),
    GoodsEntry("毛巾", "条", 12, 30, 5),
    GoodsEntry("牙膏", "支", 10, None, 5, "6907376500100"),
    GoodsEntry("保温杯", "个", 45, 120, 2),
    GoodsEntry("卫生纸", "提", 25, None, 4),
)
CAME = (12, 30, 40, 6, 8, 20, 15, 12, 3, 6)
DONATED = ((4, 5, "界石镇爱心粮油店", 25_000), (9, 6, "海棠村在外乡友", 15_000), (6, 10, "", None))
"""Goods, how many, by whom, worth in fen."""
AWARDS = (
    (75, "庭院整洁", 5, 24),
    (62, "参加会议", 2, 30),
    (47, "公益劳动", 10, 14),
    (31, "庭院整洁", 5, 20),
    (24, "孝老爱亲", 20, 6),
    (17, "垃圾分类", 2, 28),
    (12, "好人好事", 15, 5),
    (5, "参加会议", 2, 26),
)
"""How many days ago, what for, points for each, how many people."""
REDEEMED = (
    (40, 2, 1),
    (36, 1, 2),
    (28, 5, 1),
    (20, 0, 1),
    (15, 1, 1),
    (9, 2, 2),
    (4, 7, 1),
    (2, 1, 1),
)
"""How many days ago, goods, how many."""


def add_store(work: Work, village: Village) -> None:
    """Goods come in, are given, redeemed, spoiled and counted; one redemption is taken back."""
    goods = [add_goods(work, VILLAGE, entry) for entry in GOODS]
    for one, number in zip(goods, CAME, strict=True):
        move_stock(work, MoveEntry(one.id, "bought", number, _day(village, 80), value=number * 900))
    for place, number, donor, value in DONATED:
        entry = MoveEntry(
            goods[place].id, "donated", number, _day(village, 18), donor or None, value
        )
        move_stock(work, entry)
    people = _people(work, village)
    _award(work, village, people)
    _redeem(work, village, people, goods)
    move_stock(
        work, MoveEntry(goods[5].id, "spoiled", 2, _day(village, 6), reason="受潮，过了保质期")
    )
    move_stock(
        work, MoveEntry(goods[4].id, "given", 10, _day(village, 3), reason="慰问困难户，村委会议定")
    )
    count_stock(work, {goods[1].id: 24, goods[2].id: 35, goods[6].id: 25}, _day(village, 1))


def _people(work: Work, village: Village) -> list[Person]:
    """Some of those who live."""
    people = [work.get(Person, person.id) for person, _ in village.elders]
    return [one for one in people if one is not None and one.life_status == "living"][3:43]


def _day(village: Village, before: int) -> str:
    return (village.today - timedelta(days=before)).isoformat()


def _award(work: Work, village: Village, people: list[Person]) -> None:
    chance = Random("爱心超市")
    for before, reason, points, number in AWARDS:
        chosen = chance.sample(people, min(number, len(people)))
        everybody = [person.id for person in chosen]
        award_many(work, everybody, points, reason, day=_day(village, before))


def _redeem(work: Work, village: Village, people: list[Person], goods: list[Goods]) -> None:
    """Who has enough comes for it; the last one brings it back."""
    made = []
    for turn, (before, place, number) in enumerate(REDEEMED):
        cost = (goods[place].points or 0) * number
        rich = [one for one in people if balance(work, of_person(one.id), VILLAGE, "point") >= cost]
        if rich:
            who = rich[turn % len(rich)]
            fetched = "儿媳代领" if turn == 3 else None
            lines = [Line(goods[place].id, number)]
            made.append(redeem(work, who.id, lines, handed_to=fetched, day=_day(village, before)))
    if made:
        take_back(work, made[-1].id, "拿错了，退回货架")
