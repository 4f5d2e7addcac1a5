"""Who a row is: by number, card, name and group, and what is left for a person to say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from eldercare_desktop.care.card import CODE
from eldercare_desktop.care.records import Person
from eldercare_desktop.care.token import grouped
from eldercare_desktop.rosters.meals import LEFT_OUT, Choices
from eldercare_desktop.store.store import Store
from tests import factories
from tests.rosters.making import xlsx
from tests.rosters.meal_calendar.bringing import (
    bring,
    diner,
    fates,
    kitchen,
    line_of,
    planned,
    servings,
)
from tests.rosters.meal_calendar.shapes import NAMES, NUMBERS, days, marks, several_months, sheet

WANG, LI = NAMES[0], NAMES[1]


def with_column(folder: Path, label: str, *rows: list[Any]) -> Path:
    """A sheet with one more column right of the name."""
    return sheet(folder, *rows, head=["姓名", label, *days()])


def test_the_only_resident_of_that_name(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    line = line_of(planned(store, sheet(tmp_path, [WANG, *marks("1")])), WANG)
    assert (line.status, fates(line)) == ("good", {1: "new"})


def test_spaces_in_a_name_do_not_matter(store: Store, tmp_path: Path) -> None:
    kitchen(store, "田军")
    line = line_of(planned(store, sheet(tmp_path, ["田　军", *marks("1")])), "田军")
    assert line.status == "good"


def test_nobody_of_that_name_is_asked_with_names_like_it(store: Store, tmp_path: Path) -> None:
    kitchen(store)
    like = diner(store, "王秀瑛")
    found = planned(store, sheet(tmp_path, [WANG, *marks("1")]))
    line = line_of(found, WANG)
    assert (line.status, fates(line)) == ("ask", {1: "open who_missing"})
    assert line.who is not None
    who = found.people[line.who]
    assert (who.doubt, who.candidates) == ("elder_unknown", (like.id,))
    bring(store, tmp_path / "助餐.xlsx", Choices(same_as={line.who: like.id}))
    assert [row.name for row in servings(store)] == ["王秀瑛"]


def test_two_of_one_name_are_told_apart_by_their_group(store: Store, tmp_path: Path) -> None:
    kitchen(store)
    one, two = diner(store, WANG, group=1), diner(store, WANG, group=2)
    path = with_column(tmp_path, "组别", [WANG, "二组", *marks("1")], [WANG, "一组", *marks("2")])
    bring(store, path)
    assert [(r.resident_id, r.day[-2:]) for r in servings(store)] == [
        (two.id, "01"),
        (one.id, "02"),
    ]


def test_two_of_one_name_without_a_group_are_asked(store: Store, tmp_path: Path) -> None:
    kitchen(store)
    one, two = diner(store, WANG, group=1), diner(store, WANG, group=2)
    found = planned(store, sheet(tmp_path, [WANG, *marks("1")]))
    line = line_of(found, WANG)
    assert line.who is not None
    who = found.people[line.who]
    assert (line.status, who.doubt) == ("ask", "several_of_name")
    assert set(who.candidates) == {one.id, two.id}


def test_another_group_than_the_register_says_is_asked(store: Store, tmp_path: Path) -> None:
    kitchen(store)
    diner(store, WANG, group=1)
    diner(store, LI, group=2)
    found = planned(store, with_column(tmp_path, "组别", [WANG, "二组", *marks("1")]))
    line = line_of(found, WANG)
    assert line.who is not None
    assert found.people[line.who].doubt == "group_differs"


def test_an_id_number_is_the_person(store: Store, tmp_path: Path) -> None:
    kitchen(store)
    one = diner(store, WANG, id_number=NUMBERS[0])
    diner(store, WANG)
    path = with_column(tmp_path, "身份证号", [WANG, NUMBERS[0], *marks("1")])
    bring(store, path)
    assert [row.resident_id for row in servings(store)] == [one.id]


def test_an_id_number_under_another_name_is_asked(store: Store, tmp_path: Path) -> None:
    kitchen(store)
    one = diner(store, LI, id_number=NUMBERS[0])
    two = diner(store, WANG, id_number=NUMBERS[1])
    found = planned(store, with_column(tmp_path, "身份证号", [WANG, NUMBERS[0], *marks("1")]))
    line = line_of(found, WANG)
    assert line.who is not None
    who = found.people[line.who]
    assert (who.doubt, who.candidates) == ("number_of_another", (one.id, two.id))


def test_an_id_number_that_the_register_does_not_have(store: Store, tmp_path: Path) -> None:
    kitchen(store)
    diner(store, WANG, id_number=NUMBERS[1])
    found = planned(store, with_column(tmp_path, "身份证号", [WANG, NUMBERS[0], *marks("1")]))
    line = line_of(found, WANG)
    assert line.who is not None
    who = found.people[line.who]
    assert (who.doubt, who.candidates) == ("number_unknown", ()), "two numbers are two people"


def test_a_card_is_the_person(store: Store, tmp_path: Path) -> None:
    kitchen(store)
    one = diner(store, WANG)
    diner(store, WANG)
    token = CODE.mint()
    with store.work() as work:
        person = work.get(Person, one.person_id)
        factories.card(work, person, token=token)
        work.commit()
    path = with_column(tmp_path, "助餐卡号", [WANG, grouped(token), *marks("1")])
    bring(store, path)
    assert [row.resident_id for row in servings(store)] == [one.id]


def test_a_plain_card_number_may_be_the_bank_s_and_is_dropped(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    found = planned(
        store, with_column(tmp_path, "卡号", [WANG, "6228480402564890018", *marks("1")])
    )
    assert [column.label for column in found.preview.dropped_columns] == ["卡号"]
    assert line_of(found, WANG).status == "good"


def test_a_name_that_stands_on_a_sheet_twice_is_asked(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    path = sheet(tmp_path, [WANG, *marks("1-3")], [WANG, *marks("3-5")])
    found = planned(store, path)
    first, second = line_of(found, WANG), line_of(found, WANG, 1)
    assert (first.status, second.status) == ("good", "ask")
    assert second.who is not None
    answered = planned(store, path, Choices(same_as={second.who: str(first.resident_id)}))
    assert fates(line_of(answered, WANG, 1)) == {3: "here twice_in_file", 4: "new", 5: "new"}


def test_the_two_halves_of_a_month_and_its_meals_are_of_one_person(
    store: Store, tmp_path: Path
) -> None:
    kitchen(store, WANG, meal_periods=["lunch", "dinner"])
    halves = sheet(
        tmp_path,
        [WANG, *["√"] * 15],
        ["姓名", *range(16, 31)],
        [WANG, "√"],
        head=["姓名", *range(1, 16)],
        title="2026年6月午餐",
    )
    bring(store, halves)
    assert len(servings(store)) == 16
    rows = [
        ["2026年7月用餐"],
        ["餐别", "姓名", *days(31)],
        ["午餐", WANG, *marks("1", 31)],
        [None, LI, *marks("1", 31)],
        ["晚餐", WANG, *marks("1", 31)],
        [None, LI, *marks("1", 31)],
    ]
    found = planned(store, xlsx(tmp_path / "b.xlsx", rows, merges=["A3:A4", "A5:A6"]))
    assert [line.status for line in found.lines] == ["good", "ask", "good", "ask"], "Li is unknown"
    assert len(found.people) == 2


def test_an_answer_holds_for_every_month(store: Store, tmp_path: Path) -> None:
    kitchen(store, LI)
    other = diner(store, "王秀瑛")
    path = several_months(tmp_path)
    line = line_of(planned(store, path), WANG)
    assert line.who is not None
    found = planned(store, path, Choices(same_as={line.who: other.id}))
    assert [one.resident_id for one in found.lines if one.row.name == WANG] == [other.id] * 2


def test_nobody_of_the_register_is_left_out(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    path = sheet(tmp_path, [WANG, *marks("1")])
    line = line_of(planned(store, path), WANG)
    assert line.who is not None
    applied, _ = bring(store, path, Choices(same_as={line.who: LEFT_OUT}))
    assert applied.counts.meals == 0
    assert servings(store) == []


def test_a_namesake_who_died_before_the_month_is_not_meant(store: Store, tmp_path: Path) -> None:
    kitchen(store)
    here = diner(store, WANG)
    diner(store, WANG, life_status="deceased", death_date="2024-05-01")
    line = line_of(planned(store, sheet(tmp_path, [WANG, *marks("1")])), WANG)
    assert line.resident_id == here.id


def test_who_only_helps_is_no_resident(store: Store, tmp_path: Path) -> None:
    kitchen(store)
    with store.work() as work:
        factories.helper(work, factories.person(work, WANG))
        work.commit()
    line = line_of(planned(store, sheet(tmp_path, [WANG, *marks("1")])), WANG)
    assert line.status == "ask"


def test_people_of_another_village_are_not_looked_at(store: Store, tmp_path: Path) -> None:
    kitchen(store)
    diner(store, WANG, village="500113103218")
    line = line_of(planned(store, sheet(tmp_path, [WANG, *marks("1")])), WANG)
    assert line.status == "ask"
