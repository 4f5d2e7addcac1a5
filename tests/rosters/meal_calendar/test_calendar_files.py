"""Files as they lie on disks: the kept ones, and the sample that ships."""

from __future__ import annotations

import importlib.util
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from eldercare_desktop.resources import ROOT, resource
from eldercare_desktop.rosters.meal_calendar.marks import meanings_of
from eldercare_desktop.rosters.meal_calendar.totals import disagreeing
from eldercare_desktop.rosters.meals import is_meal_calendar
from eldercare_desktop.rosters.reading import read_table_file
from tests.rosters.meal_calendar.shapes import (
    half_columns,
    old_workbook,
    person,
    plain,
    read,
    several_months,
    text_file,
    web_page,
)

DATA = Path(__file__).parent / "data"
SAMPLE = resource("rosters", "sample_meal_month.xlsx")


@pytest.mark.parametrize(
    "shape", [plain, half_columns, several_months, text_file, old_workbook, web_page]
)
def test_kept_files_are_read_as_ever(shape: Callable[[Path], Path], tmp_path: Path) -> None:
    made = shape(tmp_path)
    kept = DATA / made.name
    assert is_meal_calendar(kept.name, read_table_file(kept))
    assert read(kept) == read(made)


def test_the_sample_is_what_its_script_makes(tmp_path: Path) -> None:
    path = ROOT / "packaging/make_meal_sample.py"
    spec = importlib.util.spec_from_file_location("meal_sample", path)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    script.make(tmp_path / "a.xlsx")
    assert read_table_file(tmp_path / "a.xlsx") == read_table_file(SAMPLE)


def test_the_sample() -> None:
    found = read(SAMPLE)
    [month] = found.sheets
    assert (month.found.month, month.found.codes, month.period) == ("2026-06", (), "lunch")
    assert Counter(row.kind for row in found.rows) == {"person": 10, "guest": 1}
    assert [column.label for column in found.dropped_columns] == ["一卡通账号"]
    assert [column.label for column in found.ignored_columns] == ["自付（元）"]
    meanings = meanings_of(found.signs, found.legend)
    assert [sign for sign, meaning in meanings.items() if meaning is None] == ["外"]
    wrong = {row.name: disagreeing(row, meanings, "lunch") for row in found.rows}
    assert [name for name, totals in wrong.items() if totals] == ["田军"]
    assert person(found, "牟成富").ticks[7].portions == 2
