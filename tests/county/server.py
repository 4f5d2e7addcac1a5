"""A county server in a process of its own, spoken to over a real socket."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.county.engines import address_of

COMMAND = [sys.executable, "-m", "eldercare_desktop.county"]


def environment(data: Path) -> dict[str, str]:
    """What the county of a data folder is started with: its database above all."""
    return {**os.environ, "ELDERCARE_COUNTY_DB": address_of(data)}


def run(data: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """One call of the command line."""
    return subprocess.run(
        [*COMMAND, "--data", str(data), *arguments],
        env={**environment(data), **more},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def new_code(data: Path, area: str) -> str:
    """A code as the county office gets it."""
    done = run(data, "code", "new", "--area", area, ELDERCARE_LANG="en")
    assert done.returncode == 0, done.stderr
    return done.stdout.split()[1]


@dataclass(frozen=True)
class Reply:
    """Status, headers and body of an answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class Server:
    """A running server; `stop` (or the end of a `with`) ends it, `kill` does so as a power cut."""

    def __init__(self, data: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, "serve", "--data", str(data), "--port", "0", *arguments],
            env=environment(data),
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout
        line = self.process.stdout.readline().split()
        assert line[:1] == ["ready"], line
        self.url = line[1]
        address = urlsplit(self.url)
        assert address.hostname
        assert address.port
        self.address = (address.hostname, address.port)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self._end()

    def kill(self) -> None:
        self.process.kill()
        self._end()

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.stop()

    def _end(self) -> int:
        code = self.process.wait(30)
        assert self.process.stdout
        self.process.stdout.close()
        return code

    def call(
        self, method: str, path: str, body: bytes = b"", token: str = "", **headers: str
    ) -> Reply:
        """One request on a connection of its own."""
        connection = http.client.HTTPConnection(*self.address, timeout=30)
        if token:
            headers["Authorization"] = f"Bearer {token}"
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return Reply(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            connection.close()

    def enrol(self, code: str, public_key: str) -> Reply:
        form = {"code": code, "device_name": "n", "public_key": public_key, "app": "test"}
        return self.call("POST", "/v1/enrol", json.dumps(form).encode())

    def exchange(self, token: str, message: bytes) -> Reply:
        return self.call("POST", "/v1/exchange", message, token)

    def send_only(self, token: str, message: bytes, cut: int | None = None) -> socket.socket:
        """Send an exchange, or the first `cut` bytes of it, and leave its answer unread."""
        line = socket.create_connection(self.address, timeout=30)
        head = f"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n"
        line.sendall(f"{head}Content-Length: {len(message)}\r\n\r\n".encode() + message[:cut])
        return line
