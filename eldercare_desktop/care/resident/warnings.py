"""Doubts about a care profile, which a person may leave as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from eldercare_desktop.care.chinese_dates import PartialDate
from eldercare_desktop.care.person import PersonWarning
from eldercare_desktop.care.resident.children import child_warnings, is_child
from eldercare_desktop.care.resident.record import Ability, Resident

SCORES: Final[Mapping[Ability, tuple[int, int]]] = MappingProxyType(
    {
        "intact": (90, 90),
        "mild": (66, 89),
        "moderate": (46, 65),
        "severe": (30, 45),
        "complete": (0, 29),
    }
)
"""Points of 90 that make a level [GB/T 42195-2022]. They judge nobody here: a recorded
score outside its level is a slip of the pen."""


def resident_warnings(
    resident: Resident, birth: str | None, *, today: str, elder_age: int = 60
) -> list[PersonWarning]:
    """Doubts about a profile; `birth` is the person's, `elder_age` in years is a setting."""
    if is_child(resident):
        return [*_about_categories(resident), *child_warnings(resident, birth, today=today)]
    return [
        *_about_categories(resident),
        *_about_ability(resident),
        *_about_age(resident, birth, today, elder_age),
    ]


def _about_categories(resident: Resident) -> Iterator[PersonWarning]:
    """Destitute support (特困) and low income (低保) exclude each other."""
    destitute = {"destitute_dispersed", "destitute_centralized"} & set(resident.categories)
    if destitute and "low_income" in resident.categories:
        yield PersonWarning("destitute_and_low_income", "categories")
    if len(destitute) > 1:
        yield PersonWarning("destitute_two_ways", "categories")


def _about_ability(resident: Resident) -> Iterator[PersonWarning]:
    """A level of disability comes from a dated professional assessment."""
    level, score = resident.ability, resident.ability_score
    if level is None:
        return
    needed = (resident.ability_on, resident.ability_assessor, score)
    if level != "intact" and None in needed:
        yield PersonWarning("ability_without_assessment", "ability")
    if level not in SCORES:  # of a newer app
        return
    least, most = SCORES[level]
    if score is not None and not least <= score <= most:
        points: dict[str, str | int] = {"level": level, "least": least, "most": most}
        yield PersonWarning("ability_score_disagrees", "ability_score", points)


def _about_age(
    resident: Resident, birth: str | None, today: str, elder_age: int
) -> Iterator[PersonWarning]:
    if not birth:
        return
    born, year = PartialDate.from_iso(birth), int(today[:4])
    day = today[4:] if today[4:] != "-02-29" else "-02-28"
    # A birth known in part: only who is surely too young.
    if resident.kind == "elder" and born.first_day().isoformat() > f"{year - elder_age}{day}":
        yield PersonWarning("age_under_60", "birth", {"age": elder_age})
