"""A kitchen that cooks for 200 people on every day of the month, at noon and in the evening.

Made once a day and kept in build/. Everything in it is invented. The two months before the last
whole one are closed; 12,400 servings a month.
"""

from __future__ import annotations

import os
import shutil
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from bench.parts import township
from bench.parts.township import CHINA, PIN, Row, Township

from eldercare_desktop.care.records import (
    MealPayment,
    MealPlan,
    MealPrice,
    MealPriceLine,
    MealServing,
    Person,
    Resident,
    Site,
)
from eldercare_desktop.store.store import Store

KEPT = township.KEPT.with_name("meals")
VILLAGE = "500199101201"
PEOPLE = 200
CATEGORIES = ((), (), (), ("low_income",), ("destitute_dispersed",), ("family_planning_special",))
BEGAN = "2020-01-01"
AT = f"{BEGAN}T08:00:00+08:00"


def kitchen(today: date) -> Path:
    """The folder of a store with such a kitchen, as of a day."""
    kept = KEPT / f"{PEOPLE}-{_version(today)}"
    if not kept.exists():
        print(f"Making a kitchen for {PEOPLE} (kept in {kept})", flush=True)
        # A name of its own: another measurement may be making the same one just now.
        making = kept.with_name(f"{kept.name}.new-{os.getpid()}")
        shutil.rmtree(making, ignore_errors=True)
        _make(making, today)
        for old in KEPT.glob(f"{PEOPLE}-*[0-9a-f]"):
            if old != kept and ".new" not in old.name:
                shutil.rmtree(old, ignore_errors=True)
        if kept.exists():
            shutil.rmtree(making)
        else:
            making.rename(kept)
    return kept


def months(today: date) -> list[str]:
    """The last three whole months, YYYY-MM."""
    found: list[str] = []
    day = today.replace(day=1)
    for _ in range(3):
        day = (day - timedelta(days=1)).replace(day=1)
        found.insert(0, f"{day:%Y-%m}")
    return found


def _make(folder: Path, today: date) -> None:
    def clock() -> datetime:
        return datetime(today.year, today.month, today.day, 8, 0, tzinfo=CHINA)

    with Store.create(folder, PIN, village=VILLAGE, user="厨房", clock=clock) as store:
        made = Township(store, today, "kitchen")
        made.follow(False)
        site = _site(made)
        people = [_eater(made, site, number) for number in range(PEOPLE)]
        for month in months(today):
            _servings(made, site, people, month)
        made.flush()
        made.follow(True)
        _close(store, site["id"], months(today)[:2])


def _site(made: Township) -> Row:
    site = made.add(
        Site,
        village=VILLAGE,
        name="大食堂",
        kind="service_center",
        meal_periods=["lunch", "dinner"],
        meal_weekdays=list("1234567"),
        meal_holidays="open",
    )
    prices = made.add(
        MealPrice, village=VILLAGE, name="价格", starts_on=BEGAN, recorded_at=AT, site_id=site["id"]
    )
    for place, line in enumerate(_price_lines()):
        made.add(MealPriceLine, village=VILLAGE, price_id=prices["id"], place=place, **line)
    return site


def _price_lines() -> Iterator[Row]:
    """Three sets, subsidies by age and category, 2 yuan for bringing it."""
    for code, price in (("A", 900), ("B", 1100), ("C", 1300)):
        yield {"kind": "set", "code": code, "name": code, "price": price}
    for low, high, fen in ((60, 74, 100), (75, 84, 500), (85, 94, 800), (95, None, 900)):
        yield {"kind": "subsidy", "age_from": low, "age_to": high, "government": fen}
    for category, fen in (("low_income", 800), ("destitute_dispersed", 900)):
        yield {"kind": "subsidy", "categories": [category], "collective": fen}
    yield {"kind": "delivery", "price": 200}


def _eater(made: Township, site: Row, number: int) -> Row:
    chance = made.chance
    birth = f"{made.today.year - chance.randrange(60, 99)}-{chance.randrange(1, 13):02d}-15"
    person = made.add(Person, village=VILLAGE, name=f"老人{number:03d}", sex="female", birth=birth)
    categories = list(chance.choice(CATEGORIES))
    resident = made.add(
        Resident, village=VILLAGE, person_id=person["id"], kind="elder", categories=categories
    )
    where = {"village": VILLAGE, "site_id": site["id"], "resident_id": resident["id"]}
    for period in ("lunch", "dinner"):
        mode = "delivery" if number % 4 == 0 else "dine_in"
        made.add(MealPlan, **where, period=period, mode=mode, weekdays=list("1234567"), since=BEGAN)
    for month in months(made.today):
        paid = {"paid_on": f"{month}-03", "amount": 30_000, "recorded_at": AT}
        made.add(MealPayment, **where, **paid)
    return resident


def _servings(made: Township, site: Row, people: list[Row], month: str) -> None:
    """Everybody eats twice on each of 31 days; in a shorter month twice on some."""
    last = monthrange(int(month[:4]), int(month[5:]))[1]
    for turn in range(31):
        day = f"{month}-{turn % last + 1:02d}"
        for number, eater in enumerate(people):
            for period in ("lunch", "dinner"):
                values: dict[str, Any] = {"day": day, "period": period, "extra": turn >= last}
                values["outcome"] = "delivered" if number % 4 == 0 else "served"
                values["price_set"] = made.chance.choice((None, None, "B", "C"))
                values["recorded_at"] = f"{day}T12:{number % 60:02d}:00+08:00"
                where = {"village": VILLAGE, "site_id": site["id"], "resident_id": eater["id"]}
                made.add(MealServing, **where, **values)


def _close(store: Store, site_id: str, closed: list[str]) -> None:
    from eldercare_desktop.care.meal.settlement.freezing import close_month

    for month in closed:
        with store.work() as work:
            close_month(work, site_id, month, anyway=True)
            work.commit()


def _version(today: date) -> str:
    import hashlib

    said = [township._version(today), Path(__file__).read_text("utf-8")]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:12]


__all__ = ["PIN", "kitchen", "months"]
