"""eldercare-county code: one-time codes that make a laptop a device."""

from __future__ import annotations

import argparse
import re
from datetime import timedelta

from sqlalchemy import Connection

from eldercare_desktop.county import areas, enrol
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.clock import stamp
from eldercare_desktop.county.command.columns import show, show_json
from eldercare_desktop.county.command.speech import Nouns, fail, say
from eldercare_desktop.county.county import County
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.wording import sentence
from eldercare_desktop.county.wording.measure import moment

_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


def add(nouns: Nouns, shared: argparse.ArgumentParser) -> None:
    """`code new`, `code list`, `code cancel`."""
    verbs = nouns.add_parser("code", help="enrolment codes").add_subparsers(required=True)
    verb = verbs.add_parser("new", parents=[shared], help="a one-time code for one laptop")
    verb.add_argument("--area", required=True, help="12-digit code of a village or township")
    verb.add_argument("--valid", default="15m", help="15m, 2h, 1d (default 15m)")
    verb.add_argument("--json", action="store_true")
    verb.set_defaults(act=_new)
    verb = verbs.add_parser("list", parents=[shared], help="what codes there are, not the codes")
    verb.add_argument("--json", action="store_true")
    verb.set_defaults(act=_list)
    verb = verbs.add_parser("cancel", parents=[shared], help="end the unused codes of an area")
    verb.add_argument("--area", required=True)
    verb.set_defaults(act=_cancel)


def span(text: str) -> timedelta | None:
    """15m, 2h or 90d as a span of time; None for what is none."""
    form = re.fullmatch(r"([1-9][0-9]{0,4})([mhd])", text)
    return timedelta(**{_UNITS[form[2]]: int(form[1])}) if form else None


def _new(county: County, options: argparse.Namespace) -> int:
    valid = span(options.valid)
    if valid is None:
        return fail("bad_valid")
    try:
        with county.database.writing(WHOLE_COUNTY) as connection:
            code = enrol.new_code(connection, options.area, valid)
            name = areas.find(connection, options.area).name
    except Refusal:
        return fail("unknown_area", code=options.area)
    until = stamp(valid)
    if options.json:
        show_json({"code": code, "area": options.area, "name": name, "expires_at": until})
        return 0
    say(sentence("code", code=code, name=name, until=moment(until)))
    return 0


def _list(county: County, options: argparse.Namespace) -> int:
    with county.database.reading(WHOLE_COUNTY) as connection:
        codes = [_told(connection, row) for row in enrol.codes(connection)]
    if options.json:
        show_json(codes)
        return 0
    rows = [
        (c["area"], c["name"], moment(c["expires_at"]), sentence(f"code_{c['state']}"))
        for c in codes
    ]
    show(("head_area", "head_name", "head_until", "head_state"), rows)
    return 0


def _told(connection: Connection, code: enrol.Code) -> dict[str, str]:
    names = {area.code: area.name for area in areas.listed(connection)}
    return {**vars(code), "name": names.get(code.area, "")}


def _cancel(county: County, options: argparse.Namespace) -> int:
    with county.database.writing(WHOLE_COUNTY) as connection:
        count = enrol.cancel_codes(connection, options.area)
    if not count:
        return fail("no_codes_here", code=options.area)
    say(sentence("codes_cancelled", count=count))
    return 0
