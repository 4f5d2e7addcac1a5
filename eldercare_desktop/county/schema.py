"""The county's tables.

Every table and every key carries the township (its 12-digit code), so that an existing
engine can spread a province over several databases without a rewrite. Only the list of
areas, the viewers of the board and the county's own row stand apart: every part of a spread
database holds them whole.

The county keeps records generically: a row is its table's name and its merged state as
canonical JSON text. Text, because it comes back as exactly what was hashed.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Executable,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMING)


def _area(name: str = "township") -> Column[str]:
    return Column(name, String(12), nullable=False)


def _id(name: str) -> Column[str]:
    return Column(name, String(32), nullable=False)


def _hash(name: str = "hash") -> Column[str]:
    return Column(name, String(64), nullable=False)


county_table = Table(
    "county",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("epoch", String(32), nullable=False),
    Column("public_key", String(64), nullable=False),
)
"""One row: who this county is. The epoch changes when the database was restored."""

area_table = Table(
    "area",
    metadata,
    Column("code", String(12), primary_key=True),
    Column("name", Text, nullable=False),
    Column("level", String(10), nullable=False),
    Column("parent", String(12)),
)

township_table = Table(
    "township",
    metadata,
    Column("code", String(12), primary_key=True),
    Column("position", BigInteger, nullable=False),
)
"""The counter of a township's feed: locked first in every writing transaction."""

device_table = Table(
    "device",
    metadata,
    _area(),
    _id("id"),
    _area("area"),
    Column("name", Text, nullable=False),
    Column("public_key", String(64), nullable=False),
    Column("app", Text, nullable=False),
    Column("enrolled_at", Text, nullable=False),
    Column("revoked_at", Text),
    Column("wipe", Boolean, nullable=False),
    # What the freshness of a village is told from.
    Column("seen_at", Text),
    Column("read_position", BigInteger),
    Column("clock_skew", Integer),
    # The last change that the laptop said it has sealed: what of it has not come is missing.
    Column("announced_writer", String(32)),
    Column("announced_seq", BigInteger),
    Column("trouble", String(20)),
    # When it last got a token for its signature; an older nonce is good no more.
    Column("renewed_at", Text),
    PrimaryKeyConstraint("township", "id"),
)

token_table = Table(
    "token",
    metadata,
    _area(),
    _hash(),
    _id("device"),
    Column("issued_at", Text, nullable=False),
    Column("expires_at", Text),
    Column("used_at", Text),
    PrimaryKeyConstraint("township", "hash"),
    ForeignKeyConstraint(["township", "device"], ["device.township", "device.id"]),
    Index(None, "township", "device"),
)
"""Bearer tokens, by the SHA-256 of their text only.

A laptop that cannot renew its token has one that does not expire. The first use of a token
ends all others of its device.
"""

code_table = Table(
    "enrol_code",
    metadata,
    _area(),
    _hash(),
    _area("area"),
    Column("expires_at", Text, nullable=False),
    Column("device", String(32)),
    PrimaryKeyConstraint("hash", "township"),
)
"""One-time enrolment codes, hashed; `device` is who used it."""

viewer_table = Table(
    "viewer",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", Text, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("made_at", Text, nullable=False),
    Column("expires_at", Text, nullable=False),
    Column("revoked_at", Text),
)
"""Who may look at the board of the whole county; the passcode is kept hashed."""

writer_table = Table(
    "writer",
    metadata,
    _area(),
    _id("id"),
    _id("device"),
    Column("last_seq", BigInteger, nullable=False),
    _hash("last_hash"),
    Column("last_tx", BigInteger, nullable=False),
    Column("tx_open", Boolean, nullable=False),
    PrimaryKeyConstraint("township", "id"),
    ForeignKeyConstraint(["township", "device"], ["device.township", "device.id"]),
)
"""How far the chain of each writer has come."""

batch_table = Table(
    "batch",
    metadata,
    _area(),
    _id("writer"),
    Column("first_seq", BigInteger, nullable=False),
    Column("last_seq", BigInteger, nullable=False),
    _hash(),
    Column("header", Text, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("received_at", Text, nullable=False),
    Column("receipt", Text, nullable=False),
    PrimaryKeyConstraint("township", "writer", "first_seq"),
    ForeignKeyConstraint(["township", "writer"], ["writer.township", "writer.id"]),
)
"""Batches as they came (body compressed) and the receipt that each got."""

UNSETTLED = text("result IN ('review', 'refused')")
"""Changes that wait for a person: few among many, so that they have an index of their own."""

change_table = Table(
    "change",
    metadata,
    _area(),
    _id("writer"),
    Column("seq", BigInteger, nullable=False),
    Column("table_name", String(63), nullable=False),
    _id("row_id"),
    _area("village"),
    Column("payload", Text, nullable=False),
    Column("result", String(10), nullable=False),
    Column("reason", String(40), nullable=False),
    Column("fields", Text, nullable=False),
    PrimaryKeyConstraint("township", "writer", "seq"),
    ForeignKeyConstraint(["township", "writer"], ["writer.township", "writer.id"]),
    Index(None, "township", "village", "result"),
    Index(
        "ix_change_unsettled",
        "township",
        "village",
        "result",
        sqlite_where=UNSETTLED,
        postgresql_where=UNSETTLED,
    ),
)
"""Every change that was taken, and what became of it."""

feed_table = Table(
    "feed",
    metadata,
    _area(),
    Column("position", BigInteger, nullable=False),
    _area("village"),
    _id("writer"),
    Column("seq", BigInteger, nullable=False),
    PrimaryKeyConstraint("township", "position"),
    ForeignKeyConstraint(
        ["township", "writer", "seq"], ["change.township", "change.writer", "change.seq"]
    ),
    Index(None, "township", "village", "position"),
)
"""The order in which changes were merged. Only what was merged has a position."""

held_table = Table(
    "held",
    metadata,
    _area(),
    _id("waits_for"),
    _id("writer"),
    Column("seq", BigInteger, nullable=False),
    PrimaryKeyConstraint("township", "waits_for", "writer", "seq"),
    ForeignKeyConstraint(
        ["township", "writer", "seq"], ["change.township", "change.writer", "change.seq"]
    ),
)
"""Changes in review that wait for a row; when it comes they are merged after it."""

row_table = Table(
    "record",
    metadata,
    _area(),
    _id("id"),
    Column("table_name", String(63), nullable=False),
    _area("village"),
    Column("kind", String(10), nullable=False),
    Column("state", Text, nullable=False),
    _hash("digest"),
    PrimaryKeyConstraint("id", "township"),
    Index(None, "township", "village", "table_name"),
)
"""The merged state of every row."""

shape_table = Table(
    "table_shape",
    metadata,
    _area(),
    Column("name", String(63), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("refs", Text, nullable=False),
    PrimaryKeyConstraint("township", "name"),
)
"""What laptops have said about their tables: the kind, and which fields refer to rows."""

quarantine_table = Table(
    "quarantine",
    metadata,
    _area(),
    _hash(),
    Column("code", String(20), nullable=False),
    _id("carrier"),
    _id("writer"),
    Column("first_seq", BigInteger, nullable=False),
    Column("last_seq", BigInteger, nullable=False),
    Column("header", Text, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("received_at", Text, nullable=False),
    PrimaryKeyConstraint("township", "hash"),
)
"""Batches that were not taken, as they came. Nothing is thrown away."""

blob_table = Table(
    "blob",
    metadata,
    _area(),
    _area("village"),
    _hash("sha256"),
    Column("size", Integer, nullable=False),
    _id("device"),
    Column("received_at", Text, nullable=False),
    PrimaryKeyConstraint("township", "village", "sha256"),
)
"""Pictures that are here whole, per village whose laptop handed them over; the bytes themselves

are files (see `county/blobs/files.py`). What is half here has no row.
"""

courier_parcel_table = Table(
    "courier_parcel",
    metadata,
    _area(),
    _id("id"),
    _id("device"),
    _id("writer"),
    Column("number", BigInteger, nullable=False),
    _hash(),
    Column("made_at", Text, nullable=False),
    Column("taken_at", Text, nullable=False),
    Column("changes", BigInteger, nullable=False),
    # The answer file, so that it can be written once more; of old ones it is dropped.
    Column("answer", LargeBinary),
    PrimaryKeyConstraint("township", "id"),
    ForeignKeyConstraint(["township", "device"], ["device.township", "device.id"]),
    Index(None, "township", "device", "taken_at"),
)
"""Exchange files that came on a stick and were taken; `hash` is that of the file."""

voucher_note_table = Table(
    "voucher_note",
    metadata,
    _area(),
    _area("village"),
    _id("row_id"),
    Column("serial", String(40), nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("ours", Boolean, nullable=False),
    # The county's order over all townships; none while the clearing has not looked at it.
    Column("place", BigInteger),
    PrimaryKeyConstraint("township", "row_id"),
    # Asked for over all townships: of one voucher, and what has no place yet.
    Index(None, "serial", "township"),
    Index(None, "place", "township"),
)
"""Which records speak of which voucher (see `county/vouchers`): what lets the county find the

other village's side of one without reading a township's rows.
"""


def insert_missing(connection: Connection, table: Table, row: dict[str, Any]) -> Executable:
    """An INSERT that leaves a row alone which somebody else has put there meanwhile."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table).values(**row).on_conflict_do_nothing()
    return sqlite.insert(table).values(**row).on_conflict_do_nothing()
