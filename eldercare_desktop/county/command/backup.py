"""eldercare-county backup, restore and epoch."""

from __future__ import annotations

import argparse
import sys
from getpass import getpass
from pathlib import Path
from typing import BinaryIO

from sqlalchemy.exc import SQLAlchemyError

from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.backup import restoring
from eldercare_desktop.county.backup.errors import BadBackup
from eldercare_desktop.county.backup.making import write_backup
from eldercare_desktop.county.backup.restoring import Restored
from eldercare_desktop.county.command.speech import Nouns, fail, reason_of, say
from eldercare_desktop.county.county import County
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.county.wording import sentence
from eldercare_desktop.county.wording.measure import moment

SHORTEST = 10


def add(nouns: Nouns, shared: argparse.ArgumentParser) -> None:
    """`backup`, `restore`, `epoch show`, `epoch new`."""
    verb = nouns.add_parser("backup", parents=[shared], help="write everything into one file")
    verb.add_argument("file", type=Path)
    how = verb.add_mutually_exclusive_group()
    how.add_argument("--passphrase-file", type=Path, help="its first line is the passphrase")
    how.add_argument("--plain", action="store_true", help="without encryption")
    verb.set_defaults(act=_backup)
    verb = nouns.add_parser("restore", parents=[shared], help="put a backup into an empty place")
    verb.add_argument("file", type=Path)
    verb.add_argument("--passphrase-file", type=Path)
    verb.add_argument("--check", action="store_true", help="only read it and tell what it holds")
    verb.add_argument("--replace", action="store_true", help="move what is here aside")
    verb.set_defaults(prepare=_restore)
    verbs = nouns.add_parser("epoch", help="after a restore with other tools").add_subparsers(
        required=True
    )
    verbs.add_parser("show", parents=[shared]).set_defaults(act=_epoch_show)
    verb = verbs.add_parser("new", parents=[shared], help="have all laptops offer again")
    verb.set_defaults(act=_epoch_new)


def _backup(county: County, options: argparse.Namespace) -> int:
    try:
        passphrase = None if options.plain else _new_passphrase(options.passphrase_file)
        counts = write_backup(county, options.file, passphrase)
    except BadBackup as problem:
        return fail(problem.key, **problem.values)
    except OSError as problem:
        return fail("backup_failed", reason=problem)
    told = "backup_done_plain" if options.plain else "backup_done"
    rows = sum(counts.rows.values())
    say(sentence(told, file=options.file, rows=rows, files=counts.files))
    return 0


def _restore(settings: Settings, options: argparse.Namespace) -> int:
    try:
        with options.file.open("rb") as source:
            return _read(settings, options, source)
    except BadBackup as problem:
        return fail(problem.key, **problem.values)
    except (OSError, SQLAlchemyError) as problem:
        return fail("restore_failed", reason=reason_of(problem))


def _read(settings: Settings, options: argparse.Namespace, source: BinaryIO) -> int:
    locked = restoring.is_locked(source)
    passphrase = _passphrase(options.passphrase_file) if locked else None
    if options.check:
        _tell("backup_good", restoring.look(source, passphrase))
        return 0
    done = restoring.restore(settings, source, passphrase, keep_aside=options.replace)
    _tell("restored", done)
    if done.aside:
        say(sentence("restore_aside", name=done.aside, data=settings.data))
    say(sentence("restore_next", made_at=moment(done.manifest.made_at)))
    return 0


def _tell(key: str, found: Restored) -> None:
    rows = found.counts.rows
    names = {"areas": "area", "devices": "device", "changes": "change", "rows": "record"}
    counted = {name: rows[table] for name, table in names.items()}
    made_at = moment(found.manifest.made_at)
    say(sentence(key, made_at=made_at, files=found.counts.files, **counted))


def _epoch_show(county: County, _options: argparse.Namespace) -> int:
    with county.database.reading(WHOLE_COUNTY) as connection:
        say(county.epoch(connection))
    return 0


def _epoch_new(county: County, _options: argparse.Namespace) -> int:
    with county.database.writing(WHOLE_COUNTY) as connection:
        epoch = restoring.new_epoch(connection)
    say(sentence("epoch_new", epoch=epoch))
    return 0


# -- passphrases ---------------------------------------------------------------------------


def _new_passphrase(file: Path | None) -> str:
    """Twice from the keyboard, or from a file. BadBackup when it is too short; OSError."""
    passphrase = _passphrase(file)
    if len(passphrase) < SHORTEST:
        raise BadBackup("passphrase_short", least=SHORTEST)
    if file is None and getpass(sentence("passphrase_again")) != passphrase:
        raise BadBackup("passphrase_differs")
    return passphrase


def _passphrase(file: Path | None) -> str:
    if file is not None:
        lines = file.read_text(encoding="utf-8").splitlines()
        return lines[0] if lines else ""
    if not sys.stdin.isatty():
        raise BadBackup("passphrase_missing")
    return getpass(sentence("passphrase_ask"))
