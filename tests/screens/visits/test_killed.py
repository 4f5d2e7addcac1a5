"""The app is killed while somebody types: what was typed is offered again, nothing is doubled."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.visits import VisitsPage, loading
from eldercare_desktop.store.store import Store
from tests.factories import PIN
from tests.screens.visits.door import TODAY, Village
from tests.store_fixtures import TestClock

ROOT = Path(__file__).parents[3]
WRITTEN: tuple[tuple[str, tuple[Any, ...]], ...] = (
    ("0", (True, [], None, None)),
    ("j", (True, ["cleaning"], None, None)),
    ("2", (True, ["cleaning"], 2, None)),
    ("5", (True, ["cleaning"], 25, None)),
    ("/", (True, ["cleaning"], 25, None)),
    ("w", (True, ["cleaning"], 25, "w")),
    ("eak", (True, ["cleaning"], 25, "weak")),
)
"""What is typed about an elder, and what the form says after each step."""


class Window:
    """The app in a process of its own."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.hear("ready")
        self.settle()

    def type(self, *lines: str) -> None:
        """Types, and returns as soon as the window has taken it."""
        for line in lines:
            self._say(line)
            self.hear("typed")

    def settle(self) -> None:
        """Waits until nothing is on its way to the disk."""
        self._say("settle")
        self.hear("settled")

    def hear(self, word: str) -> None:
        assert self._process.stdout
        assert self._process.stdout.readline().strip() == word

    def _say(self, line: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()


@contextmanager
def killed_after(folder: Path) -> Iterator[Window]:
    """The app on a store; at the end of the block it is killed, whatever it is doing."""
    command = [sys.executable, "-m", "tests.screens.visits.typing_process", str(folder)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Window(process)
        finally:
            process.kill()


@pytest.fixture
def closed(store: Store, village: Village) -> Path:
    """A village on disk that nobody has open."""
    store.close()
    return store.folder


@contextmanager
def opened(folder: Path, clock: TestClock) -> Iterator[Village]:
    with Store.open(folder, PIN, clock=clock) as store:
        yield Village.of(store)


def said(draft: Any) -> tuple[Any, ...]:
    """What a draft says, as in `WRITTEN`."""
    assert isinstance(draft, dict)
    well = set(draft["checks"].values()) == {"well"} and len(draft["checks"]) == 5
    return well, draft["services"], draft["minutes"], draft["note"]


def begin(window: Window) -> None:
    window.type("wxy")
    window.settle()
    window.type("enter")


@pytest.mark.parametrize("steps", [2, pytest.param(4, marks=pytest.mark.long), 7])
def test_at_most_the_last_key_is_lost(closed: Path, clock: TestClock, steps: int) -> None:
    """Killed right after a key, without a moment for the disk."""
    before, last = WRITTEN[: steps - 1], WRITTEN[steps - 1]
    with killed_after(closed) as window:
        begin(window)
        window.type(*(keys for keys, _ in before))
        window.settle()
        window.type(last[0])
    with opened(closed, clock) as village:
        known = said(village.draft())
        assert known in (before[-1][1], last[1]) or known[3] in ("we", "wea")
        assert len(village.visits("wang")) == 1  # no half visit


def test_killed_while_typing_fast_leaves_a_state_that_there_was(
    closed: Path, clock: TestClock
) -> None:
    with killed_after(closed) as window:
        begin(window)
        window.type(*(keys for keys, _ in WRITTEN[:6]))
    with opened(closed, clock) as village:
        draft = village.draft()
        assert draft is None or said(draft) in [expected for _, expected in WRITTEN]
        assert len(village.visits("wang")) == 1


def test_what_had_a_moment_is_offered_again_whole(
    qtbot: QtBot, closed: Path, clock: TestClock, make_page_on: Callable[[Store], VisitsPage]
) -> None:
    """Of somebody put aside, and of the one in the form; after two kills as after one."""
    with killed_after(closed) as window:
        begin(window)
        window.type(*(keys for keys, _ in WRITTEN), "esc")
        window.type("zgf")
        window.settle()
        window.type("enter", "0", "c", "7")
        window.settle()
    with killed_after(closed):
        pass  # it came up, restored, and was killed again
    with Store.open(closed, PIN, clock=clock) as store:
        page = make_page_on(store)
        village = Village.of(store)
        who = village.residents
        qtbot.waitUntil(lambda: page.form.person_id() == who["zhang"].person_id)
        assert page.form.entry.services.values() == ["meal"]
        assert page.form.entry.minutes.value() == 7
        page.form.pick_person(who["wang"].person_id)
        qtbot.waitUntil(lambda: page.form.person_id() == who["wang"].person_id)
        assert said(page.form.entry.values()) == WRITTEN[-1][1]
        assert [len(village.visits(name)) for name in ("wang", "zhang")] == [1, 1]
        page.form.entry.day.set_value(TODAY)  # the process had the time of the machine
        page.form.save()
        qtbot.waitUntil(lambda: not page.form.is_saving())
        assert [one["resident_id"] for one in village.aside()] == [who["zhang"].id]
        assert village.draft() is None
        qtbot.waitUntil(lambda: not page.form.is_keeping())
        page.shell.background.close()


@pytest.mark.parametrize("rest", [(), ("z",), pytest.param(("zgf",), marks=pytest.mark.long)])
def test_right_after_enter_there_is_one_visit_or_its_draft(
    closed: Path, clock: TestClock, rest: tuple[str, ...]
) -> None:
    with killed_after(closed) as window:
        begin(window)
        window.type("0", "j")
        window.settle()
        window.type("enter", *rest)
    with opened(closed, clock) as village:
        visits, draft = len(village.visits("wang")), village.draft()
        assert (visits, draft is None) in ((1, False), (2, True))
        assert village.aside() == []


def test_once_saved_it_stays_saved(closed: Path, clock: TestClock) -> None:
    with killed_after(closed) as window:
        begin(window)
        window.type("0", "j", "enter")
        window.settle()
        window.type("zgf")
        window.settle()
        window.type("enter", "0")
        window.settle()
    with opened(closed, clock) as village:
        assert len(village.visits("wang")) == 2
        assert village.draft()["resident_id"] == village.residents["zhang"].id  # type: ignore[index]
        with village.store.read() as reader:
            drafts = loading.drafts(reader)
        assert [drafts.current is not None, drafts.aside] == [True, []]
