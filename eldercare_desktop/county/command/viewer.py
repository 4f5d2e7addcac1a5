"""eldercare-county viewer: who may look at the board."""

from __future__ import annotations

import argparse

from eldercare_desktop.county import viewers
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.command.code import span
from eldercare_desktop.county.command.columns import show, show_json
from eldercare_desktop.county.command.speech import Nouns, fail, say
from eldercare_desktop.county.county import County
from eldercare_desktop.county.viewers import Viewer
from eldercare_desktop.county.wording import sentence
from eldercare_desktop.county.wording.measure import moment

_LONGEST = 60


def add(nouns: Nouns, shared: argparse.ArgumentParser) -> None:
    """`viewer new`, `viewer list`, `viewer revoke`."""
    verbs = nouns.add_parser("viewer", help="who may look at the board").add_subparsers(
        required=True
    )
    verb = verbs.add_parser("new", parents=[shared], help="a passcode for the board")
    verb.add_argument("--name", required=True, help="whose it is, or of which office")
    verb.add_argument("--valid", default="90d", help="12h, 90d (default 90d)")
    verb.add_argument("--json", action="store_true")
    verb.set_defaults(act=_new)
    verb = verbs.add_parser("list", parents=[shared], help="all, without the passcodes")
    verb.add_argument("--json", action="store_true")
    verb.set_defaults(act=_list)
    verb = verbs.add_parser("revoke", parents=[shared], help="take a passcode back")
    verb.add_argument("id")
    verb.set_defaults(act=_revoke)


def _new(county: County, options: argparse.Namespace) -> int:
    valid = span(options.valid)
    if valid is None:
        return fail("bad_valid")
    name = options.name.strip()
    if not 0 < len(name) <= _LONGEST or not name.isprintable():
        return fail("viewer_name")
    with county.database.writing(WHOLE_COUNTY) as connection:
        viewer, passcode = viewers.new_viewer(connection, name, valid)
    if options.json:
        show_json({**vars(viewer), "passcode": passcode})
        return 0
    say(sentence("viewer_new", name=name, passcode=passcode, until=moment(viewer.expires_at)))
    return 0


def _list(county: County, options: argparse.Namespace) -> int:
    with county.database.reading(WHOLE_COUNTY) as connection:
        found = viewers.listed(connection)
    if options.json:
        show_json([{**vars(viewer), "state": _state(viewer)} for viewer in found])
        return 0
    rows = [
        (v.id, v.name, moment(v.made_at), moment(v.expires_at), sentence(_state(v))) for v in found
    ]
    show(("head_id", "head_name", "head_enrolled", "head_until", "head_state"), rows)
    return 0


def _state(viewer: Viewer) -> str:
    if viewer.revoked_at:
        return "shut_out"
    return "active" if viewer.is_let_in else "code_expired"


def _revoke(county: County, options: argparse.Namespace) -> int:
    with county.database.writing(WHOLE_COUNTY) as connection:
        viewer = viewers.revoke(connection, options.id)
    if viewer is None:
        return fail("no_viewer", id=options.id)
    say(sentence("viewer_revoked", name=viewer.name))
    return 0
