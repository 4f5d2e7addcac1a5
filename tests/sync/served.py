"""A county in a process of its own, and laptops that reach it over a real socket."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.enrolment import enrol, new_enrolled_store
from tests.county.server import Server, new_code, run
from tests.factories import PIN
from tests.sync.conftest import AREAS


def make_county(folder: Path) -> Path:
    """The data folder of a county that knows its areas."""
    table = folder / "areas.csv"
    lines = [f"{code},{name}" for code, name in AREAS.items()]
    table.write_text("\n".join(["code,name", *lines]), encoding="utf-8")
    data = folder / "served"
    assert run(data, "area", "import", str(table)).returncode == 0
    return data


@contextmanager
def serving(data: Path) -> Iterator[Server]:
    """The server, running."""
    server = Server(data, "--exchanges", "1000000", "--enrolments", "1000000")
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.stop()


def join_served(store: Store, server: Server, data: Path, area: str) -> None:
    """Enrol a store that was there before."""
    enrol(store, server.url, new_code(data, area))


def first_run(folder: Path, server: Server, code: str, user: str = "李国碧") -> Store:
    """A store set up with a code."""
    answers = {
        "pin": PIN,
        "pin_hint": None,
        "user_name": user,
        "county_address": server.url,
        "enrolment_code": code,
        "language": "zh_CN",
    }
    return new_enrolled_store(folder, answers)
