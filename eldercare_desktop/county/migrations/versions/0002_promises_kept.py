"""Administration, couriers, photos; and the area checks once more inside PostgreSQL."""

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


def _administration() -> None: ...


def _no_administration() -> None: ...


# -- exchange files that were taken -----------------------------------------------------


def _courier() -> None: ...


def _no_courier() -> None: ...


# -- photos -----------------------------------------------------------------------------


def _blobs() -> None: ...


def _no_blobs() -> None: ...


# -- row-level security (PostgreSQL only) -----------------------------------------------


def _row_level_security() -> None: ...


def _no_row_level_security() -> None: ...
