"""Exchanging with the county: the one place of the screens that knows sync."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject

from eldercare_desktop.screens.jobs import Failure, Job

if TYPE_CHECKING:
    from eldercare_desktop.screens.background.workers import Background


class CountyDoor:
    """The doors of a background that lead to the county."""

    def __init__(self, background: Background) -> None:
        self._work = background

    def exchange(
        self,
        *,
        done: Callable[[Any], object],
        failed: Callable[[Failure], object],
        progress: Callable[[int, int, str], object] | None = None,
        stopped: Callable[[], bool] = lambda: False,
        owner: QObject | None = None,
        automatic: bool = False,
    ) -> Job:
        """Exchanges with the county in the second thread; `done` gets its `Outcome`.

        Pages are told of what came in, answer by answer. Once `stopped` says so it ends
        early, with the `Outcome` of what was done until then.
        """
        job = self._work.new_job(owner, done, failed, progress, writes=True)

        def rounds() -> Any:
            from eldercare_desktop.sync.exchange import exchange  # not before it is wanted

            store: Any = self._work.opened()
            return exchange(
                store,
                progress=job.tell,
                cancelled=lambda: stopped() or job.cancelled(),
                changed=lambda tables: self._work.post(lambda: self._work.announce(tables)),
                automatic=automatic,
            )

        return self._work.start(self._work.long, job, rounds, _if_there(job, done))

    def enrol(
        self,
        address: str,
        code: str,
        *,
        done: Callable[[Any], object],
        failed: Callable[[Failure], object],
        owner: QObject | None = None,
    ) -> Job:
        """Makes the open store a device of the county; `done` gets its `Membership`."""
        job = self._work.new_job(owner, done, failed, None, writes=True)

        def join() -> Any:
            from eldercare_desktop.sync.exchange import enrol  # as above

            store: Any = self._work.opened()
            return enrol(store, address, code)

        return self._work.start(self._work.long, job, join, _if_there(job, done))

    def look(self, told: Callable[[bool], object], owner: QObject) -> None:
        """Looks whether the county's host answers; `told` hears it after some seconds at most.

        In a thread that nobody waits for: asking for the address of a host may take long.
        """

        def look_at(address: str) -> None:
            from eldercare_desktop.sync.exchange import answers  # as above

            found = answers(address)
            self._work.post(lambda: tell(found))

        def tell(found: bool) -> None:
            if shiboken6.isValid(owner):
                told(found)

        self._work.query(
            lambda read: str(read.setting("county_address") or ""),
            done=lambda address: threading.Thread(
                target=look_at, args=(address,), name="look", daemon=True
            ).start(),
            failed=lambda failure: told(False),
            owner=owner,
        )

    def fetch_photos(
        self,
        wanted: Sequence[tuple[str, int]],
        *,
        done: Callable[[Any], object],
        failed: Callable[[Failure], object],
        progress: Callable[[int, int, str], object] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Gets pictures (SHA-256, bytes) from the county; `done` gets how many came.

        In a thread of its own: somebody waits to see them, while an exchange may take long.
        """
        job = self._work.new_job(owner, done, failed, progress, writes=True)

        def fetch() -> Any:
            from eldercare_desktop.sync.blobs.fetching import Wanted, fetch_photos  # as above

            store: Any = self._work.opened()
            pictures = [Wanted(digest, size) for digest, size in wanted]
            return fetch_photos(store, pictures, progress=job.tell, cancelled=job.cancelled)

        def told(fetched: Any) -> None:
            self._work.announce(frozenset({"photo_file"}))
            _if_there(job, done)(fetched)

        return self._work.start(self._work.worker("photos"), job, fetch, told)

    def keys(self, read: Any) -> Any:
        """In a worker: the `CountyKeys` of the store that is read, None without a county."""
        from eldercare_desktop.sync.exchange import keys_of  # as above

        return keys_of(read)

    def query(
        self,
        fn: Callable[[Any, Any], Any],
        *,
        done: Callable[[Any], object],
        failed: Callable[[Failure], object] | None = None,
        owner: QObject | None = None,
        latest: str = "",
    ) -> Job:
        """Like `Background.query`, as `fn(read, state)` with the `SyncState` of that moment."""

        def read_both(read: Any) -> Any:
            from eldercare_desktop.sync.exchange import state_of  # as above

            return fn(read, state_of(read))

        return self._work.query(read_both, done=done, failed=failed, owner=owner, latest=latest)


def _if_there(job: Job, done: Callable[[Any], object]) -> Callable[[Any], None]:
    """For work that is told of even when it was stopped, if its owner is still there."""

    def told(result: Any) -> None:
        if job.owner is None or shiboken6.isValid(job.owner):
            done(result)

    return told
