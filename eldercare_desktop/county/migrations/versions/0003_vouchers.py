"""Vouchers across villages: which records speak of which.

Nothing is to be brought over: before this version no laptop was certified, and without a
certificate no voucher can be issued.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_AREA = "(SELECT current_setting('eldercare.scope', true))"
_TOWNSHIP = "(SELECT left(current_setting('eldercare.scope', true), 9) || '000')"


def upgrade() -> None:
    op.create_table(
        "voucher_note",
        sa.Column("township", sa.String(length=12), nullable=False),
        sa.Column("village", sa.String(length=12), nullable=False),
        sa.Column("row_id", sa.String(length=32), nullable=False),
        sa.Column("serial", sa.String(length=40), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("ours", sa.Boolean(), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("township", "row_id", name=op.f("pk_voucher_note")),
    )
    for column in ("serial", "place"):
        name = op.f(f"ix_voucher_note_{column}_township")
        op.create_index(name, "voucher_note", [column, "township"])
    if op.get_bind().dialect.name == "postgresql":
        _row_level_security()


def _row_level_security() -> None:
    """As for every other table: a village its own rows, a township those of its villages."""
    rule = (
        f"township = {_TOWNSHIP} AND ({_AREA} = {_TOWNSHIP} OR village = {_AREA})"
        " AND left(village, 9) = left(township, 9)"
    )
    table = "voucher_note"
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY office ON {table} USING ({_AREA} = 'county')")
    op.execute(f"CREATE POLICY own ON {table} USING ({rule})")


def downgrade() -> None:
    op.drop_table("voucher_note")
