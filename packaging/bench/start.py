"""How quickly the app starts on the demo village, and how much memory it takes.

Both are set against a bare main window in the same run, as the machine's own speed varies.
Times are taken from outside, from starting the process to its mark on standard error.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

BARE = [sys.executable, str(Path(__file__).parent / "parts" / "bare_window.py")]
APP = [sys.executable, "-m", "eldercare_desktop", "demo"]
LONGEST = 180.0  # seconds; the first start makes the demo village
SETTLING = 2.0  # seconds after the last mark, so that what loads behind the window counts

# What each number may be, as a multiple of the bare window's.
AIMS = {"first paint": 1.5, "Today usable": 3.0, "memory": 2.0}

Figures = dict[str, dict[str, float]]


@dataclass
class Start:
    """One start: seconds until each mark, and kilobytes once settled (0 where unknown)."""

    marks: dict[str, float]
    rss: int = 0
    pss: int = 0


def main() -> int:
    """Measures, prints a table, and writes JSON if asked."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="eldercare-bench-") as home:
        env = _environment(Path(home))
        print("Making the demo village", flush=True)
        start(APP, "today_ready", env)
        bare, app, bare_full, app_full = measure(options.runs, env)
    figures = summary(bare, app, bare_full, app_full)
    print(table(figures))
    if options.json:
        every = {"bare": [one.marks for one in bare], "app": [one.marks for one in app]}
        record = {**figures, "every_start": every, "machine": _machine()}
        options.json.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    return 0


def measure(
    runs: int, env: dict[str, str]
) -> tuple[list[Start], list[Start], list[Start], list[Start]]:
    """Alternates the two programs, so that a busy moment of the machine meets both."""
    bare: list[Start] = []
    app: list[Start] = []
    for turn in range(runs):
        print(f"start {turn + 1} of {runs}", flush=True)
        bare.append(start(BARE, "first_paint", env))
        app.append(start(APP, "today_ready", env))
    print("memory", flush=True)
    turns = range(min(runs, 3))
    pairs = [(settled(BARE, "first_paint", env), settled(APP, "today_ready", env)) for _ in turns]
    return bare, app, [one for one, _ in pairs], [other for _, other in pairs]


def start(command: list[str], last_mark: str, env: dict[str, str]) -> Start:
    """Starts a program that quits at its last mark."""
    with _started([*command, "--quit-when-ready"], env) as (process, began):
        return Start(_read_marks(process, began, last_mark))


def settled(command: list[str], last_mark: str, env: dict[str, str]) -> Start:
    """Starts a program, lets it settle, and reads its memory."""
    with _started(command, env) as (process, began):
        marks = _read_marks(process, began, last_mark)
        time.sleep(SETTLING)
        return Start(marks, *_memory(process.pid))


def summary(
    bare: list[Start], app: list[Start], bare_full: list[Start], app_full: list[Start]
) -> Figures:
    """Medians in seconds and MB, and the multiples of the bare window."""
    yardstick = _seconds(bare, "first_paint")
    paint, today = _seconds(app, "first_paint"), _seconds(app, "today_ready")
    multiples = {"first paint": paint / yardstick, "Today usable": today / yardstick}
    if bare_full[0].pss:
        multiples["memory"] = median(s.pss for s in app_full) / median(s.pss for s in bare_full)
    return {
        "bare": {"first_paint": yardstick, **_megabytes(bare_full)},
        "app": {"first_paint": paint, "today_ready": today, **_megabytes(app_full)},
        "multiples": {name: round(multiple, 2) for name, multiple in multiples.items()},
    }


def table(figures: Figures) -> str:
    """The figures for a person."""
    sides = (figures["bare"], figures["app"])
    lines = [f"{'':14}{'bare window':>14}{'app':>14}"]
    for name, unit in {"first_paint": "s", "today_ready": "s", "rss": "MB", "pss": "MB"}.items():
        cells = [f"{side[name]} {unit}" if side.get(name) else "-" for side in sides]
        lines.append(f"{name:14}{cells[0]:>14}{cells[1]:>14}")
    for name, multiple in figures["multiples"].items():
        verdict = "within the aim of" if multiple <= AIMS[name] else "OVER the aim of"
        lines.append(f"{name}: {multiple} times the bare window, {verdict} {AIMS[name]}")
    return "\n".join(lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench start", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="starts of each program (default 5)")
    parser.add_argument("--json", type=Path, help="also write the figures into this file")
    return parser.parse_args()


def _environment(home: Path) -> dict[str, str]:
    """A home of its own: no real data is touched, and every start finds the same village."""
    folders = {name: str(home) for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")}
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        folders[f"XDG_{name}_HOME"] = str(home / name.lower())
    return os.environ | folders | {"ELDERCARE_MARKS": "1"}


@contextmanager
def _started(
    command: list[str], env: dict[str, str]
) -> Iterator[tuple["subprocess.Popen[str]", float]]:
    began = time.perf_counter()
    process = subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True)
    watchdog = threading.Timer(LONGEST, process.kill)
    watchdog.start()
    try:
        yield process, began
        if "--quit-when-ready" in command:
            process.wait()
    finally:
        watchdog.cancel()
        process.terminate()
        process.wait()


def _read_marks(process: "subprocess.Popen[str]", began: float, last_mark: str) -> dict[str, float]:
    marks: dict[str, float] = {}
    said = []
    assert process.stderr is not None
    for line in process.stderr:
        moment = time.perf_counter() - began
        said.append(line)
        if line.startswith("MARK "):
            marks[line.split()[1]] = round(moment, 3)
        if last_mark in marks:
            return marks
    sys.exit(f"The program ended without the mark {last_mark}:\n{''.join(said[-20:])}")


def _memory(pid: int) -> tuple[int, int]:
    """RSS and PSS in kB. PSS shares out what several processes hold together; Linux only."""
    rollup = Path(f"/proc/{pid}/smaps_rollup")
    if not rollup.exists():
        return 0, 0
    fields = dict(line.split(":", 1) for line in rollup.read_text().splitlines()[1:])
    return int(fields["Rss"].split()[0]), int(fields["Pss"].split()[0])


def _seconds(starts: list[Start], mark: str) -> float:
    return round(median(start.marks[mark] for start in starts), 3)


def _megabytes(starts: list[Start]) -> dict[str, float]:
    return {name: round(median(getattr(s, name) for s in starts) / 1024) for name in ("rss", "pss")}


def _machine() -> dict[str, object]:
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
    }


if __name__ == "__main__":
    sys.exit(main())
