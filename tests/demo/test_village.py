"""The demo village: the same every time, and as a real one would look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from eldercare_desktop.care.identity import read_id
from eldercare_desktop.care.meal.kitchen.clashes import clashes
from eldercare_desktop.care.meal.kitchen.menu import menus
from eldercare_desktop.care.meal.kitchen.samples import find_samples
from eldercare_desktop.care.records import Helper, Pairing, Person, Resident, Visit
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.demo import village
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Record, sent_fields
from eldercare_desktop.store.schema import change_table
from eldercare_desktop.store.store import Store
from tests.store_fixtures import assert_log_accounts_for_rows

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The demo village as of 2026-11-21."""
    with village.create(tmp_path_factory.mktemp("demo"), today=TODAY) as store:
        yield store


def _contents(reader: Reader, kind: type[Record]) -> list[dict[str, Any]]:
    """Records without their ids, which belong to the store's own writer."""
    fields = [f for f in sent_fields(kind) if not f.endswith("_id")]
    return [{f: getattr(r, f) for f in fields} for r in reader.find(kind)]


@pytest.mark.long
def test_the_same_day_gives_the_same_village(demo: Store, tmp_path: Path) -> None:
    with village.create(tmp_path, today=TODAY) as again:
        for kind in (Person, Resident, Helper, Pairing, Visit):
            with demo.read() as one, again.read() as other:
                assert _contents(one, kind) == _contents(other, kind), kind.__name__


def test_it_has_the_size_and_variety_of_a_village(demo: Store) -> None:
    with demo.read() as reader:
        residents, helpers = reader.find(Resident), reader.find(Helper)
        assert len(residents) > 200
        assert {r.person_id for r in residents} & {h.person_id for h in helpers}
        assert {r.kind for r in residents} == {"elder", "left_behind_child", "child_in_need"}
        assert {p.mode for p in reader.find(Pairing)} == {"one_to_one", "grid"}
        months = {v.visited_on[:7] for v in reader.find(Visit)}
    assert len(months) >= 6


def test_nothing_in_it_is_of_the_future_or_out_of_order(demo: Store) -> None:
    with demo.read() as reader:
        assert all(v.visited_on <= TODAY.isoformat() for v in reader.find(Visit))
        latest = reader.scalar(select(func.max(change_table.c.at)))
        assert latest[:10] <= TODAY.isoformat()
        doubtful = select(func.count()).where(change_table.c.clock_doubtful == 1)
        assert reader.scalar(doubtful) == 0


def test_id_numbers_are_well_formed_and_of_no_real_county(demo: Store) -> None:
    with demo.read() as reader:
        numbers = [p.id_number for p in reader.find(Person) if p.id_number]
    assert len(set(numbers)) == len(numbers) > 200
    for number in numbers:
        assert number.startswith("500199")
        assert read_id(number, today=TODAY).number == number


def test_every_row_has_its_change(demo: Store) -> None:
    assert_log_accounts_for_rows(demo)


def test_the_kitchen_has_a_menu_warnings_and_samples(demo: Store) -> None:
    now = datetime.combine(TODAY, time(10, 0), village.CHINA)
    with demo.read() as reader:
        (site,) = meal_sites(reader)
        first, last = "2026-11-16", "2026-11-22"
        assert len(menus(reader, site.id, first, last)) == 14
        assert clashes(reader, site.id, first, last).by_dish, "somebody may not eat something"
        states = {row.state for row in find_samples(reader, site.id, now)}
    assert states >= {"keep", "ready", "closed"}
