"""The page of the time bank over a real store that belongs to a county."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from nacl.signing import SigningKey
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.time_bank.ledger.moving import open_with
from eldercare_desktop.care.time_bank.voucher.code import certificate_text
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.time_bank import TimeBankPage
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.membership import Membership, as_settings
from eldercare_desktop.sync.vouchers import CERTIFICATE
from tests.county_keys import COUNTY
from tests.factories import PIN, VILLAGE, person
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows

SEED = "07" * 32


def join(store: Store) -> None:
    """The store is a laptop of the county of `county_keys`, which has certified it."""
    public = bytes(SigningKey(bytes.fromhex(SEED)).verify_key)
    key = bytes(COUNTY.verify_key).hex()
    member = Membership("county.test", "d" * 32, "laptop", SEED, "t", "c" * 32, key, VILLAGE)
    with store.work() as work:
        for name, value in as_settings(member, "e").items():
            work.set_setting(name, value)
        certificate = COUNTY.sign(certificate_text(public, VILLAGE)).signature.hex()
        work.set_setting(CERTIFICATE, certificate)
        work.commit()


@pytest.fixture
def alone(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    """罗秀英 has 5 hours, 李正华 has nothing; there is no county."""
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        with opened.work() as work:
            open_with(work, person(work, name="罗秀英").id, 300, day="2026-03-01")
            person(work, name="李正华")
            work.commit()
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def store(alone: Store) -> Store:
    """The same store as a laptop of the county."""
    join(alone)
    return alone


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, store: Store) -> TimeBankPage:
    """The page, as the window shows it, refreshed when rows change."""
    made = TimeBankPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    made.refresh(frozenset())
    made.shown(part="vouchers")
    qtbot.waitUntil(made.is_ready)
    return made
