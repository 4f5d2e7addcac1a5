"""The page of cards works on a real store."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from eldercare_desktop.care import card
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    """An open store, as in the other tests, but behind the background."""
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def village(store: Store) -> dict[str, str]:
    """Person ids by name: 12 without a card, 3 to print, 2 printed, 1 revoked; two groups."""
    ids: dict[str, str] = {}
    with store.work("t") as work:
        groups = [factories.group(work, number) for number in (1, 2)]
        for number in range(18):
            name = f"王{chr(0x4E00 + number * 7)}"
            who = factories.person(work, name, group_id=groups[number >= 15].id)
            factories.resident(work, who)
            ids[name] = who.id
        made = card.issue_cards(work, list(ids.values())[12:])
        card.mark_printed(work, [c.id for c in made[3:5]])
        card.revoke_card(work, made[5].person_id, "lost")
        work.commit()
    return ids
