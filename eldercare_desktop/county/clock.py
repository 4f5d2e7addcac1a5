"""The county's time. It is written down and ends what is secret; it never decides a merge."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def now() -> datetime:
    """This moment, UTC."""
    return datetime.now(UTC)


def stamp(after: timedelta = timedelta()) -> str:
    """This moment, or one `after` it, as ISO text, UTC, seconds. Texts compare like moments."""
    return (now() + after).isoformat(timespec="seconds")
