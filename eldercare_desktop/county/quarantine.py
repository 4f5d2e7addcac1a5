"""Batches that are not taken are kept as they came, for a person to look at.

There is room for so much of one device and of one township. What does not fit is not kept, and
the laptop is told so: it keeps its changes itself until somebody has made room.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, and_, case, func, insert, select

from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.county import County
from eldercare_desktop.county.database import reaching
from eldercare_desktop.county.devices import Device, stamp
from eldercare_desktop.county.schema import quarantine_table
from eldercare_desktop.sync.batch import SealedBatch, canonical
from eldercare_desktop.sync.batch.exchange import compress

FULL = (
    "县里没有收下这批数据，也没有单独保存：待查数据的存放处已满。"
    "数据仍在本机，请不要删除，并与镇街联系。"
)

_log = logging.getLogger(__name__)


def told(kept: bool) -> Mapping[str, Any]:
    """What an answer says beside its code when the batch could not be kept."""
    return {} if kept else {"kept": False, "sentence": FULL}


def quarantine(county: County, carrier: Device, batch: SealedBatch, code: str) -> bool:
    """Keep a batch, once, under the township of who brought it. False when there is no room."""
    head, q = batch.header, quarantine_table.c
    with county.database.writing(carrier.scope) as connection:
        mine = and_(q.township == carrier.township, q.hash == batch.hash)
        if connection.execute(select(q.hash).where(mine)).first():
            return True
        row = as_came(batch)
        if not _has_room(connection, county, carrier, len(row["body"])):
            _log.warning("the quarantine of %s is full", carrier.township)
            return False
        connection.execute(
            insert(quarantine_table).values(
                township=carrier.township,
                code=code,
                carrier=carrier.id,
                writer=head.writer,
                first_seq=head.first_seq,
                last_seq=head.last_seq,
                **row,
            )
        )
    return True


def _has_room(connection: Connection, county: County, carrier: Device, size: int) -> bool:
    # A village does not see what others of its township have brought; the sum it may know.
    with reaching(connection, Scope(carrier.township), back=carrier.scope):
        q = quarantine_table.c
        mine = func.sum(case((q.carrier == carrier.id, func.length(q.body)), else_=0))
        query = select(mine, func.sum(func.length(q.body))).where(q.township == carrier.township)
        device, township = connection.execute(query).one()
    limits = county.settings
    return bool(
        (device or 0) + size <= limits.device_quarantine
        and (township or 0) + size <= limits.township_quarantine
    )


def as_came(batch: SealedBatch) -> dict[str, Any]:
    """A batch byte for byte (its body compressed), to be shown or taken later."""
    return {
        "hash": batch.hash,
        "header": canonical(batch.header.as_json()).decode(),
        "signature": batch.signature,
        "body": compress(batch.body, 3),
        "received_at": stamp(),
    }
