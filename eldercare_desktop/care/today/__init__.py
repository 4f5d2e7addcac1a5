"""Today: what the assistant should see first, first what is to be done."""

from eldercare_desktop.care.today.birthdays import Birthday, birthdays, milestones
from eldercare_desktop.care.today.overview import (
    Besides,
    Incomplete,
    Today,
    count_incomplete,
    incomplete_ids,
    today_besides,
    today_overview,
)

__all__ = [
    "Besides",
    "Birthday",
    "Incomplete",
    "Today",
    "birthdays",
    "count_incomplete",
    "incomplete_ids",
    "milestones",
    "today_besides",
    "today_overview",
]
