"""Enrolment: a one-time code, told by telephone or on paper, makes a laptop a known device."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from eldercare_desktop.county import areas, devices, tokens
from eldercare_desktop.county.areas import WHOLE_COUNTY, Scope, township_of
from eldercare_desktop.county.county import County
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.passcodes import hash_of, new_passcode
from eldercare_desktop.county.schema import code_table, device_table


@dataclass(frozen=True)
class Application:
    """Who wants to be enrolled; the public key is 64 hex digits (Ed25519).

    renews: the laptop takes fresh tokens, so that its first one may expire
    """

    code: str
    device_name: str
    public_key: str
    app: str
    renews: bool = False

    @classmethod
    def from_json(cls, raw: Any) -> Application:
        """Refusal MALFORMED."""
        if not isinstance(raw, dict):
            raise Refusal("MALFORMED")
        texts = [raw.get(name, "") for name in ("code", "device_name", "public_key", "app")]
        if not all(isinstance(t, str) and len(t) <= 100 and t.isprintable() for t in texts):
            raise Refusal("MALFORMED")
        try:
            key = bytes.fromhex(texts[2])
        except ValueError as problem:
            raise Refusal("MALFORMED") from problem
        if len(key) != 32:
            raise Refusal("MALFORMED")
        return cls(texts[0], texts[1], key.hex(), texts[3], raw.get("renews") is True)


def new_code(connection: Connection, area: str, valid: timedelta) -> str:
    """A code for one laptop of a village or township, as XXXXX-XXXXX. Refusal AREA_UNKNOWN."""
    found = areas.find(connection, area)
    if found.level == "county":
        raise Refusal("AREA_UNKNOWN")  # a county reads several feeds, which no laptop does yet
    code = new_passcode(2)
    until = devices.stamp(valid)
    connection.execute(
        insert(code_table).values(
            township=township_of(area), hash=hash_of(code), area=area, expires_at=until
        )
    )
    return code


@dataclass(frozen=True)
class Code:
    """A code that was given out; which, nobody knows any more. state: open, used, expired."""

    area: str
    expires_at: str
    state: str


def codes(connection: Connection) -> list[Code]:
    """All codes, the latest first."""
    query = select(code_table).order_by(code_table.c.expires_at.desc())
    return [Code(r.area, r.expires_at, _state(r)) for r in connection.execute(query)]


def _state(row: Any) -> str:
    if row.device:
        return "used"
    return "expired" if row.expires_at < devices.stamp() else "open"


def cancel_codes(connection: Connection, area: str) -> int:
    """End the codes of an area that nobody has used: how many."""
    c = code_table.c
    unused = delete(code_table).where(c.area == area, c.device.is_(None))
    done = connection.execute(unused.where(c.expires_at >= devices.stamp()))
    return int(done.rowcount)


def enrol(county: County, application: Application) -> Mapping[str, Any]:
    """Make a device of whoever holds a code. Refusal CODE.

    The same laptop (the same key) may ask again with its code until that expires: its first
    answer may have been lost on the way. It stays one device and gets a fresh token.
    """
    with county.database.reading(WHOLE_COUNTY) as connection:
        place = Scope(_code(connection, application).area)  # which the code does not say
    if application.public_key == county.key.public:
        raise Refusal("MALFORMED")  # the county's clerk is no laptop
    with county.database.writing(place) as connection:
        row = _code(connection, application)
        device = _device_of(connection, row, application)
        life = county.settings.token_life if application.renews else None
        token = tokens.issue(connection, row.township, device, life)
        epoch = county.epoch(connection)
        listed = areas.visible(connection, place)
    return {
        "device": device,
        "token": token,
        "county": county.id,
        "public_key": county.key.public,
        "certificate": county.key.certify(bytes.fromhex(application.public_key), row.area),
        "epoch": epoch,
        "area": row.area,
        "areas": [vars(area) for area in listed],
        "time": devices.stamp(),
    }


def _code(connection: Connection, application: Application) -> Any:
    """The row of the code, while it is valid. Refusal CODE."""
    query = select(code_table).where(code_table.c.hash == hash_of(application.code))
    row = connection.execute(query).one_or_none()
    if row is None or row.expires_at < devices.stamp():
        raise Refusal("CODE")
    return row


def _device_of(connection: Connection, row: Any, application: Application) -> str:
    """The id of the device that used the code, made now if nobody has."""
    if row.device:
        known = devices.find(connection, row.township, row.device)
        if known is None or known.public_key.hex() != application.public_key:
            raise Refusal("CODE")
        known.check_active()
        return known.id
    device = secrets.token_hex(16)
    used = update(code_table).where(
        code_table.c.hash == row.hash,
        code_table.c.township == row.township,
        code_table.c.device.is_(None),
    )
    if not connection.execute(used.values(device=device)).rowcount:
        raise Refusal("CODE")  # somebody was a moment faster
    connection.execute(
        insert(device_table).values(
            township=row.township,
            id=device,
            area=row.area,
            name=application.device_name,
            public_key=application.public_key,
            app=application.app,
            enrolled_at=devices.stamp(),
            wipe=False,
        )
    )
    return device
