"""The line breaks after N bytes of an exchange with a picture: a real server, a real socket."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from eldercare_desktop.store import keyslots
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.blobs import line
from eldercare_desktop.sync.exchange import exchange
from tests.county.server import new_code
from tests.factories import VILLAGE
from tests.sync.pictures import add_photos, picture
from tests.sync.proxy import Orders, Proxy
from tests.sync.served import first_run, make_county, serving


class Wire:
    """One laptop on a bad line; every cut has a picture of its own."""

    def __init__(self, data: Path, proxy: Proxy, store: Store) -> None:
        self.data, self.proxy, self.store = data, proxy, store
        self.pictures = 0

    def cut(self, orders: Orders) -> Orders:
        """An exchange with a cut, a clean one if something is left, and the picture is there."""
        self.pictures += 1
        one = picture(self.pictures, 120)
        add_photos(self.store, one)
        self.proxy.orders = orders
        left = self._exchange()
        self.proxy.orders = Orders()
        assert left == 0 or self._exchange() == 0
        (kept,) = self.data.glob(f"blobs/[0-9]*/*/{one.sha256}")
        assert kept.read_bytes() == one.jpeg
        assert self.store.held_only_here() == 0
        return orders

    def _exchange(self) -> int:
        """What is left of pictures and changes."""
        try:
            done = exchange(self.store, pause=lambda seconds: None)
        except CareError as problem:
            if problem.code not in ("county_line_cut", "county_unreachable"):
                raise
            return 1
        return done.photos_remaining + done.remaining


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wire]:
    folder = tmp_path_factory.mktemp("pictures")
    data = make_county(folder)
    with pytest.MonkeyPatch.context() as patch, serving(data) as server:
        patch.setattr(keyslots, "OPSLIMIT", 1)
        patch.setattr(keyslots, "MEMLIMIT", 8192)
        for name, size in (("LEAST", 256), ("FIRST", 512), ("MOST", 1024)):
            patch.setattr(line, name, size)
        patch.setattr(line.Piece, "__init__", lambda self: setattr(self, "size", line.FIRST))
        proxy = Proxy(server.address)
        with first_run(folder / "one", server, new_code(data, VILLAGE)) as store:
            with store.work() as work:
                work.set_setting("county_address", proxy.url)
                work.commit()
            yield Wire(data, proxy, store)
        proxy.close()


def _cut_everywhere(wire: Wire, way: str, step: int) -> int:
    """Until the exchange ends before the cut; how many cuts there were."""
    cuts = 0
    while True:
        place = 1 + cuts * step
        orders = Orders(up=place) if way == "up" else Orders(down=place)
        if not wire.cut(orders).cut:
            return cuts
        cuts += 1


@pytest.mark.parametrize("way", ["up", "down"])
def test_cuts(wire: Wire, way: str) -> None:
    assert _cut_everywhere(wire, way, 431 if way == "up" else 173) > 5


@pytest.mark.long
@pytest.mark.parametrize("way", ["up", "down"])
def test_every_cut(wire: Wire, way: str) -> None:
    assert _cut_everywhere(wire, way, 5) > 100
