"""Opening a store: a wrong PIN, a damaged file, a second process. Nothing is touched."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from eldercare_desktop.care.records import Person
from eldercare_desktop.store import keyslots
from eldercare_desktop.store import store as stores
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN, VILLAGE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed store with some people in it."""
    made = tmp_path / "closed"
    with Store.create(made, PIN, village=VILLAGE, user="陈天芬") as store, store.work() as work:
        for number in range(60):
            factories.person(work, f"王秀英{number}", note="记" * 200)
        work.commit()
    return made


def _fingerprint(folder: Path) -> dict[str, str]:
    return {
        p.name: hashlib.sha256(p.read_bytes()).hexdigest()
        for p in folder.iterdir()
        if p.suffix != ".lock"
    }


def _refusal(folder: Path, pin: str = PIN) -> str:
    """The code of the refusal; asserts that no byte changed."""
    before = _fingerprint(folder)
    with pytest.raises(CareError) as problem:
        Store.open(folder, pin)
    assert _fingerprint(folder) == before
    return problem.value.code


def test_what_was_saved_is_there_again(folder: Path) -> None:
    with Store.open(folder, PIN) as store, store.read() as reader:
        assert len(reader.find(Person)) == 60


def test_the_file_shows_nothing(folder: Path) -> None:
    content = (folder / "store.db").read_bytes()
    assert b"SQLite" not in content
    assert "王秀英".encode() not in content


def test_a_wrong_pin(folder: Path) -> None:
    assert _refusal(folder, "246801") == "wrong_pin"
    Store.open(folder, PIN).close()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda f: f.write_bytes(b"not a database at all" * 400),
        lambda f: f.write_bytes(b""),
        lambda f: f.write_bytes(f.read_bytes()[:-3000]),
        lambda f: f.write_bytes(f.read_bytes()[:5000] + b"\xff" + f.read_bytes()[5001:]),
        lambda f: f.write_bytes(f.read_bytes()[:-9000] + b"\0" + f.read_bytes()[-8999:]),
        lambda f: f.write_bytes(b"\0" * 16 + f.read_bytes()[16:]),
    ],
    ids=["other file", "empty", "cut short", "one byte early", "one byte late", "other salt"],
)
def test_a_damaged_store(folder: Path, spoil: Callable[[Path], object]) -> None:
    spoil(folder / "store.db")
    assert _refusal(folder) == "store_damaged"


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"version": 1, "slots": [1]}', '{"version":2,"slots":[]}', "\xff"]
)
def test_a_damaged_key_file(folder: Path, content: str) -> None:
    (folder / "keys.json").write_text(content, encoding="latin-1")
    assert _refusal(folder) == "key_file_damaged"


@pytest.mark.parametrize("field", ["salt", "sealed_key", "opslimit"])
def test_a_key_slot_with_a_part_missing(folder: Path, field: str) -> None:
    content = (folder / "keys.json").read_text().replace(f'"{field}"', '"lost"')
    (folder / "keys.json").write_text(content)
    assert _refusal(folder) == "key_file_damaged"


def test_a_missing_key_file(folder: Path) -> None:
    (folder / "keys.json").unlink()
    assert _refusal(folder) == "key_file_missing"


def test_the_key_of_another_store(folder: Path, tmp_path: Path) -> None:
    Store.create(tmp_path / "other", PIN, village=VILLAGE, user="x").close()
    shutil.copy(tmp_path / "other" / "keys.json", folder / "keys.json")
    assert _refusal(folder) == "store_damaged"


def test_no_store(tmp_path: Path) -> None:
    with pytest.raises(CareError, match="store_missing"):
        Store.open(tmp_path, PIN)
    assert list(tmp_path.iterdir()) == []


def test_a_store_of_a_newer_version(folder: Path) -> None:
    with Store.open(folder, PIN) as store, store.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'zzzz'")
        connection.commit()
    assert _refusal(folder) == "store_newer"


def test_a_second_process_is_told(folder: Path) -> None:
    script = (
        "import sys, pathlib\n"
        "from eldercare_desktop.store.store import Store\n"
        "from eldercare_desktop.store.errors import CareError\n"
        "try:\n    Store.open(pathlib.Path(sys.argv[1]), sys.argv[2])\n"
        "except CareError as problem:\n    print(problem.code)\n"
    )
    command = [sys.executable, "-c", script, str(folder), PIN]
    with Store.open(folder, PIN) as store:
        said = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert said.stdout.strip() == "store_in_use", said.stderr
        with store.read() as reader:
            assert len(reader.find(Person)) == 60
    Store.open(folder, PIN).close()


def test_a_first_run_that_was_cut_leaves_no_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(keyslots, "new_key_file", cut)
        with pytest.raises(KeyboardInterrupt):
            Store.create(tmp_path, PIN, village=VILLAGE, user="x")
    assert not stores.exists(tmp_path)
    Store.create(tmp_path, PIN, village=VILLAGE, user="x").close()
    assert stores.exists(tmp_path)


def test_a_store_is_not_made_over_another(folder: Path) -> None:
    before = _fingerprint(folder)
    with pytest.raises(CareError, match="store_exists"):
        Store.create(folder, PIN, village=VILLAGE, user="x")
    assert _fingerprint(folder) == before


def test_changing_the_pin(folder: Path) -> None:
    keyslots.change_pin(folder, PIN, "864209")
    assert _refusal(folder) == "wrong_pin"
    Store.open(folder, "864209").close()


@pytest.mark.parametrize(
    ("pin", "code"),
    [
        ("12a456", "pin_not_digits"),
        ("１２３４５７", "pin_not_digits"),
        ("1359", "pin_length"),
        ("1" * 13, "pin_length"),
        ("888888", "pin_too_easy"),
        ("123456", "pin_too_easy"),
        ("987654", "pin_too_easy"),
    ],
)
def test_pins_that_are_refused(tmp_path: Path, pin: str, code: str) -> None:
    with pytest.raises(CareError, match=code):
        Store.create(tmp_path / "new", pin, village=VILLAGE, user="x")
    assert not (tmp_path / "new").exists()
