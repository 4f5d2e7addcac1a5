"""The server as a process: enrolment to exchange over a socket, and what it survives."""

from __future__ import annotations

import json
import random
import ssl
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import trustme
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eldercare_desktop.county.database import Database
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.sync.batch import MAX_COMPRESSED, Answer
from tests.county import laptop as of
from tests.county.conftest import AREAS
from tests.county.engines import Current, Engine, address_of
from tests.county.laptop import Laptop, count
from tests.county.server import Reply, Server, new_code, run
from tests.county.test_accept import WANG
from tests.sync.test_batch import PLAIN, framed


def make_data(folder: Path) -> Path:
    table = folder / "areas.csv"
    lines = [f"{code},{name}" for code, name in AREAS.items()]
    table.write_text("\n".join(["code,name", *lines]), encoding="utf-8")
    data = folder / "county"
    assert run(data, "area", "import", str(table)).returncode == 0
    return data


pytestmark = pytest.mark.usefixtures("engine")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, engine: Engine) -> Path:
    Current.engine = engine
    return make_data(tmp_path_factory.mktemp("shared"))


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[Server]:
    running = Server(data, "--exchanges", "1000000", "--enrolments", "1000000")
    yield running
    running.stop()


def join(server: Server, data: Path, area: str = of.VILLAGE) -> Laptop:
    laptop = Laptop(area)
    reply = server.enrol(new_code(data, area), laptop.public_key)
    assert reply.status == 200, reply.body
    laptop.learn(reply.json())
    return laptop


@pytest.fixture(scope="module")
def joined(server: Server, data: Path) -> Laptop:
    """A laptop for calls that take nothing."""
    return join(server, data)


def exchange(server: Server, laptop: Laptop, *batches: Any, **hello: Any) -> Answer:
    reply = server.exchange(laptop.token, laptop.request(*batches, **hello).to_bytes())
    assert reply.status == 200, reply.body
    answer = Answer.from_bytes(reply.body)
    laptop.merge(answer)
    return answer


def problem(reply: Reply) -> tuple[int, str]:
    body = reply.json()
    assert body["sentence"]
    assert "retry" in body
    return reply.status, body["code"]


def test_from_code_to_feed(server, data):
    laptop, clerk = join(server, data), join(server, data, of.TOWNSHIP)
    laptop.insert("person", WANG)
    answer = exchange(server, laptop, laptop.seal())
    assert answer.receipts[0].last_seq == 1
    exchange(server, clerk)
    assert clerk.rows.items() >= laptop.rows.items()
    told = server.call("GET", "/v1/check", token=laptop.token).json()
    assert told == {"cursor": laptop.cursor, "tables": laptop.tables()}


def test_errors_have_a_code_a_sentence_and_a_time_to_retry(server, joined):
    message = joined.request().to_bytes()
    assert problem(server.exchange("", message)) == (401, "TOKEN")
    assert problem(server.exchange("500113103.x", message)) == (401, "TOKEN")
    assert problem(server.exchange(joined.token, b"")) == (422, "MALFORMED")
    assert problem(server.exchange(joined.token, bytes(MAX_COMPRESSED + 1))) == (413, "TOO_LARGE")
    assert problem(server.call("GET", "/v1/exchange")) == (405, "METHOD")
    assert problem(server.call("GET", "/nothing")) == (404, "NOT_FOUND")
    assert problem(server.call("POST", "/v1/enrol", b"{}")) == (422, "MALFORMED")
    assert problem(server.enrol("WRONG-CODE1", joined.public_key)) == (403, "CODE")
    other = joined.request(device="0" * 32).to_bytes()
    assert problem(server.exchange(joined.token, other)) == (401, "TOKEN")
    moved = joined.request(epoch="elsewhere").to_bytes()
    assert problem(server.exchange(joined.token, moved)) == (409, "EPOCH")


def test_who_calls_too_often_is_asked_to_wait(tmp_path):
    data = make_data(tmp_path)
    server = Server(data, "--exchanges", "2", "--enrolments", "2")
    laptop = join(server, data)
    message = laptop.request().to_bytes()
    assert [server.exchange(laptop.token, message).status for _ in range(3)] == [200, 200, 429]
    reply = server.exchange(laptop.token, message)
    assert problem(reply) == (429, "SLOW_DOWN")
    assert reply.headers["retry-after"] == "30"
    assert server.enrol("WRONG", laptop.public_key).status == 403
    assert server.enrol("WRONG", laptop.public_key).status == 429
    assert server.call("GET", "/v1/check", token=laptop.token).status == 429
    server.stop()


def test_a_bomb_stops_at_the_cap(server, joined):
    bomb = zstandard.ZstdCompressor(level=19).compress(bytes(2**31))
    assert len(bomb) < MAX_COMPRESSED
    assert problem(server.exchange(joined.token, bomb)) == (413, "TOO_LARGE")
    peak = Path(f"/proc/{server.process.pid}/status").read_text().split("VmHWM:")[1].split()[0]
    assert int(peak) < 400_000  # kB


def test_another_area_gets_403_over_the_line_too(server, data):
    laptop = join(server, data)
    laptop.insert("person", WANG, village=of.FAR)
    reply = server.exchange(laptop.token, laptop.request(laptop.seal()).to_bytes())
    assert problem(reply) == (403, "AREA")


HOSTILE = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@given(st.binary(max_size=300))
@HOSTILE
def test_garbage_is_never_our_fault(server, joined, noise):
    packed = zstandard.ZstdCompressor().compress(noise)
    whole = joined.request().to_bytes()
    for message in (noise, packed, whole + noise, whole[: len(noise)]):
        assert server.exchange(joined.token, message).status in (200, 413, 422)
    assert server.call("POST", "/v1/enrol", noise).status in (403, 422)


@given(st.dictionaries(st.sampled_from([*Laptop("").hello().__dict__]), PLAIN), PLAIN)
@HOSTILE
def test_any_hello_gets_an_answer(server, joined, hello, batches):
    whole = {**joined.hello().__dict__, **hello}
    for head in (
        {"kind": "exchange", "hello": whole, "batches": []},
        {"kind": "exchange", "hello": whole, "batches": batches},
    ):
        reply = server.exchange(joined.token, framed(head))
        assert reply.status in (200, 401, 409, 413, 422), reply.body


@given(PLAIN, st.sampled_from(["code", "device_name", "public_key", "app"]))
@HOSTILE
def test_any_form_gets_an_answer(server, joined, value, name):
    form = {"code": "A", "device_name": "n", "public_key": joined.public_key, "app": "x"}
    for body in (value, {**form, name: value}):
        reply = server.call("POST", "/v1/enrol", json.dumps(body).encode())
        assert reply.status in (403, 422), reply.body


@given(st.data())
@HOSTILE
def test_any_signed_body_gets_an_answer(server, data, joined, draws):
    """A device with a good key and a mad program."""
    from eldercare_desktop.sync.batch.sealed import BATCH_MARK, SealedBatch, sign

    mad = replace(joined, writer=draws.draw(st.text("0123456789abcdef", min_size=32, max_size=32)))
    mad = replace(mad, log={}, waiting=[], sealed=0, prev="", counter=0)
    mad.insert("person", WANG)
    mad.set("a" * 32, {"name": "x"}, f"{mad.writer}:1")
    raw = json.loads(mad.seal().body)
    key = draws.draw(st.sampled_from([*raw]))
    raw[key] = draws.draw(PLAIN)
    mad.sealed, mad.prev = 0, ""
    mad.waiting = [*mad.log.values()]
    good = mad.seal()
    body = json.dumps(raw).encode()
    bad = SealedBatch(good.header, body, b"")
    bad = replace(bad, signature=sign(mad.seed, BATCH_MARK + bytes.fromhex(bad.hash)))
    reply = server.exchange(joined.token, mad.request(bad).to_bytes())
    assert reply.status in (200, 403, 409, 413, 422), reply.body


# -- cut and killed --------------------------------------------------------------------


def wait_for(state: Callable[[], bool], what: str) -> None:
    """Look again and again for a state of another process; time only bounds the wait."""
    until = time.monotonic() + 30
    while not state():
        assert time.monotonic() < until, what
        threading.Event().wait(0.005)


def taken(data: Path) -> int:
    """Batches that the county of this folder has taken, seen from another process."""
    database = Database(Settings(data, address_of(data)).address)
    with closing(database):
        return count(database, "batch")


def test_killed_between_commit_and_answer(tmp_path):
    data = make_data(tmp_path)
    server = Server(data)
    laptop = join(server, data)
    for _ in range(300):
        laptop.insert("person", WANG)
    batch = laptop.seal()
    line = server.send_only(laptop.token, laptop.request(batch).to_bytes())
    wait_for(lambda: taken(data) == 1, "the commit")
    server.kill()
    line.close()
    again = Server(data)
    answer = exchange(again, laptop, batch)
    assert [(r.first_seq, r.last_seq) for r in answer.receipts] == [(1, 300)]
    assert len(laptop.rows) == 300
    assert (taken(data), laptop.cursor.rsplit(".")[-1]) == (1, "300")
    again.stop()


def test_killed_at_any_moment(tmp_path):
    """The laptop sends the same bytes until it holds a receipt; every change is there once."""
    data = make_data(tmp_path)
    dice = random.Random(5)
    server = Server(data)
    laptop = join(server, data)
    for round_ in range(5):
        for _ in range(40):
            laptop.insert("person", {**WANG, "name": f"王{round_}"})
        batch = laptop.seal()
        line = server.send_only(laptop.token, laptop.request(batch).to_bytes())
        threading.Timer(dice.uniform(0, 0.06), server.process.kill).start()
        server.process.wait(30)
        line.close()
        server = Server(data)
        answer = exchange(server, laptop, batch)
        assert answer.receipts[0].last_seq == laptop.sealed
    assert len(laptop.rows) == 200
    told = server.call("GET", "/v1/check", token=laptop.token).json()
    assert told == {"cursor": laptop.cursor, "tables": laptop.tables()}
    server.stop()


def test_a_request_cut_off_takes_nothing(server, data):
    laptop = join(server, data)
    laptop.insert("person", WANG)
    batch = laptop.seal()
    message = laptop.request(batch).to_bytes()
    before = taken(data)
    for end in range(0, len(message), 15):
        server.send_only(laptop.token, message, cut=end).close()
        assert problem(server.exchange(laptop.token, message[:end])) == (422, "MALFORMED")
    assert taken(data) == before
    answer = exchange(server, laptop, batch)
    assert [e.count for e in answer.entries if e.writer == laptop.writer] == [1]


def test_a_server_may_speak_https(tmp_path):
    authority = trustme.CA()
    certificate = authority.issue_cert("127.0.0.1")
    cert, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    certificate.private_key_pem.write_to_path(key)
    for blob in certificate.cert_chain_pems:
        blob.write_to_path(cert, append=True)
    server = Server(make_data(tmp_path), "--tls-cert", str(cert), "--tls-key", str(key))
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with urllib.request.urlopen(f"{server.url}/v1/health", context=trusting, timeout=30) as reply:
        assert json.load(reply)["county"]
    assert server.url.startswith("https://")
    server.stop()
