"""How often an elder is visited: the tier, the days between visits, and the day that is due.

Tiers [Inner Mongolia 2022]: high risk every 7 days, key every 30, general every 90. Who is
of the 特殊困难老年人 (alone, empty nest, left behind, dependent, severely disabled, 计生特殊;
at home) is seen every month [民发〔2022〕73号: 月探访率 100%]. So for them no tier is longer
than 30 days, and no calendar month passes without a visit: seen on 31 January, they are due
by the end of February. An active pairing that promises visits every so many days shortens
the interval, never lengthens it.

Who lives in an institution is looked after there: general, whatever else holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from eldercare_desktop.care.pairing.need import DEPENDENT_ABILITY, DEPENDENT_SELF_CARE
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.store.reader import Reader

Tier = Literal["high_risk", "key", "general"]
TIERS: tuple[Tier, ...] = ("high_risk", "key", "general")
"""The most urgent first."""

ALONE = ("living_alone", "empty_nest", "left_behind")
"""独居, 空巢, 留守."""
KEY_CATEGORIES = ("destitute_dispersed", "family_planning_special")
SPECIAL_CATEGORIES = ("severe_disability", "family_planning_special")


@dataclass(frozen=True)
class VisitRules:
    """The numbers of the rule: years of age, and days between visits."""

    high_risk_age: int = 80
    high_risk_days: int = 7
    key_days: int = 30
    general_days: int = 90
    special_days: int = 30

    @classmethod
    def of(cls, reader: Reader) -> VisitRules:
        """The numbers that hold in this store."""
        return cls(*(rule(reader, f"visit.{name}") for name in cls.__dataclass_fields__))

    def days(self, tier: Tier) -> int:
        """Days between visits in a tier."""
        return {
            "high_risk": self.high_risk_days,
            "key": self.key_days,
            "general": self.general_days,
        }[tier]


def tier_of(resident: Resident, birth: str | None, today: str, rules: VisitRules) -> Tier:
    """The tier of an elder; a birth known in part counts from its latest day."""
    age = age_on(birth, today)
    old = age is not None and age >= rules.high_risk_age
    if not lives_at_home(resident):
        return "general"
    if resident.dementia or resident.severe_illness or (old and _any(ALONE, resident.living)):
        return "high_risk"
    if is_dependent(resident) or _any(KEY_CATEGORIES, resident.categories):
        return "key"
    return "general"


def is_special(resident: Resident) -> bool:
    """Whether an elder is one of the 特殊困难老年人 that are seen every month."""
    return lives_at_home(resident) and (
        _any(ALONE, resident.living)
        or _any(SPECIAL_CATEGORIES, resident.categories)
        or is_dependent(resident)
    )


def is_dependent(resident: Resident) -> bool:
    """失能: by a recorded level, or by the six items where there is none."""
    return resident.ability in DEPENDENT_ABILITY or resident.self_care in DEPENDENT_SELF_CARE


def lives_at_home(resident: Resident) -> bool:
    """Whether an elder lives neither in an institution nor on centralised support."""
    return (
        "institution" not in resident.living and "destitute_centralized" not in resident.categories
    )


def days_between(tier: Tier, special: bool, promised: Iterable[int], rules: VisitRules) -> int:
    """Days between visits; `promised` are the intervals of the active pairings."""
    every = [rules.days(tier), *promised]
    return min([*every, rules.special_days] if special else every)


@lru_cache(maxsize=4096)  # thousands of elders share a few hundred days
def due_day(
    every: int, special: bool, last_visit: str | None, served_since: str | None, today: str
) -> str:
    """The day by which the next visit is due.

    Before the first visit the days count from the day on which the elder came on the
    register; where that is not known the visit is due today.
    """
    since = last_visit or served_since
    if since is None:
        return today
    due = days_after(since, every)
    return min(due, end_of_next_month(date.fromisoformat(since)).isoformat()) if special else due


def days_after(day: str, days: int) -> str:
    """The date so many days after (before, if negative) a date, both YYYY-MM-DD."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def end_of_next_month(day: date) -> date:
    """The last day of the month after the one of `day`."""
    second = date(day.year + (day.month > 10), (day.month + 1) % 12 + 1, 1)
    return second - timedelta(days=1)


def _any(names: tuple[str, ...], held: list[str]) -> bool:
    return any(name in held for name in names)
