"""A sheet comes back: what is ticked, what speaks against it, and that it counts once."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.serving.entry import ServingEntry
from eldercare_desktop.care.meal.serving.logging import log_serving, withdraw_serving
from eldercare_desktop.care.meal.sheets.confirming import (
    MealAdded,
    MealDone,
    confirm_meal_sheet,
)
from eldercare_desktop.care.records import Absence, Person, Resident
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.slip.making import cancel_slip
from eldercare_desktop.care.slip.states import lines_of
from tests import factories
from tests.care.meal.sheets.table import TODAY, Table


def test_every_ticked_line_becomes_a_serving_as_ordered(table: Table) -> None:
    with table.store.work() as work:
        work.set(table.plans[table.wang.id], price_set="B")
        work.commit()
    slip = table.make()
    table.confirm(slip)
    found = table.batch(slip)
    assert (found.state, found.confirmed[0].by, found.doubled) == ("confirmed", "陈天芬", 0)
    assert [line.serving and line.serving.outcome for line in found.lines] == ["served"] * 3
    rows = {row.name: row for row in table.servings()}
    assert len(rows) == 3
    assert (rows["王桂芳"].price_set, rows["赵成"].price_set) == ("B", None)
    assert not any(row.walk_in or row.extra or row.helper_id for row in rows.values())
    assert all(row.counts for row in rows.values())


def test_a_route_says_delivered_or_nobody_home(table: Table) -> None:
    slip = table.make(route=True)
    sun, qian = table.batch(slip).lines
    with table.store.work() as work:
        done = [MealDone(sun.line_id), MealDone(qian.line_id, "nobody_home", note="门锁着")]
        confirm_meal_sheet(work, slip.id, done)
        work.commit()
    rows = {row.name: row for row in table.servings()}
    assert {name: row.outcome for name, row in rows.items()} == {
        "孙玉兰": "delivered",
        "钱进": "nobody_home",
    }
    assert {row.helper_id for row in rows.values()} == {table.zhou.id}
    assert rows["钱进"].note == "门锁着"


def test_walk_ins_guests_and_further_portions(table: Table) -> None:
    slip = table.make()
    zhao, zhang, wang = table.batch(slip).lines
    assert table.batch(slip).first_row == 4
    added = [
        MealAdded(4, resident_id=table.li.id),
        MealAdded(5, guest="王桂芳的女儿"),
        MealAdded(6, resident_id=table.li.id, extra=True),
    ]
    with table.store.work() as work:
        done = [MealDone(zhao.line_id, extra=True), MealDone(wang.line_id)]
        confirm_meal_sheet(work, slip.id, done, added, {zhang.number: "not_come"})
        work.commit()
    found = table.batch(slip)
    assert [(row.slip_row, row.name, row.extra, row.walk_in) for row in found.added] == [
        (4, "李国碧", False, True),
        (5, "王桂芳的女儿", False, False),
        (6, "李国碧", True, False),
    ]
    by_name = {line.name: line for line in found.lines}
    assert by_name["赵成"].extra is not None
    assert (by_name["张桂芳"].serving, by_name["张桂芳"].left_out) == (None, "not_come")
    assert len(table.servings()) == 6


def test_one_undo_takes_all_of_it_back_and_the_sheet_is_open_again(table: Table) -> None:
    slip = table.make()
    tx = table.confirm(slip, MealAdded(4, guest="客人"))
    table.store.undo(tx)
    assert (table.servings(), table.batch(slip).state) == ([], "open")
    table.confirm(slip, MealAdded(4, guest="客人"))
    assert sum(row.counts for row in table.servings()) == 4


def test_once_only(table: Table) -> None:
    slip = table.make()
    table.confirm(slip)
    with table.store.work() as work, pytest.raises(CareError) as refused:
        confirm_meal_sheet(work, slip.id, [])
    assert (refused.value.code, refused.value.params["by"]) == ("slip_confirmed", "陈天芬")
    assert len(table.servings()) == 3


def test_what_was_cancelled_is_not_taken(table: Table) -> None:
    slip = table.make()
    with table.store.work() as work:
        cancel_slip(work, slip.id, "lost")
        work.commit()
    with table.store.work() as work, pytest.raises(CareError) as refused:
        confirm_meal_sheet(work, slip.id, [])
    assert refused.value.code == "slip_cancelled"


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("checked_in", "had"),
        ("in_vain", None),
        ("died_before", "died"),
        ("died_that_day", None),
        ("died_when", "died"),
        ("left", "left"),
        ("removed", "left"),
        ("away", "absent"),
        ("back", None),
        ("called_off", "called_off"),
        ("brought", "moved"),
        ("paused", "called_off"),
        ("month_closed", "month_closed"),
    ],
)
def test_what_speaks_against_a_line(table: Table, what: str, expected: str | None) -> None:
    slip = table.make()
    with table.store.work() as work:
        _happens(work, table, what)
        work.commit()
    doubt = table.line(slip, table.wang).doubt
    assert (doubt.reason if doubt else None) == expected
    if what != "month_closed":
        assert table.line(slip, table.zhang).doubt is None


def _happens(work: Any, table: Table, what: str) -> None:
    wang = table.wang
    person, resident = work.get(Person, wang.person_id), work.get(Resident, wang.id)
    if what == "checked_in":
        log_serving(work, ServingEntry(wang.id, table.site.id, TODAY, "lunch"))
    elif what == "in_vain":
        factories.meal_serving(work, table.site, wang, outcome="nobody_home")
    elif what.startswith("died"):
        day = {"died_before": "2026-11-20", "died_that_day": TODAY}.get(what)
        work.set(person, life_status="deceased", death_date=day)
    elif what == "left":
        work.set(resident, ended_on="2026-11-20", end_reason="other")
    elif what == "removed":
        work.delete(resident)
    elif what in ("away", "back"):
        until = TODAY if what == "back" else None
        work.insert(
            Absence(village=wang.village, resident_id=wang.id, since="2026-11-15", until=until)
        )
    elif what == "called_off":
        factories.meal_order(work, table.site, wang, ordered="none")
    elif what == "brought":
        factories.meal_order(work, table.site, wang, ordered="delivery")
    elif what == "paused":
        factories.meal_pause(work, wang)
    else:
        factories.meal_closing(work, table.site, month="2026-11")


def test_when_and_where_a_meal_was_had_is_said(table: Table) -> None:
    slip = table.make()
    with table.store.work() as work:
        log_serving(work, ServingEntry(table.wang.id, table.site.id, TODAY, "lunch"))
        work.commit()
    doubt = table.line(slip, table.wang).doubt
    assert doubt is not None
    assert (doubt.params["site"], doubt.params["at"], doubt.params["by"]) == (
        "海棠村幸福院",
        "2026-11-21 08:00",
        "陈天芬",
    )
    table.confirm(slip)
    assert table.line(slip, table.wang).left_out == "had"
    assert len(table.servings()) == 3


def test_ticked_all_the_same_it_is_refused_with_its_line_and_nothing_is_saved(
    table: Table,
) -> None:
    slip = table.make()
    with table.store.work() as work:
        log_serving(work, ServingEntry(table.wang.id, table.site.id, TODAY, "lunch"))
        work.commit()
    lines = table.batch(slip).lines
    with table.store.work() as work, pytest.raises(CareError) as refused:
        confirm_meal_sheet(work, slip.id, [MealDone(line.line_id) for line in lines])
    number = table.line(slip, table.wang).number
    assert (refused.value.code, refused.value.params["line"]) == ("meal_had_already", number)
    assert (len(table.servings()), table.batch(slip).state) == (1, "open")


def test_a_walk_in_who_stands_on_the_sheet_is_refused_with_the_empty_line(table: Table) -> None:
    slip = table.make()
    with pytest.raises(CareError) as refused:
        table.confirm(slip, MealAdded(4, resident_id=table.wang.id))
    assert (refused.value.code, refused.value.params["line"]) == ("meal_had_already", 4)
    assert table.servings() == []


def test_who_was_called_off_and_came_is_a_walk_in(table: Table) -> None:
    slip = table.make()
    with table.store.work() as work:
        factories.meal_order(work, table.site, table.wang, ordered="none")
        work.commit()
    with table.store.work() as work:
        confirm_meal_sheet(work, slip.id, [MealDone(table.line(slip, table.wang).line_id)])
        work.commit()
    (row,) = table.servings()
    assert (row.name, row.walk_in, row.counts) == ("王桂芳", True, True)


def test_brought_to_somebody_who_had_died_it_was_in_vain(table: Table) -> None:
    slip = table.make(route=True)
    with table.store.work() as work:
        person = work.get(Person, table.qian.person_id)
        assert person is not None
        work.set(person, life_status="deceased", death_date="2026-11-20")
        work.commit()
    line = table.line(slip, table.qian)
    with table.store.work() as work:
        confirm_meal_sheet(work, slip.id, [MealDone(line.line_id, "nobody_home")])
        work.commit()
    (row,) = table.servings()
    assert (row.outcome, row.counts) == ("nobody_home", True)


def test_two_lines_of_one_person_are_one_meal(table: Table) -> None:
    slip = table.make()
    with table.store.work() as work:
        merge_persons(work, table.zhao.person_id, table.wang.person_id)
        work.commit()
    first, *_, second = table.batch(slip).lines
    assert first.doubt is None
    assert second.doubt is not None
    assert (second.doubt.reason, second.doubt.params["line"]) == ("twice", first.number)


def test_a_meal_that_is_still_ahead_is_not_confirmed(table: Table) -> None:
    slip = table.make(day="2026-11-23")
    assert table.batch(slip).ahead
    assert {line.doubt for line in table.batch(slip).lines} == {None}
    with table.store.work() as work, pytest.raises(CareError) as refused:
        confirm_meal_sheet(work, slip.id, [])
    assert (refused.value.code, refused.value.params["day"]) == ("meal_sheet_ahead", "2026-11-23")


def test_a_line_of_another_sheet_and_an_unknown_reason_are_refused(table: Table) -> None:
    slip, other = table.make(), table.make(route=True)
    with table.store.read() as reader:
        line = lines_of(reader, [other.id])[other.id][0]
    with table.store.work() as work, pytest.raises(CareError) as refused:
        confirm_meal_sheet(work, slip.id, [MealDone(line.id)])
    assert refused.value.code == "slip_line_unknown"
    with table.store.work() as work, pytest.raises(CareError) as refused:
        confirm_meal_sheet(work, slip.id, [], (), {1: "bored"})
    assert refused.value.code == "invalid_left_out"


def test_what_came_of_a_line_and_was_taken_back_is_said(table: Table) -> None:
    slip = table.make()
    table.confirm(slip)
    serving = table.line(slip, table.wang).serving
    assert serving is not None
    with table.store.work() as work:
        withdraw_serving(work, serving.id)
        work.commit()
    line = table.line(slip, table.wang)
    assert (line.serving, line.left_out) == (None, "taken_back")
