"""Running the server: one process, one port, a line when it is ready."""

from __future__ import annotations

import logging
import signal
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from eldercare_desktop.county import presence
from eldercare_desktop.county.app import create_app
from eldercare_desktop.county.county import County

_log = logging.getLogger(__name__)


class BadCertificate(Exception):
    """The certificate and its key cannot be used; says why."""


@dataclass(frozen=True)
class Listen:
    """Where to listen; port 0 takes a free one. With certificate and key it speaks HTTPS.

    proxies: addresses of those whose word about the caller's address is believed, with commas;
    "" believes nobody
    """

    host: str = "127.0.0.1"
    port: int = 8765
    tls_cert: Path | None = None
    tls_key: Path | None = None
    proxies: str = ""


class _Server(uvicorn.Server):
    """Tells when the port takes calls; reads its certificate again when told to (SIGHUP)."""

    def __init__(self, config: uvicorn.Config, listen: Listen, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._listen = listen
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if not self.started:
            return
        if self._listen.tls_cert and hasattr(signal, "SIGHUP"):
            import asyncio

            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGHUP, self._renew_certificate)
        self._ready()

    def _renew_certificate(self) -> None:
        """For connections from now on. A pair that is no good leaves the old one in use."""
        context = self.config.ssl
        assert context is not None
        assert self._listen.tls_cert is not None
        try:
            check_certificate(self._listen)
            context.load_cert_chain(self._listen.tls_cert, self._listen.tls_key)
        except BadCertificate as problem:
            _log.error("the new certificate cannot be used, the old one stays: %s", problem)
            return
        _log.warning("the certificate was read again")


def serve(county: County, listen: Listen, say: Callable[[str], None]) -> None:
    """Serve until interrupted. Says `ready URL` once.

    OSError when the port is taken; BadCertificate.
    """
    check_certificate(listen)
    logging.getLogger("uvicorn.error").addFilter(_told_already)
    family = socket.AF_INET6 if ":" in listen.host else socket.AF_INET
    with presence.serving(county.settings.data), socket.socket(family) as bound:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((listen.host, listen.port))
        scheme = "https" if listen.tls_cert else "http"
        host = f"[{listen.host}]" if family == socket.AF_INET6 else listen.host
        url = f"{scheme}://{host}:{bound.getsockname()[1]}"
        server = _Server(_config(county, listen), listen, lambda: say(f"ready {url}"))
        server.run(sockets=[bound])


def _told_already(record: logging.LogRecord) -> bool:
    """Drops uvicorn's own account of an unexpected error: the text of it may hold data.

    Where it happened is in the log by then (`app._broken`).
    """
    return not record.getMessage().startswith("Exception in ASGI application")


def check_certificate(listen: Listen) -> None:
    """Read certificate and key as the server will. BadCertificate."""
    if listen.tls_cert is None:
        return
    try:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(listen.tls_cert, listen.tls_key)
    except (OSError, ssl.SSLError) as problem:
        raise BadCertificate(str(problem)) from problem


def _config(county: County, listen: Listen) -> uvicorn.Config:
    config = uvicorn.Config(
        create_app(county),
        access_log=False,  # addresses of villages are nobody's business
        log_level="warning",
        lifespan="off",
        server_header=False,
        timeout_keep_alive=30,
        limit_concurrency=200,
        # Whoever calls could write X-Forwarded-For and get another address for each guess.
        proxy_headers=bool(listen.proxies),
        forwarded_allow_ips=listen.proxies or None,
        ssl_certfile=str(listen.tls_cert) if listen.tls_cert else None,
        ssl_keyfile=str(listen.tls_key) if listen.tls_key else None,
    )
    config.load()
    if config.ssl is not None:
        config.ssl.minimum_version = ssl.TLSVersion.TLSv1_2
    return config
