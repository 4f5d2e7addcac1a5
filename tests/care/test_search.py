"""Search: characters, pinyin, initials, nicknames and last digits."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import PeopleFilter, count_people, find_people
from eldercare_desktop.care.search import MOST_READINGS, fold, search_key
from eldercare_desktop.store.store import Store
from tests import factories

TODAY = "2026-11-21"
RARE = "\U0002c0e9"
UNKNOWN = "\U000323b0"


def found(store: Store, typed: str, **wanted: Any) -> list[str]:
    with store.read() as reader:
        rows = find_people(reader, PeopleFilter(typed=typed, **wanted), today=TODAY)
        # With a limit the index of words answers: who is found is the same, in the same order.
        first = find_people(reader, PeopleFilter(typed=typed, **wanted), today=TODAY, limit=32)
        assert first == rows
        assert count_people(reader, PeopleFilter(typed=typed, **wanted)).every == len(rows)
        return [row.name for row in rows]


@pytest.fixture
def village(store: Store) -> Store:
    """Names that go wrong easily."""
    people: dict[str, dict[str, Any]] = {
        "王秀英": {"phone": "13912345678", "id_number": "50019919440301002X"},
        "汪小明": {"nickname": "麻子", "phone_alt": "023-6621 9876"},
        "吕绿": {},
        "单雄信": {},
        "曾国英": {},
        "尉迟恭": {},
        "欧阳长乐": {},
        "阿依古丽·买买提": {},
        f"李{RARE}": {},
        f"张{UNKNOWN}": {},
        "Zoë Müller": {},
    }
    with store.work() as work:
        for name, values in people.items():
            factories.person(work, name, **values)
        work.commit()
    return store


@pytest.mark.parametrize(
    "typed",
    [
        "王秀英", "王秀", "秀英", "王 秀英", "wangxiuying", "wangxiuy", "WangXiuYing",
        "wang xiu ying", "wang'xiu'ying", "wáng xiù yīng", "wxy", "WXY", "wangxy", "w x y",
        "王xy", "王 xy", "wang秀英", "王秀y", "5678", "345678", "13912345678", "139 1234 5678",
        "002x", "002X", "０02Ｘ", "50019919440301002x", "王5678", "wxy5678", "wxy 5678", "王002x",
        "  王秀英  ", "王·秀英",
    ],
)  # fmt: skip
def test_one_person_by_many_ways(village: Store, typed: str) -> None:
    assert found(village, typed) == ["王秀英"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("麻子", "汪小明"), ("mazi", "汪小明"), ("mz", "汪小明"), ("9876", "汪小明"),
        ("023-6621-9876", "汪小明"), ("汪 麻子", "汪小明"), ("wxm mazi", "汪小明"),
        ("lvlv", "吕绿"), ("lülü", "吕绿"), ("lǚlǜ", "吕绿"), ("lyulyu", "吕绿"), ("lulv", "吕绿"),
        ("ll", "吕绿"), ("吕l", "吕绿"),
        ("shanxiongxin", "单雄信"), ("danxx", "单雄信"), ("sxx", "单雄信"),
        ("zengguoying", "曾国英"), ("zgy", "曾国英"), ("cenggy", "曾国英"),
        ("yuchigong", "尉迟恭"), ("ycg", "尉迟恭"), ("weichigong", "尉迟恭"),
        ("ouyangcl", "欧阳长乐"), ("oyzl", "欧阳长乐"), ("ouyangchangle", "欧阳长乐"),
        ("ayiguli", "阿依古丽·买买提"), ("古丽买买提", "阿依古丽·买买提"),
        ("aygl", "阿依古丽·买买提"),
        (RARE, f"李{RARE}"), (f"李{RARE}", f"李{RARE}"), (f"li{RARE}", f"李{RARE}"),
        (UNKNOWN, f"张{UNKNOWN}"), (f"张{UNKNOWN}", f"张{UNKNOWN}"), ("zhang", f"张{UNKNOWN}"),
        ("zoe", "Zoë Müller"), ("zoë", "Zoë Müller"),
    ],
)  # fmt: skip
def test_names_that_go_wrong_easily(village: Store, typed: str, name: str) -> None:
    assert found(village, typed) == [name]


@pytest.mark.parametrize(
    "typed", ["iuying", "xy", "王英", "1391", "0001", "wxyz", "%", "_", "|", "#", "5678x", "王9876"]
)
def test_what_is_nobody_finds_nobody(village: Store, typed: str) -> None:
    nothing_typed = not fold(typed)
    assert found(village, typed) == (found(village, "") if nothing_typed else [])


def test_a_whole_number_is_not_found_by_its_tail_alone(village: Store) -> None:
    assert found(village, "18912345678") == []
    assert found(village, "345678") == ["王秀英"]


def test_an_edit_and_an_undo_change_what_is_found(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work, "王秀英")
        work.commit()
    with store.work() as work:
        work.set(who, name="黄秀英", phone="13900004321")
        done = work.commit()
    assert found(store, "wxy") == []
    assert found(store, "hxy") == found(store, "4321") == ["黄秀英"]
    assert done.tx is not None
    store.undo(done.tx)
    assert found(store, "wxy") == ["王秀英"]


def test_whole_names_come_first_then_beginnings(store: Store) -> None:
    with store.work() as work:
        first, last = factories.group(work, 1), factories.group(work, 9)
        for name, group in (("李王秀", first), ("王秀英", first), ("王秀", last), ("王秀", first)):
            factories.person(work, name, group_id=group.id)
        work.commit()
    with store.read() as reader:
        rows = find_people(reader, PeopleFilter(typed="王秀"), today=TODAY)
        part = find_people(reader, PeopleFilter(typed="wangxiu"), today=TODAY, limit=3)
    order = [("王秀", "1组"), ("王秀", "9组"), ("王秀英", "1组"), ("李王秀", "1组")]
    assert [(row.name, row.group) for row in rows] == order
    assert [(row.name, row.group) for row in part] == order[:3]


def test_a_long_name_with_many_readings_has_a_short_key() -> None:
    key = search_key(Person(village="1", name="乐重行长朝单曾" * 5))
    assert key.count("|") <= 3 * MOST_READINGS + 2


def test_a_name_without_readings_is_found_by_itself() -> None:
    assert search_key(Person(village="1", name="·—")) == "||"
    assert search_key(Person(village="1", name="〇")).startswith("|〇|")
