"""Running the server: one process, one port, a line when it is ready."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn

from eldercare_desktop.county.app import create_app
from eldercare_desktop.county.county import County


@dataclass(frozen=True)
class Listen:
    """Where to listen; port 0 takes a free one. With certificate and key it speaks HTTPS."""

    host: str = "127.0.0.1"
    port: int = 8765
    tls_cert: Path | None = None
    tls_key: Path | None = None


class _Server(uvicorn.Server):
    """Tells when the port takes calls."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()


def serve(county: County, listen: Listen, say: Callable[[str], None]) -> None:
    """Serve until interrupted. Says `ready URL` once. OSError when the port is taken."""
    family = socket.AF_INET6 if ":" in listen.host else socket.AF_INET
    with socket.socket(family) as bound:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((listen.host, listen.port))
        scheme = "https" if listen.tls_cert else "http"
        host = f"[{listen.host}]" if family == socket.AF_INET6 else listen.host
        url = f"{scheme}://{host}:{bound.getsockname()[1]}"
        server = _Server(_config(county, listen), lambda: say(f"ready {url}"))
        server.run(sockets=[bound])


def _config(county: County, listen: Listen) -> uvicorn.Config:
    tls: dict[str, Any] = {}
    if listen.tls_cert:
        tls = {"ssl_certfile": str(listen.tls_cert), "ssl_keyfile": listen.tls_key}
    return uvicorn.Config(
        create_app(county),
        access_log=False,  # addresses of villages are nobody's business
        log_level="warning",
        lifespan="off",
        server_header=False,
        timeout_keep_alive=30,
        limit_concurrency=200,
        **tls,
    )
