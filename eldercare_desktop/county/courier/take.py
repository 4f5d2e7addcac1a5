"""Taking an exchange file: whose it is, whether it is new, and the answer to it.

What is refused here changes nothing: no batch, no note of a call, no quarantine. What is taken
goes through the same code as a request over HTTPS.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection

from eldercare_desktop.county import chain, devices
from eldercare_desktop.county.areas import Scope, township_of
from eldercare_desktop.county.county import County
from eldercare_desktop.county.courier import parcels
from eldercare_desktop.county.courier.dialogue import converse, recount
from eldercare_desktop.county.courier.parcels import TakenParcel
from eldercare_desktop.county.devices import Device
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.exchange import read_request
from eldercare_desktop.sync.batch import Receipt, Request, SealedBatch
from eldercare_desktop.sync.parcel import (
    ANSWER,
    PARCEL,
    Parcel,
    Reply,
    Step,
    digest_of,
    open_envelope,
    seal_envelope,
)


class NotTaken(Exception):
    """A file that nothing is taken of. `code`:

    other_county, unknown_device, other_area, wrong_signature, damaged
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Taken:
    """What became of a file.

    state:   taken; again (it came before, on `taken_at`); old (nothing in it is new, and we
             know more of this laptop since `taken_at`); revoked (the laptop is shut out)
    answer:  the answer file; None when a file came again whose answer is not kept any more
    changes: how many were new
    refused: codes of what was refused in it
    """

    state: Literal["taken", "again", "old", "revoked"]
    device: Device
    parcel: Parcel
    answer: bytes | None
    taken_at: str
    changes: int = 0
    refused: tuple[str, ...] = ()


def take(county: County, file: bytes) -> Taken:
    """Take an exchange file. BadParcel, NotTaken: nothing was changed."""
    parcel, device, requests = _open(county, file)
    with county.database.reading(device.scope) as connection:
        before = parcels.find(connection, device.township, parcel.id)
        old = None if before else _overtaken(connection, county, device, parcel, requests)
    if before and before.hash != digest_of(file):
        raise NotTaken("damaged")  # another file under the same name
    if before:
        return Taken("again", device, parcel, before.answer, before.taken_at)
    if device.revoked_at:
        steps = _shut_out(device)
        return Taken("revoked", device, parcel, _answer(county, device, parcel, file, steps), "")
    if old:
        steps = recount(county, device, requests[0].hello, old.said, old.receipts)
        answer = _answer(county, device, parcel, file, steps)
        return Taken("old", device, parcel, answer, old.since)
    return _take(county, device, parcel, requests, file)


def _open(county: County, file: bytes) -> tuple[Parcel, Device, Sequence[Request]]:
    envelope = open_envelope(file, PARCEL, county.key.seed)
    parcel = Parcel.from_bytes(envelope.content)
    if parcel.county != county.id:
        raise NotTaken("other_county")
    with county.database.reading(Scope(parcel.area)) as connection:
        device = devices.find(connection, township_of(parcel.area), parcel.device)
    if device is None:
        raise NotTaken("unknown_device")
    if device.area != parcel.area:
        raise NotTaken("other_area")
    if not envelope.signed_by(device.public_key):
        raise NotTaken("wrong_signature")
    try:
        requests = [read_request(part) for part in parcel.requests]
    except Refusal as problem:
        raise NotTaken("damaged") from problem
    asked = {(r.hello.device, r.hello.writer) for r in requests}
    if asked != {(device.id, requests[0].hello.writer)}:
        raise NotTaken("damaged")
    return parcel, device, requests


def _take(
    county: County, device: Device, parcel: Parcel, requests: Sequence[Request], file: bytes
) -> Taken:
    sealed = [batch for request in requests for batch in request.batches]
    known = _known(county, device, sealed)
    steps = converse(county, device, requests)
    fresh = [b for b in _known(county, device, sealed) if b not in known]
    changes = sum(b.header.last_seq - b.header.first_seq + 1 for b in sealed if b.hash in fresh)
    answer = _answer(county, device, parcel, file, steps)
    kept = _keep(county, device, parcel, requests[0], changes, file, answer)
    refused = tuple(str(step.refusal["code"]) for step in steps if step.refusal)
    return Taken("taken", device, parcel, kept.answer, kept.taken_at, changes, refused)


def _keep(
    county: County,
    device: Device,
    parcel: Parcel,
    request: Request,
    changes: int,
    file: bytes,
    answer: bytes,
) -> TakenParcel:
    with county.database.writing(device.scope) as connection:
        return parcels.keep(
            connection,
            device,
            id=parcel.id,
            writer=request.hello.writer,
            number=parcel.number,
            hash=digest_of(file),
            made_at=parcel.made_at,
            taken_at=devices.stamp(),
            changes=changes,
            answer=answer,
        )


def _known(county: County, device: Device, sealed: Sequence[SealedBatch]) -> set[str]:
    """Hashes of those batches that have their place in a chain."""
    with county.database.reading(device.scope) as connection:
        return {b.hash for b in sealed if chain.was_taken(connection, device.township, b)}


# -- what came later than what came after it ----------------------------------------------


@dataclass(frozen=True)
class _Old:
    """Why a file holds nothing new, and what there is to say to it."""

    since: str
    said: Refusal | None
    receipts: Sequence[Receipt]


def _overtaken(
    connection: Connection,
    county: County,
    device: Device,
    parcel: Parcel,
    requests: Sequence[Request],
) -> _Old | None:
    """None when the file is to be taken.

    A file is old when everything in it is known and we know the laptop's later state. It may
    as well come from a store that was restored to that earlier state: we cannot tell. But the
    laptop can, by the last batch that we name: who knows it, has only been overtaken.
    """
    hello, township = requests[0].hello, device.township
    came = parcels.holds(connection, township, hello)
    if came is None or hello.epoch not in ("", county.epoch(connection)):
        return None
    receipts = _receipts(connection, township, requests)
    if receipts is None:
        return None
    end = chain.end_of(connection, township, hello.writer)
    number, taken_at = parcels.newest(connection, township, hello.writer)
    if end and hello.last_seq < end.last_seq:
        said = Refusal(
            "FORK", orders=["new_writer"], known_seq=end.last_seq, known_hash=end.last_hash
        )
        return _Old(max(came, taken_at), said, receipts)
    if number > parcel.number:
        return _Old(taken_at, None, receipts)
    return None


def _receipts(
    connection: Connection, township: str, requests: Sequence[Request]
) -> list[Receipt] | None:
    """The receipts of all batches of a file; None when one of them has none."""
    found = []
    for request in requests:
        for batch in request.batches:
            if not chain.was_taken(connection, township, batch):
                return None
            receipt = chain.stored_receipt(connection, township, batch.header, batch.hash)
            assert receipt is not None
            found.append(receipt)
    return found


# -- the answer ---------------------------------------------------------------------------


def _shut_out(device: Device) -> list[Step]:
    try:
        device.check_active()
    except Refusal as refusal:
        return [Step(refusal=refusal.body())]
    return []


def _answer(
    county: County, device: Device, parcel: Parcel, file: bytes, steps: Sequence[Step]
) -> bytes:
    reply = Reply(parcel.id, county.id, device.id, devices.stamp(), steps)
    to, named = device.public_key, digest_of(file)
    return seal_envelope(ANSWER, reply.to_bytes(), county.key.seed, to, named)
