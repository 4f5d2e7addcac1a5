"""What goes over the line or onto a stick: a request and its answer.

A message is one zstd frame around

    4 bytes, big-endian: length of the head
    the head: one JSON object with "kind", and "sizes" of the parts that follow
    the parts, one after the other: bodies of batches, or the body of the feed page

One frame over everything, because small pieces compress badly. At most 1 MiB before and
8 MiB after decompression; a receiver stops decompressing there.

In a request the head holds `hello` and `batches` (header, signature as hex), and the
parts are the bodies of the batches. In an answer the head holds everything but the changes
of the page, which are the one part.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass, field, fields

from eldercare_desktop.sync.batch.body import TableShape, decode_body, encode_body
from eldercare_desktop.sync.batch.change import BadBody, Change, Json, canonical, parse
from eldercare_desktop.sync.batch.columns import Names, decode, encode
from eldercare_desktop.sync.batch.sealed import PROTOCOL, BatchHeader, Receipt, Seal, SealedBatch

MAX_COMPRESSED = 1024 * 1024
MAX_EXPANDED = 8 * 1024 * 1024
MAX_PAGE = 2000
MAX_BATCHES = 64
_LEVEL_UP = 19
_LEVEL_DOWN = 9
_WINDOW = 8 * 1024 * 1024


@dataclass(frozen=True)
class Hello:
    """Who asks, what they last sealed and how far they have read.

    last_seq, last_hash: of the last sealed batch of `writer`; 0 and "" before the first
    epoch, cursor:       as the county gave them; "" before the first answer
    page:                how many changes of others the answer may hold at most
    echo:                changes of `writer` come as numbers only; false when they were lost
    at:                  local time of the laptop with offset, for the county's list of skews
    renews:              the laptop keeps the fresh token that an answer may bring
    seals:               the laptop keeps the seals of others' batches, to hand them on
    certifies:           the laptop has no certificate of its key yet; left out where it has one
    """

    device: str
    writer: str
    last_seq: int = 0
    last_hash: str = ""
    epoch: str = ""
    cursor: str = ""
    page: int = 1000
    echo: bool = True
    at: str = ""
    app: str = ""
    protocol: int = PROTOCOL
    renews: bool = False
    seals: bool = False
    certifies: bool = False

    def as_json(self) -> dict[str, Json]:
        """The hello as it is sent. What is asked once in a life takes no room otherwise."""
        said = asdict(self)
        return said if self.certifies else {n: v for n, v in said.items() if n != "certifies"}


@dataclass(frozen=True)
class Request:
    """One call: the hello and zero or more sealed batches, oldest first."""

    hello: Hello
    batches: Sequence[SealedBatch] = ()

    def to_bytes(self) -> bytes:
        """The message. BadBody TOO_LARGE when it breaks the limits: send fewer batches."""
        head = {
            "kind": "exchange",
            "hello": self.hello.as_json(),
            "batches": [[b.header.as_json(), b.signature.hex()] for b in self.batches],
        }
        return pack(head, [b.body for b in self.batches], _LEVEL_UP)

    @classmethod
    def from_bytes(cls, message: bytes) -> Request:
        """BadBody when the bytes are no request, or too many."""
        head, parts = unpack(message)
        listed = head.get("batches")
        if head.get("kind") != "exchange" or not isinstance(listed, list):
            raise BadBody("not a request")
        if len(listed) != len(parts):
            raise BadBody("the batches do not match their bodies")
        if len(listed) > MAX_BATCHES:
            raise BadBody("too many batches", "TOO_LARGE")
        pairs = zip(listed, parts, strict=True)
        return cls(_hello(head.get("hello")), [_batch(raw, body) for raw, body in pairs])


@dataclass(frozen=True)
class Entry:
    """One place of the feed: a change of somebody else, or our own as an echo.

    An echo stands for `count` changes of `writer` from `first_seq` on, which the laptop
    has: they were merged at `position` and the positions following.
    """

    position: int
    change: Change | None = None
    writer: str = ""
    first_seq: int = 0
    count: int = 1


@dataclass(frozen=True)
class Received:
    """When the county received changes of somebody else: those of one batch. at: its time, UTC."""

    writer: str
    first_seq: int
    last_seq: int
    at: str

    @classmethod
    def from_json(cls, raw: Json) -> Received:
        """BadBody when it is none."""
        writer, first_seq, last_seq, at = raw
        if [type(part) for part in raw] != [str, int, int, str]:
            raise BadBody("not a time of receipt")
        return cls(writer, first_seq, last_seq, at)


@dataclass(frozen=True)
class Answer:
    """The county's answer.

    entries: the next page of the feed, by position: merge them in this order
    cursor:  where the page ends; keep it in the transaction that keeps the page
    more:    whether the feed goes on
    orders:  "resync" (start again at cursor ""), "new_writer", "wipe"
    time:    county time, UTC
    token:   takes the place of the token that the call was made with; "" as a rule
    seals:   of the batches of others that end with this page
    received: when the changes of others came that this page brings; to whoever says `seals`
    certificate: the county's signature over the laptop's key and area, to whoever `certifies`
    """

    county: str
    epoch: str
    cursor: str
    time: str
    more: bool = False
    receipts: Sequence[Receipt] = ()
    entries: Sequence[Entry] = ()
    tables: Mapping[str, TableShape] = field(default_factory=dict)
    orders: Sequence[str] = ()
    token: str = ""
    seals: Sequence[Seal] = ()
    received: Sequence[Received] = ()
    certificate: str = ""

    def to_bytes(self) -> bytes:
        """The message."""
        changes = [e.change for e in self.entries if e.change]
        positions = [e.position for e in self.entries if e.change]
        head = {
            "kind": "answer",
            "county": self.county,
            "epoch": self.epoch,
            "cursor": self.cursor,
            "time": self.time,
            "more": self.more,
            "orders": list(self.orders),
            "receipts": [r.as_json() for r in self.receipts],
            "positions": encode(positions, Names()),
            "count": len(positions),
            "echoes": [
                [e.writer, e.first_seq, e.count, e.position] for e in self.entries if not e.change
            ],
        }
        if self.token:
            head["token"] = self.token
        if self.seals:
            head["seals"] = [seal.as_json() for seal in self.seals]
        if self.received:
            head["received"] = [list(astuple(span)) for span in self.received]
        if self.certificate:
            head["certificate"] = self.certificate
        return pack(head, [encode_body(changes, self.tables)] if changes else [], _LEVEL_DOWN)

    @classmethod
    def from_bytes(cls, message: bytes) -> Answer:
        """BadBody when the bytes are no answer."""
        head, parts = unpack(message)
        if head.get("kind") != "answer":
            raise BadBody("not an answer")
        try:
            return _answer(head, parts)
        except (KeyError, TypeError, ValueError) as problem:
            raise BadBody("a part of the answer is missing or of the wrong type") from problem


def _answer(head: dict[str, Json], parts: list[bytes]) -> Answer:
    body = decode_body(parts[0], most=MAX_PAGE) if parts else None
    positions = decode(head["positions"], min(head["count"], MAX_PAGE), Names())
    changes = body.changes if body else []
    entries = [Entry(p, change=c) for p, c in zip(positions, changes, strict=True)]
    entries += [Entry(p, None, writer, seq, n) for writer, seq, n, p in head["echoes"]]
    plain = {name: str(head[name]) for name in ("county", "epoch", "cursor", "time")}
    return Answer(
        **plain,
        more=bool(head["more"]),
        receipts=[Receipt.from_json(r) for r in head["receipts"]],
        entries=sorted(entries, key=lambda e: e.position),
        tables=body.tables if body else {},
        orders=[str(o) for o in head["orders"]],
        token=str(head.get("token", "")),
        seals=tuple(Seal.from_json(raw, plain["county"]) for raw in head.get("seals", ())),
        received=tuple(Received.from_json(raw) for raw in head.get("received", ())),
        certificate=str(head.get("certificate", "")),
    )


def pack(head: Mapping[str, Json], parts: Sequence[bytes], level: int) -> bytes:
    """Frame and compress a message. BadBody TOO_LARGE when it would not be taken."""
    text = canonical({**head, "sizes": [len(p) for p in parts]})
    message = b"".join([struct.pack(">I", len(text)), text, *parts])
    if len(message) > MAX_EXPANDED:
        raise BadBody("the message is too long", "TOO_LARGE")
    packed = compress(message, level)
    if len(packed) > MAX_COMPRESSED:
        raise BadBody("the message is too long", "TOO_LARGE")
    return packed


def unpack(message: bytes) -> tuple[dict[str, Json], list[bytes]]:
    """Head and parts of a message. BadBody: MALFORMED, TOO_LARGE."""
    if len(message) > MAX_COMPRESSED:
        raise BadBody("the message is too long", "TOO_LARGE")
    text = expand(message, MAX_EXPANDED)
    if len(text) < 4:
        raise BadBody("cut off")
    end = 4 + struct.unpack(">I", text[:4])[0]
    head = parse(text[4:end])
    sizes = head.get("sizes") if isinstance(head, dict) else None
    if not isinstance(sizes, list) or not all(type(n) is int and n >= 0 for n in sizes):
        raise BadBody("not a message")
    if end + sum(sizes) != len(text):
        raise BadBody("cut off")
    return head, list(_parts(text, end, sizes))


def _parts(text: bytes, start: int, sizes: list[int]) -> Iterator[bytes]:
    for length in sizes:
        yield text[start : start + length]
        start += length


def expand(message: bytes, cap: int) -> bytes:
    """Decompress one whole zstd frame of at most `cap` bytes; never holds more than that."""
    from zstandard import ZstdDecompressor, ZstdError  # not needed before the first sync

    try:
        with ZstdDecompressor(max_window_size=_WINDOW).stream_reader(message) as reader:
            text = reader.read(cap + 1)
    except ZstdError as problem:
        raise BadBody("not a zstd frame") from problem
    if len(text) > cap:
        raise BadBody("the message is too long", "TOO_LARGE")
    _check_whole(message)
    return text


def _check_whole(message: bytes) -> None:
    """The reader above does not tell a frame's end from the end of what there was.

    Only for messages that were found to stay below the cap.
    """
    from zstandard import ZstdDecompressor, ZstdError  # as above

    frame = ZstdDecompressor(max_window_size=_WINDOW).decompressobj()
    try:
        frame.decompress(message)
    except ZstdError as problem:
        raise BadBody("not a zstd frame") from problem
    if not frame.eof or frame.unused_data:
        raise BadBody("cut off, or more than one frame")


def compress(text: bytes, level: int) -> bytes:
    """One zstd frame with a checksum."""
    from zstandard import ZstdCompressor  # as above

    return ZstdCompressor(level=level, write_checksum=True).compress(text)


def _hello(raw: Json) -> Hello:
    """Unknown fields are left aside: they are the asker's, not anybody's data."""
    if not isinstance(raw, dict):
        raise BadBody("no hello")
    known = {f.name: raw[f.name] for f in fields(Hello) if f.name in raw}
    plain = {"int": int, "str": str, "bool": bool}
    for f in fields(Hello):
        if f.name in known and type(known[f.name]) is not plain[str(f.type)]:
            raise BadBody(f"{f.name} of the hello is of the wrong type")
    if not {"device", "writer"} <= known.keys():
        raise BadBody("the hello names no writer")
    return Hello(**known)


def _batch(raw: Json, body: bytes) -> SealedBatch:
    try:
        header, signature = raw
        return SealedBatch(BatchHeader.from_json(header), body, bytes.fromhex(signature))
    except BadBody:
        raise
    except (TypeError, ValueError) as problem:
        raise BadBody("not a batch") from problem
