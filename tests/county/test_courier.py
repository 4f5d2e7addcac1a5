"""Files from sticks at the county: the command line, the watched folder, what is remembered."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from eldercare_desktop.county import devices
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County
from eldercare_desktop.county.courier import NotTaken, Taken, files, parcels, take
from eldercare_desktop.county.courier.files import Places, take_file
from eldercare_desktop.county.courier.watch import Watcher
from eldercare_desktop.sync.batch import Answer, SealedBatch
from eldercare_desktop.sync.parcel import (
    ANSWER,
    MAX_REQUESTS,
    PARCEL,
    BadParcel,
    Parcel,
    Reply,
    digest_of,
    open_envelope,
    seal_envelope,
)
from tests.county import laptop as of
from tests.county.server import COMMAND, environment, run
from tests.county.test_server import wait_for


class Sender:
    """A laptop that puts its requests into files."""

    def __init__(self, county: County, laptop: of.Laptop) -> None:
        self.county, self.laptop, self.number = county, laptop, 0

    def file(self, *batches: SealedBatch, number: int = 0) -> bytes:
        self.number = number or self.number + 1
        parcel = Parcel(
            id=os.urandom(16).hex(),
            number=self.number,
            county=self.county.id,
            device=self.laptop.device,
            area=self.laptop.area,
            made_at="2026-11-21T08:00:00+08:00",
            requests=[self.laptop.request(*batches).to_bytes()],
        )
        to = bytes.fromhex(self.county.key.public)
        return seal_envelope(PARCEL, parcel.to_bytes(), self.laptop.seed, to)

    def reply(self, answer: bytes) -> Reply:
        """What the county says, if it really is from it and for us."""
        opened = open_envelope(answer, ANSWER, self.laptop.seed)
        assert opened.signed_by(bytes.fromhex(self.county.key.public))
        return Reply.from_bytes(opened.content)

    def merge(self, answer: bytes) -> Reply:
        """Take the answers as a laptop does that is only told and never asks."""
        reply = self.reply(answer)
        for step in reply.steps:
            if not step.refusal and step.start == self.laptop.cursor:
                self.laptop.merge(Answer.from_bytes(step.answer))
        return reply

    def week(self) -> bytes:
        """A file with one person."""
        self.laptop.insert("person", {"name": "王秀英"})
        return self.file(self.laptop.seal())


@pytest.fixture
def sender(county: County, laptop: of.Laptop) -> Sender:
    return Sender(county, laptop)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_taken_on_either_database(county, sender):
    """The whole way: batches in, receipts and the feed out, remembered once."""
    other = of.enrolled(county)
    other.insert("person", {"name": "张国富"})
    other.push(county)
    file = sender.week()
    taken = take(county, file)
    assert (taken.state, taken.changes, taken.refused) == ("taken", 1, ())
    reply = sender.merge(taken.answer)
    (step,) = reply.steps
    answer = Answer.from_bytes(step.answer)
    assert [r.hash for r in answer.receipts] == [sender.laptop.prev]
    assert len(sender.laptop.rows) == 2
    again = take(county, file)
    assert (again.state, again.answer) == ("again", taken.answer)
    assert of.count(county.database, "courier_parcel") == 1
    assert of.count(county.database, "feed") == 2


def test_the_answer_of_old_files_is_dropped(county, sender):
    files = [sender.file() for _ in range(parcels.KEPT_ANSWERS + 3)]
    for file in files:
        take(county, file)
    with county.database.reading(WHOLE_COUNTY) as connection:
        listed = parcels.listed(connection, 99)
    assert sum(parcel.kept for parcel in listed) == parcels.KEPT_ANSWERS
    assert take(county, files[0]).answer is None
    assert take(county, files[-1]).answer is not None


def test_many_files_in_one_second(county, sender, laptop):
    """Each gets its answer when it is taken, whatever its number: a copy counts anew."""
    for number in range(parcels.KEPT_ANSWERS + 3, 0, -1):
        laptop.insert("person", {"name": "王秀英"})
        taken = take(county, sender.file(laptop.seal(), number=number))
        assert (taken.state, taken.changes) == ("taken", 1)
        assert taken.answer
    with county.database.reading(WHOLE_COUNTY) as connection:
        assert sum(p.kept for p in parcels.listed(connection, 99)) == parcels.KEPT_ANSWERS


def test_a_long_feed_comes_in_one_file(county, sender, laptop):
    other = of.enrolled(county)
    for n in range(2500):
        other.insert("person", {"name": f"人{n}"})
        if n % 500 == 499:
            other.call(county, other.seal())
    reply = sender.merge(take(county, sender.file()).answer)
    assert len(reply.steps) == 2
    assert len(laptop.rows) == 2500
    assert of.count(county.database, "courier_parcel") == 1


def test_after_a_refused_batch_the_rest_of_the_file_goes_on(county, sender, laptop):
    """A batch of an earlier life is refused; what the present one has sealed is taken."""
    laptop.insert("person", {"name": "不在本村"}, village=of.FAR)
    bad = laptop.seal()
    laptop.writer, laptop.sealed, laptop.prev, laptop.counter = "b" * 32, 0, "", 0
    laptop.insert("person", {"name": "王秀英"})
    taken = take(county, sender.file(bad, laptop.seal()))
    assert (taken.refused, taken.changes) == (("AREA",), 1)
    reply = sender.reply(taken.answer)
    kinds = [step.refusal["code"] if step.refusal else "answer" for step in reply.steps]
    assert kinds == ["AREA", "answer"]
    assert of.count(county.database, "quarantine") == 1


def test_everything_is_refused_whose_writer_skips_a_batch(county, sender, laptop):
    laptop.insert("person", {"name": "甲"})
    laptop.seal()
    laptop.insert("person", {"name": "乙"})
    taken = take(county, sender.file(laptop.seal()))
    assert (taken.refused, taken.changes) == (("GAP",), 0)
    (gap,) = sender.reply(taken.answer).steps
    assert gap.refusal["expected"] == 1


# -- files ------------------------------------------------------------------------------------


def test_the_answer_lies_beside_the_file(county, sender, stick):
    file = stick / "海棠村-1.eldercare"
    file.write_bytes(sender.week())
    said = take_file(county, file)
    assert said.done
    assert "1" in said.text
    answer = stick / "海棠村-1.answer.eldercare"
    first = answer.read_bytes()
    assert sender.merge(first).parcel
    assert sorted(p.name for p in stick.iterdir()) == sorted([file.name, answer.name])
    assert take_file(county, file).key == "courier_again_there"
    answer.unlink()
    assert take_file(county, file).key == "courier_again"
    assert answer.read_bytes() == first
    assert take_file(county, answer).key == "courier_is_answer"


def test_a_refused_file_gets_a_note_once(county, sender, stick):
    file = stick / "x.eldercare"
    whole = sender.week()
    file.write_bytes(whole[:-5])
    said = take_file(county, file)
    assert said.key == "courier_incomplete"
    note = stick / "x.refused.txt"
    words = note.read_text(encoding="utf-8")
    assert "不完整" in words
    assert "not whole" in words
    assert digest_of(whole[:-5]) in words
    before = note.stat().st_ino
    take_file(county, file)
    assert note.stat().st_ino == before, "not written again"
    file.write_bytes(whole)
    assert take_file(county, file).done
    assert not note.exists()


def test_no_note_names_anybody(county, sender, stick):
    """The stick is in the hands of whoever carries it."""
    early, late = sender.file(), sender.file()
    take(county, late)
    (stick / "old.eldercare").write_bytes(early)
    assert take_file(county, stick / "old.eldercare").key == "courier_old"
    with county.database.writing(WHOLE_COUNTY) as connection:
        devices.revoke(connection, sender.laptop.device)
    (stick / "out.eldercare").write_bytes(sender.file())
    assert take_file(county, stick / "out.eldercare").key == "courier_revoked"
    notes = list(stick.glob("*.refused.txt"))
    assert len(notes) == 2
    for note in notes:
        words = note.read_text(encoding="utf-8")
        assert f"laptop of {of.VILLAGE}" not in words, "the name of the laptop is that of a person"
        assert sender.laptop.device not in words
        assert note.with_name(note.name.replace(".refused.txt", ".answer.eldercare")).exists()


def test_elsewhere_and_out_of_the_way(county, sender, stick, tmp_path):
    file = stick / "x.eldercare"
    file.write_bytes(sender.week())
    out, done = tmp_path / "out", tmp_path / "done"
    out.mkdir()
    assert take_file(county, file, Places(out, done)).done
    assert [p.name for p in out.iterdir()] == ["x.answer.eldercare"]
    assert [p.name for p in done.iterdir()] == ["x.eldercare"]
    assert list(stick.iterdir()) == []


def test_an_answer_that_cannot_be_written_is_not_lost(county, sender, stick, tmp_path):
    file = stick / "x.eldercare"
    file.write_bytes(sender.week())
    said = take_file(county, file, Places(tmp_path / "not there"))
    assert (said.key, said.again) == ("courier_no_answer", True)
    with county.database.reading(WHOLE_COUNTY) as connection:
        (kept,) = parcels.listed(connection, 9)
    assert kept.id in said.text
    assert take_file(county, file).key == "courier_again"
    assert sender.merge((stick / "x.answer.eldercare").read_bytes()).parcel == kept.id


# -- the watched folder -----------------------------------------------------------------------


def looked(watcher: Watcher, now: float) -> list[str]:
    return [said.key for _, said in watcher.look(now)]


def test_a_file_that_is_still_being_copied_is_left_alone(county, sender, stick):
    watcher = Watcher(county, stick, patience=20)
    whole, file = sender.week(), stick / "x.eldercare"
    for now, length in enumerate((0, 10, 100, len(whole) // 2, len(whole) - 1)):
        file.write_bytes(whole[:length])
        assert looked(watcher, now) == []
    file.write_bytes(bytes(len(whole)))  # reserved, and filled later
    assert looked(watcher, 10) == []
    file.write_bytes(whole)
    assert looked(watcher, 20) == ["courier_taken"]
    assert looked(watcher, 30) == []
    assert not (stick / "x.refused.txt").exists()


def test_a_file_that_stays_half_is_refused_once(county, sender, stick):
    watcher = Watcher(county, stick, patience=20)
    whole, file = sender.week(), stick / "x.eldercare"
    file.write_bytes(whole[:100])
    assert looked(watcher, 0) == []
    assert looked(watcher, 19) == []
    assert looked(watcher, 21) == ["courier_incomplete"]
    assert looked(watcher, 40) == []
    again = Watcher(county, stick, patience=20)
    assert looked(again, 0) + looked(again, 50) == [], "another watcher finds the note"
    file.write_bytes(whole)
    assert looked(again, 60) == ["courier_taken"]
    assert not (stick / "x.refused.txt").exists()


def test_a_watcher_that_is_started_again_takes_nothing_twice(county, sender, stick):
    (stick / "a.eldercare").write_bytes(sender.week())
    (stick / ".hidden.eldercare").write_bytes(b"x")
    (stick / "list.xlsx").write_bytes(b"x")
    (stick / "folder.eldercare").mkdir()
    assert looked(Watcher(county, stick), 0) == ["courier_taken"]
    answer = (stick / "a.answer.eldercare").read_bytes()
    assert looked(Watcher(county, stick), 0) == []
    (stick / "a.answer.eldercare").unlink()
    assert looked(Watcher(county, stick), 0) == ["courier_again"]
    assert (stick / "a.answer.eldercare").read_bytes() == answer
    (stick / "a.answer.eldercare").write_bytes(answer[:50])
    assert looked(Watcher(county, stick), 0) == ["courier_again"]


def test_an_answer_is_tried_again_until_there_is_room(county, sender, stick, tmp_path):
    (stick / "a.eldercare").write_bytes(sender.week())
    out = tmp_path / "out"
    watcher = Watcher(county, stick, Places(out))
    assert looked(watcher, 0) == ["courier_no_answer"]
    assert looked(watcher, 1) == [], "told once"
    out.mkdir()
    assert looked(watcher, 2) == ["courier_again"]
    assert (out / "a.answer.eldercare").exists()


# -- the command line -------------------------------------------------------------------------


def told(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run(data, "courier", *arguments, ELDERCARE_LANG="en")


def test_the_command_line(county, sender, stick, tmp_path):
    data = county.settings.data
    good, bad = stick / "a.eldercare", stick / "b.eldercare"
    good.write_bytes(sender.week())
    bad.write_bytes(b"what is this")
    done = told(data, "take", str(stick))
    assert done.returncode == 1
    assert "a.eldercare: Taken: file 1" in done.stdout
    assert "b.eldercare: This is no exchange file" in done.stderr
    assert sender.merge((stick / "a.answer.eldercare").read_bytes()).parcel
    bad.unlink()
    done = told(data, "take", str(good))
    assert (done.returncode, "already taken on" in done.stderr) == (1, True)
    (line,) = told(data, "list").stdout.splitlines()[1:]
    parcel = line.split("\t")[0]
    assert told(data, "answer", parcel, "--out", str(tmp_path)).returncode == 0
    kept = tmp_path / f"{parcel}.answer.eldercare"
    assert kept.read_bytes() == (stick / "a.answer.eldercare").read_bytes()
    assert told(data, "answer", "0" * 32).returncode == 1
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no file to take" in told(data, "take", str(empty)).stdout
    done = told(data, "take", str(stick / "not there.eldercare"))
    assert (done.returncode, "Cannot read" in done.stderr) == (1, True)


@pytest.fixture
def watching(county: County, stick: Path) -> Iterator[list[subprocess.Popen[str]]]:
    """Two processes that watch the same folder."""
    command = [*COMMAND, "courier", "watch", str(stick), "--data", str(county.settings.data)]
    english = {**environment(county.settings.data), "ELDERCARE_LANG": "en"}
    both = [
        subprocess.Popen(
            [*command, "--every", "0.05"], env=english, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        for _ in range(2)
    ]  # fmt: skip
    yield both
    for process in both:
        if process.poll() is None:
            process.kill()
        process.communicate()


def test_two_processes_watch_one_folder(county, sender, stick, watching):
    for process in watching:
        assert process.stdout.readline().startswith("Watching")
    for number in range(6):
        draft = stick / f"{number}.part"
        draft.write_bytes(sender.week())
        draft.rename(stick / f"{number}.eldercare")
    answers = [stick / f"{number}.answer.eldercare" for number in range(6)]
    for answer in answers:
        wait_for(answer.exists, f"{answer.name} did not come")
    for process in watching:
        process.send_signal(signal.SIGTERM)
    said = [process.communicate(timeout=30) for process in watching]
    assert [process.returncode for process in watching] == [0, 0]
    lines = "".join(out for out, _ in said).splitlines()
    assert of.count(county.database, "feed") == 6
    assert of.count(county.database, "courier_parcel") == 6
    assert of.count(county.database, "quarantine") == 0
    assert sum("Taken" in line for line in lines) >= 6
    replies = [sender.reply(answer.read_bytes()) for answer in answers]
    told = [Answer.from_bytes(step.answer) for reply in replies for step in reply.steps]
    assert [r.first_seq for answer in told for r in answer.receipts] == [1, 2, 3, 4, 5, 6]
    assert [p.name for p in stick.iterdir() if p.suffix not in (".eldercare",)] == []


def test_another_file_under_a_name_that_was_used(county, sender):
    """Only the laptop itself could make it; the first one counts."""
    file = sender.file()
    take(county, file)
    parcel = Parcel.from_bytes(open_envelope(file, PARCEL, county.key.seed).content)
    to = bytes.fromhex(county.key.public)
    with pytest.raises(NotTaken, match="damaged"):
        take(county, seal_envelope(PARCEL, parcel.to_bytes(), sender.laptop.seed, to))


def test_a_file_of_more_requests_than_one_may_hold(county, sender):
    request = sender.laptop.request().to_bytes()
    parcel = Parcel(
        id="a" * 32,
        number=1,
        county=county.id,
        device=sender.laptop.device,
        area=sender.laptop.area,
        made_at="",
        requests=[request] * (MAX_REQUESTS + 1),
    )
    to = bytes.fromhex(county.key.public)
    with pytest.raises(BadParcel, match="damaged"):
        take(county, seal_envelope(PARCEL, parcel.to_bytes(), sender.laptop.seed, to))
    assert of.count(county.database, "courier_parcel") == 0


def test_a_database_that_is_busy_is_tried_again(county, sender, stick, monkeypatch):
    (stick / "a.eldercare").write_bytes(sender.week())
    left = [2]

    def busy(county: County, text: bytes) -> Taken:
        if left[0]:
            left[0] -= 1
            raise OperationalError("SELECT 1", {}, Exception("locked"))
        return take(county, text)

    monkeypatch.setattr(files, "take", busy)
    watcher = Watcher(county, stick)
    assert [looked(watcher, now) for now in range(4)] == [[], [], ["courier_taken"], []]
