"""The readers of single cells, and the words of headings and titles."""

from __future__ import annotations

from datetime import date

import pytest

from eldercare_desktop.care.rule_settings import RULE_SETTINGS
from eldercare_desktop.rosters.account_numbers import is_account_number, without_account_numbers
from eldercare_desktop.rosters.labels import label_of
from eldercare_desktop.rosters.limits import Limits
from eldercare_desktop.rosters.roster_words import date_of, words_of
from eldercare_desktop.rosters.values.categories import Traits, is_yes
from eldercare_desktop.rosters.values.pairing_words import helper_kind, visits_per_month
from eldercare_desktop.rosters.values.phones import read_phones
from eldercare_desktop.rosters.values.places import read_group, section_group, town_and_village
from tests.rosters.making import A


@pytest.mark.parametrize(
    ("written", "numbers", "code"),
    [
        ("19900006441/02362001234", ("19900006441", "023-62001234"), None),
        ("199-0000-0226", ("19900000226",), None),
        ("199 0000 0226", ("19900000226",), None),
        ("+86 19900000226", ("19900000226",), None),
        ("8619900000226", ("19900000226",), None),
        (19900000226.0, ("19900000226",), None),
        ("19900000226.0", ("19900000226",), None),
        ("（023）6200-1234", (), "phone_invalid"),
        ("（023）62001234", ("023-62001234",), None),
        ("0755-82001234", ("0755-82001234",), None),
        ("62001234", ("62001234",), None),
        ("400-800-1234", ("400-800-1234",), None),
        ("黄永福19900009760", ("19900009760",), None),
        ("66231", (), "phone_is_short_number"),
        ("1.99E+10", (), "phone_precision_lost"),
        ("1990000750", (), "phone_invalid"),
        ("199000002260", (), "phone_invalid"),
        ("12900000226", (), "phone_invalid"),
        ("无", (), "phone_missing"),
        ("无电话", (), "phone_missing"),
        ("/", (), "phone_missing"),
        (None, (), "phone_missing"),
    ],
)
def test_phones(written: str | float | None, numbers: tuple[str, ...], code: str | None) -> None:
    read = read_phones(written)
    assert (read.numbers, read.code) == (numbers, code)


@pytest.mark.parametrize(
    ("written", "group"),
    [
        ("一组", 1),
        ("第三组", 3),
        ("4社", 4),
        ("3 社", 3),
        ("十二组", 12),
        ("１组", 1),
        ("2.0", 2),
        ("海棠村一组", 1),
        ("五村民小组", 5),
        ("大院子", "大院子"),
        ("第五社区", "第五社区"),
        ("", None),
        ("/", None),
    ],
)
def test_groups(written: str, group: int | str | None) -> None:
    assert read_group(written) == group


@pytest.mark.parametrize(
    ("written", "group"),
    [("第二组（15人）：", 2), ("三组", 3), ("海棠村4社", 4), ("第三组名单", 3), ("张三", None)],
)
def test_lines_of_groups(written: str, group: int | None) -> None:
    assert section_group(written) == group


@pytest.mark.parametrize(
    ("title", "town", "village"),
    [
        ("界石镇海棠村农村留守老年人花名册", "界石镇", "海棠村"),
        ("圣灯山镇永隆村80周岁以上高龄老人台账", "圣灯山镇", "永隆村"),
        ("丰盛镇石家村“网格化、划片式”结对台账", "丰盛镇", "石家村"),
        ("填报单位（盖章）：海棠村村民委员会　　填报时间：2024年3月28日", None, "海棠村"),
        ("填报单位（公章）：大湾村委会", None, "大湾村"),
        ("重庆市巴南区龙洲湾街道沿河村特困人员名册", "龙洲湾街道", "沿河村"),
        ("2024年度农村留守老年人统计表", None, None),
        ("东温泉镇镇上村老人名单", "东温泉镇", "镇上村"),
        ("花溪街道民主社区独居老人", "花溪街道", "民主社区"),
    ],
)
def test_towns_and_villages(title: str, town: str | None, village: str | None) -> None:
    assert town_and_village(title) == (town, village)


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        (["填报时间：2024年3月28日"], date(2024, 3, 28)),
        (["2024.6.30"], date(2024, 6, 30)),
        (["截至2024年2月"], date(2024, 2, 29)),
        (["2024年留守老人花名册"], date(2024, 12, 31)),
        (["2023年老人名单", "制表：2024-05-06"], date(2024, 5, 6)),
        (["二〇二四年三月"], date(2024, 3, 31)),
        (["80周岁以上高龄老人台账"], None),
    ],
)
def test_dates_of_lists(texts: list[str], day: date | None) -> None:
    assert date_of(texts) == day


def test_words_around_a_list() -> None:
    words = words_of(["界石镇海棠村80周岁以上独居老人台账"], "三组")
    assert (words.from_age, words.living, words.group) == (80, ("living_alone",), 3)
    assert words_of(["农村留守儿童花名册"], "Sheet1").children


@pytest.mark.parametrize(
    ("field", "label", "text", "expected"),
    [
        ("category", "类别", "特困（分散）", {"categories": ["destitute_dispersed"]}),
        ("category", "类别", "集中供养五保户", {"categories": ["destitute_centralized"]}),
        ("category", "供养方式", "分散", {"categories": ["destitute_dispersed"]}),
        ("category", "类别", "特困供养", {"categories": ["destitute_support"]}),
        ("category", "类别", "低保边缘家庭", {"categories": ["low_income_edge"]}),
        (
            "category",
            "类别",
            "低保、独居",
            {"categories": ["low_income"], "living": ["living_alone"]},
        ),
        ("category", "类别", "非低保", {}),
        ("category", "类别", "一般户", {}),
        ("category", "类别", "低收入家庭", {"unclear": ["低收入家庭"]}),
        ("category", "类别", "计生特殊家庭", {"categories": ["family_planning_special"]}),
        ("category", "类别", "脱贫不稳定户", {"categories": ["unstable_lifted"]}),
        ("category", "类别", "边缘易致贫户", {"categories": ["near_poverty"]}),
        ("disability", "残疾等级", "二级", {"categories": ["severe_disability"]}),
        ("disability", "残疾类别及等级", "肢体四级", {"categories": ["disability"]}),
        ("disability", "失能等级", "二级", {}),
        ("disability", "失能等级", "重度失能", {"ability": "severe"}),
        ("disability", "失能等级", "完全失能", {"ability": "complete"}),
        ("disability", "自理能力", "半护理", {"self_care": "semi_care"}),
        ("disability", "自理能力", "不能自理", {"self_care": "full_care"}),
        ("disability", "自理能力", "能自理", {"self_care": "full_self_care"}),
        ("disability", "失能等级", "半失能", {}),
        ("disability", "残疾", "无残疾", {}),
        ("health_note", "健康状况", "老年痴呆", {"dementia": True}),
        ("living_situation", "居住情况", "与孙辈", {"living": ["with_family"]}),
        ("living_situation", "居住情况", "与配偶", {"living": ["with_spouse"]}),
        ("living_situation", "是否空巢", "是", {"living": ["empty_nest"]}),
        ("assistance_category", "是否低保", "是", {"categories": ["low_income"]}),
        ("tick", "困难类别 特困", "√", {"categories": ["destitute_support"]}),
    ],
)
def test_categories(field: str, label: str, text: str, expected: dict[str, object]) -> None:
    traits = Traits()
    traits.add(field, label, text)
    assert traits == Traits(**expected)  # type: ignore[arg-type]


def test_every_category_is_one_of_the_register() -> None:
    from eldercare_desktop.care.resident import CATEGORIES, LIVING
    from eldercare_desktop.rosters.values import categories

    # Only 特困 without its form is none: a person says whether dispersed or centralized.
    assert {name for name, _ in categories._CATEGORIES} - set(CATEGORIES) == {"destitute_support"}
    assert {name for name, _ in categories._LIVING} <= set(LIVING)


def test_the_limits_are_the_defaults_of_the_rules() -> None:
    assert Limits().elders_per_helper == RULE_SETTINGS["pairing.most_elders"].default
    assert Limits().advanced_age == RULE_SETTINGS["person.advanced_age"].default
    assert Limits().elder_age == RULE_SETTINGS["person.elder_age"].default


@pytest.mark.parametrize(
    ("text", "often"),
    [
        ("每周2次", 8.57),
        ("每周一次", 4.29),
        ("每天", 30.0),
        ("每月1次", 1.0),
        ("每月2-3次", 2.0),
        ("1次/月", 1.0),
        ("每两月一次", 0.5),
        ("每季度1次", 0.33),
        ("每半年一次", 0.17),
        ("每年2次", 0.17),
        ("不定期", None),
        ("—", None),
    ],
)
def test_how_often(text: str, often: float | None) -> None:
    assert visits_per_month(text) == often


@pytest.mark.parametrize(
    ("role", "kind"),
    [("养老助理", "care_assistant"), ("村支书", "cadre"), ("村医", "village_doctor"),
     ("网格员", "grid_worker"), ("党员", "party_member"), ("志愿者", "volunteer"),
     ("邻居", "neighbour"), ("儿媳", "kin"), ("长子", "kin"), ("侄女", "kin"),
     ("社工", "social_worker"),
     ("本人", None), ("其他", None)],
)  # fmt: skip
def test_kinds_of_helpers(role: str, kind: str | None) -> None:
    assert helper_kind(role) == kind


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("是", True),
        ("√", True),
        ("已签", True),
        ("否", False),
        ("未签订", False),
        ("无", False),
        ("独居", None),
    ],
)
def test_yes_and_no(text: str, said: bool | None) -> None:
    assert is_yes(text) is said


def test_account_numbers() -> None:
    assert is_account_number("6217 0012 3456 7890 123")
    assert not is_account_number(A)
    assert without_account_numbers("身份证" + A) == ("身份证" + A, False)
    assert without_account_numbers("社保卡号：0123456789，好") == ("社保卡号：…，好", True)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("老人\n姓名*", "name"),
        ("身份证号码（18位）", "id_number"),
        ("出生年月", "birth"),
        ("社、组", "group"),
        ("镇(街道)", "town"),
        ("是否签订帮扶协议", "agreement"),
        ("开户行及账号", "never_store"),
        ("一卡通卡号", "never_store"),
        ("敬老卡号", None),
        ("残疾证号", "disability_certificate"),
        ("文化程度", None),
    ],
)
def test_headings(heading: str, field: str | None) -> None:
    assert label_of(heading).field == field
