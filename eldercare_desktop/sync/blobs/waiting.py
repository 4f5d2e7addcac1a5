"""Which pictures of this laptop the county does not have yet."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Select, and_, func, or_, select

from eldercare_desktop.care.photo.record import Photo, is_current_photo
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.schema import change_table as ch
from eldercare_desktop.store.schema import photo_file_table as pf
from eldercare_desktop.sync.membership import reading


@dataclass(frozen=True)
class Waiting:
    """A picture to be handed over. `begun`: the county may have some of it, or all."""

    sha256: str
    size: int
    begun: bool


def waiting(reader: Reader) -> list[Waiting]:
    """Pictures of photos that the county has confirmed; the latest first, then small ones.

    A picture travels behind its photo: before, nobody could say who may see it.
    """
    latest = func.max(ch.c.position).label("latest")
    columns = (pf.c.sha256, pf.c.size, pf.c.sent, pf.c.epoch)
    query = _waiting(reader, *columns, latest).group_by(*columns)
    rows = reader.rows(query.order_by(latest.desc(), pf.c.size))
    return [Waiting(r.sha256, r.size, bool(r.sent or r.epoch)) for r in rows]


def count_waiting(reader: Reader) -> int:
    """How many they are."""
    return int(reader.scalar(_waiting(reader, func.count(pf.c.sha256.distinct()))))


def _waiting(reader: Reader, *columns: object) -> Select[tuple[object, ...]]:
    p, epoch = table_of(Photo), reading(reader).epoch
    made = and_(ch.c.table == "photo", ch.c.row_id == p.c.id, ch.c.op == "insert")
    joined = pf.join(p, p.c.sha256 == pf.c.sha256).join(ch, made)
    query: Select[tuple[object, ...]] = select(*columns).select_from(joined)  # type: ignore[call-overload]
    return query.where(
        or_(pf.c.epoch.is_(None), pf.c.epoch != epoch),
        pf.c.trouble.is_(None),
        ch.c.position.is_not(None),
        is_current_photo(p),
    )
