"""The board: who is let in, what is shown, and that nothing in it can do harm."""

from __future__ import annotations

import http.client
import json
import re
import ssl
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import pytest
from sqlalchemy import select

from eldercare_desktop.county import areas, clock, viewers
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.board import markup
from eldercare_desktop.county.board.markup import tag
from eldercare_desktop.county.board.pages import View, board_page, login_page
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.passcodes import hash_of, new_passcode
from eldercare_desktop.county.schema import viewer_table
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.county.status import Line
from tests.county import laptop as of
from tests.county.engines import address_of
from tests.county.server import Reply, Server
from tests.county.test_server import exchange, join, make_data
from tests.county.test_serving import authority, write  # noqa: F401 - a fixture

HARM = "<script>alert(1)</script>\"'&"


class Reader:
    """A browser without a window: keeps its cookie, follows nothing."""

    def __init__(self, server: Server, **headers: str) -> None:
        self.server, self.headers, self.cookie = server, headers, ""

    def get(self, path: str, **more: str) -> Reply:
        return self._ask("GET", path, b"", more)

    def log_in(self, passcode: str, path: str = "/board/login") -> Reply:
        return self._ask("POST", path, f"passcode={quote(passcode)}".encode(), {})

    def log_out(self) -> Reply:
        return self._ask("POST", "/board/logout", b"", {})

    def _ask(self, method: str, path: str, body: bytes, more: dict[str, str]) -> Reply:
        headers = {**self.headers, **more, "Cookie": self.cookie}
        reply = self.server.call(method, path, body, **headers)
        if "set-cookie" in reply.headers:
            self.cookie = reply.headers["set-cookie"].split(";")[0]
        return reply


def text(reply: Reply) -> str:
    return reply.body.decode()


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_data(tmp_path_factory.mktemp("board"))


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[Server]:
    with Server(data, "--logins", "100000") as running:
        laptop = join(running, data)
        laptop.insert("person", {"name": "x" * 70_000})
        exchange(running, laptop, laptop.seal())
        yield running


def new_viewer(data: Path) -> dict[str, str]:
    """What `viewer new --json` says, without another process."""
    settings = Settings(data, database=address_of(data))
    with (
        closing(open_county(settings)) as county,
        county.database.writing(WHOLE_COUNTY) as connection,
    ):
        viewer, passcode = viewers.new_viewer(connection, "民政局", timedelta(days=90))
    return {"id": viewer.id, "passcode": passcode}


def test_only_with_a_passcode_and_no_longer_than_it_lives(server, data, call):
    reader = Reader(server)
    reply = reader.get("/board")
    assert (reply.status, reply.headers["location"]) == (303, "/board/login")
    viewer = new_viewer(data)
    written = viewer["passcode"].lower().replace("0", "o").replace("-", " ")
    reply = reader.log_in(written)
    assert (reply.status, reply.headers["location"]) == (303, "/board")
    page = text(reader.get("/board"))
    assert "钟湾村" in page
    assert call(data, "viewer", "revoke", viewer["id"]).returncode == 0
    assert reader.get("/board").status == 303, "an open page ends with the passcode"
    assert reader.log_in(viewer["passcode"]).status == 403


def test_whoever_leaves_is_out(server, data):
    reader = Reader(server)
    reader.log_in(new_viewer(data)["passcode"])
    assert reader.get("/board").status == 200
    assert reader.log_out().status == 303
    assert reader.get("/board").status == 303


def test_the_cookie_is_for_this_server_alone(server, data):
    reader = Reader(server)
    told = reader.log_in(new_viewer(data)["passcode"]).headers["set-cookie"]
    assert "HttpOnly" in told
    assert "SameSite=strict" in told
    assert "Path=/board" in told
    assert "Secure" not in told  # plain HTTP, on this machine
    name, _, value = reader.cookie.partition("=")
    viewer_id, until, code = value.split("~")
    later = until.replace(until[:4], str(int(until[:4]) + 1))
    for forged in (
        f"{viewer_id}~{later}~{code}", f"0~{until}~{code}", f"{viewer_id}~{until}~", "~~", "x", "",
        f"{viewer_id}~{until}~{'é' * 64}",
    ):  # fmt: skip
        reader.cookie = f"{name}={quote(forged, safe='~:+')}"
        assert reader.get("/board").status == 303, forged


def test_pages_load_nothing_from_elsewhere_and_run_nothing(server, data):
    reader = Reader(server)
    reader.log_in(new_viewer(data)["passcode"])
    for path in ("/board", "/board/login"):
        reply = reader.get(path)
        policy = reply.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; style-src 'self'; form-action 'self'")
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert reply.headers["cache-control"] == "no-store"
        page = text(reply)
        assert not re.search(r"<script|\son\w+=|style=|https?://|javascript:|<img|<iframe", page)
    style = reader.get("/board/style.css")
    assert style.headers["content-type"].startswith("text/css")
    assert b"url(" not in style.body
    assert b"@import" not in style.body


def test_no_person_is_on_it(server, data, call):
    reader = Reader(server)
    reader.log_in(new_viewer(data)["passcode"])
    page = text(reader.get("/board?area=500113103000"))
    with_names = json.loads(call(data, "device", "list", "--json").stdout)
    assert all(f">{device['name']}<" not in page for device in with_names)
    assert with_names[0]["id"] not in page


def test_the_numbers_are_those_of_status(server, data, call):
    reader = Reader(server)
    reader.log_in(new_viewer(data)["passcode"])
    told = json.loads(call(data, "status", "--json").stdout)["areas"]
    page = text(reader.get("/board?lang=en"))
    places = re.findall(r"<small>(?:\S+ )?(\d{12})</small>", page)
    assert places == [line["area"] for line in told]
    refused = sum(line["refused"] for line in told)
    assert refused == 1
    assert page.count('class="number bad" data-label="refused">1<') == refused


def test_only_one_township(server, data):
    reader = Reader(server)
    reader.log_in(new_viewer(data)["passcode"])
    page = text(reader.get(f"/board?area={of.TOWNSHIP}"))
    assert "钟湾村" in page
    assert "碑垭村" not in page
    assert f'value="{of.TOWNSHIP}" selected' in page
    assert "没有村" in text(reader.get("/board?area=999999999000"))
    assert "碑垭村" in text(reader.get(f"/board?area={quote(HARM)}"))


@pytest.mark.parametrize(
    ("path", "accepts", "language"),
    [
        ("/board/login", "", "zh-CN"),
        ("/board/login", "zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"),
        ("/board/login", "en-GB,en;q=0.9", "en"),
        ("/board/login", "en;q=0.5, zh;q=0.9", "zh-CN"),
        ("/board/login", "fr,de", "zh-CN"),
        ("/board/login", "en;q=x," * 50, "zh-CN"),
        ("/board/login?lang=en", "zh", "en"),
        ("/board/login?lang=zh", "en", "zh-CN"),
        ("/board/login?lang=xx", "en", "en"),
    ],
)
def test_languages(server, path, accepts, language):
    page = text(Reader(server).get(path, **{"Accept-Language": accepts}))
    assert f'<html lang="{language}">' in page


def test_a_named_language_stays(server, data):
    reader = Reader(server)
    reply = reader.log_in(new_viewer(data)["passcode"], "/board/login?lang=en")
    assert reply.headers["location"] == "/board?lang=en"
    page = text(reader.get("/board?lang=en"))
    assert '<input type="hidden" name="lang" value="en">' in page
    assert 'href="/board?lang=zh"' in page


@pytest.mark.parametrize("body", [b"", b"x" * 5000, b"\xff\xfe", b"passcode=" + b"&a=1" * 50])
def test_forms_that_are_none(server, body):
    reply = server.call("POST", "/board/login", body)
    assert reply.status == 403
    assert "口令不对" in text(reply)


def test_who_tries_passcodes_has_to_wait(tmp_path):
    data = make_data(tmp_path)
    with Server(data) as server:
        reader = Reader(server)
        told = [reader.log_in(f"{n}").status for n in range(11)]
        assert told == [403] * 10 + [429]
        reply = reader.log_in("x")
        assert "请过一分钟" in text(reply)
        assert int(reply.headers["retry-after"]) > 0
        assert "script" not in text(reply)


def test_over_tls_the_cookie_stays_on_tls(tmp_path, authority):  # noqa: F811
    data = make_data(tmp_path)
    leaf = authority.issue_cert("127.0.0.1")
    with Server(data, *write(tmp_path / "tls", leaf)) as server:
        passcode = new_viewer(data)["passcode"]
        context = ssl.create_default_context()
        line = http.client.HTTPSConnection(*server.address, timeout=30, context=context)
        line.request("POST", "/board/login", f"passcode={passcode}")
        answer = line.getresponse()
        assert "Secure" in (answer.getheader("set-cookie") or "")
        line.close()


# -- viewers -------------------------------------------------------------------------------


def test_viewers_from_the_command_line(tmp_path, call):
    data = make_data(tmp_path)
    told = call(data, "viewer", "new", "--name", "张主任", "--valid", "2d").stdout
    passcode = re.search(r"[0-9A-Z]{5}(-[0-9A-Z]{5}){2}", told)
    assert passcode
    listed = call(data, "viewer", "list").stdout
    assert "张主任" in listed
    assert passcode[0] not in listed
    (viewer,) = json.loads(call(data, "viewer", "list", "--json").stdout)
    assert viewer["state"] == "active"
    assert "没有" in call(data, "viewer", "revoke", "nobody").stderr
    assert call(data, "viewer", "revoke", viewer["id"]).returncode == 0
    assert "已注销" in call(data, "viewer", "list").stdout
    assert call(data, "viewer", "new", "--name", " ").returncode == 1
    assert call(data, "viewer", "new", "--name", "x", "--valid", "soon").returncode == 1


def test_a_passcode_ends_and_is_kept_hashed(county: County, monkeypatch):
    now = datetime(2026, 11, 21, tzinfo=UTC)
    monkeypatch.setattr(clock, "now", lambda: now)
    with county.database.writing(WHOLE_COUNTY) as connection:
        viewer, passcode = viewers.new_viewer(connection, "x", timedelta(days=90))
        assert viewers.by_passcode(connection, passcode) == viewer
        assert viewers.by_passcode(connection, "") is None
        row = connection.execute(select(viewer_table)).one()
        assert passcode not in repr(row)
        assert passcode.replace("-", "") not in repr(row)
        now += timedelta(days=91)
        assert viewers.by_passcode(connection, passcode) is None


def test_passcodes_have_the_length_that_they_claim():
    made = {new_passcode(3) for _ in range(200)}
    assert len(made) == 200
    assert all(re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){2}", m) for m in made)
    assert hash_of("ABCDE-01234") == hash_of(" abcde oi234")


# -- markup --------------------------------------------------------------------------------


def test_everything_is_escaped():
    line = Line(of.VILLAGE, HARM, "village", of.TOWNSHIP, HARM, "fresh", trouble=HARM)
    area = areas.Area(of.TOWNSHIP, HARM, "township", None)
    page = board_page(View(True, HARM, HARM), [line], [area], datetime.now(UTC))
    page += board_page(View(False, None, ""), [line], [area], datetime.now(UTC))
    page += login_page(View(False, HARM, HARM), open_line=True)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "没有加密" in page


def test_markup_escapes_by_default_and_once():
    assert tag("p", "<b>", tag("i", "a&b"), title='"x"', hidden=True, id=None) == (
        '<p title="&quot;x&quot;" hidden>&lt;b&gt;<i>a&amp;b</i></p>'
    )
    assert tag("input", type="text", aria_label="x") == '<input type="text" aria-label="x">'
    assert tag("ul", [tag("li", n) for n in (1, 2)]) == "<ul><li>1</li><li>2</li></ul>"
    assert markup.document(tag("html")) == "<!doctype html>\n<html></html>\n"
