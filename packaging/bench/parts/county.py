"""A county server in a process of its own, and a laptop that belongs to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from bench.parts.week import VILLAGE

COMMAND = [sys.executable, "-m", "eldercare_desktop.county"]
AREAS = {"500113000000": "巴南区", "500113103000": "界石镇", VILLAGE: "海棠村"}


def make(data: Path) -> None:
    """The data folder of a county that knows its areas."""
    data.mkdir(parents=True)
    table = data / "areas.csv"
    lines = [f"{code},{name}" for code, name in AREAS.items()]
    table.write_text("\n".join(["code,name", *lines]), encoding="utf-8")
    _run(data, "area", "import", str(table))


def new_code(data: Path) -> str:
    """A one-time code for the village, as the county office gets it."""
    return _run(data, "code", "new", "--area", VILLAGE).split()[1]


def _run(data: Path, *arguments: str) -> str:
    return subprocess.run(
        [*COMMAND, "--data", str(data), *arguments],
        env=_environment(),
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def _environment() -> dict[str, str]:
    return {**os.environ, "ELDERCARE_COUNTY_DB": "", "ELDERCARE_LANG": "en"}


class County:
    """The server of a data folder, running. Use it in a `with` block.

    `tls`: files of a certificate and its key.
    """

    def __init__(self, data: Path, tls: tuple[Path, Path] | None = None) -> None:
        self.data = data
        options = ["--tls-cert", str(tls[0]), "--tls-key", str(tls[1])] if tls else []
        self._process = subprocess.Popen(
            [*COMMAND, "serve", "--data", str(data), "--port", "0", *options],
            env=_environment(),
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout
        said = self._process.stdout.readline().split()
        if said[:1] != ["ready"]:
            sys.exit(f"The county did not start: {' '.join(said)}")
        self.url = said[1]

    def __enter__(self) -> County:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(30)
        assert self._process.stdout
        self._process.stdout.close()
