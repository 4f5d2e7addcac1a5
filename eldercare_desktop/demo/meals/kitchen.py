"""What the demo village cooks: dishes, the menus of two weeks, samples in the cold."""

from __future__ import annotations

from datetime import date, timedelta

from eldercare_desktop.care.meal.kitchen.dishes import (
    add_dish,
    find_dishes,
    likely_allergens,
    likely_kind,
)
from eldercare_desktop.care.meal.kitchen.menu import Wanted, set_menu
from eldercare_desktop.care.meal.kitchen.record import FoodSample
from eldercare_desktop.care.meal.terms import Period
from eldercare_desktop.care.site.calendar import serving_days
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.demo.people import VILLAGE, Village
from eldercare_desktop.store.work import Work

_LUNCHES = (
    ("红烧肉", "清炒时蔬", "番茄蛋汤", "米饭"),
    ("花生炖猪蹄", "蒜蓉菜心", "冬瓜汤", "米饭"),
    ("清蒸鱼", "麻婆豆腐", "紫菜虾皮汤", "米饭"),
    ("土豆烧鸡", "醋溜白菜", "萝卜汤", "米饭"),
    ("回锅肉", "凉拌黄瓜", "番茄蛋汤", "米饭"),
    ("肉末茄子", "清炒时蔬", "南瓜粥", "馒头"),
    ("豆角焖面", "卤鸡蛋", "冬瓜汤"),
)
_DINNERS = (
    ("小米粥", "馒头", "肉末豆腐"),
    ("番茄鸡蛋面", "凉拌黄瓜"),
    ("南瓜粥", "花卷", "清炒时蔬"),
    ("青菜肉丝面", "卤鸡蛋"),
    ("小米粥", "菜包子", "醋溜白菜"),
    ("馄饨", "凉拌黄瓜"),
    ("八宝粥", "馒头", "土豆丝"),
)
_SUITS = {
    "清炒时蔬": ["vegetarian", "low_salt", "no_spice"],
    "醋溜白菜": ["vegetarian", "low_salt"],
    "南瓜粥": ["soft", "puree", "vegetarian", "low_salt"],
    "小米粥": ["soft", "low_sugar", "vegetarian", "low_salt"],
    "番茄蛋汤": ["soft"],
    "冬瓜汤": ["soft", "low_salt", "low_sugar"],
    "肉末豆腐": ["soft", "no_spice"],
}
_PLACE = "1号留样冰箱"


def add_kitchen(work: Work, village: Village) -> None:
    """The menus of the week before and of this one, and the samples since three days."""
    site = meal_sites(work, VILLAGE)[0]
    _add_dishes(work)
    monday = village.today - timedelta(days=village.today.weekday())
    _add_menus(work, site, monday - timedelta(days=7), 14)
    for back in range(1, 5):
        _add_samples(work, site, village.today - timedelta(days=back), back)


def _add_dishes(work: Work) -> None:
    for name in sorted({name for meal in (*_LUNCHES, *_DINNERS) for name in meal}):
        holds, suits = likely_allergens(name), _SUITS.get(name, [])
        add_dish(work, VILLAGE, name, kind=likely_kind(name), allergens=holds, diets=suits)


def _add_menus(work: Work, site: Site, first: date, days: int) -> None:
    dishes = {dish.name: dish.id for dish in find_dishes(work, VILLAGE)}
    last = first + timedelta(days=days - 1)
    for number, served in enumerate(
        serving_days(work, site, first.isoformat(), last.isoformat()).values()
    ):
        for period in served.periods:
            names = (_DINNERS if period == "dinner" else _LUNCHES)[number % 7]
            set_menu(work, site, (served.day, period), [Wanted(dishes[name]) for name in names])


def _add_samples(work: Work, site: Site, day: date, back: int) -> None:
    """Of lunch; yesterday's dinner has none yet, and what is old enough was mostly closed."""
    period: Period = "lunch"
    taken = work.now.replace(year=day.year, month=day.month, day=day.day, hour=11, minute=20)
    closed = taken + timedelta(hours=49)
    for number, name in enumerate(_LUNCHES[day.weekday()]):
        thrown = back == 4 or (back == 3 and number == 0)
        work.insert(
            FoodSample(
                village=VILLAGE,
                site_id=site.id,
                day=day.isoformat(),
                period=period,
                dish_name=name,
                grams=130 + 10 * (number % 3),
                taken_at=taken.isoformat(),
                taken_by="熊福旺",
                place=_PLACE,
                discarded_at=closed.isoformat() if thrown else None,
                discarded_by="熊福旺" if thrown else None,
            )
        )
