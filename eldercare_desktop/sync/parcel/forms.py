"""What lies in the envelope: the requests of a laptop, and the county's answers to them.

The content is, as a message over the line is before compression,

    4 bytes, big-endian: length of the head
    the head: one JSON object with "kind", and "sizes" of the parts that follow
    the parts, one after the other

A part of a parcel is a request, a part of a reply an answer: byte for byte what HTTPS carries
(`sync/batch/exchange.py`), with the limits that hold there.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from eldercare_desktop.sync.batch import BadBody, Json, canonical
from eldercare_desktop.sync.batch.change import parse
from eldercare_desktop.sync.parcel.envelope import BadParcel

MAX_REQUESTS, MAX_ANSWERS = 32, 256
"""Parts of one file. A county looks at a whole parcel at once; a laptop takes page by page."""

_HEX = re.compile(r"[0-9a-f]{32}")
_AREA = re.compile(r"[0-9]{12}")


@dataclass(frozen=True)
class Parcel:
    """A laptop's side of an exchange.

    id:       32 hex digits, another for every file
    number:   counts the files of a store from 1 on; a restored store counts again
    area:     12-digit code of the device's area
    made_at:  local time with offset, for the person who looks
    requests: the first with the hello; further ones where more waits than one may carry
    """

    id: str
    number: int
    county: str
    device: str
    area: str
    made_at: str
    requests: Sequence[bytes]

    def to_bytes(self) -> bytes:
        """The content of the envelope."""
        head = {
            "kind": "parcel",
            "parcel": self.id,
            "number": self.number,
            "county": self.county,
            "device": self.device,
            "area": self.area,
            "made_at": self.made_at,
        }
        return _framed(head, self.requests)

    @classmethod
    def from_bytes(cls, content: bytes) -> Parcel:
        """BadParcel damaged."""
        head, parts = _unframed(content, "parcel", MAX_REQUESTS)
        number, made_at = head.get("number"), head.get("made_at")
        if type(number) is not int or not 1 <= number < 1 << 53 or not parts:
            raise BadParcel("damaged")
        if not isinstance(made_at, str) or len(made_at) > 40:
            raise BadParcel("damaged")
        return cls(
            id=_text(head, "parcel", _HEX),
            number=number,
            county=_text(head, "county", _HEX),
            device=_text(head, "device", _HEX),
            area=_text(head, "area", _AREA),
            made_at=made_at,
            requests=parts,
        )


@dataclass(frozen=True)
class Step:
    """One thing that the county says: an answer, or a refusal.

    start:   the cursor that the page of the answer begins at
    answer:  the answer as over HTTPS; empty in a refusal
    refusal: the body that HTTPS carries with a refusal: code, sentence, retry, details
    """

    start: str = ""
    answer: bytes = b""
    refusal: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True)
class Reply:
    """The county's side: what it said, in order, to the parcel of this id.

    time: county time, UTC
    """

    parcel: str
    county: str
    device: str
    time: str
    steps: Sequence[Step]

    def to_bytes(self) -> bytes:
        """The content of the envelope."""
        head = {
            "kind": "reply",
            "parcel": self.parcel,
            "county": self.county,
            "device": self.device,
            "time": self.time,
            "steps": [
                {"refusal": dict(s.refusal)} if s.refusal else {"from": s.start} for s in self.steps
            ],
        }
        return _framed(head, [s.answer for s in self.steps if not s.refusal])

    @classmethod
    def from_bytes(cls, content: bytes) -> Reply:
        """BadParcel damaged."""
        head, parts = _unframed(content, "reply", MAX_ANSWERS)
        listed = head.get("steps")
        if not isinstance(listed, list) or not all(isinstance(s, dict) for s in listed):
            raise BadParcel("damaged")
        if len(parts) != sum("refusal" not in s for s in listed):
            raise BadParcel("damaged")
        left = iter(parts)
        return cls(
            parcel=_text(head, "parcel", _HEX),
            county=_text(head, "county", _HEX),
            device=_text(head, "device", _HEX),
            time=str(head.get("time", "")),
            steps=[_step(raw, b"" if "refusal" in raw else next(left)) for raw in listed],
        )


def _step(raw: Mapping[str, Json], answer: bytes) -> Step:
    refusal, start = raw.get("refusal"), raw.get("from")
    if refusal is None and isinstance(start, str):
        return Step(start, answer)
    if isinstance(refusal, dict) and isinstance(refusal.get("code"), str):
        return Step(refusal=refusal)
    raise BadParcel("damaged")


def _framed(head: Mapping[str, Json], parts: Sequence[bytes]) -> bytes:
    text = canonical({**head, "sizes": [len(p) for p in parts]})
    return b"".join([struct.pack(">I", len(text)), text, *parts])


def _unframed(content: bytes, kind: str, most: int) -> tuple[dict[str, Json], list[bytes]]:
    end = 4 + int.from_bytes(content[:4], "big")
    try:
        head = parse(content[4:end])
    except BadBody as problem:
        raise BadParcel("damaged") from problem
    if not isinstance(head, dict) or head.get("kind") != kind:
        raise BadParcel("damaged")
    sizes = head.get("sizes")
    if not isinstance(sizes, list) or not all(type(n) is int and n >= 0 for n in sizes):
        raise BadParcel("damaged")
    if end + sum(sizes) != len(content) or len(sizes) > most:
        raise BadParcel("damaged")
    parts = []
    for length in sizes:
        parts.append(content[end : end + length])
        end += length
    return head, parts


def _text(head: Mapping[str, Json], name: str, form: re.Pattern[str]) -> str:
    value = head.get(name)
    if not isinstance(value, str) or not form.fullmatch(value):
        raise BadParcel("damaged")
    return value
