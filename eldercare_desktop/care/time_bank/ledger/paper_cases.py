"""A paper book that was taken over twice: its balance on one laptop, its lines on another.

One laptop alone refuses that; two that do not know of each other cannot. Nobody knows which of
the two is wanted, so both count until a person reverses one.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, func, or_, select

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.cases import Case
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.suspense import SUSPENSE, suspense_table
from eldercare_desktop.store import derived
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

_E = table_of(LedgerEntry)


def taken_over_twice(reader: Reader, village: str | None = None) -> list[Case]:
    """Accounts with an opening balance beside imported lines of a paper book, both in force."""
    derived.catch_up(reader, SUSPENSE)
    opening, line, person = _E.alias("opening"), _E.alias("line"), table_of(Person)
    whose = or_(
        line.c.to_person_id == opening.c.to_person_id,
        line.c.from_person_id == opening.c.to_person_id,
    )
    query = (
        select(opening, person.c.name, func.count(line.c.id).label("lines"))
        .join(line, and_(whose, line.c.unit == opening.c.unit))
        .join(person, person.c.id == opening.c.to_person_id)
        # The characters after ":" bound a range that the index on the cause answers.
        .where(opening.c.cause >= "opening:", opening.c.cause < "opening;")
        .where(line.c.cause >= "import:", line.c.cause < "import;")
        .where(*_in_force(opening), *_in_force(line))
        .group_by(opening.c.id)
    )
    if village is not None:
        query = query.where(opening.c.village == village)
    return [_case(row) for row in reader.rows(query)]


def _in_force(entry: Any) -> list[Any]:
    """Neither in suspense nor reversed."""
    back = _E.alias("back")
    return [
        entry.c.withdrawn == 0,
        ~select(back.c.id).where(back.c.corrects_id == entry.c.id).exists(),
        ~select(suspense_table.c.entry_id).where(suspense_table.c.entry_id == entry.c.id).exists(),
    ]


def _case(row: Any) -> Case:
    return Case(
        key=f"paper_twice:{row.id}",
        kind="paper_twice",
        village=row.village,
        person_id=row.to_person_id,
        name=row.name,
        unit=row.unit,
        amount=row.amount,
        day=row.day,
        entry_ids=(row.id,),
        params={"lines": row.lines},
    )
