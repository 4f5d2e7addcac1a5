"""The list of areas: 12-digit statistical division codes, and who sees what.

6 digits name the county, 3 more the township, 3 more the village; zeros fill the rest.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Row, insert, or_, select, update

from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.schema import area_table, township_table

_CODE = re.compile(r"[0-9]{12}")


@dataclass(frozen=True)
class Area:
    """One area: county, township or village."""

    code: str
    name: str
    level: str
    parent: str | None


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


def township_of(code: str) -> str:
    """The code of the township that an area lies in (itself, for a township)."""
    return code[:9] + "000"


def level_of(code: str) -> str:
    """county, township or village, told by the trailing zeros."""
    if code.endswith("000000"):
        return "county"
    return "township" if code.endswith("000") else "village"


def area_of(code: str, name: str) -> Area:
    """An area from its code and name. ValueError when the code has not 12 digits."""
    if not _CODE.fullmatch(code):
        raise ValueError(f"not an area code: {code}")
    level = level_of(code)
    parents = {"county": None, "township": code[:6] + "000000", "village": township_of(code)}
    return Area(code, name, level, parents[level])


def read_table(file: Path) -> list[Area]:
    """Areas from a CSV file (UTF-8 or GB18030), sorted by code.

    Either columns `code` and `name`, or the public tables of towns and villages. A line
    without a code (a total) is left out. ValueError when there is nothing to be read.
    """
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("gb18030")
    found: dict[str, Area] = {}
    for line in csv.DictReader(text.splitlines()):
        for code, name in _pairs(
            {k: v or "" for k, v in line.items() if k and not isinstance(v, list)}
        ):
            found[code] = area_of(code, name)
    if not found:
        raise ValueError("no areas in this file")
    return [found[code] for code in sorted(found)]


def _pairs(line: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """Code and name of the areas that one line names."""
    cells = {key.strip(): value.strip() for key, value in line.items()}
    if cells.get("code"):
        yield cells["code"], cells.get("name", "")
    if cells.get("镇街代码"):
        yield cells["镇街代码"], cells.get("镇街", "")
    own = next((v for k, v in cells.items() if k.startswith("12位统计用区划代码")), "")
    if own:
        yield own, cells.get("村(校正)" if "镇街代码" in cells else "镇街", "")


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
    _open_feeds(connection, {township_of(c) for c in fresh if level_of(c) != "county"})
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
