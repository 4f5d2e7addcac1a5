"""The anchor: who opens an older state of a store does not number like the newer one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from eldercare_desktop.store import anchor, changes, ids, lives
from eldercare_desktop.store.anchor import HALF, Anchor, Mark
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN
from tests.store_fixtures import TestClock

Opening = Callable[[Path], Store]


@pytest.fixture
def folder(store_template: Path, tmp_path: Path) -> Path:
    """An enrolled store, opened once and closed."""
    made = tmp_path / "laptop"
    shutil.copytree(store_template, made, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(made, PIN) as store, store.work() as work:
        work.set_setting("membership", {"device": "0" * 32})
        work.commit()
    return made


def save(folder: Path, name: str = "甲") -> str:
    with Store.open(folder, PIN) as store, store.work() as work:
        made = factories.person(work, name)
        work.commit()
    return made.id


@contextmanager
def state(folder: Path) -> Iterator[tuple[str, str]]:
    """Who the store writes as, and why its life is unsettled."""
    with Store.open(folder, PIN) as store, store.read() as reader:
        yield changes.own_writer(reader)[1], reader.setting(lives.UNSETTLED) or ""


def writer_and_why(folder: Path) -> tuple[str, str]:
    with state(folder) as found:
        return found


def copy(folder: Path, name: str) -> Path:
    made = folder.parent / name
    shutil.copytree(folder, made, ignore=shutil.ignore_patterns("*.lock"))
    return made


def test_opening_again_is_the_same_life(folder: Path) -> None:
    before = writer_and_why(folder)
    save(folder)
    assert writer_and_why(folder) == before == (before[0], "")


def test_a_restored_store_does_not_number_like_the_one_it_was(folder: Path) -> None:
    save(folder)
    backup = copy(folder, "backup")
    lost = save(folder, "乙")
    shutil.rmtree(folder)
    backup.rename(folder)
    before = lost[: ids.PREFIX_DIGITS]
    again = save(folder, "丙")
    assert again != lost
    assert not again.startswith(before), "ids of a space of its own, and without any line"
    assert writer_and_why(folder)[1] == "restored"


def test_a_backup_of_the_present_state_goes_on_as_it_is(folder: Path) -> None:
    save(folder)
    before = writer_and_why(folder)
    backup = copy(folder, "backup")
    shutil.rmtree(folder)
    backup.rename(folder)
    assert writer_and_why(folder) == before


def test_two_copies_on_one_machine_each_find_their_own_way(folder: Path) -> None:
    clone = copy(folder, "clone")
    save(folder, "甲")
    save(clone, "乙")
    one, other = writer_and_why(folder), writer_and_why(clone)
    assert one[1] == ""
    assert other[1] == "restored"
    save(folder, "丙")
    assert (writer_and_why(folder), writer_and_why(clone)) == (one, other), "not in turns for ever"


def test_two_copies_that_are_open_at_once(folder: Path) -> None:
    """None can tell while they run; when they are opened again, one of them begins a new life."""
    clone = copy(folder, "clone")
    with Store.open(folder, PIN) as one, Store.open(clone, PIN) as other:
        for store, names in ((one, "甲乙丙"), (other, "丁")):
            for name in names:
                with store.work() as work:
                    factories.person(work, name)
                    work.commit()
    assert [writer_and_why(f)[1] for f in (folder, clone)] == ["", "restored"]


def test_a_folder_that_came_to_another_machine(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(folder)
    before = writer_and_why(folder)[0]
    monkeypatch.setenv(anchor.PLACE, str(tmp_path / "elsewhere"))
    moved = writer_and_why(folder)
    assert moved[0] != before
    assert moved[1] == "moved"
    assert writer_and_why(folder) == moved, "it has arrived"


def test_a_disk_that_was_copied_to_another_machine(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = writer_and_why(folder)[0]
    monkeypatch.setattr(anchor, "machine_id", lambda: "another")
    moved = writer_and_why(folder)
    assert moved[0] != before
    assert writer_and_why(folder) == moved


def test_a_machine_that_does_not_tell_its_id_is_not_another_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = writer_and_why(folder)
    with monkeypatch.context() as silent:
        silent.setattr(anchor, "machine_id", lambda: "")
        assert writer_and_why(folder) == before
    assert writer_and_why(folder) == before


def test_what_was_never_handed_over_may_move(
    store_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = tmp_path / "trial"
    shutil.copytree(store_template, trial, ignore=shutil.ignore_patterns("*.lock"))
    save(trial)
    before = writer_and_why(trial)
    monkeypatch.setenv(anchor.PLACE, str(tmp_path / "elsewhere"))
    assert writer_and_why(trial) == before


def test_a_half_that_was_being_written_when_the_power_went(folder: Path, anchors: Path) -> None:
    save(folder)
    before = writer_and_why(folder)
    (file,) = anchors.iterdir()
    whole = file.read_bytes()
    for torn in (whole[:HALF] + b"\0" * 99, b"\0" * HALF + whole[HALF:], whole[: HALF + 7]):
        file.write_bytes(torn)
        assert writer_and_why(folder) == before
    file.write_bytes(b"\0" * len(whole))
    assert writer_and_why(folder)[1] == "moved"


def test_an_anchor_of_another_key_is_none(tmp_path: Path) -> None:
    mine, forged = Anchor(tmp_path, b"k" * 32), Anchor(tmp_path, b"x" * 32)
    mine.note("a" * 32, Mark(7, 7))
    forged.note("a" * 32, Mark(1, 1))
    forged.path.replace(mine.path)
    assert mine.judge("a" * 32, Mark(7, 7)) == "moved"


def test_saving_goes_on_where_the_anchor_cannot_be_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder")
    before = writer_and_why(folder)[0]
    monkeypatch.setenv(anchor.PLACE, str(blocked))
    save(folder)
    moved = writer_and_why(folder)
    assert moved[1] == "moved", "it was not where it should be"
    assert moved[0] != before
    save(folder)
    assert writer_and_why(folder) == moved, "but once is enough"
    with Store.open(folder, PIN) as store, store.read() as reader:
        assert not reader.setting(lives.ANCHOR)["kept"], "which a person is told"


def test_the_anchor_knows_of_each_commit(store: Store, clock: TestClock) -> None:
    assert store.anchor
    with store.read() as reader:
        writer = changes.own_writer(reader)[1]
    for number in range(3):
        with store.work() as work:
            factories.person(work, f"王{number}")
            work.commit()
        assert store.anchor.judge(writer, Mark(number + 2, number + 2)) == ""
        assert store.anchor.judge(writer, Mark(number + 1, number + 2)) == "restored"


@pytest.mark.parametrize(
    ("ours", "theirs", "behind"),
    [
        (Mark(5, 5), Mark(5, 5), False),
        (Mark(6, 5), Mark(5, 5), False),
        (Mark(5, 4), Mark(5, 5), True),
        (Mark(9, 9, 8, "a"), Mark(9, 9, 8, "a"), False),
        (Mark(9, 9, 8, "a"), Mark(9, 9, 8, "b"), True),
        (Mark(9, 9, 3, "a"), Mark(9, 9, 8, "b"), True),
        (Mark(9, 9, 8, "a"), Mark(9, 9, 3, "b"), False),
    ],
)
def test_behind(ours: Mark, theirs: Mark, behind: bool) -> None:
    assert ours.behind(theirs) is behind


def test_only_so_many_writers_are_remembered(tmp_path: Path) -> None:
    made = Anchor(tmp_path, b"k" * 32)
    names = [f"{number:032x}" for number in range(30)]
    for name in names:
        made.note(name, Mark(1 << 50, 1 << 39, 1 << 50, "f" * 64), flush=True)
    assert made.path.stat().st_size <= 2 * HALF
    assert made.judge(names[-1], Mark(1 << 50, 1 << 39, 1 << 50, "f" * 64)) == ""
