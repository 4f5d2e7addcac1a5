"""What the part of the points reads, in a worker: plain values out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.love_store.loading import Place, place

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.converting import Conversion
    from eldercare_desktop.care.love_store.points import AwardRow
    from eldercare_desktop.care.love_store.terms import Reason

REMEMBERED = 400
"""Days for which it is remembered how many points were given for what."""


@dataclass(frozen=True)
class PointsFound:
    """The awards of a month, the newest first; `usual`: reason -> the points last given;

    `per_hour`: points for an hour, 0 where hours stay hours.
    """

    place: Place
    month: str
    rows: Sequence[AwardRow]
    usual: Mapping[str, int]
    reasons: Sequence[Reason]
    per_hour: int


def points(read: Any, wanted: str | None, month: str) -> PointsFound:
    """A month of the village in view."""
    from datetime import date, timedelta

    from eldercare_desktop.care.love_store.points import awards_between, usual_points
    from eldercare_desktop.care.love_store.terms import REASONS
    from eldercare_desktop.care.rule_settings import rule

    here = place(read, wanted)
    rows = awards_between(read, here.village, f"{month}-01", f"{month}-31")
    since = date.fromisoformat(read.today) - timedelta(days=REMEMBERED)
    usual = usual_points(read, here.village, since.isoformat())
    per_hour = rule(read, "points.per_hour", village=here.village)
    return PointsFound(here, month, rows, usual, REASONS, per_hour)


def had(read: Any, people: Sequence[str], reason: str, day: str) -> list[str]:
    """Who of these has points for this on that day already."""
    from eldercare_desktop.care.love_store.points import having

    return sorted(having(read, people, reason, day).values())


def becomes(minutes: int, per_hour: int) -> Conversion:
    """What minutes would become."""
    from eldercare_desktop.care.love_store.converting import converted

    return converted(minutes, per_hour)
