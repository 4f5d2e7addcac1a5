"""Pictures on their way: after the changes, in pieces, over any line; and back to others."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from eldercare_desktop.care.photo.keeping import remove_photo
from eldercare_desktop.care.records import Person, Photo
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.blobs.files import BlobFiles
from eldercare_desktop.county.county import County
from eldercare_desktop.county.schema import county_table
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.photos import photo_files
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.blobs import handing, line
from eldercare_desktop.sync.blobs.waiting import count_waiting, waiting
from eldercare_desktop.sync.client import Refused
from tests import factories
from tests.sync.conftest import NEIGHBOUR, TOWNSHIP
from tests.sync.direct import DirectLine
from tests.sync.pictures import (
    PictureLine,
    add_photos,
    at_county,
    fetch,
    holds,
    picture,
    sync,
    sync_over,
    trouble,
)

Enrolled = Callable[..., Store]


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture of three kB in several pieces, so that there is something to cut."""
    for name, size in (("LEAST", 256), ("FIRST", 512), ("MOST", 1024)):
        monkeypatch.setattr(line, name, size)
    monkeypatch.setattr(line.Piece, "__init__", lambda self: setattr(self, "size", line.FIRST))


def test_photos_go_over_after_the_changes_and_come_to_who_wants_them(
    county: County, enrolled: Enrolled
) -> None:
    a, b = enrolled("a"), enrolled("b", TOWNSHIP)
    ones = [picture(n) for n in range(3)]
    add_photos(a, *ones)
    done = sync(a, county)
    assert (done.photos_sent, done.photos_remaining, done.remaining) == (3, 0, 0)
    assert all(at_county(county, one) for one in ones)
    assert sync(a, county).photos_sent == 0, "once is enough"
    sync(b, county)
    assert not any(holds(b, one) for one in ones), "nothing comes unasked"
    got = fetch(b, county)
    assert (got.here, got.absent) == (3, 0)
    assert all(holds(b, one) for one in ones)
    assert sync(b, county).photos_sent == 0, "what came from there does not go back"


def test_a_picture_waits_until_its_photo_is_confirmed(county: County, enrolled: Enrolled) -> None:
    a, one = enrolled("a"), picture()
    add_photos(a, one)
    with a.read() as reader:
        assert (waiting(reader), count_waiting(reader)) == ([], 0)
    sync_over(a, lambda member: DirectLine(county, member))
    with a.read() as reader:
        (photo,) = waiting(reader)
        assert (photo.sha256, photo.size, photo.begun) == (one.sha256, len(one.jpeg), False)
        assert count_waiting(reader) == 1


def test_a_laptop_without_a_county_keeps_its_photos_for_later(
    county: County, new_store: Callable[..., Store]
) -> None:
    from tests.sync.direct import join

    alone, one = new_store("alone"), picture()
    add_photos(alone, one)
    join(alone, county, factories.VILLAGE)
    assert sync(alone, county).photos_sent == 1
    assert at_county(county, one)


@pytest.mark.parametrize("fate", ["lost", "unanswered"])
def test_a_cut_at_every_piece(county: County, enrolled: Enrolled, fate: str) -> None:
    """Wherever the line breaks once, the same exchange goes on and the picture is whole."""
    a = enrolled("a")
    whole: list[int] = []
    cut = 0
    while not whole or cut < whole[0] + 1:
        cut += 1
        one = picture(cut)
        add_photos(a, one)
        calls: list[int] = []

        def once(number: int, what: str, offset: int, at: int = cut, seen: Any = calls) -> str:
            seen.append(number)
            return fate if number == at else ""

        done = sync(a, county, once)
        assert done.photos_sent == 1, cut
        assert at_county(county, one), cut
        whole = whole or [len(calls)]
    assert cut > 3


def test_a_line_that_breaks_for_good_goes_on_next_time(county: County, enrolled: Enrolled) -> None:
    """However often it breaks, what was there is not sent again."""
    a, one = enrolled("a"), picture(1, 320)
    add_photos(a, one)
    sent = exchanges = 0
    while not at_county(county, one):
        exchanges += 1
        lines: list[PictureLine] = []

        def one_piece(member: Any, kept: list[PictureLine] = lines) -> PictureLine:
            fate = lambda number, what, offset: "" if number <= 2 else "away"  # noqa: E731
            kept.append(PictureLine(county, member, fate))
            return kept[-1]

        done = sync_over(a, one_piece)
        sent += sum(size for _, _, size in lines[0].places[:2])
        assert not done.cancelled
        assert exchanges < 40
    assert exchanges > 3
    assert sent == len(one.jpeg)


def test_changes_that_are_saved_meanwhile_go_first(county: County, enrolled: Enrolled) -> None:
    a, b = enrolled("a"), enrolled("b")
    ones = [picture(n) for n in range(4)]
    add_photos(a, *ones)
    saved_at: list[int] = []

    def save_in_the_middle(number: int, what: str, offset: int) -> str:
        if number == 3:
            with a.work() as work:
                factories.person(work, "谢先德")
                work.commit()
            saved_at.append(number)
        if number == 4:
            sync(b, county)  # after the piece that was on its way, before the next one
            with b.read() as reader:
                assert "谢先德" in {p.name for p in reader.find(Person)}
        return ""

    done = sync(a, county, save_in_the_middle)
    assert saved_at
    assert (done.photos_sent, done.remaining, done.photos_remaining) == (4, 0, 0)
    assert all(at_county(county, one) for one in ones)


def test_by_itself_an_exchange_spends_only_some_time(
    county: County, enrolled: Enrolled, monkeypatch: pytest.MonkeyPatch
) -> None:
    a = enrolled("a")
    add_photos(a, *(picture(n) for n in range(3)))
    monkeypatch.setattr(handing, "AUTOMATIC_SECONDS", -1.0)
    done = sync(a, county, automatic=True)
    assert (done.photos_sent, done.photos_remaining) == (0, 3)
    assert done.remaining == 0
    assert sync(a, county).photos_sent == 3, "by hand it takes the time that it takes"


def test_cancel_ends_it_between_pieces(county: County, enrolled: Enrolled) -> None:
    from eldercare_desktop.sync.client import Stopped

    a, ones = enrolled("a"), [picture(n) for n in range(3)]
    add_photos(a, *ones)

    class Cancelling(PictureLine):
        def put_blob(self, *told: Any) -> Any:
            if self.calls == 6:
                raise Stopped
            return super().put_blob(*told)

    done = sync_over(a, lambda member: Cancelling(county, member))
    assert done.cancelled
    assert done.remaining == 0
    assert done.photos_remaining + done.photos_sent == 3
    assert sync(a, county).photos_remaining == 0


def test_the_newest_go_first(county: County, enrolled: Enrolled) -> None:
    a = enrolled("a")
    for n in range(3):
        add_photos(a, picture(n))
    order: list[str] = []

    class Watching(PictureLine):
        def put_blob(self, digest: str, *told: Any) -> Any:
            order.append(digest)
            return super().put_blob(digest, *told)

    sync_over(a, lambda member: Watching(county, member))
    assert list(dict.fromkeys(order)) == [picture(n).sha256 for n in (2, 1, 0)]


def test_a_county_that_knows_no_pictures_is_left_in_peace(
    county: County, enrolled: Enrolled
) -> None:
    """An older county answers 404; an older line has no such call at all."""
    a, one = enrolled("a"), picture()
    add_photos(a, one)
    calls = []

    class Old(PictureLine):
        def put_blob(self, *told: Any) -> Any:
            calls.append(told)
            raise Refused("NOT_FOUND", "没有这个地址。", None, {})

    done = sync_over(a, lambda member: Old(county, member))
    assert (done.remaining, done.photos_remaining, done.notice) == (0, 1, "")
    assert [piece for _, _, _, piece in calls] == [b""], "one small question"
    assert sync_over(a, lambda member: DirectLine(county, member)).photos_remaining == 1
    assert not trouble(a)
    assert sync(a, county).photos_sent == 1, "until the county is renewed"


@pytest.mark.parametrize("code", ["BUSY", "NO_ROOM", "SLOW_DOWN", "INTERNAL", "TOKEN", "MALFORMED"])
def test_whatever_the_county_says_the_exchange_is_none_the_worse(
    county: County, enrolled: Enrolled, code: str
) -> None:
    a, one = enrolled("a"), picture()
    add_photos(a, one)

    class Grumpy(PictureLine):
        def put_blob(self, *told: Any) -> Any:
            raise Refused(code, "…", 5, {})

    done = sync_over(a, lambda member: Grumpy(county, member))
    assert (done.sent, done.remaining, done.photos_remaining) == (4, 0, 1)
    assert sync(a, county).photos_sent == 1


def test_one_that_the_county_does_not_want_keeps_no_other_back(
    county: County, enrolled: Enrolled
) -> None:
    a, bad, good = enrolled("a"), picture(1), picture(2)
    add_photos(a, good, bad)

    class Picky(PictureLine):
        def put_blob(self, digest: str, *told: Any) -> Any:
            if digest == bad.sha256:
                raise Refused("BLOB_WRONG", "…", None, {})
            return super().put_blob(digest, *told)

    done = sync_over(a, lambda member: Picky(county, member))
    assert (done.photos_sent, done.photos_remaining) == (1, 0)
    assert trouble(a) == ["BLOB_WRONG"]
    assert at_county(county, good)
    assert sync(a, county).photos_sent == 0, "it is not tried for ever"
    add_photos(a, bad)
    assert sync(a, county).photos_sent == 1, "unless somebody adds it again"


def test_what_the_way_has_spoiled_is_sent_again(county: County, enrolled: Enrolled) -> None:
    a, one = enrolled("a"), picture()
    add_photos(a, one)

    class Noisy(PictureLine):
        noise = 1

        def put_blob(self, digest: str, offset: int, length: int, piece: bytes) -> Any:
            if self.noise and len(piece) > 100:
                self.noise -= 1
                piece = piece[:50] + bytes(10) + piece[60:]
            return super().put_blob(digest, offset, length, piece)

    assert sync_over(a, lambda member: Noisy(county, member)).photos_sent == 1
    assert at_county(county, one)


def test_a_photo_that_was_taken_back_is_not_sent(county: County, enrolled: Enrolled) -> None:
    a, one = enrolled("a"), picture()
    add_photos(a, one)
    with a.work() as work:
        remove_photo(work, work.find(Photo)[0].id)
        tx = work.commit().tx
    assert sync(a, county).photos_sent == 0
    assert tx
    a.undo(tx)
    assert sync(a, county).photos_sent == 1


# -- restores ------------------------------------------------------------------------------


def test_a_restored_county_is_offered_its_pictures_again(
    county: County, enrolled: Enrolled
) -> None:
    a, b = enrolled("a"), enrolled("b")
    ones = [picture(n) for n in range(3)]
    add_photos(a, *ones)
    sync(a, county)
    sync(b, county)
    fetch(b, county)
    shutil.rmtree(county.settings.data / "blobs" / TOWNSHIP[:9] / ones[0].sha256[:2])
    with county.database.writing(WHOLE_COUNTY) as connection:
        connection.execute(update(county_table).values(epoch="beef"))
    lines: list[PictureLine] = []

    def watched(member: Any) -> PictureLine:
        lines.append(PictureLine(county, member))
        return lines[-1]

    sync_over(b, watched)  # whoever has it may bring it back
    assert all(at_county(county, one) for one in ones)
    carried = {digest for digest, _, size in lines[0].places if size}
    assert ones[0].sha256 in carried
    assert len(carried) == len([o for o in ones if o.sha256[:2] == ones[0].sha256[:2]])


def test_a_store_that_came_back_without_its_photos(
    county: County, enrolled: Enrolled, tmp_path: Path
) -> None:
    a, ones = enrolled("a"), [picture(n) for n in range(2)]
    add_photos(a, ones[0])
    sync(a, county)
    add_photos(a, ones[1])  # the county does not have this one
    shutil.rmtree(a.folder / "photos")
    done = sync(a, county)
    assert (done.remaining, done.photos_sent) == (0, 0)
    got = fetch(a, county)
    assert (got.here, got.absent) == (1, 1)
    assert holds(a, ones[0])
    add_photos(a, ones[1])
    assert sync(a, county).photos_sent == 1


def test_a_store_of_before_the_photos_were_handed_over(county: County, enrolled: Enrolled) -> None:
    """It knows nothing of having sent them: the county says that it has them."""
    from eldercare_desktop.store.photos import note_sent

    a, one = enrolled("a"), picture()
    add_photos(a, one)
    sync(a, county)
    with a.work() as work:
        note_sent(work, one.sha256, sent=0)
        work.commit()
    lines: list[PictureLine] = []

    def watched(member: Any) -> PictureLine:
        lines.append(PictureLine(county, member))
        return lines[-1]

    assert sync_over(a, watched).photos_sent == 1
    assert len(lines[0].places) == 1


def test_a_spoiled_file_counts_as_absent_and_comes_anew(county: County, enrolled: Enrolled) -> None:
    a, one = enrolled("a"), picture()
    add_photos(a, one)
    sync(a, county)
    (file,) = (a.folder / "photos").iterdir()
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    assert not holds(a, one)
    assert fetch(a, county).here == 1
    assert holds(a, one)


# -- getting them --------------------------------------------------------------------------


@pytest.mark.parametrize("fate", ["lost", "unanswered"])
def test_fetching_over_a_line_that_breaks_every_other_time(
    county: County, enrolled: Enrolled, fate: str
) -> None:
    a, b, one = enrolled("a"), enrolled("b"), picture(1, 320)
    add_photos(a, one)
    sync(a, county)
    sync(b, county)
    assert fetch(b, county, lambda n, what, offset: fate if n % 2 else "").here == 1
    assert holds(b, one)


def test_fetching_says_what_is_wrong(county: County, enrolled: Enrolled) -> None:
    a, b, one = enrolled("a"), enrolled("b"), picture()
    add_photos(a, one)
    sync_over(a, lambda member: DirectLine(county, member))
    sync(b, county)
    assert fetch(b, county).absent == 1
    with pytest.raises(CareError, match="county_unreachable"):
        fetch(b, county, lambda n, what, offset: "away")
    sync(a, county)
    path = BlobFiles(county.settings.data).path(TOWNSHIP, one.sha256)
    path.write_bytes(one.jpeg[:-2] + b"\0\0")
    with pytest.raises(CareError, match="photo_wrong"):
        fetch(b, county)
    assert not holds(b, one)
    path.write_bytes(one.jpeg)
    assert fetch(b, county).here == 1


def test_a_neighbour_gets_none_of_them(county: County, enrolled: Enrolled) -> None:
    from eldercare_desktop.sync.blobs.fetching import Wanted, fetch_photos

    a, n, one = enrolled("a"), enrolled("n", NEIGHBOUR), picture()
    add_photos(a, one)
    sync(a, county)
    sync(n, county)
    wanted = [Wanted(one.sha256, len(one.jpeg))]
    got = fetch_photos(n, wanted, line=lambda member, cancelled: PictureLine(county, member))
    assert (got.here, got.absent) == (0, 1)
    assert not holds(n, one)


# -- on the disk ---------------------------------------------------------------------------


def test_nothing_of_a_picture_can_be_read_from_the_disk(store: Store) -> None:
    one = picture()
    add_photos(store, one)
    (file,) = (store.folder / "photos").iterdir()
    content = file.read_bytes()
    assert one.sha256 not in file.name
    for start in range(0, len(one.jpeg) - 16, 16):
        assert one.jpeg[start : start + 16] not in content


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_full_disk_leaves_no_photo_and_no_file(
    store: Store, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    add_photos(store, picture(1))
    real = os.fsync

    def full(handle: int) -> None:
        if "photos" in os.readlink(f"/proc/self/fd/{handle}"):
            raise OSError(number, "no")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    code = "disk_full" if number == errno.ENOSPC else "disk_failed"
    with pytest.raises(CareError, match=code):
        add_photos(store, picture(2))
    monkeypatch.setattr(os, "fsync", real)
    with store.read() as reader:
        assert len(reader.find(Photo)) == 1
        assert not photo_files(reader).has(picture(2).sha256)
    assert len(list((store.folder / "photos").iterdir())) == 1
    add_photos(store, picture(2))
    assert holds(store, picture(2))
