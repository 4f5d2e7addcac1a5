"""A county of two townships and the laptops of its villages, with all that can happen to them.

The world knows what people were told is saved. It does nothing by itself: the state machine
(`villages.py`) and the mishaps (`every.py`) act on it, `invariants.py` looks at it.
"""

from __future__ import annotations

import atexit
import json
import shutil
import tempfile
from functools import cache, partial
from pathlib import Path

from sqlalchemy import select

from eldercare_desktop.county import areas
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.backup.restoring import new_epoch
from eldercare_desktop.county.county import open_county
from eldercare_desktop.county.schema import change_table as county_change_table
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.store.store import Store
from tests.factories import PIN, VILLAGE
from tests.sync.conftest import AREAS, NEIGHBOUR
from tests.sync.direct import join
from tests.sync.model.base import (
    FAR,
    FAR_TOWNSHIP,
    LAPTOPS,
    MARKS,
    Base,
    Clock,
    Laptop,
    Saved,
    anchors_in,
    said,
    state_of,
    township,
)

__all__ = [
    "FAR",
    "FAR_TOWNSHIP",
    "LAPTOPS",
    "MARKS",
    "Laptop",
    "Saved",
    "World",
    "said",
    "template",
    "township",
]


@cache
def template() -> Path:
    """The county and its enrolled laptops with a few people, made once; worlds get copies."""
    folder = Path(tempfile.mkdtemp(prefix="model-template-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    county = open_county(Settings(folder / "county"))
    with county.database.writing(WHOLE_COUNTY) as connection:
        areas.save(connection, [areas.area_of(code, name) for code, name in AREAS.items()])
    for name, area in LAPTOPS.items():
        with anchors_in(folder / f"state-{name}"):
            store = Store.create(folder / name, PIN, village=area, user=name, clock=Clock())
            with store:
                join(store, county, area)
    county.close()
    world = Base(folder)
    for name, village in (("a", VILLAGE), ("n", NEIGHBOUR), ("c", FAR)):
        world.write(name, partial(world.admit, village=village))
    world.rest()
    world.close()
    _kept.update(world.saved)
    return folder


_kept: dict[str, Saved] = {}


class World(Base):
    """A copy of the template, and what happens to its disks."""

    def __init__(self) -> None:
        folder = Path(tempfile.mkdtemp(prefix="model-"))
        shutil.copytree(template(), folder, dirs_exist_ok=True)
        super().__init__(folder)
        self.saved = dict(_kept)

    def back_up(self, name: str) -> None:
        """A copy of a laptop's folder on a stick."""
        laptop = self.laptops[name]
        target = self.folder / f"backup-{name}-{self.number()}"
        shutil.copytree(laptop.folder, target, ignore=shutil.ignore_patterns("*.lock"))
        shutil.copytree(laptop.state, state_of(target))
        laptop.backups.append(target)

    def restore(self, name: str, which: int = -1, *, anchored: bool = False) -> None:
        """The disk breaks, or (anchored) only the folder is lost; a backup is put in its place."""
        laptop = self.laptops[name]
        only_here = self._tags(laptop, only_here=True)
        laptop.store.close()
        shutil.rmtree(laptop.folder)
        shutil.copytree(laptop.backups[which], laptop.folder)
        if not anchored:  # the anchor is from the time of the backup, as in an image of a disk
            shutil.rmtree(laptop.state, ignore_errors=True)
            shutil.copytree(state_of(laptop.backups[which]), laptop.state)
            self.numbers_again.add(name)
        laptop.undoable.clear()
        self._open(laptop)
        self.uncertain |= only_here - self._tags(laptop)

    def clone(self, name: str, *, whole_disk: bool = True) -> str:
        """The disk, or only the folder, is copied to another laptop, and both go on."""
        laptop, name = self.laptops[name], f"{name}'"
        folder = self.folder / f"{name}{self.number()}"
        shutil.copytree(laptop.folder, folder, ignore=shutil.ignore_patterns("*.lock"))
        if whole_disk:
            shutil.copytree(laptop.state, state_of(folder))
        clock = Clock(laptop.clock.now.year)
        copy = Laptop(name, laptop.area, folder, state_of(folder), clock, laptop.store)
        self._open(copy)
        self.laptops[name] = copy
        return name

    def reopen(self, name: str, year: int | None = None) -> None:
        """The next morning, perhaps with a dead battery."""
        laptop = self.laptops[name]
        if year is not None:
            laptop.clock.now = laptop.clock.now.replace(year=year)
        laptop.store.close()
        self._open(laptop)

    def back_up_county(self) -> None:
        """The county's nightly backup."""
        target = self.folder / f"county-backup-{self.number()}"
        shutil.copytree(self.county.settings.data, target)
        self.county_backups.append(target)

    def restore_county(self, which: int = -1) -> None:
        """The county loses its last hours."""
        self.county.close()
        shutil.rmtree(self.county.settings.data)
        shutil.copytree(self.county_backups[which], self.county.settings.data)
        self.county = self._open_county()
        with self.county.database.writing(WHOLE_COUNTY) as connection:
            new_epoch(connection)
        self._note_lost()

    def _note_lost(self) -> None:
        """What only the county had, for the disk that it came from is broken, may be gone.

        A neighbour brings it back, but not if its author, set back too, has used its number
        for something else since.
        """
        with self.county.database.reading(WHOLE_COUNTY) as connection:
            payloads = connection.execute(select(county_change_table.c.payload)).scalars()
            there = {json.loads(payload)["user"] for payload in payloads}
        for laptop in self.laptops.values():
            held = self._tags(laptop)
            there |= {t for t in held if t.split("·")[0].rstrip("0123456789") == laptop.name}
            there |= {t for t in held if not t.startswith(tuple(self.numbers_again))}
        self.uncertain |= self.saved.keys() - there
