"""When a pairing holds: dates that may be known only in part, and what "active" means."""

from __future__ import annotations

from sqlalchemy import ColumnElement, FromClause, or_


def surely_before(first: str, second: str) -> bool:
    """Whether a date lies before another, each known as YYYY, YYYY-MM or YYYY-MM-DD.

    False where it cannot be told: May 2023 is not surely before 20 May 2023.
    """
    known = min(len(first), len(second))
    return first[:known] < second[:known]


def is_active(ended_on: str | None, today: str) -> bool:
    """Whether a pairing holds today. It does until the day on which it ends.

    An end known only by its month or year has come when that month or year has begun. A
    start that is still ahead does not matter: the promise has been made.
    """
    return ended_on is None or ended_on > today


def active(pairing: FromClause, today: str) -> ColumnElement[bool]:
    """`is_active` as a condition on the pairing table or an alias of it."""
    return or_(pairing.c.ended_on.is_(None), pairing.c.ended_on > today)
