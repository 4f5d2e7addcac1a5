"""The tables that are this laptop's own: the change log, batches, settings, areas.

They are not records: they are never merged, and what of them travels is built in `sync/`.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
    text,
)

from eldercare_desktop.store.record import FlagType, JsonType, Record, RowIdType

_metadata = Record.metadata

writer_table = Table(
    "writer",
    _metadata,
    Column("no", Integer, primary_key=True),
    Column("id", RowIdType, nullable=False, unique=True),
    Column("own", FlagType, nullable=False),
    # The two counters of a writer of our own: its next change and its next row id.
    Column("next_seq", Integer, nullable=False),
    Column("next_counter", Integer, nullable=False),
    # The latest time this store has seen; an earlier clock is doubtful.
    Column("latest_at", Text),
    sqlite_strict=True,
)
"""Every writer whose changes are held here, numbered to keep the log small."""

tx_table = Table(
    "tx",
    _metadata,
    Column("no", Integer, primary_key=True),
    Column("label", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("undoes", Integer, ForeignKey("tx.no")),
    Column("undone_by", Integer, ForeignKey("tx.no")),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""Local transactions: one per saved action, the unit of undo and of sending."""

change_table = Table(
    "change",
    _metadata,
    Column("writer_no", Integer, ForeignKey("writer.no"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("tx", Integer),
    Column("table", Text, nullable=False),
    Column("row_id", RowIdType, nullable=False),
    Column("op", Text, nullable=False),
    Column("values", JsonType, nullable=False),
    Column("bases", JsonType, nullable=False),
    # What the changed fields held before; only for changes made here. Feeds undo and history.
    Column("before", JsonType),
    Column("village", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("clock_doubtful", FlagType, nullable=False),
    # Fields of a change that a newer app made and this one does not know: kept, sent on.
    Column("extra", JsonType),
    # The county's place for it in its feed; none while it is not confirmed.
    Column("position", Integer),
    # What the county's receipt says of our own: applied, noop, conflict, review, refused.
    # Ours with neither are held only on this laptop.
    Column("result", Text),
    Column("reason", Text),
    PrimaryKeyConstraint("writer_no", "seq"),
    Index("ix_change_row", "table", "row_id"),
    Index("ix_change_tx", "tx"),
    Index("ix_change_pending", "writer_no", "seq", sqlite_where=text("position IS NULL")),
    sqlite_strict=True,
)
"""Every change known here, our own and those of others, as it was made."""

row_state_table = Table(
    "row_state",
    _metadata,
    Column("table", Text, nullable=False),
    Column("row_id", RowIdType, nullable=False),
    Column("versions", JsonType, nullable=False),
    Column("pending", JsonType, nullable=False),
    Column("shadow", JsonType, nullable=False),
    Column("conflicts", JsonType, nullable=False),
    Column("extra", JsonType, nullable=False),
    PrimaryKeyConstraint("table", "row_id"),
    Index("ix_row_state_conflict", "table", sqlite_where=text("conflicts <> '{}'")),
    Index("ix_row_state_extra", "table", sqlite_where=text("extra <> '{}'")),
    sqlite_strict=True,
)
"""Per profile row: whose change each value comes from (see `store/rowstate.py`)."""

batch_table = Table(
    "batch",
    _metadata,
    Column("writer_no", Integer, ForeignKey("writer.no"), nullable=False),
    Column("first_seq", Integer, nullable=False),
    Column("last_seq", Integer, nullable=False),
    Column("hash", Text, nullable=False),
    Column("header", JsonType, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("sealed_at", Text, nullable=False),
    Column("receipt", JsonType),
    PrimaryKeyConstraint("writer_no", "first_seq"),
    # Half a year of batches is kept; who asks what waits must not leaf through them.
    Index("ix_batch_waiting", "writer_no", "first_seq", sqlite_where=text("receipt IS NULL")),
    sqlite_strict=True,
)
"""Sealed batches, byte for byte as they are sent, and the county's receipts."""

received_table = Table(
    "received",
    _metadata,
    Column("writer_no", Integer, ForeignKey("writer.no"), nullable=False),
    Column("first_seq", Integer, nullable=False),
    Column("last_seq", Integer, nullable=False),
    Column("at", Text, nullable=False),
    PrimaryKeyConstraint("writer_no", "first_seq"),
    sqlite_strict=True,
)
"""When the county received the changes of a batch, by its own clock, UTC.

Kept for good: batches and their receipts are dropped after half a year.
"""

photo_file_table = Table(
    "photo_file",
    _metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    # How much of it the county has told us to have, and under which epoch it has it whole.
    Column("sent", Integer, nullable=False),
    Column("epoch", Text),
    # Why it cannot be handed over: a code; none as a rule.
    Column("trouble", Text),
    Index("ix_photo_file_epoch", "epoch"),
    sqlite_strict=True,
)
"""Pictures that were put into the folder of photos here, and how far the county has them."""

setting_table = Table(
    "setting",
    _metadata,
    Column("key", Text, primary_key=True),
    Column("value", JsonType),
    sqlite_strict=True,
)
"""What this store remembers about itself: user, village, county, cursor."""

area_table = Table(
    "area",
    _metadata,
    Column("code", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("parent", Text),
    Column("valid_from", Text),
    Column("valid_to", Text),
    sqlite_strict=True,
)
"""The county's list of areas, as far as this laptop needs it."""

joined_table = Table(
    "joined",
    _metadata,
    Column("table", Text, nullable=False),
    Column("row_id", RowIdType, nullable=False),
    Column("kept_id", RowIdType, nullable=False),
    PrimaryKeyConstraint("table", "row_id"),
    sqlite_strict=True,
)
"""Rows that are one with another that is kept. Follows from facts (see `store/joining.py`)."""

own_value_table = Table(
    "own_value",
    _metadata,
    Column("table", Text, nullable=False),
    Column("row_id", RowIdType, nullable=False),
    Column("field", Text, nullable=False),
    Column("value", JsonType),
    PrimaryKeyConstraint("table", "row_id", "field"),
    Index("ix_own_value_value", "table", "field", "value"),
    sqlite_strict=True,
)
"""What a row says itself where its table shows another, because two rows are one."""

derived_table = Table(
    "derived",
    _metadata,
    Column("name", Text, primary_key=True),
    Column("declared", Text, nullable=False),
    sqlite_strict=True,
)
"""The derived tables that stand, each with what tells its declaration (see `store/derived.py`)."""

stale_table = Table(
    "stale",
    _metadata,
    Column("name", Text, nullable=False),
    Column("key", RowIdType, nullable=False),
    PrimaryKeyConstraint("name", "key"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""Rows of derived tables that are out of date: empty whenever nothing is being written."""

LOCAL_TABLES = (
    writer_table,
    tx_table,
    change_table,
    row_state_table,
    batch_table,
    received_table,
    photo_file_table,
    setting_table,
    area_table,
    joined_table,
    own_value_table,
    derived_table,
    stale_table,
)
