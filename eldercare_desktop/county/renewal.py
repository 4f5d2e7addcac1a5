"""A new token against a signature: for a laptop that lay in a drawer until its token expired.

The 401 brings a nonce. It is the county's time under a code made with the county's key, so
nothing is kept for it; it is good for minutes, by the county's clock alone. The laptop signs it
and gets a token. What it has signed once is good for nothing more: the device keeps the time
of its last renewal, and an older nonce is refused.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, update

from eldercare_desktop.county import clock, devices, tokens
from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import Device
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.schema import device_table
from eldercare_desktop.sync.batch import verify
from eldercare_desktop.sync.batch.renewal import renewal_text

NONCE_LIFE = timedelta(minutes=5)
_MOST_TEXT = 200


@dataclass(frozen=True)
class Renewal:
    """Who asks for a token, and what it signed."""

    area: str
    device: str
    nonce: str
    signature: bytes

    @classmethod
    def from_json(cls, raw: Any) -> Renewal:
        """Refusal MALFORMED."""
        if not isinstance(raw, dict):
            raise Refusal("MALFORMED")
        area, device, nonce, signature = (_text(raw, f.name) for f in fields(cls))
        if len(area) != 12 or not area.isdigit():
            raise Refusal("MALFORMED")
        try:
            return cls(area, device, nonce, bytes.fromhex(signature))
        except ValueError as problem:
            raise Refusal("MALFORMED") from problem


def _text(raw: Mapping[str, Any], name: str) -> str:
    value = raw.get(name)
    if isinstance(value, str) and len(value) <= _MOST_TEXT and value.isascii():
        return value
    raise Refusal("MALFORMED")


def challenge(county: County) -> str:
    """A nonce of this moment."""
    return _nonce(county, clock.now().isoformat(timespec="microseconds"))


def renew(county: County, asked: Renewal) -> Mapping[str, Any]:
    """A token for the device that signed the nonce. Refusal: TOKEN, REVOKED."""
    at = _time_of(county, asked.nonce)
    scope = Scope(asked.area)
    with county.database.reading(scope) as connection:
        device = devices.find(connection, scope.township, asked.device)
    text = renewal_text(county.id, asked.device, asked.nonce)
    if device is None or not verify(device.public_key, text, asked.signature):
        raise Refusal("TOKEN")
    with county.database.writing(device.scope) as connection:
        current = devices.find(connection, device.township, device.id)
        (current or device).check_active()
        _use_up(connection, device, at)
        token = tokens.issue(connection, device.township, device.id, county.settings.token_life)
    return {"token": token, "time": devices.stamp()}


def _use_up(connection: Connection, device: Device, at: str) -> None:
    """Take a nonce, once. Refusal TOKEN when it, or a later one, was signed before."""
    d = device_table.c
    mine = (d.township == device.township) & (d.id == device.id)
    newer = d.renewed_at.is_(None) | (d.renewed_at < at)
    done = connection.execute(update(device_table).where(mine, newer).values(renewed_at=at))
    if not done.rowcount:
        raise Refusal("TOKEN")


def _time_of(county: County, nonce: str) -> str:
    """When a nonce was made. Refusal TOKEN when it is none of ours or too old."""
    at, _, _code = nonce.rpartition("/")
    if not hmac.compare_digest(nonce.encode(), _nonce(county, at).encode()):
        raise Refusal("TOKEN")
    if not timedelta() <= clock.now() - datetime.fromisoformat(at) < NONCE_LIFE:
        raise Refusal("TOKEN")
    return at


def _nonce(county: County, at: str) -> str:
    code = hmac.new(county.key.secret_for("renewal nonce"), at.encode(), sha256)
    return f"{at}/{code.hexdigest()[:32]}"
