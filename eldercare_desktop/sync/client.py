"""The line to the county: one small class, and nothing else here knows HTTP.

TLS is always checked. An answer is read no further than its cap, never followed elsewhere,
never unpacked by the transport. Cancel is looked at between pieces of 4 KiB.
"""

from __future__ import annotations

import io
import json
import ssl
import time
from collections.abc import Callable, Mapping
from typing import Any

import requests
import urllib3

from eldercare_desktop import __version__
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.sync.address import place_of
from eldercare_desktop.sync.batch import MAX_COMPRESSED, sign
from eldercare_desktop.sync.batch.renewal import renewal_text
from eldercare_desktop.sync.blobs.line import Come
from eldercare_desktop.sync.membership import Membership

MEDIA_TYPE = "application/vnd.eldercare.exchange"
CONNECT_SECONDS, SILENCE_SECONDS, ANSWER_SECONDS = 15, 90, 900
"""Until a connection stands (and each piece is taken); until something comes; until all.

Slow lines are not broken ones: 4 KiB in 15 s are 2 kbit/s. A line that carries less lets the
exchange ask for less (`sync/pace.py`).
"""

_PIECE = 4 * 1024


class Refused(Exception):
    """The county said no: its code, its Chinese sentence, and when to ask again.

    retry: seconds; None when a person has to look at it first. details: the whole answer.
    """

    def __init__(self, code: str, sentence: str, retry: int | None, details: Mapping[str, Any]):
        super().__init__(code)
        self.code = code
        self.sentence = sentence
        self.retry = retry
        self.details = details


class Unreachable(CareError):
    """No connection came about: nothing was sent."""

    def __init__(self) -> None:
        super().__init__("county_unreachable")


class LineCut(CareError):
    """The connection broke: whether the county took what was sent is not known."""

    def __init__(self) -> None:
        super().__init__("county_line_cut")


class Stopped(Exception):
    """Somebody pressed Cancel."""


class Client:
    """Calls to one county. Counts `requests`, `bytes_up` and `bytes_down` (bodies).

    token: what the calls are let in with. A line of a `member` gets itself a new one, once,
    when the county says that this one has expired; whoever holds the line keeps it.
    """

    def __init__(
        self,
        address: str,
        token: str = "",
        *,
        member: Membership | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        self.place = place_of(address)
        self.token = token
        self._member = member
        self._cancelled = cancelled
        self._session = requests.Session()
        self._session.mount("https://", _SystemTrust())
        self.requests = self.bytes_up = self.bytes_down = 0

    def enrol(self, form: Mapping[str, Any]) -> dict[str, Any]:
        """Trade a code for a membership. Refused; CareError."""
        body = json.dumps(form).encode()
        return _mapping(self._call("POST", "/v1/enrol", body, "application/json"))

    def exchange(self, message: bytes) -> bytes:
        """One exchange: a packed request for a packed answer. Refused; CareError."""
        return self._call("POST", "/v1/exchange", message, MEDIA_TYPE)

    def check(self) -> dict[str, Any]:
        """Counts and hashes of what this device sees. Refused; CareError."""
        return _mapping(self._call("GET", "/v1/check", b"", ""))

    def put_blob(self, digest: str, offset: int, length: int, piece: bytes) -> Come:
        """One piece of a picture of `length` bytes; an empty one asks how far it came.

        Refused; CareError.
        """
        place = {"Upload-Offset": str(offset), "Upload-Length": str(length)}
        path = f"/v1/blobs/{digest}"
        said = _mapping(self._call("PUT", path, piece, "application/octet-stream", place))
        come, whole = said.get("offset"), said.get("complete")
        if not isinstance(come, int) or not isinstance(whole, bool) or come < 0:
            raise CareError("county_strange", status=200)
        return Come(come, whole)

    def get_blob(self, digest: str, offset: int, count: int) -> bytes:
        """A part of a picture that others handed over. Refused; CareError."""
        part = {"Range": f"bytes={offset}-{offset + count - 1}"}
        return self._call("GET", f"/v1/blobs/{digest}", b"", "", part)

    def close(self) -> None:
        """Close the connection."""
        self._session.close()

    def _call(
        self,
        method: str,
        path: str,
        body: bytes,
        media_type: str,
        more: Mapping[str, str] | None = None,
    ) -> bytes:
        """One call; a second time with a new token, if that was all that was wrong."""
        try:
            return self._send(method, path, body, media_type, more)
        except Refused as refusal:
            nonce, member = refusal.details.get("nonce"), self._member
            if refusal.code != "TOKEN" or not isinstance(nonce, str) or member is None:
                raise
        self._member = None  # only once: a token that is good for nothing must not come back
        self.token = self._new_token(member, nonce)
        return self._send(method, path, body, media_type, more)

    def _new_token(self, member: Membership, nonce: str) -> str:
        """A token for the signature of a nonce. Refused; CareError."""
        text = renewal_text(member.county, member.device, nonce)
        form = {
            "area": member.area,
            "device": member.device,
            "nonce": nonce,
            "signature": sign(bytes.fromhex(member.seed), text).hex(),
        }
        answer = self._send("POST", "/v1/token", json.dumps(form).encode(), "application/json")
        token = _mapping(answer).get("token")
        if not isinstance(token, str) or not token:
            raise CareError("county_strange", status=200)
        return token

    def _send(
        self,
        method: str,
        path: str,
        body: bytes,
        media_type: str,
        more: Mapping[str, str] | None = None,
    ) -> bytes:
        self.requests += 1
        headers = {"Accept-Encoding": "identity", "User-Agent": f"eldercare/{__version__}"}
        headers |= more or {}
        if media_type:
            headers["Content-Type"] = media_type
        try:
            with self._session.request(
                method,
                self.place.url + path,
                data=_Parcel(body, self._cancelled) if body else None,
                headers=headers,
                auth=self._sign,
                timeout=(CONNECT_SECONDS, SILENCE_SECONDS),
                allow_redirects=False,
                stream=True,
            ) as answer:
                self.bytes_up += len(body)
                return self._taken(answer, self._read(answer))
        except requests.exceptions.SSLError as problem:
            raise CareError("county_certificate", host=self.place.host) from problem
        except requests.exceptions.ConnectionError as problem:
            raise (Unreachable() if _never_stood(problem) else LineCut()) from problem
        except (requests.exceptions.RequestException, urllib3.exceptions.HTTPError) as problem:
            raise LineCut from problem

    def _sign(self, call: requests.PreparedRequest) -> requests.PreparedRequest:
        """The token; as a function, so that no password file of the system takes its place."""
        if self.token:
            call.headers["Authorization"] = f"Bearer {self.token}"
        return call

    def _read(self, answer: requests.Response) -> bytes:
        """The body as it was sent, up to the cap."""
        if answer.headers.get("Content-Encoding", "identity") != "identity":
            raise CareError("county_strange", status=answer.status_code)
        parts, length, until = [], 0, time.monotonic() + ANSWER_SECONDS
        for part in answer.raw.stream(_PIECE, decode_content=False):
            length += len(part)
            if length > MAX_COMPRESSED:
                raise CareError("county_strange", status=answer.status_code)
            if self._cancelled():
                raise Stopped
            if time.monotonic() > until:
                raise LineCut
            parts.append(part)
        self.bytes_down += length
        return b"".join(parts)

    def _taken(self, answer: requests.Response, body: bytes) -> bytes:
        if answer.status_code in (200, 206):
            return body
        if 300 <= answer.status_code < 400:
            raise CareError("county_redirects")
        raise _refusal(answer.status_code, body)


class _SystemTrust(requests.adapters.HTTPAdapter):
    """Believes the authorities of the system besides the public ones: a county may have its own."""

    def init_poolmanager(self, *args: Any, **more: Any) -> None:
        super().init_poolmanager(*args, **more, ssl_context=ssl.create_default_context())


class _Parcel(io.BytesIO):
    """A body that is sent piece by piece, and no further after Cancel."""

    def __init__(self, body: bytes, cancelled: Callable[[], bool]) -> None:
        super().__init__(body)
        self._cancelled = cancelled

    def read(self, size: int | None = -1) -> bytes:
        if self._cancelled():
            raise Stopped
        whole = size is None or size < 0
        return super().read(size if whole else min(size or 0, _PIECE))


def _refusal(status: int, body: bytes) -> Exception:
    """What an answer other than 200 means: the county's word, or that of something else."""
    try:
        said = json.loads(body)
    except ValueError:
        said = None
    if not isinstance(said, dict) or not isinstance(said.get("code"), str):
        return CareError("county_strange", status=status)
    retry = said.get("retry")
    sentence = str(said.get("sentence") or "")
    return Refused(said["code"], sentence, retry if isinstance(retry, int) else None, said)


def _mapping(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except ValueError as problem:
        raise CareError("county_strange", status=200) from problem
    if not isinstance(found, dict):
        raise CareError("county_strange", status=200)
    return found


def _never_stood(problem: requests.exceptions.ConnectionError) -> bool:
    """Whether the connection did not even come about."""
    if isinstance(problem, requests.exceptions.ConnectTimeout | requests.exceptions.ProxyError):
        return True
    reason = getattr(problem.args[0] if problem.args else None, "reason", None)
    return isinstance(reason, urllib3.exceptions.NewConnectionError)
