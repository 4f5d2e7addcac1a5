"""The command `eldercare-county`."""

from __future__ import annotations

import sys

from eldercare_desktop.county.command import run


def main() -> int:
    """Entry point; returns the exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
