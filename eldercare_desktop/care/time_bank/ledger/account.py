"""An account of the ledger, and what stands on it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, select
from sqlmodel import col

from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.sums import counting, net
from eldercare_desktop.care.time_bank.terms import PERSONAL, AccountKind, Unit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class Account:
    """A person's account has the person; the township's pool belongs to the township of the

    village; all others are the village's own.
    """

    kind: AccountKind
    person_id: str | None = None

    def __post_init__(self) -> None:
        assert (self.kind in PERSONAL) == (self.person_id is not None), self


def of_person(person_id: str) -> Account:
    """What somebody may spend."""
    return Account("person", person_id)


def held_of(person_id: str) -> Account:
    """What of it is frozen."""
    return Account("hold", person_id)


ISSUE = Account("issue")
VILLAGE_POOL = Account("village_pool")
TOWNSHIP_POOL = Account("township_pool")
STORE = Account("store")
EXPIRY = Account("expiry")
HONOUR = Account("honour")
OPENING = Account("opening")
CONVERSION = Account("conversion")
VOUCHERS = Account("voucher")
CLEARING = Account("clearing")


def balance(reader: Reader, account: Account, village: str, unit: Unit = "minute") -> int:
    """What stands on an account, in minutes or points. `village`: 12-digit code."""
    return net(reader, account.kind, holder_of(account, village), unit)


def balance_before(reader: Reader, account: Account, village: str, unit: Unit, day: str) -> int:
    """What stood on an account when a day began."""
    holder = holder_of(account, village)
    if account.person_id is None:
        return net(reader, account.kind, holder, unit, before=day)
    month = day[:7]
    found = net(reader, account.kind, holder, unit, before=month)
    e = table_of(LedgerEntry).c
    within = (e.unit == unit, e.day >= f"{month}-01", e.day < day, counting())
    for side, sign in (("to", 1), ("from", -1)):
        query = select(func.sum(e.amount)).where(*within, leg(side, account, village))
        found += sign * int(reader.scalar(query) or 0)
    return found


def holder_of(account: Account, village: str) -> str:
    """By what the sums tell whose an account is: a person, a village, a township's 9 digits."""
    if account.person_id is not None:
        return account.person_id
    return village[:9] if account.kind == "township_pool" else village


def leg(side: str, account: Account, village: str) -> ColumnElement[bool]:
    """Whether an entry's `side` ("from", "to") is the account."""
    e = table_of(LedgerEntry).c
    kind = e[f"{side}_kind"] == account.kind
    if account.person_id is not None:
        return and_(e[f"{side}_person_id"] == account.person_id, kind)
    if account.kind == "township_pool":
        return and_(kind, col(LedgerEntry.village).startswith(village[:9]))
    # Not by the index on the village: nearly all is of one.
    return and_(kind, e.village.concat("") == village)
