"""Stores for tests: real, encrypted, on disk; only the PIN's key derivation is made cheap."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import select

from eldercare_desktop.care.records import RECORDS
from eldercare_desktop.store import anchor, joining, keyslots
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import sent_fields, table_of
from eldercare_desktop.store.schema import change_table, writer_table
from eldercare_desktop.store.store import Store
from tests.factories import PIN, VILLAGE

CHINA = timezone(timedelta(hours=8))


class TestClock:
    """A clock that stands still until it is told to go on."""

    __test__ = False

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 8, 0, tzinfo=CHINA)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> None:
        """Go on by days, hours, minutes …"""
        self.now += timedelta(**by)


@pytest.fixture(autouse=True)
def cheap_pin(monkeypatch: pytest.MonkeyPatch) -> None:
    """The least that Argon2id accepts, instead of half a second."""
    monkeypatch.setattr(keyslots, "OPSLIMIT", 1)
    monkeypatch.setattr(keyslots, "MEMLIMIT", 8192)


@pytest.fixture(autouse=True)
def anchors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the anchors: each test is a machine of its own."""
    folder = tmp_path / "anchors"
    monkeypatch.setenv(anchor.PLACE, str(folder))
    return folder


@pytest.fixture
def clock() -> TestClock:
    """2026-11-21 08:00 in China."""
    return TestClock()


@pytest.fixture(scope="session")
def store_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty store, made once; tests get copies."""
    folder = tmp_path_factory.mktemp("template")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyslots, "OPSLIMIT", 1)
        patch.setattr(keyslots, "MEMLIMIT", 8192)
        Store.create(folder, PIN, village=VILLAGE, user="陈天芬").close()
    return folder


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    """An open store of 海棠村; at the end its change log must account for every row."""
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def new_store(tmp_path: Path, clock: TestClock) -> Iterator[Callable[..., Store]]:
    """Makes further stores, each with a writer of its own: `new_store("b", village=…)`."""
    made: list[Store] = []

    def make(name: str, village: str = VILLAGE, user: str = "陈天芬") -> Store:
        made.append(Store.create(tmp_path / name, PIN, village=village, user=user, clock=clock))
        return made[-1]

    yield make
    for opened in made:
        assert_log_accounts_for_rows(opened)
        opened.close()


_WITH_ROWS = " UNION ALL ".join(
    f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM {name})" for name in RECORDS
)
"""One question for all tables: most tests fill a few of them."""


def _with_rows(reader: Reader) -> list[str]:
    return list(reader.connection.exec_driver_sql(_WITH_ROWS).scalars())


def assert_log_accounts_for_rows(store: Store) -> None:
    """Replaying our own changes gives the rows of our own ids: nothing bypassed the log.

    Rows that other writers touched are left to the sync tests.
    """
    with store.read() as reader:
        joined = change_table.join(writer_table, writer_table.c.no == change_table.c.writer_no)
        changes = reader.rows(
            select(change_table, writer_table.c.own)
            .select_from(joined)
            .order_by(change_table.c.tx, change_table.c.seq)
        )
        # A negative transaction is one of another life of this store (a restored copy).
        foreign = {(c.table, c.row_id) for c in changes if not c.own or c.tx < 0}
        replayed: dict[tuple[str, str], dict[str, object]] = {}
        for change in changes:
            replayed.setdefault((change.table, change.row_id), {}).update(change.values)
        for name in _with_rows(reader):
            kind = RECORDS[name]
            found = reader.rows(select(table_of(kind)))
            rows = {(name, str(row.id)): dict(row._mapping) for row in found}
            for key, row in joining.own_rows(reader, rows).items():
                if key in foreign:
                    continue
                kept = {f: row[f] for f in sent_fields(kind)}
                assert replayed.get(key) == kept, f"{name} row not accounted for by its changes"
