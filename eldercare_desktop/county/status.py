"""How fresh every village is: who called when, how far they have read, what is missing.

The command line and the board of the county office show these numbers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, and_, func, select

from eldercare_desktop.county import areas, clock
from eldercare_desktop.county.areas import Area, township_of
from eldercare_desktop.county.devices import is_laptop
from eldercare_desktop.county.schema import (
    UNSETTLED,
    change_table,
    device_table,
    quarantine_table,
    township_table,
    writer_table,
)

Freshness = Literal["fresh", "late", "silent", "never", "not_joined"]

LATE, SILENT = timedelta(days=8), timedelta(days=22)
"""A village exchanges once a week: one missed week is late, three are silence."""

WRONG_CLOCK = 600
"""Seconds by which a clock may be off before it is worth a word."""

_ORDER: dict[Freshness, int] = {"never": 0, "silent": 1, "late": 2, "fresh": 3, "not_joined": 4}


@dataclass(frozen=True)
class Line:
    """One village, or a township that has a device of its own.

    devices:     laptops that are let in
    seen_at:     the last call of any of them, ISO text in UTC
    read, feed:  the position that its slowest laptop in use has read to, and where the township's
                 feed ends; behind: the difference
    missing:     changes that its laptops said they have sealed, and that have not come
    clock_skew:  seconds by which the clock that is most wrong is ahead
    review, refused: changes of the village that wait, or that could not be merged
    quarantined: batches of its laptops that were not taken
    trouble:     why the last call of one of its laptops was refused, "" as a rule
    """

    area: str
    name: str
    level: str
    township: str
    township_name: str
    freshness: Freshness
    devices: int = 0
    seen_at: str | None = None
    read: int = 0
    feed: int = 0
    missing: int = 0
    clock_skew: int | None = None
    review: int = 0
    refused: int = 0
    quarantined: int = 0
    trouble: str = ""

    @property
    def behind(self) -> int:
        """Positions of the feed that its slowest laptop has not read."""
        return max(0, self.feed - self.read)

    @property
    def clock_is_wrong(self) -> bool:
        """Whether one of its clocks needs setting."""
        return self.clock_skew is not None and abs(self.clock_skew) > WRONG_CLOCK

    @property
    def needs_a_look(self) -> bool:
        """Whether somebody should do something about it."""
        counts = self.missing or self.refused or self.quarantined or self.review
        return bool(counts or self.trouble or self.clock_is_wrong)

    def lies_in(self, area: str) -> bool:
        """Whether the line belongs to a county, a township or a village; "" is everything."""
        return self.area.startswith(area.removesuffix("000").removesuffix("000"))


def summary(found: Sequence[Line]) -> dict[str, int]:
    """How many lines there are of each freshness."""
    counts = Counter(line.freshness for line in found)
    return {freshness: counts[freshness] for freshness in _ORDER}


def lines(connection: Connection) -> list[Line]:
    """Every village of the list and every township with a device; the most behind first.

    First those that have a laptop which never called, then by the last call, the longest ago
    first; at the end the villages without a laptop.
    """
    listed = areas.listed(connection)
    names = {area.code: area.name for area in listed}
    devices = _devices(connection)
    known = {area.code for area in listed}
    strays = [areas.area_of(code, code) for code in devices if code not in known]
    numbers = _Numbers(connection)
    found = [
        _line(area, names, devices.get(area.code, []), numbers)
        for area in [*listed, *strays]
        if area.level == "village" or area.code in devices
    ]
    return sorted(found, key=lambda line: (_ORDER[line.freshness], line.seen_at or "", line.area))


def _line(
    area: Area, names: dict[str, str], devices: Sequence[Row[Any]], numbers: _Numbers
) -> Line:
    township = township_of(area.code)
    called = [d.seen_at for d in devices if d.seen_at]
    skews = [d.clock_skew for d in devices if d.clock_skew is not None]
    seen_at = max(called, default=None)
    feed = numbers.feeds.get(township, 0)
    return Line(
        area=area.code,
        name=area.name,
        level=area.level,
        township=township,
        township_name=names.get(township, ""),
        freshness=_freshness(len(devices), seen_at),
        devices=len(devices),
        seen_at=seen_at,
        read=min((d.read_position or 0 for d in _in_use(devices)), default=0),
        feed=feed if devices else 0,
        missing=sum(max(0, (d.announced_seq or 0) - (d.arrived or 0)) for d in devices),
        clock_skew=max(skews, key=abs, default=None),
        review=numbers.unsettled[area.code, "review"],
        refused=numbers.unsettled[area.code, "refused"],
        quarantined=numbers.quarantined[area.code],
        trouble=next((d.trouble for d in devices if d.trouble), ""),
    )


def _in_use(devices: Sequence[Row[Any]]) -> Sequence[Row[Any]]:
    """Those that have called or were enrolled lately; all, if none was.

    A laptop that joined again is another device: the one that it was never calls again.
    """
    since = clock.stamp(-SILENT)
    return [d for d in devices if (d.seen_at or d.enrolled_at) > since] or devices


def _freshness(devices: int, seen_at: str | None) -> Freshness:
    if not devices:
        return "not_joined"
    if seen_at is None:
        return "never"
    since = clock.now() - datetime.fromisoformat(seen_at)
    if since >= SILENT:
        return "silent"
    return "late" if since >= LATE else "fresh"


def _devices(connection: Connection) -> dict[str, list[Row[Any]]]:
    """The devices that are let in, by area; `arrived` is how much of what they announced came."""
    d, w = device_table.c, writer_table.c
    announced = and_(d.township == w.township, d.announced_writer == w.id)
    query = select(device_table, w.last_seq.label("arrived"))
    query = query.join_from(device_table, writer_table, announced, isouter=True)
    found: defaultdict[str, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(query.where(d.revoked_at.is_(None), is_laptop())):
        found[row.area].append(row)
    return dict(found)


class _Numbers:
    """Counts of the whole county, by area."""

    def __init__(self, connection: Connection) -> None:
        t, c = township_table.c, change_table.c
        self.feeds = {
            row.code: row.position for row in connection.execute(select(t.code, t.position))
        }
        query = select(c.village, c.result, func.count().label("number")).where(UNSETTLED)
        rows = connection.execute(query.group_by(c.village, c.result))
        self.unsettled = Counter({(row.village, row.result): row.number for row in rows})
        self.quarantined = _quarantined(connection)


def _quarantined(connection: Connection) -> Counter[str]:
    """By the area of the device that brought them."""
    d, q = device_table.c, quarantine_table.c
    same = (q.township == d.township) & (q.carrier == d.id)
    query = select(d.area, func.count().label("number"))
    query = query.join_from(quarantine_table, device_table, same).group_by(d.area)
    return Counter({row.area: row.number for row in connection.execute(query)})
