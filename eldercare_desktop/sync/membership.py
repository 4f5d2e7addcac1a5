"""What enrolment gave this store: who it is for the county, and how it knows the county."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

SETTING = "membership"
ADDRESS = "county_address"
EPOCH, CURSOR = "county_epoch", "county_cursor"
STANDING = "county_standing"
"""Setting: why the county refuses this device as a whole (code, orders); none as a rule."""

RESTARTS = "county_restarts"
"""Setting: how often reading began anew. What the county said before counts no more then."""


@dataclass(frozen=True)
class Membership:
    """The device that this store is, and its county.

    address:    as the person wrote it; may be changed later
    seed:       the device's Ed25519 key (64 hex digits, secret: only in the encrypted store)
    county_key: the county's public key as it was at enrolment; all receipts are held to it
    area:       12-digit code of the village or township that this device sees
    """

    address: str
    device: str
    device_name: str
    seed: str
    token: str
    county: str
    county_key: str
    area: str

    def sees(self, village: str) -> bool:
        """Whether records of a village belong into this device's area."""
        if self.area.endswith("000"):
            return village.startswith(self.area[:9])
        return village == self.area


@dataclass(frozen=True)
class Reading:
    """How far the county's feed was read: both as the county gave them."""

    epoch: str
    cursor: str


def membership(reader: Reader) -> Membership | None:
    """The membership of this store, None when it belongs to no county."""
    kept = reader.setting(SETTING)
    if not kept:
        return None
    known = {f.name: str(kept.get(f.name, "")) for f in fields(Membership)}
    return replace(Membership(**known), address=str(reader.setting(ADDRESS) or ""))


def needed(reader: Reader) -> Membership:
    """The membership of this store. CareError: not_enrolled, county_address_missing."""
    found = membership(reader)
    if found is None:
        raise CareError("not_enrolled")
    if not found.address:
        raise CareError("county_address_missing")
    return found


def reading(reader: Reader) -> Reading:
    """How far the feed was read; the cursor is empty before the first answer."""
    return Reading(str(reader.setting(EPOCH) or ""), str(reader.setting(CURSOR) or ""))


def note_reading(work: Work, epoch: str, cursor: str) -> None:
    """Keep how far the feed was read, in the transaction that keeps what was read."""
    work.set_setting(EPOCH, epoch)
    work.set_setting(CURSOR, cursor)
    if not cursor:
        work.set_setting(RESTARTS, restarts(work) + 1)


def restarts(reader: Reader) -> int:
    """How often this store has begun to read the feed from the start again."""
    return int(reader.setting(RESTARTS) or 0)


def note_token(work: Work, token: str) -> None:
    """Keep the token that takes the place of the present one; "" keeps that."""
    kept = work.setting(SETTING)
    if kept and token and kept.get("token") != token:
        work.set_setting(SETTING, {**kept, "token": token})


def as_settings(member: Membership, epoch: str) -> Mapping[str, Any]:
    """The settings of a store that was just enrolled."""
    kept = {name: value for name, value in asdict(member).items() if name != "address"}
    return {SETTING: kept, ADDRESS: member.address, EPOCH: epoch, CURSOR: ""}
