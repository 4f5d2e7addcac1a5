"""What holds for every file: no failure but a refusal, no number that was not written."""

from __future__ import annotations

import json
import re
import string
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.identity import read_id
from eldercare_desktop.rosters.codes import SEVERITY, judged
from eldercare_desktop.rosters.preview import Preview, preview_file
from tests.rosters.making import TODAY, A, make_id, text, xls, xlsx

DATA = Path(__file__).parent / "data"
SOURCES = sorted(p for p in DATA.iterdir() if p.suffix in (".xlsx", ".csv"))
HEAD = ["序号", "姓名", "性别", "身份证号", "出生年月", "年龄", "组别", "住址", "电话", "监护人",
        "监护人电话", "类别", "备注"]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("files")


def tried(path: Path) -> Preview | None:
    try:
        shown = preview_file(path, today=TODAY)
    except CareError:
        return None  # anything else fails the test
    json.dumps(shown.to_json(), ensure_ascii=False)
    return shown


@given(content=st.binary(max_size=3000))
def test_random_bytes(folder: Path, content: bytes) -> None:
    path = folder / "random"
    path.write_bytes(content)
    tried(path)


HEADS = [
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"<html><table>",
    b"\xff\xfe",
    b"<?xml",
]


@given(start=st.sampled_from(HEADS), content=st.binary(max_size=3000))
def test_random_bytes_behind_a_known_beginning(folder: Path, start: bytes, content: bytes) -> None:
    path = folder / "begun"
    path.write_bytes(start + content)
    tried(path)


@pytest.fixture(scope="module")
def whole_files(folder: Path) -> list[bytes]:
    rows: list[Any] = [HEAD, [1, "田军", "男", A, "1945.1", 80, "一组", "x", "19900000001"]]
    old = xls(folder / "old.xls", rows, merges=[(1, 2, 6, 6)])
    page = "<table>" + "<tr><td>姓名</td><td>身份证号</td></tr>" * 3 + "</table>"
    return [path.read_bytes() for path in (*SOURCES, old, text(folder / "page.xls", page))]


@given(
    which=st.integers(0, 4),
    places=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=20),
    cut=st.floats(0, 1) | st.just(1.0),
)
def test_files_with_changed_bytes(
    folder: Path, whole_files: list[bytes], which: int, places: list[tuple[float, int]], cut: float
) -> None:
    content = bytearray(whole_files[which % len(whole_files)])
    for place, byte in places:
        content[int(place * (len(content) - 1))] = byte
    path = folder / "changed"
    path.write_bytes(bytes(content[: int(len(content) * cut)]))
    tried(path)


CELLS = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.sampled_from(
        ["同上", "小计", "合计", "无", "男", "一组", "1939.1", "属虎", "田　军(已故)", "注：",
         "示例", A, A[:17], A + "0", "5.00199E+17", "1990000000、19900000002", "=A1"]
    ),
    st.integers(0, 10**18),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.builds(make_id, st.dates().map(lambda d: f"{d:%Y%m%d}".zfill(8))),
)  # fmt: skip


def written_numbers(rows: list[list[Any]]) -> str:
    """All texts of the input, folded as an ID number may be folded; numbers are no texts."""
    texts = (cell for row in rows for cell in row if isinstance(cell, str))
    folded = (unicodedata.normalize("NFKC", cell).upper() for cell in texts)
    return "\n".join("".join(c for c in cell if not c.isspace()) for cell in folded)


@given(rows=st.lists(st.lists(CELLS, min_size=13, max_size=13), min_size=1, max_size=12))
def test_no_id_number_that_was_not_written(folder: Path, rows: list[list[Any]]) -> None:
    clean = [[_storable(cell) for cell in row] for row in rows]
    shown = tried(xlsx(folder / "cells.xlsx", [HEAD, *clean]))
    if shown is None:
        return
    source = written_numbers(clean)
    for row in shown.persons:
        number = row.person.id_number
        assert number is None or number in source
        assert set(row.codes) <= set(SEVERITY)
        assert row.status == judged(row.codes)[0]
        assert (row.status == "error") == any(SEVERITY[c] == "error" for c in row.codes)
    for number in re.findall(r"(?<!\d)\d{17}[\dX](?!\d)", json.dumps(shown.to_json()["rows"])):
        # Cells that hold a number are shown with 15 digits, and zeros for the rest.
        complete = read_id(number, today=TODAY).number and not number.endswith("000")
        assert number in source or not complete


def _storable(cell: Any) -> Any:
    """A workbook holds no control characters."""
    if not isinstance(cell, str):
        return cell
    return "".join(c for c in cell if c.isprintable() and c not in "\ufffe\uffff") or None


@given(
    rows=st.lists(
        st.lists(
            st.text(string.printable + "田军一组身份证号姓名电话合计（）、", max_size=9), max_size=6
        ),
        max_size=12,
    )
)
def test_texts_of_any_shape(folder: Path, rows: list[list[str]]) -> None:
    content = "姓名,身份证号,电话\n" + "\n".join(",".join(row) for row in rows)
    tried(text(folder / "any.csv", content, "gb18030"))


@given(st.lists(st.sampled_from(sorted(SEVERITY)), max_size=6))
def test_the_status_is_that_of_the_gravest_code(codes: list[str]) -> None:
    status, shown = judged(codes)
    assert {"error", "duplicate", "warn", "ok"} >= {status}
    assert set(shown) <= set(codes)
    if status != "duplicate":
        assert set(shown) == set(codes)
