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


def _photos() -> None: ...


def _no_photos() -> None: ...


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
