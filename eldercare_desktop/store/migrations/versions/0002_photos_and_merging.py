"""Photos, and two records of one person made one."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _photos()
    _merging()


def downgrade() -> None:
    _no_merging()
    _no_photos()


# -- photos -----------------------------------------------------------------------------


def _photos() -> None:
    op.create_table(
        "photo_file",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sent", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Text(), nullable=True),
        sa.Column("trouble", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_photo_file")),
        sqlite_strict=True,
    )
    op.create_index("ix_photo_file_epoch", "photo_file", ["epoch"])
    op.create_table(
        "photo",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.LargeBinary(16), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("taken_on", sa.Text(), nullable=True),
        sa.Column("consent", sa.Text(), nullable=False),
        sa.Column("caption", sa.Text(), nullable=True),
        sa.Column("corrects_id", sa.LargeBinary(16), nullable=True),
        sa.ForeignKeyConstraint(
            ["corrects_id"],
            ["photo.id"],
            name=op.f("fk_photo_corrects_id_photo"),
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_photo_visit_id_visit"), onupdate="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo")),
        sqlite_strict=True,
    )
    for field in ("sha256", "village", "visit_id"):
        op.create_index(op.f(f"ix_photo_{field}"), "photo", [field], unique=False)
    op.create_index(
        "ix_photo_corrects_id",
        "photo",
        ["corrects_id"],
        unique=False,
        sqlite_where=sa.text("corrects_id IS NOT NULL"),
    )


def _no_photos() -> None:
    op.drop_table("photo")
    op.drop_table("photo_file")


# -- two records of one person ----------------------------------------------------------


_SAME = ("person", "resident", "helper")


def _merging() -> None:
    op.create_table(
        "joined",
        sa.Column("table", sa.Text(), nullable=False),
        sa.Column("row_id", sa.LargeBinary(16), nullable=False),
        sa.Column("kept_id", sa.LargeBinary(16), nullable=False),
        sa.PrimaryKeyConstraint("table", "row_id", name=op.f("pk_joined")),
        sqlite_strict=True,
    )
    op.create_table(
        "own_value",
        sa.Column("table", sa.Text(), nullable=False),
        sa.Column("row_id", sa.LargeBinary(16), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("table", "row_id", "field", name=op.f("pk_own_value")),
        sqlite_strict=True,
    )
    op.create_index("ix_own_value_value", "own_value", ["table", "field", "value"], unique=False)
    for table in _SAME:
        _same(f"same_{table}", table)


def _same(name: str, table: str) -> None:
    """A table of facts that say that two rows of `table` are one."""
    refers = {"kept_id": table, "other_id": table, "corrects_id": name}
    op.create_table(
        name,
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("kept_id", sa.LargeBinary(16), nullable=False),
        sa.Column("other_id", sa.LargeBinary(16), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.Column("corrects_id", sa.LargeBinary(16), nullable=True),
        *(
            sa.ForeignKeyConstraint(
                [field], [f"{other}.id"], name=op.f(f"fk_{name}_{field}_{other}"),
                onupdate="CASCADE",
            )
            for field, other in refers.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sqlite_strict=True,
    )  # fmt: skip
    for field in ("village", *refers):
        op.create_index(op.f(f"ix_{name}_{field}"), name, [field], unique=False)


def _no_merging() -> None:
    for table in _SAME:
        op.drop_table(f"same_{table}")
    op.drop_index("ix_own_value_value", table_name="own_value")
    op.drop_table("own_value")
    op.drop_table("joined")
