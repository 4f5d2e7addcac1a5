"""The HTTP face of the county: its calls, and errors that speak to a person."""

from __future__ import annotations

import logging
import traceback
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from eldercare_desktop.county import board, checkup, devices, tokens
from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.blobs import routes as blobs
from eldercare_desktop.county.callers import caller, counting_guesses
from eldercare_desktop.county.county import County
from eldercare_desktop.county.database import FAILURES
from eldercare_desktop.county.devices import Device
from eldercare_desktop.county.enrol import Application, enrol
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.exchange import exchange, read_request
from eldercare_desktop.county.rate import Rate
from eldercare_desktop.county.renewal import Renewal, challenge, renew
from eldercare_desktop.sync.batch import MAX_COMPRESSED, BadBody
from eldercare_desktop.sync.batch.change import parse

MEDIA_TYPE = "application/vnd.eldercare.exchange"
_MAX_FORM = 8 * 1024
_TOKEN: dict[str, Any] = {"security": [{"bearer": []}]}
_BINARY = {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}}
_TEXT = {"type": "string", "maxLength": 100}
_KEY = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_AREA = {"type": "string", "pattern": "^[0-9]{12}$"}
_SIGNATURE = {"type": "string", "pattern": "^[0-9a-f]{128}$"}


def _form(**fields: dict[str, Any]) -> dict[str, Any]:
    """The documentation of a call that takes these fields as JSON."""
    schema = {"type": "object", "required": [*fields], "properties": fields}
    content = {"application/json": {"schema": schema}}
    return {"requestBody": {"required": True, "content": content}}


_ENROL_DOC = _form(code=_TEXT, device_name=_TEXT, public_key=_KEY, app=_TEXT)
_RENEW_DOC = _form(area=_AREA, device=_TEXT, nonce=_TEXT, signature=_SIGNATURE)
_EXCHANGE_DOC: dict[str, Any] = {"requestBody": {"required": True, "content": _BINARY}, **_TOKEN}

_log = logging.getLogger(__name__)


def create_app(county: County) -> FastAPI:
    """The application of an opened county."""
    app = FastAPI(title="Elder-care county server", docs_url=None, redoc_url=None)
    app.state.county = county
    app.state.exchanges = Rate(county.settings.exchanges)
    app.state.enrolments = Rate(county.settings.enrolments)
    app.state.guesses = Rate(county.settings.guesses)
    app.add_api_route("/v1/enrol", _enrol, methods=["POST"], openapi_extra=_ENROL_DOC)
    app.add_api_route("/v1/token", _renew, methods=["POST"], openapi_extra=_RENEW_DOC)
    app.add_api_route("/v1/exchange", _exchange, methods=["POST"], openapi_extra=_EXCHANGE_DOC)
    app.add_api_route("/v1/check", _check, methods=["GET"], openapi_extra=_TOKEN)
    app.add_api_route("/v1/health", _health, methods=["GET"])
    blobs.add_routes(app, _device, _body)
    board.add_routes(app)
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(HTTPException, _http_error)
    for failure in FAILURES:
        app.add_exception_handler(failure, _busy)
    app.add_exception_handler(Exception, _broken)
    return app


async def _enrol(request: Request) -> JSONResponse:
    """Trade a one-time code for a device id, a token and the county's keys."""
    county = _county(request)
    request.app.state.enrolments.take(caller(request))
    application = Application.from_json(await _json(request))
    with counting_guesses(request):
        return JSONResponse(await run_in_threadpool(enrol, county, application))


async def _renew(request: Request) -> JSONResponse:
    """Trade the signed nonce of a 401 for a new token."""
    county = _county(request)
    asked = Renewal.from_json(await _json(request))
    with counting_guesses(request):
        return JSONResponse(await run_in_threadpool(renew, county, asked))


async def _exchange(request: Request) -> Response:
    """Hand over sealed batches, receive receipts and the next page of the feed."""
    county = _county(request)
    try:
        device = await _device(request)
        request.app.state.exchanges.take(device.id)
    except Refusal:
        await _drain(request)
        raise
    body = await _body(request, MAX_COMPRESSED)

    def answer() -> bytes:
        return exchange(county, device, read_request(body)).to_bytes()

    return Response(await run_in_threadpool(answer), media_type=MEDIA_TYPE)


async def _check(request: Request) -> JSONResponse:
    """Counts and hashes of the tables that the device sees."""
    county, device = _county(request), await _device(request)
    request.app.state.exchanges.take(device.id)

    def answer() -> dict[str, Any]:
        with county.database.reading(device.scope) as connection:
            return checkup.check(connection, device.scope, county.epoch(connection))

    return JSONResponse(await run_in_threadpool(answer))


async def _health(request: Request) -> JSONResponse:
    """Whether the server is there, and which county it is."""
    return JSONResponse({"county": _county(request).id, "time": devices.stamp()})


def _county(request: Request) -> County:
    county: County = request.app.state.county
    return county


async def _device(request: Request) -> Device:
    """The device whose token the call carries. Refusal: TOKEN (with a nonce), REVOKED."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    county = _county(request)

    def find() -> Device:
        township = tokens.township_in(token.strip())
        if scheme.lower() != "bearer" or township is None:
            raise Refusal("TOKEN")
        with county.database.reading(Scope(township)) as connection:
            return devices.by_token(connection, token.strip())

    try:
        with counting_guesses(request):
            return await run_in_threadpool(find)
    except Refusal as refusal:
        if refusal.code == "TOKEN":
            refusal.details["nonce"] = challenge(county)
        raise


async def _json(request: Request) -> Any:
    """A small body of JSON. Refusal: MALFORMED, TOO_LARGE."""
    body = await _body(request, _MAX_FORM)
    try:
        return parse(body)
    except BadBody as problem:
        raise Refusal("MALFORMED") from problem


async def _body(request: Request, most: int) -> bytes:
    """The body, read no further than `most` bytes. Refusal TOO_LARGE."""
    parts, length = [], 0
    try:
        async for part in request.stream():
            length += len(part)
            if length > most:
                raise Refusal("TOO_LARGE")
            parts.append(part)
    except ClientDisconnect as problem:
        raise Refusal("MALFORMED") from problem  # cut off: nobody is there to read this
    return b"".join(parts)


async def _drain(request: Request) -> None:
    """Let a refused caller finish: one that is cut off while it sends would not hear why."""
    try:
        await _body(request, MAX_COMPRESSED)
    except Refusal:
        _log.debug("a refused caller sent too much, or went away")


# -- errors ----------------------------------------------------------------------------


def _answer(refusal: Refusal) -> JSONResponse:
    headers = {"Retry-After": str(refusal.retry)} if refusal.retry else {}
    if refusal.kind.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return JSONResponse(refusal.body(), refusal.kind.status, headers)


async def _refused(_request: Request, problem: Exception) -> JSONResponse:
    assert isinstance(problem, Refusal)
    return _answer(problem)


async def _http_error(_request: Request, problem: Exception) -> JSONResponse:
    assert isinstance(problem, HTTPException)
    codes = {404: "NOT_FOUND", 405: "METHOD"}
    answer = _answer(Refusal(codes.get(problem.status_code, "MALFORMED")))
    answer.headers.update(problem.headers or {})
    return answer


async def _busy(_request: Request, problem: Exception) -> JSONResponse:
    _log.warning("the database did not answer: %s", type(problem).__name__)
    return _answer(Refusal("BUSY"))


async def _broken(_request: Request, problem: Exception) -> JSONResponse:
    # Where, not what: the text of an error may hold somebody's data.
    where = "".join(traceback.format_tb(problem.__traceback__))
    _log.error("unexpected %s\n%s", type(problem).__name__, where)
    return _answer(Refusal("INTERNAL"))
