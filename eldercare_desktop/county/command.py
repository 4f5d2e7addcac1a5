"""eldercare-county: serve, and the county's daily administration."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from eldercare_desktop.county import areas, devices, status
from eldercare_desktop.county.county import County, WrongKey, open_county
from eldercare_desktop.county.enrol import new_code
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.schema import device_table
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.county.wording import sentence

_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


def run(arguments: Sequence[str]) -> int:
    """Do what the command line asks for; 0 when it was done, 1 with a sentence when not."""
    options = _parser().parse_args(arguments)
    try:
        county = open_county(Settings.from_environment(options.data))
    except WrongKey:
        return _fail("wrong_key")
    except (OSError, SQLAlchemyError) as problem:
        return _fail("no_data", reason=problem)
    with closing(county):
        try:
            done: int = options.act(county, options)
        except BrokenPipeError:  # whoever read our output has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 1
        return done


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="eldercare-county", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder of the county's data")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    nouns = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_serve(nouns.add_parser("serve", parents=[shared], help="run the server"))
    verbs = nouns.add_parser("area", help="the list of areas").add_subparsers(required=True)
    verb = verbs.add_parser("import", parents=[shared], help="add areas from CSV files")
    verb.add_argument("file", type=Path, nargs="+")
    verb.set_defaults(act=_area_import)
    verbs.add_parser("list", parents=[shared]).set_defaults(act=_area_list)
    verbs = nouns.add_parser("code", help="enrolment codes").add_subparsers(required=True)
    verb = verbs.add_parser("new", parents=[shared], help="a one-time code for one laptop")
    verb.add_argument("--area", required=True, help="12-digit code of a village or township")
    verb.add_argument("--valid", default="15m", help="15m, 2h, 1d (default 15m)")
    verb.set_defaults(act=_code_new)
    verbs = nouns.add_parser("device", help="enrolled laptops").add_subparsers(required=True)
    verbs.add_parser("list", parents=[shared]).set_defaults(act=_device_list)
    verb = verbs.add_parser("revoke", parents=[shared], help="shut a laptop out")
    verb.add_argument("device")
    verb.add_argument("--wipe", action="store_true", help="ask it to erase its store")
    verb.set_defaults(act=_device_revoke)
    nouns.add_parser("status", parents=[shared], help="freshness of the villages").set_defaults(
        act=_status
    )
    return parser


def _add_serve(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--host", default="127.0.0.1")
    verb.add_argument("--port", type=int, default=8765, help="0 takes a free port")
    verb.add_argument("--exchanges", type=int, default=240, help="calls a minute of one laptop")
    verb.add_argument("--enrolments", type=int, default=20, help="a minute from one address")
    verb.add_argument("--tls-cert", type=Path)
    verb.add_argument("--tls-key", type=Path)
    verb.set_defaults(act=_serve)


def _serve(county: County, options: argparse.Namespace) -> int:
    from eldercare_desktop.county.serve import Listen, serve  # 0.6 s that only a server needs

    if bool(options.tls_cert) != bool(options.tls_key):
        return _fail("tls_pair")
    limits = {"exchanges": options.exchanges, "enrolments": options.enrolments}
    county = replace(county, settings=replace(county.settings, **limits))
    listen = Listen(options.host, options.port, options.tls_cert, options.tls_key)
    try:
        serve(county, listen, _say)
    except OSError as problem:
        return _fail("no_port", host=options.host, port=options.port, reason=problem)
    return 0


def _area_import(county: County, options: argparse.Namespace) -> int:
    try:
        table = [area for file in options.file for area in areas.read_area_table(file)]
    except (OSError, ValueError) as problem:
        return _fail("bad_file", reason=problem)
    with county.database.writing() as connection:
        added, renamed = areas.save(connection, table)
    _say(sentence("areas_saved", added=added, renamed=renamed))
    return 0


def _area_list(county: County, _options: argparse.Namespace) -> int:
    with county.database.reading() as connection:
        for area in areas.listed(connection):
            _say(f"{area.code}\t{area.level}\t{area.name}")
    return 0


def _code_new(county: County, options: argparse.Namespace) -> int:
    form = re.fullmatch(r"([1-9][0-9]{0,4})([mhd])", options.valid)
    if not form:
        return _fail("bad_valid")
    valid = timedelta(**{_UNITS[form[2]]: int(form[1])})
    try:
        with county.database.writing() as connection:
            code = new_code(connection, options.area, valid)
            name = areas.find(connection, options.area).name
    except Refusal:
        return _fail("unknown_area", code=options.area)
    until = (devices.now() + valid).astimezone().isoformat(" ", "minutes")
    _say(sentence("code", code=code, name=name, until=until))
    return 0


def _device_list(county: County, _options: argparse.Namespace) -> int:
    _say(sentence("devices"))
    with county.database.reading() as connection:
        d = device_table.c
        for row in connection.execute(select(device_table).order_by(d.area, d.enrolled_at)):
            state = sentence("shut_out" if row.revoked_at else "active")
            seen = row.seen_at or sentence("never")
            _say("\t".join([row.id, row.area, row.name, seen, state]))
    return 0


def _device_revoke(county: County, options: argparse.Namespace) -> int:
    with county.database.writing() as connection:
        device = devices.revoke(connection, options.device, wipe=options.wipe)
    if device is None:
        return _fail("no_device", device=options.device)
    _say(sentence("revoked", name=device.name))
    return 0


def _status(county: County, _options: argparse.Namespace) -> int:
    _say(sentence("status"))
    with county.database.reading() as connection:
        for line in status.lines(connection):
            seen = line.seen_at or sentence("never")
            skew = "" if line.clock_skew is None else line.clock_skew
            counts = (line.unread, skew, line.to_settle, line.quarantined)
            _say("\t".join(map(str, (line.area, line.name, line.devices, seen, *counts))))
    return 0


def _say(text: str) -> None:
    print(text, flush=True)


def _fail(key: str, **values: object) -> int:
    print(sentence(key, **values), file=sys.stderr, flush=True)
    return 1
