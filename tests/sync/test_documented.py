"""The example in docs/sync.md is what the code makes, byte for byte.

`python -m tests.sync.test_documented` writes docs/sync-example.json anew.
"""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from nacl.signing import SigningKey

from eldercare_desktop.county.errors import KINDS
from eldercare_desktop.county.feed import MAX_PLACES
from eldercare_desktop.store import ids
from eldercare_desktop.sync.batch import (
    MAX_BATCH_CHANGES,
    MAX_BATCHES,
    MAX_CHANGE_BYTES,
    MAX_COMPRESSED,
    MAX_EXPANDED,
    MAX_PAGE,
    Answer,
    BatchHeader,
    Change,
    Entry,
    Hello,
    Receipt,
    Request,
    TableShape,
    canonical,
    seal,
)
from eldercare_desktop.sync.batch.body import MAX_FIELDS
from eldercare_desktop.sync.batch.change import MAX_DEPTH
from eldercare_desktop.sync.batch.exchange import expand
from eldercare_desktop.sync.batch.sealed import MAX_BATCH_BYTES

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLE = DOCS / "sync-example.json"

DEVICE_SEED, COUNTY_SEED = bytes(range(32)), bytes(range(32, 64))
COUNTY, DEVICE = "c0" * 16, "d0" * 16
WRITER, OTHER = "0f1e2d3c4b5a69788796a5b4c3d2e1f0", "a1b2c3d4e5f60718293a4b5c6d7e8f90"
VILLAGE = "500113103217"
TABLES = {
    "person": TableShape("profile"),
    "visit": TableShape("fact", {"person_id": "person", "corrects_id": "visit"}),
}
WANG, LI = ids.mint(WRITER, 1), ids.mint(OTHER, 7)


def change(seq: int, tx: int, table: str, row_id: str, op: str, values: Any, **more: Any) -> Change:
    at = f"2026-11-21T08:{seq:02d}:00+08:00"
    bases = more.pop("bases", {})
    made = Change(WRITER, seq, tx, table, row_id, op, values, bases, VILLAGE, "陈天芬", at)
    return replace(made, **more)


SEEN = {"phone": (f"{WRITER}:1",)}
SEEN_OF_LI = {"phone": (f"{OTHER}:9",)}
CHANGES = [
    change(1, 1, "person", WANG, "insert", {"name": "王秀英", "phone": None}),
    change(2, 2, "visit", ids.mint(WRITER, 2), "insert", {"person_id": WANG, "minutes": 20}),
    change(3, 3, "visit", ids.mint(WRITER, 3), "insert", {"person_id": WANG, "minutes": 35}),
    change(4, 4, "person", WANG, "set", {"phone": "19900012345"}, bases=SEEN),
    change(5, 4, "person", LI, "set", {"phone": "19900054321"}, bases=SEEN_OF_LI),
]


def example() -> dict[str, Any]:
    """All that the example holds, from what stands above."""
    header = BatchHeader(1, 1, COUNTY, VILLAGE, DEVICE, WRITER, 1, len(CHANGES), "")
    batch = seal(header, CHANGES, TABLES, DEVICE_SEED)
    hello = Hello(
        DEVICE, WRITER, len(CHANGES), batch.hash, page=2000, at="2026-11-21T08:30:00+08:00",
        app="example 1",
    )  # fmt: skip
    request = Request(hello, [batch])
    receipt = Receipt(COUNTY, WRITER, 1, 5, batch.hash, 105, (), "2026-11-21T00:30:02+00:00")
    receipt = replace(receipt, signature=_signed(receipt.signed_text()))
    theirs = replace(CHANGES[4], writer=OTHER, seq=10, tx=77, values={"phone": "19900099999"})
    answer = Answer(
        COUNTY, "e0" * 16, f"{'e0' * 16}.{VILLAGE}.106", "2026-11-21T00:30:02+00:00",
        receipts=[receipt], entries=[Entry(101, None, WRITER, 1, 5), Entry(106, theirs)],
        tables=TABLES,
    )  # fmt: skip
    return {
        "keys": {
            "device_seed": DEVICE_SEED.hex(),
            "device_public_key": bytes(SigningKey(DEVICE_SEED).verify_key).hex(),
            "county_seed": COUNTY_SEED.hex(),
            "county_public_key": bytes(SigningKey(COUNTY_SEED).verify_key).hex(),
        },
        "changes": [c.as_json() for c in CHANGES],
        "header": header.as_json(),
        "body": json.loads(batch.body),
        "hashed": (canonical(header.as_json()) + b"\n" + batch.body).decode(),
        "hash": batch.hash,
        "signed": "eldercare batch 1\n followed by the 32 bytes of the hash",
        "signature": batch.signature.hex(),
        "request": _message(request.to_bytes()),
        "receipt_signed": receipt.signed_text().decode(),
        "answer": _message(answer.to_bytes()),
    }


def _signed(text: bytes) -> str:
    return SigningKey(COUNTY_SEED).sign(text).signature.hex()


def _message(frame: bytes) -> dict[str, Any]:
    """What a zstd frame holds. The frame itself may differ from one zstd to another."""
    text = expand(frame, 10**6)
    end = 4 + int.from_bytes(text[:4], "big")
    return {
        "length_of_head": text[:4].hex(),
        "head": json.loads(text[4:end]),
        "parts": text[end:].decode(),
        "expanded_sha256": sha256(text).hexdigest(),
        "frame": frame.hex(),
    }


def written() -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    return kept


def _without_frames(shown: dict[str, Any]) -> dict[str, Any]:
    return {
        name: {n: v for n, v in value.items() if n != "frame"} if "frame" in value else value
        for name, value in shown.items()
    }


def test_the_example_is_what_the_code_makes():
    assert _without_frames(written()) == _without_frames(json.loads(json.dumps(example())))


def test_the_frames_of_the_example_are_read():
    request = Request.from_bytes(bytes.fromhex(written()["request"]["frame"]))
    assert request.batches[0].open().changes == CHANGES
    assert request.batches[0].signed_by(bytes.fromhex(written()["keys"]["device_public_key"]))
    answer = Answer.from_bytes(bytes.fromhex(written()["answer"]["frame"]))
    assert answer.receipts[0].signed_by(bytes.fromhex(written()["keys"]["county_public_key"]))
    assert [e.position for e in answer.entries] == [101, 106]


def test_the_page_shows_the_example():
    page = (DOCS / "sync.md").read_text(encoding="utf-8")
    shown = written()
    for name in ("header", "body"):
        assert pretty(shown[name]) in page, f"{name} of the example is not on the page"
    for name in ("hash", "signature"):
        assert shown[name] in page
    for name in ("length_of_head", "expanded_sha256"):
        assert shown["request"][name] in page
    assert pretty(shown["answer"]["head"]["echoes"]) in page


def test_the_page_names_every_refusal():
    page = (DOCS / "sync.md").read_text(encoding="utf-8")
    for code, kind in KINDS.items():
        assert f"`{code}`" in page, code
        assert code.startswith("BLOB_") or code == "NO_ROOM" or str(kind.status) in page


@pytest.mark.parametrize(
    ("what", "limit"),
    [
        ("changes in a batch", f"{MAX_BATCH_CHANGES}"),
        ("a change, canonical JSON", f"{MAX_CHANGE_BYTES // 1024} KiB"),
        ("the changes of a batch together, canonical JSON", f"{MAX_BATCH_BYTES // 1024} KiB"),
        ("batches in a request", f"{MAX_BATCHES}"),
        ("a message, compressed", f"{MAX_COMPRESSED >> 20} MiB"),
        ("a message, expanded", f"{MAX_EXPANDED >> 20} MiB"),
        ("changes of others in an answer", f"{MAX_PAGE:,}"),
        ("places in an answer", f"{MAX_PLACES:,}"),
        ("fields named by one change", f"{MAX_FIELDS}"),
        ("depth of JSON", f"{MAX_DEPTH}"),
    ],
)
def test_the_page_tells_the_limits(what, limit):
    assert f"| {what} | {limit} |" in (DOCS / "sync.md").read_text(encoding="utf-8")


def pretty(value: Any, depth: int = 0) -> str:
    """JSON as the page shows it: what is on the first two levels on lines of its own."""
    pad, end = "  " * (depth + 1), "  " * depth
    if isinstance(value, dict) and value and depth < 2:
        inner = [
            f"{pad}{json.dumps(k, ensure_ascii=False)}: {pretty(v, depth + 1)}"
            for k, v in value.items()
        ]
        return "{\n" + ",\n".join(inner) + "\n" + end + "}"
    if isinstance(value, list) and value and all(isinstance(v, dict) for v in value):
        inner = [f"{pad}{json.dumps(v, ensure_ascii=False)}" for v in value]
        return "[\n" + ",\n".join(inner) + "\n" + end + "]"
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    text = json.dumps(example(), ensure_ascii=False, indent=1)
    EXAMPLE.write_text(text + "\n", encoding="utf-8")
    for shown_name in ("header", "body"):
        print(pretty(written()[shown_name]))
    print(pretty(written()["answer"]["head"]))
