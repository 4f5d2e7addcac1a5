"""A site whose lunches are brought on two routes, on Saturday, 21 November 2026, at noon."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.meal.serving.reading import servings_between
from eldercare_desktop.care.records import Helper, MealRoute, Resident, Site
from eldercare_desktop.screens.meals import MealsPage
from eldercare_desktop.screens.meals.delivery import loading
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN
from tests.store_fixtures import CHINA, TestClock, assert_log_accounts_for_rows

YESTERDAY, TODAY = "2026-11-20", "2026-11-21"
EVERY_DAY = list("1234567")


class Kitchen:
    """Three on the eastern route, one on the western, one on none; one eats there."""

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.work() as work:
            self.site: Site = factories.site(work, meal_weekdays=EVERY_DAY)
            self.helper: Helper = factories.helper(
                work, factories.person(work, "李国碧", phone="13900000001")
            )
            self.other: Helper = factories.helper(work, factories.person(work, "周大海"))
            east = factories.meal_route(work, self.site, name="东片", helper_id=self.helper.id)
            west = factories.meal_route(work, self.site, name="西片")
            self.routes: dict[str, MealRoute] = {"东片": east, "西片": west}
            self.people: dict[str, Resident] = {}
            homes = (
                ("王桂芳", east), ("张素珍", east), ("陈光明", east), ("李国华", west),
                ("赵本秀", None),
            )  # fmt: skip
            for number, (name, route) in enumerate(homes):
                person = factories.person(work, name, address=f"{number + 1}号")
                self.people[name] = factories.resident(work, person, allergens=["peanuts"])
                factories.meal_plan(
                    work, self.site, self.people[name], mode="delivery", weekdays=EVERY_DAY,
                    route_id=route.id if route else None, since="2026-11-20",
                )  # fmt: skip
            work.commit()

    def in_vain(self, name: str, day: str = YESTERDAY) -> None:
        with self.store.work() as work:
            factories.meal_serving(
                work, self.site, self.people[name], day=day, outcome="nobody_home",
                recorded_at=f"{day}T12:00:00+08:00",
            )  # fmt: skip
            work.commit()

    def told(self, day: str = TODAY) -> list[tuple[str, str]]:
        with self.store.read() as reader:
            return sorted((r.name, r.outcome) for r in servings_between(reader, day, day))


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    clock.now = datetime(2026, 11, 21, 12, 30, tzinfo=CHINA)
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def kitchen(store: Store) -> Kitchen:
    return Kitchen(store)


@pytest.fixture
def page(
    qtbot: QtBot, shell: Shell, kitchen: Kitchen, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> MealsPage:
    monkeypatch.setattr(loading, "now", lambda: clock.now)
    made = MealsPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    shell.navigation.connect(lambda key, args: made.shown(**args) if key == "meals" else None)
    made.refresh(frozenset())
    return made
