"""Who is logged in: a cookie that the county has signed. Nothing is kept for it here."""

from __future__ import annotations

import hmac
from datetime import datetime, timedelta
from hashlib import sha256

from fastapi import Request, Response

from eldercare_desktop.county import clock, viewers
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County
from eldercare_desktop.county.viewers import Viewer

COOKIE = "eldercare_board"
PATH = "/board"
LIFE = timedelta(hours=12)
"""A day's work; then the passcode is asked for again."""


def begin(response: Response, county: County, viewer: Viewer, *, tls: bool) -> None:
    """Log a viewer in."""
    until = min(clock.stamp(LIFE), viewer.expires_at)
    response.set_cookie(
        COOKIE,
        f"{viewer.id}~{until}~{_code(county, viewer.id, until)}",
        max_age=int(LIFE.total_seconds()),
        path=PATH,
        secure=tls,
        httponly=True,
        samesite="strict",
    )


def end(response: Response) -> None:
    """Log out."""
    response.delete_cookie(COOKIE, path=PATH, httponly=True, samesite="strict")


def viewer_of(request: Request, county: County) -> Viewer | None:
    """Who calls; None for who is not logged in, or not let in any more."""
    parts = request.cookies.get(COOKIE, "").split("~")
    if len(parts) != 3:
        return None
    viewer_id, until, code = parts
    if not hmac.compare_digest(code.encode(), _code(county, viewer_id, until).encode()):
        return None
    if datetime.fromisoformat(until) < clock.now():
        return None
    with county.database.reading(WHOLE_COUNTY) as connection:
        viewer = viewers.find(connection, viewer_id)
    return viewer if viewer and viewer.is_let_in else None


def _code(county: County, viewer_id: str, until: str) -> str:
    key = county.key.secret_for("board session")
    return hmac.new(key, f"{viewer_id}~{until}".encode(), sha256).hexdigest()
