"""Restored stores, copied folders and a restored county, by files alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.schema import county_table
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.store import changes, lives
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.courier import import_answer
from tests.county.laptop import count as county_count
from tests.factories import PIN
from tests.store_fixtures import TestClock
from tests.sync.courier.carrying import answer, carry, contents, send, taken
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees, tables
from tests.sync.test_rounds import add_person, edit, get


@pytest.fixture
def unanchored(monkeypatch: pytest.MonkeyPatch) -> None:
    """Copies do not notice by themselves that they are copies: only the county can tell."""
    monkeypatch.setattr(lives, "drop_anchor", lambda store: None)


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


def names(store: Store) -> list[str]:
    return sorted(row["name"] for row in tables(store)["person"] if not row["deleted"])


def writer(store: Store) -> str:
    with store.read() as reader:
        return changes.own_writer(reader)[1]


def carry_all(store: Store, county: County, stick: Path, most: int = 3) -> int:
    """Files there and back until nothing waits; how many it took."""
    for trips in range(1, most + 1):
        read = carry(store, county, stick)
        if not read.again and not store.held_only_here():
            assert_agrees(store, county)
            return trips
    raise AssertionError("it went in circles")


def test_a_restored_store(unanchored, enrolled, county, copy_of, stick):
    one, two = enrolled("one"), enrolled("two")
    add_person(one, "甲")
    carry(one, county, stick)
    backup = copy_of(one, "backup")
    add_person(one, "乙")
    carry(one, county, stick)
    before = writer(backup)
    add_person(backup, "丙")
    assert carry_all(backup, county, stick) <= 2
    assert writer(backup) != before
    assert names(backup) == ["丙", "乙", "甲"]
    sync(two, county)
    assert tables(two) == tables(backup)
    assert county_count(county.database, "feed") == 3


def test_a_restored_store_that_has_written_nothing_since(
    unanchored, enrolled, county, copy_of, stick
):
    """Its file looks like an old one, and is taken for one; the answer tells it the rest."""
    one = enrolled("one")
    add_person(one, "甲")
    carry(one, county, stick)
    backup = copy_of(one, "backup")
    add_person(one, "乙")
    carry(one, county, stick)
    before = contents(county)
    file = send(backup, stick)
    assert taken(county, file).state == "old"
    assert contents(county) == before
    read = import_answer(backup, answer(county, file))
    assert names(backup) == ["乙", "甲"]
    assert_agrees(backup, county)
    assert read.outcome.received == 1
    add_person(backup, "丙")
    assert carry_all(backup, county, stick) == 1
    assert writer(backup) != writer(one)
    assert county_count(county.database, "quarantine") == 0
    assert county_count(county.database, "feed") == 3


def test_what_the_backup_still_held_is_not_doubled(unanchored, enrolled, county, copy_of, stick):
    """It holds as pending, and even as sealed, what the laptop handed over after it was made."""
    one, two = enrolled("one"), enrolled("two")
    person = add_person(one, "甲", phone="1")
    edit(one, person.id, phone="2")
    send(one, stick)
    backup = copy_of(one, "backup")
    add_person(one, "乙")
    carry(one, county, stick)
    add_person(backup, "丙")
    assert carry_all(backup, county, stick) <= 2
    sync(two, county)
    assert names(two) == ["丙", "乙", "甲"]
    assert get(two, person.id).phone == "2"
    assert tables(two) == tables(backup)
    assert county_count(county.database, "feed") == 4


def test_the_answer_to_a_file_of_the_life_before(unanchored, enrolled, county, copy_of, stick):
    one = enrolled("one")
    backup = copy_of(one, "backup")
    add_person(one, "甲")
    back = answer(county, send(one, stick))
    before = contents(backup)
    with pytest.raises(CareError, match="courier_unknown_answer"):
        import_answer(backup, back)
    assert contents(backup) == before
    carry_all(backup, county, stick)
    assert names(backup) == ["甲"]


def test_a_copied_folder_and_the_first_go_on_side_by_side(
    unanchored, enrolled, county, copy_of, stick
):
    one = enrolled("one")
    add_person(one, "甲")
    carry(one, county, stick)
    clone = copy_of(one, "clone")
    add_person(one, "乙")
    add_person(clone, "丙")
    ours, theirs = send(one, stick), send(clone, stick)
    backs = answer(county, theirs), answer(county, ours)
    import_answer(clone, backs[0])
    import_answer(one, backs[1])
    for _ in range(2):
        carry_all(one, county, stick)
        carry_all(clone, county, stick)
    assert writer(one) != writer(clone)
    carry_all(one, county, stick)
    assert names(one) == names(clone) == ["丙", "乙", "甲"]
    assert tables(one) == tables(clone)
    assert county_count(county.database, "feed") == 3


def test_a_fork_found_over_the_line_while_a_file_was_on_its_way(
    unanchored, enrolled, county, copy_of, stick
):
    one = enrolled("one")
    add_person(one, "甲")
    carry(one, county, stick)
    clone = copy_of(one, "clone")
    add_person(clone, "丙")
    file = send(clone, stick)
    add_person(one, "乙")
    sync(one, county)
    sync(clone, county)
    assert names(clone) == ["丙", "乙", "甲"]
    life = writer(clone)
    back = answer(county, file)
    import_answer(clone, back)
    assert writer(clone) == life, "the answer speaks of a life that has ended"
    carry_all(clone, county, stick)
    sync(one, county)
    assert tables(one) == tables(clone)
    assert county_count(county.database, "feed") == 3


def test_a_copy_that_notices_by_itself(enrolled, county, copy_of, stick):
    """With its anchor a store knows of its new life before it writes the first file."""
    one = enrolled("one")
    add_person(one, "甲")
    carry(one, county, stick)
    backup = copy_of(one, "backup")
    add_person(one, "乙")
    carry(one, county, stick)
    add_person(backup, "丙")
    assert carry_all(backup, county, stick) == 2, "first it reads, then it hands over"
    assert names(backup) == ["丙", "乙", "甲"]
    assert county_count(county.database, "feed") == 3


# -- the county -------------------------------------------------------------------------------


class Backup:
    """A county that can be put back to where it was."""

    def __init__(self, county: County, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(county.settings.data, folder)

    def restored(self) -> County:
        opened = open_county(Settings(self.folder))
        with opened.database.writing(WHOLE_COUNTY) as connection:
            connection.execute(update(county_table).values(epoch="restored"))
        return opened


def test_a_restored_county_gets_everything_back_by_files(enrolled, county, tmp_path, stick):
    one, two = enrolled("one"), enrolled("two")
    add_person(one, "甲")
    carry(one, county, stick)
    carry(two, county, stick)
    backup = Backup(county, tmp_path / "county-backup")
    add_person(one, "乙")
    add_person(two, "丙")
    for store in (one, two, one):
        carry(store, county, stick)
    late = send(one, stick)
    late_answer = answer(county, late)
    lost = backup.restored()
    try:
        add_person(one, "丁")
        for store in (one, two, one, two):
            carry_all(store, lost, stick)
        assert names(one) == names(two) == ["丁", "丙", "乙", "甲"]
        assert tables(one) == tables(two)
        assert county_count(lost.database, "feed") == 4
        before = contents(one)
        with pytest.raises(CareError, match="courier_answer_old"):
            import_answer(one, late_answer)
        assert contents(one) == before
        assert taken(lost, late).state == "taken", "of a time before: it is told of the restore"
    finally:
        lost.close()


def test_a_receipt_from_before_the_restore_hides_nothing(enrolled, county, tmp_path, stick):
    """A file was answered, the county fell back, the laptop heard of it, then reads that answer."""
    one, two = enrolled("one"), enrolled("two")
    sync(one, county)
    backup = Backup(county, tmp_path / "county-backup")
    add_person(one, "甲")
    back = answer(county, send(one, stick))
    lost = backup.restored()
    try:
        carry(one, lost, stick)  # EPOCH: what it holds is offered again, and read anew
        with pytest.raises(CareError, match="courier_answer_old"):
            import_answer(one, back)
        assert one.held_only_here() == 1
        carry_all(one, lost, stick)
        sync(two, lost)
        assert names(two) == ["甲"]
    finally:
        lost.close()


def test_a_county_that_lost_batches_without_saying_so(enrolled, county, tmp_path, stick):
    """Restored by hand, the epoch left as it was: the gap is found, and filled."""
    one = enrolled("one")
    add_person(one, "甲")
    carry(one, county, stick)
    backup = Backup(county, tmp_path / "county-backup")
    add_person(one, "乙")
    carry(one, county, stick)
    lost = open_county(Settings(backup.folder))
    try:
        add_person(one, "丙")
        assert carry_all(one, lost, stick) <= 3
        assert names(one) == ["丙", "乙", "甲"]
        assert county_count(lost.database, "feed") == 3
    finally:
        lost.close()


@pytest.mark.parametrize("ours", [["乙"], ["乙", "丙"]])
def test_a_copy_that_meets_a_restored_county(
    unanchored, enrolled, county, copy_of, tmp_path, stick, ours
):
    """Told of the new epoch, it must not take the other life's first change for its own.

    Also when it has written more than the other: then nothing but its batches tells of the fork.
    """
    one = enrolled("one")
    clone = copy_of(one, "clone")
    lost = Backup(county, tmp_path / "county-backup").restored()
    try:
        add_person(one, "甲")
        carry_all(one, lost, stick)
        for name in ours:
            add_person(clone, name)
        carry_all(clone, lost, stick)
        carry_all(one, lost, stick)
        assert names(one) == names(clone) == sorted([*ours, "甲"])
        assert tables(one) == tables(clone)
        assert county_count(lost.database, "feed") == len(ours) + 1
    finally:
        lost.close()
