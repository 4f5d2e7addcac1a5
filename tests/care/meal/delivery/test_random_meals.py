"""Whatever is noted in whatever order: who is to be looked after agrees with a slow re-computation.

The re-computation below walks through every meal of every day and looks at all that was noted
each time. It knows nothing of the product's rules, statements or short cuts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eldercare_desktop.care.meal.delivery.missed import missed_checks
from eldercare_desktop.care.records import Person, Resident
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories as make

TODAY: Final = date(2026, 11, 20)
"""A Friday; the first site is open from Monday to Friday, the second always."""
PERIODS: Final = ("breakfast", "lunch", "dinner")
ROUTES: Final = (None, 0, 1)

AGO = st.integers(-1, 9) | st.integers(12, 16) | st.integers(29, 33)
WHO, SITE = st.integers(0, 2), st.integers(0, 1)
HOUR = st.integers(6, 20)
NOTE = st.one_of(
    st.tuples(
        st.just("plan"), WHO, SITE, st.sampled_from(PERIODS), st.sampled_from(ROUTES),
        st.sampled_from(["dine_in", "delivery"]), st.sampled_from(["12345", "135", "1234567"]),
    ),
    st.tuples(
        st.just("order"), WHO, SITE, st.sampled_from(PERIODS), st.sampled_from(ROUTES),
        st.sampled_from(["none", "dine_in", "delivery"]), AGO,
    ),
    st.tuples(
        st.just("serving"), WHO | st.none(), SITE, st.sampled_from(PERIODS),
        st.sampled_from(["served", "delivered", "nobody_home", "nobody_home"]), AGO, HOUR,
    ),
    st.tuples(st.just("paper"), SITE, st.sampled_from(PERIODS), st.integers(-1, 1), AGO),
    st.tuples(st.sampled_from(["visit", "check"]), WHO, AGO, HOUR),
    st.tuples(st.just("away"), WHO, AGO, st.none() | st.integers(1, 6)),
    st.tuples(st.sampled_from(["dies", "leaves"]), WHO, st.integers(0, 5)),
)  # fmt: skip


def _day(ago: int) -> str:
    return (TODAY - timedelta(days=ago)).isoformat()


def _at(ago: int, hour: int) -> str:
    return f"{_day(ago)}T{hour:02d}:00:00+08:00"


class Told:
    """What was noted, in a store and as a plain list."""

    def __init__(self, work: Work, in_row: int) -> None:
        self.work, self.in_row = work, in_row
        self.sites = [
            make.site(work, meal_periods=list(PERIODS), meal_weekdays=list("12345")),
            make.site(work, meal_periods=list(PERIODS), meal_weekdays=list("1234567"),
                      name="乙点"),
        ]  # fmt: skip
        self.routes = [[make.meal_route(work, at, name=n) for n in "东西"] for at in self.sites]
        self.people = [make.resident(work, make.person(work, name)) for name in "甲乙丙"]
        make.rule_value(work, "meal.missed_in_row", value=in_row, starts_on="2026-01-01")

    def route(self, site: int, route: int | None) -> str | None:
        return None if route is None else self.routes[site][route].id

    def note(self, number: int, what: Sequence[Any]) -> None:
        getattr(self, f"_{what[0]}")(number, *what[1:])

    def _plan(
        self, n: int, who: int, site: int, period: str, route: int | None, mode: str, days: str
    ) -> None:
        since = _day(40 + n)  # of several the one that began last holds: here the first
        make.meal_plan(
            self.work, self.sites[site], self.people[who], period=period, mode=mode,
            weekdays=list(days), since=since, route_id=self.route(site, route),
        )  # fmt: skip

    def _order(
        self, n: int, who: int, site: int, period: str, route: int | None, ordered: str, ago: int
    ) -> None:
        make.meal_order(
            self.work, self.sites[site], self.people[who], day=_day(ago), period=period,
            ordered=ordered, route_id=self.route(site, route), recorded_at=_at(12, n % 24),
        )  # fmt: skip

    def _serving(
        self, n: int, who: int | None, site: int, period: str, outcome: str, ago: int, hour: int
    ) -> None:
        values = {"day": _day(ago), "period": period, "outcome": outcome}
        elder = None if who is None else self.people[who].id
        make.meal_serving(
            self.work, self.sites[site], self.people[0], resident_id=elder, guest="客",
            recorded_at=_at(ago, hour), **values,
        )  # fmt: skip

    def _paper(self, n: int, site: int, period: str, route: int, ago: int) -> None:
        about: dict[str, Any] = {"site_id": self.sites[site].id, "day": _day(ago), "week": None}
        kind = "meals" if route < 0 else "meal_route"
        about |= {"kind": kind, "period": period}
        about["route_id"] = self.route(site, None if route < 0 else route)
        make.slip_confirmation(self.work, make.slip(self.work, **about))

    def _visit(self, n: int, who: int, ago: int, hour: int) -> None:
        times = {"visited_on": _day(ago), "recorded_at": _at(ago, hour)}
        make.visit(self.work, self.people[who], **times)

    def _check(self, n: int, who: int, ago: int, hour: int) -> None:
        times = {"checked_on": _day(ago), "recorded_at": _at(ago, hour)}
        make.meal_check(self.work, self.people[who], **times)

    def _away(self, n: int, who: int, ago: int, days: int | None) -> None:
        until = None if days is None else _day(ago - days)
        make.absence(self.work, self.people[who], since=_day(ago), until=until)

    def _dies(self, n: int, who: int, ago: int) -> None:
        person = self.work.get(Person, self.people[who].person_id)
        assert person is not None
        self.work.set(person, life_status="deceased", death_date=_day(ago))

    def _leaves(self, n: int, who: int, ago: int) -> None:
        resident = self.work.get(Resident, self.people[who].id)
        assert resident is not None
        self.work.set(resident, ended_on=_day(ago), end_reason="other")


# -- the slow computation ----------------------------------------------------------------

Notes = list[tuple[int, Sequence[Any]]]


def _ordered(notes: Notes, who: int, ago: int, period: str) -> tuple[int, Any] | None:
    """Site and way of the meal that was cooked for somebody."""
    for _, what in notes:
        if what[0] == "away" and what[1] == who:
            back = what[2] - what[3] if what[3] is not None else -99
            if back < ago <= what[2]:
                return None
        if what[0] == "dies" and what[1] == who and ago < what[2]:
            return None
        if what[0] == "leaves" and what[1] == who and ago <= what[2]:
            return None
    found = _wanted(notes, who, ago, period)
    closed = (TODAY - timedelta(days=ago)).isoweekday() > 5
    return None if found is None or (found[0] == 0 and closed) else found


def _wanted(notes: Notes, who: int, ago: int, period: str) -> tuple[int, Any] | None:
    """Site and way of a meal that was asked for: "here" or the route's number."""
    weekday = str((TODAY - timedelta(days=ago)).isoweekday())
    plans = [
        (n, w) for n, w in notes
        if w[0] == "plan" and w[1] == who and w[3] == period and weekday in w[6]
    ]  # fmt: skip
    orders = [
        (n % 24, n, w) for n, w in notes
        if w[0] == "order" and w[1] == who and w[3] == period and w[6] == ago
    ]  # fmt: skip
    plan = min(plans)[1] if plans else None
    site, mode, route = (plan[2], plan[5], plan[4]) if plan else (None, None, None)
    if orders:
        order = max(orders, key=lambda one: one[:2])[2]
        same = plan is not None and plan[2] == order[2]
        route = order[4] if order[4] is not None else (plan[4] if plan and same else None)
        site, mode = order[2], order[5]
    if site is None or mode == "none":
        return None
    return site, "here" if mode == "dine_in" else route


def _was(notes: Notes, ago: int, period: str, meal: tuple[int, Any]) -> bool:
    """Whether anything says that a meal took place in that way."""
    site, way = meal
    for _, what in notes:
        if what[0] == "paper" and (*what[1:3], what[4]) == (site, period, ago):
            told = "here" if what[3] < 0 else what[3]
        elif what[0] == "serving" and (*what[2:4], what[5]) == (site, period, ago):
            asked = None if what[1] is None else _wanted(notes, what[1], ago, period)
            of_route = asked[1] if asked and asked[0] == site and asked[1] != "here" else None
            told = "here" if what[4] == "served" else of_route
        else:
            continue
        if told == way:
            return True
    return False


def _slow(notes: Notes, who: int, in_row: int) -> list[tuple[str, str, str]]:
    if any(what[0] == "dies" and what[1] == who for _, what in notes):
        return []
    if any(what[0] == "leaves" and what[1] == who for _, what in notes):
        return []
    run: list[tuple[int, str, str, int]] = []
    for ago in range(31, -1, -1):
        for period in PERIODS:
            had = [
                w for _, w in notes
                if w[0] == "serving" and w[1] == who and w[3] == period and w[5] == ago
            ]  # fmt: skip
            meal = _ordered(notes, who, ago, period)
            if any(w[4] != "nobody_home" for w in had):
                run = []
            elif had:
                run.append((ago, period, "nobody_home", min(w[6] for w in had)))
            elif meal and 0 < ago <= 14 and _was(notes, ago, period, meal):
                run.append((ago, period, "missed", 0))
    left = [miss for miss in run if not _settled(notes, who, miss)]
    if len(left) < in_row and all(how == "missed" for _, _, how, _ in left):
        return []
    return [(_day(ago), period, how) for ago, period, how, _ in left]


def _settled(notes: Notes, who: int, miss: tuple[int, str, str, int]) -> bool:
    ago, _, how, hour = miss
    seen = [w for _, w in notes if w[0] in ("visit", "check") and w[1] == who and w[2] >= 0]
    if any(w[2] < ago or (w[2] == ago and (how == "missed" or w[3] >= hour)) for w in seen):
        return True
    away = [w for _, w in notes if w[0] == "away" and w[1] == who and w[2] >= 0]
    return any(w[3] is None or w[2] - w[3] < ago for w in away)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(NOTE, min_size=4, max_size=30), st.integers(1, 3), st.randoms())
def test_agrees_with_the_slow_way(
    store: Store, noted: list[Sequence[Any]], in_row: int, chance: Any
) -> None:
    notes = list(enumerate(noted))
    entered = notes[:]
    chance.shuffle(entered)
    with store.work("陈天芬") as work:  # never committed: each example begins anew
        told = Told(work, in_row)
        for number, what in entered:
            told.note(number, what)
        found = {check.resident_id: check for check in missed_checks(work, TODAY.isoformat())}
        for who, resident in enumerate(told.people):
            check = found.get(resident.id)
            misses = [(m.day, m.period, m.how) for m in check.misses] if check else []
            assert misses == _slow(notes, who, in_row), who
