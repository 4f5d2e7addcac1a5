"""What becomes of the lines of a paper ledger, trap by trap."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.hours import LEFT_OUT, Choices, apply
from eldercare_desktop.store.store import Store
from tests import factories
from tests.rosters.making import xlsx
from tests.rosters.time_ledger.bringing import (
    account,
    amounts,
    bring,
    entries,
    fates,
    left,
    planned,
    someone,
    village,
    warned,
)
from tests.rosters.time_ledger.shapes import (
    CHEN,
    HEAD,
    LI,
    NUMBERS,
    WANG,
    ZHANG,
    a_sheet_each,
    entry,
    long_list,
    one_after_another,
    pages,
    points_text,
    summary,
)

CLOSING = Choices(mode="closing")
TWO = (entry("2026-01-05", 2, None, 2), entry("2026-02-03", None, 1, 1, what="理发"))


def test_history_is_posted_line_by_line_with_its_days(store: Store, tmp_path: Path) -> None:
    [wang] = village(store, WANG)
    applied, done = bring(store, pages(tmp_path, *TWO))
    assert amounts(entries(store)) == [("2026-01-05", 120, "代购"), ("2026-02-03", -60, "理发")]
    assert (applied.counts.entries, applied.counts.minutes) == (2, 60)
    assert left(store, wang) == 60
    assert done.label == "import_hours"
    assert all(e.kind == "opening" and e.cause.startswith("import:") for e in entries(store))


def test_the_same_file_twice_is_once_whatever_the_order_of_its_rows(
    store: Store, tmp_path: Path
) -> None:
    [wang] = village(store, WANG)
    bring(store, pages(tmp_path, *TWO, TWO[0]))
    applied, _ = bring(store, pages(tmp_path, TWO[0], TWO[0], TWO[1]))
    assert (applied.counts.entries, applied.counts.here) == (0, 3)
    applied, _ = bring(store, pages(tmp_path, TWO[0], TWO[0], TWO[0]))
    assert applied.counts.entries == 1, "a third such line is a third"
    assert left(store, wang) == 300


def test_undo_takes_the_whole_import_back_and_it_can_be_brought_again(
    store: Store, tmp_path: Path
) -> None:
    [wang] = village(store, WANG)
    path = pages(tmp_path, *TWO)
    for _ in range(2):
        applied, done = bring(store, path)
        assert applied.counts.entries == 2
        assert left(store, wang) == 60
        assert done.tx is not None
        store.undo(done.tx)
        assert left(store, wang) == 0


def test_closing_balance_only(store: Store, tmp_path: Path) -> None:
    [wang] = village(store, WANG)
    path = pages(tmp_path, *TWO)
    bring(store, path, CLOSING)
    assert amounts(entries(store)) == [("2026-02-03", 60, f"{WANG} 时间银行存折")]
    assert entries(store)[0].cause == f"opening:{wang.id}"
    assert fates(account(planned(store, path, CLOSING), WANG)) == ["here"]


def test_an_opening_and_the_history_are_never_both_posted(store: Store, tmp_path: Path) -> None:
    village(store, WANG, LI)
    path = pages(tmp_path, *TWO)
    bring(store, path, CLOSING)
    found = account(planned(store, path), WANG)
    assert fates(found) == ["refused opened_already"] * 2
    assert found.entries[0].params == {"day": "2026-02-03", "amount": 60, "unit": "minute"}
    other = pages(tmp_path, *TWO, title=f"{LI} 时间银行存折")
    bring(store, other)
    assert fates(account(planned(store, other, CLOSING), LI)) == ["refused history_there"]


def test_another_closing_balance_is_refused_with_what_there_is(
    store: Store, tmp_path: Path
) -> None:
    village(store, WANG)
    bring(store, pages(tmp_path, *TWO), CLOSING)
    more = pages(tmp_path, *TWO, entry("2026-03-01", 3, None, 4))
    assert fates(account(planned(store, more, CLOSING), WANG)) == ["refused opened_already"]


def test_several_people_one_under_another(store: Store, tmp_path: Path) -> None:
    village(store, WANG, LI, ZHANG)
    found = planned(store, one_after_another(tmp_path))
    assert fates(account(found, WANG)) == ["new"] * 3
    assert fates(account(found, LI)) == ["new", "refused amount_unclear"]
    assert account(found, LI).entries[1].params["written"] == "半天"
    zhang = account(found, ZHANG)
    assert [(e.day, e.amount, e.state) for e in zhang.entries] == [
        ("2026-03-01", 720, "new"),
        ("2026-03-09", 30, "new"),
    ], "what an older book ended with is where the account begins"
    assert (zhang.paper, zhang.closing) == (750, 750)


def test_a_sheet_each_beside_a_sheet_of_sums_is_not_counted_twice(
    store: Store, tmp_path: Path
) -> None:
    wang, li = village(store, WANG, LI)
    found = planned(store, a_sheet_each(tmp_path))
    assert fates(account(found, WANG)) == ["new", "new", "here sum_of_lines"]
    assert warned(account(found, WANG)) == []
    bring(store, a_sheet_each(tmp_path))
    assert (left(store, wang), left(store, li)) == (300, 150)


def test_a_sum_that_is_not_the_sum_of_the_lines_is_shown_with_both(
    store: Store, tmp_path: Path
) -> None:
    village(store, WANG)
    rows = [["时间银行汇总"], ["姓名", "累计存入", "已支取", "结余"], [WANG, 9, 1, 8]]
    lines = [[f"{WANG} 时间银行存折"], HEAD, *TWO]
    path = xlsx(tmp_path / "两张.xlsx", {"明细": lines, "汇总": rows})
    [last] = [e for e in account(planned(store, path), WANG).entries if e.code == "sum_of_lines"]
    assert last.warnings[0].params == {"written": 480, "counted": 60, "unit": "minute"}


def test_one_long_list_with_hours_and_points(store: Store, tmp_path: Path) -> None:
    wang, li = village(store, WANG, LI)
    found = planned(store, long_list(tmp_path))
    assert [(e.day, e.amount) for e in account(found, LI).entries] == [
        ("2026-03-05", 150),
        ("2026-03-05", 30),
    ]
    bring(store, long_list(tmp_path))
    assert (left(store, wang), left(store, wang, "point")) == (150, 5)
    assert (left(store, li), left(store, li, "point")) == (180, 10)


def test_points_go_up_and_down(store: Store, tmp_path: Path) -> None:
    [wang] = village(store, WANG)
    applied, _ = bring(store, points_text(tmp_path))
    assert (left(store, wang, "point"), left(store, wang)) == (6, 0)
    assert applied.counts.points == 6
    assert applied.counts.open == 1, "nobody is called 李国碧 there"


def test_only_sums_become_openings_by_number(store: Store, tmp_path: Path) -> None:
    wang = someone(store, WANG, id_number=NUMBERS[0])
    li = someone(store, LI, id_number=NUMBERS[1])
    zhang = someone(store, ZHANG)
    found = planned(store, summary(tmp_path))
    assert found.mode == "closing"
    assert warned(account(found, LI)) == ["sum_disagrees"]
    assert account(found, LI).entries[0].warnings[0].params["written"] == 1500
    bring(store, summary(tmp_path))
    assert [left(store, who) for who in (wang, li, zhang)] == [6030, 1500, 480]
    assert {e.day for e in entries(store)} == {"2026-06-30"}


def test_balance_that_disagrees_is_shown_with_both_numbers(store: Store, tmp_path: Path) -> None:
    village(store, WANG)
    rows = [
        entry("2026-01-05", 2, None, 2),
        entry("2026-01-06", 1, None, 5),
        entry("2026-01-07", 1, None, 6),
    ]
    found = account(planned(store, pages(tmp_path, *rows)), WANG)
    assert warned(found) == ["balance_disagrees"], "the lines after it agree with it"
    assert found.entries[1].warnings[0].params == {
        "written": 300,
        "counted": 180,
        "unit": "minute",
    }
    assert (found.paper, found.closing, found.status) == (360, 240, "check")


def test_the_newest_on_top(store: Store, tmp_path: Path) -> None:
    [wang] = village(store, WANG)
    rows = [
        entry("2026-03-07", None, 3, 0),
        entry("2026-02-06", 1, None, 3),
        entry("2026-01-05", 2, None, 2),
    ]
    found = account(planned(store, pages(tmp_path, *rows)), WANG)
    assert (fates(found), warned(found)) == (["new"] * 3, [])
    bring(store, pages(tmp_path, *rows))
    assert left(store, wang) == 0


def test_below_zero_on_the_way_is_refused_with_the_number(store: Store, tmp_path: Path) -> None:
    [wang] = village(store, WANG)
    rows = [entry("2026-01-05", 1), entry("2026-01-06", None, 2), entry("2026-01-07", 3)]
    found = account(planned(store, pages(tmp_path, *rows)), WANG)
    assert fates(found) == ["new", "refused below_zero", "new"]
    assert found.entries[1].params == {"there": 60, "wanted": 120, "unit": "minute"}
    bring(store, pages(tmp_path, *rows))
    assert left(store, wang) == 240


def test_unknown_person_and_two_of_that_name(store: Store, tmp_path: Path) -> None:
    one, two = someone(store, WANG, group=1), someone(store, WANG, group=2)
    path = pages(tmp_path, *TWO)
    found = planned(store, path)
    assert found.people[account(found, WANG).who].doubt == "several_of_name"
    assert fates(account(found, WANG)) == ["open who_missing"] * 2
    chosen = Choices(same_as={account(found, WANG).who: two.id})
    bring(store, path, chosen)
    assert (left(store, one), left(store, two)) == (0, 60)
    other = planned(store, pages(tmp_path, *TWO, title="没有人 时间银行存折"))
    assert other.people[account(other, "没有人").who].doubt == "elder_unknown"


@pytest.mark.parametrize(
    "title",
    [
        f"{WANG}（2组）时间银行存折",
        f"姓名：{WANG}  组别：2组  单位：小时",
        f"时间银行存折 —— {WANG}（2组）",
    ],
)
def test_the_group_in_the_title_tells_who_it_is(store: Store, tmp_path: Path, title: str) -> None:
    someone(store, WANG, group=1)
    two = someone(store, WANG, group=2)
    bring(store, pages(tmp_path, *TWO, title=title))
    assert left(store, two) == 60


@pytest.mark.parametrize(
    "title",
    [
        f"{WANG} 时间银行存折 身份证后四位：{NUMBERS[1][-4:]}",
        f"{WANG}（{NUMBERS[1][-4:]}）时间银行存折",
    ],
)
def test_the_last_digits_tell_who_it_is(store: Store, tmp_path: Path, title: str) -> None:
    someone(store, WANG, id_number=NUMBERS[0])
    two = someone(store, WANG, id_number=NUMBERS[1])
    bring(store, pages(tmp_path, *TWO, title=title))
    assert left(store, two) == 60


def test_names_in_a_column_with_their_last_digits(store: Store, tmp_path: Path) -> None:
    one = someone(store, WANG, id_number=NUMBERS[0])
    two = someone(store, WANG, id_number=NUMBERS[1])
    rows = [
        ["志愿服务时长登记（小时）"],
        ["姓名", "日期", "内容", "时长"],
        [f"{WANG}{NUMBERS[0][-4:]}", "2026-01-05", "代购", 1],
        [f"{WANG}（{NUMBERS[1][-4:]}）", "2026-01-05", "代购", 2],
    ]
    bring(store, xlsx(tmp_path / "a.xlsx", rows))
    assert (left(store, one), left(store, two)) == (60, 120)


def test_the_same_name_twice_with_pages_of_their_own_is_asked_about(
    store: Store, tmp_path: Path
) -> None:
    [wang] = village(store, WANG)
    title = [f"{WANG} 时间银行存折"]
    path = xlsx(tmp_path / "a.xlsx", [title, HEAD, TWO[0], title, HEAD, TWO[0]])
    found = planned(store, path)
    assert fates(account(found, WANG)) == ["new"]
    again = account(found, WANG, number=1)
    assert (fates(again), found.people[again.who].doubt) == (["open who_missing"], "listed_twice")
    bring(store, path, Choices(same_as={again.who: wang.id}))
    assert left(store, wang) == 240, "two such lines of one person"


def test_a_next_page_that_goes_on_is_the_same_person(store: Store, tmp_path: Path) -> None:
    [wang] = village(store, WANG)
    title = [f"{WANG} 时间银行存折"]
    carried = ["2026-02-01", None, "承前页", None, None, None, 2]
    rows = [title, HEAD, TWO[0], ["过次页", None, None, None, 2, None, 2], title, HEAD, carried,
            entry("2026-02-02", 1, None, 3)]  # fmt: skip
    path = xlsx(tmp_path / "a.xlsx", rows)
    assert fates(account(planned(store, path), WANG)) == ["new", "here carried_on", "new"]
    bring(store, path)
    assert left(store, wang) == 180


def test_days_after_a_death_or_ahead_or_in_part_are_refused(store: Store, tmp_path: Path) -> None:
    someone(store, WANG, life_status="deceased", death_date="2026-03-01")
    rows = [
        entry(day, 1)
        for day in ("2026-02-28", "2026-03-05", "2027-01-01", "2026年4月", "春天", None)
    ]
    found = account(planned(store, pages(tmp_path, *rows)), WANG)
    told = {e.line.row: f"{e.state} {e.code}".strip() for e in found.entries if e.line}
    assert told == {
        3: "new",
        4: "refused dated_after_death",
        5: "refused ledger_day_ahead",
        6: "refused day_in_part",
        7: "refused day_unclear",
        8: "refused day_missing",
    }


def test_without_a_year_the_title_or_the_line_above_tells_it(store: Store, tmp_path: Path) -> None:
    village(store, WANG)
    rows = [entry("12月30日", 1), entry("1.5", 1), entry(1.06, 1)]
    found = planned(store, pages(tmp_path, *rows, title=f"{WANG} 2025年时间银行存折"))
    assert [e.day for e in account(found, WANG).entries] == [
        "2025-12-30",
        "2026-01-05",
        "2026-01-06",
    ]
    bare = planned(store, pages(tmp_path, entry("12月30日", 1)))
    assert fates(account(bare, WANG)) == ["refused year_missing"]


def test_minutes_or_hours_is_asked_where_nothing_says_it(store: Store, tmp_path: Path) -> None:
    [wang] = village(store, WANG)
    rows = [entry("2026-01-05", 120, None, 120), entry("2026-01-06", 90, None, 210)]
    path = pages(tmp_path, *rows)
    assert fates(account(planned(store, path), WANG)) == ["open measure_missing"] * 2
    bring(store, path, Choices(measures={"Sheet1": "minute"}))
    assert left(store, wang) == 210


def test_how_long_is_what_was_earned_where_nothing_else_says_so(
    store: Store, tmp_path: Path
) -> None:
    village(store, WANG)
    rows = [entry("2026-01-05", when="8:00-10:30"), entry("2026-01-06", 3, when="8:00-10:00")]
    found = account(planned(store, pages(tmp_path, *rows)), WANG)
    assert [e.amount for e in found.entries] == [150, 180]
    assert warned(found) == ["duration_differs"]


def test_hours_of_a_service_that_is_written_down_are_warned_of(
    store: Store, tmp_path: Path
) -> None:
    [zhang] = village(store, ZHANG)
    with store.work() as work:
        helper = factories.helper(work, zhang)
        factories.service_record(
            work,
            helper_id=helper.id,
            day="2026-01-05",
            began="09:00",
            ended="11:00",
            minutes=120,
        )
        work.commit()
    rows = [
        entry("2026-01-05", 2, when="8:00-10:00"),
        entry("2026-01-05", 1, when="14:00-15:00"),
        entry("2026-01-05", 1),
        entry("2026-01-06", 1),
    ]
    found = account(planned(store, pages(tmp_path, *rows, title=f"{ZHANG} 时间银行存折")), ZHANG)
    assert [[w.code for w in e.warnings] for e in found.entries] == [
        ["service_then"],
        [],
        ["service_that_day"],
        [],
    ]


def test_more_than_a_day_in_one_line_is_warned_of(store: Store, tmp_path: Path) -> None:
    village(store, WANG)
    assert warned(account(planned(store, pages(tmp_path, entry("2026-01-05", 25))), WANG)) == [
        "many_hours"
    ]


def test_fractions_of_a_minute_are_rounded_and_said(store: Store, tmp_path: Path) -> None:
    village(store, WANG)
    found = account(planned(store, pages(tmp_path, entry("2026-01-05", 1.33))), WANG)
    assert (found.entries[0].amount, warned(found)) == (80, ["amount_rounded"])


def test_a_person_left_out_and_one_not_ticked(store: Store, tmp_path: Path) -> None:
    village(store, WANG, LI, ZHANG)
    path = one_after_another(tmp_path)
    found = planned(store, path)
    keys = {name: account(found, name) for name in (WANG, LI)}
    choices = Choices(same_as={keys[WANG].who: LEFT_OUT}, ticked={keys[LI].key: False})
    applied, _ = bring(store, path, choices)
    assert {e.to_person_id for e in entries(store)} == {account(found, ZHANG).person_id}
    assert (applied.counts.accounts, applied.counts.not_ticked) == (1, 1)


def test_what_was_posted_meanwhile_is_looked_at_again(store: Store, tmp_path: Path) -> None:
    village(store, WANG)
    path = pages(tmp_path, *TWO)
    before = planned(store, path)
    bring(store, path)
    with store.work() as work, pytest.raises(CareError, match="changed_meanwhile"):
        apply(work, before)


def test_a_closing_balance_below_zero_or_nothing(store: Store, tmp_path: Path) -> None:
    village(store, WANG, LI)
    below = pages(tmp_path, entry("2026-01-05", None, 2, -2))
    assert fates(account(planned(store, below, CLOSING), WANG)) == ["refused closing_below_zero"]
    nothing = pages(tmp_path, entry("2026-01-05", 2, None, 2), entry("2026-01-06", None, 2, 0))
    assert fates(account(planned(store, nothing, CLOSING), WANG)) == ["here nothing_left"]


def test_columns_of_names_that_are_whom_they_served(store: Store, tmp_path: Path) -> None:
    [wang, chen] = village(store, WANG, CHEN)
    head = ["日期", "姓名", "服务内容", "存入（小时）", "结余"]
    rows = [["2026-01-05", CHEN, "代购", 2, 2], ["2026-01-06", CHEN, "洗衣", 1, 3]]
    bring(store, pages(tmp_path, *rows, head=head))
    assert (left(store, wang), left(store, chen)) == (180, 0)


def test_a_formula_without_a_value_is_refused(store: Store, tmp_path: Path) -> None:
    village(store, WANG)
    found = account(planned(store, pages(tmp_path, entry("2026-01-05", "=1+1"))), WANG)
    assert fates(found) == ["refused formula_without_value"]


def test_five_thousand_lines(store: Store, tmp_path: Path) -> None:
    names = [f"王{a}{b}" for a in "秀国德天光素成朝万桂" for b in "英碧明芬香珍富军林兰"]
    village(store, *names)
    rows = [
        [name, date(2025, 1, 1) + timedelta(days=n), "代购", 1] for n in range(50) for name in names
    ]
    path = xlsx(
        tmp_path / "a.xlsx", [["时间银行（小时）"], ["姓名", "日期", "内容", "存入"], *rows]
    )
    assert planned(store, path).counts().entries == 5000
