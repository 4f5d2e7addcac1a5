"""Ages against birth dates and against the list they stand in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final

from eldercare_desktop.care.chinese_dates import PartialDate, age_range
from eldercare_desktop.rosters.limits import Limits
from eldercare_desktop.rosters.person_reading import Draft, written_age
from eldercare_desktop.rosters.roster_words import RosterWords

_ENOUGH: Final = 4  # ages that must agree before they date a list


def year_by_ages(drafts: Iterable[Draft]) -> int | None:
    """The year in which a list was made, if most of its ages point to one."""
    years: Counter[int] = Counter()
    for draft in drafts:
        age = written_age(str(draft.values.get("age_as_written") or ""))
        if age is not None and draft.birth is not None:
            years[draft.birth.year + age] += 1
    if not years:
        return None
    year, count = years.most_common(1)[0]
    return year if count >= _ENOUGH and count * 2 > years.total() else None


def judge_ages(
    draft: Draft, words: RosterWords, limits: Limits, as_of: date, counted_in: int | None
) -> None:
    """Adds codes about the age. `counted_in`: the year in which the ages were counted."""
    if draft.birth is None:
        return
    _written_age(draft, limits, counted_in or as_of.year)
    least, most = age_range(draft.birth, as_of)
    if words.children:
        if least >= limits.adult_age:
            draft.codes.append("age_over_18")
        return
    if most < limits.elder_age:
        draft.codes.append("age_under_60")
    if least > limits.oldest_usual:
        draft.codes.append("age_over_100")
    if _too_young_for_list(draft.birth, words, limits, as_of):
        draft.codes.append("category_conflicts_age")


def _written_age(draft: Draft, limits: Limits, year: int) -> None:
    age = written_age(str(draft.values.get("age_as_written") or ""))
    if age is None or draft.birth is None:
        return
    # Completed years, years by the calendar and 虚岁 differ by one each way.
    if abs(year - draft.birth.year - age) > limits.age_tolerance:
        draft.codes.append("age_conflicts_birthdate")


def _too_young_for_list(
    birth: PartialDate, words: RosterWords, limits: Limits, as_of: date
) -> bool:
    """A list from 80 on that holds somebody of 73; who turns 80 this year may stand there."""
    if words.from_age is None or words.from_age <= limits.elder_age:
        return False
    return as_of.year - birth.year < words.from_age
