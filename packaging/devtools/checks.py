"""Every check of the tree, one after the other; a failing one does not keep the others from
running."""

import os
import time
from collections.abc import Callable

from devtools import translations
from devtools.console import Stop, call, say
from devtools.environment import PYTHON, variables

TREE = ["eldercare_desktop", "tests", "packaging", "dev.py"]

# One more than there are cores, as many tests wait for a line or a disk. A file stays whole,
# because its tests share servers, and the long ones come first (tests/conftest.py).
SIDE_BY_SIDE = [
    *("-n", str((os.cpu_count() or 1) + 1)),
    *("--dist", "loadfile", "--no-loadscope-reorder"),
]


def run_all(arguments: list[str]) -> int:
    """Runs all checks; the arguments go to pytest. Returns 0 only if every one passed."""
    results = []
    for name, check in _checks(arguments):
        say(name)
        start = time.monotonic()
        results.append((name, _outcome(check), time.monotonic() - start))
    failed = [name for name, code, _ in results if code]
    for name, code, seconds in results:
        say(f"{name}: {'FAILED' if code else 'ok'} ({seconds:.0f} s)")
    say(f"Failed: {', '.join(failed)}" if failed else "All checks passed")
    return 1 if failed else 0


def _checks(arguments: list[str]) -> list[tuple[str, Callable[[], int]]]:
    # pytest comes last, so that its closing lines are near the end of the log.
    return [
        ("ruff check", lambda: _tool("ruff", "check", *TREE)),
        ("ruff format", lambda: _tool("ruff", "format", "--check", *TREE)),
        ("mypy", lambda: _tool("mypy")),
        ("translations", _check_translations),
        ("pytest", lambda: _tool("pytest", *SIDE_BY_SIDE, *arguments)),
    ]


def _outcome(check: Callable[[], int]) -> int:
    try:
        return check()
    except Stop as stop:
        print(stop)
        return stop.code


def _check_translations() -> int:
    return translations.check() or translations.compile_all(even_if_new=True)


def _tool(name: str, *arguments: str) -> int:
    return call([PYTHON, "-m", name, *arguments], variables(offscreen=True))
