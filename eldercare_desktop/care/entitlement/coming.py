"""Coming years: who completes an age that brings something, and what it brings."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from eldercare_desktop.care.area import group_label
from eldercare_desktop.care.entitlement.claims import strongest
from eldercare_desktop.care.entitlement.reading import TermsBook
from eldercare_desktop.care.entitlement.roster import (
    Notes,
    about,
    is_there,
    notes_of,
    residents,
)
from eldercare_desktop.care.entitlement.terms import Terms, completed_on, verdict
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

GREAT_YEARS = (60, 65, 70, 80, 90, 100)
"""Years of an elder that are told even where they bring nothing."""


@dataclass(frozen=True)
class ComingYear:
    """Who completes `turning` years on the day `on` by the date of birth (entitlements go by

    it; `lunar_birthday` is the one that is kept). `brings` can be applied for; `noted` stands
    in the register already (applied for, received, refused, or not wanted).
    """

    resident_id: str
    person_id: str
    name: str
    group: str
    village: str
    on: str
    turning: int
    lunar_birthday: str | None
    brings: tuple[Terms, ...] = ()
    noted: tuple[Terms, ...] = ()


def coming_years(
    reader: Reader, today: str, *, days: int | None = None, village: str | None = None
) -> list[ComingYear]:
    """Who completes such a year from today until `days` later (a rule), the next first.

    A birth known only in part counts from its latest day, as age does.
    """
    ahead = rule(reader, "entitlement.ahead_days", today, village) if days is None else days
    last = date.fromisoformat(today) + timedelta(days=ahead)
    book = TermsBook(reader)
    born = _births(_ages(book, today, last.isoformat()), date.fromisoformat(today), last)
    found = [who for who in reader.rows(_born_on(born, village)) if is_there(who, today)]
    notes = notes_of(reader, [who.resident_id for who in found])
    rows = [
        _coming(who, *born[_latest(who.birth)], book, notes.get(who.resident_id, {}), today)
        for who in found
    ]
    return sorted((row for row in rows if row), key=lambda row: (row.on, row.name, row.person_id))


def _ages(book: TermsBook, *days: str) -> set[int]:
    """Every age that an entitlement names, and those that are told anyway."""
    named = {terms.age_from for day in days for terms in book.all_on(day)}
    return {*GREAT_YEARS, *(age for age in named if age)}


def _births(ages: Iterable[int], first: date, last: date) -> dict[str, tuple[str, int]]:
    """Date of birth -> the day on which one of these ages is completed, and the age."""
    found: dict[str, tuple[str, int]] = {}
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        for age in ages:
            for month_day in (day.isoformat()[5:], "02-29"):
                birth = f"{day.year - age:04d}-{month_day}"
                if _is_day(birth) and completed_on(birth, age) == day.isoformat():
                    found[birth] = (day.isoformat(), age)
    return found


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _born_on(births: Collection[str], village: str | None) -> Any:
    p = table_of(Person)
    written = sorted({text for birth in births for text in _as_written(birth)})
    return residents(p.c.birth.in_(written), *([p.c.village == village] if village else []))


def _as_written(day: str) -> list[str]:
    """The dates of birth that count from this day: itself, a month or a year (see `age_on`)."""
    found = [day]
    if day[8:] == "28":
        found.append(day[:7])
    if day[5:] == "12-31":
        found.append(day[:4])
    return found


def _coming(
    who: Any, on: str, turning: int, book: TermsBook, own: Notes, today: str
) -> ComingYear | None:
    known = about(who)
    met = [
        terms
        for terms in book.on(who.village, on).values()
        if terms.age_from == turning and verdict(terms, known, on) != "no"
    ]
    noted = [terms for terms in met if strongest(own.get(terms.code, ()), today)]
    if not met and not (who.kind == "elder" and turning in GREAT_YEARS):
        return None
    return ComingYear(
        resident_id=who.resident_id,
        person_id=who.person_id,
        name=who.name,
        group=group_label(who.group_number, who.group_name),
        village=who.village,
        on=on,
        turning=turning,
        lunar_birthday=who.lunar_birthday,
        brings=tuple(terms for terms in met if terms not in noted),
        noted=tuple(noted),
    )


def _latest(birth: str) -> str:
    return birth + {4: "-12-31", 7: "-28"}.get(len(birth), "")
