"""Sticks that are full, pulled out, write-protected or broken; a laptop that is killed."""

from __future__ import annotations

import errno
import os
import random
import resource
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from eldercare_desktop.county.courier import dialogue
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync import turn
from eldercare_desktop.sync.batch import Answer, Hello
from eldercare_desktop.sync.courier import export, exporting, import_answer, kept, unanswered
from eldercare_desktop.sync.parcel import PARCEL, Parcel, digest_of, files, open_envelope
from tests.factories import PIN
from tests.sync.courier.carrying import answer, carry, send
from tests.sync.looking import assert_agrees
from tests.sync.test_rounds import add_person

ROOT = Path(__file__).parents[3]


def refused(store: Store, target: Path) -> str:
    with pytest.raises(CareError) as told:
        export(store, target)
    return told.value.code


def assert_nothing_came_of_it(store: Store, stick: Path) -> None:
    assert list(stick.iterdir()) == []
    with store.read() as reader:
        assert unanswered(reader) == []
    assert store.held_only_here() == 1


def test_a_stick_that_is_full(enrolled, county, stick, monkeypatch):
    """The system itself refuses to make the file longer."""
    one = enrolled("one")
    add_person(one)
    real = files.write_whole

    def on_a_full_stick(draft: Path, text: bytes) -> None:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(text) // 2, before[1]))
        try:
            real(draft, text)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    with monkeypatch.context() as patch:
        patch.setattr(exporting, "write_whole", on_a_full_stick)
        assert refused(one, stick) == "courier_full"
    assert_nothing_came_of_it(one, stick)
    carry(one, county, stick)
    assert one.held_only_here() == 0


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "courier_full"),
        (errno.EIO, "courier_gone"),
        (errno.ENODEV, "courier_gone"),
        (errno.EROFS, "courier_read_only"),
        (errno.ENOTSUP, "courier_not_written"),
    ],
)
def test_a_stick_that_fails_at_each_step(enrolled, stick, monkeypatch, call, number, code):
    one = enrolled("one")
    add_person(one)
    real = getattr(os, call)

    def fail(what, *more):
        name = os.readlink(f"/proc/self/fd/{what}") if isinstance(what, int) else str(what)
        if name.startswith(str(stick)):
            raise OSError(number, os.strerror(number))
        return real(what, *more)

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        assert refused(one, stick) == code
    assert_nothing_came_of_it(one, stick)


def test_a_stick_that_keeps_something_else(enrolled, stick, monkeypatch):
    one = enrolled("one")
    add_person(one)
    monkeypatch.setattr(files, "_read_back", lambda draft: draft.read_bytes()[:-1] + b"?")
    assert refused(one, stick) == "courier_not_kept"
    assert_nothing_came_of_it(one, stick)


def test_a_stick_that_is_not_there(enrolled, tmp_path):
    one = enrolled("one")
    add_person(one)
    assert refused(one, tmp_path / "pulled out") == "courier_gone"
    (tmp_path / "a file").touch()
    assert refused(one, tmp_path / "a file") == "courier_gone"


def test_a_file_that_was_cut_off_before_it_got_its_name(enrolled, county, stick, monkeypatch):
    """Remembered, written, and then the laptop dies: no file, and none that waits."""
    one = enrolled("one")
    add_person(one)

    class Dead(BaseException):
        pass

    def die(*_: object) -> None:
        raise Dead

    with monkeypatch.context() as patch:
        patch.setattr(exporting, "rename", die)
        with pytest.raises(Dead):
            export(one, stick)
    (draft,) = stick.iterdir()
    assert draft.name.startswith(".")
    with one.read() as reader:
        assert unanswered(reader) == []
    file = send(one, stick)
    assert list(stick.iterdir()) == [file], "what was left behind is swept away"
    import_answer(one, answer(county, file))


def test_named_but_not_noted(enrolled, county, stick, monkeypatch):
    """The laptop dies right after the file got its name: its answer is taken all the same."""
    one = enrolled("one")
    add_person(one)

    class Dead(BaseException):
        pass

    def die(*_: object, **more: object) -> None:
        raise Dead

    with monkeypatch.context() as patch:
        patch.setattr(kept, "mend", die)
        with pytest.raises(Dead):
            export(one, stick)
    (file,) = stick.iterdir()
    assert import_answer(one, answer(county, file)).outcome.sent == 1


def test_an_answer_cut_between_two_pages(enrolled, county, stick, monkeypatch):
    """Read again from the beginning it ends as if nothing had been."""
    one, two = enrolled("one"), enrolled("two")
    for number in range(12):
        add_person(two, f"人{number}")
    carry(two, county, stick)
    add_person(one)
    monkeypatch.setattr(dialogue, "MAX_PAGE", 4)
    back = answer(county, send(one, stick))
    real, left = turn.take, [2]

    class Dead(BaseException):
        pass

    def dying(store: Store, asked: Hello, answer: Answer) -> object:
        if not left[0]:
            raise Dead
        left[0] -= 1
        return real(store, asked, answer)

    with monkeypatch.context() as patch:
        patch.setattr(turn, "take", dying)
        with pytest.raises(Dead):
            import_answer(one, back)
    assert one.held_only_here() == 0
    read = import_answer(one, back)
    assert not read.again
    assert read.outcome.received == 12 - 8
    assert_agrees(one, county)


def test_a_laptop_that_is_killed_while_it_exports(enrolled, county, stick):
    """SIGKILL at any moment: no half file under a final name, and all of them can be answered."""
    one = enrolled("one")
    for number in range(40):
        add_person(one, f"人{number}")
    folder, dice = one.folder, random.Random(5)
    one.close()
    for _ in range(5):
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.sync.courier.exporting_process", str(folder), str(stick)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout
        assert process.stdout.readline() == "open\n"
        threading.Event().wait(dice.uniform(0.0, 0.4))
        process.kill()
        process.communicate()
    found = sorted(stick.glob("*.eldercare"))
    assert found
    with Store.open(folder, PIN) as again:
        for file in found:
            text = file.read_bytes()
            opened = open_envelope(text, PARCEL, county.key.seed)
            with again.read() as reader:
                known = kept.find(reader, Parcel.from_bytes(opened.content).id)
            assert known is None or known.hash == digest_of(text)
        newest = max(found, key=lambda file: int(file.stem.split("-")[3]))
        assert import_answer(again, answer(county, newest)).outcome.sent == 40
        assert_agrees(again, county)
        send(again, stick)
    assert not list(stick.glob(".*.part"))
