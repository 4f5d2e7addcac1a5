"""What the store offers: written down, changed, not offered any more."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from pydantic import ValidationError
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.love_store.record import Goods
from eldercare_desktop.care.love_store.terms import MOST_PIECES, MOST_POINTS
from eldercare_desktop.care.search.key import fold
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class GoodsEntry:
    """Goods as they are typed. `points`, `minutes`: what one costs; None: not for these."""

    name: str
    measure: str = "件"
    points: int | None = None
    minutes: int | None = None
    least_stock: int = 0
    barcode: str | None = None
    note: str | None = None


def add_goods(work: Work, village: str, entry: GoodsEntry) -> Goods:
    """Write goods down.

    CareError: goods_name_missing, goods_name_taken (`name`, `measure`), goods_barcode_taken
    (`name`), goods_price (`least`, `most`), goods_least_stock, invalid_<field>.
    """
    work.label = "add_goods"
    _check(work, village, entry, "")
    try:
        return work.insert(Goods(village=village, **asdict(entry)))
    except ValidationError as problem:
        field = str(problem.errors()[0]["loc"][0])
        raise CareError(f"invalid_{field}", field=field) from problem


def edit_goods(work: Work, seen: Goods, entry: GoodsEntry) -> Goods:
    """Change goods. CareError: as `add_goods`; row_gone, changed_meanwhile."""
    work.label = "edit_goods"
    _check(work, seen.village, entry, seen.id)
    return work.set(seen, **asdict(entry))


def close_goods(work: Work, goods_id: str) -> Goods:
    """Offer goods no more; what was redeemed keeps them. CareError: row_gone."""
    work.label = "close_goods"
    return work.set(goods_of(work, goods_id), closed_on=work.today)


def reopen_goods(work: Work, goods_id: str) -> Goods:
    """Offer them again. CareError: row_gone, goods_name_taken."""
    work.label = "reopen_goods"
    goods = goods_of(work, goods_id)
    _refuse_name(work, goods.village, goods.name, goods.id)
    return work.set(goods, closed_on=None)


def goods_of(reader: Reader, goods_id: str) -> Goods:
    """Goods by their id, offered or not. CareError: row_gone."""
    found = reader.get(Goods, goods_id)
    if found is None or found.deleted:
        raise CareError("row_gone")
    return found


def _check(work: Work, village: str, entry: GoodsEntry, own: str) -> None:
    if not fold(entry.name):
        raise CareError("goods_name_missing", field="name")
    _refuse_name(work, village, entry.name, own)
    _refuse_barcode(work, village, entry.barcode, own)
    for field in ("points", "minutes"):
        price = getattr(entry, field)
        if price is not None and not 1 <= price <= MOST_POINTS:
            raise CareError("goods_price", field=field, least=1, most=MOST_POINTS)
    if not 0 <= entry.least_stock <= MOST_PIECES:
        raise CareError("goods_least_stock", field="least_stock", most=MOST_PIECES)


def _refuse_name(reader: Reader, village: str, name: str, own: str) -> None:
    """Two of one name would be taken for each other, and half of the stock be missed."""
    for other in offered(reader, village):
        if other.id != own and fold(other.name) == fold(name):
            said = {"name": other.name, "measure": other.measure}
            raise CareError("goods_name_taken", field="name", **said)


def _refuse_barcode(reader: Reader, village: str, barcode: str | None, own: str) -> None:
    if not barcode or not barcode.strip():
        return
    for other in offered(reader, village):
        if other.id != own and other.barcode == barcode.strip():
            raise CareError("goods_barcode_taken", field="barcode", name=other.name)


def offered(reader: Reader, village: str) -> list[Goods]:
    """The goods that a village offers today, by name."""
    return reader.find(
        Goods,
        col(Goods.village) == village,
        col(Goods.closed_on).is_(None),
        order_by=(col(Goods.name), col(Goods.id)),
    )
