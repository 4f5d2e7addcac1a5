"""eldercare-county: serve, and the county's daily administration."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from eldercare_desktop.county.command import (
    area,
    backup,
    books,
    code,
    courier,
    device,
    serving,
    status,
    viewer,
)
from eldercare_desktop.county.command.speech import fail, reason_of
from eldercare_desktop.county.county import WrongKey, open_county
from eldercare_desktop.county.settings import Settings

NOUNS = (serving, area, code, device, status, books, viewer, backup, courier)
"""The modules of the commands: each has `add(nouns, shared)`."""


def run(arguments: Sequence[str]) -> int:
    """Do what the command line asks for; 0 when it was done, 1 with a sentence when not.

    A command is `act(county, options)` as a rule. One that must not open the county's data
    is set with `set_defaults(prepare=...)` instead, and gets `(settings, options)`.
    """
    options = _parser().parse_args(arguments)
    settings = Settings.from_environment(options.data)
    try:
        return _act(settings, options)
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _act(settings: Settings, options: argparse.Namespace) -> int:
    if "prepare" in options:
        return int(options.prepare(settings, options))
    try:
        county = open_county(settings)
    except WrongKey:
        return fail("wrong_key")
    except (OSError, SQLAlchemyError, ImportError) as problem:  # the driver may be missing
        return fail("no_data", reason=reason_of(problem))
    with closing(county):
        try:
            return int(options.act(county, options))
        except SQLAlchemyError as problem:
            return fail("database_failed", reason=reason_of(problem))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="eldercare-county", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder of the county's data")
    # Also after the command, where people look for it.
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    nouns = parser.add_subparsers(required=True, metavar="COMMAND")
    for noun in NOUNS:
        noun.add(nouns, shared)
    return parser
