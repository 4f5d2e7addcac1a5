"""Saying things, and running other programs."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Stop(Exception):
    """Nothing more can be done; carries the sentence for the person and the exit code."""

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code


def say(sentence: str) -> None:
    """Prints one line at once, so that it stands before what the next program prints."""
    print(f"==> {sentence}", flush=True)


def call(
    command: Sequence[str | Path], env: Mapping[str, str] | None = None, interactive: bool = False
) -> int:
    """Runs a program in the tree's folder and returns its exit code.

    Only an interactive program is given the terminal to read from.
    """
    stdin = None if interactive else subprocess.DEVNULL
    return subprocess.call([str(part) for part in command], cwd=ROOT, env=env, stdin=stdin)


def has_display() -> bool:
    """Whether windows can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
