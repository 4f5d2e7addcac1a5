"""The store: one encrypted file in one folder, opened by one process at a time."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, func, insert, select

from eldercare_desktop.store import derived, keyslots, lives, migrations
from eldercare_desktop.store import engine as engines
from eldercare_desktop.store.anchor import Anchor
from eldercare_desktop.store.clock import Clock, system_clock
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.schema import (
    area_table,
    change_table,
    setting_table,
    tx_table,
    writer_table,
)
from eldercare_desktop.store.troubles import in_words
from eldercare_desktop.store.undo import undo
from eldercare_desktop.store.work import Done, Work

log = logging.getLogger(__name__)

STORE_FILE = "store.db"
LOCK_FILE = "store.lock"


def exists(folder: Path) -> bool:
    """Whether a store was set up in this folder (its first run came to an end)."""
    return (folder / STORE_FILE).exists()


class Store:
    """An open store. Close it, or use it in a `with` block."""

    def __init__(self, folder: Path, engine: Engine, lock: Any, clock: Clock) -> None:
        self.folder = folder
        self.engine = engine
        self.clock = clock
        self._lock = lock
        self.moved: set[str] = set()
        self.anchor: Anchor | None = None
        self._set_up_derived()
        self.anchor = lives.drop_anchor(self)
        self.hold()

    @classmethod
    def create(
        cls,
        folder: Path,
        pin: str,
        *,
        village: str,
        user: str,
        hint: str | None = None,
        public_pin: bool = False,
        settings: Mapping[str, Any] | None = None,
        areas: Sequence[Mapping[str, Any]] = (),
        clock: Clock = system_clock,
    ) -> Store:
        """Set up a new store for `village` (12-digit code) and open it.

        `settings` and `areas` (columns of the area table) are in it from the first moment.
        The database is built under another name and renamed when whole, so a first run
        that is cut leaves no store rather than half of one. `public_pin` is for a PIN that
        everybody knows (the demo village's). CareError: store_exists,
        store_in_use, pin_…
        """
        keyslots.check_pin(pin)
        folder.mkdir(parents=True, exist_ok=True)
        lock = _take_lock(folder)
        try:
            if exists(folder):
                raise CareError("store_exists")
            key = os.urandom(32)
            with in_words():
                _build(folder, key, {**(settings or {}), "village": village, "user": user}, areas)
                keyslots.new_key_file(folder, pin, key, hint, public=public_pin)
            os.replace(folder / f"{STORE_FILE}.new", folder / STORE_FILE)
            (folder / f"{STORE_FILE}.new-journal").unlink(missing_ok=True)
            keyslots.flush_folder(folder)
            return cls(folder, engines.encrypted_engine(folder / STORE_FILE, key), lock, clock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, folder: Path, pin: str, *, clock: Clock = system_clock) -> Store:
        """Open the store in `folder`.

        CareError: store_missing, store_in_use, key_file_missing, key_file_damaged,
        wrong_pin, store_damaged, store_newer. In each case nothing was changed.
        """
        if not exists(folder):
            raise CareError("store_missing")
        lock = _take_lock(folder)
        engine = None
        try:
            key = keyslots.unlock(folder, pin)
            engine = engines.encrypted_engine(folder / STORE_FILE, key)
            _check(engine)
            _bring_up_to_date(folder, engine)
            return cls(folder, engine, lock, clock)
        except BaseException:
            if engine is not None:
                engine.dispose()
            lock.release()
            raise

    def close(self) -> None:
        """Close all connections and let another process open the store."""
        if self._lock.is_locked:
            self.hold()
        self.engine.dispose()
        self._lock.release()

    def hold(self) -> None:
        """Bring the anchor (`store/anchor.py`) to where the store is; that never fails."""
        if self.anchor is not None:
            try:
                lives.hold(self, self.anchor)
            except CareError as problem:
                log.warning("the anchor was not brought up: %s", problem.code)

    def _set_up_derived(self) -> None:
        """Have the derived tables stand as this version declares them."""
        migrations.declare()
        with self.read() as reader:
            if derived.is_up(reader.connection):
                return
        with self.work() as work:
            derived.set_up(work.connection, work.today)
            work.commit()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """A read transaction. CareError: disk_failed, store_damaged, store_busy."""
        with in_words(), self.engine.connect() as connection:
            yield Reader(connection, self.clock)

    @contextmanager
    def work(self, user: str | None = None, *, label: str = "") -> Iterator[Work]:
        """A write transaction; rolled back unless the block calls `work.commit()`.

        `user` is whose name stands on the changes, by default the store's own user.
        CareError: disk_full, disk_failed, store_damaged, store_busy; nothing was saved then.
        """
        with in_words(), self.engine.connect().execution_options(writes=True) as connection:
            connection.begin()
            name = user if user is not None else str(Reader(connection).setting("user", ""))
            saved = self.anchor.note_row if self.anchor else lambda *_: None
            yield Work(
                connection,
                user=name,
                label=label,
                clock=self.clock,
                saved=saved,
                moved=self.moved,
            )

    def undo(self, tx: int, user: str | None = None) -> Done:
        """Take a committed transaction back as one step.

        `kept` of the result counts rows that stay because they were used since.
        CareError: nothing_to_undo, already_undone, used_since.
        """
        with self.work(user, label="undo") as work:
            undone = undo(work, tx)
            return replace(work.commit(), kept=undone.kept)

    def last_undoable(self) -> tuple[int, str] | None:
        """The newest action that can be undone: its transaction and label."""
        t = tx_table
        statement = (
            select(t.c.no, t.c.label)
            .where(t.c.undoes.is_(None), t.c.undone_by.is_(None))
            .order_by(t.c.no.desc())
            .limit(1)
        )
        with self.read() as reader:
            found = reader.rows(statement)
        return (found[0].no, found[0].label) if found else None

    def held_only_here(self) -> int:
        """How many of our changes have not been handed over: the county gave no receipt yet."""
        c, w = change_table.c, writer_table.c
        statement = (
            select(func.count())
            .select_from(change_table.join(writer_table, w.no == c.writer_no))
            .where(c.position.is_(None), c.result.is_(None), w.own == 1)
        )
        with self.read() as reader:
            return int(reader.scalar(statement))


def _take_lock(folder: Path) -> Any:
    from filelock import FileLock, Timeout  # late: the window comes first

    lock = FileLock(folder / LOCK_FILE, timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout as problem:
        raise CareError("store_in_use") from problem
    except OSError as problem:
        raise CareError("folder_not_writable", folder=str(folder)) from problem
    return lock


def _build(
    folder: Path, key: bytes, settings: Mapping[str, Any], areas: Sequence[Mapping[str, Any]]
) -> None:
    """A whole new database under a temporary name."""
    path = folder / f"{STORE_FILE}.new"
    for leftover in (path, path.with_name(path.name + "-journal")):
        leftover.unlink(missing_ok=True)
    engine = engines.encrypted_engine(path, key)
    try:
        migrations.upgrade(engine)
        with engine.connect().execution_options(writes=True) as connection:
            connection.execute(
                insert(writer_table).values(
                    no=1, id=os.urandom(16).hex(), own=True, next_seq=1, next_counter=1
                )
            )
            for name, value in {**settings, "writer_no": 1}.items():
                connection.execute(insert(setting_table).values(key=name, value=value))
            for area in areas:
                connection.execute(insert(area_table).values(**area))
            connection.commit()
    finally:
        engine.dispose()


def _check(engine: Engine) -> None:
    """Refuse a file that is damaged anywhere, before anything is written to it."""
    from sqlcipher3 import dbapi2

    try:
        with engine.connect() as connection:
            if engines.is_sound(connection):
                return
    except dbapi2.OperationalError as problem:
        raise CareError("store_damaged") from problem
    except Exception as problem:
        if isinstance(getattr(problem, "orig", None), dbapi2.Error):
            raise CareError("store_damaged") from problem
        raise
    raise CareError("store_damaged")


def _bring_up_to_date(folder: Path, engine: Engine) -> None:
    """Migrate an older store, after keeping a copy of it. CareError: store_newer, _damaged."""
    with engine.connect() as connection:
        revision = migrations.revision_of(connection)
    if revision == migrations.HEAD:
        return
    if revision is None:
        raise CareError("store_damaged")
    if revision not in migrations.known_revisions():
        raise CareError("store_newer")
    engine.dispose()
    copy = folder / f"store-{revision}-before-{migrations.HEAD}.db"
    shutil.copy2(folder / STORE_FILE, copy)
    migrations.upgrade(engine)
