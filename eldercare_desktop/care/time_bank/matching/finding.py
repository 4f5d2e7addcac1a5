"""From an open need to the volunteers of its village, judged by `scoring`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.need.whom import Whom, whom
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.care.time_bank.matching.circumstances import Circumstances
from eldercare_desktop.care.time_bank.matching.scoring import Asked, Match, Offer, Span, rank
from eldercare_desktop.care.time_bank.service.times import length, minute_of
from eldercare_desktop.care.time_bank.volunteer.reading import VolunteerRow, volunteers
from eldercare_desktop.store.reader import Reader

USUAL_MINUTES: Final = 60
"""A need of which nobody knows how long it takes."""

WINDOW_DAYS: Final = 7
"""Days among which one is looked for where no time is known: a need that is overdue, too."""


@dataclass(frozen=True)
class Found:
    """The volunteers for one need; `fit` best first, `unfit` with what speaks against them.

    `rows`: by the helper's id. `day`: the one that was looked at where the time is known.
    """

    need: Need
    day: str | None
    fit: tuple[Match, ...]
    unfit: tuple[Match, ...]
    rows: dict[str, VolunteerRow]


def find_for(reader: Reader, need_id: str) -> Found | None:
    """Who could meet an open need; None where it is not open or not here any more.

    The person themself is left out, and so is who has left the volunteers.
    """
    need = reader.get(Need, need_id)
    if need is None or need.deleted or need.state not in ("discovered", "assigned"):
        return None
    about = whom(reader, need.resident_id)
    rows = {
        row.helper_id: row
        for row in volunteers(reader, about.person.village, state=None)
        if row.state != "ended" and row.person_id != about.person.id
    }
    return _judged(reader, need, about, rows)


def _judged(reader: Reader, need: Need, about: Whom, rows: dict[str, VolunteerRow]) -> Found:
    asked, day = asked_of(need, reader.today), day_of(need, reader.today)
    known = Circumstances.of(reader, about, list(rows.values()), day or reader.today)
    limit = rule(reader, "volunteer.week_minutes", day, about.person.village)
    if day is None:  # another day of the window may be free where today is not
        known = replace(known, busy={})
    ranked = rank(asked, _offers(rows.values(), known, need, limit))
    fit = tuple(match for match in ranked if match.fits)
    unfit = tuple(match for match in ranked if not match.fits)
    return Found(need, day, fit, unfit, rows)


def asked_of(need: Need, today: str) -> Asked:
    """What a need asks for.

    With a time it is that day; without one any day until it is wanted by, and of a need that
    is overdue or wanted today any of the next seven.
    """
    span = span_of(need)
    minutes = USUAL_MINUTES if span is None else span[1] - span[0]
    return Asked(need.kind, need.helper_sex, _days(need, today), span, minutes)


def span_of(need: Need) -> Span | None:
    """The time of a need in minutes of its day; half known, it takes the usual time."""
    if need.from_time is None and need.to_time is None:
        return None
    if need.from_time is None:
        end = minute_of(need.to_time or "00:00")
        return max(0, end - USUAL_MINUTES), end
    begin = minute_of(need.from_time)
    if need.to_time is None:
        return begin, begin + USUAL_MINUTES
    return begin, begin + length(need.from_time, need.to_time)


def day_of(need: Need, today: str) -> str | None:
    """The day of a need whose time is known; None where any day will do.

    One that is over says nothing: the time of the day still does, on the next days.
    """
    return need.wanted_by if span_of(need) is not None and need.wanted_by >= today else None


def _days(need: Need, today: str) -> tuple[int, ...]:
    if (day := day_of(need, today)) is not None:
        return (date.fromisoformat(day).isoweekday(),)
    first, last = date.fromisoformat(today), date.fromisoformat(need.wanted_by)
    number = (last - first).days + 1
    if not 1 < number < WINDOW_DAYS:
        number = WINDOW_DAYS
    return tuple((first + timedelta(ahead)).isoweekday() for ahead in range(number))


def _offers(
    rows: Iterable[VolunteerRow], known: Circumstances, need: Need, limit: int
) -> Iterable[Offer]:
    for row in rows:
        blocked, until = known.blocked(row)
        yield Offer(
            helper_id=row.helper_id,
            name=row.name,
            sex=row.sex,
            skills=row.skills,
            free_times=row.free_times,
            busy=known.busy.get(row.helper_id, ()),
            week=known.week.get(row.helper_id, 0),
            limit=row.weekly_minutes or limit,
            needs=row.open_needs,
            pairs=row.pair_load,
            near=known.near(row),
            house=known.house.get(row.person_id, 0),
            paired=row.helper_id in known.paired,
            served=row.helper_id in known.served,
            kin=known.kin.get(row.person_id),
            has_it=need.helper_id == row.helper_id,
            blocked=blocked,
            until=until,
        )
