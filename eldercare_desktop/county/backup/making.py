"""Making a backup while the server runs."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, Table, create_engine, select
from sqlalchemy.pool import NullPool

from eldercare_desktop.county import migrations
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.backup.errors import BadBackup
from eldercare_desktop.county.backup.frames import Cost
from eldercare_desktop.county.backup.parts import (
    PIECE,
    Counts,
    Manifest,
    Part,
    PartReader,
    PartWriter,
)
from eldercare_desktop.county.blobs.files import FOLDER, PARTIAL
from eldercare_desktop.county.clock import stamp
from eldercare_desktop.county.county import County
from eldercare_desktop.county.schema import county_table

_FETCH = 50  # rows at a time: one may weigh megabytes


def write_backup(
    county: County, file: Path, passphrase: str | None, cost: Cost | None = None
) -> Counts:
    """Write a backup, read it back, and give it its name. Returns what it holds.

    Everything in it is of one moment. Without a passphrase whoever has the file can read it
    and sign as the county. BadBackup: backup_exists, backup_damaged (what was written could not
    be read again); OSError. Then there is no file of that name.
    """
    if file.exists():
        raise BadBackup("backup_exists", file=file)
    draft = file.with_name(file.name + ".part")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "w+b") as out:
            with one_moment(county) as connection:
                manifest = _manifest(county, connection)
                writer = PartWriter(out, manifest, passphrase, cost or Cost())
                for part in _parts(connection, county.settings.data / FOLDER):
                    writer.add(part)
                writer.end()
            out.flush()
            os.fsync(out.fileno())
            reader = PartReader(out, passphrase)
            for _part in reader.parts():  # all of it, from the disk
                pass
        draft.replace(file)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    flush_folder(file.parent)
    return reader.counts


def tables_of(connection: Connection) -> list[Table]:
    """The tables that a database has, each after those that it refers to."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != "alembic_version"]


@contextmanager
def one_moment(county: County) -> Iterator[Connection]:
    """A connection that sees one moment of the database, however long it is read.

    PostgreSQL does that by itself. In the embedded file a reader would keep all writers out;
    there a copy is made first, in one go, which takes as long as copying the file.
    """
    if county.database.engine.dialect.name != "sqlite":
        with county.database.reading(WHOLE_COUNTY) as connection:
            yield connection
        return
    with tempfile.TemporaryDirectory(prefix="snapshot-", dir=county.settings.data) as folder:
        copy = Path(folder) / "county.db"
        _copy(county, copy)
        engine = create_engine(f"sqlite:///{copy}", poolclass=NullPool)
        with engine.connect() as connection:
            yield connection


def _copy(county: County, file: Path) -> None:
    import sqlite3

    raw = county.database.engine.raw_connection()
    try:
        with closing(sqlite3.connect(file)) as target:
            source: Any = raw.driver_connection
            source.backup(target)
    finally:
        raw.close()


def _manifest(county: County, connection: Connection) -> Manifest:
    row = connection.execute(select(county_table)).one()
    return Manifest(
        county=row.id,
        epoch=row.epoch,
        public_key=row.public_key,
        seed=county.key.seed.hex(),
        revision=migrations.revision_of(connection) or "",
        made_at=stamp(),
        tables={t.name: [c.name for c in t.columns] for t in tables_of(connection)},
    )


def _parts(connection: Connection, pictures: Path) -> Iterator[Part]:
    for table in tables_of(connection):
        yield from _rows(connection, table)
    # After the tables: a picture lies here before its row does.
    for file in sorted(pictures.rglob("*")) if pictures.is_dir() else ():
        path = file.relative_to(pictures)
        if file.is_file() and path.parts[0] != PARTIAL:
            yield from _pieces(file, path.as_posix())


def _rows(connection: Connection, table: Table) -> Iterator[Part]:
    found: list[list[Any]] = []
    weight = 0
    streamed = connection.execution_options(yield_per=_FETCH)
    for row in streamed.execute(select(table)):
        found.append(list(row))
        weight += sum(len(v) if isinstance(v, str | bytes) else 8 for v in row)
        if weight > PIECE:
            yield Part(table=table.name, rows=found)
            found, weight = [], 0
    if found:
        yield Part(table=table.name, rows=found)


def _pieces(file: Path, path: str) -> Iterator[Part]:
    offset = 0
    with file.open("rb") as source:
        while piece := source.read(PIECE):
            yield Part(path=path, offset=offset, piece=piece)
            offset += len(piece)
    if offset == 0:
        yield Part(path=path)


def flush_folder(folder: Path) -> None:
    """Make a rename survive a power cut (where folders can be opened)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
