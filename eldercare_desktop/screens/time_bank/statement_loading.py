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
    from eldercare_desktop.care.time_bank.ledger.listing import services_told

    return {
        service_id: ServiceTold(
            one.kind, one.day, one.served if one.by_person_id == account.person_id else one.by
        )
        for service_id, one in services_told(read, ids).items()
    }
