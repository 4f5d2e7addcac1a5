"""A village with two helpers, four elders due in the week of 2026-11-16, and one who is not."""

from __future__ import annotations

from typing import Any

from eldercare_desktop.care.records import Helper, Resident, Slip, SlipLine
from eldercare_desktop.care.slip.making import Bearer, make_slips
from eldercare_desktop.care.slip.states import lines_of
from eldercare_desktop.care.visit.history import VisitFilter, VisitRow, find_visits
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import VILLAGE

MONDAY, TODAY = "2026-11-16", "2026-11-21"
OWN = Bearer(None, VILLAGE)


class SlipVillage:
    """`wang` and `zhang` belong to 李国碧, `chen` to 周大勇; `zhao` to nobody; `sun` is not due."""

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.work() as work:
            self.group = factories.group(work, 3)
            self.li = factories.helper(work)
            self.zhou = factories.helper(work, factories.person(work, "周大勇", birth="1968-01-02"))
            self.wang = self._elder(work, "王秀英", "2026-11-10", living=["living_alone"])
            self.zhang = self._elder(
                work, "张桂芳", "2026-10-12", living=["living_alone"], birth="1950-02-02"
            )
            self.chen = self._elder(work, "陈福", "2026-08-20")
            self.zhao = self._elder(work, "赵连生", None)
            self.sun = self._elder(work, "孙玉", "2026-11-20")
            for elder in (self.wang, self.zhang):
                factories.pairing(work, elder, self.li)
            factories.pairing(work, self.chen, self.zhou, mode="grid")
            factories.pairing(work, self.wang, self.zhou, mode="grid")
            work.commit()

    def _elder(self, work: Work, name: str, last: str | None, **values: Any) -> Resident:
        birth = values.pop("birth", "1940-03-01")
        who = factories.person(work, name, birth=birth, group_id=self.group.id)
        elder = factories.resident(work, who, **values)
        if last:
            factories.visit(work, elder, visited_on=last)
        return elder

    def bearer(self, helper: Helper) -> Bearer:
        return Bearer(helper.id, helper.village)

    def print_for(self, *helpers: Helper | None, monday: str = MONDAY) -> list[Slip]:
        bearers = [self.bearer(h) if h else OWN for h in helpers]
        with self.store.work() as work:
            made = make_slips(work, monday, bearers)
            work.commit()
        return made

    def lines(self, slip: Slip) -> list[SlipLine]:
        with self.store.read() as reader:
            return lines_of(reader, [slip.id]).get(slip.id, [])

    def visits(self, elder: Resident) -> list[VisitRow]:
        with self.store.read() as reader:
            return find_visits(reader, VisitFilter(resident_id=elder.id))
