"""What becomes of every meal: written once, never twice, refused with a reason, undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.serving.logging import ServingEntry, log_serving, withdraw_serving
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.rosters.meals import Choices, apply
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
    resident_of,
    said,
    servings,
)
from tests.rosters.meal_calendar.shapes import (
    NAMES,
    cells,
    days,
    half_columns,
    marks,
    plain,
    several_months,
    sheet,
    text_file,
    two_rows,
    web_page,
)

WANG, LI, ZHANG = NAMES[:3]
BOTH = {"meal_periods": ["lunch", "dinner"]}


def test_a_plain_month_becomes_servings(store: Store, tmp_path: Path) -> None:
    site = kitchen(store, ZHANG)
    diner(store, WANG, id_number="")
    diner(store, LI)
    found = planned(store, plain(tmp_path))
    # Numbers that the register does not have are asked about.
    same = {str(line.who): resident_of(store, str(line.row.name)) for line in found.lines[:2]}
    applied, _ = bring(store, tmp_path / "助餐.xlsx", Choices(same_as=same))
    counts = applied.counts
    assert (counts.meals, counts.guests, counts.further, counts.refused) == (16, 3, 0, 0)
    rows = servings(store)
    assert {row.site_id for row in rows} == {site.id}
    assert [r.outcome for r in rows if r.name == LI] == ["delivered"] * 6
    assert [r.outcome for r in rows if r.name == ZHANG] == ["delivered"] * 5, "by the legend"
    assert [r.day[-2:] for r in rows if r.guest == "客人"] == ["01", "02", "02"]
    assert all(row.resident_id is None for row in rows if row.guest)


@pytest.mark.parametrize("shape", [two_rows, text_file, web_page], ids=lambda one: one.__name__)
def test_a_second_import_of_a_file_is_nothing_new(store: Store, tmp_path: Path, shape: Any) -> None:
    kitchen(store, *NAMES, **BOTH)
    path = shape(tmp_path)
    names = [sheet.name for sheet in planned(store, path).sheets]
    choices = Choices(periods=dict.fromkeys(names, "lunch"))
    first, _ = bring(store, path, choices)
    before = said(store)
    again, _ = bring(store, path, choices)
    assert first.counts.meals > 0
    assert again.counts.meals + again.counts.further + again.counts.guests == 0
    assert again.counts.here == first.counts.meals + first.counts.further + first.counts.guests
    assert said(store) == before


def test_one_undo_takes_all_of_it_back(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    path = sheet(tmp_path, [WANG, *marks("1-30")], ["客人", *marks("1")])
    applied, done = bring(store, path)
    assert (applied.counts.meals, done.label) == (30, "import_meals")
    assert done.tx is not None
    store.undo(done.tx, "陈天芬")
    assert servings(store) == []
    assert bring(store, path)[0].counts.meals == 30, "and again"


def test_two_portions_are_one_subsidised_and_one_further(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    path = sheet(tmp_path, [WANG, *cells([2, "√3"])])
    applied, _ = bring(store, path)
    assert (applied.counts.meals, applied.counts.further) == (2, 3)
    assert [row.extra for row in servings(store) if row.day == "2026-06-02"].count(True) == 2
    assert planned(store, path).counts().here == 5


def test_what_is_there_already_is_not_written_again(store: Store, tmp_path: Path) -> None:
    site = kitchen(store, WANG)
    who = resident_of(store, WANG)
    with store.work() as work:
        log_serving(work, ServingEntry(who, site.id, "2026-06-01", "lunch"))
        log_serving(work, ServingEntry(who, site.id, "2026-06-02", "lunch", "delivered"))
        log_serving(work, ServingEntry(who, site.id, "2026-06-03", "lunch", "nobody_home"))
        work.commit()
    line = line_of(planned(store, sheet(tmp_path, [WANG, *marks("1-4")])), WANG)
    assert fates(line) == {1: "here", 2: "here here_otherwise", 3: "new", 4: "new"}
    bring(store, tmp_path / "助餐.xlsx")
    assert len(servings(store)) == 5, "who was not met at the door came after all"


def test_a_meal_at_another_place_counts_there(store: Store, tmp_path: Path) -> None:
    site = kitchen(store, WANG, name="甲")
    other = kitchen(store, name="乙")
    with store.work() as work:
        entry = ServingEntry(resident_of(store, WANG), other.id, "2026-06-01", "lunch")
        log_serving(work, entry)
        work.commit()
    path = sheet(tmp_path, [WANG, *marks("1")])
    found = planned(store, path, Choices(site_id=site.id))
    assert fates(line_of(found, WANG)) == {1: "here here_elsewhere"}


def test_a_withdrawn_meal_is_new_again(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    path = sheet(tmp_path, [WANG, *marks("1-2")])
    bring(store, path)
    with store.work() as work:
        withdraw_serving(work, servings(store)[0].id)
        work.commit()
    assert fates(line_of(planned(store, path), WANG)) == {1: "new", 2: "here"}


def test_after_a_death(store: Store, tmp_path: Path) -> None:
    kitchen(store)
    diner(store, WANG, life_status="deceased", death_date="2026-06-03")
    line = line_of(planned(store, sheet(tmp_path, [WANG, *marks("2-5")])), WANG)
    assert fates(line) == {
        2: "new",
        3: "new",
        4: "refused dated_after_death",
        5: "refused dated_after_death",
    }
    assert line.status == "check"
    bring(store, tmp_path / "助餐.xlsx")
    assert [row.day[-2:] for row in servings(store)] == ["02", "03"]


def test_after_leaving(store: Store, tmp_path: Path) -> None:
    kitchen(store)
    diner(store, WANG, ended_on="2026-06-02", end_reason="moved_away")
    line = line_of(planned(store, sheet(tmp_path, [WANG, *marks("2-3")])), WANG)
    assert fates(line) == {2: "new", 3: "refused meal_after_leaving"}


def test_days_that_have_not_come(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    path = sheet(tmp_path, [WANG, *marks("20-22")], title="2026年11月助餐")
    found = planned(store, path)
    assert fates(line_of(found, WANG)) == {20: "new", 21: "new", 22: "refused meal_day_ahead"}


def test_a_closed_month(store: Store, tmp_path: Path) -> None:
    site = kitchen(store, WANG)
    with store.work() as work:
        factories.meal_closing(work, site, month="2026-01")
        work.commit()
    found = planned(store, several_months(tmp_path))
    told = [fates(line) for line in found.lines if line.row.name == WANG]
    assert told == [dict.fromkeys((1, 2), "refused meal_month_closed"), {1: "new", 2: "new"}]


def test_a_day_without_meals_is_only_warned_of(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG, meal_weekdays=["1", "2", "3", "4", "5"])
    line = line_of(planned(store, sheet(tmp_path, [WANG, *marks("5-6")])), WANG)
    assert fates(line) == {5: "new", 6: "new no_meal_that_day"}
    assert line.status == "check"
    assert bring(store, tmp_path / "助餐.xlsx")[0].counts.meals == 2


def test_a_day_that_the_month_does_not_have(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    path = sheet(tmp_path, [WANG, *marks("30-31", 31)], head=["姓名", *days(31)])
    found = planned(store, path)
    assert fates(line_of(found, WANG)) == {30: "new", 31: "refused no_such_day"}
    assert found.sheets[0].codes == ("days_of_month_differ",)


def test_a_sign_that_nobody_knows_waits(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    path = sheet(tmp_path, [WANG, *cells(["√", "外"])])
    found = planned(store, path)
    assert found.meanings == {"√": "served", "外": None}
    assert fates(line_of(found, WANG)) == {1: "new", 2: "open sign_unclear"}
    bring(store, path, Choices(meanings={"外": "delivered"}))
    assert [row.outcome for row in servings(store)] == ["served", "delivered"]


def test_a_person_may_say_that_a_sign_means_something_else(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    path = sheet(tmp_path, [WANG, *cells(["√", "●"])])
    bring(store, path, Choices(meanings={"●": "none"}))
    assert [row.day[-2:] for row in servings(store)] == ["01"]


def test_brought_in_vain_is_no_meal_but_is_kept(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    bring(store, sheet(tmp_path, [WANG, *cells(["无人"])]))
    assert [row.outcome for row in servings(store)] == ["nobody_home"]
    assert planned(store, tmp_path / "助餐.xlsx").counts().here == 1


def test_which_meal_it_is(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG, **BOTH)
    path = sheet(tmp_path, [WANG, *marks("1")])
    found = planned(store, path)
    assert found.sheets[0].needs_period
    assert fates(line_of(found, WANG)) == {1: "open period_missing"}
    bring(store, path, Choices(periods={"Sheet1": "dinner"}))
    assert [row.period for row in servings(store)] == ["dinner"]
    titled = sheet(tmp_path, [WANG, *marks("2")], title="2026年6月午餐就餐登记")
    assert [meal.period for meal in line_of(planned(store, titled), WANG).meals] == ["lunch"]


def test_rows_and_half_columns_of_several_meals(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG, LI, **BOTH)
    assert bring(store, two_rows(tmp_path))[0].counts.meals == 7
    again, _ = bring(store, half_columns(tmp_path))
    assert (again.counts.meals, again.counts.here) == (0, 4), "the same meals, told otherwise"


def test_rows_without_a_meal_beside_them_follow_the_day(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG, **BOTH)
    rows = [["2026年6月就餐"], ["姓名", *days()], [WANG, *marks("1")], [None, *marks("1")]]
    found = planned(store, xlsx(tmp_path / "a.xlsx", rows, merges=["A3:A4"]))
    line = line_of(found, WANG)
    assert [meal.period for meal in line.meals] == ["dinner", "lunch"]
    assert "rows_taken_as_meals" in line.codes


def test_the_month_is_chosen_by_a_person(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    path = sheet(tmp_path, [WANG, *marks("1")], title="就餐登记表")
    found = planned(store, path)
    assert fates(line_of(found, WANG)) == {1: "open month_missing"}
    bring(store, path, Choices(months={"Sheet1": "2026-04"}))
    assert [row.day for row in servings(store)] == ["2026-04-01"]


def test_the_place_is_named_in_the_title_or_chosen(store: Store, tmp_path: Path) -> None:
    one, two = kitchen(store, WANG), kitchen(store, name="石坝驿站")
    named = planned(store, sheet(tmp_path, [WANG, *marks("1")]))
    assert named.site is not None
    assert named.site.id == one.id
    path = sheet(tmp_path, [WANG, *marks("1")], title="2026年6月就餐登记")
    assert fates(line_of(planned(store, path), WANG)) == {1: "open site_missing"}
    bring(store, path, Choices(site_id=two.id))
    assert [row.site_id for row in servings(store)] == [two.id]


def test_without_a_place_for_meals_nothing_is_written(store: Store, tmp_path: Path) -> None:
    found = planned(store, sheet(tmp_path, [WANG, *marks("1")]))
    assert (found.sites, found.site) == ((), None)
    assert found.counts().open == 1


def test_lines_that_are_not_ticked_are_left_out(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG, LI)
    path = sheet(tmp_path, [WANG, *marks("1")], [LI, *marks("1")], ["工作人员", *marks("1")])
    found = planned(store, path)
    choices = Choices(ticked={line_of(found, WANG).key: False})
    applied, _ = bring(store, path, choices)
    assert (applied.counts.meals, applied.counts.not_ticked) == (1, 2), "staff begin unticked"
    assert [row.name for row in servings(store)] == [LI]


def test_a_row_that_is_not_ticked_does_not_take_the_meal(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    path = sheet(tmp_path, [WANG, *marks("1")], [WANG, *marks("1")])
    found = planned(store, path)
    first, second = found.lines
    same = {str(second.who): str(first.resident_id)}
    choices = Choices(same_as=same, ticked={first.key: False})
    assert bring(store, path, choices)[0].counts.meals == 1


def test_totals_that_disagree_are_said_and_do_not_stop(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    found = planned(store, sheet(tmp_path, [WANG, *marks("1-5"), 6]))
    line = line_of(found, WANG)
    assert (line.status, line.totals) == ("check", (("合计", 6, 5),))
    assert line.can_tick


def test_what_changed_meanwhile_is_looked_at_again(store: Store, tmp_path: Path) -> None:
    site = kitchen(store, WANG)
    found = planned(store, sheet(tmp_path, [WANG, *marks("1-2")]))
    with store.work() as work:
        entry = ServingEntry(resident_of(store, WANG), site.id, "2026-06-01", "lunch")
        log_serving(work, entry)
        work.commit()
    with store.work() as work, pytest.raises(CareError) as refused:
        apply(work, found)
    assert refused.value.code == "changed_meanwhile"
    assert len(servings(store)) == 1


def test_progress_can_stop_it_and_then_nothing_is_written(store: Store, tmp_path: Path) -> None:
    kitchen(store, WANG)
    found = planned(store, sheet(tmp_path, [WANG, *marks("1-30")]))

    def stop(done: int, total: int) -> None:
        assert (done, total) == (0, 30)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), store.work() as work:
        apply(work, found, None, stop)
    assert servings(store) == []


def test_people_who_turn_out_to_be_one_have_one_meal(store: Store, tmp_path: Path) -> None:
    kitchen(store)
    one, two = diner(store, WANG, group=1), diner(store, "王秀瑛", group=2)
    bring(store, sheet(tmp_path, ["王秀瑛", *marks("1")]))
    with store.work() as work:
        merge_persons(work, one.person_id, two.person_id)
        work.commit()
    found = planned(store, sheet(tmp_path, [WANG, *marks("1-2")]))
    assert set(found.diners) == {one.id}
    assert fates(line_of(found, WANG)) == {1: "here", 2: "new"}


def test_a_clerk_brings_in_the_month_of_a_village(store: Store, tmp_path: Path) -> None:
    """People and servings are of the village of the place, whatever else the clerk sees."""
    other = "500113103218"
    kitchen(store, WANG)
    there = kitchen(store, name="石坝驿站", village=other)
    who = diner(store, WANG, village=other)
    bring(store, sheet(tmp_path, [WANG, *marks("1")]), Choices(site_id=there.id))
    assert [(r.resident_id, r.village) for r in servings(store)] == [(who.id, other)]
