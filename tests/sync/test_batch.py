"""What travels comes back exactly as it was, weighs little, and cannot hurt its receiver."""

from __future__ import annotations

import json
import random
import struct
import tracemalloc
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from eldercare_desktop.store import ids
from eldercare_desktop.sync.batch import (
    MAX_BATCH_CHANGES,
    MAX_EXPANDED,
    Answer,
    BadBody,
    BatchHeader,
    Change,
    Entry,
    Hello,
    Receipt,
    Request,
    Result,
    SealedBatch,
    TableShape,
    canonical,
    cut,
    decode_body,
    encode_body,
    seal,
)
from eldercare_desktop.sync.batch.columns import Names, decode, encode
from eldercare_desktop.sync.batch.exchange import expand
from tests.sync import week

MANY = 8 * settings().max_examples
KEY = bytes(range(32))
PROFILE = {"person": TableShape("profile", {"group_id": "villager_group"})}


def public_key(seed: bytes = KEY) -> bytes:
    from nacl.signing import SigningKey

    return bytes(SigningKey(seed).verify_key)


def header(changes: list[Change], prev: str = "", **more: Any) -> BatchHeader:
    return BatchHeader(
        protocol=1, schema=3, county="c" * 32, area=week.VILLAGE, device="d" * 32,
        writer=changes[0].writer, first_seq=changes[0].seq, last_seq=changes[-1].seq,
        prev=prev, **more,
    )  # fmt: skip


def sealed(changes: list[Change], prev: str = "", **more: Any) -> SealedBatch:
    return seal(header(changes, prev, **more), changes, week.TABLES, KEY)


# -- columns and bodies ----------------------------------------------------------------

HEX = st.text("0123456789abcdef", min_size=32, max_size=32)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
TIME = st.datetimes().map(lambda t: t.isoformat(timespec="seconds") + "+08:00")
COLUMN = st.one_of(
    st.lists(PLAIN, max_size=12),
    st.lists(st.integers(-5, 5) | st.none(), max_size=12),
    st.lists(st.sampled_from([True, False, 1, 0, 1.0, None, "1"]), max_size=12),
    st.lists(st.dates().map(str) | st.none(), max_size=12),
    st.lists(TIME, max_size=12),
    st.lists(HEX, max_size=12),
    st.lists(st.integers(1, 2**40 - 1).map(lambda n: ids.mint(week.WRITER, n)), max_size=12),
)


@given(COLUMN)
@settings(max_examples=MANY)
def test_a_column_comes_back_as_it_was(values):
    prefixes = Names()
    coded = json.loads(canonical(encode(values, prefixes)))
    assert canonical(decode(coded, len(values), Names(prefixes.known))) == canonical(values)


FIELD = st.sampled_from(["name", "note", "phone", "f0", "_x", "Wert"])
CHANGE_ID = st.builds(lambda w, n: f"{w}:{n}", HEX, st.integers(1, 2**40))
CHANGE = st.builds(
    Change,
    writer=st.sampled_from([week.WRITER, week.EARLIER]),
    seq=st.integers(1, 2**50),
    tx=st.integers(0, 2**50),
    table=st.sampled_from([*week.TABLES]),
    row_id=HEX,
    op=st.sampled_from(["insert", "set", "delete", "resolve"]),
    values=st.dictionaries(FIELD, PLAIN, max_size=4),
    bases=st.dictionaries(
        FIELD | st.just("*"), st.lists(CHANGE_ID, max_size=3).map(tuple), max_size=3
    ),
    village=st.text("0123456789", min_size=12, max_size=12),
    user=TEXT,
    at=TIME | TEXT,
    clock_doubtful=st.booleans(),
    extra=st.dictionaries(FIELD.map(lambda n: f"new_{n}"), PLAIN, max_size=2),
)  # fmt: skip


@given(st.lists(CHANGE, max_size=8))
def test_a_body_comes_back_as_it_was_and_is_always_the_same(changes):
    text = encode_body(changes, week.TABLES)
    body = decode_body(text, most=8)
    assert canonical([c.as_json() for c in body.changes]) == canonical(
        [c.as_json() for c in changes]
    )
    shuffled = [replace(c, values=dict(reversed(c.values.items()))) for c in changes]
    assert encode_body(shuffled, week.TABLES) == text


def test_a_newer_laptop_says_what_an_older_county_must_know():
    born = Change("a" * 32, 1, 1, "moon", "b" * 32, "insert", {"phase": 3}, {}, "5" * 12, "u", "t")
    shape = {"moon": TableShape("fact", {"person_id": "person"})}
    assert decode_body(encode_body([born], shape), most=1).tables == shape


def test_a_week_weighs_at_most_seven_tenths_of_its_facts_as_csv():
    saved = week.changes()
    batches, prev = [], ""
    for changes, tx_open in cut(saved):
        batches.append(sealed(changes, prev, tx_open=tx_open))
        prev = batches[-1].hash
    hello = Hello("d" * 32, week.WRITER, saved[-1].seq, prev, epoch="1", cursor="1")
    request = Request(hello, batches).to_bytes()
    table = zstandard.ZstdCompressor(level=19).compress(week.as_csv(saved, whole=False))
    print(f"a week of {len(saved)} changes: {len(request)} B, as zstd -19 CSV {len(table)} B")
    assert len(request) <= 0.7 * len(table)
    opened = [c for b in Request.from_bytes(request).batches for c in b.open().changes]
    assert opened == saved


# -- batches ---------------------------------------------------------------------------


def test_a_batch_is_what_its_device_signed():
    batch = sealed(week.changes()[:5])
    assert batch.signed_by(public_key())
    assert not batch.signed_by(public_key(bytes(32)))
    assert not replace(batch, body=batch.body + b" ").signed_by(public_key())
    moved = replace(batch, header=replace(batch.header, area="500113103217"))
    assert not moved.signed_by(public_key())


def test_what_a_newer_laptop_writes_into_a_header_is_kept_and_signed():
    batch = sealed(week.changes()[:2], extra={"mood": "fine"})
    sent = Request.from_bytes(Request(Hello("d" * 32, week.WRITER), [batch]).to_bytes()).batches[0]
    assert sent == batch
    assert sent.signed_by(public_key())
    assert not replace(sent, header=replace(sent.header, extra={})).signed_by(public_key())


def test_a_batch_holds_what_its_header_says():
    saved = week.changes()[:5]
    for wrong in (
        replace(header(saved), first_seq=2, last_seq=6),
        replace(header(saved), last_seq=4),
        replace(header(saved), writer=week.EARLIER),
    ):
        with pytest.raises(BadBody):
            seal(wrong, saved, week.TABLES, KEY).open()


def transactions(sizes: list[int], text: str = "") -> list[Change]:
    tx_of = [tx for tx, size in enumerate(sizes, 1) for _ in range(size)]
    return [
        Change(week.WRITER, seq, tx, "person", ids.mint(week.WRITER, seq), "insert",
               {"note": text}, {}, week.VILLAGE, "u", "2025-06-01T08:00:00+08:00")
        for seq, tx in enumerate(tx_of, 1)
    ]  # fmt: skip


@given(st.lists(st.integers(1, 700), max_size=8))
def test_batches_hold_whole_transactions(sizes):
    saved = transactions(sizes)
    parts = list(cut(saved))
    assert [c for part, _ in parts for c in part] == saved
    assert all(0 < len(part) <= MAX_BATCH_CHANGES for part, _ in parts)
    for (before, tx_open), (after, _) in pairwise(parts):
        assert (before[-1].tx == after[0].tx) == tx_open
        assert not tx_open or len({c.tx for c in before}) == 1


def test_batches_of_large_changes_still_fit_into_a_request():
    dice = random.Random(1)
    text = "".join(dice.choices([chr(n) for n in range(0x4E00, 0x9000)], k=20000))
    saved = transactions([3] * 40, text)
    parts = list(cut(saved))
    assert len(parts) > 3
    for part, _ in parts:
        Request(Hello("d" * 32, week.WRITER), [sealed(part)]).to_bytes()


# -- messages --------------------------------------------------------------------------


def test_an_answer_comes_back_as_it_was():
    receipt = Receipt(
        "c" * 32, week.WRITER, 1, 5, "f" * 64, 905,
        (Result(2, "conflict", fields=("phone",)), Result(3, "refused", "id_taken")),
        "2025-06-02T01:02:03+00:00",
    )  # fmt: skip
    saved = week.changes()
    entries = [Entry(n, change=c) for n, c in enumerate(saved[:40], 860)]
    entries.append(Entry(901, None, week.EARLIER, 7, 5))
    answer = Answer(
        "c" * 32, "e1", "e1.5.905", "2025-06-02T01:02:03+00:00", True, [receipt], entries,
        {name: week.TABLES[name] for name in sorted({c.table for c in saved[:40]})}, ["resync"],
    )  # fmt: skip
    assert Answer.from_bytes(answer.to_bytes()) == answer
    empty = Answer("c" * 32, "e1", "", "", receipts=[], entries=[], orders=[])
    assert Answer.from_bytes(empty.to_bytes()) == empty


def test_a_receipt_is_what_the_county_signed():
    from eldercare_desktop.sync.batch import sign

    plain = Receipt("c" * 32, week.WRITER, 1, 5, "f" * 64, 905, (Result(2, "noop"),), "t")
    receipt = replace(plain, signature=sign(KEY, plain.signed_text()).hex())
    received = Receipt.from_json(json.loads(json.dumps(receipt.as_json())))
    assert received.signed_by(public_key())
    assert not replace(received, results=()).signed_by(public_key())
    assert not replace(received, signature="zz").signed_by(public_key())


# -- what a receiver must survive ------------------------------------------------------


def framed(head: Any, *parts: bytes) -> bytes:
    text = canonical({"sizes": [len(p) for p in parts], **head})
    return zstandard.ZstdCompressor().compress(
        struct.pack(">I", len(text)) + text + b"".join(parts)
    )


def code_of(attempt: Any) -> str:
    tracemalloc.start()
    try:
        with pytest.raises(BadBody) as caught:
            attempt()
        assert tracemalloc.get_traced_memory()[1] < 80 * 1024 * 1024
    finally:
        tracemalloc.stop()
    return caught.value.code


def body_of(**more: Any) -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(encode_body(transactions([3], "x"), PROFILE))
    return {**raw, **more}


def test_a_decompression_bomb_stops_at_the_cap():
    bomb = zstandard.ZstdCompressor(level=19).compress(bytes(MAX_EXPANDED * 100))
    assert len(bomb) < 100_000
    assert code_of(lambda: Request.from_bytes(bomb)) == "TOO_LARGE"
    stream = zstandard.ZstdCompressor(level=1).compressobj()
    unsized = stream.compress(bytes(MAX_EXPANDED * 20)) + stream.flush()
    assert code_of(lambda: expand(unsized, MAX_EXPANDED)) == "TOO_LARGE"


def test_a_frame_that_wants_a_huge_window_is_refused():
    chosen = zstandard.ZstdCompressionParameters(window_log=30, compression_level=3)
    stream = zstandard.ZstdCompressor(compression_params=chosen).compressobj()
    assert code_of(lambda: expand(stream.compress(b"x") + stream.flush(), 10)) == "MALFORMED"


def test_a_small_body_cannot_stand_for_a_huge_one():
    long = "x" * 1_000_000
    group = body_of()["groups"][0]
    wide = {**group, "values": {f"f{n}": {"c": 1} for n in range(50_000)}}
    named = {**group, "bases": {"*": [{"c": 9000}, {"c": 0}, {"c": 1}]}}
    for bomb in (
        body_of(n=10**9),
        body_of(n=400, group={"c": 0}, user={"c": long}, new={"c": "a" * 32}),
        body_of(groups=[wide]),
        body_of(groups=[named]),
    ):
        assert code_of(lambda bomb=bomb: decode_body(canonical(bomb), most=500)) in (
            "TOO_LARGE",
            "MALFORMED",
        )
    assert code_of(lambda: decode_body(canonical(body_of(p=[long])), most=500)) == "MALFORMED"


def test_a_newer_form_is_told_from_a_broken_one():
    assert code_of(lambda: decode_body(canonical(body_of(v=2)), most=500)) == "SCHEMA_NEWER"
    assert code_of(lambda: decode_body(b'{"v":1e999}', most=500)) == "MALFORMED"
    assert code_of(lambda: decode_body(b"[" * 100_000, most=500)) == "MALFORMED"
    assert code_of(lambda: decode_body(b'{"v":' + b"9" * 5000 + b"}", most=5)) == "MALFORMED"


def test_text_that_no_file_can_hold_is_refused():
    whole = canonical(body_of())
    assert decode_body(whole.replace(b'"x"', b'"\\ud83d\\ude00"'), most=3)
    for text in (b'"\\ud800"', b'"\xff\xfe"'):
        broken = whole.replace(b'"x"', text)
        assert broken != whole
        assert code_of(lambda broken=broken: decode_body(broken, most=3)) == "MALFORMED"


def paths(value: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [here]
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in items:
            found += paths(inner, (*here, key))
    return found


@given(st.data())
@settings(max_examples=MANY)
def test_a_body_with_any_part_replaced_is_read_or_refused(data):
    edit = replace(transactions([1])[0], op="set", bases={"note": (f"{week.EARLIER}:3",)})
    raw = json.loads(encode_body([*transactions([3], "x"), replace(edit, seq=4)], PROFILE))
    path = data.draw(st.sampled_from([p for p in paths(raw) if p]))
    spot = raw
    for key in path[:-1]:
        spot = spot[key]
    spot[path[-1]] = data.draw(PLAIN)
    try:
        body = decode_body(canonical(raw), most=10)
    except BadBody:
        return
    encode_body(body.changes, {**body.tables})


WHOLE = Request(Hello("d" * 32, week.WRITER), [sealed(week.changes()[:3])]).to_bytes()


@given(st.binary(max_size=200), st.integers(0, len(WHOLE)))
def test_any_bytes_are_read_or_refused(noise, middle):
    whole = WHOLE
    for message in (noise, whole[:middle] + noise, whole[:middle] + noise + whole[middle:]):
        try:
            Request.from_bytes(message)
        except BadBody:
            continue


def test_a_message_cut_off_anywhere_or_with_something_after_it_is_refused():
    for end in range(len(WHOLE)):
        with pytest.raises(BadBody):
            Request.from_bytes(WHOLE[:end])
    with pytest.raises(BadBody):
        Request.from_bytes(WHOLE + WHOLE)
    assert Request.from_bytes(WHOLE)


@given(PLAIN, PLAIN)
def test_any_head_is_read_or_refused(hello, batches):
    for head in (
        {"kind": "exchange", "hello": hello, "batches": batches},
        {"kind": "exchange", "hello": {"device": "d", "writer": hello}, "batches": [batches]},
        {"kind": "answer", "receipts": hello, "positions": batches},
    ):
        for read in (Request.from_bytes, Answer.from_bytes):
            try:
                read(framed(head))
            except BadBody:
                continue
