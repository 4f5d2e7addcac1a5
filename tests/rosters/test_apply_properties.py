"""Whatever a file holds: twice imported is once imported, and nothing is overwritten."""

from __future__ import annotations

import csv
import io
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eldercare_desktop.care.identity import read_id
from eldercare_desktop.care.records import RECORDS, Person
from eldercare_desktop.rosters.applying import NEW, Choices
from eldercare_desktop.store.record import sent_fields
from eldercare_desktop.store.store import Store
from tests.factories import PIN
from tests.rosters.bringing import HEAD, LEDGER_HEAD, bring, planned, read
from tests.rosters.making import A, B, C, wrong_check
from tests.store_fixtures import assert_log_accounts_for_rows

# Few values of each kind, so that rows meet: the same and another number, name, day, group.
NAMES = st.sampled_from(["王秀英", "田军", "李国碧", "阿依古丽·买买提", "王秀英（已故）", ""])
NUMBERS = st.sampled_from([A, B, C, A.lower(), A[:15] + "000", wrong_check(B), "5001991945***", ""])
BIRTHS = st.sampled_from(["1945.1.1", "1945年1月", "1945", "农历1944年冬月十八", "不详", ""])
ROWS = st.fixed_dictionaries(
    {
        "姓名": NAMES,
        "性别": st.sampled_from(["男", "女", ""]),
        "身份证号": NUMBERS,
        "组别": st.sampled_from(["1组", "二组", "李家湾", ""]),
        "出生年月": BIRTHS,
        "家庭住址": st.sampled_from(["永安巷 3号", "＝永安巷3号", ""]),
        "居住情况": st.sampled_from(["独居", "与子女", "空巢、留守", "不清楚", ""]),
        "健康状况": st.sampled_from(["高血压", "半自理", "失智", ""]),
        "是否低保/特困": st.sampled_from(["低保", "特困", "重残", "否", ""]),
        "监护人姓名": st.sampled_from(["王强", "李敏（女儿）", ""]),
        "监护人联系电话": st.sampled_from(["19900000001", "19900000002", ""]),
        "联系电话": st.sampled_from(["19900000003", "023-66128000", "66128", "无", ""]),
        "备注": st.sampled_from(["腿脚不便", "2024年5月去世", "五保户\n二女户", ""]),
    }
)
PAIRS = st.fixed_dictionaries(
    {
        "老人姓名": NAMES,
        "老人身份证号": NUMBERS,
        "组别": st.sampled_from(["1组", ""]),
        "帮扶人姓名": st.sampled_from(["李国碧", "王秀英", "张德明", "待定", ""]),
        "帮扶人身份": st.sampled_from(["养老助理", "儿子", "退休教师", ""]),
        "帮扶人联系电话": st.sampled_from(["19900000004", "19900000005", ""]),
        "结对时间": st.sampled_from(["2024.3.1", "2024.3", "2025年", ""]),
        "结束时间": st.sampled_from(["2025.6.30", "2027.1.1", ""]),
        "服务内容": st.sampled_from(["代买代缴", "陪伴聊天", ""]),
        "服务频次": st.sampled_from(["每周1次", "经常", ""]),
        "是否签订协议": st.sampled_from(["是", "否", ""]),
    }
)
FEW = settings(max_examples=12, suppress_health_check=list(HealthCheck))


def file_of(folder: Path, head: list[str], rows: list[dict[str, str]]) -> Path:
    held = io.StringIO()
    writer = csv.writer(held)
    writer.writerows([head, *([row.get(name, "") for name in head] for row in rows)])
    path = folder / "列表.csv"
    path.write_text(held.getvalue(), encoding="utf-8-sig")
    return path


@contextmanager
def fresh(template: Path) -> Iterator[tuple[Store, Path]]:
    """An empty store, and a folder for files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ignored = shutil.ignore_patterns("*.lock")
        shutil.copytree(template, folder / "store", ignore=ignored)
        with Store.open(folder / "store", PIN) as store:
            yield store, folder
            assert_log_accounts_for_rows(store)


def everything(store: Store) -> dict[str, dict[str, dict[str, Any]]]:
    """All records by table and id."""
    with store.read() as reader:
        return {
            name: {
                record.id: {field: getattr(record, field) for field in sent_fields(kind)}
                for record in reader.find(kind)
            }
            for name, kind in RECORDS.items()
        }


def every_answer_new(store: Store, path: Path) -> Choices:
    """Everybody of whom it is asked is somebody else; every row that can be is ticked."""
    found = planned(store, path, "")
    return Choices(
        ticked={line.key: True for line in found.lines},
        same_as=dict.fromkeys(found.people, NEW),
    )


def assert_only_completed(before: Any, after: Any) -> None:
    """Nothing that was there has another value now, unless it was empty, or a part of a date."""
    for table, rows in before.items():
        for row_id, values in rows.items():
            for field, value in values.items():
                now = after[table][row_id][field]
                refined = field in ("birth", "start") and str(now).startswith(str(value))
                emptied = field in ("id_as_written", "id_problem") and now is None
                unsaid = value in (None, [], "", False, "unknown")
                assert now == value or unsaid or refined or emptied, (table, field, value, now)


@FEW
@given(rows=st.lists(ROWS, min_size=1, max_size=7))
def test_a_roster_imported_twice_is_imported_once(
    store_template: Path, rows: list[dict[str, str]]
) -> None:
    with fresh(store_template) as (store, folder):
        path = file_of(folder, HEAD, [{"姓名": "牟成富"}, *rows])
        bring(store, path)
        held = everything(store)
        _, again = bring(store, path)
        assert again.rows == 0
        assert everything(store) == held


@FEW
@given(rows=st.lists(PAIRS, min_size=1, max_size=7))
def test_a_ledger_imported_twice_is_imported_once(
    store_template: Path, rows: list[dict[str, str]]
) -> None:
    with fresh(store_template) as (store, folder):
        path = file_of(folder, LEDGER_HEAD, [{"老人姓名": "牟成富", "帮扶人姓名": "何建英"}, *rows])
        bring(store, path)
        held = everything(store)
        _, again = bring(store, path)
        assert again.rows == 0
        assert everything(store) == held


@FEW
@given(rows=st.lists(ROWS, min_size=1, max_size=6))
def test_whatever_is_ticked_and_answered_no_number_is_made_up(
    store_template: Path, rows: list[dict[str, str]]
) -> None:
    with fresh(store_template) as (store, folder):
        path = file_of(folder, HEAD, [{"姓名": "牟成富"}, *rows])
        bring(store, path, every_answer_new(store, path))
        written = {row["身份证号"].upper() for row in rows}
        numbers = []
        with store.read() as reader:
            for person in reader.find(Person):
                if person.id_number is not None:
                    numbers.append(person.id_number)
                    assert person.id_number in written
                    assert person.id_problem is None
                else:
                    assert person.id_as_written is None or person.id_as_written in written
                    assert bool(person.id_problem) == bool(person.id_as_written)
        assert len(numbers) == len(set(numbers)), "one number is one person"


@FEW
@given(first=st.lists(ROWS, min_size=1, max_size=4), second=st.lists(ROWS, min_size=1, max_size=5))
def test_another_file_only_completes_what_is_there(
    store_template: Path, first: list[dict[str, str]], second: list[dict[str, str]]
) -> None:
    with fresh(store_template) as (store, folder):
        bring(store, file_of(folder, HEAD, [{"姓名": "牟成富"}, *first]))
        before = everything(store)
        bring(store, file_of(folder, HEAD, [{"姓名": "牟成富"}, *second]))
        assert_only_completed(before, everything(store))


@FEW
@given(rows=st.lists(ROWS, min_size=1, max_size=5), pairs=st.lists(PAIRS, max_size=5))
def test_undo_leaves_nothing_of_an_import(
    store_template: Path, rows: list[dict[str, str]], pairs: list[dict[str, str]]
) -> None:
    with fresh(store_template) as (store, folder):
        bring(store, file_of(folder, HEAD, [{"姓名": "牟成富"}, *rows]))
        before = everything(store)
        head = [{"老人姓名": "牟成富", "帮扶人姓名": "何建英"}]
        _, done = bring(store, file_of(folder, LEDGER_HEAD, [*head, *pairs]))
        if done.tx is not None:
            assert store.undo(done.tx).kept == 0
        assert everything(store) == before


def test_the_rows_above_can_be_read_at_all(store_template: Path) -> None:
    """The heading is found, so that the properties speak of something."""
    with fresh(store_template) as (_, folder):
        shown = read(file_of(folder, HEAD, [{"姓名": "王秀英", "身份证号": A}]))
        assert [row.person.id_number for row in shown.persons] == [A]
        assert read_id(A, today=shown.as_of).number == A
