"""eldercare-county device: the enrolled laptops."""

from __future__ import annotations

import argparse
import re

from sqlalchemy import select

from eldercare_desktop.county import devices
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.command.columns import show, show_json
from eldercare_desktop.county.command.speech import Nouns, fail, say
from eldercare_desktop.county.county import County
from eldercare_desktop.county.schema import device_table
from eldercare_desktop.county.wording import in_english, sentence
from eldercare_desktop.county.wording.measure import moment, trouble_words

_HEADS = ("head_id", "head_area", "head_name", "head_enrolled", "head_seen", "head_state",
          "head_trouble")  # fmt: skip
_JSON = ("id", "area", "name", "app", "enrolled_at", "seen_at", "revoked_at", "read_position",
         "clock_skew", "trouble")  # fmt: skip


def add(nouns: Nouns, shared: argparse.ArgumentParser) -> None:
    """`device list`, `device revoke`."""
    verbs = nouns.add_parser("device", help="enrolled laptops").add_subparsers(required=True)
    verb = verbs.add_parser("list", parents=[shared], help="all laptops, by area")
    verb.add_argument("--area", help="12-digit code: only of this village or township")
    verb.add_argument("--json", action="store_true")
    verb.set_defaults(act=_list)
    verb = verbs.add_parser("revoke", parents=[shared], help="shut a laptop out")
    verb.add_argument("device", help="its id, or how that begins (6 digits at least)")
    verb.add_argument("--wipe", action="store_true", help="tell it that its data shall be erased")
    verb.set_defaults(act=_revoke)


def _list(county: County, options: argparse.Namespace) -> int:
    d = device_table.c
    query = select(device_table).where(devices.is_laptop()).order_by(d.area, d.enrolled_at)
    if options.area:
        query = query.where((d.area == options.area) | (d.township == options.area))
    with county.database.reading(WHOLE_COUNTY) as connection:
        rows = connection.execute(query).all()
    if options.json:
        show_json([{name: getattr(row, name) for name in _JSON} for row in rows])
        return 0
    lines = [
        (
            row.id,
            row.area,
            row.name,
            moment(row.enrolled_at),
            moment(row.seen_at) or sentence("never"),
            sentence("shut_out" if row.revoked_at else "active"),
            trouble_words(row.trouble or "", in_english()),
        )
        for row in rows
    ]
    show(_HEADS, lines)
    return 0


def _revoke(county: County, options: argparse.Namespace) -> int:
    if not re.fullmatch(r"[0-9a-f]{6,32}", options.device):
        return fail("no_device", device=options.device)
    query = select(device_table.c.id).where(device_table.c.id.startswith(options.device))
    query = query.where(devices.is_laptop())
    with county.database.writing(WHOLE_COUNTY) as connection:
        found = connection.execute(query).scalars().all()
        if len(found) > 1:
            return fail("several_devices", device=options.device, count=len(found))
        device = devices.revoke(connection, found[0], wipe=options.wipe) if found else None
    if device is None:
        return fail("no_device", device=options.device)
    say(sentence("revoked_wipe" if options.wipe else "revoked", name=device.name))
    return 0
