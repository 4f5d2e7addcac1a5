"""Stars for those who have served long. Counties differ: these are a local agreement."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Star:
    """From so many minutes served in all; `source`: where the number comes from."""

    code: str
    minutes: int
    source: str


STARS: tuple[Star, ...] = (
    Star("one", 50 * 60, "本地约定"),
    Star("two", 100 * 60, "本地约定"),
    Star("three", 300 * 60, "本地约定"),
    Star("four", 500 * 60, "本地约定"),
)
"""The lowest first."""


def star_of(minutes: int) -> Star | None:
    """The star that somebody has who served so many minutes in all."""
    earned = [star for star in STARS if star.minutes <= minutes]
    return earned[-1] if earned else None


def next_star(minutes: int) -> Star | None:
    """The one that comes next; None beyond the last."""
    return next((star for star in STARS if star.minutes > minutes), None)
