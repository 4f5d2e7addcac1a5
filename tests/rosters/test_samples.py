"""The samples that ship: as their script makes them, and as the tour needs them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from eldercare_desktop.resources import ROOT, resource
from eldercare_desktop.rosters.reading import read_table_file
from tests.rosters.making import preview

ROSTER = resource("rosters", "sample_roster.xlsx")
LEDGER = resource("rosters", "sample_pairing_ledger.xlsx")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("samples", ROOT / "packaging/make_samples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_files_are_what_the_script_makes(script: ModuleType, tmp_path: Path) -> None:
    script.make_roster(tmp_path / "roster.xlsx")
    script.make_ledger(tmp_path / "ledger.xlsx")
    assert read_table_file(tmp_path / "roster.xlsx") == read_table_file(ROSTER)
    assert read_table_file(tmp_path / "ledger.xlsx") == read_table_file(LEDGER)


def test_the_sample_roster() -> None:
    shown = preview(ROSTER)
    assert shown.counts() == {
        "person_rows": 25,
        "ok": 16,
        "warn": 6,
        "error": 2,
        "duplicate": 1,
        "distinct_residents_after_import": 22,
        "active_residents": 21,
    }
    assert (shown.words.town, shown.words.village) == ("界石镇", "海棠村")
    assert [column.label for column in shown.dropped_columns] == ["社保卡号"]


def test_the_sample_ledger_speaks_of_the_same_people() -> None:
    rows = preview(ROSTER).persons
    people = {row.person.id_number: row.person.name for row in rows}
    shown = preview(LEDGER)
    counts = shown.counts()
    assert (counts["ok"], counts["warn"], counts["error"]) == (5, 2, 1)
    for row in shown.pairings:
        assert people[row.pairing.elder_id] == row.pairing.elder
    listed = {elder.name for row in shown.grids for elder in row.elders}
    assert listed <= {row.person.name for row in rows}
