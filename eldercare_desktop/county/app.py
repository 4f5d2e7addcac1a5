"""The HTTP face of the county: four calls, and errors that speak to a person."""

from __future__ import annotations

import logging
import traceback
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse
from sqlalchemy.exc import OperationalError, TimeoutError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from eldercare_desktop.county import checkup, devices
from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import Device
from eldercare_desktop.county.enrol import Application, enrol
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.exchange import exchange, read_request
from eldercare_desktop.county.rate import Rate
from eldercare_desktop.sync.batch import MAX_COMPRESSED, BadBody
from eldercare_desktop.sync.batch.change import parse

MEDIA_TYPE = "application/vnd.eldercare.exchange"
_MAX_ENROL = 8 * 1024
_TOKEN: dict[str, Any] = {"security": [{"bearer": []}]}
_BINARY = {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}}
_TEXT = {"type": "string", "maxLength": 100}
_KEY = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_ENROL_DOC: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {
                    "type": "object",
                    "required": ["code", "device_name", "public_key", "app"],
                    "properties": {
                        "code": _TEXT,
                        "device_name": _TEXT,
                        "public_key": _KEY,
                        "app": _TEXT,
                    },
                }
            }
        },
    }
}
_EXCHANGE_DOC: dict[str, Any] = {"requestBody": {"required": True, "content": _BINARY}, **_TOKEN}

_log = logging.getLogger(__name__)


def create_app(county: County) -> FastAPI:
    """The application of an opened county."""
    app = FastAPI(title="Elder-care county server", docs_url=None, redoc_url=None)
    app.state.county = county
    app.state.exchanges = Rate(county.settings.exchanges)
    app.state.enrolments = Rate(county.settings.enrolments)
    app.add_api_route("/v1/enrol", _enrol, methods=["POST"], openapi_extra=_ENROL_DOC)
    app.add_api_route("/v1/exchange", _exchange, methods=["POST"], openapi_extra=_EXCHANGE_DOC)
    app.add_api_route("/v1/check", _check, methods=["GET"], openapi_extra=_TOKEN)
    app.add_api_route("/v1/health", _health, methods=["GET"])
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(OperationalError, _busy)
    app.add_exception_handler(TimeoutError, _busy)
    app.add_exception_handler(Exception, _broken)
    return app


async def _enrol(request: Request) -> JSONResponse:
    """Trade a one-time code for a device id, a token and the county's keys."""
    county, host = _county(request), request.client.host if request.client else ""
    request.app.state.enrolments.take(host)
    body = await _body(request, _MAX_ENROL)
    try:
        application = Application.from_json(parse(body))
    except BadBody as problem:
        raise Refusal("MALFORMED") from problem
    return JSONResponse(await run_in_threadpool(enrol, county, application))


async def _exchange(request: Request) -> Response:
    """Hand over sealed batches, receive receipts and the next page of the feed."""
    county, device = _county(request), await _device(request)
    request.app.state.exchanges.take(device.id)
    body = await _body(request, MAX_COMPRESSED)

    def answer() -> bytes:
        return exchange(county, device, read_request(body)).to_bytes()

    return Response(await run_in_threadpool(answer), media_type=MEDIA_TYPE)


async def _check(request: Request) -> JSONResponse:
    """Counts and hashes of the tables that the device sees."""
    county, device = _county(request), await _device(request)
    request.app.state.exchanges.take(device.id)

    def answer() -> dict[str, Any]:
        with county.database.reading() as connection:
            return checkup.check(connection, device.scope, county.epoch(connection))

    return JSONResponse(await run_in_threadpool(answer))


async def _health(request: Request) -> JSONResponse:
    """Whether the server is there, and which county it is."""
    return JSONResponse({"county": _county(request).id, "time": devices.stamp()})


def _county(request: Request) -> County:
    county: County = request.app.state.county
    return county


async def _device(request: Request) -> Device:
    """The device whose token the call carries. Refusal: TOKEN, REVOKED."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        raise Refusal("TOKEN")
    county = _county(request)

    def find() -> Device:
        with county.database.reading() as connection:
            return devices.by_token(connection, token.strip())

    return await run_in_threadpool(find)


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


# -- errors ----------------------------------------------------------------------------


def _answer(refusal: Refusal) -> JSONResponse:
    kind = refusal.kind
    headers = {"Retry-After": str(kind.retry)} if kind.retry else {}
    if kind.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return JSONResponse(refusal.body(), kind.status, headers)


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
