"""Where the county is: what a person wrote, made into the address that is called."""

from __future__ import annotations

import ipaddress
import unicodedata
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from eldercare_desktop.store.errors import CareError


@dataclass(frozen=True)
class Place:
    """`url` without a slash at its end. `open_line`: plain HTTP to somewhere else.

    The person at the screen is told of an open line: everybody on the way could read along.
    """

    url: str
    host: str
    open_line: bool


def place_of(written: str) -> Place:
    """The place that a person wrote. CareError county_address_wrong.

    Without http:// or https:// it is HTTPS, except on this very laptop (a trial).
    """
    plain = unicodedata.normalize("NFKC", written).replace("。", ".").strip()
    scheme, mark, rest = "".join(plain.split()).partition("://")
    if not mark:
        scheme, rest = "", scheme
    scheme, rest = scheme.lower(), rest.rstrip("/")
    parts = _split(f"{scheme or 'https'}://{rest}")
    if scheme not in ("", "http", "https") or parts is None:
        raise CareError("county_address_wrong")
    host = parts.hostname or ""
    here = _is_here(host)
    scheme = scheme or ("http" if here else "https")
    return Place(f"{scheme}://{rest}", host, open_line=scheme == "http" and not here)


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    odd = parts.username or parts.password or parts.query or parts.fragment
    return parts if parts.hostname and not odd and port != 0 else None


def _is_here(host: str) -> bool:
    """Whether a host is this laptop itself."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
