"""One exchange: batches in, receipts and the next page of the feed out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from eldercare_desktop.county import chain, devices, feed, tokens
from eldercare_desktop.county.accept import accept
from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import Device
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.feed import Cursor
from eldercare_desktop.county.quarantine import quarantine, told
from eldercare_desktop.county.seals import of_page, times_of_page
from eldercare_desktop.county.vouchers.clearing import clear_vouchers
from eldercare_desktop.sync.batch import Answer, BadBody, Hello, Receipt, Request


def read_request(message: bytes) -> Request:
    """Refusal: MALFORMED, TOO_LARGE."""
    try:
        return Request.from_bytes(message)
    except BadBody as problem:
        raise Refusal("TOO_LARGE" if problem.code == "TOO_LARGE" else "MALFORMED") from problem


def exchange(county: County, device: Device, request: Request) -> Answer:
    """Take the batches in order and give the next page.

    A batch that is refused ends the call: the Refusal carries the receipts of those before
    it (`receipts`), and which batch it was (`writer`, `first_seq`). To pull nevertheless,
    the laptop calls again without that batch.
    """
    hello = request.hello
    if hello.device != device.id:
        raise Refusal("TOKEN")
    try:
        return _exchange(county, device, request)
    except Refusal as refusal:
        with county.database.writing(device.scope) as connection:
            devices.note_trouble(connection, device, hello, refusal.code)
        raise


def _exchange(county: County, device: Device, request: Request) -> Answer:
    hello = request.hello
    with county.database.reading(device.scope) as connection:
        start = _start(connection, county, device, hello)
        end = chain.end_of(connection, device.township, hello.writer)
    try:
        chain.check_hello(end, hello.last_seq, hello.last_hash)
    except Refusal as refusal:
        refusal.details.update(told(_keep(county, device, request)))
        raise
    receipts = _push(county, device, request)
    clear_vouchers(county)
    if hello.protocol < county.settings.oldest_protocol:
        raise Refusal("CLIENT_OLD", receipts=[r.as_json() for r in receipts])
    with county.database.reading(device.scope) as connection:
        page = feed.page(connection, device.scope, start.position, hello)
        beside = _beside(connection, device, hello, page)
    if hello.certifies:
        beside["certificate"] = county.key.certify(device.public_key, device.area)
    life = county.settings.token_life if hello.renews else None
    with county.database.writing(device.scope) as connection:
        devices.note_call(connection, device, page.position, hello)
        token = tokens.follow(connection, device.token, life) if device.token else ""
    answer = _answer(county, device, start, page)
    return replace(answer, receipts=receipts, token=token, **beside)


def read_on(county: County, device: Device, hello: Hello) -> Answer:
    """The next page of the feed and nothing else: nothing is taken, nothing noted.

    For an answer that is carried on a stick: whether it arrives is not known yet. Refusal EPOCH.
    """
    with county.database.reading(device.scope) as connection:
        start = _start(connection, county, device, hello)
        page = feed.page(connection, device.scope, start.position, hello)
        beside = _beside(connection, device, hello, page)
    return replace(_answer(county, device, start, page), **beside)


def _beside(
    connection: Connection, device: Device, hello: Hello, page: feed.Page
) -> dict[str, Any]:
    """What goes with a page to laptops that ask for it."""
    if not hello.seals:
        return {}
    return {
        "seals": of_page(connection, device, page.entries),
        "received": times_of_page(connection, device, page.entries),
    }


def _answer(county: County, device: Device, start: _Start, page: feed.Page) -> Answer:
    return Answer(
        county=county.id,
        epoch=start.epoch,
        cursor=str(Cursor(start.epoch, device.area, page.position)),
        orders=start.orders,
        time=devices.stamp(),
        more=page.more,
        entries=page.entries,
        tables=page.tables,
    )


@dataclass(frozen=True)
class _Start:
    """Where the page of this call begins."""

    epoch: str
    position: int
    orders: Sequence[str] = ()


def _start(connection: Connection, county: County, device: Device, hello: Hello) -> _Start:
    """Refusal EPOCH when the laptop knows another epoch; "resync" for a cursor of no use.

    With EPOCH goes how far we know each writer (`ends`), so that only the rest is offered again.
    """
    epoch = county.epoch(connection)
    cursor = Cursor.parse(hello.cursor) if hello.cursor else None
    known = {hello.epoch, cursor.epoch if cursor else ""} - {""}
    if known - {epoch}:
        ends = chain.ends(connection, device.scope)
        raise Refusal("EPOCH", epoch=epoch, orders=["resync"], ends=ends)
    if not hello.cursor:
        return _Start(epoch, 0)
    end = feed.position_of(connection, device.township)
    if cursor is None or cursor.area != device.area or cursor.position > end:
        return _Start(epoch, 0, ["resync"])
    return _Start(epoch, cursor.position)


def _push(county: County, device: Device, request: Request) -> list[Receipt]:
    receipts: list[Receipt] = []
    for batch in request.batches:
        try:
            receipts.append(accept(county, device, batch))
        except Refusal as refusal:
            head = batch.header
            refusal.details = {
                "writer": head.writer,
                "first_seq": head.first_seq,
                "receipts": [r.as_json() for r in receipts],
                **refusal.details,
            }
            raise
    return receipts


def _keep(county: County, device: Device, request: Request) -> bool:
    """A forked writer's batches are not lost: they lie in quarantine until it sends anew.

    False when there was no room for one of them.
    """
    with county.database.reading(device.scope) as connection:
        lost = [
            batch
            for batch in request.batches
            if batch.header.writer == request.hello.writer
            and not chain.was_taken(connection, device.township, batch)
        ]
    kept = [quarantine(county, device, batch, "FORK") for batch in lost]
    return all(kept)
