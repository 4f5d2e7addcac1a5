"""What the register has already: entries that an earlier import made, openings, services."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Final

from sqlalchemy import Select, select
from sqlmodel import col

from eldercare_desktop.care.time_bank.ledger.account import balance, of_person
from eldercare_desktop.care.time_bank.ledger.causes import next_cause
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.service.reading import services_between
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.rosters.applying.facts import plain
from eldercare_desktop.store.reader import Reader

PREFIX: Final = "import:"
_NUMBERED: Final = re.compile(r":\d+$")

Said = tuple[str, Unit, str, int, str]
"""Person, unit, day, amount with its sign, and what the line says."""


@dataclass(frozen=True)
class Opened:
    """An opening balance that stands: how much, on which day, by whom."""

    day: str
    amount: int
    by: str


@dataclass(frozen=True)
class Served:
    """A service that is written down. Times are HH:MM."""

    began: str
    ended: str


def said(person_id: str, unit: Unit, day: str, amount: int, reason: str | None) -> Said:
    """What makes a line the same line; blanks and widths aside."""
    return person_id, unit, day, amount, plain(reason)


def cause_of(told: Said, number: int) -> str:
    """The cause of the nth such line: the same on every laptop, and names nobody."""
    text = "\x1f".join((*map(str, told), str(number)))
    return PREFIX + blake2b(text.encode(), digest_size=16).hexdigest()


def opening_cause(person_id: str, unit: Unit) -> str:
    """The cause of an opening balance (see `moving.open_with`)."""
    return f"opening:{person_id}" if unit == "minute" else f"opening:{person_id}:{unit}"


class There:
    """What is there of a village, read once."""

    def __init__(self, reader: Reader, village: str) -> None:
        self._reader, self._village = reader, village
        self._known: set[str] = set()
        self._live: set[str] = set()
        self._lines: Counter[Said] = Counter()
        self._imported: Counter[tuple[str, Unit]] = Counter()
        self._opened: dict[tuple[str, Unit], Opened] = {}
        self._load()

    def balance(self, person_id: str, unit: Unit) -> int:
        """What stands on somebody's account now."""
        return balance(self._reader, of_person(person_id), self._village, unit)

    def take(self, told: Said) -> bool:
        """Whether one more such line is there, that no other line of the file stands for."""
        if self._lines[told] < 1:
            return False
        self._lines[told] -= 1
        return True

    def stands(self, cause: str) -> bool:
        """Whether what has a cause stands, and is not reversed."""
        return cause in self._live

    def next_cause(self, cause: str) -> str:
        """The cause, or after a reversal the one to post anew under."""
        return next_cause(self._reader, cause) if cause in self._known else cause

    def opened(self, person_id: str, unit: Unit) -> Opened | None:
        """The opening balance of somebody that stands."""
        return self._opened.get((person_id, unit))

    def imported(self, person_id: str, unit: Unit) -> int:
        """How many lines of somebody's paper were imported, and stand."""
        return self._imported[person_id, unit]

    def services(
        self, people: Iterable[str], first: str, last: str
    ) -> dict[tuple[str, str], list[Served]]:
        """Person and day -> the services that they are written down for."""
        wanted = set(people)
        found: dict[tuple[str, str], list[Served]] = {}
        for row in services_between(self._reader, first, last) if wanted else ():
            if row.person_id in wanted and row.state != "rejected":
                found.setdefault((row.person_id, row.day), []).append(Served(row.began, row.ended))
        return found

    def _load(self) -> None:
        turned: Select[Any] = select(col(LedgerEntry.corrects_id)).where(
            col(LedgerEntry.corrects_id).is_not(None)
        )
        reversed_ids = {row.corrects_id for row in self._reader.rows(turned)}
        columns: tuple[Any, ...] = (
            col(LedgerEntry.id), col(LedgerEntry.unit), col(LedgerEntry.amount),
            col(LedgerEntry.day), col(LedgerEntry.cause), col(LedgerEntry.reason),
            col(LedgerEntry.entered_by), col(LedgerEntry.from_person_id),
            col(LedgerEntry.to_person_id),
        )  # fmt: skip
        query: Select[Any] = (
            select(*columns)
            .where(col(LedgerEntry.village) == self._village, col(LedgerEntry.kind) == "opening")
            .order_by(col(LedgerEntry.recorded_at), col(LedgerEntry.id))
        )
        for row in self._reader.rows(query):
            self._remember(row, stands=row.id not in reversed_ids)

    def _remember(self, row: Any, *, stands: bool) -> None:
        base = _NUMBERED.sub("", row.cause) if row.cause.startswith(PREFIX) else row.cause
        self._known |= {row.cause, base}
        if not stands or row.cause in self._live:
            return  # reversed, or the same from another laptop
        self._live |= {row.cause, base}
        person = row.to_person_id or row.from_person_id
        amount = row.amount if row.to_person_id else -row.amount
        if row.cause.startswith(PREFIX):
            self._lines[said(person, row.unit, row.day, amount, row.reason)] += 1
            self._imported[person, row.unit] += 1
        elif person is not None:
            self._opened[person, row.unit] = Opened(row.day, amount, row.entered_by)
