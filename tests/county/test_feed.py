"""The feed: every reader gets every change of its area once, in order, and only those."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eldercare_desktop.county import checkup, feed
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County
from eldercare_desktop.county.feed import Cursor
from eldercare_desktop.sync.batch import MAX_COMPRESSED, Answer
from tests.county import laptop as of
from tests.county.laptop import Laptop, enrolled
from tests.county.test_accept import WANG


def seen(laptop: Laptop) -> set[str]:
    return {row_id for _, row_id in laptop.rows}


def test_everybody_sees_their_own_area_only(county: County, laptop: Laptop, clerk: Laptop):
    neighbour, far = enrolled(county, of.NEIGHBOUR), enrolled(county, of.FAR)
    born = {who.area: who.insert("person", WANG).row_id for who in (laptop, neighbour, far)}
    of_all = clerk.insert("person", WANG).row_id
    for who in (laptop, neighbour, far, clerk):
        who.push(county)
    for who in (laptop, neighbour, far, clerk):
        who.sync(county)
    assert seen(laptop) == {born[of.VILLAGE]}
    assert seen(neighbour) == {born[of.NEIGHBOUR]}
    assert seen(far) == {born[of.FAR]}
    assert seen(clerk) == {born[of.VILLAGE], born[of.NEIGHBOUR], of_all}


@pytest.mark.parametrize("size", [1, 2, 7, 2000])
def test_pages_of_any_size_tell_the_same(county, laptop, clerk, size):
    for n in range(20):
        laptop.insert("person", {**WANG, "name": f"王{n}"})
        if n % 5 == 4:
            laptop.push(county)
    twin = enrolled(county)
    twin.insert("person", WANG)
    twin.push(county)
    reader = enrolled(county)
    first = reader.sync(county, page=size)
    assert len(first.entries) == min(size, 21)
    assert reader.rows == twin.rows
    assert reader.cursor.endswith(".21")
    assert reader.call(county).entries == []


def test_own_changes_come_as_numbers_unless_they_were_lost(county, laptop):
    for _ in range(5):
        laptop.insert("person", WANG)
    laptop.insert("visit", {"person_id": "somebody"})  # refused: it has no place in the feed
    laptop.insert("person", WANG)
    answer = laptop.push(county)
    assert [(e.position, e.first_seq, e.count) for e in answer.entries] == [(1, 1, 5), (6, 7, 1)]
    whole = laptop.call(county, cursor="", echo=False)
    assert [e.change.seq for e in whole.entries if e.change] == [1, 2, 3, 4, 5, 7]
    restored = laptop.call(county, cursor="", writer="f" * 32, last_seq=0, last_hash="")
    assert [e.change.seq for e in restored.entries if e.change] == [1, 2, 3, 4, 5, 7]


def test_a_page_of_large_changes_still_fits_into_an_answer(county, laptop):
    import random

    dice = random.Random(3)
    for _ in range(40):
        text = "".join(dice.choices([chr(n) for n in range(0x4E00, 0x9000)], k=20000))
        laptop.insert("person", {**WANG, "note": text})
        if len(laptop.waiting) == 10:
            laptop.push(county)
    reader = enrolled(county)
    first = reader.sync(county)
    assert first.more
    assert len(first.to_bytes()) < MAX_COMPRESSED
    assert reader.rows == laptop.rows


def test_an_empty_feed_is_one_short_answer(county, laptop):
    answer = laptop.call(county)
    assert (answer.entries, answer.more, answer.receipts) == ([], False, [])
    assert len(answer.to_bytes()) < 500


def test_both_sides_hold_the_same(county, laptop, clerk):
    born = laptop.insert("person", WANG)
    laptop.push(county)
    clerk.sync(county)
    laptop.edit(born.row_id, phone="139")
    laptop.push(county)
    second = clerk.insert("person", WANG, village=of.VILLAGE)
    clerk.insert("visit", {"person_id": second.row_id}, village=of.VILLAGE)
    clerk.insert("person", WANG, village=of.NEIGHBOUR)
    clerk.push(county)
    laptop.sync(county)
    for who in (laptop, clerk):
        told = check(county, who)
        assert told == {"cursor": who.cursor, "tables": who.tables()}
    assert check(county, laptop) != check(county, clerk)


def check(county: County, laptop: Laptop) -> dict[str, Any]:
    from eldercare_desktop.county.areas import Scope

    with county.database.reading(WHOLE_COUNTY) as connection:
        return checkup.check(connection, Scope(laptop.area), county.epoch(connection))


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["insert", "edit", "push", "again", "sync", "page"]),
        st.integers(0, 2),
        st.integers(0, 5),
    ),
    max_size=20,
)


@given(STEPS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_all_come_to_the_same_state_whatever_comes_when(county, steps):
    """Three laptops of one village and one county; pushes repeat and answers get lost."""
    laptops = [enrolled(county) for _ in range(3)]
    for laptop in laptops:
        laptop.sync(county)  # what earlier examples left behind
    sent: dict[int, list[Any]] = {0: [], 1: [], 2: []}
    for what, number, pick in [*steps, *(("push", n, 0) for n in range(3))]:
        act(county, laptops[number], sent[number], what, pick)
    for laptop in laptops:
        laptop.sync(county)
        assert laptop.tables() == check(county, laptop)["tables"]


def act(county: County, laptop: Laptop, sent: list[Any], what: str, pick: int) -> None:
    people = sorted(row_id for table, row_id in laptop.rows if table == "person")
    if what == "insert":
        laptop.insert("person", {**WANG, "name": f"{laptop.writer[:3]} {pick}"})
    elif what == "edit" and people:
        laptop.edit(people[pick % len(people)], phone=f"{laptop.writer[:3]} {pick}")
    elif what == "push" and laptop.waiting:
        sent.append(laptop.seal())
        laptop.sync(county, *sent)
    elif what == "again" and sent:
        laptop.call(county, *sent[-2:])  # the answer is lost
    elif what == "sync":
        laptop.sync(county)
    elif what == "page":
        laptop.merge(laptop.call(county, page=pick + 1))


@given(st.text(max_size=30), st.integers(0, 2**80))
def test_a_cursor_is_read_or_refused(text, position):
    for cursor in (text, f"e.500113103221.{position}", f"{text}.{text}.{position}"):
        found = Cursor.parse(cursor)
        assert found is None or found.position < 10**18


def test_an_answer_tells_only_of_tables_that_are_in_it(county, laptop):
    born = laptop.insert("person", WANG)
    laptop.push(county)
    laptop.insert("visit", {"person_id": born.row_id})
    laptop.push(county)
    reader = enrolled(county)
    first = Answer.from_bytes(reader.call(county, page=1).to_bytes())
    assert [*first.tables] == ["person"]
    assert feed.MAX_PAGE_BYTES < MAX_COMPRESSED
