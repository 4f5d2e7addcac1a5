"""The vocabulary: every code has a place, a row in the documentation, and no other status."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from eldercare_desktop.resources import ROOT
from eldercare_desktop.rosters import codes
from eldercare_desktop.rosters.codes import SEVERITY, in_order, judged

SOURCE = Path(codes.__file__).parent


def documented() -> dict[str, str]:
    page = (ROOT / "docs" / "roster-import.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([a-z0-9_]+) \| (ok|warn|error|duplicate) \|", page, re.M)
    assert len(rows) == len(dict(rows))
    return dict(rows)


def test_the_documentation_names_every_code_with_its_status() -> None:
    assert documented() == SEVERITY


def test_every_code_has_a_place_in_the_order() -> None:
    assert set(in_order(SEVERITY)) == set(SEVERITY)


def test_every_code_is_given_by_some_rule() -> None:
    given = "".join(
        path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if path.stem != "codes"
    )
    dates = SOURCE.parent / "care" / "chinese_dates"
    given += "".join(path.read_text(encoding="utf-8") for path in dates.glob("*.py"))
    missing = {code for code in SEVERITY if f'"{code}"' not in given}
    # The states of an ID number become codes in care/identity.py.
    assert {code for code in missing if not code.startswith("id_")} == set()


@pytest.mark.parametrize(
    ("given", "status", "shown"),
    [
        ([], "ok", ()),
        (["phone_missing"], "ok", ("phone_missing",)),
        (["lunar_date", "id_missing"], "warn", ("id_missing", "lunar_date")),
        (["duplicate_in_file", "id_missing"], "duplicate", ("duplicate_in_file",)),
        (
            ["duplicate_in_file", "deceased_marker", "phone_missing"],
            "duplicate",
            ("duplicate_in_file", "deceased_marker"),
        ),
        (
            ["duplicate_in_file", "id_checksum_invalid"],
            "error",
            ("id_checksum_invalid", "duplicate_in_file"),
        ),
        (["count_mismatch", "helper_over_limit"], "warn", ("helper_over_limit", "count_mismatch")),
    ],
)
def test_the_gravest_code_decides(given: list[str], status: str, shown: tuple[str, ...]) -> None:
    assert judged(given) == (status, shown)
