"""The index of words finds what a look through all keys finds, whatever is typed or written."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register import PeopleFilter, find_people
from eldercare_desktop.care.search import closeness, matches
from eldercare_desktop.care.search.words import nearest, search_word_table, words_of
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.store import anchor, derived
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.store import Store
from tests import factories

TODAY = "2026-11-21"
SURNAMES = ("王", "汪", "单", "曾", "欧阳", "尉迟", "李", "吕", "阿依")
GIVEN = (
    "秀英",
    "秀",
    "英",
    "小明",
    "绿",
    "长乐",
    "行",
    "国英",
    "古丽·买买提",
    "王秀",
    "\U0002c0e9",
)
PLAIN = ("Zoë Müller", "王5678", "单B行", "李x", "")


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Many people who are easily mistaken for each other."""
    chance, folder = Random(4), tmp_path_factory.mktemp("crowd")
    with pytest.MonkeyPatch.context() as machine:
        machine.setenv(anchor.PLACE, str(folder / "anchors"))
        made = Store.create(folder, factories.PIN, village=factories.VILLAGE, user="tester")
    with made as store:
        with store.work() as work:
            groups = [factories.group(work, number) for number in (1, 2, 3)]
            for number in range(160):
                name = chance.choice(PLAIN) or chance.choice(SURNAMES) + chance.choice(GIVEN)
                values: dict[str, Any] = {"group_id": chance.choice(groups).id}
                if chance.random() < 0.3:
                    values["nickname"] = chance.choice(GIVEN)
                if chance.random() < 0.5:
                    values["phone"] = f"139{number % 4}234{chance.randrange(100):02d}78"
                if chance.random() < 0.5:
                    values["id_number"] = f"5001991944030{number:03d}{chance.choice('12X')}"
                factories.person(work, name, **values)
            work.commit()
        yield store


@st.composite
def typing(draw: Any) -> str:
    """Words that are looked for: parts of names and numbers, mixed, spaced and cut off."""
    parts = st.one_of(
        st.sampled_from(SURNAMES + GIVEN),
        st.sampled_from(
            ["w", "wang", "wx", "wxy", "xy", "x", "s", "shan", "dan", "lv", "lü", "oy"]
        ),
        st.sampled_from(["78", "8", "1", "2x", "5678", "1391234", "13912345678", "19440301"]),
    )
    words = draw(st.lists(parts, min_size=1, max_size=4))
    typed = "".join(word + draw(st.sampled_from(["", "", " "])) for word in words)
    return typed[: draw(st.integers(1, 20))]


def by_all_keys(reader: Reader, typed: str) -> dict[str, int]:
    """Person -> how near, by looking through all keys."""
    p = table_of(Person)
    statement = select(p.c.id, closeness(typed).label("near")).where(matches(typed))
    return {row.id: row.near for row in reader.rows(statement.where(p.c.deleted == 0))}


@settings(max_examples=150, deadline=None)
@given(typed=typing(), few=st.integers(1, 12))
def test_the_index_agrees_with_a_look_through_all_keys(crowd: Store, typed: str, few: int) -> None:
    with crowd.read() as reader:
        expected = by_all_keys(reader, typed)
        every = nearest(reader, typed, most=500)
        first = nearest(reader, typed, most=few)
        lines = find_people(reader, PeopleFilter(typed=typed), today=TODAY, limit=few)
    if every is not None and first is not None:
        assert sorted(every) == sorted(expected)
        assert [expected[found] for found in first] == sorted(expected.values())[:few]
    near = [expected[row.person_id] for row in lines]
    assert near == sorted(expected.values())[:few]


def test_only_what_nothing_narrows_down_is_looked_for_in_all_keys(crowd: Store) -> None:
    with crowd.read() as reader:
        for typed in ("w", "王", "王xy", "8", "139 78", "wang xy", "秀 78", "wxy 78"):
            assert nearest(reader, typed, most=5) is not None, typed
        assert nearest(reader, "", most=5) is None
        assert nearest(reader, "5xy", most=5) is None


def test_a_filter_holds_before_the_first_few_are_taken(store: Store) -> None:
    with store.work() as work:
        for number in range(60):
            factories.person(work, f"王秀{'英兰芳'[number % 3]}")
        last = factories.person(work, "王秀竹")
        factories.helper(work, last)
        work.commit()
    with store.read() as reader:
        wanted = PeopleFilter(typed="wx", role="helper")
        found = find_people(reader, wanted, today=TODAY, limit=8)
        many = find_people(reader, PeopleFilter(typed="wx"), today=TODAY, limit=8)
    assert [row.person_id for row in found] == [last.id]
    assert len(many) == 8


def test_the_words_follow_whatever_is_written(store: Store) -> None:
    with store.work() as work:
        first = factories.person(work, "王秀英", phone="13912345678")
        second = factories.person(work, "汪小明")
        third = factories.person(work, "李国")
        work.commit()
    _agrees(store, {"王秀英", "汪小明", "李国"})
    with store.work() as work:
        work.set(first, name="黄秀英")
        work.delete(third)
        done = work.commit()
    _agrees(store, {"黄秀英", "汪小明"})
    assert done.tx is not None
    store.undo(done.tx)
    _agrees(store, {"王秀英", "汪小明", "李国"})
    with store.work() as work:
        merge_persons(work, first.id, second.id)
        work.commit()
    _agrees(store, {"王秀英", "李国"})


def test_a_work_finds_what_it_has_just_written(store: Store) -> None:
    with store.work() as work:
        factories.person(work, "王秀英")
        work.commit()
    with store.work() as work:
        factories.person(work, "王秀兰")
        rows = find_people(work, PeopleFilter(typed="wx"), today=TODAY, limit=8)
    assert [row.name for row in rows] == ["王秀兰", "王秀英"]


def test_an_index_that_is_gone_is_made_again(store: Store) -> None:
    with store.work() as work:
        factories.person(work, "王秀英")
        work.commit()
    with store.work() as work:
        derived.take_down(work.connection)
        derived.set_up(work.connection, TODAY)
        work.commit()
    _agrees(store, {"王秀英"})


def _agrees(store: Store, names: set[str]) -> None:
    w = search_word_table.c
    with store.read() as reader:
        people = {p.id: p for p in reader.find(Person)}
        held = {(row.word, row.person_id) for row in reader.rows(select(w.word, w.person_id))}
    assert {p.name for p in people.values()} == names
    assert held == {(w, i) for i, p in people.items() for w in words_of(p.search_key)}
