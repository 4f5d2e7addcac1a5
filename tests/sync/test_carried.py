"""What a county lost, and whose author is gone for good, comes back from who had read it."""

from __future__ import annotations

import secrets
from dataclasses import replace

import pytest
from sqlalchemy import delete, select, update

from eldercare_desktop.care.records import Person
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.devices import revoke
from eldercare_desktop.county.schema import batch_table as county_batches
from eldercare_desktop.store import batches, changes
from eldercare_desktop.store.schema import batch_table
from eldercare_desktop.sync import outbox, stuck, turn
from eldercare_desktop.sync.batch import Answer
from eldercare_desktop.sync.membership import needed
from tests import factories
from tests.county.laptop import count as county_count
from tests.sync.conftest import NEIGHBOUR, TOWNSHIP
from tests.sync.direct import DirectLine, sync
from tests.sync.looking import assert_agrees, tables
from tests.sync.test_restores import Backup, names, writer, writers_in_feed
from tests.sync.test_rounds import add_person, edit, get


@pytest.fixture
def village(enrolled):
    """The laptop that will be gone."""
    return enrolled("village")


@pytest.fixture
def town(enrolled):
    return enrolled("town", TOWNSHIP, user="所里")


def lose(county, village, tmp_path, work):
    """The county forgets what `work` gave it; the laptop that made it is never seen again."""
    backup = Backup(county, tmp_path / "backup")
    work()
    return backup, writer(village)


def carried(store):
    b = batch_table.c
    with store.read() as reader:
        rows = reader.rows(select(b.header, b.receipt).order_by(b.writer_no, b.first_seq))
        own = changes.own_writer(reader)[1]
    return [row for row in rows if row.header["writer"] != own]


def test_the_township_brings_back_what_a_broken_laptop_had_handed_over(
    enrolled, county, village, town, tmp_path
):
    old = add_person(village, "甲", phone="1")
    sync(village, county)
    sync(town, county)

    def last_days():
        for number in range(3):
            made = add_person(village, f"乙{number}")
            edit(village, made.id, note="新")
            sync(village, county)
        edit(village, old.id, phone="2")
        sync(village, county)
        sync(town, county)

    backup, gone = lose(county, village, tmp_path, last_days)
    before = tables(town)
    restored = backup.restore(county, "d" * 8)
    add_person(town, "丙")
    done = sync(town, restored)
    assert (done.remaining, done.refused) == (0, 0)
    assert writers_in_feed(restored) == [gone] * 8 + [writer(town)]
    fresh = enrolled("fresh")
    sync(fresh, restored)
    there = {row["id"]: row for row in tables(fresh)["person"]}
    assert all(there[row["id"]] == row for row in before["person"])
    for store in (town, fresh):
        sync(store, restored)
        assert_agrees(store, restored)
    assert names(town) == ["丙", "乙0", "乙1", "乙2", "甲"]
    restored.close()


@pytest.mark.parametrize("why", ["no seals", "revoked"])
def test_what_cannot_go_under_its_authors_name_goes_under_ours(
    enrolled, county, village, town, tmp_path, why
):
    def last_days():
        made = add_person(village, "乙", phone="1")
        with village.work() as work:
            factories.visit(work, factories.resident(work, work.get(Person, made.id)))
            work.commit()
        sync(village, county)
        sync(town, county)
        edit(town, made.id, phone="2")
        sync(town, county)

    sync(village, county)
    with village.read() as reader:
        device = reader.setting("membership")["device"]
    backup, gone = lose(county, village, tmp_path, last_days)
    before = tables(town)
    restored = backup.restore(county, "d" * 8)
    if why == "revoked":
        with restored.database.writing(WHOLE_COUNTY) as connection:
            revoke(connection, device)
    else:
        with town.work() as work:
            no, _ = changes.own_writer(work)
            work.connection.execute(delete(batch_table).where(batch_table.c.writer_no != no))
            work.commit()
    assert sync(town, restored).remaining == 0
    assert gone not in writers_in_feed(restored)
    fresh = enrolled("fresh", TOWNSHIP)
    for store in (fresh, town):
        sync(store, restored)
        assert_agrees(store, restored)
        assert tables(store) == before
    assert get(fresh, before["person"][0]["id"]).phone == "2"
    with town.read() as reader:
        assert changes.with_result(reader, changes.HELD, 9) == []
    restored.close()


def test_if_the_author_comes_after_all_nothing_doubles(county, village, town, tmp_path):
    sync(village, county)
    sync(town, county)
    backup = Backup(county, tmp_path / "backup")
    made = add_person(village, "乙", phone="1")
    for phone in "234":
        edit(village, made.id, phone=phone)
    sync(village, county)
    sync(town, county)
    with town.work() as work:
        no, _ = changes.own_writer(work)
        work.connection.execute(delete(batch_table).where(batch_table.c.writer_no != no))
        work.commit()
    restored = backup.restore(county, "d" * 8)
    sync(town, restored)
    edit(village, made.id, phone="5")
    before = writer(village)
    for store in (village, town, village, town):
        sync(store, restored)
        assert_agrees(store, restored)
    assert tables(village) == tables(town)
    assert writer(village) == before, "its own rows do not make it think that it was copied"
    assert (names(town), get(town, made.id).phone) == (["乙"], "5")
    with town.read() as reader:
        assert reader.rows_in_conflict() == []
    restored.close()


def test_what_the_county_holds_back_travels_with_the_seal(county, enrolled, town):
    """A batch is whole only with the changes that never got a place."""
    other = enrolled("other", TOWNSHIP)
    far = add_person(town, "远", village=NEIGHBOUR)
    near = add_person(town, "近")

    def pair_across_villages(*also):
        with town.work() as work:
            factories.resident(work, work.get(Person, far.id), village=near.village)
            for name in also:
                factories.person(work, name)
            work.commit()
        assert sync(town, county).refused == 1, "held back, as the village could not see it"

    pair_across_villages("甲")
    pair_across_villages()
    add_person(town, "乙")
    sync(town, county)
    sync(other, county)
    kept = carried(other)
    assert [row.header["first_seq"] for row in kept] == [1, 5, 6]
    assert all(row.receipt["carried"] for row in kept)


def village_of(store):
    with store.read() as reader:
        return reader.setting("village")


def test_seals_come_only_with_what_is_seen_whole(county, enrolled, village, town):
    other = enrolled("other")
    add_person(town, "甲", village=village_of(village))
    add_person(town, "远", village=NEIGHBOUR)
    sync(town, county)
    add_person(village, "乙")
    sync(village, county)
    sync(other, county)
    assert [row.header["writer"] for row in carried(other)] == [writer(village)]
    assert carried(village) == []
    sync(town, county)
    assert [row.header["writer"] for row in carried(town)] == [writer(village)]


def test_a_batch_that_comes_in_several_pages(county, village, town):
    with village.work() as work:
        for number in range(60):
            factories.person(work, f"王{number}")
        work.commit()
    sync(village, county)
    with town.read() as reader:
        member = needed(reader)
    line, pages = DirectLine(county, member), 0
    while pages < 9:
        request = turn.next_request(town, page=25)
        pages += 1
        if not turn.take(town, request.hello, Answer.from_bytes(line.exchange(
            request.to_bytes()))).again:  # fmt: skip
            break
    assert pages == 3
    (kept,) = carried(town)
    assert (kept.header["first_seq"], kept.header["last_seq"]) == (1, 60)
    with town.read() as reader:
        no = changes.writers(reader)[writer(village)][0]
        found = batches.find(reader, no, 1)
    with village.read() as reader:
        sent = batches.find(reader, 1, 1)
    assert found is not None
    assert sent is not None
    assert found.body == sent.body, "byte for byte"


def test_a_laptop_that_does_not_ask_gets_no_seals(county, village, town):
    add_person(village, "乙")
    sync(village, county)
    request = turn.next_request(town)
    with town.read() as reader:
        line = DirectLine(county, needed(reader))
    asked = replace(request, hello=replace(request.hello, seals=False))
    with_, without = (line.exchange(each.to_bytes()) for each in (request, asked))
    assert len(Answer.from_bytes(with_).seals) == 1
    assert Answer.from_bytes(without).seals == ()
    assert len(with_) - len(without) < 250, "bytes, for a batch of whatever size"


def test_of_old_batches_there_are_no_seals(county, village, town):
    add_person(village, "乙")
    sync(village, county)
    with county.database.writing(WHOLE_COUNTY) as connection:
        old = update(county_batches).values(received_at="2026-01-01T00:00:00+00:00")
        connection.execute(old)
    add_person(village, "丙")
    sync(village, county)
    sync(town, county)
    assert [row.header["first_seq"] for row in carried(town)] == [2]
    assert names(town) == ["丙", "乙"]


def test_a_neighbours_batch_that_no_line_lets_through_is_left(county, village, town):
    with village.work() as work:
        for number in range(40):
            factories.person(work, f"王{number}", note=secrets.token_hex(40))
        work.commit()
    sync(village, county)
    sync(town, county)
    before = writer(town)
    with town.work() as work:
        batches.offer_again(work)
        (waiting,) = outbox.sealed_batches(batches.waiting(work, 9))
        for _ in range(stuck.PATIENCE):
            stuck.note(work, [waiting], 500)
        assert batches.waiting(work, 9) == []
        work.commit()
    assert writer(town) == before


def test_a_seal_that_does_not_fit_is_left_alone(county, village, town):
    add_person(village, "乙")
    sync(village, county)
    request = turn.next_request(town)
    with town.read() as reader:
        line = DirectLine(county, needed(reader))
    answer = Answer.from_bytes(line.exchange(request.to_bytes()))
    (seal,) = answer.seals
    turn.take(town, request.hello, replace(answer, seals=[replace(seal, check="0" * 16)]))
    assert carried(town) == []
    assert names(town) == ["乙"]
    assert county_count(county.database, "batch") == 1
