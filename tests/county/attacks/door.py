"""Knocking at a county's door with anything at all."""

from __future__ import annotations

import json
import secrets
import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import zstandard

from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import find
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.exchange import exchange, read_request
from eldercare_desktop.sync.batch import BatchHeader, SealedBatch, sign
from eldercare_desktop.sync.batch.sealed import BATCH_MARK
from tests.county.laptop import Laptop

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**53, 2**63 - 1, -(2**63), 0.5, -0.0, 1e308, "", "x", "*",
    "0" * 32, "f" * 32, "f" * 64, "500113117200", "甲", "\x00", "\u202e", "9" * 400, "../../etc",
    "1 OR 1=1", "%s", "2026-02-30T25:61:61+99:99", [], [None], [[]], [0] * 300, {}, {"c": "x"},
    {"d": [2**62, 2**62]}, {"k": [1], "x": {"c": 0}}, {"r": {"c": 1}, "m": [1, 1]}, {"*": 1},
    {"h": {"c": 0}, "n": {"c": -1}}, {"y": {"c": 10**18}}, {"s": {"c": 10**18}, "z": "Z"},
    {"o": {"c": 1}, "v": []}, {"c": {"c": {"c": [{}]}}},
)  # fmt: skip
"""Values of every type, in the forms of this protocol and of other people's bad days."""


@dataclass
class Door:
    """One county; `laptop` knocks, `known` is a row of its area."""

    county: County
    laptop: Laptop
    known: str

    def knock(self, message: bytes) -> int:
        """The status that a message gets. Whatever is no Refusal would have been a 500."""
        with self.county.database.reading(Scope(self.laptop.area)) as connection:
            device = find(connection, self.laptop.area[:9] + "000", self.laptop.device)
        assert device is not None
        try:
            exchange(self.county, device, read_request(message)).to_bytes()
        except Refusal as refusal:
            return refusal.kind.status
        return 200

    def anew(self) -> Laptop:
        """The mad laptop as a writer that nobody has heard of."""
        fresh = secrets.token_hex(16)
        return replace(
            self.laptop, writer=fresh, log={}, waiting=[], rows={}, counter=0, tx=0, sealed=0,
            prev="", cursor="",
        )  # fmt: skip

    def batch(self) -> tuple[Laptop, SealedBatch]:
        """An honest batch of every operation, by a new writer."""
        mad = self.anew()
        row = mad.insert("person", {"name": "甲", "deleted": False, "spouse_id": self.known})
        mad.set(row.row_id, {"name": "乙"}, row.id)
        mad.save("delete", "person", row.row_id, {"deleted": True}, bases={"*": (row.id,)})
        mad.save("resolve", "person", self.known, {"name": "丙"}, bases={"name": (row.id,)})
        mad.insert("visit", {"person_id": self.known, "note": "记", "corrects_id": None})
        return mad, mad.seal()


def head_of(laptop: Laptop, *batches: SealedBatch) -> dict[str, Any]:
    """The head of a request, to be spoilt."""
    return {
        "kind": "exchange",
        "hello": dict(laptop.hello().__dict__),
        "batches": [[b.header.as_json(), b.signature.hex()] for b in batches],
        "sizes": [len(b.body) for b in batches],
    }


def framed(head: Any, bodies: Sequence[bytes] = ()) -> bytes:
    """A message around any head, given as a value or as its text."""
    text = head if isinstance(head, bytes) else json.dumps(head).encode()
    return packed(b"".join([struct.pack(">I", len(text)), text, *bodies]))


def packed(text: bytes) -> bytes:
    """One zstd frame."""
    return zstandard.ZstdCompressor(level=3, write_checksum=True).compress(text)


def resealed(laptop: Laptop, header: BatchHeader, body: bytes) -> SealedBatch:
    """A batch of any content under a good signature."""
    batch = SealedBatch(header, body, b"")
    return replace(batch, signature=sign(laptop.seed, BATCH_MARK + bytes.fromhex(batch.hash)))


Path = tuple[Any, ...]


def paths(value: Any, here: Path = ()) -> Iterator[Path]:
    """Every place in a JSON value."""
    inner: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict | list):
        inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in inner:
        yield (*here, key)
        yield from paths(part, (*here, key))


def changed(value: Any, path: Path, act: Callable[[Any, Any], None]) -> Any:
    """A copy of a JSON value; `act` gets the container and key of one place in it."""
    copy = json.loads(json.dumps(value))
    container = copy
    for key in path[:-1]:
        container = container[key]
    act(container, path[-1])
    return copy


def put(odd: Any) -> Callable[[Any, Any], None]:
    """Puts an odd value in a place."""

    def act(container: Any, key: Any) -> None:
        container[key] = odd

    return act


def take_out(container: Any, key: Any) -> None:
    """Leaves a place out."""
    del container[key]
