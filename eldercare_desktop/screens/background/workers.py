"""Work that must not hold up the window: the store, imports, printing, sync.

Three doors, after what they do to the store:

- `query(read -> rows)` only reads;
- `operation(work -> result)` changes rows: the work is committed when the function
  returns and rolled back when it raises. `changed` then names the tables, and the last
  operations can be undone;
- `run(job -> result)` is long work without the store, or with its own way to it.

Queries and short operations run one after the other in one thread, long work in a
second one. Callbacks always run in the thread of the window, and never for an owner
that is gone.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.screens.garbage import collect_in_window_thread
from eldercare_desktop.screens.jobs import (
    Cancelled,
    Done,
    Failure,
    Job,
    Store,
    Worker,
    as_failure,
)

if TYPE_CHECKING:
    from eldercare_desktop.screens.background.county import CountyDoor

UNDO_DEPTH = 50


class Background(QObject):
    """The workers of one window. Made, called and closed in the thread of the window."""

    changed = Signal(object)  # frozenset of table names, after a commit
    committed = Signal(object)  # the Done of an operation: offer Undo
    undone = Signal(object)  # the Done that was taken back
    failed = Signal(object)  # a Failure that no callback took
    busy_changed = Signal(bool)  # long work began or ended
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        collect_in_window_thread()
        self._store: Store | None = None
        self._user = ""
        self._short, self.long = Worker("store"), Worker("long work")
        self._others: dict[str, Worker] = {}
        self._answers: deque[Callable[[], None]] = deque()
        self._latest: dict[tuple[int, str], Job] = {}
        self._jobs: set[Job] = set()
        self._long_jobs: set[Job] = set()
        self._undo: list[Done] = []
        self._on_their_way: set[Job] = set()  # operations that can be undone once they are done
        self._undo_waits = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def county(self) -> CountyDoor:
        """Exchanging with the county."""
        from eldercare_desktop.screens.background.county import CountyDoor  # not for the start

        return CountyDoor(self)

    def open(self, store: Store, user: str) -> None:
        """Gives the workers a store, and the user whose name stands on every change."""
        self._store, self._user = store, user

    @property
    def user(self) -> str:
        """Who is at the screen."""
        return self._user

    def query(
        self,
        fn: Callable[[Any], Any],
        *,
        done: Callable[[Any], object],
        failed: Callable[[Failure], object] | None = None,
        owner: QObject | None = None,
        latest: str = "",
    ) -> Job:
        """Runs `fn(read)` and gives its result to `done`.

        With a name in `latest`, a newer query of the same owner and name replaces this
        one, waiting or running: for a search that follows the typing.
        """
        job = self.new_job(owner, done, failed, None, writes=False)
        if latest:
            self._replace(job, latest)

        def read() -> Any:
            with self.opened().read() as source:
                return fn(source)

        return self.start(self._short, job, read, job.on_done)

    def operation(
        self,
        fn: Callable[[Any], Any],
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Failure], object] | None = None,
        owner: QObject | None = None,
        undoable: bool = True,
    ) -> Job:
        """Runs `fn(work)`, commits, and gives its result to `done`.

        What a person saved is saved even if the page that asked is closed meanwhile.
        """
        job = self.new_job(owner, done, failed, None, writes=True)
        if undoable:
            self._on_their_way.add(job)
        return self.start(self._short, job, lambda: self._committed(fn), self._after(job, undoable))

    def long_operation(
        self,
        fn: Callable[[Any, Job], Any],
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Failure], object] | None = None,
        progress: Callable[[int, int, str], object] | None = None,
        owner: QObject | None = None,
        undoable: bool = True,
    ) -> Job:
        """Like `operation`, as `fn(work, job)` in the second thread: with progress and Cancel.

        `job.progress` and `job.check` raise `Cancelled` after Cancel; the work rolls back.
        """
        job = self.new_job(owner, done, failed, progress, writes=True)

        def change() -> Any:
            return self._committed(lambda work: fn(work, job), job)

        return self.start(self.long, job, change, self._after(job, undoable))

    def count_pending(self, done: Callable[[int], object], owner: QObject | None = None) -> Job:
        """Asks how many changes only this laptop holds."""
        job = self.new_job(owner, done, None, None, writes=False)
        self._replace(job, "pending")
        return self.start(self._short, job, lambda: self.opened().held_only_here(), done)

    def run(
        self,
        fn: Callable[[Job], Any],
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Failure], object] | None = None,
        progress: Callable[[int, int, str], object] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Runs `fn(job)` in the second thread: reading a file, printing, one round of sync."""
        job = self.new_job(owner, done, failed, progress, writes=False)
        return self.start(self.long, job, lambda: fn(job), job.on_done)

    def can_undo(self) -> bool:
        """Whether there is an operation of this session to take back."""
        return bool(self._undo or self._on_their_way)

    def undo(self, done: Done | None = None) -> None:
        """Takes back one operation, by default the last one, as one step.

        The last one may still be on its way to the disk: then it is awaited, and never the
        one before it taken for it.
        """
        if done is None and self._on_their_way:
            self._undo_waits = True
            return
        done = done or (self._undo[-1] if self._undo else None)
        if done is None or done not in self._undo:
            return
        self._undo.remove(done)
        job = self.new_job(None, None, None, None, writes=True)

        def take_back() -> Done:
            assert done.tx is not None, "only what has a transaction is kept for undo"
            return self.opened().undo(done.tx, self._user)

        def told(result: Done) -> None:
            self.undone.emit(done)
            self.announce(result.tables)

        self.start(self._short, job, take_back, told)

    def announce(self, tables: frozenset[str]) -> None:
        """Tells the pages that tables have changed, for instance by a round of sync."""
        if tables:
            self.changed.emit(frozenset(tables))

    def busy(self) -> bool:
        """Whether long work is waiting or running."""
        return bool(self._long_jobs)

    def is_working(self) -> bool:
        """Whether anything at all is waiting, running, or on its way back to the window."""
        return bool(self._jobs)

    def close(self, seconds: float = 10.0) -> bool:
        """Cancels reading and long work, finishes what was saved, ends the threads.

        Returns whether both ended within `seconds` each.
        """
        for job in self._jobs:
            if not job.writes or job in self._long_jobs:
                job.cancel()
        workers = [self._short, self.long, *self._others.values()]
        for worker in workers:
            worker.waiting.put(None)
        for worker in workers:
            worker.join(seconds)
        return not any(worker.is_alive() for worker in workers)

    # -- for this package: a door is made of these -----------------------------------------

    def opened(self) -> Store:
        """The open store. CareError store_not_open."""
        if self._store is None:
            raise CareError("store_not_open")
        return self._store

    def worker(self, name: str) -> Worker:
        """A further thread, for long work that must not wait for other long work."""
        if name not in self._others:
            self._others[name] = Worker(name)
        return self._others[name]

    def _committed(self, fn: Callable[[Any], Any], job: Job | None = None) -> tuple[Any, Any]:
        with self.opened().work(self._user) as work:
            result = fn(work)
            if job:
                job.check()
            return result, work.commit()

    def _after(self, job: Job, undoable: bool) -> Callable[[tuple[Any, Any]], None]:
        def told(answer: tuple[Any, Any]) -> None:
            result, done = answer
            if done is not None and done.tables:
                if undoable and done.tx is not None:
                    self._undo = [*self._undo, done][-UNDO_DEPTH:]
                    self.committed.emit(done)
                self.announce(done.tables)
            if job.on_done and job.wanted():
                job.on_done(result)
            if self._undo_waits and not self._on_their_way:
                self._undo_waits = False
                if done is not None and done in self._undo:
                    self.undo(done)

        return told

    def new_job(
        self,
        owner: QObject | None,
        done: Callable[[Any], object] | None,
        failed: Callable[[Failure], object] | None,
        progress: Callable[[int, int, str], object] | None,
        *,
        writes: bool,
    ) -> Job:
        """A job that is known from now on."""
        job = Job(owner, writes)
        job.on_done, job.on_failed, job.on_progress = done, failed, progress
        job.post = lambda: self.post(lambda: self._show_progress(job))
        self._jobs.add(job)
        return job

    def _replace(self, job: Job, name: str) -> None:
        key = (id(job.owner), name)
        if older := self._latest.get(key):
            older.cancel()
        self._latest[key] = job

    def start(
        self,
        worker: Worker,
        job: Job,
        task: Callable[[], Any],
        told: Callable[[Any], object] | None,
    ) -> Job:
        """Give a job to a worker; `told` gets what the task gave, in the thread of the window."""
        if worker is not self._short:
            self._long_jobs.add(job)
            self.busy_changed.emit(True)
        worker.waiting.put(lambda: self._work(job, task, told))
        return job

    def _work(
        self, job: Job, task: Callable[[], Any], told: Callable[[Any], object] | None
    ) -> None:
        """In a worker: one job, from its start to the posting of its answer."""
        if not (job.wanted() or (job.writes and not job.cancelled())):
            self.post(lambda: self._forget(job))
            return
        try:
            result = task()
        except Cancelled:
            self.post(lambda: self._forget(job))
        except Exception as error:
            failure = as_failure(error)
            self.post(lambda: self._fail(job, failure))
        else:
            self.post(lambda: self._finish(job, told, result))

    def post(self, answer: Callable[[], None]) -> None:
        """Let something be done in the thread of the window."""
        self._answers.append(answer)
        if shiboken6.isValid(self):
            self._arrived.emit()

    @Slot()
    def _deliver(self) -> None:
        """In the thread of the window: one answer a turn of its loop, so that it stays free."""
        if self._answers:
            self._answers.popleft()()

    def _finish(self, job: Job, told: Callable[[Any], object] | None, result: Any) -> None:
        self._forget(job)
        if told and (job.writes or job.wanted()):
            told(result)

    def _fail(self, job: Job, failure: Failure) -> None:
        if job in self._on_their_way:
            self._undo_waits = False  # nothing was done that could be taken back
        self._forget(job)
        if job.on_failed and job.wanted():
            job.on_failed(failure)
        elif job.writes or job.wanted():
            self.failed.emit(failure)

    def _show_progress(self, job: Job) -> None:
        told = job.take_progress()
        if told and job.on_progress and job.wanted():
            job.on_progress(*told)

    def _forget(self, job: Job) -> None:
        self._jobs.discard(job)
        self._on_their_way.discard(job)
        for key in [key for key, value in self._latest.items() if value is job]:
            del self._latest[key]
        if job in self._long_jobs:
            self._long_jobs.discard(job)
            self.busy_changed.emit(bool(self._long_jobs))
