"""Arguments, and handing over. What is heavy is imported by what was asked for."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path

from eldercare_desktop import __version__


def main(arguments: list[str] | None = None) -> int:
    """Run a command; without one, start the app. Returns the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["import"]:
        from eldercare_desktop.rosters.command import main as import_roster

        return import_roster(given[1:])
    if given[:1] == ["tour"]:
        from eldercare_desktop.tour.command import main as tour

        return tour(given[1:])
    options = _parser().parse_args(given)
    gc.disable()  # nothing of the start is garbage; the window collects from then on
    from eldercare_desktop.app import run

    return run(
        demo=options.command == "demo",
        folder=options.data,
        language=options.lang,
        scale=options.scale,
        quit_when_ready=options.quit_when_ready,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="eldercare-desktop",
        description="Offline-first desktop app for village elder-care assistants.",
        epilog="Further commands: import FILE --preview [--json]; tour --out DIR. "
        "Each explains itself with --help.",
    )
    parser.add_argument("command", nargs="?", choices=["demo"], help="open the demo village")
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder of the store")
    parser.add_argument("--lang", choices=["zh_CN", "en"], help="language, for this start only")
    parser.add_argument(
        "--scale", type=int, choices=[100, 125, 150, 175], help="size in percent, this start only"
    )
    parser.add_argument("--quit-when-ready", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return parser


if __name__ == "__main__":
    sys.exit(main())
