"""The list of areas: 12-digit statistical division codes, and who sees what.

6 digits name the county, 3 more the township, 3 more the village; zeros fill the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Row, insert, or_, select, update

from eldercare_desktop.care.area_table import Area, area_of, read_area_table, township_of
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.schema import area_table, township_table

__all__ = [
    "WHOLE_COUNTY",
    "Area",
    "Reach",
    "Scope",
    "WholeCounty",
    "area_of",
    "find",
    "listed",
    "read_area_table",
    "save",
    "township_of",
    "visible",
]


@dataclass(frozen=True)
class Scope:
    """What a device of an area sees: a village itself, a township all that lies in it."""

    area: str

    @property
    def township(self) -> str:
        """The township whose feed this scope reads."""
        return township_of(self.area)

    @property
    def whole_township(self) -> bool:
        """Whether the scope is a township with all its villages."""
        return self.area == self.township

    def sees(self, village: str) -> bool:
        """Whether rows of a village belong into this scope."""
        return township_of(village) == self.area if self.whole_township else village == self.area


@dataclass(frozen=True)
class WholeCounty:
    """What the county office, its command line and the migrations see: everything."""

    area: str = "county"


WHOLE_COUNTY = WholeCounty()
"""Said by whoever needs it, never assumed."""

Reach = Scope | WholeCounty
"""How far one transaction reaches."""


def save(connection: Connection, areas: Iterable[Area]) -> tuple[int, int]:
    """Add new areas and rename known ones: how many of each. None is ever removed."""
    known = {area.code: area for area in listed(connection)}
    fresh = {area.code: area for area in areas}
    added = [vars(a) for code, a in fresh.items() if code not in known]
    renamed = [a for code, a in fresh.items() if code in known and known[code].name != a.name]
    if added:
        connection.execute(insert(area_table), added)
    for area in renamed:
        statement = update(area_table).where(area_table.c.code == area.code)
        connection.execute(statement.values(name=area.name))
    _open_feeds(connection, {township_of(c) for c in fresh if fresh[c].level != "county"})
    return len(added), len(renamed)


def _open_feeds(connection: Connection, townships: set[str]) -> None:
    known = {*connection.execute(select(township_table.c.code)).scalars()}
    fresh = [{"code": code, "position": 0} for code in sorted(townships - known)]
    if fresh:
        connection.execute(insert(township_table), fresh)


def listed(connection: Connection) -> list[Area]:
    """All areas by code."""
    query = select(area_table).order_by(area_table.c.code)
    return [_area(row) for row in connection.execute(query)]


def find(connection: Connection, code: str) -> Area:
    """One area. Refusal AREA_UNKNOWN."""
    row = connection.execute(select(area_table).where(area_table.c.code == code)).one_or_none()
    if row is None:
        raise Refusal("AREA_UNKNOWN")
    return _area(row)


def visible(connection: Connection, scope: Scope) -> list[Area]:
    """The areas of a scope and what they lie in, county first."""
    a = area_table.c
    above = [scope.area, scope.township, scope.area[:6] + "000000"]
    within: ColumnElement[bool] = a.code.in_(above)
    if scope.whole_township:
        within = or_(within, a.parent == scope.area)
    query = select(area_table).where(within).order_by(a.code)
    return [_area(row) for row in connection.execute(query)]


def _area(row: Row[tuple[str, str, str, str | None]]) -> Area:
    return Area(row.code, row.name, row.level, row.parent)
