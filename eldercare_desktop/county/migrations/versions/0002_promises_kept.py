"""Administration, couriers, photos; and the area checks once more inside PostgreSQL."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _administration()
    _courier()
    _blobs()
    _row_level_security()


def downgrade() -> None:
    _no_row_level_security()
    _no_blobs()
    _no_courier()
    _no_administration()


# -- tokens that rotate, what a call told, who may see the board ------------------------


_DEVICE_COLUMNS = (
    ("announced_writer", sa.String(length=32)),
    ("announced_seq", sa.BigInteger()),
    ("trouble", sa.String(length=20)),
    ("renewed_at", sa.Text()),
)


def _administration() -> None:
    op.add_column("token", sa.Column("used_at", sa.Text(), nullable=True))
    for name, kind in _DEVICE_COLUMNS:
        op.add_column("device", sa.Column(name, kind, nullable=True))
    op.create_index(op.f("ix_token_township_device"), "token", ["township", "device"])
    op.create_index(
        "ix_change_unsettled",
        "change",
        ["township", "village", "result"],
        sqlite_where=sa.text("result IN ('review', 'refused')"),
        postgresql_where=sa.text("result IN ('review', 'refused')"),
    )
    op.create_table(
        "viewer",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.Text(), nullable=False),
        sa.Column("revoked_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_viewer")),
    )


def _no_administration() -> None:
    op.drop_table("viewer")
    op.drop_index("ix_change_unsettled", table_name="change")
    op.drop_index(op.f("ix_token_township_device"), table_name="token")
    for name, _kind in reversed(_DEVICE_COLUMNS):
        op.drop_column("device", name)
    op.drop_column("token", "used_at")


# -- exchange files that were taken -----------------------------------------------------


def _courier() -> None:
    op.create_table(
        "courier_parcel",
        sa.Column("township", sa.String(length=12), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("device", sa.String(length=32), nullable=False),
        sa.Column("writer", sa.String(length=32), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("taken_at", sa.Text(), nullable=False),
        sa.Column("changes", sa.BigInteger(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("township", "id", name=op.f("pk_courier_parcel")),
        sa.ForeignKeyConstraint(
            ["township", "device"],
            ["device.township", "device.id"],
            name=op.f("fk_courier_parcel_township_device_device"),
        ),
    )
    op.create_index(
        op.f("ix_courier_parcel_township_device_taken_at"),
        "courier_parcel",
        ["township", "device", "taken_at"],
    )


def _no_courier() -> None:
    op.drop_table("courier_parcel")


# -- photos -----------------------------------------------------------------------------


def _blobs() -> None: ...


def _no_blobs() -> None: ...


# -- row-level security (PostgreSQL only) -----------------------------------------------


def _row_level_security() -> None: ...


def _no_row_level_security() -> None: ...
