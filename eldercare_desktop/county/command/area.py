"""eldercare-county area: the list of areas."""

from __future__ import annotations

import argparse
from pathlib import Path

from eldercare_desktop.county import areas
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.command.columns import show, show_json
from eldercare_desktop.county.command.speech import Nouns, fail, say
from eldercare_desktop.county.county import County
from eldercare_desktop.county.wording import sentence


def add(nouns: Nouns, shared: argparse.ArgumentParser) -> None:
    """`area import`, `area list`."""
    verbs = nouns.add_parser("area", help="the list of areas").add_subparsers(required=True)
    verb = verbs.add_parser("import", parents=[shared], help="add areas from CSV files")
    verb.add_argument("file", type=Path, nargs="+")
    verb.set_defaults(act=_import)
    verb = verbs.add_parser("list", parents=[shared], help="all areas by code")
    verb.add_argument("--json", action="store_true")
    verb.set_defaults(act=_list)


def _import(county: County, options: argparse.Namespace) -> int:
    try:
        table = [area for file in options.file for area in areas.read_area_table(file)]
    except (OSError, ValueError) as problem:
        return fail("bad_file", reason=problem)
    with county.database.writing(WHOLE_COUNTY) as connection:
        added, renamed = areas.save(connection, table)
    say(sentence("areas_saved", added=added, renamed=renamed))
    return 0


def _list(county: County, options: argparse.Namespace) -> int:
    with county.database.reading(WHOLE_COUNTY) as connection:
        listed = areas.listed(connection)
    if options.json:
        show_json([vars(area) for area in listed])
        return 0
    rows = [(area.code, sentence(f"level_{area.level}"), area.name) for area in listed]
    show(("head_area", "head_level", "head_name"), rows)
    return 0
