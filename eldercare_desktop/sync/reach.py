"""Whether there is a way to the county just now: a cheap look that sends nothing."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from eldercare_desktop.store.errors import CareError
from eldercare_desktop.sync.address import place_of

SECONDS = 5.0
"""How long a look waits for the other side."""


def answers(address: str) -> bool:
    """Whether the county's host takes a connection, or the proxy that leads to it."""
    try:
        url = place_of(address).url
    except CareError:
        return False
    parts = urlsplit(url)
    proxy = getproxies().get(parts.scheme)
    if proxy and not proxy_bypass(parts.hostname or ""):
        parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
        with socket.create_connection((parts.hostname or "", port), timeout=SECONDS):
            return True
    except (OSError, ValueError):
        return False
