"""How fresh every village is: who called when, how far they have read, what waits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Row, func, select

from eldercare_desktop.county import areas
from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.schema import (
    change_table,
    device_table,
    quarantine_table,
    township_table,
)


@dataclass(frozen=True)
class Line:
    """One village or township that has a device.

    unread: positions of the township's feed since the last call of its slowest device
    clock_skew: seconds by which the clock of the device that called last is ahead
    to_settle: changes in review or refused; quarantined: batches not taken
    """

    area: str
    name: str
    devices: int
    seen_at: str | None
    unread: int
    clock_skew: int | None
    to_settle: int
    quarantined: int


def lines(connection: Connection) -> Iterator[Line]:
    """The areas with devices in use, by code."""
    names = {area.code: area.name for area in areas.listed(connection)}
    positions: dict[str, int] = dict(connection.execute(select(township_table)).tuples().all())
    settle, quarantined = _to_settle(connection), _quarantined(connection)
    d = device_table.c
    found: dict[str, list[Row[tuple[object, ...]]]] = {}
    active = select(device_table).where(d.revoked_at.is_(None)).order_by(d.area, d.seen_at)
    for row in connection.execute(active):
        found.setdefault(row.area, []).append(row)
    for code, rows in found.items():
        last = positions.get(rows[0].township, 0)
        called = [r for r in rows if r.seen_at]
        yield Line(
            area=code,
            name=names.get(code, ""),
            devices=len(rows),
            seen_at=called[-1].seen_at if called else None,
            unread=max(last - (r.read_position or 0) for r in rows),
            clock_skew=called[-1].clock_skew if called else None,
            to_settle=sum(n for village, n in settle.items() if Scope(code).sees(village)),
            quarantined=quarantined[code],
        )


def _to_settle(connection: Connection) -> Counter[str]:
    c = change_table.c
    query = select(c.village, func.count()).where(c.result.in_(["review", "refused"]))
    return Counter(dict(connection.execute(query.group_by(c.village)).tuples().all()))


def _quarantined(connection: Connection) -> Counter[str]:
    """By the area of the device that brought them."""
    d, q = device_table.c, quarantine_table.c
    same = (q.township == d.township) & (q.carrier == d.id)
    query = select(d.area, func.count()).join_from(quarantine_table, device_table, same)
    return Counter(dict(connection.execute(query.group_by(d.area)).tuples().all()))
