"""One piece of work for a worker: its handle in the window, its token in the worker."""

from __future__ import annotations

import logging
import queue
import threading
import traceback
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import QObject

from eldercare_desktop.care.errors import CareError

log = logging.getLogger(__name__)


class Done(Protocol):
    """What a commit says: the transaction, the tables it touched, what it was called."""

    @property
    def tx(self) -> int | None: ...
    @property
    def tables(self) -> frozenset[str]: ...
    @property
    def label(self) -> str: ...


class Store(Protocol):
    """The part of the store that screens use. It may be called from two threads."""

    def read(self) -> AbstractContextManager[Any]: ...
    def work(self, user: str) -> AbstractContextManager[Any]: ...
    def undo(self, tx: int, user: str) -> Any: ...
    def held_only_here(self) -> int: ...


@dataclass(frozen=True)
class Failure:
    """Why a job came to nothing: a code and values for `wording.sentence`."""

    code: str
    params: dict[str, object]


class Cancelled(Exception):
    """Raised inside a job by `check()` after Cancel was pressed."""


class Job:
    """One piece of work: its handle in the window, its token in the worker."""

    def __init__(self, owner: QObject | None, writes: bool) -> None:
        self.owner = owner
        self.writes = writes
        self._cancelled = threading.Event()
        self._told: tuple[int, int, str] | None = None
        self.on_done: Callable[[Any], object] | None = None
        self.on_failed: Callable[[Failure], object] | None = None
        self.on_progress: Callable[[int, int, str], object] | None = None
        self.post: Callable[[], None] = lambda: None

    def cancel(self) -> None:
        """Asks the job to stop; nothing of it will be reported any more."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._cancelled.is_set()

    def check(self) -> None:
        """Leaves the job, and rolls its work back, if somebody asked to stop."""
        if self.cancelled():
            raise Cancelled

    def progress(self, done: int, total: int, text_code: str = "") -> None:
        """Tells how far it is (`total` 0: not known) and what it is at; also checks."""
        self.check()
        self.tell(done, total, text_code)

    def tell(self, done: int, total: int, text_code: str = "") -> None:
        """Tells how far it is, also after Cancel: for work that ends by itself at a good place."""
        waiting, self._told = self._told is not None, (done, total, text_code)
        if not waiting:  # the window has taken the last one: a fast job does not flood it
            self.post()

    def take_progress(self) -> tuple[int, int, str] | None:
        """The newest progress that the window has not seen."""
        told, self._told = self._told, None
        return told

    def wanted(self) -> bool:
        """Whether somebody is still there to take the result."""
        return not self.cancelled() and (self.owner is None or shiboken6.isValid(self.owner))


class Worker(threading.Thread):
    """A thread that takes one piece of work after the other until it is told to end."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name, daemon=True)
        self.waiting: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self.start()

    def run(self) -> None:
        while (task := self.waiting.get()) is not None:
            task()


def as_failure(error: Exception) -> Failure:
    """The failure that a person is told. Anything but a CareError goes to the log as well,

    by its kind and its place only: a message may hold somebody's name.
    """
    if isinstance(error, CareError):
        log.info("refused: %s", error.code)
        return Failure(error.code, dict(error.params))
    steps = traceback.extract_tb(error.__traceback__)[-6:]
    places = " < ".join(f"{step.name}:{step.lineno}" for step in reversed(steps))
    log.error("unexpected %s in %s", type(error).__name__, places)
    return Failure("unexpected", {"kind": type(error).__name__})
