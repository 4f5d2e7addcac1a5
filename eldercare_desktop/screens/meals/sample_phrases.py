"""How food samples are said."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.meals.menu_phrases import meal_words
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.kitchen.samples import SampleRow, Unsampled

translate = QCoreApplication.translate

_BADGES = {
    "keep": ("", "clock"),
    "ready": ("accent", "check"),
    "overdue": ("danger", "triangle-alert"),
    "closed": ("", "circle-check"),
}


def minute(at: datetime) -> str:
    """A moment as 11-23 11:20, by the clock of where it was written down."""
    return f"{at:%m-%d %H:%M}"


def moment(said: str | None) -> str:
    """A moment of a record; one that is none stands as it came."""
    try:
        return minute(datetime.fromisoformat(said or ""))
    except ValueError:
        return said or ""


def state_badge(row: SampleRow) -> Badge:
    """How it stands with a sample."""
    kind, icon = _BADGES[row.state]
    return Badge(word("sample_state", row.state), kind, icon)


def state_sentence(row: SampleRow, now: datetime) -> str:
    """How it stands with a sample, and what to do."""
    sample = row.sample
    if row.state == "closed":
        said = translate("SampleWords", "Thrown away {at} by {by}.")
        return said.format(at=moment(sample.discarded_at), by=sample.discarded_by or "")
    until = minute(row.until)
    if row.state == "keep":
        left = row.until - now
        said = translate("SampleWords", "May be thrown away from {until} on: {left} are left.")
        return said.format(until=until, left=span(left))
    if row.state == "ready":
        return translate("SampleWords", "May be thrown away since {until}.").format(until=until)
    said = translate(
        "SampleWords", "May be thrown away since {until}. If it was, please close it now."
    )
    return said.format(until=until)


def span(left: timedelta) -> str:
    """A span in whole hours, or minutes where it is less than one."""
    minutes = max(1, int(left.total_seconds() // 60))
    if minutes < 60:
        return translate("SampleWords", "{n} minutes").format(n=minutes)
    return translate("SampleWords", "{n} hours").format(n=-(-minutes // 60))


def until_words(row: SampleRow) -> str:
    """Until when it is kept, or when it was closed."""
    if row.state == "closed":
        return moment(row.sample.discarded_at)
    return minute(row.until)


def grams_words(row: SampleRow) -> str:
    """The weight."""
    return translate("SampleWords", "{n} g").format(n=row.sample.grams)


def meal_of(row: SampleRow) -> str:
    """The day and the meal of a sample."""
    return meal_words(row.sample.day, row.sample.period)


def unsampled_words(one: Unsampled) -> str:
    """A meal that was served, and of which something was not kept."""
    meal = meal_words(one.day, one.period)
    if not one.dishes:
        said = translate("SampleWords", "{meal}: served, and no sample was noted")
        return said.format(meal=meal)
    said = translate("SampleWords", "{meal}: no sample of {dishes}")
    return said.format(meal=meal, dishes=translate("SampleWords", ", ").join(one.dishes))
