"""Paper in the demo village: this week's slip of the helper with most elders is out."""

from __future__ import annotations

from eldercare_desktop.care.slip.making import due_by_bearer, make_slips, mark_slips_printed
from eldercare_desktop.care.slip.weeks import monday_of
from eldercare_desktop.demo.people import Village
from eldercare_desktop.store.work import Work


def add_slip(work: Work, village: Village) -> None:
    """One slip, printed and not back yet."""
    monday = monday_of(village.today.isoformat())
    due = due_by_bearer(work, monday, work.today)
    bearers = [bearer for bearer in due if bearer.helper_id]
    bearers.sort(key=lambda bearer: (-len(due[bearer]), bearer.helper_id))
    made = make_slips(work, monday, bearers[:1])
    mark_slips_printed(work, [slip.id for slip in made])
