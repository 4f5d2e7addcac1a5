"""Half-written, tampered, replayed, foreign and old files are refused, and change nothing."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from eldercare_desktop.county import areas
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.courier import NotTaken, take
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.courier import import_answer
from eldercare_desktop.sync.membership import needed
from eldercare_desktop.sync.parcel import (
    ANSWER,
    MAX_FILE,
    PARCEL,
    BadParcel,
    Parcel,
    Reply,
    Step,
    digest_of,
    open_envelope,
    seal_envelope,
)
from eldercare_desktop.sync.state import state_of
from tests.county.laptop import count as county_count
from tests.sync.conftest import AREAS, NEIGHBOUR
from tests.sync.courier.carrying import answer, carry, contents, send, taken
from tests.sync.direct import sync
from tests.sync.test_rounds import add_person


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[County]:
    """Another county with the same areas."""
    opened = open_county(Settings(tmp_path / "elsewhere"))
    with opened.database.writing(WHOLE_COUNTY) as connection:
        areas.save(connection, [areas.area_of(code, name) for code, name in AREAS.items()])
    yield opened
    opened.close()


def member_of(store: Store):
    with store.read() as reader:
        return needed(reader)


def refused_by_county(county: County, text: bytes) -> str:
    try:
        take(county, text)
    except (BadParcel, NotTaken) as problem:
        return problem.code
    return ""


def refused_by_store(store: Store, file: Path, text: bytes) -> str:
    file.write_bytes(text)
    with pytest.raises(CareError) as refused:
        import_answer(store, file)
    return refused.value.code


def resealed(store: Store, county: County, file: Path, **changed: object) -> bytes:
    """The parcel of a file, made anew with other words, signed and sealed as before."""
    member = member_of(store)
    content = open_envelope(file.read_bytes(), PARCEL, county.key.seed).content
    parcel = Parcel(**{**vars(Parcel.from_bytes(content)), **changed})
    seed, to = bytes.fromhex(member.seed), bytes.fromhex(member.county_key)
    return seal_envelope(PARCEL, parcel.to_bytes(), seed, to)


# -- on the way to the county ---------------------------------------------------------------


def test_every_length_of_a_half_written_file(enrolled, county, stick):
    one = enrolled("one")
    add_person(one)
    text = send(one, stick).read_bytes()
    before = contents(county)
    for length in range(len(text)):
        assert refused_by_county(county, text[:length]) == "incomplete"
    for filling in (b"\0", b"x"):  # what was reserved, but not copied yet
        for length in range(72, len(text), 97):
            padded = text[:length] + filling * (len(text) - length)
            assert refused_by_county(county, padded) == "damaged"
    assert contents(county) == before
    assert take(county, text).changes == 1


def test_every_byte_of_a_tampered_file(enrolled, county, stick):
    one = enrolled("one")
    add_person(one)
    text = send(one, stick).read_bytes()
    before = contents(county)
    found = set()
    for place in range(len(text)):
        bent = bytearray(text)
        bent[place] ^= 1 << (place % 8)
        found.add(refused_by_county(county, bytes(bent)))
    found.add(refused_by_county(county, text + b"\0"))
    assert found <= {
        *("not_a_parcel", "newer", "damaged", "wrong_kind"),
        *("foreign", "incomplete", "too_large", "wrong_signature"),
    }
    assert {"damaged", "foreign", "not_a_parcel"} <= found
    assert contents(county) == before


def test_a_header_that_promises_the_moon(county):
    head = struct.Struct(">14sBB16s32sQ")
    for length in (MAX_FILE, 1 << 40, (1 << 64) - 1):
        text = head.pack(b"\x89eldercare\r\n\x1a\n", 1, 1, bytes(16), bytes(32), length)
        assert refused_by_county(county, text) == "too_large"


def test_replayed(enrolled, county, stick):
    one = enrolled("one")
    add_person(one)
    file = send(one, stick)
    first = taken(county, file)
    before = contents(county)
    again = taken(county, file)
    assert (again.state, again.taken_at) == ("again", first.taken_at)
    assert again.answer == first.answer
    assert contents(county) == before


def test_for_another_county(enrolled, county, elsewhere, stick):
    one = enrolled("one")
    add_person(one)
    before = contents(elsewhere)
    assert refused_by_county(elsewhere, send(one, stick).read_bytes()) == "foreign"
    assert contents(elsewhere) == before


def test_a_laptop_that_is_not_known(enrolled, county, elsewhere, stick):
    """Sealed to us, but by a device of another county."""
    one = enrolled("one")
    add_person(one)
    file = send(one, stick)
    member = member_of(one)
    content = open_envelope(file.read_bytes(), PARCEL, county.key.seed).content
    there = bytes.fromhex(elsewhere.key.public)
    before = contents(elsewhere)
    text = seal_envelope(PARCEL, content, bytes.fromhex(member.seed), there)
    assert refused_by_county(elsewhere, text) == "other_county"
    bent = Parcel(**{**vars(Parcel.from_bytes(content)), "county": elsewhere.id})
    text = seal_envelope(PARCEL, bent.to_bytes(), bytes.fromhex(member.seed), there)
    assert refused_by_county(elsewhere, text) == "unknown_device"
    assert contents(elsewhere) == before


def test_in_the_name_of_another_laptop(enrolled, county, stick):
    one, two = enrolled("one"), enrolled("two", NEIGHBOUR)
    add_person(one)
    file = send(one, stick)
    before = contents(county)
    theirs = member_of(two)
    text = resealed(one, county, file, device=theirs.device, area=theirs.area)
    assert refused_by_county(county, text) == "wrong_signature"
    assert refused_by_county(county, resealed(one, county, file, device=theirs.device)) in (
        *("other_area", "unknown_device"),
    )
    assert refused_by_county(county, resealed(one, county, file, area=NEIGHBOUR)) == "other_area"
    assert refused_by_county(county, resealed(one, county, file, area="500999103000")) == (
        "unknown_device"
    )
    theirs_inside = [*Parcel.from_bytes(_content(county, send(two, stick))).requests]
    text = resealed(one, county, file, requests=theirs_inside)
    assert refused_by_county(county, text) == "damaged", "the hello of somebody else"
    assert contents(county) == before


def _content(county: County, file: Path) -> bytes:
    return open_envelope(file.read_bytes(), PARCEL, county.key.seed).content


def test_a_bomb_inside_stops_at_the_cap(enrolled, county, stick):
    from zstandard import ZstdCompressor

    one = enrolled("one")
    file = send(one, stick)
    bomb = ZstdCompressor(level=3).compress(bytes(200 * 1024 * 1024))
    before = contents(county)
    for requests in ([bomb], [b""], [b"x" * 100]):
        text = resealed(one, county, file, requests=requests)
        assert refused_by_county(county, text) == "damaged"
    assert contents(county) == before


def test_rows_of_another_village_are_refused_and_told(enrolled, county, stick):
    """As over the line: into quarantine, and the laptop is told; the rest goes on."""
    one, two = enrolled("one"), enrolled("two", NEIGHBOUR)
    theirs = add_person(two, "乙", village=NEIGHBOUR)
    sync(two, county)
    add_person(one, "甲", village=NEIGHBOUR)
    read = carry(one, county, stick)
    assert read.outcome.notice == "county_batch_area"
    with one.read() as reader:
        (held,) = state_of(reader).held
    assert (held.table, held.result) == ("person", "refused")
    assert county_count(county.database, "quarantine") == 1
    with county.database.reading(WHOLE_COUNTY) as connection:
        rows = connection.exec_driver_sql("SELECT id FROM record").scalars().all()
    assert rows == [theirs.id]


def test_an_old_file_of_which_everything_is_known(enrolled, county, stick):
    one = enrolled("one")
    add_person(one, "甲")
    early = send(one, stick)
    add_person(one, "乙")
    late = send(one, stick)
    assert taken(county, late).changes == 2
    before = contents(county)
    old = taken(county, early)
    assert (old.state, bool(old.taken_at)) == ("old", True)
    assert contents(county) == before, "no batch, no quarantine, no note of a call"
    import_answer(one, answer(county, early))
    assert one.held_only_here() == 0, "the feed in it says that the county has both"
    import_answer(one, answer(county, late))
    assert one.held_only_here() == 0


def test_old_files_with_nothing_in_them(enrolled, county, stick):
    one, two = enrolled("one"), enrolled("two")
    early, late = send(one, stick), send(one, stick)
    answer(county, late)
    add_person(two)
    sync(two, county)
    before = contents(county)
    assert taken(county, early).state == "old"
    assert contents(county) == before
    assert import_answer(one, answer(county, early)).outcome.received == 1


# -- on the way back ------------------------------------------------------------------------


def test_every_length_and_byte_of_an_answer(enrolled, county, stick):
    one, two = enrolled("one"), enrolled("two")
    add_person(two)
    sync(two, county)
    add_person(one)
    back = answer(county, send(one, stick))
    text, before = back.read_bytes(), contents(one)
    found = set()
    for length in range(0, len(text), 7):
        found.add(refused_by_store(one, back, text[:length]))
    for place in [*range(72), *range(72, len(text), 5)]:
        bent = bytearray(text)
        bent[place] ^= 1 << (place % 8)
        found.add(refused_by_store(one, back, bytes(bent)))
    found.add(refused_by_store(one, back, text + b"x"))
    assert found <= {
        f"courier_{code}"
        for code in (
            *("not_a_parcel", "newer", "damaged", "wrong_kind", "unknown_answer"),
            *("foreign", "incomplete", "too_large", "wrong_signature"),
        )
    }
    assert contents(one) == before
    back.write_bytes(text)
    assert import_answer(one, back).outcome.sent == 1


def test_an_answer_is_read_once(enrolled, county, stick):
    one = enrolled("one")
    add_person(one)
    back = answer(county, send(one, stick))
    import_answer(one, back)
    before = contents(one)
    assert refused_by_store(one, back, back.read_bytes()) == "courier_already_read"
    assert contents(one) == before


def test_an_answer_for_another_laptop(enrolled, county, stick):
    one, two = enrolled("one"), enrolled("two")
    add_person(one)
    back = answer(county, send(one, stick))
    before = contents(two)
    assert refused_by_store(two, back, back.read_bytes()) == "courier_foreign"
    assert contents(two) == before


def test_an_answer_to_a_question_that_nobody_asked(enrolled, county, stick):
    """By the county's key, but not to a file of this store."""
    one = enrolled("one")
    member = member_of(one)
    file = send(one, stick)
    digest, back = digest_of(file.read_bytes()), stick / "x.answer.eldercare"
    to, seed = bytes.fromhex(_public(member.seed)), county.key.seed
    parcel = Parcel.from_bytes(_content(county, file)).id
    before = contents(one)
    for told, county_id, named, code in (
        ("0" * 32, county.id, digest, "unknown_answer"),
        (parcel, county.id, "0" * 64, "unknown_answer"),
        (parcel, "0" * 32, digest, "foreign"),
    ):
        reply = Reply(told, county_id, member.device, "", [])
        text = seal_envelope(ANSWER, reply.to_bytes(), seed, to, named)
        assert refused_by_store(one, back, text) == f"courier_{code}"
    mine = bytes.fromhex(member.seed)
    reply = Reply(parcel, county.id, member.device, "", [Step(refusal={"code": "FORK"})])
    text = seal_envelope(ANSWER, reply.to_bytes(), mine, to, digest)
    assert refused_by_store(one, back, text) == "courier_wrong_signature"
    assert contents(one) == before


def _public(seed: str) -> str:
    from nacl.signing import SigningKey

    return bytes(SigningKey(bytes.fromhex(seed)).verify_key).hex()


def test_each_in_the_wrong_place(enrolled, county, stick):
    one = enrolled("one")
    file = send(one, stick)
    back = answer(county, file)
    assert refused_by_county(county, back.read_bytes()) == "wrong_kind"
    assert refused_by_store(one, stick / "x", file.read_bytes()) == "courier_wrong_kind"
    assert refused_by_store(one, stick / "x", b"hello") == "courier_not_a_parcel"
    assert refused_by_store(one, stick / "x", bytes(MAX_FILE + 1)) == "courier_too_large"
    with pytest.raises(CareError, match="courier_gone"):
        import_answer(one, stick / "not there")
    with pytest.raises(CareError, match="courier_not_read"):
        import_answer(one, stick)
