"""A full or failing disk: a refusal that a person understands, and a store that is whole."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from sqlalchemy import select

from eldercare_desktop.care.records import Person
from eldercare_desktop.store import keyslots
from eldercare_desktop.store import store as stores
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.troubles import in_words
from eldercare_desktop.store.work import Work
from tests import factories


def _people(store: Store) -> int:
    with store.read() as reader:
        return len(reader.rows(select(table_of(Person).c.id)))


def _register_many(work: Work) -> None:
    for _ in range(200):
        factories.person(work, note="记" * 500)


def test_a_full_disk_saves_nothing_and_loses_nothing(store: Store) -> None:
    """SQLite's own limit on pages stands for the end of the disk: the same error, the same path."""
    with store.work() as work:
        factories.person(work, "田军")
        work.commit()
    with store.work() as work:
        pages = work.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        work.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(CareError, match="disk_full"), in_words():
            _register_many(work)
        work.connection.rollback()
        work.connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")
    assert _people(store) == 1
    with store.work() as work:
        factories.person(work, "秦玉莲")
        work.commit()
    assert _people(store) == 2


def test_work_tells_of_a_full_disk(store: Store) -> None:
    with pytest.raises(CareError, match="disk_full"), store.work():
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("database or disk is full", "disk_full"),
        ("disk I/O error", "disk_failed"),
        ("attempt to write a readonly database", "disk_failed"),
        ("database disk image is malformed", "store_damaged"),
        ("database is locked", "store_busy"),
    ],
)
def test_what_the_disk_says_in_words(store: Store, words: str, code: str) -> None:
    script = f"SELECT RAISE(ABORT, '{words}')"
    with store.engine.connect().execution_options(writes=True) as connection:
        connection.exec_driver_sql(
            f"CREATE TEMP TRIGGER t BEFORE DELETE ON setting BEGIN {script}; END"
        )
        with pytest.raises(CareError, match=code), in_words():
            connection.exec_driver_sql("DELETE FROM setting")


def test_other_mistakes_stay_what_they_are(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.work():
        _ = 1 / 0


def test_a_first_run_on_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(keyslots, "new_key_file", full)
        with pytest.raises(CareError, match="disk_full"):
            Store.create(tmp_path, factories.PIN, village=factories.VILLAGE, user="x")
    assert not stores.exists(tmp_path)
    Store.create(tmp_path, factories.PIN, village=factories.VILLAGE, user="x").close()
