"""Lists of areas as files: the public tables of townships and villages, or a county's own."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

_CODE = re.compile(r"[0-9]{12}")


@dataclass(frozen=True)
class Area:
    """One area: county, township or village, and the code of what it lies in."""

    code: str
    name: str
    level: str
    parent: str | None


def township_of(code: str) -> str:
    """The code of the township that an area lies in (itself, for a township)."""
    return code[:9] + "000"


def area_of(code: str, name: str) -> Area:
    """An area from its code and name. ValueError when the code has not 12 digits."""
    if not _CODE.fullmatch(code):
        raise ValueError(f"not an area code: {code}")
    if code.endswith("000000"):
        return Area(code, name, "county", None)
    if code.endswith("000"):
        return Area(code, name, "township", code[:6] + "000000")
    return Area(code, name, "village", township_of(code))


def read_area_table(file: Path) -> list[Area]:
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
        known = {k: v for k, v in line.items() if k and isinstance(v, str)}
        for code, name in _pairs(known):
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
