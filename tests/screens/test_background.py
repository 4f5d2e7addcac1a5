"""The workers: where things run, what is dropped, what is undone, what is logged."""

import gc
import logging
import threading
import time
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.jobs import Failure, Job, as_failure
from tests.screens.fakes import FakeStore, FakeWork


def test_a_query_reads_in_a_worker_and_answers_in_the_window(
    qtbot: QtBot, background: Background, store: FakeStore
) -> None:
    answers: list[tuple[Any, int]] = []
    background.query(len, done=lambda n: answers.append((n, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(2, threading.get_ident())]
    assert store.threads
    assert threading.get_ident() not in store.threads


def test_an_operation_commits_names_the_tables_and_can_be_undone(
    qtbot: QtBot, background: Background, store: FakeStore
) -> None:
    changed: list[frozenset[str]] = []
    background.changed.connect(changed.append)
    with qtbot.waitSignal(background.committed):
        background.operation(lambda work: work.insert("Zhang"))
    assert store.rows == ["Wang", "Li", "Zhang"]
    assert background.can_undo()
    with qtbot.waitSignal(background.undone):
        background.undo()
    assert store.rows == ["Wang", "Li"]
    assert changed == [frozenset({"person"}), frozenset({"person"})]
    assert not background.can_undo()


def test_undo_right_after_saving_takes_back_what_is_still_on_its_way(
    qtbot: QtBot, background: Background, store: FakeStore
) -> None:
    """A slow disk, a quick hand: never the action before it."""
    with qtbot.waitSignal(background.committed):
        background.operation(lambda work: work.insert("Zhang"))
    for name in ("Chen", "Zhou"):
        background.operation(partial(FakeWork.insert, name=name))
    assert background.can_undo()
    with qtbot.waitSignal(background.undone):
        background.undo()
    assert store.rows == ["Wang", "Li", "Zhang", "Chen"]
    with qtbot.waitSignal(background.undone):
        background.undo()
    assert store.rows == ["Wang", "Li", "Zhang"]


def test_undo_of_what_was_refused_takes_back_nothing(
    qtbot: QtBot, background: Background, store: FakeStore
) -> None:
    def refuse(work: Any) -> None:
        raise CareError("wrong_pin")

    with qtbot.waitSignal(background.committed):
        background.operation(lambda work: work.insert("Zhang"))
    background.operation(refuse)
    with qtbot.assertNotEmitted(background.undone), qtbot.waitSignal(background.failed):
        background.undo()
    qtbot.waitUntil(lambda: not background.is_working())
    assert store.rows == ["Wang", "Li", "Zhang"]


def test_an_operation_that_raises_changes_nothing_and_is_told(
    qtbot: QtBot, background: Background, store: FakeStore
) -> None:
    def refuse(work: Any) -> None:
        work.insert("Zhang")
        raise CareError("wrong_pin", tries=2)

    failures: list[Failure] = []
    background.operation(refuse, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert failures == [Failure("wrong_pin", {"tries": 2})]
    assert store.rows == ["Wang", "Li"]
    assert not background.can_undo()


def test_a_failure_that_nobody_takes_becomes_a_signal(qtbot: QtBot, background: Background) -> None:
    with qtbot.waitSignal(background.failed) as told:
        background.query(lambda read: read.nonsense, done=lambda _: None)
    assert told.args[0].code == "unexpected"


def test_an_operation_without_writes_offers_no_undo(qtbot: QtBot, background: Background) -> None:
    done: list[Any] = []
    background.operation(lambda work: "nothing", done=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["nothing"]
    assert not background.can_undo()


def test_results_for_an_owner_that_is_gone_are_dropped_but_what_was_saved_is_saved(
    qtbot: QtBot, background: Background, store: FakeStore
) -> None:
    answers: list[Any] = []
    gate = threading.Event()
    background.query(lambda read: gate.wait(5), done=lambda _: None)
    owner = QObject()
    background.query(len, done=answers.append, owner=owner)
    background.operation(lambda work: work.insert("Zhang"), done=answers.append, owner=owner)
    owner.deleteLater()
    QTimer.singleShot(0, owner, lambda: None)
    with qtbot.waitSignal(owner.destroyed):
        pass
    with qtbot.waitSignal(background.committed):
        gate.set()
    assert store.rows[-1] == "Zhang"
    assert answers == []


def test_only_the_latest_question_of_a_search_is_answered(
    qtbot: QtBot, background: Background
) -> None:
    answers: list[str] = []
    asked: list[str] = []
    gate = threading.Event()
    background.query(lambda read: gate.wait(5), done=lambda _: None)
    owner = QObject()

    def ask(text: str) -> None:
        def read(_: Any) -> str:
            asked.append(text)
            return text

        background.query(read, done=answers.append, owner=owner, latest="find")

    for text in ("w", "wx", "wxm"):
        ask(text)
    gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["wxm"]
    assert asked == ["wxm"], "the older questions were not even asked"


def test_long_work_tells_its_progress_and_can_be_cancelled(
    qtbot: QtBot, background: Background
) -> None:
    told: list[tuple[int, int, str]] = []
    ended = threading.Event()

    def count(job: Job) -> str:
        try:
            for number in range(10_000_000):
                job.progress(number, 10_000_000, "reading")
        finally:
            ended.set()
        return "all"

    answers: list[str] = []
    job = background.run(count, done=answers.append, progress=lambda *p: told.append(p))
    assert background.busy()
    qtbot.waitUntil(lambda: len(told) >= 3)
    job.cancel()
    qtbot.waitUntil(lambda: not background.busy())
    assert ended.is_set()
    assert answers == []
    assert told == sorted(told)
    assert told[0][1:] == (10_000_000, "reading")


def test_a_cancelled_long_operation_rolls_back(
    qtbot: QtBot, background: Background, store: FakeStore
) -> None:
    started = threading.Event()

    def fill(work: Any, job: Job) -> None:
        work.insert("half")
        started.set()
        while True:
            job.check()

    job = background.long_operation(fill)
    qtbot.waitUntil(started.is_set)
    job.cancel()
    qtbot.waitUntil(lambda: not background.busy())
    assert store.rows == ["Wang", "Li"]
    assert store.commits == 0


def test_the_window_stays_free_while_a_worker_computes(
    qtbot: QtBot, background: Background
) -> None:
    """No gap in the event loop above 100 ms, with a worker that computes in Python."""
    gaps: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    timer = QTimer()
    timer.timeout.connect(tick)
    answers: list[int] = []
    background.run(lambda job: sum(n * n for n in range(3_000_000)), done=answers.append)
    last = time.perf_counter()
    timer.start(5)
    qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
    timer.stop()
    assert len(gaps) > 10
    assert sorted(gaps)[-2] < 0.1, "one gap may be the machine's own"


def test_closing_finishes_what_was_saved(qtbot: QtBot, store: FakeStore) -> None:
    background = Background()
    background.open(store, "tester")
    for number in range(20):
        background.operation(partial(_insert, str(number)))
    forever = background.run(_check_for_ever)
    assert background.close()
    assert store.commits == 20
    assert forever.cancelled()


def _insert(name: str, work: Any) -> None:
    work.insert(name)


def _check_for_ever(job: Job) -> None:
    while True:
        job.check()


def test_nothing_personal_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    def fail(name: str) -> None:
        raise ValueError(f"{name} 500113194803051234")

    caplog.set_level(logging.DEBUG)
    with pytest.raises(ValueError, match="500113") as told:
        fail("王秀梅")
    failure = as_failure(told.value)
    assert failure == Failure("unexpected", {"kind": "ValueError"})
    assert "ValueError" in caplog.text
    assert "fail:" in caplog.text
    assert "王秀梅" not in caplog.text
    assert "500113" not in caplog.text


def test_a_background_without_a_store_says_so(qtbot: QtBot) -> None:
    background = Background()
    with qtbot.waitSignal(background.failed) as told:
        background.query(len, done=lambda _: None)
    assert told.args[0].code == "store_not_open"
    assert background.close()
    del background
    gc.collect()
