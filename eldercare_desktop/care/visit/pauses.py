"""What an absence does to the day that is due.

While somebody is away no visit is due. After the return it is due on the day on which it would
have been, or a few days after the return if that is later: the first visit then asks how they
are. Who is to be seen every month and was not seen in the month of the return yet, is seen
before it ends [民发〔2022〕73号: 月探访率]. Where the return is not known there is no day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eldercare_desktop.care.visit.tiers import days_after, end_of_month


@dataclass(frozen=True, slots=True, order=True)
class Away:
    """An absence from `since` until `until`, the day of the return (None: open)."""

    since: str
    until: str | None
    kind: str

    def covers(self, day: str) -> bool:
        """Whether somebody is away on a day."""
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Return:
    """What is to be done after a return: within so many days, and whether within the month."""

    days: int
    monthly: bool

    def due(self, back: str, seen: str | None) -> str:
        """The day of the visit after coming back; `seen`: when they were seen before."""
        due = days_after(back, self.days)
        if self.monthly and (seen or "")[:7] < back[:7]:
            due = min(due, end_of_month(date.fromisoformat(back)).isoformat())
        return due


def due_with_absences(
    due: str, seen: str | None, away: Iterable[Away], day: str, back: Return
) -> str | None:
    """The day that is due as things stand on `day`; None: away, and nobody knows how long.

    `due`: without any absence; `seen`: the day that it was counted from. An absence that
    ended before that day, or that begins after the visit is due, changes nothing; but once
    they have left, what was overdue waits for the return too.
    """
    for absence in sorted(away, key=_order):
        if absence.until is not None and seen is not None and absence.until <= seen:
            continue
        if absence.since > max(due, day):
            break
        if absence.until is None:
            return None
        due = max(due, back.due(absence.until, seen))
    return due


def pause_on(day: str, due: str | None, away: Iterable[Away]) -> Away | None:
    """The absence that pauses the visits on a day, or that leaves no day for the next one."""
    found = [absence for absence in away if absence.covers(day)]
    if not found and due is None:
        found = [absence for absence in away if absence.until is None]
    return max(found, key=lambda absence: absence.until or "~", default=None)


def _order(absence: Away) -> tuple[str, str, str]:
    return absence.since, absence.until or "~", absence.kind
