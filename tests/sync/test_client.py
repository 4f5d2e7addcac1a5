"""The line: what is called, what is believed, and where reading stops."""

from __future__ import annotations

import http.server
import json
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme

from eldercare_desktop.store.errors import CareError
from eldercare_desktop.sync.address import place_of
from eldercare_desktop.sync.batch import MAX_COMPRESSED
from eldercare_desktop.sync.client import Client, LineCut, Refused, Stopped, Unreachable


@pytest.mark.parametrize(
    ("written", "url", "open_line"),
    [
        ("county.example", "https://county.example", False),
        (" county.example:8443/ ", "https://county.example:8443", False),
        ("https://county.example/aid", "https://county.example/aid", False),
        ("HTTPS://County.Example", "https://County.Example", False),
        ("http://county.example", "http://county.example", True),
        ("127.0.0.1:8765", "http://127.0.0.1:8765", False),
        ("localhost:8765", "http://localhost:8765", False),
        ("[::1]:8765", "http://[::1]:8765", False),
        ("http://127.0.0.1:8765", "http://127.0.0.1:8765", False),
        ("https://127.0.0.1:8765", "https://127.0.0.1:8765", False),
        ("127.0.0.1.evil.example", "https://127.0.0.1.evil.example", False),
        ("ｃｏｕｎｔｙ．ｅｘａｍｐｌｅ：８４４３", "https://county.example:8443", False),
        ("county。example", "https://county.example", False),
        ("192.168.1.5:8765", "https://192.168.1.5:8765", False),
    ],
)
def test_addresses(written, url, open_line):
    place = place_of(written)
    assert (place.url, place.open_line) == (url, open_line)


@pytest.mark.parametrize(
    "written",
    ["", "   ", "ftp://county.example", "https://", "county.example:port", "county:99999",
     "https://user:secret@county.example", "county.example?x=1", "javascript:alert(1)"],
)  # fmt: skip
def test_no_addresses(written):
    with pytest.raises(CareError) as problem:
        place_of(written)
    assert problem.value.code == "county_address_wrong"


Play = Callable[[http.server.BaseHTTPRequestHandler], None]


class Stage:
    """A server that plays what a test wants; keeps what it was asked."""

    def __init__(self, play: Play, certificate: trustme.LeafCert | None = None) -> None:
        self.asked: list[tuple[str, dict[str, str], bytes]] = []
        stage = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                stage.asked.append((self.path, dict(self.headers), body))
                play(self)

            def log_message(self, *words: Any) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        scheme = "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            certificate.configure_cert(context)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
            scheme = "https"
        self.url = f"{scheme}://127.0.0.1:{self.server.server_address[1]}"
        self._thread = threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self._thread.join(10)


@pytest.fixture
def stage() -> Iterator[Callable[..., Stage]]:
    made: list[Stage] = []

    def open_stage(play: Play, certificate: trustme.LeafCert | None = None) -> Stage:
        made.append(Stage(play, certificate))
        return made[-1]

    yield open_stage
    for each in made:
        each.close()


def say(status: int, body: bytes = b"", **headers: str) -> Play:
    def play(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return play


def test_what_goes_out_and_comes_back(stage):
    opened = stage(say(200, b"answer"))
    line = Client(opened.url, "secret")
    assert line.exchange(b"request" * 10_000) == b"answer"
    path, headers, body = opened.asked[0]
    assert (path, body) == ("/v1/exchange", b"request" * 10_000)
    assert headers["Authorization"] == "Bearer secret"
    assert headers["Accept-Encoding"] == "identity"
    assert (line.requests, line.bytes_up, line.bytes_down) == (1, 70_000, 6)
    line.close()


def test_a_password_file_does_not_take_the_tokens_place(stage, tmp_path, monkeypatch):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password else\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    opened = stage(say(200, b"answer"))
    Client(opened.url, "secret").exchange(b"x")
    assert opened.asked[0][1]["Authorization"] == "Bearer secret"


def test_a_refusal_speaks_for_itself(stage):
    body = {"code": "BUSY", "sentence": "忙", "retry": 15, "more": 1}
    opened = stage(say(503, json.dumps(body).encode()))
    with pytest.raises(Refused) as refusal:
        Client(opened.url).exchange(b"x")
    told = refusal.value
    assert (told.code, told.sentence, told.retry) == ("BUSY", "忙", 15)
    assert told.details["more"] == 1


@pytest.mark.parametrize(
    "play",
    [
        say(403, b"<html>Please log in to the network</html>"),
        say(500, b""),
        say(502, b'["no", "object"]'),
        say(404, b'{"detail": "no code"}'),
        say(200, b"x" * (MAX_COMPRESSED + 1)),
        say(200, b"x", Content_Encoding="gzip"),
    ],
    ids=["login", "empty", "list", "codeless", "endless", "packed"],
)
def test_who_is_not_the_county(stage, play):
    with pytest.raises(CareError) as problem:
        Client(stage(play).url).exchange(b"x")
    assert problem.value.code == "county_strange"


def test_redirects_are_not_followed(stage):
    elsewhere = stage(say(200, b"gotcha"))
    opened = stage(say(307, Location=elsewhere.url + "/v1/exchange"))
    with pytest.raises(CareError) as problem:
        Client(opened.url, "secret").exchange(b"x")
    assert problem.value.code == "county_redirects"
    assert elsewhere.asked == [], "nothing, and no token, went elsewhere"


def test_an_answer_cut_short_is_told_from_a_whole_one(stage):
    opened = stage(say(200, b"half", Content_Length="1000"))
    with pytest.raises(LineCut):
        Client(opened.url).exchange(b"x")


def test_nobody_there():
    with pytest.raises(Unreachable):
        Client("127.0.0.1:9").exchange(b"x")
    with pytest.raises(Unreachable):
        Client("http://name.invalid").exchange(b"x")


def test_cancel_while_sending_and_while_receiving(stage):
    opened = stage(say(200, b"x" * 500_000))
    with pytest.raises(Stopped):
        Client(opened.url, cancelled=lambda: True).exchange(b"y" * 100_000)
    looks = iter(range(1000))
    line = Client(opened.url, cancelled=lambda: next(looks) > 20)
    with pytest.raises(Stopped):
        line.exchange(b"y" * 10_000)


def test_a_certificate_that_nobody_vouches_for(stage):
    opened = stage(say(200, b"answer"), trustme.CA().issue_cert("127.0.0.1"))
    with pytest.raises(CareError) as problem:
        Client(opened.url, "secret").exchange(b"x")
    assert problem.value.code == "county_certificate"
    assert opened.asked == [], "nothing was sent"


def test_a_certificate_of_another_name(stage, tmp_path, monkeypatch):
    authority = trustme.CA()
    _trust(authority, tmp_path, monkeypatch)
    opened = stage(say(200, b"answer"), authority.issue_cert("county.example"))
    with pytest.raises(CareError) as problem:
        Client(opened.url, "secret").exchange(b"x")
    assert problem.value.code == "county_certificate"


def test_a_good_certificate(stage, tmp_path, monkeypatch):
    authority = trustme.CA()
    _trust(authority, tmp_path, monkeypatch)
    opened = stage(say(200, b"answer"), authority.issue_cert("127.0.0.1"))
    assert Client(opened.url, "secret").exchange(b"x") == b"answer"


def _trust(authority: trustme.CA, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the county's office does on a laptop: its authority is known to the system."""
    file = folder / "authority.pem"
    authority.cert_pem.write_to_path(file)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
