"""`/v1/blobs/{sha256}`: PUT a piece, HEAD how far it is, GET the picture or a part of it."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse

from eldercare_desktop.care.photo.jpeg import MEDIA_TYPE
from eldercare_desktop.county.blobs.taking import MAX_PIECE, Blobs, Come
from eldercare_desktop.county.devices import Device
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.rate import Rate

PATH = "/v1/blobs/{sha256}"
CALLS = 1200
"""A minute, of one laptop: pieces are small and many."""

_DIGEST = re.compile(r"[0-9a-f]{64}")
_NUMBER = re.compile(r"[0-9]{1,9}")
_RANGE = re.compile(r"bytes=([0-9]{1,9})-([0-9]{0,9})")

WhoCalls = Callable[[Request], Awaitable[Device]]
TheBody = Callable[[Request, int], Awaitable[bytes]]

_HASH = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_COUNT = {"type": "integer", "minimum": 0, "maximum": 999_999_999}


def _doc(*headers: str, body: bool = False) -> dict[str, Any]:
    parameters = [{"name": "sha256", "in": "path", "required": True, "schema": _HASH}]
    parameters += [
        {"name": name, "in": "header", "required": True, "schema": _COUNT} for name in headers
    ]
    said: dict[str, Any] = {"security": [{"bearer": []}], "parameters": parameters}
    if body:
        content = {"schema": {"type": "string", "format": "binary"}}
        said["requestBody"] = {"content": {"application/octet-stream": content}}
    return said


def add_routes(app: FastAPI, who: WhoCalls, body_of: TheBody) -> None:
    """Give an application its calls about pictures."""
    county = app.state.county
    blobs, rate = Blobs(county), Rate(max(CALLS, county.settings.exchanges))

    async def caller(request: Request) -> tuple[Device, str]:
        device = await who(request)
        rate.take(device.id)
        digest = str(request.path_params["sha256"])
        if not _DIGEST.fullmatch(digest):
            raise Refusal("NOT_FOUND")
        return device, digest

    async def put(request: Request) -> JSONResponse:
        """Hand over one piece of a picture."""
        # First of all, as who is cut off while sending would not hear why.
        piece = await body_of(request, MAX_PIECE)
        device, digest = await caller(request)
        offset, length = _header(request, "upload-offset"), _header(request, "upload-length")
        come = await run_in_threadpool(blobs.put, device, digest, offset, length, piece)
        return JSONResponse({"offset": come.offset, "complete": come.complete}, headers=_told(come))

    async def head(request: Request) -> Response:
        """How far one has come with a picture."""
        device, digest = await caller(request)
        return Response(headers=_told(await run_in_threadpool(blobs.state, device, digest)))

    async def get(request: Request) -> Response:
        """A picture, or the part of it that a Range names."""
        device, digest = await caller(request)
        return _part(request, await run_in_threadpool(blobs.get, device, digest))

    put_doc = _doc("Upload-Offset", "Upload-Length", body=True)
    app.add_api_route(PATH, put, methods=["PUT"], openapi_extra=put_doc)
    app.add_api_route(PATH, head, methods=["HEAD"], openapi_extra=_doc())
    app.add_api_route(PATH, get, methods=["GET"], openapi_extra=_doc())


def _header(request: Request, name: str) -> int:
    text = request.headers.get(name, "")
    if not _NUMBER.fullmatch(text):
        raise Refusal("MALFORMED")
    return int(text)


def _told(come: Come) -> dict[str, str]:
    return {
        "Upload-Offset": str(come.offset),
        "Upload-Complete": "?1" if come.complete else "?0",
        "Cache-Control": "no-store",
    }


def _part(request: Request, content: bytes) -> Response:
    """Whole, or from where an earlier try ended. A Range that says something else is not heard."""
    headers = {"Accept-Ranges": "bytes", "Cache-Control": "no-store"}
    asked = _RANGE.fullmatch(request.headers.get("range", ""))
    if asked is None:
        return Response(content, media_type=MEDIA_TYPE, headers=headers)
    start = int(asked[1])
    end = min(int(asked[2] or len(content)), len(content) - 1)
    if start > end:
        headers["Content-Range"] = f"bytes */{len(content)}"
        return Response(status_code=416, headers=headers)
    headers["Content-Range"] = f"bytes {start}-{end}/{len(content)}"
    return Response(content[start : end + 1], 206, headers, MEDIA_TYPE)
