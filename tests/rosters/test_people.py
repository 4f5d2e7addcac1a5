"""One person twice, people of one name, ages, deaths, families."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.rosters.making import (
    HEAD,
    A,
    B,
    C,
    codes,
    line,
    make_id,
    preview,
    rows_of,
    wrong_check,
    xlsx,
)


@pytest.mark.parametrize(
    ("name", "note", "dead"),
    [
        ("甲一(已故)", None, True),
        ("甲一（去世）", None, True),
        ("甲一 已故", None, True),
        ("甲一", "2024年1月去世", True),
        ("甲一", "老伴已故", False),
        ("甲一", "其子2020年病故，独自生活", False),
        ("甲一", "丧偶", False),
    ],
)
def test_marks_of_death(tmp_path: Path, name: str, note: str | None, dead: bool) -> None:
    row = rows_of(tmp_path, line(name, A, 备注=note)).persons[0]
    assert (row.codes == ("deceased_marker",)) is dead
    assert row.person.life_status == ("deceased" if dead else "living")
    assert row.person.name == "甲一"


def test_a_column_that_says_who_lives(tmp_path: Path) -> None:
    head = ["姓名", "身份证号", "是否健在", "去世时间"]
    shown = rows_of(
        tmp_path,
        ["甲一", A, "是", None],
        ["乙二", B, "否", "2024.3.5"],
        ["丙三", C, "健在", None],
        head=head,
    )
    assert [r.person.life_status for r in shown.persons] == ["living", "deceased", "living"]
    assert shown.persons[1].person.death_date == "2024-03-05"


@pytest.mark.parametrize(
    ("name", "status", "code"),
    [
        ("田　军", "ok", None),
        ("阿依古丽 • 买买提", "ok", None),
        ("㛃德芳", "ok", None),
        ("欧阳 德明", "ok", None),
        ("3.李秀", "ok", None),
        ("张德明 李秀英", "error", "name_has_several_persons"),
        ("李𬭎林", "ok", None),
        ("李?林", "warn", "name_has_unreadable_character"),
        ("李\ue812林", "warn", "name_has_unreadable_character"),
        ("王**", "warn", "name_masked"),
        ("李某某", "warn", "name_masked"),
        ("3李秀", "warn", "name_has_digits"),
        ("李", "warn", "name_too_short"),
        ("李四、王五", "error", "name_has_several_persons"),
        ("无", "error", "name_missing"),
    ],
)
def test_names(tmp_path: Path, name: str, status: str, code: str | None) -> None:
    row = rows_of(tmp_path, line(name, A)).persons[0]
    assert (row.status, row.codes) == (status, (code,) if code else ())
    assert row.shown_name == name


def test_the_same_person_and_people_of_one_name(tmp_path: Path) -> None:
    shown = rows_of(
        tmp_path,
        line("王秀英", A, 住址="一组"),
        line("王秀英", B, 住址="一组"),
        line("王秀英 ", A, 住址="二组"),
        line("王秀英", None, 出生年月="1945-01-01"),
        line("王秀英", None, 出生年月="1951-06-07"),
        line("王秀英", None),
        line("王英", A),
        line("张三", None, 出生年月="1950-01-01", 住址="一组"),
        line("张三", None, 出生年月="1950-01-01", 住址="二组"),
    )
    assert codes(shown) == {
        2: (),
        3: ("same_name_different_id",),
        4: ("duplicate_in_file",),
        5: ("probable_duplicate_same_name_birthdate",),
        6: ("id_missing",),
        7: ("id_missing", "possible_duplicate_same_name"),
        8: ("same_id_different_name",),
        9: ("id_missing",),
        10: ("id_missing", "possible_duplicate_same_name"),
    }
    assert [r.status for r in shown.persons][2:4] == ["duplicate", "duplicate"]
    assert shown.persons[6].status == "error"
    assert shown.persons[3].duplicate_of == ("Sheet1", 2)


def test_a_row_that_is_refused_makes_no_later_row_a_duplicate(tmp_path: Path) -> None:
    shown = rows_of(tmp_path, line("甲一", wrong_check(A)), line("甲一", A))
    assert [r.status for r in shown.persons] == ["error", "warn"]
    assert codes(shown)[3] == ("possible_duplicate_same_name",)


@pytest.mark.parametrize(
    ("title", "birth", "code"),
    [
        ("留守老人花名册", "19700101", "age_under_60"),
        ("留守老人花名册", "19630101", None),
        ("80周岁以上高龄老人台账", "19500101", "category_conflicts_age"),
        ("80周岁以上高龄老人台账", "19460801", None),
        ("高龄老人名单", "19600101", "category_conflicts_age"),
        ("高龄、独居、空巢老人名单", "19600101", None),
        ("留守老人花名册", "19200101", "age_over_100"),
        ("农村留守儿童花名册", "20150101", None),
        ("农村留守儿童花名册", "20000101", "age_over_18"),
    ],
)
def test_ages_against_the_list(tmp_path: Path, title: str, birth: str, code: str | None) -> None:
    shown = preview(
        xlsx(tmp_path / "a.xlsx", [[title], HEAD, line("甲一", make_id(birth))], merges=["A1:H1"])
    )
    assert codes(shown)[3] == ((code,) if code else ())


def test_a_category_that_is_an_age(tmp_path: Path) -> None:
    head = ["姓名", "身份证号", "人员类别"]
    old = make_id("19400101")
    shown = rows_of(
        tmp_path, ["甲一", make_id("19600101"), "高龄"], ["乙二", old, "高龄"], head=head
    )
    assert codes(shown) == {2: ("category_conflicts_age",), 3: ()}


def test_a_nameless_row_makes_no_later_row_a_duplicate(tmp_path: Path) -> None:
    shown = rows_of(tmp_path, [1, None, "女", A], line("甲一", A), line("甲一", A))
    assert [r.status for r in shown.persons] == ["error", "ok", "duplicate"]


def test_written_ages(tmp_path: Path) -> None:
    head = ["姓名", "身份证号", "年龄"]
    people = [
        [f"老{c}", make_id(f"{1940 + i}0601"), 2019 - 1940 - i] for i, c in enumerate("一二三四五")
    ]
    shown = rows_of(tmp_path, *people, ["甲一", A, 18], head=head)
    # The ages agree on 2019, the year in which the undated list was made.
    assert codes(shown) == {2: (), 3: (), 4: (), 5: (), 6: (), 7: ("age_conflicts_birthdate",)}


def test_an_age_alone_is_judged_too(tmp_path: Path) -> None:
    shown = rows_of(tmp_path, ["甲一", "四十五岁"], ["乙二", 82], head=["姓名", "年龄"])
    assert codes(shown) == {2: ("id_missing", "age_under_60"), 3: ("id_missing",)}
    assert [n.code for n in shown.notes] == ["id_column_missing"]


def test_the_day_may_be_given(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [HEAD, line("甲一", make_id("19700101"))])
    assert codes(preview(path))[2] == ("age_under_60",)
    assert codes(preview(path, as_of=dt.date(2031, 1, 1)))[2] == ()


def test_children_with_parents(tmp_path: Path) -> None:
    rows = [
        ["大湾村留守儿童花名册"],
        ["姓名", "身份证号", "出生日期", "父亲", None, "母亲", None, "受委托监护人", None, None],
        [None, None, None, "姓名", "电话", "姓名", "电话", "姓名", "与被监护人关系", "电话"],
        ["小明", make_id("20150601"), "15.6.1", "大明", "19900000001", "小红", None, "老明", "爷爷",
         "19900000003"],
    ]  # fmt: skip
    path = xlsx(
        tmp_path / "a.xlsx", rows, merges=["A1:J1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2",
                                           "H2:J2"]
    )  # fmt: skip
    shown = preview(path)
    assert codes(shown) == {4: ("two_digit_year",)}
    contacts = [(c.role, c.name, c.phone) for c in shown.persons[0].person.contacts]
    assert contacts == [
        ("guardian", "老明", "19900000003"),
        ("father", "大明", "19900000001"),
        ("mother", "小红", None),
    ]


def test_households(tmp_path: Path) -> None:
    head = ["户主姓名", "姓名", "与户主关系", "身份证号"]
    rows = [head, ["甲一", "甲一", "户主", A], [None, "乙二", "妻", B]]
    shown = preview(xlsx(tmp_path / "a.xlsx", rows, merges=["A2:A3"]))
    assert shown.persons[0].person.contacts == ()
    other = shown.persons[1].person.contacts[0]
    assert (other.role, other.name, other.relation) == ("householder", "甲一", "妻")
    alone = rows_of(tmp_path, ["甲一", A], head=["户主姓名", "户主身份证号"])
    assert (alone.persons[0].person.name, alone.persons[0].person.id_number) == ("甲一", A)


def test_a_spouse_is_no_second_number_of_the_elder(tmp_path: Path) -> None:
    head = ["姓名", "身份证号", "配偶姓名", "配偶身份证号"]
    found = rows_of(tmp_path, ["甲一", A, "乙二", B], head=head).persons[0].person
    assert found.id_number == A
    assert [(c.role, c.name, c.id_number) for c in found.contacts] == [("spouse", "乙二", B)]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("*陈六", "陈六"),
        ("陈五★", "陈五"),
        ("陈七、", "陈七"),
        ("（李四娘）", "李四娘"),
        ("刘七 19900000002", "刘七"),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(
    tmp_path: Path, written: str, name: str
) -> None:
    assert rows_of(tmp_path, line(written, A)).persons[0].person.name == name


def test_members_of_households_are_not_their_householder(tmp_path: Path) -> None:
    head = ["户主", "家庭成员", "与户主关系", "身份证号"]
    shown = rows_of(tmp_path, ["甲一", "甲一", "本人", A], ["甲一", "乙二", "妻", B], head=head)
    found = [r.person for r in shown.persons]
    assert [(p.name, p.id_number) for p in found] == [("甲一", A), ("乙二", B)]
    assert [[c.name for c in p.contacts] for p in found] == [[], ["甲一"]]


def test_numbers_of_children_and_people_who_draw_money_are_no_guardians(tmp_path: Path) -> None:
    head = ["姓名", "身份证号", "子女数", "子女情况", "代领人", "与本人关系", "电话", "手机号码"]
    cells = ["甲一", A, 2, "一儿一女", "李大", "侄子", "19900000002", "19900000001"]
    found = rows_of(tmp_path, cells, head=head).persons[0].person
    assert found.contacts == ()
    assert found.phone == "19900000001"
    assert dict(found.extra)["代领人"] == "李大"
