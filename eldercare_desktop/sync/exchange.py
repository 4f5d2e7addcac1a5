"""One exchange with the county: rounds, until neither side has anything for the other.

A usual week is one round: our sealed batches up, receipts and the news of others down.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.history import Entry, note_exchange
from eldercare_desktop.sync.membership import Membership
from eldercare_desktop.sync.outcome import Line, Outcome, Tell
from eldercare_desktop.sync.state import SyncState, state_of

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.voucher.keys import CountyKeys
    from eldercare_desktop.store.reader import Reader
    from eldercare_desktop.sync.rounds import Rounds

log = logging.getLogger(__name__)

__all__ = [
    "Outcome",
    "SyncState",
    "answers",
    "connect",
    "enrol",
    "exchange",
    "keys_of",
    "one_at_a_time",
    "state_of",
]


def connect(member: Membership, cancelled: Callable[[], bool]) -> Line:
    """The line over HTTPS."""
    from eldercare_desktop.sync.client import Client  # requests: 0.2 s, not to see the page

    return Client(member.address, member.token, member=member, cancelled=cancelled)


def answers(address: str) -> bool:
    """Whether the county's host takes a connection just now (see `sync/reach.py`)."""
    from eldercare_desktop.sync import reach

    return reach.answers(address)


def enrol(store: Store, address: str, code: str) -> Membership:
    """Make a store a device of the county (see `sync/enrolment.py`)."""
    from eldercare_desktop.sync import enrolment  # as above

    return enrolment.enrol(store, address, code)


def keys_of(reader: Reader) -> CountyKeys | None:
    """What this laptop can sign and check with (see `sync/vouchers.py`)."""
    from eldercare_desktop.sync import vouchers  # as above

    return vouchers.keys_of(reader)


def exchange(
    store: Store,
    *,
    progress: Tell = lambda done, total, code: None,
    cancelled: Callable[[], bool] = lambda: False,
    changed: Callable[[frozenset[str]], object] = lambda tables: None,
    automatic: bool = False,
    line: Callable[[Membership, Callable[[], bool]], Line] | None = None,
    pause: Callable[[float], object] = time.sleep,
) -> Outcome:
    """Exchange with the county until both sides are empty.

    `changed` gets the tables that were written, after each answer. An `automatic` exchange
    that does not reach the county leaves no trace. CareError: not_enrolled,
    county_address_missing, exchange_running, county_…; what came before it stays.
    """
    from eldercare_desktop.sync.rounds import Rounds, Ways  # as above

    with one_at_a_time(store):
        rounds = Rounds(store, Ways(progress, cancelled, changed, pause), line or connect)
        failure = ""
        try:
            return _rounds_and_photos(rounds, automatic=automatic)
        except Exception as problem:
            failure = problem.code if isinstance(problem, CareError) else "unexpected"
            raise
        finally:
            rounds.close()
            store.hold()
            if not (automatic and failure == "county_unreachable" and not rounds.answers):
                _note(store, rounds, failure, automatic=automatic)


def _rounds_and_photos(rounds: Rounds, *, automatic: bool) -> Outcome:
    """All changes; then pictures, until there are changes again."""
    from eldercare_desktop.sync.blobs.handing import AUTOMATIC_SECONDS, Handing, Surroundings

    outcome = rounds.run()
    ways = rounds.ways
    seconds = AUTOMATIC_SECONDS if automatic else None
    around = Surroundings(ways.progress, ways.rest, rounds.has_more, ways.changed, seconds)
    photos = Handing(rounds.store, rounds.line, around)
    while not outcome.cancelled and photos.run():
        outcome = rounds.run()
    return replace(
        outcome,
        cancelled=outcome.cancelled or photos.stopped,
        photos_sent=photos.sent,
        photos_remaining=photos.remaining(),
    )


_running: set[Path] = set()
_lock = threading.Lock()


@contextmanager
def one_at_a_time(store: Store) -> Iterator[None]:
    """Whatever exchanges with the county, over a line or by files, does so inside this guard.

    CareError exchange_running when another one is under way. Another process cannot be: the
    store's lock shuts it out.
    """
    folder = store.folder
    with _lock:
        if folder in _running:
            raise CareError("exchange_running")
        _running.add(folder)
    try:
        yield
    finally:
        with _lock:
            _running.discard(folder)


def _note(store: Store, rounds: Rounds, failure: str, *, automatic: bool) -> None:
    """Keep what came about. A full disk has been told already, and stands in nobody's way."""
    try:
        done = rounds.outcome()
        entry = Entry(
            at=store.clock().isoformat(),
            sent=done.sent,
            received=done.received,
            conflicts=done.conflicts,
            refused=done.refused,
            failure=failure or done.notice,
            cancelled=done.cancelled,
            automatic=automatic,
        )
        note_exchange(store, entry)
    except CareError as problem:
        log.warning("an exchange was not noted: %s", problem.code)
