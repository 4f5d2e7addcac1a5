"""Devices: who may call, for which area, and what is known of their last call."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, select, update

from eldercare_desktop.county import tokens
from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.clock import now, stamp
from eldercare_desktop.county.database import lock
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.schema import county_table, device_table
from eldercare_desktop.county.tokens import Token
from eldercare_desktop.sync.batch import Hello

__all__ = ["Device", "by_token", "find", "note_call", "note_trouble", "now", "revoke", "stamp"]


_ID = re.compile(r"[0-9a-f]{32}")
_MOST = 2**63 - 1  # what the column holds


@dataclass(frozen=True)
class Device:
    """An enrolled laptop; `public_key` is 32 bytes, `token` what its call was let in with."""

    township: str
    id: str
    area: str
    name: str
    public_key: bytes
    revoked_at: str | None
    wipe: bool
    token: Token | None = None

    @property
    def scope(self) -> Scope:
        """What the device sees."""
        return Scope(self.area)

    def check_active(self) -> None:
        """Refusal REVOKED, with the order to wipe where the county gave it."""
        if self.revoked_at:
            raise Refusal("REVOKED", orders=["wipe"] if self.wipe else [])


def by_token(connection: Connection, token: str) -> Device:
    """The device that a token belongs to. Refusal: TOKEN, REVOKED."""
    known = tokens.find(connection, token)
    device = find(connection, known.township, known.device) if known else None
    if device is None:
        raise Refusal("TOKEN")
    device.check_active()
    return replace(device, token=known)


def find(connection: Connection, township: str, device: str) -> Device | None:
    """A device of a township."""
    d = device_table.c
    query = select(device_table).where(d.township == township, d.id == device)
    row = connection.execute(query).one_or_none()
    return _device(row) if row else None


def is_laptop() -> ColumnElement[bool]:
    """Whether a row of the devices is somebody's laptop, and not the county's own clerk."""
    ours = select(county_table.c.public_key).scalar_subquery()
    return device_table.c.public_key != ours


def revoke(connection: Connection, device: str, *, wipe: bool = False) -> Device | None:
    """Shut a device out; `wipe` asks it to erase its store when it calls. None if unknown.

    Behind the lock of its township: once this is committed, nothing more of it is taken.
    """
    query = select(device_table).where(device_table.c.id == device)
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    lock(connection, row.township)
    row = connection.execute(query).one()
    change = update(device_table).where(
        device_table.c.township == row.township, device_table.c.id == device
    )
    connection.execute(change.values(revoked_at=row.revoked_at or stamp(), wipe=wipe))
    return _device(row)


def note_call(connection: Connection, device: Device, position: int, hello: Hello) -> None:
    """Keep when a device called, how far it has read, and what its hello told."""
    _note(connection, device, hello, read_position=position, trouble=None)


def note_trouble(connection: Connection, device: Device, hello: Hello, code: str) -> None:
    """Keep that a device called and was refused."""
    _note(connection, device, hello, trouble=code)


def _note(connection: Connection, device: Device, hello: Hello, **more: int | str | None) -> None:
    change = update(device_table).where(
        device_table.c.township == device.township, device_table.c.id == device.id
    )
    told = {
        "seen_at": stamp(),
        "clock_skew": _skew(hello.at),
        "announced_writer": hello.writer if _ID.fullmatch(hello.writer) else None,
        "announced_seq": max(0, min(_MOST, hello.last_seq)),
    }
    connection.execute(change.values(**told, **more))


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
