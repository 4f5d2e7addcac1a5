"""eldercare-county status: the freshness of the villages."""

from __future__ import annotations

import argparse

from eldercare_desktop.county import status
from eldercare_desktop.county.command.speech import Nouns, say
from eldercare_desktop.county.county import County
from eldercare_desktop.county.wording import sentence


def add(nouns: Nouns, shared: argparse.ArgumentParser) -> None:
    """`status`."""
    verb = nouns.add_parser("status", parents=[shared], help="freshness of the villages")
    verb.set_defaults(act=_status)


def _status(county: County, _options: argparse.Namespace) -> int:
    say(sentence("status"))
    with county.database.reading() as connection:
        for line in status.lines(connection):
            seen = line.seen_at or sentence("never")
            skew = "" if line.clock_skew is None else line.clock_skew
            counts = (line.unread, skew, line.to_settle, line.quarantined)
            say("\t".join(map(str, (line.area, line.name, line.devices, seen, *counts))))
    return 0
