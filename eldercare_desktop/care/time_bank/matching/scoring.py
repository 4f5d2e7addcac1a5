"""Who fits a need, and in which order: plain values in, plain values out. Pure.

What makes somebody unfit is a hard condition, whatever else speaks for them: the skill, the
time, the wished sex, what they do already at that time, how much they do this week, and what
the time bank itself asks (state, a guardian's consent). Among those who fit, nearness and
knowing the person count for, and the load counts against; ties go by the house, then the name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

Near = Literal["same_group", "same_area", "village"]
Span = tuple[int, int]
"""From and to, in minutes of a day; to may lie beyond 1440."""

NEAR: Final[dict[Near, int]] = {"same_group": 40, "same_area": 25, "village": 0}
PAIRED, SERVED_BEFORE = 30, 15
TIME_UNKNOWN, KIN = -25, -20
"""Points. Kin help anyway, and the bank is for what a neighbour does: allowed, but later."""

MINUTES_A_POINT = 30
"""So many minutes of this week cost a point."""

NEED_POINTS, PAIR_POINTS = -4, -2
"""For each open need they were given, and each elder they look after."""

PARTS: Final[dict[str, Span]] = {"am": (0, 720), "pm": (720, 1080), "evening": (1080, 1440)}
"""Parts of a day: morning until 12:00, afternoon until 18:00."""


@dataclass(frozen=True)
class Asked:
    """What is needed. `days`: the ISO weekdays on which it may be done, the nearest first.

    `span`: the time on that day, if it is known; then `days` is one day. `minutes`: about how
    long it takes.
    """

    kind: str
    sex: str | None
    days: tuple[int, ...]
    span: Span | None
    minutes: int


@dataclass(frozen=True)
class Offer:
    """A volunteer as the scoring knows one.

    `busy`: what they do on the day that is asked for: a service ("service") or meals they
    bring ("meals"). `week`: minutes of this week, done and promised; `limit`: at most so many.
    `blocked`: a code why they cannot serve at all ("paused", "away", "absent",
    "consent_missing"), with `until` if that ends. `house`: how many doors away, in their group.
    """

    helper_id: str
    name: str
    sex: str | None
    skills: tuple[str, ...]
    free_times: tuple[str, ...]
    busy: tuple[tuple[Span, str], ...] = ()
    week: int = 0
    limit: int = 1200
    needs: int = 0
    pairs: int = 0
    near: Near = "village"
    house: int = 0
    paired: bool = False
    served: bool = False
    kin: str | None = None
    has_it: bool = False
    blocked: str = ""
    until: str = ""


@dataclass(frozen=True)
class Reason:
    """A code and what is said of it; the screen has the sentence."""

    code: str
    text: str = ""
    number: int = 0
    other: int = 0


@dataclass(frozen=True)
class Match:
    """A volunteer in the list: why in this place, or (`against`) why not at all."""

    offer: Offer
    points: int
    reasons: tuple[Reason, ...]
    against: tuple[Reason, ...]

    @property
    def fits(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.against


def rank(asked: Asked, offers: Iterable[Offer]) -> list[Match]:
    """Those who fit, the best first; then the others, by how little speaks against them."""
    return sorted((judge(asked, offer) for offer in offers), key=_place)


def judge(asked: Asked, offer: Offer) -> Match:
    """One volunteer."""
    against = tuple(_against(asked, offer))
    return Match(offer, points(offer), tuple(_reasons(asked, offer)), against)


def points(offer: Offer) -> int:
    """Nearness and knowing the person, less the load: more of the load is never better."""
    known = PAIRED if offer.paired else SERVED_BEFORE if offer.served else 0
    load = offer.needs * NEED_POINTS + offer.pairs * PAIR_POINTS - offer.week // MINUTES_A_POINT
    unknown = 0 if offer.free_times else TIME_UNKNOWN
    return NEAR[offer.near] + known + unknown + (KIN if offer.kin else 0) + load


def _place(match: Match) -> tuple[bool, int, int, int, int, str, str]:
    offer = match.offer
    tie = (offer.week, offer.house, offer.name, offer.helper_id)
    return not match.fits, len(match.against), -match.points, *tie


# -- what speaks against it --------------------------------------------------------------


def _against(asked: Asked, offer: Offer) -> Iterable[Reason]:
    if offer.blocked:
        yield Reason(offer.blocked, offer.until)
    if offer.has_it:
        yield Reason("has_it")
    if asked.kind != "other" and asked.kind not in offer.skills:
        yield Reason("no_skill" if offer.skills else "skills_unknown", asked.kind)
    if asked.sex and offer.sex != asked.sex:
        yield Reason("wrong_sex" if offer.sex else "sex_unknown", asked.sex)
    if offer.free_times and free_at(asked, offer) is None:
        yield Reason("not_free")
    yield from _busy(asked, offer)
    if offer.week + asked.minutes > offer.limit:
        yield Reason("week_full", "", offer.week, offer.limit)


def _busy(asked: Asked, offer: Offer) -> Iterable[Reason]:
    for span, what in offer.busy:
        if asked.span and span[0] < asked.span[1] and asked.span[0] < span[1]:
            yield Reason(f"busy_{what}", "", span[0], span[1])
            return


def free_at(asked: Asked, offer: Offer) -> str | None:
    """When they have time for it, as the record names it ("2pm"); None: not then.

    A time that reaches over two parts of the day needs both.
    """
    free = set(offer.free_times)
    for day in asked.days:
        parts = parts_of(asked.span)
        wanted = [f"{day}{part}" for part in parts]
        if asked.span and free.issuperset(wanted):
            return wanted[0]
        if asked.span is None and (found := next((t for t in wanted if t in free), None)):
            return found
    return None


def parts_of(span: Span | None) -> Sequence[str]:
    """The parts of the day that a time lies in; all where it is not known."""
    if span is None:
        return tuple(PARTS)
    last = min(span[1], 1440)
    return [part for part, (begin, end) in PARTS.items() if span[0] < end and begin < last]


# -- why in this place -------------------------------------------------------------------


def _reasons(asked: Asked, offer: Offer) -> Iterable[Reason]:
    yield Reason(offer.near)
    if offer.paired:
        yield Reason("paired")
    elif offer.served:
        yield Reason("served")
    if asked.kind in offer.skills:
        yield Reason("skill", asked.kind)
    free = free_at(asked, offer)
    if free is not None:
        yield Reason("free", free)
    elif not offer.free_times:
        yield Reason("time_unknown")
    yield Reason("week", "", offer.week, offer.limit)
    if offer.needs:
        yield Reason("needs", "", offer.needs)
    if offer.pairs:
        yield Reason("pairs", "", offer.pairs)
    if offer.kin:
        yield Reason("kin", offer.kin)
