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
    year = counted_in or as_of.year
    written = written_age(str(draft.values.get("age_as_written") or ""))
    if draft.birth is not None:
        _compare(draft, draft.birth, written, limits, year)
        least, most = age_range(draft.birth, as_of)
        turns = as_of.year - draft.birth.year
    elif written is not None:
        turns = least = most = written + max(as_of.year - year, 0)
    else:
        return
    draft.codes += _outside(least, most, words, limits)
    least_of_list = _age_of_list(draft, words, limits)
    if not words.children and limits.elder_age < least_of_list > turns:
        # Who reaches the age of the list within this year may stand in it.
        draft.codes.append("category_conflicts_age")


def _age_of_list(draft: Draft, words: RosterWords, limits: Limits) -> int:
    """The age that the title or the row's own category asks for; 0 if none."""
    if words.from_age is not None:
        return words.from_age
    said = "高龄" in str(draft.values.get("category_as_written") or "")
    return limits.advanced_age if words.advanced_age or said else 0


def _outside(least: int, most: int, words: RosterWords, limits: Limits) -> list[str]:
    if words.children:
        return ["age_over_18"] if least >= limits.adult_age else []
    if most < limits.elder_age:
        return ["age_under_60"]
    return ["age_over_100"] if least > limits.oldest_usual else []


def _compare(
    draft: Draft, birth: PartialDate, written: int | None, limits: Limits, year: int
) -> None:
    # Completed years, years by the calendar and 虚岁 differ by one each way.
    if written is not None and abs(year - birth.year - written) > limits.age_tolerance:
        draft.codes.append("age_conflicts_birthdate")
