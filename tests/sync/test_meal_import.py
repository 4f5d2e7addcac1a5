"""Two laptops without a line import the same month of meals: every meal counts once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from eldercare_desktop.care.records import Person
from eldercare_desktop.county.county import County
from eldercare_desktop.rosters.meals import apply, plan
from eldercare_desktop.store.store import Store
from tests.rosters.meal_calendar.bringing import bring, diner, kitchen, servings
from tests.rosters.meal_calendar.shapes import NAMES, TODAY, marks, read, sheet
from tests.sync.direct import sync

WANG, LI = NAMES[:2]


def test_the_same_month_on_two_laptops(
    enrolled: Callable[..., Store], county: County, tmp_path: Path
) -> None:
    one, two = enrolled("one"), enrolled("two", user="李国碧")
    kitchen(one, WANG, LI)
    for store in (one, two):
        sync(store, county)
    path = sheet(tmp_path, [WANG, *marks("1-5")], [LI, *marks("1", sign="送")])
    for store in (one, two):
        assert bring(store, path)[0].counts.meals == 6
    for store in (one, two, one, two):
        sync(store, county)
    for store in (one, two):
        rows = servings(store)
        assert [row.why for row in rows].count("doubled") == 6
        assert len([row for row in rows if row.counts]) == 6
        assert bring(store, path)[0].counts.meals == 0, "nothing new on either"


def test_a_death_that_the_other_laptop_knew_of(
    enrolled: Callable[..., Store], county: County, tmp_path: Path
) -> None:
    one, two = enrolled("one"), enrolled("two", user="李国碧")
    kitchen(one)
    who = diner(one, WANG)
    for store in (one, two):
        sync(store, county)
    with two.work() as work:
        person = work.get(Person, who.person_id)
        assert person is not None
        work.set(person, life_status="deceased", death_date="2026-06-03")
        work.commit()
    path = sheet(tmp_path, [WANG, *marks("1-5")])
    assert bring(one, path)[0].counts.meals == 5
    for store in (one, two, one):
        sync(store, county)
    for store in (one, two):
        assert [row.day[-2:] for row in servings(store) if row.counts] == ["01", "02", "03"]
        with store.read() as reader:
            found = plan(reader, read(path), today=TODAY.isoformat())
        # What was written for the days after the death is no meal, and is not written again.
        assert (found.counts().meals, found.counts().refused) == (0, 2)
        with store.work() as work:
            assert apply(work, found).counts.meals == 0
