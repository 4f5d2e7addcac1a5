"""SIGKILL while a store begins anew, while all is offered again, and amid many batches."""

from __future__ import annotations

import random
import shutil
import sqlite3
import threading
from pathlib import Path

import pytest

from eldercare_desktop.store.engine import is_sound
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.exchange import exchange
from tests.county.server import Server, new_code
from tests.factories import PIN, VILLAGE
from tests.sync.looking import count
from tests.sync.served import first_run, make_county
from tests.sync.test_killed import agree, end, fill, move, run, taken

NO_LOCKS = shutil.ignore_patterns("*.lock")


class Victims:
    """A laptop and a county that are set back again and again, and killed while they mend it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.data = folder, make_county(folder)
        self.chance = random.Random(20261122)
        self.server = Server(self.data)
        with first_run(folder / "one", self.server, new_code(self.data, VILLAGE)) as one:
            fill(one, 1)
        self.two = first_run(folder / "two", self.server, new_code(self.data, VILLAGE))
        self.people = 1
        self.amid = 0

    def write(self, people: int, *, hand_over: bool) -> None:
        """Both laptops get new entries; the first one's are perhaps handed over."""
        fill(self.two, people, f"二{self.people}")
        move(self.two, self.server)
        exchange(self.two)
        with Store.open(self.folder / "one", PIN) as one:
            fill(one, people, f"一{self.people}")
            move(one, self.server)
            if hand_over:
                exchange(one)
        self.people += 2 * people

    def set_laptop_back(self) -> None:
        """It is handed over, and then a backup from before takes the laptop's place."""
        shutil.copytree(self.folder / "one", self.folder / "backup", ignore=NO_LOCKS)
        self.write(5, hand_over=True)
        shutil.rmtree(self.folder / "one")
        (self.folder / "backup").rename(self.folder / "one")

    def set_county_back(self) -> None:
        """The county loses what it has just been given."""
        self.server.stop()
        shutil.copytree(self.data, self.folder / "county-backup")
        self.server = Server(self.data)
        self.write(5, hand_over=True)
        self.server.stop()
        shutil.rmtree(self.data)
        (self.folder / "county-backup").rename(self.data)
        with sqlite3.connect(self.data / "county.db") as connection:
            connection.execute("UPDATE county SET epoch = ?", (f"{self.people:08x}",))
        self.server = Server(self.data)

    def kill(self, *, server_too: bool) -> None:
        """The laptop exchanges in a process of its own until it, or the county as well, is gone."""
        process = run(self.folder / "one")
        threading.Event().wait(self.chance.uniform(0, 0.3))
        if server_too:
            self.server.kill()
            self.server = Server(self.data)
        self.amid += "done" not in end(process)
        with Store.open(self.folder / "one", PIN) as one, one.read() as reader:
            assert is_sound(reader.connection)

    def check(self) -> None:
        """All there, on both and in the county, and once."""
        with Store.open(self.folder / "one", PIN) as one:
            agree(self.data, self.server, one, self.two)
            assert count(one, "visit") == count(one, "person") == self.people
        assert taken(self.data, "record") == 3 * self.people

    def close(self) -> None:
        self.two.close()
        self.server.stop()


def _again_and_again(folder: Path, times: int) -> None:
    victims = Victims(folder)
    for turn in range(times):
        set_back = victims.set_county_back if turn % 2 else victims.set_laptop_back
        set_back()
        victims.write(5, hand_over=False)
        for _ in range(2):
            victims.kill(server_too=turn % 3 == 2)
        with Store.open(folder / "one", PIN) as one:
            move(one, victims.server)
            exchange(one)
    assert victims.amid > times / 2, "the kills came too late: nothing was tested"
    victims.check()
    victims.close()


def test_killed_while_all_begins_anew(tmp_path: Path) -> None:
    _again_and_again(tmp_path, 3)


@pytest.mark.long
def test_killed_while_all_begins_anew_for_long(tmp_path: Path) -> None:
    _again_and_again(tmp_path, 40)


def test_the_server_dies_amid_many_batches(tmp_path: Path) -> None:
    """One transaction of 1,200 changes lies in several batches: it is taken batch by batch."""
    victims = Victims(tmp_path)
    victims.write(400, hand_over=False)
    for _ in range(3):
        victims.kill(server_too=True)
    victims.check()
    victims.close()
