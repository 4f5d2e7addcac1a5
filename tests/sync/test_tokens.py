"""A laptop's token: replaced on the way, and got anew with the laptop's own key."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.client import Client, Refused
from eldercare_desktop.sync.enrolment import enrol
from eldercare_desktop.sync.exchange import exchange
from eldercare_desktop.sync.membership import SETTING, needed
from eldercare_desktop.sync.state import state_of
from tests import factories
from tests.county.server import Server, new_code, run
from tests.factories import VILLAGE
from tests.sync.served import join_served, make_county, serving

LONG_AGO = "2001-01-01T00:00:00+00:00"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_county(tmp_path_factory.mktemp("county"))


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[Server]:
    with serving(data) as running:
        yield running


@pytest.fixture
def store(new_store, server, data) -> Store:
    made = new_store("a")
    join_served(made, server, data, VILLAGE)
    with made.work() as work:
        factories.visit(work)
        work.commit()
    return made


def token_of(store: Store) -> str:
    with store.read() as reader:
        return needed(reader).token


def device_of(store: Store) -> str:
    with store.read() as reader:
        return needed(reader).device


def change(data: Path, store: Store, **values: str | None) -> None:
    """Set columns of all tokens of a store's device."""
    with closing(sqlite3.connect(data / "county.db")) as county, county:
        for name, value in values.items():
            statement = f"UPDATE token SET {name} = ? WHERE device = ?"
            county.execute(statement, [value, device_of(store)])


def test_a_token_a_day_old_is_replaced_within_the_same_request(store, server, data):
    old = token_of(store)
    assert exchange(store).requests == 1
    assert token_of(store) == old
    change(data, store, issued_at=LONG_AGO)
    assert exchange(store).requests == 1
    fresh = token_of(store)
    assert fresh != old
    Client(server.url, old).check()
    assert exchange(store).requests == 1
    assert token_of(store) == fresh
    with pytest.raises(Refused, match="TOKEN"):
        Client(server.url, old).check()


def fill(store: Store) -> None:
    """More than one request carries at first."""
    with store.work() as work:
        for _ in range(60):
            # Photographs compress as badly as this does.
            work.set(factories.person(work), note=os.urandom(6000).hex())
        work.commit()


def test_further_requests_of_an_exchange_use_the_fresh_token(store, data):
    change(data, store, issued_at=LONG_AGO)
    fill(store)
    tokens: list[str] = []

    class Noting(Client):
        """Notes what each request was let in with."""

        def exchange(self, message: bytes) -> bytes:
            tokens.append(self.token)
            return super().exchange(message)

    exchange(store, line=lambda m, c: Noting(m.address, m.token, member=m))
    assert len(tokens) > 2
    assert len({*tokens}) == 2
    assert tokens[1:] == [token_of(store)] * (len(tokens) - 1)


def test_an_expired_token_is_renewed_by_itself(store, data):
    change(data, store, expires_at=LONG_AGO)
    old = token_of(store)
    done = exchange(store)
    assert (done.requests, done.remaining) == (3, 0)
    assert token_of(store) != old
    assert exchange(store).requests == 1
    with store.read() as reader:
        assert state_of(reader).standing == ""


def test_a_long_request_hears_that_its_token_has_expired(store, data):
    """The county answers 401 before it has read the body, and must not cut the line."""
    change(data, store, expires_at=LONG_AGO)
    with store.read() as reader:
        member = needed(reader)
    line = Client(member.address, member.token, member=member)
    with pytest.raises(Refused, match="MALFORMED"):
        line.exchange(os.urandom(1_000_000))
    assert line.requests == 3
    assert line.token != member.token
    line.close()


def test_a_token_that_was_lost_with_a_restored_store(store, server, data, new_store, tmp_path):
    """An older copy of the store has a token that has ended, and the same key."""
    exchange(store)
    old = token_of(store)
    change(data, store, issued_at=LONG_AGO)
    exchange(store)
    exchange(store)
    with store.work() as work:
        work.set_setting(SETTING, {**work.setting(SETTING), "token": old})
        work.commit()
    done = exchange(store)
    assert (done.requests, done.remaining) == (3, 0)


def test_a_revoked_laptop_is_told_so_and_gets_no_token(store, data):
    change(data, store, expires_at=LONG_AGO)
    assert run(data, "device", "revoke", device_of(store)).returncode == 0
    with pytest.raises(CareError) as problem:
        exchange(store)
    assert problem.value.code == "county_revoked"
    with store.read() as reader:
        state = state_of(reader)
    assert (state.standing, state.pending > 0) == ("county_revoked", True)


def test_a_laptop_that_the_county_does_not_know_needs_a_code(new_store, tmp_path):
    """The county lost everything since before the enrolment."""
    data = make_county(tmp_path)
    before = tmp_path / "before"
    shutil.copytree(data, before)
    store = new_store("a")
    with serving(data) as server:
        join_served(store, server, data, VILLAGE)
        address = server.url
    port = address.rpartition(":")[2]
    (data / "county.db").write_bytes((before / "county.db").read_bytes())
    again = Server(data, "--port", port)
    with pytest.raises(CareError) as problem:
        exchange(store)
    assert problem.value.code == "county_token"
    enrol(store, again.url, new_code(data, VILLAGE))
    assert exchange(store).remaining == 0
    again.stop()


def test_a_county_of_the_first_version_gives_no_nonce(store, server):
    """Then a person must fetch a code, as before."""

    class Old(Client):
        def _send(self, *call: Any) -> bytes:
            try:
                return super()._send(*call)
            except Refused as refusal:
                plain = {n: v for n, v in refusal.details.items() if n != "nonce"}
                raise Refused(refusal.code, refusal.sentence, refusal.retry, plain) from refusal

    with pytest.raises(CareError) as problem:
        exchange(store, line=lambda m, c: Old(m.address, "500113103." + "x" * 43, member=m))
    assert problem.value.code == "county_token"
