"""Today: what the assistant should see first, read in one go."""

from eldercare_desktop.care.today.birthdays import Birthday, birthdays, milestones
from eldercare_desktop.care.today.overview import (
    Incomplete,
    Today,
    count_incomplete,
    incomplete_ids,
    today_overview,
)

__all__ = [
    "Birthday",
    "Incomplete",
    "Today",
    "birthdays",
    "count_incomplete",
    "incomplete_ids",
    "milestones",
    "today_overview",
]
