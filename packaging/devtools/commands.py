"""The commands of dev.py."""

import sys
from collections.abc import Callable
from pathlib import Path

from devtools import checks, environment, locking, machine, translations
from devtools.console import ROOT, Stop, call, has_display, say
from devtools.environment import DEVELOP, PYTHON, RUN

BENCHES = ROOT / "packaging" / "bench"
APP: list[str | Path] = [PYTHON, "-m", "eldercare_desktop"]


def run_command(command: Callable[[list[str]], int], arguments: list[str]) -> int:
    """Runs one command; what stops it is said in a sentence."""
    try:
        return command(arguments)
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr, flush=True)
        return stop.code
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Starts the app on the demo village, or drives the tour where there is no display."""
    _ready_to_show()
    if has_display():
        say("Starting the app on the demo village")
        return call([*APP, "demo", *arguments], environment.variables(), interactive=True)
    say("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).")
    say("Instead of the app, the tour: its real windows, drawn offscreen into tour/")
    return _tour(arguments)


def test(arguments: list[str]) -> int:
    """Runs every check."""
    machine.ensure(PYTHON.exists())
    machine.ensure_extras()
    environment.ensure(DEVELOP)
    return checks.run_all(arguments)


def tour(arguments: list[str]) -> int:
    """Drives the real windows through the whole job; the pictures go to tour/ unless --out says
    otherwise."""
    _ready_to_show()
    return _tour(arguments)


def bench(arguments: list[str]) -> int:
    """Runs one measurement from packaging/bench/."""
    if not arguments or arguments[0] not in bench_names():
        raise Stop(f"Name what to measure: {', '.join(bench_names())}")
    _ready_to_show()
    script = BENCHES / f"{arguments[0]}.py"
    return call([PYTHON, script, *arguments[1:]], environment.variables(not has_display()))


def bench_names() -> list[str]:
    """What can be measured."""
    return sorted(path.stem for path in BENCHES.glob("*.py"))


def update_translations(arguments: list[str]) -> int:
    """Collects and compiles the texts of the areas named, or of all."""
    machine.ensure(PYTHON.exists())
    environment.ensure(RUN)
    return translations.update(arguments)


def mutants(arguments: list[str]) -> int:
    """Puts seeded faults into copies of the package and tells which test notices each."""
    machine.ensure(PYTHON.exists())
    environment.ensure(DEVELOP)
    found = {**environment.variables(), "PYTHONPATH": str(ROOT / "packaging")}
    return call([PYTHON, "-m", "mutants", *arguments], found)


def doctor(_arguments: list[str]) -> int:
    """Says what is there and what is missing."""
    for sentence in machine.describe() + environment.describe():
        print(sentence)
    return 0


def _ready_to_show() -> None:
    machine.ensure(PYTHON.exists())
    environment.ensure(RUN)
    environment.compile_tree()
    if translations.compile_all():
        raise Stop("The translations could not be compiled; lrelease says above why.", code=1)


def _tour(arguments: list[str]) -> int:
    out = [] if "--out" in arguments else ["--out", "tour"]
    return call([*APP, "tour", *out, *arguments], environment.variables(offscreen=True))


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "tour": tour,
    "translations": update_translations,
    "bench": bench,
    "mutants": mutants,
    "doctor": doctor,
    "lock": locking.lock,
}
