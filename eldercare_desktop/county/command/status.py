"""eldercare-county status: the freshness of the villages."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from eldercare_desktop.county import status
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.clock import stamp
from eldercare_desktop.county.command.columns import show, show_json
from eldercare_desktop.county.command.speech import Nouns, say
from eldercare_desktop.county.county import County
from eldercare_desktop.county.status import Line
from eldercare_desktop.county.wording import in_english, sentence
from eldercare_desktop.county.wording.measure import clock_words, moment, trouble_words

_HEADS = ("head_area", "head_place", "head_freshness", "head_devices", "head_seen", "head_read",
          "head_behind", "head_missing", "head_clock", "head_review", "head_refused",
          "head_quarantined", "head_trouble")  # fmt: skip


def add(nouns: Nouns, shared: argparse.ArgumentParser) -> None:
    """`status`."""
    verb = nouns.add_parser("status", parents=[shared], help="freshness of the villages")
    verb.add_argument("--area", default="", help="code of a township: only its villages")
    verb.add_argument("--json", action="store_true")
    verb.set_defaults(act=_status)


def _status(county: County, options: argparse.Namespace) -> int:
    with county.database.reading(WHOLE_COUNTY) as connection:
        found = [line for line in status.lines(connection) if line.lies_in(options.area)]
    if options.json:
        areas = [{**asdict(line), "behind": line.behind} for line in found]
        show_json({"at": stamp(), "areas": areas})
        return 0
    show(_HEADS, [_row(line) for line in found])
    say(sentence("summary", all=len(found), **status.summary(found)))
    return 0


def _row(line: Line) -> tuple[str | int, ...]:
    english = in_english()
    return (
        line.area,
        line.name,
        sentence(line.freshness),
        line.devices,
        moment(line.seen_at),
        line.read,
        line.behind,
        line.missing,
        clock_words(line.clock_skew, english),
        line.review,
        line.refused,
        line.quarantined,
        trouble_words(line.trouble, english),
    )
