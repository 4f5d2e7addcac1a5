"""Trying a fault: a copy of the package with the fault in it, and its tests upon it.

The tree itself is never touched.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from mutants.seeded import MODEL, Mutant

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "eldercare_desktop"
NEEDED = ("tests/conftest.py", "tests/factories.py", "tests/store_fixtures.py", "pyproject.toml")
FOLDERS = (
    *(PACKAGE, "tests/sync", "tests/county", "tests/care/visit", "tests/care/time_bank/ledger"),
    *("resources", "packaging"),
)
LONGEST_SECONDS = 1200


class DoesNotFit(Exception):
    """A fault that cannot be put into this tree, or with which the tests do not even start."""


@dataclass(frozen=True)
class Verdict:
    """Whether a test failed, which one was the first, and what it said."""

    caught: bool
    by: str = ""
    said: str = ""


def try_out(mutant: Mutant | None) -> Verdict:
    """Run the tests with a fault in the package (None: as it is). DoesNotFit."""
    with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
        copy = Path(folder)
        copy_tree(copy)
        if mutant:
            put_in(mutant, copy / PACKAGE)
        return _run(copy, mutant)


def copy_tree(copy: Path) -> None:
    """What the model test needs of the tree."""
    for name in FOLDERS:
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("*.qm"))
    for name in NEEDED:
        shutil.copy2(ROOT / name, copy / name)


def put_in(mutant: Mutant, package: Path) -> None:
    """Write a fault into a copy of the package. DoesNotFit."""
    for patch in mutant.patches:
        file = package / patch.file
        text = file.read_text(encoding="utf-8")
        if text.count(patch.old) != 1:
            raise DoesNotFit(f"{mutant.name}: {patch.file} has changed; write the fault anew")
        file.write_text(text.replace(patch.old, patch.new), encoding="utf-8")
    for name in {patch.file for patch in mutant.patches}:
        try:
            compile((package / name).read_text(encoding="utf-8"), name, "exec")
        except SyntaxError as problem:
            raise DoesNotFit(f"{mutant.name}: {problem}; write the fault anew") from problem


def _run(copy: Path, mutant: Mutant | None) -> Verdict:
    tests = mutant.tests if mutant else MODEL
    first = [f"{tests}::test_after[{mutant.first}]"] if mutant and mutant.first else []
    # Named twice, the first one comes first.
    options = [
        "-q",
        "-x",
        "--keep-duplicates",
        "-p",
        "no:cacheprovider",
        "--tb=line",
        "--no-header",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, *first, tests],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=LONGEST_SECONDS,
        check=False,
    )
    if done.returncode == 0:
        return Verdict(caught=False)
    failed = re.search(r"^(?:FAILED|ERROR) (\S+)(?: - (.*))?$", done.stdout, re.MULTILINE)
    if done.returncode != 1 or not failed:
        raise DoesNotFit(done.stdout[-2000:] + done.stderr[-2000:])
    return Verdict(True, failed[1].rpartition("::")[2], failed[2] or "")
