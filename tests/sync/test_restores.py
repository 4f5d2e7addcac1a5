"""Restored stores, copied folders, a restored county: every change is there once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select, update

from eldercare_desktop.care.records import Card, Person
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.schema import change_table, county_table, feed_table
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.store import anchor, changes, rows
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync import fork
from eldercare_desktop.sync.batch import Request
from eldercare_desktop.sync.state import state_of
from tests import factories
from tests.county.laptop import count as county_count
from tests.factories import PIN
from tests.store_fixtures import TestClock
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees, tables
from tests.sync.test_rounds import add_person, conflicts, edit, get


@pytest.fixture
def copy_of(tmp_path: Path, clock: TestClock) -> Iterator[Callable[..., Store]]:
    """Copies of a store's folder as it is now."""
    made: list[Store] = []

    def copy(store: Store, name: str) -> Store:
        folder = tmp_path / name
        shutil.copytree(store.folder, folder, ignore=shutil.ignore_patterns("*.lock"))
        made.append(Store.open(folder, PIN, clock=clock))
        return made[-1]

    yield copy
    for store in made:
        store.close()


def names(store):
    return sorted(row["name"] for row in tables(store)["person"] if not row["deleted"])


def agree(county, *stores):
    for _ in range(3):
        for store in stores:
            sync(store, county)
    for store in stores:
        assert_agrees(store, county)
        assert tables(store) == tables(stores[0])
        assert store.held_only_here() == 0


def unanswered_from(cut: int, at: int, message: bytes) -> str:
    return "unanswered" if at >= cut else ""


def writer(store):
    with store.read() as reader:
        return changes.own_writer(reader)[1]


def test_a_restored_store_takes_a_new_writer_and_loses_nothing(enrolled, county, copy_of):
    one, two = enrolled("one"), enrolled("two")
    add_person(one, "甲")
    sync(one, county)
    backup = copy_of(one, "backup")
    add_person(one, "乙")
    sync(one, county)
    add_person(backup, "丙")
    before = writer(backup)
    agree(county, backup, two)
    assert writer(backup) != before
    assert names(two) == ["丙", "乙", "甲"]


def test_what_waited_in_the_backup_and_was_sent_since_is_not_doubled(enrolled, county, copy_of):
    """The backup holds as pending what the laptop handed over after it was made."""
    one, two = enrolled("one"), enrolled("two")
    sync(one, county)
    first = add_person(one, "甲", phone="1")
    edit(one, first.id, phone="2")
    backup = copy_of(one, "backup")
    add_person(one, "乙")
    sync(one, county)
    add_person(backup, "丙")
    agree(county, backup, two)
    assert names(two) == ["丙", "乙", "甲"]
    assert conflicts(two, first.id) == {}
    assert county_count(county.database, "feed") == 4, "甲, its edit, 乙, 丙"


def test_a_sealed_batch_in_the_backup_gets_its_old_receipt(enrolled, county, copy_of):
    one, two = enrolled("one"), enrolled("two")
    add_person(one, "甲")
    with pytest.raises(CareError):
        sync(one, county, lambda at, message: "lost")
    backup = copy_of(one, "backup")
    sync(one, county)
    before = writer(backup)
    agree(county, backup, two)
    assert writer(backup) == before, "nothing has forked"
    assert county_count(county.database, "feed") == 1


def test_rows_that_another_life_numbered_alike_get_new_ids(enrolled, county, copy_of):
    """Both lives mint the same next row ids; what refers to ours follows it."""
    one, two = enrolled("one"), enrolled("two")
    add_person(one, "甲")
    sync(one, county)
    backup = copy_of(one, "backup")
    theirs = add_person(one, "乙")
    sync(one, county)
    ours = add_person(backup, "丙", phone="1")
    assert ours.id == theirs.id
    with backup.work() as work:
        elder = factories.resident(work, work.get(Person, ours.id))
        factories.visit(work, elder)
        factories.card(work, work.get(Person, ours.id))
        work.commit()
    edit(backup, ours.id, phone="2")
    agree(county, backup, two)
    assert names(two) == ["丙", "乙", "甲"]
    assert get(two, theirs.id).name == "乙"
    with two.read() as reader:
        card = reader.find(Card)[0]
        assert reader.get(Person, card.person_id).name == "丙"
        assert reader.get(Person, card.person_id).phone == "2"
    with backup.read() as reader:
        assert not rows.with_extra(reader)


def test_a_copied_folder_goes_on_on_two_laptops(enrolled, county, copy_of):
    one = enrolled("one")
    known = add_person(one, "甲", phone="0")
    sync(one, county)
    clone = copy_of(one, "clone")
    for round_ in range(3):
        add_person(one, f"乙{round_}")
        add_person(clone, f"丙{round_}")
        edit(one if round_ % 2 else clone, known.id, phone=str(round_ + 1))
        sync(clone, county)
        sync(one, county)
    agree(county, one, clone)
    assert names(one) == sorted(["甲", *(f"{n}{r}" for n in "乙丙" for r in range(3))])
    assert writer(one) != writer(clone)


def test_a_new_life_may_be_cut_at_any_request(enrolled, county, copy_of):
    one, two = enrolled("one"), enrolled("two")
    for n in range(4):
        add_person(one, f"甲{n}")
    sync(one, county)
    backup = copy_of(one, "backup")
    for n in range(4):
        add_person(one, f"乙{n}")
        sync(one, county)
    for n in range(4):
        add_person(backup, f"丙{n}")
    for turn, cut in enumerate((1, 2, 2)):  # the fork told, the feed read, the rest handed over
        with pytest.raises(CareError):
            sync(backup, county, partial(unanswered_from, cut))
        add_person(backup, f"丁{turn}")
    agree(county, backup, two)
    assert len(names(two)) == 15
    assert county_count(county.database, "feed") == 15


def test_two_copies_that_mint_the_same_ids_at_once(enrolled, county, copy_of):
    """The copy has begun a new life, with rows of the old ids; before it hands them over, the
    other gives the same ids to rows of its own. Whoever comes second is refused by the county.
    """
    one, two = enrolled("one"), enrolled("two", user="李国碧")
    add_person(one, "甲")
    sync(one, county)
    clone = copy_of(one, "clone")
    mine = [add_person(one, f"乙{n}", phone="1") for n in range(3)]
    theirs = [add_person(clone, f"丙{n}", phone="2") for n in range(3)]
    assert [p.id for p in mine] == [p.id for p in theirs]

    def meanwhile(at, message):
        if Request.from_bytes(message).batches and not met:
            met.append(at)  # it has read the feed for its new life, and hands over: too late
            sync(one, county)
        return ""

    met = []

    with clone.work() as work:
        elder = factories.resident(work, work.get(Person, theirs[0].id))
        factories.visit(work, elder, note="去丙家")
        work.commit()
    with one.work() as work:
        elder = factories.resident(work, work.get(Person, mine[0].id))
        factories.visit(work, elder, note="去乙家")
        work.commit()
    edit(clone, theirs[1].id, phone="22")
    add_person(two, "丁")
    sync(two, county)
    begun = writer(clone)
    with clone.work() as work:
        fork.begin(work)
        work.commit()
    sync(clone, county, meanwhile)
    assert writer(clone) != begun
    with county.database.reading(WHOLE_COUNTY) as connection:
        told = connection.execute(select(change_table.c.reason)).scalars()
        assert list(told).count("id_taken") == 6, "three persons, and what refers to one of them"
    agree(county, one, clone, two)
    assert names(two) == ["丁", "丙0", "丙1", "丙2", "乙0", "乙1", "乙2", "甲"]
    people = {row["name"]: row for row in tables(two)["person"]}
    assert [people[n]["phone"] for n in ("乙0", "乙1", "丙0", "丙1")] == ["1", "1", "2", "22"]
    homes = {row["id"]: row["person_id"] for row in tables(two)["resident"]}
    whose = {row["note"]: homes[row["resident_id"]] for row in tables(two)["visit"]}
    assert whose == {"去丙家": people["丙0"]["id"], "去乙家": people["乙0"]["id"]}
    with two.read() as reader:
        assert reader.rows_in_conflict() == []
    for store in (one, clone):
        with store.read() as reader:
            assert changes.with_result(reader, changes.HELD) == []


def test_who_reads_its_own_ids_from_another_life_mints_them_no_more(enrolled, county, copy_of):
    one = enrolled("one")
    add_person(one, "甲")
    sync(one, county)
    clone = copy_of(one, "clone")
    theirs = add_person(clone, "丙")
    with clone.work() as work:
        fork.begin(work)
        work.commit()
    sync(clone, county)
    before = writer(one)
    sync(one, county)
    assert writer(one) != before, "nobody has told it, but it has seen it"
    assert add_person(one, "乙").id != theirs.id
    agree(county, one, clone)
    assert names(clone) == ["丙", "乙", "甲"]


def test_a_form_that_is_open_over_a_row_that_moves(enrolled, county, copy_of, anchors):
    """What it saves must not go to the row that now has the number."""
    one = enrolled("one")
    sync(one, county)
    backup = copy_of(one, "backup")
    add_person(one, "乙")
    sync(one, county)
    open_form = add_person(backup, "丙")
    sync(backup, county)
    for write in (
        lambda work: work.set(open_form, phone="9"),
        lambda work: work.delete(open_form),
        lambda work: factories.resident(work, open_form),
    ):
        with pytest.raises(CareError, match="row_moved"), backup.work() as work:
            write(work)
    (moved,) = [row for row in tables(backup)["person"] if row["name"] == "丙"]
    edit(backup, moved["id"], phone="9")
    agree(county, one, backup)
    folder = backup.folder
    backup.close()
    with Store.open(folder, PIN) as again:
        edit(again, open_form.id, phone="8")
        assert get(again, open_form.id).name == "乙", "the page was opened anew, it shows this one"
        agree(county, again, one)


def test_a_restored_laptop_without_a_line_is_no_trouble_later(enrolled, county, anchors):
    """Restored this morning's backup, worked for days, then exchanged: all is there once."""
    one, two = enrolled("one"), enrolled("two", user="李国碧")
    add_person(one, "甲")
    sync(one, county)
    kept = one.folder.with_name("kept")
    shutil.copytree(one.folder, kept, ignore=shutil.ignore_patterns("*.lock"))
    lost = [add_person(one, f"乙{n}") for n in range(3)]
    sync(one, county)
    one.close()
    with Store.open(kept, PIN) as restored:
        made = [add_person(restored, f"丙{n}") for n in range(3)]
        assert not {p.id for p in made} & {p.id for p in lost}
        with restored.read() as reader:
            assert state_of(reader).new_life == "restored"
        done = sync(restored, county)
        assert (done.sent, done.received, done.remaining) == (3, 3, 0)
        with restored.read() as reader:
            assert state_of(reader).new_life == ""
        agree(county, restored, two)
        assert names(two) == ["丙0", "丙1", "丙2", "乙0", "乙1", "乙2", "甲"]
        assert {p.id for p in (*made, *lost)} < {row["id"] for row in tables(two)["person"]}


@pytest.mark.parametrize("what", ["folder", "disk", "disk with its machine id"])
def test_a_copy_on_another_machine_while_both_are_offline(
    enrolled, county, anchors, monkeypatch, what
):
    """Of a folder no anchor comes along; of a disk it does, and perhaps the machine's id too."""
    one, two = enrolled("one"), enrolled("two", user="李国碧")
    shared = add_person(one, "甲", phone="0")
    sync(one, county)
    one.hold()
    folder, elsewhere = one.folder.with_name("copy"), anchors.with_name("elsewhere")
    shutil.copytree(one.folder, folder, ignore=shutil.ignore_patterns("*.lock"))
    if what != "folder":
        shutil.copytree(anchors, elsewhere)
    monkeypatch.setenv(anchor.PLACE, str(elsewhere))
    if what == "disk":
        monkeypatch.setattr(anchor, "machine_id", lambda: "another")
    with Store.open(folder, PIN) as other:
        ours, theirs = add_person(one, "乙"), add_person(other, "丙")
        assert (ours.id != theirs.id) is (what != "disk with its machine id")
        edit(one, shared.id, phone="1")
        edit(other, shared.id, note="记")
        for store in (one, other) * 2:
            sync(store, county)
        add_person(one, "丁")
        add_person(other, "戊")
        agree(county, one, other, two)
        assert names(two) == ["丁", "丙", "乙", "戊", "甲"]
        found = get(two, shared.id)
        assert (found.phone, found.note, conflicts(two, shared.id)) == ("1", "记", {})
        assert county_count(county.database, "feed") == 7


def test_undo_works_across_a_new_life(enrolled, county, copy_of):
    one, two = enrolled("one"), enrolled("two")
    sync(one, county)
    backup = copy_of(one, "backup")
    add_person(one, "乙")
    sync(one, county)
    with backup.work(label="add_person") as work:
        factories.person(work, "丙")
        done = work.commit()
    sync(backup, county)
    backup.undo(done.tx)
    agree(county, backup, two)
    assert names(two) == ["乙"]


def writers_in_feed(county):
    with county.database.reading(WHOLE_COUNTY) as connection:
        return list(connection.execute(select(feed_table.c.writer).order_by("position")).scalars())


# -- the county --------------------------------------------------------------------------


class Backup:
    """The county's data as they were, put back with a new epoch."""

    def __init__(self, county: County, folder: Path) -> None:
        self.folder, self.data = folder, county.settings.data
        shutil.copytree(self.data, folder)

    def restore(self, county: County, epoch: str) -> County:
        county.close()
        shutil.rmtree(self.data)
        shutil.copytree(self.folder, self.data)
        again = open_county(Settings(self.data))
        with again.database.writing(WHOLE_COUNTY) as connection:
            connection.execute(update(county_table).values(epoch=epoch))
        return again


def test_a_restored_county_gets_its_last_hours_again(enrolled, county, tmp_path):
    one, two = enrolled("one"), enrolled("two", user="李国碧")
    shared = add_person(one, "甲", phone="1")
    sync(one, county)
    sync(two, county)
    backup = Backup(county, tmp_path / "backup")
    add_person(one, "乙")
    edit(two, shared.id, phone="2")
    sync(one, county)
    sync(two, county)
    sync(one, county)
    with one.work() as work:
        factories.visit(work, factories.resident(work, work.get(Person, shared.id)))
        work.commit()
    sync(one, county)
    lost = tables(one)
    restored = backup.restore(county, "b" * 8)
    add_person(two, "丙")
    agree(restored, one, two)
    assert {row["id"] for row in lost["person"]} < {row["id"] for row in tables(two)["person"]}
    assert tables(two)["visit"] == lost["visit"]
    assert get(one, shared.id).phone == "2"
    restored.close()


def test_who_comes_first_brings_what_it_has_read_of_others(enrolled, county, tmp_path):
    """two edits what one inserted; after the restore two comes first, and brings the insert."""
    one, two = enrolled("one"), enrolled("two", user="李国碧")
    sync(one, county)
    sync(two, county)
    backup = Backup(county, tmp_path / "backup")
    shared = add_person(one, "甲", phone="1")
    sync(one, county)
    sync(two, county)
    edit(two, shared.id, phone="2")
    sync(two, county)
    restored = backup.restore(county, "c" * 8)
    done = sync(two, restored)
    assert (done.refused, done.remaining, done.sent) == (0, 0, 1)
    assert writers_in_feed(restored) == [writer(one), writer(two)]
    agree(restored, one, two)
    assert get(one, shared.id).phone == "2"
    restored.close()


def test_a_county_that_lost_batches_without_saying_so(enrolled, county, tmp_path):
    """Restored by hand, the epoch left as it was: the gap is found by the next batch."""
    one, two = enrolled("one"), enrolled("two")
    add_person(one, "甲")
    sync(one, county)
    with county.database.reading(WHOLE_COUNTY) as connection:
        epoch = county.epoch(connection)
    backup = Backup(county, tmp_path / "backup")
    add_person(one, "乙")
    sync(one, county)
    restored = backup.restore(county, epoch)
    add_person(one, "丙")
    sync(one, restored)
    sync(two, restored)
    assert names(two) == ["丙", "乙", "甲"]
    restored.close()
