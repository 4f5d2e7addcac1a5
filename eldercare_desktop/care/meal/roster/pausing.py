"""Pauses: no meals for a time, although nobody is away. And the meal that is had all the same."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.roster.planning import refuse_day, refuse_eater
from eldercare_desktop.care.meal.roster.record import MealPause
from eldercare_desktop.care.meal.terms import PERIODS, Period
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class PauseEntry:
    """No meals from `since` (None: today) until the day `until` on which they eat again.

    Without `periods` it is about all meals.
    """

    residents: tuple[str, ...]
    since: str | None = None
    until: str | None = None
    periods: tuple[str, ...] = ()
    reason: str | None = None


def begin_pauses(work: Work, entry: PauseEntry) -> list[MealPause]:
    """Pause the meals of everybody who is named; who pauses for all of that time already is

    left alone. CareError, and nothing is written: row_gone, invalid_since, invalid_until,
    meal_pause_ends_before (`day`), dated_after_death and meal_eater_left (`name`, `day`).
    """
    work.label = "begin_pause"
    since = entry.since or work.today
    _refuse(since, entry.until)
    for resident_id in entry.residents:
        refuse_eater(work, resident_id, since)
    begun = []
    for resident_id in dict.fromkeys(entry.residents):
        resident = work.get(Resident, resident_id)
        assert resident is not None, "a pause of nobody is refused"
        if any(_contains(one, since, entry) for one in pauses_of(work, resident_id)):
            continue
        pause = MealPause(
            village=resident.village,
            resident_id=resident_id,
            since=since,
            until=entry.until,
            periods=list(entry.periods),
            reason=entry.reason,
        )
        begun.append(work.insert(pause))
    return begun


def change_pause(work: Work, seen: MealPause, **values: Any) -> MealPause:
    """Put a pause right: `since`, `until`, `periods`, `reason`. CareError: as `begin_pauses`,

    changed_meanwhile.
    """
    wanted = seen.model_copy(update=values)
    _refuse(wanted.since, wanted.until)
    refuse_eater(work, wanted.resident_id, wanted.since)
    work.label = "change_pause"
    return work.set(seen, **values)


def end_pause(work: Work, seen: MealPause, *, back_on: str | None = None) -> None:
    """They eat again, from today if not said otherwise. A pause that has not begun is removed.

    With it end all that say the same: two laptops may have noted it both.
    CareError: invalid_until, meal_pause_over (`day`), changed_meanwhile, row_gone.
    """
    day = back_on or work.today
    if seen.until is not None and seen.until <= min(day, work.today):
        raise CareError("meal_pause_over", field="until", day=seen.until)
    refuse_day(day, "until")
    for pause in (seen, *_doubles(work, seen)):
        _stop(work, pause, day)
    work.label = "end_pause"


def remove_pause(work: Work, seen: MealPause) -> None:
    """Take a pause back that was entered by mistake. CareError: row_gone."""
    work.label = "remove_pause"
    work.delete(seen)


def eat_despite(work: Work, resident_id: str, day: str, period: Period) -> int:
    """Take one meal out of every pause that it lies in: they eat this once.

    The pause goes on before and after it, and for the other meals of the day. Returns how
    many pauses it was in. The label of the work stays as it is.
    """
    after = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    found = [one for one in pauses_of(work, resident_id) if covers(one, day, period)]
    for pause in found:
        others = [p for p in pause.periods or PERIODS if p != period]
        if others:
            _go_on(work, pause, since=day, until=after, periods=others)
        if pause.until is None or after < pause.until:
            _go_on(work, pause, since=after)
        _stop(work, pause, day)
    return len(found)


def _go_on(work: Work, pause: MealPause, **values: Any) -> None:
    work.insert(pause.model_copy(update={"id": "", **values}))


def _stop(work: Work, pause: MealPause, day: str) -> None:
    """It ends on a day; what has not begun by then is removed."""
    if pause.since < day:
        work.set(pause, until=day)
    else:
        work.delete(pause)


def pauses_of(reader: Reader, resident_id: str) -> list[MealPause]:
    """The pauses of a resident, the newest first."""
    order = (col(MealPause.since).desc(), col(MealPause.id).desc())
    return reader.find(MealPause, col(MealPause.resident_id) == resident_id, order_by=order)


def covers(pause: MealPause, day: str, period: str) -> bool:
    """Whether a meal lies in a pause."""
    lasting = pause.since <= day and (pause.until is None or day < pause.until)
    return lasting and (not pause.periods or period in pause.periods)


def _contains(pause: MealPause, since: str, entry: PauseEntry) -> bool:
    """Whether a pause covers all of what is asked for."""
    ends = pause.until is None or (entry.until is not None and entry.until <= pause.until)
    meals: Collection[str] = entry.periods or PERIODS
    return pause.since <= since and ends and set(meals) <= set(pause.periods or PERIODS)


def _doubles(reader: Reader, seen: MealPause) -> list[MealPause]:
    """Others that say the same and would go on in its place."""
    said = (seen.since, seen.until, seen.periods)
    return [
        pause
        for pause in pauses_of(reader, seen.resident_id)
        if pause.id != seen.id and (pause.since, pause.until, pause.periods) == said
    ]


def _refuse(since: str, until: str | None) -> None:
    refuse_day(since, "since")
    if until is not None:
        refuse_day(until, "until")
        if until <= since:
            raise CareError("meal_pause_ends_before", field="until", day=since)
