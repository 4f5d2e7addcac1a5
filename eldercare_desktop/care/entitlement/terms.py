"""What an entitlement asks for, and whether somebody meets it. Pure: plain values, no store.

The conditions go together like this: the kind of resident, the age, one of the categories, one
of the further categories, one of the living situations, and a need for care. Of the need for
care one sign is enough (a level of self-care, an ability level or dementia), because a village
has seldom assessed all three. A condition that is empty asks for nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from eldercare_desktop.care.entitlement.record import Per
from eldercare_desktop.care.register.listing import age_on

Verdict = Literal["yes", "perhaps", "no"]
Condition = Literal["kind", "age", "categories", "living", "care"]

TO_AGE = 150
"""An age that nobody reaches: no upper end."""


@dataclass(frozen=True)
class Terms:
    """An entitlement as it holds since `starts_on` ("" for ever); the last day is before
    `ends_on`.

    Ages in full years, both included. `amount` in fen, None where it is not known or no money
    is paid. Of one `family` a person has one at a time (an allowance by bands of age).
    """

    code: str
    name: str | None = None
    kinds: tuple[str, ...] = ()
    age_from: int | None = None
    age_to: int | None = None
    categories: tuple[str, ...] = ()
    also_categories: tuple[str, ...] = ()
    living: tuple[str, ...] = ()
    self_care: tuple[str, ...] = ()
    ability: tuple[str, ...] = ()
    dementia: bool = False
    amount: int | None = None
    per: Per | None = None
    family: str | None = None
    source: str | None = None
    starts_on: str = ""
    ends_on: str | None = None
    off: bool = False

    @property
    def by_age(self) -> bool:
        """Whether it asks for an age."""
        return self.age_from is not None or self.age_to is not None

    def holds_on(self, day: str) -> bool:
        """Whether it is given on a day."""
        return not self.off and self.starts_on <= day and (not self.ends_on or day < self.ends_on)


@dataclass(frozen=True)
class About:
    """What the register knows of a resident that entitlements ask for."""

    kind: str
    birth: str | None = None
    categories: Collection[str] = ()
    living: Collection[str] = ()
    self_care: str | None = None
    ability: str | None = None
    dementia: bool = False


def verdict(terms: Terms, about: About, day: str) -> Verdict:
    """Whether somebody meets the conditions on a day.

    A birth known in part counts from its latest day, as everywhere; `perhaps` when an earlier
    day of birth would make the difference, so that somebody looks at the papers.
    """
    return age_verdict(terms, ages_on(about.birth, day)) if fits(terms, about) else "no"


Ages = tuple[int, int] | None
"""The least and the most years that somebody may have completed; None where it is not known."""


def ages_on(birth: str | None, day: str) -> Ages:
    """The ages that somebody may have on a day; two only where the birth is known in part."""
    youngest = age_on(birth, day)
    if youngest is None or birth is None:
        return None
    if len(birth) == 10:
        return youngest, youngest
    return youngest, age_on((birth + "-01-01")[:10], day) or 0


def age_verdict(terms: Terms, ages: Ages) -> Verdict:
    """Whether the age is right; without a date of birth it never is."""
    if not terms.by_age:
        return "yes"
    if ages is None:
        return "no"
    if _inside(terms, ages[0]):
        return "yes"
    return "perhaps" if _inside(terms, ages[1]) else "no"


def missed(terms: Terms, about: About, day: str) -> tuple[Condition, ...]:
    """The conditions that somebody does not meet on a day."""
    met: dict[Condition, bool] = {
        "kind": _of_kind(terms, about),
        "age": age_verdict(terms, ages_on(about.birth, day)) != "no",
        "categories": _in_categories(terms, about),
        "living": _one_of(terms.living, about.living),
        "care": _needs_care(terms, about),
    }
    return tuple(condition for condition, is_met in met.items() if not is_met)


def reached_on(terms: Terms, birth: str | None) -> str | None:
    """The day on which the least age is completed; None if there is none, or no whole birth.

    Who was born on 29 February completes a year on 1 March where that day lacks.
    """
    if terms.age_from is None or birth is None or len(birth) < 10:
        return None
    return completed_on(birth, terms.age_from)


def completed_on(birth: str, years: int) -> str:
    """The day on which somebody born on a whole date completes so many years."""
    year, month_day = int(birth[:4]) + years, birth[5:]
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return f"{year:04d}-{'03-01' if month_day == '02-29' and not leap else month_day}"


def fits(terms: Terms, about: About) -> bool:
    """Whether somebody meets the conditions apart from the age."""
    return (
        _of_kind(terms, about)
        and _in_categories(terms, about)
        and _one_of(terms.living, about.living)
        and _needs_care(terms, about)
    )


def _of_kind(terms: Terms, about: About) -> bool:
    return not terms.kinds or about.kind in terms.kinds


def _in_categories(terms: Terms, about: About) -> bool:
    first = _one_of(terms.categories, about.categories)
    return first and _one_of(terms.also_categories, about.categories)


def _needs_care(terms: Terms, about: About) -> bool:
    if not (terms.self_care or terms.ability or terms.dementia):
        return True
    by_level = about.self_care in terms.self_care or about.ability in terms.ability
    return by_level or (terms.dementia and about.dementia)


def _one_of(wanted: Collection[str], held: Collection[str]) -> bool:
    return not wanted or any(name in held for name in wanted)


def _inside(terms: Terms, age: int) -> bool:
    return (terms.age_from or 0) <= age <= (TO_AGE if terms.age_to is None else terms.age_to)
