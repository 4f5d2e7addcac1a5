"""A real county server on this machine, in a process of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from types import TracebackType

from eldercare_desktop.resources import resource
from eldercare_desktop.tour.hands import DidNotHappen

COMMAND = (sys.executable, "-m", "eldercare_desktop.county")
STARTING = 60
"""Seconds that the server may take to be ready."""


class CountyProcess:
    """`eldercare-county serve` on a free loopback port, with the public list of areas."""

    def __init__(self, data: Path) -> None:
        self._data = data
        tables = sorted(str(file) for file in resource("areas").glob("*.csv"))
        self.administer("area", "import", *tables)
        self._process = subprocess.Popen(
            [*COMMAND, "serve", "--port", "0", "--data", str(data)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        ready = self._process.stdout.readline().split()
        if not ready or ready[0] != "ready":
            raise DidNotHappen("the county server did not start")
        self.address = ready[1]

    def administer(self, *arguments: str) -> str:
        """Run a command of the county's command line; its output. DidNotHappen."""
        done = subprocess.run(
            [*COMMAND, *arguments, "--data", str(self._data)],
            capture_output=True,
            text=True,
            timeout=STARTING,
        )
        if done.returncode:
            raise DidNotHappen(f"eldercare-county {' '.join(arguments)}: {done.stderr.strip()}")
        return done.stdout

    def new_code(self, area: str) -> str:
        """A one-time enrolment code for one laptop of an area."""
        said = self.administer("code", "new", "--area", area)
        found = re.search(r"\b[0-9A-Z]{5}-[0-9A-Z]{5}\b", said)
        if not found:
            raise DidNotHappen("the county gave no code")
        return found[0]

    def __enter__(self) -> CountyProcess:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.terminate()
        self._process.wait(timeout=STARTING)
