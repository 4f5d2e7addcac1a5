"""A line to a county in this process: the same messages, without a socket. It can be bad."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any

from eldercare_desktop.county import devices
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County
from eldercare_desktop.county.enrol import Application, new_code
from eldercare_desktop.county.enrol import enrol as county_enrol
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.exchange import exchange as county_exchange
from eldercare_desktop.county.exchange import read_request
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.client import LineCut, Refused, Unreachable
from eldercare_desktop.sync.enrolment import enrol
from eldercare_desktop.sync.exchange import exchange
from eldercare_desktop.sync.membership import Membership
from eldercare_desktop.sync.outcome import Outcome

ADDRESS = "county.test"


class DirectLine:
    """`mishap(number, message)` is asked before each request: "" lets it through,

    "lost": the county never sees it; "unanswered": it does, its answer is lost; "twice": it
    comes twice, and the second answer is taken; "away": nobody is there.
    """

    def __init__(
        self,
        county: County,
        member: Membership | None = None,
        mishap: Callable[[int, bytes], str] = lambda number, message: "",
    ) -> None:
        self.county, self.token = county, member.token if member else ""
        self.mishap = mishap
        self.requests = self.bytes_up = self.bytes_down = 0

    def exchange(self, message: bytes) -> bytes:
        self.requests += 1
        self.bytes_up += len(message)
        fate = self.mishap(self.requests, message)
        if fate == "away":
            raise Unreachable
        if fate == "lost":
            raise LineCut
        if fate == "unanswered":
            with suppress(Refused):
                self._answer(message)
            raise LineCut
        if fate == "twice":
            self._answer(message)
        answer = self._answer(message)
        self.bytes_down += len(answer)
        return answer

    def _answer(self, message: bytes) -> bytes:
        try:
            with self.county.database.reading(WHOLE_COUNTY) as connection:
                device = devices.by_token(connection, self.token)
            return county_exchange(self.county, device, read_request(message)).to_bytes()
        except Refusal as refusal:
            raise _refused(refusal) from refusal

    def enrol(self, form: Mapping[str, Any]) -> dict[str, Any]:
        try:
            return dict(county_enrol(self.county, Application.from_json(dict(form))))
        except Refusal as refusal:
            raise _refused(refusal) from refusal

    def close(self) -> None:
        pass


def _refused(refusal: Refusal) -> Refused:
    body = refusal.body()
    return Refused(body["code"], body["sentence"], body["retry"], body)


def code_for(county: County, area: str, valid: timedelta = timedelta(minutes=5)) -> str:
    """A one-time code."""
    with county.database.writing(WHOLE_COUNTY) as connection:
        return new_code(connection, area, valid)


def join(store: Store, county: County, area: str) -> Membership:
    """Enrol a store that was there before."""
    code = code_for(county, area)
    return enrol(store, ADDRESS, code, connect=lambda address: DirectLine(county))


def sync(
    store: Store,
    county: County,
    mishap: Callable[[int, bytes], str] = lambda number, message: "",
    **more: Any,
) -> Outcome:
    """One exchange; a pause takes no time."""
    return exchange(
        store,
        line=lambda member, cancelled: DirectLine(county, member, mishap),
        pause=lambda seconds: None,
        **more,
    )
