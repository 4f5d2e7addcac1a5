"""The grid, its numbers, and the kitchen's sheet of a day."""

from __future__ import annotations

from eldercare_desktop.care.meal.roster.counting import headcounts, over_capacity
from eldercare_desktop.care.meal.roster.day_sheet import day_sheet
from eldercare_desktop.care.meal.roster.ordering import OrderChange, order_meals
from eldercare_desktop.care.meal.roster.week import Cell, week_of
from eldercare_desktop.care.records import Site
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store
from tests import factories as make

MONDAY, TUESDAY, SATURDAY = "2026-11-23", "2026-11-24", "2026-11-28"


def cells(reader: Reader, site: Site, name: str) -> dict[str, Cell]:
    rows = {row.face.name: row for row in week_of(reader, site.id, MONDAY).rows}
    return {cell.day: cell for cell in rows[name].cells}


def test_cells_say_what_holds_and_why(store: Store) -> None:
    with store.work() as work:
        site = make.site(work)
        elder = make.resident(work, make.person(work, "张三"))
        make.meal_plan(work, site, elder, price_set="B")
        make.absence(work, elder, since="2026-11-26", kind="with_children")
        order_meals(work, site.id, [OrderChange(elder.id, TUESDAY, "lunch", "none")])
        order_meals(work, site.id, [OrderChange(elder.id, "2026-11-25", "lunch", "dine_in", "A")])
        found = cells(work, site, "张三")
    monday, tuesday, wednesday = (found[day] for day in (MONDAY, TUESDAY, "2026-11-25"))
    assert (monday.mode, monday.price_set, monday.changed) == ("dine_in", "B", False)
    assert (tuesday.mode, tuesday.planned, tuesday.changed) == (None, "dine_in", True)
    assert (wednesday.price_set, wednesday.changed) == ("A", True)
    away = found["2026-11-26"]
    assert (away.mode, away.wished, away.open) == (None, "dine_in", False)
    assert away.stop is not None
    assert (away.stop.kind, away.stop.what) == ("away", "with_children")
    assert found[SATURDAY].closed


def test_a_meal_out_of_turn_has_a_column_in_its_week(store: Store) -> None:
    with store.work() as work:
        site = make.site(work)
        elder = make.resident(work, make.person(work, "张三"))
        make.meal_plan(work, site, elder)
        assert week_of(work, site.id, MONDAY).periods == ("lunch",)
        make.site_day(work, site, day=TUESDAY, open=True, periods=["dinner"])
        order_meals(work, site.id, [OrderChange(elder.id, TUESDAY, "dinner", "dine_in")])
        week = week_of(work, site.id, MONDAY)
        assert week.periods == ("lunch", "dinner")
        assert [(day, n.total) for (day, p), n in headcounts(week).items() if p == "dinner"] == [
            (TUESDAY, 1)
        ]
        dinners = [cell for cell in week.rows[0].cells if cell.period == "dinner"]
        assert [cell.day for cell in dinners if not cell.closed] == [TUESDAY]
        later = week_of(work, site.id, "2026-11-30")
        assert later.periods == ("lunch",)


def test_who_eats_elsewhere_is_shown_so(store: Store) -> None:
    with store.work() as work:
        here, there = make.site(work), make.site(work, name="老年食堂")
        elder = make.resident(work, make.person(work, "张三"))
        make.meal_plan(work, here, elder)
        order_meals(work, there.id, [OrderChange(elder.id, TUESDAY, "lunch", "dine_in")])
        assert cells(work, here, "张三")[TUESDAY].elsewhere == there.id
        assert cells(work, there, "张三")[TUESDAY].changed
        assert cells(work, there, "张三")[MONDAY].elsewhere == here.id


def test_who_had_gone_before_the_week_is_not_in_it(store: Store) -> None:
    with store.work() as work:
        site = make.site(work)
        gone = make.resident(work, make.person(work, "走了"), ended_on="2026-11-20")
        goes = make.resident(work, make.person(work, "要走"), ended_on="2026-11-25")
        for elder in (gone, goes):
            make.meal_plan(work, site, elder)
        names = [row.face.name for row in week_of(work, site.id, MONDAY).rows]
        assert names == ["要走"]
        week = week_of(work, site.id, MONDAY)
        assert [c.mode is not None for c in week.rows[0].cells[:4]] == [True, True, False, False]


def test_numbers_and_more_people_than_places(store: Store) -> None:
    with store.work() as work:
        site = make.site(work, capacity=1)
        for name, mode in (("甲", "dine_in"), ("乙", "dine_in"), ("丙", "delivery")):
            elder = make.resident(work, make.person(work, name), diets=["soft"] * (name == "丙"))
            make.meal_plan(work, site, elder, mode=mode)
        week = week_of(work, site.id, MONDAY)
        counts = headcounts(week)
        monday = counts[MONDAY, "lunch"]
        assert [face.name for face in monday.delivery] == ["丙"]
        assert [face.name for face in monday.careful] == ["丙"]
        assert (len(monday.dine_in), monday.total) == (2, 3)
        assert over_capacity(week, counts)[0] == (MONDAY, "lunch", 2)
        assert len(over_capacity(week, counts)) == 5


def test_the_sheet_of_the_kitchen(store: Store) -> None:
    with store.work() as work:
        site = make.site(work)
        route = make.meal_route(work, site)
        price = make.meal_price(work)
        for code, name in (("A", "普通餐"), ("B", "加肉餐")):
            make.meal_price_line(work, price, code=code, name=name)
        plain = make.resident(work, make.person(work, "王秀英"), allergens=["peanuts"])
        other = make.resident(work, make.person(work, "王秀英", birth="1950"), diet="不吃葱")
        make.meal_plan(work, site, plain, mode="delivery", route_id=route.id)
        make.meal_plan(work, site, other, price_set="B")
        (meal,) = day_sheet(work, site.id, MONDAY).meals
        assert (meal.total, meal.dine_in, meal.delivery) == (2, 1, 1)
        assert meal.sets == {"普通餐": 1, "加肉餐": 1}
        assert meal.routes == {"东片": 1}
        (allergic,) = meal.allergens["peanuts"]
        assert (allergic.name, allergic.brought) == ("王秀英 82", True)
        assert [(eats.name, eats.diet) for eats in meal.avoid] == [("王秀英 75", "不吃葱")]
        assert day_sheet(work, site.id, SATURDAY).meals == ()
