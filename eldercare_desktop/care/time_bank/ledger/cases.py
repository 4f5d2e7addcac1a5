"""Open cases of the ledger: what a person has to look at, because no rule may decide it.

They are derived from the rows, so they are the same on every laptop and at the county. A case
that a reversal makes right is gone when the books are right again; of the others a named
person says what it is about (`ruling.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Literal

from sqlalchemy import select

from eldercare_desktop.care.time_bank.ledger.record import LedgerRuling
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Plain, table_of

CaseKind = Literal[
    "overdraft",
    "doubled",
    "overlap",
    "after_death",
    "paper_twice",
    "over_cap",
    "service_changed",
    "voucher",
    "stock",
]


@dataclass(frozen=True)
class Case:
    """Something to look at. `key` stays the same while the case is the same.

    person_id, name: whose account it is; "" for nobody's. amount: minutes or points, > 0
    params: what else the sentence about it names
    """

    key: str
    kind: CaseKind
    village: str
    person_id: str | None
    name: str
    unit: Unit
    amount: int
    day: str
    entry_ids: tuple[str, ...] = ()
    service_ids: tuple[str, ...] = ()
    params: Mapping[str, Plain] = field(default_factory=dict)


Source = Callable[[Reader, str | None], list[Case]]

SOURCES: tuple[str, ...] = (
    "time_bank.ledger.own_cases:overdrafts",
    "time_bank.ledger.own_cases:in_suspense",
    "time_bank.ledger.own_cases:after_deaths",
    "time_bank.ledger.paper_cases:taken_over_twice",
    "love_store.cases:stock_cases",
    "time_bank.service.cases:over_cap",
    "time_bank.service.cases:service_changed",
    "time_bank.voucher.cases:voucher_cases",
)
"""Who knows of cases: "module:function" of the type `Source`.

By name, because these modules build upon this one.
"""


def open_cases(reader: Reader, village: str | None = None) -> list[Case]:
    """All cases that are open, of a village (12-digit code) or of all; the oldest first."""
    ruled = _ruled(reader)
    found = [case for case in _all(reader, village) if case.key not in ruled]
    return sorted(found, key=lambda case: (case.day, case.kind, case.key))


def _all(reader: Reader, village: str | None) -> Iterator[Case]:
    for source in SOURCES:
        yield from _source(source)(reader, village)


def _source(name: str) -> Source:
    module, _, function = name.partition(":")
    found: Source = getattr(import_module(f"eldercare_desktop.care.{module}"), function)
    return found


def _ruled(reader: Reader) -> set[str]:
    """Keys of the cases of which somebody has said what they are about."""
    r = table_of(LedgerRuling)
    later = r.alias("later")
    corrected = select(later.c.id).where(later.c.corrects_id == r.c.id).exists()
    query = select(r.c.case_key).where(r.c.withdrawn == 0, ~corrected)
    return {row.case_key for row in reader.rows(query)}
