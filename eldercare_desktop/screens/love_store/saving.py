"""What the store writes, in a worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def save_goods(work: Any, village: str, values: Mapping[str, Any], goods_id: str | None) -> str:
    """New goods, or goods that are changed."""
    from eldercare_desktop.care.love_store.goods import GoodsEntry, add_goods, edit_goods, goods_of

    entry = GoodsEntry(**values)
    if goods_id is None:
        return str(add_goods(work, village, entry).id)
    return str(edit_goods(work, goods_of(work, goods_id), entry).id)


def offer(work: Any, goods_id: str, *, offered: bool) -> None:
    """Goods are not offered any more, or again."""
    from eldercare_desktop.care.love_store.goods import close_goods, reopen_goods

    (reopen_goods if offered else close_goods)(work, goods_id)


def move(work: Any, values: Mapping[str, Any]) -> str:
    """Goods came in or went out."""
    from eldercare_desktop.care.love_store.moving import MoveEntry, move_stock

    entry = MoveEntry(**values)
    move_stock(work, entry)
    return entry.goods_id


def withdraw_move(work: Any, move_id: str) -> None:
    """A move that never was."""
    from eldercare_desktop.care.love_store import moving

    moving.withdraw_move(work, move_id)


def count(work: Any, found: Mapping[str, int]) -> str:
    """What was found on the shelves."""
    from eldercare_desktop.care.love_store.moving import count_stock

    return str(count_stock(work, found)[0].goods_id)


def redeem(
    work: Any, person_id: str, lines: Sequence[tuple[str, int]], values: Mapping[str, Any]
) -> str:
    """Goods are handed out; `values`: unit, handed_to, day, note."""
    from eldercare_desktop.care.love_store import redeeming

    wanted = [redeeming.Line(goods_id, quantity) for goods_id, quantity in lines]
    return str(redeeming.redeem(work, person_id, wanted, **values).id)


def take_back(work: Any, redemption_id: str, reason: str, *, goods_back: bool) -> str:
    """A redemption is taken back."""
    from eldercare_desktop.care.love_store import returning

    returning.take_back(work, redemption_id, reason, goods_back=goods_back)
    return redemption_id


def award(work: Any, people: Sequence[str], values: Mapping[str, Any]) -> tuple[str, list[str]]:
    """Points for one or many; the first entry, and who had it already."""
    from eldercare_desktop.care.love_store.points import award_many

    made = award_many(work, people, **values)
    return str(made.entries[0].id), list(made.had)


def reverse(work: Any, entry_id: str, reason: str) -> str:
    """An award is taken back."""
    from eldercare_desktop.care.time_bank.ledger import reversing

    return str(reversing.reverse(work, entry_id, reason).id)


def convert(work: Any, person_id: str, minutes: int) -> str:
    """Hours become points."""
    from eldercare_desktop.care.love_store import converting

    return str(converting.convert(work, person_id, minutes)[1].id)
