"""What the machine itself must have: Python's venv module and the libraries that Qt loads."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from devtools import postgres
from devtools.console import Stop, has_display, say

# Library that Qt opens -> the Debian package that holds it.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
# Needed to show windows, and to find printers; drawing offscreen and PDFs do without.
DISPLAY_LIBRARIES = {
    "DISPLAY": {
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
        "libcups.so.2": "libcups2",
    },
    "WAYLAND_DISPLAY": {
        "libwayland-cursor.so.0": "libwayland-cursor0",
        "libcups.so.2": "libcups2",
    },
}
# Debian makes and starts a cluster when the package comes, unless this file says otherwise.
CREATE_CLUSTER = Path("/etc/postgresql-common/createcluster.conf")
INSTALL = ["apt-get", "install", "--yes", "--no-install-recommends"]
UPDATE = ["apt-get", "update", "-o", "APT::Update::Error-Mode=any"]
PACKAGE_LISTS = Path("/var/lib/apt/lists")
SHOWN_LINES = 8


@contextmanager
def _no_cluster() -> Iterator[None]:
    """PostgreSQL's programs alone, without a cluster of the whole machine."""
    _apt_install(["postgresql-common"])
    before = CREATE_CLUSTER.read_text(encoding="utf-8")
    CREATE_CLUSTER.write_text(f"{before}\ncreate_main_cluster = false\n", encoding="utf-8")
    try:
        yield
    finally:
        CREATE_CLUSTER.write_text(before, encoding="utf-8")


@dataclass(frozen=True)
class Extra:
    """What some tests use and all others do without.

    here:    whether it can be used
    around:  what has to be true while the package is installed
    """

    name: str
    package: str
    tests: str
    here: Callable[[], bool]
    around: Callable[[], Any] = nullcontext


EXTRAS = [
    Extra(
        "PostgreSQL",
        postgres.PACKAGE,
        "the tests of the county on PostgreSQL",
        lambda: postgres.find() is not None,
        _no_cluster,
    ),
    Extra(
        "Chromium",
        "chromium-driver",  # brings the browser along
        "the tests of the county's board in a browser",
        lambda: all(shutil.which(name) for name in ("chromium", "chromedriver")),
    ),
]


def missing_libraries() -> dict[str, str]:
    """The libraries that Qt would not find here, each with its Debian package."""
    if not sys.platform.startswith("linux"):
        return {}
    wanted = dict(QT_LIBRARIES)
    for variable, libraries in DISPLAY_LIBRARIES.items():
        wanted |= libraries if os.environ.get(variable) else {}
    return {library: package for library, package in wanted.items() if not _loads(library)}


def can_make_environment() -> bool:
    """Whether this Python can make a virtual environment with pip; Debian's alone cannot."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def ensure(venv_exists: bool) -> None:
    """Installs the missing system packages as root, or stops with the one command to run."""
    missing = missing_libraries()
    packages = sorted(set(missing.values()))
    if not venv_exists and not can_make_environment():
        packages.insert(0, "python3-venv")
    if packages:
        _install(packages, sorted(missing))


def ensure_extras() -> None:
    """Installs what only tests use, where that is possible; says what will be left out."""
    for extra in EXTRAS:
        if not extra.here():
            _add(extra)


def _add(extra: Extra) -> None:
    without = f"{extra.tests[0].upper()}{extra.tests[1:]} will be left out"
    if not sys.platform.startswith("linux") or shutil.which("apt-get") is None:
        say(f"{extra.name} is not here. {without}.")
    elif os.geteuid() != 0:
        line = " ".join(["sudo", *INSTALL, extra.package])
        say(f"{extra.name} is not here, and only root may install it: {line}. {without}.")
    else:
        say(f"Installing {extra.package} for {extra.tests}")
        try:
            with extra.around():
                _apt_install([extra.package])
        except (Stop, OSError) as problem:
            print(problem, flush=True)
            say(f"{extra.name} could not be installed; why is said above. {without}.")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install(packages: list[str], libraries: list[str]) -> None:
    if shutil.which("apt-get") is None:
        raise Stop(_sentence_without_apt(packages, libraries))
    if os.geteuid() != 0:
        line = " ".join(INSTALL + packages)
        raise Stop(
            "This machine lacks system packages, and only root may install them. Please run\n\n"
            f"    sudo apt-get update && sudo {line}\n\nand then this command again."
        )
    say(f"Installing system packages, which takes a minute: {' '.join(packages)}")
    _apt_install(packages)


def _apt_install(packages: list[str]) -> None:
    if any(PACKAGE_LISTS.glob("*_Packages*")) and not _apt_get([*INSTALL, *packages]):
        return
    # No package lists yet, or they are too old: fetch them and try once more.
    said = _apt_get(UPDATE) or _apt_get([*INSTALL, *packages])
    if said:
        raise Stop(
            f"{said}\n\nThe system packages could not be installed; apt-get says above why. "
            "Is the network reachable?"
        )


def _apt_get(command: list[str]) -> str:
    """Runs apt-get silently; returns the end of what it said if it failed, else nothing."""
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    lines = (done.stdout + done.stderr).splitlines() or ["apt-get failed and said nothing"]
    return "\n".join(lines[-SHOWN_LINES:]) if done.returncode else ""


def _sentence_without_apt(packages: list[str], libraries: list[str]) -> str:
    parts = []
    if "python3-venv" in packages:
        parts.append("Python's venv and ensurepip modules")
    if libraries:
        parts.append("the libraries " + ", ".join(libraries))
    return (
        f"This machine lacks {' and '.join(parts)}. "
        "Please install them with its package manager, then run this command again."
    )


def describe() -> list[str]:
    """What there is and what is missing, one sentence each."""
    missing = missing_libraries()
    return [
        f"Python {sys.version.split()[0]} at {sys.executable}",
        "can make a virtual environment" if can_make_environment() else "python3-venv is missing",
        f"libraries missing: {', '.join(missing)}" if missing else "Qt's system libraries are here",
        *(f"{extra.name} is {'here' if extra.here() else 'missing'}" for extra in EXTRAS),
        "windows can be shown" if has_display() else "no display: windows are drawn offscreen",
    ]
