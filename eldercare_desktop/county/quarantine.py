"""Batches that are not taken are kept as they came, for a person to look at."""

from __future__ import annotations

from sqlalchemy import and_, insert, select

from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import Device, stamp
from eldercare_desktop.county.schema import quarantine_table
from eldercare_desktop.sync.batch import SealedBatch, canonical
from eldercare_desktop.sync.batch.exchange import compress


def quarantine(county: County, carrier: Device, batch: SealedBatch, code: str) -> None:
    """Keep a batch, once, under the township of who brought it."""
    head, q = batch.header, quarantine_table.c
    with county.database.writing(carrier.scope) as connection:
        mine = and_(q.township == carrier.township, q.hash == batch.hash)
        if connection.execute(select(q.hash).where(mine)).first():
            return
        connection.execute(
            insert(quarantine_table).values(
                township=carrier.township,
                code=code,
                carrier=carrier.id,
                writer=head.writer,
                first_seq=head.first_seq,
                last_seq=head.last_seq,
                **as_came(batch),
            )
        )


def as_came(batch: SealedBatch) -> dict[str, object]:
    """A batch byte for byte (its body compressed), to be shown or taken later."""
    return {
        "hash": batch.hash,
        "header": canonical(batch.header.as_json()).decode(),
        "signature": batch.signature,
        "body": compress(batch.body, 3),
        "received_at": stamp(),
    }
