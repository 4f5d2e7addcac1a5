"""The command: eldercare-desktop tour --out DIR [--lang zh_CN|en] [--scale 150]."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str]) -> int:
    """Take the tour; 0 when every step really happened, 1 with a sentence when one did not."""
    options = _parser().parse_args(arguments)
    if sys.platform.startswith("linux") and not _has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from eldercare_desktop.app import make_application
    from eldercare_desktop.screens.language import install
    from eldercare_desktop.tour.hands import DidNotHappen, check
    from eldercare_desktop.tour.journey import take
    from eldercare_desktop.tour.report import Report, platform
    from eldercare_desktop.tour.strays import Strays

    application = make_application()
    if not install(application, options.lang):
        print(f"The tour stopped: no translation for {options.lang}", file=sys.stderr)
        return 1
    report, strays = Report(options.out), Strays(application)
    report.say(f"tour in {options.lang} at {options.scale} % on {platform()}")
    look = {"language": options.lang, "scale": options.scale, "theme": options.theme}
    with tempfile.TemporaryDirectory(prefix="eldercare-tour-") as folder:
        try:
            take(Path(folder), report, look)
            report.check_papers()
            check(not strays.found, f"every part stays in its window: {strays.found}")
        except DidNotHappen as problem:
            print(f"The tour stopped: this did not happen: {problem}", file=sys.stderr)
            return 1
    report.say(f"done: {len(report.pictures)} pictures, {len(report.papers)} papers")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="eldercare-desktop tour",
        description="Drives the real windows through the whole job and takes a picture of each.",
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--lang", choices=["zh_CN", "en"], default="zh_CN")
    parser.add_argument("--scale", type=int, choices=[100, 125, 150, 175], default=100)
    parser.add_argument("--theme", choices=["light", "dark", "contrast"], default="light")
    return parser


def _has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
