"""Laptops and their county: writing, exchanging, power. What happens to disks: `world.py`."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from sqlalchemy import select

from eldercare_desktop.care.records import RECORDS
from eldercare_desktop.county import areas, devices
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.exchange import exchange as county_exchange
from eldercare_desktop.county.exchange import read_request
from eldercare_desktop.county.feed import position_of
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.store.anchor import PLACE
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.record import references
from eldercare_desktop.store.schema import change_table, writer_table
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from eldercare_desktop.sync.batch import canonical
from eldercare_desktop.sync.exchange import exchange
from eldercare_desktop.sync.membership import Membership, needed
from eldercare_desktop.sync.outcome import Outcome
from tests import factories
from tests.factories import PIN, VILLAGE
from tests.store_fixtures import CHINA
from tests.sync.conftest import NEIGHBOUR, TOWNSHIP
from tests.sync.direct import join
from tests.sync.model.line import Line, PowerCut, Trip, wire_county, wire_store

FAR, FAR_TOWNSHIP = "500113117200", "500113117000"
LAPTOPS = {"a": VILLAGE, "b": VILLAGE, "n": NEIGHBOUR, "t": TOWNSHIP, "c": FAR}
"""Two of one village, one of its neighbour, one of their township, one of another township."""

MARKS = {VILLAGE: "海", NEIGHBOUR: "钟", FAR: "碑"}
"""What is written about people of a village begins with its mark: so it is told anywhere."""

GIVES_UP = {"county_in_circles"}
"""An exchange may end with this for now; it is another one that must come to an end."""

T = TypeVar("T")
Saved = Counter[tuple[str, str, bytes]]
"""Changes of one transaction: table, operation, values without references."""


class Clock:
    """A laptop's own clock: anywhere, and a second later each time that it is asked."""

    def __init__(self, year: int = 2026) -> None:
        self.now = datetime(year, 11, 21, 8, 0, tzinfo=CHINA)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class Laptop:
    """One laptop. `sent`: every request that ever left it; `undoable`: its own transactions.

    state: where its anchors are, beside the folder of the store
    """

    name: str
    area: str
    folder: Path
    state: Path
    clock: Clock
    store: Store
    undoable: list[int] = field(default_factory=list)
    sent: list[bytes] = field(default_factory=list)
    backups: list[Path] = field(default_factory=list)
    trip: Trip | None = None
    dead: bool = False

    @property
    def member(self) -> Membership:
        """Who it is for the county."""
        with self.store.read() as reader:
            return needed(reader)


@contextmanager
def anchors_in(folder: Path) -> Iterator[None]:
    """A store that is opened in this block has its anchor in a folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(PLACE, str(folder))
        yield


def township(area: str) -> str:
    """The township of an area."""
    return areas.township_of(area)


def state_of(folder: Path) -> Path:
    """Where the anchors belong that go with a folder."""
    return folder.with_name(f"state-{folder.name}")


class Base:
    """What there is, and what people, lines and power do to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.saved: dict[str, Saved] = {}
        """By transaction (the user's name on its changes), what people were told is saved."""
        self.uncertain: set[str] = set()
        """Transactions whose only copy was on a disk that broke: there once, or gone."""
        self.numbers_again: set[str] = set()
        """Laptops that were set back without noticing: they may have used a number twice."""
        self.trip: Trip | None = None
        self.before_lock: Callable[[], object] | None = None
        self.county_backups: list[Path] = []
        self.files: list[bytes] = []
        self.answers: list[Path] = []
        """All that ever was on a stick: laptops' files, and the county's answers."""
        self._counter = 0
        self.county = self._open_county()
        self.laptops = {name: self._laptop(name, area) for name, area in LAPTOPS.items()}

    def close(self) -> None:
        """Close everything."""
        for laptop in self.laptops.values():
            laptop.store.close()
        self.county.close()

    def remove(self) -> None:
        """Close everything, and leave nothing behind."""
        self.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def number(self) -> int:
        """A number that nobody had before."""
        self._counter += 1
        return self._counter

    def word(self, village: str) -> str:
        """A word that nobody wrote before, about somebody of a village."""
        return f"{MARKS[village]}{self.number()}"

    # -- writing -----------------------------------------------------------------------

    def write(self, name: str, act: Callable[[Work], T | None], label: str = "edit") -> T | None:
        """Somebody saves something; `act` returns None when there is nothing to save.

        The user's name on the changes is one of its own for each saving: by it every change
        is found again, wherever it went.
        """
        laptop, tag = self.laptops[name], f"{name}{self.number()}·{len(self.saved)}"
        try:
            with laptop.store.work(tag, label=label) as work:
                made = act(work)
                if made is None:
                    return None
                done = work.commit()
        except PowerCut:
            self.revive(laptop)
            self._note(laptop, tag)
            return None
        self._note(laptop, tag)
        if done.tx is not None:
            laptop.undoable.append(done.tx)
        return made

    def admit(self, work: Work, village: str) -> str:
        """A new elder; the person's row id."""
        who = factories.person(work, self.word(village), village=village)
        factories.resident(work, who)
        return who.id

    def undo(self, name: str) -> None:
        """Somebody takes the last thing back."""
        laptop, tag = self.laptops[name], f"{name}{self.number()}·undo"
        if laptop.undoable:
            try:
                laptop.store.undo(laptop.undoable.pop(), tag)
            except CareError as refusal:
                if refusal.code not in ("used_since", "row_gone"):
                    raise
            except PowerCut:
                self.revive(laptop)
            self._note(laptop, tag)

    def _note(self, laptop: Laptop, tag: str) -> None:
        """What was saved is what the store holds, whatever was cut."""
        with laptop.store.read() as reader:
            query = select(change_table).where(change_table.c.user == tag)
            found = Counter(said(row) for row in reader.rows(query))
        if found:
            self.saved[tag] = found

    # -- exchanging --------------------------------------------------------------------

    def exchange(
        self,
        name: str,
        fates: Sequence[str] = (),
        meanwhile: Mapping[int, Callable[[], object]] | None = None,
    ) -> Outcome | None:
        """One exchange of a laptop; None when it came to no good end."""
        laptop = self.laptops[name]
        before = laptop.store.held_only_here()
        try:
            return exchange(
                laptop.store,
                line=lambda member, cancelled: Line(self, laptop, member, fates, meanwhile),
                pause=lambda seconds: None,
            )
        except PowerCut:
            self.revive(laptop)
        except CareError as refusal:
            self._check_refusal(laptop, refusal, fates, before)
        return None

    def _check_refusal(
        self, laptop: Laptop, refusal: CareError, fates: Sequence[str], before: int
    ) -> None:
        """A refusal must have a reason in what the model did."""
        spoilt = {"forged", "mistaken"} & {*fates}
        if refusal.code == "receipt_wrong" and spoilt:
            return
        if refusal.code == "county_line_cut" and (any(fates) or self.trip):
            return
        if refusal.code == "county_token" and self.county_backups:
            # A restored county may not know who has joined since the backup: a new code.
            self.join_again(laptop.name)
            return
        if refusal.code not in GIVES_UP:
            raise refusal

    def arrive(self, name: str, message: bytes) -> None:
        """A request of a laptop arrives (again), late; nobody waits for its answer."""
        laptop = self.laptops[name]
        try:
            self._arrive(laptop, message)
        except Refusal as refusal:
            if refusal.code not in ("FORK", "GAP", "EPOCH", "TOKEN", "REVOKED"):
                raise

    def _arrive(self, laptop: Laptop, message: bytes) -> None:
        with self.county.database.reading(WHOLE_COUNTY) as connection:
            device = devices.by_token(connection, laptop.member.token)
        answer = county_exchange(self.county, device, read_request(message))
        self.look_at_answer(laptop, answer.to_bytes())

    def look_at_answer(self, laptop: Laptop, answer: bytes) -> None:
        """Every answer that leaves the county is looked at."""
        from tests.sync.model.invariants import assert_answer_keeps_to_area

        assert_answer_keeps_to_area(laptop, answer)

    def rest(self, most: int = 9) -> None:
        """All exchange until nobody has anything for anybody."""
        self.before_lock = self.trip = None
        read: dict[str, int] = {}
        waiting = [*self.laptops]
        for _ in range(most):
            waiting = [n for n in self.laptops if read.get(n) != self.position(n)]
            if not waiting:
                return
            for name in waiting:
                done = self.exchange(name)
                if done and not done.remaining:
                    read[name] = self.position(name)
        raise AssertionError(f"it does not come to rest: {waiting}")

    def meet(self, *names: str) -> None:
        """Some exchange one after the other, so that the last has read what the first wrote."""
        for name in names:
            self.exchange(name)

    def position(self, name: str) -> int:
        """The last position of the feed that a laptop reads."""
        with self.county.database.reading(WHOLE_COUNTY) as connection:
            return position_of(connection, township(self.laptops[name].area))

    def join_again(self, name: str) -> None:
        """The laptop's token is no good any more: it gets a new code."""
        laptop = self.laptops[name]
        join(laptop.store, self.county, laptop.area)

    # -- power -------------------------------------------------------------------------

    @contextmanager
    def power_cut(self, name: str | None, at: int, when: str) -> Iterator[None]:
        """The power goes at the `at`-th commit of a laptop (None: of the county), if it comes."""
        trip = Trip(at, when)
        if name is None:
            self.trip = trip
            yield
            self.trip = None
        else:
            laptop = self.laptops[name]
            laptop.trip = trip
            yield
            laptop.trip = None

    def revive(self, laptop: Laptop) -> None:
        """The laptop is switched on again."""
        laptop.trip, laptop.dead = None, False
        laptop.store.close()
        self._open(laptop)

    def restart_county(self) -> None:
        """The server is started again."""
        self.trip = None
        self.county.close()
        self.county = self._open_county()

    # -- opening -----------------------------------------------------------------------

    def _open_county(self) -> County:
        county = open_county(Settings(self.folder / "county"))
        wire_county(county, self)
        return county

    def _laptop(self, name: str, area: str) -> Laptop:
        folder, clock = self.folder / name, Clock()
        with anchors_in(state_of(folder)):
            store = Store.open(folder, PIN, clock=clock)
        laptop = Laptop(name, area, folder, state_of(folder), clock, store)
        wire_store(store, laptop)
        return laptop

    def _open(self, laptop: Laptop) -> None:
        with anchors_in(laptop.state):
            laptop.store = Store.open(laptop.folder, PIN, clock=laptop.clock)
        wire_store(laptop.store, laptop)

    def _tags(self, laptop: Laptop, *, only_here: bool = False) -> set[str]:
        """The transactions that a laptop holds."""
        c = change_table.c
        query = select(c.user).distinct()
        if only_here:
            query = query.join(writer_table, writer_table.c.no == c.writer_no)
            query = query.where(c.position.is_(None), c.result.is_(None), writer_table.c.own == 1)
        with laptop.store.read() as reader:
            return {row.user for row in reader.rows(query)}


def said(row: Any) -> tuple[str, str, bytes]:
    """A change without what a new life may change of it: ids of rows and of changes."""
    refs = references(RECORDS[row.table])
    values = {n: v for n, v in row.values.items() if n not in refs}
    return row.table, row.op, canonical(values)
