"""What a person should look at again, and may leave as it is: codes with their field.

The codes are those of an imported roster, so that a warning has one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as value
from datetime import date
from typing import Final

from eldercare_desktop.care.identity import read_id
from eldercare_desktop.care.person.record import Person

OLDEST: Final = 100
"""Years of age above which a birth date is looked at again."""

_MOBILE: Final = re.compile(r"(\+?86)?1[3-9]\d{9}")
_LANDLINE: Final = re.compile(r"(0\d{2,3})?[2-8]\d{6,7}")
_SHORT: Final = re.compile(r"\d{3,6}")


@dataclass(frozen=True)
class PersonWarning:
    """A code, the field that it stands beside, and values for its sentence."""

    code: str
    field: str
    params: Mapping[str, str | int] = value(default_factory=dict)


def person_warnings(person: Person, *, today: str) -> list[PersonWarning]:
    """Doubts about one person's own facts; `today` is YYYY-MM-DD."""
    return [*_about_number(person, today), *_about_birth(person, today), *_about_phones(person)]


def _about_number(person: Person, today: str) -> Iterator[PersonWarning]:
    """Sex and birth date against the ID number."""
    reading = read_id(person.id_number, today=date.fromisoformat(today))
    if reading.number is None or reading.birth is None:
        if person.id_problem:
            yield PersonWarning(person.id_problem, "id_number")
        return
    if not reading.province_known:
        yield PersonWarning("id_province_unknown", "id_number")
    if person.sex and person.sex != reading.sex:
        yield PersonWarning("sex_conflicts_id", "sex")
    if person.birth and not reading.birth.isoformat().startswith(person.birth):
        yield PersonWarning("birthdate_conflicts_id", "birth", {"born": reading.birth.isoformat()})


def _about_birth(person: Person, today: str) -> Iterator[PersonWarning]:
    if person.birth and int(person.birth[:4]) < int(today[:4]) - OLDEST:
        yield PersonWarning("age_over_100", "birth")


def _about_phones(person: Person) -> Iterator[PersonWarning]:
    for name in ("phone", "phone_alt"):
        if problem := phone_problem(getattr(person, name)):
            yield PersonWarning(problem, name)


def phone_problem(phone: str | None) -> str | None:
    """phone_invalid, or phone_is_short_number (within one network only); None if plausible."""
    digits = re.sub(r"[\s()（）\-－—]", "", phone or "")
    if not digits or _MOBILE.fullmatch(digits) or _LANDLINE.fullmatch(digits):
        return None
    return "phone_is_short_number" if _SHORT.fullmatch(digits) else "phone_invalid"
