"""What a statement reads, in a worker: the lines of an account, and what each is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.ledger.account import Account
    from eldercare_desktop.care.time_bank.ledger.reading import Line, Statement


@dataclass(frozen=True)
class ServiceTold:
    """What a line says of a service: its kind, and the other side's name."""

    kind: str
    day: str
    name: str


@dataclass(frozen=True)
class LineRow:
    """One row of the statement; `line` None is what was brought forward."""

    key: str
    balance: int
    line: Line | None = None
    service: ServiceTold | None = None


@dataclass(frozen=True)
class StatementFound:
    """A statement with what its lines are about."""

    account: Account
    unit: str
    first: str | None
    last: str | None
    statement: Statement
    services: Mapping[str, ServiceTold] = field(default_factory=dict)

    def rows(self) -> list[LineRow]:
        """What was brought forward, if it is not from the beginning; then every line."""
        rows = [LineRow("opening", self.statement.opening)] if self.first else []
        for line in self.statement.lines:
            told = self.services.get(line.service_id or "")
            rows.append(LineRow(line.entry_id, line.balance, line, told))
        return rows

    @property
    def came_in(self) -> int:
        """What came in over the period, in minutes or points."""
        return sum(line.amount for line in self.statement.lines if line.amount > 0)

    @property
    def went_out(self) -> int:
        """What went out, above zero."""
        return -sum(line.amount for line in self.statement.lines if line.amount < 0)


def statement(
    read: Any, account: Account, village: str, unit: str, first: str | None, last: str | None
) -> StatementFound:
    """The lines of an account from a day to a day; None: without an end on that side."""
    from eldercare_desktop.care.time_bank.ledger.reading import lines_of

    found = lines_of(read, account, village, unit, first=first, last=last)  # type: ignore[arg-type]  # from a choice
    ids = sorted({line.service_id for line in found.lines if line.service_id})
    return StatementFound(account, unit, first, last, found, services(read, ids, account))


def services(read: Any, ids: Sequence[str], account: Account) -> Mapping[str, ServiceTold]:
    """Services by id: who served whom, seen from the account."""
    from sqlalchemy import select

    from eldercare_desktop.care.helper import Helper
    from eldercare_desktop.care.person import Person
    from eldercare_desktop.care.resident import Resident
    from eldercare_desktop.care.time_bank.service.record import ServiceRecord
    from eldercare_desktop.store.record import table_of

    s, h, r = table_of(ServiceRecord), table_of(Helper), table_of(Resident)
    by, elder = table_of(Person).alias("by"), table_of(Person).alias("elder")
    joined = (
        s.join(h, h.c.id == s.c.helper_id)
        .join(by, by.c.id == h.c.person_id)
        .outerjoin(r, r.c.id == s.c.resident_id)
        .outerjoin(elder, elder.c.id == r.c.person_id)
    )
    found: dict[str, ServiceTold] = {}
    for start in range(0, len(ids), 400):
        query = (
            select(
                s.c.id, s.c.kind, s.c.day, s.c.for_whom,
                by.c.id.label("by_id"), by.c.name.label("by_name"), elder.c.name,
            )
            .select_from(joined)
            .where(s.c.id.in_(ids[start : start + 400]))
        )  # fmt: skip
        for row in read.rows(query):
            served = row.name or row.for_whom or ""
            own = row.by_id == account.person_id
            found[row.id] = ServiceTold(row.kind, row.day, served if own else row.by_name)
    return found
