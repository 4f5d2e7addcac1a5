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


def _blobs() -> None:
    op.create_table(
        "blob",
        sa.Column("township", sa.String(length=12), nullable=False),
        sa.Column("village", sa.String(length=12), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("device", sa.String(length=32), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("township", "village", "sha256", name=op.f("pk_blob")),
    )


def _no_blobs() -> None:
    op.drop_table("blob")


# -- row-level security (PostgreSQL only) -----------------------------------------------

# What the transaction said of its reach: an area's code, or "county" for the whole. Each stands
# in a subquery, so that it is worked out once for a statement and not for every row.
_AREA = "(SELECT current_setting('eldercare.scope', true))"
_TOWNSHIP = "(SELECT left(current_setting('eldercare.scope', true), 9) || '000')"
_OFFICE = f"{_AREA} = 'county'"
_WHOLE_TOWNSHIP = f"{_AREA} = {_TOWNSHIP}"

# Column -> when a row of a table with this column lies in a village's own reach. The first that
# a table has counts. What has none of them belongs to whole townships.
_OWN_ROWS = {
    "village": f"village = {_AREA}",
    "area": f"area = {_AREA}",
    "device": "EXISTS (SELECT FROM device d WHERE d.township = {table}.township"
    " AND d.id = {table}.device)",
    "carrier": "EXISTS (SELECT FROM device d WHERE d.township = {table}.township"
    " AND d.id = {table}.carrier)",
    "waits_for": "EXISTS (SELECT FROM change c WHERE c.township = {table}.township"
    " AND c.writer = {table}.writer AND c.seq = {table}.seq)",
    "writer": "EXISTS (SELECT FROM writer w WHERE w.township = {table}.township"
    " AND w.id = {table}.writer)",
}
# A village's rows lie in its township.
_IN_TOWNSHIP = {
    "village": "left(village, 9) = left(township, 9)",
    "area": "left(area, 9) = left(township, 9)",
}
# What every village of a township shares, and what everybody may read and the office writes.
_SHARED = ("table_shape",)
_PUBLIC = ("area", "county")

# Two things that the area check must know of rows beyond the reach of a transaction: where a row
# lies, and how far the chain of a writer has come. Nothing of what they say.
_DOORS = """
CREATE FUNCTION record_places(wanted text[])
RETURNS TABLE (id varchar, township varchar, village varchar, table_name varchar)
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE before text := current_setting('eldercare.scope', true);
BEGIN
    PERFORM set_config('eldercare.scope', 'county', true);
    RETURN QUERY
        SELECT r.id, r.township, r.village, r.table_name FROM record r WHERE r.id = ANY (wanted);
    PERFORM set_config('eldercare.scope', before, true);
END $$;

CREATE FUNCTION writer_end(of_township text, writer text)
RETURNS TABLE (device varchar, last_seq bigint, last_hash varchar, last_tx bigint, tx_open boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE before text := current_setting('eldercare.scope', true);
BEGIN
    PERFORM set_config('eldercare.scope', 'county', true);
    RETURN QUERY
        SELECT w.device, w.last_seq, w.last_hash, w.last_tx, w.tx_open FROM writer w
        WHERE w.township = of_township AND w.id = $2;
    PERFORM set_config('eldercare.scope', before, true);
END $$;

REVOKE ALL ON FUNCTION record_places(text[]), writer_end(text, text) FROM PUBLIC;
"""


def _row_level_security() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    for table, columns in _tables().items():
        # FORCE: the owner of the tables, as whom the server connects, is held to it too.
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY office ON {table} USING ({_OFFICE})")
        rule = _rule(table, columns)
        if rule:
            op.execute(f"CREATE POLICY own ON {table} USING ({rule})")
        if table in _PUBLIC:
            op.execute(f"CREATE POLICY everybody ON {table} FOR SELECT USING (true)")
    op.execute(_DOORS)


def _tables() -> dict[str, list[str]]:
    """All tables with their columns."""
    there = sa.inspect(op.get_bind())
    names = [name for name in there.get_table_names() if name != "alembic_version"]
    return {name: [column["name"] for column in there.get_columns(name)] for name in names}


def _rule(table: str, columns: list[str]) -> str:
    """Which rows are within the reach of an area; empty: none, only the office's."""
    if table == "township":
        return f"code = {_TOWNSHIP}"
    if "township" not in columns:
        return ""
    parts = [f"township = {_TOWNSHIP}"]
    if table not in _SHARED:
        own = next((rule for column, rule in _OWN_ROWS.items() if column in columns), "false")
        parts.append(f"({_WHOLE_TOWNSHIP} OR {own.format(table=table)})")
    parts += [rule for column, rule in _IN_TOWNSHIP.items() if column in columns]
    return " AND ".join(parts)


def _no_row_level_security() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    op.execute("DROP FUNCTION record_places(text[]), writer_end(text, text)")
    for table, columns in _tables().items():
        op.execute(f"DROP POLICY office ON {table}")
        if _rule(table, columns):
            op.execute(f"DROP POLICY own ON {table}")
        if table in _PUBLIC:
            op.execute(f"DROP POLICY everybody ON {table}")
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY")
