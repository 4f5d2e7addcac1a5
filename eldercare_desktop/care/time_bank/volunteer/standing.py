"""How a volunteer stands: which of several rows counts, and what holds on a day. Pure.

Two laptops may each have registered the same helper, or two helpers turned out to be one. Then
there are several rows of one person: one of them is shown, with what the others say added.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.time_bank.volunteer.record import (
    VOLUNTEER_STATES,
    Volunteer,
    VolunteerState,
)

OF_AGE: Final = 18
"""Years [民法典 第十七条]: who is younger serves with a guardian's consent [志愿服务条例]."""

CONSENT: Final = ("consent_by", "consent_relation", "consent_on")
_FILLED: Final = ("weekly_minutes", "note")


def united(rows: Sequence[Volunteer]) -> Volunteer:
    """The rows of one person as one: an active row before a paused and an ended one, then the

    earliest id. It has the skills and free times of all that have not ended, a guardian's
    consent wherever it was noted, and where it says nothing what the next row says.
    """
    if len(rows) == 1:
        return rows[0]
    first, *others = sorted(rows, key=lambda row: (VOLUNTEER_STATES.index(row.state), row.id))
    told = [row for row in others if row.state != "ended" or first.state == "ended"]
    values: dict[str, Any] = {
        "registered_on": min(row.registered_on for row in rows),
        "skills": sorted({skill for row in (first, *told) for skill in row.skills}),
        "free_times": sorted({time for row in (first, *told) for time in row.free_times}),
    }
    for name in _FILLED:
        values[name] = _first_said([getattr(row, name) for row in (first, *told)])
    agreed = next((row for row in (first, *others) if row.consent_by and row.consent_on), first)
    values |= {name: getattr(agreed, name) for name in CONSENT}
    return first.model_copy(update=values)


def _first_said(values: Sequence[Any]) -> Any:
    return next((value for value in values if value is not None), None)


def state_on(volunteer: Volunteer, day: str, *, gone: bool = False) -> VolunteerState:
    """The state on a day: a pause is over on the day on which it ends.

    `gone`: the person has died or moved away; such a one serves no more whatever the row says.
    """
    if gone or volunteer.state == "ended":
        return "ended"
    until = volunteer.paused_until
    over = volunteer.state == "paused" and until is not None and until <= day
    return "active" if over else volunteer.state


def is_minor(birth: str | None, day: str) -> bool:
    """Whether somebody is under 18 on a day; not of whom no birth is known, whom lists warn of."""
    age = age_on(birth, day)
    return age is not None and age < OF_AGE


def consented(volunteer: Volunteer) -> bool:
    """Whether a guardian's consent is noted, with name and day."""
    return bool(volunteer.consent_by and volunteer.consent_on)
