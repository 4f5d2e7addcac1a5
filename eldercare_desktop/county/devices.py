"""Devices: who may call, for which area, and what is known of their last call."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, Row, insert, select, update

from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.schema import device_table, token_table

_TOKEN = re.compile(r"([0-9]{9})\.[A-Za-z0-9_-]{43}")


@dataclass(frozen=True)
class Device:
    """An enrolled laptop; `public_key` is 32 bytes."""

    township: str
    id: str
    area: str
    name: str
    public_key: bytes
    revoked_at: str | None
    wipe: bool

    @property
    def scope(self) -> Scope:
        """What the device sees."""
        return Scope(self.area)

    def check_active(self) -> None:
        """Refusal REVOKED, with the order to wipe where the county gave it."""
        if self.revoked_at:
            raise Refusal("REVOKED", orders=["wipe"] if self.wipe else [])


def now() -> datetime:
    """The county's time. It is written down; it never decides which change wins."""
    return datetime.now(UTC)


def stamp() -> str:
    """The county's time as ISO text, UTC, seconds."""
    return now().isoformat(timespec="seconds")


def issue_token(connection: Connection, township: str, device: str) -> str:
    """A new bearer token: the township's digits and a secret. Only its hash is kept."""
    token = f"{township[:9]}.{secrets.token_urlsafe(32)}"
    connection.execute(
        insert(token_table).values(
            township=township, hash=_hash(token), device=device, issued_at=stamp()
        )
    )
    return token


def by_token(connection: Connection, token: str) -> Device:
    """The device that a token belongs to. Refusal: TOKEN, REVOKED."""
    form = _TOKEN.fullmatch(token)
    if not form:
        raise Refusal("TOKEN")
    township, t = form[1] + "000", token_table.c
    query = select(t.device).where(t.township == township, t.hash == _hash(token))
    found = connection.execute(query).scalar_one_or_none()
    device = find(connection, township, found) if found else None
    if device is None:
        raise Refusal("TOKEN")
    device.check_active()
    return device


def find(connection: Connection, township: str, device: str) -> Device | None:
    """A device of a township."""
    d = device_table.c
    query = select(device_table).where(d.township == township, d.id == device)
    row = connection.execute(query).one_or_none()
    return _device(row) if row else None


def revoke(connection: Connection, device: str, *, wipe: bool = False) -> Device | None:
    """Shut a device out; `wipe` asks it to erase its store when it calls. None if unknown."""
    row = connection.execute(select(device_table).where(device_table.c.id == device)).one_or_none()
    if row is None:
        return None
    change = update(device_table).where(
        device_table.c.township == row.township, device_table.c.id == device
    )
    connection.execute(change.values(revoked_at=row.revoked_at or stamp(), wipe=wipe))
    return _device(row)


def note_call(connection: Connection, device: Device, position: int, at: str) -> None:
    """Keep when a device called, how far it has read, and how far its clock is off."""
    change = update(device_table).where(
        device_table.c.township == device.township, device_table.c.id == device.id
    )
    skew = _skew(at)
    connection.execute(change.values(seen_at=stamp(), read_position=position, clock_skew=skew))


def _skew(at: str) -> int | None:
    """Seconds by which the laptop's clock is ahead of ours; None when it did not say."""
    try:
        told = datetime.fromisoformat(at)
    except ValueError:
        return None
    if told.tzinfo is None:
        return None
    most = 2**31 - 1  # what the column holds
    return max(-most, min(most, round((told - now()).total_seconds())))


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def _device(row: Row[tuple[object, ...]]) -> Device:
    return Device(
        township=row.township,
        id=row.id,
        area=row.area,
        name=row.name,
        public_key=bytes.fromhex(row.public_key),
        revoked_at=row.revoked_at,
        wipe=row.wipe,
    )
