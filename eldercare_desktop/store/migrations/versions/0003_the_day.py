"""The assistant's day: schedule, needs, incidents, entitlements, rounds, slips, children."""

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _schedule()
    _search()
    _visits()
    _needs()
    _entitlements()
    _rounds()
    _slips()
    _children()


def downgrade() -> None:
    _no_children()
    _no_slips()
    _no_rounds()
    _no_entitlements()
    _no_needs()
    _no_visits()
    _no_search()
    _no_schedule()


# -- tiers, dated rules, absences, the standing of each resident -------------------------


def _schedule() -> None:
    pass


def _no_schedule() -> None:
    pass


# -- search ------------------------------------------------------------------------------


def _search() -> None:
    pass


def _no_search() -> None:
    pass


# -- what a visit says besides -----------------------------------------------------------


def _visits() -> None:
    pass


def _no_visits() -> None:
    pass


# -- needs and incidents -----------------------------------------------------------------


def _needs() -> None:
    pass


def _no_needs() -> None:
    pass


# -- entitlements ------------------------------------------------------------------------


def _entitlements() -> None:
    pass


def _no_entitlements() -> None:
    pass


# -- rounds ------------------------------------------------------------------------------


def _rounds() -> None:
    pass


def _no_rounds() -> None:
    pass


# -- slips -------------------------------------------------------------------------------


def _slips() -> None:
    pass


def _no_slips() -> None:
    pass


# -- children ----------------------------------------------------------------------------


def _children() -> None:
    pass


def _no_children() -> None:
    pass
