"""Who calls, as far as limits are concerned."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_network

from fastapi import Request

from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.rate import Rate


def caller(request: Request) -> str:
    """Whose calls are counted together: an address, in IPv6 the network that one line gets.

    What a call says of itself (X-Forwarded-For) counts only when it comes from a proxy that
    `serve --behind-proxy` names; uvicorn has put it in place then.
    """
    host = request.client.host if request.client else ""
    try:
        return str(ip_network((host, 64), strict=False)) if ":" in host else host
    except ValueError:
        return host


@contextmanager
def counting_guesses(request: Request) -> Iterator[None]:
    """Who brings one wrong secret after the other has to wait. Refusal SLOW_DOWN.

    A right one is always let in: neighbours behind the same address do nobody harm.
    """
    try:
        yield
    except Refusal as refusal:
        if refusal.code in ("TOKEN", "CODE"):
            guesses: Rate = request.app.state.guesses
            guesses.take(caller(request))
        raise
