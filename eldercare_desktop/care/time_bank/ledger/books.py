"""The books' check: everything worked out again from the rows, trusting no table of sums."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select

from eldercare_desktop.care.time_bank.ledger.account import Account
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.terms import UNITS, Unit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Plain, table_of

Place = tuple[Account, str, Unit]
"""An account, whose it is (a village's or township's code; "" for a person's), the unit."""


@dataclass(frozen=True)
class Problem:
    """What is wrong with the books: a code, the entries, what else the sentence names."""

    code: str
    entry_ids: tuple[str, ...] = ()
    params: dict[str, Plain] = field(default_factory=dict)


@dataclass(frozen=True)
class Books:
    """trial: unit -> the sum over all accounts, which is 0. accounts: what stands on each."""

    trial: dict[Unit, int]
    accounts: dict[Place, int]
    problems: list[Problem]

    @property
    def right(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check_books(reader: Reader) -> Books:
    """Work everything out from the rows, and say what does not agree."""
    e = table_of(LedgerEntry).c
    accounts: dict[Place, int] = {}
    columns = (e.village, e.unit, e.amount, e.from_kind, e.from_person_id, e.to_kind)
    for row in reader.rows(select(*columns, e.to_person_id).where(e.withdrawn == 0)):
        for account, amount in (
            (Account(row.from_kind, row.from_person_id), -row.amount),
            (Account(row.to_kind, row.to_person_id), row.amount),
        ):
            place = (account, place_of(account, row.village), row.unit)
            accounts[place] = accounts.get(place, 0) + amount
    trial: dict[Unit, int] = dict.fromkeys(UNITS, 0)
    for (_, _, unit), amount in accounts.items():
        trial[unit] += amount
    problems = [
        Problem("trial_balance", params={"unit": unit, "off": off})
        for unit, off in trial.items()
        if off
    ]
    return Books(trial, accounts, problems)


def place_of(account: Account, village: str) -> str:
    """Whose an account is: a village's, a township's (9 digits); "" for a person's."""
    if account.person_id is not None:
        return ""
    return village[:9] if account.kind == "township_pool" else village
