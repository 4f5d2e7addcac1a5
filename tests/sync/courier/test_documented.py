"""The example in docs/courier.md is what the code makes, byte for byte but for the box.

`python -m tests.sync.courier.test_documented` writes docs/courier-example.json anew.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from nacl.public import SealedBox
from nacl.signing import SigningKey

from eldercare_desktop.county.courier.parcels import KEPT_ANSWERS
from eldercare_desktop.county.courier.watch import PATIENCE
from eldercare_desktop.sync.batch import Answer, Request
from eldercare_desktop.sync.parcel import (
    ANSWER,
    MAX_FILE,
    MAX_REQUESTS,
    PARCEL,
    Parcel,
    Reply,
    Step,
    digest_of,
    open_envelope,
    seal_envelope,
)

DOCS = Path(__file__).parents[3] / "docs"
EXAMPLE = DOCS / "courier-example.json"
DEVICE_SEED, COUNTY_SEED = bytes(range(32)), bytes(range(32, 64))


def public(seed: bytes) -> bytes:
    return bytes(SigningKey(seed).verify_key)


def example() -> dict[str, Any]:
    """A parcel and its answer, around the messages of the example of the line."""
    line = json.loads((DOCS / "sync-example.json").read_text(encoding="utf-8"))
    request = bytes.fromhex(line["request"]["frame"])
    answer = bytes.fromhex(line["answer"]["frame"])
    names = {"county": "c0" * 16, "device": "d0" * 16}
    at = "2026-11-21T08:30:00+08:00"
    parcel = Parcel("b0" * 16, 3, area="500113103217", made_at=at, requests=[request], **names)
    file = seal_envelope(PARCEL, parcel.to_bytes(), DEVICE_SEED, public(COUNTY_SEED))
    time, steps = "2026-11-24T02:15:00+00:00", [Step("", answer)]
    reply = Reply(parcel.id, time=time, steps=steps, **names)
    digest = digest_of(file)
    back = seal_envelope(ANSWER, reply.to_bytes(), COUNTY_SEED, public(DEVICE_SEED), digest)
    return {
        "keys": {
            "device_seed": DEVICE_SEED.hex(),
            "device_public_key": public(DEVICE_SEED).hex(),
            "county_seed": COUNTY_SEED.hex(),
            "county_public_key": public(COUNTY_SEED).hex(),
        },
        "parcel": _parts(file, parcel.to_bytes(), COUNTY_SEED),
        "answer": _parts(back, reply.to_bytes(), DEVICE_SEED),
    }


def _parts(file: bytes, content: bytes, seed: bytes) -> dict[str, str]:
    return {
        "header": file[:72].hex(),
        "content": content.hex(),
        "signed_sha256": sha256(file[:72] + content).hexdigest(),
        "signature": opened_by_hand(file, seed)[:64].hex(),
        "file": file.hex(),
    }


def opened_by_hand(file: bytes, seed: bytes) -> bytes:
    """As another client would, with libsodium alone."""
    return bytes(SealedBox(SigningKey(seed).to_curve25519_private_key()).decrypt(file[72:]))


def test_the_example_is_what_the_code_reads_and_writes():
    kept = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    parcel, answer = kept["parcel"], kept["answer"]
    for part, kind, seed, sender, mark in (
        (parcel, PARCEL, COUNTY_SEED, DEVICE_SEED, b"eldercare parcel 1\n"),
        (answer, ANSWER, DEVICE_SEED, COUNTY_SEED, b"eldercare answer 1\n"),
    ):
        file = bytes.fromhex(part["file"])
        envelope = open_envelope(file, kind, seed)
        assert envelope.signed_by(public(sender))
        assert envelope.content.hex() == part["content"]
        assert file[:72].hex() == part["header"]
        assert opened_by_hand(file, seed).hex() == part["signature"] + part["content"]
        signed = mark + bytes.fromhex(part["signed_sha256"])
        SigningKey(sender).verify_key.verify(signed, bytes.fromhex(part["signature"]))
        again = seal_envelope(kind, envelope.content, sender, public(seed), envelope.answers)
        assert again[:72] == file[:72]
        assert opened_by_hand(again, seed) == opened_by_hand(file, seed)
    request = Parcel.from_bytes(bytes.fromhex(parcel["content"])).requests[0]
    assert Request.from_bytes(request).batches
    reply = Reply.from_bytes(bytes.fromhex(answer["content"]))
    assert Answer.from_bytes(reply.steps[0].answer).receipts
    assert answer["header"][64:128] == digest_of(bytes.fromhex(parcel["file"]))


def test_the_numbers_of_the_page():
    words = (DOCS / "courier.md").read_text(encoding="utf-8")
    assert f"at most {MAX_FILE // 1024 // 1024} MiB" in words
    assert f"1 to {MAX_REQUESTS} parts" in words
    assert f"for {PATIENCE:.0f} seconds" in words
    numbers = {8: "eight"}
    assert f"last {numbers[KEPT_ANSWERS]} files" in words.replace("\n", " ")


if __name__ == "__main__":
    text = json.dumps(example(), ensure_ascii=False, indent=1)
    EXAMPLE.write_text(text + "\n", encoding="utf-8")
