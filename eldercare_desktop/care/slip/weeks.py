"""Weeks of slips: from Monday to Sunday, days as YYYY-MM-DD."""

from __future__ import annotations

from datetime import date, timedelta


def monday_of(day: str) -> str:
    """The Monday of a day's week."""
    at = date.fromisoformat(day)
    return (at - timedelta(days=at.weekday())).isoformat()


def sunday_of(monday: str) -> str:
    """The last day of the week that begins on a Monday."""
    return days_on(monday, 6)


def days_on(day: str, by: int) -> str:
    """The day so many days later."""
    return (date.fromisoformat(day) + timedelta(days=by)).isoformat()


def days_between(first: str, last: str) -> int:
    """How many days `last` is after `first`."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def usual_day(
    due_on: str | None,
    *,
    week: str | None,
    issued_on: str,
    today: str,
    round_ends: str | None = None,
) -> str:
    """The day on which a line was most likely visited, while nobody says another.

    The day due, as far as it lies in the slip's week, not before the slip was made and not
    after today. The slip of a round has no week: then it is the day on which it comes back,
    or the last one of the round, if the slip had been made by then.
    """
    of_round = round_ends if round_ends and round_ends >= issued_on else today
    last = sunday_of(week) if week else of_round
    latest = min(today, last)
    earliest = min(max(week or "", issued_on), latest)
    return min(max(due_on or latest, earliest), latest)
