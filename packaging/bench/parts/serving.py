"""The county server as a process of its own, on whatever database."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

NO_LIMIT = "1000000"


class Server:
    """Running from the start of a `with` block to its end."""

    def __init__(self, data: Path, database: str) -> None:
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-m", "eldercare_desktop.county", "serve", "--data", str(data)),
                *("--port", "0", "--exchanges", NO_LIMIT, "--enrolments", NO_LIMIT),
            ],
            env={**os.environ, "ELDERCARE_COUNTY_DB": database},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout
        said = self._process.stdout.readline().split()
        if said[:1] != ["ready"]:
            sys.exit(f"The county did not start: {' '.join(said)}")
        self.url = said[1]

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(60)
        assert self._process.stdout
        self._process.stdout.close()

    def cpu_seconds(self) -> float:
        """What the server has used so far; 0 where it cannot be told."""
        return _cpu_seconds(self._process.pid)


def _cpu_seconds(process: int) -> float:
    stat = Path(f"/proc/{process}/stat")
    if not stat.exists():
        return 0.0
    fields = stat.read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
