"""What holds for every file: a preview or a refusal, and importing twice is importing once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.meal_calendar.marks import meanings_of, read_marks
from eldercare_desktop.rosters.meal_calendar.months import said_in
from eldercare_desktop.rosters.meals import (
    CalendarPreview,
    Choices,
    apply,
    plan,
    read_calendar,
)
from eldercare_desktop.rosters.reading import Sheet, TableFile, read_table_file
from eldercare_desktop.store.store import Store
from tests.factories import PIN
from tests.rosters.meal_calendar.bringing import kitchen, said
from tests.rosters.meal_calendar.shapes import NAMES, SHAPES, TITLE, TODAY, days
from tests.store_fixtures import TestClock

MARKS = st.sampled_from(
    [
        None,
        None,
        "√",
        "✓",
        1,
        2,
        "×",
        "/",
        "送",
        "堂",
        "○",
        "△",
        "外",
        "无人",
        "午√晚送",
        "空",
        12,
        True,
    ]
)
ROW = st.tuples(
    st.sampled_from([*NAMES[:2], "王秀英", "客人", "工作人员", "没有人", "合计", None]),
    st.lists(MARKS, min_size=1, max_size=6),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("files")


@pytest.fixture(scope="module")
def whole_files(folder: Path) -> list[bytes]:
    return [shape(folder).read_bytes() for shape in SHAPES]


def tried(path: Path) -> CalendarPreview | None:
    try:
        return read_calendar(path.name, read_table_file(path), today=TODAY)
    except CareError:
        return None  # anything else fails the test


@settings(max_examples=40, deadline=None)
@given(
    which=st.integers(0, len(SHAPES) - 1),
    places=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=20),
    cut=st.floats(0, 1) | st.just(1.0),
)
def test_damaged_files_give_a_preview_or_a_refusal(
    folder: Path, whole_files: list[bytes], which: int, places: list[tuple[float, int]], cut: float
) -> None:
    content = bytearray(whole_files[which])
    for place, byte in places:
        content[int(place * (len(content) - 1))] = byte
    path = folder / "changed"
    path.write_bytes(bytes(content[: int(len(content) * cut)]))
    tried(path)


CELLS = st.one_of(
    st.none(),
    st.text(max_size=8),
    st.sampled_from(
        ["姓名", "餐别", "午", "晚", "早餐", "合计", "2026年6月", "6月", "一", "日", "周一", "√",
         "送", "客人", "签字", "序号", "身份证号", "卡号", "王秀英", "注：√堂食",
         *map(str, days(31))]
    ),
    st.integers(-5, 10**18),
    st.floats(allow_nan=True, allow_infinity=True),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.booleans(),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(st.lists(CELLS, max_size=36), max_size=10),
    head=st.booleans(),
)
def test_tables_of_any_cells(rows: list[list[Any]], head: bool) -> None:
    top: list[tuple[Any, ...]] = [("姓名", *days(31), "合计")] if head else []
    table = TableFile("xlsx", (Sheet("6月", (*top, *map(tuple, rows))),))
    try:
        found = read_calendar("a.xlsx", table, today=TODAY)
    except CareError:
        assert not head
        return
    for row in found.rows:
        assert all(1 <= tick.day <= 31 and 1 <= tick.portions <= 99 for tick in row.ticks)
        assert set(found.signs) >= {tick.sign for tick in row.ticks}


@settings(deadline=None)
@given(value=CELLS)
def test_any_square_has_signs_that_can_be_asked_about(value: Any) -> None:
    found = read_marks(value)
    assert all(mark.sign and mark.portions >= 1 for mark in found)
    meanings_of([mark.sign for mark in found], {})


@given(text=st.text(max_size=30) | st.text("0123456789年月日.-/一二三十", max_size=14))
def test_any_title_names_possible_months(text: str) -> None:
    for whole in (True, False):
        for found in said_in(text, whole=whole):
            assert found.month is None or 1 <= found.month <= 12


@pytest.fixture
def fresh(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    """A kitchen with three people, one of whom is dead. Every example takes it back."""
    shutil.copytree(store_template, tmp_path / "s", ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(tmp_path / "s", PIN, clock=clock) as opened:
        kitchen(opened, *NAMES[:2], meal_periods=["lunch", "dinner"])
        yield opened


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    rows=st.lists(ROW, min_size=1, max_size=5),
    order=st.randoms(use_true_random=False),
    period=st.sampled_from(["lunch", "dinner"]),
    circle=st.sampled_from(["served", "delivered", "none"]),
)
def test_importing_twice_is_importing_once(
    fresh: Store, rows: list[tuple[Any, list[Any]]], order: Any, period: Any, circle: Any
) -> None:
    """Also with the rows in another order, and one undo brings back what was before."""
    empty = said(fresh)
    choices = Choices(periods={"6月": period}, meanings={"○": circle, "外": "delivered"})
    first = _bring(fresh, rows, choices)
    after = said(fresh)
    assert first[1] == len(after) - len(empty)
    mixed = list(rows)
    order.shuffle(mixed)
    for again in (rows, mixed):
        assert _bring(fresh, again, choices)[1] == 0
        assert said(fresh) == after
    once = [row[:3] for row in after if not row[4] and row[0] in NAMES]
    assert len(once) == len(set(once)), "one subsidised meal per person and meal"
    if first[0] is not None:
        fresh.undo(first[0], "陈天芬")
    assert said(fresh) == empty


def _bring(
    store: Store, rows: list[tuple[Any, list[Any]]], choices: Choices
) -> tuple[int | None, int]:
    """The transaction, and how many servings it wrote."""
    body = tuple((name, *squares) for name, squares in rows)
    table = TableFile("xlsx", (Sheet("6月", ((TITLE,), ("姓名", *days()), *body)),))
    preview = read_calendar("a.xlsx", table, today=TODAY)
    with store.work() as work:
        found = plan(work, preview, choices, today=TODAY.isoformat())
        counts = apply(work, found, choices).counts
        done = work.commit()
    return done.tx, counts.meals + counts.further + counts.guests
