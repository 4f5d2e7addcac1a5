"""Sealed batches: a run of changes of one writer, hashed and signed. And their receipts.

A batch's hash is SHA-256 over the canonical JSON of its header, one line feed, and its
body before compression. The device signs the hash with Ed25519. Once sealed a batch never
changes: sent again it is the same bytes.

A batch holds whole local transactions. One transaction that is larger than a batch may be
(the import of a long roster) gets consecutive batches of its own; all but the last of them
say `tx_open`. The county takes each as it comes, for every change stands by itself in the
merge; the mark only lets it check that nothing else was put in between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from hashlib import sha256
from itertools import groupby
from typing import Any, TypeVar

from eldercare_desktop.sync.batch.body import Body, TableShape, decode_body, encode_body
from eldercare_desktop.sync.batch.change import BadBody, Change, Json, canonical, size

PROTOCOL = 1
MAX_BATCH_CHANGES = 500
MAX_BATCH_BYTES = 768 * 1024
"""Sum of the changes' sizes in one batch, so that any batch fits into a request."""

BATCH_MARK = b"eldercare batch 1\n"
RECEIPT_MARK = b"eldercare receipt 1\n"
"""What stands before everything that is signed, so that no signature serves for another thing."""
_HEX = re.compile(r"[0-9a-f]{32}")
_HASH = re.compile(r"([0-9a-f]{64})?")
_AREA = re.compile(r"[0-9]{12}")

T = TypeVar("T", "BatchHeader", "Receipt")


@dataclass(frozen=True)
class BatchHeader:
    """Whose changes a batch holds, and what comes before it.

    prev: hash of the writer's batch before this one, "" for the first. `extra` holds what
    a newer program says besides; it is hashed with the rest.
    """

    protocol: int
    schema: int
    county: str
    area: str
    device: str
    writer: str
    first_seq: int
    last_seq: int
    prev: str
    tx_open: bool = False
    extra: Mapping[str, Json] = field(default_factory=dict)

    def as_json(self) -> dict[str, Json]:
        """The header as it is hashed and sent."""
        return _as_json(self)

    @classmethod
    def from_json(cls, raw: Json) -> BatchHeader:
        """BadBody when a field is missing or has not the form it should have."""
        header = _from_json(cls, raw)
        ids = (header.device, header.writer)
        if not all(_HEX.fullmatch(i) for i in ids) or not _AREA.fullmatch(header.area):
            raise BadBody("an id of the header has the wrong form")
        if not 1 <= header.first_seq <= header.last_seq < 1 << 53:
            raise BadBody("the header numbers no changes")
        if not _HASH.fullmatch(header.prev) or not 0 <= header.schema < 1 << 31:
            raise BadBody("a field of the header has the wrong form")
        return header


@dataclass(frozen=True)
class SealedBatch:
    """A batch as it is kept and sent."""

    header: BatchHeader
    body: bytes
    signature: bytes

    @property
    def hash(self) -> str:
        """SHA-256 over header and body, 64 hex digits."""
        return batch_hash(self.header, self.body)

    def signed_by(self, public_key: bytes) -> bool:
        """Whether the owner of this Ed25519 key (32 bytes) sealed the batch."""
        return verify(public_key, BATCH_MARK + bytes.fromhex(self.hash), self.signature)

    def open(self) -> Body:
        """The changes inside. BadBody when they are not what the header says."""
        body = decode_body(self.body, most=MAX_BATCH_CHANGES)
        head, changes = self.header, body.changes
        seqs = list(range(head.first_seq, head.first_seq + len(changes)))
        if [c.seq for c in changes] != seqs or not seqs or seqs[-1] != head.last_seq:
            raise BadBody("the batch does not hold the changes it names")
        if any(c.writer != head.writer for c in changes):
            raise BadBody("the batch holds another writer's changes")
        return body


@dataclass(frozen=True)
class Seal:
    """What makes a batch of the changes that a neighbour has read: its header and signature.

    check:   the first 16 digits of the batch's hash, to know whether it was put together right
    lacking: those of its changes that have no place in the feed
    """

    header: BatchHeader
    signature: bytes
    check: str
    lacking: Sequence[Change] = ()

    def as_json(self) -> Json:
        """As the answer carries it; the county is that of the answer."""
        h = self.header
        places = [h.area, h.device, h.writer, h.first_seq, h.last_seq, h.prev, h.tx_open]
        form: list[Json] = [h.protocol, h.schema, dict(h.extra)]
        lacking: list[Json] = [change.as_json() for change in self.lacking]
        return [*places, *form, self.signature.hex(), self.check, lacking]

    @classmethod
    def from_json(cls, raw: Json, county: str) -> Seal:
        """BadBody when it is none."""
        try:
            *said, extra, signature, check, lacking = raw
            known = dict(zip(_PLACES, said, strict=True), county=county)
            header = BatchHeader.from_json({**extra, **known})
            changes = tuple(Change.from_json(change) for change in lacking)
            return cls(header, bytes.fromhex(signature), str(check), changes)
        except (TypeError, ValueError) as problem:
            raise BadBody("not a seal") from problem


_PLACES = ("area", "device", "writer", "first_seq", "last_seq", "prev", "tx_open",
           "protocol", "schema")  # fmt: skip


@dataclass(frozen=True)
class Result:
    """What became of a change that was not simply applied."""

    seq: int
    result: str
    reason: str = ""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Receipt:
    """The county's signed answer to a batch. Only this marks changes as handed over.

    position: the township's position after the batch. `results` names only changes that
    were not simply applied: noop, conflict, review, refused. at: county time, UTC.
    """

    county: str
    writer: str
    first_seq: int
    last_seq: int
    hash: str
    position: int
    results: tuple[Result, ...]
    at: str
    signature: str = ""
    extra: Mapping[str, Json] = field(default_factory=dict)

    def as_json(self) -> dict[str, Json]:
        """The receipt as it is signed (without its signature) and sent."""
        return _as_json(self)

    @classmethod
    def from_json(cls, raw: Json) -> Receipt:
        """BadBody when a field is missing or of another type."""
        return _from_json(cls, raw)

    def signed_text(self) -> bytes:
        """The bytes that the county's signature covers."""
        return RECEIPT_MARK + canonical(
            {n: v for n, v in self.as_json().items() if n != "signature"}
        )

    def signed_by(self, public_key: bytes) -> bool:
        """Whether the county with this Ed25519 key (32 bytes) gave the receipt."""
        try:
            signature = bytes.fromhex(self.signature)
        except ValueError:
            return False
        return verify(public_key, self.signed_text(), signature)


def batch_hash(header: BatchHeader, body: bytes) -> str:
    """SHA-256 of a batch, 64 hex digits."""
    return sha256(canonical(header.as_json()) + b"\n" + body).hexdigest()


def seal(
    header: BatchHeader,
    changes: Sequence[Change],
    tables: Mapping[str, TableShape],
    signing_key: bytes,
) -> SealedBatch:
    """Seal changes with the device's Ed25519 seed (32 bytes)."""
    body = encode_body(changes, tables)
    digest = bytes.fromhex(batch_hash(header, body))
    return SealedBatch(header, body, sign(signing_key, BATCH_MARK + digest))


def cut(
    changes: Sequence[Change], most: int = MAX_BATCH_CHANGES
) -> Iterator[tuple[list[Change], bool]]:
    """Cut a writer's run of changes into batches: (changes, whether the last tx goes on).

    `most`: how many changes a batch may hold, up to MAX_BATCH_CHANGES.
    """
    batch: list[Change] = []
    room = MAX_BATCH_BYTES
    for _, members in groupby(changes, key=lambda c: c.tx):
        transaction = list(members)
        weight = sum(size(c) for c in transaction)
        if batch and (len(batch) + len(transaction) > most or weight > room):
            yield batch, False
            batch, room = [], MAX_BATCH_BYTES
        if len(transaction) > most or weight > MAX_BATCH_BYTES:
            yield from _cut_one(transaction, most)
        else:
            batch, room = batch + transaction, room - weight
    if batch:
        yield batch, False


def _cut_one(transaction: list[Change], most: int) -> Iterator[tuple[list[Change], bool]]:
    part: list[Change] = []
    room = MAX_BATCH_BYTES
    for change in transaction:
        weight = size(change)
        if part and (len(part) == most or weight > room):
            yield part, True
            part, room = [], MAX_BATCH_BYTES
        part, room = [*part, change], room - weight
    yield part, False


def sign(signing_key: bytes, message: bytes) -> bytes:
    """Ed25519 signature (64 bytes) with a seed of 32 bytes."""
    from nacl.signing import SigningKey  # 40 ms that the first window need not wait for

    return SigningKey(signing_key).sign(message).signature


def verify(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether an Ed25519 signature fits."""
    from nacl.exceptions import CryptoError  # as above
    from nacl.signing import VerifyKey

    try:
        VerifyKey(public_key).verify(message, signature)
    except (CryptoError, ValueError):
        return False
    return True


def _as_json(thing: BatchHeader | Receipt) -> dict[str, Json]:
    """Fields by name, unknown ones among them; results as short lists."""
    known = {f.name: getattr(thing, f.name) for f in fields(thing) if f.name != "extra"}
    if isinstance(thing, Receipt):
        known["results"] = [[r.seq, r.result, r.reason, list(r.fields)] for r in thing.results]
    return {**thing.extra, **known}


def _from_json(cls: type[T], raw: Json) -> T:
    if not isinstance(raw, dict):
        raise BadBody("not a header")
    known: dict[str, Any] = {}
    for name, wanted in _types(cls).items():
        if type(raw.get(name)) is not wanted:
            raise BadBody(f"{name} is missing or of the wrong type")
        known[name] = raw[name]
    if "results" in known:
        known["results"] = tuple(_result(r) for r in known["results"])
    return cls(**known, extra={n: v for n, v in raw.items() if n not in known})


def _types(cls: type[BatchHeader] | type[Receipt]) -> dict[str, type]:
    plain = {"int": int, "str": str, "bool": bool}
    named = {f.name: str(f.type) for f in fields(cls) if f.name != "extra"}
    return {name: plain.get(kind, list) for name, kind in named.items()}


def _result(raw: Json) -> Result:
    try:
        seq, result, reason, names = raw
        return Result(seq, result, reason, tuple(names))
    except (TypeError, ValueError) as problem:
        raise BadBody("not a result") from problem
