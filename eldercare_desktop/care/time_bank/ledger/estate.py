"""Settling the account of somebody who has died: to heirs, to the village's pool, or it ends.

What is frozen is settled with it. A deposit that comes in later, of a service from before the
death, opens the account again: `estate_of` then says what is there [credit of the deceased is
inherited, donated or ends by what the county has ruled; an entry says which].
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.account import (
    EXPIRY,
    VILLAGE_POOL,
    Account,
    balance,
    held_of,
    of_person,
)
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.ledger.reading import Holding, holding_of
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.terms import UNITS, Unit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

Part = tuple[int, Unit, str]
"""So much (minutes or points), of this unit, to a person (id), "village_pool" or "expiry"."""

_NOBODY: dict[str, Account] = {"village_pool": VILLAGE_POOL, "expiry": EXPIRY}


def estate_of(reader: Reader, person_id: str) -> Holding:
    """What somebody has left, also what came in after it was settled. CareError row_gone."""
    return holding_of(reader, person_id)


def left_by(reader: Reader, person_id: str) -> dict[Unit, int]:
    """Everything that stands on an account, what is frozen as well, by unit.

    CareError: row_gone.
    """
    person = _there(reader, person_id)
    return {unit: sum(_free_and_held(reader, person, unit)) for unit in UNITS}


def settle_estate(
    work: Work, person_id: str, parts: Sequence[Part], reason: str
) -> list[LedgerEntry]:
    """身后处理: divide all that is left, in one step.

    The parts of each unit must add up to what is there, with what is frozen. CareError:
    row_gone, ledger_not_died (`name`), ledger_reason_missing, ledger_estate_differs (`unit`,
    `there`, `parts`), ledger_estate_empty (`name`), ledger_overdrawn (`name`, `there`, `unit`),
    ledger_holder_died, ledger_other_village (`name`; both of an heir); those of `post`.
    """
    work.label = "settle_estate"
    person = _there(work, person_id)
    if person.life_status != "deceased":
        raise CareError("ledger_not_died", name=person.name)
    if not reason.strip():
        raise CareError("ledger_reason_missing", field="reason")
    _refuse_parts(work, person, parts)
    entries: list[LedgerEntry] = []
    for amount, unit, to in parts:
        entries += _give(work, person, unit, amount, _account(work, person, to), reason.strip())
    return entries


def _give(
    work: Work, person: Person, unit: Unit, amount: int, to: Account, reason: str
) -> list[LedgerEntry]:
    """From what is free first, then from what is frozen."""
    free, _ = _free_and_held(work, person, unit)
    shares = ((of_person(person.id), min(free, amount)), (held_of(person.id), amount - free))
    made = []
    for whence, share in shares:
        if share > 0:
            cause = _next(work, person.id)
            posting = Posting("settlement", share, whence, to, cause, unit, reason=reason)
            made.append(post(work, person.village, posting))
    return made


def _refuse_parts(reader: Reader, person: Person, parts: Sequence[Part]) -> None:
    if any(amount <= 0 for amount, _, _ in parts):
        raise CareError("ledger_amount", field="amount", least=1)
    anything = False
    for unit in UNITS:
        free, held = _free_and_held(reader, person, unit)
        if free < 0:
            raise CareError("ledger_overdrawn", name=person.name, there=free, unit=unit)
        given = sum(amount for amount, of, _ in parts if of == unit)
        anything = anything or free + held > 0
        if given != free + held:
            raise CareError("ledger_estate_differs", unit=unit, there=free + held, parts=given)
    if not anything:
        raise CareError("ledger_estate_empty", name=person.name)


def _account(reader: Reader, person: Person, to: str) -> Account:
    """The account of a part. An heir is somebody of the same village who is alive."""
    if to in _NOBODY:
        return _NOBODY[to]
    heir = _there(reader, to)
    if heir.id == person.id:
        raise CareError("ledger_same_account", field="to_person_id")
    if heir.life_status == "deceased":
        day = heir.death_date or ""
        raise CareError("ledger_holder_died", field="to_person_id", name=heir.name, day=day)
    if heir.village != person.village:
        raise CareError("ledger_other_village", field="to_person_id", name=heir.name)
    return of_person(heir.id)


def _free_and_held(reader: Reader, person: Person, unit: Unit) -> tuple[int, int]:
    free = balance(reader, of_person(person.id), person.village, unit)
    return free, balance(reader, held_of(person.id), person.village, unit)


def _next(work: Work, person_id: str) -> str:
    """ "estate:<person>:1", then 2 ...: two laptops that settle one account name the same."""
    head = f"estate:{person_id}:"
    made = work.find(LedgerEntry, col(LedgerEntry.cause).startswith(head))
    numbers = [int(tail) for one in made if (tail := one.cause[len(head) :]).isdecimal()]
    return f"{head}{max(numbers, default=0) + 1}"


def _there(reader: Reader, person_id: str) -> Person:
    person = reader.get(Person, person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    return person
