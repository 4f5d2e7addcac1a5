"""Files and the line in any order: late, twice, never, by restored and copied stores.

Whatever happens, in the end everybody holds the same, nothing is there twice, and nothing is
gone that was not lost with a disk.
"""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import update

from eldercare_desktop.care.records import Person
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.courier import take
from eldercare_desktop.county.schema import county_table
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.store import lives
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.courier import import_answer
from tests.factories import PIN
from tests.store_fixtures import TestClock
from tests.sync.courier.carrying import carry, send
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees, tables
from tests.sync.test_rounds import add_person

REFUSED = {
    *("courier_already_read", "courier_answer_old", "courier_unknown_answer", "courier_foreign"),
    "county_in_circles",
}
"""What reading some answer of the past may say."""


@dataclass
class World:
    """Stores, a county, and all that lies on sticks; `saved` are the names that must be there."""

    folder: Path
    county: County
    stores: list[Store]
    clock: TestClock
    dice: random.Random
    files: list[bytes] = field(default_factory=list)
    answers: list[Path] = field(default_factory=list)
    backups: list[Path] = field(default_factory=list)
    saved: dict[str, Store | None] = field(default_factory=dict)
    made: int = 0

    @property
    def stick(self) -> Path:
        return self.folder / "stick"

    def number(self) -> int:
        self.made += 1
        return self.made

    def any_store(self) -> Store:
        return self.dice.choice(self.stores)

    # -- what may happen -----------------------------------------------------------------

    def save(self) -> None:
        store, name = self.any_store(), f"人{self.number()}"
        add_person(store, name)
        self.saved[name] = store

    def edit(self) -> None:
        store = self.any_store()
        try:
            with store.work(label="edit_person") as work:
                people = work.find(Person)
                if people:
                    work.set(self.dice.choice(people), phone=str(self.number()))
                    work.commit()
        except CareError as problem:
            if problem.code != "row_moved":  # that is told, and the app must be opened again
                raise

    def export(self) -> None:
        self.files.append(send(self.any_store(), self.stick).read_bytes())

    def deliver(self) -> None:
        """The county gets one of the files, the newest or any of the past."""
        if not self.files:
            return
        newest = self.dice.random() < 0.5
        answer = take(
            self.county, self.files[-1] if newest else self.dice.choice(self.files)
        ).answer
        if answer:
            self.answers.append(self.stick / f"{self.number()}.answer.eldercare")
            self.answers[-1].write_bytes(answer)

    def read(self) -> None:
        """Somebody reads one of the answers, perhaps not the right one."""
        if not self.answers:
            return
        newest = self.dice.random() < 0.5
        file = self.answers[-1] if newest else self.dice.choice(self.answers)
        for store in self.dice.sample(self.stores, len(self.stores)):
            try:
                import_answer(store, file)
            except CareError as problem:
                if problem.code not in REFUSED:
                    raise

    def line(self) -> None:
        sync(self.any_store(), self.county)

    def back_up(self) -> None:
        folder = self.folder / f"backup{self.number()}"
        shutil.copytree(self.any_store().folder, folder, ignore=shutil.ignore_patterns("*.lock"))
        self.backups.append(folder)

    def restore(self) -> None:
        """A disk dies, and a backup of the same or another laptop takes its place."""
        if not self.backups:
            return
        dead = self.any_store()
        place = self.stores.index(dead)
        dead.close()
        folder = self.folder / f"restored{self.number()}"
        shutil.copytree(self.dice.choice(self.backups), folder)
        self.stores[place] = Store.open(folder, PIN, clock=self.clock)
        there = self.names_of(self.stores[place]) | self.known()
        for name, store in self.saved.items():
            if store is dead:
                self.saved[name] = self.stores[place] if name in there else None

    def copy(self) -> None:
        """A folder is copied, and both go on."""
        if len(self.stores) < 4:
            folder = self.folder / f"copy{self.number()}"
            shutil.copytree(
                self.any_store().folder, folder, ignore=shutil.ignore_patterns("*.lock")
            )
            self.stores.append(Store.open(folder, PIN, clock=self.clock))

    def county_falls_back(self) -> None:
        """The county is restored to where it is now, in another epoch: what came last is gone."""
        folder = self.folder / f"county{self.number()}"
        shutil.copytree(self.county.settings.data, folder)
        for _ in range(3):
            self.export()
            self.deliver()
            self.read()
        self.county.close()
        self.county = open_county(Settings(folder))
        with self.county.database.writing(WHOLE_COUNTY) as connection:
            connection.execute(update(county_table).values(epoch=f"e{self.number()}"))

    # -- the end -------------------------------------------------------------------------

    def names_of(self, store: Store) -> set[str]:
        return {row["name"] for row in tables(store)["person"]}

    def known(self) -> set[str]:
        """Names that the county has."""
        with self.county.database.reading(WHOLE_COUNTY) as connection:
            states = connection.exec_driver_sql("SELECT state FROM record").scalars().all()
        return {name for name in self.saved if any(f'"{name}"' in state for state in states)}

    def settle(self) -> None:
        """All carry files until nothing waits; nobody has a line any more."""
        for _ in range(9):
            waits = [carry(store, self.county, self.stick).again for store in self.stores]
            if not any(waits) and not any(store.held_only_here() for store in self.stores):
                break
        for store in self.stores:
            carry(store, self.county, self.stick)
            assert_agrees(store, self.county)
            assert store.held_only_here() == 0
            assert tables(store) == tables(self.stores[0])
        there = Counter(row["name"] for row in tables(self.stores[0])["person"])
        assert max(there.values(), default=1) == 1, "nothing is doubled"
        gone = {name for name, store in self.saved.items() if store} - there.keys()
        assert gone == set()


STEPS = (
    *("save", "save", "save", "edit", "edit"),
    *("export", "export", "export", "deliver", "deliver", "deliver", "read", "read", "read"),
    *("line", "back_up", "restore", "copy", "county_falls_back"),
)


def play(
    seed: int, enrolled: Callable[..., Store], county: County, clock: TestClock, folder: Path
) -> None:
    stores = [enrolled(f"one{seed}"), enrolled(f"two{seed}")]
    world = World(folder, county, stores, clock, random.Random(seed))
    try:
        for _ in range(30):
            getattr(world, world.dice.choice(STEPS))()
        world.settle()
    finally:
        for store in world.stores[2:]:
            store.close()
        if world.county is not county:
            world.county.close()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_order(enrolled, county, clock, tmp_path, monkeypatch, seed):
    monkeypatch.setattr(lives, "drop_anchor", lambda store: None)
    play(seed, enrolled, county, clock, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 160))
def test_any_order_at_length(enrolled, county, clock, tmp_path, monkeypatch, seed):
    monkeypatch.setattr(lives, "drop_anchor", lambda store: None)
    play(seed, enrolled, county, clock, tmp_path)
