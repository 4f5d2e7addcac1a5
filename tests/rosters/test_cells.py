"""What stands in the cells: numbers, dates, cards, ticks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tests.rosters.making import (
    HEAD,
    A,
    B,
    C,
    D,
    codes,
    line,
    make_id,
    names,
    person,
    preview,
    rows_of,
    skipped,
    wrong_check,
    xlsx,
)


def test_merged_cells_fill_facts_but_never_names(tmp_path: Path) -> None:
    head = ["组别", "姓名", "身份证号", "监护人", "监护人电话"]
    rows = [
        head,
        ["大院子", "甲一", A, "甲小", "19900000009"],
        [None, "乙二", B, None, None],
        [None, None, C, None, None],
    ]
    merges = ["A2:A4", "D2:D3", "E2:E3"]
    shown = preview(xlsx(tmp_path / "a.xlsx", rows, merges=merges))
    assert [r.person.group for r in shown.persons] == ["大院子"] * 3
    assert [len(r.person.contacts) for r in shown.persons] == [1, 1, 0]
    assert codes(shown)[4] == ("name_missing",)


@pytest.mark.parametrize("merged", [True, False])
def test_a_second_contact_on_a_line_of_its_own(tmp_path: Path, merged: bool) -> None:
    head = ["姓名", "性别", "身份证号", "紧急联系人", "与本人关系", "联系电话"]
    rows = [
        head,
        ["冉大爷", "女", A, "冉一", "长子", "19900000001"],
        [None, None, None, "冉二", "次子", "19900000002"],
        ["田婆婆", "女", B, "田一", "女儿", "19900000003"],
    ]
    merges = ["A2:A3", "B2:B3", "C2:C3"] if merged else []
    shown = preview(xlsx(tmp_path / "a.xlsx", rows, merges=merges))
    assert names(shown) == ["冉大爷", "田婆婆"]
    contacts = [(c.name, c.relation, c.phone) for c in shown.persons[0].person.contacts]
    assert contacts == [("冉一", "长子", "19900000001"), ("冉二", "次子", "19900000002")]
    assert skipped(shown)[3] == "continues row 2"


def test_ditto_marks(tmp_path: Path) -> None:
    shown = rows_of(
        tmp_path, line("甲一", A, 住址="大湾村3组"), line("乙二", B, 住址="同上", 联系电话="〃")
    )
    assert [(r.person.address, r.person.group) for r in shown.persons] == [("大湾村3组", 3)] * 2
    assert shown.persons[1].person.phone == "19900000001"


def test_numbers_stored_as_floats_and_full_width_digits(tmp_path: Path) -> None:
    wide = A.translate({ord("0") + i: chr(0xFF10 + i) for i in range(10)})
    shown = rows_of(
        tmp_path,
        [1.0, "甲一", "女", A, 1945.1, None, 19900000001.0, None],
        line("乙二", wide[:-1] + A[-1], 联系电话="１９９００００００２"),
        line("丙三", C, 联系电话="19900000003.0"),
    )
    assert [r.person.phone for r in shown.persons][::2] == ["19900000001", "19900000003"]
    assert shown.persons[1].person.id_number == A


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (500199194501010020, "id_precision_lost"),
        (5.0019919450101e17, "id_precision_lost"),
        ("5.00199E+17", "id_precision_lost"),
        (wrong_check(A), "id_checksum_invalid"),
        (A[:17], "id_length_invalid"),
        (A + "0", "id_length_invalid"),
        ("50019918450101002" + "1", "id_birthdate_implausible"),
        (A[:16] + "OX", "id_characters_invalid"),
    ],
)
def test_id_numbers_that_are_refused(tmp_path: Path, cell: Any, code: str) -> None:
    row = rows_of(tmp_path, line("甲一", cell)).persons[0]
    assert (row.status, row.codes, row.person.id_number) == ("error", (code,), None)
    assert row.person.id_as_written


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (None, "id_missing"),
        ("无", "id_missing"),
        ("正在补办", "id_missing"),
        ("500199********0021", "id_masked"),
        ("500199450101002", "id_15_digits"),
    ],
)
def test_id_numbers_to_be_completed(tmp_path: Path, cell: Any, code: str) -> None:
    row = rows_of(tmp_path, line("甲一", cell)).persons[0]
    assert (row.status, row.codes, row.person.id_number) == ("warn", (code,), None)


def test_a_damaged_number_keeps_its_birth_date_and_not_its_sex(tmp_path: Path) -> None:
    found = rows_of(tmp_path, line("甲一", 500199194501010020, 性别="男")).persons[0].person
    assert (found.birth, found.birth_source, found.sex, found.id_as_written) == (
        "1945-01-01",
        "id_number_damaged",
        "male",
        "500199194501010000",
    )


def test_zeros_that_pass_by_chance_are_not_trusted_among_damaged_numbers(tmp_path: Path) -> None:
    lucky = next(n for n in (make_id(f"194501{d:02d}", number=50 * k) for d in range(1, 29)
                             for k in range(10)) if n.endswith("000"))  # fmt: skip
    alone = rows_of(tmp_path, line("甲一", lucky)).persons[0]
    assert (alone.status, alone.person.id_number) == ("ok", lucky)
    among = rows_of(tmp_path, line("甲一", lucky), line("乙二", 500199194501010020)).persons[0]
    assert (among.status, among.person.id_number) == ("error", None)


def test_a_wrong_number_does_not_overrule_a_written_birth_date(tmp_path: Path) -> None:
    bad = wrong_check(A)
    shown = rows_of(
        tmp_path,
        line("甲一", bad, 出生年月="1945.1"),
        line("乙二", bad, 出生年月="1946.5"),
        line("丙三", bad),
    )
    assert [(r.person.birth, r.person.birth_source) for r in shown.persons] == [
        ("1945-01-01", "id_number_unverified"),
        ("1946-05", "written"),
        ("1945-01-01", "id_number_unverified"),
    ]
    assert [r.codes for r in shown.persons] == [("id_checksum_invalid",)] * 3


def test_the_number_decides_where_it_is_whole(tmp_path: Path) -> None:
    shown = rows_of(
        tmp_path,
        line("甲一", A, 性别="男"),
        line("乙二", B, 出生年月="1946年5月"),
        line("丙三", C, 出生年月="1945.1"),
        line("丁四", D, 性别="难"),
    )
    assert codes(shown) == {
        2: ("sex_conflicts_id",),
        3: ("birthdate_conflicts_id",),
        4: (),
        5: ("sex_unreadable",),
    }
    assert [r.person.sex for r in shown.persons] == ["female"] * 4
    assert person(shown, 3).birth == "1945-01-01"


def test_a_month_in_a_date_cell_is_no_first_of_the_month(tmp_path: Path) -> None:
    number = make_id("19440322")
    path = xlsx(
        tmp_path / "a.xlsx",
        [HEAD, line("甲一", number, 出生年月=dt.datetime(1944, 3, 1)),
         line("乙二", None, 出生年月=dt.datetime(1944, 3, 1))],
        formats={"E2": 'yyyy"年"m"月"', "E3": 'yyyy"年"m"月"'},
    )  # fmt: skip
    shown = preview(path)
    assert codes(shown) == {2: (), 3: ("id_missing",)}
    assert person(shown, 3).birth == "1944-03"


def test_bank_and_social_cards_are_dropped_and_said(tmp_path: Path) -> None:
    head = ["姓名", "身份证号", "开户银行", "账号", "社保卡号", "人脸照片", "其他", "备注"]
    card = "6217001234567890123"
    shown = rows_of(
        tmp_path,
        ["甲一", A, "农商行", card, "123456789", "x", None, f"卡号{card}，腿疼"],
        ["乙二", B, "农商行", card, "123456789", "x", None, f"联系人身份证{C}"],
        head=head,
    )
    assert [c.label for c in shown.dropped_columns] == ["开户银行", "账号", "社保卡号", "人脸照片"]
    assert card not in str(shown.to_json())
    assert "123456789" not in str(shown.to_json())
    assert codes(shown) == {2: ("bank_number_dropped",), 3: ()}
    assert person(shown, 2).note == "卡号…，腿疼"
    assert person(shown, 3).note == f"联系人身份证{C}"


def test_a_column_of_cards_without_a_telling_heading(tmp_path: Path) -> None:
    head = ["姓名", "身份证号", "补贴"]
    shown = rows_of(tmp_path, ["甲一", A, "6217001234567890123"], head=head)
    assert [c.label for c in shown.dropped_columns] == ["补贴"]
    assert shown.persons[0].person.extra == {}


def test_nothing_else_that_was_typed_is_lost(tmp_path: Path) -> None:
    facts = {
        "组别": "一组",
        "姓名": "甲一（小名：幺妹）",
        "性别": "女",
        "民族": "土家",
        "身份证号": A,
        "住址": "老屋基",
        "电话": "19900000001（家里）",
        "类别": "低保边缘",
        "居住情况": "空巢",
        "失能等级": "重度失能",
        "残疾证号": "50019919450101002143",
        "健康状况": "糖尿病",
        "照料服务人": "乙",
        "照料服务人电话": "19900000002",
        "配偶姓名": "丙三",
        "网格员": "丁四",
        "信仰": "佛教",
        "备注": "腿脚不便",
    }
    shown = rows_of(tmp_path, list(facts.values()), head=list(facts))
    everything = str(shown.to_json()["rows"])
    for heading, cell in facts.items():
        if heading not in ("组别", "姓名", "民族"):  # these three are looked at below
            assert cell in everything, heading
    found = shown.persons[0].person
    assert (found.name, found.name_remark, found.ethnicity) == ("甲一", "小名：幺妹", "土家族")
    assert (found.categories, found.living, found.ability) == (
        ("low_income_edge",),
        ("empty_nest",),
        "severe",
    )
    assert [c.role for c in found.contacts] == ["care_provider", "spouse", "helper"]


def test_ticks_under_category_headings(tmp_path: Path) -> None:
    head = ["姓名", "身份证号", "是否独居", "低保", "残疾", "是否低保/特困"]
    shown = rows_of(
        tmp_path,
        ["甲一", A, "是", "√", None, "特困"],
        ["乙二", B, "否", None, "1", "是"],
        head=head,
    )
    first, second = (r.person for r in shown.persons)
    assert set(first.categories) == {"low_income", "destitute_support"}
    assert first.living == ("living_alone",)
    assert (second.categories, second.living) == (("disability",), ())
    assert codes(shown)[2] == ("destitute_and_low_income",)
    assert codes(shown)[3] == ("category_unclear",)
