"""Today: what the assistant should see first, first what is to be done."""

from eldercare_desktop.care.today.away import Away, who_is_away
from eldercare_desktop.care.today.birthdays import Birthday, birthdays
from eldercare_desktop.care.today.overview import (
    Besides,
    Incomplete,
    Today,
    count_incomplete,
    incomplete_ids,
    today_besides,
    today_overview,
)
from eldercare_desktop.care.today.places import DueAt, Place
from eldercare_desktop.care.today.week import WeekLoad, week_plan

__all__ = [
    "Away",
    "Besides",
    "Birthday",
    "DueAt",
    "Incomplete",
    "Place",
    "Today",
    "WeekLoad",
    "birthdays",
    "count_incomplete",
    "incomplete_ids",
    "today_besides",
    "today_overview",
    "week_plan",
    "who_is_away",
]
