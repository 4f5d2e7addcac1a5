"""How often an elder is visited: the tier, the days between visits, and the day that is due.

Tiers [Inner Mongolia 2022]: high risk every 7 days, key every 30, general every 90. Who is
of the 特殊困难老年人 (alone, empty nest, left behind, dependent, severely disabled, 计生特殊;
at home) is seen every month [民发〔2022〕73号: 月探访率 100%]. So for them no tier is longer
than 30 days, and no calendar month passes without a visit: seen on 31 January, they are due
by the end of February. An active pairing that promises visits every so many days shortens
the interval, never lengthens it.

Who lives in an institution is looked after there: general, whatever else holds.

Children are visited too: a child in need like a key elder, a left-behind child like a general
one, each by a number of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, Protocol

from eldercare_desktop.care.pairing.need import DEPENDENT_ABILITY, DEPENDENT_SELF_CARE
from eldercare_desktop.care.register import age_on
from eldercare_desktop.care.rule_settings import in_force
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.store.reader import Reader

Tier = Literal["high_risk", "key", "general"]
TIERS: tuple[Tier, ...] = ("high_risk", "key", "general")
"""The most urgent first."""

ALONE = ("living_alone", "empty_nest", "left_behind")
"""独居, 空巢, 留守."""
KEY_CATEGORIES = ("destitute_dispersed", "family_planning_special")
SPECIAL_CATEGORIES = ("severe_disability", "family_planning_special")


LAST_DAY = "9999-12-31"
"""The end of the calendar: what a wrong clock pushes beyond it stays on it."""

ELDER = "elder"
CHILD_TIERS: dict[str, Tier] = {"child_in_need": "key", "left_behind_child": "general"}


class CareProfile(Protocol):
    """What the tier follows from; a `Resident` has it all."""

    @property
    def kind(self) -> str: ...
    @property
    def categories(self) -> Sequence[str]: ...
    @property
    def living(self) -> Sequence[str]: ...
    @property
    def ability(self) -> str | None: ...
    @property
    def self_care(self) -> str | None: ...
    @property
    def dementia(self) -> bool: ...
    @property
    def severe_illness(self) -> bool: ...


@dataclass(frozen=True)
class VisitRules:
    """The numbers of the rule: years of age, and days between visits.

    `return_days`: within so many days of the return from an absence a visit is due.
    """

    high_risk_age: int = 80
    high_risk_days: int = 7
    key_days: int = 30
    general_days: int = 90
    special_days: int = 30

    child_in_need_days: int = 30
    left_behind_child_days: int = 90
    return_days: int = 3

    @classmethod
    def of(cls, reader: Reader, on: str | None = None, village: str | None = None) -> VisitRules:
        """The numbers that hold on a day (today) in a village (the store's own)."""
        return cls.by(Rulebook.of(reader), on or reader.today, village)

    @classmethod
    def by(cls, book: Rulebook, on: str, village: str | None = None) -> VisitRules:
        """The numbers that hold on a day by what was chosen."""
        return cls(*(in_force(book, code, on, village) for code in VISIT_RULES))

    def days(self, tier: Tier, kind: str = ELDER) -> int:
        """Days between visits in a tier; of a child by its kind."""
        if kind == "child_in_need":
            return self.child_in_need_days
        if kind == "left_behind_child":
            return self.left_behind_child_days
        by_tier = {"high_risk": self.high_risk_days, "key": self.key_days}
        return by_tier.get(tier, self.general_days)


VISIT_RULES = tuple(f"visit.{name}" for name in VisitRules.__dataclass_fields__)
"""The codes of these numbers, in their order."""


def tier_of(resident: CareProfile, birth: str | None, today: str, rules: VisitRules) -> Tier:
    """The tier of a resident; a birth known in part counts from its latest day."""
    if resident.kind in CHILD_TIERS:
        return CHILD_TIERS[resident.kind]
    age = age_on(birth, today)
    old = age is not None and age >= rules.high_risk_age
    if not lives_at_home(resident):
        return "general"
    if resident.dementia or resident.severe_illness or (old and _any(ALONE, resident.living)):
        return "high_risk"
    if is_dependent(resident) or _any(KEY_CATEGORIES, resident.categories):
        return "key"
    return "general"


def is_special(resident: CareProfile) -> bool:
    """Whether an elder is one of the 特殊困难老年人 that are seen every month."""
    if resident.kind in CHILD_TIERS or not lives_at_home(resident):
        return False
    return (
        _any(ALONE, resident.living)
        or _any(SPECIAL_CATEGORIES, resident.categories)
        or is_dependent(resident)
    )


def is_dependent(resident: CareProfile) -> bool:
    """失能: by a recorded level, or by the six items where there is none."""
    return resident.ability in DEPENDENT_ABILITY or resident.self_care in DEPENDENT_SELF_CARE


def lives_at_home(resident: CareProfile) -> bool:
    """Whether an elder lives neither in an institution nor on centralised support."""
    return (
        "institution" not in resident.living and "destitute_centralized" not in resident.categories
    )


def days_between(
    tier: Tier, special: bool, promised: Iterable[int], rules: VisitRules, kind: str = ELDER
) -> int:
    """Days between visits; `promised` are the intervals of the active pairings."""
    every = [rules.days(tier, kind), *promised]
    return min([*every, rules.special_days] if special else every)


@lru_cache(maxsize=4096)  # thousands of elders share a few hundred days
def due_day(
    every: int, special: bool, last_visit: str | None, served_since: str | None, today: str
) -> str:
    """The day by which the next visit is due, absences apart (see `pauses`).

    Before the first visit the days count from the day on which the resident came on the
    register; where that is not known the visit is due today.
    """
    since = last_visit or served_since
    if since is None:
        return today
    due = days_after(since, every)
    return min(due, end_of_next_month(date.fromisoformat(since)).isoformat()) if special else due


@lru_cache(maxsize=4096)
def days_after(day: str, days: int) -> str:
    """The date so many days after (before, if negative) a date, both YYYY-MM-DD."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except OverflowError:
        return LAST_DAY


def end_of_month(day: date) -> date:
    """The last day of the month of `day`."""
    if day.year == date.max.year and day.month == 12:
        return date.max
    return date(day.year + day.month // 12, day.month % 12 + 1, 1) - timedelta(days=1)


def end_of_next_month(day: date) -> date:
    """The last day of the month after the one of `day`."""
    if day.year == date.max.year:
        return date.max
    return end_of_month(end_of_month(day) + timedelta(days=1))


def _any(names: tuple[str, ...], held: Sequence[str]) -> bool:
    return any(name in held for name in names)
