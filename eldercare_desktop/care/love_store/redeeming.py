"""Redemption: goods for points or hours. Stock and balance go down together [rule 29]."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.love_store.goods import goods_of
from eldercare_desktop.care.love_store.moving import refuse_short
from eldercare_desktop.care.love_store.record import Goods, Redemption, StockMove
from eldercare_desktop.care.love_store.terms import MOST_PIECES
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.time_bank.ledger.account import STORE, balance, of_person
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class Line:
    """So many of some goods."""

    goods_id: str
    quantity: int = 1


@dataclass(frozen=True)
class Priced:
    """Goods with how many are wanted and the price of one, in `unit`."""

    goods: Goods
    quantity: int
    price: int


def redeem(
    work: Work,
    person_id: str,
    lines: Iterable[Line],
    unit: Unit = "point",
    handed_to: str | None = None,
    *,
    day: str | None = None,
    note: str | None = None,
) -> Redemption:
    """Give goods for points (or hours), in one step: the redemption, the goods, the account.

    `handed_to`: who fetches them for the person. `day`: today if not said.
    CareError: redemption_empty, row_gone, goods_not_offered (`name`), stock_quantity,
    goods_no_price (`name`, `unit`), store_elsewhere (`name`), stock_short (`name`, `measure`,
    `there`, `wanted`), redemption_not_enough (`name`, `there`, `wanted`, `missing`, `unit`),
    dated_after_death, ledger_day_ahead.
    """
    work.label = "redeem"
    person = work.get(Person, person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    priced = prices(work, lines, unit)
    amount = sum(one.price * one.quantity for one in priced)
    on = day or work.today
    _refuse_day(work, person, on)
    _check(work, person, priced, amount, unit)
    redemption = work.insert(
        Redemption(
            village=person.village,
            person_id=person.id,
            day=on,
            unit=unit,
            amount=amount,
            handed_to=handed_to,
            note=note,
            recorded_by=work.user,
            recorded_at=work.now.isoformat(),
        )
    )
    for one in priced:
        work.insert(_move(redemption, one))
    post(work, person.village, _posting(redemption))
    return redemption


def prices(work: Work, lines: Iterable[Line], unit: Unit) -> list[Priced]:
    """What goods cost, each once; CareError as `redeem`."""
    wanted: dict[str, int] = {}
    for line in lines:
        if not 1 <= line.quantity <= MOST_PIECES:
            raise CareError("stock_quantity", field="quantity", least=1, most=MOST_PIECES)
        wanted[line.goods_id] = wanted.get(line.goods_id, 0) + line.quantity
    if not wanted:
        raise CareError("redemption_empty", field="goods")
    return [_priced(goods_of(work, one), number, unit) for one, number in wanted.items()]


def _priced(goods: Goods, quantity: int, unit: Unit) -> Priced:
    if goods.closed_on is not None:
        raise CareError("goods_not_offered", name=goods.name)
    price = goods.points if unit == "point" else goods.minutes
    if price is None:
        raise CareError("goods_no_price", name=goods.name, unit=unit)
    return Priced(goods, quantity, price)


def _refuse_day(work: Work, person: Person, day: str) -> None:
    if day > work.today:
        raise CareError("ledger_day_ahead", field="day", day=day)
    refuse_after_death(work, person.id, day)


def _check(work: Work, person: Person, priced: list[Priced], amount: int, unit: Unit) -> None:
    for one in priced:
        if one.goods.village != person.village:
            raise CareError("store_elsewhere", name=person.name)
        refuse_short(work, one.goods, one.quantity)
    there = balance(work, of_person(person.id), person.village, unit)
    if there < amount:
        said = {"name": person.name, "there": there, "wanted": amount, "unit": unit}
        raise CareError("redemption_not_enough", missing=amount - there, **said)


def _move(redemption: Redemption, one: Priced) -> StockMove:
    return StockMove(
        village=redemption.village,
        goods_id=one.goods.id,
        kind="redeemed",
        quantity=-one.quantity,
        day=redemption.day,
        price=one.price,
        redemption_id=redemption.id,
        recorded_by=redemption.recorded_by,
        recorded_at=redemption.recorded_at,
    )


def _posting(redemption: Redemption) -> Posting:
    return Posting(
        "redemption",
        redemption.amount,
        of_person(redemption.person_id),
        STORE,
        f"redemption:{redemption.id}",
        unit=redemption.unit,
        day=redemption.day,
        redemption_id=redemption.id,
    )
