"""The books' check: everything worked out again from the rows, trusting no table of sums.

It says what is wrong and names the entries; it mends nothing. What laptops brought about that
did not know of each other is no fault of the books but a case (`cases.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import case, func, select

from eldercare_desktop.care.time_bank.ledger.account import Account
from eldercare_desktop.care.time_bank.ledger.entries_check import Problem, wrong_entries
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.sums import SUMS, sum_table
from eldercare_desktop.care.time_bank.ledger.suspense import (
    SUSPENSE,
    suspended_of,
    suspense_table,
)
from eldercare_desktop.care.time_bank.terms import UNITS, Unit
from eldercare_desktop.store import derived
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

__all__ = ["Books", "Place", "Problem", "check_books", "entries_of", "place_of"]

Place = tuple[Account, str, Unit]
"""An account, whose it is (a village's or 9 digits of a township; "" for a person's), the unit."""

_E = table_of(LedgerEntry)


@dataclass(frozen=True)
class Books:
    """trial: unit -> the sum over all accounts as they are shown, which is 0.

    accounts: what stands on each, added up from the entries.
    """

    trial: Mapping[Unit, int]
    accounts: Mapping[Place, int]
    problems: list[Problem]

    @property
    def right(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check_books(reader: Reader) -> Books:
    """Work everything out from the rows, and say what does not agree."""
    derived.catch_up(reader, SUSPENSE, SUMS)
    suspended = {i: one.why for i, (_, one) in suspended_of(reader).items()}
    added = _added_up(reader, suspended)
    shown = _shown(reader)
    trial: dict[Unit, int] = dict.fromkeys(UNITS, 0)
    for (_, _, unit), amount in shown.items():
        trial[unit] += amount
    problems = [
        *(Problem("trial_balance", (), {"unit": u, "off": n}) for u, n in trial.items() if n),
        *_differing(added, shown),
        *_wrong_suspense(reader, suspended),
        *_counted_twice(reader),
        *wrong_entries(reader, suspended),
    ]
    return Books(trial, added, problems)


def place_of(account: Account, village: str) -> str:
    """Whose an account is: a village's, a township's (9 digits); "" for a person's."""
    if account.person_id is not None:
        return ""
    return village[:9] if account.kind == "township_pool" else village


def _place(kind: Any, person_id: str | None, village: str, unit: Unit) -> Place | None:
    """None: there is no such account (see `entries_check.py`)."""
    try:
        account = Account(kind, person_id)
    except AssertionError:
        return None
    return account, place_of(account, village), unit


def _added_up(reader: Reader, suspended: Mapping[str, str]) -> dict[Place, int]:
    found: Counter[Place] = Counter()
    for side, sign in (("from", -1), ("to", 1)):
        kind, person = _E.c[f"{side}_kind"].label("kind"), _E.c[f"{side}_person_id"].label("person")
        village = case((person.is_(None), _E.c.village), else_="").label("village")
        total = func.sum(_E.c.amount).label("total")
        query = select(kind, person, village, _E.c.unit, total).where(_E.c.withdrawn == 0)
        for row in reader.rows(query.group_by(kind, person, village, _E.c.unit)):
            place = _place(row.kind, row.person, row.village, row.unit)
            if place is not None:
                found[place] += sign * row.total
    for row in entries_of(reader, suspended):
        for side, sign in (("from", 1), ("to", -1)):
            person_id = getattr(row, f"{side}_person_id")
            place = _place(getattr(row, f"{side}_kind"), person_id, row.village, row.unit)
            if place is not None and not row.withdrawn:
                found[place] += sign * row.amount
    return dict(found)


def _shown(reader: Reader) -> dict[Place, int]:
    s = sum_table.c
    found: Counter[Place] = Counter()
    query = select(s.kind, s.holder, s.unit, func.sum(s.net).label("net"))
    for row in reader.rows(query.group_by(s.kind, s.holder, s.unit)):
        person_id = row.holder if len(row.holder) == 32 else None
        place = _place(row.kind, person_id, row.holder, row.unit)
        if place is not None:
            found[place] += row.net
    return dict(found)


def _differing(added: Mapping[Place, int], shown: Mapping[Place, int]) -> Iterator[Problem]:
    for place in sorted({*added, *shown}, key=repr):
        right, seen = added.get(place, 0), shown.get(place, 0)
        if right != seen:
            account, holder, unit = place
            told = {"account": account.kind, "holder": account.person_id or holder, "unit": unit}
            yield Problem("balance_differs", (), {**told, "shown": seen, "right": right})


def _wrong_suspense(reader: Reader, suspended: Mapping[str, str]) -> Iterator[Problem]:
    s = suspense_table.c
    kept = {row.entry_id: row.why for row in reader.rows(select(s.entry_id, s.why))}
    for entry_id in sorted({*kept, *suspended}):
        if kept.get(entry_id) != suspended.get(entry_id):
            yield Problem("suspense_differs", (entry_id,))


def _counted_twice(reader: Reader) -> Iterator[Problem]:
    """Entries with one cause that all count as they are shown."""
    s = suspense_table.c
    again = select(_E.c.cause).group_by(_E.c.cause).having(func.count() > 1)
    out = select(s.entry_id).where(s.entry_id == _E.c.id).exists()
    query = select(_E.c.id, _E.c.village, _E.c.cause).where(_E.c.cause.in_(again), ~out)
    counted: dict[tuple[str, str], list[str]] = {}
    for row in reader.rows(query.where(_E.c.withdrawn == 0).order_by(_E.c.id)):
        counted.setdefault((row.village, row.cause), []).append(row.id)
    for (_, cause), ids in counted.items():
        if len(ids) > 1:
            yield Problem("counted_twice", tuple(ids), {"cause": cause})


def entries_of(reader: Reader, ids: Mapping[str, Any]) -> Iterator[Any]:
    """Entries as they stand in their table."""
    wanted = sorted(ids)
    for start in range(0, len(wanted), derived.CHUNK):
        part = _E.c.id.in_(wanted[start : start + derived.CHUNK])
        yield from reader.rows(select(_E).where(part))
