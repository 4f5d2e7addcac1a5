"""Whom a round asks for: the criteria, and what is sensible for each kind of round."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from eldercare_desktop.care.person.birthdays import next_lunar_birthday
from eldercare_desktop.care.round.record import Round, RoundKind
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.care.visit.tiers import days_after
from eldercare_desktop.store.reader import Reader

ALONE = ("living_alone", "empty_nest", "left_behind")
ILL = ("dependent", "dementia", "severe_illness")
POOR = ("destitute_dispersed", "low_income", "low_income_edge", "family_planning_special")

WEATHER_DAYS = 3
"""A weather warning is offered for today and the two days after it; a person may say otherwise."""


@dataclass(frozen=True)
class Criteria:
    """Who meets any one of these is asked for, in `groups` (what they are called; empty: all).

    With none of them chosen every elder is asked for; with `children` alone only children.
    `age_from` counts full years.
    """

    age_from: int | None = None
    living: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    children: bool = False


@dataclass(frozen=True)
class Festival:
    """A festival of the lunar calendar and the next day (YYYY-MM-DD) on which it falls."""

    code: str
    day: str


@dataclass(frozen=True)
class Preset:
    """What is offered for a kind of round: its days, and whom to ask for."""

    kind: RoundKind
    festival: str | None
    starts_on: str
    ends_on: str
    criteria: Criteria


_FESTIVALS = {
    "spring_festival": ("01-01", 14),
    "dragon_boat": ("05-05", 7),
    "mid_autumn": ("08-15", 7),
    "double_ninth": ("09-09", 7),
}
"""春节 端午 中秋 重阳: lunar month and day, and how many days before it the visits begin."""


def festivals(today: str) -> list[Festival]:
    """The festivals that people go round for, the next one first."""
    days = {
        code: next_lunar_birthday(lunar, today=today) for code, (lunar, _) in _FESTIVALS.items()
    }
    found = [Festival(code, day) for code, day in days.items() if day]
    return sorted(found, key=lambda festival: festival.day)


def preset(reader: Reader, kind: RoundKind, *, today: str, festival: str = "") -> Preset:
    """What to offer for a kind of round; a festival is the next one unless it is named.

    KeyError for a festival that is none of `festivals`.
    """
    criteria = _criteria(kind, rule(reader, "person.advanced_age"))
    if kind != "festival":
        return Preset(kind, None, today, days_after(today, WEATHER_DAYS - 1), criteria)
    known = festivals(today)
    if not known:  # beyond the tables of the lunar calendar
        return Preset(kind, None, today, today, criteria)
    chosen = {found.code: found for found in known}[festival or known[0].code]
    begin = max(today, days_after(chosen.day, -_FESTIVALS[chosen.code][1]))
    return Preset(kind, chosen.code, begin, chosen.day, criteria)


def _criteria(kind: RoundKind, advanced: int) -> Criteria:
    """Rule 18: 独居, 高龄, 失能 first; in a flood who cannot get out alone, children too."""
    match kind:
        case "heat" | "cold_wave" | "snow_ice":
            return Criteria(age_from=advanced, living=ALONE, conditions=ILL)
        case "rainstorm_flood":
            return Criteria(age_from=advanced, living=ALONE, conditions=ILL, children=True)
        case "festival":
            return Criteria(living=ALONE, categories=POOR, children=True)
        case _:
            return Criteria()


def criteria_of(chosen: Round) -> Criteria:
    """The criteria that a round was made with."""
    return Criteria(
        age_from=chosen.age_from,
        living=tuple(chosen.living),
        conditions=tuple(chosen.conditions),
        categories=tuple(chosen.categories),
        tiers=tuple(chosen.tiers),
        groups=tuple(chosen.groups),
        children=chosen.children,
    )


@dataclass(frozen=True)
class Facts:
    """What of somebody the criteria ask about."""

    kind: str
    age: int | None
    living: Collection[str]
    categories: Collection[str]
    dependent: bool
    dementia: bool
    severe_illness: bool
    tier: str | None
    group: str

    @property
    def conditions(self) -> tuple[str, ...]:
        """Those of `CONDITIONS` that hold."""
        held = (self.dependent, self.dementia, self.severe_illness)
        return tuple(name for name, holds in zip(ILL, held, strict=True) if holds)


def reasons(criteria: Criteria, facts: Facts) -> tuple[str, ...]:
    """Why somebody is asked for; none if they are not.

    Codes: those of living situation, conditions, categories and tiers, besides advanced_age,
    child, everybody.
    """
    if criteria.groups and facts.group not in criteria.groups:
        return ()
    if facts.kind != "elder":
        return ("child",) if criteria.children else ()
    old = criteria.age_from is not None and facts.age is not None and facts.age >= criteria.age_from
    held = facts.conditions
    met = (
        *(name for name in criteria.living if name in facts.living),
        *(("advanced_age",) if old else ()),
        *(name for name in criteria.conditions if name in held),
        *(name for name in criteria.categories if name in facts.categories),
        *(name for name in criteria.tiers if name == facts.tier),
    )
    return met if met or not _asks_for_everybody(criteria) else ("everybody",)


def _asks_for_everybody(criteria: Criteria) -> bool:
    chosen = (criteria.living, criteria.conditions, criteria.categories, criteria.tiers)
    return criteria.age_from is None and not any(chosen) and not criteria.children
