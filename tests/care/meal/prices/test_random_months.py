"""Whatever prices, birthdays, categories and papers: every fen equals a slow re-computation.

The re-computation paints days one by one, counts years one birthday at a time, splits with
decimal fractions, and shares nothing with the product but the words of the records.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import count
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eldercare_desktop.care.meal.prices.charging import NOTHING, Charge, charges
from eldercare_desktop.care.meal.prices.line import Status
from eldercare_desktop.care.meal.prices.papers import note_status
from eldercare_desktop.care.records import Resident
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import CHINA, TestClock

FIRST = date(2028, 2, 1)
VILLAGES = count(500113100001)
"""Every story has a village of its own, as they share a store."""
DAYS = 42
PAYERS = ("government", "collective", "donation")
CATEGORIES = ("low_income", "disability", "destitute_dispersed")
LEVELS = (None, "semi_care", "full_care")
BIRTHS = (
    None, "1948", "1948-02", "1948-02-29", "1943-02-10", "1938-02-28", "1938-03-01",
    "1953-02-15", "2020-02-29",
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A serving as `charges` asks for it."""

    id: str
    site_id: str
    resident_id: str | None
    day: str
    period: str
    outcome: str
    price_set: str | None
    extra: bool
    counts: bool
    village: str


@dataclass
class Story:
    """What somebody typed on which day (a number), in the order of typing."""

    birth: str | None
    first: dict[str, Any]
    changes: list[tuple[int, str, Any]] = field(default_factory=list)
    papers: list[tuple[int, int, dict[str, Any]]] = field(default_factory=list)
    lists: list[tuple[int, bool, list[dict[str, Any]]]] = field(default_factory=list)


class Chance:
    """Draws evenly, so that a few stories hold every kind of case."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def one(self, *of: Any) -> Any:
        return self.random.choice(of)

    def held(self) -> dict[str, Any]:
        return {
            "categories": sorted(self.random.sample(CATEGORIES, self.one(0, 1, 2))),
            "self_care": self.one(*LEVELS),
        }

    def story(self) -> Story:
        story = Story(self.one(*BIRTHS), self.held())
        now = dict(story.first)
        for typed in sorted(self.random.randrange(1, DAYS) for _ in range(self.one(0, 1, 3))):
            name, value = self.one(*self.held().items())
            if value != now[name]:  # what changes nothing is no change
                story.changes.append((typed, name, value))
                now[name] = value
        for _ in range(self.one(0, 1, 2)):
            typed = self.random.randrange(1, DAYS)
            story.papers.append((typed, self.random.randrange(0, DAYS), self.held()))
        story.papers.sort(key=lambda paper: paper[0])
        starts = self.random.sample(range(DAYS), self.one(1, 2, 3))
        story.lists = [(start, self.one(True, False, False), self.lines()) for start in starts]
        return story

    def lines(self) -> list[dict[str, Any]]:
        sets = [
            {"kind": "set", "code": code, "name": code, "price": self.one(*range(0, 1500, 7)),
             "periods": self.one([], [], ["lunch"])}
            for code in "AB"[: self.one(1, 2)]
        ]  # fmt: skip
        asked = [self.asked("subsidy") for _ in range(self.one(0, 2, 4))]
        ways = [self.asked("delivery") for _ in range(self.one(0, 1, 2))]
        found = [*sets, *asked, *ways]
        return [{**line, "place": place} for place, line in enumerate(found)]

    def asked(self, kind: str) -> dict[str, Any]:
        line: dict[str, Any] = {"kind": kind}
        if kind == "delivery":
            line["price"] = self.one(0, 200, 333)
        if self.one(True, False):
            line["age_from"] = self.one(60, 75, 80, 85, 90)
            line["age_to"] = self.one(None, line["age_from"] + 4)
        if self.one(True, False, False):
            line["categories"] = self.held()["categories"]
        if self.one(True, False, False):
            line["self_care"] = ["semi_care"]
        for payer in PAYERS:
            if self.one(True, False):
                line[payer] = self.one(1, 100, 333, 900)
            if self.one(True, False, False):
                line[f"{payer}_share"] = self.one(1, 2500, 3333, 10_000)
                line[f"{payer}_most"] = self.one(None, 123)
        return line


# -- the slow re-computation -------------------------------------------------------------


def painted(story: Story, name: str) -> list[Any]:
    """Day by day what a field says, painted over: the register first, then the papers."""
    days = [story.first[name]] * DAYS
    for typed, changed, value in story.changes:
        if changed == name:
            days[typed:] = [value] * (DAYS - typed)
    # Of papers of one day the one that was typed last.
    by_start = {start: (typed, held) for typed, start, held in story.papers}
    for start, (typed, held) in by_start.items():
        for day in range(start, DAYS):
            another = day > start and day in by_start
            overtaken = any(
                n == name and start <= t <= day and t > typed for t, n, _ in story.changes
            )
            if another or overtaken:
                break
            days[day] = held[name]
    return days


def years(birth: str | None, day: date) -> int | None:
    """Completed years, one birthday at a time; of a birth known in part from its latest day."""
    if birth is None:
        return None
    whole = birth + {4: "-12-31", 7: "-28", 10: ""}[len(birth)]
    born, done = [int(part) for part in whole.split("-")], 0
    while True:
        year = born[0] + done + 1
        try:
            birthday = date(year, born[1], born[2])
        except ValueError:  # 29 February
            birthday = date(year, 3, 1)
        if birthday > day:
            return done if day >= date.fromisoformat(whole) else -1
        done += 1


def shares(line: dict[str, Any], price: int) -> list[int]:
    left, found = Decimal(price), []
    for payer in PAYERS:
        part = Decimal(price) * Decimal(line.get(f"{payer}_share") or 0) / Decimal(10_000)
        part = part.quantize(Decimal(1), ROUND_HALF_UP)
        if line.get(f"{payer}_most") is not None:
            part = min(part, Decimal(line[f"{payer}_most"]))
        taken = min(left, part + Decimal(line.get(payer) or 0))
        left -= taken
        found.append(int(taken))
    return found


def expected(story: Story, row: Row, day: int) -> Charge | None:
    if not row.counts or row.outcome == "nobody_home":
        return NOTHING
    own = [x for x in story.lists if x[1] and x[0] <= day]
    begun = own or [x for x in story.lists if not x[1] and x[0] <= day]
    if not begun:
        return None
    lines = max(begun, key=lambda x: x[0])[2]
    sets = [x for x in lines if x["kind"] == "set" and row.period in (x["periods"] or [row.period])]
    chosen = [x for x in sets if row.price_set in (None, x["code"])]
    if not chosen:
        return None
    price, plain = chosen[0]["price"], row.resident_id is None or row.extra
    fitting = [x for x in lines if x["kind"] != "set" and fits(story, x, day, plain)]
    subsidies = [shares(x, price) for x in fitting if x["kind"] == "subsidy" and not plain]
    taken = max(subsidies, key=sum, default=[0, 0, 0])
    fee, for_way = 0, [0, 0, 0]
    if row.outcome == "delivered" and not row.extra:
        ways = [x for x in fitting if x["kind"] == "delivery"]
        if ways:
            way = min(ways, key=lambda x: x["price"] - sum(shares(x, x["price"])))
            fee = way["price"]
            for_way = [0, 0, 0] if plain else shares(way, fee)
    parts = [a + b for a, b in zip(taken, for_way, strict=True)]
    return Charge(price, fee, parts[0], parts[1], parts[2], price + fee - sum(parts))


def fits(story: Story, line: dict[str, Any], day: int, plain: bool) -> bool:
    asks_age = line.get("age_from") is not None
    if plain:
        return not (asks_age or line.get("categories") or line.get("self_care"))
    age = years(story.birth, FIRST + timedelta(days=day))
    if asks_age and (age is None or age < line["age_from"]):
        return False
    if asks_age and line["age_to"] is not None and age is not None and age > line["age_to"]:
        return False
    held = set(painted(story, "categories")[day])
    if line.get("categories") and not held & set(line["categories"]):
        return False
    return not line.get("self_care") or painted(story, "self_care")[day] == "semi_care"


# -- typing it in ------------------------------------------------------------------------


def day_of(number: int) -> str:
    return (FIRST + timedelta(days=number)).isoformat()


def type_in(store: Store, clock: TestClock, story: Story, village: str) -> tuple[str, str]:
    """Types the story day by day; returns the ids of the resident and the site."""
    clock.now = datetime.combine(FIRST, time(8), CHINA) - timedelta(days=1)
    with store.work() as work:
        who = factories.person(work, birth=story.birth, village=village)
        elder = factories.resident(work, who, **story.first)
        site = factories.site(work, village=village)
        for start, own, lines in story.lists:
            at = {"village": village, "site_id": site.id if own else None}
            price = factories.meal_price(work, starts_on=day_of(start), **at)
            for line in lines:
                plain = {"price": None, "code": None, "name": None}
                factories.meal_price_line(work, price, **{**plain, **line})
        work.commit()
    typed: list[tuple[int, int, Any]] = [(t, 0, (name, value)) for t, name, value in story.changes]
    typed += [(t, 1, (start, held)) for t, start, held in story.papers]
    for number, kind, what in sorted(typed, key=lambda entry: entry[:2]):
        clock.now = datetime.combine(FIRST + timedelta(days=number), time(9 + kind), CHINA)
        with store.work() as work:
            (paper if kind else change)(work, elder.id, *what)
            work.commit()
    return elder.id, site.id


def change(work: Work, resident_id: str, name: str, value: Any) -> None:
    seen = work.get(Resident, resident_id)
    assert seen is not None
    work.set(seen, **{name: value})


def paper(work: Work, resident_id: str, start: int, held: dict[str, Any]) -> None:
    status = Status(tuple(held["categories"]), (), held["self_care"], None)
    note_status(work, resident_id, day_of(start), status)


def servings(chance: Chance, resident_id: str, site_id: str, village: str) -> list[tuple[int, Row]]:
    """A serving of every day, and some more, in any order."""
    found = []
    for number in range(DAYS):
        for turn in range(chance.one(1, 2)):
            row = Row(
                id=f"{number}-{turn}",
                site_id=site_id,
                resident_id=chance.one(None, *[resident_id] * 5),
                day=day_of(number),
                period=chance.one("lunch", "lunch", "dinner"),
                outcome=chance.one("served", "served", "delivered", "nobody_home"),
                price_set=chance.one(None, None, "A", "B", "Z"),
                extra=chance.one(*[False] * 5, True),
                counts=chance.one(*[True] * 5, False),
                village=village,
            )
            found.append((number, row))
    chance.random.shuffle(found)
    return found


def check(store: Store, clock: TestClock, seed: int) -> None:
    chance, village = Chance(seed), f"{next(VILLAGES):012d}"
    story = chance.story()
    resident_id, site_id = type_in(store, clock, story, village)
    rows = servings(chance, resident_id, site_id, village)
    with store.read() as reader:
        found = charges(reader, [row for _, row in rows])
    assert found == {row.id: expected(story, row, number) for number, row in rows}
    for charge in found.values():
        if charge is not None:
            payers = (charge.government, charge.collective, charge.donation, charge.own)
            assert sum(payers) == charge.price + charge.fee
            assert min(payers) >= 0


SEEDS = st.integers(min_value=0, max_value=10**12)
SHARED = [HealthCheck.function_scoped_fixture]


@given(seed=SEEDS)
@settings(max_examples=12, deadline=None, suppress_health_check=SHARED)
def test_every_fen_is_accounted_for(store: Store, clock: TestClock, seed: int) -> None:
    check(store, clock, seed)


@pytest.mark.long
def test_every_fen_is_accounted_for_in_many_months(store: Store, clock: TestClock) -> None:
    for seed in range(400):
        check(store, clock, seed)
