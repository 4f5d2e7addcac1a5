"""Real processes, a real socket, and SIGKILL on either side at the worst moment."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from eldercare_desktop.store.engine import is_sound
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.check import differing
from eldercare_desktop.sync.client import Client, LineCut, Unreachable
from eldercare_desktop.sync.exchange import exchange
from eldercare_desktop.sync.membership import needed
from tests import factories
from tests.county.server import Server, new_code
from tests.factories import PIN, VILLAGE
from tests.sync.looking import count, tables
from tests.sync.served import first_run, join_served, make_county

ROOT = Path(__file__).parents[2]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_county(tmp_path)


def move(store: Store, server: Server) -> None:
    """The server has come back on another port."""
    with store.work() as work:
        work.set_setting("county_address", server.url)
        work.commit()


def fill(store: Store, people: int, name: str = "王") -> None:
    with store.work() as work:
        for n in range(people):
            elder = factories.resident(work, factories.person(work, f"{name}{n}"))
            factories.visit(work, elder)
        work.commit()


def taken(data: Path, table: str = "batch") -> int:
    with sqlite3.connect(data / "county.db", timeout=30) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def wait_for(state: Callable[[], bool], what: str) -> None:
    """Look again and again for a state of another process; time only bounds the wait."""
    until = time.monotonic() + 30
    while not state():
        assert time.monotonic() < until, what
        threading.Event().wait(0.005)


def agree(data: Path, server: Server, *stores: Store) -> None:
    """All have the same, the county has it once, and finds it the same as they do."""
    for _ in range(2):
        for store in stores:
            move(store, server)
            done = exchange(store)
            assert done.remaining == 0
    for store in stores:
        assert tables(store) == tables(stores[0])
        with store.read() as reader:
            member = needed(reader)
            line = Client(member.address, member.token)
            assert differing(reader, line.check()) == set()
            line.close()


def test_the_server_dies_between_commit_and_answer(new_store, data, tmp_path):
    server = Server(data)
    one = new_store("one")
    join_served(one, server, data, VILLAGE)
    fill(one, 100)

    class Killing(Client):
        """Sees the county commit, kills it, and gets no answer."""

        def exchange(self, message: bytes) -> bytes:
            if server.process.poll() is not None:
                raise Unreachable
            self.requests += 1
            line = server.send_only(self.token, message)
            wait_for(lambda: taken(data) == 1, "the commit")
            server.kill()
            line.close()
            raise LineCut

    with pytest.raises(CareError):
        exchange(one, line=lambda m, c: Killing(m.address, m.token), pause=lambda seconds: None)
    assert one.held_only_here() == 300
    again = Server(data)
    move(one, again)
    assert exchange(one).sent == 300
    with first_run(tmp_path / "two", again, new_code(data, VILLAGE)) as two:
        agree(data, again, one, two)
        assert count(two, "visit") == 100
    assert (taken(data), taken(data, "feed")) == (1, 300)
    again.stop()


def run(folder: Path, *way: str) -> subprocess.Popen[str]:
    """A laptop in a process of its own, up to its first request."""
    command = [sys.executable, "-m", "tests.sync.exchanging_process", str(folder), *way]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "exchanging\n"
    return process


def end(process: subprocess.Popen[str]) -> str:
    """Kill it as a power cut does; what it had said."""
    process.kill()
    said, _ = process.communicate(timeout=30)
    return said


def test_the_laptop_dies_between_answer_and_taking_it(data, tmp_path):
    server = Server(data)
    folder = tmp_path / "one"
    with first_run(folder, server, new_code(data, VILLAGE)) as store:
        fill(store, 20)
    process = run(folder, "stop-before-taking")
    assert process.stdout
    assert process.stdout.readline() == "answered\n"
    end(process)
    with Store.open(folder, PIN) as store:
        assert store.held_only_here() == 60, "no receipt was kept"
        assert exchange(store).sent == 60
        with first_run(tmp_path / "two", server, new_code(data, VILLAGE)) as two:
            agree(data, server, store, two)
    assert (taken(data), taken(data, "feed")) == (1, 60)
    server.stop()


def _kill_again_and_again(data: Path, folder: Path, times: int) -> None:
    """Now the laptop, now the county, at random moments of an exchange of both directions."""
    chance = random.Random(20261121)
    server = Server(data)
    with first_run(folder / "one", server, new_code(data, VILLAGE)) as one:
        fill(one, 1)
    two = first_run(folder / "two", server, new_code(data, VILLAGE))
    amid = 0
    for turn in range(times):
        fill(two, 30, f"二{turn}")
        move(two, server)
        exchange(two)
        with Store.open(folder / "one", PIN) as one:
            fill(one, 30, f"一{turn}")
            move(one, server)
        process = run(folder / "one")
        threading.Event().wait(chance.uniform(0, 0.25))
        if turn % 2:
            server.kill()
            server = Server(data)
        amid += "done" not in end(process)
        with Store.open(folder / "one", PIN) as one, one.read() as reader:
            assert is_sound(reader.connection)
    assert amid > times / 4, "the kills came too late: nothing was tested"
    with Store.open(folder / "one", PIN) as one:
        agree(data, server, one, two)
        assert count(one, "visit") == 1 + 60 * times
    two.close()
    assert taken(data, "feed") == taken(data, "change") == 3 * (1 + 60 * times)
    server.stop()


def test_killed_at_any_moment(data, tmp_path):
    _kill_again_and_again(data, tmp_path, times=4)


@pytest.mark.long
def test_killed_at_any_moment_for_long(data, tmp_path):
    _kill_again_and_again(data, tmp_path, times=100)
