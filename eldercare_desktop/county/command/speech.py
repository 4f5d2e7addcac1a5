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


def fail(key: str, **values: object) -> int:
    """A sentence about what went wrong; the exit code."""
    print(sentence(key, **values), file=sys.stderr, flush=True)
    return 1
