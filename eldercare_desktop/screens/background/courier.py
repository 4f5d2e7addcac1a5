"""Exchanging with the county by files on a stick."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject

from eldercare_desktop.screens.jobs import Failure, Job

if TYPE_CHECKING:
    from eldercare_desktop.screens.background.workers import Background


class CourierDoor:
    """The doors of a background that lead to a stick."""

    def __init__(self, background: Background) -> None:
        self._work = background

    def export(
        self,
        target: Path,
        *,
        done: Callable[[Any], object],
        failed: Callable[[Failure], object],
        progress: Callable[[int, int, str], object] | None = None,
        stopped: Callable[[], bool] = lambda: False,
        owner: QObject | None = None,
    ) -> Job:
        """Writes an exchange file; `done` gets what was `Exported`, None once `stopped` says so."""
        job = self._work.new_job(owner, done, failed, progress, writes=True)

        def write() -> Any:
            from eldercare_desktop.sync.courier import export  # not before it is wanted

            store: Any = self._work.opened()
            return export(
                store,
                target,
                progress=job.tell,
                cancelled=lambda: stopped() or job.cancelled(),
            )

        return self._work.start(self._work.long, job, write, _if_there(job, done))

    def read(
        self,
        file: Path,
        *,
        done: Callable[[Any], object],
        failed: Callable[[Failure], object],
        progress: Callable[[int, int, str], object] | None = None,
        stopped: Callable[[], bool] = lambda: False,
        owner: QObject | None = None,
    ) -> Job:
        """Reads an answer of the county; `done` gets the `AnswerRead`, also when stopped.

        Pages are told of what came in, as in an exchange over the line.
        """
        job = self._work.new_job(owner, done, failed, progress, writes=True)

        def take() -> Any:
            from eldercare_desktop.sync.courier import import_answer  # as above

            store: Any = self._work.opened()
            return import_answer(
                store,
                file,
                progress=job.tell,
                cancelled=lambda: stopped() or job.cancelled(),
                changed=lambda tables: self._work.post(lambda: self._work.announce(tables)),
            )

        return self._work.start(self._work.long, job, take, _if_there(job, done))

    def waiting(
        self, *, done: Callable[[tuple[list[Any], str]], object], owner: QObject | None = None
    ) -> Job:
        """Reads which files have no answer yet, and the folder of the last one."""

        def look(read: Any) -> tuple[list[Any], str]:
            from eldercare_desktop.sync.courier import FOLDER, unanswered  # as above

            return unanswered(read), str(read.setting(FOLDER) or "")

        return self._work.query(look, done=done, owner=owner, latest="courier")


def _if_there(job: Job, done: Callable[[Any], object]) -> Callable[[Any], None]:
    """For work that is told of even when it was stopped, if its owner is still there."""

    def told(result: Any) -> None:
        if job.owner is None or shiboken6.isValid(job.owner):
            done(result)

    return told
