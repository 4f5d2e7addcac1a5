"""How a command speaks: what was asked for on one channel, what went wrong on the other."""

from __future__ import annotations

import argparse
import sys
from typing import TypeAlias

from eldercare_desktop.county.wording import sentence

Nouns: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def say(text: str) -> None:
    """A line for whoever asked."""
    print(text, flush=True)


def warn(key: str, **values: object) -> None:
    """A sentence about what should be mended, though the work goes on."""
    print(sentence(key, **values), file=sys.stderr, flush=True)


def reason_of(problem: Exception) -> str:
    """What went wrong in one line: the database's own words, without ours around them."""
    told = str(getattr(problem, "orig", None) or problem).strip()
    return told.splitlines()[0] if told else type(problem).__name__


def fail(key: str, **values: object) -> int:
    """A sentence about what went wrong; the exit code."""
    warn(key, **values)
    return 1
