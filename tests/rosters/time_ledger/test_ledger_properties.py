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
from eldercare_desktop.care.time_bank.ledger.account import balance, of_person
from eldercare_desktop.rosters.hours import (
    Choices,
    LedgerPreview,
    apply,
    is_time_ledger,
    plan,
    read_time_ledger,
)
from eldercare_desktop.rosters.reading import Sheet, TableFile, read_table_file
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN
from tests.rosters.time_ledger.shapes import HEAD, LI, SHAPES, TODAY, WANG
from tests.store_fixtures import TestClock


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("files")


@pytest.fixture(scope="module")
def whole_files(folder: Path) -> list[bytes]:
    return [shape(folder).read_bytes() for shape in SHAPES]


def tried(path: Path) -> LedgerPreview | None:
    try:
        table = read_table_file(path)
        is_time_ledger(path.name, table)
        return read_time_ledger(path.name, table, today=TODAY)
    except CareError:
        return None  # anything else fails the test


def damaged(folder: Path, content: bytes, places: list[tuple[float, int]], cut: float) -> None:
    changed = bytearray(content)
    for place, byte in places:
        changed[int(place * (len(changed) - 1))] = byte
    path = folder / "changed"
    path.write_bytes(bytes(changed[: int(len(changed) * cut)]))
    tried(path)


PLACES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=20)
CUT = st.floats(0, 1) | st.just(1.0)


@settings(max_examples=30, deadline=None)
@given(which=st.integers(0, len(SHAPES) - 1), places=PLACES, cut=CUT)
def test_damaged_files_give_a_preview_or_a_refusal(
    folder: Path, whole_files: list[bytes], which: int, places: list[tuple[float, int]], cut: float
) -> None:
    damaged(folder, whole_files[which], places, cut)


@pytest.mark.long
@settings(max_examples=2000, deadline=None)
@given(which=st.integers(0, len(SHAPES) - 1), places=PLACES, cut=CUT)
def test_many_damaged_files(
    folder: Path, whole_files: list[bytes], which: int, places: list[tuple[float, int]], cut: float
) -> None:
    damaged(folder, whole_files[which], places, cut)


CELLS = st.one_of(
    st.none(),
    st.text(max_size=8),
    st.sampled_from(
        [*HEAD, "姓名", "积分", "时长", "合计", "承前页", "2小时", "半天", "2026.1.5", "3.5",
         "同上", WANG, LI, f"{WANG} 时间银行存折", "8:00-10:00", "-2", "5分", "存", "取"]
    ),
    st.integers(-5, 10**18),
    st.floats(allow_nan=True, allow_infinity=True),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.booleans(),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.lists(CELLS, max_size=10), max_size=10), head=st.booleans())
def test_tables_of_any_cells(rows: list[list[Any]], head: bool) -> None:
    top: list[tuple[Any, ...]] = [(f"{WANG} 时间银行存折",), tuple(HEAD)] if head else []
    table = TableFile("xlsx", (Sheet("a", (*top, *map(tuple, rows))),))
    try:
        found = read_time_ledger("a.xlsx", table, today=TODAY)
    except CareError:
        assert not head
        return
    assert len({line.key for line in found.lines}) == len(found.lines)


LINES = st.lists(
    st.tuples(
        st.sampled_from([WANG, WANG, LI, "没有人", None]),
        st.sampled_from(["2026-01-05", "2026-01-06", "1.7", "2027-01-01", "春天", None]),
        st.sampled_from(["代购", "理发"]),
        st.sampled_from([1, 2, "半天", "30分钟", -1, None]),
        st.sampled_from([None, None, None, 1, 2]),
        st.sampled_from([None, None, 1, 2, 3]),
    ),
    min_size=1,
    max_size=8,
)
HEADING = ("姓名", "日期", "服务内容", "存入（小时）", "支取（小时）", "结余（小时）")


@pytest.fixture
def fresh(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    """Two people. Every example takes its import back."""
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as store:
        with store.work() as work:
            for name in (WANG, LI):
                factories.person(work, name)
            work.commit()
        yield store


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=LINES, turned=st.booleans(), closing=st.booleans())
def test_importing_twice_is_importing_once(
    fresh: Store, rows: list[tuple[Any, ...]], turned: bool, closing: bool
) -> None:
    choices = Choices(mode="closing" if closing else "lines")
    preview = _read(rows)
    with fresh.work() as work:
        found = plan(work, preview, choices)
        counts = apply(work, found, choices).counts
        done = work.commit()
    with fresh.work() as work:
        for account in found.accounts:
            if account.person_id is not None:
                stands = balance(work, of_person(account.person_id), found.village, account.unit)
                assert stands == account.closing >= 0
        again = plan(work, _read(rows[::-1] if turned and not closing else rows), choices)
        assert again.counts().entries <= (counts.refused if turned else 0)
    if done.tx is not None:
        fresh.undo(done.tx)
    with fresh.work() as work:
        for known in found.known:
            assert balance(work, of_person(known), found.village) == 0


def _read(rows: list[tuple[Any, ...]]) -> LedgerPreview:
    table = TableFile("xlsx", (Sheet("a", (("时间银行",), HEADING, *rows)),))
    return read_time_ledger("a.xlsx", table, today=TODAY)
