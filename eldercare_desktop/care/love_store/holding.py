"""Which facts of the store still say something."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_

from eldercare_desktop.care.register.after_death import still_says
from eldercare_desktop.store.record import Fact, table_of


def holds(kind: type[Fact]) -> ColumnElement[bool]:
    """Whether a row of the fact's table was neither withdrawn nor corrected."""
    return and_(*still_says(kind, table_of(kind)))
