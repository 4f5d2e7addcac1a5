"""A store with goods and people to test with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.love_store.moving import MoveEntry, move_stock
from eldercare_desktop.care.love_store.points import award
from eldercare_desktop.care.love_store.redeeming import Line, redeem
from eldercare_desktop.care.love_store.stock import goods_list
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.records import Goods, Redemption
from eldercare_desktop.care.time_bank.ledger.account import STORE, balance, of_person
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import VILLAGE


def bring(work: Work, goods: Goods, quantity: int, kind: Any = "bought", **values: Any) -> None:
    """Goods come in."""
    move_stock(work, MoveEntry(goods.id, kind, quantity, **values))


def shelf(work: Work, name: str = "洗衣粉", stock: int = 10, **values: Any) -> Goods:
    """Goods of which there are some."""
    goods = factories.goods(work, name, **values)
    if stock:
        bring(work, goods, stock)
    return goods


def saver(work: Work, points: int = 100, name: str = "王桂芳", **values: Any) -> Person:
    """Somebody with points."""
    who = factories.person(work, name, **values)
    if points:
        award(work, who.id, points, "庭院整洁")
    return who


def buy(work: Work, who: Person, goods: Goods, quantity: int = 1, **values: Any) -> Redemption:
    """They redeem some of them."""
    return redeem(work, who.id, [Line(goods.id, quantity)], **values)


def points_of(reader: Reader, who: Person) -> int:
    """What somebody has."""
    return balance(reader, of_person(who.id), VILLAGE, "point")


def spent(reader: Reader) -> int:
    """What the store has taken, in points."""
    return balance(reader, STORE, VILLAGE, "point")


def stock(reader: Reader) -> dict[str, int]:
    """Name -> how many there are."""
    return {row.name: row.stock for row in goods_list(reader, VILLAGE, closed=True)}


def refused(attempt: Callable[[], object]) -> CareError:
    """Why something was refused."""
    with pytest.raises(CareError) as told:
        attempt()
    return told.value
