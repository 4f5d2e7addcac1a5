"""Three laptops and a county, used by people who do not know of each other, over a bad line.

Whatever happened: once everybody has exchanged, all show the same, the county's check finds
the same, every entry that was saved is there, and none is there twice.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from eldercare_desktop.care.records import Person, Resident, Visit
from eldercare_desktop.county import areas, devices
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.exchange import exchange as county_exchange
from eldercare_desktop.county.exchange import read_request
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.store import changes, keyslots
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.membership import needed
from tests import factories
from tests.factories import PIN, VILLAGE
from tests.store_fixtures import TestClock
from tests.sync.conftest import AREAS, NEIGHBOUR, TOWNSHIP
from tests.sync.direct import join, sync
from tests.sync.looking import assert_agrees, assert_nothing_overwritten_unseen, tables

LAPTOPS = {"a": VILLAGE, "b": VILLAGE, "t": TOWNSHIP}
laptops = st.sampled_from(sorted(LAPTOPS))
fates = st.lists(st.sampled_from(["", "", "lost", "unanswered", "twice"]), max_size=4)
pick = st.integers(0, 10_000)


@pytest.fixture(scope="module", autouse=True)
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The county and the enrolled laptops, made once; every example gets copies."""
    folder = tmp_path_factory.mktemp("model")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyslots, "OPSLIMIT", 1)
        patch.setattr(keyslots, "MEMLIMIT", 8192)
        county = open_county(Settings(folder / "county"))
        with county.database.writing() as connection:
            areas.save(connection, [areas.area_of(code, name) for code, name in AREAS.items()])
        for name, area in LAPTOPS.items():
            with Store.create(folder / name, PIN, village=area, user=f"人{name}") as store:
                join(store, county, area)
                if name == "a":
                    _register(store, "甲", VILLAGE)
                    _register(store, "乙", VILLAGE)
                sync(store, county)
        county.close()
        Villages.template = folder
        yield


def _register(store: Store, name: str, village: str) -> int:
    with store.work(label="add_person") as work:
        factories.resident(work, factories.person(work, name, village=village))
        done = work.commit()
    assert done.tx is not None
    return done.tx


@dataclass
class Saved:
    """What people were told is saved: names of persons, notes of visits."""

    people: set[str] = field(default_factory=lambda: {"甲", "乙"})
    visits: set[str] = field(default_factory=set)


@contextmanager
def allowed(*codes: str) -> Iterator[None]:
    """Refusals that may well come about here."""
    try:
        yield
    except (CareError, Refusal) as refusal:
        if refusal.code not in codes:
            raise


class Villages(RuleBasedStateMachine):
    """The rules are what people, lines and disks do."""

    template: ClassVar[Path]

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="model-"))
        shutil.copytree(self.template, self.folder, dirs_exist_ok=True)
        self.clock = TestClock()
        self.county: County = open_county(Settings(self.folder / "county"))
        self.stores = {name: self.open(name) for name in LAPTOPS}
        self.saved = Saved()
        self.counter = 0
        self.messages: list[tuple[str, bytes]] = []
        self.undoable: dict[str, list[int]] = {name: [] for name in LAPTOPS}
        self.backup: tuple[str, Path] | None = None

    def open(self, name: str) -> Store:
        return Store.open(self.folder / name, PIN, clock=self.clock)

    def fresh(self) -> str:
        self.counter += 1
        return str(self.counter)

    def people(self, name: str) -> list[Person]:
        with self.stores[name].read() as reader:
            found = reader.find(Person)
        return sorted(found, key=lambda person: person.id)

    # -- people ------------------------------------------------------------------------

    @rule(name=laptops, elsewhere=st.booleans())
    def register(self, name: str, elsewhere: bool) -> None:
        village = NEIGHBOUR if elsewhere and name == "t" else VILLAGE
        who = f"人{self.fresh()}"
        self.undoable[name].append(_register(self.stores[name], who, village))
        self.saved.people.add(who)

    @rule(
        some=st.lists(laptops, min_size=1, max_size=3, unique=True),
        which=pick,
        field_name=st.sampled_from(["phone", "address"]),
    )
    def edit(self, some: list[str], which: int, field_name: str) -> None:
        """One person writes something, or several write about the same."""
        for name in some:
            self.edit_at(name, which, field_name)

    def edit_at(self, name: str, which: int, field_name: str) -> None:
        if people := self.people(name):
            with self.stores[name].work(label="edit_person") as work:
                seen = people[which % len(people)]
                work.set(seen, **{field_name: self.fresh()})
                done = work.commit()
            assert done.tx is not None
            self.undoable[name].append(done.tx)

    @rule(name=laptops, which=pick, value=st.sampled_from(["好", "差"]))
    def note_the_same(self, name: str, which: int, value: str) -> None:
        """Two people may well write the same."""
        if people := self.people(name):
            with self.stores[name].work(label="edit_person") as work:
                work.set(people[which % len(people)], note=value)
                work.commit()

    @rule(name=laptops, which=pick)
    def remove(self, name: str, which: int) -> None:
        if people := self.people(name):
            with self.stores[name].work(label="remove_person") as work:
                work.delete(people[which % len(people)])
                work.commit()

    @rule(name=laptops, which=pick)
    def visit(self, name: str, which: int) -> None:
        with self.stores[name].work(label="log_visit") as work:
            elders = sorted(work.find(Resident), key=lambda elder: elder.id)
            if not elders:
                return
            made = factories.visit(work, elders[which % len(elders)], note=self.fresh())
            done = work.commit()
        self.saved.visits.add(str(made.note))
        assert done.tx is not None
        self.undoable[name].append(done.tx)

    @rule(name=laptops, which=pick, keep_it=st.booleans())
    def settle(self, name: str, which: int, keep_it: bool) -> None:
        with self.stores[name].work(label="resolve_conflict") as work:
            rows = sorted(work.rows_in_conflict())
            if not rows:
                return
            _, row_id = rows[which % len(rows)]
            seen = work.get(Person, row_id)
            if seen is None or seen.deleted:
                return
            (field_name, others), *_ = sorted(work.conflicts_of(Person, row_id).items())
            chosen = getattr(seen, field_name) if keep_it else sorted(others.items())[0][1]
            work.resolve(seen, field_name, chosen)
            work.commit()

    @rule(name=laptops)
    def take_back(self, name: str) -> None:
        """Undo the last thing; what was handed over is taken back by new changes."""
        if self.undoable[name]:
            with allowed("used_since", "row_gone"):
                self.stores[name].undo(self.undoable[name].pop())

    # -- the line ----------------------------------------------------------------------

    @rule(name=laptops, bad=fates, meanwhile=pick)
    def exchange(self, name: str, bad: list[str], meanwhile: int) -> None:
        """With mishaps, and perhaps with somebody who writes on while it runs."""

        def mishap(at: int, message: bytes) -> str:
            self.messages.append((name, message))
            if at == 1 and meanwhile % 2:
                self.edit_at(name, meanwhile, "phone")
            return bad[at - 1] if at <= len(bad) else ""

        with allowed("county_line_cut"):
            sync(self.stores[name], self.county, mishap)

    @rule(one=laptops, two=laptops)
    def meet(self, one: str, two: str) -> None:
        """Two exchange one after the other, and see what the other wrote."""
        for name in (one, two, one):
            self.exchange(name, [], 0)

    @rule(days=st.integers(-4000, 4000), name=laptops)
    def close_and_open(self, days: int, name: str) -> None:
        """The next morning, with a dead battery: nothing may depend on the clock."""
        self.clock.now = TestClock().now
        self.clock.advance(days=days)
        self.stores[name].close()
        self.stores[name] = self.open(name)

    @rule(name=laptops)
    def exchange_in_vain(self, name: str) -> None:
        """The county takes everything, and no answer ever arrives."""
        with pytest.raises(CareError):
            sync(self.stores[name], self.county, lambda at, message: "unanswered")

    @precondition(lambda self: self.messages)
    @rule(which=pick)
    def comes_late(self, which: int) -> None:
        """A request that was thought lost, or was answered long ago, arrives (again)."""
        name, message = self.messages[which % len(self.messages)]
        with self.stores[name].read() as reader:
            token = needed(reader).token
        with self.county.database.reading() as connection:
            device = devices.by_token(connection, token)
        with allowed("FORK", "GAP", "EPOCH"):
            county_exchange(self.county, device, read_request(message))

    # -- disks -------------------------------------------------------------------------

    @rule(name=st.sampled_from(["a", "t"]))
    def back_up(self, name: str) -> None:
        """What was handed over until now is safe; what is only here is in the backup."""
        target = self.folder / f"backup{self.fresh()}"
        shutil.copytree(self.folder / name, target, ignore=shutil.ignore_patterns("*.lock"))
        self.backup = (name, target)

    @precondition(lambda self: self.backup is not None)
    @rule()
    def restore(self) -> None:
        """The laptop's disk breaks after it has handed over; the backup is put in its place."""
        assert self.backup is not None
        name, source = self.backup
        self.exchange(name, [], 0)
        self.stores[name].close()
        shutil.rmtree(self.folder / name)
        shutil.copytree(source, self.folder / name)
        self.stores[name] = self.open(name)
        self.undoable[name].clear()
        self.backup = None

    # -- what must hold ----------------------------------------------------------------

    def teardown(self) -> None:
        try:
            if hasattr(self, "stores"):
                self.check()
        finally:
            for store in getattr(self, "stores", {}).values():
                store.close()
            if hasattr(self, "county"):
                self.county.close()
            shutil.rmtree(getattr(self, "folder", ""), ignore_errors=True)

    def check(self) -> None:
        for _ in range(3):
            for store in self.stores.values():
                sync(store, self.county)
        shown = {name: tables(store) for name, store in self.stores.items()}
        for store in self.stores.values():
            assert_agrees(store, self.county)
            assert store.held_only_here() == 0
            with store.read() as reader:
                assert changes.with_result(reader, changes.HELD, 9) == []
        assert shown["a"] == shown["b"] == _of_village(shown["t"])
        self.check_entries(shown["t"])
        assert_nothing_overwritten_unseen(self.county, TOWNSHIP)

    def check_entries(self, shown: dict[str, list[dict[str, Any]]]) -> None:
        names = [row["name"] for row in shown["person"]]
        notes = [row["note"] for row in shown["visit"] if not row["withdrawn"]]
        assert sorted(names) == sorted(self.saved.people), "saved once, there once"
        assert sorted(notes) == sorted(self.saved.visits)
        with self.stores["t"].read() as reader:
            assert len(reader.find(Visit)) == len(shown["visit"])


def _of_village(shown: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    return {t: [row for row in rows if row["village"] == VILLAGE] for t, rows in shown.items()}


EXAMPLES = settings.default.max_examples if settings.default else 50
TestVillages = Villages.TestCase
TestVillages.settings = settings(max_examples=EXAMPLES // 2, stateful_step_count=20)
