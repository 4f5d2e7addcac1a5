"""eldercare-county books: whether the time bank's books are right, village by village."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from eldercare_desktop.county import areas
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.clock import stamp
from eldercare_desktop.county.command.columns import show, show_json
from eldercare_desktop.county.command.speech import Nouns, say, warn
from eldercare_desktop.county.county import County
from eldercare_desktop.county.ledger.books import CountyBooks, Finding, VillageBooks, read_books
from eldercare_desktop.county.wording import sentence

_HEADS = ("head_area", "head_place", "head_entries", "head_hours", "head_points", "head_pool",
          "head_suspended", "head_out", "head_accepted", "head_cleared", "head_waiting_vouchers",
          "head_clearing", "head_findings")  # fmt: skip


def add(nouns: Nouns, shared: argparse.ArgumentParser) -> None:
    """`books`."""
    verb = nouns.add_parser("books", parents=[shared], help="whether the time bank's books agree")
    verb.add_argument("--area", default="", help="code of a township or village: only that")
    verb.add_argument("--json", action="store_true")
    verb.set_defaults(act=_books)


def _books(county: County, options: argparse.Namespace) -> int:
    """0 if all is right, 1 if there is something to look at."""
    area = options.area.removesuffix("000").removesuffix("000")
    with county.database.reading(WHOLE_COUNTY) as connection:
        found = read_books(connection, area)
        names = {one.code: one.name for one in areas.listed(connection)}
    if options.json:
        show_json({"at": stamp(), "right": found.right, **asdict(found)})
    else:
        _tell(found, names)
    return 0 if found.right else 1


def _tell(found: CountyBooks, names: dict[str, str]) -> None:
    show(_HEADS, [_row(one, names.get(one.village, "")) for one in found.villages])
    for finding in found.findings:
        _warn(finding)
    trial = ", ".join(f"{sentence(f'unit_{unit}')} {off}" for unit, off in found.trial.items())
    say(sentence("books_trial", trial=trial))
    say(sentence("books_clearing", minutes=found.clearing, waiting=found.waiting))
    told = "books_right" if found.right else "books_wrong"
    say(sentence(told, villages=len(found.villages), n=len(found.findings)))


def _warn(finding: Finding) -> None:
    warn(
        f"finding_{finding.kind}",
        village=finding.village,
        holder=finding.holder,
        account=finding.account,
        amount=finding.amount,
        unit=sentence(f"unit_{finding.unit}") if finding.unit in ("minute", "point") else "?",
        entries=", ".join(finding.entries),
    )


def _row(one: VillageBooks, name: str) -> tuple[str | int, ...]:
    return (
        one.village,
        name,
        one.entries,
        one.people["minute"],
        one.people["point"],
        one.pool["minute"],
        one.suspended,
        one.out,
        one.accepted,
        one.cleared,
        one.waiting,
        one.clearing,
        one.findings,
    )
