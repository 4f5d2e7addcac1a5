"""Restoring a county from a backup: all of it, or nothing."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import Connection, Table, delete, func, insert, select, text, update

from eldercare_desktop.county import migrations
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.backup.errors import BadBackup
from eldercare_desktop.county.backup.frames import FrameReader
from eldercare_desktop.county.backup.making import flush_folder, tables_of
from eldercare_desktop.county.backup.parts import Counts, Manifest, Part, PartReader
from eldercare_desktop.county.blobs.files import FOLDER
from eldercare_desktop.county.clock import now
from eldercare_desktop.county.database import Database
from eldercare_desktop.county.presence import is_served
from eldercare_desktop.county.schema import area_table, code_table, county_table, device_table
from eldercare_desktop.county.settings import DATABASE_FILE, Settings
from eldercare_desktop.county.signing import KEY_FILE, CountyKey, write_key

_ROWS = 200


@dataclass(frozen=True)
class Restored:
    """What was restored. aside: where the county lies that was here before, "" without one."""

    manifest: Manifest
    counts: Counts
    epoch: str = ""
    aside: str = ""


def is_locked(source: BinaryIO) -> bool:
    """Whether reading a backup takes its passphrase. BadBackup."""
    source.seek(0)
    return FrameReader(source).lock is not None


def look(source: BinaryIO, passphrase: str | None) -> Restored:
    """Read a backup to its end and check everything in it. Changes nothing. BadBackup."""
    reader = PartReader(source, passphrase)
    manifest = reader.manifest
    if manifest.revision not in migrations.known_revisions():
        raise BadBackup("backup_newer")
    for part in reader.parts():
        _check(part, manifest)
    try:
        key = CountyKey(bytes.fromhex(manifest.seed)).public
    except ValueError as problem:
        raise BadBackup("backup_damaged") from problem
    if key != manifest.public_key:
        raise BadBackup("backup_damaged")
    return Restored(manifest, reader.counts)


def restore(
    settings: Settings, source: BinaryIO, passphrase: str | None, *, keep_aside: bool = False
) -> Restored:
    """Put the county of a backup into an empty place, and give it a new epoch.

    keep_aside: the place may hold a county; it is moved aside, not deleted. Everything is
    checked before anything is written. BadBackup; OSError; errors of the database: then all
    is as it was.
    """
    found = look(source, passphrase)
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    if is_served(settings.data):
        raise BadBackup("restore_served")
    with tempfile.TemporaryDirectory(prefix="restoring-", dir=settings.data) as folder:
        into = _Restoring(settings, Path(folder), found, keep_aside=keep_aside)
        return into.run(PartReader(source, passphrase))


def _check(part: Part, manifest: Manifest) -> None:
    if part.table:
        columns = manifest.tables.get(part.table)
        if columns is None or any(len(row) != len(columns) for row in part.rows):
            raise BadBackup("backup_damaged")
    else:
        path = Path(part.path)
        if path.is_absolute() or ".." in path.parts or not path.parts or "\\" in part.path:
            raise BadBackup("backup_damaged")


class _Restoring:
    """One restore; `folder` is where everything lies until it is whole."""

    def __init__(
        self, settings: Settings, folder: Path, found: Restored, *, keep_aside: bool
    ) -> None:
        self.settings, self.folder, self.found = settings, folder, found
        self.keep_aside = keep_aside
        self.name = f"replaced-{now():%Y%m%d-%H%M%S}"
        self.embedded = not settings.database

    def run(self, reader: PartReader) -> Restored:
        used = self._check_place()
        write_key(self.folder / KEY_FILE, self.found.manifest.seed)
        address = f"sqlite:///{self.folder / DATABASE_FILE}" if self.embedded else ""
        database = Database(address or self.settings.address)
        try:
            with ExitStack() as at_the_end, database.writing(WHOLE_COUNTY) as connection:
                if used and not self.embedded:
                    _move_aside(connection, self.name.replace("-", "_"))
                epoch = self._fill(connection, reader)
                if not self.embedded:
                    at_the_end.enter_context(self._files_in_place())
        finally:
            database.close()
        if self.embedded:
            with self._files_in_place():
                pass
        aside = self.name if (self.settings.data / self.name).exists() or used else ""
        return replace(self.found, epoch=epoch, aside=aside)

    # -- the place -------------------------------------------------------------------------

    def _check_place(self) -> bool:
        """Whether a county is here that was used. BadBackup: restore_not_empty, restore_served."""
        data, others = self.settings.data, False
        if self.embedded and not (data / DATABASE_FILE).exists():
            used = (data / KEY_FILE).exists()
        else:
            database = Database(self.settings.address)
            try:
                with database.reading(WHOLE_COUNTY) as connection:
                    used, others = _is_used(connection), _others_are_connected(connection)
            finally:
                database.close()
        if used and not self.keep_aside:
            raise BadBackup("restore_not_empty", data=data)
        if others:
            raise BadBackup("restore_served")
        return used

    @contextmanager
    def _files_in_place(self) -> Iterator[None]:
        """What is here goes aside, what was restored takes its place; back after an error."""
        data, aside = self.settings.data, self.settings.data / self.name
        names = [KEY_FILE, FOLDER]
        if self.embedded:
            names += [DATABASE_FILE, f"{DATABASE_FILE}-journal"]
        moves = [(data / n, aside / n) for n in names if (data / n).exists()]
        if moves:
            aside.mkdir(mode=0o700)
        moves += [(self.folder / n, data / n) for n in names if (self.folder / n).exists()]
        done: list[tuple[Path, Path]] = []
        try:
            for start, end in moves:
                start.rename(end)
                done.append((start, end))
            flush_folder(data)
            yield
        except BaseException:
            for start, end in reversed(done):
                end.rename(start)
            if aside.exists():
                aside.rmdir()
            raise

    # -- filling it ------------------------------------------------------------------------

    def _fill(self, connection: Connection, reader: PartReader) -> str:
        """The tables as they were when the backup was made, then as this version has them."""
        migrations.downgrade(connection, "base")
        migrations.upgrade(connection, self.found.manifest.revision)
        tables = {table.name: table for table in tables_of(connection)}
        if {n: [c.name for c in t.columns] for n, t in tables.items()} != {
            name: list(columns) for name, columns in self.found.manifest.tables.items()
        }:
            raise BadBackup("backup_damaged")
        for part in reader.parts():
            if part.table:
                _insert(connection, tables[part.table], part)
            else:
                self._write(part)
        migrations.upgrade(connection)
        # A code that was used since would be good again.
        connection.execute(delete(code_table).where(code_table.c.device.is_(None)))
        return new_epoch(connection)

    def _write(self, part: Part) -> None:
        file = self.folder / FOLDER / part.path
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with file.open("ab") as out:
            if out.tell() != part.offset:
                raise BadBackup("backup_damaged")
            out.write(part.piece)
            out.flush()
            os.fsync(out.fileno())


def new_epoch(connection: Connection) -> str:
    """Give the county a new epoch: every laptop offers again what this database may lack."""
    epoch = secrets.token_hex(4)
    connection.execute(update(county_table).values(epoch=epoch))
    return epoch


def _is_used(connection: Connection) -> bool:
    """A county that was only just made, without areas and laptops, is as good as none."""
    counted = [select(func.count()).select_from(t) for t in (area_table, device_table)]
    return any(connection.execute(query).scalar_one() for query in counted)


def _others_are_connected(connection: Connection) -> bool:
    """PostgreSQL: a server on another machine leaves no mark in the data folder."""
    if connection.dialect.name != "postgresql":
        return False
    query = (
        "SELECT count(*) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid() "
        "AND usename = current_user AND backend_type = 'client backend'"
    )
    return bool(connection.execute(text(query)).scalar_one())


def _move_aside(connection: Connection, schema: str) -> None:
    """PostgreSQL: the county that was here, tables and functions, into a schema of its own."""
    names = [table.name for table in tables_of(connection)]
    connection.execute(text(f'CREATE SCHEMA "{schema}"'))
    for name in [*names, "alembic_version"]:
        connection.execute(text(f'ALTER TABLE "{name}" SET SCHEMA "{schema}"'))
    ours = (
        "SELECT p.oid::regprocedure::text FROM pg_proc p "
        "JOIN pg_namespace n ON n.oid = p.pronamespace AND n.nspname = current_schema() "
        "JOIN pg_roles r ON r.oid = p.proowner AND r.rolname = current_user"
    )
    for function in connection.execute(text(ours)).scalars().all():
        connection.execute(text(f'ALTER ROUTINE {function} SET SCHEMA "{schema}"'))


def _insert(connection: Connection, table: Table, part: Part) -> None:
    columns = [column.name for column in table.columns]
    rows: list[Mapping[str, Any]] = [dict(zip(columns, row, strict=True)) for row in part.rows]
    for start in range(0, len(rows), _ROWS):
        connection.execute(insert(table), rows[start : start + _ROWS])
