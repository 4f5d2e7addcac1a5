"""The line breaks after N bytes, for every N of an exchange, in both directions.

A real server, the real client, a proxy between them that resets the connection. Each cut has
an exchange of its own, with changes both ways: what two people wrote since the last one. Then
all that was ever saved must be there once: on both laptops, in the county's log and feed, and
every batch with its receipt. Cuts of all kinds go through the same stores, one after the
other, so that what one of them spoils every later one would show.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from eldercare_desktop.care.records import Resident
from eldercare_desktop.store import batches, keyslots
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync import client
from eldercare_desktop.sync.check import differing
from eldercare_desktop.sync.exchange import exchange
from eldercare_desktop.sync.membership import needed
from tests import factories
from tests.county.server import new_code
from tests.sync.looking import tables
from tests.sync.proxy import Orders, Proxy
from tests.sync.served import first_run, make_county, serving


@dataclass
class Wire:
    """Two laptops of one village; one of them on a bad line. `notes`: what was saved."""

    data: Path
    proxy: Proxy
    one: Store
    two: Store
    notes: list[str] = field(default_factory=list)

    def write(self) -> None:
        """Each of the two saves something."""
        for store in (self.two, self.one):
            with store.work(label="log_visit") as work:
                elder = work.find(Resident, limit=1)[0]
                note = f"记{len(self.notes)}"
                factories.visit(work, elder, note=note)
                factories.person(work, note, group_id=None)
                work.commit()
            self.notes.append(note)

    def exchange(self, store: Store) -> bool:
        """Whether an exchange came to its end."""
        try:
            exchange(store, pause=lambda seconds: None)
        except CareError as refusal:
            if refusal.code not in ("county_line_cut", "county_unreachable"):
                raise
            return False
        return True

    def cut(self, orders: Orders) -> bool:
        """One exchange with a cut, and a clean one if that did not end well: was it cut?"""
        self.write()
        assert self.exchange(self.two)
        self.proxy.orders = orders
        with pytest.MonkeyPatch.context() as patch:
            if orders.silent:  # only here: a busy machine may well think for a moment
                patch.setattr(client, "SILENCE_SECONDS", 0.5)
            ended = self.exchange(self.one)
        assert ended or orders.cut
        self.proxy.orders = Orders()
        self.proxy.release()
        if not ended:
            assert self.exchange(self.one)
        self.check_quickly()
        return orders.cut

    def check_quickly(self) -> None:
        """Everything is handed over, and the feed holds it once."""
        assert self.one.held_only_here() == 0
        saved = 2 * len(self.notes) + 2  # the elder with whom it began
        with sqlite3.connect(self.data / "county.db", timeout=30) as connection:
            for table in ("feed", "change"):
                (there,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
                assert there == saved, f"{table}: {there} of {saved}"

    def check(self) -> None:
        """All the same everywhere, all of it once, all of it receipted."""
        self.exchange(self.two)
        self.exchange(self.one)
        self.check_quickly()
        assert tables(self.one) == tables(self.two)
        assert sorted(row["note"] for row in tables(self.one)["visit"]) == sorted(self.notes)
        for store in (self.one, self.two):
            with store.read() as reader:
                assert batches.count_waiting(reader) == 0
                member = needed(reader)
                line = client.Client(member.address, member.token)
                assert differing(reader, line.check()) == set()
                line.close()

    def lengths(self) -> tuple[int, int]:
        """How many bytes an exchange takes, up and down."""
        self.write()
        assert self.exchange(self.two)
        self.proxy.orders = counting = Orders()
        assert self.exchange(self.one)
        return counting.passed["up"], counting.passed["down"]


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wire]:
    folder = tmp_path_factory.mktemp("cuts")
    data = make_county(folder)
    with pytest.MonkeyPatch.context() as patch, serving(data) as server:
        patch.setattr(keyslots, "OPSLIMIT", 1)
        patch.setattr(keyslots, "MEMLIMIT", 8192)
        patch.setattr(client, "CONNECT_SECONDS", 5)
        stores = []
        for name in ("one", "two"):
            code = new_code(data, factories.VILLAGE)
            stores.append(first_run(folder / name, server, code, user=name))
        one, two = stores
        with two.work(label="add_person") as work:
            factories.resident(work)
            work.commit()
        proxy = Proxy(server.address)
        with one.work() as work:
            work.set_setting("county_address", proxy.url)
            work.commit()
        for store in (two, one):
            exchange(store)
        yield Wire(data, proxy, one, two)
        proxy.close()
        for store in stores:
            store.close()


def after(way: str, passing: int, *, for_good: bool = False, silent: bool = False) -> Orders:
    """A cut when so many bytes have passed."""
    orders = Orders(for_good=for_good, silent=silent)
    setattr(orders, way, passing)
    return orders


def places(length: int, every: bool) -> Iterator[int]:
    """Where to cut: everywhere; or at both ends closely, and every so many bytes between."""
    for n in range(length + 12):
        if every or n < 4 or n % 95 == 5 or n >= length - 4:
            yield n


@pytest.mark.parametrize("way", ["up", "down"])
def test_cut_after_so_many_bytes(wire: Wire, way: str, request: pytest.FixtureRequest) -> None:
    length = dict(zip(("up", "down"), wire.lengths(), strict=True))[way]
    cut = 0
    for n in places(length, request.config.getoption("--long")):
        cut += wire.cut(after(way, n))
    assert cut > length / 96, "hardly anything was cut"
    wire.check()


@pytest.mark.parametrize("way", ["up", "down"])
def test_cut_for_good_after_so_many_bytes(
    wire: Wire, way: str, request: pytest.FixtureRequest
) -> None:
    """No try of this exchange gets through; the next exchange is on a good line."""
    length = dict(zip(("up", "down"), wire.lengths(), strict=True))[way]
    step = 1 if request.config.getoption("--long") else 97
    for n in range(0, length - 60, step):
        assert wire.cut(after(way, n, for_good=True))
    wire.check()


@pytest.mark.parametrize("way", ["up", "down"])
def test_silence_after_so_many_bytes(wire: Wire, way: str) -> None:
    """Nothing more comes; what was held back arrives when nobody waits for it any more."""
    length = dict(zip(("up", "down"), wire.lengths(), strict=True))[way]
    for part in range(4):
        assert wire.cut(after(way, length * part // 4, silent=True))
    wire.check()
