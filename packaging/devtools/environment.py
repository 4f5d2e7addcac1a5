"""The virtual environment in .venv: made once, and renewed when the requirement files change."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from devtools.console import ROOT, Stop, call, say

VENV = ROOT / ".venv"
STAMP = VENV / "eldercare-installed.txt"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
REQUIREMENTS = ROOT / "packaging"
BUILD = "requirements-build.txt"
RUN = "requirements.txt"
DEVELOP = "requirements-dev.txt"  # holds all of RUN at the same versions

NO_NETWORK = (
    "The Python packages could not be installed; pip says above why. If no package server could "
    "be reached: connect this machine to the network, or name a mirror in PIP_INDEX_URL, and run "
    "the command again. What was downloaded so far is kept."
)


def ensure(requirements: str) -> None:
    """Makes .venv hold exactly the pinned versions of RUN or DEVELOP, and this tree."""
    if not PYTHON.exists():
        _make()
    wanted = _wanted(requirements)
    if wanted <= _installed():
        return
    _install(requirements)
    _compile(_site_packages())
    STAMP.write_text("\n".join(sorted(wanted | _still_true(wanted))) + "\n", encoding="utf-8")


def variables(offscreen: bool = False) -> dict[str, str]:
    """The environment variables for programs started from .venv."""
    env = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
    env["PATH"] = os.pathsep.join([str(SCRIPTS), env.get("PATH", os.defpath)])
    env |= {"VIRTUAL_ENV": str(VENV), "PYTHONUTF8": "1", "PIP_USER": "0"}
    locale = env.get("LC_ALL") or env.get("LC_CTYPE") or env.get("LANG") or "C"
    if sys.platform.startswith("linux") and "UTF-8" not in locale.upper().replace("UTF8", "UTF-8"):
        env["LC_ALL"] = "C.UTF-8"  # Qt cannot show Chinese file names otherwise
    if offscreen:
        env["QT_QPA_PLATFORM"] = "offscreen"
    return env


_MISLEADING = {"PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP"}


def compile_tree() -> None:
    """Compiles this tree's modules where Python was told not to write them itself.

    Without compiled modules the start takes three times as long.
    """
    if os.environ.get("PYTHONDONTWRITEBYTECODE"):
        _compile(ROOT / "eldercare_desktop")


def describe() -> list[str]:
    """Whether .venv is there and up to date."""
    if not PYTHON.exists():
        return ["no virtual environment yet"]
    installed = _installed()
    return [
        f"{name}: {'up to date' if _wanted(name) <= installed else 'to be installed'}"
        for name in (RUN, DEVELOP)
    ]


def _make() -> None:
    say(f"Making a virtual environment in {VENV}")
    if call([sys.executable, "-m", "venv", "--clear", VENV]):
        shutil.rmtree(VENV, ignore_errors=True)  # half an environment would look like a whole one
        raise Stop("The virtual environment could not be made; Python says above why.")


def _wanted(requirements: str) -> set[str]:
    """One line for everything that .venv must hold; another machine or place changes a line."""
    lines = {f"{name} {_digest(REQUIREMENTS / name)}" for name in (BUILD, requirements)}
    return lines | {f"tree {ROOT} {_project_digest()}", f"python {_version()}"}


def _project_digest() -> str:
    """Of what pyproject.toml says about installing; the settings of the checks may change."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = [project["build-system"], project["project"], project["tool"]["hatch"]]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _version() -> str:
    config = (VENV / "pyvenv.cfg").read_text(encoding="utf-8")
    return next(line for line in config.splitlines() if line.startswith("version"))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _installed() -> set[str]:
    return set(STAMP.read_text(encoding="utf-8").splitlines()) if STAMP.exists() else set()


def _still_true(wanted: set[str]) -> set[str]:
    """DEVELOP includes RUN, so installing the one installs the other."""
    has_all = any(line.startswith(DEVELOP) for line in wanted)
    return {f"{RUN} {_digest(REQUIREMENTS / RUN)}"} if has_all else set()


def _install(requirements: str) -> None:
    say("Installing the Python packages (the first time about 150 MB; the Chinese font is in them)")
    hashed = ["--require-hashes", "--no-deps", "--compile", "-r"]
    _pip(*hashed, REQUIREMENTS / BUILD)
    # What has no wheel is built with the tools just installed, not with unpinned ones.
    _pip("--no-build-isolation", "--use-pep517", *hashed, REQUIREMENTS / requirements)
    _pip("--no-build-isolation", "--no-deps", "--no-index", "-e", ROOT)


def _pip(*arguments: str | Path) -> None:
    options = ["--disable-pip-version-check", "--no-input"]
    options += [] if sys.stdout.isatty() else ["--quiet"]  # a person wants to see it move
    if call([PYTHON, "-m", "pip", "install", *options, *arguments], variables()):
        raise Stop(NO_NETWORK, code=1)


def _site_packages() -> Path:
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return Path(subprocess.check_output([str(PYTHON), "-c", code], text=True).strip())


def _compile(folder: Path) -> None:
    # Some packages carry files for other versions of Python, which do not compile: not our concern.
    subprocess.call(
        [str(PYTHON), "-m", "compileall", "-qq", "-j", "0", str(folder)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
