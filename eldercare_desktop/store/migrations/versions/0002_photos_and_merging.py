"""Photos, and two records of one person made one."""

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


def _merging() -> None: ...


def _no_merging() -> None: ...
