"""What the county takes, what it keeps aside, and what becomes of every change."""

from __future__ import annotations

import json
import secrets
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.devices import revoke
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.store import ids
from eldercare_desktop.sync.batch import (
    Answer,
    Request,
    SealedBatch,
    TableShape,
    canonical,
    cut,
)
from tests.county import laptop as of
from tests.county.laptop import Laptop, count, enrolled

WANG = {"name": "王桂英", "phone": None, "deleted": False}


def refused(call: Any) -> Refusal:
    with pytest.raises(Refusal) as caught:
        call()
    return caught.value


def results(answer: Answer) -> dict[int, tuple[str, str]]:
    return {r.seq: (r.result, r.reason) for receipt in answer.receipts for r in receipt.results}


def test_what_a_laptop_saved_reaches_the_others(county: County, laptop: Laptop, clerk: Laptop):
    born = laptop.insert("person", WANG)
    laptop.set(born.row_id, {"phone": "139"}, born.id)
    laptop.insert("visit", {"person_id": born.row_id, "note": "一切正常"})
    answer = laptop.push(county)
    assert [(r.first_seq, r.last_seq, r.position) for r in answer.receipts] == [(1, 3, 3)]
    assert answer.receipts[0].results == ()
    assert answer.receipts[0].signed_by(bytes.fromhex(county.key.public))
    assert [(e.writer, e.first_seq, e.count) for e in answer.entries] == [(laptop.writer, 1, 3)]
    clerk.sync(county)
    assert clerk.rows == laptop.rows
    assert clerk.rows["person", born.row_id]["values"]["phone"] == "139"


def test_the_same_batch_again_gets_the_same_receipt_and_doubles_nothing(county, laptop):
    laptop.insert("person", WANG)
    batch = laptop.seal()
    first = laptop.call(county, batch).receipts[0]
    again = laptop.call(county, batch, batch).receipts
    assert again == [first, first]
    assert (count(county.database, "change"), count(county.database, "feed")) == (1, 1)


def test_batches_after_a_lost_answer_go_on_where_the_county_is(county, laptop):
    laptop.insert("person", WANG)
    first = laptop.seal()
    laptop.call(county, first)  # this answer never arrives
    laptop.insert("person", {**WANG, "name": "李秀兰"})
    answer = laptop.sync(county, first, laptop.seal())
    assert [r.last_seq for r in answer.receipts] == [1, 2]
    assert len(laptop.rows) == 2
    assert count(county.database, "feed") == 2


def test_a_missing_batch_is_asked_for(county, laptop):
    laptop.insert("person", WANG)
    laptop.seal()
    laptop.insert("person", WANG)
    later = laptop.seal()
    problem = refused(lambda: laptop.call(county, later))
    assert (problem.code, problem.details["expected"]) == ("GAP", 1)
    assert count(county.database, "quarantine") == 0


def forged(laptop: Laptop, **more: Any) -> Laptop:
    """Another life of the same store: what a copied folder becomes."""
    twin = replace(laptop, log=dict(laptop.log), waiting=[], rows=dict(laptop.rows), **more)
    return twin


def test_a_copied_folder_is_told_from_its_original(county, laptop):
    twin = forged(laptop)
    laptop.insert("person", WANG)
    laptop.push(county)
    twin.insert("person", {**WANG, "name": "李秀兰"})
    other = twin.seal()
    problem = refused(lambda: twin.call(county, other))
    assert (problem.code, problem.details["orders"]) == ("FORK", ["new_writer"])
    problem = refused(lambda: laptop.call(county, other))  # behind the hello of the original
    assert problem.code == "FORK"
    assert count(county.database, "quarantine") == 1
    assert count(county.database, "change") == 1


def test_a_restored_store_is_told_at_once(county, laptop):
    old = forged(laptop)
    laptop.insert("person", WANG)
    laptop.push(county)
    assert refused(lambda: old.call(county)).code == "FORK"


def test_a_chain_that_does_not_fit_is_a_fork(county, laptop):
    laptop.insert("person", WANG)
    laptop.push(county)
    laptop.insert("person", WANG)
    assert refused(lambda: laptop.call(county, laptop.seal(prev="0" * 64))).code == "FORK"


@pytest.mark.parametrize("area", [of.VILLAGE, of.NEIGHBOUR])
@pytest.mark.parametrize("broken", [False, True])
def test_a_writer_belongs_to_one_device(county, laptop, area, broken):
    laptop.insert("person", WANG)
    laptop.push(county)
    other = enrolled(county, area, writer=laptop.writer)
    start = other.sealed, other.prev
    for sealed, prev in (start, (laptop.sealed, laptop.prev)):
        other.sealed, other.prev = sealed, prev
        other.insert("person", WANG)
        batch = other.seal()
        if broken:
            batch = resealed(other, batch, b"{}")
        call = partial(other.call, county, batch, last_seq=laptop.sealed, last_hash=laptop.prev)
        assert refused(call).code == "FORK"
    assert count(county.database, "quarantine") == 2


def resealed(laptop: Laptop, batch: SealedBatch, body: bytes) -> SealedBatch:
    """A batch with another body, signed well: what a mad program sends."""
    from eldercare_desktop.sync.batch.sealed import BATCH_MARK, sign

    bad = SealedBatch(batch.header, body, b"")
    return replace(bad, signature=sign(laptop.seed, BATCH_MARK + bytes.fromhex(bad.hash)))


# -- who may ---------------------------------------------------------------------------


def taken_nothing(county: County, before: int = 0) -> bool:
    tables = ("change", "feed", "record", "batch")
    return all(count(county.database, table) <= before for table in tables)


def test_a_forged_signature_takes_nothing(county, laptop):
    laptop.insert("person", WANG)
    batch = replace(laptop.seal(), signature=bytes(64))
    assert refused(lambda: laptop.call(county, batch)).code == "SIGNATURE"
    assert taken_nothing(county)
    assert count(county.database, "quarantine") == 1


def test_a_change_outside_the_area_puts_the_whole_batch_aside(county, laptop):
    laptop.insert("person", WANG)
    laptop.insert("person", WANG, village=of.NEIGHBOUR)
    batch = laptop.seal()
    problem = refused(lambda: laptop.call(county, batch))
    assert (problem.code, problem.kind.status) == ("AREA", 403)
    assert taken_nothing(county)
    assert refused(lambda: laptop.call(county, batch)).code == "AREA"
    assert count(county.database, "quarantine") == 1  # kept once


@pytest.mark.parametrize("area", [of.NEIGHBOUR, of.FAR])
@pytest.mark.parametrize("how", ["set", "insert", "reference", "plain", "listed", "deep"])
def test_nothing_of_another_area_can_be_reached(county, laptop, area, how):
    other = enrolled(county, area)
    theirs = other.insert("person", WANG)
    other.push(county)
    if how == "set":
        laptop.set(theirs.row_id, {"phone": "1"}, theirs.id)
    elif how == "insert":
        laptop.save("insert", "person", theirs.row_id, WANG)
    elif how == "reference":
        laptop.insert("visit", {"person_id": theirs.row_id})
    else:  # in a field that the laptop does not declare as a reference
        shapes = {"plain": theirs.row_id, "listed": [theirs.row_id]}
        laptop.insert("visit", {"x": shapes.get(how, {"y": [{"z": theirs.row_id}]})})
    assert refused(lambda: laptop.push(county)).code == "AREA"
    assert taken_nothing(county, before=1)


def test_a_batch_must_say_the_area_of_its_device(county, laptop):
    laptop.insert("person", WANG)
    assert refused(lambda: laptop.call(county, laptop.seal(area=of.TOWNSHIP))).code == "AREA"


def test_a_batch_for_another_county_is_not_taken(county, laptop):
    laptop.insert("person", WANG)
    assert refused(lambda: laptop.call(county, laptop.seal(county="e" * 32))).code == "COUNTY"


def test_a_township_may_carry_a_batch_of_its_village_but_not_the_other_way(county, laptop, clerk):
    laptop.insert("person", WANG)
    batch = laptop.seal()
    clerk.insert("person", WANG, village=of.NEIGHBOUR)
    theirs = clerk.seal()
    assert refused(lambda: laptop.call(county, theirs, last_seq=0, last_hash="")).code == "AREA"
    assert clerk.call(county, batch).receipts[0].writer == laptop.writer
    assert laptop.call(county, batch).receipts[0].last_seq == 1


def test_a_revoked_laptop_is_not_heard(county, laptop, clerk):
    laptop.insert("person", WANG)
    batch = laptop.seal()
    with county.database.writing(WHOLE_COUNTY) as connection:
        assert revoke(connection, laptop.device, wipe=True)
    assert refused(lambda: clerk.call(county, batch)).code == "REVOKED"


def test_a_newer_protocol_is_held_for_later(county, laptop):
    laptop.insert("person", WANG)
    problem = refused(lambda: laptop.call(county, laptop.seal(protocol=2)))
    assert (problem.code, problem.kind.status) == ("SCHEMA_NEWER", 422)
    assert count(county.database, "quarantine") == 1


def test_an_old_client_may_still_hand_in_its_hours(county, laptop):
    strict = replace(county, settings=replace(county.settings, oldest_protocol=2))
    laptop.insert("person", WANG)
    problem = refused(lambda: laptop.call(strict, laptop.seal()))
    assert problem.code == "CLIENT_OLD"
    assert [r["last_seq"] for r in problem.details["receipts"]] == [1]
    assert count(county.database, "feed") == 1


def test_receipts_before_a_refused_batch_are_not_lost(county, laptop):
    laptop.insert("person", WANG)
    good = laptop.seal()
    laptop.insert("person", WANG, village=of.FAR)
    bad = laptop.seal()
    problem = refused(lambda: laptop.call(county, good, bad))
    assert [r["last_seq"] for r in problem.details["receipts"]] == [1]
    assert (problem.details["writer"], problem.details["first_seq"]) == (laptop.writer, 2)
    assert count(county.database, "feed") == 1


# -- what becomes of a change ----------------------------------------------------------


def test_a_conflict_is_told_to_its_author_and_seen_by_all(county, laptop, clerk):
    born = laptop.insert("person", WANG)
    laptop.push(county)
    clerk.sync(county)
    clerk.edit(born.row_id, phone="158")
    clerk.waiting[-1] = replace(clerk.waiting[-1], village=of.VILLAGE)
    clerk.log[clerk.waiting[-1].id] = clerk.waiting[-1]
    clerk.push(county)
    mine = laptop.set(born.row_id, {"phone": "139"}, born.id)
    answer = laptop.push(county)
    assert results(answer) == {2: ("conflict", "")}
    assert answer.receipts[0].results[0].fields == ("phone",)
    clerk.sync(county)
    state = clerk.rows["person", born.row_id]
    assert state["values"]["phone"] == "158"
    assert state["conflicts"] == {"phone": {mine.id: "139"}}
    assert laptop.rows == clerk.rows


def test_what_can_never_be_merged_does_not_block_what_follows(county, laptop):
    born = laptop.insert("person", WANG)
    visit = laptop.insert("visit", {"person_id": born.row_id})
    laptop.save("insert", "person", born.row_id, {"name": "x"})
    laptop.save("set", "visit", visit.row_id, {"note": "x"}, bases={"note": (visit.id,)})
    laptop.insert("person", {"name": "x" * 70_000})
    laptop.insert("person", {"name": "a\x00b"})
    laptop.insert("visit", {"person_id": "somebody"})
    laptop.insert("visit", {"person_id": visit.row_id})
    last = laptop.insert("person", WANG)
    assert results(laptop.push(county)) == {
        3: ("refused", "id_taken"),
        4: ("refused", "fact_is_final"),
        5: ("refused", "too_large"),
        6: ("refused", "bad_text"),
        7: ("refused", "bad_reference"),
        8: ("refused", "bad_reference"),
    }
    assert ("person", last.row_id) in laptop.rows
    assert count(county.database, "change") == 9  # all of them are kept, with what they said


def test_an_older_county_takes_the_records_of_a_newer_laptop(county, clerk):
    shapes = {**of.TABLES, "moon": TableShape("profile", {"person_id": "person"})}
    newer = enrolled(county, shapes=shapes)
    person = newer.insert("person", WANG)
    moon = newer.insert("moon", {"person_id": person.row_id, "phase": 1}, extra={"mood": "fine"})
    newer.push(county)
    answer = clerk.sync(county)
    assert answer.entries[1].change == moon
    assert answer.tables["moon"] == shapes["moon"]


def test_a_table_does_not_change_its_kind(county, laptop):
    laptop.insert("person", WANG)
    laptop.push(county)
    other = enrolled(county, shapes={**of.TABLES, "person": TableShape("fact")})
    other.insert("person", WANG)
    assert results(other.push(county)) == {1: ("refused", "kind_changed")}


def test_a_change_whose_row_is_missing_waits_for_it(county, laptop):
    """As after a county lost its last hours and laptops send again in any order."""
    twin = enrolled(county)
    born = laptop.insert("person", WANG)
    visit = twin.insert("visit", {"person_id": born.row_id})
    edit = twin.set(born.row_id, {"phone": "139"}, born.id)
    assert results(twin.push(county)) == {
        1: ("review", "missing_reference"),
        2: ("review", "missing_row"),
    }
    assert twin.rows == {}
    laptop.push(county)
    assert laptop.rows["person", born.row_id]["values"]["phone"] == "139"
    assert ("visit", visit.row_id) in laptop.rows
    assert count(county.database, "held") == 0
    twin.sync(county)
    assert twin.rows == laptop.rows
    assert edit.id in twin.rows["person", born.row_id]["versions"]["phone"]


def test_a_long_row_of_waiting_changes_comes_free_at_once(county, laptop):
    twin = enrolled(county)
    first = laptop.insert("person", WANG)
    chain = [ids.mint(twin.writer, n) for n in range(1, 1201)]
    for row_id, before in zip(chain[1:], chain, strict=False):
        twin.save("insert", "person", row_id, {**WANG, "spouse_id": before}, tx=twin.tx + 1)
        if len(twin.waiting) == 400:
            twin.push(county)
    twin.push(county)
    twin.save("insert", "person", chain[0], {**WANG, "spouse_id": first.row_id})
    twin.push(county)
    assert twin.rows == {}
    laptop.push(county)
    assert count(county.database, "held") == 0
    assert len(laptop.rows) == 1201


def test_a_village_row_may_not_refer_to_what_its_village_cannot_see(county, clerk):
    there = clerk.insert("person", WANG, village=of.NEIGHBOUR)
    of_all = clerk.insert("person", WANG)
    clerk.insert("visit", {"person_id": there.row_id}, village=of.VILLAGE)
    clerk.insert("visit", {"person_id": of_all.row_id}, village=of.VILLAGE)
    clerk.insert("visit", {"person_id": there.row_id})
    assert results(clerk.push(county)) == {
        3: ("review", "other_village"),
        4: ("review", "other_village"),
    }


def test_a_row_stays_in_its_village(county, clerk):
    born = clerk.insert("person", WANG, village=of.NEIGHBOUR)
    clerk.set(born.row_id, {"phone": "1"}, born.id, village=of.VILLAGE)
    assert results(clerk.push(county)) == {2: ("review", "other_village")}


def test_an_import_larger_than_a_batch_arrives_whole(county, laptop, clerk):
    for _ in range(1203):
        laptop.insert("person", WANG, tx=1)
    changes, laptop.waiting = laptop.waiting, []
    batches = []
    for part, tx_open in cut(changes):
        laptop.waiting = part
        batches.append(laptop.seal(tx_open=tx_open))
    assert [b.header.tx_open for b in batches] == [True, True, False]
    laptop.sync(county, *batches)
    clerk.sync(county)
    assert len(clerk.rows) == 1203


def test_a_torn_transaction_is_not_taken(county, laptop):
    laptop.insert("person", WANG, tx=1)
    laptop.sync(county, laptop.seal(tx_open=True))
    laptop.insert("person", WANG, tx=2)
    assert refused(lambda: laptop.call(county, laptop.seal())).code == "MALFORMED"


# -- epochs and cursors ----------------------------------------------------------------


def test_another_epoch_stops_the_call_before_anything_is_taken(county, laptop):
    laptop.insert("person", WANG)
    problem = refused(lambda: laptop.call(county, laptop.seal(), epoch="elsewhere"))
    assert (problem.code, problem.kind.status) == ("EPOCH", 409)
    assert problem.details["epoch"] == laptop.epoch
    assert taken_nothing(county)


@pytest.mark.parametrize("cursor", ["nonsense", "{epoch}.500113117200.1", "{epoch}.500113103221.9"])
def test_a_cursor_of_no_use_starts_again(county, laptop, cursor):
    laptop.insert("person", WANG)
    laptop.push(county)
    answer = laptop.call(county, cursor=cursor.format(epoch=laptop.epoch))
    assert answer.orders == ["resync"]
    assert len(answer.entries) == 1


def test_what_the_county_keeps_is_what_came(county, laptop):
    from zstandard import ZstdDecompressor

    laptop.insert("person", WANG)
    batch = laptop.seal()
    laptop.call(county, batch)
    with county.database.reading(WHOLE_COUNTY) as connection:
        row = connection.exec_driver_sql("SELECT header, body, signature FROM batch").one()
    assert row.header.encode() == canonical(batch.header.as_json())
    assert ZstdDecompressor().decompress(row.body) == batch.body
    assert bytes(row.signature) == batch.signature


def test_another_key_file_is_not_used_with_this_database(county):
    from eldercare_desktop.county.county import WrongKey

    key_file = county.settings.data / "county.key"
    assert key_file.stat().st_mode & 0o077 == 0
    key_file.write_text(secrets.token_hex(32))
    with pytest.raises(WrongKey):
        open_county(county.settings)


def test_the_wire_form_of_a_receipt_is_the_stored_one(county, laptop):
    laptop.insert("person", WANG)
    batch = laptop.seal()
    receipt = laptop.call(county, batch).receipts[0]
    with county.database.reading(WHOLE_COUNTY) as connection:
        stored = connection.exec_driver_sql("SELECT receipt FROM batch").scalar_one()
    assert json.loads(stored) == json.loads(canonical(receipt.as_json()))
    assert Request.from_bytes(laptop.request(batch).to_bytes()).batches == [batch]


def test_an_old_request_that_comes_late_changes_nothing(county, laptop):
    laptop.insert("person", WANG)
    first = laptop.seal()
    old = {"last_seq": laptop.sealed, "last_hash": laptop.prev}
    laptop.sync(county, first)
    laptop.insert("person", WANG)
    laptop.push(county)
    problem = refused(lambda: laptop.call(county, first, **old))
    assert problem.code == "FORK"
    assert problem.details["known_seq"] == laptop.sealed  # by which the laptop knows better
    assert problem.details["known_hash"] == laptop.prev
    assert count(county.database, "quarantine") == 0
    assert laptop.call(county).entries == []


# -- a quarantine has an end -----------------------------------------------------------


def noisy(laptop: Laptop, size: int) -> SealedBatch:
    """A batch of about so many bytes that reaches outside the area."""
    laptop.sealed, laptop.prev = 0, ""
    laptop.insert("person", {**WANG, "note": secrets.token_hex(size)}, village=of.FAR)
    return laptop.seal()


@pytest.mark.parametrize("limit", ["device_quarantine", "township_quarantine"])
def test_a_full_quarantine_is_told_and_drops_nothing(county, laptop, limit):
    small = replace(county, settings=replace(county.settings, **{limit: 60_000}))
    neighbour = enrolled(county, of.NEIGHBOUR)
    first = noisy(laptop, 25_000)
    assert "kept" not in refused(lambda: laptop.call(small, first)).details
    problem = refused(lambda: laptop.call(small, noisy(laptop, 40_000)))
    assert (problem.code, problem.details["kept"]) == ("AREA", False)
    assert "已满" in problem.body()["sentence"]
    assert "kept" not in refused(lambda: laptop.call(small, first)).details  # lies there already
    problem = refused(lambda: neighbour.call(small, noisy(neighbour, 40_000)))
    assert problem.details.get("kept", True) == (limit == "device_quarantine")
    assert count(county.database, "quarantine") == 1 + (limit == "device_quarantine")
    assert "kept" not in refused(lambda: laptop.call(small, noisy(laptop, 2_000))).details
    laptop.sealed, laptop.prev = 0, ""
    laptop.insert("person", WANG)
    assert laptop.push(small).receipts[0].last_seq == 1  # what is right is taken all the same


def test_a_fork_that_cannot_be_kept_is_told_too(county, laptop):
    small = replace(county, settings=replace(county.settings, device_quarantine=0))
    twin = forged(laptop)
    laptop.insert("person", WANG)
    laptop.push(small)
    twin.insert("person", {**WANG, "name": "李秀兰"})
    problem = refused(lambda: twin.call(small, twin.seal()))
    assert (problem.code, problem.details["kept"]) == ("FORK", False)
    assert problem.details["orders"] == ["new_writer"]
    assert count(county.database, "quarantine") == 0
