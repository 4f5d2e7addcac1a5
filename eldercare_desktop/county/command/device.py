"""eldercare-county device: the enrolled laptops."""

from __future__ import annotations

import argparse

from sqlalchemy import select

from eldercare_desktop.county import devices
from eldercare_desktop.county.command.speech import Nouns, fail, say
from eldercare_desktop.county.county import County
from eldercare_desktop.county.schema import device_table
from eldercare_desktop.county.wording import sentence


def add(nouns: Nouns, shared: argparse.ArgumentParser) -> None:
    """`device list`, `device revoke`."""
    verbs = nouns.add_parser("device", help="enrolled laptops").add_subparsers(required=True)
    verbs.add_parser("list", parents=[shared]).set_defaults(act=_list)
    verb = verbs.add_parser("revoke", parents=[shared], help="shut a laptop out")
    verb.add_argument("device")
    verb.add_argument("--wipe", action="store_true", help="ask it to erase its store")
    verb.set_defaults(act=_revoke)


def _list(county: County, _options: argparse.Namespace) -> int:
    say(sentence("devices"))
    with county.database.reading() as connection:
        d = device_table.c
        for row in connection.execute(select(device_table).order_by(d.area, d.enrolled_at)):
            state = sentence("shut_out" if row.revoked_at else "active")
            seen = row.seen_at or sentence("never")
            say("\t".join([row.id, row.area, row.name, seen, state]))
    return 0


def _revoke(county: County, options: argparse.Namespace) -> int:
    with county.database.writing() as connection:
        device = devices.revoke(connection, options.device, wipe=options.wipe)
    if device is None:
        return fail("no_device", device=options.device)
    say(sentence("revoked", name=device.name))
    return 0
