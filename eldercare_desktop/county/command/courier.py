"""eldercare-county courier: exchange files that come on a stick."""

from __future__ import annotations

import argparse
import re
import signal
import sys
import threading
import time
from pathlib import Path

from eldercare_desktop.county import presence
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.command.speech import Nouns, fail, say
from eldercare_desktop.county.county import County
from eldercare_desktop.county.courier import parcels
from eldercare_desktop.county.courier.files import Places, Said, is_parcel_name, take_file
from eldercare_desktop.county.courier.watch import EVERY, PATIENCE, Watcher
from eldercare_desktop.county.database import FAILURES
from eldercare_desktop.county.wording import sentence
from eldercare_desktop.sync.parcel import ANSWER_SUFFIX, place_beside

LISTED = 50


def add(nouns: Nouns, shared: argparse.ArgumentParser) -> None:
    """`courier take`, `courier watch`, `courier answer`, `courier list`."""
    verbs = nouns.add_parser("courier", help="exchange files from sticks").add_subparsers(
        required=True
    )
    verb = verbs.add_parser("take", parents=[shared], help="take files and write their answers")
    verb.add_argument("file", type=Path, nargs="+", help="files, or folders that hold them")
    _add_places(verb)
    verb.set_defaults(act=_take)
    verb = verbs.add_parser("watch", parents=[shared], help="take whatever lands in a folder")
    verb.add_argument("folder", type=Path)
    verb.add_argument("--every", type=float, default=EVERY, help="seconds between two looks")
    verb.add_argument(
        "--patience",
        type=float,
        default=PATIENCE,
        help="seconds without a change after which a file that is not whole is refused",
    )
    verb.add_argument("--once", action="store_true", help="look once and end")
    _add_places(verb)
    verb.set_defaults(act=_watch)
    verb = verbs.add_parser("answer", parents=[shared], help="write a kept answer once more")
    verb.add_argument("parcel", help="the id that `courier list` shows")
    verb.add_argument("--out", type=Path, default=Path())
    verb.set_defaults(act=_answer)
    verbs.add_parser("list", parents=[shared], help="files taken last").set_defaults(act=_list)


def _add_places(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--out", type=Path, help="folder for answers, instead of beside the file")
    verb.add_argument("--done", type=Path, help="folder that taken files are moved to")


def _take(county: County, options: argparse.Namespace) -> int:
    places, refused = _places(options), 0
    for named in options.file:
        files = [named]
        if named.is_dir():
            files = [file for file in sorted(named.iterdir()) if is_parcel_name(file)]
            if not files:
                say(sentence("courier_nothing", folder=named))
        for file in files:
            said = _take_one(county, file, places)
            refused += not said.done and said.key != "courier_is_answer"
    return 1 if refused else 0


def _take_one(county: County, file: Path, places: Places) -> Said:
    try:
        said = take_file(county, file, places)
    except FAILURES:
        said = Said("courier_busy")
    _tell(file, said)
    return said


def _watch(county: County, options: argparse.Namespace) -> int:
    watcher = Watcher(county, options.folder, _places(options), options.patience)
    if options.once:
        told = list(watcher.look(time.monotonic()))
        for file, said in told:
            _tell(file, said)
        return 0
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    say(sentence("courier_watching", folder=options.folder))
    missing = False
    with presence.serving(county.settings.data):  # nobody restores a backup meanwhile
        while not stop.is_set():
            missing = _look(watcher, missing)
            stop.wait(options.every)
    return 0


def _look(watcher: Watcher, missing: bool) -> bool:
    """One look; whether the folder is missing, which is told once."""
    try:
        for file, said in watcher.look(time.monotonic()):
            _tell(file, said)
    except OSError as problem:
        if not missing:
            fail("courier_no_folder", folder=watcher.folder, reason=problem.strerror or problem)
        return True
    return False


def _answer(county: County, options: argparse.Namespace) -> int:
    with county.database.reading(WHOLE_COUNTY) as connection:
        taken = parcels.anywhere(connection, options.parcel)
    if taken is None or not re.fullmatch(r"[0-9a-f]{32}", options.parcel):
        return fail("courier_unknown_parcel", parcel=options.parcel)
    if taken.answer is None:
        return fail("courier_answer_gone", parcel=options.parcel)
    target = options.out
    if target.is_dir():
        target = target / f"{taken.id}{ANSWER_SUFFIX}"
    try:
        place_beside(target, taken.answer)
    except OSError as problem:
        reason = problem.strerror or problem
        return fail("courier_answer_failed", answer=target, reason=reason)
    say(sentence("courier_answer", answer=target))
    return 0


def _list(county: County, _options: argparse.Namespace) -> int:
    say(sentence("courier_list"))
    with county.database.reading(WHOLE_COUNTY) as connection:
        for p in parcels.listed(connection, LISTED):
            kept = sentence("courier_kept" if p.kept else "courier_gone")
            say("\t".join([p.id, p.taken_at, p.device, str(p.number), str(p.changes), kept]))
    return 0


def _places(options: argparse.Namespace) -> Places:
    for folder in (options.out, options.done):
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
    return Places(options.out, options.done)


def _tell(file: Path, said: Said) -> None:
    channel = sys.stdout if said.done or said.key == "courier_is_answer" else sys.stderr
    print(f"{file.name}: {said.text}", file=channel, flush=True)
