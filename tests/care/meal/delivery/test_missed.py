"""Who is to be looked after: by the rules, one after the other."""

from __future__ import annotations

from eldercare_desktop.care.meal.delivery.missed import MissedCheck, missed_checks
from eldercare_desktop.care.records import Resident
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories as make

WED, THU, FRI = "2026-11-18", "2026-11-19", "2026-11-20"
TODAY = "2026-11-21"
"""A Saturday: the site is closed."""


class Village:
    """A site with two who eat there and two whose meals are brought by one route."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.site = make.site(work)
        self.route = make.meal_route(work, self.site)
        self.wang, self.li = self._eater("王桂芳"), self._eater("李大山")
        self.zhao = self._eater("赵本秀", mode="delivery", route_id=self.route.id)
        self.qian = self._eater("钱有福", mode="delivery", route_id=self.route.id)

    def _eater(self, name: str, **plan: object) -> Resident:
        elder = make.resident(self.work, make.person(self.work, name))
        make.meal_plan(self.work, self.site, elder, **plan)
        return elder

    def ate(self, elder: Resident, *days: str, **values: object) -> None:
        outcome = "delivered" if elder in (self.zhao, self.qian) else "served"
        for day in days:
            make.meal_serving(
                self.work, self.site, elder, **{"day": day, "outcome": outcome, **values}
            )

    def in_vain(self, elder: Resident, day: str, **values: object) -> None:
        self.ate(elder, day, **{"outcome": "nobody_home", **values})


def _names(found: list[MissedCheck]) -> list[str]:
    return [check.elder.name for check in found]


def _all_but(work: Work, village: Village, absent: Resident, *days: str) -> None:
    for elder in (village.wang, village.li, village.zhao, village.qian):
        if elder != absent:
            village.ate(elder, *days)


def test_two_meals_missed_in_a_row(store: Store) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        _all_but(work, village, village.wang, WED, THU, FRI)
        village.ate(village.wang, WED)
        found = missed_checks(work, TODAY)
        assert _names(found) == ["王桂芳"]
        assert [(m.day, m.period, m.how) for m in found[0].misses] == [
            (THU, "lunch", "missed"), (FRI, "lunch", "missed"),
        ]  # fmt: skip
        assert found[0].ate_on == WED
        assert missed_checks(work, FRI) == [], "Friday was not over yet"
