"""How much waits, for the navigation: read before the page itself is loaded."""

from __future__ import annotations

from typing import Any


def count_waiting(read: Any) -> int:
    """Records in conflict, and pairs of records."""
    from eldercare_desktop.care.settling.waiting import count_waiting  # sqlmodel, in a worker

    return count_waiting(read)


def count_cases(read: Any) -> int:
    """Open cases of the time bank's ledger."""
    from eldercare_desktop.care.time_bank.ledger.cases import open_cases  # sqlmodel, in a worker

    return len(open_cases(read))
