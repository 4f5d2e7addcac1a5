"""Serving: TLS with the laptop's own client, certificates that change, callers that guess."""

from __future__ import annotations

import hashlib
import os
import signal
import ssl
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trustme

from eldercare_desktop.store.errors import CareError
from eldercare_desktop.sync.client import Client, Refused
from eldercare_desktop.sync.exchange import exchange
from tests.county import laptop as of
from tests.county.laptop import Laptop
from tests.county.server import Server, new_code, run
from tests.county.test_server import join, make_data, problem
from tests.factories import VILLAGE
from tests.sync.served import first_run, make_county

HERE = "127.0.0.1"
PAST = datetime(2001, 1, 1, tzinfo=UTC), datetime(2002, 1, 1, tzinfo=UTC)


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """The county office's authority, which the laptops believe."""
    made = trustme.CA()
    file = tmp_path / "authority.pem"
    made.cert_pem.write_to_path(file)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    return made


def write(folder: Path, leaf: trustme.LeafCert) -> tuple[str, ...]:
    """Certificate and key as files, and how `serve` is told."""
    folder.mkdir(exist_ok=True)
    cert, key = folder / "cert.pem", folder / "key.pem"
    cert.write_bytes(b"".join(blob.bytes() for blob in leaf.cert_chain_pems))
    leaf.private_key_pem.write_to_path(key)
    return ("--tls-cert", str(cert), "--tls-key", str(key))


def print_of(server: Server) -> str:
    """The fingerprint of the certificate that the server shows now."""
    shown = ssl.get_server_certificate(server.address, timeout=30)
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(shown)).hexdigest()


def wait_for(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < until


def test_a_laptop_enrols_and_exchanges_over_tls(tmp_path, authority):
    data = make_county(tmp_path)
    with Server(data, *write(tmp_path / "tls", authority.issue_cert(HERE))) as server:
        assert server.url.startswith("https://")
        with first_run(tmp_path / "laptop", server, new_code(data, VILLAGE)) as store:
            assert exchange(store).requests == 1


@pytest.mark.parametrize("fault", ["another host", "expired", "unknown authority"])
def test_a_server_that_nobody_vouches_for_is_not_spoken_to(tmp_path, authority, fault):
    leaf = {
        "another host": lambda: authority.issue_cert("county.example"),
        "expired": lambda: authority.issue_cert(HERE, not_before=PAST[0], not_after=PAST[1]),
        "unknown authority": lambda: trustme.CA().issue_cert(HERE),
    }[fault]()
    data = make_county(tmp_path)
    code = new_code(data, VILLAGE)
    words = write(tmp_path / "tls", leaf)
    with Server(data, *words) as server, pytest.raises(CareError) as refused:
        first_run(tmp_path / "laptop", server, code)
    assert refused.value.code == "county_certificate"
    assert run(data, "device", "list", "--json").stdout.strip() == "[]"


def test_a_renewed_certificate_is_taken_without_a_restart(tmp_path, authority):
    data = make_county(tmp_path)
    folder = tmp_path / "tls"
    with Server(data, *write(folder, authority.issue_cert(HERE))) as server:
        first = print_of(server)
        laptop = Client(server.url)
        with pytest.raises(Refused, match="TOKEN"):
            laptop.check()

        (folder / "cert.pem").write_text("not a certificate")
        server.process.send_signal(signal.SIGHUP)
        with pytest.raises(Refused, match="TOKEN"):
            laptop.check()
        assert print_of(server) == first

        write(folder, authority.issue_cert(HERE))
        server.process.send_signal(signal.SIGHUP)
        wait_for(lambda: print_of(server) != first)
        with pytest.raises(Refused, match="TOKEN"):
            laptop.check()  # its connection went on
        laptop.close()


def test_a_certificate_that_cannot_be_used_is_told(tmp_path):
    data, folder = make_data(tmp_path), tmp_path / "tls"
    authority = trustme.CA()
    words = write(folder, authority.issue_cert(HERE))
    trustme.CA().issue_cert(HERE).private_key_pem.write_to_path(folder / "key.pem")
    done = run(data, "serve", *words)
    assert (done.returncode, done.stderr[:5]) == (1, "证书或密钥")
    os.remove(folder / "key.pem")
    assert "证书或密钥" in run(data, "serve", *words).stderr
    assert "大于 0" in run(data, "serve", "--token-days", "0").stderr


# -- callers that guess --------------------------------------------------------------------


def test_who_guesses_tokens_has_to_wait_and_others_need_not(tmp_path):
    data = make_data(tmp_path)
    with Server(data, "--guesses", "3") as server:
        laptop = join(server, data)
        message = laptop.request().to_bytes()
        for _ in range(3):
            assert problem(server.exchange("500113103." + "x" * 43, message)) == (401, "TOKEN")
        reply = server.exchange("500113103." + "x" * 43, message)
        assert problem(reply) == (429, "SLOW_DOWN")
        assert 0 < int(reply.headers["retry-after"]) <= 20
        form = b'{"area":"500113103221","device":"x","nonce":"x","signature":"00"}'
        assert problem(server.call("POST", "/v1/token", form)) == (429, "SLOW_DOWN")
        assert server.exchange(laptop.token, message).status == 200


def test_nobody_is_believed_to_be_somebody_else(tmp_path):
    data = make_data(tmp_path)
    with Server(data, "--enrolments", "1") as server:
        key = Laptop(of.VILLAGE).public_key
        form = (
            '{"code":"X","device_name":"n","app":"a","public_key":"' + key + '"}'
        ).encode()  # fmt: skip
        told = [
            server.call("POST", "/v1/enrol", form, **{"X-Forwarded-For": f"203.0.113.{n}"}).status
            for n in range(3)
        ]
    assert told == [403, 429, 429]
    with Server(data, "--enrolments", "1", "--behind-proxy", HERE) as server:
        told = [
            server.call("POST", "/v1/enrol", form, **{"X-Forwarded-For": f"203.0.113.{n}"}).status
            for n in (1, 2, 2)
        ]
    assert told == [403, 403, 429]


def test_a_line_with_many_addresses_is_one_caller():
    from starlette.requests import Request

    from eldercare_desktop.county.callers import caller

    def of_address(host: str) -> str:
        return caller(Request({"type": "http", "client": (host, 1), "headers": []}))

    assert of_address("2001:db8:1:2::1") == of_address("2001:db8:1:2:ffff::9")
    assert of_address("2001:db8:1:2::1") != of_address("2001:db8:1:3::1")
    assert of_address("192.0.2.1") != of_address("192.0.2.2")
    assert of_address("fe80::1%eth0") == of_address("fe80::2%eth0")
    assert of_address("not:an:address") == "not:an:address"
