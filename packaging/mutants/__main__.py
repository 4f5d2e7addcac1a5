"""Puts each seeded fault into a copy of the package and tells which test noticed it.

python3 dev.py mutants [NAME …]      without names: all of them, after the tree as it is
"""

from __future__ import annotations

import sys
import time

from mutants.running import DoesNotFit, Verdict, try_out
from mutants.seeded import EVERY, Mutant


def main(names: list[str]) -> int:
    """0 when every fault was caught; 1 when one survived or does not fit; 2 for a wrong name."""
    unknown = [name for name in names if name not in EVERY]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; there are: {', '.join(EVERY)}", file=sys.stderr)
        return 2
    if not names and not _sound():
        return 1
    chosen = [EVERY[name] for name in names or EVERY]
    results = [_told(mutant) for mutant in chosen]
    print(f"{sum(results)} of {len(results)} caught", flush=True)
    return 0 if all(results) else 1


def _sound() -> bool:
    """Whether the tests pass without a fault: else they would prove nothing."""
    verdict = try_out(None)
    if verdict.caught:
        print(f"the tree as it is fails: {verdict.by}: {verdict.said}", flush=True)
    return not verdict.caught


def _told(mutant: Mutant) -> bool:
    began = time.monotonic()
    try:
        verdict = try_out(mutant)
    except DoesNotFit as problem:
        print(f"{mutant.name:26} DOES NOT FIT: {problem}", flush=True)
        return False
    seconds = f"({time.monotonic() - began:.0f} s)"
    print(f"{mutant.name:26} {_outcome(verdict)} {seconds}", flush=True)
    return verdict.caught


def _outcome(verdict: Verdict) -> str:
    return f"caught by {verdict.by}" if verdict.caught else "SURVIVED"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
