"""The county's clerk: as whom the county writes into a village, through the chain of a writer.

A device for every village, so that each transaction stays within one village, and that the
village's own laptops can hand the clerk's batches back to a county that was restored. It has
the county's own key. Nothing of it is drawn by chance: a restored county knows the clerk of
before. Its writer belongs to one epoch, so that the chain of a restored county never forks.
"""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import Connection

from eldercare_desktop.county.areas import township_of
from eldercare_desktop.county.clock import stamp
from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import Device
from eldercare_desktop.county.schema import device_table, insert_missing
from eldercare_desktop.sync.batch import BatchHeader

NAME = "区县清算"
"""Who entered it, as a person reads it."""


def clerk_of(county: County, village: str) -> Device:
    """The clerk of a village."""
    return Device(
        township=township_of(village),
        id=_digits("clerk", county.id, village),
        area=village,
        name=NAME,
        public_key=bytes.fromhex(county.key.public),
        revoked_at=None,
        wipe=False,
    )


def writer_of(county: County, epoch: str, village: str) -> str:
    """The clerk's writer in an epoch of the county."""
    return _digits("writer", county.id, epoch, village)


def named_by(county: County, head: BatchHeader) -> Device | None:
    """The clerk, where a batch says that it is the clerk's. Its signature must tell."""
    clerk = clerk_of(county, head.area)
    return clerk if clerk.id == head.device else None


def is_clerk(county: County, device: Device) -> bool:
    """Whether a device, whose signature was checked, is the county itself."""
    return device.id == clerk_of(county, device.area).id


def enter(connection: Connection, clerk: Device) -> None:
    """Let the clerk be a device of its village, before the first thing that it writes there."""
    row = {
        "township": clerk.township,
        "id": clerk.id,
        "area": clerk.area,
        "name": clerk.name,
        "public_key": clerk.public_key.hex(),
        "app": "county",
        "enrolled_at": stamp(),
        "wipe": False,
    }
    connection.execute(insert_missing(connection, device_table, row))


def _digits(*words: str) -> str:
    return sha256("\n".join(["eldercare", *words]).encode()).hexdigest()[:32]
