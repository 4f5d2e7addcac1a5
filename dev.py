#!/usr/bin/env python3
"""The one tool of this tree: sets up what is needed, then runs the app or the checks.

Uses the standard library alone, so that it starts on a machine that has only Python 3.11.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent

USAGE = """\
usage: python3 dev.py COMMAND

  run [ARGS]           set up, then start the app on the demo village
                       (without a display: the tour, offscreen, into tour/)
  test [--long] [ARGS] set up, then run every check; ARGS go to pytest
  tour [ARGS]          drive the real windows through the whole job, with screenshots
  translations [AREA]  collect the texts of the windows into translations/ and compile them
  bench NAME [ARGS]    measure; names: {benches}
  mutants [NAME ...]   put seeded faults into copies of the package; tell what notices each
  doctor               say what is there and what is missing, and change nothing
  lock [ARGS]          renew the requirement files from pyproject.toml (needs uv)
"""


def main(arguments: list[str]) -> int:
    """Runs one command and returns its exit code; 2 means that the machine lacks something."""
    if sys.version_info < (3, 11):  # noqa: UP036 - other than the app, this starts on any Python
        print("dev.py needs Python 3.11 or newer; this is Python", sys.version.split()[0])
        return 2
    # Not the package index's "packaging", which may be installed too: the folder itself.
    sys.path.insert(0, str(ROOT / "packaging"))
    from devtools import commands

    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(USAGE.format(benches=", ".join(commands.bench_names())))
        return 0
    command = commands.COMMANDS.get(arguments[0])
    if command is None:
        print(USAGE.format(benches=", ".join(commands.bench_names())), file=sys.stderr)
        return 2
    return commands.run_command(command, arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
