"""Taking a batch: one batch, one database transaction.

lock the township's counter -> device, signature -> the writer's chain -> area of every
change and reference -> merge -> feed -> receipt -> commit. Only then is the batch answered.

The transaction reaches as far as the device that sealed the batch, in PostgreSQL too. Only for
what other villages have waiting for the rows of this batch does it reach the whole township.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, and_, delete, insert, select, update

from eldercare_desktop.county import chain, feed
from eldercare_desktop.county.areas import Scope, township_of
from eldercare_desktop.county.county import County
from eldercare_desktop.county.database import reaching
from eldercare_desktop.county.devices import Device, find, stamp
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.intake import Intake, Verdict, ids_in
from eldercare_desktop.county.quarantine import as_came, quarantine, told
from eldercare_desktop.county.rows import Rows
from eldercare_desktop.county.schema import (
    batch_table,
    change_table,
    held_table,
)
from eldercare_desktop.county.shapes import Shapes
from eldercare_desktop.county.vouchers import clerk, notes
from eldercare_desktop.sync.batch import (
    PROTOCOL,
    BadBody,
    Body,
    Change,
    Receipt,
    Result,
    SealedBatch,
    canonical,
)


def accept(county: County, carrier: Device, batch: SealedBatch) -> Receipt:
    """Take a batch that `carrier` brought; returns its receipt, the stored one if it came before.

    Refusal: AREA, REVOKED, SIGNATURE, COUNTY, GAP, FORK, TOO_LARGE, MALFORMED, SCHEMA_NEWER.
    Then nothing of it is taken; except after GAP and TOO_LARGE it is kept in quarantine.
    """
    try:
        with county.database.reading(carrier.scope) as connection:
            author = _author(connection, county, carrier, batch)
            known = chain.stored_receipt(connection, author.township, batch.header, batch.hash)
            if not known:  # a neighbour's batches are not seen here, but its writers are told
                head = batch.header
                chain.check_device(chain.end_of(connection, author.township, head.writer), head)
        if known:
            return known
        body = _open(batch)
        with county.database.writing(author.scope) as connection:
            return take(connection, county, author, batch, body)
    except Refusal as refusal:
        if refusal.keep:
            kept = quarantine(county, carrier, batch, refusal.code)
            refusal.details.update(told(kept))
        raise


def _author(connection: Connection, county: County, carrier: Device, batch: SealedBatch) -> Device:
    """The device that sealed the batch. Signed batches may be carried by a neighbour."""
    head = batch.header
    if head.protocol > PROTOCOL:
        raise Refusal("SCHEMA_NEWER", keep=True)
    if head.county != county.id:
        raise Refusal("COUNTY", keep=True)
    author = find(connection, township_of(head.area), head.device) or clerk.named_by(county, head)
    if author is None or author.area != head.area or not carrier.scope.sees(author.area):
        raise Refusal("AREA", keep=True)
    if not batch.signed_by(author.public_key):
        raise Refusal("SIGNATURE", keep=True)
    if author.revoked_at:
        raise Refusal("REVOKED", keep=True)
    return author


def _open(batch: SealedBatch) -> Body:
    try:
        return batch.open()
    except BadBody as problem:
        raise Refusal(problem.code, keep=problem.code != "TOO_LARGE") from problem


def take(
    connection: Connection, county: County, author: Device, batch: SealedBatch, body: Body
) -> Receipt:
    """Take an opened batch within a transaction that holds the township's lock and reaches as

    far as its author, whose signature was checked. Refusal as `accept`.
    """
    ours = clerk.is_clerk(county, author)
    if ours:
        clerk.enter(connection, author)
    _check_again(connection, author)
    known = chain.stored_receipt(connection, author.township, batch.header, batch.hash)
    if known:
        return known
    end = chain.end_of(connection, author.township, batch.header.writer)
    chain.check_next(end, batch.header)
    try:
        chain.check_transactions(end, body.changes)
    except BadBody as problem:
        raise Refusal(problem.code, keep=True) from problem
    shapes = Shapes(connection, author.township, body.tables)
    rows = Rows(connection, author.scope)
    villages = {change.village for change in body.changes}
    refused = chain.ids_refused(connection, batch.header, villages)
    intake = Intake(author.scope, shapes, rows, batch.header.writer, refused)
    held = _held_for(connection, author.scope, body.changes)
    for waits_for, change in held:
        intake.expect(waits_for, change)
    named = (i for _, change in held for i in (change.row_id, *ids_in(change)))
    rows.load(named, reach=Scope(author.township))
    rows.load(change.row_id for change in body.changes)
    rows.load_places(i for change in body.changes for i in ids_in(change))
    intake.check_areas(body.changes)
    for change in body.changes:
        intake.take(change)
    chain.advance(connection, author.township, batch.header, batch.hash, body.changes[-1].tx)
    _write_changes(connection, author.township, body.changes, intake)
    before = feed.position_of(connection, author.township)
    position = feed.append(connection, author.scope, before, intake.feed)
    shapes.write()
    rows.write()
    _write_held(connection, author.scope, held, intake)
    mine = batch.header.writer if ours else ""
    notes.note(connection, author.scope, before, intake.feed, mine)
    receipt = _receipt(county, batch, position, body.changes, intake)
    _write_batch(connection, author.township, batch, receipt)
    return receipt


def _check_again(connection: Connection, author: Device) -> None:
    """Behind the lock: the device may have been revoked since it was looked up."""
    device = find(connection, author.township, author.id)
    if device is None or device.revoked_at:
        raise Refusal("REVOKED", keep=True)


# -- changes that wait -----------------------------------------------------------------


def _held_for(
    connection: Connection, scope: Scope, changes: Iterable[Change]
) -> list[tuple[str, Change]]:
    """What waits for rows that these changes insert, and for rows that this in turn inserts."""
    with reaching(connection, Scope(scope.township), back=scope):
        return _all_waiting(connection, scope.township, changes)


def _all_waiting(
    connection: Connection, township: str, changes: Iterable[Change]
) -> list[tuple[str, Change]]:
    found: list[tuple[str, Change]] = []
    wanted = {c.row_id for c in changes if c.op == "insert"}
    seen: set[str] = set()
    while wanted - seen:
        part = sorted(wanted - seen)[:400]
        seen.update(part)
        for waits_for, payload in _waiting(connection, township, part):
            change = Change.from_json(json.loads(payload))
            found.append((waits_for, change))
            wanted.add(change.row_id)
    return found


def _waiting(connection: Connection, township: str, ids: list[str]) -> list[tuple[str, str]]:
    h, c = held_table.c, change_table.c
    same = and_(h.township == c.township, h.writer == c.writer, h.seq == c.seq)
    query = select(h.waits_for, c.payload).join_from(held_table, change_table, same)
    query = query.where(h.township == township, h.waits_for.in_(ids))
    rows = connection.execute(query.order_by(h.writer, h.seq))
    return [(row.waits_for, row.payload) for row in rows]


def _write_held(
    connection: Connection, scope: Scope, before: list[tuple[str, Change]], intake: Intake
) -> None:
    with reaching(connection, Scope(scope.township) if before else scope, back=scope):
        _rewrite_held(connection, scope.township, before, intake)


def _rewrite_held(
    connection: Connection, township: str, before: list[tuple[str, Change]], intake: Intake
) -> None:
    kept = {(row_id, change.id) for row_id, change in before}
    waiting = {(row_id, change.id): change for row_id, change in intake.still_waiting}
    h = held_table.c
    for row_id, change in before:
        if (row_id, change.id) not in waiting:
            key = and_(h.township == township, h.waits_for == row_id)
            mine = and_(h.writer == change.writer, h.seq == change.seq)
            connection.execute(delete(held_table).where(key, mine))
            _update_verdict(connection, township, change, intake.verdicts[change.id])
    fresh = [
        {"township": township, "waits_for": row_id, "writer": c.writer, "seq": c.seq}
        for (row_id, change_id), c in waiting.items()
        if (row_id, change_id) not in kept
    ]
    if fresh:
        connection.execute(insert(held_table), fresh)


def _update_verdict(
    connection: Connection, township: str, change: Change, verdict: Verdict
) -> None:
    c = change_table.c
    mine = and_(c.township == township, c.writer == change.writer, c.seq == change.seq)
    connection.execute(update(change_table).where(mine).values(**_verdict(verdict)))


# -- what is written -------------------------------------------------------------------


def _write_changes(
    connection: Connection, township: str, changes: list[Change], intake: Intake
) -> None:
    rows = [
        {
            "township": township,
            "writer": change.writer,
            "seq": change.seq,
            "table_name": change.table,
            "row_id": change.row_id,
            "village": change.village,
            "payload": intake.payloads[change.id],
            **_verdict(intake.verdicts[change.id]),
        }
        for change in changes
    ]
    connection.execute(insert(change_table), rows)


def _verdict(verdict: Verdict) -> dict[str, str]:
    fields = canonical(list(verdict.fields)).decode()
    return {"result": verdict.result, "reason": verdict.reason, "fields": fields}


def _receipt(
    county: County, batch: SealedBatch, position: int, changes: list[Change], intake: Intake
) -> Receipt:
    verdicts = [(change.seq, intake.verdicts[change.id]) for change in changes]
    results = [
        Result(n, v.result, v.reason, v.fields) for n, v in verdicts if v.result != "applied"
    ]
    head = batch.header
    plain = Receipt(
        county=county.id,
        writer=head.writer,
        first_seq=head.first_seq,
        last_seq=head.last_seq,
        hash=batch.hash,
        position=position,
        results=tuple(results),
        at=stamp(),
    )
    return county.key.sign(plain)


def _write_batch(
    connection: Connection, township: str, batch: SealedBatch, receipt: Receipt
) -> None:
    head = batch.header
    connection.execute(
        insert(batch_table).values(
            township=township,
            writer=head.writer,
            first_seq=head.first_seq,
            last_seq=head.last_seq,
            receipt=canonical(receipt.as_json()).decode(),
            **as_came(batch),
        )
    )
