"""A county and laptops of the first version, opened by this one: their tokens have no end."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from eldercare_desktop.county import devices, tokens
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.exchange import exchange, read_request
from eldercare_desktop.county.schema import token_table
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.batch import Request
from eldercare_desktop.sync.exchange import exchange as laptop_exchange
from eldercare_desktop.sync.membership import needed
from tests.factories import PIN
from tests.sync.direct import DirectLine, sync
from tests.sync.looking import assert_agrees

OLD = Path(__file__).parent.parent / "old" / "0001"


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    shutil.copytree(OLD / "county", tmp_path / "county")
    with closing(open_county(Settings(tmp_path / "county"))) as opened:
        yield opened


@pytest.fixture
def village(tmp_path: Path) -> Iterator[Store]:
    shutil.copytree(OLD / "village", tmp_path / "village")
    with Store.open(tmp_path / "village", PIN) as store:
        yield store


def token_of(store: Store) -> str:
    with store.read() as reader:
        return needed(reader).token


def ends(county: County) -> dict[str, str | None]:
    """When each token ends, by its device."""
    with county.database.reading(WHOLE_COUNTY) as connection:
        return {row.device: row.expires_at for row in connection.execute(select(token_table))}


def test_an_updated_laptop_learns_to_renew_and_hands_its_hours_in(county, village):
    assert set(ends(county).values()) == {None}
    old = token_of(village)
    done = sync(village, county)
    assert (done.requests > 0, done.remaining) == (True, 0)
    assert token_of(village) != old
    sync(village, county)
    assert_agrees(village, county)
    with village.read() as reader:
        device = needed(reader).device
    assert ends(county)[device] is not None
    with county.database.reading(WHOLE_COUNTY) as connection:
        assert tokens.find(connection, old) is None


def test_a_laptop_that_is_not_updated_keeps_its_token(county, village):
    """Its hello does not know the word, and it would not look for a token in the answer."""

    class OldLine(DirectLine):
        """What the county hears from the first version."""

        def _answer(self, message: bytes) -> bytes:
            with self.county.database.reading(WHOLE_COUNTY) as connection:
                device = devices.by_token(connection, self.token)
            new = read_request(message)
            old = Request(replace(new.hello, renews=False), new.batches)
            return exchange(self.county, device, old).to_bytes()

    before = token_of(village)
    for _ in range(2):
        laptop_exchange(village, line=lambda m, c: OldLine(county, m), pause=lambda s: None)
    assert token_of(village) == before
    assert set(ends(county).values()) == {None}
