"""Times and clocks in words, in either language."""

from __future__ import annotations

from datetime import datetime

from eldercare_desktop.county.wording import told

_DAY = 86_400


def span(seconds: float, english: bool) -> str:
    """How long: in the largest unit that fits."""
    seconds = abs(seconds)
    for key, unit in (("some_years", 365 * _DAY), ("some_days", _DAY), ("some_hours", 3600)):
        if seconds >= unit:
            return told(key, english, n=int(seconds // unit))
    return told("some_minutes", english, n=int(seconds // 60))


def ago(at: datetime, now: datetime, english: bool) -> str:
    """How long ago something was."""
    seconds = (now - at).total_seconds()
    if seconds < 60:
        return told("just_now", english)
    return told("ago", english, time=span(seconds, english))


def moment(text: str | None) -> str:
    """A time of the county's, as the clock on the office's wall shows it; "" for none."""
    if not text:
        return ""
    return datetime.fromisoformat(text).astimezone().strftime("%Y-%m-%d %H:%M")


def clock_words(skew: int | None, english: bool) -> str:
    """How far a laptop's clock is off; a minute is nothing."""
    if skew is None:
        return ""
    if abs(skew) < 60:
        return told("clock_right", english)
    return told("clock_fast" if skew > 0 else "clock_slow", english, time=span(skew, english))


def trouble_words(code: str, english: bool) -> str:
    """Why the last call was refused; "" when it was not."""
    if not code:
        return ""
    try:
        return told(f"trouble_{code}", english)
    except KeyError:
        return told("trouble_other", english, code=code)
