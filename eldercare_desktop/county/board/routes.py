"""The addresses of the board."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse

from eldercare_desktop.county import areas, clock, status, viewers
from eldercare_desktop.county.areas import WHOLE_COUNTY, Area
from eldercare_desktop.county.board import session
from eldercare_desktop.county.board.language import named_language, wants_english
from eldercare_desktop.county.board.pages import View, board_page, login_page, note_page
from eldercare_desktop.county.callers import caller
from eldercare_desktop.county.county import County
from eldercare_desktop.county.database import FAILURES
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.rate import Rate
from eldercare_desktop.county.status import Line

PAGES = 120
"""How often a minute one viewer may read the board."""

_MOST_FORM = 2048
_LOGIN_DOC: dict[str, Any] = {
    "requestBody": {
        "content": {
            "application/x-www-form-urlencoded": {
                "schema": {"type": "object", "properties": {"passcode": {"type": "string"}}}
            }
        }
    }
}
_STYLE = Path(__file__).with_name("style.css")
_HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def add_routes(app: FastAPI) -> None:
    """The board of the county in `app.state.county`."""
    county: County = app.state.county
    app.state.logins, app.state.pages = Rate(county.settings.logins), Rate(PAGES)
    for path, method, act, doc in (
        ("/board", "GET", _board, None),
        ("/board/login", "GET", _login_form, None),
        ("/board/login", "POST", _login, _LOGIN_DOC),
        ("/board/logout", "POST", _logout, None),
        ("/board/style.css", "GET", _style, None),
    ):
        app.add_api_route(
            path,
            _told_in_html(act),
            methods=[method],
            response_class=HTMLResponse,
            openapi_extra=doc,
        )


def _told_in_html(act: Callable[[Request], Any]) -> Callable[[Request], Any]:
    """The headers of every page; and a person who reads a page is answered with a page."""

    @wraps(act)  # by its parameter's name, `request`, the framework knows what to give
    async def answer(request: Request) -> Response:
        try:
            response: Response = await act(request)
        except Refusal as refusal:
            response = HTMLResponse(note_page(_view(request), "board_slower"), refusal.kind.status)
            response.headers["Retry-After"] = str(refusal.retry or 60)
        except FAILURES:
            response = HTMLResponse(note_page(_view(request), "board_busy"), 503)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return answer


async def _board(request: Request) -> Response:
    county: County = request.app.state.county
    view = _view(request)
    viewer = await run_in_threadpool(session.viewer_of, request, county)
    if viewer is None:
        return RedirectResponse(view.link("/board/login"), 303)
    request.app.state.pages.take(viewer.id)
    lines, listed = await run_in_threadpool(_numbers, county)
    return HTMLResponse(board_page(view, lines, listed, clock.now()))


def _numbers(county: County) -> tuple[list[Line], list[Area]]:
    with county.database.reading(WHOLE_COUNTY) as connection:
        return status.lines(connection), areas.listed(connection)


async def _login_form(request: Request) -> Response:
    return HTMLResponse(login_page(_view(request), open_line=_is_open(request)))


async def _login(request: Request) -> Response:
    county: County = request.app.state.county
    view = _view(request)
    request.app.state.logins.take(caller(request))
    passcode = await _passcode(request)
    viewer = await run_in_threadpool(_let_in, county, passcode)
    if viewer is None:
        page = login_page(view, problem="board_wrong", open_line=_is_open(request))
        return HTMLResponse(page, 403)
    response = RedirectResponse(view.link("/board"), 303)
    session.begin(response, county, viewer, tls=request.url.scheme == "https")
    return response


def _let_in(county: County, passcode: str) -> viewers.Viewer | None:
    with county.database.reading(WHOLE_COUNTY) as connection:
        return viewers.by_passcode(connection, passcode)


async def _passcode(request: Request) -> str:
    """What was typed; "" for what is no form of ours."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _MOST_FORM:
            return ""
    try:
        form = parse_qs(body.decode("utf-8", "replace"), max_num_fields=5)
    except ValueError:
        return ""
    return form.get("passcode", [""])[0]


async def _logout(request: Request) -> Response:
    response = RedirectResponse(_view(request).link("/board/login"), 303)
    session.end(response)
    return response


async def _style(request: Request) -> Response:
    style = await run_in_threadpool(_STYLE.read_bytes)
    headers = {"Cache-Control": "public, max-age=3600"}
    return Response(style, media_type="text/css", headers=headers)


def _view(request: Request) -> View:
    area = request.query_params.get("area", "")
    if not (len(area) == 12 and area.isascii() and area.isdigit()):
        area = ""
    return View(wants_english(request), named_language(request), area)


def _is_open(request: Request) -> bool:
    """Whether others on the way could read the passcode."""
    host = request.client.host if request.client else ""
    try:
        near = ip_address(host).is_loopback
    except ValueError:
        near = False
    return request.url.scheme != "https" and not near
