"""A look whether the county answers."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from eldercare_desktop.sync import reach
from eldercare_desktop.sync.exchange import answers


@pytest.fixture
def port() -> Iterator[int]:
    """A port at which something listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def closed() -> int:
    """A port at which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def test_somebody_is_there(port: int, closed: int) -> None:
    assert answers(f"http://127.0.0.1:{port}")
    assert answers(f"127.0.0.1:{port}/")
    assert not answers(f"127.0.0.1:{closed}")


@pytest.mark.parametrize("address", ["", "ftp://county", "https://", "county..invalid:1"])
def test_what_is_no_address(address: str) -> None:
    assert not answers(address)


def test_where_a_proxy_leads_there_it_is_the_proxy(
    port: int, closed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for there, found in ((port, True), (closed, False)):
        monkeypatch.setattr(reach, "getproxies", lambda at=there: {"https": f"127.0.0.1:{at}"})
        assert answers("county.invalid") is found
