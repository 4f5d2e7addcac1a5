"""Who may look at the board: somebody with a passcode, until it ends or is taken back."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection, insert, select, update

from eldercare_desktop.county.clock import stamp
from eldercare_desktop.county.passcodes import hash_of, new_passcode
from eldercare_desktop.county.schema import viewer_table

_GROUPS = 3  # 75 bits: it lives for months, and whoever steals the database may guess in peace


@dataclass(frozen=True)
class Viewer:
    """Somebody of the county office. The times are ISO texts of the county."""

    id: str
    name: str
    made_at: str
    expires_at: str
    revoked_at: str | None

    @property
    def is_let_in(self) -> bool:
        """Whether the passcode is good at this moment."""
        return self.revoked_at is None and self.expires_at >= stamp()


def new_viewer(connection: Connection, name: str, valid: timedelta) -> tuple[Viewer, str]:
    """A viewer and the passcode, which nobody can look up later."""
    passcode = new_passcode(_GROUPS)
    viewer = Viewer(secrets.token_hex(4), name, stamp(), stamp(valid), None)
    connection.execute(insert(viewer_table).values(**vars(viewer), hash=hash_of(passcode)))
    return viewer, passcode


def by_passcode(connection: Connection, passcode: str) -> Viewer | None:
    """Who is let in with a passcode."""
    query = select(viewer_table).where(viewer_table.c.hash == hash_of(passcode))
    found = [viewer for row in connection.execute(query) if (viewer := _viewer(row)).is_let_in]
    return found[0] if found else None


def find(connection: Connection, viewer_id: str) -> Viewer | None:
    """A viewer by id."""
    query = select(viewer_table).where(viewer_table.c.id == viewer_id)
    row = connection.execute(query).one_or_none()
    return _viewer(row) if row else None


def listed(connection: Connection) -> list[Viewer]:
    """All viewers, the latest first."""
    query = select(viewer_table).order_by(viewer_table.c.made_at.desc(), viewer_table.c.id)
    return [_viewer(row) for row in connection.execute(query)]


def revoke(connection: Connection, viewer_id: str) -> Viewer | None:
    """Take a passcode back; pages that are open end with it. None for an unknown id."""
    viewer = find(connection, viewer_id)
    if viewer and not viewer.revoked_at:
        change = update(viewer_table).where(viewer_table.c.id == viewer_id)
        connection.execute(change.values(revoked_at=stamp()))
    return viewer


def _viewer(row: object) -> Viewer:
    return Viewer(**{name: getattr(row, name) for name in Viewer.__dataclass_fields__})
