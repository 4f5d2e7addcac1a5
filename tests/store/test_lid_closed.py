"""Closing the lid at any moment: what was saved is there, what was not is not there in half."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import func, select

from eldercare_desktop.care.records import Person
from eldercare_desktop.store.engine import is_sound
from eldercare_desktop.store.schema import change_table, writer_table
from eldercare_desktop.store.store import Store
from tests.factories import PIN, VILLAGE
from tests.store_fixtures import assert_log_accounts_for_rows

ROOT = Path(__file__).parents[2]


def _run_and_kill(folder: Path, run: int, seconds: float) -> list[str]:
    """Let the saving process go, SIGKILL it `seconds` after its first save; its words."""
    command = [sys.executable, "-m", "tests.store.saving_process", str(folder), str(run)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        assert first.startswith("saved"), "the saving process did not start"
        timer = threading.Timer(seconds, process.kill)
        timer.start()
        rest = process.stdout.read().splitlines(keepends=True)
        timer.join()
    return [line for line in [first, *rest] if line.endswith("\n")]


def _check(folder: Path, promised: dict[str, str]) -> None:
    with Store.open(folder, PIN) as store:
        with store.read() as reader:
            assert is_sound(reader.connection)
            phones = {p.id: str(p.phone) for p in reader.find(Person)}
            c, w = change_table.c, writer_table.c
            top = reader.scalar(select(func.max(c.seq)))
            assert top == reader.scalar(select(func.count()).select_from(change_table))
            assert reader.scalar(select(w.next_seq)) == top + 1
        assert_log_accounts_for_rows(store)
    lost = [i for i, phone in promised.items() if i not in phones]
    assert not lost, f"{len(lost)} saved people are gone"
    # The very last action may have been saved without having been able to say so.
    changed = [i for i, phone in promised.items() if phones[i] != phone]
    assert len(changed) <= 1, "a saved edit is gone"
    assert len(phones) - len(promised) <= 1
    promised.update(phones)


def _kill_many_times(folder: Path, times: int) -> None:
    chance = random.Random(20261121)
    promised: dict[str, str] = {}
    amid_a_commit = 0
    Store.create(folder, PIN, village=VILLAGE, user="陈天芬").close()
    for run in range(times):
        for line in _run_and_kill(folder, run, chance.uniform(0, 0.25)):
            _, row_id, phone = line.split()
            promised[row_id] = phone
        journal = folder / "store.db-journal"
        amid_a_commit += journal.exists() and journal.stat().st_size > 0
        _check(folder, promised)
    assert len(promised) > times
    assert amid_a_commit > times / 10, "the kills missed the commits: nothing was tested"


def test_killed_during_commits(tmp_path: Path) -> None:
    _kill_many_times(tmp_path / "store", times=30)


@pytest.mark.long
def test_killed_during_commits_for_long(tmp_path: Path) -> None:
    _kill_many_times(tmp_path / "store", times=300)
