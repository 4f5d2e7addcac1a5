"""The readings that a written date allows, and how one of them is chosen."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from eldercare_desktop.care.chinese_dates.lunar import LunarDate, lunar_of, solar_of
from eldercare_desktop.care.chinese_dates.partial import PartialDate


@dataclass(frozen=True)
class LunarWritten:
    """A lunar date as far as it was written."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    leap: bool = False

    def whole(self) -> LunarDate | None:
        """The lunar day, if year, month and day are all written."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return LunarDate(self.year, self.month, self.day, self.leap)

    def birthday(self) -> str | None:
        """Month and day as MM-DD (L before a leap month), if both are written."""
        if self.month is None or self.day is None:
            return None
        return LunarDate(0, self.month, self.day, self.leap).birthday()

    def agrees_with(self, day: dt.date) -> bool:
        """Whether `day` is this lunar date, or bears its figures.

        Registrars often copied the lunar date into the ID number as if it were solar.
        """
        lunar = lunar_of(day)
        converted = lunar is not None and self._says(lunar.year, lunar.month, lunar.day)
        return converted or self._says(day.year, day.month, day.day)

    def _says(self, year: int, month: int, day: int) -> bool:
        pairs = ((self.year, year), (self.month, month), (self.day, day))
        return all(mine is None or mine == other for mine, other in pairs)


@dataclass(frozen=True)
class Candidate:
    """One possible reading. A weak one counts only where the known date confirms it."""

    date: PartialDate | None
    code: str | None = None
    lunar: LunarWritten | None = None
    weak: bool = False

    def agrees_with(self, day: dt.date) -> bool:
        """Whether this reading and a known day can both be true."""
        if self.lunar is not None and self.lunar.agrees_with(day):
            return True
        return self.date is not None and self.date.agrees_with(day)


@dataclass(frozen=True)
class SettledDate:
    """The outcome: a date as far as it is certain, codes, and whether it met the known one."""

    date: PartialDate | None
    codes: tuple[str, ...] = ()
    agrees: bool | None = None
    lunar: LunarWritten | None = None


@dataclass(frozen=True)
class DateReading:
    """What a cell says of a date. `problem` is the code when nothing could be read."""

    as_written: str | None
    candidates: tuple[Candidate, ...] = ()
    problem: str | None = None
    doubt: str | None = None
    """The code to use when several candidates stay possible."""

    def settle(self, known: dt.date | None = None) -> SettledDate:
        """Chooses the reading that agrees with `known`; without it, what all readings share."""
        if known is not None:
            return self._beside(known)
        strong = [c for c in self.candidates if not c.weak]
        if not strong:
            return SettledDate(None, _codes(self.problem))
        if len(strong) == 1:
            return SettledDate(
                strong[0].date, _codes(strong[0].code, self.problem), None, strong[0].lunar
            )
        return SettledDate(_shared(strong), _codes(self.doubt, self.problem))

    def _beside(self, known: dt.date) -> SettledDate:
        for candidate in self.candidates:
            if candidate.agrees_with(known):
                return SettledDate(
                    PartialDate.of(known), _codes(candidate.code), True, candidate.lunar
                )
        strong = [c for c in self.candidates if not c.weak and (c.date or c.lunar)]
        if not strong:
            return SettledDate(None, _codes(self.problem))
        first = strong[0]
        return SettledDate(first.date, _codes(first.code, self.problem), False, first.lunar)


def lunar_candidate(written: LunarWritten, *, code: str = "lunar_date") -> Candidate | None:
    """The reading of a lunar date; None if the calendar has no such day."""
    whole = written.whole()
    if whole is not None:
        day = solar_of(whole)
        return None if day is None else Candidate(PartialDate.of(day), code, written)
    # The last lunar months reach into the next solar year: only the earlier ones fix it.
    early = written.year is not None and written.month is not None and written.month < 11
    return Candidate(PartialDate(written.year) if early and written.year else None, code, written)


def _shared(candidates: list[Candidate]) -> PartialDate | None:
    dates = [c.date for c in candidates]
    result = dates[0]
    for other in dates[1:]:
        result = result.shared_with(other) if result and other else None
    return result


def _codes(*codes: str | None) -> tuple[str, ...]:
    return tuple(code for code in codes if code)
