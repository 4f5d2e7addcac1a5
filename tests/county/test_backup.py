"""Backup and restore: all of it or nothing, on one database or from one to the other."""

from __future__ import annotations

import json
import os
import shutil
import stat
import struct
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, select

from eldercare_desktop.county import areas, command, migrations
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.backup import frames, making, restoring
from eldercare_desktop.county.backup.errors import BadBackup
from eldercare_desktop.county.backup.frames import MAGIC, Cost
from eldercare_desktop.county.backup.making import tables_of, write_backup
from eldercare_desktop.county.backup.parts import Manifest, Part, PartWriter
from eldercare_desktop.county.backup.restoring import Restored, look, new_epoch, restore
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.enrol import enrol, new_code
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.presence import is_served, serving
from eldercare_desktop.county.schema import metadata
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.county.signing import CountyKey
from tests.county import laptop as of
from tests.county.engines import NAMES, SQLITE, Engine
from tests.county.laptop import enrolled
from tests.county.server import Server
from tests.county.test_accept import WANG
from tests.county.test_server import join, make_data

QUICK = Cost(ops=1, memory=8192)
SECRET = "海棠村的老井和黄葛树"


@pytest.fixture
def filled(county: County) -> County:
    """A county that holds something of everything."""
    laptop = enrolled(county)
    laptop.insert("person", {**WANG, "note": "她说：\n“好” \u2028 \x7f 😀"})
    laptop.insert("person", {"name": "x" * 70_000})
    laptop.insert("visit", {"person_id": "0" * 32})
    laptop.push(county)
    picture = county.settings.data / "blobs" / "500113103" / "ab" / ("ab" * 32)
    picture.parent.mkdir(parents=True)
    picture.write_bytes(os.urandom(2_500_000))
    (picture.parent / "empty").touch()
    half = county.settings.data / "blobs" / "partial" / "device" / "cd"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"half")
    return county


@pytest.fixture
def backup(filled: County, tmp_path: Path) -> Path:
    file = tmp_path / "county.backup"
    write_backup(filled, file, SECRET, QUICK)
    return file


def everything(county: County) -> dict[str, list[Any]]:
    with county.database.reading(WHOLE_COUNTY) as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(table))))
            for table in metadata.sorted_tables
        }


def take(settings: Settings, file: Path, secret: str | None = SECRET, **more: bool) -> Restored:
    with file.open("rb") as source:
        return restore(settings, source, secret, **more)


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(BadBackup) as problem:
        act()
    return problem.value.key


def elsewhere(tmp_path: Path, engine: Engine, name: str = "elsewhere") -> Settings:
    data = tmp_path / name
    return Settings(data, database=engine.address_of(data))


def listing(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def test_a_restored_county_is_the_same_but_for_its_epoch(filled, backup, tmp_path, engine):
    done = take(elsewhere(tmp_path, engine), backup)
    with closing(open_county(elsewhere(tmp_path, engine))) as there:
        assert (there.id, there.key) == (filled.id, filled.key)
        here, copied = everything(filled), everything(there)
        assert here.pop("county") != copied.pop("county")
        assert here == copied
        with there.database.reading(WHOLE_COUNTY) as connection:
            assert there.epoch(connection) == done.epoch
        pictures = listing(there.settings.data / "blobs")
    known = listing(filled.settings.data / "blobs")
    assert pictures == {name: b for name, b in known.items() if "partial" not in name}
    assert (done.counts.files, done.counts.rows["change"], done.aside) == (2, 3, "")
    assert stat.S_IMODE((tmp_path / "elsewhere" / "county.key").stat().st_mode) == 0o600
    names = {file.name for file in (tmp_path / "elsewhere").iterdir()}
    assert not [name for name in names if "restoring" in name]


def test_a_county_moves_from_one_database_to_the_other(filled, backup, tmp_path, engine, request):
    """Where there is no PostgreSQL: from one SQLite to another."""
    other = SQLITE
    if engine is SQLITE and "postgresql" in NAMES:
        other = Engine("postgresql", request.getfixturevalue("cluster"))
    settings = elsewhere(tmp_path, other)
    take(settings, backup)
    with closing(open_county(settings)) as there:
        here, copied = everything(filled), everything(there)
        assert here.pop("county") != copied.pop("county")
        assert here == copied
    other.forget(settings.data)


def test_every_table_is_in_it(filled, backup):
    with backup.open("rb") as source:
        manifest = look(source, SECRET).manifest
    assert set(manifest.tables) == set(metadata.tables)
    with filled.database.reading(WHOLE_COUNTY) as connection:
        assert [t.name for t in tables_of(connection)] == list(manifest.tables)
    assert manifest.seed == filled.key.seed.hex()


def test_the_file_is_for_its_owner_and_tells_others_nothing(filled, backup, tmp_path):
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    raw = backup.read_bytes()
    for word in ("王秀英", "钟湾村", filled.key.seed.hex(), SECRET):
        assert word.encode() not in raw
    assert filled.key.seed not in raw
    assert [f.name for f in tmp_path.iterdir() if "part" in f.name or "snap" in f.name] == []


def test_a_backup_is_of_one_moment(filled, tmp_path, monkeypatch):
    """Whoever writes while it is made is not kept waiting, and is not in it."""
    laptop = enrolled(filled, of.NEIGHBOUR)
    before = everything(filled)
    plain = making.tables_of

    def meanwhile(connection):
        if not laptop.sealed:
            laptop.insert("person", WANG)
            laptop.push(filled)
        return plain(connection)

    monkeypatch.setattr(making, "tables_of", meanwhile)
    counts = write_backup(filled, tmp_path / "b", SECRET, QUICK)
    assert laptop.sealed == 1
    assert {t: n for t, n in counts.rows.items() if n} == {
        t: len(r) for t, r in before.items() if r
    }


def test_an_existing_file_is_not_touched(filled, tmp_path):
    file = tmp_path / "b"
    file.write_text("precious")
    assert refused(lambda: write_backup(filled, file, SECRET, QUICK)) == "backup_exists"
    assert file.read_text() == "precious"


def test_a_full_disk_leaves_no_file(filled, tmp_path, monkeypatch):
    def full(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(PartWriter, "end", full)
    with pytest.raises(OSError, match="No space"):
        write_backup(filled, tmp_path / "b", SECRET, QUICK)
    assert not [f for f in tmp_path.iterdir() if f.name.startswith("b")]
    assert not list(filled.settings.data.glob("snapshot-*"))


def test_what_was_written_wrongly_is_noticed_at_once(filled, tmp_path, monkeypatch):
    plain = frames.FrameWriter.add

    def spoilt(self, text, *, last=False):
        plain(self, text, last=last)
        self._out.seek(-1, 1)
        self._out.write(b"?")

    monkeypatch.setattr(frames.FrameWriter, "add", spoilt)
    problem = refused(lambda: write_backup(filled, tmp_path / "b", None))
    assert problem in ("backup_damaged", "backup_half")
    assert not (tmp_path / "b").exists()


# -- what is refused, and changes nothing --------------------------------------------------


def test_a_wrong_passphrase_and_none(backup, tmp_path, engine):
    settings = elsewhere(tmp_path, engine)
    assert refused(lambda: take(settings, backup, "falsch")) == "backup_passphrase"
    assert refused(lambda: take(settings, backup, None)) == "backup_locked"
    assert not settings.data.exists() or not listing(settings.data)


SEED = bytes(range(32))
AREAS = [Part(table="area", rows=[[of.FAR]]), Part(table="area", rows=[[of.VILLAGE]])]


def made(secret: str | None = None, **other: Any) -> bytes:
    """A backup made by hand."""
    parts = other.pop("parts", AREAS)
    plain = {
        "county": "c", "epoch": "e", "public_key": CountyKey(SEED).public, "seed": SEED.hex(),
        "revision": "0002", "made_at": "2026-11-21T00:00:00+00:00", "tables": {"area": ["code"]},
    }  # fmt: skip
    out = BytesIO()
    writer = PartWriter(out, Manifest(**{**plain, **other}), secret, QUICK)
    for part in parts:
        writer.add(part)
    writer.end()
    return out.getvalue()


@pytest.mark.parametrize("secret", [SECRET, None])
def test_no_byte_can_be_changed_and_none_left_out(secret):
    whole = made(secret)
    assert look(BytesIO(whole), secret).counts.rows["area"] == 2

    def told(raw: bytes) -> str:
        return refused(lambda: look(BytesIO(raw), secret))

    for at in range(0, len(whole), 7):
        assert told(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]).startswith("backup_")
        assert told(whole[:at]) in ("backup_half", "backup_foreign")
    assert told(whole + b"x") == "backup_damaged"


def _frames(whole: bytes) -> list[bytes]:
    at = len(MAGIC)
    found = [whole[:at]]
    while at < len(whole):
        length = 4 + struct.unpack(">I", whole[at : at + 4])[0]
        found.append(whole[at : at + length])
        at += length
    return found


@pytest.mark.parametrize("secret", [SECRET, None])
@pytest.mark.parametrize("way", ["swapped", "doubled", "left out", "only the last"])
def test_frames_keep_their_order(secret, way):
    parts = _frames(made(secret))
    moved = {
        "swapped": [*parts[:2], parts[3], parts[2], *parts[4:]],
        "doubled": [*parts[:3], parts[2], *parts[3:]],
        "left out": [*parts[:3], *parts[4:]],
        "only the last": [*parts[:2], parts[-1]],
    }[way]
    assert refused(lambda: look(BytesIO(b"".join(moved)), secret)) == "backup_damaged"


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (b"", "backup_foreign"),
        (b"PK\x03\x04 something else entirely", "backup_foreign"),
        (MAGIC, "backup_half"),
        (MAGIC + struct.pack(">I", 2**31), "backup_damaged"),
        (MAGIC + struct.pack(">I", 2) + b"{}", "backup_damaged"),
        (MAGIC + struct.pack(">I", 2) + b"[]", "backup_damaged"),
        (MAGIC + struct.pack(">I", 28) + b'{"format": 2, "lock": null} ', "backup_newer"),
    ],
)
def test_files_that_are_none(raw, key):
    assert refused(lambda: look(BytesIO(raw), None)) == key


@pytest.mark.parametrize(
    ("other", "key"),
    [
        ({"revision": "9999"}, "backup_newer"),
        ({"public_key": "11" * 32}, "backup_damaged"),
        ({"seed": "zz"}, "backup_damaged"),
        ({"parts": [Part(table="person", rows=[["x"]])]}, "backup_damaged"),
        ({"parts": [Part(table="area", rows=[["x", "y"]])]}, "backup_damaged"),
        ({"parts": [Part(path="../outside", piece=b"x")]}, "backup_damaged"),
        ({"parts": [Part(path="/etc/outside", piece=b"x")]}, "backup_damaged"),
    ],
)
def test_what_a_forger_may_try(other, key):
    assert refused(lambda: look(BytesIO(made(**other)), None)) == key


def test_a_backup_whose_head_asks_for_all_memory(backup):
    raw = _frames(backup.read_bytes())
    head = json.loads(raw[1][4:])
    head["lock"]["memory"] = 2**40
    text = json.dumps(head).encode()
    raw[1] = struct.pack(">I", len(text)) + text
    assert refused(lambda: look(BytesIO(b"".join(raw)), SECRET)) == "backup_damaged"


# -- the place ------------------------------------------------------------------------------


def test_a_county_in_use_is_not_overwritten(filled, backup):
    before, files = everything(filled), listing(filled.settings.data)
    assert refused(lambda: take(filled.settings, backup)) == "restore_not_empty"
    assert everything(filled) == before
    assert listing(filled.settings.data) == files


def test_what_was_there_goes_aside(filled, backup, tmp_path, engine):
    settings = elsewhere(tmp_path, engine)
    with closing(open_county(settings)) as there:
        other = there.id
        with there.database.writing(WHOLE_COUNTY) as connection:
            areas.save(connection, [areas.area_of(of.FAR, "碑垭村")])
    assert refused(lambda: take(settings, backup)) == "restore_not_empty"
    done = take(settings, backup, keep_aside=True)
    assert done.aside
    with closing(open_county(settings)) as there:
        assert there.id == filled.id
        if engine.name == "postgresql":
            schema = done.aside.replace("-", "_")
            with there.database.reading(WHOLE_COUNTY) as connection:
                kept = connection.exec_driver_sql(f'SELECT id FROM "{schema}".county').scalar()
            assert kept == other
    assert (settings.data / done.aside / "county.key").exists()
    if engine.name == "sqlite":
        with closing(open_county(Settings(settings.data / done.aside))) as aside:
            assert aside.id == other


def test_a_county_that_was_only_just_made_gives_way(filled, backup, tmp_path, engine):
    settings = elsewhere(tmp_path, engine)
    open_county(settings).close()  # somebody looked at `status` first
    take(settings, backup)
    with closing(open_county(settings)) as there:
        assert there.id == filled.id


def test_an_error_on_the_way_leaves_all_as_it_was(filled, backup, tmp_path, engine, monkeypatch):
    settings = elsewhere(tmp_path, engine)
    with closing(open_county(settings)) as there:
        before, mine, files = everything(there), there.id, listing(there.settings.data)

    def fail(_connection):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(restoring, "new_epoch", fail)
    with pytest.raises(OSError, match="No space"):
        take(settings, backup, keep_aside=True)
    with closing(open_county(settings)) as there:
        assert (there.id, everything(there)) == (mine, before)
        assert listing(there.settings.data).keys() == files.keys()


def test_not_while_a_server_runs(filled, backup, tmp_path, engine):
    settings = elsewhere(tmp_path, engine)
    settings.data.mkdir()
    with serving(settings.data):
        assert is_served(settings.data)
        assert refused(lambda: take(settings, backup)) == "restore_served"
    assert not is_served(settings.data)
    (settings.data / "serving-1.lock").touch()  # a server that was killed
    take(settings, backup)


def test_not_while_a_server_elsewhere_uses_the_database(filled, backup, tmp_path, engine):
    """On PostgreSQL the servers may be on other machines, with data folders of their own."""
    if engine.name == "sqlite":
        here = replace(filled.settings, data=tmp_path / "elsewhere")
        take(here, backup)  # a file is of one machine: another folder is another county
        return
    there = replace(elsewhere(tmp_path, engine), data=tmp_path / "another machine")
    there.data.mkdir()
    with closing(open_county(elsewhere(tmp_path, engine))):
        assert refused(lambda: take(there, backup)) == "restore_served"
    take(there, backup)


def test_unused_codes_do_not_come_back(county, tmp_path, engine):
    laptop = enrolled(county)
    with county.database.writing(WHOLE_COUNTY) as connection:
        code = new_code(connection, of.VILLAGE, timedelta(days=9))
    write_backup(county, tmp_path / "b", None)
    take(elsewhere(tmp_path, engine), tmp_path / "b", None)
    with closing(open_county(elsewhere(tmp_path, engine))) as there:
        with pytest.raises(Refusal, match="CODE"):
            enrol(there, laptop.application(code))
        laptop.epoch = ""
        laptop.call(there)


def test_a_backup_of_an_older_revision_is_brought_up(tmp_path, engine):
    """The very database of the first release, as its server would have backed it up."""
    old = tmp_path / "old"
    shutil.copytree(Path(__file__).parents[1] / "old" / "0001" / "county", old)
    source = create_engine(f"sqlite:///{old / 'county.db'}")
    out = BytesIO()
    with source.connect() as connection:
        assert migrations.revision_of(connection) == "0001"
        row = connection.exec_driver_sql("SELECT id, epoch, public_key FROM county").one()
        tables = tables_of(connection)
        counts = {t.name: len(connection.execute(select(t)).all()) for t in tables}
        seed = (old / "county.key").read_text().strip()
        columns = {t.name: [c.name for c in t.columns] for t in tables}
        keys = (row.id, row.epoch, row.public_key, seed)
        manifest = Manifest(*keys, "0001", "2026-11-21T00:00:00+00:00", columns)
        writer = PartWriter(out, manifest, None, QUICK)
        for part in making._parts(connection, old / "blobs"):
            writer.add(part)
        writer.end()
    source.dispose()
    settings = elsewhere(tmp_path, engine)
    restore(settings, out, None)
    with closing(open_county(settings)) as there:
        with there.database.reading(WHOLE_COUNTY) as connection:
            assert migrations.revision_of(connection) == migrations.HEAD
        for table, rows in everything(there).items():
            if table != "enrol_code":
                assert len(rows) == counts.get(table, 0), table


def test_a_new_epoch(county, laptop):
    laptop.call(county)
    with county.database.writing(WHOLE_COUNTY) as connection:
        before = county.epoch(connection)
        assert new_epoch(connection) != before
    with pytest.raises(Refusal, match="EPOCH"):
        laptop.call(county)


# -- the command line -----------------------------------------------------------------------


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """The command line within this process: what it says; 1 comes before a sentence of failure."""
    monkeypatch.setattr(making, "Cost", lambda: QUICK)
    monkeypatch.setenv("ELDERCARE_COUNTY_DB", "")

    def act(data: Path, *words: str | Path, english: bool = False) -> str:
        monkeypatch.setenv("ELDERCARE_LANG", "en" if english else "")
        code = command.run(["--data", str(data), *map(str, words)])
        told = capsys.readouterr()
        assert bool(code) == bool(told.err)
        return f"{code} {told.err}" if code else told.out

    return act


def test_backup_and_restore_from_the_command_line(tmp_path, say):
    data = make_data(tmp_path)
    server = Server(data)
    laptop = join(server, data)
    secret, short = tmp_path / "secret", tmp_path / "short"
    secret.write_text(SECRET + "\n", encoding="utf-8")
    short.write_text("kurz")
    file, words = tmp_path / "b", ("--passphrase-file", secret)
    assert "--passphrase-file" in say(data, "backup", file)  # nobody to ask
    assert "10" in say(data, "backup", file, "--passphrase-file", short)
    assert "已加密" in say(data, "backup", file, *words)
    assert "1 " + str(file) in say(data, "backup", file, *words)
    assert "没有写成" in say(data, "backup", tmp_path / "no" / "b", *words)
    assert "没有加密" in say(data, "backup", tmp_path / "plain", "--plain")

    assert "The backup is good" in say(data, "restore", file, *words, "--check", english=True)
    there = tmp_path / "there"
    assert "不是县服务器的备份" in say(there, "restore", secret, *words)
    assert "口令" in say(there, "restore", file)
    assert "没有恢复" in say(there, "restore", tmp_path / "none")
    assert "正在运行" in say(data, "restore", file, *words, "--replace")
    server.stop()
    assert "已恢复" in say(there, "restore", file, *words)

    again = Server(there)
    assert again.exchange(laptop.token, laptop.request().to_bytes()).json()["code"] == "EPOCH"
    again.stop()
    assert "--replace" in say(data, "restore", file, *words)
    told = say(data, "restore", file, *words, "--replace", english=True)
    assert "not deleted" in told
    assert "offers again" in told


def test_a_passphrase_from_the_keyboard_is_asked_twice(tmp_path, say, monkeypatch):
    data, typed = make_data(tmp_path), ["richtig und lang", "anders und lang"]
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("eldercare_desktop.county.command.backup.getpass", lambda ask: typed.pop())
    assert "不一样" in say(data, "backup", tmp_path / "b")
    typed += ["richtig und lang"] * 3
    assert "已加密" in say(data, "backup", tmp_path / "b")
    assert "备份完好" in say(data, "restore", tmp_path / "b", "--check")


def test_the_epoch_from_the_command_line(tmp_path, say):
    data = make_data(tmp_path)
    before = say(data, "epoch", "show").strip()
    told = say(data, "epoch", "new")
    after = say(data, "epoch", "show").strip()
    assert before != after
    assert after in told
