"""Which sheets a meal has, who is on them, and that week's slips do not know of them."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.card import CODE
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.handover.parts import handover_parts
from eldercare_desktop.care.meal.sheets.listing import MealSheet, day_sheets, sheets_out
from eldercare_desktop.care.meal.sheets.making import make_meal_sheet, replace_meal_sheet
from eldercare_desktop.care.meal.sheets.wanted import NO_ROUTE
from eldercare_desktop.care.slip.confirming import confirm_slip
from eldercare_desktop.care.slip.finding import find_slip
from eldercare_desktop.care.slip.making import cancel_slip
from eldercare_desktop.care.slip.record import SHEET_CODE, SLIP_CODE
from eldercare_desktop.care.slip.sheets import open_slips, week_sheets
from eldercare_desktop.care.slip.weeks import monday_of
from tests import factories
from tests.care.meal.sheets.table import TODAY, Table
from tests.store_fixtures import TestClock


def names(table: Table, *, route: bool = False) -> list[str]:
    return [line.name for line in table.batch(table.make(route=route)).lines]


def test_who_eats_there_stands_group_by_group_and_house_by_house(table: Table) -> None:
    assert names(table) == ["赵成", "张桂芳", "王桂芳"]


def test_a_route_has_its_stops_in_walking_order_and_its_helper(table: Table) -> None:
    assert names(table, route=True) == ["孙玉兰", "钱进"]
    batch = table.batch(table.make(route=True))
    assert (batch.route, batch.helper, batch.brings) == ("东片", "周大勇", True)
    assert batch.slip.helper_id == table.zhou.id


def test_boxes_of_no_route_have_a_sheet_of_their_own(table: Table) -> None:
    with table.store.work() as work:
        plan = table.plans[table.sun.id]
        work.set(plan, route_id=None)
        slip = make_meal_sheet(work, table.site.id, TODAY, "lunch", route_id=NO_ROUTE)
        work.commit()
    batch = table.batch(slip)
    assert [line.name for line in batch.lines] == ["孙玉兰"]
    assert (batch.route, batch.helper, batch.slip.kind) == ("", "", "meal_route")
    with table.store.read() as reader:
        rows = day_sheets(reader, table.site.id, TODAY)
    assert [(row.route_id, row.state) for row in rows] == [
        (None, "none"),
        (table.route.id, "none"),
        (NO_ROUTE, "open"),
    ]


def test_printed_again_it_is_the_same_sheet(table: Table) -> None:
    assert table.make().id == table.make().id
    assert table.make(route=True).id == table.make(route=True).id


def test_who_orders_later_is_told_of_and_stands_on_the_sheet_that_replaces_it(
    table: Table,
) -> None:
    slip = table.make()
    with table.store.work() as work:
        factories.meal_order(work, table.site, table.li)
        factories.meal_order(work, table.site, table.wang, ordered="none")
        work.commit()
    assert table.make().id == slip.id
    with table.store.read() as reader:
        (row,) = [r for r in day_sheets(reader, table.site.id, TODAY) if r.route_id is None]
    assert (row.missing, row.called_off, row.lines) == (("李国碧",), ("王桂芳",), 3)
    with table.store.work() as work:
        fresh = replace_meal_sheet(work, slip.id)
        work.commit()
    assert {line.name for line in table.batch(fresh).lines} == {"赵成", "张桂芳", "李国碧"}
    with table.store.read() as reader:
        found = find_slip(reader, slip.token)
        assert (found.outcome, found.reason, found.replaced_by) == (
            "cancelled",
            "replaced",
            fresh.id,
        )


def test_who_orders_after_it_came_back_gets_another_sheet(table: Table) -> None:
    slip = table.make()
    table.confirm(slip)
    assert table.make().id == slip.id
    with table.store.work() as work:
        factories.meal_order(work, table.site, table.li)
        work.commit()
    second = table.make()
    assert [line.name for line in table.batch(second).lines] == ["李国碧"]


def test_a_kitchen_without_orders_has_a_sheet_of_empty_lines(table: Table) -> None:
    with table.store.work() as work:
        for plan in table.plans.values():
            work.delete(plan)
        work.commit()
    assert table.batch(table.make()).lines == ()
    with table.store.work() as work, pytest.raises(CareError) as refused:
        make_meal_sheet(work, table.site.id, TODAY, "lunch", route_id=table.route.id)
    assert refused.value.code == "meal_sheet_empty"


@pytest.mark.parametrize(
    ("site", "day", "period", "route", "code"),
    [
        ("0" * 32, TODAY, "lunch", None, "row_gone"),
        ("", "2026-13-40", "lunch", None, "invalid_day"),
        ("", TODAY, "tea", None, "invalid_period"),
        ("", TODAY, "lunch", "0" * 32, "meal_sheet_empty"),
    ],
)
def test_what_is_no_meal_is_refused(
    table: Table, site: str, day: str, period: str, route: str | None, code: str
) -> None:
    with table.store.work() as work, pytest.raises(CareError) as refused:
        make_meal_sheet(work, site or table.site.id, day, period, route_id=route)
    assert refused.value.code == code


def test_the_sheets_that_are_out(table: Table) -> None:
    assert out(table) == []
    slip, route = table.make(), table.make(route=True)
    later = table.make(day="2026-11-23")
    assert [sheet.slip_id for sheet in out(table)] == [slip.id, route.id, later.id]
    assert [sheet.late for sheet in out(table)] == [False, False, False]
    table.confirm(slip)
    with table.store.work() as work:
        cancel_slip(work, later.id, "not_needed")
        work.commit()
    (left,) = out(table)
    assert (left.slip_id, left.site, left.route, left.helper, left.lines) == (
        route.id,
        "海棠村幸福院",
        "东片",
        "周大勇",
        2,
    )


def test_a_sheet_of_yesterday_is_late(table: Table) -> None:
    table.make(day="2026-11-20")
    assert [sheet.late for sheet in out(table)] == [True]


def out(table: Table) -> list[MealSheet]:
    with table.store.read() as reader:
        assert sheets_out(reader, "0" * 32) == []
        return sheets_out(reader, table.site.id)


def test_they_are_handed_over_as_what_they_are_and_week_slips_do_not_know_them(
    table: Table, clock: TestClock
) -> None:
    with table.store.read() as reader:
        before = week_sheets(reader, monday_of(TODAY), TODAY)
    table.make()
    table.make(route=True)
    with table.store.read() as reader:
        assert open_slips(reader) == []
        assert week_sheets(reader, monday_of(TODAY), TODAY) == before
        parts = {part.code: part.lines for part in handover_parts(reader, clock())}
    assert list(parts["slips"]) == []
    out = [(line.name, line.who, line.number) for line in parts["meal_sheets"]]
    assert out == [("海棠村幸福院", "", 3), ("东片", "周大勇", 2)]


def test_no_code_of_a_sheet_is_one_of_a_slip_or_a_card(table: Table) -> None:
    slip = table.make()
    assert SHEET_CODE.read(slip.token) == slip.token
    assert SLIP_CODE.read(slip.token) is None
    assert CODE.read(slip.token) is None
    with table.store.read() as reader:
        found = find_slip(reader, SHEET_CODE.payload(slip.token).lower())
    assert (found.outcome, found.slip_id, found.kind) == ("open", slip.id, "meals")


def test_a_sheet_is_not_confirmed_as_a_visit_slip(table: Table) -> None:
    slip = table.make()
    with table.store.work() as work, pytest.raises(CareError) as refused:
        confirm_slip(work, slip.id, [])
    assert refused.value.code == "slip_no_visits"


def test_a_paper_of_a_kind_that_is_not_known_here_is_not_opened(table: Table) -> None:
    with table.store.work() as work:
        strange = factories.slip(work, kind="time_bank")
        work.commit()
    with table.store.read() as reader:
        assert find_slip(reader, strange.token).outcome == "unknown"
        assert open_slips(reader) == []
