"""The server as a process: what it holds in memory, and lines that want to wear it out."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from eldercare_desktop.sync.batch import MAX_COMPRESSED, Answer
from tests.county.attacks.door import packed
from tests.county.attacks.test_messages import FRAMES
from tests.county.laptop import Laptop
from tests.county.server import Server
from tests.county.test_server import join, make_data


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_data(tmp_path_factory.mktemp("attacked"))


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[Server]:
    limits = ("--exchanges", "1000000", "--enrolments", "1000000", "--guesses", "30")
    running = Server(data, *limits)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def laptop(server: Server, data: Path) -> Laptop:
    return join(server, data)


def serves(server: Server, laptop: Laptop) -> bool:
    """Whether an honest laptop gets its answer."""
    reply = server.exchange(laptop.token, laptop.request().to_bytes())
    return reply.status == 200 and Answer.from_bytes(reply.body).county == laptop.county


def most_memory(server: Server) -> int:
    """The most memory that the process ever held, in MB."""
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) // 1024


def test_bombs_many_at_once_stay_below_the_cap(server: Server, laptop: Laptop) -> None:
    """Eight at a time, 4 GB in each: the process grows by what eight requests may hold."""
    assert serves(server, laptop)
    before = most_memory(server)
    bombs = [packed(bytes(1 << 30)), FRAMES["many bombs"](), FRAMES["a window of 128 MiB"]()]
    with ThreadPoolExecutor(8) as many:
        replies = list(many.map(lambda b: server.exchange(laptop.token, b), bombs * 8))
    assert {reply.status for reply in replies} <= {413, 422}
    assert most_memory(server) - before < 250, "a bomb went off"
    assert serves(server, laptop)


def test_a_body_without_end_is_not_kept(server: Server, laptop: Laptop) -> None:
    """It says no length, and goes on and on: refused, hung up on or thrown away, never kept."""
    before = most_memory(server)
    head = f"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {laptop.token}\r\n"
    piece = b"100000\r\n" + bytes(0x100000) + b"\r\n"
    with socket.create_connection(server.address, timeout=30) as line:
        line.sendall(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode())
        with suppress(ConnectionError):
            for _ in range(300):
                line.sendall(piece)
    assert most_memory(server) - before < 64
    assert serves(server, laptop)


@pytest.mark.parametrize(
    "head",
    [
        b"GET /v1/health HTTP/1.1\r\nHost: x\r\n" + b"X: " + b"y" * 1_000_000 + b"\r\n\r\n",
        b"GET /v1/health HTTP/1.1\r\nHost: x\r\n" + b"X: y\r\n" * 100_000 + b"\r\n",
        b"GET /" + b"a" * 1_000_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: " + b"9" * 500 + b"\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500),
        b"\r\n" * 1000,
        b"GET /v1/%00%ff/../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
    ],
    ids=range(9),
)
def test_heads_of_a_mad_kind(server: Server, laptop: Laptop, head: bytes) -> None:
    """Refused or hung up on, and the server goes on."""
    with socket.create_connection(server.address, timeout=30) as line:
        answer = b""
        with suppress(OSError):  # to hang up is an answer, too
            line.sendall(head)
            line.shutdown(socket.SHUT_WR)
            answer = line.recv(65536)
    assert not answer.startswith(b"HTTP/1.1 5")
    assert not answer.startswith(b"HTTP/1.1 2")
    assert serves(server, laptop)


def test_calls_one_behind_the_other_on_one_line(server: Server, laptop: Laptop) -> None:
    """Sent without waiting, they are answered each, in order."""
    call = b"GET /v1/health HTTP/1.1\r\nHost: x\r\n"
    with socket.create_connection(server.address, timeout=30) as line:
        line.sendall((call + b"\r\n") * 4 + call + b"Connection: close\r\n\r\n")
        answer = b"".join(iter(lambda: line.recv(65536), b""))
    assert answer.count(b"HTTP/1.1 200") == 5
    assert serves(server, laptop)


def test_a_call_hidden_in_the_body_of_another(server: Server, laptop: Laptop) -> None:
    """A length and chunks at once: never two calls out of one."""
    inner = b"GET /v1/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    head = b"POST /v1/enrol HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
    head += b"Content-Length: " + str(len(inner) + 5).encode() + b"\r\n\r\n"
    with socket.create_connection(server.address, timeout=30) as line:
        line.sendall(head + b"0\r\n\r\n" + inner)
        line.shutdown(socket.SHUT_WR)
        answer = b"".join(iter(lambda: line.recv(65536), b""))
    assert b"HTTP/1.1 5" not in answer
    assert serves(server, laptop)


def test_lines_that_say_one_byte_and_wait(server: Server, laptop: Laptop) -> None:
    """A hundred of them, in the head and in the body: honest laptops are served beside them."""
    half = f"POST /v1/exchange HTTP/1.1\r\nAuthorization: Bearer {laptop.token}\r\n".encode()
    starts = (b"P", half, half + b"Host: x\r\nContent-Length: 1000\r\n\r\nx")
    lines = [socket.create_connection(server.address, timeout=30) for _ in range(100)]
    for number, line in enumerate(lines):
        line.sendall(starts[number % 3])
    assert all(serves(server, laptop) for _ in range(5))
    for line in lines:
        line.close()
    assert serves(server, laptop)


def test_who_guesses_tokens_has_to_wait(server: Server, laptop: Laptop) -> None:
    """And the neighbour behind the same address, who has a right one, does not."""
    guesses = [f"{laptop.token[:10]}{n:043d}" for n in range(60)]
    replies = [server.exchange(guess, b"").status for guess in guesses]
    assert replies[:20] == [401] * 20
    assert replies[-1] == 429
    assert serves(server, laptop)


def test_what_is_too_large_is_refused_before_it_is_there(server: Server, laptop: Laptop) -> None:
    assert server.exchange(laptop.token, bytes(MAX_COMPRESSED + 1)).status == 413
    assert server.call("POST", "/v1/enrol", bytes(100_000)).status == 413
