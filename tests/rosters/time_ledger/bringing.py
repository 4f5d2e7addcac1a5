"""Importing paper ledgers into a real store, for the tests of planning and applying."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlmodel import col

from eldercare_desktop.care.records import LedgerEntry, Person
from eldercare_desktop.care.time_bank.ledger.account import balance, of_person
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.rosters.hours import (
    Applied,
    Choices,
    LedgerPlan,
    PlannedAccount,
    apply,
    plan,
)
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Done
from tests import factories
from tests.rosters.time_ledger.shapes import TODAY, read


def village(store: Store, *names: str, **values: Any) -> list[Person]:
    """People with these names."""
    with store.work() as work:
        made = [factories.person(work, name, **values) for name in names]
        work.commit()
    return made


def someone(store: Store, name: str, **values: Any) -> Person:
    """One person; `group` is a number."""
    with store.work() as work:
        if (number := values.pop("group", None)) is not None:
            values["group_id"] = factories.group(work, number).id
        made = factories.person(work, name, **values)
        work.commit()
    return made


def planned(store: Store, path: Path, choices: Choices | None = None) -> LedgerPlan:
    """The plan for a file beside what the store holds."""
    with store.read() as reader:
        return plan(reader, read(path), choices, today=TODAY.isoformat())


def bring(store: Store, path: Path, choices: Choices | None = None) -> tuple[Applied, Done]:
    """Imports a file; what was announced is what was done."""
    found = planned(store, path, choices)
    with store.work() as work:
        applied = apply(work, found, choices)
        done = work.commit()
    assert applied.counts == found.counts(choices), "kept its word"
    return applied, done


def account(found: LedgerPlan, name: str, unit: Unit = "minute", number: int = 0) -> PlannedAccount:
    """The account of somebody; `number` counts those of one name."""
    return [a for a in found.accounts if a.name == name and a.unit == unit][number]


def fates(of: PlannedAccount) -> list[str]:
    """State and code of every line, in its order."""
    return [f"{entry.state} {entry.code}".strip() for entry in of.entries]


def warned(of: PlannedAccount) -> list[str]:
    """What is to be looked at, line by line."""
    return [w.code for entry in of.entries for w in entry.warnings]


def left(store: Store, person: Person, unit: Unit = "minute") -> int:
    """What stands on somebody's account."""
    with store.read() as reader:
        return balance(reader, of_person(person.id), person.village, unit)


def entries(store: Store) -> list[LedgerEntry]:
    """Everything that is posted, as it was."""
    with store.read() as reader:
        return reader.find(
            LedgerEntry, order_by=(col(LedgerEntry.recorded_at), col(LedgerEntry.id))
        )


def amounts(posted: Iterable[LedgerEntry]) -> list[tuple[str, int, str | None]]:
    """Day, signed amount and reason of each."""
    return [(e.day, e.amount if e.to_person_id else -e.amount, e.reason) for e in posted]
