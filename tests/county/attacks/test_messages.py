"""Whatever a message says, the county has an answer to it, and takes nothing by mistake."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eldercare_desktop.sync.batch import BadBody, BatchHeader
from eldercare_desktop.sync.batch.exchange import expand
from tests.county.attacks.door import (
    ODD,
    Door,
    changed,
    framed,
    head_of,
    packed,
    paths,
    put,
    resealed,
    take_out,
)

HOSTILE = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
ANYWHERE = st.integers(0, 1_000_000)
EXPECTED = {200, 401, 403, 409, 413, 422, 426}


def some(all_: Iterator[Any], every: int, request: pytest.FixtureRequest) -> list[Any]:
    """All of them with --long; else every so many, of each place another one."""
    step = 1 if request.config.getoption("--long") else every
    return list(all_)[::step]


# -- bytes -------------------------------------------------------------------------------


@given(data=st.data())
@HOSTILE
def test_bytes_that_were_bent_on_the_way(door: Door, data: st.DataObject) -> None:
    mad, batch = door.batch()
    message = bytearray(mad.request(batch).to_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        message[data.draw(ANYWHERE) % len(message)] = data.draw(st.integers(0, 255))
    assert door.knock(bytes(message)) in EXPECTED
    assert door.knock(bytes(message[: data.draw(ANYWHERE) % len(message)])) in EXPECTED


@given(data=st.data())
@HOSTILE
def test_bytes_that_were_bent_before_they_were_packed(door: Door, data: st.DataObject) -> None:
    """The frame is whole: what is inside has to stand for itself."""
    mad, batch = door.batch()
    text = bytearray(expand(mad.request(batch).to_bytes(), 1 << 20))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(ANYWHERE) % len(text)
        way = data.draw(st.sampled_from(["replace", "insert", "cut"]))
        piece = data.draw(st.binary(max_size=4))
        text[at : at + {"replace": len(piece), "insert": 0, "cut": 9}[way]] = piece
        text = text or bytearray(b"\0")
    assert door.knock(packed(bytes(text))) in EXPECTED


def test_a_bent_body_is_never_taken(door: Door) -> None:
    """Every byte of a body is under the signature."""
    mad, batch = door.batch()
    for at in range(0, len(batch.body), 7):
        body = batch.body[:at] + bytes([batch.body[at] ^ 1]) + batch.body[at + 1 :]
        assert door.knock(framed(head_of(mad, replace(batch, body=body)), [body])) in (403, 422)


# -- the head ----------------------------------------------------------------------------


def test_odd_values_in_the_head(door: Door, request: pytest.FixtureRequest) -> None:
    mad, batch = door.batch()
    head = head_of(mad, batch)
    for path, odd in some(product(paths(head), ODD), 11, request):
        assert door.knock(framed(changed(head, path, put(odd)), [batch.body])) in EXPECTED
    for path in paths(head):
        assert door.knock(framed(changed(head, path, take_out), [batch.body])) in EXPECTED


HUGE = [
    b'{"kind":"exchange","kind":[],"hello":{},"hello":null,"batches":[],"sizes":[]}',
    b"[" * 200_000,
    b'{"a":' * 100_000,
    b'{"kind":"exchange","hello":' + b"[" * 900 + b"]" * 900 + b',"batches":[],"sizes":[]}',
    b'{"kind":"exchange","sizes":[1e999]}',
    b'{"kind":"exchange","sizes":[' + b"9" * 10_000 + b"]}",
    b'{"kind":"exchange","sizes":[NaN,Infinity,-Infinity]}',
    b'{"kind":"exchange","sizes":[-1]}',
    b'{"kind":"exchange","sizes":[' + b"0," * 100_000 + b"0]}",
    b'{"kind":"\\ud800","sizes":[],"hello":{},"batches":[]}',
    b'\xef\xbb\xbf{"kind":"exchange"}',
    b'{"kind":"\xff\xfe"}',
    b"null",
    b'"exchange"',
    b"",
    b"{}",
]


@pytest.mark.parametrize("text", HUGE, ids=range(len(HUGE)))
def test_heads_that_are_none(door: Door, text: bytes) -> None:
    assert door.knock(framed(text)) in (413, 422)


@pytest.mark.parametrize("length", [0, 1, 2**16, 2**31, 2**32 - 1])
def test_a_head_of_another_length_than_it_says(door: Door, length: int) -> None:
    assert door.knock(packed(length.to_bytes(4, "big") + b'{"kind":"exchange"}')) == 422


def test_sizes_that_do_not_fit(door: Door) -> None:
    mad, batch = door.batch()
    head = head_of(mad, batch)
    for sizes in ([0], [len(batch.body) + 1], [2**62], [], [len(batch.body), 0]):
        assert door.knock(framed({**head, "sizes": sizes}, [batch.body])) == 422


# -- sealed headers and bodies -----------------------------------------------------------


def test_odd_values_in_a_signed_header(door: Door, request: pytest.FixtureRequest) -> None:
    mad, batch = door.batch()
    plain = batch.header.as_json()
    for path, odd in some(product(paths(plain), ODD), 5, request):
        try:
            header = BatchHeader.from_json(changed(plain, path, put(odd)))
        except BadBody:
            continue
        bad = resealed(mad, header, batch.body)
        assert door.knock(framed(head_of(mad, bad), [bad.body])) in EXPECTED


def test_odd_values_in_a_signed_body(door: Door, request: pytest.FixtureRequest) -> None:
    _, batch = door.batch()
    plain = json.loads(batch.body)
    for path, odd in some(product(paths(plain), ODD), 31, request):
        assert _knock_with(door, changed(plain, path, put(odd))) in EXPECTED
    for path in paths(plain):
        assert _knock_with(door, changed(plain, path, take_out)) in EXPECTED


@given(data=st.data())
@HOSTILE
def test_several_odd_values_in_a_signed_body(door: Door, data: st.DataObject) -> None:
    _, batch = door.batch()
    plain = json.loads(batch.body)
    for _ in range(data.draw(st.integers(2, 5))):
        path = data.draw(st.sampled_from(list(paths(plain))))
        plain = changed(plain, path, put(data.draw(st.sampled_from(ODD))))
    assert _knock_with(door, plain) in EXPECTED


def _knock_with(door: Door, body: Any) -> int:
    """A body under a good signature, by a writer that nobody has heard of."""
    mad, batch = door.batch()
    if isinstance(body.get("w"), list) and body["w"]:
        body = {**body, "w": [mad.writer, *body["w"][1:]]}
    bad = resealed(mad, batch.header, json.dumps(body).encode())
    return door.knock(framed(head_of(mad, bad), [bad.body]))


def test_a_column_that_stands_for_very_much(door: Door) -> None:
    """Some bytes that mean gigabytes: the same long text in every change."""
    mad = door.anew()
    for _ in range(500):
        mad.insert("person", {"name": "x", "deleted": False})
    batch = mad.seal()
    plain = json.loads(batch.body)
    plain["groups"][0]["values"]["name"] = {"c": "大" * 20_000}
    bad = resealed(mad, batch.header, json.dumps(plain, ensure_ascii=False).encode())
    assert door.knock(framed(head_of(mad, bad), [bad.body])) == 413


def test_more_than_a_request_may_hold(door: Door) -> None:
    mad, batch = door.batch()
    head = head_of(mad, *[batch] * 65)
    assert door.knock(framed(head, [batch.body] * 65)) == 413
    assert door.knock(framed({**head_of(mad), "more": "x" * 9_000_000})) == 413


# -- frames ------------------------------------------------------------------------------


SMALL = packed(b"\0\0\0\2{}")


def wide_window() -> bytes:
    """A frame that asks its reader for 128 MiB of memory."""
    wide = zstandard.ZstdCompressionParameters.from_level(1, window_log=27, enable_ldm=True)
    frame = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    return frame.compress(bytes(150_000_000)) + frame.flush()


def lying_length() -> bytes:
    """A frame whose header promises another length than there is."""
    frame = zstandard.ZstdCompressor(level=1).compress(bytes(100_000))
    return bytes([*frame[:5], 0xFF, 0xFF, *frame[7:]])


FRAMES: dict[str, Callable[[], bytes]] = {
    "one bomb": lambda: packed(bytes(1 << 28)),
    "many small frames": lambda: SMALL * 20_000,
    "a bomb behind a good frame": lambda: SMALL + packed(bytes(1 << 27)),
    "many bombs": lambda: packed(bytes(8 * 1024 * 1024)) * 500,
    "a window of 128 MiB": wide_window,
    "skippable frames": lambda: b"\x50\x2a\x4d\x18\xff\xff\xff\x7f" + SMALL,
    "a length that is a lie": lying_length,
    "a dictionary that nobody has": lambda: b"\x28\xb5\x2f\xfd\x23\xff\xff\xff\x7f\x00" + SMALL,
    "a frame cut off": lambda: SMALL[:-5],
    "nothing": lambda: b"",
}
"""Bombs, and frames that say something else than they hold."""


@pytest.mark.parametrize("name", FRAMES)
def test_frames_of_all_kinds(door: Door, name: str) -> None:
    assert door.knock(FRAMES[name]()) in (413, 422)
