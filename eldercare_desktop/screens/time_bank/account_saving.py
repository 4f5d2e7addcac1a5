"""What the accounts write, in a worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def transfer(work: Any, values: Mapping[str, Any]) -> None:
    """Give to kin or a friend."""
    from eldercare_desktop.care.time_bank.ledger import moving  # sqlmodel: the window comes first

    moving.transfer(work, **values)


def donate(work: Any, values: Mapping[str, Any]) -> None:
    """Give to a pool."""
    from eldercare_desktop.care.time_bank.ledger import moving

    moving.donate(work, **values)


def grant(work: Any, values: Mapping[str, Any]) -> None:
    """A pool gives to somebody in need."""
    from eldercare_desktop.care.time_bank.ledger import moving

    moving.grant(work, **values)


def move_pool(work: Any, values: Mapping[str, Any]) -> None:
    """Between the pool of a village and its township's."""
    from eldercare_desktop.care.time_bank.ledger import moving

    moving.move_pool(work, **values)


def hold(work: Any, values: Mapping[str, Any]) -> None:
    """Freeze what is disputed."""
    from eldercare_desktop.care.time_bank.ledger import moving

    moving.hold(work, **values)


def release(work: Any, values: Mapping[str, Any]) -> None:
    """The dispute is over."""
    from eldercare_desktop.care.time_bank.ledger import moving

    moving.release(work, **values)


def withdraw(work: Any, values: Mapping[str, Any]) -> None:
    """Pay for a service that has no record."""
    from eldercare_desktop.care.time_bank.ledger import moving

    moving.withdraw_hours(work, **values)


def open_account(work: Any, values: Mapping[str, Any]) -> None:
    """Take over what stands in a paper passbook."""
    from eldercare_desktop.care.time_bank.ledger import moving

    moving.open_with(work, **values)


def settle(work: Any, person_id: str, parts: Sequence[tuple[int, str, str]], reason: str) -> None:
    """Divide what somebody has left."""
    from eldercare_desktop.care.time_bank.ledger.estate import settle_estate

    settle_estate(work, person_id, parts, reason)  # type: ignore[arg-type]  # units from a form


def reverse(work: Any, entry_id: str, reason: str) -> None:
    """Take an entry back, with a reason."""
    from eldercare_desktop.care.time_bank.ledger.reversing import reverse as reverse_entry

    reverse_entry(work, entry_id, reason)


def rule(work: Any, case_key: str, ruling: str, reason: str, ruled_by: str) -> None:
    """Say what a case is about."""
    from eldercare_desktop.care.time_bank.ledger.ruling import rule_on

    rule_on(work, case_key, ruling, reason, ruled_by)  # type: ignore[arg-type]  # from a choice
