"""The exchange as a file, there and back: all that an exchange over the line does."""

from __future__ import annotations

import random

import pytest

from eldercare_desktop.county import devices
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.sync.courier import export, import_answer, unanswered
from eldercare_desktop.sync.exchange import one_at_a_time
from eldercare_desktop.sync.history import exchanges
from eldercare_desktop.sync.membership import needed, reading
from eldercare_desktop.sync.parcel import MAX_FILE, PARCEL, Parcel, open_envelope
from tests import factories
from tests.county.laptop import count as county_count
from tests.factories import VILLAGE
from tests.sync.conftest import NEIGHBOUR, TOWNSHIP
from tests.sync.courier.carrying import answer, carry, contents, send, taken
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees, count, tables
from tests.sync.test_rounds import add_person, edit, get

pytestmark = pytest.mark.usefixtures("engine")  # on both databases of a county


def waiting(store):
    with store.read() as reader:
        return [parcel.number for parcel in unanswered(reader)]


def where(store):
    with store.read() as reader:
        return reading(reader)


def test_there_and_back(enrolled, county, stick):
    one, two = enrolled("one"), enrolled("two", user="李国碧")
    made = add_person(one, "王秀英", phone="1")
    theirs = add_person(two, "张国富")
    sync(two, county)
    file = send(one, stick)
    assert file.name == "界石镇海棠村-20261121-0800-1.eldercare"
    assert one.held_only_here() == 1, "only a receipt marks it as handed over"
    assert waiting(one) == [1]
    back = answer(county, file)
    done = import_answer(one, back)
    assert (done.outcome.sent, done.outcome.received, done.again) == (1, 1, False)
    assert one.held_only_here() == 0
    assert get(one, theirs.id).name == "张国富"
    assert_agrees(one, county)
    assert waiting(one) == []
    sync(two, county)
    assert get(two, made.id).phone == "1"
    assert tables(one) == tables(two)
    with one.read() as reader:
        assert exchanges(reader)[0].sent == 1


def test_two_villages_that_never_are_online_come_to_the_same(enrolled, county, stick):
    one, two = enrolled("one"), enrolled("two")
    person = add_person(one, "王秀英", phone="1")
    carry(one, county, stick)
    carry(two, county, stick)
    edit(one, person.id, phone="2")
    edit(two, person.id, nickname="王婆婆")
    add_person(two, "李国碧")
    for _ in range(2):
        carry(one, county, stick)
        carry(two, county, stick)
    assert tables(one) == tables(two)
    assert get(one, person.id).phone == "2"
    assert get(one, person.id).nickname == "王婆婆"
    assert_agrees(one, county)
    assert_agrees(two, county)


def test_nothing_to_say_is_said_in_a_small_file(enrolled, county, stick):
    one = enrolled("one")
    file = send(one, stick)
    assert file.stat().st_size < 2000
    assert waiting(one) == [1], "it may bring the news of others"
    import_answer(one, answer(county, file))
    assert waiting(one) == []


def test_the_carrier_can_read_nothing(enrolled, county, stick):
    one = enrolled("one")
    add_person(one, "王秀英", phone="13912345678")
    file = send(one, stick)
    back = answer(county, file)
    with one.read() as reader:
        member = needed(reader)
    for text in (file.read_bytes(), back.read_bytes()):
        for secret in ("王秀英".encode(), b"13912345678", member.device.encode(), b"person"):
            assert secret not in text


def test_more_than_one_request_in_a_file(enrolled, county, stick):
    """More than 1 MiB waits: several requests, each as over HTTPS, in one file."""
    one, two = enrolled("one"), enrolled("two")
    dice = random.Random(7)
    with one.work() as work:
        for number in range(60):  # what hardly compresses
            note = "".join(map(chr, dice.choices(range(0x4E00, 0x9FA0), k=14_000)))
            factories.person(work, f"人{number}", note=note)
        work.commit()
    file = send(one, stick)
    assert 1024 * 1024 < file.stat().st_size < MAX_FILE
    seed = county.key.seed
    parcel = Parcel.from_bytes(open_envelope(file.read_bytes(), PARCEL, seed).content)
    assert len(parcel.requests) > 1
    done = import_answer(one, answer(county, file))
    assert done.outcome.sent == 60
    assert one.held_only_here() == 0
    read = carry(two, county, stick)
    assert read.outcome.received == 60, "several pages of the feed in one file"
    assert tables(one) == tables(two)


def test_what_is_saved_after_the_export_waits_for_the_next(enrolled, county, stick):
    one = enrolled("one")
    person = add_person(one, phone="1")
    file = send(one, stick)
    edit(one, person.id, phone="2")
    done = import_answer(one, answer(county, file))
    assert (done.outcome.sent, one.held_only_here()) == (1, 1)
    assert get(one, person.id).phone == "2"
    carry(one, county, stick)
    assert_agrees(one, county)
    assert get(one, person.id).phone == "2"


def test_files_that_wait_for_each_other(enrolled, county, stick):
    """Two files before an answer: taken in either order, answered in either order."""
    for order in ((0, 1), (1, 0)):
        for reading_order in ((0, 1), (1, 0)):
            one = enrolled(f"one{order}{reading_order}")
            add_person(one, "甲")
            files = [send(one, stick)]
            add_person(one, "乙")
            files.append(send(one, stick))
            assert waiting(one) == [2, 1]
            backs = {n: answer(county, files[n]) for n in order}
            for n in reading_order:
                import_answer(one, backs[n])
            assert one.held_only_here() == 0
            assert waiting(one) == []
            sync(one, county)
            assert_agrees(one, county)
    assert county_count(county.database, "feed") == 8, "nothing is doubled"
    assert county_count(county.database, "quarantine") == 0


def test_a_file_and_the_line_together(enrolled, county, stick):
    """A file is on its way while the laptop exchanges over the line, before and after it."""
    one, two = enrolled("one"), enrolled("two")
    add_person(one, "甲")
    file = send(one, stick)
    add_person(one, "乙")
    add_person(two, "丙")
    sync(two, county)
    sync(one, county)
    assert waiting(one) == [], "all that it holds was handed over"
    at = where(one)
    before = contents(county)
    old = taken(county, file)
    assert old.state == "old"
    assert contents(county) == before
    back = answer(county, file)
    read = import_answer(one, back)
    assert not read.again
    assert where(one) == at, "the cursor never goes back"
    assert_agrees(one, county)
    add_person(one, "丁")
    late = send(one, stick)
    back = answer(county, late)
    add_person(two, "戊")
    sync(two, county)
    sync(one, county)
    at = where(one)
    import_answer(one, back)
    assert where(one) == at
    sync(one, county)
    sync(two, county)
    assert tables(one) == tables(two)
    assert county_count(county.database, "feed") == 5


def test_a_laptop_of_a_township(enrolled, county, stick):
    town, one, two = enrolled("t", TOWNSHIP), enrolled("one"), enrolled("two", NEIGHBOUR)
    for store, village, name in ((one, VILLAGE, "甲"), (two, NEIGHBOUR, "乙")):
        add_person(store, name, village=village)
        carry(store, county, stick)
    assert send(town, stick).name.startswith("界石镇-2026")
    carry(town, county, stick)
    assert count(town, "person") == 2
    assert count(one, "person") == 1


def test_an_exchange_and_a_file_do_not_run_at_once(enrolled, county, stick):
    one = enrolled("one")
    with one_at_a_time(one), pytest.raises(CareError, match="exchange_running"):
        export(one, stick)
    assert list(stick.iterdir()) == []


def test_without_a_county_there_is_no_file(new_store, stick):
    with pytest.raises(CareError, match="not_enrolled"):
        export(new_store("alone"), stick)


def test_cancelled(enrolled, county, stick):
    one = enrolled("one")
    add_person(one)
    assert export(one, stick, cancelled=lambda: True) is None
    assert list(stick.iterdir()) == []
    assert waiting(one) == []
    back = answer(county, send(one, stick))
    read = import_answer(one, back, cancelled=lambda: True)
    assert read.outcome.cancelled
    assert one.held_only_here() == 1
    assert import_answer(one, back).outcome.sent == 1


def test_a_file_with_a_chosen_name_and_one_that_is_there(enrolled, county, stick):
    one = enrolled("one")
    chosen = stick / "给县里.eldercare"
    done = export(one, chosen)
    assert done is not None
    assert done.file == chosen
    first = send(one, stick)
    first.rename(stick / first.name.replace("-2.", "-3."))
    assert send(one, stick).name.endswith("-3-2.eldercare"), "what is there is not written over"


def test_a_revoked_laptop_learns_of_it(enrolled, county, stick):
    one = enrolled("one")
    add_person(one)
    file = send(one, stick)
    with one.read() as reader:
        device = needed(reader).device
    with county.database.writing(WHOLE_COUNTY) as connection:
        devices.revoke(connection, device, wipe=True)
    before = contents(county)
    assert taken(county, file).state == "revoked"
    assert contents(county) == before
    with pytest.raises(CareError, match="county_revoked"):
        import_answer(one, answer(county, file))
    assert one.held_only_here() == 1
    with one.read() as reader:
        assert reader.setting("county_standing") == {"code": "county_revoked", "orders": ["wipe"]}
