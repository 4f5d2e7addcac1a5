"""The county's first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "area",
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.String(length=10), nullable=False),
        sa.Column("parent", sa.String(length=12), nullable=True),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_area")),
    )
    op.create_table(
        "county",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("public_key", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_county")),
    )
    op.create_table(
        "device",
        sa.Column("township", sa.String(length=12), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("area", sa.String(length=12), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("public_key", sa.String(length=64), nullable=False),
        sa.Column("app", sa.Text(), nullable=False),
        sa.Column("enrolled_at", sa.Text(), nullable=False),
        sa.Column("revoked_at", sa.Text(), nullable=True),
        sa.Column("wipe", sa.Boolean(), nullable=False),
        sa.Column("seen_at", sa.Text(), nullable=True),
        sa.Column("read_position", sa.BigInteger(), nullable=True),
        sa.Column("clock_skew", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("township", "id", name=op.f("pk_device")),
    )
    op.create_table(
        "enrol_code",
        sa.Column("township", sa.String(length=12), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("area", sa.String(length=12), nullable=False),
        sa.Column("expires_at", sa.Text(), nullable=False),
        sa.Column("device", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("hash", "township", name=op.f("pk_enrol_code")),
    )
    op.create_table(
        "quarantine",
        sa.Column("township", sa.String(length=12), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("carrier", sa.String(length=32), nullable=False),
        sa.Column("writer", sa.String(length=32), nullable=False),
        sa.Column("first_seq", sa.BigInteger(), nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.Column("header", sa.Text(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("township", "hash", name=op.f("pk_quarantine")),
    )
    op.create_table(
        "record",
        sa.Column("township", sa.String(length=12), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("table_name", sa.String(length=63), nullable=False),
        sa.Column("village", sa.String(length=12), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", "township", name=op.f("pk_record")),
    )
    op.create_index(
        op.f("ix_record_township_village_table_name"),
        "record",
        ["township", "village", "table_name"],
        unique=False,
    )
    op.create_table(
        "table_shape",
        sa.Column("township", sa.String(length=12), nullable=False),
        sa.Column("name", sa.String(length=63), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("refs", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("township", "name", name=op.f("pk_table_shape")),
    )
    op.create_table(
        "township",
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_township")),
    )
    op.create_table(
        "token",
        sa.Column("township", sa.String(length=12), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("device", sa.String(length=32), nullable=False),
        sa.Column("issued_at", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["township", "device"],
            ["device.township", "device.id"],
            name=op.f("fk_token_township_device_device"),
        ),
        sa.PrimaryKeyConstraint("township", "hash", name=op.f("pk_token")),
    )
    op.create_table(
        "writer",
        sa.Column("township", sa.String(length=12), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("device", sa.String(length=32), nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.Column("last_hash", sa.String(length=64), nullable=False),
        sa.Column("last_tx", sa.BigInteger(), nullable=False),
        sa.Column("tx_open", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["township", "device"],
            ["device.township", "device.id"],
            name=op.f("fk_writer_township_device_device"),
        ),
        sa.PrimaryKeyConstraint("township", "id", name=op.f("pk_writer")),
    )
    op.create_table(
        "batch",
        sa.Column("township", sa.String(length=12), nullable=False),
        sa.Column("writer", sa.String(length=32), nullable=False),
        sa.Column("first_seq", sa.BigInteger(), nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("header", sa.Text(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["township", "writer"],
            ["writer.township", "writer.id"],
            name=op.f("fk_batch_township_writer_writer"),
        ),
        sa.PrimaryKeyConstraint("township", "writer", "first_seq", name=op.f("pk_batch")),
    )
    op.create_table(
        "change",
        sa.Column("township", sa.String(length=12), nullable=False),
        sa.Column("writer", sa.String(length=32), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("table_name", sa.String(length=63), nullable=False),
        sa.Column("row_id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.String(length=12), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("result", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["township", "writer"],
            ["writer.township", "writer.id"],
            name=op.f("fk_change_township_writer_writer"),
        ),
        sa.PrimaryKeyConstraint("township", "writer", "seq", name=op.f("pk_change")),
    )
    op.create_index(
        op.f("ix_change_township_village_result"),
        "change",
        ["township", "village", "result"],
        unique=False,
    )
    op.create_table(
        "feed",
        sa.Column("township", sa.String(length=12), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("village", sa.String(length=12), nullable=False),
        sa.Column("writer", sa.String(length=32), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["township", "writer", "seq"],
            ["change.township", "change.writer", "change.seq"],
            name=op.f("fk_feed_township_writer_seq_change"),
        ),
        sa.PrimaryKeyConstraint("township", "position", name=op.f("pk_feed")),
    )
    op.create_index(
        op.f("ix_feed_township_village_position"),
        "feed",
        ["township", "village", "position"],
        unique=False,
    )
    op.create_table(
        "held",
        sa.Column("township", sa.String(length=12), nullable=False),
        sa.Column("waits_for", sa.String(length=32), nullable=False),
        sa.Column("writer", sa.String(length=32), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["township", "writer", "seq"],
            ["change.township", "change.writer", "change.seq"],
            name=op.f("fk_held_township_writer_seq_change"),
        ),
        sa.PrimaryKeyConstraint("township", "waits_for", "writer", "seq", name=op.f("pk_held")),
    )


def downgrade() -> None:
    op.drop_table("held")
    op.drop_index(op.f("ix_feed_township_village_position"), table_name="feed")
    op.drop_table("feed")
    op.drop_index(op.f("ix_change_township_village_result"), table_name="change")
    op.drop_table("change")
    op.drop_table("batch")
    op.drop_table("writer")
    op.drop_table("token")
    op.drop_table("township")
    op.drop_table("table_shape")
    op.drop_index(op.f("ix_record_township_village_table_name"), table_name="record")
    op.drop_table("record")
    op.drop_table("quarantine")
    op.drop_table("enrol_code")
    op.drop_table("device")
    op.drop_table("county")
    op.drop_table("area")
