"""Who is who: the same number, the same name, gaps that are filled, values that differ."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from eldercare_desktop.care.person import mark_not_same
from eldercare_desktop.care.person.duplicates import told_apart
from eldercare_desktop.rosters.applying import NEW, Choices, Settler, file_ref, known_ref
from eldercare_desktop.store.store import Store
from tests import factories
from tests.rosters.bringing import (
    bring,
    differences,
    effect,
    gaps,
    groups,
    known,
    line_of,
    people,
    person,
    planned,
    resident,
    roster,
    row,
    settled,
)
from tests.rosters.making import A, B

# -- one number is one person ---------------------------------------------------------------


def test_the_same_number_is_the_same_person_and_gaps_are_filled(
    store: Store, tmp_path: Path
) -> None:
    known(store, id_number=A, birth="1945-01-01", phone=None)
    shown = roster(
        tmp_path,
        row("王秀英", A, 组别="3组", 联系电话="19900000001", 居住情况="独居", 健康状况="高血压"),
    )
    applied, _ = bring(store, shown)
    assert (applied.counts.people, applied.counts.updated, applied.counts.groups) == (0, 1, 1)
    [only] = people(store)
    assert only.phone == "19900000001"
    assert groups(store) == ["3组"]
    assert resident(store, "王秀英").living == ["living_alone"]
    assert resident(store, "王秀英").health_note == "高血压"


def test_values_that_differ_stay_as_they_are(store: Store, tmp_path: Path) -> None:
    who = known(
        store, id_number=A, birth="1945-01-01", phone="19911112222", group=1, address="旧址"
    )
    line = row("王秀英", A, 组别="3组", 联系电话="19900000001", 家庭住址="新址")
    found = differences(store, tmp_path, who, line)
    assert found["person.phone"] == ("19911112222", "19900000001")
    assert found["person.address"] == ("旧址", "新址")
    assert set(found) == {"person.phone", "person.address", "person.group"}
    applied, done = bring(store, roster(tmp_path, line))
    assert done.rows == 0
    assert applied.counts.same == 1
    assert person(store, "王秀英").phone == "19911112222"


def test_a_difference_can_be_decided_for_the_file(store: Store, tmp_path: Path) -> None:
    who = known(
        store, id_number=A, birth="1945-01-01", phone="19911112222", group=1, address="旧址"
    )
    shown = roster(tmp_path, row("王秀英", A, 组别="3组", 联系电话="19900000001", 家庭住址="新址"))
    take = frozenset({(known_ref(who.id), "person.group"), (known_ref(who.id), "person.phone")})
    applied, _ = bring(store, shown, Choices(take=take))
    assert (applied.counts.updated, applied.counts.groups) == (1, 1)
    changed = person(store, "王秀英")
    assert (changed.phone, changed.address) == ("19900000001", "旧址")
    assert changed.group_id != who.group_id


def test_categories_are_added_to_only_by_choice(store: Store, tmp_path: Path) -> None:
    who = known(store, id_number=A, birth="1945-01-01", categories=["disability"])
    line = row("王秀英", A, **{"是否低保/特困": "低保"})
    both = ("disability", "low_income")
    assert differences(store, tmp_path, who, line) == {
        "resident.categories": (("disability",), both)
    }
    take = frozenset({(known_ref(who.id), "resident.categories")})
    bring(store, roster(tmp_path, line), Choices(take=take))
    assert resident(store, "王秀英").categories == list(both)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({"phone": "023-66128000"}, {"联系电话": "02366128000"}),
        ({"address": "永安巷 12号"}, {"家庭住址": "永安巷12号"}),
        ({"phone": "19911112222", "phone_alt": "19900000001"}, {"联系电话": "19900000001"}),
        ({"living": ["living_alone", "left_behind"]}, {"居住情况": "独居"}),
        ({"health_note": "高血压"}, {"健康状况": "高血压 "}),
        ({"ethnicity": "汉族"}, {}),
    ],
    ids=lambda value: next(iter(value), "nothing"),
)
def test_the_same_thing_written_otherwise_is_no_difference(
    store: Store, tmp_path: Path, ours: dict[str, Any], theirs: dict[str, Any]
) -> None:
    who = known(store, id_number=A, birth="1945-01-01", **ours)
    line = row("王秀英", A, **theirs)
    assert differences(store, tmp_path, who, line) == {}
    assert gaps(store, tmp_path, who, line) == {}


def test_a_date_known_in_part_is_completed(store: Store, tmp_path: Path) -> None:
    who = known(store, id_number=A, birth="1945")
    assert gaps(store, tmp_path, who, row("王秀英", A)) == {"person.birth": "1945-01-01"}


def test_one_number_under_two_names_needs_an_answer(store: Store, tmp_path: Path) -> None:
    who = known(store, "王秀芳", id_number=A, birth="1945-01-01")
    found = planned(store, roster(tmp_path, row("王秀英", A, 联系电话="19900000001")))
    subject = found.people[line_of(found, "王秀英").subject or ""]
    assert subject.candidates == (known_ref(who.id),)
    assert not subject.may_be_new
    assert effect(found, "王秀英") == "ask"
    bring(store, roster(tmp_path, row("王秀英", A)))
    assert [p.name for p in people(store)] == ["王秀芳"]
    chosen = Choices(same_as={subject.key: known_ref(who.id)})
    bring(store, roster(tmp_path, row("王秀英", A, 联系电话="19900000001")), chosen)
    [only] = people(store)
    assert (only.name, only.phone) == ("王秀芳", "19900000001")


def test_nobody_is_new_whose_number_is_on_the_register(store: Store, tmp_path: Path) -> None:
    known(store, "王秀芳", id_number=A, birth="1945-01-01")
    found = planned(store, roster(tmp_path, row("王秀英", A)))
    subject = line_of(found, "王秀英").subject or ""
    assert effect(found, "王秀英", Choices(same_as={subject: NEW})) == "ask"


def test_a_person_of_another_role_becomes_a_resident(store: Store, tmp_path: Path) -> None:
    with store.work() as work:
        factories.helper(work, factories.person(work, "王秀英", id_number=A, birth="1945-01-01"))
        work.commit()
    applied, _ = bring(store, roster(tmp_path, row("王秀英", A, 居住情况="独居")))
    assert (applied.counts.people, applied.counts.updated) == (1, 1)
    assert resident(store, "王秀英").living == ["living_alone"]


# -- one name is not one person ---------------------------------------------------------------


def test_name_birth_and_group_ask_whether_it_is_the_same(store: Store, tmp_path: Path) -> None:
    known(store, birth="1945-03-01", group=1, phone=None)
    line = row("王秀英", 组别="1组", 出生年月="1945.3.1", 联系电话="19900000001")
    found = planned(store, roster(tmp_path, line))
    assert effect(found, "王秀英") == "ask"
    applied, done = bring(store, roster(tmp_path, line))
    assert (applied.counts.asked, done.rows) == (1, 0)
    assert [one.code for one in applied.left] == ["asked"]


def test_the_answer_that_it_is_the_same_fills_gaps(store: Store, tmp_path: Path) -> None:
    who = known(store, birth="1945-03-01", group=1, phone=None)
    line = row("王秀英", A, 组别="1组", 出生年月="1945.3.1", 联系电话="19900000001")
    other = row("王秀英", 组别="1组", 出生年月="1945.3.1", 联系电话="19900000001")
    found = planned(store, roster(tmp_path, other))
    same = Choices(same_as={line_of(found, "王秀英").key: known_ref(who.id)})
    bring(store, roster(tmp_path, other), same)
    [only] = people(store)
    assert only.phone == "19900000001"
    assert line[3] == A  # another birth date: see the next test


def test_the_answer_that_it_is_somebody_else_is_remembered(store: Store, tmp_path: Path) -> None:
    who = known(store, birth="1945-03-01", group=1)
    shown = roster(tmp_path, row("王秀英", 组别="1组", 出生年月="1945.3.1", 联系电话="19900000001"))
    found = planned(store, shown)
    bring(store, shown, Choices(same_as={line_of(found, "王秀英").key: NEW}))
    assert len(people(store)) == 2
    [added] = [p for p in people(store) if p.id != who.id]
    with store.read() as reader:
        assert told_apart(reader, added.id) == {who.id}
    _, again = bring(store, shown)
    assert again.rows == 0, "and it is not asked again"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({"birth": "1944-01-01"}, {"出生年月": "1945.3.1"}),
        ({"group": 1}, {"组别": "2组"}),
        ({"id_number": B, "birth": "1945-01-01"}, {"身份证号": A}),
    ],
    ids=["birth", "group", "number"],
)
def test_what_tells_people_apart_makes_them_two(
    store: Store, tmp_path: Path, ours: dict[str, Any], theirs: dict[str, Any]
) -> None:
    known(store, **{"birth": None, **ours})
    applied, _ = bring(store, roster(tmp_path, row("王秀英", **theirs)))
    assert applied.counts.people == 1
    assert len(people(store)) == 2


def test_a_name_alone_asks_too(store: Store, tmp_path: Path) -> None:
    known(store, birth=None)
    assert effect(planned(store, roster(tmp_path, row("王秀英"))), "王秀英") == "ask"


def test_one_name_twice_in_a_file_asks_for_the_second(store: Store, tmp_path: Path) -> None:
    shown = roster(
        tmp_path,
        row("王秀英", 组别="1组", 出生年月="1945.3"),
        row("王秀英", 组别="1组", 联系电话="19900000001"),
    )
    found = planned(store, shown)
    assert effect(found, "王秀英") == "add"
    assert effect(found, "王秀英", number=1) == "ask"
    first, second = (line_of(found, "王秀英", n).key for n in (0, 1))
    same = Choices(same_as={second: file_ref(first)})
    assert effect(found, "王秀英", same, 1) == "merge"
    bring(store, shown, same)
    assert person(store, "王秀英").phone == "19900000001"


def test_two_of_one_name_in_a_file_can_be_told_apart(store: Store, tmp_path: Path) -> None:
    shown = roster(
        tmp_path,
        row("王秀英", 组别="1组", 出生年月="1945.3"),
        row("王秀英", 组别="1组", 联系电话="19900000001"),
    )
    second = line_of(planned(store, shown), "王秀英", 1).key
    bring(store, shown, Choices(same_as={second: NEW}))
    one, other = people(store)
    with store.read() as reader:
        assert told_apart(reader, one.id) == {other.id}


def test_an_answer_goes_through_to_the_register(store: Store, tmp_path: Path) -> None:
    """The second row is the first, and the first is on the register."""
    who = known(store, id_number=A, birth="1945-01-01", phone=None)
    shown = roster(
        tmp_path, row("王秀英", A), row("王秀英", 出生年月="1945.1", 联系电话="19900000001")
    )
    found = planned(store, shown)
    first, second = (line_of(found, "王秀英", n).key for n in (0, 1))
    choices = Choices(same_as={second: file_ref(first)})
    assert settled(found, choices).people[known_ref(who.id)].lines == (first, second)
    bring(store, shown, choices)
    assert person(store, "王秀英").phone == "19900000001"


# -- within the file --------------------------------------------------------------------------


def test_a_repeated_row_fills_gaps_and_says_what_differs(store: Store, tmp_path: Path) -> None:
    shown = roster(
        tmp_path,
        row("王秀英", A, 组别="1组", 居住情况="独居"),
        row("王秀英", A, 组别="5组", 居住情况="与子女", 联系电话="19900000001"),
    )
    found = planned(store, shown)
    first, second = (line_of(found, "王秀英", n).key for n in (0, 1))
    [state] = settled(found).people.values()
    said = {d.field: (d.ours, d.theirs) for d in state.inner[second]}
    assert said == {
        "person.group": ("#1", "#5"),
        "resident.living": (("living_alone",), ("living_alone", "with_family")),
    }
    bring(store, shown)
    assert (person(store, "王秀英").phone, groups(store)) == ("19900000001", ["1组"])
    assert resident(store, "王秀英").living == ["living_alone"]
    assert first != second


def test_the_later_row_can_be_taken(store: Store, tmp_path: Path) -> None:
    shown = roster(tmp_path, row("王秀英", A, 组别="1组"), row("王秀英", A, 组别="5组"))
    second = line_of(planned(store, shown), "王秀英", 1).key
    bring(store, shown, Choices(take=frozenset({(second, "person.group")})))
    assert groups(store) == ["5组"]


def test_a_repeated_row_can_be_left_out(store: Store, tmp_path: Path) -> None:
    shown = roster(tmp_path, row("王秀英", A), row("王秀英", A, 联系电话="19900000001"))
    second = line_of(planned(store, shown), "王秀英", 1).key
    bring(store, shown, Choices(ticked={second: False}))
    assert person(store, "王秀英").phone is None


def test_a_row_that_repeats_one_without_a_name_stands_alone(store: Store, tmp_path: Path) -> None:
    shown = roster(tmp_path, row(None, A), row("王秀英", A, 联系电话="19900000001"))
    applied, _ = bring(store, shown)
    assert applied.counts.people == 1
    assert person(store, "王秀英").id_number == A
    _, again = bring(store, shown)
    assert again.rows == 0


def test_a_file_s_row_is_looked_at_once_while_choosing(store: Store, tmp_path: Path) -> None:
    """What did not change is not worked out again: choosing must not hold up the window."""
    found = planned(store, roster(tmp_path, row("王秀英", A), row("李国碧", B)))
    settler = Settler(found)
    first = settler.settle()
    second = settler.settle(Choices(ticked={line_of(found, "李国碧").key: False}))
    ref = f"new:{line_of(found, '王秀英').key}"
    assert second.people[ref] is first.people[ref]
    assert (first.counts.people, second.counts.people) == (2, 1)


def test_persons_told_apart_before_do_not_come_up(store: Store, tmp_path: Path) -> None:
    """Both are on the register; the row is one of them to the letter."""
    one = known(store, birth="1945-03-01", group=1, sex=None)
    with store.work() as work:
        other = factories.person(
            work,
            "王秀英",
            birth="1945-03-01",
            group_id=one.group_id,
            sex="female",
            phone="66128000",
        )
        factories.resident(work, other)
        mark_not_same(work, one.id, other.id)
        work.commit()
    line = row("王秀英", 性别="女", 组别="1组", 出生年月="1945.3.1", 联系电话="66128000")
    _, done = bring(store, roster(tmp_path, line))
    assert done.rows == 0
    assert effect(planned(store, roster(tmp_path, line)), "王秀英") == "none"
