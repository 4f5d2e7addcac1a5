"""The page of the time bank with passbooks, hours that expire and a roll of honour."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.account import (
    ISSUE,
    OPENING,
    VILLAGE_POOL,
    of_person,
)
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.time_bank import TimeBankPage
from eldercare_desktop.store.store import Store
from tests import factories as make
from tests.factories import PIN, VILLAGE
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows


class Village:
    """罗秀英 had 5 hours on paper, served one hour more this month and gave half of one away;

    王桂芳 served an hour as well, 李正华 half of one.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.work() as work:
            people = [make.person(work, name=name) for name in ("罗秀英", "王桂芳", "李正华")]
            self.rich, self.friend, self.third = people
            for number, (who, minutes) in enumerate(zip(people, (60, 60, 30), strict=True)):
                by = make.helper(work, who)
                service = make.service_record(work, by, day="2026-11-05", minutes=minutes)
                post(work, VILLAGE, Posting(
                    "deposit", minutes, ISSUE, of_person(who.id), f"service:{service.id}",
                    day=f"2026-11-0{5 + number}", service_id=service.id,
                ))  # fmt: skip
            self.open(work, self.rich, 300)
            post(work, VILLAGE, Posting(
                "donation", 30, of_person(self.rich.id), VILLAGE_POOL, "transfer:1",
                day="2026-11-10", reason="=1+1",
            ))  # fmt: skip
            work.commit()

    @staticmethod
    def open(work: object, who: Person, amount: int) -> None:
        posting = Posting("opening", amount, OPENING, of_person(who.id), f"opening:{who.id}",
                          day="2025-11-10")  # fmt: skip
        post(work, VILLAGE, posting)  # type: ignore[arg-type]  # a Work

    def expire_after(self, months: int) -> None:
        with self.store.work() as work:
            code = "time_bank.expiry_months"
            make.rule_value(work, code, value=months, starts_on="2020-01-01")
            work.commit()


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def village(store: Store) -> Village:
    return Village(store)


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, village: Village) -> TimeBankPage:
    """The page, as the window shows it, refreshed when rows change."""
    made = TimeBankPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    made.shown(part="honour")
    qtbot.waitUntil(made.is_ready)
    return made
