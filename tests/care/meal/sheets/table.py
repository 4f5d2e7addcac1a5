"""A happiness home on a Saturday on which it serves: three come, two get a box, one eats later."""

from __future__ import annotations

from typing import Any

from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.care.meal.sheets.batch import MealBatch, MealLine, meal_batch
from eldercare_desktop.care.meal.sheets.confirming import (
    MealAdded,
    MealDone,
    confirm_meal_sheet,
)
from eldercare_desktop.care.meal.sheets.making import make_meal_sheet
from eldercare_desktop.care.records import Resident, Slip
from eldercare_desktop.store.store import Store
from tests import factories

TODAY = "2026-11-21"
ALL_WEEK = ["1", "2", "3", "4", "5", "6", "7"]


class Table:
    """Who is at table: 王, 张 and 赵 come; 钱 and 孙 get their boxes from 周大勇 (东片)."""

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.work() as work:
            one, two = factories.group(work, 1), factories.group(work, 2)
            self.site = factories.site(work, meal_weekdays=ALL_WEEK)
            self.wang = self._elder(work, "王桂芳", group_id=two.id, address="2组3号")
            self.zhang = self._elder(work, "张桂芳", group_id=one.id, address="1组12号")
            self.zhao = self._elder(work, "赵成", group_id=one.id, address="1组3号")
            self.qian = self._elder(work, "钱进", group_id=one.id, address="1组5号")
            self.sun = self._elder(work, "孙玉兰", group_id=one.id, address="1组1号")
            self.li = self._elder(work, "李国碧", group_id=two.id)
            who = factories.person(work, "周大勇", birth="1970-05-06")
            self.zhou = factories.helper(work, who)
            self.route = factories.meal_route(work, self.site, helper_id=self.zhou.id)
            self.plans = {
                elder.id: factories.meal_plan(work, self.site, elder, weekdays=ALL_WEEK, **more)
                for elder, more in (
                    *((elder, {}) for elder in (self.wang, self.zhang, self.zhao)),
                    *((elder, self._brought()) for elder in (self.qian, self.sun)),
                )
            }
            work.commit()

    def _elder(self, work: Any, name: str, **values: Any) -> Resident:
        return factories.resident(work, factories.person(work, name, **values))

    def _brought(self) -> dict[str, Any]:
        return {"mode": "delivery", "route_id": self.route.id}

    def make(self, *, route: bool = False, day: str = TODAY) -> Slip:
        with self.store.work() as work:
            route_id = self.route.id if route else None
            made = make_meal_sheet(work, self.site.id, day, "lunch", route_id=route_id)
            work.commit()
        return made

    def batch(self, slip: Slip, today: str = TODAY) -> MealBatch:
        with self.store.read() as reader:
            return meal_batch(reader, slip.id, today)

    def line(self, slip: Slip, elder: Resident) -> MealLine:
        return next(line for line in self.batch(slip).lines if line.resident_id == elder.id)

    def confirm(self, slip: Slip, *added: MealAdded, **values: Any) -> int:
        """As it is proposed: all that nothing speaks against; returns the transaction."""
        lines = self.batch(slip).lines
        done = [MealDone(line.line_id, **values) for line in lines if line.doubt is None]
        left = {line.number: line.doubt.reason for line in lines if line.doubt}
        with self.store.work() as work:
            confirm_meal_sheet(work, slip.id, done, added, left)
            tx = work.commit().tx
        assert tx is not None
        return tx

    def servings(self, day: str = TODAY) -> list[ServingRow]:
        with self.store.read() as reader:
            return servings_between(reader, day, day, site_id=self.site.id)
