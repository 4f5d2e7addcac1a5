"""When somebody who was not there for meals is to be looked after: the plain rules.

1. A meal counts as missed when it was brought in vain (`nobody_home`), at once; or when it was
   ordered, its day is over, nothing was had, and the meal took place in the way in which it was
   ordered: somebody else was noted as eating there, or on the same route, or the sheet came back.
   Where nothing at all was noted, nobody knows, and a meal that nobody knows of is passed over.
2. Whatever was eaten later, be it elsewhere, begins anew.
3. So does having been seen: a visit, or an answer to the signal. On the day itself that holds for
   a meal that was not fetched; one brought in vain is answered by what was written down after it.
4. So does being away.
5. One brought in vain asks for a look; else as many in a row as the rule says.

[rule: an undelivered or uncollected meal is a welfare signal; two in a row open a check]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from eldercare_desktop.care.incident.opening import instant
from eldercare_desktop.care.meal.terms import PERIODS, Period

How = Literal["nobody_home", "missed"]

DINE_IN = "dine_in"
NO_ROUTE = "delivery"
"""Ways in which a meal takes place: at the site, by a route (its id), or brought by no route."""


class Slot(NamedTuple):
    """A meal of a day."""

    day: str
    period: Period


class Taken(NamedTuple):
    """A meal at a site in one way."""

    site_id: str
    day: str
    period: Period
    way: str


@dataclass(frozen=True, slots=True)
class Miss:
    """A meal that somebody was not there for. `recorded_at` "" for one that nobody wrote down.

    `route_id`: who was to bring it; None: it was to be eaten there, or no route has it.
    """

    day: str
    period: Period
    site_id: str
    how: How
    recorded_at: str = ""
    route_id: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody was with them on a day (visit or answer), and when that was written down."""

    day: str
    recorded_at: str


@dataclass(frozen=True, slots=True)
class Gone:
    """Away from `since` until the day `until` of the return (None: open)."""

    since: str
    until: str | None


@dataclass(frozen=True)
class Story:
    """What is known of one person's meals: ordered (each in its way), the last one that was had

    (`ate`, until today), and those that were brought in vain.
    """

    ordered: Mapping[Slot, Taken]
    ate: Slot | None
    in_vain: Mapping[Slot, Miss]
    seen: Sequence[Seen]
    away: Sequence[Gone]


def missed_of(
    story: Story, took_place: Callable[[Taken], bool], *, today: str, in_row: int
) -> tuple[Miss, ...]:
    """The meals for which somebody is to be looked after, the first one first; none: all well."""
    run: list[Miss] = []
    for slot in open_slots(story, today):
        if slot in story.in_vain:
            run.append(story.in_vain[slot])
        elif took_place(story.ordered[slot]):
            run.append(_not_there(slot, story.ordered[slot]))
    left = [miss for miss in run if not _answered(miss, story, today)]
    asks = any(miss.how == "nobody_home" for miss in left) or len(left) >= in_row
    return tuple(left) if asks else ()


def open_slots(story: Story, today: str) -> list[Slot]:
    """The meals since the last one that was had, in their order, that may have been missed.

    What lies ahead says nothing, and a day that is not over only what was brought in vain.
    """
    since = order(story.ate) if story.ate else ("", -1)
    ordered = [slot for slot in story.ordered if slot.day < today]
    in_vain = [slot for slot in story.in_vain if slot.day <= today]
    return sorted((s for s in {*ordered, *in_vain} if order(s) > since), key=order)


def order(slot: Slot) -> tuple[str, int]:
    """Day by day, meal by meal."""
    return slot.day, PERIODS.index(slot.period)


def _not_there(slot: Slot, meal: Taken) -> Miss:
    route = None if meal.way in (DINE_IN, NO_ROUTE) else meal.way
    return Miss(slot.day, slot.period, meal.site_id, "missed", route_id=route)


def _answered(miss: Miss, story: Story, today: str) -> bool:
    return _seen_since(miss, story.seen, today) or _away_since(miss, story.away, today)


def _seen_since(miss: Miss, seen: Iterable[Seen], today: str) -> bool:
    """A day that lies ahead is a wrong clock elsewhere, and answers nothing."""
    return any(
        miss.day < one.day <= today or (one.day == miss.day and _after(one, miss)) for one in seen
    )


def _after(one: Seen, miss: Miss) -> bool:
    return miss.how == "missed" or instant(one.recorded_at) >= instant(miss.recorded_at)


def _away_since(miss: Miss, away: Iterable[Gone], today: str) -> bool:
    return any(one.since <= today and (one.until is None or one.until > miss.day) for one in away)
