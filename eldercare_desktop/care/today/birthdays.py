"""Coming birthdays of the elders: by the lunar calendar where theirs is known, else the solar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.chinese_dates import lunar_of
from eldercare_desktop.care.pairing.need import is_current_elder
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.birthdays import next_lunar_birthday
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

OLDEST = 130
"""Years: nobody is older."""


@dataclass(frozen=True)
class Birthday:
    """A birthday on the day `on` (YYYY-MM-DD); `turning` in years, None if unknown.

    `lunar_birthday` (MM-DD, L for a leap month) is the one that is kept, None for a solar one.
    """

    person_id: str
    name: str
    group: str
    village: str
    on: str
    turning: int | None
    lunar_birthday: str | None


def birthdays(
    reader: Reader, today: str, *, days: int = 7, village: str | None = None
) -> list[Birthday]:
    """Birthdays from today until `days` days later, the next first."""
    window = list(_window(today, days))
    p = table_of(Person)
    # Two questions, each answered by its index: with OR everybody would be looked through. That
    # half of the people have no lunar birthday is none to go by.
    no_lunar = func.coalesce(p.c.lunar_birthday, "") == ""
    solar = and_(no_lunar, p.c.birth.in_(_born_on(window)))
    lunar = p.c.lunar_birthday.in_(_lunar_keys(window))
    found = [row for which in (solar, lunar) for row in reader.rows(_elders(which, today, village))]
    rows = [_birthday(row, today, days) for row in found]
    return sorted((row for row in rows if row), key=lambda row: (row.on, row.name, row.person_id))


def _elders(condition: ColumnElement[bool], today: str, village: str | None) -> Select[Any]:
    r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
    statement = (
        select(
            p.c.id, p.c.name, p.c.village, p.c.birth, p.c.lunar_birthday,
            g.c.number.label("group_number"), g.c.name.label("group_name"),
        )
        .select_from(
            r.join(p, p.c.id == r.c.person_id).outerjoin(g, g.c.id == p.c.group_id)
        )
        .where(is_current_elder(r, p, today), condition)
    )  # fmt: skip
    return statement.where(p.c.village == village) if village else statement


def _window(today: str, days: int) -> Iterator[date]:
    first = date.fromisoformat(today)
    return (first + timedelta(days=n) for n in range(days + 1))


def _kept_on(day: date) -> list[str]:
    """Months and days (MM-DD) of birth kept on a day: 29 February on 1 March where it lacks."""
    own = day.isoformat()[5:]
    missing = own == "03-01" and (day - timedelta(days=1)).day == 28
    return [own, "02-29"] if missing else [own]


def _born_on(window: list[date]) -> list[str]:
    """Every date of birth of the last `OLDEST` years that is kept on one of these days."""
    month_days = sorted({md for day in window for md in _kept_on(day)})
    last = window[-1].year
    return [f"{year:04d}-{md}" for year in range(last - OLDEST, last + 1) for md in month_days]


def _lunar_keys(window: list[date]) -> list[str]:
    """Lunar birthdays that may be kept on these days: more than are, `_birthday` decides."""
    keys = set()
    for day in window:
        if lunar := lunar_of(day):
            on = [lunar.day, 30] if lunar.day == 29 else [lunar.day]
            keys |= {f"{leap}{lunar.month:02d}-{d:02d}" for d in on for leap in ("", "L")}
    return sorted(keys)


def _birthday(row: Any, today: str, days: int) -> Birthday | None:
    if row.lunar_birthday is None:
        on = next(day for day in _window(today, days) if row.birth[5:] in _kept_on(day)).isoformat()
        return _of(row, on, int(on[:4]) - int(row.birth[:4]), None)
    kept = next_lunar_birthday(row.lunar_birthday, today=today)
    last = date.fromisoformat(today) + timedelta(days=days)
    if kept is None or kept > last.isoformat():
        return None
    return _of(row, kept, _lunar_years(row.birth, kept), row.lunar_birthday)


def _lunar_years(birth: str | None, on: str) -> int | None:
    """Years completed by a lunar birthday: lunar years lie between two new years, not solar."""
    if not birth:
        return None
    now = lunar_of(date.fromisoformat(on))
    born = lunar_of(date.fromisoformat(birth)) if len(birth) == 10 else None
    if now is None or born is None:
        return int(on[:4]) - int(birth[:4])
    return now.year - born.year


def _of(row: Any, on: str, turning: int | None, lunar: str | None) -> Birthday:
    return Birthday(
        person_id=row.id,
        name=row.name,
        group=group_label(row.group_number, row.group_name),
        village=row.village,
        on=on,
        turning=turning,
        lunar_birthday=lunar,
    )
