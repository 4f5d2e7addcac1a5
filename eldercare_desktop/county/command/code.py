"""eldercare-county code: one-time codes that make a laptop a device."""

from __future__ import annotations

import argparse
import re
from datetime import timedelta

from eldercare_desktop.county import areas, devices
from eldercare_desktop.county.command.speech import Nouns, fail, say
from eldercare_desktop.county.county import County
from eldercare_desktop.county.enrol import new_code
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.wording import sentence

_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


def add(nouns: Nouns, shared: argparse.ArgumentParser) -> None:
    """`code new`."""
    verbs = nouns.add_parser("code", help="enrolment codes").add_subparsers(required=True)
    verb = verbs.add_parser("new", parents=[shared], help="a one-time code for one laptop")
    verb.add_argument("--area", required=True, help="12-digit code of a village or township")
    verb.add_argument("--valid", default="15m", help="15m, 2h, 1d (default 15m)")
    verb.set_defaults(act=_new)


def _new(county: County, options: argparse.Namespace) -> int:
    form = re.fullmatch(r"([1-9][0-9]{0,4})([mhd])", options.valid)
    if not form:
        return fail("bad_valid")
    valid = timedelta(**{_UNITS[form[2]]: int(form[1])})
    try:
        with county.database.writing() as connection:
            code = new_code(connection, options.area, valid)
            name = areas.find(connection, options.area).name
    except Refusal:
        return fail("unknown_area", code=options.area)
    until = (devices.now() + valid).astimezone().isoformat(" ", "minutes")
    say(sentence("code", code=code, name=name, until=until))
    return 0
